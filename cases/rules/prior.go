package rules

import (
	"slices"

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

func judgePrior(m *Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if !c.IsApprentice() {
		return m.single(m.says(EmployerPrior, "", NotApplicable, message.New("prior.none")))
	}
	if out, ok := m.halted(EmployerPrior); ok {
		return out
	}
	told, acts := m.employerTold()
	out := append(m.room(1+len(c.Motions)+len(c.Letters)), m.prior(told, acts))
	for i := range c.Motions {
		if x := &c.Motions[i]; x.Put.Is.Sanction.Kind.Exclusion() {
			out = append(out, m.priorFor(string(x.ID), x.Put.Act, x.Put.Act.On, told, acts))
		}
	}
	for i := range c.Letters {
		l := &c.Letters[i]
		if k, ok := m.sanctions(l); ok && k.Exclusion() {
			out = append(out, m.priorFor(string(l.ID), l.Issued.Act, l.Issued.Act.On, told, acts))
		}
	}
	return out
}

// employerTold is the day on which the prior information had left for the
// employer, the last of them if there are several; zero while it did not.
func (m *Matter) employerTold() (days.Day, []cases.ActID) {
	var told days.Day
	var acts []cases.ActID
	missing := false
	for _, who := range Employers(m.Case) {
		first, by := m.informedOn(who, cases.LetterPrior)
		told, missing = max(told, first), missing || first == 0
		for _, id := range by {
			if !slices.Contains(acts, id) {
				acts = append(acts, id)
			}
		}
	}
	if missing {
		told = 0
	}
	return told, acts
}

// whom names one person as a text, several as a list.
func (m *Matter) whom(field string, in []cases.PersonID) message.Value {
	if len(in) == 1 {
		return message.Text(field, m.name(in[0]))
	}
	return m.names(field, in)
}

// untold are the employers for whom no prior information has left.
func (m *Matter) untold() []cases.PersonID {
	var out []cases.PersonID
	for _, who := range Employers(m.Case) {
		if first, _ := m.informedOn(who, cases.LetterPrior); first == 0 {
			out = append(out, who)
		}
	}
	return out
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
	motion, voted := m.Case.AdoptedMotion()
	decided := voted && motion.Put.Is.Sanction.Kind.Exclusion()
	switch {
	case !decided && (voted || !m.envisaged().Exclusion()): // what was voted is lighter than what was envisaged
		v.State, v.Reason = NotApplicable, message.New("prior.level")
	case len(Employers(m.Case)) == 0:
		v.State, v.Reason = Pending, message.New("prior.employer")
	case decided:
		v.State, v.Reason = Broken, message.New("prior.decided")
	default:
		v.State, v.Reason = Pending, message.New("prior.pending", m.whom("employer", m.untold()))
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
