package ui

import (
	"context"
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// The views of the calendar, and the ends of their addresses.
const (
	calendarByMonth = "month"
	calendarByWeek  = "week"
	calendarAhead   = "ahead"
)

func calendarViews() []string { return []string{calendarByMonth, calendarByWeek, calendarAhead} }

// calendarScreen shows the councils and the days that matter, by month, by week,
// or as the six months ahead of each case. UI goroutine only.
type calendarScreen struct {
	frame  *Frame
	view   string
	filter calendarFilter
	asked  Generation
	read   calendarReading
	at     days.Day
	from   days.Day // of what was read; zero: nothing yet
	to     days.Day

	page  fyne.CanvasObject
	body  *fyne.Container
	paged fyne.CanvasObject // the month or the week with the list of the day
	main  *fyne.Container   // the month or the week
	month *monthGrid
	week  *weekGrid
	ahead *horizonPage
	title *parts.Text
	views *parts.Segment
	shows *parts.Segment
	list  *fyne.Container
	rows  []*parts.Row
	sat   int // sittings among the rows, which come first
}

const calendarSide = 320

func newCalendarScreen(f *Frame, view string) screen {
	s := &calendarScreen{frame: f, view: view, at: f.Desk.Today(), list: parts.V(8), body: parts.Stack(), main: parts.Stack()}
	if !slices.Contains(calendarViews(), view) {
		s.view = calendarByMonth
	}
	monday := days.Must("2026-01-05")
	var head []string
	for i := range 7 {
		head = append(head, capital(f.words.WeekdayShort(monday+days.Day(i))))
	}
	s.month = newMonthGrid(f.words, s.at, head, s.move, s.open)
	s.week = newWeekGrid(f.words, s.at, s.move, s.open)
	s.month.onRune, s.week.onRune, s.week.tapped = s.letter, s.letter, s.goTo
	s.ahead = newHorizonPage(f, s.letter)
	s.title = parts.NewEllipsis("", parts.Sub, parts.ColorText)
	s.ahead.onSpan = s.title.SetText
	s.views = parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("calendar.month")}, {Label: f.T("calendar.week")}, {Label: f.T("calendar.ahead")},
	}, func(i int) { s.choose(calendarViews()[i]) })
	s.views.Required, s.views.OnRune = true, s.letter
	s.views.SetName(f.T("calendar.views"))
	s.shows = parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("calendar.show.all")}, {Label: f.T("calendar.show.sittings")}, {Label: f.T("calendar.show.deadlines")},
	}, s.sift)
	s.shows.Required, s.shows.OnRune = true, s.letter
	s.shows.SetName(f.T("calendar.show"))
	s.shows.SetSelected(0)
	bar := parts.Columns(8, []float32{-1, 0, 0, 0, 0}, s.title, parts.Stack(s.shows, s.ahead.which),
		parts.NewIconButton(f.T("calendar.earlier"), "caret-left", func() { s.turn(-1) }),
		parts.NewSmallButton(f.T("calendar.today"), "", parts.Secondary, s.today),
		parts.NewIconButton(f.T("calendar.later"), "caret-right", func() { s.turn(1) }))
	s.paged = parts.SidePanel(parts.NewCard(parts.PadAll(1, s.main)), parts.Scroll(parts.Pad(0, 2, 2, 2, s.list)), calendarSide, 16, 820)
	propose := parts.NewButton(f.T("calendar.propose"), "calendar", parts.Primary, s.propose)
	s.page = pagePadding(f.header(f.T("rail.calendar"), f.words.DayLong(f.today), propose, s.views),
		parts.Border(parts.Pad(0, 0, 8, 0, bar), nil, nil, nil, s.body))
	s.lay()
	return s
}

func (s *calendarScreen) content() fyne.CanvasObject  { return s.page }
func (s *calendarScreen) changed([]cases.FileID) bool { return true }

func (s *calendarScreen) focus() {
	c := s.frame.Window.Canvas()
	switch s.view {
	case calendarByWeek:
		parts.GiveFocus(c, s.week)
	case calendarAhead:
		parts.GiveFocus(c, s.ahead.list)
	default:
		parts.GiveFocus(c, s.month)
	}
}

// lay puts the view that is chosen on the page.
func (s *calendarScreen) lay() {
	s.views.SetSelected(slices.Index(calendarViews(), s.view))
	ahead := s.view == calendarAhead
	visible(s.shows, !ahead)
	visible(s.ahead.which, ahead)
	switch s.view {
	case calendarByWeek:
		s.main.Objects = []fyne.CanvasObject{s.week}
	case calendarByMonth:
		s.main.Objects = []fyne.CanvasObject{s.month}
	}
	s.body.Objects = []fyne.CanvasObject{s.paged}
	if ahead {
		s.body.Objects = []fyne.CanvasObject{s.ahead.content}
	}
	s.body.Refresh()
}

