package ui

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// eventSheet records one event of a case: its day, and a text.
type eventSheet struct {
	title, lead, label string
	verb               string
	must               string // the message when the text lacks; empty: it may
	make               func(text string) cases.Payload
	said               message.Message
	trace              string
}

// openEvent asks for the day of an event and for what is to be said of it.
func (f *Frame) openEvent(v register.View, e eventSheet) {
	m := v.Matter
	fields := newFormFields(f, nil)
	text, day := "", m.Today
	var s *parts.Sheet
	d := f.draft(e.trace, string(m.Case.ID))
	input := f.dayField(m.Calendar, func(to days.Day) { day = to })
	input.SetDay(day)
	area := parts.NewArea("", 4)
	area.OnChanged = func(typed string) {
		text = typed
		fields.touched("text")
		d.changed(func() any { return text })
	}
	dayField := fields.add("day", f.T("case.event.day"), "", false, input)
	s = parts.NewSheet(e.title, e.lead, parts.V(8,
		parts.Columns(0, []float32{280}, dayField),
		fields.add("text", e.label, "", e.must == "", area)))
	s.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		d.leave()
		s.Close()
	})}
	s.OnEscape = d.leave
	s.Primary = parts.NewButton(e.verb, "", parts.Primary, func() {
		if !fields.show(eventProblems(day, m.Today, text, e.must)) {
			return
		}
		f.Record(Recording{
			Submission: register.Submission{Ends: d.key, Entries: []register.Entry{{
				ID: cases.ActID(f.Desk.NewID()), File: m.Case.ID.File(), On: day, Payload: e.make(trim(text)),
			}}},
			Said: e.said, Undo: true,
			Done: func(register.Trial) {
				d.done()
				s.Close()
			},
			Refused: func(r *register.Refusal) bool {
				if len(r.Reasons) == 0 {
					return false
				}
				dayField.SetError(f.Say(r.Reasons[0].Reason))
				dayField.Focus()
				return true
			},
		})
	})
	if !f.Sheet(e.trace, s) {
		d.forget()
		return
	}
	var kept string
	d.restore(&kept, func() { area.SetText(kept) })
}

// eventProblems are what is wrong with the day and the text of an event.
func eventProblems(day, today days.Day, text, must string) []formProblem {
	var out []formProblem
	switch {
	case day == 0:
		out = append(out, formProblem{"day", message.New("field.day")})
	case day > today:
		out = append(out, formProblem{"day", message.New("field.future")})
	}
	if must != "" && blank(text) {
		out = append(out, formProblem{"text", message.New(must)})
	}
	return out
}

// openObservations files the learner's written observations.
func (f *Frame) openObservations(v register.View) {
	f.openEvent(v, eventSheet{
		title: f.T("case.observations.add"), lead: f.T("case.observations.lead"), label: f.T("label.observations"),
		verb: f.T("button.record"), must: "field.required", trace: "observations", said: message.New("case.observations.done"),
		make: func(text string) cases.Payload { return cases.ObservationsReceived{Text: text} },
	})
}

// openComplaint keeps that a complaint was filed, when and under which reference.
func (f *Frame) openComplaint(v register.View) {
	f.openEvent(v, eventSheet{
		title: f.T("case.complaint.add"), lead: f.T("case.complaint.lead"), label: f.T("case.complaint.reference"),
		verb: f.T("button.record"), trace: "complaint", said: message.New("case.complaint.done"),
		make: func(text string) cases.Payload { return cases.ComplaintFiled{Reference: text} },
	})
}

// openAbandon closes the case because the learner left the training (art. 3.1.2).
func (f *Frame) openAbandon(v register.View) {
	f.openEvent(v, eventSheet{
		title: f.T("case.menu.abandon"), lead: f.T("case.abandon.lead"), label: f.T("label.reason"),
		verb: f.T("case.abandon.verb"), must: "field.reason", trace: "abandon", said: message.New("case.abandon.done"),
		make: func(text string) cases.Payload { return cases.AbandonmentDeclared{Reason: text} },
	})
}
