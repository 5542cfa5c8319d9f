package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// An Age is what a person is on a day, for R-MINOR.
type Age uint8

// The ages. Leap is 28 February of a common year for somebody born on
// 29 February: an adult by one reading, a minor by the other.
const (
	AgeUnknown Age = iota
	Adult
	Leap
	Underage
	EmancipatedMinor
)

// Copied tells whether the legal representatives are addressed too.
func (a Age) Copied() bool { return a == Underage || a == Leap }

// AgeOn is a person's age on a day (art. 414 and 413-6 of the Civil Code).
func AgeOn(p *cases.Person, d days.Day) Age {
	if p == nil || p.Identity.Born == 0 {
		return AgeUnknown
	}
	feb28, mar1 := days.Majority(p.Identity.Born)
	switch {
	case d >= mar1:
		return Adult
	case p.EmancipatedOn != 0 && p.EmancipatedOn <= d:
		return EmancipatedMinor
	case d >= feb28:
		return Leap
	}
	return Underage
}

// noticeDay is the day on which the notice to the learner was issued; today
// while it was not.
func (m *Matter) noticeDay() days.Day {
	for i := range m.Case.Letters {
		switch l := &m.Case.Letters[i]; l.Issued.Is.Type {
		case cases.LetterGrievances, cases.LetterConvocation:
			if l.Standing() {
				return l.Issued.Act.On
			}
		default:
		}
	}
	return m.Today
}

// ageFor is the learner's age for a letter of a day. Who was a minor when the
// notice was issued is treated so throughout, and majority only ever comes, so
// the earlier of the two days decides.
func (m *Matter) ageFor(letter days.Day) Age {
	return AgeOn(m.learner(), min(letter, m.noticeDay()))
}

// addressees are those who must receive every letter to the learner: the
// learner, and for a minor each legal representative named by then.
func (m *Matter) addressees(letter days.Day) []cases.PersonID {
	if m.memo == nil {
		return m.whoReceives(letter)
	}
	if m.memo.addressees == nil || m.memo.letter != letter {
		m.memo.letter, m.memo.addressees = letter, m.whoReceives(letter)
	}
	return m.memo.addressees
}

func (m *Matter) whoReceives(letter days.Day) []cases.PersonID {
	p := m.learner()
	out := make([]cases.PersonID, 1, 3)
	out[0] = m.Case.Learner()
	if !m.ageFor(letter).Copied() {
		return out
	}
	for i := range p.Representatives {
		if r := &p.Representatives[i]; r.From <= letter && (r.Until == 0 || letter <= r.Until) {
			out = append(out, r.Is.Representative)
		}
	}
	return out
}

// minorRule is R-MINOR (art. 5.3): when the learner is a minor at any of
// notice, council and decision, every holder of parental authority gets every
// letter to the learner, each at the own address. Tested for each letter; it
// stops any letter to the learner and nothing overrides it.
func minorRule() Rule {
	return Rule{
		ID: Minor,
		Stops: func(p cases.Payload) (string, bool) {
			l, ok := p.(cases.IssueLetter)
			return string(l.Letter), ok && toLearner(&l)
		},
		Judge: judgeMinor,
	}
}

// toLearner tells whether a document is a letter to the learner: not a receipt
// or a list drawn from the file, nor what is written to representatives alone.
func toLearner(l *cases.IssueLetter) bool {
	if drawn(l.Type) || l.Type == cases.LetterRepresentatives {
		return false
	}
	for i := range l.Copies {
		if c := l.Copies[i].Capacity; c == cases.ToLearner || c == cases.ToRepresentative {
			return true
		}
	}
	return false
}

func judgeMinor(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	out := append(m.room(1+len(m.Case.Letters)), m.minority())
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if l.Standing() && toLearner(&l.Issued.Is) {
			out = append(out, m.minorLetter(l))
		}
	}
	return out
}

