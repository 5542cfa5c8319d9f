package parts

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"greffe/cases/days"
)

// Month shows the days of a month in weeks from Monday. The arrows move, Page
// Up and Page Down turn the month, Home goes to today, Enter picks. A line at
// the foot says the day in words and why it is marked.
type Month struct {
	reactive
	Calendar *Calendar
	// Mark judges a day; see DayField.
	Mark   func(days.Day) (Tone, string)
	OnPick func(days.Day)

	at             days.Day // the day that the arrows are on
	head           *Text
	earlier, later *tapIcon
	foot           *Wrap
}

// NewMonth returns the month of a day, with that day under the arrows.
func NewMonth(calendar *Calendar, at days.Day, onPick func(days.Day)) *Month {
	m := &Month{
		Calendar: calendar, OnPick: onPick, at: at,
		head: NewText("", Strong, ColorText), foot: NewWrap("", Caption, ColorMuted, 7*monthCell),
	}
	m.head.Align = fyne.TextAlignCenter
	m.foot.Lines, m.foot.Reserved = 3, 3
	m.earlier = newTapIcon("caret-left", func() { m.goTo(m.at.AddMonths(-1)) })
	m.later = newTapIcon("caret-right", func() { m.goTo(m.at.AddMonths(1)) })
	m.start(m)
	return m
}

const (
	monthCell = 40 // width of a day
	monthLine = 32 // height of a week
	monthHead = 34 + 22
)

// At returns the day that the arrows are on.
func (m *Month) At() days.Day { return m.at }

func (m *Month) goTo(d days.Day) {
	if d.Given() {
		m.at = d
		m.Refresh()
	}
}

// AccessibilityLabel returns the day under the arrows, in words.
func (m *Month) AccessibilityLabel() string { return m.Calendar.spell(m.at) }

// AccessibilityRole returns that this holds others.
func (m *Month) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// TypedKey moves and picks.
func (m *Month) TypedKey(e *fyne.KeyEvent) {
	if d, ok := StepDay(e.Name, m.at, m.Calendar.Today); ok {
		m.goTo(d)
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		m.OnPick(m.at)
	case fyne.KeyF4:
		m.reactive.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	default:
		m.reactive.TypedKey(e)
	}
}

// Tapped picks the day under the pointer.
func (m *Month) Tapped(e *fyne.PointEvent) {
	line := int((e.Position.Y - monthHead) / monthLine)
	col := int(e.Position.X / monthCell)
	if e.Position.Y < monthHead || line > 5 || col > 6 {
		return
	}
	m.at = m.firstShown() + days.Day(line*7+col)
	m.Refresh()
	m.OnPick(m.at)
}

func (m *Month) firstShown() days.Day {
	first := firstOfMonth(m.at)
	return first - days.Day(column(first))
}

func (m *Month) minSize() fyne.Size {
	return fyne.NewSize(7*monthCell, monthHead+6*monthLine+6+m.legendHeight()+m.foot.MinSize().Height)
}

// signs are those of the marks that may be given; none without marks.
func (m *Month) signs() []MonthSign {
	if m.Mark == nil {
		return nil
	}
	return m.Calendar.Signs
}

// monthSigns is how many signs of the legend stand side by side.
const monthSigns = 2

func (m *Month) legendHeight() float32 {
	return float32((len(m.signs())+monthSigns-1)/monthSigns) * monthSignLine()
}

func monthSignLine() float32 { return theme.Size(theme.SizeNameCaptionText) + 7 }

// legend draws each sign with its meaning, under the weeks.
func (m *Month) legend() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	const width = 7 * monthCell / monthSigns
	for i, s := range m.signs() {
		x := float32(i%monthSigns)*width + 14
		y := monthHead + 6*monthLine + 4 + monthSignLine()*(float32(i/monthSigns)+0.5)
		if s.Tone == ToneDanger {
			out = append(out, slash(x-6, y+4, x+6, y-4))
		} else {
			out = append(out, dayMark(s.Tone, x, y)...)
		}
		words := Caption.fit(s.Words, width-26)
		out = append(out, textFrom(words, theme.Size(theme.SizeNameCaptionText), false, ColorMuted, x+10, y))
	}
	return out
}

// dayMark is the sign of a tone, its middle at a point: a dot is safe, a ring
// lawful on a condition, a triangle contestable.
func dayMark(tone Tone, x, y float32) []fyne.CanvasObject {
	switch tone {
	case ToneOK:
		return []fyne.CanvasObject{rectangle(ColorOK, x-2.5, y-2.5, 5, 5, 2.5)}
	case ToneInfo:
		ring := rectangle(ColorNone, x-3, y-3, 6, 6, 3)
		ring.StrokeColor, ring.StrokeWidth = ink(ColorAccent), 1.3
		return []fyne.CanvasObject{ring}
	case ToneWarn:
		return []fyne.CanvasObject{iconAt("warning-fill", ColorWarn, x, y, 9)}
	case ToneDanger, ToneAdvisory, ToneNeutral:
	}
	return nil
}

