package ui

import (
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

// openPostpone takes the case out of its council: a new convocation, with its
// own notice, is then needed.
func (f *Frame) openPostpone(v register.View) {
	m := v.Matter
	council := m.Council()
	var form postponeForm
	form.SeenBy = f.Desk.User().Name
	form.SeenOn, form.RuledBy = m.Today, council.President()
	fields := newFormFields(f, nil)
	labels := make([]string, 0, 5)
	for _, g := range grounds() {
		if g == cases.AbsentNoGround {
			labels = append(labels, f.T("case.postpone.other"))
			continue
		}
		labels = append(labels, f.T("absence."+string(g)))
	}
	ground := fields.pick("ground", f.T("case.postpone.ground"), "", false, labels, -1, func(i int) {
		form.Ground, form.Chosen = grounds()[i], true
	})
	seen := f.dayField(m.Calendar, func(d days.Day) { form.SeenOn = d })
	seen.SetDay(form.SeenOn)
	warning := parts.NewBanner(parts.ToneWarn, "", f.T("case.postpone.voids", message.Number("n", m.Profile.Numbers.Notice.N)))
	warning.Article = articleChip(f.words, string(m.Profile.Article(rules.Absent)))
	s := parts.NewSheet(f.T("case.menu.postpone"), f.T("case.postpone.lead", message.Day("day", council.Day())), parts.V(8,
		ground,
		parts.ColumnsTop(12, []float32{-1, -1},
			fields.entry("seen-by", f.T("case.postpone.seen-by"), "", true, &form.SeenBy),
			fields.add("seen-on", f.T("case.postpone.seen-on"), "", true, seen)),
		fields.entry("issuer", f.T("case.postpone.issuer"), f.T("case.postpone.issuer.hint"), true, &form.Issuer),
		fields.entry("reason", f.T("label.reason"), "", true, &form.Reason),
		warning))
	s.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("case.postpone.verb"), "", parts.Primary, func() {
		if !fields.show(form.problems(m.Today)) {
			return
		}
		f.Record(Recording{Submission: form.submission(m, council, f.Desk.NewID), Said: message.New("case.postpone.done"), Done: func(register.Trial) { s.Close() }})
	})
	f.Sheet("postpone", s)
}

func (p postponeForm) submission(m rules.Matter, council *cases.Sitting, newID func() string) register.Submission {
	return register.Submission{Entries: []register.Entry{{ID: cases.ActID(newID()), File: m.Case.ID.File(), Payload: p.payload(council.ID)}}}
}
