package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// menu makes the menu of the window. It carries every shortcut, because a menu's
// shortcuts work also while a text field has the keyboard.
func (f *Frame) menu() *fyne.MainMenu {
	var out []*fyne.Menu
	all := f.commands()
	for _, name := range []string{menuFile, menuEdit, menuView, menuCase, menuCouncil, menuLetters, menuHelp} {
		m := fyne.NewMenu(f.T("menu." + name))
		for _, c := range all {
			if c.Menu == name {
				m.Items = append(m.Items, &fyne.MenuItem{
					Label: f.T("command." + c.Name), Shortcut: c.Shortcut, Action: func() { f.run(c) },
					IsQuit: c.Name == "quit",
				})
			}
		}
		out = append(out, m)
	}
	return fyne.NewMainMenu(out...)
}

// listen hears the keys that nothing on the page uses. Ctrl+Enter is then the
// page's own act; sheets and lists keep it for theirs.
func (f *Frame) listen() {
	f.hearKeys()
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		f.Window.Canvas().AddShortcut(keys(k, fyne.KeyModifierShortcutDefault), func(fyne.Shortcut) {
			if c := f.Window.Canvas(); !f.covered() && !parts.OverlayPrimary(c) && !parts.OverlayOpen(c) {
				ability(f, acting.act)
			}
		})
	}
	f.Window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if f.covered() || parts.OverlayKey(f.Window.Canvas(), e.Name) && e.Name != fyne.KeyF12 {
			return
		}
		if k, ok := f.current.(keyed); ok && k.key(e.Name) {
			return
		}
		switch e.Name {
		case fyne.KeyF1:
			f.openTopic()
		case fyne.KeyF12:
			f.lock()
		case fyne.KeyF6:
			f.cross()
		case fyne.KeyEscape:
			ability(f, func(c clearing) { c.clear() })
		default:
			f.trace("key " + string(e.Name)) // nothing uses it
		}
	})
}

// cross takes the keyboard from the rail to the page and back.
func (f *Frame) cross() {
	if parts.OverlayOpen(f.Window.Canvas()) || f.shell.rail == nil {
		return
	}
	focused, onRail := f.Window.Canvas().Focused(), false
	for _, e := range f.shell.rail.entries {
		onRail = onRail || focused == fyne.Focusable(e.row)
	}
	if onRail && f.current != nil {
		f.current.focus()
		return
	}
	f.shell.rail.focus()
}
