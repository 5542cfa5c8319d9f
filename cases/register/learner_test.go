package register_test

import (
	"context"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// TestASanctionThatIsGoneCountsNowhere withdraws the decision of a case while
// another case of the same learner runs.
func TestASanctionThatIsGoneCountsNowhere(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		ctx := context.Background()
		o := newOffice(t, s)
		first := played(o)
		second := cases.CaseID("second")
		g := o.view(first).Matter.Case.Grievances[0].Is
		g.Grievance = "again"
		o.record(o.secretary, all(second.File(), opening(), cases.FileReport{Name: "Claire", Capacity: "mentor"}, g)...)
		if in, err := o.secretary.Sanctions(ctx, camille); err != nil || len(in) != 1 || in[0].Case != first {
			t.Errorf("the learner's file: %v, %v", in, err)
		}
		if got := article(o, second); got != "article.sanctioned.elsewhere" {
			t.Fatalf("the second case says %q", got)
		}
		letter := o.view(first).Matter.Case.LettersOf(cases.LetterDecision)[0].ID
		withdraw := cases.WithdrawDecision{Letter: letter, Reason: "erreur sur la personne"}
		if r := o.refused(o.secretary, all(first.File(), withdraw)...); len(r.Roles) != 1 {
			t.Errorf("by the secretary: %v", r.Roles)
		}
		o.on("2026-10-08")
		o.record(o.director, all(first.File(), withdraw)...)
		if in, err := o.secretary.Sanctions(ctx, camille); err != nil || len(in) != 0 {
			t.Errorf("the learner's file: %v, %v", in, err)
		}
		if got := article(o, second); got != "article.met" {
			t.Errorf("the second case says %q", got)
		}
		v := o.view(first)
		if v.Progress.Stage != rules.StageUndone || v.Progress.Next.Kind != rules.DoTellUndone {
			t.Errorf("%s, next %s", v.Progress.Stage, v.Progress.Next.Kind)
		}
		o.handed(first, func(m rules.Matter, op mailing.Options) mailing.Plan { return mailing.Undo(m, letter, op) })
		for _, d := range o.view(first).Progress.Dues {
			if d.Kind == rules.DoTellUndone {
				t.Errorf("still to be told: %+v", d)
			}
		}
	})
}

// TestABarIsSaidOfAPerson excludes a learner for good, with the bar of a year.
func TestABarIsSaidOfAPerson(t *testing.T) {
	ctx := context.Background()
	o := newOffice(t, onDisk(t))
	id := cases.CaseID("a")
	o.record(o.secretary, report(id)...)
	if _, is, err := o.secretary.Barred(ctx, camille); err != nil || is {
		t.Errorf("before any sanction: %v, %v", is, err)
	}
	o.record(o.secretary, all(id.File(), cases.InterviewHeld{})...)
	alone := cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.PermanentExclusion, Reason: "conseil empêché"}
	o.record(o.director, all(id.File(), alone)...)
	o.handed(id, mailing.Griefs)
	o.on("2026-09-10")
	plan := mailing.Decide(o.view(id).Matter, cases.Decision{
		Sanction: cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, Retained: []cases.GrievanceID{"g1", "g2"}, Grounds: "la gravité des faits",
	}, mailing.Options{Language: "fr", Planned: days.Must("2026-09-11"), Signatory: garnier, NewID: o.secretary.NewID})
	l := plan.Letters[0]
	l.Copies[0].Document, l.Copies[0].Pages = o.document("décision"), 1
	_, err := o.director.Record(ctx, register.Submission{
		Entries:   all(id.File(), l),
		Overrides: []cases.Override{{Rule: rules.Competence, Subject: string(l.Letter), Reason: "conseil empêché, apprenante entendue"}},
		Confirmed: []regulation.RuleID{rules.WindowRule, rules.Form, rules.Defence},
	})
	if err != nil {
		t.Fatalf("%v%s", err, reasons(err))
	}
	e := plan.Envelopes[0].Dispatch
	o.on("2026-09-11")
	o.record(o.secretary, all(id.File(), cases.Posted{Dispatch: e, To: camille, Channel: "registered", Number: "1A 204 118 7734 2"})...)
	o.on("2026-09-14")
	o.record(o.secretary, all(id.File(), cases.Presented{Dispatch: e})...)
	for _, c := range []struct {
		day  string
		want bool
	}{{"2026-09-14", true}, {"2027-09-13", true}, {"2027-09-14", false}} {
		o.on(c.day)
		by, is, err := o.secretary.Barred(ctx, camille)
		if err != nil || is != c.want {
			t.Errorf("on %s: %v, %v", c.day, is, err)
		}
		if is && (by.Case != id || by.BarLast != days.Must("2027-09-13")) {
			t.Errorf("barred by %s until %s", by.Case, by.BarLast)
		}
	}
	if _, _, err := o.secretary.Barred(ctx, "nobody"); err == nil {
		t.Error("nobody is barred without an error")
	}
}

