// Package mailing knows which letters a step of the procedure needs, to whom,
// and in which envelopes they travel. It proposes acts without their frozen
// parts; a letter maker draws them and the register judges them.
package mailing

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/rules"
)

// A Plan is what one step prepares: letters, and the envelopes they share.
type Plan struct {
	Letters   []cases.IssueLetter
	Envelopes []Envelope
}

// An Envelope is one addressee at one address, with the letters inside.
type Envelope struct {
	Dispatch cases.DispatchID
	To       cases.PersonID
	Capacity cases.Capacity
	Address  post.Address
	Channel  post.Channel
	Number   string
	Letters  []cases.LetterType
}

// Options are what a person chooses for a whole plan.
type Options struct {
	Language  string   // fr or en
	Planned   days.Day // of dispatch
	Signatory cases.PersonID
	NewID     func() string
}

// An Addressee is somebody a letter goes to.
type Addressee struct {
	Person   cases.PersonID
	Capacity cases.Capacity
	Address  post.Address // as declared on the day; empty when none is known
}

// Learners are the addressees of a letter to the learner on a day: the learner,
// and for a minor every holder of parental authority, at each address (R-MINOR).
func Learners(m rules.Matter, day days.Day) []Addressee {
	var out []Addressee
	for i, id := range rules.Addressees(m, day) {
		c := cases.ToRepresentative
		if i == 0 {
			c = cases.ToLearner
		}
		out = append(out, address(m, id, c, day))
	}
	return out
}

// Employers are the learner's employers, each at the own address.
func Employers(m rules.Matter, day days.Day) []Addressee {
	var out []Addressee
	for _, id := range rules.Employers(m.Case) {
		out = append(out, address(m, id, cases.ToEmployer, day))
	}
	return out
}

func address(m rules.Matter, id cases.PersonID, c cases.Capacity, day days.Day) Addressee {
	a, _ := m.People[id].AddressOn(day)
	return Addressee{Person: id, Capacity: c, Address: a}
}

// Signs returns who signs on a day: the director, or somebody with a written
// delegation in force; delegated tells which.
func Signs(m rules.Matter, id cases.PersonID, day days.Day) (delegated, allowed bool) {
	p := m.People[id]
	if IsDirector(m, id, day) {
		return false, true
	}
	_, sign := p.DelegatedOn(day, true)
	_, preside := p.DelegatedOn(day, false)
	return true, sign || preside
}

// Director returns the director in office on a day.
func Director(m rules.Matter, day days.Day) (cases.PersonID, bool) {
	ids := make([]cases.PersonID, 0, len(m.People))
	for id := range m.People {
		ids = append(ids, id)
	}
	slices.Sort(ids) // one answer, whatever the order of the map
	for _, id := range ids {
		if IsDirector(m, id, day) {
			return id, true
		}
	}
	return "", false
}

// builder gathers letters and gives each addressee one envelope.
type builder struct {
	m    rules.Matter
	o    Options
	plan Plan
}

// usually is how a letter leaves unless somebody chooses otherwise (Send): what
// only keeps somebody informed needs no proof of the post.
func usually(t cases.LetterType) post.Channel {
	switch t {
	case cases.LetterMembers:
		return post.Email
	case cases.LetterExclusionEnd, cases.LetterRepresentatives:
		return post.Plain
	default:
		return post.Registered
	}
}

// letter adds a letter with a copy for each addressee, in that
// addressee's envelope.
func (b *builder) letter(l cases.IssueLetter, to []Addressee) {
	l.Letter = cases.LetterID(b.o.NewID())
	l.Language, l.Planned, l.Signatory = b.o.Language, b.o.Planned, b.o.Signatory
	l.Delegated, _ = Signs(b.m, b.o.Signatory, b.o.Planned)
	channel := usually(l.Type)
	for _, a := range to {
		e := b.envelope(a, channel)
		e.Letters = append(e.Letters, l.Type)
		l.Copies = append(l.Copies, cases.Copy{
			Copy: cases.CopyID(b.o.NewID()), To: a.Person, Capacity: a.Capacity,
			Address: a.Address, Channel: channel, Dispatch: e.Dispatch,
		})
	}
	b.plan.Letters = append(b.plan.Letters, l)
}

func (b *builder) envelope(a Addressee, channel post.Channel) *Envelope {
	for i := range b.plan.Envelopes {
		e := &b.plan.Envelopes[i]
		if e.To == a.Person && e.Capacity == a.Capacity && e.Channel == channel {
			return e
		}
	}
	b.plan.Envelopes = append(b.plan.Envelopes, Envelope{
		Dispatch: cases.DispatchID(b.o.NewID()), To: a.Person, Capacity: a.Capacity,
		Address: a.Address, Channel: channel,
	})
	return &b.plan.Envelopes[len(b.plan.Envelopes)-1]
}

// Number puts a registered number on an envelope of the plan and on its copies.
func (p *Plan) Number(id cases.DispatchID, number string) {
	p.change(id, func(e *Envelope, c *cases.Copy) {
		if e != nil {
			e.Number = number
		}
		if c != nil {
			c.Number = number
		}
	})
}

// Send chooses the channel of an envelope of the plan and of its copies.
func (p *Plan) Send(id cases.DispatchID, ch post.Channel) {
	p.change(id, func(e *Envelope, c *cases.Copy) {
		if e != nil {
			e.Channel = ch
		}
		if c != nil {
			c.Channel = ch
		}
	})
}

func (p *Plan) change(id cases.DispatchID, set func(*Envelope, *cases.Copy)) {
	for i := range p.Envelopes {
		if p.Envelopes[i].Dispatch == id {
			set(&p.Envelopes[i], nil)
		}
	}
	for i := range p.Letters {
		for j := range p.Letters[i].Copies {
			if p.Letters[i].Copies[j].Dispatch == id {
				set(nil, &p.Letters[i].Copies[j])
			}
		}
	}
}
