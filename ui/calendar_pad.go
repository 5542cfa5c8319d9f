package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"greffe/cases/days"
	"greffe/ui/parts"
)

// dayPad is what the month and the week are: one stop of Tab on a day. The
// arrows move by a day and a week, Page Up and Page Down by a page, Home goes to
// today, Enter opens the day, letters are the page's.
type dayPad struct {
	widget.BaseWidget
	label  string
	page   func(d days.Day, n int) days.Day // the day n pages away
	onMove func(days.Day)
	onOpen func()
	onRune func(rune)

	at, today days.Day
	self      fyne.CanvasObject
	content   *fyne.Container
	ring      *canvas.Rectangle
	focused   bool
}

func (p *dayPad) begin(self fyne.Widget, today days.Day) {
	p.self, p.at, p.today = self, today, today
	p.content, p.ring = parts.Stack(), canvas.NewRectangle(color.Transparent)
	p.ExtendBaseWidget(self)
}

// Parts returns what the pad is made of.
func (p *dayPad) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// AccessibilityLabel returns the month or the week.
func (p *dayPad) AccessibilityLabel() string { return p.label }

// AccessibilityRole returns that this holds others.
func (p *dayPad) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer is called by the toolkit.
func (p *dayPad) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(parts.Stack(p.content, p.ring))
}

// Refresh paints the ring of the keyboard.
func (p *dayPad) Refresh() {
	p.ring.StrokeWidth, p.ring.CornerRadius = 0, 8
	if p.focused {
		p.ring.StrokeWidth, p.ring.StrokeColor = 2, theme.Color(parts.ColorFocus)
	}
	p.ring.Refresh()
	p.BaseWidget.Refresh()
}

// FocusGained is called when the keyboard comes here.
func (p *dayPad) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost is called when the keyboard goes elsewhere.
func (p *dayPad) FocusLost() { p.focused = false; p.Refresh() }

// TypedRune is called for each character typed.
func (p *dayPad) TypedRune(r rune) {
	if p.onRune != nil {
		p.onRune(r)
	}
}

// TypedKey moves the day at hand.
func (p *dayPad) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyPageUp:
		p.move(p.page(p.at, -1))
		return
	case fyne.KeyPageDown:
		p.move(p.page(p.at, 1))
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		p.onOpen()
		return
	default:
	}
	if d, ok := parts.StepDay(e.Name, p.at, p.today); ok {
		p.move(d)
		return
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(p.self)
	if c != nil && c.OnTypedKey() != nil && !letterKey(e.Name) {
		c.OnTypedKey()(e)
	}
}

// letterKey tells whether a key comes a second time as a character.
func letterKey(k fyne.KeyName) bool { return len([]rune(string(k))) == 1 || k == fyne.KeySpace }

func (p *dayPad) move(d days.Day) {
	if d.Given() {
		p.at = d
		p.onMove(d)
	}
}

// takeKeyboard brings the keyboard here, as a press does.
func (p *dayPad) takeKeyboard() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.self); c != nil {
		if f, ok := p.self.(fyne.Focusable); ok {
			parts.GiveFocus(c, f)
		}
	}
}
