package ui

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func TestTheDaysOfAnExclusionFollowItsDispatch(t *testing.T) {
	s := newMailStage(t, "2026-10-05", secretary(), frenchLight)
	s.ids = s.ids[:1]
	v := s.view(s.ids[0])
	m := v.Matter
	base := decisionForm{Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}, Planned: days.Must("2026-10-05")}
	for name, c := range map[string]struct {
		change            func(*decisionForm)
		first, last, back string
	}{
		// Dispatched on Mon 5 Oct: three open days for the post, so Thu 8.
		"the first safe day is proposed":            {func(*decisionForm) {}, "2026-10-08", "2026-10-22", "2026-10-23"},
		"a day chosen by hand stays":                {func(x *decisionForm) { x.Sanction.First, x.Firsts = days.Must("2026-10-12"), true }, "2026-10-12", "2026-10-26", "2026-10-27"},
		"another dispatch moves the first safe day": {func(x *decisionForm) { x.Planned = days.Must("2026-10-09") }, "2026-10-14", "2026-10-28", "2026-10-29"},
	} {
		t.Run(name, func(t *testing.T) {
			x := base
			c.change(&x)
			x = x.dated(m)
			got := []days.Day{x.Sanction.First, x.Sanction.Last, x.returns()}
			want := []days.Day{days.Must(c.first), days.Must(c.last), days.Must(c.back)}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestADecisionSaysWhatItLacks(t *testing.T) {
	s := newMailStage(t, "2026-10-04", secretary(), frenchLight)
	v := s.view(s.ids[0])
	m := v.Matter
	start := decisionStart(v)
	if start.Motion == "" || start.Sanction.Length != 15 {
		t.Fatalf("the form begins with the motion adopted: %+v", start)
	}
	if start.Planned != days.Must("2026-10-05") {
		t.Errorf("the dispatch is planned for the next open day, not %s", start.Planned)
	}
	for name, c := range map[string]struct {
		change func(*decisionForm)
		want   map[string]string
	}{
		"grounds are asked for":                      {func(x *decisionForm) { x.Grounds = "" }, map[string]string{"grounds": "mail.decision.grounds"}},
		"at least one grievance is retained":         {func(x *decisionForm) { x.NotRetained = x.retained(m.Case) }, map[string]string{"retained": "mail.decision.nothing"}},
		"a reparation has its day":                   {func(x *decisionForm) { x.Reparation = "refaire les livrables" }, map[string]string{"repair": "field.day"}},
		"an exclusion has a length and a first day":  {func(x *decisionForm) { x.Sanction.Length, x.Sanction.First = 0, 0 }, map[string]string{"length": "field.count", "first": "field.day"}},
		"a dispatch that has passed is planned anew": {func(x *decisionForm) { x.Planned = m.Today - 1 }, map[string]string{"planned": "mail.package.past"}},
		"no sanction needs no grounds":               {func(x *decisionForm) { x.Sanction, x.Grounds = cases.Sanction{Kind: regulation.NoSanction}, "" }, map[string]string{}},
	} {
		t.Run(name, func(t *testing.T) {
			x := start
			x.Grounds = "la répétition"
			c.change(&x)
			if diff := cmp.Diff(c.want, keysOf(x.faults(m))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheEndOfAProcedureHasItsOwnLetter(t *testing.T) {
	for name, c := range map[string]struct {
		course cases.Course
		want   cases.LetterType
	}{
		"after a council": {cases.CourseCouncil, cases.LetterNoSanction},
		"before one":      {cases.CourseDiscontinue, cases.LetterDiscontinued},
	} {
		t.Run(name, func(t *testing.T) {
			in := &cases.Case{Courses: []cases.Done[cases.ChooseCourse]{{Is: cases.ChooseCourse{Course: c.course}}}}
			if got := endingLetter(in); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestADepartureIsOfferedWhereTheRulesAllowOne(t *testing.T) {
	w := frenchWords(t, "2026-02-09")
	late := rules.Verdict{
		Rule: rules.WindowRule, Subject: "letter", State: rules.Broken, Reason: message.New("window.unheld"),
		Days: map[string]days.Day{"dispatch": days.Must("2026-02-09"), "limit": days.Must("2026-02-07"), "extended": days.Must("2026-02-09")},
	}
	early := late
	early.Days = map[string]days.Day{"dispatch": days.Must("2026-01-24"), "limit": days.Must("2026-02-07"), "extended": days.Must("2026-02-09")}
	elsewhere := late
	elsewhere.Subject = "another letter"
	for name, c := range map[string]struct {
		verdict rules.Verdict
		checks  int
		depart  bool
	}{
		"up to the last day extended": {late, 1, true},
		"not before the first day":    {early, 1, false},
		"not for another letter":      {elsewhere, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			trial := register.Trial{
				After: map[cases.CaseID][]rules.Verdict{"case": {c.verdict}}, Refused: []rules.Verdict{c.verdict},
				Matters: map[cases.CaseID]rules.Matter{"case": {Case: &cases.Case{ID: "case"}}},
			}
			got := decisionChecks(w, trial, "case", "letter")
			if len(got) != c.checks || (len(got) > 0 && (got[0].Depart != c.depart || !got[0].Blocks || got[0].Field != "planned")) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestADepartureIsAboutTheLetterBeingIssued(t *testing.T) {
	overrides := []cases.Override{{Rule: rules.WindowRule, Reason: "fermeture de la poste"}, {Rule: rules.Competence, Subject: "another", Reason: "x"}}
	got := issuing("case", cases.IssueLetter{Letter: "letter"}, nil, overrides).Overrides
	want := []cases.Override{{Rule: rules.WindowRule, Subject: "letter", Reason: "fermeture de la poste"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
