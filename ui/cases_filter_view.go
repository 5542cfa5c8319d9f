package ui

import (
	"reflect"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A casesTab keeps some of the cases: the tabs over the list choose it.
type casesTab string

// The tabs.
const (
	tabOpen   casesTab = "open"
	tabMine   casesTab = "mine"
	tabToFix  casesTab = "fix"
	tabWindow casesTab = "window"
	tabClosed casesTab = "closed"
	tabEvery  casesTab = "every"
)

// casesTabs are the tabs, in order.
func casesTabs() []casesTab {
	return []casesTab{tabOpen, tabMine, tabToFix, tabWindow, tabClosed, tabEvery}
}

func (t casesTab) word() string {
	if t == tabEvery {
		return "list.tab.every"
	}
	return "cases.chip." + string(t)
}

// query is what a tab asks the register for, in somebody's hands.
func (t casesTab) query(me register.User) register.CaseQuery {
	switch t {
	case tabMine:
		return register.CaseQuery{Open: true, Mine: me.ID, Directs: me.Role == cases.RoleDirector}
	case tabToFix:
		return register.CaseQuery{Open: true, ToFix: true}
	case tabWindow:
		return register.CaseQuery{Open: true, Dues: []rules.DueKind{rules.DoDecision}}
	case tabClosed:
		return register.CaseQuery{Closed: true}
	case tabEvery:
		return register.CaseQuery{}
	case tabOpen:
	}
	return register.CaseQuery{Open: true}
}

// A casesFilter is what the filter sheet keeps of the cases of a tab.
type casesFilter struct {
	Articles []regulation.Article  `json:"articles,omitempty"`
	Levels   []regulation.Level    `json:"levels,omitempty"`
	Stages   []rules.Stage         `json:"stages,omitempty"`
	Statuses []cases.LearnerStatus `json:"statuses,omitempty"`
	Owners   []cases.UserID        `json:"owners,omitempty"`
	Members  []cases.PersonID      `json:"members,omitempty"`
	From     days.Day              `json:"from,omitempty"` // opened from this day on
	To       days.Day              `json:"to,omitempty"`   // opened until this day
}

// empty tells whether the filter keeps everything.
func (c casesFilter) empty() bool { return reflect.ValueOf(c).IsZero() || len(c.parts()) == 0 }

// parts names the parts of the filter that are set, in the order of the sheet.
func (c casesFilter) parts() []string {
	var out []string
	for _, p := range []struct {
		name string
		set  bool
	}{
		{"articles", len(c.Articles) > 0},
		{"levels", len(c.Levels) > 0},
		{"stages", len(c.Stages) > 0},
		{"statuses", len(c.Statuses) > 0},
		{"owners", len(c.Owners) > 0},
		{"members", len(c.Members) > 0},
		{"period", c.From != 0 || c.To != 0},
	} {
		if p.set {
			out = append(out, p.name)
		}
	}
	return out
}

// without is the filter with one part taken away.
func (c casesFilter) without(part string) casesFilter {
	switch part {
	case "articles":
		c.Articles = nil
	case "levels":
		c.Levels = nil
	case "stages":
		c.Stages = nil
	case "statuses":
		c.Statuses = nil
	case "owners":
		c.Owners = nil
	case "members":
		c.Members = nil
	case "period":
		c.From, c.To = 0, 0
	}
	return c
}

// narrow adds the filter to a query.
func (c casesFilter) narrow(q register.CaseQuery) register.CaseQuery {
	q.Articles, q.Levels, q.Stages, q.Statuses = c.Articles, c.Levels, c.Stages, c.Statuses
	q.Owners, q.Members, q.From, q.To = c.Owners, c.Members, c.From, c.To
	return q
}

// problems are what is wrong with the filter as typed.
func (c casesFilter) problems() []formProblem {
	if c.From != 0 && c.To != 0 && c.To < c.From {
		return []formProblem{{"to", message.New("list.filter.backwards")}}
	}
	return nil
}

// filterNames says who is who in a filter.
type filterNames struct {
	owners  map[cases.UserID]string
	members map[cases.PersonID]string
}

// says words one part of the filter: « Niveau 3 », « Ouverts du … au … ».
func (c casesFilter) says(w translations.Words, names filterNames, part string) string {
	var texts []string
	switch part {
	case "articles":
		for _, a := range c.Articles {
			texts = append(texts, articleWords(w, a))
		}
	case "levels":
		for _, l := range c.Levels {
			texts = append(texts, levelWords(w, l))
		}
	case "stages":
		for _, s := range c.Stages {
			texts = append(texts, w.T("stage."+string(s)))
		}
	case "statuses":
		for _, s := range c.Statuses {
			texts = append(texts, w.T("case.status."+string(s)))
		}
	case "owners":
		for _, u := range c.Owners {
			name := names.owners[u]
			if name == "" {
				name = string(u)
			}
			texts = append(texts, name)
		}
		return w.T("list.filter.says.owners", message.Text("names", w.List(texts)))
	case "members":
		for _, p := range c.Members {
			name := names.members[p]
			if name == "" {
				name = string(p)
			}
			texts = append(texts, name)
		}
		return w.T("list.filter.says.members", message.Text("names", w.List(texts)))
	case "period":
		switch {
		case c.To == 0:
			return w.T("list.filter.says.from", message.Day("from", c.From))
		case c.From == 0:
			return w.T("list.filter.says.to", message.Day("to", c.To))
		}
		return w.T("list.filter.says.period", message.Day("from", c.From), message.Day("to", c.To))
	}
	return w.List(texts)
}

func levelWords(w translations.Words, l regulation.Level) string {
	if l == 0 {
		return w.T("list.level.none")
	}
	return w.T("sanction.level.cap", message.Number("level", int(l)))
}

// stagesOf are the stages that a filter offers.
func stagesOf() []rules.Stage {
	return append(slices.Clone(rules.Stages()), rules.StageAbandoned, rules.StageEnded, rules.StageUndone)
}
