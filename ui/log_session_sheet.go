package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// sessionSheet records a session of a learner and what became of it. UI
// goroutine only.
type sessionSheet struct {
	frame   *Frame
	learner *cases.Person
	was     *cases.Session // nil: a new one
	form    sessionForm
	draft   *draft

	fields *formFields
	hours  map[string]*parts.HourField
	body   *fyne.Container
	says   *parts.Banner
	sheet  *parts.Sheet
}

// openSession opens the sheet of a session; nil is a new one.
func (f *Frame) openSession(learner *cases.Person, was *cases.Session) {
	s := &sessionSheet{frame: f, learner: learner, was: was, body: parts.V(8), says: parts.NewBanner(parts.ToneInfo, "", "")}
	s.says.Small = true
	s.form = sessionForm{ID: cases.SessionID(f.Desk.NewID()), Of: cases.SessionMentoring, Outcome: sessionAttended}
	title := f.T("log.session.new")
	if was != nil {
		s.form, title = sessionFormOf(*was), f.T("log.session.title")
	}
	s.draft = f.draft("log-session", string(learner.ID))
	s.build()
	s.sheet = parts.NewSheet(title, learner.Identity.FullName(), s.body)
	s.sheet.OnEscape = s.draft.leave
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		s.draft.leave()
		s.sheet.Close()
	})}
	if was != nil {
		s.sheet.Others = append(s.sheet.Others, parts.NewButton(f.T("case.journal.strike"), "", parts.Danger, s.strike))
	}
	s.sheet.Primary = parts.NewButton(f.T("log.session.verb"), "", parts.Primary, s.submit)
	if !f.Sheet("log-session", s.sheet) {
		s.draft.forget()
		return
	}
	if was == nil {
		kept := s.form
		s.draft.restore(&kept, func() {
			s.form = kept
			s.rebuild()
		})
	}
}

func (s *sessionSheet) rebuild() {
	s.build()
	s.sheet.Refresh()
}

func (s *sessionSheet) build() {
	f := s.frame
	s.fields = newFormFields(f, func() {
		s.draft.changed(func() any { return s.form })
		s.count()
	})
	s.hours = map[string]*parts.HourField{}
	kinds := make([]string, 0, 3)
	for _, k := range sessionKinds() {
		kinds = append(kinds, capital(f.T("log.kind."+string(k))))
	}
	s.body.Objects = []fyne.CanvasObject{
		parts.ColumnsTop(12, []float32{-3, -2},
			s.day("day", f.T("log.session.day"), false, &s.form.Day), s.hour("at", f.T("log.session.at"), false, &s.form.At)),
		s.fields.choose("of", f.T("log.session.of"), "", kinds, slices.Index(sessionKinds(), s.form.Of), func(i int) {
			s.form.Of = sessionKinds()[max(0, i)]
		}),
	}
	outcomes := make([]string, 0, 5)
	for _, o := range sessionOutcomes() {
		outcomes = append(outcomes, f.T("log.outcome."+o))
	}
	s.body.Add(s.fields.pick("outcome", f.T("log.session.outcome"), "", false, outcomes, slices.Index(sessionOutcomes(), s.form.Outcome), func(i int) {
		if o := sessionOutcomes()[max(0, i)]; o != s.form.Outcome {
			s.form.Outcome = o
			s.rebuild()
			s.fields.fields["outcome"].Focus()
		}
	}))
	switch s.form.Outcome {
	case sessionLate:
		s.body.Add(parts.Columns(0, []float32{220}, s.hour("joined", f.T("log.session.joined-at"), false, &s.form.Joined)))
	case sessionCancelled:
		s.cancellation()
	}
	if s.form.absent() {
		s.body.Add(parts.ColumnsTop(12, []float32{-4, -3, -2},
			s.fields.entry("authorised-by", f.T("log.session.authorised-by"), f.T("log.session.authorised-by.hint"), true, &s.form.AuthorisedBy),
			s.day("authorised-on", f.T("log.session.authorised-on"), true, &s.form.AuthorisedOn),
			s.hour("authorised-at", f.T("log.session.authorised-at"), true, &s.form.AuthorisedAt)))
	}
	s.body.Add(s.says)
	s.count()
	s.body.Refresh()
}

// cancellation is when it was cancelled, why, and the document seen, which is
// not kept.
func (s *sessionSheet) cancellation() {
	f := s.frame
	s.body.Add(parts.ColumnsTop(12, []float32{-3, -2},
		s.day("cancelled-on", f.T("log.session.cancelled-on"), false, &s.form.CancelledOn),
		s.hour("cancelled-at", f.T("log.session.cancelled-at"), true, &s.form.CancelledAt)))
	labels, at := []string{f.T("log.ground.none")}, 0
	for i, g := range f.Profile.AbsenceGrounds {
		labels = append(labels, g.Title.In(f.words.Lang().Code()))
		if g.Code == s.form.Ground {
			at = i + 1
		}
	}
	s.body.Add(s.fields.pick("ground", f.T("log.session.ground"), f.T("log.session.ground.hint"), false, labels, at, func(i int) {
		s.form.Ground = ""
		if i > 0 {
			s.form.Ground = f.Profile.AbsenceGrounds[i-1].Code
		}
	}))
	s.body.Add(parts.ColumnsTop(12, []float32{-3, -2},
		s.fields.entry("seen-by", f.T("log.session.seen-by"), f.T("log.session.seen-by.hint"), true, &s.form.SeenBy),
		s.day("seen-on", f.T("log.session.seen-on"), true, &s.form.SeenOn)))
}

func (s *sessionSheet) day(key, label string, optional bool, to *days.Day) *parts.Field {
	field := s.frame.dayField(days.NewCalendar(nil, nil), func(d days.Day) {
		*to = d
		s.fields.touched(key)
	})
	field.SetDay(*to)
	return s.fields.add(key, label, "", optional, field)
}

func (s *sessionSheet) hour(key, label string, optional bool, to *days.Hour) *parts.Field {
	field := s.frame.hourField(func(h days.Hour) {
		*to = h
		s.fields.touched(key)
	})
	field.SetHour(*to)
	s.hours[key] = field
	return s.fields.add(key, label, "", optional, field)
}

// count says at once what the session counts as.
func (s *sessionSheet) count() {
	f := s.frame
	if len(s.form.problems(f.today)) > 0 || s.form.held() == nil {
		s.says.Hide()
		return
	}
	is, why := s.form.counts(f.Profile)
	s.says.Set(attendanceTone(is), "", f.T("log.session.counts", message.Term("state", "log.state."+attendanceKey(is)), message.Said("why", why)))
	s.says.Show()
}

func (s *sessionSheet) submit() {
	f := s.frame
	problems := s.form.problems(f.today)
	for key, h := range s.hours {
		if !h.Readable() {
			problems = append(problems, formProblem{key, message.New("field.hour")})
		}
	}
	if !s.fields.show(problems) {
		return
	}
	entries := s.form.entries(s.learner.ID.File(), s.was, f.today)
	if len(entries) == 0 {
		s.draft.drop()
		s.sheet.Close()
		return
	}
	f.Record(Recording{
		Submission: register.Submission{Entries: entries, Ends: s.draft.key}, Undo: true,
		Said: message.New("log.session.done", message.Day("day", s.form.Day)),
		Done: func(register.Trial) {
			s.draft.done()
			s.sheet.Close()
		},
	})
}
