package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// articleRule is R-ARTICLE (art. 5 and the chapters that set duties): each
// grievance names a dated, located fact and the article breached, one of the
// profile's catalogue. It stops the grievance notice.
//
// The regulation sets no limitation. Facts older than two months when the
// notice is issued are a warning, by comparison with L. 1332-4 of the Labour
// Code; the same facts are not sanctioned twice.
func articleRule() Rule {
	return Rule{ID: ArticleRule, Stops: stopsGrievances, Judge: judgeArticle}
}

func judgeArticle(m *Matter) []Verdict {
	out := m.eachGrievance(ArticleRule)
	if len(out) == 0 || len(m.Case.Grievances) == 0 {
		return out
	}
	out[0].Until = m.factsAge()
	out[0].Arithmetic = append(out[0].Arithmetic, m.repetition()...)
	for i := range out {
		if v := &out[i]; v.Reason.Key == "article.old" && v.Reason.Values[3].Day == m.Today {
			v.Until = m.Today // it gives today, until a letter states the facts
		}
	}
	return out
}

func (m *Matter) articleFor(g *cases.Done[cases.AddGrievance]) (State, message.Message) {
	number := message.Text("number", m.grievanceNumber(g))
	if missing := lacks(&g.Is); len(missing) > 0 {
		return Pending, message.New("article.fact", number, message.List("missing", missing...))
	}
	if g.Is.Article == "" {
		return Pending, message.New("article.missing", number)
	}
	if _, ok := m.Profile.Breach(g.Is.Article); !ok {
		return Broken, message.New("article.unknown", number, message.Text("article", string(g.Is.Article)))
	}
	fact := message.Day("fact_day", g.Is.Day)
	if g.Is.Day > g.Act.On {
		return Broken, message.New("article.future", number, fact)
	}
	if day := m.sanctioned(g); day != 0 {
		return Broken, message.New("article.sanctioned", number, message.Day("sanction_day", day))
	}
	if s, sure := m.sanctionedBefore(g); s != nil {
		key, state := "article.sanctioned.elsewhere", Broken
		if !sure {
			key, state = "article.sanctioned.perhaps", Contestable
		}
		return state, message.New(key, number, message.Day("sanction_day", s.Issued.On), message.Text("case", s.Number))
	}
	age := m.Profile.Numbers.FactsAge.Months()
	if day := m.stated(g); g.Is.Day.AddMonths(age) < day {
		return Contestable, message.New("article.old", number, fact, message.Number("months", age), message.Day("day", day))
	}
	return Met, message.Message{}
}

// lacks names what a grievance does not say of the fact.
func lacks(g *cases.AddGrievance) []message.Message {
	var out []message.Message
	if g.Day == 0 {
		out = append(out, message.New("missing.day"))
	}
	if g.Place == "" {
		out = append(out, message.New("missing.place"))
	}
	if g.Text == "" {
		out = append(out, message.New("missing.text"))
	}
	return out
}

// stated is the day on which a grievance was first put in a letter; today while
// it was not.
func (m *Matter) stated(g *cases.Done[cases.AddGrievance]) days.Day {
	for i := range m.Case.Letters {
		if l := &m.Case.Letters[i]; communicates(l, g) {
			return l.Issued.Act.On
		}
	}
	return m.Today
}

// factsAge is the last day on which none more of the facts grows too old: facts
// that no letter states yet, because their age counts to the letter.
func (m *Matter) factsAge() days.Day {
	var out days.Day
	for i := range m.Case.Grievances {
		g := &m.Case.Grievances[i]
		last := g.Is.Day.AddMonths(m.Profile.Numbers.FactsAge.Months())
		if m.stated(g) == m.Today && last >= m.Today {
			out = days.Earliest(out, last)
		}
	}
	return out
}

// sanctioned is the day of a sanction that already answered the facts of a
// grievance, before it was stated: the same grievance, or one of the same day
// and words. Zero when there is none.
func (m *Matter) sanctioned(g *cases.Done[cases.AddGrievance]) days.Day {
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if _, ok := m.sanctions(l); !ok || l.Issued.Act.Rank > g.Act.Rank {
			continue
		}
		for _, id := range l.Issued.Is.Decision.Retained {
			old, ok := m.Case.Grievance(id)
			if ok && (id == g.Is.Grievance || (old.Is.Day == g.Is.Day && old.Is.Text == g.Is.Text)) {
				return l.Issued.Act.On
			}
		}
	}
	return 0
}
