package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// inactivityArticle is where the regulation deals with prolonged inactivity.
const inactivityArticle regulation.Article = "3.1.2"

// inactivityRule is R-INACTIVITY (art. 3.1.2): what precedes a case for
// prolonged inactivity.
//
// Without a sign of activity outside a known and justified period, the advisor
// contacts the learner once a week has passed, from day 8 to day 15. After day
// 15 a case may open, with that contact and the measures taken on record.
//
// It stops nothing. Subject: the case.
func inactivityRule() Rule { return Rule{ID: Inactivity, Judge: judgeInactivity} }

// InactivityDates are the days of an inactivity, counted from the last sign of
// activity or the end of a known period, whichever is later.
type InactivityDates struct {
	Since       days.Day // not counted; zero when no sign of activity is known
	ContactFrom days.Day // day 8
	ContactTo   days.Day // day 15
	Opens       days.Day // first day on which a case may open
	Away        bool     // the day asked about lies in a known period
}

// InactivityOn computes the inactivity of a learner as it stands on a day.
func InactivityOn(p regulation.Profile, learner *cases.Person, on days.Day) InactivityDates {
	var out InactivityDates
	if learner == nil {
		return out
	}
	for _, a := range learner.Activity {
		if a.Act.On <= on {
			out.Since = max(out.Since, a.Act.On)
		}
	}
	for _, s := range learner.Attendance { // who attends shows activity
		day, _ := s.When()
		if is, _ := AttendanceOf(p, s); is == Attended && day <= on {
			out.Since = max(out.Since, day)
		}
	}
	if out.Since == 0 {
		return out
	}
	for _, k := range learner.Away {
		if k.Is.From > on || k.Is.Until < out.Since {
			continue
		}
		out.Away = out.Away || on <= k.Is.Until
		out.Since = max(out.Since, min(k.Is.Until, on))
	}
	out.ContactFrom = out.Since + days.Day(p.Numbers.ContactAfter.N) + 1
	out.ContactTo = out.Since + days.Day(p.Numbers.InactiveAfter.N)
	out.Opens = out.ContactTo + 1
	return out
}

func judgeInactivity(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if out, ok := m.noObject(Inactivity); ok {
		return out
	}
	if !m.alleged(func(b regulation.Breach) bool { return b.Article == inactivityArticle }) {
		return m.single(m.says(Inactivity, "", NotApplicable, message.New("inactivity.na")))
	}
	opened := m.Case.Opened.Act
	d := InactivityOn(m.Profile, m.Learner(), opened.On)
	v := m.says(Inactivity, "", Met, message.Message{})
	v.Relies = []cases.ActID{opened.ID}
	since := message.Day("since", d.Since)
	if d.Since == 0 {
		v.State, v.Reason = Pending, message.New("inactivity.unknown")
		return m.single(v)
	}
	v.Days = map[string]days.Day{"since": d.Since, "contact_from": d.ContactFrom, "contact_to": d.ContactTo, "opens": d.Opens}
	v.Arithmetic = []message.Message{message.New("inactivity.count", since,
		message.Day("from", d.ContactFrom), message.Day("to", d.ContactTo), message.Day("opens", d.Opens))}
	contact, late := m.contact(d, opened.On)
	if contact != nil {
		v.Relies = append(v.Relies, contact.Act.ID)
	}
	switch {
	case d.Away:
		v.State, v.Reason = Broken, message.New("inactivity.away", message.Day("opened", opened.On))
	case opened.On < d.Opens:
		v.State, v.Reason = Broken, message.New("inactivity.early", since, message.Day("to", d.ContactTo))
	case contact == nil:
		v.State, v.Reason = Pending, message.New("inactivity.contact", since,
			message.Day("from", d.ContactFrom), message.Day("to", d.ContactTo))
	case late:
		v.State, v.Reason = Contestable, message.New("inactivity.outside", message.Day("contact", contact.Act.On),
			message.Day("from", d.ContactFrom), message.Day("to", d.ContactTo))
	case !m.supported(d):
		v.State, v.Reason = Pending, message.New("inactivity.measures", message.Day("contact", contact.Act.On))
	default:
		v.Reason = message.New("inactivity.met", since, message.Day("contact", contact.Act.On))
	}
	return m.single(v)
}

// contact is the first contact in its time, else the first at all before the
// case opened, which is then late or early.
func (m *Matter) contact(d InactivityDates, opened days.Day) (found *cases.Done[cases.LearnerContacted], outside bool) {
	p := m.Learner()
	for i := range p.Contacts {
		c := &p.Contacts[i]
		switch {
		case c.Act.On <= d.Since || c.Act.On > opened:
		case c.Act.On >= d.ContactFrom && c.Act.On <= d.ContactTo:
			return c, false
		case found == nil:
			found, outside = c, true
		}
	}
	return found, outside
}

// supported tells whether a measure was taken since the inactivity began.
func (m *Matter) supported(d InactivityDates) bool {
	for _, x := range m.Learner().Support {
		if x.Act.On > d.Since {
			return true
		}
	}
	return false
}
