package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// absentRule is R-ABSENT: what follows when the learner does not come.
//
// The council is held, and the day fixed counts as the interview. It is
// postponed for an accident, an illness, or the death of an ascendant or
// descendant, on an official document that somebody has seen; for another close
// relative the president rules, and either ruling can be disputed. The document
// is not kept, only who saw it and when. Source: article 5.3.
//
// It stops nothing: an absence is a fact. Subject: the sitting.
func absentRule() Rule { return Rule{ID: Absent, Judge: judgeAbsent} }

func judgeAbsent(m *Matter) []Verdict {
	c := m.Case
	if c == nil {
		return nil
	}
	if out, ok := m.without(Absent); ok {
		return out
	}
	var out []Verdict
	current := m.bench()
	for _, p := range c.Postponed {
		if current == nil || p.Is.Sitting != current.ID {
			out = append(out, m.postponement(p))
		}
	}
	if current == nil {
		return out
	}
	if p, gone := c.Postponement(current.ID); gone {
		return append(out, m.postponement(p))
	}
	if v, ok := m.attendance(current); ok {
		out = append(out, v)
	}
	return out
}

// attendance judges the learner's presence in the sitting to come, or held.
func (m *Matter) attendance(s *cases.Sitting) (Verdict, bool) {
	council := message.Day("council", s.Day())
	absence, absent := m.Case.Absence(s.ID)
	hearing, heard := m.Case.Hearing(s.ID)
	switch {
	case heard:
		v := m.says(Absent, string(s.ID), Met, message.New("absent.present", message.Day("council", hearing.Act.On)))
		v.Relies = []cases.ActID{hearing.Act.ID}
		return v, true
	case !absent && s.Day() == 0:
		return Verdict{}, false
	case !absent:
		return m.says(Absent, string(s.ID), Pending, message.New("absent.pending", council)), true
	}
	v := m.says(Absent, string(s.ID), Met, message.New("absent.held", council))
	v.Relies = []cases.ActID{absence.Act.ID}
	seen := absence.Is.SeenBy != "" && absence.Is.SeenOn != 0
	switch absence.Is.Ground {
	case cases.AbsentNoGround:
	case cases.AbsentAccident, cases.AbsentIllness, cases.AbsentDeath:
		switch {
		case !seen:
			v.State, v.Reason = Contestable, message.New("absent.proof")
		case m.motionIn(s):
			v.State, v.Reason = Broken, message.New("absent.postpone", message.Day("seen", absence.Is.SeenOn))
		default:
			v.State, v.Reason = Pending, message.New("absent.postpone", message.Day("seen", absence.Is.SeenOn))
		}
	case cases.AbsentRelative:
		v.State, v.Reason = Contestable, message.New("absent.relative")
	}
	return v, true
}

// postponement judges a ruling that took the case to another day. The document
// may have been recorded with the absence or with the ruling.
func (m *Matter) postponement(p cases.Done[cases.Postpone]) Verdict {
	ground, by, on := p.Is.Ground, p.Is.SeenBy, p.Is.SeenOn
	relies := []cases.ActID{p.Act.ID}
	if a, ok := m.Case.Absence(p.Is.Sitting); ok {
		relies = append(relies, a.Act.ID)
		if ground == cases.AbsentNoGround {
			ground = a.Is.Ground
		}
		if by == "" || on == 0 {
			by, on = a.Is.SeenBy, a.Is.SeenOn
		}
	}
	state, why := Contestable, message.New("absent.postponed.unproved", message.Number("n", m.Profile.Numbers.Notice.N))
	switch {
	case by == "" || on == 0:
	case ground == cases.AbsentRelative:
		why = message.New("absent.relative")
	case ground != cases.AbsentNoGround:
		state, why = Met, m.seen(by, on)
	}
	v := m.says(Absent, string(p.Is.Sitting), state, why)
	v.Relies = relies
	return v
}

func (m *Matter) seen(by string, on days.Day) message.Message {
	return message.New("absent.postponed", message.Day("seen", on), message.Text("who", by),
		message.Number("n", m.Profile.Numbers.Notice.N))
}
