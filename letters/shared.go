package letters

import (
	"sync"

	"greffe/cases/message"
)

// shared reads the templates and the typeface at the first letter. It is a
// function that never changes, and what it returns is never written again.
var shared = sync.OnceValues(New) //nolint:gochecknoglobals // a constant, computed late

// Render draws a letter with the templates that the program carries: see
// [Press.Render].
func Render(l Letter) (Document, error) {
	p, err := shared()
	if err != nil {
		return Document{}, err
	}
	return p.Render(l)
}

// Check lists the mandatory mentions that a letter lacks: see [Press.Check].
func Check(l Letter) []Missing {
	p, err := shared()
	if err != nil {
		return []Missing{{Block: "template", Message: message.New("letters.unreadable")}}
	}
	return p.Check(l)
}

// Unprintable lists the characters that the typeface lacks: see [Press.Unprintable].
func Unprintable(l Letter) []rune {
	p, err := shared()
	if err != nil {
		return nil
	}
	return p.Unprintable(l)
}

// Source returns the text of a template, to be edited for one letter: see [Press.Source].
func Source(k Kind, lang Lang) (string, error) {
	p, err := shared()
	if err != nil {
		return "", err
	}
	return p.Source(k, lang)
}

// Uncovered says which fields hold characters that the typeface lacks: see [Press.Uncovered].
func Uncovered(l Letter) []Missing {
	p, err := shared()
	if err != nil {
		return nil
	}
	return p.Uncovered(l)
}
