package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// A guidedTier is how large the type of a projected sitting is.
type guidedTier int

// The tiers: a small or low window, an ordinary screen, a projector or large screen.
const (
	tierNone guidedTier = iota
	tierSmall
	tierScreen
	tierWide
)

// tierOf is the tier of a window of a size, in pixels.
func tierOf(size fyne.Size) guidedTier {
	switch {
	case size.Width >= 1700 && size.Height >= 940:
		return tierWide
	case size.Width >= 1300 && size.Height >= 760:
		return tierScreen
	}
	return tierSmall
}

// scale is how much larger the type is than on a page.
func (t guidedTier) scale() parts.Scale {
	switch t {
	case tierWide:
		return 1.35
	case tierScreen:
		return 1.15
	case tierNone, tierSmall:
	}
	return 1
}

// enter takes the whole screen: rail, band, toasts and menu bar go. The keys of
// the menu that have a sense here stay.
func (g *guidedScreen) enter() {
	f := g.frame
	g.entered = true
	g.plain, _ = fyne.CurrentApp().Settings().Theme().(*parts.Theme)
	f.bareMenu()
	f.setContent(parts.Stack(f.page))
	f.holdLock(true) // everybody looks at it
	f.Window.SetFullScreen(true)
	g.enlarge(tierOf(f.Window.Canvas().Size()))
	f.trace("full screen")
}

// endGuided gives the window back what the full screen had hidden, when the page
// at hand is a sitting full screen.
func (f *Frame) endGuided() {
	g, ok := f.current.(*guidedScreen)
	if !ok || !g.entered {
		return
	}
	g.entered = false
	g.save()
	if g.stopTick != nil {
		g.stopTick()
	}
	if g.plain != nil {
		fyne.CurrentApp().Settings().SetTheme(g.plain)
	}
	f.Window.SetFullScreen(false)
	for _, c := range f.projectedCommands() {
		f.Window.Canvas().RemoveShortcut(c.Shortcut)
	}
	f.Window.SetMainMenu(f.menu())
	f.setContent(f.shell.content())
	f.holdLock(false)
	f.trace("full screen left")
}

// save keeps what is being typed.
func (g *guidedScreen) save() {
	for _, d := range []*draft{g.sit.draft, g.planDraft(), g.ballotDraft()} {
		if d != nil {
			d.save()
		}
	}
}

func (g *guidedScreen) planDraft() *draft {
	if g.vote == nil {
		return nil
	}
	return g.vote.plan
}

func (g *guidedScreen) ballotDraft() *draft {
	if g.vote == nil {
		return nil
	}
	return g.vote.ballot
}

// enlarge sets the type of the window for a tier.
func (g *guidedScreen) enlarge(t guidedTier) {
	if g.plain == nil || t == g.tier {
		return
	}
	g.tier = t
	fyne.CurrentApp().Settings().SetTheme(g.plain.Enlarged(t.scale()))
}

// projectedCommands are those whose keys work full screen.
func (f *Frame) projectedCommands() []command {
	var out []command
	for _, c := range append(f.commands(), f.guidedMoves()...) {
		if c.Shortcut != nil && (c.Projected || c.Name == "undo" || c.Name == "save") {
			out = append(out, c)
		}
	}
	return out
}

// bareMenu takes the menu bar away and hears its keys without it: there are only
// those that have a sense full screen.
func (f *Frame) bareMenu() {
	f.Window.SetMainMenu(nil)
	for _, c := range f.projectedCommands() {
		f.Window.Canvas().AddShortcut(c.Shortcut, func(fyne.Shortcut) {
			if !f.covered() {
				f.run(c)
			}
		})
	}
}

// ownMenu gives the window its menu back; full screen it has none, and what shows
// takes the place of the bar that was there.
func (f *Frame) ownMenu() {
	if f.fullScreen() {
		f.Window.SetContent(f.Window.Content())
		return
	}
	f.Window.SetMainMenu(f.menu())
}

// fullScreen tells whether a sitting shows full screen.
func (f *Frame) fullScreen() bool {
	g, ok := f.current.(*guidedScreen)
	return ok && g.entered
}

// guidedCommands are the commands about a sitting that is guided.
func (f *Frame) guidedCommands() []command {
	const ctrl = fyne.KeyModifierShortcutDefault
	return []command{
		{Name: "guide", Icon: "eye", Menu: menuCouncil, Do: func() { ability(f, guiding.project) }, Quiet: true},
		{Name: "next-in-sitting", Menu: menuCouncil, Shortcut: keys(fyne.KeyPageDown, ctrl), Do: func() { ability(f, func(a sittingAgenda) { a.stepCase(1) }) }, Quiet: true, Projected: true},
		{Name: "previous-in-sitting", Menu: menuCouncil, Shortcut: keys(fyne.KeyPageUp, ctrl), Do: func() { ability(f, func(a sittingAgenda) { a.stepCase(-1) }) }, Quiet: true, Projected: true},
		{Name: "curtain", Menu: menuCouncil, Shortcut: keys(fyne.KeyB, ctrl), Do: func() { ability(f, projected.toggleCurtain) }, Quiet: true, Projected: true},
		{Name: "mask", Menu: menuCouncil, Shortcut: keys(fyne.KeyM, ctrl), Do: func() { ability(f, projected.toggleMask) }, Quiet: true, Projected: true},
	}
}

// guidedMoves are the keys that mean another thing on a page than full screen.
func (f *Frame) guidedMoves() []command {
	const alt = fyne.KeyModifierAlt
	return []command{
		{Name: "next-sitting-step", Shortcut: keys(fyne.KeyRight, alt), Do: func() { ability(f, func(p projected) { p.stepSitting(1) }) }, Projected: true},
		{Name: "previous-sitting-step", Shortcut: keys(fyne.KeyLeft, alt), Do: func() { ability(f, func(p projected) { p.stepSitting(-1) }) }, Projected: true},
	}
}
