package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// stopped is the act that ended the procedure before any decision: a declared
// abandonment, or an end for another ground. It tells whether there is one.
func (m *Matter) stopped() (cases.Act, bool) {
	switch c := m.Case; {
	case c == nil:
	case c.Abandoned != nil:
		return c.Abandoned.Act, true
	case c.Ended != nil:
		return c.Ended.Act, true
	}
	return cases.Act{}, false
}

// noObject is the answer of a rule about the procedure once it ended before any
// decision. It tells whether that is so.
func (m *Matter) noObject(rule regulation.RuleID) ([]Verdict, bool) {
	act, is := m.stopped()
	if !is {
		return nil, false
	}
	why := message.New("na.ended", message.Day("day", act.On))
	if m.Case.Abandoned != nil {
		why = message.New("na.abandoned", message.Day("day", act.On))
	}
	v := m.says(rule, "", NotApplicable, why)
	v.Relies = []cases.ActID{act.ID}
	return m.single(v), true
}

// Told is somebody who is to be told something, and what they are to the case.
// The certification jury has no file of its own: its identifier is empty.
type Told struct {
	Who      cases.PersonID
	Capacity cases.Capacity
}

// subject names somebody as the subject of a step; the jury by its capacity.
func (t Told) subject() string {
	if t.Who == "" {
		return string(t.Capacity)
	}
	return string(t.Who)
}

// ToTellEnd returns those who are to be told that the procedure ended before any
// decision: the learner and the legal representatives if they had been told of
// it, unless the learner died; every employer who was told
// beforehand. A declared
// abandonment is told to the employer and to every funder in any case
// (R-ABANDON). None while nothing ended.
func ToTellEnd(m Matter) []Told { return m.toTellEnd() }

func (m *Matter) toTellEnd() []Told {
	end, is := m.stopped()
	if !is || m.Case.Opened == nil {
		return nil
	}
	var out []Told
	learner := m.Case.Learner()
	told, _ := m.informedOn(learner, cases.LetterGrievances, cases.LetterConvocation, cases.LetterPrecaution)
	died := m.Case.Ended != nil && m.Case.Ended.Is.Ground == cases.EndDeath && m.Case.Abandoned == nil
	if told != 0 && !died {
		for i, who := range m.addressees(end.On) {
			c := cases.ToRepresentative
			if i == 0 {
				c = cases.ToLearner
			}
			out = append(out, Told{who, c})
		}
	}
	employers := Employers(m.Case)
	if m.Case.Abandoned != nil {
		for _, p := range ToBeTold(m.Case) {
			c := cases.ToFunder
			if slices.Contains(employers, p) {
				c = cases.ToEmployer
			}
			out = append(out, Told{p, c})
		}
		return out
	}
	for _, p := range employers {
		if prior, _ := m.informedOn(p, cases.LetterPrior); prior != 0 {
			out = append(out, Told{p, cases.ToEmployer})
		}
	}
	return out
}

// TellsOfEnd tells whether a letter is one that tells somebody of the end of the
// procedure, issued since it ended.
func TellsOfEnd(m Matter, l cases.Letter) bool { return m.tellsOfEnd(&l) }

func (m *Matter) tellsOfEnd(l *cases.Letter) bool {
	end, is := m.stopped()
	if !is || !l.Standing() || l.Issued.Act.On < end.On {
		return false
	}
	switch l.Issued.Is.Type {
	case cases.LetterEnded:
		return true
	case cases.LetterAbandonment:
		return m.Case.Abandoned != nil
	default:
		return false
	}
}

// toldOfEnd is the day on which somebody was told of the end, and the act that
// says so; zero while nobody did.
func (m *Matter) toldOfEnd(t Told) (first days.Day, by []cases.ActID) {
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if !m.tellsOfEnd(l) {
			continue
		}
		if d := m.sentTo(l, t.Who); d != 0 && (first == 0 || d < first) {
			first, by = d, []cases.ActID{l.Issued.Act.ID}
		}
	}
	return first, by
}

// leavesTraining tells whether the end of the procedure is also the learner's
// exit from the training, which the funders have to know.
func (m *Matter) leavesTraining() bool {
	c := m.Case
	switch {
	case c.Abandoned != nil:
		return true
	case c.Ended == nil:
		return false
	}
	switch c.Ended.Is.Ground {
	case cases.EndResigned, cases.EndContract, cases.EndDeath:
		return true
	case cases.EndComplaint, cases.EndOther:
	}
	return false
}
