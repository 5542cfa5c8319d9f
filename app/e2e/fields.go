package e2e

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"greffe/cases/message"
)

// TabTo presses Tab until the keyboard is on something that contains the text,
// as in "Button OK", and returns what the program says of it.
func (s *Session) TabTo(text string) string {
	s.t.Helper()
	return s.walkTo("Tab", text)
}

// BackTo is TabTo the other way round.
func (s *Session) BackTo(text string) string {
	s.t.Helper()
	return s.walkTo("shift+Tab", text)
}

func (s *Session) walkTo(key, text string) string {
	s.t.Helper()
	s.settle()
	var met []string
	for range 150 { // more than twice round a long form
		line := s.Press(key, "focus ")
		if strings.Contains(line, text) {
			return line
		}
		met = append(met, line)
	}
	s.t.Fatalf("no focus on %q; %s met:\n%s", text, key, strings.Join(met, "\n"))
	return ""
}

// Reach brings the keyboard to what is wanted: to the next such thing, where it
// is on one already and there are more. A field that shows gets a click
// unless it is next; anything else is reached with Tab, or Shift+Tab when that is
// nearer.
func (s *Session) Reach(what string, wanted func(thing) bool) thing {
	s.t.Helper()
	all := s.appear(wanted)
	aim := -1            // which of those things it is, counted from the top
	for try := range 8 { // walking may open parts of the page, and change what lies between
		if try > 0 {
			all = s.look()
		}
		t, tabs, ok := find(all, wanted)
		if !ok {
			break
		}
		here := keyboardOn(all)
		if wanted(here) && (t == here || try > 0 && rank(all, here, wanted) == aim) {
			return here
		}
		if aim < 0 {
			aim = rank(all, t, wanted)
		}
		t, tabs = toward(all, aim, wanted, t, tabs)
		if t.typed() && t.how == "seen" && tabs > 1 && !s.keyboardOnly {
			s.Click(t.x, t.y)
			continue
		}
		s.Key(steps(tabs, stops(all))...)
	}
	s.t.Fatalf("no way to %q; there is:\n%s", what, list(all))
	return thing{}
}

// appear looks until something wanted is there: what the program is working out
// comes a moment after the key that asked for it.
func (s *Session) appear(wanted func(thing) bool) []thing {
	s.t.Helper()
	late := time.Now().Add(patience)
	for {
		all := s.look()
		if _, _, ok := find(all, wanted); ok || time.Now().After(late) {
			return all
		}
	}
}

func stops(all []thing) int {
	n := 0
	for _, t := range all {
		if t.stop() {
			n++
		}
	}
	return n
}

// steps are the keys that go so many stops further, or back when that is nearer.
func steps(tabs, stops int) []string {
	key := "Tab"
	if tabs > stops-tabs {
		key, tabs = "shift+Tab", stops-tabs
	}
	return slices.Repeat([]string{key}, tabs)
}

// To brings the keyboard to what the window labels with a key of the
// translations, and to nothing else.
func (s *Session) To(key string, values ...message.Value) thing {
	s.t.Helper()
	label := s.word(key, values...)
	return s.Reach(label, labelled(label))
}

// At waits until the program has put the keyboard on something, as on the first
// field of a sheet that opens.
func (s *Session) At(key string, values ...message.Value) {
	s.t.Helper()
	label := s.word(key, values...)
	s.WaitMatch(`^focus \S+ ` + regexp.QuoteMeta(label) + `( @\S+)?$`)
}

// Fill brings the keyboard to a field and types into it, over what it held.
func (s *Session) Fill(key, text string) {
	s.t.Helper()
	s.To(key)
	s.Enter(text)
}

// Enter replaces what stands in the field that has the keyboard, and waits until
// the program has taken the last character.
func (s *Session) Enter(text string) {
	s.t.Helper()
	s.Replace(text)
	s.took(text)
}

// Write types a text where there is none yet, and waits until the program has
// taken the last character.
func (s *Session) Write(key, text string) {
	s.t.Helper()
	s.To(key)
	s.Type(text)
	s.took(text)
}

func (s *Session) took(text string) {
	s.t.Helper()
	s.WaitMatch(`^typed .*: ` + regexp.QuoteMeta(strings.ReplaceAll(text, "\n", " / ")) + `$`)
}

// Pick brings the keyboard to a choice of a list, finds an entry by letters, and
// takes it.
func (s *Session) Pick(key, letters string) {
	s.t.Helper()
	s.To(key)
	s.Letters(letters[:1])
	s.Wait("focus selectMenu ")
	s.Letters(letters[1:])
	s.Press("Return", "chosen ")
}

// Letter brings the keyboard to a choice between a few words, and takes one by
// its letter.
func (s *Session) Letter(key, letter string) {
	s.t.Helper()
	s.To(key)
	s.Letters(letter)
}

// Do presses a button or a row: with the mouse where it shows, else with Space.
func (s *Session) Do(key string, values ...message.Value) {
	s.t.Helper()
	label := s.word(key, values...)
	s.Hit(label, labelled(label))
}

// Hit is Do for whatever is wanted.
func (s *Session) Hit(what string, wanted func(thing) bool) {
	s.t.Helper()
	if !s.keyboardOnly {
		if t, _, ok := find(s.appear(wanted), wanted); ok && t.how != "hidden" {
			s.Click(t.x, t.y)
			return
		}
	}
	s.Reach(what, wanted)
	s.Key("space")
}
