package ui

import (
	"slices"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
)

func TestWhyACaseOpensLateIsAskedForOnceTheReportIsOlder(t *testing.T) {
	s := newStage(t)
	sheet := s.newCase()
	why := sheet.fields["report.why-late"]
	if why.Visible() {
		t.Error("it is asked for when the report is of today")
	}
	s.fill(sheet, "report.day", "16/11/2026")
	if !why.Visible() {
		t.Fatal("it is not asked for when the report is a week old")
	}
	s.fill(sheet, "report.why-late", "le mentor était absent")
	s.picture("newcase-why-late")
	a := newCaseActs{form: sheet.form}
	if got := a.opening().WhyLate; got != "le mentor était absent" {
		t.Errorf("the opening says %q", got)
	}
	s.fill(sheet, "report.day", "23/11/2026")
	if why.Visible() {
		t.Error("it is still asked for")
	}
}

func TestFurtherEmployersOpenACaseAndAreFoundAgain(t *testing.T) {
	s := newStage(t)
	form := newNewCaseForm(s.Desk.Today(), s.Desk.NewID)
	form.Training.Status = cases.StatusApprentice
	form.Training.Employers = []organisationForm{newEmployerForm(s.Desk.NewID), newEmployerForm(s.Desk.NewID)}
	form.Training.Employers[0].Name = "Saône Hôtels SAS"
	a := newCaseActs{form: form}
	if o := a.opening(); o.Employer != form.Training.Employers[0].ID || o.Employers != nil {
		t.Errorf("the only one that is named is the employer: %+v", o)
	}
	form.Training.Employer.Name = "Rhône Services Web SARL"
	a = newCaseActs{form: form}
	o := a.opening()
	if o.Employer != form.Training.Employer.ID || !slices.Equal(o.Employers, []cases.PersonID{form.Training.Employers[0].ID}) {
		t.Fatalf("two are named: %+v", o)
	}
	a = newCaseActs{form: form, today: s.Desk.Today(), reported: s.Desk.Today(), made: map[cases.PersonID]bool{}}
	a.out = newCaseReading{Fields: map[cases.ActID]string{}}
	a.employers()
	o.Learner = camila
	for _, e := range a.out.Submission.Entries {
		s.as(secretary(), e.File, e.Payload)
	}
	s.as(secretary(), cases.CaseID("two").File(), o, cases.FileReport{Name: "x"},
		cases.AddGrievance{Grievance: "g", Day: days.Must("2026-11-20"), Article: "3.3"})
	v, err := s.Desk.Case(t.Context(), "two")
	if err != nil {
		t.Fatal(err)
	}
	again := enrolmentForm(v.Matter, s.Desk.NewID)
	if again.Training.Employer.Name != "Rhône Services Web SARL" || len(again.Training.Employers) != 1 || again.Training.Employers[0].Name != "Saône Hôtels SAS" {
		t.Errorf("the enrolment shows %+v and %+v", again.Training.Employer, again.Training.Employers)
	}
}

func TestStrikingAndPostponingKeepWhatWasTyped(t *testing.T) {
	s := newMailStage(t, "2026-09-15", director(), frenchLight)
	v := s.view(s.ids[0])
	a := actKind(t, v.Matter, cases.KindCollected)
	for name, c := range map[string]struct {
		open func()
		text string
	}{
		"strike":    {func() { s.openStrike(v, a) }, "lu de travers"},
		"correct":   {func() { s.openCorrect(v, a) }, "noté la veille"},
		"postpone":  {func() { s.openPostpone(v) }, "salle fermée"},
		"closecase": {func() { s.openCloseCase(v) }, "sans suite"},
	} {
		t.Run(name, func(t *testing.T) {
			c.open()
			s.enter(s.T("label.reason"), c.text)
			s.Work.Ring()
			s.topSheet().OnEscape()
			s.closeSheets()
			if !s.happened("draft saved " + name) {
				t.Fatal("nothing was kept")
			}
			c.open()
			s.shows(c.text)
			if !s.happened("draft restored " + name) {
				t.Error("it is not offered again")
			}
			s.closeSheets()
		})
	}
}
