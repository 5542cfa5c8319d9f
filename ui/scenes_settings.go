package ui

import (
	"context"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// scenesOfSettings are the tabs of the settings, and their sheets.
func scenesOfSettings() []Scene {
	var out []Scene
	for _, name := range settingsTabs() {
		out = append(out, Scene{Name: "settings-" + name, Day: sceneToday(), Show: sceneSettings(name)})
	}
	sheet := func(name string, open func(*Frame, *settingsScreen)) Scene {
		return Scene{Name: name, Day: sceneToday(), Show: sceneOn(Route{Page: PageSettings}, open)}
	}
	out = append(out,
		sheet("user", func(_ *Frame, s *settingsScreen) { s.openUser(cases.OfficeUser{}) }),
		sheet("closing-day", func(_ *Frame, s *settingsScreen) { s.openClosing() }),
		sheet("layout", func(_ *Frame, s *settingsScreen) { s.openLayout(newForm(), true) }),
		sheet("calibration", func(f *Frame, s *settingsScreen) { s.openCalibration(f.Postroom.Layouts(nil)[0]) }),
		Scene{Name: "regulation-refused", Day: sceneToday(), Given: func(g *Given) { g.Regulations.Refused = sceneFaults() }, Show: sceneSettings("regulation")},
		Scene{Name: "regulation-moves", Day: sceneToday(), As: cases.RoleDirector, Show: func(f *Frame) {
			f.Go(Route{Page: PageSettings})
			all := f.Desk.Profiles()
			f.openMoves(all[len(all)-1])
		}},
	)
	return append(out, Scene{Name: "template", Day: sceneToday(), Show: func(f *Frame) {
		f.Go(Route{Page: PageSettings})
		o, err := f.Desk.Office(context.Background())
		if err != nil {
			f.Fault(err)
			return
		}
		f.openText(o, "convocation", "fr")
	}})
}

// sceneSettings shows a tab of the settings.
func sceneSettings(tab string) func(*Frame) {
	return func(f *Frame) {
		f.Go(Route{Page: PageSettings})
		for i, name := range settingsTabs() {
			if s, ok := f.current.(tabbed); ok && name == tab {
				s.stepTab(i)
			}
		}
	}
}

// sceneFaults are what is wrong with a profile of the organisation's own.
func sceneFaults() []*regulation.FaultyError {
	return []*regulation.FaultyError{{File: "atelier-2.json", Faults: []regulation.Fault{
		{Line: 7, Field: "numbers.min_voting", Why: message.New("profile.fault.voters", message.Number("n", 5), message.Number("least", 9))},
		{Line: 31, Field: "numbers.noticce", Why: message.New("profile.fault.unknown", message.Text("value", "noticce"))},
	}}}
}
