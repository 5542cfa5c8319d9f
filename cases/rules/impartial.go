package rules

import (
	"cmp"
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// presiding is the seat of whoever presides.
const presiding = regulation.SeatPresident

// impartialRule is R-IMPARTIAL: nobody judges what touches them.
//
// Who reported or saw the facts, was aimed at by them, or belongs to the
// learner's family may not sit, voting or not. The learner's mentor and who
// assembled the file may, and the person confirms it. A recused member does
// not sit in this case and has to be out of the room when it is called.
// Source: practice of councils; compare article R. 133-12 of the code of
// relations between the public and the administration.
//
// It stops the calling of a case. Subject: the member; any of the sitting
// counts, and only the current council is judged.
func impartialRule() Rule {
	return Rule{
		ID: Impartial,
		Stops: func(p cases.Payload) (string, bool) {
			_, is := p.(cases.CallCase)
			return "", is
		},
		Judge: judgeImpartial,
	}
}

func judgeImpartial(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	if out, ok := m.without(Impartial); ok {
		return out
	}
	s := m.bench()
	if s == nil || m.postponedFrom(s) {
		return m.single(m.says(Impartial, "", Pending, message.New("impartial.pending")))
	}
	at := m.callOf(s)
	seats := seatsAt(s, at)
	if len(seats) == 0 {
		return m.single(m.says(Impartial, "", Pending, message.New("impartial.pending")))
	}
	var out []Verdict
	var done []cases.PersonID
	for _, x := range seats {
		if slices.Contains(done, x.Member) {
			continue
		}
		done = append(done, x.Member)
		if v, ok := m.partial(s, x, at); ok {
			out = append(out, v)
		}
	}
	if len(out) == 0 {
		out = append(out, m.says(Impartial, "", Met, message.New("impartial.met")))
	}
	return out
}

// partial judges one member.
func (m *Matter) partial(s *cases.Sitting, x cases.Seated, at cases.Act) (Verdict, bool) {
	if m.recusedAt(x.Member, at) {
		return m.recusal(s, x, at), true
	}
	link, acts := m.tie(x.Member, m.Profile.Votes(x.Seat))
	member := message.Text("member", m.name(x.Member))
	said := message.Term("link", "link."+string(link))
	var v Verdict
	switch link {
	case cases.LinkReporter, cases.LinkVictim, cases.LinkWitness, cases.LinkRelative:
		if instead := m.substitutes(x.Member); len(instead) > 0 {
			v = m.says(Impartial, string(x.Member), Broken, message.New("impartial.broken",
				member, said, message.Text("substitute", m.name(instead[0]))))
		} else {
			v = m.says(Impartial, string(x.Member), Broken, message.New("impartial.alone", member, said))
		}
	case cases.LinkMentor, cases.LinkFileAuthor, cases.LinkOther:
		v = m.says(Impartial, string(x.Member), Contestable, message.New("impartial.warn", member, said))
	default:
		return Verdict{}, false
	}
	v.Relies = acts
	return v, true
}

// recusal judges a recused member: out of the room when the case is called.
func (m *Matter) recusal(s *cases.Sitting, x cases.Seated, at cases.Act) Verdict {
	r, _ := m.Case.Recused(x.Member)
	member, day := message.Text("member", m.name(x.Member)), message.Day("day", r.Act.On)
	if s.PresentAt(x.Member, at) {
		v := m.says(Impartial, string(x.Member), Broken, message.New("impartial.recused.seated", member, day))
		v.Relies = []cases.ActID{r.Act.ID}
		return v
	}
	link := r.Is.Link
	if link == "" {
		link = cases.LinkOther
	}
	v := m.says(Impartial, string(x.Member), Met, message.New("impartial.recused", member, day,
		message.Term("link", "link."+string(link))))
	v.Relies = []cases.ActID{r.Act.ID}
	return v
}

// tie returns the gravest link of a person with the case and the acts that say
// so. What is only a warning is of no account for somebody who does not vote.
func (m *Matter) tie(p cases.PersonID, votes bool) (cases.Link, []cases.ActID) {
	var gravest cases.Link
	var acts []cases.ActID
	add := func(l cases.Link, act cases.ActID) {
		if gravity(l) == 0 || (gravity(l) == 1 && !votes) {
			return
		}
		acts = append(acts, act)
		if gravity(l) > gravity(gravest) {
			gravest = l
		}
	}
	for _, r := range m.Case.Reports {
		if r.Is.Reporter == p {
			add(cases.LinkReporter, r.Act.ID)
		}
	}
	for _, l := range m.Case.Links {
		if l.Is.Person == p {
			add(l.Is.Link, l.Act.ID)
		}
	}
	if l := m.learner(); l != nil {
		for _, r := range l.Representatives {
			if r.Is.Representative == p {
				add(cases.LinkRelative, r.Act)
			}
		}
	}
	if o := m.Case.Opened; o != nil {
		if u, ok := m.Office.User(o.Act.By); ok && u.Person == p {
			add(cases.LinkFileAuthor, o.Act.ID)
		}
	}
	return gravest, acts
}

// gravity is 2 for a link that keeps a person off the council, 1 for a warning.
func gravity(l cases.Link) int {
	switch l {
	case cases.LinkReporter, cases.LinkVictim, cases.LinkWitness, cases.LinkRelative:
		return 2
	case cases.LinkMentor, cases.LinkFileAuthor, cases.LinkOther:
		return 1
	}
	return 0
}

// Substitutes returns who could take a member's seat so that R-SEATS stays met:
// people the matter knows who hold that function on the day, have no seat yet,
// no link with the case and no recusal, the learner and the learner's family
// excepted. Those without even a warning come first, then by name.
func Substitutes(m Matter, member cases.PersonID) []cases.PersonID { return m.substitutes(member) }

func (m *Matter) substitutes(member cases.PersonID) []cases.PersonID {
	s := m.bench()
	if s == nil || m.Case == nil {
		return nil
	}
	var seat regulation.Seat
	for _, x := range s.SeatOf(member) {
		seat = x.Seat
		break
	}
	if seat == "" {
		return nil
	}
	day := s.Day()
	if day == 0 {
		day = m.Today
	}
	var out []cases.PersonID
	for id := range m.People {
		if id == member || id == m.Case.Learner() || len(s.SeatOf(id)) > 0 || m.recusedAt(id, cases.Act{}) {
			continue
		}
		if link, _ := m.tie(id, true); gravity(link) < 2 && m.maySitAs(id, seat, day) {
			out = append(out, id)
		}
	}
	warned := func(p cases.PersonID) int {
		link, _ := m.tie(p, true)
		return gravity(link)
	}
	slices.SortFunc(out, func(a, b cases.PersonID) int {
		return cmp.Or(cmp.Compare(warned(a), warned(b)), cmp.Compare(m.name(a), m.name(b)), cmp.Compare(a, b))
	})
	return out
}

// maySitAs tells whether somebody may hold a seat on a day: by function, to
// preside also by a written delegation in force. Anybody of the staff may be
// secretary; a learner may sit only as the learners' representative.
func (m *Matter) maySitAs(p cases.PersonID, seat regulation.Seat, day days.Day) bool {
	who := m.People[p]
	place, ok := m.Profile.Place(seat)
	if who == nil || !ok {
		return false
	}
	switch {
	case place.Presides:
		if who.HoldsFunction(seat, day) {
			return true
		}
		_, delegated := who.DelegatedOn(day, false)
		return delegated
	case place.Secretary:
		return who.Identity.Group == cases.GroupStaff || who.HoldsFunction(seat, day)
	}
	return who.HoldsFunction(seat, day)
}
