package e2e

import (
	"strings"
	"time"
)

// Reads waits until the window says something that contains a text, wherever it
// stands, and returns that. A space is any space.
func (s *Session) Reads(part string) string {
	s.t.Helper()
	late := time.Now().Add(patience)
	for {
		all := s.readings()
		for _, line := range all {
			if strings.Contains(plain(line), plain(part)) {
				return line
			}
		}
		if time.Now().After(late) {
			s.picture("timeout")
			s.t.Fatalf("the window does not say %q; it says:\n%s", part, strings.Join(all, "\n"))
		}
	}
}

// Silent fails the journey when the window says something that contains a text.
func (s *Session) Silent(part string) {
	s.t.Helper()
	for _, line := range s.readings() {
		if strings.Contains(plain(line), plain(part)) {
			s.t.Fatalf("the window says %q", line)
		}
	}
}

// readings are the texts on the window, once all keys pressed before were heard.
func (s *Session) readings() []string {
	s.t.Helper()
	from := s.trace.said()
	s.xdo("key", "--clearmodifiers", "--delay", "3", "F8")
	s.Wait("key F8")
	var out []string
	for _, line := range s.trace.since(from) {
		if text, is := strings.CutPrefix(line, "reads "); is {
			out = append(out, text)
		}
	}
	return out
}

// plain makes the spaces of a text ordinary ones.
func plain(text string) string { return strings.Join(strings.Fields(text), " ") }
