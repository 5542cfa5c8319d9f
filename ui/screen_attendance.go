package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// attendanceScreen is what a learner's file says of sessions and of activity,
// and what the regulation makes of it (art. 3.1.1, 3.1.2).
type attendanceScreen struct {
	frame   *Frame
	id      cases.PersonID
	gen     Generation
	files   Generation
	learner *cases.Person
	lines   []logLine

	body     *fyne.Container
	page     fyne.CanvasObject
	header   *pageHeader
	tabs     *parts.Tabs
	place    *fyne.Container
	table    *parts.DataTable
	sessions *fyne.Container
	listed   *fyne.Container // the table, or why there is none
	run      *fyne.Container
	quiet    *fyne.Container
	events   *fyne.Container
	activity *container.Scroll
}

// The tabs of the page.
const (
	tabSessions = "sessions"
	tabActivity = "activity"
)

func attendanceTabs() []string { return []string{tabSessions, tabActivity} }

func newAttendanceScreen(f *Frame, id cases.PersonID, tab string) screen {
	s := &attendanceScreen{frame: f, id: id, place: parts.Stack(), run: parts.V(0), quiet: parts.V(8), events: parts.V(0), listed: parts.Stack()}
	s.body = parts.Stack(parts.PadAll(24, parts.NewSkeleton(6)))
	s.table = parts.NewDataTable(f.T("log.sessions"), []parts.Column{
		{Title: f.T("log.column.when"), Width: 190},
		{Title: f.T("log.column.of"), Width: 120},
		{Title: f.T("log.column.state"), Width: 160, Chip: true},
		{Title: f.T("log.column.why"), Width: -1},
		{Title: f.T("log.column.run"), Width: 90},
	}, func() int { return len(s.lines) }, s.cell)
	s.table.List.Label = func(i int) string { return s.lines[i].When }
	s.table.List.OnOpen = func(i int) { s.open(s.lines[i].Session) }
	s.sessions = parts.Border(parts.Pad(0, 0, 10, 0, s.run), nil, nil, nil, s.listed)
	s.activity = parts.Scroll(parts.Pad(0, 10, 20, 0, parts.SideBelow(
		parts.NewCard(parts.Pad(10, 14, 10, 14, s.events)), s.quiet, panelWidth, 14, panelUnder)))
	s.tabs = parts.NewTabs([]parts.Tab{{Label: f.T("log.sessions")}, {Label: f.T("log.activity")}}, s.choose)
	s.tabs.Selected = max(0, slices.Index(attendanceTabs(), tab))
	return s
}

func (s *attendanceScreen) content() fyne.CanvasObject { return s.body }

func (s *attendanceScreen) stepTab(n int) { s.tabs.Step(n) }

func (s *attendanceScreen) changed(files []cases.FileID) bool {
	return slices.Contains(files, s.id.File())
}

func (s *attendanceScreen) focus() {
	if s.learner == nil {
		return
	}
	c := s.frame.Window.Canvas()
	if s.tabs.Selected == 0 && len(s.lines) > 0 {
		parts.GiveFocus(c, s.table.List)
		return
	}
	parts.GiveFocus(c, s.tabs)
}

func (s *attendanceScreen) load() {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.gen, func(ctx context.Context) (*cases.Person, error) {
		return desk.Person(ctx, s.id)
	}, func(p *cases.Person, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.show(p)
		f.shown(PageAttendance)
	})
}

func (s *attendanceScreen) show(p *cases.Person) {
	f := s.frame
	s.learner = p
	s.lines = logLines(f.words, f.Profile, p, f.today)
	if s.page == nil {
		more := []fyne.CanvasObject{
			parts.NewButton(f.T("log.person"), "user", parts.Secondary, func() { f.Go(Route{Page: PageDirectory, Person: s.id}) }),
			parts.NewButton(f.T("log.import"), "download-simple", parts.Secondary, s.chooseFile),
		}
		s.header = f.newHeader(p.Identity.FullName(), f.T("log.lead"), parts.NewButton(f.T("log.add"), "plus", parts.Primary, func() { f.openSession(s.learner, nil) }), more...)
		s.page = pagePadding(s.header.content, parts.Border(parts.Pad(0, 0, 10, 0, s.tabs), nil, nil, nil, s.place))
		s.body.Objects = []fyne.CanvasObject{s.page}
	}
	s.showRun()
	s.showQuiet()
	none := ""
	if len(s.lines) == 0 {
		none = f.T("log.sessions.none")
	}
	s.listed.Objects = []fyne.CanvasObject{listCard(s.table, "calendar-dots", none)}
	s.sessions.Refresh()
	s.table.Refresh()
	s.showTab()
	s.body.Refresh()
}

// showRun says what the absences open, with the run's arithmetic.
func (s *attendanceScreen) showRun() {
	f := s.frame
	v := runOf(f.words, f.Profile, s.learner, f.today)
	b := parts.NewBanner(v.Tone, "", v.Title)
	b.Article = articleChip(f.words, string(absenceArticle))
	if v.Verb != "" {
		b.Action = parts.NewSmallButton(v.Verb, "plus", parts.Secondary, func() { s.openCase(absenceFacts) })
	}
	column := parts.V(6, b)
	if len(v.Steps) > 0 && len(v.Steps) <= 4 {
		steps := parts.V(2)
		for _, t := range v.Steps {
			steps.Add(parts.NewEllipsis(t, parts.Caption, parts.ColorMuted))
		}
		column.Add(parts.Pad(0, 0, 0, 14, steps))
	}
	s.run.Objects = []fyne.CanvasObject{column}
	s.run.Refresh()
}

