package ui

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// openPrecaution opens the measure that runs, to write its letter or lift it;
// else the form of a new one.
func (f *Frame) openPrecaution(v register.View) {
	if p, runs := runningPrecaution(v.Matter.Case); runs {
		newLiftSheet(f, v, p).open()
		return
	}
	newPrecautionSheet(f, v).open()
}

// precautionSheet orders a precautionary measure. UI goroutine only.
type precautionSheet struct {
	frame *Frame
	view  register.View
	typed precautionForm
	draft *draft
	quiet bool // the fields are being filled, not typed into

	sheet   *parts.Sheet
	kind    *parts.Segment
	scope   *parts.Area
	risk    *parts.Area
	from    *parts.DayField
	at      *parts.HourField
	review  *parts.DayField
	council *parts.Check
	fields  map[string]*parts.Field
	order   []*parts.Field
}

func newPrecautionSheet(f *Frame, v register.View) *precautionSheet {
	s := &precautionSheet{frame: f, view: v, typed: precautionStart(v), fields: map[string]*parts.Field{}}
	s.draft = f.draft("precaution", string(v.Matter.Case.ID))
	s.build()
	return s
}

func (s *precautionSheet) build() {
	f, m := s.frame, s.view.Matter
	s.kind = parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("mail.precaution.partial")}, {Label: f.T("mail.precaution.exclusion")},
	}, func(i int) { s.typed.Exclusion = i == 1; s.changed() })
	s.kind.Required = true
	s.scope = parts.NewArea(f.T("mail.precaution.scope.example"), 2)
	s.scope.OnChanged = func(t string) { s.typed.Scope = t; s.changed() }
	s.risk = parts.NewArea(f.T("mail.precaution.risk.example"), 3)
	s.risk.OnChanged = func(t string) { s.typed.Risk = t; s.changed() }
	s.from = f.dayField(m.Calendar, func(d days.Day) { s.typed.From = d; s.changed() })
	s.at = f.hourField(func(h days.Hour) { s.typed.At = h; s.changed() })
	s.review = f.dayField(m.Calendar, func(d days.Day) { s.typed.Review = d; s.changed() })
	f.judged(s.review, func(d days.Day) dayJudgement { return reviewDay(m, s.typed.From, d) })
	s.council = parts.NewCheck(f.T("mail.precaution.council"), func(on bool) { s.typed.Council = on; s.changed() })
	for _, x := range []struct {
		key   string
		field *parts.Field
	}{
		{"kind", parts.NewField(f.T("mail.precaution.kind"), "", "", s.kind)},
		{"scope", parts.NewField(f.T("mail.precaution.scope"), "", f.T("mail.precaution.scope.hint"), s.scope)},
		{"risk", parts.NewField(f.T("mail.precaution.risk"), "", f.T("mail.precaution.risk.hint"), s.risk)},
		{"from", parts.NewField(f.T("mail.precaution.from"), "", "", s.from)},
		{"at", parts.NewField(f.T("mail.convene.at"), "", "", s.at)},
		{"review", parts.NewField(f.T("mail.precaution.review"), "", f.T("mail.precaution.review.hint", message.Number("n", m.Profile.Numbers.Precaution.N)), s.review)},
	} {
		s.fields[x.key] = x.field
		s.order = append(s.order, x.field)
	}
	note := parts.NewBanner(parts.ToneInfo, "", f.T("mail.precaution.note"))
	note.Article = articleChip(f.words, articleOf(m, rules.Precaution))
	body := parts.V(12)
	if f.Desk.User().Role != cases.RoleDirector {
		body.Add(parts.NewBanner(parts.ToneWarn, "", f.T("register.role.director")))
	}
	for _, o := range []*parts.Field{s.fields["kind"], s.fields["scope"], s.fields["risk"]} {
		body.Add(o)
	}
	body.Add(parts.ColumnsTop(12, []float32{-3, -2, -3}, s.fields["from"], s.fields["at"], s.fields["review"]))
	body.Add(s.council)
	body.Add(note)
	s.sheet = parts.NewSheet(f.T("label.precaution"), f.caseLead(m), body)
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.close)}
	s.sheet.Primary = parts.NewButton(f.T("mail.precaution.order"), "hand-palm", parts.Primary, s.submit)
	s.sheet.OnEscape = s.draft.leave
}

func (s *precautionSheet) changed() {
	if s.quiet {
		return
	}
	s.draft.changed(func() any { return s.typed })
}

func (s *precautionSheet) open() {
	s.show()
	if !s.frame.Sheet("precaution", s.sheet) {
		return
	}
	s.draft.restore(&s.typed, s.show)
	s.frame.trace("shown precaution")
}

func (s *precautionSheet) show() {
	s.quiet = true
	defer func() { s.quiet = false }()
	s.kind.SetSelected(0)
	if s.typed.Exclusion {
		s.kind.SetSelected(1)
	}
	s.scope.SetText(s.typed.Scope)
	s.risk.SetText(s.typed.Risk)
	s.from.SetDay(s.typed.From)
	s.at.SetHour(s.typed.At)
	s.review.SetDay(s.typed.Review)
	s.council.SetChecked(s.typed.Council)
}

