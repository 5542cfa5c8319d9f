package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// retentionRule is R-RETENTION (art. 7): how long a closed file is kept, by the
// level of its sanction, counted from its closing. When that is over the file is
// due for review, and then for erasure, unless a legal hold keeps it: one that was
// put, or a challenge of the decision that still runs.
//
// It stops nothing. Subject: the case.
func retentionRule() Rule { return Rule{ID: Retention, Judge: judgeRetention} }

// RetentionDates say how long a file is kept.
type RetentionDates struct {
	Closed days.Day         // zero: the file is open
	Level  regulation.Level // of the heaviest sanction notified
	Until  days.Day         // last day it is kept
	Hold   days.Day         // since when a legal hold, or a challenge, keeps it; zero: none runs
}

// Due tells whether the file is to be reviewed on a day.
func (r RetentionDates) Due(on days.Day) bool { return r.Until != 0 && r.Hold == 0 && on > r.Until }

// Keep computes how long the file of a case is kept.
func Keep(m Matter) RetentionDates { return m.keep() }

func (m *Matter) keep() RetentionDates {
	var out RetentionDates
	if m.Case == nil {
		return out
	}
	for _, h := range m.Case.Holds {
		if h.Ended == nil {
			out.Hold = days.Earliest(out.Hold, h.Began.Act.On)
		}
	}
	for _, x := range m.Case.Challenges {
		if x.Ended == nil {
			out.Hold = days.Earliest(out.Hold, x.Filed.Act.On)
		}
	}
	for i := range m.Case.Letters {
		if k, ok := m.sanctions(&m.Case.Letters[i]); ok {
			out.Level = max(out.Level, k.Level())
		}
	}
	if over, ok := m.Case.Over(); ok {
		out.Closed = over.On
		out.Until = over.On.AddMonths(m.Profile.Retention.Of(out.Level).Months())
	}
	return out
}

func judgeRetention(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	r := m.keep()
	over, closed := m.Case.Over()
	if !closed {
		if r.Hold == 0 {
			return m.single(m.says(Retention, "", NotApplicable, message.New("retention.pending")))
		}
		return m.single(m.held(r))
	}
	if r.Hold != 0 {
		return m.single(m.held(r))
	}
	until := message.Day("until", r.Until)
	v := m.says(Retention, "", Met, message.New("retention.met", until))
	v.Relies = []cases.ActID{over.ID}
	v.Days = map[string]days.Day{"closed": r.Closed, "until": r.Until}
	v.Arithmetic = []message.Message{message.New("retention.step", message.Day("closed", r.Closed),
		message.Said("length", m.Profile.Retention.Of(r.Level).Message()), until)}
	if r.Due(m.Today) {
		v.State, v.Reason, v.Due = Pending, message.New("retention.due", until), r.Until+1
		return m.single(v)
	}
	v.Until = r.Until
	return m.single(v)
}

// held is the answer while a legal hold keeps the file.
func (m *Matter) held(r RetentionDates) Verdict {
	v := m.says(Retention, "", Met, message.New("retention.hold", message.Day("since", r.Hold)))
	if m.Case.Challenged() {
		v.Reason = message.New("retention.challenged", message.Day("since", r.Hold))
	}
	for _, x := range m.Case.Challenges {
		if x.Ended == nil {
			v.Relies = append(v.Relies, x.Filed.Act.ID)
		}
	}
	for _, h := range m.Case.Holds {
		if h.Ended == nil {
			v.Relies = append(v.Relies, h.Began.Act.ID)
		}
	}
	return v
}
