package e2e

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases/message"
)

// speakAs words what is on the screen as the program does with these flags, so
// that a journey finds a field by the label that a person reads.
func (s *Session) speakAs(args []string) {
	s.t.Helper()
	c, err := translations.Load()
	if err != nil {
		s.t.Fatalf("the words: %v", err)
	}
	l := translations.French
	if i := slices.Index(args, "-lang"); i >= 0 && i+1 < len(args) && args[i+1] == translations.English.Code() {
		l = translations.English
	}
	s.words = c.Words(l, translations.Screen)
}

// word is what the window says for a key of the translations.
func (s *Session) word(key string, values ...message.Value) string {
	return s.words.T(key, values...)
}
