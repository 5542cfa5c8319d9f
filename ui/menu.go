package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"greffe/ui/parts"
)

// menu makes the menu of the window. It carries every shortcut, because a menu's
// shortcuts work also while a text field has the keyboard.
func (f *Frame) menu() *fyne.MainMenu {
	var out []*fyne.Menu
	all := f.commands()
	f.fresh = menuItems{}
	for _, name := range []string{menuFile, menuEdit, menuView, menuCase, menuCouncil, menuLetters, menuHelp} {
		m := fyne.NewMenu(f.T("menu." + name))
		for _, c := range all {
			if c.Menu == name {
				item := &fyne.MenuItem{
					Label: f.T("command." + c.Name), Shortcut: c.Shortcut, Action: func() { f.run(c) },
					IsQuit: c.Name == "quit",
				}
				f.fresh.note(c.Name, item)
				m.Items = append(m.Items, item)
			}
		}
		out = append(out, m)
	}
	f.fillMenu(f.undoName(), f.redoName(), f.recent(recentInMenu))
	f.fresh.menu = fyne.NewMainMenu(out...)
	return f.fresh.menu
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
	// The menu has Ctrl+Y; this is the other habit.
	f.Window.Canvas().AddShortcut(keys(fyne.KeyZ, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift), func(fyne.Shortcut) {
		if c := f.Window.Canvas(); !f.covered() && !parts.OverlayOpen(c) {
			f.redoLast()
		}
	})
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
			f.cross(crossStep())
		case fyne.KeyEscape:
			ability(f, func(c clearing) { c.clear() })
		default:
			f.trace("key " + string(e.Name)) // nothing uses it
		}
	})
}

// crossStep is the way that F6 goes: back while Shift is held.
func crossStep() int {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		return -1
	}
	return 1
}