// choose changes the view, which the address keeps.
func (s *calendarScreen) choose(view string) {
	if view == s.view {
		return
	}
	s.view = view
	if way := &s.frame.way; len(way.stack) > 0 {
		way.stack[way.at].Tab = view
	}
	s.lay()
	s.load()
	s.focus()
	s.frame.trace("calendar " + view)
}

func (s *calendarScreen) stepTab(n int) {
	i := slices.Index(calendarViews(), s.view) + n + len(calendarViews())
	s.choose(calendarViews()[i%len(calendarViews())])
}

// letter is what the letters do on the page: M, S or W, 6 for the views, T for
// today, N for the next slot of a case.
func (s *calendarScreen) letter(r rune) {
	switch unicode.ToLower(r) {
	case 'm':
		s.choose(calendarByMonth)
	case 's', 'w':
		s.choose(calendarByWeek)
	case '6':
		s.choose(calendarAhead)
	case 't':
		s.today()
	case 'n':
		s.propose()
	}
}

func (s *calendarScreen) propose() { s.frame.openNextSlot("") }

func (s *calendarScreen) today() {
	if s.view == calendarAhead {
		s.ahead.today()
		return
	}
	s.pad().move(s.frame.Desk.Today())
}

// turn shows another month, week or half-year.
func (s *calendarScreen) turn(n int) {
	if s.view == calendarAhead {
		s.ahead.turn(n)
		return
	}
	p := s.pad()
	p.move(p.page(s.at, n))
}

func (s *calendarScreen) pad() *dayPad {
	if s.view == calendarByWeek {
		return &s.week.dayPad
	}
	return &s.month.dayPad
}

func (s *calendarScreen) sift(i int) {
	s.filter = calendarFilter(i)
	s.show()
	s.frame.trace("calendar shows " + []string{"all", "sittings", "deadlines"}[i])
}

// span are the days that the view shows.
func (s *calendarScreen) span() (from, to days.Day) {
	if s.view == calendarByWeek {
		return s.at.Monday(), s.at.Monday() + 6
	}
	from = gridStart(s.at)
	return from, from + 41
}

func (s *calendarScreen) load() {
	f, desk, w := s.frame, s.frame.Desk, s.frame.words
	if s.view == calendarAhead {
		s.ahead.load()
		return
	}
	from, to := s.span()
	Load(f.Work, &s.asked, func(ctx context.Context) (calendarReading, error) {
		return readCalendar(ctx, desk, w, from, to)
	}, func(r calendarReading, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.read, s.from, s.to = r, from, to
		s.show()
		f.shown(PageCalendar)
	})
}

// move shows another day, and reads more when it lies outside of what was read.
func (s *calendarScreen) move(d days.Day) {
	s.at = d
	s.show()
	if from, to := s.span(); from < s.from || to > s.to || s.from == 0 {
		s.load()
	}
}

func (s *calendarScreen) show() {
	f := s.frame
	s.month.at, s.week.at = s.at, s.at
	switch s.view {
	case calendarByWeek:
		w := calendarWeekOf(f.words, s.at, f.Desk.Today(), s.read, s.filter)
		s.title.SetText(w.Title)
		s.week.show(w)
	case calendarByMonth:
		s.title.SetText(capital(f.words.Month(s.at)))
		s.month.show(f.words.Month(s.at), calendarMonth(f.words, s.at, f.Desk.Today(), s.read, s.filter))
	}
	s.day()
}

// day lists the sittings of the day at hand, and the days that matter.
func (s *calendarScreen) day() {
	f := s.frame
	s.list.Objects, s.rows = nil, nil
	head := capital(f.words.DayLong(s.at))
	if h := closedName(f.words, s.read.calendar, s.at); h != "" {
		head = joined(head, h)
	}
	s.list.Add(parts.NewWrap(head, parts.Strong, parts.ColorText, calendarSide-10))
	day := calendarDays(f.words, s.at, 1, f.Desk.Today(), s.read, s.filter)[0]
	s.sat = len(day.Sittings)
	for _, x := range day.Sittings {
		s.add(s.sittingRow(x))
	}
	if len(day.Marks) > 0 && s.filter == showEverything {
		s.list.Add(parts.Pad(6, 0, 0, 0, parts.NewText(f.T("calendar.deadlines"), parts.CaptionStrong, parts.ColorMuted)))
	}
	for _, m := range day.Marks {
		s.add(s.markRow(m))
	}
	if len(s.rows) == 0 {
		s.list.Add(parts.NewWrap(s.nothing(), parts.Body, parts.ColorMuted, calendarSide-10))
	}
	if s.read.cut {
		s.list.Add(parts.NewWrap(f.T("calendar.cut", message.Number("n", calendarJudged)), parts.Caption, parts.ColorMuted, calendarSide-10))
	}
	if len(day.Sittings) > 0 {
		s.list.Add(parts.NewWrap(f.T("clash.counted", message.Number("n", s.read.office.HearingMinutes())), parts.Caption, parts.ColorFaint, calendarSide-10))
	}
	arrowsBetween(f.Window, s.rows)
	s.back()
	s.list.Refresh()
}

