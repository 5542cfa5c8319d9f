package rules

import (
	"slices"
	"testing"

	"greffe/cases"
	"greffe/cases/regulation"
)

func TestEmployerPrior(t *testing.T) {
	put := func(k regulation.SanctionKind) cases.PutMotion {
		return cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: cases.Sanction{Kind: k}}
	}
	told := func(b *builder, day string) {
		b.day(day).in(cases.IssueLetter{Letter: "prior", Type: cases.LetterPrior, Copies: copies("prior", "e3", employer)})
		b.posted("e3", employer)
	}
	tests := []struct {
		name   string
		story  func(b *builder)
		motion regulation.SanctionKind
		refuse bool
	}{
		{"told before", func(b *builder) { told(b, "2026-09-16") }, regulation.TemporaryExclusion, false},
		{"not told", func(*builder) {}, regulation.TemporaryExclusion, true},
		{"not told, level 2", func(*builder) {}, regulation.WrittenWarning, false},
		{"issued and not posted", func(b *builder) {
			b.in(cases.IssueLetter{Letter: "prior", Type: cases.LetterPrior, Copies: copies("prior", "e3", employer)})
		}, regulation.PermanentExclusion, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := served(t, "2026-09-14", "2026-09-29")
			tt.story(b)
			b.day("2026-09-29").sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
			if got := refusedBy(b.try(put(tt.motion)), EmployerPrior); got != tt.refuse {
				t.Errorf("refused: got %v, want %v", got, tt.refuse)
			}
		})
	}
	t.Run("told after the motion", func(t *testing.T) {
		b := served(t, "2026-09-14", "2026-09-29").day("2026-09-29").in(put(regulation.TemporaryExclusion))
		told(b, "2026-09-30")
		wantState(t, verdict(t, Judge(b.matter()), EmployerPrior, "m1"), Broken, "prior.late")
	})
	t.Run("decided without a word to the employer", func(t *testing.T) {
		b := adopted(t, tempExclusion())
		told := b.acts[theCase.File()]
		b.acts[theCase.File()] = slices.DeleteFunc(slices.Clone(told), func(a cases.Act) bool {
			p, is := a.Payload.(cases.Posted)
			return is && p.To == employer
		})
		for _, subject := range []string{"", "m1"} {
			wantState(t, verdict(t, Judge(b.matter()), EmployerPrior, subject), Broken, "prior.decided")
		}
		o := b.day("2026-10-02").try(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
		wantState(t, verdict(t, o.Verdicts, EmployerPrior, "decision"), Broken, "prior.missing")
	})
	t.Run("the case", func(t *testing.T) {
		b := served(t, "2026-09-14", "2026-09-29")
		wantState(t, verdict(t, Judge(b.matter()), EmployerPrior, ""), Pending, "prior.pending")
		told(b, "2026-09-16")
		wantState(t, verdict(t, Judge(b.matter()), EmployerPrior, ""), Met, "prior.met")
	})
	t.Run("only for an apprentice", func(t *testing.T) {
		m := newMatter(t).day("2026-09-07").in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee}).matter()
		wantState(t, verdict(t, Judge(m), EmployerPrior, ""), NotApplicable, "prior.none")
	})
	t.Run("no exclusion envisaged", func(t *testing.T) {
		m := newMatter(t).day("2026-09-07").opened().plan("2026-09-29", "14:00", regulation.WrittenWarning).matter()
		wantState(t, verdict(t, Judge(m), EmployerPrior, ""), NotApplicable, "prior.level")
	})
}
