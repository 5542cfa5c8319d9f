package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// undoneLetters are the decision letters whose sanction is gone, withdrawn by
// the office or annulled, in the order of issue.
func (m *Matter) undoneLetters() []*cases.Letter {
	if len(m.Case.TakenBack)+len(m.Case.Challenges) == 0 {
		return nil
	}
	var out []*cases.Letter
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if l.Issued.Is.Type != cases.LetterDecision || !l.Standing() {
			continue
		}
		if _, gone := m.Case.Undone(l.ID); gone {
			out = append(out, l)
		}
	}
	return out
}

// undone is the act that took the sanction of the case away, when no other
// decision came in its place.
func (m *Matter) undone() (cases.Act, bool) {
	gone := m.undoneLetters()
	if len(gone) == 0 || len(m.decisions()) > 0 {
		return cases.Act{}, false
	}
	return m.Case.Undone(gone[len(gone)-1].ID)
}

// halted is the answer of a rule about the decision once the procedure ended
// before any, or the decision is gone. It tells whether that is so.
func (m *Matter) halted(rule regulation.RuleID) ([]Verdict, bool) {
	if out, is := m.noObject(rule); is {
		return out, true
	}
	act, is := m.undone()
	if !is {
		return nil, false
	}
	v := m.says(rule, "", NotApplicable, message.New("na.undone", message.Day("day", act.On)))
	v.Relies = []cases.ActID{act.ID}
	return m.single(v), true
}

// ToTellUndone returns those who were told of a sanction that is gone since, by
// a letter that left or the extract for the jury, and so are to be told that it
// is: the learner, the legal representatives, the employer, the funders, the
// certification jury. None while the sanction stands.
func ToTellUndone(m Matter, id cases.LetterID) []Told {
	l, ok := m.Case.Letter(id)
	if !ok {
		return nil
	}
	if _, gone := m.Case.Undone(id); !gone {
		return nil
	}
	return m.toTellUndone(&l)
}

func (m *Matter) toTellUndone(decision *cases.Letter) []Told {
	var out []Told
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		switch {
		case !l.Standing() || !m.announces(l, decision):
			continue
		case l.Issued.Is.Type == cases.LetterJury:
			out = withTold(out, Told{Capacity: cases.ToJury})
			continue
		}
		m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
			if s != nil && s.Left() && c.To != "" {
				out = withTold(out, Told{c.To, c.Capacity})
			}
		})
	}
	return out
}

// withTold adds somebody who is not there yet.
func withTold(in []Told, t Told) []Told {
	if slices.Contains(in, t) {
		return in
	}
	return append(in, t)
}

// announces tells whether a letter tells somebody of the sanction of a decision
// letter: itself, what corrects it, and what the employer, the funders and the
// jury got from then on until another decision.
func (m *Matter) announces(l, decision *cases.Letter) bool {
	switch l.Issued.Is.Type {
	case cases.LetterDecision:
		return l.ID == decision.ID
	case cases.LetterCorrecting, cases.LetterExclusionEnd:
		return l.Issued.Is.Corrects == decision.ID
	case cases.LetterJury:
		return l.Issued.Is.Corrects == decision.ID || l.Issued.Is.Corrects == "" && m.decisionBefore(l) == decision.ID
	case cases.LetterEmployer, cases.LetterFunder:
		return l.Issued.Is.Decision != nil && m.decisionBefore(l) == decision.ID
	default:
		return false
	}
}

// AboutUndone tells whether a letter told the employer or a funder of a sanction
// that is gone since: it does not tell of any decision in force.
func AboutUndone(m Matter, l cases.Letter) bool { return m.aboutUndone(&l) }

func (m *Matter) aboutUndone(l *cases.Letter) bool {
	if t := l.Issued.Is.Type; t != cases.LetterEmployer && t != cases.LetterFunder || l.Issued.Is.Decision == nil {
		return false
	}
	if len(m.Case.TakenBack)+len(m.Case.Challenges) == 0 {
		return false
	}
	_, gone := m.Case.Undone(m.decisionBefore(l))
	return gone
}

// decisionBefore is the last decision letter issued before another letter.
func (m *Matter) decisionBefore(l *cases.Letter) cases.LetterID {
	var out cases.LetterID
	for i := range m.Case.Letters {
		x := &m.Case.Letters[i]
		if x.Issued.Is.Type == cases.LetterDecision && x.Standing() && !follows(x.Issued.Act, l.Issued.Act) {
			out = x.ID
		}
	}
	return out
}

// TellsUndone tells whether a letter tells that the sanction of a decision
// letter is gone.
func TellsUndone(l cases.Letter, decision cases.LetterID) bool { return tellsUndone(&l, decision) }

func tellsUndone(l *cases.Letter, decision cases.LetterID) bool {
	return l.Issued.Is.Type == cases.LetterUndone && l.Standing() && l.Issued.Is.Corrects == decision
}

// toldUndone is the day on which somebody was told that a sanction is gone, and
// the act that says so: the jury by the issue of its extract, which no post carries.
func (m *Matter) toldUndone(decision cases.LetterID, t Told) (first days.Day, by []cases.ActID) {
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if !tellsUndone(l, decision) {
			continue
		}
		var d days.Day
		if t.Who != "" {
			d = m.sentTo(l, t.Who)
		} else if slices.ContainsFunc(l.Issued.Is.Copies, func(c cases.Copy) bool { return c.Capacity == t.Capacity }) {
			d = l.Issued.Act.On
		}
		if d != 0 && (first == 0 || d < first) {
			first, by = d, []cases.ActID{l.Issued.Act.ID}
		}
	}
	return first, by
}

// undoneTold judges, for each sanction that is gone, whether everybody who was
// told of it was told so. The subject is the decision letter.
func (m *Matter) undoneTold() []Verdict {
	var out []Verdict
	for _, l := range m.undoneLetters() {
		to := m.toTellUndone(l)
		if len(to) == 0 {
			continue
		}
		act, _ := m.Case.Undone(l.ID)
		v := m.says(Inform, string(l.ID), Met, message.Message{})
		v.Relies = []cases.ActID{l.Issued.Act.ID, act.ID}
		var missing []message.Message
		var last days.Day
		for _, t := range to {
			day, by := m.toldUndone(l.ID, t)
			if day == 0 {
				missing = append(missing, m.toldName(t))
			}
			last = max(last, day)
			v.Relies = append(v.Relies, by...)
		}
		day := message.Day("day", act.On)
		if len(missing) > 0 {
			v.State, v.Reason = Pending, message.New("inform.undone", day, message.List("recipients", missing...))
			v.Remedy = message.New("remedy.tell.undone")
		} else {
			v.Reason = message.New("inform.undone.met", day, message.Day("informed", last))
		}
		out = append(out, v)
	}
	return out
}

// toldName names somebody who is to be told, in a sentence.
func (m *Matter) toldName(t Told) message.Message {
	if t.Who == "" {
		return message.New("told.jury")
	}
	return message.Literal(m.name(t.Who))
}
