package ui

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"greffe/ui/parts"
)

// toggleCurtain lets the curtain down, or lifts it.
func (g *guidedScreen) toggleCurtain() {
	g.curtain = !g.curtain
	g.show()
	g.focus()
	if g.curtain {
		g.frame.trace("curtain down")
	} else {
		g.frame.trace("curtain up")
	}
}

// showCurtain covers everything with a page that says nothing of any case.
func (g *guidedScreen) showCurtain() {
	f := g.frame
	lift := parts.NewButton(f.T("guided.curtain.lift"), "eye", parts.Secondary, g.toggleCurtain)
	g.clock = parts.NewText(g.hourNow(), parts.Title, parts.ColorMuted)
	g.elapsed = parts.NewText("", parts.Caption, parts.ColorMuted)
	words := parts.V(14,
		parts.Center(parts.NewIcon("scales", parts.ColorAccent, 72)),
		parts.Center(parts.NewText(f.T("guided.curtain.title"), parts.Title, parts.ColorText)),
		parts.Center(parts.NewText(f.T("guided.curtain.text"), parts.Body, parts.ColorMuted)),
		parts.Center(g.clock),
		parts.Gap(0, 12), parts.Center(lift))
	curtain := newCurtain(words, g.toggleCurtain, f.lock)
	g.lifts = curtain
	g.page.Objects = []fyne.CanvasObject{curtain}
	g.page.Refresh()
}

// curtain covers the page and takes the keyboard: B, Enter and the space lift it,
// everything else typed is lost on it and reaches nothing below.
type curtain struct {
	widget.BaseWidget
	over *fyne.Container
	lift func()
	lock func()
}

func newCurtain(words fyne.CanvasObject, lift, lock func()) *curtain {
	c := &curtain{over: parts.Stack(guidedGround(nil), parts.Center(words)), lift: lift, lock: lock}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is called by the toolkit.
func (c *curtain) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.over) }

// Parts are what the curtain shows.
func (c *curtain) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.over} }

// FocusGained is called when the keyboard comes here.
func (c *curtain) FocusGained() {}

// FocusLost is called when the keyboard goes elsewhere.
func (c *curtain) FocusLost() {}

// TypedRune lifts the curtain on a B or a space.
func (c *curtain) TypedRune(r rune) {
	if r == ' ' || unicode.ToLower(r) == 'b' {
		c.lift()
	}
}

// TypedKey lifts the curtain on Enter and Esc. The keys that otherwise leave full
// screen do nothing: what lies below is not shown by mistake.
func (c *curtain) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape:
		c.lift()
	case fyne.KeyF12:
		c.lock()
	}
}

// AccessibilityLabel says nothing: the words on the curtain do.
func (c *curtain) AccessibilityLabel() string { return "" }

// AccessibilityRole returns that this holds others.
func (c *curtain) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// guidedGround is the ground of a page that fills the screen.
func guidedGround(content fyne.CanvasObject) fyne.CanvasObject {
	box := parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, nil)
	if content == nil {
		return box
	}
	return parts.Stack(box, content)
}
