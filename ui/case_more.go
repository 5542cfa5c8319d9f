package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// openGrievance adds facts, and files, to a case that is open.
func (f *Frame) openGrievance(v register.View) {
	m := v.Matter
	s := newCaseSheetOf(f, newCaseGround{profile: m.Profile, calendar: m.Calendar})
	s.all = []*newCaseGroup{s.facts}
	s.title, s.lead, s.verb = f.T("case.fact.add"), m.Case.Number(), f.T("case.fact.add-button")
	if communicated(m) {
		s.lead = f.T("case.fact.restarts")
	}
	s.trace, s.draftForm, s.draftFile = "grievance", "grievance", string(m.Case.ID)
	s.fresh = func() newCaseForm { return newFactsForm(f.Desk.NewID) }
	s.read = func(form newCaseForm) (newCaseReading, []fieldError) { return readFacts(form, m) }
	s.said = func() message.Message { return message.New("case.fact.added") }
	s.open()
}

// communicated tells whether grievances were already sent: a new one starts the
// notice again (R-NOTICE).
func communicated(m rules.Matter) bool { return len(m.Case.LettersOf(cases.LetterGrievances)) > 0 }

// newFactsForm is an empty row of facts for a case that is open.
func newFactsForm(newID func() string) newCaseForm {
	return newCaseForm{Case: cases.CaseID(newID()), Facts: []factForm{newFactForm(newID)}}
}

// readFacts reads facts to be added to a case.
func readFacts(form newCaseForm, m rules.Matter) (newCaseReading, []fieldError) {
	r := &newCaseReader{form: form, today: m.Today}
	if len(form.Files) == 0 || !form.Facts[0].empty() {
		r.facts() // facts that come to light later may have happened after the report
	}
	out := newCaseReading{Fields: map[cases.ActID]string{}}
	add := func(field string, p cases.Payload) {
		id := register.Derived(cases.ActID(form.Case), p.Kind(), len(out.Submission.Entries)+1)
		out.Submission.Entries = append(out.Submission.Entries, register.Entry{ID: id, File: m.Case.ID.File(), Payload: p})
		out.Fields[id] = field
	}
	for _, g := range r.acts.grievances {
		add(g.field, g.is)
	}
	for _, x := range form.Files {
		add("files", cases.AddExhibit{Exhibit: x.ID, Name: x.Name, Document: x.Document, Size: x.Size, Media: x.Media})
	}
	return out, r.errs
}

// openEnrolment changes the contract, the employer and the funders: the opening
// is struck and recorded again, with the reason.
func (f *Frame) openEnrolment(v register.View) {
	m := v.Matter
	if m.Case.Opened == nil {
		return
	}
	s := newCaseSheetOf(f, newCaseGround{profile: m.Profile, calendar: m.Calendar})
	s.course = s.group(partTraining, f.T("case.new.training"), parts.Sub, s.enrolmentFields)
	s.course.unfolded = true
	s.all = []*newCaseGroup{s.course}
	s.asksWhyLate = m.Case.Opened.Is.WhyLate != "" || openedLate(v.Verdicts)
	s.title, s.lead, s.verb = f.T("case.enrolment"), m.Name(m.Case.Learner()), f.T("button.save")
	s.trace, s.draftForm, s.draftFile = "enrolment", "enrolment", string(m.Case.ID)
	s.fresh = func() newCaseForm { return enrolmentForm(m, f.Desk.NewID) }
	s.read = func(form newCaseForm) (newCaseReading, []fieldError) { return readEnrolment(form, m) }
	s.said = func() message.Message { return message.New("case.enrolment.done") }
	s.open()
}

func (s *newCaseSheet) enrolmentFields(g *newCaseGroup) []fyne.CanvasObject {
	out := append([]fyne.CanvasObject{s.status(g)}, s.trainingFields(g)...)
	if s.asksWhyLate {
		out = append(out, s.whyLate(g))
	}
	return append(out, s.entry(g, "reason", s.frame.T("label.reason"), false, &s.form.Reason))
}

// openedLate tells whether the case opened later than its facts ask for.
func openedLate(in []rules.Verdict) bool {
	return slices.ContainsFunc(in, func(v rules.Verdict) bool { return v.Rule == rules.Violence && v.Reason.Key == "violence.late" })
}

// enrolmentForm is what the opening of a case says of the training.
func enrolmentForm(m rules.Matter, newID func() string) newCaseForm {
	o := m.Case.Opened.Is
	f := newCaseForm{Case: cases.CaseID(newID())}
	f.Training = trainingForm{Status: o.Status, Path: o.Path, Contract: o.Contract, Supervisor: o.Supervisor}
	f.Report.WhyLate = o.WhyLate
	f.Training.Employer.ID = cases.PersonID(newID())
	if p := m.People[o.Employer]; p != nil {
		f.Training.Employer = foundOrganisation(p, m.Today)
	}
	for _, id := range o.Employers {
		if p := m.People[id]; p != nil {
			f.Training.Employers = append(f.Training.Employers, foundOrganisation(p, m.Today))
		}
	}
	for _, x := range o.Funders {
		row := funderForm{FileRef: x.FileRef}
		if p := m.People[x.Funder]; p != nil {
			row.organisationForm = foundOrganisation(p, m.Today)
		}
		f.Training.Funders = append(f.Training.Funders, row)
	}
	if len(f.Training.Funders) == 0 {
		f.Training.Funders = []funderForm{newFunderForm(newID)}
	}
	return f
}

// readEnrolment reads a changed enrolment.
func readEnrolment(form newCaseForm, m rules.Matter) (newCaseReading, []fieldError) {
	r := &newCaseReader{form: form, today: m.Today}
	r.training()
	if blank(form.Reason) {
		r.wrong("reason", "field.reason")
	}
	was := m.Case.Opened
	a := newCaseActs{form: form, today: m.Today, reported: m.Today}
	a.out = newCaseReading{Fields: map[cases.ActID]string{}}
	a.made = map[cases.PersonID]bool{}
	a.employers()
	for i, f := range form.Training.Funders {
		a.organisation(fmt.Sprintf("funders.%d", i), f.organisationForm, cases.GroupFunder)
	}
	open := a.opening()
	open.Learner, open.Zone = was.Is.Learner, was.Is.Zone
	file := m.Case.ID.File()
	a.add(file, m.Today, "reason", cases.StrikeAct{Act: was.Act.ID, Reason: trim(form.Reason)})
	a.add(file, was.Act.On, "learner.status", open)
	return a.out, r.errs
}
