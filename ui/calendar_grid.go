package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// monthGrid shows the sittings and the days that matter of a month.
type monthGrid struct {
	dayPad
	words translations.Words
	start days.Day
	head  []string
	weeks *fyne.Container
}

// weekGutter is the room for the numbers of the weeks.
const weekGutter = 34

func newMonthGrid(w translations.Words, today days.Day, head []string, onMove func(days.Day), onOpen func()) *monthGrid {
	g := &monthGrid{words: w, head: head}
	g.onMove, g.onOpen = onMove, onOpen
	g.page = func(d days.Day, n int) days.Day { return d.AddMonths(n) }
	g.begin(g, today)
	return g
}

// show puts a month into the grid.
func (g *monthGrid) show(label string, in []calendarDay) {
	g.label = label
	if len(in) > 0 {
		g.start = in[0].Day
	}
	heads := []fyne.CanvasObject{parts.Gap(weekGutter, 0)}
	shares := []float32{weekGutter}
	for _, h := range g.head {
		heads = append(heads, parts.Pad(4, 8, 4, 8, parts.NewEllipsis(h, parts.CaptionStrong, parts.ColorMuted)))
		shares = append(shares, -1)
	}
	weeks := make([]fyne.CanvasObject, 0, 6)
	for i := 0; i+7 <= len(in); i += 7 {
		if i > 0 && in[i].Outside && in[i+6].Outside {
			continue
		}
		number := parts.NewText(in[i].Week, parts.Caption, parts.ColorFaint)
		number.Align = fyne.TextAlignCenter
		cells := []fyne.CanvasObject{parts.NewBox(parts.ColorSurfaceAlt, parts.ColorBorder, 0, parts.Pad(4, 0, 0, 0, parts.V(0, number)))}
		for j := range 7 {
			cells = append(cells, g.cell(in[i+j]))
		}
		weeks = append(weeks, parts.ColumnsStretch(-1, shares, cells...))
	}
	g.weeks = newRows(weeks)
	g.content.Objects = []fyne.CanvasObject{parts.Border(parts.ColumnsStretch(0, shares, heads...), nil, nil, nil, g.weeks)}
	g.content.Refresh()
	g.Refresh()
}

// cell is one day: its number, its holiday, its sittings and the days that
// matter, as many as there is room for.
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
	more := parts.NewEllipsis("", parts.CaptionStrong, parts.ColorAccent)
	more.Least = 0
	head := parts.Columns(6, []float32{0, -1, 0}, parts.NewText(d.Number, style, ink),
		parts.NewEllipsis(d.Holiday, parts.Caption, parts.ColorMuted), more)
	var lines, tall []fyne.CanvasObject
	for _, s := range d.Sittings {
		lines, tall = append(lines, sittingSign(g.words, s, false)), append(tall, sittingSign(g.words, s, true))
	}
	for _, m := range d.Marks {
		lines, tall = append(lines, markSign(m, false)), append(tall, markSign(m, true))
	}
	words := func(hidden int) {
		text := ""
		if hidden > 0 {
			text = g.words.T("calendar.more", message.Text("n", g.words.Number(hidden)))
		}
		more.Least = 0
		if text != "" {
			more.Least = parts.NewText(text, parts.CaptionStrong, parts.ColorAccent).MinSize().Width
		}
		more.SetText(text)
	}
	box := parts.NewBox(ground, parts.ColorBorder, 0, parts.Pad(2, 5, 2, 5, parts.Border(head, nil, nil, nil, newTallFitting(lines, tall, words))))
	if d.Day != g.at {
		return box
	}
	chosen := parts.NewBox(parts.ColorNone, parts.ColorAccent, 4, nil)
	chosen.StrokeWidth = 2
	return parts.Stack(box, parts.PadAll(2, chosen))
}

// sittingSign is a sitting in a square: its hour and its learners, and a sign of
// what stands against its hour.
func sittingSign(w translations.Words, s calendarSitting, tall bool) fyne.CanvasObject {
	text := joined(s.Hour, s.Brief)
	if tall {
		text = s.Hour
	}
	words := parts.NewEllipsis(text, parts.CaptionStrong, s.Tone.Ink())
	cells, widths := []fyne.CanvasObject{words}, []float32{-1}
	stroke := parts.ColorNone
	if clash := s.clashWord(w); clash != "" {
		cells = []fyne.CanvasObject{parts.NewIcon("warning-fill", parts.ColorDanger, 13), words}
		widths = []float32{0, -1}
		stroke = parts.ColorDanger
		if tall {
			words.SetText(joined(s.Hour, clash))
		}
	}
	column := parts.V(-1, parts.Columns(4, widths, cells...))
	if tall {
		column.Add(parts.NewEllipsis(s.Title, parts.Caption, parts.ColorText))
	}
	return parts.NewBox(s.Tone.Ground(), stroke, 4, parts.Pad(0, 5, 1, 5, column))
}

// familyOf is a name where there is little room: without the first given name.
func familyOf(name string) string {
	if _, rest, ok := strings.Cut(name, " "); ok {
		return rest
	}
	return name
}

// markSign is a day that matters, in a square: a ribbon for a first lawful day,
// else an icon, who it is about and a few words.
func markSign(m calendarMark, tall bool) fyne.CanvasObject {
	icon := parts.NewIcon(m.Icon, m.Tone.Ink(), 13)
	var line fyne.CanvasObject = parts.Columns(4, []float32{0, -1}, icon, parts.NewEllipsis(joined(familyOf(m.Learner), m.Short), parts.Caption, m.Tone.Ink()))
	if tall {
		line = parts.V(-2, parts.Columns(4, []float32{0, -1}, icon, parts.NewEllipsis(m.Short, parts.Caption, m.Tone.Ink())),
			parts.Pad(0, 0, 0, 17, parts.NewEllipsis(m.Learner, parts.Caption, parts.ColorText)))
	}
	if m.Ribbon {
		edge := parts.NewBox(m.Tone.Ink(), parts.ColorNone, 0, nil)
		return parts.NewBox(parts.ColorNone, m.Tone.Ink(), 2, parts.ColumnsStretch(4, []float32{3, -1}, parts.Fix(3, 0, edge), parts.Pad(0, 4, 1, 0, line)))
	}
	return parts.Pad(0, 0, 1, 1, line)
}

// Tapped chooses the day under the pointer.
func (g *monthGrid) Tapped(e *fyne.PointEvent) {
	g.takeKeyboard()
	if g.weeks == nil || e.Position.Y < g.weeks.Position().Y || g.Size().Width <= weekGutter {
		return
	}
	for i, w := range g.weeks.Objects {
		top := g.weeks.Position().Y + w.Position().Y
		if e.Position.Y >= top && e.Position.Y < top+w.Size().Height {
			col := int((e.Position.X - weekGutter) / ((g.Size().Width - weekGutter) / 7))
			g.move(g.start + days.Day(7*i+max(0, min(6, col))))
			return
		}
	}
}