// slash is the stroke through an unlawful day.
func slash(x1, y1, x2, y2 float32) *canvas.Line {
	stroke := canvas.NewLine(ink(ColorDanger))
	stroke.StrokeWidth = 1.5
	stroke.Position1, stroke.Position2 = fyne.NewPos(x1, y1), fyne.NewPos(x2, y2)
	return stroke
}

func (m *Month) arrange(size fyne.Size) {
	side := m.earlier.MinSize().Width
	place(m.earlier, 2, 0, side, 32)
	place(m.later, 7*monthCell-side-2, 0, side, 32)
	h := m.head.MinSize().Height
	place(m.head, side, (32-h)/2, 7*monthCell-2*side, h)
	place(m.foot, 8, monthHead+6*monthLine+4+m.legendHeight(), size.Width-16, m.foot.MinSize().Height)
}

func (m *Month) mark(d days.Day) (Tone, string) {
	if m.Mark == nil {
		return ToneNeutral, ""
	}
	return m.Mark(d)
}

func (m *Month) paint() {
	year, month, _ := m.at.Date()
	m.head.Content = m.Calendar.month(year, month)
	m.foot.Content = m.Calendar.spell(m.at)
	tone, why := m.mark(m.at)
	m.foot.Ink = tone.Ink()
	if why != "" {
		m.foot.Content += "\n" + why
	}
	m.objects = []fyne.CanvasObject{m.earlier, m.head, m.later}
	caption := theme.Size(theme.SizeNameCaptionText)
	for i, w := range m.Calendar.Weekdays {
		m.objects = append(m.objects,
			centredText(w, caption, false, ColorFaint, monthCell*(float32(i)+0.5), monthHead-12))
	}
	first := m.firstShown()
	for i := range 42 {
		m.objects = append(m.objects, m.dayObjects(first+days.Day(i), i)...)
	}
	m.objects = append(append(m.objects, m.legend()...), m.foot)
}

// dayObjects draws one day: shade, number, and a mark whose shape differs with
// the tone; a stroke goes through an unlawful day.
func (m *Month) dayObjects(d days.Day, i int) []fyne.CanvasObject {
	x, y := float32(i%7)*monthCell, monthHead+float32(i/7)*monthLine
	_, thisMonth, _ := m.at.Date()
	_, month, n := d.Date()
	tone, _ := m.mark(d)
	shade := ColorNone
	switch {
	case m.Calendar.holiday(d) != "":
		shade = ColorHoliday
	case isWeekend(d):
		shade = ColorWeekend
	}
	colour := ColorText
	switch {
	case month != thisMonth:
		colour = ColorFaint
	case tone != ToneNeutral:
		colour = tone.Ink()
	}
	cell := rectangle(shade, x+1, y+1, monthCell-2, monthLine-2, 6)
	if d == m.at {
		cell.FillColor = ink(ColorAccentGround)
		cell.StrokeColor, cell.StrokeWidth = ink(ColorFocus), 2
	}
	today := d == m.Calendar.Today
	number := centredText(strconv.Itoa(n), theme.Size(theme.SizeNameText), today, colour,
		x+monthCell/2, y+monthLine/2-1)
	out := []fyne.CanvasObject{cell, number}
	if today {
		out = append(out, rectangle(ColorText, x+monthCell/2-8, y+monthLine-6, 16, 2, 1))
	}
	if tone == ToneDanger {
		return append(out, slash(x+11, y+monthLine-9, x+monthCell-11, y+8))
	}
	return append(out, dayMark(tone, x+monthCell-8, y+9)...)
}

func rectangle(fill fyne.ThemeColorName, x, y, width, height, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.FillColor, r.CornerRadius = ink(fill), radius
	place(r, x, y, width, height)
	return r
}

// centredText is a drawn text whose middle is at a point.
func centredText(text string, size float32, bold bool, colour fyne.ThemeColorName, x, y float32) *canvas.Text {
	t := canvas.NewText(text, ink(colour))
	t.TextSize, t.TextStyle.Bold = size, bold
	m := t.MinSize()
	place(t, x-m.Width/2, y-m.Height/2, m.Width, m.Height)
	return t
}

// textFrom is a drawn text that begins at x and whose middle is at height y.
func textFrom(text string, size float32, bold bool, colour fyne.ThemeColorName, x, y float32) *canvas.Text {
	t := canvas.NewText(text, ink(colour))
	t.TextSize, t.TextStyle.Bold = size, bold
	m := t.MinSize()
	place(t, x, y-m.Height/2, m.Width, m.Height)
	return t
}

// iconAt is a drawn icon whose middle is at a point.
func iconAt(name string, colour fyne.ThemeColorName, x, y, side float32) *canvas.Image {
	i := canvas.NewImageFromResource(iconResource(name, colour))
	i.FillMode = canvas.ImageFillContain
	place(i, x-side/2, y-side/2, side, side)
	return i
}
