package ui

import (
	"context"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
)

// scenesOfWindows are several cases at once, the way back and what undoing shows.
func scenesOfWindows() []Scene {
	open := func(f *Frame, learners ...string) {
		for _, l := range learners {
			f.Go(Route{Page: PageCase, Case: f.sceneCase(l).Case, Tab: TabOverview})
		}
	}
	three := []string{sceneAdult, sceneMinor, sceneVoting}
	return []Scene{
		{Name: "open-cases", Day: sceneToday(), Show: func(f *Frame) { open(f, three...) }},
		{Name: "open-cases-many", Day: sceneToday(), Show: func(f *Frame) {
			rows, _, err := f.Desk.Cases(context.Background(), register.CaseQuery{})
			if err != nil {
				f.Fault(err)
			}
			for _, r := range rows {
				f.Go(Route{Page: PageCase, Case: r.Case, Tab: TabOverview})
			}
			f.stepOpen(3)
		}},
		{Name: "palette-recent", Day: sceneToday(), Show: func(f *Frame) {
			open(f, three...)
			f.Go(Route{Page: PageDocket})
			f.openPalette()
		}},
		{Name: "palette-article", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.openPalette()
			f.sceneType("5.4")
		}},
		{Name: "palette-found", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.openPalette()
			f.sceneType("benali")
		}},
		{Name: "case-window", Day: sceneToday(), Show: func(f *Frame) { f.sceneAlone(f.sceneCase(sceneMinor).Case) }},
		{Name: "undone", Day: sceneChoice(), Show: func(f *Frame) {
			open(f, sceneAdult)
			f.Record(Recording{Undo: true, Said: message.New("council.invite.done"), Submission: register.Submission{Entries: []register.Entry{{
				File: f.sceneCase(sceneAdult).Case.File(), Payload: cases.RepresentativeInvited{},
			}}}})
			f.undoLast()
		}},
		{Name: "form-saved", Day: sceneToday(), Show: sceneSheet(sceneMinor, func(f *Frame, v register.View) {
			f.openGrievance(v)
			f.sceneType("Rennes")
			f.SaveDrafts()
		})},
		{Name: "form-elsewhere", Day: sceneToday(), Show: sceneSheet(sceneMinor, func(f *Frame, v register.View) {
			f.barred = f
			f.openCaller(v)
		})},
	}
}

// sceneType types a text where the keyboard is.
func (f *Frame) sceneType(text string) {
	if field, ok := f.Window.Canvas().Focused().(interface{ SetText(string) }); ok {
		field.SetText(text)
	}
}

// sceneAlone turns the window into a case's own, as a second one would be.
func (f *Frame) sceneAlone(id cases.CaseID) {
	f.windows.frames = append([]*Frame{{Given: f.Given, Window: f.Window, windows: f.windows}}, f)
	f.only = id
	f.openCaseWindow()
}
