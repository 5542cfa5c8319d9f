package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
)

// A precautionForm is a precautionary measure as the director orders it. It is
// also the form's draft.
type precautionForm struct {
	Exclusion bool // from the whole training; else the scope says what is suspended
	Scope     string
	Risk      string
	From      days.Day
	At        days.Hour
	Review    days.Day
	Council   bool // the council is convened with it
}

// precautionStart is the form as it opens: from today, reviewed at the end of
// the days after which the rule warns.
func precautionStart(v register.View) precautionForm {
	m := v.Matter
	_, chosen := m.Case.Course()
	return precautionForm{
		From: m.Today, Review: m.Calendar.LastOpen(m.Today + days.Day(m.Profile.Numbers.Precaution.N)), Council: !chosen,
	}
}

// faults are the messages beside the fields.
func (x precautionForm) faults(today days.Day) map[string]message.Message {
	out := map[string]message.Message{}
	if !x.Exclusion && strings.TrimSpace(x.Scope) == "" {
		out["scope"] = message.New("mail.precaution.scope.missing")
	}
	if strings.TrimSpace(x.Risk) == "" {
		out["risk"] = message.New("mail.precaution.risk.missing")
	}
	switch {
	case x.From == 0:
		out["from"] = message.New("field.day")
	case x.From < today:
		out["from"] = message.New("mail.precaution.past")
	}
	if x.At == 0 { // the letter says since when: a measure counts from an hour
		out["at"] = message.New("field.hour")
	}
	if x.Review != 0 && x.Review < x.From {
		out["review"] = message.New("field.order")
	}
	return out
}

// submission orders the measure, and chooses the council with it.
func (x precautionForm) submission(w translations.Words, v register.View, id cases.PrecautionID) register.Submission {
	file := v.Matter.Case.ID.File()
	scope := strings.TrimSpace(x.Scope)
	if x.Exclusion && scope == "" {
		scope = w.T("mail.precaution.whole")
	}
	out := register.Submission{Seen: v.Seen, Entries: []register.Entry{{File: file, Payload: cases.OrderPrecaution{
		Precaution: id, From: x.From, At: x.At, Exclusion: x.Exclusion, Scope: scope,
		Risk: strings.TrimSpace(x.Risk), Review: x.Review,
	}}}}
	if x.Council {
		out.Entries = append(out.Entries, register.Entry{File: file, Payload: cases.ChooseCourse{Course: cases.CourseCouncil}})
	}
	return out
}

// runningPrecaution is the measure that nobody has lifted.
func runningPrecaution(c *cases.Case) (cases.Precaution, bool) {
	for _, p := range slices.Backward(c.Precautions) {
		if p.Lifted == nil {
			return p, true
		}
	}
	return cases.Precaution{}, false
}

// precautionLettered tells whether a standing letter says that a measure was ordered.
func precautionLettered(c *cases.Case, id cases.PrecautionID) bool {
	for _, l := range c.LettersOf(cases.LetterPrecaution) {
		if l.Issued.Is.Precaution == id {
			return true
		}
	}
	return false
}

// A liftForm ends a measure.
type liftForm struct {
	On       days.Day
	Restored string
	By       string
}

func (x liftForm) faults(p cases.Precaution, today days.Day) map[string]message.Message {
	out := map[string]message.Message{}
	switch {
	case x.On == 0:
		out["on"] = message.New("field.day")
	case x.On > today:
		out["on"] = message.New("field.future")
	case x.On < p.Ordered.Is.From:
		out["on"] = message.New("field.order")
	}
	if strings.TrimSpace(x.Restored) == "" {
		out["restored"] = message.New("mail.lift.restored.missing")
	}
	return out
}

func (x liftForm) submission(v register.View, id cases.PrecautionID) register.Submission {
	return register.Submission{Seen: v.Seen, Entries: []register.Entry{{
		File: v.Matter.Case.ID.File(), On: x.On,
		Payload: cases.LiftPrecaution{Precaution: id, Restored: strings.TrimSpace(x.Restored), By: strings.TrimSpace(x.By)},
	}}}
}

// dayOf counts the days of a measure, its first one included.
func dayOf(p cases.Precaution, today days.Day) int { return int(today-p.Ordered.Is.From) + 1 }
