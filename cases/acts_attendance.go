package cases

import (
	"cmp"
	"slices"

	"greffe/cases/days"
)

// SessionKind is what a session is for (art. 3.1.1).
type SessionKind string

// The sessions whose absences are counted.
const (
	SessionMentoring    SessionKind = "mentoring"
	SessionEvaluation   SessionKind = "evaluation"
	SessionPresentation SessionKind = "presentation"
)

// SessionPlanned says when a learner is expected; a later one of the same
// session moves it.
type SessionPlanned struct {
	fact
	Session SessionID   `json:"session"`
	Of      SessionKind `json:"of,omitempty"`
	Day     days.Day    `json:"day"`
	At      days.Hour   `json:"at,omitempty"`
}

// SessionAttendance is what became of a session, all that art. 3.1.1 asks. The
// act's day and time are the session's, unless one was planned. A later one of
// the same session replaces it.
type SessionAttendance struct {
	fact
	Session      SessionID `json:"session"`
	Joined       days.Hour `json:"joined,omitempty"`       // zero: did not come
	CancelledOn  days.Day  `json:"cancelled_on,omitempty"` // zero: not cancelled
	CancelledAt  days.Hour `json:"cancelled_at,omitempty"`
	Ground       string    `json:"ground,omitempty"`        // code of a ground of the profile
	SeenBy       string    `json:"seen_by,omitempty"`       // who saw the document, which is not kept
	SeenOn       days.Day  `json:"seen_on,omitempty"`       // and when
	AuthorisedBy string    `json:"authorised_by,omitempty"` // of the educational services
	AuthorisedOn days.Day  `json:"authorised_on,omitempty"`
	AuthorisedAt days.Hour `json:"authorised_at,omitempty"`
}

// ActivitySeen is a sign of activity on the act's day: a connection, a
// deliverable, an answer.
type ActivitySeen struct {
	fact
	What string `json:"what,omitempty"`
}

// LearnerContacted is the advisor's attempt to reach a learner who shows no
// activity (art. 3.1.2), on the act's day.
type LearnerContacted struct {
	fact
	By       string `json:"by,omitempty"`
	Means    string `json:"means,omitempty"`
	Answered Answer `json:"answered,omitempty"`
	Text     string `json:"text,omitempty"`
}

// SupportMeasure is what was done to bring a learner back to the training.
type SupportMeasure struct {
	fact
	By   string `json:"by,omitempty"`
	Text string `json:"text"`
}

// KnownAway is a known and justified period without activity, both days
// included: sick leave, leave.
type KnownAway struct {
	fact
	From   days.Day `json:"from"`
	Until  days.Day `json:"until"`
	Ground string   `json:"ground,omitempty"`
	SeenBy string   `json:"seen_by,omitempty"`
	SeenOn days.Day `json:"seen_on,omitempty"`
}

// A Session is when a learner was expected and what became of it.
type Session struct {
	ID      SessionID
	Planned *Done[SessionPlanned]    // nil: known only by its attendance
	Held    *Done[SessionAttendance] // nil: nothing recorded yet
}

// When is the day and time of the session; no time when none was given.
func (s Session) When() (days.Day, days.Hour) {
	switch {
	case s.Planned != nil:
		return s.Planned.Is.Day, s.Planned.Is.At
	case s.Held != nil:
		return s.Held.Act.On, s.Held.Act.At
	}
	return 0, 0
}

func (SessionPlanned) Kind() Kind    { return KindSessionPlanned }
func (SessionAttendance) Kind() Kind { return KindSessionAttendance }
func (ActivitySeen) Kind() Kind      { return KindActivitySeen }
func (LearnerContacted) Kind() Kind  { return KindLearnerContacted }
func (SupportMeasure) Kind() Kind    { return KindSupportMeasure }
func (KnownAway) Kind() Kind         { return KindKnownAway }

func (x SessionPlanned) onPerson(p *Person, a Act) {
	d := done(a, x)
	p.session(x.Session).Planned = &d
	p.sortSessions()
}

func (x SessionAttendance) onPerson(p *Person, a Act) {
	d := done(a, x)
	p.session(x.Session).Held = &d
	p.sortSessions()
}

func (x ActivitySeen) onPerson(p *Person, a Act)     { p.Activity = append(p.Activity, done(a, x)) }
func (x LearnerContacted) onPerson(p *Person, a Act) { p.Contacts = append(p.Contacts, done(a, x)) }
func (x SupportMeasure) onPerson(p *Person, a Act)   { p.Support = append(p.Support, done(a, x)) }
func (x KnownAway) onPerson(p *Person, a Act)        { p.Away = append(p.Away, done(a, x)) }

// session finds a session, or adds it.
func (p *Person) session(id SessionID) *Session {
	for i := range p.Attendance {
		if p.Attendance[i].ID == id {
			return &p.Attendance[i]
		}
	}
	p.Attendance = append(p.Attendance, Session{ID: id})
	return &p.Attendance[len(p.Attendance)-1]
}

func (p *Person) sortSessions() {
	slices.SortStableFunc(p.Attendance, func(a, b Session) int {
		aDay, aAt := a.When()
		bDay, bAt := b.When()
		return cmp.Or(cmp.Compare(aDay, bDay), cmp.Compare(aAt, bAt))
	})
}
