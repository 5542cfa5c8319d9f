package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// inForce tells whether a letter is a decision letter that stands, and whose
// sanction is not gone.
func (m *Matter) inForce(l *cases.Letter) bool {
	if l.Issued.Is.Type != cases.LetterDecision || !l.Standing() {
		return false
	}
	_, gone := m.Case.Undone(l.ID)
	return !gone
}

// decisions returns the decision letters in force, in the order of issue.
func (m *Matter) decisions() []*cases.Letter {
	var out []*cases.Letter
	for i := range m.Case.Letters {
		if l := &m.Case.Letters[i]; m.inForce(l) {
			out = append(out, l)
		}
	}
	return out
}

// beforeLetter is the answer of a rule of the decision while no letter stands:
// still to come, or without object once the file ended without a sanction.
func (m *Matter) beforeLetter(rule regulation.RuleID, pending message.Message) []Verdict {
	if out, ok := m.halted(rule); ok {
		return out
	}
	if m.unsanctioned() {
		return m.single(m.says(rule, "", NotApplicable, message.New("na.sanction")))
	}
	return m.single(m.says(rule, "", Pending, pending))
}

// unsanctioned tells whether the file ended without a sanction: the director
// discontinued it, the council voted that there be none, or the sitting closed
// after every motion was turned down.
func (m *Matter) unsanctioned() bool {
	if mo, ok := m.Case.AdoptedMotion(); ok {
		return mo.Put.Is.Sanction.Kind == regulation.NoSanction
	}
	if x, ok := m.Case.Course(); ok && x.Is.Course == cases.CourseDiscontinue {
		return true
	}
	s := m.council()
	if s == nil || s.Closed == nil || s.Adjourned != nil || m.postponedFrom(s) {
		return false
	}
	put := false
	for _, mo := range m.Case.Motions {
		if mo.Put.Is.Sitting == s.ID {
			if mo.Closed == nil {
				return false
			}
			put = true
		}
	}
	return put
}

// eachCopy calls f for every copy of a letter, with the envelope it travels in;
// nil when it has none.
func (m *Matter) eachCopy(l *cases.Letter, f func(*cases.Copy, *cases.Service)) {
	visit := func(c *cases.Copy) {
		for i := range m.Case.Services {
			if s := &m.Case.Services[i]; s.Carries(c.Copy) {
				f(c, s)
				return
			}
		}
		f(c, nil)
	}
	for i := range l.Issued.Is.Copies {
		visit(&l.Issued.Is.Copies[i])
	}
	for i := range l.Again {
		visit(&l.Again[i].Is.Copy)
	}
}

// sentTo is the first day on which a copy of a letter left for somebody; zero
// while none did.
func (m *Matter) sentTo(l *cases.Letter, who cases.PersonID) days.Day {
	var first days.Day
	m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
		if c.To == who && s != nil {
			first = days.Earliest(first, s.Posted, s.HandedOver)
		}
	})
	return first
}

// notifiedOn is the day on which a letter had been presented or handed to all
// whom it must reach, the latest of them; zero while one is missing.
func (m *Matter) notifiedOn(l *cases.Letter) days.Day {
	latest, all := m.presentedOn(l)
	if !all {
		return 0
	}
	return latest
}

// Presented is the latest day on which a letter is known to have been presented
// or handed to somebody it must reach: an exclusion counts from there when its
// first day came sooner (R-EXCLUSION). Zero while nobody has it.
func Presented(m Matter, id cases.LetterID) days.Day {
	l, ok := m.Case.Letter(id)
	if !ok {
		return 0
	}
	latest, _ := m.presentedOn(&l)
	return latest
}

// presentedOn is the latest day on which a letter is known to have been
// presented or handed to one of those it must reach, and whether all are known.
func (m *Matter) presentedOn(l *cases.Letter) (latest days.Day, all bool) {
	all = true
	for _, who := range m.addressees(l.Issued.Act.On) {
		var first days.Day
		m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
			if c.To != who || s == nil || s.Returned != 0 && s.Ground.WrongAddress() {
				return
			}
			first = days.Earliest(first, s.HandedOver, s.Presented, s.Collected, s.Refused)
		})
		all = all && first != 0
		latest = max(latest, first)
	}
	return latest, all
}
