package register

import (
	"slices"

	"greffe/cases"
	"greffe/cases/rules"
)

// earlier adds to the matter what the learner's other cases brought, and notes
// that their files were read. They are found through the learner's file, which
// every judgement of a case reads.
func (r *Register) earlier(w *world, m *rules.Matter) error {
	if m.Case.Opened == nil {
		return nil
	}
	ids, err := w.casesOf(m.Case.Learner())
	if err != nil {
		return err
	}
	for _, id := range ids {
		if id == m.Case.ID {
			continue
		}
		c, err := w.caseFile(id)
		if err != nil {
			return err
		}
		if c == nil || c.Learner() != m.Case.Learner() {
			continue
		}
		m.Earlier = append(m.Earlier, rules.SanctionsOf(rules.Matter{
			Case: c, People: m.People, Office: m.Office, Profile: r.profile(c.Profile()),
			Calendar: calendar(m.Office, c.Opened.Is.Zone), Today: m.Today,
		})...)
	}
	rules.SortSanctions(m.Earlier)
	return nil
}

// casesOf lists the cases that may be about a learner: those whose judgement
// read the learner's file, and those on trial.
func (w *world) casesOf(learner cases.PersonID) ([]cases.CaseID, error) {
	ids, err := w.r.Readers(learner.File())
	if err != nil {
		return nil, err
	}
	var laid []cases.CaseID
	for f := range w.laid {
		if id := cases.CaseID(f.ID); f.Of == cases.FileCase && !slices.Contains(ids, id) {
			laid = append(laid, id)
		}
	}
	slices.Sort(laid)
	return append(slices.Clone(ids), laid...), nil
}
