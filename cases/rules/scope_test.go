package rules

import (
	"testing"

	"greffe/cases"
)

func TestScope(t *testing.T) {
	tests := []struct {
		name   string
		answer cases.Answer
		state  State
		key    string
	}{
		{"facts of the training", cases.Yes, Met, "scope.met"},
		{"facts in the company are the employer's", cases.No, Broken, "scope.company"},
		{"not answered yet", cases.Unanswered, Pending, "scope.missing"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g := complete()
			g.InTraining = tt.answer
			b := newMatter(t).day("2026-09-07").opened().report().in(g)
			wantState(t, verdict(t, Judge(b.matter()), Scope, ""), tt.state, tt.key)
			o := b.try(notice())
			wantState(t, verdict(t, o.Verdicts, Scope, "griefs"), tt.state, tt.key)
			if got, want := refusedBy(o, Scope), tt.state != Met; got != want {
				t.Errorf("the grievance notice: refused %v, want %v", got, want)
			}
		})
	}
	t.Run("no grievance yet", func(t *testing.T) {
		m := newMatter(t).day("2026-09-07").opened().matter()
		wantState(t, verdict(t, Judge(m), Scope, ""), Pending, "scope.pending")
	})
	t.Run("a grievance that the letter leaves out does not stop it", func(t *testing.T) {
		other := complete()
		other.Grievance, other.InTraining = "g2", cases.No
		b := newMatter(t).day("2026-09-07").opened().report().in(complete(), other)
		if refusedBy(b.try(notice()), Scope) {
			t.Error("the letter about the other grievance is refused")
		}
	})
}

func notice() cases.IssueLetter {
	return cases.IssueLetter{
		Letter: "griefs", Type: cases.LetterGrievances, Signatory: garnier,
		Copies: copies("griefs", "e1", learner), Grievances: []cases.GrievanceID{"g1"},
	}
}
