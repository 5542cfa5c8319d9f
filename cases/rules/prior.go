package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// priorRule is R-EMPLOYER-PRIOR (R. 6352-5 of the Labour Code): when an
// exclusion is envisaged, an apprentice's employer is told of the procedure,
// its purpose and the reason for the envisaged sanction before any decision.
// It stops putting a motion above level 2, and an exclusion letter.
func priorRule() Rule {
	return Rule{
		ID: EmployerPrior,
		Stops: func(p cases.Payload) (string, bool) {
			switch x := p.(type) {
			case cases.PutMotion:
				return string(x.Motion), x.Sanction.Kind.Exclusion()
			case cases.IssueLetter:
				return string(x.Letter), x.Type == cases.LetterDecision && x.Decision != nil && x.Decision.Sanction.Kind.Exclusion()
			default:
				return "", false
			}
		},
		Judge: judgePrior,
	}
}

func judgePrior(m Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if !c.IsApprentice() {
		return single(m.says(EmployerPrior, "", NotApplicable, message.New("prior.none")))
	}
	if c.Abandoned != nil {
		return single(m.says(EmployerPrior, "", NotApplicable, message.New("na.abandoned", message.Day("day", c.Abandoned.Act.On))))
	}
	told, acts := m.employerTold()
	out := single(m.prior(told, acts))
	for i := range c.Motions {
		if x := &c.Motions[i]; x.Put.Is.Sanction.Kind.Exclusion() {
			out = append(out, m.priorFor(string(x.ID), x.Put.Act, x.Put.Act.On, told, acts))
		}
	}
	for i := range c.Letters {
		l := &c.Letters[i]
		if k, ok := sanctions(l); ok && k.Exclusion() {
			out = append(out, m.priorFor(string(l.ID), l.Issued.Act, l.Issued.Act.On, told, acts))
		}
	}
	return out
}

// employerTold is the day on which the prior information left for the employer;
// zero while it did not.
func (m *Matter) employerTold() (days.Day, []cases.ActID) {
	var told days.Day
	var acts []cases.ActID
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if l.Issued.Is.Type != cases.LetterPrior || !l.Standing() {
			continue
		}
		if d := m.Case.FirstPosted(*l); d != 0 {
			told = days.Earliest(told, d)
			acts = append(acts, l.Issued.Act.ID)
		}
	}
	return told, acts
}

// envisaged is the heaviest measure in view: what the case is convened for, else
// what the director chose.
func (m *Matter) envisaged() regulation.SanctionKind {
	if c, ok := m.Case.Convening(); ok {
		return c.Is.Heaviest
	}
	if x, ok := m.Case.Course(); ok {
		return x.Is.Sanction
	}
	return ""
}

// prior says whether the employer was told, for the case.
func (m *Matter) prior(told days.Day, acts []cases.ActID) Verdict {
	v := m.says(EmployerPrior, "", Met, message.New("prior.met", message.Day("prior", told)))
	v.Relies = acts
	if told != 0 {
		v.Days = map[string]days.Day{"prior": told}
		return v
	}
	voted, decided := m.Case.AdoptedMotion()
	decided = decided && voted.Put.Is.Sanction.Kind.Exclusion()
	switch {
	case !m.envisaged().Exclusion() && !decided:
		v.State, v.Reason = NotApplicable, message.New("prior.level")
	case m.Case.Employer() == "":
		v.State, v.Reason = Pending, message.New("prior.employer")
	case decided:
		v.State, v.Reason = Broken, message.New("prior.decided")
	default:
		v.State, v.Reason = Pending, message.New("prior.pending", message.Text("employer", m.name(m.Case.Employer())))
		if s, ok := m.convened(); ok {
			v.Due = m.Calendar.LastOpen(s.Day() - 1)
		}
	}
	return v
}

// priorFor judges a decision, a motion or a letter, by the day it was taken.
func (m *Matter) priorFor(subject string, a cases.Act, day, told days.Day, acts []cases.ActID) Verdict {
	v := m.says(EmployerPrior, subject, Met, message.New("prior.met", message.Day("prior", told)))
	v.Relies = append([]cases.ActID{a.ID}, acts...)
	switch {
	case told == 0 && !m.onTrial(a):
		v.State, v.Reason = Broken, message.New("prior.decided")
	case told == 0:
		v.State, v.Reason = Broken, message.New("prior.missing")
	case told > day:
		v.State, v.Reason = Broken, message.New("prior.late", message.Day("prior", told), message.Day("decision", day))
	}
	return v
}
