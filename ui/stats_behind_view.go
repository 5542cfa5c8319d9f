package ui

import (
	"greffe/assets/translations"
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// statsNames is how many cases a figure counts before they are listed by name:
// under it, a figure would say something about a person.
const statsNames = 5

// behindFigure tells whether a case counts in one line of a chart: whether that
// line, drawn for this case alone, has a number. So the list can never disagree
// with the chart.
func behindFigure(w translations.Words, period figures.Period, p regulation.Profile, m rules.Matter, chart int, name string) bool {
	alone := figures.NewCounter(period, p)
	alone.Add(m)
	c := viewStats(w, alone.Figures(), p).Charts[chart]
	for _, r := range c.Table.Rows {
		if r.Name != name {
			continue
		}
		for _, n := range r.Figures {
			if n.Given && (n.N > 0 || c.Measured) {
				return true
			}
		}
	}
	return false
}

// A behindLine is one case behind a figure.
type behindLine struct {
	Route       Route
	Number      string
	Name, Stage string
}

// behindLines are the cases behind a figure, without names when they are few.
func behindLines(w translations.Words, views []register.View) []behindLine {
	out := make([]behindLine, 0, len(views))
	for _, v := range views {
		c := v.Matter.Case
		l := behindLine{
			Route: Route{Page: PageCase, Case: c.ID, Tab: TabOverview}, Number: c.Number(),
			Stage: w.T("stage." + string(v.Progress.Stage)),
		}
		if len(views) >= statsNames {
			l.Name = v.Matter.Name(c.Learner())
		}
		out = append(out, l)
	}
	return out
}

// behindLead counts the cases behind a figure, and says why they have no name.
func behindLead(w translations.Words, place string, n int) string {
	lead := w.T("stats.behind.lead", message.Text("place", place), message.Number("n", n))
	if n > 0 && n < statsNames {
		lead = joined(lead, w.T("stats.behind.few", message.Number("n", statsNames)))
	}
	return lead
}
