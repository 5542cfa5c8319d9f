package e2e

// issue types the registered numbers into the envelopes of a step, in their
// order, issues and prints the letters, and records the envelopes as posted.
func (s *Session) issue(step string, numbers ...string) {
	s.t.Helper()
	s.numbers(numbers)
	s.issueAs(step, "recorded posted")
}

// numbers types the registered numbers into the envelopes, in their order. The
// keyboard is on the first that is empty.
func (s *Session) numbers(numbers []string) {
	s.t.Helper()
	for i, n := range numbers {
		if i > 0 || !labelled(s.word("label.number"))(keyboardOn(s.look())) {
			s.To("label.number")
		}
		s.Type(n)
		s.took(n)
	}
}

// issueAs issues and prints the letters of a step, and records what became of
// the envelopes.
func (s *Session) issueAs(step, became string) {
	s.t.Helper()
	s.Shot(step + "-envelopes")
	s.Press("ctrl+Return", "sheet check")
	s.Shot(step + "-check")
	s.Press("ctrl+Return", "recorded issue-letter")
	s.Wait("printed ")
	s.Wait("shown posting")
	s.Wait("idle")
	s.Shot(step + "-posting")
	s.Press("ctrl+Return", became)
	s.Wait("idle")
}

// returnedWrongly types days on which an envelope cannot have been collected:
// each is refused beside its field, and nothing is recorded.
func (s *Session) returnedWrongly(number string, days ...string) {
	s.t.Helper()
	s.find(number)
	s.Letter("mail.returned.what", "c")
	for _, d := range days {
		s.Fill("mail.returned.day", d)
		s.Press("ctrl+Return", "field day error")
		s.Shot("returned-wrongly")
	}
	s.Press("Escape", "sheet closed")
}

// find opens an envelope in the returned mail by its number.
func (s *Session) find(number string) {
	s.t.Helper()
	s.Press("ctrl+r", "shown returned")
	s.Enter(number)
	s.Wait("shown returned")
	s.Press("Return", "shown envelope ")
	s.Wait("idle")
}

// returned records what the post did with an envelope: when it was first
// presented, and when it was collected; one of them may be empty.
func (s *Session) returned(number, presented, collected string) {
	s.t.Helper()
	s.find(number)
	if presented != "" {
		s.Fill("event.presented", presented)
	}
	if collected != "" {
		s.Letter("mail.returned.what", "c")
		s.Fill("mail.returned.day", collected)
	}
	s.Shot("returned")
	s.Press("ctrl+Return", "recorded ")
	s.Wait("idle")
	s.Press("Escape", "sheet closed")
}
