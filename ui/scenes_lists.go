package ui

import "greffe/cases"

// scenesOfLists are the pages of the rail that list, and who is on them.
func scenesOfLists() []Scene {
	return []Scene{
		{Name: "docket-first-case", Day: sceneReport(), Show: scenePage(PageDocket)},
		{Name: "docket", Day: sceneToday(), Show: scenePage(PageDocket)},
		{Name: "cases", Day: sceneToday(), Show: scenePage(PageCases)},
		{Name: "directory", Day: sceneToday(), Show: scenePage(PageDirectory)},
		{Name: "person", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageDirectory, Person: f.sceneView("Manon Roux").Matter.Case.Learner()})
		}},
		{Name: "attendance", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageAttendance, Person: f.sceneView("Jonas Weber").Matter.Case.Learner()})
		}},
		{Name: "activity", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageAttendance, Person: f.sceneView("Ilan Sabatier").Matter.Case.Learner(), Tab: tabActivity})
		}},
		{Name: "statistics", Day: sceneToday(), Show: scenePage(PageStatistics)},
		{Name: "statistics-export", Day: sceneToday(), Show: sceneOn(Route{Page: PageStatistics}, func(_ *Frame, s *statsScreen) { s.openExport() })},
		{Name: "person-staff", Day: sceneToday(), Show: func(f *Frame) {
			f.Go(Route{Page: PageDirectory, Person: f.Desk.User().Person})
		}},
		{Name: "inactive", Day: sceneToday(), Show: func(f *Frame) { f.Go(Route{Page: PageDocket}); f.openInactive() }},
		{Name: "log-session", Day: sceneToday(), Show: sceneLearner("Jonas Weber", func(f *Frame, p *cases.Person) { f.openSession(p, nil) })},
		{Name: "log-import", Day: sceneToday(), Show: func(f *Frame) {
			sceneOn(Route{Page: PageAttendance, Person: f.sceneView("Jonas Weber").Matter.Case.Learner()}, func(_ *Frame, s *attendanceScreen) {
				s.showImport([]byte("Date;Début;Fin;Présence\n2026-11-02;09:00;10:00;absent\n2026-11-09;09:00;10:00;présent\n"))
			})(f)
		}},
		{Name: "rules", Day: sceneToday(), Show: scenePage(PageRules)},
		{Name: "journal", Day: sceneToday(), Show: scenePage(PageJournal)},
	}
}

// sceneLearner shows the log of a learner of the sample, and does something there.
func sceneLearner(learner string, do func(*Frame, *cases.Person)) func(*Frame) {
	return func(f *Frame) {
		is := f.sceneView(learner).Matter
		id := is.Case.Learner()
		f.Go(Route{Page: PageAttendance, Person: id})
		do(f, is.People[id])
	}
}
