package writer

import (
	"strings"

	"greffe/cases"
	"greffe/letters"
)

// A PageCounter counts the pages of a document that is a PDF; 0 when it cannot
// be read. It reads a database: it is asked only while letters are drawn.
type PageCounter func(cases.Digest) int

// Counting returns a writer that tells, on the list of exhibits, how many pages
// each one has.
func (w *Writer) Counting(count PageCounter) *Writer {
	out := *w
	out.count = count
	return &out
}

// paged completes the list of exhibits with their pages, as far as they are known.
func (w *Writer) paged(l letters.Letter, c *cases.Case) letters.Letter {
	if w.count == nil || l.Kind != letters.ExhibitsList {
		return l
	}
	for i := range l.Papers.Listed {
		x := &l.Papers.Listed[i]
		for _, e := range c.Exhibits {
			switch {
			case e.Is.Number != x.Number:
			case strings.HasPrefix(e.Is.Media, "image/"):
				x.Pages = 1
			case e.Is.Media == "application/pdf":
				x.Pages = w.count(e.Is.Document)
			}
		}
	}
	return l
}
