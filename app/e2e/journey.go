package e2e

// A Journey is one story of the office, played in the real window.
type Journey struct {
	Name string   // of its folder
	Tale string   // what it shows, for the person who watches
	Args []string // flags that the program gets
	Play func(*Session)
}

// Journeys are all of them, the one to show first at the head.
func Journeys() []Journey {
	return []Journey{opening()}
}

// Play plays a journey: it opens a screen, lets the journey start the program,
// and closes both, however it ends.
func Play(t T, program, out string, j Journey) {
	t.Helper()
	s := Open(t, Options{Program: program, Args: j.Args, Out: out})
	defer s.Close()
	j.Play(s)
}

// opening starts on an empty register, looks at the docket, and begins a case
// from the keyboard without keeping it.
func opening() Journey {
	return Journey{
		Name: "opening",
		Tale: "Greffe opens on the docket; a new case is begun from the keyboard, and given up.",
		Args: []string{"-today", "2026-09-07", "-lang", "fr"},
		Play: func(s *Session) {
			s.Start("-register", s.Register())
			s.Shot("docket")
			s.Press("ctrl+n", "sheet opened")
			s.Shot("new-case")
			s.Press("Escape", "sheet closed")
			s.Stop()
		},
	}
}
