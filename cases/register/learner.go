package register

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
)

// Sanctions returns the sanctions that a learner's cases brought and that are
// not gone since, in the order of their letters: the learner's file. Cases shut
// to the user are left out. The error wraps ErrNotFound when nobody has that
// identifier.
func (d *Desk) Sanctions(ctx context.Context, learner cases.PersonID) ([]rules.Sanctioned, error) {
	var out []rules.Sanctioned
	err := d.read(ctx, d.mayRead, func(w *world) error {
		p, err := w.person(learner)
		if err != nil {
			return err
		}
		if p == nil {
			return fmt.Errorf("person %s: %w", learner, ErrNotFound)
		}
		return d.eachCase(w, learner, func(m rules.Matter) {
			out = append(out, rules.SanctionsOf(m)...)
		})
	})
	rules.SortSanctions(out)
	return out, err
}

// Barred tells whether a bar from all training runs against somebody today, and
// by which sanction: the one that runs longest. False when none does. The error
// wraps ErrNotFound.
func (d *Desk) Barred(ctx context.Context, learner cases.PersonID) (rules.Sanctioned, bool, error) {
	in, err := d.Sanctions(ctx, learner)
	if err != nil {
		return rules.Sanctioned{}, false, err
	}
	by, is := rules.BarOn(in, d.Today())
	return by, is, nil
}

// eachCase calls f with each case of a learner that is not shut to the user.
func (d *Desk) eachCase(w *world, learner cases.PersonID, f func(rules.Matter)) error {
	ids, err := w.casesOf(learner)
	if err != nil {
		return err
	}
	for _, id := range ids {
		m, err := d.r.matter(w, id, d.Today())
		switch {
		case err != nil:
			return err
		case m.Case == nil || m.Case.Learner() != learner || errors.Is(d.shutOut(m.Case), ErrShut):
			continue
		}
		f(m)
	}
	return nil
}

// ReviewList returns the files whose retention is over and that nothing holds,
// by day: what the office looks at before it erases.
func (d *Desk) ReviewList(ctx context.Context) ([]DocketRow, error) {
	in, err := d.Docket(ctx, DocketQuery{})
	return slices.DeleteFunc(in, func(r DocketRow) bool { return r.Due.Kind != rules.DoReview }), err
}

// An InactiveRow is a learner who shows no sign of activity (art. 3.1.2).
type InactiveRow struct {
	Person    cases.PersonID
	Name      string
	Dates     rules.InactivityDates
	Contacted days.Day     // last contact since the inactivity began; zero: none
	Case      cases.CaseID // an open case of that learner, if any
}

// Inactive returns the learners without a sign of activity for longer than the
// regulation lets pass, the longest first: to be contacted from its day on, and
// after which a case may open. Who is known to be away, left the training, or
// never showed a sign that was recorded, is not in it. It reads the file of
// every learner.
func (d *Desk) Inactive(ctx context.Context) ([]InactiveRow, error) {
	var out []InactiveRow
	err := d.list(ctx, func(w *world) error {
		people, err := w.r.People(PeopleQuery{Groups: []cases.Group{cases.GroupLearner}})
		if err != nil {
			return err
		}
		for i := range people {
			row, is, err := d.inactive(w, &people[i].Row)
			if err != nil {
				return err
			}
			if is {
				out = append(out, row)
			}
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b InactiveRow) int { return int(a.Dates.Since - b.Dates.Since) })
	return out, err
}

// inactive tells whether a learner is inactive, and what is known of it.
func (d *Desk) inactive(w *world, of *PersonRow) (InactiveRow, bool, error) {
	out := InactiveRow{Person: of.Person, Name: of.Name}
	office, err := w.office()
	if err != nil {
		return out, false, err
	}
	p, err := w.person(of.Person)
	if err != nil || p == nil {
		return out, false, err
	}
	today := d.Today()
	out.Dates = rules.InactivityOn(d.r.current(office), p, today)
	if out.Dates.Since == 0 || out.Dates.Away || today < out.Dates.ContactFrom {
		return out, false, nil
	}
	for _, c := range p.Contacts {
		if c.Act.On > out.Dates.Since && c.Act.On <= today {
			out.Contacted = max(out.Contacted, c.Act.On)
		}
	}
	left := false
	err = d.eachCase(w, of.Person, func(m rules.Matter) {
		_, gone := rules.ExitOf(m)
		left = left || gone
		if _, over := m.Case.Over(); !over {
			out.Case = m.Case.ID
		}
	})
	return out, !left, err
}
