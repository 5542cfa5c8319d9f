package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// hearingRule is R-HEARING: the learner is told why a sanction is envisaged,
// and is heard, before anything is put to the vote.
//
// The reason is stated and the explanations recorded; for a learner who did not
// come, the recorded absence stands for both (R-ABSENT says whether the council
// could be held). Source: article 5.3; article R. 6352-5, 3°, of the labour code.
//
// It stops putting a motion. Subject: the sitting.
func hearingRule() Rule {
	return Rule{
		ID: Hearing,
		Stops: func(p cases.Payload) (string, bool) {
			put, is := p.(cases.PutMotion)
			return string(put.Sitting), is
		},
		Judge: judgeHearing,
	}
}

func judgeHearing(m *Matter) []Verdict {
	c := m.Case
	if c == nil {
		return nil
	}
	if out, ok := m.without(Hearing); ok {
		if _, ended := m.stopped(); !ended {
			out[0].Reason = message.New("hearing.na")
		}
		return out
	}
	s := m.bench()
	if s == nil || m.postponedFrom(s) {
		return m.single(m.says(Hearing, "", Pending, message.New("hearing.pending")))
	}
	v := m.says(Hearing, string(s.ID), Pending, message.New("hearing.pending"))
	told, heard := false, false
	var last cases.Act
	for _, h := range c.Hearings {
		if h.Is.Sitting == s.ID {
			told = told || h.Is.ReasonStated
			heard = heard || h.Is.Explanations != ""
			last = h.Act
			v.Relies = append(v.Relies, h.Act.ID)
		}
	}
	absence, absent := c.Absence(s.ID)
	switch {
	case last.ID != "" && !told:
		v.State, v.Reason = Broken, message.New("hearing.reason")
	case last.ID != "" && !heard:
		v.State, v.Reason = Broken, message.New("hearing.explanations")
	case last.ID != "":
		v.State, v.Reason = Met, message.New("hearing.met", message.Day("day", last.On))
	case absent:
		v.State, v.Reason = Met, message.New("hearing.absent", message.Day("day", absence.Act.On))
		v.Relies = append(v.Relies, absence.Act.ID)
	case m.motionIn(s):
		v.State, v.Reason = Broken, message.New("hearing.none")
	}
	if unread := m.unread(); len(unread) > 0 {
		v.Arithmetic = append(v.Arithmetic, message.New("hearing.observations", message.Day("day", unread[len(unread)-1].Act.On)))
	} else if n := len(c.Written); n > 0 {
		v.Arithmetic = append(v.Arithmetic, message.New("hearing.observations.read", message.Day("day", c.Written[n-1].Act.On)))
	}
	return m.single(v)
}

// motionIn tells whether a motion was put in a sitting.
func (m *Matter) motionIn(s *cases.Sitting) bool {
	for _, mo := range m.Case.Motions {
		if mo.Put.Is.Sitting == s.ID {
			return true
		}
	}
	return false
}
