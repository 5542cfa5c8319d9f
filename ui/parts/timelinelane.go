package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"greffe/cases/days"
)

// drawLane draws the bars and then the marks of one lane. What stands beside a
// mark ends where the next thing in the lane begins.
func (c *timelineChart) drawLane(i int) {
	lane := c.of.Lanes[i]
	for _, b := range lane.Bars {
		if b.To >= c.of.From && b.From <= c.of.To && b.To >= b.From {
			c.drawBar(i, b)
		}
	}
	sameDay := map[days.Day]int{}
	for _, m := range lane.Marks {
		if c.inside(m.Day) {
			c.drawMark(i, m, sameDay[m.Day])
			sameDay[m.Day]++
		}
	}
}

func (c *timelineChart) drawBar(i int, b Bar) {
	from, to := max(b.From, c.of.From), min(b.To, c.of.To)
	const air = 3
	x, y := c.x(from)+1, c.laneTop(i)+air
	width, height := max(4, c.x(to)+c.perDay()-1-x), c.lane()-2*air
	bar := rectangle(b.Tone.Ground(), x, y, width, height, 5)
	bar.StrokeColor, bar.StrokeWidth = ink(b.Tone.Ink()), 1
	c.add(bar)
	if b.Hatched {
		c.hatch(b.Tone, x, y, width, height)
	}
	c.labelBar(i, b, x, y, width, height)
	c.items = append(c.items, timelineItem{
		from: b.From, lane: i, why: b.Why, pos: fyne.NewPos(x, y), size: fyne.NewSize(width, height),
	})
}

// hatch draws slanting strokes inside a bar, kept off its edges.
func (c *timelineChart) hatch(tone Tone, x, y, width, height float32) {
	const every, slant = 7, 8
	for at := x + 3; at < x+width-3; at += every {
		from, to := fyne.NewPos(at-slant/2, y+height-3), fyne.NewPos(at+slant/2, y+3)
		if from.X < x+2 || to.X > x+width-2 {
			continue
		}
		line := canvas.NewLine(ink(tone.Ink()))
		line.StrokeWidth = 1
		line.Position1, line.Position2 = from, to
		c.add(line)
	}
}

// labelBar writes the label inside its bar, or after it when it does not fit
// and nothing follows; else the short label, or as much as there is room for.
func (c *timelineChart) labelBar(i int, b Bar, x, y, width, height float32) {
	if b.Label == "" {
		return
	}
	caption := theme.Size(theme.SizeNameCaptionText)
	after := c.nextAfter(i, b.To) - (x + width) - 10
	need := CaptionStrong.measure(b.Label).Width
	if b.Short != "" && need > after && (need > width-14 || b.Hatched) {
		b.Label = b.Short
		need = CaptionStrong.measure(b.Label).Width
	}
	switch {
	case need <= width-14 && !b.Hatched:
		c.add(textFrom(b.Label, caption, true, b.Tone.Ink(), x+8, y+height/2))
	case need <= after:
		c.beside(textFrom(b.Label, caption, true, b.Tone.Ink(), x+width+6, y+height/2))
	case width > 40:
		text := textFrom(CaptionStrong.fit(b.Label, width-14), caption, true, b.Tone.Ink(), x+8, y+height/2)
		if b.Hatched {
			c.add(rectangle(b.Tone.Ground(), x+5, y+2, text.Size().Width+6, height-4, 3))
		}
		c.add(text)
	}
}

// nextAfter returns where the next thing of a lane begins after a day, or where
// the drawing ends.
func (c *timelineChart) nextAfter(i int, d days.Day) float32 {
	next := c.drawn.Width
	for _, b := range c.of.Lanes[i].Bars {
		if b.From > d {
			next = min(next, c.x(b.From))
		}
	}
	for _, m := range c.of.Lanes[i].Marks {
		if m.Day > d {
			next = min(next, c.x(m.Day)+c.perDay()/2-13)
		}
	}
	return next
}

// drawMark draws a disc with an icon; several on one day overlap a little.
func (c *timelineChart) drawMark(i int, m TimelineMark, before int) {
	radius := min(11*textScale(), c.lane()/2-2)
	x := c.x(m.Day) + c.perDay()/2 + float32(before)*radius*1.6
	y := c.laneTop(i) + c.lane()/2
	disc := rectangle(m.Tone.Ground(), x-radius, y-radius, 2*radius, 2*radius, radius)
	disc.StrokeColor, disc.StrokeWidth = ink(m.Tone.Ink()), 1.5
	c.add(disc, iconAt(m.Icon, m.Tone.Ink(), x, y, radius*1.25))
	c.items = append(c.items, timelineItem{
		from: m.Day, lane: i, why: m.Why, pos: fyne.NewPos(x-radius, y-radius), size: fyne.NewSquareSize(2 * radius),
	})
	if m.Label == "" {
		return
	}
	caption := theme.Size(theme.SizeNameCaptionText)
	need := CaptionStrong.measure(m.Label).Width
	room := c.nextAfter(i, m.Day) - x - radius - 8
	left := x - radius - 6 - need
	switch {
	case need <= room:
		c.beside(textFrom(m.Label, caption, true, ColorText, x+radius+5, y))
	case left > c.labels() && !c.anythingBefore(i, m.Day, left):
		c.beside(textFrom(m.Label, caption, true, ColorText, left, y))
	case room > 36:
		c.beside(textFrom(CaptionStrong.fit(m.Label, room), caption, true, ColorText, x+radius+5, y))
	}
}

// anythingBefore tells whether something of the lane lies between a point and a day.
func (c *timelineChart) anythingBefore(i int, d days.Day, from float32) bool {
	for _, b := range c.of.Lanes[i].Bars {
		if b.From <= d && c.x(b.To+1) > from {
			return true
		}
	}
	for _, m := range c.of.Lanes[i].Marks {
		if m.Day < d && c.x(m.Day+1)+12 > from {
			return true
		}
	}
	return false
}

// beside adds a text that stands on no bar. The line of today is cut where the
// text crosses it.
func (c *timelineChart) beside(text *canvas.Text) {
	left, right := text.Position().X, text.Position().X+text.Size().Width
	today := c.x(c.of.Calendar.Today) + c.perDay()/2
	if c.inside(c.of.Calendar.Today) && left < today+2 && right > today-2 {
		c.add(rectangle(ColorSurface, today-2, text.Position().Y, 4, text.Size().Height, 0))
	}
	c.add(text)
}
