package parts

import (
	"cmp"
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"greffe/cases/days"
)

// timelineChart is the drawing of a Timeline. It is one stop of Tab.
type timelineChart struct {
	reactive
	of *Timeline

	items []timelineItem // in the order of their days
	at    int            // the item that is pointed at, or -1
	drawn fyne.Size
	light *canvas.Rectangle // around the item
}

// timelineItem is a bar or a mark as it was drawn.
type timelineItem struct {
	from days.Day
	lane int
	why  string
	pos  fyne.Position
	size fyne.Size
}

func newTimelineChart(of *Timeline) *timelineChart {
	c := &timelineChart{
		of: of, at: -1,
		light: canvas.NewRectangle(color.Transparent),
	}
	c.start(c)
	return c
}

// The measures of the drawing at the normal text size; all follow the text size.
const (
	timelineHead  = 46 // months, weekdays, numbers
	timelineRoom  = 190 - timelineHead - 28
	timelineWeeks = 60 // more days than this are shown as weeks
)

func (c *timelineChart) head() float32 { return timelineHead * textScale() }

func (c *timelineChart) lane() float32 {
	n := float32(max(1, len(c.of.Lanes)))
	return min(30, timelineRoom/n) * textScale()
}

func (c *timelineChart) height() float32 {
	return c.head() + c.lane()*float32(max(1, len(c.of.Lanes)))
}

func (c *timelineChart) days() int { return int(c.of.To-c.of.From) + 1 }

// labels returns the room for the names of the lanes.
func (c *timelineChart) labels() float32 {
	widest := float32(0)
	for _, l := range c.of.Lanes {
		widest = max(widest, CaptionStrong.measure(l.Label).Width)
	}
	return min(max(widest+14, 70), 150*textScale())
}

// perDay returns the width of a day.
func (c *timelineChart) perDay() float32 {
	return (c.drawn.Width - c.labels()) / float32(max(1, c.days()))
}

// x returns where a day begins.
func (c *timelineChart) x(d days.Day) float32 {
	return c.labels() + c.perDay()*float32(d-c.of.From)
}

// laneTop returns where a lane begins.
func (c *timelineChart) laneTop(i int) float32 { return c.head() + c.lane()*float32(i) }

func (c *timelineChart) inside(d days.Day) bool { return d >= c.of.From && d <= c.of.To }

// AccessibilityLabel returns what the timeline says in a sentence.
func (c *timelineChart) AccessibilityLabel() string { return c.of.Sentence }

// AccessibilityRole returns that this holds others.
func (c *timelineChart) AccessibilityRole() fyne.AccessibleRole {
	return fyne.AccessibleRoleContainer
}

// FocusGained points at the first item.
func (c *timelineChart) FocusGained() {
	c.reactive.FocusGained()
	if c.at < 0 {
		c.point(0)
	}
}

// FocusLost points at nothing.
func (c *timelineChart) FocusLost() {
	c.reactive.FocusLost()
	c.point(-1)
}

// TypedKey walks through the items.
func (c *timelineChart) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.point(min(c.at+1, len(c.items)-1))
	case fyne.KeyLeft, fyne.KeyUp:
		c.point(max(c.at-1, 0))
	case fyne.KeyHome:
		c.point(0)
	case fyne.KeyEnd:
		c.point(len(c.items) - 1)
	default:
		c.reactive.TypedKey(e)
	}
}

// MouseIn is called when the pointer enters.
func (c *timelineChart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved points at what lies under the pointer.
func (c *timelineChart) MouseMoved(e *desktop.MouseEvent) {
	found := -1
	for i, item := range c.items {
		end := item.pos.Add(item.size)
		if e.Position.X >= item.pos.X && e.Position.X <= end.X && e.Position.Y >= item.pos.Y && e.Position.Y <= end.Y {
			found = i
		}
	}
	c.point(found)
}

// MouseOut points at nothing.
func (c *timelineChart) MouseOut() { c.point(-1) }

// point moves the highlight and tells the line underneath.
func (c *timelineChart) point(i int) {
	if i >= len(c.items) || i == c.at {
		return
	}
	c.at = i
	c.highlight()
	c.of.say()
	c.of.why.Refresh()
}

func (c *timelineChart) highlight() {
	c.light.StrokeColor, c.light.StrokeWidth = color.Transparent, 0
	switch {
	case c.focused && len(c.items) == 0: // the keyboard is here and there is nothing to walk through
		place(c.light, 0, 0, c.drawn.Width, c.drawn.Height)
		c.light.CornerRadius = 6
		c.light.StrokeColor, c.light.StrokeWidth = ink(ColorFocus), 2
	case c.at >= 0 && c.at < len(c.items):
		item := c.items[c.at]
		place(c.light, item.pos.X-2, item.pos.Y-2, item.size.Width+4, item.size.Height+4)
		c.light.CornerRadius = min(7, (item.size.Height+4)/2)
		c.light.StrokeColor, c.light.StrokeWidth = ink(ColorFocus), 2
	}
	c.light.Refresh()
}

func (c *timelineChart) minSize() fyne.Size { return fyne.NewSize(420, c.height()) }

func (c *timelineChart) arrange(size fyne.Size) {
	if size != c.drawn {
		c.build(size)
	}
}

func (c *timelineChart) paint() { c.build(c.Size()) }

func (c *timelineChart) add(objects ...fyne.CanvasObject) { c.objects = append(c.objects, objects...) }

func (c *timelineChart) build(size fyne.Size) {
	c.drawn, c.objects, c.items = size, nil, nil
	if size.Width <= c.labels() || c.days() < 1 {
		return
	}
	c.shadeDays()
	c.drawMonths()
	if c.days() > timelineWeeks {
		c.drawWeeks()
	} else {
		c.drawDays()
	}
	c.drawLanes()
	c.drawToday()
	for i := range c.of.Lanes {
		c.drawLane(i)
	}
	slices.SortStableFunc(c.items, func(a, b timelineItem) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.lane, b.lane))
	})
	if c.at >= len(c.items) {
		c.at = -1
	}
	c.highlight()
	c.add(c.light)
}

