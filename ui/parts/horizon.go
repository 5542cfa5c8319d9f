package parts

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"greffe/cases/days"
)

// A HorizonSpan is the days that a horizon shows, shared by its head, its ground
// and its rows: a change of it is seen once they are refreshed.
type HorizonSpan struct {
	Calendar *Calendar
	From, To days.Day // both shown
	Labels   float32  // the room for the names of the rows, at the normal text size
}

func (s *HorizonSpan) left() float32 { return s.Labels * textScale() }

func (s *HorizonSpan) perDay(width float32) float32 {
	return max(0, width-s.left()) / float32(max(1, int(s.To-s.From)+1))
}

// x returns where a day begins in a width.
func (s *HorizonSpan) x(d days.Day, width float32) float32 {
	return s.left() + s.perDay(width)*float32(d-s.From)
}

func (s *HorizonSpan) inside(d days.Day) bool { return d >= s.From && d <= s.To }

// HorizonBar is a period of a row, or with an icon a day.
type HorizonBar struct {
	From, To days.Day
	Tone     Tone
	Hatched  bool
	Icon     string
	Low      bool // on the lower track
	Label    string
}

// HorizonHead names the months and the weeks over a horizon, and today.
type HorizonHead struct {
	part
	Span *HorizonSpan
	// Title stands over the names of the rows.
	Title string
}

// NewHorizonHead returns the head of a span.
func NewHorizonHead(span *HorizonSpan, title string) *HorizonHead {
	h := &HorizonHead{Span: span, Title: title}
	h.start(h)
	return h
}

const horizonHead = 42

func (h *HorizonHead) minSize() fyne.Size     { return fyne.NewSize(320, horizonHead*textScale()) }
func (h *HorizonHead) arrange(size fyne.Size) { h.draw(size) }
func (h *HorizonHead) paint()                 { h.draw(h.Size()) }

func (h *HorizonHead) draw(size fyne.Size) {
	h.objects = nil
	s, k := h.Span, textScale()
	caption := theme.Size(theme.SizeNameCaptionText)
	if size.Width <= s.left() || s.To < s.From {
		return
	}
	h.objects = append(h.objects, textFrom(CaptionStrong.fit(h.Title, s.left()-20), caption, true, ColorMuted, 12*k, 30*k))
	for first := firstOfMonth(s.From); first <= s.To; first = first.AddMonths(1) {
		from, next := max(first, s.From), min(first.AddMonths(1), s.To+1)
		x, room := s.x(from, size.Width), s.x(next, size.Width)-s.x(from, size.Width)-8
		year, month, _ := from.Date()
		name := s.Calendar.month(year, month)
		if CaptionStrong.measure(name).Width > room && s.Calendar.MonthShort != nil {
			name = s.Calendar.MonthShort(month)
		}
		if CaptionStrong.measure(name).Width <= room {
			h.objects = append(h.objects, textFrom(name, caption, true, ColorText, x+5, 11*k))
		}
		h.objects = append(h.objects, rectangle(ColorBorderHard, x, 2*k, 1, 18*k, 0))
	}
	h.weeks(size)
	if today := s.Calendar.Today; s.inside(today) {
		_, _, n := today.Date()
		x := s.x(today, size.Width) + s.perDay(size.Width)/2
		h.objects = append(h.objects, rectangle(ColorText, x-12*k, 22*k, 24*k, 16*k, 8*k),
			centredText(strconv.Itoa(n), caption, true, ColorSurface, x, 30*k))
	}
}

// weeks numbers the weeks, as many as there is room for, at their Mondays.
func (h *HorizonHead) weeks(size fyne.Size) {
	s, k := h.Span, textScale()
	if s.Calendar.Week == nil {
		return
	}
	caption := theme.Size(theme.SizeNameCaptionText) - 1
	today := s.x(s.Calendar.Today, size.Width)
	every := days.Day(7)
	for s.perDay(size.Width)*float32(every) < 34*k {
		every += 7
	}
	first := s.From.Monday()
	if first < s.From {
		first += 7
	}
	for d := first; d <= s.To; d += every {
		x := s.x(d, size.Width)
		t := textFrom(s.Calendar.Week(d), caption, false, ColorFaint, x+2, 30*k)
		if x+2+t.Size().Width > size.Width || s.inside(s.Calendar.Today) && x+t.Size().Width > today-14*k && x < today+16*k {
			continue
		}
		h.objects = append(h.objects, t)
	}
}

// AccessibilityLabel returns the months shown.
func (h *HorizonHead) AccessibilityLabel() string {
	y, m, _ := h.Span.From.Date()
	z, n, _ := h.Span.To.Date()
	return h.Span.Calendar.month(y, m) + " – " + h.Span.Calendar.month(z, n)
}

