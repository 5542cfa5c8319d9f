package ui

// scenesOfShell are the ways in, and what lies over every page.
func scenesOfShell() []Scene {
	docket := func(open func(*Frame)) func(*Frame) {
		return func(f *Frame) { f.Go(Route{Page: PageDocket}); open(f) }
	}
	return []Scene{
		{Name: "first-run", Day: sceneReport(), Empty: true},
		{Name: "who", Day: sceneReport(), Given: func(g *Given) { g.Desk = nil }},
		{Name: "palette", Day: sceneToday(), Show: docket((*Frame).openPalette)},
		{Name: "page-help", Day: sceneToday(), Show: docket((*Frame).openPageHelp)},
		{Name: "person-change", Day: sceneToday(), Show: docket((*Frame).openPersonChange)},
		{Name: "keyboard", Day: sceneToday(), Show: docket((*Frame).openKeyboardHelp)},
	}
}
