package rules

import (
	"cmp"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// A Sanctioned is a sanction notified in another case of the same learner: what
// art. 5 keeps from being sanctioned twice, what a repetition is counted from,
// and a bar that may still run.
type Sanctioned struct {
	Case   cases.CaseID
	Number string
	Extract
	Issued cases.Act            // of the decision letter
	Facts  []cases.AddGrievance // retained by it
}

// SanctionsOf are the sanctions that a case brought, for the learner's other
// cases; one that was withdrawn or annulled since is none.
func SanctionsOf(m Matter) []Sanctioned {
	var out []Sanctioned
	for _, e := range m.extracts() {
		l, ok := m.Case.Letter(e.Letter)
		if !ok {
			continue
		}
		s := Sanctioned{Case: m.Case.ID, Number: m.Case.Number(), Extract: e, Issued: l.Issued.Act}
		for _, id := range l.Issued.Is.Decision.Retained {
			if g, ok := m.Case.Grievance(id); ok {
				s.Facts = append(s.Facts, g.Is)
			}
		}
		out = append(out, s)
	}
	return out
}

// SortSanctions puts sanctions of several cases in the order of their letters.
func SortSanctions(in []Sanctioned) {
	slices.SortStableFunc(in, func(a, b Sanctioned) int {
		return cmp.Or(cmp.Compare(a.Issued.On, b.Issued.On), cmp.Compare(a.Issued.Rank, b.Issued.Rank))
	})
}

// sanctionedBefore finds a sanction of another case that answered the facts of
// a grievance before this case notified its own. Sure tells whether they are
// told in the same words; else only the day and the article agree.
func (m *Matter) sanctionedBefore(g *cases.Done[cases.AddGrievance]) (found *Sanctioned, sure bool) {
	own := m.sanctionLetter()
	for i := range m.Earlier {
		s := &m.Earlier[i]
		if own != nil && s.Issued.Rank > own.Issued.Act.Rank {
			continue
		}
		for _, f := range s.Facts {
			if f.Day != g.Is.Day || f.Day == 0 {
				continue
			}
			if slices.EqualFunc(strings.Fields(f.Text), strings.Fields(g.Is.Text), strings.EqualFold) {
				return s, true
			}
			if f.Article == g.Is.Article && found == nil {
				found = s
			}
		}
	}
	return found, false
}

// running are the sanctions of other cases that were in force when this one
// opened: what a repetition is counted from.
func (m *Matter) running() []Sanctioned {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	on := m.Case.Opened.Act.On
	var out []Sanctioned
	for i := range m.Earlier {
		if s := &m.Earlier[i]; s.Notified != 0 && s.Notified <= on && on <= s.Expiry {
			out = append(out, *s)
		}
	}
	return out
}

// repetition shows the sanctions in force, for R-ARTICLE: how often, then each.
func (m *Matter) repetition() []message.Message {
	in := m.running()
	if len(in) == 0 {
		return nil
	}
	out := []message.Message{message.New("article.repeat", message.Number("n", len(in)))}
	for i := range in {
		out = append(out, message.New("article.earlier", message.Text("number", in[i].Number), message.Said("line", in[i].Line())))
	}
	return out
}

// barred says, for R-EXCLUSION, that a bar of another case ran when this one
// opened: somebody barred was enrolled, which has to be looked into. The subject
// is the other case.
func (m *Matter) barred() []Verdict {
	var out []Verdict
	if m.Case.Opened == nil {
		return nil
	}
	on := m.Case.Opened.Act.On
	for i := range m.Earlier {
		s := &m.Earlier[i]
		if s.BarLast == 0 || on < s.Notified || on > s.BarLast {
			continue
		}
		v := m.says(Exclusion, string(s.Case), Contestable, message.New("exclusion.barred",
			message.Day("bar_last", s.BarLast), message.Text("case_number", s.Number)))
		v.Relies = []cases.ActID{m.Case.Opened.Act.ID}
		v.Days = map[string]days.Day{"bar_last": s.BarLast}
		out = append(out, v)
	}
	return out
}

// BarOn returns the sanction by which somebody is barred from all training on a
// day: the one whose bar runs longest. False when none runs.
func BarOn(in []Sanctioned, on days.Day) (Sanctioned, bool) {
	var out Sanctioned
	for i := range in {
		if s := &in[i]; s.BarLast > out.BarLast && on >= s.Notified && on <= s.BarLast {
			out = *s
		}
	}
	return out, out.BarLast != 0
}

// RepeatCount is how many sanctions of a level or heavier were in force against
// the learner when the case opened, in other cases.
func RepeatCount(m Matter, least regulation.Level) int {
	n := 0
	for _, s := range m.running() {
		if s.Sanction.Kind.Level() >= least {
			n++
		}
	}
	return n
}
