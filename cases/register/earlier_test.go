package register_test

import (
	"context"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// article is what R-ARTICLE says of a case.
func article(o *office, id cases.CaseID) string {
	o.t.Helper()
	for _, v := range o.view(id).Verdicts {
		if v.Rule == rules.ArticleRule && v.Subject == "" {
			return v.Reason.Key
		}
	}
	return ""
}

// TestACaseKnowsWhatTheLearnersOtherCasesBrought: a second case states a fact
// that the first one sanctioned, whichever came to the register first.
func TestACaseKnowsWhatTheLearnersOtherCasesBrought(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		first := played(o)
		m := o.view(first).Matter
		g := m.Case.Grievances[0].Is
		second := cases.CaseID("second")
		open := opening()
		open.Learner = m.Case.Learner()
		g.Grievance = "again"
		o.record(o.secretary, all(second.File(), open, cases.FileReport{Name: "Claire", Capacity: "mentor"}, g)...)
		if got := article(o, second); got != "article.sanctioned.elsewhere" {
			t.Errorf("the second case says %q", got)
		}
		if got := article(o, first); got != "article.met" {
			t.Errorf("the first case says %q", got)
		}
		row := func() register.CaseRow {
			rows, _, err := o.secretary.Cases(context.Background(), register.CaseQuery{})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range rows {
				if r.Case == second {
					return r
				}
			}
			t.Fatal("the second case is in no list")
			return register.CaseRow{}
		}
		was := row()
		if was.ToFix == 0 {
			t.Error("the list shows nothing to fix in the second case")
		}
		if err := o.secretary.Rebuild(context.Background(), nil); err != nil {
			t.Fatal(err)
		}
		equal(t, "the row made again", row(), was)
	})
}

// TestASanctionReachesTheCasesOpenedMeanwhile: the first case decides while the
// second, opened since, waits.
func TestASanctionReachesTheCasesOpenedMeanwhile(t *testing.T) {
	o := newOffice(t, onDisk(t))
	first, second := cases.CaseID("first"), cases.CaseID("second")
	fact := cases.AddGrievance{
		Grievance: "g", Day: days.Must("2026-09-02"), Place: "en ligne", Text: "faits", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No,
	}
	for _, id := range []cases.CaseID{first, second} {
		o.record(o.secretary, all(id.File(), opening(), cases.FileReport{Name: "Claire", Capacity: "mentor"}, fact)...)
	}
	if got := article(o, second); got != "article.met" {
		t.Fatalf("before the sanction it says %q", got)
	}
	trial, err := o.secretary.Try(context.Background(), register.Submission{Entries: all(first.File(), cases.FileReport{Name: "x"})})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := trial.After[second]; !ok {
		t.Error("an act of the first case does not judge the second again")
	}
}
