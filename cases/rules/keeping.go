package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// recordRule is R-RECORD (art. 5.1): a sanction is entered in the learner's
// file, with one line for the certification jury, until it expires.
//
// The entry is computed from the decision letter once it was presented or handed
// over, so nobody can forget it or word it otherwise. It expires after the
// retention of its level from the date of that letter, which says so to the
// learner; a bar that outlasts it is told by R-EXCLUSION.
//
// A sanction that was withdrawn or annulled has no entry any more.
//
// It stops nothing. Subject: the letter; "" while there is none.
func recordRule() Rule { return Rule{ID: Record, Judge: judgeRecord} }

// An Extract is a sanction as the learner's file keeps it.
type Extract struct {
	Letter   cases.LetterID
	Sanction cases.Sanction
	Notified days.Day // presented or handed over to everybody; zero: not yet
	Expiry   days.Day // last day on which it is shown; zero while not notified
	BarLast  days.Day // last day of a bar; zero: none
}

// Line is the one line for the certification jury.
func (e *Extract) Line() message.Message {
	if e.BarLast != 0 {
		return message.New("record.line.bar", message.Said("sanction", sanctionTerm(e.Sanction)), message.Day("day", e.Notified),
			message.Day("bar_last", e.BarLast))
	}
	return message.New("record.line", message.Said("sanction", sanctionTerm(e.Sanction)), message.Day("day", e.Notified))
}

// Extracts are the sanctions of a case, in the order of their letters, without
// those that were withdrawn or annulled; one that was notified says until when it
// is shown.
func Extracts(m Matter) []Extract { return m.extracts() }

func (m *Matter) extracts() []Extract {
	if m.Case == nil {
		return nil
	}
	var out []Extract
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		kind, ok := m.sanctions(l)
		if !ok {
			continue
		}
		e := Extract{Letter: l.ID, Sanction: l.Issued.Is.Decision.Sanction, Notified: m.notifiedOn(l)}
		if e.Notified != 0 {
			e.Expiry = l.Date().AddMonths(m.Profile.Retention.Of(kind.Level()).Months())
			if e.Sanction.Bar && kind == regulation.PermanentExclusion {
				e.BarLast = BarLast(m.Profile, max(e.Notified, e.Sanction.First))
			}
		}
		out = append(out, e)
	}
	return out
}

func judgeRecord(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if out, ok := m.noObject(Record); ok {
		return out
	}
	in := m.extracts()
	gone := m.recordUndone()
	if len(in) == 0 {
		if len(gone) > 0 {
			return gone
		}
		if m.unsanctioned() {
			return m.single(m.says(Record, "", NotApplicable, message.New("record.none")))
		}
		return m.single(m.says(Record, "", NotApplicable, message.New("record.undecided")))
	}
	out := m.room(len(in))
	for i := range in {
		out = append(out, m.record(&in[i]))
	}
	return append(out, gone...)
}

// recordUndone says of each sanction that is gone that its entry is gone too.
func (m *Matter) recordUndone() []Verdict {
	var out []Verdict
	for _, l := range m.undoneLetters() {
		act, _ := m.Case.Undone(l.ID)
		v := m.says(Record, string(l.ID), NotApplicable, message.New("record.undone", message.Day("day", act.On)))
		v.Relies = []cases.ActID{l.Issued.Act.ID, act.ID}
		out = append(out, v)
	}
	return out
}

func (m *Matter) record(e *Extract) Verdict {
	v := m.says(Record, string(e.Letter), Pending, message.New("record.waiting"))
	if l, ok := m.Case.Letter(e.Letter); ok {
		v.Relies = []cases.ActID{l.Issued.Act.ID}
	}
	if e.Notified == 0 {
		return v
	}
	v.Days = map[string]days.Day{"notified": e.Notified, "expiry": e.Expiry}
	v.Arithmetic = []message.Message{e.Line()}
	if m.Today > e.Expiry {
		v.State, v.Reason = NotApplicable, message.New("record.expired", message.Day("expiry", e.Expiry))
		return v
	}
	v.State, v.Reason, v.Until = Met, message.New("record.met", message.Day("expiry", e.Expiry)), e.Expiry
	return v
}
