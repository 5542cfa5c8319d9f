package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"greffe/assets/translations"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// The menus, in order.
const (
	menuFile    = "file"
	menuEdit    = "edit"
	menuView    = "view"
	menuCase    = "case"
	menuCouncil = "council"
	menuLetters = "letters"
	menuHelp    = "help"
)

// A command is something the person can ask for from anywhere: it stands in the
// menu with its keys, in the palette and in the keyboard help.
type command struct {
	Name     string // the end of its word key
	Icon     string
	Menu     string
	Shortcut fyne.Shortcut // nil: no keys
	Do       func()
	// Always lets it work while an overlay is open: editing a text.
	Always bool
	// Quiet keeps it out of the palette: moves and edits.
	Quiet bool
	// Projected lets its keys work while a sitting is shown full screen.
	Projected bool
}

func keys(k fyne.KeyName, m fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: m}
}

// commands lists every command of the window, once.
func (f *Frame) commands() []command {
	const (
		ctrl  = fyne.KeyModifierShortcutDefault
		alt   = fyne.KeyModifierAlt
		shift = fyne.KeyModifierShift
	)
	out := []command{
		{Name: "new-case", Icon: "plus", Menu: menuFile, Shortcut: keys(fyne.KeyN, ctrl), Do: f.openNewCase},
		{Name: "open-case", Icon: "folder-open", Menu: menuFile, Shortcut: keys(fyne.KeyO, ctrl), Do: f.openPalette, Quiet: true},
		{Name: "save", Icon: "floppy-disk", Menu: menuFile, Shortcut: keys(fyne.KeyS, ctrl), Do: f.saveNow, Always: true, Quiet: true},
		{Name: "person", Icon: "user", Menu: menuFile, Shortcut: keys(fyne.KeyU, ctrl|shift), Do: f.openPersonChange},
		{Name: "lock", Icon: "lock-simple", Menu: menuFile, Shortcut: keys(fyne.KeyF12, 0), Do: f.lock, Always: true},
		{Name: "take-up", Menu: menuFile, Do: f.takeUpAside, Quiet: true},
		{Name: "quit", Menu: menuFile, Do: f.quit, Quiet: true},

		{Name: "undo", Menu: menuEdit, Shortcut: &fyne.ShortcutUndo{}, Do: f.undoLast, Always: true, Quiet: true},
		{Name: "redo", Menu: menuEdit, Shortcut: &fyne.ShortcutRedo{}, Do: f.redoLast, Always: true, Quiet: true},
		{Name: "cut", Menu: menuEdit, Shortcut: &fyne.ShortcutCut{}, Do: f.editing(func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCut{Clipboard: c} }), Always: true, Quiet: true},
		{Name: "copy", Menu: menuEdit, Shortcut: &fyne.ShortcutCopy{}, Do: f.editing(func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCopy{Clipboard: c} }), Always: true, Quiet: true},
		{Name: "paste", Menu: menuEdit, Shortcut: &fyne.ShortcutPaste{}, Do: f.pasteHere, Always: true, Quiet: true},
		{Name: "select-all", Menu: menuEdit, Shortcut: &fyne.ShortcutSelectAll{}, Do: f.selectAll, Always: true, Quiet: true},
		{Name: "find", Menu: menuEdit, Shortcut: keys(fyne.KeyF, ctrl), Do: func() { ability(f, finding.find) }, Quiet: true},

		{Name: "palette", Menu: menuView, Shortcut: keys(fyne.KeyK, ctrl), Do: f.openPalette, Quiet: true},
		{Name: "back", Menu: menuView, Shortcut: keys(fyne.KeyLeft, alt), Do: f.Back, Quiet: true},
		{Name: "forward", Menu: menuView, Shortcut: keys(fyne.KeyRight, alt), Do: f.Forward, Quiet: true},
	}
	for i, e := range railEntries() {
		out = append(out, command{
			Name: "go." + string(e.page), Icon: e.icon, Menu: menuView,
			Shortcut: keys(digit(i), alt), Do: func() { f.Go(Route{Page: e.page}) },
		})
	}
	out = append(out, f.guidedCommands()...)
	out = append(out, f.windowCommands()...)
	return append(out,
		command{Name: "settings", Icon: "gear-six", Menu: menuView, Shortcut: keys(fyne.KeyComma, ctrl), Do: func() { f.Go(Route{Page: PageSettings}) }, Quiet: true},

		command{Name: "next-step", Menu: menuCase, Do: func() { ability(f, acting.act) }, Quiet: true},
		command{Name: "caller", Menu: menuCase, Shortcut: keys(fyne.KeyJ, ctrl), Do: func() { ability(f, calling.caller) }, Quiet: true},
		command{Name: "assign", Icon: "user", Menu: menuCase, Shortcut: keys(fyne.KeyA, ctrl|shift), Do: func() { ability(f, assigning.assign) }, Quiet: true},
		command{Name: "deeds", Menu: menuCase, Shortcut: keys(fyne.KeyE, ctrl), Do: func() { ability(f, deeding.deeds) }, Quiet: true},
		command{Name: "next-tab", Menu: menuCase, Shortcut: keys(fyne.KeyTab, fyne.KeyModifierControl), Do: func() { ability(f, func(t tabbed) { t.stepTab(1) }) }, Quiet: true},
		command{Name: "previous-tab", Menu: menuCase, Shortcut: keys(fyne.KeyTab, fyne.KeyModifierControl|shift), Do: func() { ability(f, func(t tabbed) { t.stepTab(-1) }) }, Quiet: true},

		command{Name: "next-slot", Icon: "calendar", Menu: menuCouncil, Do: func() { f.openNextSlot("") }},
		command{Name: "calendar", Menu: menuCouncil, Do: func() { f.Go(Route{Page: PageCalendar}) }, Quiet: true},
		command{Name: "review", Menu: menuCouncil, Do: func() { f.Go(Route{Page: PageReview}) }, Quiet: true},

		command{Name: "prepare", Menu: menuLetters, Shortcut: keys(fyne.KeyL, ctrl), Do: func() { ability(f, preparing.prepare) }, Quiet: true},
		command{Name: "documents", Icon: "file-pdf", Menu: menuLetters, Shortcut: keys(fyne.KeyL, ctrl|shift), Do: func() { ability(f, documenting.documents) }},
		command{Name: "print", Menu: menuLetters, Shortcut: keys(fyne.KeyP, ctrl), Do: func() { ability(f, printing.print) }, Quiet: true},
		command{Name: "returned", Icon: "tray", Menu: menuLetters, Shortcut: keys(fyne.KeyR, ctrl), Do: func() { f.openReturned(register.View{}, "") }},

		command{Name: "tour", Icon: "book-open", Menu: menuHelp, Do: f.startTour},
		command{Name: "rule", Icon: "book-open", Menu: menuHelp, Do: f.openTopic, Always: true, Quiet: true},
		command{Name: "rulebook", Icon: "book-open", Menu: menuHelp, Do: func() { f.Go(Route{Page: PageRules}) }},
		command{Name: "keyboard", Icon: "command", Menu: menuHelp, Shortcut: keys(fyne.KeyF1, fyne.KeyModifierControl), Do: f.openKeyboardHelp},
	)
}

