package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// postponable tells whether a council is fixed for the case and not voted yet.
func postponable(m rules.Matter) bool {
	s := m.Council()
	if s == nil || s.Day() == 0 || s.Closed != nil || s.Adjourned != nil {
		return false
	}
	_, done := m.Case.Postponement(s.ID)
	_, voted := m.Case.AdoptedMotion()
	return !done && !voted
}

// postponeForm is a ruling, before the sitting, that the case is heard another
// day (R-ABSENT). The document itself is not kept: only that it was seen, by
// whom and when.
type postponeForm struct {
	rulingForm
	Chosen bool // of a ground
}

func (p postponeForm) problems(today days.Day) []formProblem {
	if !p.Chosen {
		return []formProblem{{"ground", message.New("field.required")}}
	}
	var out []formProblem
	if p.Ground != cases.AbsentNoGround && blank(p.SeenBy) {
		out = append(out, formProblem{"seen-by", message.New("field.required")})
	}
	faults := p.faults(today)
	if p.Ground != cases.AbsentNoGround && p.SeenOn == 0 {
		faults["seen-on"] = message.New("field.day")
	}
	for _, key := range []string{"seen-on", "reason"} {
		if m, wrong := faults[key]; wrong {
			out = append(out, formProblem{key, m})
		}
	}
	return out
}

func grounds() []cases.AbsenceGround {
	return []cases.AbsenceGround{cases.AbsentIllness, cases.AbsentAccident, cases.AbsentDeath, cases.AbsentRelative, cases.AbsentNoGround}
}

// postponeSheet takes the case out of its council: a new convocation, with its
// own notice, is then needed.
type postponeSheet struct {
	frame   *Frame
	view    register.View
	council *cases.Sitting
	form    postponeForm
	draft   *draft
	fields  *formFields
	ground  *parts.Field
	seen    *parts.DayField
	moves   *fyne.Container
	sheet   *parts.Sheet
	look    Generation
}

// openPostpone asks why the council is postponed, and shows what moves with it.
func (f *Frame) openPostpone(v register.View) {
	m := v.Matter
	s := &postponeSheet{frame: f, view: v, council: m.Council(), moves: parts.V(8)}
	s.form.SeenBy = f.Desk.User().Name
	s.form.SeenOn, s.form.RuledBy = m.Today, s.council.President()
	s.draft = f.draft("postpone", string(m.Case.ID))
	s.build()
	if !f.Sheet("postpone", s.sheet) {
		s.draft.done()
		return
	}
	s.draft.restore(&s.form, s.show)
	s.preview()
}

func (s *postponeSheet) build() {
	f, m := s.frame, s.view.Matter
	s.fields = newFormFields(f, s.typed)
	labels := make([]string, 0, 5)
	for _, g := range grounds() {
		if g == cases.AbsentNoGround {
			labels = append(labels, f.T("case.postpone.other"))
			continue
		}
		labels = append(labels, f.T("absence."+string(g)))
	}
	s.ground = s.fields.pick("ground", f.T("case.postpone.ground"), "", false, labels, -1, func(i int) {
		s.form.Ground, s.form.Chosen = grounds()[i], true
		s.preview()
	})
	s.seen = f.dayField(m.Calendar, func(d days.Day) {
		s.form.SeenOn = d
		s.typed()
	})
	f.judged(s.seen, func(d days.Day) dayJudgement { return factDay(f.Desk.Today(), d) })
	s.seen.SetDay(s.form.SeenOn)
	warning := parts.NewBanner(parts.ToneWarn, "", f.T("case.postpone.voids", message.Number("n", m.Profile.Numbers.Notice.N)))
	warning.Article = articleChip(f.words, string(m.Profile.Article(rules.Absent)))
	s.sheet = parts.NewSheet(f.T("case.menu.postpone"), f.T("case.postpone.lead", message.Day("day", s.council.Day())), parts.V(8,
		s.ground,
		parts.ColumnsTop(12, []float32{-1, -1},
			s.fields.entry("seen-by", f.T("case.postpone.seen-by"), "", true, &s.form.SeenBy),
			s.fields.add("seen-on", f.T("case.postpone.seen-on"), "", true, s.seen)),
		s.fields.entry("issuer", f.T("case.postpone.issuer"), f.T("case.postpone.issuer.hint"), true, &s.form.Issuer),
		s.fields.entry("reason", f.T("label.reason"), "", true, &s.form.Reason),
		warning, s.moves))
	s.sheet.Width = 740
	s.sheet.OnEscape = s.draft.leave
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		s.draft.leave()
		s.sheet.Close()
	})}
	s.sheet.Primary = parts.NewButton(f.T("case.postpone.verb"), "", parts.Primary, s.submit)
}

func (s *postponeSheet) typed() { s.draft.changed(func() any { return s.form }) }

// show puts what a draft kept into the fields.
func (s *postponeSheet) show() {
	kept := s.form
	if in, ok := s.ground.Input.(*parts.Select); ok && kept.Chosen {
		in.SetSelected(slices.Index(grounds(), kept.Ground))
	}
	s.seen.SetDay(kept.SeenOn)
	for key, text := range map[string]string{"seen-by": kept.SeenBy, "issuer": kept.Issuer, "reason": kept.Reason} {
		s.fields.put(key, text)
	}
	s.form = kept
	s.preview()
}

// preview shows, before anything is recorded, every day that moves and the
// letters that are void.
func (s *postponeSheet) preview() {
	f, m := s.frame, s.view.Matter
	sub := s.form.submission(m, s.council, f.Desk.NewID)
	Load(f.Work, &s.look, func(ctx context.Context) (register.Trial, error) {
		return f.Desk.Try(ctx, sub)
	}, func(t register.Trial, err error) {
		if err != nil {
			return // said when the ruling itself is recorded
		}
		s.moves.Objects = []fyne.CanvasObject{parts.HLine(), parts.NewText(f.T("overlay.moves"), parts.Sub, parts.ColorText)}
		for _, line := range f.caseMovesLines(casesMoved(f.words, t, m.Case.ID)) {
			s.moves.Add(line)
		}
		s.sheet.Refresh()
		f.trace("shown moves")
	})
}

func (s *postponeSheet) submit() {
	f, m := s.frame, s.view.Matter
	if !s.fields.show(s.form.problems(m.Today)) {
		return
	}
	sub := s.form.submission(m, s.council, f.Desk.NewID)
	sub.Ends = s.draft.key
	f.Record(Recording{Submission: sub, Said: message.New("case.postpone.done"), Done: func(register.Trial) {
		s.draft.done()
		s.sheet.Close()
	}})
}

func (p postponeForm) submission(m rules.Matter, council *cases.Sitting, newID func() string) register.Submission {
	return register.Submission{Entries: []register.Entry{{ID: cases.ActID(newID()), File: m.Case.ID.File(), Payload: p.payload(council.ID)}}}
}
