package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// openFactChange completes or corrects a grievance: it is struck and stated anew.
func (f *Frame) openFactChange(v register.View, a cases.Act) {
	m := v.Matter
	g, ok := a.Payload.(cases.AddGrievance)
	if !ok {
		return
	}
	s := newCaseSheetOf(f, newCaseGround{profile: m.Profile, calendar: m.Calendar})
	s.facts = s.group(partFacts, f.T("label.facts"), parts.Sub, s.oneFact)
	s.facts.unfolded = true
	s.all = []*newCaseGroup{s.facts}
	s.title, s.lead, s.verb = f.T("case.fact.change"), m.Case.Number(), f.T("button.save")
	if stated(m.Case, g.Grievance) {
		s.lead = f.T("case.fact.restarts")
	}
	s.trace, s.draftForm, s.draftFile = "fact", "fact", string(a.ID)
	s.fresh = func() newCaseForm { return factChangeForm(g, f.Desk.NewID) }
	s.read = func(form newCaseForm) (newCaseReading, []fieldError) { return readFactChange(form, m, a) }
	s.said = func() message.Message { return message.New("case.fact.changed") }
	s.open()
}

// factChangeForm shows a grievance as it stands.
func factChangeForm(g cases.AddGrievance, newID func() string) newCaseForm {
	row := factForm{
		ID: g.Grievance, Place: g.Place, Article: g.Article, Text: g.Text, InTraining: g.InTraining, Criminal: g.Criminal,
		Day: writeDay(g.Day), Hour: g.Hour.String(),
	}
	return newCaseForm{Case: cases.CaseID(newID()), Facts: []factForm{row}}
}

// readFactChange strikes the grievance and states it anew. The reason is asked
// for only when something that was said changes: completing needs none.
func readFactChange(form newCaseForm, m rules.Matter, a cases.Act) (newCaseReading, []fieldError) {
	r := &newCaseReader{form: form, today: m.Today}
	r.facts()
	was, _ := a.Payload.(cases.AddGrievance)
	if len(r.acts.grievances) == 0 {
		return newCaseReading{}, r.errs
	}
	is := r.acts.grievances[0].is
	reason := trim(form.Reason)
	if corrects(was, is) && reason == "" {
		r.wrong("reason", "field.reason")
	}
	if stated(m.Case, is.Grievance) {
		is.Grievance = cases.GrievanceID(register.Derived(cases.ActID(form.Case), cases.KindAddGrievance, 1))
	}
	acts := newCaseActs{form: form, today: m.Today, out: newCaseReading{Fields: map[cases.ActID]string{}}}
	file := m.Case.ID.File()
	acts.add(file, m.Today, "reason", cases.StrikeAct{Act: a.ID, Reason: reason})
	on := a.On
	if is.Grievance != was.Grievance {
		on = m.Today // a grievance of its own, from today on
	}
	acts.add(file, on, "facts.0.day", is)
	return acts.out, r.errs
}

// corrects tells whether something that was said before is now said otherwise;
// filling what was empty only completes.
func corrects(was, is cases.AddGrievance) bool {
	differs := func(a, b string) bool { return a != "" && a != b }
	return slices.Contains([]bool{
		differs(was.Day.String(), is.Day.String()), differs(was.Hour.String(), is.Hour.String()), differs(was.Place, is.Place),
		differs(was.Text, is.Text), differs(string(was.Article), string(is.Article)),
		differs(string(was.InTraining), string(is.InTraining)), differs(string(was.Criminal), string(is.Criminal)),
	}, true)
}

// oneFact is the one fact of a change, and why it is changed.
func (s *newCaseSheet) oneFact(g *newCaseGroup) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		s.fact(g, 0),
		s.entry(g, "reason", s.frame.T("label.reason"), true, &s.form.Reason),
	}
}
