package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// ChartKind is how a chart draws its series.
type ChartKind int

// The kinds.
const (
	ChartColumns ChartKind = iota // one on the other
	ChartLines                    // a point a place, joined
	ChartBars                     // lying, one a place, named at the left
)

// A ChartSeries is one set of numbers, one a place; a number below zero is none.
type ChartSeries struct {
	Name   string
	Ink    fyne.ThemeColorName
	Values []int
}

// Chart draws numbers over places (months, articles). It is one stop of Tab:
// the arrows, or the pointer, walk through the places, and the line underneath
// says the numbers of the place in words, so that nothing is said by colour alone.
type Chart struct {
	reactive
	Kind   ChartKind
	Places []string
	Series []ChartSeries
	// Inks gives columns of one series a colour each; nil: that of the series.
	Inks []fyne.ThemeColorName
	// Say words a place and its numbers.
	Say func(place int) string
	// Hint is said while no place is chosen.
	Hint string
	// OnOpen is told of Enter, or a press, on a place; may be nil.
	OnOpen func(place int)
	// Height is that of the drawing, in pixels at the normal text size.
	Height float32

	at   int
	said *Text
}

// NewChart returns a chart with nothing in it.
func NewChart(kind ChartKind, height float32) *Chart {
	c := &Chart{Kind: kind, Height: height, at: -1, said: NewEllipsis("", Caption, ColorMuted)}
	c.start(c)
	return c
}

// AccessibilityLabel returns every place in words.
func (c *Chart) AccessibilityLabel() string {
	label := ""
	for i := range c.Places {
		if c.Say != nil {
			label += c.Say(i) + ". "
		}
	}
	return label
}

// AccessibilityRole returns that this holds several things.
func (c *Chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// At returns the chosen place, or -1.
func (c *Chart) At() int { return c.at }

// TypedKey walks through the places.
func (c *Chart) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.choose(min(c.at+1, len(c.Places)-1))
	case fyne.KeyLeft, fyne.KeyUp:
		c.choose(max(c.at-1, 0))
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.Places) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.open()
	default:
		c.reactive.TypedKey(e)
	}
}

func (c *Chart) choose(i int) {
	if i != c.at {
		c.at = i
		c.Refresh()
	}
}

// MouseMoved chooses the place under the pointer.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) { c.choose(c.placeAt(e.Position)) }

// MouseOut leaves the place.
func (c *Chart) MouseOut() {
	c.at = -1
	c.reactive.MouseOut()
}

// Tapped chooses the place under the pointer, takes the keyboard and opens the place.
func (c *Chart) Tapped(e *fyne.PointEvent) {
	c.pressed(e)
	c.choose(c.placeAt(e.Position))
	c.open()
}

func (c *Chart) open() {
	if c.OnOpen != nil && c.at >= 0 && c.at < len(c.Places) {
		c.OnOpen(c.at)
	}
}

const (
	chartFoot   = 22 // names of the places
	chartTop    = 8
	chartSaid   = 20
	chartLegend = 22
	chartBar    = 28 // a lying bar with its name
)

func (c *Chart) scale() float32 { return textScale() }

func (c *Chart) legend() float32 {
	if len(c.Series) < 2 {
		return 0
	}
	return chartLegend * c.scale()
}

func (c *Chart) minSize() fyne.Size {
	return fyne.NewSize(200, c.legend()+c.drawing()+chartSaid*c.scale())
}

// drawing is the height without legend and line.
func (c *Chart) drawing() float32 {
	if c.Kind == ChartBars {
		return chartBar * c.scale() * float32(max(1, len(c.Places)))
	}
	return c.Height * c.scale()
}

func (c *Chart) arrange(fyne.Size) { c.build() }
func (c *Chart) paint()            { c.build() }

// left is the room for the numbers of the axis, or the names of lying bars.
func (c *Chart) left() float32 {
	if c.Kind != ChartBars {
		return 34 * c.scale()
	}
	widest := float32(0)
	for _, p := range c.Places {
		widest = max(widest, Caption.measure(p).Width)
	}
	return min(widest+12, c.Size().Width*0.55)
}

// step is the room of one place.
func (c *Chart) step() float32 {
	if c.Kind == ChartBars {
		return chartBar * c.scale()
	}
	return (c.Size().Width - c.left()) / float32(max(1, len(c.Places)))
}

func (c *Chart) placeAt(p fyne.Position) int {
	i := -1
	if c.Kind == ChartBars {
		i = int(p.Y / c.step())
	} else if p.X >= c.left() {
		i = int((p.X - c.left()) / c.step())
	}
	if i < 0 || i >= len(c.Places) || p.Y > c.legend()+c.drawing() {
		return -1
	}
	return i
}

// top is the highest number shown on the axis: the next round one.
func (c *Chart) top() int {
	most := 0
	for i := range c.Places {
		sum := 0
		for _, s := range c.Series {
			v := max(0, s.value(i))
			if c.Kind == ChartColumns {
				sum += v
			} else {
				sum = max(sum, v)
			}
		}
		most = max(most, sum)
	}
	return roundUp(most)
}

// roundUp returns the next number that four equal steps of whole numbers reach.
func roundUp(n int) int {
	for _, step := range []int{1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000} {
		if n <= 4*step {
			return 4 * step
		}
	}
	return (n/4000 + 1) * 4000
}

func (s ChartSeries) value(i int) int {
	if i >= len(s.Values) {
		return -1
	}
	return s.Values[i]
}

func (c *Chart) build() {
	size := c.Size()
	if size.Width == 0 {
		return
	}
	c.objects = nil
	if c.focused {
		ring := rectangle(ColorNone, 0, 0, size.Width, size.Height, 6)
		ring.FillColor, ring.StrokeColor, ring.StrokeWidth = color.Transparent, ink(ColorFocus), 2
		c.objects = append(c.objects, ring)
	}
	c.drawLegend()
	if c.Kind == ChartBars {
		c.drawBars()
	} else {
		c.drawAxis()
		if c.Kind == ChartLines {
			c.drawLines()
		} else {
			c.drawColumns()
		}
	}
	words := c.Hint
	if c.at >= 0 && c.at < len(c.Places) && c.Say != nil {
		words = c.Say(c.at)
	}
	c.said.Set(words, ColorMuted)
	indent := c.left()
	if c.Kind == ChartBars {
		indent = 0
	}
	line := chartSaid * c.scale()
	place(c.said, indent, size.Height-line, size.Width-indent, line)
	c.objects = append(c.objects, c.said)
}
