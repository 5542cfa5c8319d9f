package e2e

// A recusal is a member who does not sit, and why.
type recusal struct {
	who    name
	link   string // the letters that find it
	reason string
}

// compose seats a council that the rules allow, and takes a member out of it
// who is tied to the learner, unless nobody is.
func (s *Session) compose(r recusal) {
	s.t.Helper()
	s.Press("ctrl+Tab", "tab facts")
	s.Press("ctrl+Tab", "tab council")
	s.Wait("shown council")
	s.Wait("idle")
	s.Do("council.propose")
	s.Wait("recorded seat-member")
	s.Wait("idle")
	s.Shot("council-proposed")
	if r.reason != "" {
		s.recuse(r)
	}
}

// recuse takes a member out of the council on the board.
func (s *Session) recuse(r recusal) {
	s.t.Helper()
	s.Reach(r.who.String(), containing(": "+r.who.String()))
	s.Press("r", "sheet recuse")
	s.Pick("council.recuse.link", r.link)
	s.Fill("label.reason", r.reason)
	s.Fill("council.recuse.raised", r.who.String())
	s.Shot("recusal")
	s.Press("ctrl+Return", "recorded recuse-member")
	s.Wait("idle")
	s.Shot("council-composed")
}
