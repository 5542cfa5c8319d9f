package e2e

// choose is what the director decides of the case that is read: a council. The
// sheet that fixes it follows.
func (s *Session) choose() {
	s.t.Helper()
	s.Shot("to-decide")
	s.To("mail.choice.council")
	s.Key("space")
	s.Press("ctrl+Return", "recorded choose-course")
	s.Wait("shown convene")
	s.Wait("idle")
}

// A council is a sitting as it is planned.
// Without a heaviest measure, that of the council before it stays.
// Early is a day typed first by mistake, before the notice allows one; it may be
// empty.
type council struct{ heaviest, early, day, at, place, link string }

// convene fixes the council, and leaves the envelopes that follow for another day.
func (s *Session) convene(c council) {
	s.t.Helper()
	if c.heaviest != "" {
		s.Pick("label.heaviest", c.heaviest)
	}
	if c.early != "" {
		most := len(c.early) - 1
		s.Fill("mail.convene.day", c.early[:most])
		s.settle()
		s.Type(c.early[most:])
		s.Wait("outlook mail.outlook.broken")
		s.Shot("convene-too-early")
	}
	s.Fill("mail.convene.day", c.day)
	s.Fill("mail.convene.at", c.at)
	if c.place != "" {
		s.Fill("mail.convene.place", c.place)
	}
	if c.link != "" {
		s.Fill("mail.convene.link", c.link)
	}
	s.Wait("tried convene")
	s.Shot("convene")
	s.Press("ctrl+Return", "recorded convene-case")
	s.Wait("shown package")
	s.Wait("idle")
	s.Shot("envelopes")
	s.Press("Escape", "sheet closed")
}

// A precaution is an exclusion ordered at once, while the procedure runs.
type precaution struct{ scope, risk, at string }

// order has the director exclude the learner as a precaution, and convene the
// council at the same time: the sheet that fixes it follows.
func (s *Session) order(p precaution) {
	s.t.Helper()
	s.To("mail.choice.precaution")
	s.Key("p")
	s.Press("ctrl+Return", "shown precaution")
	s.Wait("idle")
	s.To("mail.precaution.kind")
	s.Key("Right")
	s.Fill("mail.precaution.scope", p.scope)
	s.Fill("mail.precaution.risk", p.risk)
	s.Fill("mail.convene.at", p.at)
	s.Shot("precaution")
	s.Press("ctrl+Return", "recorded order-precaution")
	s.Wait("shown convene")
	s.Wait("idle")
}
