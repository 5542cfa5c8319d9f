package ui

import (
	"context"
	"errors"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// A calendarCouncil is a sitting with all that the calendar and the comparison of
// sittings ask of it.
type calendarCouncil struct {
	Row     register.SittingRow
	Sitting *cases.Sitting
	Views   []register.View
	Slot    clashSlot
	Clashes []slotClash
}

// readCouncils reads the sittings of a span of days, both included, with their
// members and cases, and finds what two of them need at the same time. Off the
// UI goroutine.
func readCouncils(ctx context.Context, desk Desk, from, to days.Day, minutes int) ([]calendarCouncil, error) {
	rows, err := desk.Sittings(ctx, from, to)
	if err != nil {
		return nil, err
	}
	out := make([]calendarCouncil, 0, len(rows))
	for _, r := range rows {
		s, views, err := desk.Sitting(ctx, r.Sitting)
		if err != nil && !errors.Is(err, register.ErrNotFound) {
			return nil, err
		}
		c := calendarCouncil{Row: r, Sitting: s, Views: views, Slot: slotOf(r, s, views, minutes)}
		if err := nameMembers(ctx, desk, c.Slot.People); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	compareCouncils(out)
	return out, nil
}

// nameMembers names whoever the cases of a sitting do not know.
func nameMembers(ctx context.Context, desk Desk, in []slotPerson) error {
	for i := range in {
		if in[i].Name != "" {
			continue
		}
		p, err := desk.Person(ctx, in[i].ID)
		if err != nil {
			return err
		}
		in[i].Name = p.Identity.FullName()
	}
	return nil
}

// compareCouncils finds what each of the sittings needs at the same time as
// another, and who of it is known to be away.
func compareCouncils(in []calendarCouncil) {
	slots := standingSlots(in)
	for i := range in {
		c := &in[i]
		c.Clashes = nil
		if !standing(c.Row) {
			continue
		}
		c.Clashes = append(clashesOf(c.Slot, slots), absences(c.Slot, peopleOf(c.Views))...)
	}
}

// standingSlots are those of the sittings that may still take place.
func standingSlots(in []calendarCouncil) []clashSlot {
	var out []clashSlot
	for _, c := range in {
		if standing(c.Row) {
			out = append(out, c.Slot)
		}
	}
	return out
}

// peopleOf are the people that some cases know.
func peopleOf(views []register.View) map[cases.PersonID]*cases.Person {
	out := map[cases.PersonID]*cases.Person{}
	for _, v := range views {
		for id, p := range v.Matter.People {
			out[id] = p
		}
	}
	return out
}
