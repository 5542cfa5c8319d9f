package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// A sittingChoice is a council whose letters can be handled together.
type sittingChoice struct {
	Sitting cases.SittingID
	Words   string
	Cases   []cases.CaseID
}

// sittingChoices are the councils with cases, the latest first.
func sittingChoices(w translations.Words, rows []register.SittingRow) []sittingChoice {
	var out []sittingChoice
	for _, r := range slices.Backward(rows) {
		if len(r.Cases) == 0 {
			continue
		}
		c := sittingChoice{Sitting: r.Sitting, Words: joined(w.Day(r.Plan.Day), r.Plan.Place)}
		for _, x := range r.Cases {
			c.Cases = append(c.Cases, x.Case)
		}
		out = append(out, c)
	}
	return out
}

// showSittings offers the councils; the one that was chosen stays so.
func (b *postroomBar) showSittings(rows []register.SittingRow) {
	var was cases.SittingID
	if b.at >= 0 {
		was = b.sittings[b.at].Sitting
	}
	b.sittings = sittingChoices(b.frame.words, rows)
	b.at = slices.IndexFunc(b.sittings, func(c sittingChoice) bool { return c.Sitting == was })
	options := []parts.Option{{Label: b.frame.T("postroom.bar.sittings")}}
	for _, c := range b.sittings {
		options = append(options, parts.Option{Label: c.Words})
	}
	b.sitting.Options = options
	b.sitting.SetSelected(b.at + 1)
}

// chooseSitting keeps the letters of one council, or all: the first option.
func (b *postroomBar) chooseSitting(i int) {
	b.at = i - 1
	if b.onSitting != nil {
		b.onSitting()
	}
}

// ofSitting tells whether a case is of the council chosen.
func (b *postroomBar) ofSitting(id cases.CaseID) bool {
	return b.at < 0 || slices.Contains(b.sittings[b.at].Cases, id)
}
