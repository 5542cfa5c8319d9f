package ui

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// sittingScreen guides a sitting, step by step, one case at a time. UI
// goroutine only.
type sittingScreen struct {
	frame *Frame
	id    cases.SittingID
	of    cases.CaseID
	asked Generation

	read   sittingReading
	shown  bool
	step   sittingStep // chosen by the person; empty: the one to be done next
	day    days.Day    // of the acts
	intent map[cases.PersonID]attendance
	roll   map[cases.PersonID]*rollTyped
	typed  hearingForm
	draft  *draft // of the hearing
	panel  *stepPanel
	wanted bool          // the keyboard goes to the step once it is shown
	stale  bool          // something was recorded, and the page does not show it yet
	guide  *guidedScreen // full screen, it shows the steps; nil: the page does

	page  *fyne.Container
	steps *parts.Stepper
	cells *fyne.Container // where a step of the stepper is pressed
}

// sittingReading is what the page reads: the sitting, its cases, and the time.
type sittingReading struct {
	sitting *cases.Sitting
	views   []register.View
	now     days.Hour // none when the day is set by hand
}

func newSittingScreen(f *Frame, id cases.SittingID, of cases.CaseID) screen {
	s := &sittingScreen{
		frame: f, id: id, of: of,
		intent: map[cases.PersonID]attendance{}, roll: map[cases.PersonID]*rollTyped{},
	}
	s.page = container.New(sittingPage{s})
	s.page.Objects = []fyne.CanvasObject{pagePadding(f.header(f.T("sitting.title"), "", nil), parts.NewSkeleton(5))}
	return s
}

func (s *sittingScreen) content() fyne.CanvasObject { return s.page }

// changed tells whether files concern the sitting or one of its cases.
func (s *sittingScreen) changed(files []cases.FileID) bool {
	for _, f := range files {
		if f == s.id.File() || f.Of == cases.FilePerson {
			return true
		}
		for _, v := range s.read.views {
			if f == v.Matter.Case.ID.File() {
				return true
			}
		}
	}
	return false
}

func (s *sittingScreen) focus() {
	if s.guide != nil {
		s.guide.focus()
		return
	}
	if s.panel != nil && s.panel.first != nil {
		parts.GiveFocus(s.frame.Window.Canvas(), s.panel.first)
	}
}

func (s *sittingScreen) load() {
	f, desk, id, set := s.frame, s.frame.Desk, s.id, s.frame.Simulated
	Load(f.Work, &s.asked, func(ctx context.Context) (sittingReading, error) {
		return readSitting(ctx, desk, id, set)
	}, func(r sittingReading, err error) {
		if err != nil {
			s.stale = false
			f.Fault(err)
			return
		}
		s.read = r
		first := !s.shown
		s.shown = true
		if first {
			s.begin()
		}
		s.refresh()
		if first {
			s.restore()
		}
		f.shown(s.pageName())
	})
}

// pageName is the page on which the steps show.
func (s *sittingScreen) pageName() Page {
	if s.guide != nil {
		return PageGuided
	}
	return PageSitting
}

// readSitting reads a sitting with its cases. What time it is, the register
// tells: it would stamp an act with it. A day set by hand has no time of its own.
func readSitting(ctx context.Context, desk Desk, id cases.SittingID, set bool) (sittingReading, error) {
	var out sittingReading
	var err error
	out.sitting, out.views, err = desk.Sitting(ctx, id)
	slices.SortFunc(out.views, func(a, b register.View) int { // the order in which they are called
		return cmp.Compare(a.Matter.Case.Number(), b.Matter.Case.Number())
	})
	if err != nil || set {
		return out, err
	}
	out.now, err = readNow(ctx, desk, id)
	return out, err
}

// readNow asks the register what time it is: it would stamp an act with it.
func readNow(ctx context.Context, desk Desk, id cases.SittingID) (days.Hour, error) {
	t, err := desk.Try(ctx, register.Submission{Entries: []register.Entry{{File: id.File(), Payload: cases.OpenSitting{}}}})
	if err != nil || len(t.Acts) == 0 {
		return 0, err
	}
	now := t.Acts[0].Recorded.Local()
	return days.At(now.Hour(), now.Minute())
}

// begin chooses the case and the day when the page is first shown.
func (s *sittingScreen) begin() {
	if _, ok := s.view(); !ok && len(s.read.views) > 0 {
		s.of = s.read.views[0].Matter.Case.ID
	}
	s.day = s.frame.Desk.Today()
	if d := s.read.sitting.Day(); d != 0 && d < s.day {
		s.day = d
	}
}

// restore brings back what was typed: the hearing, and how members mean to attend.
func (s *sittingScreen) restore() {
	d := s.frame.draft("attendance", string(s.id))
	d.forget()
	d.restore(&s.intent, func() {
		s.roll = map[cases.PersonID]*rollTyped{}
		s.show()
	})
	s.openDraft()
}

func (s *sittingScreen) openDraft() {
	s.draft = s.frame.draft("hearing", string(s.of))
	s.typed = hearingForm{}
	s.draft.restore(&s.typed, s.show)
}

// view is the case at hand.
func (s *sittingScreen) view() (register.View, bool) {
	for _, v := range s.read.views {
		if v.Matter.Case.ID == s.of {
			return v, true
		}
	}
	return register.View{}, false
}

// chooseCase goes to another case of the sitting.
func (s *sittingScreen) chooseCase(id cases.CaseID) {
	if s.draft != nil {
		s.draft.save()
		s.draft.forget()
	}
	s.of, s.step = id, ""
	s.openDraft()
	s.show()
	s.focus()
}

