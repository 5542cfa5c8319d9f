package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/ui/parts"
)

// recentInMenu is how many recent cases the File menu lists.
const recentInMenu = 8

// menuItems are the items of the menu whose words change with what is done.
type menuItems struct {
	menu               *fyne.MainMenu
	undo, redo, recent *fyne.MenuItem
	listed             []recentCase
}

// note remembers an item whose words change.
func (m *menuItems) note(name string, item *fyne.MenuItem) {
	switch name {
	case "undo":
		m.undo = item
	case "redo":
		m.redo = item
	case "recent":
		m.recent = item
		m.recent.ChildMenu = fyne.NewMenu("")
	}
}

// freshMenu brings the changing words of the menu up to date: what would be
// undone, what would be done again, the recent cases.
func (f *Frame) freshMenu() {
	m := &f.fresh
	if m.menu == nil || f.covered() {
		return
	}
	undo, redo, recent := f.undoName(), f.redoName(), f.recent(recentInMenu)
	if m.undo.Label == undo && m.redo.Label == redo && slices.Equal(m.listed, recent) {
		return
	}
	f.fillMenu(undo, redo, recent)
	m.menu.Refresh()
}

func (f *Frame) fillMenu(undo, redo string, recent []recentCase) {
	m := &f.fresh
	m.undo.Label, m.redo.Label, m.listed = undo, redo, recent
	var items []*fyne.MenuItem
	for _, r := range recent {
		items = append(items, fyne.NewMenuItem(joined(r.Number, r.Learner), func() {
			if !parts.OverlayOpen(f.Window.Canvas()) {
				f.Go(Route{Page: PageCase, Case: r.Case, Tab: TabOverview})
			}
		}))
	}
	if len(items) == 0 {
		none := fyne.NewMenuItem(f.T("window.recent.none"), nil)
		none.Disabled = true
		items = append(items, none)
	}
	m.recent.ChildMenu.Items = items
}

// windowCommands are the commands about cases side by side.
func (f *Frame) windowCommands() []command {
	const (
		ctrl  = fyne.KeyModifierShortcutDefault
		alt   = fyne.KeyModifierAlt
		shift = fyne.KeyModifierShift
	)
	out := []command{
		{Name: "recent", Menu: menuFile, Do: f.openPalette, Quiet: true},
		{Name: "close-case", Icon: "x", Menu: menuFile, Shortcut: keys(fyne.KeyW, ctrl), Do: f.closeThis, Quiet: true},
		{Name: "next-open", Menu: menuView, Shortcut: keys(fyne.KeyPageDown, alt), Do: func() { f.stepOpen(1) }, Quiet: true},
		{Name: "previous-open", Menu: menuView, Shortcut: keys(fyne.KeyPageUp, alt), Do: func() { f.stepOpen(-1) }, Quiet: true},
	}
	if f.NewWindow != nil {
		out = append(out, command{
			Name: "window", Icon: "arrow-square-out", Menu: menuCase, Shortcut: keys(fyne.KeyO, ctrl|shift), Do: f.openPointed, Always: true, Quiet: true,
		})
	}
	return out
}

// pointing is a page on which a case is pointed at: the row with the highlight.
type pointing interface{ pointed() cases.CaseID }

// openPointed puts the case that is pointed at into a window of its own: the one
// on the page, the one of a list's row, the one of the palette's.
func (f *Frame) openPointed() {
	c := f.Window.Canvas()
	if p, ok := c.Overlays().Top().(*parts.Palette); ok {
		p.Aside()
		return
	}
	if parts.OverlayOpen(c) {
		return
	}
	if ofOpenCase(f.At()) {
		f.OpenInWindow(f.At().Case)
		return
	}
	ability(f, func(p pointing) { f.OpenInWindow(p.pointed()) })
}

func (s *docketScreen) pointed() cases.CaseID {
	if i := s.list.At(); i >= 0 && i < len(s.view.Lines) {
		return s.view.Lines[i].Case
	}
	return ""
}

func (s *casesScreen) pointed() cases.CaseID {
	l, here := s.pager.at(s.grid.List.At())
	if !here {
		return ""
	}
	return l.Case
}

// crossings are the places that F6 takes the keyboard to, in order.
const (
	crossRail = iota
	crossPage
	crossSide
)

// cross takes the keyboard from the rail to the page, to the panel beside it and
// round again; with Shift the other way.
func (f *Frame) cross(step int) {
	c := f.Window.Canvas()
	if parts.OverlayOpen(c) || f.current == nil {
		return
	}
	side := parts.SideOf(f.page)
	var places []int
	if f.shell.rail != nil {
		places = append(places, crossRail)
	}
	places = append(places, crossPage)
	if parts.FirstIn(side) != nil {
		places = append(places, crossSide)
	}
	at := crossPage
	if o, ok := c.Focused().(fyne.CanvasObject); ok {
		switch {
		case f.shell.rail != nil && parts.Within(f.shell.rail.body, o):
			at = crossRail
		case side != nil && parts.Within(side, o):
			at = crossSide
		}
	}
	i, n := slices.Index(places, at), len(places)
	switch places[((i+step)%n+n)%n] {
	case crossRail:
		f.shell.rail.focus()
	case crossPage:
		f.current.focus()
		if o, ok := c.Focused().(fyne.CanvasObject); !ok || !parts.Within(f.page, o) {
			parts.GiveFocus(c, parts.FirstIn(f.page))
		}
	case crossSide:
		parts.GiveFocus(c, parts.FirstIn(side))
	}
}
