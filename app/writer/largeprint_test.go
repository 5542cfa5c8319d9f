package writer

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
)

// TestLargePrintIsForThePersonWhoNeedsIt sets the copy of one addressee in 16
// points, and leaves the others as they are.
func TestLargePrintIsForThePersonWhoNeedsIt(t *testing.T) {
	s := begun(t)
	s.person("yanis", cases.Identity{Civility: cases.Monsieur, Given: "Yanis", Family: "Benali", Born: days.Must("2009-03-02"), LargePrint: true})
	l := issue("griefs", cases.LetterGrievances, "e", "yanis", "samira")
	l.Grievances = []cases.GrievanceID{"g1"}
	m := s.matter()
	if !fill(t, m, l, 0).LargePrint {
		t.Error("the learner's copy is in small print")
	}
	if fill(t, m, l, 1).LargePrint {
		t.Error("the mother's copy is in large print")
	}
}
