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

// monthGrid shows the sittings of a month. It is one stop of Tab: the arrows
// move by a day and a week, Page Up and Page Down by a month, Home goes to
// today, Enter opens the day.
type monthGrid struct {
	widget.BaseWidget
	label  string
	onMove func(days.Day)
	onOpen func()

	at    days.Day
	today days.Day
	start days.Day
	head  []string
	days  []calendarDay

	content *fyne.Container
	ring    *canvas.Rectangle
	focused bool
}

func newMonthGrid(today days.Day, head []string, onMove func(days.Day), onOpen func()) *monthGrid {
	g := &monthGrid{
		at: today, today: today, head: head, onMove: onMove, onOpen: onOpen,
		content: parts.Stack(), ring: canvas.NewRectangle(color.Transparent),
	}
	g.ExtendBaseWidget(g)
	return g
}

// show puts a month into the grid.
func (g *monthGrid) show(label string, in []calendarDay) {
	g.label, g.days = label, in
	if len(in) > 0 {
		g.start = in[0].Day
	}
	rows := parts.V(0)
	heads := make([]fyne.CanvasObject, len(g.head))
	shares := make([]float32, len(g.head))
	for i, h := range g.head {
		t := parts.NewEllipsis(h, parts.CaptionStrong, parts.ColorMuted)
		heads[i], shares[i] = parts.Pad(4, 8, 4, 8, t), -1
	}
	rows.Add(parts.ColumnsStretch(0, shares, heads...))
	weeks := make([]fyne.CanvasObject, 0, 6)
	for i := 0; i+7 <= len(in); i += 7 {
		if i > 0 && in[i].Outside && in[i+6].Outside {
			continue
		}
		cells := make([]fyne.CanvasObject, 7)
		for j := range cells {
			cells[j] = g.cell(in[i+j])
		}
		weeks = append(weeks, parts.ColumnsStretch(-1, shares, cells...))
	}
	g.content.Objects = []fyne.CanvasObject{parts.Border(rows, nil, nil, nil, newRows(weeks))}
	g.content.Refresh()
	g.Refresh()
}

// cell is one day: its number, its holiday, and its sittings.
func (g *monthGrid) cell(d calendarDay) fyne.CanvasObject {
	ink, ground := parts.ColorText, parts.ColorSurface
	switch {
	case d.Outside:
		ink, ground = parts.ColorFaint, parts.ColorSurfaceAlt
	case d.Holiday != "":
		ground = parts.ColorHoliday
	case d.Closed:
		ground = parts.ColorWeekend
	}
	style := parts.Body
	if d.Today {
		style, ink = parts.Strong, parts.ColorAccent
	}
	note := parts.NewEllipsis(d.Holiday, parts.Caption, parts.ColorMuted)
	if d.Many != "" {
		note = parts.NewEllipsis(joined(d.Many, d.Holiday), parts.CaptionStrong, parts.ColorAccent)
	}
	column := parts.V(2, parts.Columns(6, []float32{0, -1}, parts.NewText(d.Number, style, ink), note))
	for _, s := range d.Sittings[:min(len(d.Sittings), squareRoom)] {
		words := parts.NewEllipsis(joined(s.Hour, s.Title), parts.Caption, s.Tone.Ink())
		column.Add(parts.NewBox(s.Tone.Ground(), parts.ColorNone, 4, parts.Pad(0, 6, 1, 6, words)))
	}
	box := parts.NewBox(ground, parts.ColorBorder, 0, parts.Pad(2, 6, 2, 6, column))
	if d.Day != g.at {
		return box
	}
	chosen := parts.NewBox(parts.ColorNone, parts.ColorAccent, 4, nil)
	chosen.StrokeWidth = 2
	return parts.Stack(box, parts.PadAll(2, chosen))
}

// Parts returns what the grid is made of.
func (g *monthGrid) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{g.content} }

// AccessibilityLabel returns the month.
func (g *monthGrid) AccessibilityLabel() string { return g.label }

// AccessibilityRole returns that this holds others.
func (g *monthGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer is called by the toolkit.
func (g *monthGrid) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(parts.Stack(g.content, g.ring))
}

// Refresh paints the ring of the keyboard.
func (g *monthGrid) Refresh() {
	g.ring.StrokeWidth, g.ring.CornerRadius = 0, 8
	if g.focused {
		g.ring.StrokeWidth, g.ring.StrokeColor = 2, theme.Color(parts.ColorFocus)
	}
	g.ring.Refresh()
	g.BaseWidget.Refresh()
}

// FocusGained is called when the keyboard comes here.
func (g *monthGrid) FocusGained() { g.focused = true; g.Refresh() }

// FocusLost is called when the keyboard goes elsewhere.
func (g *monthGrid) FocusLost() { g.focused = false; g.Refresh() }

// TypedRune is called for each character typed.
func (g *monthGrid) TypedRune(rune) {}

// TypedKey moves the day at hand.
func (g *monthGrid) TypedKey(e *fyne.KeyEvent) {
	if d, ok := parts.StepDay(e.Name, g.at, g.today); ok {
		g.move(d)
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		g.onOpen()
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

func (g *monthGrid) move(d days.Day) {
	g.at = d
	g.onMove(d)
}

// Tapped chooses the day under the pointer.
func (g *monthGrid) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g)
	}
	if len(g.content.Objects) == 0 {
		return
	}
	grid, ok := g.content.Objects[0].(*fyne.Container)
	if !ok {
		return
	}
	weeks, ok := grid.Objects[len(grid.Objects)-1].(*fyne.Container)
	if !ok || e.Position.Y < weeks.Position().Y || g.Size().Width == 0 {
		return
	}
	for i, w := range weeks.Objects {
		top := weeks.Position().Y + w.Position().Y
		if e.Position.Y >= top && e.Position.Y < top+w.Size().Height {
			col := min(6, int(e.Position.X/(g.Size().Width/7)))
			g.move(g.start + days.Day(7*i+col))
		}
	}
}
