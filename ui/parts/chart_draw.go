package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawLegend names the series, each with its colour.
func (c *Chart) drawLegend() {
	if len(c.Series) < 2 {
		return
	}
	s := c.scale()
	x := c.left()
	for _, series := range c.Series {
		words := canvas.NewText(series.Name, ink(ColorMuted))
		words.TextSize = Caption.size()
		m := words.MinSize()
		if x+16*s+m.Width > c.Size().Width {
			return // the line underneath names every series all the same
		}
		c.objects = append(c.objects, rectangle(series.Ink, x, 5*s, 10*s, 10*s, 2))
		place(words, x+15*s, 10*s-m.Height/2, m.Width, m.Height)
		c.objects = append(c.objects, words)
		x += 15*s + m.Width + 16*s
	}
}

// plot is the part of the drawing in which numbers are drawn.
func (c *Chart) plot() (top, height float32) {
	top = c.legend() + chartTop*c.scale()
	return top, c.drawing() - (chartTop+chartFoot)*c.scale()
}

// drawAxis draws the steps with their numbers, and names the places.
func (c *Chart) drawAxis() {
	top, height := c.plot()
	most := c.top()
	for i := range 5 {
		y := top + height*float32(4-i)/4
		line := rectangle(ColorBorder, c.left(), y, c.Size().Width-c.left(), 1, 0)
		number := canvas.NewText(strconv.Itoa(most*i/4), ink(ColorMuted))
		number.TextSize = Caption.size()
		m := number.MinSize()
		place(number, c.left()-8-m.Width, y-m.Height/2, m.Width, m.Height)
		c.objects = append(c.objects, line, number)
	}
	step, every := c.step(), c.every()
	for i, name := range c.Places {
		x := c.left() + step*float32(i)
		if i == c.at {
			c.objects = append(c.objects, rectangle(ColorHover, x, top-4, step, height+4, 4))
		}
		if i%every == 0 {
			c.objects = append(c.objects, centredText(name, Caption.size(), i == c.at, ColorMuted, x+step/2, top+height+11*c.scale()))
		}
	}
}

// every is how many places share one name, so that names do not touch.
func (c *Chart) every() int {
	widest := float32(1)
	for _, p := range c.Places {
		widest = max(widest, Caption.measure(p).Width+8)
	}
	return 1 + int(widest/max(1, c.step()))
}

// columnInk is the colour of one column.
func (c *Chart) columnInk(s ChartSeries, i int) fyne.ThemeColorName {
	if i < len(c.Inks) {
		return c.Inks[i]
	}
	return s.Ink
}

func (c *Chart) drawColumns() {
	top, height := c.plot()
	most, step := float32(c.top()), c.step()
	wide := min(step*0.56, 36*c.scale())
	for i := range c.Places {
		y := top + height
		x := c.left() + step*float32(i) + (step-wide)/2
		sum := 0
		for _, s := range c.Series {
			v := s.value(i)
			if v <= 0 {
				continue
			}
			sum += v
			h := height * float32(v) / most
			y -= h
			c.objects = append(c.objects, rectangle(c.columnInk(s, i), x, y+1, wide, max(1, h-1), 2))
		}
		if len(c.Series) == 1 && sum > 0 {
			c.objects = append(c.objects, centredText(strconv.Itoa(sum), Caption.size(), true, ColorText, x+wide/2, y-8*c.scale()))
		}
	}
}

func (c *Chart) drawLines() {
	top, height := c.plot()
	most, step := float32(c.top()), c.step()
	for n, s := range c.Series {
		var before *fyne.Position
		for i := range c.Places {
			v := s.value(i)
			if v < 0 {
				before = nil
				continue
			}
			at := fyne.NewPos(c.left()+step*(float32(i)+0.5), top+height*(1-float32(v)/most))
			if before != nil {
				line := canvas.NewLine(ink(s.Ink))
				line.StrokeWidth = 2
				line.Position1, line.Position2 = *before, at
				c.objects = append(c.objects, line)
			}
			before = &at
		}
		for i := range c.Places {
			if v := s.value(i); v >= 0 {
				c.drawPoint(n, s, fyne.NewPos(c.left()+step*(float32(i)+0.5), top+height*(1-float32(v)/most)))
			}
		}
	}
}

// drawPoint draws a round mark for the first series and a square one for the
// others: they can be told apart without colours.
func (c *Chart) drawPoint(n int, s ChartSeries, at fyne.Position) {
	side := 8 * c.scale()
	r := rectangle(ColorSurface, at.X-side/2, at.Y-side/2, side, side, side/2)
	if n > 0 {
		r.CornerRadius = 1
	}
	r.StrokeColor, r.StrokeWidth = ink(s.Ink), 2
	c.objects = append(c.objects, r)
}

func (c *Chart) drawBars() {
	s := c.scale()
	most := 1
	for _, series := range c.Series {
		for i := range c.Places {
			most = max(most, series.value(i))
		}
	}
	numbers := 44 * s
	room := c.Size().Width - c.left() - numbers
	for i, name := range c.Places {
		y := c.legend() + c.step()*float32(i)
		if i == c.at {
			c.objects = append(c.objects, rectangle(ColorHover, 0, y, c.Size().Width, c.step(), 4))
		}
		label := NewEllipsis(name, Caption, ColorText)
		m := label.MinSize()
		place(label, 0, y+(c.step()-m.Height)/2, c.left()-8, m.Height)
		c.objects = append(c.objects, label)
		for _, series := range c.Series {
			v := max(0, series.value(i))
			w := room * float32(v) / float32(most)
			if v > 0 {
				c.objects = append(c.objects, rectangle(c.columnInk(series, i), c.left(), y+c.step()*0.24, max(2, w), c.step()*0.52, 3))
			}
			number := canvas.NewText(strconv.Itoa(v), ink(ColorText))
			number.TextSize, number.TextStyle.Bold = Caption.size(), true
			nm := number.MinSize()
			place(number, c.left()+w+8, y+(c.step()-nm.Height)/2, nm.Width, nm.Height)
			c.objects = append(c.objects, number)
		}
	}
}

func (s Style) size() float32 {
	n, _ := s.font()
	return n
}
