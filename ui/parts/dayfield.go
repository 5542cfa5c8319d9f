package parts

import (
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases/days"
)

// DayField is a field for a day, typed freely. Under it (in its Field) the day
// is said in words. ↑ ↓ change it by a day, Page Up and Page Down by a month,
// F4 opens the month.
type DayField struct {
	Entry
	Calendar *Calendar
	// Mark judges a day for the month that opens: its tone and the reason, or
	// ToneNeutral and nothing. It may be nil.
	Mark func(days.Day) (Tone, string)
	// OnDay is told of each day that is understood, and of no day when the
	// field is emptied or cannot be read.
	OnDay func(days.Day)

	day     days.Day
	echo    func(string, Tone)
	edited  func() // the person changes it: an error said before is answered
	writing bool   // the field itself writes
}

// NewDayField returns an empty field.
func NewDayField(placeHolder string, calendar *Calendar, onDay func(days.Day)) *DayField {
	d := &DayField{Calendar: calendar, OnDay: onDay}
	d.begin(d, placeHolder)
	d.ActionItem = newTapIcon("calendar-dots", d.Open)
	d.OnChanged = d.onTyped
	return d
}

// Day returns the day, or no day when the field is empty or cannot be read.
func (d *DayField) Day() days.Day { return d.day }

// Readable tells whether the field is empty or holds a day.
func (d *DayField) Readable() bool { return d.day.Given() || strings.TrimSpace(d.Text) == "" }

// SetDay writes a day into the field without telling OnDay; no day empties it.
func (d *DayField) SetDay(day days.Day) {
	tell := d.OnDay
	d.OnDay, d.writing = nil, true
	d.SetText(d.Calendar.write(day))
	d.writing = false
	d.CursorColumn = len([]rune(d.Text))
	d.day = day
	d.sayDay()
	d.OnDay = tell
}

func (d *DayField) setEcho(echo func(string, Tone)) { d.echo = echo }
func (d *DayField) setEdited(edited func())         { d.edited = edited }

func (d *DayField) say(words string, tone Tone) {
	if d.echo != nil {
		d.echo(words, tone)
	}
}

func (d *DayField) sayDay() { d.say(d.Calendar.spell(d.day), ToneInfo) }

func (d *DayField) onTyped(text string) {
	day, err := d.Calendar.parse(strings.TrimSpace(text))
	if err != nil {
		day = 0 // not yet a day: the complaint waits until the field is left
	}
	d.day = day
	if d.edited != nil && !d.writing {
		d.edited()
	}
	d.sayDay()
	if d.OnDay != nil {
		d.OnDay(day)
	}
}

// put writes a day into the field, telling OnDay.
func (d *DayField) put(day days.Day) {
	if day.Given() {
		d.SetText(d.Calendar.write(day))
		d.CursorColumn = len([]rune(d.Text))
		d.Refresh()
	}
}

// FocusGained takes the whole day, so that another can be typed over it.
func (d *DayField) FocusGained() {
	d.Entry.FocusGained()
	d.takeAll()
}

// FocusLost writes the day out in full, or says what to type.
func (d *DayField) FocusLost() {
	d.Entry.FocusLost()
	switch {
	case d.day.Given() && d.Text != d.Calendar.write(d.day):
		d.SetDay(d.day)
	case !d.Readable():
		d.say(d.Calendar.Unreadable, ToneDanger)
	}
}

// TypedKey is called for each key.
func (d *DayField) TypedKey(k *fyne.KeyEvent) {
	from := d.day
	if !from.Given() {
		from = d.Calendar.Today
	}
	switch k.Name {
	case fyne.KeyUp:
		d.put(d.stepped(from + 1))
	case fyne.KeyDown:
		d.put(d.stepped(from - 1))
	case fyne.KeyPageUp:
		d.put(d.stepped(from.AddMonths(1)))
	case fyne.KeyPageDown:
		d.put(d.stepped(from.AddMonths(-1)))
	case fyne.KeyF4:
		d.Open()
	default:
		d.Entry.TypedKey(k)
	}
}

// stepped returns where a step leads: from an empty field, to today.
func (d *DayField) stepped(to days.Day) days.Day {
	if !d.day.Given() {
		return d.Calendar.Today
	}
	return to
}

// Open shows the month of the day, or this month.
func (d *DayField) Open() {
	day := d.day
	if !day.Given() {
		day = d.Calendar.Today
	}
	if c := canvasOf(d); c != nil {
		c.Focus(d)
	}
	var over *popover
	month := NewMonth(d.Calendar, day, func(picked days.Day) {
		over.close()
		d.put(picked)
	})
	month.Mark = d.Mark
	over = openPopover(d, month, month, nil)
}

