package e2e

// postpone has the council of the case at hand held another day, for a ground
// that a document proves; the document itself is not kept.
func (s *Session) postpone(ground, issuer, reason string) {
	s.t.Helper()
	s.Do("case.more")
	s.Wait("menu case")
	s.Key("Down", "Down", "Down", "Down", "Return") // facts, files, contract, then this
	s.Wait("sheet postpone")
	s.Wait("idle")
	s.Pick("case.postpone.ground", s.word("absence." + ground)[:3])
	s.Fill("case.postpone.issuer", issuer)
	s.Fill("label.reason", reason)
	s.Shot("postpone")
	s.Press("ctrl+Return", "recorded postpone")
	s.Wait("shown case")
	s.Wait("idle")
}

// deed opens one of the other acts that a case may have, by its name.
func (s *Session) deed(name string) {
	s.t.Helper()
	s.Press("ctrl+e", "sheet deeds")
	s.Type(s.word("deed." + name))
	s.settle()
	s.Press("Return", "sheet deed-"+name)
	s.Wait("idle")
}
