package ui

import (
	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// scenesOfCaseList are the states of the list of cases and of the docket.
func scenesOfCaseList() []Scene {
	list := func(do func(*casesScreen)) func(*Frame) {
		return func(f *Frame) {
			f.Go(Route{Page: PageCases})
			if s, ok := f.current.(*casesScreen); ok {
				do(s)
			}
		}
	}
	docket := func(do func(*Frame, *docketScreen)) func(*Frame) {
		return func(f *Frame) {
			assignSample(f)
			f.Go(Route{Page: PageDocket})
			if s, ok := f.current.(*docketScreen); ok {
				do(f, s)
			}
		}
	}
	exclusions := casesFilter{Levels: []regulation.Level{3}, Articles: []regulation.Article{"3.3", "3.8"}}
	return []Scene{
		{Name: "cases-filter", Day: sceneToday(), Show: list((*casesScreen).openFilter)},
		{Name: "cases-filtered", Day: sceneToday(), Show: list(func(s *casesScreen) {
			s.shape(func(w *casesWanted) { w.Tab, w.Filter = tabEvery, exclusions })
		})},
		{Name: "cases-columns", Day: sceneToday(), Show: list((*casesScreen).openColumns)},
		{Name: "cases-views", Day: sceneToday(), Show: list(func(s *casesScreen) {
			s.frame.keepLists(func(k *keptPerson) {
				k.Views = []casesSaved{
					{Name: s.frame.T("sanction.temporary-exclusion"), Tab: tabEvery, Filter: exclusions},
					{Name: "Marion", Tab: tabOpen, Filter: casesFilter{Owners: []cases.UserID{s.frame.Desk.User().ID}}, Sort: register.SortLearner},
				}
			})
			s.openView(s.frame.lists().Views[0])
			s.viewsChanged()
			s.openViews()
		})},
		{Name: "cases-marked", Day: sceneToday(), Show: list(func(s *casesScreen) {
			s.shape(func(w *casesWanted) { w.Tab = tabEvery })
			s.markRange(1, 3)
			s.frame.Window.Canvas().Focus(s.grid.List)
		})},
		{Name: "cases-export", Day: sceneToday(), Show: list((*casesScreen).openExport)},
		{Name: "cases-actions", Day: sceneToday(), Show: list((*casesScreen).openActions)},
		{Name: "cases-assign", Day: sceneToday(), Show: list(func(s *casesScreen) { s.markRange(0, 2); s.assign() })},
		{Name: "docket-assigned", Day: sceneCouncil(), Show: docket(func(*Frame, *docketScreen) {})},
		{Name: "docket-by-act", Day: sceneToday(), Show: docket(func(f *Frame, s *docketScreen) {
			s.groupByAct()
			for _, l := range s.view.Lines {
				if l.Fold != "" {
					s.unfold(l.Fold, true)
					break
				}
			}
		})},
		{Name: "docket-by-council", Day: sceneCouncil(), Show: docket(func(_ *Frame, s *docketScreen) {
			s.scope.OnChange(2)
		})},
		{Name: "docket-marked", Day: sceneToday(), Show: docket(func(_ *Frame, s *docketScreen) { s.markRange(1, 4) })},
		{Name: "docket-actions", Day: sceneToday(), Show: docket(func(_ *Frame, s *docketScreen) { s.openActions() })},
	}
}

// assignSample puts every other case of the sample in the director's charge.
func assignSample(f *Frame) {
	var s register.Submission
	seen := map[cases.CaseID]bool{}
	for _, r := range f.shell.rows {
		if !seen[r.Case] && len(seen)%2 == 0 {
			s.Entries = append(s.Entries, register.Entry{File: r.Case.File(), Payload: cases.AssignCase{To: "helene"}})
		}
		seen[r.Case] = true
	}
	if len(s.Entries) > 0 {
		f.Record(Recording{Submission: s})
	}
}
