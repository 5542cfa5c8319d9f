package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// A State is what a rule concludes.
type State uint8

// The states, from the lightest to the heaviest. Broken and Pending stop an act
// of ours that the rule stops; Contestable asks for a confirmation.
const (
	NotApplicable State = iota
	Met
	Pending
	Contestable
	Broken
)

// String is the state's stored name and the end of its word key, state.met.
func (s State) String() string {
	switch s {
	case NotApplicable:
		return "not-applicable"
	case Met:
		return "met"
	case Pending:
		return "pending"
	case Contestable:
		return "contestable"
	case Broken:
		return "broken"
	}
	return ""
}

// A Verdict is what one rule says about one subject: a letter, a motion, a
// person, a sitting; an empty subject is the case.
type Verdict struct {
	Rule       regulation.RuleID
	Subject    string
	State      State
	Reason     message.Message   // one line, the arithmetic first, then what to do
	Arithmetic []message.Message // step by step
	Article    regulation.Article
	Relies     []cases.ActID
	Days       map[string]days.Day // frozen, and drawn on the timeline
	Remedy     message.Message     // what can be done about it
	Due        days.Day            // last safe day to act; zero: nothing is due
	Until      days.Day            // last day it stands if nothing is recorded; zero: for good
	Overridden *cases.Override     // a departure recorded for it
}

// A Rule is one row of the rules and one file of this package.
type Rule struct {
	ID regulation.RuleID
	// Stops tells whether the rule stops that act of ours, and about which
	// subject its verdicts count; an empty subject is any. Nil stops nothing.
	Stops func(cases.Payload) (subject string, stops bool)
	Judge func(*Matter) []Verdict
}
