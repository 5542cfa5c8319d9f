package e2e

import "strings"

// A decision is what its letter says beside what the council adopted.
type decision struct {
	planned string // the day it is to leave, when not today
	first   string // of a temporary exclusion
	grounds string
}

// decide composes the decision letter of the case at hand, and issues and posts
// its envelopes. The envelopes to employer and funder follow.
func (s *Session) decide(d decision, numbers ...string) {
	s.t.Helper()
	s.nextStep("decision")
	if d.planned != "" {
		s.Fill("mail.planned", d.planned)
	}
	if d.first != "" {
		s.Fill("mail.decision.first", d.first)
	}
	s.Fill("mail.decision.why", d.grounds)
	s.Wait("tried decision")
	s.Shot("decision")
	s.Press("ctrl+Return", "shown package")
	s.Wait("idle")
	s.issue("decision", numbers...)
}

// inform issues and posts the letters to employer and funder, whose envelopes
// open by themselves once the decision has left.
func (s *Session) inform(numbers ...string) {
	s.t.Helper()
	s.issue("inform", numbers...)
}

// A dispatch is a day on which a decision letter might leave, and what the
// program says of it: a key of the translations.
type dispatch struct{ day, says string }

// plan tries days of dispatch in the decision letter of the case at hand, and
// goes on with the last one, which the rules refuse: nothing is issued.
func (s *Session) plan(grounds string, days ...dispatch) {
	s.t.Helper()
	s.nextStep("decision")
	s.Fill("mail.decision.why", grounds)
	for _, d := range days {
		s.Fill("mail.planned", d.day)
		s.Wait("tried decision")
		says := s.word(d.says) + ": " + s.word("rule.R-WINDOW.title")
		s.Reach(says, containing(says))
		s.Shot("decision-on-" + strings.ReplaceAll(d.day, "/", "-"))
	}
	s.nextStep("package")
	s.Press("ctrl+Return", "sheet check")
	s.Shot("decision-refused")
	s.Key("ctrl+Return") // there is nothing to issue
	s.settle()
	s.Press("Escape", "sheet closed")
	s.Press("Escape", "sheet closed")
}
