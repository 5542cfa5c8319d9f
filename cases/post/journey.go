package post

import (
	"greffe/cases/days"
	"greffe/cases/message"
)

// A State is where an envelope stands.
type State string

// The states, in the order an envelope goes through them.
const (
	ToPost     State = "issued" // it has not left
	Posted     State = "posted"
	Held       State = "held"      // waiting at the post office
	Presented  State = "presented" // holding is over, and nothing is known since
	Collected  State = "collected"
	Refused    State = "refused"
	NotClaimed State = "unclaimed"     // came back after the holding
	Misdirect  State = "wrong-address" // came back for its address
	Returned   State = "returned"      // came back for another ground
	HandedOver State = "handed-over"
)

// Settled tells whether nothing more is awaited from the post.
func (s State) Settled() bool {
	switch s {
	case Collected, Refused, NotClaimed, Misdirect, Returned, HandedOver:
		return true
	case ToPost, Posted, Held, Presented:
	}
	return false
}

// Key returns the key of the state's words.
func (s State) Key() string { return "letter-state." + string(s) }

// A Journey is what is known of one envelope, a day for each event.
type Journey struct {
	Posted, Presented, Collected, Refused, Returned, HandedOver days.Day

	Ground Ground // of the return
}

// HeldUntil returns the last day on which the envelope waits at the post
// office: so many days after first presentation, which is not counted
// (R. 1-1-6 CPCE); no day when it was not presented.
func (j Journey) HeldUntil(holding int) days.Day {
	if !j.Presented.Given() {
		return 0
	}
	return j.Presented + days.Day(holding)
}

// State returns where the envelope stands on a day, and until when if it waits
// at the post office. The end of an envelope prevails over its beginnings.
func (j Journey) State(today days.Day, holding int) (s State, until days.Day) {
	switch {
	case j.HandedOver.Given():
		return HandedOver, 0
	case j.Collected.Given():
		return Collected, 0
	case j.Refused.Given():
		return Refused, 0
	case j.Returned.Given() && j.Ground == Unclaimed:
		return NotClaimed, 0
	case j.Returned.Given() && j.Ground.WrongAddress():
		return Misdirect, 0
	case j.Returned.Given():
		return Returned, 0
	case j.Presented.Given():
		if until = j.HeldUntil(holding); today <= until {
			return Held, until
		}
		return Presented, 0
	case j.Posted.Given():
		return Posted, 0
	}
	return ToPost, 0
}

// Message words the state on a day, with the end of holding while it lasts.
func (j Journey) Message(today days.Day, holding int) message.Message {
	s, until := j.State(today, holding)
	if s == Held {
		return message.New("letter-state.held-until", message.Day("until", until))
	}
	return message.New(s.Key())
}
