package sample_test

import (
	"context"
	"slices"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// The places of the later stories in the sample.
const (
	camille = 0
	clara   = 6
	amir    = 7
	jonas   = 8
	ilan    = 9
)

// due lists the steps of a kind that a case asks for.
func due(v register.View, kind rules.DueKind) []rules.Due {
	return slices.DeleteFunc(slices.Clone(v.Progress.Dues), func(d rules.Due) bool { return d.Kind != kind })
}

// A morning is the sample as it stands on a day.
type morning struct {
	t    *testing.T
	desk *register.Desk
	ids  []cases.CaseID
}

func on(t *testing.T, day string) morning {
	t.Helper()
	desk, ids, _ := played(t, day)
	return morning{t, desk, ids}
}

func (m morning) read(story int) register.View {
	m.t.Helper()
	v, err := m.desk.Case(context.Background(), m.ids[story])
	if err != nil {
		m.t.Fatal(err)
	}
	return v
}

// sanctions counts what stands in the file of a story's learner.
func (m morning) sanctions(v register.View) int {
	m.t.Helper()
	in, err := m.desk.Sanctions(context.Background(), v.Matter.Case.Learner())
	if err != nil {
		m.t.Fatal(err)
	}
	return len(in)
}

func TestObservationsAreReadAtTheHearing(t *testing.T) {
	if d := due(on(t, "2026-09-21").read(camille), rules.DoRead); len(d) != 1 || d[0].By != days.Must("2026-09-29") {
		t.Errorf("before the council: %+v", d)
	}
	v := on(t, "2026-09-29").read(camille)
	if n := len(rules.Unread(v.Matter)); n != 0 || len(v.Matter.Case.Hearings[0].Is.Read) != 1 {
		t.Errorf("%d unread after the hearing", n)
	}
}

func TestAccessesAreCutAndGivenBackOnRecord(t *testing.T) {
	v := on(t, "2026-10-12").read(camille)
	if v.Matter.Case.AccessOn(cases.AccessMentoring, v.Matter.Today) == 0 || len(due(v, rules.DoCut)) != 0 || len(due(v, rules.DoAccess)) != 1 {
		t.Errorf("on the first day: %+v", v.Progress.Dues)
	}
	m := on(t, "2026-10-27")
	if v = m.read(camille); len(due(v, rules.DoCut))+len(due(v, rules.DoAccess)) != 0 {
		t.Errorf("on the return day: %+v", v.Progress.Dues)
	}
	in, err := m.desk.Inactive(context.Background()) // the eighth day of another learner's silence
	if err != nil || len(in) != 1 || in[0].Name != "Ilan Sabatier" || in[0].Contacted != 0 || in[0].Dates.ContactTo != days.Must("2026-11-03") {
		t.Errorf("inactive: %+v, %v", in, err)
	}
}

func TestTwoAbsencesOpenTheFirstLevelOnly(t *testing.T) {
	m := on(t, "2026-11-13")
	v := m.read(jonas)
	is(t, said(t, v.Verdicts, rules.Absence, ""), rules.Met, "absence.level1")
	if run := rules.RunOf(v.Matter.Profile, v.Matter.Learner(), v.Matter.Today); run.N != 2 || run.Opens(v.Matter.Profile) != 1 {
		t.Errorf("%d running, level %d", run.N, run.Opens(v.Matter.Profile))
	}
	letter := v.Matter.Case.LettersOf(cases.LetterDecision)[0].ID
	is(t, said(t, v.Verdicts, rules.Absence, string(letter)), rules.Met, "absence.met")
	is(t, said(t, m.read(ilan).Verdicts, rules.Inactivity, ""), rules.Met, "inactivity.met")

	v = m.read(amir) // challenged that day
	is(t, said(t, v.Verdicts, rules.Retention, ""), rules.Met, "retention.challenged")
	if n := m.sanctions(v); n != 1 {
		t.Errorf("%d sanctions while the challenge runs", n)
	}
}

func TestAResignationEndsTheProcedure(t *testing.T) {
	v := on(t, "2026-11-16").read(clara)
	if v.Progress.Stage != rules.StageEnded || len(due(v, rules.DoTellEnd)) != 2 {
		t.Errorf("%s, due %+v", v.Progress.Stage, v.Progress.Dues)
	}
	if d := due(v, rules.DoExit); len(d) != 1 || d[0].By != days.Must("2026-11-19") {
		t.Errorf("the exit: %+v", d)
	}
	is(t, said(t, v.Verdicts, rules.Precaution, string(v.Matter.Case.Precautions[0].Ordered.Is.Precaution)), rules.Met, "precaution.lifted")
}

func TestAnAnnulledWarningIsGone(t *testing.T) {
	m := on(t, "2026-11-20")
	v := m.read(amir)
	if v.Progress.Stage != rules.StageUndone || len(due(v, rules.DoTellUndone)) != 3 {
		t.Errorf("%s, due %+v", v.Progress.Stage, v.Progress.Dues)
	}
	if n := m.sanctions(v); n != 0 {
		t.Errorf("%d sanctions once it is annulled", n)
	}
	m = on(t, "2026-11-24")
	v = m.read(amir)
	letter := string(v.Matter.Case.LettersOf(cases.LetterDecision)[0].ID)
	is(t, said(t, v.Verdicts, rules.Inform, letter), rules.Met, "inform.undone.met")
	is(t, said(t, v.Verdicts, rules.Record, letter), rules.NotApplicable, "record.undone")

	v = m.read(ilan) // the abandonment is told, the exit not declared yet
	is(t, said(t, v.Verdicts, rules.Abandon, string(v.Matter.Case.Opened.Is.Funders[0].Funder)), rules.Met, "abandon.informed")
	if d := due(v, rules.DoExit); len(d) != 1 || d[0].By != days.Must("2026-11-26") {
		t.Errorf("the exit: %+v", d)
	}

	v = m.read(clara)
	if len(v.Progress.Dues) != 0 || v.Progress.ToFix != 0 {
		t.Errorf("everybody was told, and yet %+v", v.Progress.Dues)
	}
	is(t, said(t, v.Verdicts, rules.Inform, string(v.Matter.Case.Employer())), rules.Met, "inform.none.met")
	if in := v.Matter.Case.LettersOf(cases.LetterEnded); len(in) != 2 || in[0].Issued.Is.Precaution == "" {
		t.Errorf("%d letters of the end", len(in))
	}
}