// TestTheReviewListHoldsWhatIsToBeErased closes a case without a sanction and
// lets its retention pass; a challenge keeps it.
func TestTheReviewListHoldsWhatIsToBeErased(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		ctx := context.Background()
		o := newOffice(t, s)
		o.record(o.secretary, report("a")...)
		o.on("2026-09-08")
		o.record(o.secretary, all(cases.CaseID("a").File(), cases.CloseCase{Reason: "sans objet"})...)
		list := func(day string) []register.DocketRow {
			o.on(day)
			if _, err := o.secretary.Turn(ctx, 100); err != nil {
				t.Fatal(err)
			}
			in, err := o.secretary.ReviewList(ctx)
			if err != nil {
				t.Fatal(err)
			}
			return in
		}
		if in := list("2027-03-08"); len(in) != 0 {
			t.Errorf("on the last day it is kept: %v", in)
		}
		in := list("2027-03-09")
		if len(in) != 1 || in[0].Case != "a" || in[0].Due.By != days.Must("2027-03-09") {
			t.Errorf("on the day after: %v", in)
		}
		o.record(o.secretary, all(cases.CaseID("a").File(), cases.LegalHold{Reason: "action annoncée"})...)
		if in := list("2027-03-10"); len(in) != 0 {
			t.Errorf("held: %v", in)
		}
	})
}

// TestAnEndedCaseStandsAmongTheOpenOnesWhileItAsksForSomething declares the exit
// of a learner who resigned.
func TestAnEndedCaseStandsAmongTheOpenOnesWhileItAsksForSomething(t *testing.T) {
	ctx := context.Background()
	o := newOffice(t, onDisk(t))
	f := cases.CaseID("a").File()
	o.record(o.secretary, report("a")...)
	o.record(o.director, all(f, cases.EndProcedure{Ground: cases.EndResigned})...)
	count := func(q register.CaseQuery) int {
		_, n, err := o.secretary.Cases(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if open, closed := count(register.CaseQuery{Open: true}), count(register.CaseQuery{Closed: true}); open != 1 || closed != 0 {
		t.Errorf("the exit is to be declared, and %d open, %d closed", open, closed)
	}
	o.record(o.secretary, all(f, cases.ExitDeclared{Funder: atlas})...)
	if open, closed := count(register.CaseQuery{Open: true}), count(register.CaseQuery{Closed: true}); open != 0 || closed != 1 {
		t.Errorf("nothing is left, and %d open, %d closed", open, closed)
	}
}

func TestInactiveLearnersAreListed(t *testing.T) {
	ctx := context.Background()
	o := newOffice(t, onDisk(t))
	o.record(o.secretary, report("a")...)
	o.record(o.secretary, all(camille.File(), cases.ActivitySeen{What: "connexion"})...)
	inactive := func(day string) []register.InactiveRow {
		o.on(day)
		in, err := o.secretary.Inactive(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return in
	}
	if in := inactive("2026-09-14"); len(in) != 0 {
		t.Errorf("after a week: %v", in)
	}
	in := inactive("2026-09-15")
	if len(in) != 1 || in[0].Person != camille || in[0].Case != "a" || in[0].Contacted != 0 || in[0].Dates.ContactTo != days.Must("2026-09-22") {
		t.Errorf("on the eighth day: %+v", in)
	}
	o.record(o.secretary, all(camille.File(), cases.LearnerContacted{By: "Inès Caron", Means: "téléphone"})...)
	if in := inactive("2026-09-16"); len(in) != 1 || in[0].Contacted != days.Must("2026-09-15") {
		t.Errorf("once contacted: %+v", in)
	}
	o.record(o.director, all(cases.CaseID("a").File(), cases.EndProcedure{Ground: cases.EndResigned})...)
	if in := inactive("2026-09-17"); len(in) != 0 {
		t.Errorf("who left the training is still listed: %v", in)
	}
}