// shadeDays shades weekends and holidays; in weeks, only holidays. Both days of
// a weekend are one rectangle, so that there is no seam between them.
func (c *timelineChart) shadeDays() {
	top, bottom := 18*textScale(), c.height()
	width := c.perDay()
	for d := c.of.From; d <= c.of.To; d++ {
		switch {
		case c.of.Calendar.holiday(d) != "":
			c.add(rectangle(ColorHoliday, c.x(d), top, width, bottom-top, 0))
		case c.days() > timelineWeeks || !isWeekend(d):
		case column(d) == 5 && d < c.of.To && c.of.Calendar.holiday(d+1) == "":
			c.add(rectangle(ColorWeekend, c.x(d), top, 2*width, bottom-top, 0))
		case column(d) == 5 || d == c.of.From || c.of.Calendar.holiday(d-1) != "":
			c.add(rectangle(ColorWeekend, c.x(d), top, width, bottom-top, 0))
		}
	}
}

func (c *timelineChart) drawMonths() {
	caption := theme.Size(theme.SizeNameCaptionText)
	for d := c.of.From; d <= c.of.To; d++ {
		year, month, n := d.Date()
		if n != 1 && d != c.of.From {
			continue
		}
		name := c.of.Calendar.month(year, month)
		end := min(firstOfMonth(d).AddMonths(1), c.of.To+1)
		room := c.x(end) - c.x(d) - 6
		if CaptionStrong.measure(name).Width > room && c.of.Calendar.MonthShort != nil {
			name = c.of.Calendar.MonthShort(month)
		}
		if CaptionStrong.measure(name).Width > room {
			continue // a stub of a month says nothing
		}
		c.add(textFrom(name, caption, true, ColorMuted, c.x(d)+3, 9*textScale()))
	}
}

// drawDays writes the weekdays and numbers; where days are narrow, of Mondays only.
func (c *timelineChart) drawDays() {
	caption, width := theme.Size(theme.SizeNameCaptionText), c.perDay()
	roomy := width >= 19*textScale()
	for d := c.of.From; d <= c.of.To; d++ {
		if d == c.of.Calendar.Today || (!roomy && column(d) != 0) {
			continue
		}
		colour := ColorMuted
		if isWeekend(d) || c.of.Calendar.holiday(d) != "" {
			colour = ColorFaint
		}
		x := c.x(d) + width/2
		c.add(centredText(c.of.Calendar.Weekdays[column(d)], caption-2, false, ColorFaint, x, 23*textScale()))
		_, _, n := d.Date()
		c.add(centredText(strconv.Itoa(n), caption, false, colour, x, 38*textScale()))
	}
}

// drawWeeks draws a line and a number at each Monday, as many as there is room for.
func (c *timelineChart) drawWeeks() {
	caption := theme.Size(theme.SizeNameCaptionText)
	every := days.Day(7)
	for c.perDay()*float32(every) < 26*textScale() {
		every += 7
	}
	first := c.of.From + days.Day((7-column(c.of.From))%7)
	for d := first; d <= c.of.To; d += every {
		c.add(rectangle(ColorBorder, c.x(d), 30*textScale(), 1, c.height()-30*textScale(), 0))
		if c.underToday(c.x(d) + 3) {
			continue
		}
		_, _, n := d.Date()
		c.add(textFrom(strconv.Itoa(n), caption, false, ColorMuted, c.x(d)+3, 37*textScale()))
	}
}

// underToday tells whether a number that begins at a point would meet the pill
// of today.
func (c *timelineChart) underToday(x float32) bool {
	const number, pill = 16, 13 // the widths of two digits and of half the pill
	today := c.x(c.of.Calendar.Today) + c.perDay()/2
	return c.inside(c.of.Calendar.Today) && x+number*textScale() > today-pill*textScale() && x < today+pill*textScale()
}

func (c *timelineChart) drawLanes() {
	for i, lane := range c.of.Lanes {
		y := c.laneTop(i)
		c.add(rectangle(ColorBorder, 0, y, c.drawn.Width, 1, 0))
		c.add(textFrom(CaptionStrong.fit(lane.Label, c.labels()-8), theme.Size(theme.SizeNameCaptionText), true,
			ColorMuted, 0, y+c.lane()/2))
	}
}

// drawToday draws the pill in the axis and the line through all lanes.
func (c *timelineChart) drawToday() {
	today := c.of.Calendar.Today
	if !c.inside(today) {
		return
	}
	x, k := c.x(today)+c.perDay()/2, textScale()
	c.add(rectangle(ColorText, x-0.75, 45*k, 1.5, c.height()-45*k, 0))
	_, _, n := today.Date()
	if c.days() <= timelineWeeks {
		caption := theme.Size(theme.SizeNameCaptionText)
		c.add(centredText(c.of.Calendar.Weekdays[column(today)], caption-2, true, ColorText, x, 23*k))
	}
	c.add(rectangle(ColorText, x-12*k, 31*k, 24*k, 15*k, 7.5*k))
	c.add(centredText(strconv.Itoa(n), theme.Size(theme.SizeNameCaptionText), true, ColorSurface, x, 38*k))
}
