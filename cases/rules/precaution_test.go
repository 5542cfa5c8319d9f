package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

func TestPrecaution(t *testing.T) {
	ordered := func(t *testing.T) *builder {
		b := newMatter(t).day("2026-11-03").opened().report().grievance("g1", "3.8", "2026-11-03")
		return b.day("2026-11-04").in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-11-04"), Exclusion: true})
	}
	t.Run("none", func(t *testing.T) {
		m := newMatter(t).day("2026-11-03").opened().matter()
		wantState(t, verdict(t, Judge(m), Precaution, ""), NotApplicable, "precaution.none")
	})
	t.Run("it warns after the fifteenth day", func(t *testing.T) {
		for day, want := range map[string]State{"2026-11-19": Met, "2026-11-20": Contestable} {
			b := ordered(t).today(day)
			if got := verdict(t, Judge(b.matter()), Precaution, "p1").State; got != want {
				t.Errorf("%s: got %s, want %s", day, got, want)
			}
		}
		wantDay(t, "due", verdict(t, Judge(ordered(t).matter()), Precaution, "p1").Due, "2026-11-19")
	})
	t.Run("lifted", func(t *testing.T) {
		b := ordered(t).day("2026-11-10").in(cases.LiftPrecaution{Precaution: "p1"}).today("2026-12-24")
		wantState(t, verdict(t, Judge(b.matter()), Precaution, "p1"), Met, "precaution.lifted")
	})
	t.Run("no sanction follows: it has to be lifted", func(t *testing.T) {
		b := ordered(t).day("2026-11-10").in(cases.ChooseCourse{Course: cases.CourseDiscontinue})
		wantState(t, verdict(t, Judge(b.matter()), Precaution, "p1"), Pending, "precaution.lift")
	})
	t.Run("every motion turned down: it has to be lifted", func(t *testing.T) {
		b := storyOne(t).in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-20")})
		b.sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
		b.closes(ballots("m1", map[cases.PersonID]cases.Side{
			garnier: cases.For, ferhat: cases.Against, leroux: cases.Against, pruvost: cases.Against,
		}))
		b.time("15:00").sits(cases.CloseSitting{})
		v := verdict(t, Judge(b.matter()), Precaution, "p1")
		wantState(t, v, Pending, "precaution.lift")
		wantDay(t, "due", v.Due, "2026-09-29")
	})
	t.Run("a sanction before the grievances are communicated is refused", func(t *testing.T) {
		o := ordered(t).day("2026-11-10").try(warning(regulation.WrittenWarning, "2026-11-10"))
		wantState(t, verdict(t, o.Verdicts, Precaution, "decision"), Broken, "precaution.grievances")
		if !refusedBy(o, Precaution) {
			t.Error("not refused")
		}
	})
	t.Run("after they are received it is not, however long the measure lasted", func(t *testing.T) {
		b := ordered(t).grievances([]cases.GrievanceID{"g1"}, learner)
		b.in(cases.HandedOver{Dispatch: envelopeOf("e1", learner), To: learner, Signed: true})
		o := b.day("2026-12-01").try(warning(regulation.WrittenWarning, "2026-12-01"))
		wantState(t, verdict(t, o.Verdicts, Precaution, "decision"), Met, "precaution.met")
		wantState(t, verdict(t, o.Verdicts, Precaution, "p1"), Contestable, "precaution.long")
		if refusedBy(o, Precaution) || confirmedBy(o, Precaution) {
			t.Error("the letter is stopped")
		}
	})
}
