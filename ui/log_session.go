package ui

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// What became of a session, as a form says it.
const (
	sessionAhead     = "ahead" // planned, nothing recorded yet
	sessionAttended  = "attended"
	sessionLate      = "late"
	sessionMissed    = "missed"
	sessionCancelled = "cancelled"
)

func sessionOutcomes() []string {
	return []string{sessionAttended, sessionLate, sessionMissed, sessionCancelled, sessionAhead}
}

func sessionKinds() []cases.SessionKind {
	return []cases.SessionKind{cases.SessionMentoring, cases.SessionEvaluation, cases.SessionPresentation}
}

// sessionForm is a session as somebody types it: when it was to be, and what
// became of it.
type sessionForm struct {
	ID           cases.SessionID   `json:"id"`
	Of           cases.SessionKind `json:"of,omitempty"`
	Day          days.Day          `json:"day,omitempty"`
	At           days.Hour         `json:"at,omitempty"`
	Outcome      string            `json:"outcome,omitempty"`
	Joined       days.Hour         `json:"joined,omitempty"`
	CancelledOn  days.Day          `json:"cancelled_on,omitempty"`
	CancelledAt  days.Hour         `json:"cancelled_at,omitempty"`
	Ground       string            `json:"ground,omitempty"`
	SeenBy       string            `json:"seen_by,omitempty"`
	SeenOn       days.Day          `json:"seen_on,omitempty"`
	AuthorisedBy string            `json:"authorised_by,omitempty"`
	AuthorisedOn days.Day          `json:"authorised_on,omitempty"`
	AuthorisedAt days.Hour         `json:"authorised_at,omitempty"`
}

// sessionFormOf shows a session as it stands.
func sessionFormOf(s cases.Session) sessionForm {
	f := sessionForm{ID: s.ID, Outcome: sessionAhead}
	f.Day, f.At = s.When()
	if s.Planned != nil {
		f.Of = s.Planned.Is.Of
	}
	if s.Held == nil {
		return f
	}
	h := s.Held.Is
	f.Joined, f.CancelledOn, f.CancelledAt, f.Ground = h.Joined, h.CancelledOn, h.CancelledAt, h.Ground
	f.SeenBy, f.SeenOn, f.AuthorisedBy = h.SeenBy, h.SeenOn, h.AuthorisedBy
	f.AuthorisedOn, f.AuthorisedAt = h.AuthorisedOn, h.AuthorisedAt
	switch {
	case h.Joined != 0 && h.Joined > f.At:
		f.Outcome = sessionLate
	case h.Joined != 0:
		f.Outcome, f.Joined = sessionAttended, 0
	case h.CancelledOn != 0:
		f.Outcome = sessionCancelled
	default:
		f.Outcome = sessionMissed
	}
	return f
}

// problems are what is wrong with the form.
func (f sessionForm) problems(today days.Day) []formProblem {
	var out []formProblem
	add := func(field, key string) { out = append(out, formProblem{field, message.New(key)}) }
	came := f.Outcome == sessionAttended || f.Outcome == sessionLate || f.Outcome == sessionMissed
	switch {
	case f.Day == 0:
		add("day", "field.day")
	case f.Day > today && came:
		add("day", "log.session.ahead")
	}
	if f.At == 0 && (f.Outcome == sessionAttended || f.Outcome == sessionLate) {
		add("at", "field.hour")
	}
	if f.Outcome == "" {
		add("outcome", "field.required")
	}
	if f.Outcome == sessionLate && f.At != 0 && f.Joined <= f.At {
		add("joined", "log.session.joined")
	}
	if f.Outcome == sessionCancelled {
		out = append(out, f.cancellation(today)...)
	}
	return append(out, f.papers(today)...)
}

func (f sessionForm) cancellation(today days.Day) []formProblem {
	switch {
	case f.CancelledOn == 0:
		return []formProblem{{"cancelled-on", message.New("field.day")}}
	case f.CancelledOn > today:
		return []formProblem{{"cancelled-on", message.New("field.future")}}
	case f.Day != 0 && cases.Before(f.Day, f.At, f.CancelledOn, f.CancelledAt):
		return []formProblem{{"cancelled-on", message.New("log.session.after")}}
	}
	return nil
}

// papers checks the document seen and the authorisation, where they are asked for.
func (f sessionForm) papers(today days.Day) []formProblem {
	var out []formProblem
	if f.Outcome == sessionCancelled && f.SeenOn > today {
		out = append(out, formProblem{"seen-on", message.New("field.future")})
	}
	if f.Outcome == sessionCancelled && !blank(f.SeenBy) && f.SeenOn == 0 {
		out = append(out, formProblem{"seen-on", message.New("field.day")})
	}
	if f.absent() && !blank(f.AuthorisedBy) && f.AuthorisedOn == 0 {
		out = append(out, formProblem{"authorised-on", message.New("field.day")})
	}
	return out
}

// absent tells whether an authorisation has a meaning.
func (f sessionForm) absent() bool {
	return f.Outcome == sessionMissed || f.Outcome == sessionCancelled || f.Outcome == sessionLate
}

// planned and held are the acts that the form becomes; held is nil while nothing
// is recorded of it.
func (f sessionForm) planned() cases.SessionPlanned {
	return cases.SessionPlanned{Session: f.ID, Of: f.Of, Day: f.Day, At: f.At}
}

func (f sessionForm) held() *cases.SessionAttendance {
	h := cases.SessionAttendance{Session: f.ID}
	switch f.Outcome {
	case sessionAttended:
		h.Joined = f.At
	case sessionLate:
		h.Joined = f.Joined
	case sessionMissed:
	case sessionCancelled:
		h.CancelledOn, h.CancelledAt, h.Ground = f.CancelledOn, f.CancelledAt, f.Ground
		h.SeenBy, h.SeenOn = trim(f.SeenBy), f.SeenOn
	default:
		return nil
	}
	if f.absent() && !blank(f.AuthorisedBy) {
		h.AuthorisedBy, h.AuthorisedOn, h.AuthorisedAt = trim(f.AuthorisedBy), f.AuthorisedOn, f.AuthorisedAt
	}
	return &h
}

// session is what the form would be on file.
func (f sessionForm) session() cases.Session {
	p := cases.Done[cases.SessionPlanned]{Is: f.planned()}
	s := cases.Session{ID: f.ID, Planned: &p}
	if h := f.held(); h != nil {
		s.Held = &cases.Done[cases.SessionAttendance]{Act: cases.Act{On: f.Day}, Is: *h}
	}
	return s
}

// counts says what the session counts as.
func (f sessionForm) counts(p profileOf) (rules.Attendance, message.Message) {
	return rules.AttendanceOf(p, f.session())
}

// entries are the acts in the learner's file: the plan where it is new or moved,
// then what became of it. An act of a day to come is of today.
func (f sessionForm) entries(file cases.FileID, was *cases.Session, today days.Day) []register.Entry {
	var out []register.Entry
	plan := f.planned()
	if was == nil || was.Planned == nil || was.Planned.Is != plan {
		out = append(out, register.Entry{File: file, On: min(f.Day, today), Payload: plan})
	}
	if h := f.held(); h != nil && (was == nil || was.Held == nil || was.Held.Is != *h) {
		out = append(out, register.Entry{File: file, On: min(f.Day, today), Payload: *h})
	}
	return out
}
