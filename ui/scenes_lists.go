package ui

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
		{Name: "rules", Day: sceneToday(), Show: scenePage(PageRules)},
		{Name: "journal", Day: sceneToday(), Show: scenePage(PageJournal)},
	}
}
