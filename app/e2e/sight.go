package e2e

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A thing is what can be seen on the window and pressed, as the program tells
// it in reply to the key that nothing uses.
type thing struct {
	how   string // "seen", "hidden" when it is scrolled out of view, "here" when it has the keyboard
	kind  string // Button, Entry, Segment; Choice, ListRow and Option lie inside another thing
	label string
	x, y  int
}

func (t thing) String() string {
	return fmt.Sprintf("%s %s %s @%d,%d", t.how, t.kind, t.label, t.x, t.y)
}

// stop tells whether Tab stops at it.
func (t thing) stop() bool { return t.kind != "Choice" && t.kind != "ListRow" && t.kind != "Option" }

// typed tells whether a press with the mouse does no more than put the keyboard there.
func (t thing) typed() bool {
	switch t.kind {
	case "Entry", "Area", "DayField", "HourField", "Suggest":
		return true
	}
	return false
}

// look tells what is on the window once all keys pressed before were heard. It
// presses a key that nothing uses, which is no work of the person's hands.
func (s *Session) look() []thing {
	s.t.Helper()
	from := s.trace.said()
	s.settle()
	var out []thing
	for _, line := range s.trace.since(from) {
		if t, ok := readThing(line); ok {
			out = append(out, t)
		}
	}
	return out
}

func readThing(line string) (thing, bool) {
	m := regexp.MustCompile(`^(seen|hidden|here) (\S+) ?(.*) @(-?\d+),(-?\d+)$`).FindStringSubmatch(line)
	if m == nil {
		return thing{}, false
	}
	t := thing{how: m[1], kind: m[2], label: m[3]}
	t.x, _ = strconv.Atoi(m[4])
	t.y, _ = strconv.Atoi(m[5])
	return t, true
}

// settle waits until the program has done with the keys pressed before, so that
// what it still says of them is past.
func (s *Session) settle() {
	s.t.Helper()
	s.xdo("key", "--clearmodifiers", "--delay", "3", "F9")
	s.Wait("key F9")
}

// find is the first thing from the keyboard's place on, and round, that is
// wanted, and how many times Tab must be pressed to be there.
func find(all []thing, wanted func(thing) bool) (found thing, tabs int, ok bool) {
	at := -1
	for i, t := range all {
		if t.how == "here" {
			at = i
		}
	}
	for n := 1; n <= len(all); n++ {
		t := all[(at+n+len(all))%len(all)]
		if t.stop() {
			tabs++
		}
		if wanted(t) {
			return t, tabs, true
		}
	}
	return thing{}, 0, false
}

// keyboardOn is what has the keyboard.
func keyboardOn(all []thing) thing {
	for _, t := range all {
		if t.how == "here" {
			return t
		}
	}
	return thing{}
}

// rank is which of the things wanted this is, from the top of the page.
func rank(all []thing, t thing, wanted func(thing) bool) int {
	n := 0
	for _, x := range all {
		if x == t {
			return n
		}
		if wanted(x) {
			n++
		}
	}
	return -1
}

// toward is the thing of a rank, and how many times Tab is to be pressed; what
// was found at first when there is none of that rank any more.
func toward(all []thing, aim int, wanted func(thing) bool, found thing, tabs int) (thing, int) {
	t, n, ok := find(all, func(x thing) bool { return wanted(x) && rank(all, x, wanted) == aim })
	if !ok {
		return found, tabs
	}
	return t, n
}

func labelled(label string) func(thing) bool {
	return func(t thing) bool { return t.stop() && strings.EqualFold(t.label, label) }
}

// containing finds by a part of "Kind label", as in "Row Marion".
func containing(text string) func(thing) bool {
	return func(t thing) bool { return t.stop() && strings.Contains(t.kind+" "+t.label, text) }
}

func list(all []thing) string {
	var lines []string
	for _, t := range all {
		lines = append(lines, "  "+t.String())
	}
	return strings.Join(lines, "\n")
}
