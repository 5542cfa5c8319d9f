package ui

import (
	"cmp"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// A slotPerson is somebody whom a sitting needs.
type slotPerson struct {
	ID   cases.PersonID
	Name string
	Seat regulation.Seat // empty: the learner
}

// A clashSlot is the time that a sitting takes, where, and of whom: what two
// sittings are compared by.
type clashSlot struct {
	Sitting cases.SittingID // empty: not planned yet
	Title   string          // the learners
	Day     days.Day
	At      days.Hour
	Minutes int // that it is taken to last
	Place   string
	Link    string
	People  []slotPerson
}

// minutes are the first and the last minute of the day that a sitting takes. A
// sitting without an hour may be at any.
func (s clashSlot) minutes() (from, to int) {
	if !s.At.Given() {
		return 0, 24*60 - 1
	}
	h, m := s.At.Clock()
	from = h*60 + m
	return from, from + max(1, s.Minutes) - 1
}

// overlaps tells whether two sittings take some minute of one day both.
func (s clashSlot) overlaps(o clashSlot) bool {
	if s.Day == 0 || s.Day != o.Day {
		return false
	}
	from, to := s.minutes()
	begin, end := o.minutes()
	return from <= end && begin <= to
}

// clashKind is what two sittings would need at the same time.
type clashKind string

// What two sittings may share, the gravest first.
const (
	clashPresident clashKind = "president"
	clashLearner   clashKind = "learner"
	clashMember    clashKind = "member"
	clashRoom      clashKind = "room"
	clashLink      clashKind = "link"
	clashAway      clashKind = "away" // somebody is known to be away that day
)

func clashKinds() []clashKind {
	return []clashKind{clashPresident, clashLearner, clashMember, clashRoom, clashLink, clashAway}
}

// A slotClash is one thing, or person, that two sittings need at the same time;
// or somebody who is known to be away.
type slotClash struct {
	Kind  clashKind
	What  string          // the name of the person, the room
	With  cases.SittingID // the other sitting; empty: an absence
	Title string          // of the other sitting
	At    days.Hour       // of the other sitting
	Until days.Day        // of an absence
}

// words say the clash in a sentence.
func (c slotClash) words(w translations.Words) string {
	if c.Kind == clashAway {
		return w.T("clash.away", message.Text("name", c.What), message.Day("until", c.Until))
	}
	key, title := "clash."+string(c.Kind), c.Title
	if title == "" {
		title = w.T("clash.untitled")
	}
	if !c.At.Given() {
		return w.T(key+".unfixed", message.Text("name", c.What), message.Text("title", title))
	}
	return w.T(key, message.Text("name", c.What), message.Text("title", title), message.Hour("at", c.At))
}

// clashesOf lists what a sitting needs at the same time as others, the gravest
// first. Rooms and links are the same whatever their accents, capitals and
// spaces.
func clashesOf(s clashSlot, others []clashSlot) []slotClash {
	var out []slotClash
	for _, o := range others {
		if o.Sitting == s.Sitting && o.Sitting != "" || !s.overlaps(o) {
			continue
		}
		add := func(k clashKind, what string) {
			out = append(out, slotClash{Kind: k, What: what, With: o.Sitting, Title: o.Title, At: o.At})
		}
		for _, p := range s.People {
			i := slices.IndexFunc(o.People, func(x slotPerson) bool { return x.ID == p.ID })
			if i >= 0 {
				add(sharedAs(p, o.People[i]), p.Name)
			}
		}
		if room := register.Fold(s.Place); room != "" && room == register.Fold(o.Place) {
			add(clashRoom, s.Place)
		}
		if link := register.Fold(s.Link); link != "" && link == register.Fold(o.Link) {
			add(clashLink, s.Link)
		}
	}
	slices.SortStableFunc(out, func(a, b slotClash) int {
		return cmp.Or(cmp.Compare(slices.Index(clashKinds(), a.Kind), slices.Index(clashKinds(), b.Kind)), cmp.Compare(a.At, b.At))
	})
	return out
}

// sharedAs is how grave it is that somebody is needed twice: who presides one of
// the two, a learner heard in one of them, a member of both.
func sharedAs(a, b slotPerson) clashKind {
	switch {
	case a.Seat == regulation.SeatPresident || b.Seat == regulation.SeatPresident:
		return clashPresident
	case a.Seat == "" || b.Seat == "":
		return clashLearner
	}
	return clashMember
}

// absences lists who of a sitting is known to be away on its day.
func absences(s clashSlot, people map[cases.PersonID]*cases.Person) []slotClash {
	var out []slotClash
	for _, p := range s.People {
		who := people[p.ID]
		if who == nil {
			continue
		}
		for _, a := range who.Away {
			if a.Is.From <= s.Day && s.Day <= a.Is.Until {
				out = append(out, slotClash{Kind: clashAway, What: p.Name, Until: a.Is.Until})
				break
			}
		}
	}
	return out
}

// slotOf is the time that a sitting takes, with the cases still called to it;
// minutes is what the office counts for one of them. Whoever none of the cases
// knows has no name yet.
func slotOf(r register.SittingRow, s *cases.Sitting, views []register.View, minutes int) clashSlot {
	out := clashSlot{
		Sitting: r.Sitting, Day: r.Plan.Day, At: r.Plan.At, Place: r.Plan.Place, Link: r.Plan.Link,
		Minutes: minutes * max(1, len(r.Cases)),
	}
	names := map[cases.PersonID]string{}
	for _, v := range views {
		m := v.Matter
		for id := range m.People {
			names[id] = m.Name(id)
		}
		if _, postponed := m.Case.Postponement(r.Sitting); postponed {
			continue
		}
		out.People = append(out.People, slotPerson{ID: m.Case.Learner(), Name: m.Name(m.Case.Learner())})
	}
	learners := make([]string, 0, len(r.Cases))
	for _, c := range r.Cases {
		learners = append(learners, c.Learner)
	}
	out.Title = joinNames(learners)
	if s == nil {
		return out
	}
	for _, x := range s.Seats {
		out.People = append(out.People, slotPerson{ID: x.Member, Name: names[x.Member], Seat: x.Seat})
	}
	return out
}

// joinNames is a short list of names: the first two, and how many more as a sign.
func joinNames(in []string) string {
	out := ""
	for i, n := range in {
		switch {
		case i == 2 && len(in) > 3:
			return out + ", …"
		case i > 0:
			out += ", "
		}
		out += n
	}
	return out
}

// standing tells whether a sitting may still take place: it is planned or open,
// and a case waits for it.
func standing(r register.SittingRow) bool {
	return (r.State == register.SittingPlanned || r.State == register.SittingOpen) && !idleSitting(r)
}
