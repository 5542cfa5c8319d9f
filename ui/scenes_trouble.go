package ui

import (
	"context"
	"errors"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// scenesOfTrouble are what a window shows that has nothing yet, waits, or cannot.
func scenesOfTrouble() []Scene {
	empty := days.Must("2026-01-05") // the office is set up, and has no case
	out := make([]Scene, 0, 24)
	for _, p := range []Page{PageDocket, PageCases, PageCalendar, PageReview, PageLetters, PageDirectory, PageStatistics, PageJournal} {
		out = append(out, Scene{Name: "empty-" + string(p), Day: empty, Show: scenePage(p)})
	}
	for _, p := range []Page{PageDocket, PageCases, PageCalendar, PageLetters, PageStatistics} {
		out = append(out, Scene{Name: "waiting-" + string(p), Day: sceneToday(), Given: func(g *Given) { g.Work = sceneIdle() }, Show: func(f *Frame) {
			f.Go(Route{Page: p})
			f.Work.Ring() // a second goes by
		}})
	}
	for _, p := range []Page{PageDocket, PageCases, PageLetters} {
		out = append(out, Scene{Name: "broken-" + string(p), Day: sceneToday(), Given: func(g *Given) { g.Desk = sceneBroken{g.Desk} }, Show: scenePage(p)})
	}
	return append(out,
		Scene{Name: "refusal", Day: sceneCouncil(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) {
			f.showRefusal(&register.Refusal{Reasons: v.Verdicts[:2], Confirm: v.Verdicts[2:3]})
		})},
		Scene{Name: "contestable", Day: sceneCouncil(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) {
			f.confirmContestable(v.Verdicts[:2], func() {})
		})},
		Scene{Name: "conflict", Day: sceneCouncil(), Show: sceneSheet(sceneAdult, func(f *Frame, v register.View) {
			acts := v.Matter.Case.Acts
			f.Fault(&register.ConflictError{File: v.Matter.Case.ID.File(), Acts: acts[len(acts)-2:]})
		})},
		Scene{Name: "toast", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageDocket})
			f.toast(f.T("draft.kept"), func() {})
		}},
		Scene{Name: "reader-docket", Day: sceneToday(), As: cases.RoleReader, Show: scenePage(PageDocket)},
		Scene{Name: "reader-case", Day: sceneCouncil(), As: cases.RoleReader, Show: sceneTab(sceneAdult, TabOverview)},
		Scene{Name: "reader-letters", Day: sceneToday(), As: cases.RoleReader, Show: scenePage(PageLetters)},
		Scene{Name: "director-docket", Day: sceneToday(), As: cases.RoleDirector, Show: scenePage(PageDocket)},
		Scene{Name: "director-start", Day: sceneToday(), As: cases.RoleDirector},
		Scene{Name: "director-case", Day: sceneReport(), As: cases.RoleDirector, Show: sceneTab(sceneAdult, TabOverview)},
	)
}

// sceneIdle is an executor whose answers never come.
func sceneIdle() *Work {
	w := InlineWork()
	w.background = func(func()) {}
	return w
}

// sceneBroken is a desk whose register can no longer be read.
type sceneBroken struct{ Desk }

var errSceneBroken = errors.New("disk I/O error")

func (sceneBroken) Docket(context.Context, register.DocketQuery) ([]register.DocketRow, error) {
	return nil, errSceneBroken
}

func (sceneBroken) Cases(context.Context, register.CaseQuery) ([]register.CaseRow, int, error) {
	return nil, 0, errSceneBroken
}

func (sceneBroken) Letters(context.Context, register.LetterQuery) ([]register.LetterRow, error) {
	return nil, errSceneBroken
}
