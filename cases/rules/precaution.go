package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// precautionRule is R-PRECAUTION (art. 5.3; R. 6352-7 of the Labour Code): a
// precautionary exclusion is not a sanction, and no final sanction answers the
// same facts while the grievances were not communicated. It warns after fifteen
// days, because a measure that lasts resembles a sanction, and counts within
// the longest temporary exclusion (R-EXCLUSION). It stops the decision letter.
func precautionRule() Rule {
	return Rule{ID: Precaution, Stops: decisionLetter, Judge: judgePrecaution}
}

func judgePrecaution(m *Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if len(c.Precautions) == 0 {
		return m.single(m.says(Precaution, "", NotApplicable, message.New("precaution.none")))
	}
	out := m.room(len(c.Precautions) + 1)
	for i := range c.Precautions {
		out = append(out, m.precaution(&c.Precautions[i]))
	}
	for i := range c.Letters {
		if _, ok := m.sanctions(&c.Letters[i]); ok {
			out = append(out, m.precautionLetter(&c.Letters[i], &c.Precautions[0]))
		}
	}
	return out
}

// precaution says how long a measure has lasted; the subject is the measure.
func (m *Matter) precaution(p *cases.Precaution) Verdict {
	is, limit := &p.Ordered.Is, m.Profile.Numbers.Precaution.N
	from := is.From
	start := message.Day("start", from)
	v := m.says(Precaution, string(is.Precaution), Met, message.Message{})
	v.Relies = []cases.ActID{p.Ordered.Act.ID}
	v.Days = map[string]days.Day{"start": from, "warn_after": from + days.Day(limit)}
	if p.Lifted != nil {
		v.Reason = message.New("precaution.lifted", start, message.Day("lifted", p.Lifted.Act.On))
		v.Days["lifted"] = p.Lifted.Act.On
		v.Relies = append(v.Relies, p.Lifted.Act.ID)
		return v
	}
	if end, ok := m.endedWithout(); ok {
		v.State, v.Due = Pending, end.On
		v.Reason = message.New("precaution.lift", start)
		return v
	}
	if l := m.sanctionLetter(); l != nil && m.Case.FirstPosted(*l) != 0 {
		if got := m.communicated(l.Issued.Is.Decision.Retained); got.day != 0 {
			v.Reason = message.New("precaution.met", start, message.Day("received", got.day))
			return v
		}
	}
	review := is.Review
	if review == 0 {
		review = from + days.Day(limit)
	}
	v.Due = review
	n := message.Number("n", max(1, int(m.Today-from)))
	if m.Today > from+days.Day(limit) {
		v.State, v.Reason = Contestable, message.New("precaution.long", start, n, message.Number("max", limit))
		v.Until = m.Today // the count of days
		return v
	}
	v.Reason = message.New("precaution.running", start, n, message.Day("review", review))
	v.Until = max(m.Today, from)
	return v
}

// endedWithout is the act by which the procedure ended without a sanction: an
// end before any decision, the withdrawal or annulment of the decision, a motion
// adopted that imposes none, the director's discontinuance, or the closing of a
// sitting in which every motion was turned down.
func (m *Matter) endedWithout() (cases.Act, bool) {
	if act, is := m.stopped(); is {
		return act, true
	}
	if act, is := m.undone(); is {
		return act, true
	}
	if x, ok := m.Case.AdoptedMotion(); ok {
		return x.Closed.Act, x.Put.Is.Sanction.Kind == regulation.NoSanction
	}
	if x, ok := m.Case.Course(); ok && x.Is.Course == cases.CourseDiscontinue {
		return x.Act, true
	}
	if m.unsanctioned() {
		return m.council().Closed.Act, true
	}
	return cases.Act{}, false
}

// sanctionLetter is the first decision letter in force that notifies a sanction.
func (m *Matter) sanctionLetter() *cases.Letter {
	for i := range m.Case.Letters {
		if _, ok := m.sanctions(&m.Case.Letters[i]); ok {
			return &m.Case.Letters[i]
		}
	}
	return nil
}

func (m *Matter) precautionLetter(l *cases.Letter, p *cases.Precaution) Verdict {
	start := message.Day("start", p.Ordered.Is.From)
	v := m.says(Precaution, string(l.ID), Broken, message.New("precaution.grievances", start))
	got := m.communicated(l.Issued.Is.Decision.Retained)
	v.Relies = append([]cases.ActID{p.Ordered.Act.ID, l.Issued.Act.ID}, got.acts...)
	if got.day != 0 && got.day <= m.notified(l) {
		v.State, v.Reason = Met, message.New("precaution.met", start, message.Day("received", got.day))
	}
	return v
}
