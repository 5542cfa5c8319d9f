package e2e

import "strings"

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
	s.Hit(n.String(), containing("Row "+n.String()))
	s.Wait("person ")
	s.WaitAll("shown "+page, "turned")
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

// due does what a row of the docket asks for, named by its key: the list is
// walked from its first row.
func (s *Session) due(key string) {
	s.t.Helper()
	s.Reach("the docket", containing("List "+s.word("rail.docket")))
	want := strings.ToLower(s.word("docket." + key))
	var met []string
	for row := s.Press("Home", "row "); !strings.Contains(strings.ToLower(row), want); row = s.Press("Down", "row ") {
		met = append(met, row)
		if len(met) > 30 {
			s.t.Fatalf("no row %q on the docket:\n%s", want, strings.Join(met, "\n"))
		}
	}
	s.Key("ctrl+Return")
}

// nextStep does the one primary act of the page at hand, and waits until what it
// opens is shown.
func (s *Session) nextStep(shown string) {
	s.t.Helper()
	s.Press("ctrl+Return", "shown "+shown)
	s.Wait("idle")
}
