package ui

import (
	"context"
	"strings"

	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A Scene is a screen, or a state of one, as the sample data show it on a day.
// The gallery paints every scene; nothing in the window uses them.
type Scene struct {
	Name string
	Day  days.Day // up to which the sample is played
	Show func(*Frame)
}

// Scenes are all screens and states that are painted, in the order of their days.
func Scenes() []Scene {
	report, choice, notice := days.Must("2026-09-07"), days.Must("2026-09-08"), days.Must("2026-09-09")
	council, held, decision := days.Must("2026-09-25"), days.Must("2026-10-02"), days.Must("2026-10-16")
	vote, today := days.Must("2026-10-20"), days.Must("2026-11-24")
	const adult, minor, voting = "Camille Laurent", "Yanis Benali", "Paul Lemoine"
	page := func(p Page) func(*Frame) { return func(f *Frame) { f.Go(Route{Page: p}) } }
	tab := func(name, tab string) func(*Frame) {
		return func(f *Frame) { f.Go(Route{Page: PageCase, Case: f.sceneCase(name).Case, Tab: tab}) }
	}
	sheet := func(name string, open func(*Frame, register.View)) func(*Frame) {
		return func(f *Frame) {
			row := f.sceneCase(name)
			f.Go(Route{Page: PageCase, Case: row.Case, Tab: TabOverview})
			open(f, f.sceneView(name))
		}
	}
	does := func(name string, kind rules.DueKind) func(*Frame) {
		return sheet(name, func(f *Frame, v register.View) { f.perform(v, kind, "") })
	}
	out := []Scene{
		{"first-run", report, page(PageFirstRun)},
		{"who", report, page(PageWho)},
		{"docket-first-case", report, page(PageDocket)},
		{"case-report", report, tab(adult, TabOverview)},
		{"choice", report, does(adult, rules.DoChoose)},
		{"review", report, page(PageReview)},
		{"new-case", report, func(f *Frame) { f.Go(Route{Page: PageCases}); f.openNewCase() }},
		{"convene", choice, does(adult, rules.DoConvene)},
		{"package", choice, does(adult, rules.DoNotify)},
		{"returned", notice, does(adult, rules.DoReceipt)},
		{"case-convened", council, tab(adult, TabOverview)},
		{"council", council, tab(adult, TabCouncil)},
		{"calendar", council, page(PageCalendar)},
		{"decision", held, does(adult, rules.DoDecision)},
		{"sitting", vote, func(f *Frame) { f.goSitting(f.sceneView(voting), PageSitting) }},
		{"vote", vote, func(f *Frame) { f.goSitting(f.sceneView(voting), PageVote) }},
		{"minutes", vote, does(voting, rules.DoMinutes)},
		{"facts", decision, tab(adult, TabFacts)},
		{"case-letters", decision, tab(adult, TabLetters)},
		{"case-journal", decision, tab(adult, TabJournal)},
		{"deeds", decision, sheet(adult, func(f *Frame, v register.View) { f.openDeeds(v) })},
		{"letter", decision, func(f *Frame) {
			v := f.sceneView(adult)
			f.Go(Route{Page: PageLetter, Case: v.Matter.Case.ID, Letter: v.Matter.Case.Letters[0].ID})
		}},
		{"docket", today, page(PageDocket)},
		{"cases", today, page(PageCases)},
		{"case-minor", today, tab(minor, TabOverview)},
		{"precaution", today, does(minor, rules.DoPrecaution)},
		{"directory", today, page(PageDirectory)},
		{"person", today, func(f *Frame) {
			f.Go(Route{Page: PageDirectory, Person: f.sceneView("Manon Roux").Matter.Case.Learner()})
		}},
		{"attendance", today, func(f *Frame) {
			f.Go(Route{Page: PageAttendance, Person: f.sceneView("Jonas Weber").Matter.Case.Learner()})
		}},
		{"activity", today, func(f *Frame) {
			f.Go(Route{Page: PageAttendance, Person: f.sceneView("Ilan Sabatier").Matter.Case.Learner(), Tab: tabActivity})
		}},
		{"case-ended", today, tab("Clara Dumas", TabOverview)},
		{"case-undone", today, tab("Amir Haddad", TabOverview)},
		{"case-abandoned", today, tab("Ilan Sabatier", TabOverview)},
		{"documents", today, sheet(minor, func(f *Frame, v register.View) { f.openDocuments(v) })},
		{"template", today, func(f *Frame) {
			f.Go(Route{Page: PageSettings})
			o, err := f.Desk.Office(context.Background())
			if err != nil {
				f.Fault(err)
				return
			}
			f.openText(o, "convocation", "fr")
		}},
		{"letters", today, page(PageLetters)},
		{"statistics", today, page(PageStatistics)},
		{"rules", today, page(PageRules)},
		{"rule", today, sheet(minor, func(f *Frame, _ register.View) { f.openRule(rules.NoticeRule) })},
		{"journal", today, page(PageJournal)},
		{"palette", today, func(f *Frame) { f.Go(Route{Page: PageDocket}); f.openPalette() }},
		{"keyboard", today, func(f *Frame) { f.Go(Route{Page: PageDocket}); f.openKeyboardHelp() }},
	}
	for i, name := range settingsTabs() {
		out = append(out, Scene{"settings-" + name, today, func(f *Frame) {
			f.Go(Route{Page: PageSettings})
			if s, ok := f.current.(tabbed); ok {
				s.stepTab(i)
			}
		}})
	}
	return out
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
