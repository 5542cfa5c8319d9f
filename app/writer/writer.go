package writer

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
	"greffe/letters"
)

// A Writer draws the letters of cases.
type Writer struct {
	catalogue *translations.Catalogue
	count     PageCounter // nil: pages of exhibits are not told
}

// New returns a writer that takes its words from a catalogue.
func New(c *translations.Catalogue) *Writer { return &Writer{catalogue: c} }

func (w *Writer) words(language string) translations.Words {
	if language == "en" {
		return w.catalogue.Words(translations.English, translations.Paper)
	}
	return w.catalogue.Words(translations.French, translations.Paper)
}

// Preview draws one copy as it stands, with the watermark of a draft. The
// messages say what is missing or cannot be printed.
func (w *Writer) Preview(m rules.Matter, issue cases.IssueLetter, copyIndex int) ([]byte, []message.Message, error) {
	l := w.paged(w.fill(m, issue, copyIndex, true), m.Case)
	d, err := letters.Render(l)
	if err != nil {
		return nil, nil, fmt.Errorf("draw the %s: %w", issue.Type, err)
	}
	return d.PDF, w.problems(l), nil
}

// Gaps lists the mandatory mentions without a value, and what cannot be
// printed, of every copy, each once.
func (w *Writer) Gaps(m rules.Matter, issue cases.IssueLetter) []message.Message {
	return w.each(m, issue, w.problems)
}

func (w *Writer) missing(m rules.Matter, issue cases.IssueLetter) []message.Message {
	return w.each(m, issue, missing)
}

func (w *Writer) each(m rules.Matter, issue cases.IssueLetter, ask func(letters.Letter) []message.Message) []message.Message {
	var out []message.Message
	seen := map[string]bool{}
	for i := range max(1, len(issue.Copies)) {
		for _, p := range ask(w.fill(m, issue, i, false)) {
			if k := fmt.Sprint(p); !seen[k] {
				seen[k] = true
				out = append(out, p)
			}
		}
	}
	return out
}

func missing(l letters.Letter) []message.Message {
	var out []message.Message
	for _, x := range letters.Check(l) {
		out = append(out, x.Message)
	}
	return out
}

func (w *Writer) problems(l letters.Letter) []message.Message {
	out := missing(l)
	for _, x := range letters.Uncovered(l) {
		out = append(out, x.Message)
	}
	return out
}

// A GapsError says that a letter lacks mandatory mentions: nothing is drawn, and
// nothing can be issued, with a hole in it.
type GapsError struct {
	Letter cases.LetterType
	Gaps   []message.Message
}

// Error names the letter and the keys of its gaps, for the log.
func (e *GapsError) Error() string {
	out := string(e.Letter) + " lacks"
	for _, g := range e.Gaps {
		out += fmt.Sprintf(" %s%v", g.Key, g.Values)
	}
	return out
}

// Freeze draws every copy, puts the documents and returns the act ready to be
// recorded: digests, pages, template and fingerprint. A *GapsError says that
// mandatory mentions have no value.
func (w *Writer) Freeze(
	ctx context.Context, put func(context.Context, io.Reader) (cases.Digest, int64, error),
	m rules.Matter, issue cases.IssueLetter,
) (cases.IssueLetter, error) {
	if gaps := w.missing(m, issue); len(gaps) > 0 {
		return issue, &GapsError{Letter: issue.Type, Gaps: gaps}
	}
	copies := make([]cases.Copy, len(issue.Copies))
	copy(copies, issue.Copies)
	issue.Copies, issue.Missing = copies, nil
	for i := range copies {
		l := w.paged(w.fill(m, issue, i, false), m.Case)
		d, err := letters.Render(l)
		if err != nil {
			return issue, fmt.Errorf("draw the %s: %w", issue.Type, err)
		}
		digest, _, err := put(ctx, bytes.NewReader(d.PDF))
		if err != nil {
			return issue, fmt.Errorf("keep the %s: %w", issue.Type, err)
		}
		copies[i].Document, copies[i].Pages = digest, d.Pages
		issue.Template, issue.Fingerprint = d.Template, d.Fingerprint
	}
	return issue, nil
}