func (s *precautionSheet) submit() {
	f := s.frame
	faults := s.typed.faults(s.view.Matter.Today)
	for key, field := range s.fields {
		field.SetError(f.Say(faults[key]))
		if _, wrong := faults[key]; wrong {
			f.trace("field " + key + " error")
		}
	}
	if parts.FocusFirstError(s.order...) {
		return
	}
	id := cases.PrecautionID(f.Desk.NewID())
	sub := s.typed.submission(f.words, s.view, id)
	sub.Ends = s.draft.key
	f.Record(Recording{
		Submission: sub, Undo: true,
		Said: message.New("mail.precaution.done", message.Day("from", s.typed.From)),
		Done: func(register.Trial) {
			s.draft.done()
			s.sheet.Close()
			f.withCase(s.view.Matter.Case.ID, func(v register.View) {
				if s.typed.Council {
					f.openConvene(v)
					return
				}
				f.openPrecautionLetter(v, id)
			})
		},
	})
}

func (s *precautionSheet) close() {
	s.draft.leave()
	s.sheet.Close()
}

// openPrecautionLetter opens the envelopes of the letter of a measure alone.
func (f *Frame) openPrecautionLetter(v register.View, id cases.PrecautionID) {
	f.withCase(v.Matter.Case.ID, func(v register.View) {
		f.openEnvelopes(envelopesAsked{
			view: v, form: "package-precaution", title: f.T("mail.package.precaution"), start: packageStart(v.Matter),
			build: func(m rules.Matter, o mailing.Options) mailing.Plan { return mailing.Precaution(m, id, o) },
		})
	})
}

// liftSheet shows a measure that runs and lifts it. UI goroutine only.
type liftSheet struct {
	frame *Frame
	view  register.View
	runs  cases.Precaution
	typed liftForm

	sheet    *parts.Sheet
	on       *parts.DayField
	restored *parts.Area
	by       *parts.Entry
	fields   map[string]*parts.Field
}

func newLiftSheet(f *Frame, v register.View, p cases.Precaution) *liftSheet {
	s := &liftSheet{frame: f, view: v, runs: p, fields: map[string]*parts.Field{}}
	s.typed = liftForm{On: v.Matter.Today, By: f.Desk.User().Name}
	x := p.Ordered.Is
	limit := v.Matter.Profile.Numbers.Precaution.N
	tone := parts.ToneInfo
	if dayOf(p, v.Matter.Today) > limit {
		tone = parts.ToneWarn
	}
	head := parts.NewBanner(tone, f.T("mail.lift.running", message.Day("from", x.From),
		message.Number("day", dayOf(p, v.Matter.Today)), message.Number("n", limit)), x.Scope)
	s.on = f.dayField(v.Matter.Calendar, func(d days.Day) { s.typed.On = d })
	s.on.SetDay(s.typed.On)
	s.restored = parts.NewArea(f.T("mail.lift.restored.example"), 2)
	s.restored.OnChanged = func(t string) { s.typed.Restored = t }
	s.by = parts.NewEntry("")
	s.by.SetText(s.typed.By)
	s.by.OnChanged = func(t string) { s.typed.By = t }
	s.fields["on"] = parts.NewField(f.T("mail.lift.on"), "", "", s.on)
	s.fields["restored"] = parts.NewField(f.T("mail.lift.restored"), "", "", s.restored)
	s.fields["by"] = parts.NewField(f.T("mail.lift.by"), f.T("mail.optional"), "", s.by)
	body := parts.V(12, head, pairs(150, 620,
		[2]string{f.T("mail.precaution.risk"), x.Risk}, [2]string{f.T("mail.precaution.review"), reviewWords(f, x.Review)}))
	if f.Desk.User().Role != cases.RoleDirector {
		body.Add(parts.NewBanner(parts.ToneWarn, "", f.T("register.role.director")))
	}
	body.Add(parts.ColumnsTop(12, []float32{-1, -1}, s.fields["on"], s.fields["by"]))
	body.Add(s.fields["restored"])
	s.sheet = parts.NewSheet(f.T("label.precaution"), f.caseLead(v.Matter), body)
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.sheet.Close)}
	if !precautionLettered(v.Matter.Case, x.Precaution) {
		s.sheet.Others = append(s.sheet.Others, parts.NewButton(f.T("mail.lift.letter"), "envelope-simple", parts.Secondary, func() {
			s.sheet.Close()
			f.openPrecautionLetter(v, x.Precaution)
		}))
	}
	s.sheet.Primary = parts.NewButton(f.T("mail.lift.lift"), "check", parts.Primary, s.submit)
	return s
}

func reviewWords(f *Frame, d days.Day) string {
	if d == 0 {
		return ""
	}
	return f.words.DayWithDistance(d, f.Desk.Today())
}

func (s *liftSheet) open() {
	if s.frame.Sheet("precaution", s.sheet) {
		s.frame.trace("shown precaution")
	}
}

func (s *liftSheet) submit() {
	f := s.frame
	faults := s.typed.faults(s.runs, s.view.Matter.Today)
	for key, field := range s.fields {
		field.SetError(f.Say(faults[key]))
		if _, wrong := faults[key]; wrong {
			f.trace("field " + key + " error")
		}
	}
	if parts.FocusFirstError(s.fields["on"], s.fields["restored"]) {
		return
	}
	f.Record(Recording{
		Submission: s.typed.submission(s.view, s.runs.Ordered.Is.Precaution), Undo: true,
		Said: message.New("mail.lift.done", message.Day("on", s.typed.On)),
		Done: func(register.Trial) { s.sheet.Close() },
	})
}
