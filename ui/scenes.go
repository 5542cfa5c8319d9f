package ui

import (
	"context"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// To add a screen, a sheet or a state to the gallery, to the golden images and
// to the tests of fit: write it into the scenes_….go file of its area, or write
// a new such file with a function `func scenesOfX() []Scene` and add that
// function to the table in Scenes. Nothing else has to change: every scene has a
// name of its own, is played on a copy of the sample as it is on its day, and
// may therefore record what it likes.

// A Scene is a screen, or a state of one, as the sample data show it on a day.
// The gallery paints every scene; nothing in the window uses them.
type Scene struct {
	Name string
	Day  days.Day // up to which the sample is played
	Show func(*Frame)

	Today days.Day     // the window's day; zero: Day
	As    cases.Role   // who is at work: the secretary when zero, or the director, or a reader
	Empty bool         // nothing is recorded yet, and nobody at work
	Given func(*Given) // changes what the window is given before it is made; nil: nothing
}

// Play shows the scene in a window that has just been opened. A scene that shows
// nothing itself is how the window starts.
func (s Scene) Play(f *Frame) {
	if s.Show == nil || f.Desk == nil {
		f.Start()
	} else {
		f.shell.count()
	}
	if s.Show != nil {
		s.Show(f)
	}
}

// Scenes are all screens and states that are painted.
func Scenes() []Scene {
	return slices.Concat(
		scenesOfShell(),
		scenesOfWindows(),
		scenesOfEntrance(),
		scenesOfTrouble(),
		scenesOfCase(),
		scenesOfDeeds(),
		scenesOfCouncil(),
		scenesOfSitting(),
		scenesOfCalendar(),
		scenesOfGuided(),
		scenesOfMail(),
		scenesOfPosting(),
		scenesOfLists(),
		scenesOfCaseList(),
		scenesOfSettings(),
	)
}

// The days of the sample on which scenes play: what has just happened to its
// first case, and the last day of all.
func sceneReport() days.Day   { return days.Must("2026-09-07") }
func sceneChoice() days.Day   { return days.Must("2026-09-08") }
func sceneNotice() days.Day   { return days.Must("2026-09-09") }
func sceneCouncil() days.Day  { return days.Must("2026-09-25") }
func sceneHeld() days.Day     { return days.Must("2026-10-02") }
func sceneDecision() days.Day { return days.Must("2026-10-16") }
func sceneVote() days.Day     { return days.Must("2026-10-20") }
func sceneToday() days.Day    { return days.Must("2026-11-24") }

// Learners of the sample that scenes show.
const (
	sceneAdult  = "Camille Laurent"
	sceneMinor  = "Yanis Benali"
	sceneVoting = "Paul Lemoine"
)

// scenePage shows a page of the rail.
func scenePage(p Page) func(*Frame) { return func(f *Frame) { f.Go(Route{Page: p}) } }

// sceneTab shows a tab of a learner's case.
func sceneTab(learner, tab string) func(*Frame) {
	return func(f *Frame) { f.Go(Route{Page: PageCase, Case: f.sceneCase(learner).Case, Tab: tab}) }
}

// sceneSheet shows a learner's case, and opens a sheet over it.
func sceneSheet(learner string, open func(*Frame, register.View)) func(*Frame) {
	return func(f *Frame) {
		row := f.sceneCase(learner)
		f.Go(Route{Page: PageCase, Case: row.Case, Tab: TabOverview})
		open(f, f.sceneView(learner))
	}
}

// sceneDoes opens what a learner's case asks for.
func sceneDoes(learner string, kind rules.DueKind) func(*Frame) {
	return sceneSheet(learner, func(f *Frame, v register.View) { f.perform(v, kind, "") })
}

// sceneCase is the case of a learner of the sample.
func (f *Frame) sceneCase(learner string) register.CaseRow {
	rows, _, err := f.Desk.Cases(context.Background(), register.CaseQuery{Text: learner})
	for _, r := range rows {
		if err == nil && strings.EqualFold(r.Learner, learner) {
			return r
		}
	}
	return register.CaseRow{}
}

func (f *Frame) sceneView(learner string) register.View {
	v, err := f.Desk.Case(context.Background(), f.sceneCase(learner).Case)
	if err != nil {
		f.Fault(err)
	}
	return v
}
