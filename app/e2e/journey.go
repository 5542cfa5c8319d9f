package e2e

import "os"

// A Journey is one story of the office, played in the real window.
type Journey struct {
	Name string   // of its folder
	Tale string   // what it shows, for the person who watches
	Args []string // flags that the program gets
	// Keyboard is a journey without a mouse: a click ends it.
	Keyboard bool
	// Most is how many clicks and keys the days may take, the texts apart; 0 does not matter.
	Most int
	Days []Day // what happens day by day, each with the program started anew
	// Play is what comes after the days: the checks, or all of a short journey.
	Play func(*Session)
}

// A Day is what the office does on one day: the program is started with that
// day, and ended in the evening.
type Day struct {
	On   string // 2026-09-07
	Tale string // for the person who watches
	Play func(*Session)
}

// Journeys are all of them, the one to show first at the head.
func Journeys() []Journey {
	return []Journey{adult(), minor(), intern(), delay(), narrow(), unproven(), councils(), mistakes()}
}

// Play plays a journey: it opens a screen, lets the journey start the program,
// and closes both, however it ends.
func Play(t T, program, out string, j Journey) {
	t.Helper()
	s := Open(t, Options{Program: program, Args: j.Args, Out: out})
	defer s.Close()
	s.keyboardOnly = j.Keyboard
	s.speakAs(j.Args)
	for _, d := range j.Days {
		s.Day(d)
	}
	t.Logf("clicks and keys, the texts apart:\n%s", &s.hands)
	if n := s.hands.total(); j.Most > 0 && n > j.Most {
		t.Fatalf("%d clicks and keys; at most %d", n, j.Most)
	}
	if j.Play != nil {
		j.Play(s)
	}
}

// Day plays one day of the office on the journey's register.
func (s *Session) Day(d Day) {
	s.t.Helper()
	s.t.Logf("%s  %s", d.On, d.Tale)
	s.Step(d.On + "  " + d.Tale)
	_, err := os.Stat(s.Register())
	s.Start("-today", d.On, "-register", s.Register())
	if err == nil { // the program asks who works, then judges the cases for the new day
		s.Wait("idle")
		s.choosePerson(openClassrooms().me, "docket")
	}
	d.Play(s)
	s.Stop()
	s.keep(d.On)
}
