package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// weekGrid shows a week: a strip of the days that matter, and the sittings as
// blocks at their hour.
type weekGrid struct {
	dayPad
	words  translations.Words
	week   calendarWeek
	heads  *fyne.Container
	hours  *weekHours
	scroll *container.Scroll
	// tapped tells that a sitting was pressed on a day that was chosen already.
	tapped func(calendarSitting)
}

const (
	hourGutter = 52
	stripLines = 3 // of the days that matter, over the hours
)

func newWeekGrid(w translations.Words, today days.Day, onMove func(days.Day), onOpen func()) *weekGrid {
	g := &weekGrid{words: w}
	g.onMove, g.onOpen = onMove, onOpen
	g.page = func(d days.Day, n int) days.Day { return d + days.Day(7*n) }
	g.begin(g, today)
	return g
}

// show puts a week into the grid.
func (g *weekGrid) show(in calendarWeek) {
	g.label, g.week = in.Title, in
	g.heads = g.headRow()
	g.hours = newWeekHours(g)
	g.scroll = parts.Scroll(g.hours.content)
	g.content.Objects = []fyne.CanvasObject{parts.Border(parts.V(0, g.heads, parts.HLine()), nil, nil, nil, g.scroll)}
	g.content.Refresh()
	g.Refresh()
	g.reveal()
}

// reveal scrolls to the first sitting of the day at hand.
func (g *weekGrid) reveal() {
	for i, b := range g.week.Blocks {
		if g.week.Days[b.Day].Day != g.at {
			continue
		}
		const air = 24
		o := g.hours.blocks[i]
		if bottom := o.Position().Y + o.Size().Height + air; bottom > g.scroll.Size().Height && g.scroll.Size().Height > 0 {
			g.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(o.Position().Y-air, bottom))))
		}
		return
	}
}

// headRow names the days, with their holiday, and under each the days that matter.
func (g *weekGrid) headRow() *fyne.Container {
	_, week := g.week.Days[0].Day.Week()
	number := parts.NewText(g.words.T("calendar.week.short", message.Text("n", g.words.Number(week))), parts.CaptionStrong, parts.ColorFaint)
	cells := []fyne.CanvasObject{parts.Pad(6, 0, 0, 10, number)}
	shares := []float32{hourGutter}
	weights := g.week.weights()
	for i, d := range g.week.Days {
		ink := parts.ColorText
		if d.Today {
			ink = parts.ColorAccent
		}
		column := parts.V(2, parts.NewEllipsis(g.week.Heads[i], parts.Strong, ink))
		if d.Holiday != "" {
			column.Add(parts.NewEllipsis(d.Holiday, parts.Caption, parts.ColorMuted))
		}
		for j, m := range d.Marks {
			if j == stripLines-1 && len(d.Marks) > stripLines {
				more := g.words.T("calendar.more", message.Text("n", g.words.Number(len(d.Marks)-j)))
				column.Add(parts.NewEllipsis(more, parts.CaptionStrong, parts.ColorAccent))
				break
			}
			column.Add(markSign(m, len(d.Marks) == 1))
		}
		ground, edge := dayGround(d), parts.ColorBorder
		box := parts.NewBox(ground, edge, 0, parts.Pad(4, 6, 4, 6, column))
		if d.Day == g.at {
			box.Stroke, box.StrokeWidth = parts.ColorAccent, 2
		}
		cells, shares = append(cells, box), append(shares, -weights[i])
	}
	return parts.ColumnsStretch(0, shares, cells...)
}

// dayGround is the colour behind a day.
func dayGround(d calendarDay) fyne.ThemeColorName {
	switch {
	case d.Holiday != "":
		return parts.ColorHoliday
	case d.Closed:
		return parts.ColorWeekend
	}
	return parts.ColorSurface
}

// Tapped chooses the day under the pointer, and opens the sitting there when the
// day was chosen already.
func (g *weekGrid) Tapped(e *fyne.PointEvent) {
	g.takeKeyboard()
	width := g.Size().Width - hourGutter
	if width <= 0 || e.Position.X < hourGutter || len(g.week.Days) < 7 {
		return
	}
	col := 0
	for edges := g.week.edges(width); col < 6 && e.Position.X-hourGutter >= edges[col+1]; {
		col++
	}
	day := g.week.Days[col].Day
	if block, ok := g.blockAt(e.Position); ok && day == g.at && g.tapped != nil {
		g.tapped(block)
		return
	}
	g.move(day)
}

func (g *weekGrid) blockAt(at fyne.Position) (calendarSitting, bool) {
	if g.scroll == nil || at.Y < g.scroll.Position().Y {
		return calendarSitting{}, false
	}
	at = at.Subtract(g.scroll.Position()).Add(g.scroll.Offset)
	for i, o := range g.hours.blocks {
		end := o.Position().AddXY(o.Size().Width, o.Size().Height)
		if at.X >= o.Position().X && at.X < end.X && at.Y >= o.Position().Y && at.Y < end.Y {
			return g.week.Blocks[i].calendarSitting, true
		}
	}
	return calendarSitting{}, false
}

