package ui

import (
	"cmp"
	"maps"
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A candidate is somebody who could take a seat, or the reason why not.
type candidate struct {
	Person cases.PersonID
	Name   string
	Title  string
	Seat   regulation.Seat // where they sit now; empty: nowhere
	Why    message.Message // the link or the missing function; zero: nothing against
	Fit    int             // 0 free of doubt, 1 to be confirmed, 2 may not
	Busy   days.Hour       // of another sitting that day; none when there is none
}

// candidates lists who could take a seat: those without any doubt first, then
// by name. Others are people of the directory that the matter does not know;
// busy are members of another sitting of that day, with its hour.
//
// It seats everybody there at once in a council of its own and lets the rules
// speak, so that the board and the verdicts can never differ.
func candidates(m rules.Matter, s *cases.Sitting, seat regulation.Seat, others []*cases.Person, busy map[cases.PersonID]days.Hour) []candidate {
	m.People = withOthers(m.People, others)
	place, _ := m.Profile.Place(seat)
	day := councilDay(m, s)
	var ids []cases.PersonID
	for id, p := range m.People {
		if seatable(m, p, place, day) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	trial := make([]cases.SeatMember, len(ids))
	for i, id := range ids {
		trial[i] = cases.SeatMember{Member: id, Seat: seat}
	}
	verdicts := rules.Judge(seated(m, s, trial))
	out := make([]candidate, 0, len(ids))
	for _, id := range ids {
		c := candidate{Person: id, Name: m.Name(id), Title: m.People[id].Identity.Title}
		if x := s.SeatOf(id); len(x) > 0 {
			c.Seat = x[0].Seat
		}
		c.Why, c.Fit = against(m, verdicts, id, place, day)
		c.Busy = busy[id]
		out = append(out, c)
	}
	delegate := func(c candidate) int { // the director before a representative
		if place.Presides && !m.People[c.Person].HoldsFunction(seat, day) {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(out, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.Fit, b.Fit), cmp.Compare(len(a.Seat), len(b.Seat)), cmp.Compare(a.Busy, b.Busy),
			cmp.Compare(delegate(a), delegate(b)), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// councilDay is the day on which functions and delegations have to be in force.
func councilDay(m rules.Matter, s *cases.Sitting) days.Day {
	if d := s.Day(); d != 0 {
		return d
	}
	return m.Today
}

// seatable tells whether somebody belongs on the list for a seat at all:
// learners for the learners' representative, staff and holders of a function
// for the others.
func seatable(m rules.Matter, p *cases.Person, place regulation.Place, day days.Day) bool {
	if p == nil || p.ID == m.Case.Learner() {
		return false
	}
	if place.Invited {
		return p.Identity.Group == cases.GroupLearner || p.HoldsFunction(place.Seat, day)
	}
	return p.Identity.Group == cases.GroupStaff || len(p.Functions) > 0
}

// against is what stands against somebody in a seat.
func against(m rules.Matter, in []rules.Verdict, id cases.PersonID, place regulation.Place, day days.Day) (message.Message, int) {
	if r, recused := m.Case.Recused(id); recused {
		return message.New("council.recused.on", message.Day("day", r.Act.On)), 2
	}
	why, fit := message.Message{}, 0
	if !holds(m.People[id], place, day) {
		why, fit = message.New("council.no-function"), 1
		if place.Presides {
			why, fit = message.New("council.no-delegation"), 2
		}
	}
	for _, v := range in {
		if v.Rule != rules.Impartial || v.Subject != string(id) || v.State != rules.Broken && fit > 0 {
			continue
		}
		for _, x := range v.Reason.Values {
			if x.Name == "link" && len(x.Inner) > 0 {
				why, fit = x.Inner[0], max(fit, 1)
				if v.State == rules.Broken {
					fit = 2
				}
			}
		}
	}
	return why, fit
}

// holds tells whether somebody's function opens a seat on a day. The rules
// judge it again once the member is seated.
func holds(p *cases.Person, place regulation.Place, day days.Day) bool {
	if p.HoldsFunction(place.Seat, day) {
		return true
	}
	switch {
	case place.Presides:
		_, delegated := p.DelegatedOn(day, false)
		return delegated
	case place.Secretary:
		return p.Identity.Group == cases.GroupStaff
	case place.Invited:
		return p.Identity.Group == cases.GroupLearner
	}
	return false
}

func withOthers(known map[cases.PersonID]*cases.Person, others []*cases.Person) map[cases.PersonID]*cases.Person {
	out := make(map[cases.PersonID]*cases.Person, len(known)+len(others))
	maps.Copy(out, known)
	for _, p := range others {
		if out[p.ID] == nil {
			out[p.ID] = p
		}
	}
	return out
}

// seated is the matter with a council of its own in the sitting: what if these
// people sat there?
func seated(m rules.Matter, s *cases.Sitting, in []cases.SeatMember) rules.Matter {
	var acts []cases.Act
	last := int64(0)
	for _, a := range s.Acts {
		if _, plan := a.Payload.(cases.PlanSitting); plan {
			acts = append(acts, a)
		}
		last = max(last, a.Rank)
	}
	for i, p := range in {
		last++
		acts = append(acts, cases.Act{
			ID: cases.ActID("seat-" + string(p.Member)), File: s.ID.File(), Seq: len(s.Acts) + i + 1,
			Rank: last, On: m.Today, Payload: p,
		})
	}
	sittings := make(map[cases.SittingID]*cases.Sitting, len(m.Sittings))
	maps.Copy(sittings, m.Sittings)
	sittings[s.ID] = cases.FoldSitting(s.ID, acts)
	m.Sittings = sittings
	return m
}

// A seatChange is what brings the board from one composition to another.
type seatChange struct {
	Release []cases.PersonID
	Seat    []cases.SeatMember
}

func (c seatChange) empty() bool { return len(c.Release)+len(c.Seat) == 0 }

// entries are the acts of a change, releases first.
func (c seatChange) entries(s cases.SittingID) []register.Entry {
	var out []register.Entry
	for _, p := range c.Release {
		out = append(out, register.Entry{File: s.File(), Payload: cases.ReleaseSeat{Member: p}})
	}
	for _, p := range c.Seat {
		out = append(out, register.Entry{File: s.File(), Payload: p})
	}
	return out
}

// place puts somebody into a seat in place of another, who may be nobody.
// Whoever sat elsewhere is moved, never seated twice.
func placeMember(s *cases.Sitting, seat regulation.Seat, member, instead cases.PersonID) seatChange {
	if member == instead {
		return seatChange{}
	}
	var c seatChange
	if instead != "" {
		c.Release = append(c.Release, instead)
	}
	if len(s.SeatOf(member)) > 0 {
		c.Release = append(c.Release, member)
	}
	c.Seat = append(c.Seat, cases.SeatMember{Member: member, Seat: seat})
	return c
}

// proposeCouncil fills every seat: who sits lawfully stays, the others come from
// functions in force, links and other sittings. First is proposed as secretary.
func proposeCouncil(m rules.Matter, s *cases.Sitting, first cases.PersonID, others []*cases.Person, busy map[cases.PersonID]days.Hour) seatChange {
	taken := map[cases.PersonID]bool{}
	people := withOthers(m.People, others)
	var want []cases.SeatMember
	fit := map[regulation.Seat][]candidate{}
	for _, place := range m.Profile.Places {
		fit[place.Seat] = candidates(m, s, place.Seat, others, busy)
	}
	for _, x := range s.Seats { // who sits lawfully stays
		place, _ := m.Profile.Place(x.Seat)
		if !taken[x.Member] && count(want, x.Seat) < place.Cap && (fitness(fit[x.Seat], x.Member) == 0 || place.Invited && m.Case.Invited != nil) {
			taken[x.Member] = true
			want = append(want, cases.SeatMember{Member: x.Member, Seat: x.Seat, Invited: x.Invited})
		}
	}
	for _, place := range m.Profile.Places {
		if place.Invited {
			continue
		}
		list := fit[place.Seat]
		if place.Secretary {
			slices.SortStableFunc(list, func(a, b candidate) int {
				return cmp.Or(cmp.Compare(a.Fit, b.Fit), cmp.Compare(secretaryRank(people, a, first), secretaryRank(people, b, first)))
			})
		}
		for _, c := range list {
			if c.Fit == 0 && !taken[c.Person] && count(want, place.Seat) < place.Cap {
				taken[c.Person] = true
				want = append(want, cases.SeatMember{Member: c.Person, Seat: place.Seat})
			}
		}
	}
	return changeTo(s, want)
}

// secretaryRank puts the person at work first, then whoever holds the function,
// then those without another function: a voter is worth keeping.
func secretaryRank(people map[cases.PersonID]*cases.Person, c candidate, first cases.PersonID) int {
	p := people[c.Person]
	switch {
	case c.Person == first:
		return 0
	case p != nil && slices.ContainsFunc(p.Functions, func(f cases.Dated[regulation.Seat]) bool { return f.Is == regulation.SeatSecretary }):
		return 1
	case p != nil && len(p.Functions) == 0:
		return 2
	}
	return 3
}

func fitness(in []candidate, p cases.PersonID) int {
	for _, c := range in {
		if c.Person == p {
			return c.Fit
		}
	}
	return 2
}

func count(in []cases.SeatMember, s regulation.Seat) int {
	n := 0
	for _, x := range in {
		if x.Seat == s {
			n++
		}
	}
	return n
}

// changeTo is what brings a sitting to a composition.
func changeTo(s *cases.Sitting, want []cases.SeatMember) seatChange {
	var c seatChange
	stays := map[cases.PersonID]bool{}
	for _, x := range want {
		if in := s.SeatOf(x.Member); len(in) == 1 && in[0].Seat == x.Seat {
			stays[x.Member] = true
		}
	}
	for _, x := range s.Seats {
		if !stays[x.Member] && !slices.Contains(c.Release, x.Member) {
			c.Release = append(c.Release, x.Member)
		}
	}
	for _, x := range want {
		if !stays[x.Member] {
			c.Seat = append(c.Seat, x)
		}
	}
	return c
}
