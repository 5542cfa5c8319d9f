package rules

import (
	"slices"
	"strconv"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// scopeRule is R-SCOPE (art. 5): each grievance says whether the facts belong to
// the training. Facts in the company are the employer's, under its own
// regulation, and cannot found a sanction here. It stops the grievance notice.
func scopeRule() Rule {
	return Rule{ID: Scope, Stops: stopsGrievances, Judge: judgeScope}
}

// stopsGrievances is the Stops of the rules that stop the grievance notice.
func stopsGrievances(p cases.Payload) (string, bool) {
	l, ok := p.(cases.IssueLetter)
	return string(l.Letter), ok && l.Type == cases.LetterGrievances
}

func judgeScope(m *Matter) []Verdict {
	return m.eachGrievance(Scope)
}

// scopeOf judges one grievance; it is met when the facts belong to the training.
func (m *Matter) scopeOf(g *cases.Done[cases.AddGrievance]) (State, message.Message) {
	number := message.Text("number", m.grievanceNumber(g))
	switch g.Is.InTraining {
	case cases.Yes:
	case cases.No:
		return Broken, message.New("scope.company", number)
	case cases.Unanswered:
		return Pending, message.New("scope.missing", number)
	}
	return Met, message.Message{}
}

// grievance judges one grievance by R-SCOPE or R-ARTICLE.
func (m *Matter) grievance(id regulation.RuleID, g *cases.Done[cases.AddGrievance]) (State, message.Message) {
	if id == Scope {
		return m.scopeOf(g)
	}
	return m.articleFor(g)
}

// grievancesMet is what either rule says of n grievances that are met, of none
// that it waits for one.
func grievancesMet(id regulation.RuleID, n int) message.Message {
	switch {
	case id == Scope && n == 0:
		return message.New("scope.pending")
	case id == Scope:
		return message.New("scope.met", message.Number("n", n))
	case n == 0:
		return message.New("article.pending")
	}
	return message.New("article.met", message.Number("n", n))
}

// eachGrievance judges grievances one by one. It answers for the case with the
// worst of them, for each grievance that is not met, and for each grievance
// notice with the worst of those it states.
func (m *Matter) eachGrievance(id regulation.RuleID) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if len(m.Case.Grievances) == 0 {
		return m.single(m.says(id, "", Pending, grievancesMet(id, 0)))
	}
	all := m.says(id, "", Met, grievancesMet(id, len(m.Case.Grievances)))
	out := m.room(1 + len(m.Case.Grievances) + len(m.Case.Letters))[:1]
	for i := range m.Case.Grievances {
		g := &m.Case.Grievances[i]
		all.Relies = append(all.Relies, g.Act.ID)
		s, why := m.grievance(id, g)
		if s == Met {
			continue
		}
		v := m.says(id, string(g.Is.Grievance), s, why)
		v.Relies = []cases.ActID{g.Act.ID}
		out = append(out, v)
		if s > all.State {
			all.State, all.Reason = s, why
		}
	}
	out[0] = all
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if l.Issued.Is.Type == cases.LetterGrievances && l.Standing() {
			out = append(out, m.grievanceLetter(id, l))
		}
	}
	return out
}

func (m *Matter) grievanceLetter(id regulation.RuleID, l *cases.Letter) Verdict {
	v := m.says(id, string(l.ID), Met, message.Message{})
	v.Relies = []cases.ActID{l.Issued.Act.ID}
	n := 0
	for i := range m.Case.Grievances {
		g := &m.Case.Grievances[i]
		if !communicates(l, g) {
			continue
		}
		n++
		if s, why := m.grievance(id, g); s > v.State {
			v.State, v.Reason = s, why
		}
	}
	var missing []message.Message
	for _, block := range l.Issued.Is.Missing {
		missing = append(missing, lackingMention(block))
	}
	switch {
	case n == 0:
		v.State, v.Reason = Pending, message.New("grievances.none")
	case len(missing) > 0 && id == ArticleRule:
		v.State = Broken
		v.Reason = message.New("article.mentions", message.Number("n", len(missing)), message.List("missing", missing...))
	case v.State == Met:
		v.Reason = grievancesMet(id, n)
	}
	return v
}

// grievanceNumber is the number under which a grievance is cited: its place in
// the order they were stated.
func (m *Matter) grievanceNumber(g *cases.Done[cases.AddGrievance]) string {
	i := slices.IndexFunc(m.Case.Grievances, func(o cases.Done[cases.AddGrievance]) bool { return o.Act.ID == g.Act.ID })
	return strconv.Itoa(i + 1)
}