// weekHours is the part of the week with the hours: lines, and a block a sitting.
type weekHours struct {
	of      *weekGrid
	content *fyne.Container
	columns []fyne.CanvasObject
	lines   []fyne.CanvasObject
	names   []fyne.CanvasObject
	blocks  []fyne.CanvasObject
}

func newWeekHours(g *weekGrid) *weekHours {
	h := &weekHours{of: g}
	h.content = container.New(h)
	for _, d := range g.week.Days {
		h.columns = append(h.columns, parts.NewBox(dayGround(d), parts.ColorBorder, 0, nil))
	}
	for hour := g.week.First; hour <= g.week.Last; hour++ {
		at, err := days.At(hour, 0)
		name := strconv.Itoa(hour)
		if err == nil {
			name = g.words.Hour(at)
		}
		h.lines = append(h.lines, parts.NewBox(parts.ColorBorder, parts.ColorNone, 0, nil))
		h.names = append(h.names, parts.NewText(name, parts.Caption, parts.ColorFaint))
	}
	for _, b := range g.week.Blocks {
		h.blocks = append(h.blocks, h.block(b))
	}
	for _, in := range [][]fyne.CanvasObject{h.columns, h.lines, h.names, h.blocks} {
		h.content.Objects = append(h.content.Objects, in...)
	}
	return h
}

// block is a sitting at its hour: as many of its lines as there is room for.
func (h *weekHours) block(b weekBlock) fyne.CanvasObject {
	ink := b.Tone.Ink()
	hour := b.Span
	if hour == "" || b.Abreast > 1 {
		hour = b.Hour
	}
	lines := []fyne.CanvasObject{parts.NewEllipsis(hour, parts.CaptionStrong, ink)}
	stroke, width := ink, float32(1)
	clash := b.clashWord(h.of.words)
	switch {
	case clash != "" && b.Abreast > 1: // no room for the word: the list of the day has it
		lines[0] = parts.Columns(3, []float32{0, -1}, parts.NewIcon("warning-fill", parts.ColorDanger, 14), lines[0])
		stroke, width = parts.ColorDanger, 2
	case clash != "":
		lines = append(lines, parts.Columns(4, []float32{0, -1}, parts.NewIcon("warning-fill", parts.ColorDanger, 14),
			parts.NewEllipsis(clash, parts.CaptionStrong, parts.ColorDanger)))
		stroke, width = parts.ColorDanger, 2
	}
	lines = append(lines, parts.NewEllipsis(b.Title, parts.Strong, parts.ColorText))
	for _, text := range []string{b.Where, b.Members} {
		if text != "" {
			lines = append(lines, parts.NewEllipsis(text, parts.Caption, parts.ColorMuted))
		}
	}
	box := parts.NewBox(b.Tone.Ground(), stroke, 5, parts.Pad(1, 6, 1, 7, newFitting(lines, func(int) {})))
	box.StrokeWidth = width
	return box
}

func (h *weekHours) hourHeight() float32 { return 46 * theme.Size(theme.SizeNameText) / 15 }

// MinSize is called by the toolkit.
func (h *weekHours) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(hourGutter+7*40, h.hourHeight()*float32(h.of.week.Last-h.of.week.First)+12)
}

// Layout is called by the toolkit: the hours take all the height there is.
func (h *weekHours) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const top = 6
	w := h.of.week
	per := max(h.hourHeight(), (size.Height-2*top)/float32(max(1, w.Last-w.First)))
	y := func(minute int) float32 { return top + per*float32(minute-60*w.First)/60 }
	edges := w.edges(size.Width - hourGutter)
	for i, o := range h.columns {
		o.Move(fyne.NewPos(hourGutter+edges[i], 0))
		o.Resize(fyne.NewSize(edges[i+1]-edges[i], size.Height))
	}
	for i, o := range h.lines {
		o.Move(fyne.NewPos(hourGutter-4, y(60*(w.First+i))))
		o.Resize(fyne.NewSize(size.Width-hourGutter+4, 1))
		m := h.names[i].MinSize()
		h.names[i].Move(fyne.NewPos(hourGutter-8-m.Width, max(0, y(60*(w.First+i))-m.Height/2)))
		h.names[i].Resize(m)
	}
	for i, o := range h.blocks {
		b := w.Blocks[i]
		share := (edges[b.Day+1] - edges[b.Day] - 4) / float32(max(1, b.Abreast))
		o.Move(fyne.NewPos(hourGutter+edges[b.Day]+2+share*float32(b.Lane), y(b.from)+1))
		o.Resize(fyne.NewSize(share-2, max(22, y(b.to)-y(b.from)-2)))
	}
}
