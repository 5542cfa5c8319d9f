package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// notifiedBy adds a decision letter of a day, presented on another.
func (b *builder) notifiedBy(s cases.Sanction, on, presented string) *builder {
	b.day(on).in(cases.IssueLetter{
		Letter: "decision", Type: cases.LetterDecision, Language: "fr", Planned: b.on, Signatory: garnier,
		Copies:   copies("decision", "e2", learner),
		Decision: &cases.Decision{Sanction: s, Retained: []cases.GrievanceID{"g1"}, Grounds: "faits"},
	}).posted("e2", learner)
	if presented != "" {
		b.day(presented).presented("e2", learner)
	}
	return b
}

func begun(t *testing.T) *builder {
	t.Helper()
	return newMatter(t).day("2026-03-10").opened().report().grievance("g1", "3.4", "2026-03-09")
}

func TestASanctionIsRecordedUntilItExpires(t *testing.T) {
	for _, c := range []struct {
		name     string
		sanction cases.Sanction
		expiry   string
	}{
		{"a warning, one year", cases.Sanction{Kind: regulation.Warning}, "2027-03-18"},
		{"a written warning, two years", cases.Sanction{Kind: regulation.WrittenWarning}, "2028-03-18"},
		{"an exclusion, three years", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5}, "2029-03-18"},
		{"a permanent exclusion with a bar", cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, "2029-03-18"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := begun(t).notifiedBy(c.sanction, "2026-03-18", "")
			wantState(t, verdict(t, Judge(b.matter()), Record, "decision"), Pending, "record.waiting")
			b.day("2026-03-20").presented("e2", learner)
			v := verdict(t, Judge(b.matter()), Record, "decision")
			wantState(t, v, Met, "record.met")
			if got := v.Until.String(); got != c.expiry {
				t.Errorf("shown until %s, want %s", got, c.expiry)
			}
			if len(v.Arithmetic) != 1 {
				t.Errorf("%d lines for the jury", len(v.Arithmetic))
			}
			wantState(t, verdict(t, Judge(b.today(c.expiry).matter()), Record, "decision"), Met, "record.met")
			b.now++
			wantState(t, verdict(t, Judge(b.matter()), Record, "decision"), NotApplicable, "record.expired")
		})
	}
	t.Run("the record may not outlast the day that the letter prints, a bar has a day of its own", func(t *testing.T) {
		b := begun(t)
		b.profile.Retention.Level3 = regulation.Period{N: 6, Unit: regulation.UnitMonths}
		b.notifiedBy(cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, "2026-03-18", "2026-03-20")
		e := Extracts(b.matter())
		if len(e) != 1 || e[0].BarLast.String() != "2027-03-19" || e[0].Expiry.String() != "2026-09-18" || e[0].Line().Key != "record.line.bar" {
			t.Errorf("got %+v", e)
		}
	})
	t.Run("a letter without a planned day bears that of its issue", func(t *testing.T) {
		b := begun(t).day("2026-03-18").in(cases.IssueLetter{
			Letter: "decision", Type: cases.LetterDecision, Copies: copies("decision", "e2", learner),
			Decision: &cases.Decision{Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{"g1"}},
		}).posted("e2", learner).day("2026-03-20").presented("e2", learner)
		if e := Extracts(b.matter()); len(e) != 1 || e[0].Expiry.String() != "2027-03-18" {
			t.Errorf("got %+v", e)
		}
	})
	t.Run("nothing is notified yet", func(t *testing.T) {
		wantState(t, verdict(t, Judge(begun(t).matter()), Record, ""), NotApplicable, "record.undecided")
	})
	t.Run("no sanction", func(t *testing.T) {
		b := begun(t).in(cases.ChooseCourse{Course: cases.CourseDiscontinue})
		wantState(t, verdict(t, Judge(b.matter()), Record, ""), NotApplicable, "record.none")
	})
}

func TestAFileIsKeptByTheLevelOfItsSanction(t *testing.T) {
	for _, c := range []struct {
		name  string
		kind  regulation.SanctionKind
		until string
	}{
		{"no sanction, six months", "", "2026-10-10"},
		{"level 1, one year", regulation.Warning, "2027-04-10"},
		{"level 2, two years", regulation.WrittenWarning, "2028-04-10"},
		{"level 3, three years", regulation.TemporaryExclusion, "2029-04-10"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := begun(t)
			if c.kind != "" {
				b.notifiedBy(cases.Sanction{Kind: c.kind}, "2026-03-18", "2026-03-20")
			}
			wantState(t, verdict(t, Judge(b.matter()), Retention, ""), NotApplicable, "retention.pending")
			b.day("2026-04-10").in(cases.CloseCase{})
			v := verdict(t, Judge(b.matter()), Retention, "")
			wantState(t, v, Met, "retention.met")
			if v.Until.String() != c.until || v.Due != 0 {
				t.Errorf("kept until %s and due on %s, want %s", v.Until, v.Due, c.until)
			}
			b.today(c.until)
			wantState(t, verdict(t, Judge(b.matter()), Retention, ""), Met, "retention.met")
			b.now++
			v = verdict(t, Judge(b.matter()), Retention, "")
			wantState(t, v, Pending, "retention.due")
			if v.Due != b.now {
				t.Errorf("due on %s, want %s", v.Due, b.now)
			}
		})
	}
}

func TestALegalHoldKeepsTheFile(t *testing.T) {
	b := begun(t).day("2026-04-10").in(cases.CloseCase{}).day("2026-09-01").in(cases.LegalHold{Reason: "recours"}).today("2030-01-01")
	v := verdict(t, Judge(b.matter()), Retention, "")
	wantState(t, v, Met, "retention.hold")
	if got := v.Reason.Values[0].Day.String(); got != "2026-09-01" {
		t.Errorf("held since %s", got)
	}
	b.day("2029-12-01").in(cases.LegalHoldEnded{Reason: "jugement définitif"})
	wantState(t, verdict(t, Judge(b.matter()), Retention, ""), Pending, "retention.due")
	if o := b.day("2029-12-02").try(cases.LegalHold{}); len(o.Refused) != 0 {
		t.Errorf("a closed file takes no hold: %v", o.Refused)
	}
	t.Run("an open file may be held too", func(t *testing.T) {
		b := begun(t).in(cases.LegalHold{})
		wantState(t, verdict(t, Judge(b.matter()), Retention, ""), Met, "retention.hold")
	})
	t.Run("the end of a hold that never began hangs in the air", func(t *testing.T) {
		if o := begun(t).try(cases.LegalHoldEnded{}); !refusedBy(o, Order) {
			t.Error("it is recorded")
		}
	})
	t.Run("two holds end one by one", func(t *testing.T) {
		b := begun(t).in(cases.LegalHold{}, cases.LegalHold{}, cases.LegalHoldEnded{})
		if got := Keep(b.matter()); got.Hold != days.Must("2026-03-10") {
			t.Errorf("got %+v", got)
		}
		b.in(cases.LegalHoldEnded{})
		if got := Keep(b.matter()); got.Hold != 0 {
			t.Errorf("got %+v", got)
		}
	})
}