// hour is the time proposed for the next act.
func (s *sittingScreen) hour() days.Hour {
	v, _ := s.view()
	now := s.read.now
	if s.day != s.frame.Desk.Today() {
		now = 0
	}
	return suggestedHour(v.Matter.Case, s.read.sitting, s.day, now)
}

// act does the step's own act: Ctrl+Enter and the Case menu.
func (s *sittingScreen) act() {
	if s.panel != nil && s.panel.primary != nil {
		s.panel.primary.Tapped(nil)
	}
}

// refresh shows what was read. The keyboard stays where it was, or goes to the
// step when what it was on is gone.
func (s *sittingScreen) refresh() {
	c := s.frame.Window.Canvas()
	held := s.wanted || within(s.page, c.Focused())
	s.wanted = false
	s.show()
	if held && !parts.OverlayOpen(c) {
		s.focus()
	}
}

// within tells whether what has the keyboard is part of an object.
func within(root fyne.CanvasObject, focused fyne.Focusable) bool {
	if focused == nil {
		return false
	}
	return !parts.Walk(root, func(o fyne.CanvasObject) bool {
		f, ok := o.(fyne.Focusable)
		return !ok || f != focused
	})
}

// show puts the page together.
func (s *sittingScreen) show() {
	f := s.frame
	s.stale = false
	if s.guide != nil {
		s.guide.show()
		return
	}
	v, ok := s.view()
	if !ok {
		s.page.Objects = []fyne.CanvasObject{pagePadding(f.header(f.T("sitting.title"), "", nil),
			parts.NewEmptyState("users-three", f.T("sitting.no-case"), parts.NewButton(f.T("rail.calendar"), "calendar-dots",
				parts.Secondary, func() { f.Go(Route{Page: PageCalendar}) })))}
		s.page.Refresh()
		return
	}
	m, sitting := v.Matter, s.read.sitting
	steps := stepsOf(m, sitting)
	at := s.step
	if at == "" {
		at = currentStep(steps)
	}
	plan, _ := sitting.Plan()
	s.panel = s.panelOf(at, v)
	header := f.header(f.T("sitting.title"), joined(sittingWhen(f.words, sitting, plan, f.words.Day(sitting.Day())), m.Name(m.Case.Learner()), m.Case.Number()),
		s.panel.primary, s.buttons(v)...)
	main := parts.V(14, s.stepCard(at, steps))
	body := parts.V(14)
	if len(s.read.views) > 1 {
		body.Add(s.agenda())
	}
	body.Add(s.stepper(steps))
	if over := sittingOver(f.words, m, sitting); over != "" {
		b := parts.NewBanner(parts.ToneWarn, "", over)
		b.Action = parts.NewSmallButton(f.T("do.reconvene"), "", parts.Secondary, func() { f.openConvene(v) })
		body.Add(b)
	}
	if b := s.lost(v); b != nil {
		body.Add(b)
	}
	if s.early() {
		body.Add(parts.NewBanner(parts.ToneInfo, "", f.T("sitting.early", message.Day("day", sitting.Day()))))
	}
	side := parts.V(14)
	if len(s.read.views) > 1 {
		side.Add(s.agendaSide())
	}
	side.Add(s.side(v))
	body.Add(parts.SideBelow(main, side, sittingSide, 20, sittingUnder))
	s.page.Objects = []fyne.CanvasObject{pagePadding(header, parts.Scroll(parts.Pad(2, 4, 8, 2, body)))}
	s.page.Refresh()
}

const (
	sittingSide  = 320
	sittingUnder = 940
)

// buttons are what may be done at any step.
func (s *sittingScreen) buttons(v register.View) []fyne.CanvasObject {
	f := s.frame
	if sittingOver(f.words, v.Matter, s.read.sitting) != "" || s.read.sitting.Closed != nil {
		return nil
	}
	out := []fyne.CanvasObject{parts.NewButton(f.T("sitting.postpone.short"), "calendar", parts.Secondary, func() { s.postpone(v) })}
	if !s.early() {
		out = append(out, parts.NewButton(f.T("sitting.adjourn"), "x-circle", parts.Secondary, func() { s.adjourn(v) }))
	}
	return out
}

// lost says that the sitting cannot go on, once too few are left to decide; nil
// while they are enough, or when nothing is left to decide.
func (s *sittingScreen) lost(v register.View) fyne.CanvasObject {
	f, sitting := s.frame, s.read.sitting
	q := quorumNow(f.words, v.Matter, sitting)
	voted, _ := votedIn(v.Matter.Case, s.id)
	if q.Met || voted || !sitting.InSession() || sittingOver(f.words, v.Matter, sitting) != "" {
		return nil
	}
	b := parts.NewBanner(parts.ToneDanger, q.Title, q.Reason)
	b.Article = articleChip(f.words, articleOf(v.Matter, rules.Quorum))
	b.Action = parts.NewSmallButton(f.T("sitting.adjourn"), "x-circle", parts.Secondary, func() { s.adjourn(v) })
	return b
}

// early tells whether the day of the sitting has not come.
func (s *sittingScreen) early() bool {
	return s.read.sitting.Opened == nil && s.day < s.read.sitting.Day()
}

func (s *sittingScreen) toCase() {
	s.frame.Go(Route{Page: PageCase, Case: s.of, Tab: TabCouncil})
}
