package rules

import (
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// motionsRule is R-MOTIONS: one yes/no question at a time, heaviest first.
//
// One sanction answers a set of facts, so nothing is put once a motion was
// adopted; nothing is put above what the convocation announced, and when it
// announced nothing, a measure above level 2 can be disputed at best. A motion
// is put in a sitting in which the case was called. Source: practice of
// councils; the announced ceiling follows from the rights of defence (5.3).
//
// It stops putting a motion. Subject: the motion.
func motionsRule() Rule {
	return Rule{
		ID: Motions,
		Stops: func(p cases.Payload) (string, bool) {
			put, is := p.(cases.PutMotion)
			return string(put.Motion), is
		},
		Judge: judgeMotions,
	}
}

// unannounced is the highest level that may be voted when the convocation named
// no sanction: above it the training is affected, and the law wants it said.
const unannounced regulation.Level = 2

func judgeMotions(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	if out, ok := m.without(Motions); ok {
		return out
	}
	if len(m.Case.Motions) == 0 {
		return m.single(m.says(Motions, "", Pending, message.New("motions.pending")))
	}
	out := m.room(len(m.Case.Motions))
	for i, mo := range m.Case.Motions {
		state, why := m.motion(i)
		v := m.says(Motions, string(mo.ID), state, why)
		v.Relies = []cases.ActID{mo.Put.Act.ID}
		out = append(out, v)
	}
	return out
}

// motion judges the nth motion against those put before it.
func (m *Matter) motion(n int) (State, message.Message) {
	this := m.Case.Motions[n].Put
	if call, ok := m.Case.Call(this.Is.Sitting); !ok || follows(call.Act, this.Act) {
		return Broken, message.New("motions.uncalled")
	}
	lightest := this.Is.Sanction
	for _, mo := range m.Case.Motions[:n] {
		switch {
		case mo.Closed == nil || follows(mo.Closed.Act, this.Act):
			return Broken, message.New("motions.open")
		case mo.Outcome() == cases.Adopted:
			return Broken, message.New("motions.adopted", message.Said("sanction", sanctionTerm(mo.Put.Is.Sanction)))
		case mo.Put.Is.Sitting == this.Is.Sitting && heavier(lightest, mo.Put.Is.Sanction):
			lightest = mo.Put.Is.Sanction
		}
	}
	if state, why := m.announced(this.Is); state != Met {
		return state, why
	}
	if heavier(this.Is.Sanction, lightest) {
		return Broken, message.New("motions.order", message.Said("sanction", sanctionTerm(this.Is.Sanction)),
			message.Said("former", sanctionTerm(lightest)))
	}
	return Met, message.New("motions.met", message.Number("n", n+1))
}

// announced compares a motion with the heaviest sanction the convocation named.
func (m *Matter) announced(p cases.PutMotion) (State, message.Message) {
	ceiling := m.ceiling(p.Sitting)
	said := message.Said("sanction", sanctionTerm(p.Sanction))
	level := message.Number("level", int(p.Sanction.Kind.Level()))
	switch {
	case ceiling == "" && p.Sanction.Kind.Level() > unannounced:
		return Contestable, message.New("motions.unannounced", said, level, message.Number("max", int(unannounced)))
	case ceiling != "" && p.Sanction.Kind.Weight() > ceiling.Weight():
		return Broken, message.New("motions.above", said, level, message.Term("heaviest", ceiling.Key()))
	}
	return Met, message.Message{}
}

// ceiling is the heaviest sanction announced for a sitting: by the last
// convocation that stands, else, before any letter, by the convening.
func (m *Matter) ceiling(s cases.SittingID) regulation.SanctionKind {
	var out regulation.SanctionKind
	told := false
	for _, l := range m.Case.Letters {
		a := l.Issued.Is.Announcement
		if a == nil || a.Sitting != s || !l.Standing() || l.Issued.Is.Type != cases.LetterConvocation {
			continue
		}
		told = true
		if a.Heaviest != "" { // a corrected convocation repeats only what changed
			out = a.Heaviest
		}
	}
	if c, ok := m.Case.Convening(); !told && ok && c.Is.Sitting == s {
		out = c.Is.Heaviest
	}
	return out
}

// heavier tells whether a sanction weighs more than another: by its measure,
// then by the length of the exclusion, then by the bar.
func heavier(a, b cases.Sanction) bool {
	switch {
	case a.Kind.Weight() != b.Kind.Weight():
		return a.Kind.Weight() > b.Kind.Weight()
	case a.Kind == regulation.TemporaryExclusion && a.Length > 0 && b.Length > 0 && a.Length != b.Length:
		return a.Length > b.Length
	}
	return a.Bar && !b.Bar
}
