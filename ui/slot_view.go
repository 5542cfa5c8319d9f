package ui

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

const (
	// slotsShown is how many days are offered for the council of a case.
	slotsShown = 12
	// slotsAhead is how far they are looked for.
	slotsAhead = 150
)

// A slotWish is the time of day, the place and the people of a council that
// looks for its day.
type slotWish struct {
	At     days.Hour
	Place  string
	Link   string
	People []slotPerson
}

// A slotOffer is a day that a council may take: what the notice says of it, and
// what else is needed at that time.
type slotOffer struct {
	Day     days.Day
	Outlook dayOutlook
	Clashes []slotClash
}

// lawful tells whether nothing is against the day.
func (o slotOffer) lawful() bool {
	return (o.Outlook.State == outlookExpected || o.Outlook.State == outlookSafe) && len(o.Clashes) == 0
}

// slotOffers are the next open days on which the notice may be kept, and which
// of them is proposed: the first lawful one without a clash, else none (-1).
// Those that would be contestable are offered too, for whoever must hurry.
func slotOffers(m rules.Matter, wish slotWish, minutes int, others []clashSlot, people map[cases.PersonID]*cases.Person) (out []slotOffer, proposed int) {
	for d := m.Today + 1; d <= m.Today+slotsAhead; d++ {
		if !m.Calendar.Open(d) {
			continue
		}
		o := outlookOn(m, d)
		if o.State == outlookBroken {
			continue
		}
		s := clashSlot{Day: d, At: wish.At, Minutes: minutes, Place: wish.Place, Link: wish.Link, People: wish.People}
		out = append(out, slotOffer{Day: d, Outlook: o, Clashes: append(clashesOf(s, others), absences(s, people)...)})
		if len(out) >= slotsShown && slices.ContainsFunc(out, slotOffer.lawful) {
			break
		}
	}
	proposed = slices.IndexFunc(out, slotOffer.lawful)
	if len(out) > slotsShown { // the last ones, up to the one proposed
		from := len(out) - slotsShown
		if proposed >= 0 {
			from = max(0, min(from, proposed))
		}
		out = out[from:min(len(out), from+slotsShown)]
		proposed = slices.IndexFunc(out, slotOffer.lawful)
	}
	return out, proposed
}

// neededAt are the people without whom a council cannot be full on a day: those
// who sit in the sitting planned, else everybody of a function that has no more
// holders than seats; and the learner.
func neededAt(m rules.Matter, staff []register.PersonRow) []slotPerson {
	learner := slotPerson{ID: m.Case.Learner(), Name: m.Name(m.Case.Learner())}
	if s, ok := plannedSitting(m); ok && len(s.Seats) > 0 {
		out := []slotPerson{learner}
		for _, x := range s.Seats {
			out = append(out, slotPerson{ID: x.Member, Name: m.Name(x.Member), Seat: x.Seat})
		}
		return out
	}
	out := []slotPerson{learner}
	for _, place := range m.Profile.Places {
		if place.Invited || place.Secretary {
			continue
		}
		var held []slotPerson
		for _, p := range staff {
			if _, recused := m.Case.Recused(p.Person); !recused && slices.Contains(p.Seats, place.Seat) {
				held = append(held, slotPerson{ID: p.Person, Name: p.Name, Seat: place.Seat})
			}
		}
		if len(held) <= max(1, place.Cap) {
			out = append(out, held...)
		}
	}
	return out
}

// wishOf is the usual hour and place: those of the sitting planned, else of the
// last sitting before.
func wishOf(m rules.Matter, sittings []register.SittingRow, people []slotPerson) slotWish {
	out := slotWish{People: people}
	if s, ok := plannedSitting(m); ok {
		p, _ := s.Plan()
		out.At, out.Place, out.Link = p.At, p.Place, p.Link
		return out
	}
	for _, r := range slices.Backward(sittings) {
		if r.Plan.At.Given() {
			out.At, out.Place, out.Link = r.Plan.At, r.Plan.Place, r.Plan.Link
			break
		}
	}
	if !out.At.Given() {
		out.At = usualHour
	}
	return out
}

// usualHour is proposed while no sitting was ever planned: 14 h 00.
const usualHour = days.Hour(14*60 + 1)
