package ui

import (
	"maps"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// A deed is what may be recorded about a case beside the steps of its
// procedure: what somebody sent or asked, what was done with accesses, how the
// procedure ended. Each has a line in the list of deeds and a small sheet.
type deed struct {
	Name   string // of its words (deed.<name>…), its sheet and its draft
	Moment deedMoment
	Icon   string
	Own    bool // only the director may
	// Fits tells whether it can be recorded in the case as it stands.
	Fits func(rules.Matter) bool
	// Form describes the sheet about one subject, or about none in particular.
	Form func(w translations.Words, m rules.Matter, subject string) deedForm
	// Open opens a sheet of another kind instead; nil for a form.
	Open func(*Frame, register.View)
	// Then is called once it is recorded, with the case as it then is; may be nil.
	Then func(*Frame, register.View, deedAnswers)
}

// deedMoment is when in a case a deed is for.
type deedMoment string

// The moments, in the order of the list.
const (
	deedBefore deedMoment = "before"
	deedAfter  deedMoment = "after"
	deedEnd    deedMoment = "end"
)

func deedMoments() []deedMoment { return []deedMoment{deedBefore, deedAfter, deedEnd} }

// deedInput is how a field of a deed is filled.
type deedInput int

// The inputs.
const (
	deedLine   deedInput = iota // one line
	deedArea                    // several lines
	deedChoice                  // one of a few words
	deedMany                    // any of a few words
	deedTick                    // a statement that is true or not
	deedFile                    // a document
	deedDay                     // a day
)

// deedField is one field of a deed. Label and Hint are the keys of words.
type deedField struct {
	Key     string
	Input   deedInput
	Label   string
	Hint    string
	Must    string // the message when it lacks; empty: optional
	Options []deedOption
}

// deedOption is one word to choose; Label is worded.
type deedOption struct{ Value, Label string }

// deedForm is the sheet of a deed for one case.
type deedForm struct {
	Fields []deedField
	Start  deedAnswers
	// Wrong lists what else is wrong; may be nil.
	Wrong func(deedAnswers) []formProblem
	// Make is what the answers record.
	Make func(a deedAnswers, newID func() string) cases.Payload
	// Note says what the reader should know first; may be empty.
	Note message.Message
	// Undated leaves the day out: the act is of today.
	Undated bool
}

// deedAnswers is what was typed: also what the draft keeps.
type deedAnswers struct {
	On   days.Day            `json:"on"`
	Text map[string]string   `json:"text,omitempty"` // typed, chosen or ticked
	Many map[string][]string `json:"many,omitempty"`
	Days map[string]days.Day `json:"days,omitempty"`
	File deedDocument        `json:"file,omitzero"`
}

// deedDocument is a document that was read and put.
type deedDocument struct {
	Name     string       `json:"name,omitempty"`
	Document cases.Digest `json:"document,omitempty"`
	Size     int64        `json:"size,omitempty"` // bytes
}

// deedTicked is the answer of a statement that is true.
const deedTicked = "yes"

func (a deedAnswers) text(key string) string { return trim(a.Text[key]) }

func (a deedAnswers) ticked(key string) bool { return a.Text[key] == deedTicked }

// cloned lets a form be filled without touching where it started.
func (a deedAnswers) cloned() deedAnswers {
	out := a
	out.Text, out.Many, out.Days = map[string]string{}, map[string][]string{}, maps.Clone(a.Days)
	if out.Days == nil {
		out.Days = map[string]days.Day{}
	}
	maps.Copy(out.Text, a.Text)
	for k, v := range a.Many {
		out.Many[k] = slices.Clone(v)
	}
	return out
}

// problems are what is wrong with the answers, in the order of the fields.
func (d deedForm) problems(a deedAnswers, today days.Day) []formProblem {
	var out []formProblem
	switch {
	case a.On == 0:
		out = append(out, formProblem{"on", message.New("field.day")})
	case a.On > today:
		out = append(out, formProblem{"on", message.New("field.future")})
	}
	for _, f := range d.Fields {
		if f.Must != "" && !a.filled(f) {
			out = append(out, formProblem{f.Key, message.New(f.Must)})
		}
	}
	if d.Wrong != nil {
		out = append(out, d.Wrong(a)...)
	}
	return out
}

func (a deedAnswers) filled(f deedField) bool {
	switch f.Input {
	case deedMany:
		return len(a.Many[f.Key]) > 0
	case deedFile:
		return a.File.Document != ""
	case deedDay:
		return a.Days[f.Key] != 0
	case deedLine, deedArea, deedChoice, deedTick:
	}
	return !blank(a.Text[f.Key])
}

// deeds are all deeds, in the order of the list.
func deeds() []deed {
	return slices.Concat(deedsBefore(), deedsAfter(), deedsEnd())
}

// deedOf finds a deed by its name.
func deedOf(name string) (deed, bool) {
	all := deeds()
	i := slices.IndexFunc(all, func(d deed) bool { return d.Name == name })
	if i < 0 {
		return deed{}, false
	}
	return all[i], true
}

// deedReason is the field of a reason that stays on file.
func deedReason(must bool) deedField {
	f := deedField{Key: "reason", Input: deedArea, Label: "label.reason"}
	if must {
		f.Must = "field.reason"
	}
	return f
}

// deedPaper is the field of the document that shows it.
func deedPaper() deedField {
	return deedField{Key: "file", Input: deedFile, Label: "deed.field.document"}
}

// deedTerms words stored names for a choice.
func deedTerms[T ~string](w translations.Words, prefix string, in ...T) []deedOption {
	out := make([]deedOption, len(in))
	for i, x := range in {
		out[i] = deedOption{Value: string(x), Label: capital(w.T(prefix + string(x)))}
	}
	return out
}

// underWay tells whether the file of a case is open.
func underWay(m rules.Matter) bool {
	_, over := m.Case.Over()
	return !over
}