// minority says what the learner is, for the case.
func (m *Matter) minority() Verdict {
	p := m.learner()
	age := AgeOn(p, m.noticeDay())
	day := m.Case.Opened.Act.On // shown, so that the sentence does not change every day
	v := m.says(Minor, "", Met, message.Message{})
	var feb28, mar1 days.Day
	if p != nil && p.Identity.Born != 0 {
		feb28, mar1 = days.Majority(p.Identity.Born)
		v.Days = map[string]days.Day{"majority": feb28}
		if AgeOn(p, day) != age {
			day = mar1
		}
	}
	switch age {
	case AgeUnknown:
		v.State, v.Reason = Pending, message.New("minor.unknown")
	case Adult:
		v.State = NotApplicable
		v.Reason = message.New("minor.adult", message.Day("day", day), message.Day("majority", feb28))
	case EmancipatedMinor:
		v.State = NotApplicable
		v.Reason = message.New("minor.emancipated", message.Day("since", p.EmancipatedOn))
	case Leap:
		v.Reason = message.New("minor.leap")
		v.Until = m.untilNotice(feb28)
	case Underage:
		holders := len(m.addressees(m.Today)) - 1
		v.Reason = message.New("minor.met", message.Day("day", day), message.Day("majority", feb28), message.Number("n", holders))
		if holders == 0 {
			v.State, v.Reason = Pending, message.New("minor.holders", message.Day("day", day))
		}
		v.Until = m.untilNotice(min(feb28, mar1) - 1)
	}
	return v
}

// untilNotice is the last day on which an age judged today stands: for good
// once the notice is issued, because its day then decides.
func (m *Matter) untilNotice(last days.Day) days.Day {
	if m.noticeDay() == m.Today && m.Today <= last {
		return last
	}
	return 0
}

func (m *Matter) minorLetter(l *cases.Letter) Verdict {
	day := l.Issued.Act.On
	age := m.ageFor(day)
	v := m.says(Minor, string(l.ID), Met, message.Message{})
	v.Relies = []cases.ActID{l.Issued.Act.ID}
	p := m.learner()
	switch age {
	case AgeUnknown:
		v.State, v.Reason = Pending, message.New("minor.unknown")
		return v
	case Adult:
		majority, _ := days.Majority(p.Identity.Born)
		v.State = NotApplicable
		v.Reason = message.New("minor.adult", message.Day("day", day), message.Day("majority", majority))
		return v
	case EmancipatedMinor:
		v.State, v.Reason = NotApplicable, message.New("minor.emancipated", message.Day("since", p.EmancipatedOn))
		return v
	case Leap, Underage:
	}
	missing := Broken
	if age == Leap {
		missing = Contestable // one reading asks for the copies, the other does not
	}
	if copyFor(l, m.Case.Learner()) == nil {
		v.State, v.Reason = missing, message.New("form.addressee", message.Text("addressee", m.name(m.Case.Learner())))
		return v
	}
	holders := m.addressees(day)[1:]
	majority, _ := days.Majority(p.Identity.Born)
	v.Reason = message.New("minor.met", message.Day("day", day), message.Day("majority", majority), message.Number("n", len(holders)))
	if age == Leap {
		v.Reason = message.New("minor.leap")
	}
	if len(holders) == 0 {
		v.State, v.Reason = missing, message.New("minor.holders", message.Day("day", day))
		return v
	}
	for _, h := range holders {
		switch c := copyFor(l, h); {
		case c == nil:
			v.State, v.Reason = missing, message.New("minor.missing", message.Text("holder", m.name(h)))
			return v
		case c.Address.IsZero() && c.Channel.Numbered():
			v.State, v.Reason = missing, message.New("minor.address", message.Text("holder", m.name(h)))
			return v
		}
	}
	return v
}

// copyFor is the copy of a letter for a person, if there is one.
func copyFor(l *cases.Letter, who cases.PersonID) *cases.Copy {
	for i := range l.Issued.Is.Copies {
		if c := &l.Issued.Is.Copies[i]; c.To == who {
			return c
		}
	}
	for i := range l.Again {
		if c := &l.Again[i].Is.Copy; c.To == who {
			return c
		}
	}
	return nil
}
