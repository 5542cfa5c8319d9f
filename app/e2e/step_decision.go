package e2e

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
