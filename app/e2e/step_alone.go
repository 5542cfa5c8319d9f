package e2e

// alone has the director decide without a council, a written warning; the letter that
// tells the grievances follows, and is left for another day.
func (s *Session) alone() {
	s.t.Helper()
	s.To("mail.choice.council")
	s.Letters("s")
	s.To("label.sanction")
	s.Key("Right", "Right") // from nothing to the first, then the second
	s.Shot("to-decide-alone")
	s.Press("ctrl+Return", "recorded choose-course")
	s.Wait("shown package")
	s.Wait("idle")
	s.Press("Escape", "sheet closed")
}

// handOver issues the envelopes of a step to be handed over against receipt, and
// records that the receipts were signed.
func (s *Session) handOver(step string) {
	s.t.Helper()
	envelopes := 0
	for _, t := range s.look() {
		if labelled(s.word("mail.channel"))(t) {
			envelopes++
		}
	}
	for range envelopes {
		s.Pick("mail.channel", s.word("channel.hand")[:4])
		s.settle()
	}
	s.issueAs(step, "recorded handed-over")
}

// A try is a day on which a warning might leave, and what the program says of
// it: a key of the translations.
type try struct{ day, says string }

// tooEarly tries days of dispatch for a decision letter, against a rule, and goes
// on with the last, which the rule refuses: nothing is issued.
func (s *Session) tooEarly(rule, grounds string, tries ...try) {
	s.t.Helper()
	s.nextStep("decision")
	s.Fill("mail.decision.why", grounds)
	for _, x := range tries {
		s.Fill("mail.planned", x.day)
		s.Wait("tried decision")
		says := s.word(x.says) + ": " + s.word("rule."+rule+".title")
		s.Reach(says, containing(says))
	}
	s.Shot("decision-too-early")
	s.nextStep("package")
	s.Press("ctrl+Return", "sheet check")
	s.Shot("decision-refused")
	s.Key("ctrl+Return") // there is nothing to issue
	s.settle()
	s.Press("Escape", "sheet closed")
	s.Press("Escape", "sheet closed")
}
