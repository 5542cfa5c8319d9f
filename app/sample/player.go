// Package sample makes the sample data: invented people, real rules. It plays
// the cases through the same desk and the same letters as the window, day by
// day, so that what it shows is what the program decides.
package sample

import (
	"context"
	"fmt"
	"io"
	"time"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A LetterMaker draws letters and freezes them.
type LetterMaker interface {
	Freeze(ctx context.Context, put func(context.Context, io.Reader) (cases.Digest, int64, error),
		m rules.Matter, letter cases.IssueLetter) (cases.IssueLetter, error)
}

// A Clock is a day set by hand. It only moves forward.
type Clock struct{ day days.Day }

// NewClock starts on a day.
func NewClock(d days.Day) *Clock { return &Clock{day: d} }

// Today is the day set.
func (c *Clock) Today() days.Day { return c.day }

// Now is nine o'clock of the day set.
func (c *Clock) Now() time.Time {
	y, m, d := c.day.Date()
	return time.Date(y, m, d, 9, 0, 0, 0, time.UTC)
}

// Move goes forward to a day; it never goes back.
func (c *Clock) Move(d days.Day) { c.day = max(c.day, d) }

// A Player plays the sample's events in order of their days, up to one day.
type Player struct {
	Register *register.Register
	Letters  LetterMaker
	Clock    *Clock
	Until    days.Day // events after it have not happened yet
	Branches bool     // play the further cases too, in which every letter is written

	// Refusals are what stopped each unlawful council, in their order.
	Refusals []*register.Refusal
}

// event is something that happens on a day.
type event struct {
	on   days.Day
	what string
	do   func(context.Context) error
}

// Play sets the office up and plays every event not after Until. It returns the
// cases it made, in order.
func (p *Player) Play(ctx context.Context) ([]cases.CaseID, error) {
	o, err := p.office(ctx)
	if err != nil {
		return nil, err
	}
	var events []event
	var ids []cases.CaseID
	var told []*story
	for _, s := range []func(*office) (*story, error){first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth} {
		st, err := s(o)
		if err != nil {
			return nil, err
		}
		told = append(told, st)
	}
	told = append(told, badCouncils(o)...)
	if p.Branches {
		told = append(told, branches(o)...)
		papers(told[0], told[3])
	}
	for _, st := range told {
		events = append(events, st.events...)
		ids = append(ids, st.id)
	}
	sortByDay(events)
	for _, e := range events {
		if e.on > p.Until {
			break
		}
		p.Clock.Move(e.on)
		if err := e.do(ctx); err != nil {
			return nil, fmt.Errorf("%s, %s: %w", e.on, e.what, err)
		}
	}
	p.Clock.Move(p.Until)
	return ids, nil
}

// A story is one case being told.
type story struct {
	*office
	id      cases.CaseID
	sitting cases.SittingID
	events  []event
	sent    map[cases.PersonID]cases.DispatchID // the envelope sent last to each
	serial  int                                 // of the last registered number given
}

func (o *office) story() *story {
	return &story{
		office: o, id: cases.CaseID(o.newID()), sitting: cases.SittingID(o.newID()),
		sent: map[cases.PersonID]cases.DispatchID{},
	}
}

// on adds what happens on a day.
func (s *story) on(day, what string, do func(context.Context) error) {
	s.events = append(s.events, event{on: days.Must(day), what: what, do: do})
}

// acts adds acts of the case, recorded by the secretary at a time.
func (s *story) acts(day, at, what string, payloads ...cases.Payload) {
	s.on(day, what, func(ctx context.Context) error {
		return s.record(ctx, s.secretary, s.id.File(), day, at, payloads...)
	})
}

// chosen adds acts that only the director may record.
func (s *story) chosen(day, what string, payloads ...cases.Payload) {
	s.on(day, what, func(ctx context.Context) error {
		return s.record(ctx, s.director, s.id.File(), day, "", payloads...)
	})
}

// sits adds acts of the sitting.
func (s *story) sits(day, at, what string, payloads ...cases.Payload) {
	s.on(day, what, func(ctx context.Context) error {
		return s.record(ctx, s.secretary, s.sitting.File(), day, at, payloads...)
	})
}

func (o *office) record(ctx context.Context, u register.User, f cases.FileID, day, at string, payloads ...cases.Payload) error {
	sub := register.Submission{Confirmed: o.confirmed}
	for _, p := range payloads {
		e := register.Entry{File: f, On: days.Must(day), Payload: p}
		if at != "" {
			e.At = days.MustHour(at)
		}
		sub.Entries = append(sub.Entries, e)
	}
	_, err := o.Register.As(u).Record(ctx, sub)
	return err
}

// issues adds the letters of a step: drawn, frozen, recorded, then posted.
func (s *story) issues(day, what string, plan func(rules.Matter, mailing.Options) mailing.Plan, numbers map[cases.PersonID]string) {
	s.on(day, what, func(ctx context.Context) error {
		desk := s.Register.As(s.secretary)
		v, err := desk.Case(ctx, s.id)
		if err != nil {
			return err
		}
		pl := plan(v.Matter, mailing.Options{
			Language: "fr", Planned: days.Must(day), Signatory: s.people["helene"], NewID: s.newID,
		})
		for _, e := range pl.Envelopes {
			if n := numbers[e.To]; n != "" {
				pl.Number(e.Dispatch, n)
			}
		}
		for _, l := range pl.Letters {
			if err := s.issue(ctx, desk, l); err != nil {
				return fmt.Errorf("%s: %w", l.Type, err)
			}
		}
		return s.post(ctx, desk, day, pl)
	})
}

func (s *story) issue(ctx context.Context, desk *register.Desk, l cases.IssueLetter) error {
	v, err := desk.Case(ctx, s.id)
	if err != nil {
		return err
	}
	frozen, err := s.Letters.Freeze(ctx, desk.PutDocument, v.Matter, l)
	if err != nil {
		return err
	}
	_, err = desk.Record(ctx, register.Submission{
		Confirmed: s.confirmed,
		Entries:   []register.Entry{{File: s.id.File(), Payload: frozen}},
	})
	return err
}

// post deposits the envelopes of a plan, the learner's first.
func (s *story) post(ctx context.Context, desk *register.Desk, day string, pl mailing.Plan) error {
	for _, e := range pl.Envelopes {
		s.sent[e.To] = e.Dispatch
		var copies []cases.CopyID
		for _, l := range pl.Letters {
			for _, c := range l.Copies {
				if c.Dispatch == e.Dispatch {
					copies = append(copies, c.Copy)
				}
			}
		}
		_, err := desk.Record(ctx, register.Submission{Entries: []register.Entry{{
			File: s.id.File(), On: days.Must(day),
			Payload: cases.Posted{Dispatch: e.Dispatch, Copies: copies, To: e.To, Channel: e.Channel, Number: e.Number},
		}}})
		if err != nil {
			return err
		}
	}
	return nil
}

// presented and collected add what the post did with somebody's envelope.
func (s *story) presented(day string, who ...string) {
	for _, w := range who {
		s.on(day, "presented to "+w, func(ctx context.Context) error {
			return s.record(ctx, s.secretary, s.id.File(), day, "", cases.Presented{Dispatch: s.sent[s.people[w]]})
		})
	}
}

func (s *story) collected(day string, who ...string) {
	for _, w := range who {
		s.on(day, "collected by "+w, func(ctx context.Context) error {
			return s.record(ctx, s.secretary, s.id.File(), day, "", cases.Collected{Dispatch: s.sent[s.people[w]]})
		})
	}
}

// seats gives the council its seats.
func (s *story) seats(day string, in map[regulation.Seat][]string) {
	var acts []cases.Payload
	for _, seat := range regulation.Seats() {
		for _, who := range in[seat] {
			acts = append(acts, cases.SeatMember{Member: s.person(who), Seat: seat})
		}
	}
	s.sits(day, "", "the council is composed", acts...)
}

// arrive records who comes in, each at a time.
func (s *story) arrive(day, at string, how cases.Presence, who ...string) {
	var acts []cases.Payload
	for _, w := range who {
		acts = append(acts, cases.MemberArrived{Member: s.person(w), Presence: how})
	}
	s.sits(day, at, "roll call", acts...)
}
