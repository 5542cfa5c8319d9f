package cases

import (
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// A Sitting is the fold of its acts: a plan, seats, and who was there when.
type Sitting struct {
	ID   SittingID
	Acts []Act

	Plans     []Done[PlanSitting] // the last one holds
	Seats     []Seated
	Moves     []Move // arrivals and departures, in order
	Opened    *Done[OpenSitting]
	Adjourned *Done[AdjournSitting]
	Closed    *Done[CloseSitting]
	Orphans   []Act
}

// Seated is a member in a seat.
type Seated struct {
	Member  PersonID
	Seat    regulation.Seat
	Invited days.Day // of a learners' representative
	Act     Act
}

// A Move is an arrival or a departure.
type Move struct {
	Member   PersonID
	In       bool
	Presence Presence
	Act      Act
}

// FoldSitting folds the acts of a sitting. It never fails.
func FoldSitting(id SittingID, acts []Act) *Sitting {
	s := &Sitting{ID: id, Acts: byRank(acts)}
	for _, a := range Standing(acts) {
		if p, ok := a.Payload.(SittingAct); ok {
			p.onSitting(s, a)
		}
	}
	return s
}

// Plan is the plan that holds.
func (s *Sitting) Plan() (PlanSitting, bool) {
	if s == nil || len(s.Plans) == 0 {
		return PlanSitting{}, false
	}
	return s.Plans[len(s.Plans)-1].Is, true
}

// Day is the day of the sitting: that of its opening once open, else the planned one.
func (s *Sitting) Day() days.Day {
	if s == nil {
		return 0
	}
	if s.Opened != nil {
		return s.Opened.Act.On
	}
	p, _ := s.Plan()
	return p.Day
}

// InSession tells whether the sitting is open and neither adjourned nor closed.
func (s *Sitting) InSession() bool {
	return s != nil && s.Opened != nil && s.Adjourned == nil && s.Closed == nil
}

// SeatOf returns the seats a person holds: more than one is a fault (R-SEATS).
func (s *Sitting) SeatOf(p PersonID) []Seated {
	var out []Seated
	for _, x := range s.Seats {
		if x.Member == p {
			out = append(out, x)
		}
	}
	return out
}

// President is who holds the president's seat.
func (s *Sitting) President() PersonID {
	for _, x := range s.Seats {
		if x.Seat == regulation.SeatPresident {
			return x.Member
		}
	}
	return ""
}

// PresentAt tells whether a person was in the sitting just after an act, in the
// order of the acts of the whole register: by day, time, and order of recording.
// The zero act asks about now: after everything recorded.
func (s *Sitting) PresentAt(p PersonID, a Act) bool {
	in := false
	for i := range s.Moves {
		m := &s.Moves[i]
		if a.ID != "" && after(&m.Act, &a) {
			break
		}
		if m.Member == p {
			in = m.In
		}
	}
	return in
}

// after tells whether a move lies after an act: later day, later time of the
// same day, or recorded later when a time is missing.
func after(move, a *Act) bool {
	switch {
	case move.On != a.On:
		return move.On > a.On
	case move.At != 0 && a.At != 0 && move.At != a.At:
		return move.At > a.At
	}
	return move.Rank > a.Rank
}

func (p PlanSitting) onSitting(s *Sitting, a Act) { s.Plans = append(s.Plans, done(a, p)) }

func (p SeatMember) onSitting(s *Sitting, a Act) {
	s.Seats = append(s.Seats, Seated{Member: p.Member, Seat: p.Seat, Invited: p.Invited, Act: a})
}

func (p ReleaseSeat) onSitting(s *Sitting, a Act) {
	kept := s.Seats[:0:0]
	for _, x := range s.Seats {
		if x.Member != p.Member {
			kept = append(kept, x)
		}
	}
	if len(kept) == len(s.Seats) {
		s.Orphans = append(s.Orphans, a)
	}
	s.Seats = kept
}

func (p OpenSitting) onSitting(s *Sitting, a Act) {
	d := done(a, p)
	s.Opened = &d
}

func (p MemberArrived) onSitting(s *Sitting, a Act) {
	s.Moves = append(s.Moves, Move{Member: p.Member, In: true, Presence: p.Presence, Act: a})
}

func (p MemberLeft) onSitting(s *Sitting, a Act) {
	s.Moves = append(s.Moves, Move{Member: p.Member, Act: a})
}

func (p AdjournSitting) onSitting(s *Sitting, a Act) {
	d := done(a, p)
	s.Adjourned = &d
}

func (p CloseSitting) onSitting(s *Sitting, a Act) {
	d := done(a, p)
	s.Closed = &d
}