// AccessibilityRole returns that this is a text.
func (h *HorizonHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// HorizonGround lies behind the rows of a horizon: weekends and holidays faint,
// a line at each month, and the line of today.
type HorizonGround struct {
	part
	Span *HorizonSpan
}

// NewHorizonGround returns what lies behind the rows.
func NewHorizonGround(span *HorizonSpan) *HorizonGround {
	g := &HorizonGround{Span: span}
	g.start(g)
	return g
}

func (g *HorizonGround) minSize() fyne.Size     { return fyne.NewSize(10, 10) }
func (g *HorizonGround) arrange(size fyne.Size) { g.draw(size) }
func (g *HorizonGround) paint()                 { g.draw(g.Size()) }

func (g *HorizonGround) draw(size fyne.Size) {
	g.objects = nil
	s := g.Span
	width := s.perDay(size.Width)
	if size.Width <= s.left() || s.To < s.From {
		return
	}
	for d := s.From; d <= s.To; d++ {
		switch {
		case s.Calendar.holiday(d) != "":
			g.objects = append(g.objects, rectangle(ColorHoliday, s.x(d, size.Width), 0, width, size.Height, 0))
		case column(d) == 5:
			g.objects = append(g.objects, rectangle(ColorWeekend, s.x(d, size.Width), 0, width*float32(min(2, s.To-d+1)), size.Height, 0))
		case column(d) == 6 && d == s.From:
			g.objects = append(g.objects, rectangle(ColorWeekend, s.x(d, size.Width), 0, width, size.Height, 0))
		}
		if _, _, n := d.Date(); n == 1 || d == s.From {
			g.objects = append(g.objects, rectangle(ColorBorder, s.x(d, size.Width), 0, 1, size.Height, 0))
		}
	}
	g.objects = append(g.objects, s.todayLine(size)...)
}

// todayLine is the line of today over a height; nothing when today is not shown.
func (s *HorizonSpan) todayLine(size fyne.Size) []fyne.CanvasObject {
	today := s.Calendar.Today
	if !s.inside(today) {
		return nil
	}
	x := s.x(today, size.Width) + s.perDay(size.Width)/2
	return []fyne.CanvasObject{rectangle(ColorText, x-0.75, 0, 1.5, size.Height, 0)}
}

// HorizonRow is one row of a horizon: a name, a line under it, and the bars.
type HorizonRow struct {
	part
	Span   *HorizonSpan
	Name   string
	Detail string
	Bars   []HorizonBar
	At     int // the bar that the keyboard is on, or -1

	drawn fyne.Size
}

// NewHorizonRow returns an empty row.
func NewHorizonRow(span *HorizonSpan) *HorizonRow {
	r := &HorizonRow{Span: span, At: -1}
	r.start(r)
	return r
}

// Set changes what the row shows.
func (r *HorizonRow) Set(name, detail string, bars []HorizonBar, at int) {
	r.Name, r.Detail, r.Bars, r.At = name, detail, bars, at
	r.Refresh()
}

// AccessibilityLabel returns the name and the line under it.
func (r *HorizonRow) AccessibilityLabel() string { return r.Name + " · " + r.Detail }

// AccessibilityRole returns that this is a text.
func (r *HorizonRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (r *HorizonRow) minSize() fyne.Size { return fyne.NewSize(320, theme.Size(SizeDocketRow)) }
func (r *HorizonRow) paint()             { r.draw(r.Size()) }

func (r *HorizonRow) arrange(size fyne.Size) {
	if size != r.drawn {
		r.draw(size)
	}
}

func (r *HorizonRow) draw(size fyne.Size) {
	r.objects, r.drawn = nil, size
	s, k := r.Span, textScale()
	if size.Width <= s.left() || s.To < s.From {
		return
	}
	body, caption := theme.Size(theme.SizeNameText), theme.Size(theme.SizeNameCaptionText)
	room := s.left() - 22*k
	r.objects = append(r.objects,
		textFrom(Strong.fit(r.Name, room), body, true, ColorText, 12*k, size.Height*0.32),
		textFrom(Caption.fit(r.Detail, room), caption, false, ColorMuted, 12*k, size.Height*0.7))
	r.each(false)
	r.objects = append(r.objects, s.todayLine(size)...)
	r.each(true)
}

// each draws the periods, or the days, that are shown.
func (r *HorizonRow) each(marks bool) {
	for i, b := range r.Bars {
		if marks == (b.Icon != "") && b.To >= r.Span.From && b.From <= r.Span.To {
			r.bar(i, b)
		}
	}
}

// track returns where a track begins and how high it is.
func (r *HorizonRow) track(low bool) (y, height float32) {
	h := r.drawn.Height
	if low {
		return h * 0.66, h * 0.26
	}
	return h * 0.12, h * 0.46
}

func (r *HorizonRow) bar(i int, b HorizonBar) {
	s := r.Span
	y, height := r.track(b.Low)
	if b.Icon != "" {
		r.mark(i, b, y, height)
		return
	}
	from, to := max(b.From, s.From), min(b.To, s.To)
	x := s.x(from, r.drawn.Width)
	width := max(3, s.x(to+1, r.drawn.Width)-x)
	bar := rectangle(b.Tone.Ground(), x, y, width, height, min(4, width/2))
	bar.StrokeColor, bar.StrokeWidth = ink(b.Tone.Ink()), 1
	r.objects = append(r.objects, bar)
	if b.Hatched {
		r.objects = append(r.objects, hatching(b.Tone, x, y, width, height)...)
	}
	if b.Label != "" && !b.Hatched && CaptionStrong.measure(b.Label).Width <= width-8 && CaptionStrong.measure(b.Label).Height <= height+4 {
		r.objects = append(r.objects, centredText(b.Label, theme.Size(theme.SizeNameCaptionText)-1, true, b.Tone.Ink(), x+width/2, y+height/2))
	}
	r.ring(i, x, y, width, height)
}

func (r *HorizonRow) mark(i int, b HorizonBar, y, height float32) {
	s, k := r.Span, textScale()
	radius := min(10*k, max(height/2, 6))
	x, middle := s.x(b.From, r.drawn.Width)+s.perDay(r.drawn.Width)/2, y+height/2
	disc := rectangle(b.Tone.Ground(), x-radius, middle-radius, 2*radius, 2*radius, radius)
	disc.StrokeColor, disc.StrokeWidth = ink(b.Tone.Ink()), 1.5
	r.objects = append(r.objects, disc, iconAt(b.Icon, b.Tone.Ink(), x, middle, radius*1.25))
	r.ring(i, x-radius, middle-radius, 2*radius, 2*radius)
}

func (r *HorizonRow) ring(i int, x, y, width, height float32) {
	if i != r.At {
		return
	}
	ring := canvas.NewRectangle(color.Transparent)
	ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = ink(ColorFocus), 2, min(7, (height+6)/2)
	place(ring, x-3, y-3, width+6, height+6)
	r.objects = append(r.objects, ring)
}

// hatching draws slanting strokes inside a bar, kept off its edges; a bar too
// narrow for one has a stroke down its middle.
func hatching(tone Tone, x, y, width, height float32) []fyne.CanvasObject {
	const every, slant = 7, 6
	var out []fyne.CanvasObject
	stroke := func(from, to fyne.Position) {
		line := canvas.NewLine(ink(tone.Ink()))
		line.StrokeWidth, line.Position1, line.Position2 = 1, from, to
		out = append(out, line)
	}
	for at := x + slant/2 + 2; at < x+width-slant/2-1; at += every {
		stroke(fyne.NewPos(at-slant/2, y+height-2), fyne.NewPos(at+slant/2, y+2))
	}
	if len(out) == 0 {
		stroke(fyne.NewPos(x+width/2, y+height-2), fyne.NewPos(x+width/2, y+2))
	}
	return out
}

// HorizonSwatch is a bar, or a disc, for the legend.
type HorizonSwatch struct {
	part
	Bar HorizonBar
}

// NewHorizonSwatch returns the sign of a bar.
func NewHorizonSwatch(b HorizonBar) *HorizonSwatch {
	s := &HorizonSwatch{Bar: b}
	s.start(s)
	return s
}

func (s *HorizonSwatch) minSize() fyne.Size     { return fyne.NewSize(26, 16) }
func (s *HorizonSwatch) arrange(size fyne.Size) { s.draw(size) }
func (s *HorizonSwatch) paint()                 { s.draw(s.Size()) }

func (s *HorizonSwatch) draw(size fyne.Size) {
	s.objects = nil
	b := s.Bar
	middle := size.Height / 2
	if b.Icon != "" {
		disc := rectangle(b.Tone.Ground(), size.Width/2-8, middle-8, 16, 16, 8)
		disc.StrokeColor, disc.StrokeWidth = ink(b.Tone.Ink()), 1.5
		s.objects = append(s.objects, disc, iconAt(b.Icon, b.Tone.Ink(), size.Width/2, middle, 10))
		return
	}
	bar := rectangle(b.Tone.Ground(), 0, middle-6, size.Width, 12, 3)
	bar.StrokeColor, bar.StrokeWidth = ink(b.Tone.Ink()), 1
	s.objects = append(s.objects, bar)
	if b.Hatched {
		s.objects = append(s.objects, hatching(b.Tone, 0, middle-6, size.Width, 12)...)
	}
}

// spoken returns the row's name, the line under it, and what stands on its bars.
func (r *HorizonRow) spoken() []string {
	out := []string{r.Name + " · " + r.Detail}
	for _, b := range r.Bars {
		if b.Label != "" {
			out = append(out, b.Label)
		}
	}
	return out
}

// spoken returns the months.
func (h *HorizonHead) spoken() []string { return []string{h.Title, h.AccessibilityLabel()} }