func (s *calendarScreen) nothing() string {
	switch {
	case s.filter == showDeadlines:
		return s.frame.T("calendar.nothing.due")
	case len(s.read.councils) == 0 && len(s.read.marks) == 0:
		return s.frame.T("empty.council")
	case s.filter == showEverything:
		return s.frame.T("calendar.nothing.all")
	}
	return s.frame.T("calendar.nothing")
}

func (s *calendarScreen) add(r *parts.Row) {
	r.Radius = 8
	s.rows = append(s.rows, r)
	s.list.Add(r)
}

const calendarText = calendarSide - 44

func (s *calendarScreen) sittingRow(x calendarSitting) *parts.Row {
	hour := x.Span
	if hour == "" {
		hour = x.Hour
	}
	words := parts.V(1, parts.NewWrap(joined(hour, x.Title), parts.Strong, parts.ColorText, calendarText),
		parts.NewWrap(x.Detail, parts.Caption, parts.ColorMuted, calendarText))
	if x.Members != "" {
		words.Add(parts.NewWrap(x.Members, parts.Caption, parts.ColorMuted, calendarText))
	}
	words.Add(parts.Pad(3, 0, 0, 0, parts.H(6, parts.NewChip(x.State, x.Tone, ""), parts.Spacer())))
	stroke := parts.ColorBorder
	if clash := x.clashWord(s.frame.words); clash != "" {
		stroke = parts.ColorDanger
		words.Add(parts.Pad(4, 0, 0, 0, parts.H(6, parts.NewChip(clash, parts.ToneDanger, "warning-fill"), parts.Spacer())))
		for _, c := range x.Clashes {
			words.Add(parts.NewWrap(c, parts.Caption, parts.ColorText, calendarText))
		}
	}
	return parts.NewRow(joined(hour, x.Title, x.State), parts.NewBox(parts.ColorSurface, stroke, 8, parts.PadAll(11, words)), func() { s.goTo(x) })
}

func (s *calendarScreen) markRow(m calendarMark) *parts.Row {
	words := parts.V(0, parts.NewWrap(m.Text, parts.Strong, parts.ColorText, calendarText-24),
		parts.NewWrap(joined(m.Learner, m.Number), parts.Caption, parts.ColorMuted, calendarText-24))
	line := parts.ColumnsTop(8, []float32{0, -1}, parts.Pad(2, 0, 0, 0, parts.NewIcon(m.Icon, m.Tone.Ink(), 16)), words)
	return parts.NewRow(joined(m.Text, m.Learner), parts.NewBox(parts.ColorSurface, parts.ColorBorder, 8, parts.Pad(8, 11, 8, 11, line)), func() { s.openMark(m) })
}

// openMark opens what a day that matters asks for: the case, or the slots of one
// that waits to be convened.
func (s *calendarScreen) openMark(m calendarMark) {
	if m.Ribbon {
		s.frame.openNextSlot(m.Case)
		return
	}
	s.frame.Go(Route{Page: PageCase, Case: m.Case, Tab: TabOverview})
}

func (s *calendarScreen) goTo(x calendarSitting) {
	s.frame.Go(Route{Page: PageSitting, Sitting: x.Sitting, Case: x.Case})
}

// back gives the keyboard from the list of the day back to the days.
func (s *calendarScreen) back() {
	for _, r := range s.rows {
		more := r.OnKey
		r.OnKey = func(k *fyne.KeyEvent) bool {
			if k.Name == fyne.KeyLeft || k.Name == fyne.KeyEscape {
				s.focus()
				return true
			}
			return more != nil && more(k)
		}
	}
}

// open opens the one sitting of the day at hand, or the one thing that it holds;
// with several it goes into the list.
func (s *calendarScreen) open() {
	switch {
	case s.sat == 1 || len(s.rows) == 1:
		s.rows[0].OnTap()
	case len(s.rows) > 0:
		parts.GiveFocus(s.frame.Window.Canvas(), s.rows[0])
	}
}

// print is Ctrl+P: the six months on paper.
func (s *calendarScreen) print() {
	if s.view == calendarAhead {
		s.ahead.openExport()
	}
}
