package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// calendarScreen shows the councils month by month, and those of the day at
// hand. UI goroutine only.
type calendarScreen struct {
	frame *Frame
	asked Generation
	read  calendarReading

	page  fyne.CanvasObject
	grid  *monthGrid
	month *parts.Text
	list  *fyne.Container
	rows  []*parts.Row
}

// calendarReading is what the page reads: the calendar of the office, and the
// sittings around a month.
type calendarReading struct {
	calendar days.Calendar
	sittings []register.SittingRow
}

const calendarSide = 320

func newCalendarScreen(f *Frame) screen {
	s := &calendarScreen{frame: f, list: parts.V(8), month: parts.NewEllipsis("", parts.Sub, parts.ColorText)}
	monday := days.Must("2026-01-05")
	var head []string
	for i := range 7 {
		head = append(head, capital(f.words.WeekdayShort(monday+days.Day(i))))
	}
	s.grid = newMonthGrid(f.Desk.Today(), head, s.move, s.open)
	move := func(months int) func() { return func() { s.grid.move(s.grid.at.AddMonths(months)) } }
	bar := parts.Columns(6, []float32{-1, 0, 0, 0}, s.month,
		parts.NewIconButton(f.T("calendar.earlier"), "caret-left", move(-1)),
		parts.NewSmallButton(f.T("calendar.today"), "", parts.Secondary, func() { s.grid.move(f.Desk.Today()) }),
		parts.NewIconButton(f.T("calendar.later"), "caret-right", move(1)))
	main := parts.Border(parts.Pad(0, 0, 8, 0, bar), nil, nil, nil, parts.NewCard(parts.PadAll(1, s.grid)))
	s.page = pagePadding(f.header(f.T("rail.calendar"), f.words.DayLong(f.today), nil),
		parts.SidePanel(main, parts.Scroll(parts.Pad(40, 2, 2, 2, s.list)), calendarSide, 16, 820))
	return s
}

func (s *calendarScreen) content() fyne.CanvasObject  { return s.page }
func (s *calendarScreen) changed([]cases.FileID) bool { return true }
func (s *calendarScreen) focus()                      { s.frame.Window.Canvas().Focus(s.grid) }

func (s *calendarScreen) load() {
	f, desk := s.frame, s.frame.Desk
	from := gridStart(s.grid.at)
	Load(f.Work, &s.asked, func(ctx context.Context) (calendarReading, error) {
		return readCalendar(ctx, desk, from)
	}, func(r calendarReading, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.read = r
		s.show()
		f.shown(PageCalendar)
	})
}

func readCalendar(ctx context.Context, desk Desk, from days.Day) (calendarReading, error) {
	o, err := desk.Office(ctx)
	if err != nil {
		return calendarReading{}, err
	}
	out := calendarReading{calendar: days.NewCalendar([]days.Zone{o.Organisation.Zone}, o.Closings)}
	out.sittings, err = desk.Sittings(ctx, from, from+42)
	return out, err
}

// move shows another day, and reads another month when it lies there.
func (s *calendarScreen) move(d days.Day) {
	_, was, _ := s.shownMonth().Date()
	_, is, _ := d.Date()
	s.show()
	if was != is || d < s.grid.start || d >= s.grid.start+42 {
		s.load()
	}
}

// shownMonth is a day in the month on the grid.
func (s *calendarScreen) shownMonth() days.Day { return s.grid.start + 10 }

func (s *calendarScreen) show() {
	f := s.frame
	s.month.SetText(capital(f.words.Month(s.grid.at)))
	s.grid.show(f.words.Month(s.grid.at), calendarMonth(f.words, s.grid.at, f.Desk.Today(), s.read.calendar, s.read.sittings))
	s.day()
}

// day lists the sittings of the day at hand.
func (s *calendarScreen) day() {
	f := s.frame
	s.list.Objects, s.rows = nil, nil
	s.list.Add(parts.NewWrap(capital(f.words.DayLong(s.grid.at)), parts.Strong, parts.ColorText, calendarSide-10))
	for _, x := range s.sittings() {
		words := parts.V(0, parts.NewWrap(joined(x.Hour, x.Title), parts.Strong, parts.ColorText, calendarSide-40),
			parts.NewWrap(x.Detail, parts.Caption, parts.ColorMuted, calendarSide-40),
			parts.H(0, parts.NewChip(x.State, x.Tone, ""), parts.Spacer()))
		row := parts.NewRow(x.Title, parts.NewBox(parts.ColorSurface, parts.ColorBorder, 8, parts.PadAll(12, words)), func() { s.goTo(x) })
		row.Radius = 8
		s.rows = append(s.rows, row)
		s.list.Add(row)
	}
	if len(s.rows) == 0 {
		words := f.T("calendar.nothing")
		if len(s.read.sittings) == 0 {
			words = f.T("empty.council")
		}
		s.list.Add(parts.NewWrap(words, parts.Body, parts.ColorMuted, calendarSide-10))
	}
	s.list.Refresh()
}

// sittings are those of the day at hand.
func (s *calendarScreen) sittings() []calendarSitting {
	var out []calendarSitting
	for _, r := range s.read.sittings {
		if r.Plan.Day == s.grid.at {
			out = append(out, sittingLine(s.frame.words, r))
		}
	}
	return out
}

func (s *calendarScreen) goTo(x calendarSitting) {
	s.frame.Go(Route{Page: PageSitting, Sitting: x.Sitting, Case: x.Case})
}

// open goes to the sitting of the day at hand, or into the list when it has several.
func (s *calendarScreen) open() {
	in := s.sittings()
	switch {
	case len(in) == 1:
		s.goTo(in[0])
	case len(s.rows) > 0:
		s.frame.Window.Canvas().Focus(s.rows[0])
	}
}
