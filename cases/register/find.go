package register

import (
	"context"
	"errors"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// list runs a query for somebody who reads cases; somebody who reads none (an
// administrator by that role alone) gets an empty list.
func (d *Desk) list(ctx context.Context, query func(*world) error) error {
	err := d.read(ctx, d.mayReadOffice, d.mayRead, query)
	if errors.Is(err, ErrRole) && d.known(ctx) {
		return nil
	}
	return err
}

// known tells whether the user has any role.
func (d *Desk) known(ctx context.Context) bool { return d.read(ctx, d.mayReadOffice) == nil }

// Docket returns what is due, by day; what has no day stands last.
func (d *Desk) Docket(ctx context.Context, q DocketQuery) ([]DocketRow, error) {
	var out []DocketRow
	err := d.list(ctx, func(w *world) error {
		var err error
		out, err = w.r.Docket(q, d.user.Person)
		return err
	})
	return out, err
}

// Cases returns a page of the list of cases, and how many there are in all.
func (d *Desk) Cases(ctx context.Context, q CaseQuery) ([]CaseRow, int, error) {
	var out []CaseRow
	total := 0
	err := d.list(ctx, func(w *world) error {
		var err error
		out, total, err = w.r.Cases(q, d.user.Person)
		return err
	})
	return out, total, err
}

// Sittings returns the sittings of a span of days, in order, both days
// included; a zero day is no bound.
func (d *Desk) Sittings(ctx context.Context, from, to days.Day) ([]SittingRow, error) {
	var out []SittingRow
	err := d.list(ctx, func(w *world) error {
		lines, err := w.r.Sittings(from, to)
		if err != nil {
			return err
		}
		for _, l := range lines {
			ids, err := w.r.Readers(l.Sitting.File())
			if err != nil {
				return err
			}
			rows, err := w.r.CaseRows(ids, d.user.Person)
			if err != nil {
				return err
			}
			out = append(out, SittingRow{Sitting: l.Sitting, Plan: l.Plan, Cases: rows, State: l.State})
		}
		return nil
	})
	return out, err
}

// People returns the directory, by name.
func (d *Desk) People(ctx context.Context, q PeopleQuery) ([]PersonRow, error) {
	var out []PersonRow
	err := d.list(ctx, func(w *world) error {
		lines, err := w.r.People(q)
		if err != nil {
			return err
		}
		for _, l := range lines {
			row := l.Row
			row.Seats = heldOn(l.Terms, d.Today())
			out = append(out, row)
		}
		return nil
	})
	return out, err
}

func heldOn(in []Term, d days.Day) []regulation.Seat {
	var out []regulation.Seat
	for _, t := range in {
		if t.From <= d && (t.Until == 0 || d <= t.Until) && !slices.Contains(out, t.Seat) {
			out = append(out, t.Seat)
		}
	}
	return out
}

// Search finds cases, people and letters by words that begin with those typed;
// accents and case do not count. Cases come first, the newest before the others,
// then people by name, then letters.
func (d *Desk) Search(ctx context.Context, text string, limit int) ([]Hit, error) {
	if len(Words(text)) == 0 {
		return nil, nil
	}
	var out []Hit
	err := d.list(ctx, func(w *world) error {
		var err error
		out, err = w.r.Search(text, limit, d.user.Person)
		return err
	})
	return out, err
}

// Letters returns the letters, the last issued first.
func (d *Desk) Letters(ctx context.Context, q LetterQuery) ([]LetterRow, error) {
	var out []LetterRow
	err := d.list(ctx, func(w *world) error {
		var err error
		out, err = w.r.Letters(q, d.user.Person)
		return err
	})
	return out, err
}

// Envelopes finds the envelopes that wait for something to be recorded, by the
// beginning or the end of their number, by their addressee or their case; an
// empty text returns all.
func (d *Desk) Envelopes(ctx context.Context, numberOrName string) ([]EnvelopeRow, error) {
	var out []EnvelopeRow
	err := d.list(ctx, func(w *world) error {
		rows, err := w.r.Letters(LetterQuery{Waiting: true}, d.user.Person)
		if err != nil {
			return err
		}
		seen := map[envelope]bool{}
		for _, r := range rows {
			key := envelope{r.Case, r.Dispatch}
			if r.Dispatch == "" || seen[key] || !finds(r, numberOrName) {
				continue
			}
			seen[key] = true
			out = append(out, EnvelopeRow{Case: r.Case, Number: r.Number, Learner: r.Learner, To: r.To, Service: r.Service})
		}
		return nil
	})
	return out, err
}

type envelope struct {
	c cases.CaseID
	d cases.DispatchID
}

// finds tells whether an envelope is meant: its words begin so, or its number
// ends so, as when somebody types the last digits of a receipt.
func finds(r LetterRow, text string) bool {
	words := Words(text)
	if Matches(r.Text, words) {
		return true
	}
	typed := strings.Join(words, "")
	return typed != "" && strings.Contains(strings.Join(Words(r.Service.Number), ""), typed)
}
