package ui

import "context"

// scenesOfSettings are the tabs of the settings, and their sheets.
func scenesOfSettings() []Scene {
	var out []Scene
	for _, name := range settingsTabs() {
		out = append(out, Scene{Name: "settings-" + name, Day: sceneToday(), Show: sceneSettings(name)})
	}
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