// showQuiet says what the inactivity has come to, with its days, and lists what
// was recorded of it.
func (s *attendanceScreen) showQuiet() {
	f := s.frame
	v := quietOf(f.words, f.Profile, s.learner, f.today)
	b := parts.NewBanner(v.Tone, "", v.Title)
	b.Article = articleChip(f.words, string(inactivityArticle))
	card := parts.V(8, b)
	for _, step := range v.Steps {
		icon, ink := "circle-dashed", parts.ColorMuted
		if step.Past {
			icon, ink = "check-circle", parts.ColorAccent
		}
		card.Add(parts.Columns(10, []float32{18, -1, 0}, parts.NewIcon(icon, ink, 18),
			parts.NewEllipsis(step.Label, parts.Body, parts.ColorText), parts.NewText(step.Day, parts.Strong, parts.ColorText)))
	}
	if v.Verb != "" {
		card.Add(parts.H(0, parts.NewSmallButton(v.Verb, "plus", parts.Secondary, func() { s.openCase(quietFact) }), parts.Spacer()))
	}
	s.quiet.Objects = []fyne.CanvasObject{parts.NewCard(parts.PadAll(12, card)), s.record()}
	s.quiet.Refresh()

	s.events.Objects = []fyne.CanvasObject{mailHead(f.T("log.events"))}
	events := quietEvents(f.words, s.learner)
	for i, e := range events {
		if i > 0 {
			s.events.Add(parts.HLine())
		}
		words := parts.V(-2, parts.NewEllipsis(e.What, parts.Strong, parts.ColorText))
		if e.Detail != "" {
			words.Add(parts.NewWrap(e.Detail, parts.Caption, parts.ColorMuted, 420))
		}
		s.events.Add(parts.Pad(6, 0, 6, 0, parts.ColumnsTop(12, []float32{20, 120, -1, 0},
			parts.Pad(2, 0, 0, 0, parts.NewIcon(e.Icon, parts.ColorMuted, 18)), parts.NewText(e.Day, parts.Body, parts.ColorText), words,
			parts.NewSmallButton(f.T("case.journal.strike"), "", parts.Ghost, func() { f.openLogStrike(joined(e.What, e.Day), e.Act) }))))
	}
	if len(events) == 0 {
		s.events.Add(parts.PadAll(20, parts.NewEmptyState("chats", f.T("log.events.none"), nil)))
	}
	s.events.Refresh()
	s.activity.Refresh()
}

// record offers the four things that are recorded of an activity.
func (s *attendanceScreen) record() fyne.CanvasObject {
	f := s.frame
	by := f.Desk.User().Name
	column := parts.V(0, parts.Pad(0, 0, 4, 0, mailHead(f.T("log.record"))))
	for _, x := range []struct {
		icon string
		of   func() (deed, deedForm)
	}{
		{"check-circle", logActivity},
		{"chats", func() (deed, deedForm) { return logContact(f.words, by) }},
		{"handshake", func() (deed, deedForm) { return logSupport(by) }},
		{"calendar", func() (deed, deedForm) { return logAway(f.today) }},
	} {
		d, _ := x.of()
		label := f.T("deed." + d.Name)
		column.Add(parts.NewRow(label, parts.PadAll(7, parts.Columns(10, []float32{20, -1}, parts.NewIcon(x.icon, parts.ColorAccent, 18),
			parts.NewEllipsis(label, parts.Body, parts.ColorText))), func() {
			is, form := x.of()
			f.openDeedForm(deedPlace{file: s.id.File(), calendar: days.NewCalendar(nil, nil), today: f.today}, is, form)
		}))
	}
	return parts.NewCard(parts.PadAll(10, column))
}

func (s *attendanceScreen) cell(row, column int) parts.Cell {
	l := s.lines[row]
	switch column {
	case 0:
		return parts.Cell{Text: l.When, Style: parts.Strong}
	case 1:
		return parts.Cell{Text: l.Of}
	case 2:
		return parts.Cell{Text: l.State, Tone: l.Tone}
	case 3:
		return parts.Cell{Text: l.Why, Ink: parts.ColorMuted}
	}
	return parts.Cell{Text: l.Run, Style: parts.Caption, Ink: parts.ColorMuted}
}

func (s *attendanceScreen) open(id cases.SessionID) {
	for i := range s.learner.Attendance {
		if s.learner.Attendance[i].ID == id {
			s.frame.openSession(s.learner, &s.learner.Attendance[i])
			return
		}
	}
}

func (s *attendanceScreen) choose(i int) {
	way := &s.frame.way
	if at := s.frame.At(); at.Page == PageAttendance && at.Person == s.id {
		way.stack[way.at].Tab = attendanceTabs()[i]
	}
	s.showTab()
	s.place.Refresh()
	s.frame.trace("tab " + attendanceTabs()[i])
}

func (s *attendanceScreen) showTab() {
	s.place.Objects = []fyne.CanvasObject{s.sessions}
	if s.tabs.Selected == 1 {
		s.place.Objects = []fyne.CanvasObject{s.activity}
	}
}

// openCase opens a new case about the learner, with the facts that are counted.
func (s *attendanceScreen) openCase(facts factsOf) {
	f := s.frame
	f.openCaseAbout(s.learner, func(newID func() string) []factForm {
		return facts(f.words, f.Profile, s.learner, f.today, newID)
	})
}

// articleOfLog tells which tab of the page an article is about; false for others.
func articleOfLog(a regulation.Article) (tab string, is bool) {
	switch a {
	case absenceArticle:
		return tabSessions, true
	case inactivityArticle:
		return tabActivity, true
	}
	return "", false
}
