package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/regulation"
)

func TestMinor(t *testing.T) {
	tests := []struct {
		name  string
		story func(b *builder)
		to    []cases.PersonID
		state State
		key   string
	}{
		{"an adult", func(*builder) {}, []cases.PersonID{learner}, NotApplicable, "minor.adult"},
		{
			"a minor, both parents addressed", func(b *builder) { b.born("2009-03-02").parents() },
			[]cases.PersonID{learner, mother, father},
			Met, "minor.met",
		},
		{
			"a minor, one parent left out", func(b *builder) { b.born("2009-03-02").parents() },
			[]cases.PersonID{learner, mother},
			Broken, "minor.missing",
		},
		{
			"a minor, the parents alone addressed", func(b *builder) { b.born("2009-03-02").parents() },
			[]cases.PersonID{mother, father},
			Broken, "form.addressee",
		},
		{"a minor without any holder", func(b *builder) { b.born("2009-03-02") }, []cases.PersonID{learner}, Broken, "minor.holders"},
		{
			"an emancipated minor", func(b *builder) { b.born("2009-03-02").parents().act(learner.File(), cases.Emancipated{}) },
			[]cases.PersonID{learner},
			NotApplicable, "minor.emancipated",
		},
		{"the eve of majority", func(b *builder) { b.born("2008-09-10").parents() }, []cases.PersonID{learner}, Broken, "minor.missing"},
		{"the day of majority", func(b *builder) { b.born("2008-09-09").parents() }, []cases.PersonID{learner}, NotApplicable, "minor.adult"},
		{"no day of birth", func(b *builder) { b.act(learner.File(), cases.DescribePerson{}) }, []cases.PersonID{learner}, Pending, "minor.unknown"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t)
			tt.story(b)
			b.day("2026-09-07").opened().report().in(complete()).day("2026-09-09")
			l := notice()
			l.Copies = copies("griefs", "e1", tt.to...)
			o := b.try(l)
			wantState(t, verdict(t, o.Verdicts, Minor, "griefs"), tt.state, tt.key)
			if got, want := refusedBy(o, Minor), tt.state == Broken || tt.state == Pending; got != want {
				t.Errorf("refused: got %v, want %v", got, want)
			}
		})
	}
	t.Run("born on 29 February: an adult on the 28th, with copies", func(t *testing.T) {
		for _, x := range []struct {
			day   string
			to    []cases.PersonID
			state State
			key   string
		}{
			{"2026-02-27", []cases.PersonID{learner}, Broken, "minor.missing"},
			{"2026-02-28", []cases.PersonID{learner}, Contestable, "minor.missing"},
			{"2026-02-28", []cases.PersonID{learner, mother, father}, Met, "minor.leap"},
			{"2026-03-01", []cases.PersonID{learner}, NotApplicable, "minor.adult"},
		} {
			b := newMatter(t).day("2026-02-01").born("2008-02-29").parents().opened().report()
			b.grievance("g1", "3.3", "2026-01-30").day(x.day)
			l := notice()
			l.Copies = copies("griefs", "e1", x.to...)
			wantState(t, verdict(t, b.try(l).Verdicts, Minor, "griefs"), x.state, x.key)
		}
	})
	t.Run("a minor at the notice is treated so at the decision", func(t *testing.T) {
		b := newMatter(t).born("2008-09-20").parents().day("2026-09-07").opened().report().in(complete())
		b.day("2026-09-09").grievances([]cases.GrievanceID{"g1"}, learner, mother, father).day("2026-10-05")
		wantState(t, verdict(t, b.try(warning(regulation.Warning, "2026-10-05")).Verdicts, Minor, "decision"), Broken, "minor.missing")
	})
	t.Run("letters to the employer are not concerned", func(t *testing.T) {
		b := newMatter(t).born("2009-03-02").parents().day("2026-09-07").opened()
		o := b.try(cases.IssueLetter{Letter: "prior", Type: cases.LetterPrior, Copies: copies("prior", "e1", employer)})
		if refusedBy(o, Minor) {
			t.Error("refused")
		}
	})
}
