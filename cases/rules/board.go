package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// boardRule is R-BOARD (art. 4): where the profile asks for it, the advisory
// board of the apprentice training centre gives a dated opinion before an
// apprentice is excluded for good. Composition: the director or a representative,
// who presides, the disability referent, the pedagogical director, the director
// of training success, billing and compliance.
//
// The opinion comes before the vote; between the vote and the letter it can be
// disputed, after the letter it is none. It stops the decision letter. Subject:
// the letter; "" is the case.
func boardRule() Rule { return Rule{ID: Board, Stops: decisionLetter, Judge: judgeBoard} }

func judgeBoard(m *Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if out, ok := m.without(Board); ok {
		return out
	}
	switch {
	case !m.Profile.Board:
		return m.single(m.says(Board, "", NotApplicable, message.New("board.off")))
	case !c.IsApprentice():
		return m.single(m.says(Board, "", NotApplicable, message.New("board.apprentice")))
	}
	out := m.single(m.board())
	for i := range c.Letters {
		l := &c.Letters[i]
		if k, ok := m.sanctions(l); ok && k == regulation.PermanentExclusion {
			out = append(out, m.opined(string(l.ID), l.Issued.Act))
		}
	}
	return out
}

// board says, for the case, whether the opinion is needed and there.
func (m *Matter) board() Verdict {
	kind, known := m.sanctionToNotify()
	if known && kind != regulation.PermanentExclusion {
		return m.says(Board, "", NotApplicable, message.New("board.none"))
	}
	if c, ok := m.Case.Convening(); ok && !known && c.Is.Heaviest != "" && c.Is.Heaviest != regulation.PermanentExclusion {
		return m.says(Board, "", NotApplicable, message.New("board.none"))
	}
	v := m.opined("", cases.Act{On: m.Today, Rank: 1 << 62})
	if v.State == Broken {
		v.State = Pending
	}
	return v
}

// opined compares the opinion with an act that must follow it.
func (m *Matter) opined(subject string, before cases.Act) Verdict {
	v := m.says(Board, subject, Broken, message.New("board.missing"))
	var voted cases.Act
	if mo, ok := m.Case.AdoptedMotion(); ok && mo.Closed != nil {
		voted = mo.Closed.Act
	}
	for _, o := range m.Case.Opinions {
		if follows(o.Act, before) {
			continue
		}
		day := message.Day("day", o.Act.On)
		v.Relies, v.Days = []cases.ActID{o.Act.ID}, map[string]days.Day{"opinion": o.Act.On}
		if voted.ID != "" && follows(o.Act, voted) {
			v.State, v.Reason = Contestable, message.New("board.late", day, message.Day("vote", voted.On))
			return v
		}
		v.State, v.Reason = Met, message.New("board.met", day)
		return v
	}
	return v
}