// HourField is a field for a time of day, typed freely: 14, 14h30, 14:30.
// ↑ ↓ change it by a quarter of an hour.
type HourField struct {
	Entry
	// Write gives an hour as it stands in the field: 14 h 00.
	Write func(days.Hour) string
	// Unreadable says what to type when an hour cannot be read.
	Unreadable string
	OnHour     func(days.Hour)

	edited  func() // as of a DayField
	writing bool

	hour days.Hour
	echo func(string, Tone)
}

// NewHourField returns an empty field.
func NewHourField(placeHolder string, write func(days.Hour) string, onHour func(days.Hour)) *HourField {
	h := &HourField{Write: write, OnHour: onHour}
	h.begin(h, placeHolder)
	h.OnChanged = h.onTyped
	return h
}

// Hour returns the hour, or none when the field is empty or cannot be read.
func (h *HourField) Hour() days.Hour { return h.hour }

// Readable tells whether the field is empty or holds an hour.
func (h *HourField) Readable() bool { return h.hour.Given() || strings.TrimSpace(h.Text) == "" }

// SetHour writes an hour into the field without telling OnHour.
func (h *HourField) SetHour(hour days.Hour) {
	tell := h.OnHour
	h.OnHour, h.writing = nil, true
	h.SetText(h.written(hour))
	h.writing = false
	h.hour = hour
	h.OnHour = tell
}

func (h *HourField) written(hour days.Hour) string {
	if !hour.Given() || h.Write == nil {
		return hour.String()
	}
	return h.Write(hour)
}

func (h *HourField) setEcho(echo func(string, Tone)) { h.echo = echo }
func (h *HourField) setEdited(edited func())         { h.edited = edited }

func (h *HourField) say(words string) {
	if h.echo != nil {
		h.echo(words, ToneDanger)
	}
}

func (h *HourField) onTyped(text string) {
	hour, err := days.ParseHour(text)
	if err != nil {
		hour = 0
	}
	h.hour = hour
	if h.edited != nil && !h.writing {
		h.edited()
	}
	h.say("")
	if h.OnHour != nil {
		h.OnHour(hour)
	}
}

// FocusGained takes the whole hour, so that another can be typed over it.
func (h *HourField) FocusGained() {
	h.Entry.FocusGained()
	h.takeAll()
}

// FocusLost writes the hour out in full, or says what to type.
func (h *HourField) FocusLost() {
	h.Entry.FocusLost()
	switch {
	case h.hour.Given() && h.Text != h.written(h.hour):
		h.SetHour(h.hour)
	case !h.Readable():
		h.say(h.Unreadable)
	}
}

// TypedKey is called for each key.
func (h *HourField) TypedKey(k *fyne.KeyEvent) {
	const quarter = 15
	switch k.Name {
	case fyne.KeyUp:
		h.step(quarter)
	case fyne.KeyDown:
		h.step(-quarter)
	default:
		h.Entry.TypedKey(k)
	}
}

// step goes to the next or the last quarter of an hour within the day.
func (h *HourField) step(minutes int) {
	hour, minute := h.hour.Clock()
	if !h.hour.Given() {
		hour, minute, minutes = 9, 0, 0
	}
	to := hour*60 + minute + minutes
	if next, err := days.At(to/60, to%60); err == nil && to >= 0 {
		h.SetText(h.written(next))
		h.CursorColumn = len([]rune(h.Text))
		h.Refresh()
	}
}

// tapIcon is an icon that can be pressed and is no stop of Tab: the same is
// reached by a key.
type tapIcon struct {
	part
	icon  *Icon
	onTap func()
}

func newTapIcon(name string, onTap func()) *tapIcon {
	t := &tapIcon{icon: NewIcon(name, ColorMuted, 18), onTap: onTap}
	t.start(t, t.icon)
	return t
}

// Tapped is called when the icon is pressed.
func (t *tapIcon) Tapped(*fyne.PointEvent) { t.onTap() }

func (t *tapIcon) minSize() fyne.Size { return t.icon.MinSize().AddWidthHeight(8, 0) }

func (t *tapIcon) arrange(size fyne.Size) {
	side := t.icon.MinSize().Width
	place(t.icon, (size.Width-side)/2, (size.Height-side)/2, side, side)
}

func (t *tapIcon) paint() {}