// digit is the key of the ith entry of the rail, counted from 0.
func digit(i int) fyne.KeyName { return fyne.KeyName(rune('1' + i)) }

// ability calls what the page at hand offers, if it offers it.
func ability[A any](f *Frame, do func(A)) {
	if s, ok := f.current.(A); ok {
		do(s)
	}
}

// run does a command unless an overlay is open that it must leave alone.
func (f *Frame) run(c command) {
	if f.fullScreen() && !c.Projected && !c.Always {
		return
	}
	if c.Always || !parts.OverlayOpen(f.Window.Canvas()) {
		c.Do()
	}
}

// textField is what both kinds of text fields have and nothing else has.
type textField interface {
	fyne.Shortcutable
	SelectedText() string
}

// editing hands an edit to the text field that has the keyboard: a shortcut of
// the menu would otherwise never reach it. The toolkit's own shortcuts carry the
// clipboard; those of a menu do not, and a field without one would fall over.
func (f *Frame) editing(edit func(fyne.Clipboard) fyne.Shortcut) func() {
	return func() {
		if field, ok := f.Window.Canvas().Focused().(textField); ok {
			field.TypedShortcut(edit(fyne.CurrentApp().Clipboard()))
		}
	}
}

// selectAll marks the whole text of the field that has the keyboard, or else all
// rows of a list whose rows are marked.
func (f *Frame) selectAll() {
	c := f.Window.Canvas()
	switch field, ok := c.Focused().(textField); {
	case ok:
		field.TypedShortcut(&fyne.ShortcutSelectAll{})
	case !parts.OverlayOpen(c):
		ability(f, selecting.selectAll)
	}
}

// redoTyping is what does typing again in a text field.
func redoTyping() fyne.Shortcut { return &fyne.ShortcutRedo{} }

// undoLast undoes typing in a text field, and elsewhere what the window has just
// offered to undo, or else the last act of the session that can be undone: of
// the case on the page, where there is one.
func (f *Frame) undoLast() {
	if field, ok := f.Window.Canvas().Focused().(textField); ok {
		field.TypedShortcut(&fyne.ShortcutUndo{})
		return
	}
	if !parts.OverlayOpen(f.Window.Canvas()) && !f.shell.toasts.takeBack() {
		f.undoDeed(f.lastDeed())
	}
}

// saveNow saves every form being typed and says so.
func (f *Frame) saveNow() {
	typing := false
	for _, d := range f.typing {
		typing = typing || d.typed != nil || d.kept
	}
	if !typing {
		return
	}
	f.SaveDrafts()
	f.toast(f.T("draft.kept"), nil)
}

// quit ends the program, from whichever window.
func (f *Frame) quit() {
	main := f.windows.Main()
	main.Leave(main.Window.Close)
}

// keyWords writes the keys of a shortcut for a person: Ctrl+Maj+U.
func keyWords(w translations.Words, s fyne.Shortcut) string {
	c, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var out []string
	for _, m := range []struct {
		is  fyne.KeyModifier
		key string
	}{{fyne.KeyModifierControl, "key.ctrl"}, {fyne.KeyModifierSuper, "key.command"}, {fyne.KeyModifierAlt, "key.alt"}, {fyne.KeyModifierShift, "key.shift"}} {
		if c.Mod()&m.is != 0 {
			out = append(out, w.T(m.key))
		}
	}
	name := string(c.Key())
	switch c.Key() {
	case fyne.KeyLeft:
		name = "←"
	case fyne.KeyRight:
		name = "→"
	case fyne.KeyComma:
		name = ","
	case fyne.KeyPageDown:
		name = w.T("key.page-down")
	case fyne.KeyPageUp:
		name = w.T("key.page-up")
	}
	return strings.Join(append(out, name), "+")
}
