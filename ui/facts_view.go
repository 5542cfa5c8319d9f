package ui

import (
	"slices"
	"strconv"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// grievanceCard is one grievance as the tab of the facts shows it.
type grievanceCard struct {
	Act      cases.Act
	Number   string
	When     string
	Place    string
	Article  string
	Breach   string
	Text     string
	Training string
	Missing  bool // the training question has no answer yet
	Criminal string
	Told     string // communicated on, or not yet
	Sent     bool
}

// grievanceCards are the grievances in the order of their facts, as the rules
// number them.
func grievanceCards(w translations.Words, m rules.Matter) []grievanceCard {
	out := make([]grievanceCard, 0, len(m.Case.Grievances))
	for i, g := range m.Case.Grievances {
		c := grievanceCard{
			Act: g.Act, Number: w.T("label.grievance-number", message.Text("number", strconv.Itoa(i+1))),
			When: w.T("case.fact.undated"), Place: g.Is.Place, Text: g.Is.Text,
			Article: articleChip(w, string(g.Is.Article)),
		}
		if g.Is.Day != 0 {
			c.When = w.Day(g.Is.Day)
			if g.Is.Hour != 0 {
				c.When = w.T("case.journal.at", message.Day("day", g.Is.Day), message.Hour("time", g.Is.Hour))
			}
		}
		if b, ok := m.Profile.Breach(g.Is.Article); ok {
			c.Breach = b.Title.In(w.Lang().Code())
			if b.Criminal {
				c.Criminal = w.T("case.fact.criminal-" + answerKey(g.Is.Criminal))
			}
		}
		c.Training, c.Missing = w.T("case.fact.training-"+answerKey(g.Is.InTraining)), g.Is.InTraining == cases.Unanswered
		c.Told = w.T("case.fact.untold")
		for _, l := range m.Case.Letters {
			if !l.Standing() || !slices.Contains(l.Issued.Is.Grievances, g.Is.Grievance) {
				continue
			}
			c.Told, c.Sent = w.T("case.fact.issued", message.Day("day", l.Issued.Act.On)), true
			if day := m.Case.FirstPosted(l); day != 0 {
				c.Told = w.T("case.fact.told", message.Day("day", day))
				break
			}
		}
		out = append(out, c)
	}
	return out
}

func answerKey(a cases.Answer) string {
	if a == cases.Unanswered {
		return "none"
	}
	return string(a)
}

// exhibitRow is one exhibit in the table.
type exhibitRow struct {
	Is     cases.AddExhibit
	Done   cases.Done[cases.AddExhibit]
	Number string
	Name   string
	Size   string
	Added  string
	Shown  string // to the learner, or why not
}

// exhibitRows are the exhibits by number: letters cite it.
func exhibitRows(w translations.Words, m rules.Matter) []exhibitRow {
	out := make([]exhibitRow, 0, len(m.Case.Exhibits))
	for _, e := range m.Case.Exhibits {
		r := exhibitRow{
			Is: e.Is, Done: e, Number: strconv.Itoa(e.Is.Number), Name: e.Is.Name, Size: fileSize(w, e.Is.Size),
			Added: w.T("case.exhibit.added", message.Text("who", userName(m, e.Act.By)), message.Day("day", e.Act.On)),
			Shown: w.T("case.exhibit.shown"),
		}
		if e.Is.Withheld != "" {
			r.Shown = w.T("case.exhibit.withheld", message.Text("why", e.Is.Withheld))
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b exhibitRow) int { return a.Is.Number - b.Is.Number })
	return out
}

// otherFact is a complaint, or observations with their document, if any.
type otherFact struct {
	Text     string
	Document cases.Digest
}

// otherFacts are what else was filed with the facts: a complaint, the learner's
// written observations.
func otherFacts(w translations.Words, m rules.Matter) []otherFact {
	var out []otherFact
	for _, c := range m.Case.Complaints {
		text := w.T("case.complaint.line", message.Day("day", c.Act.On), message.Text("reference", c.Is.Reference))
		if c.Is.Reference == "" {
			text = w.T("case.complaint.bare", message.Day("day", c.Act.On))
		}
		out = append(out, otherFact{Text: text})
	}
	for _, o := range m.Case.Written {
		text := w.T("case.observations.line", message.Day("day", o.Act.On), message.Text("text", o.Is.Text))
		if o.Is.Text == "" {
			text = w.T("case.observations.paper", message.Day("day", o.Act.On))
		}
		out = append(out, otherFact{Text: text, Document: o.Is.Document})
	}
	return out
}

// reportLine is who reported, in what capacity, and when.
func reportLine(w translations.Words, m rules.Matter) string {
	if len(m.Case.Reports) == 0 {
		return ""
	}
	r := m.Case.Reports[0]
	name := r.Is.Name
	if r.Is.Reporter != "" {
		name = m.Name(r.Is.Reporter)
	}
	switch {
	case name == "":
		return w.T("case.report.day", message.Day("day", r.Act.On))
	case r.Is.Capacity == "":
		return w.T("case.report.name", message.Day("day", r.Act.On), message.Text("name", name))
	}
	return w.T("case.report.capacity", message.Day("day", r.Act.On), message.Text("name", name), message.Text("capacity", r.Is.Capacity))
}
