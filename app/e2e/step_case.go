package e2e

// atWork changes the person at the foot of the rail. A director begins at the
// cases to decide, a secretary at the docket.
func (s *Session) atWork(n name, page string) {
	s.t.Helper()
	s.Press("ctrl+shift+u", "sheet person")
	s.choosePerson(n, page)
}

// choosePerson presses somebody's row where the program asks who works.
func (s *Session) choosePerson(n name, page string) {
	s.t.Helper()
	s.TabTo("Row " + n.String())
	s.Key("space")
	s.Wait("person ")
	s.Wait("shown " + page)
	s.Wait("turned")
	s.Wait("idle")
}

// openCase finds a case in the palette by its number, and opens it.
func (s *Session) openCase(number string) {
	s.t.Helper()
	s.Press("ctrl+k", "palette")
	s.Enter(number)
	s.Wait("palette answered")
	s.Press("Return", "shown case")
	s.Wait("idle")
}

// nextStep does the one primary act of the case at hand, named by its key.
func (s *Session) nextStep(key string) {
	s.t.Helper()
	s.Do("do." + key)
}
