package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// casesWanted is which cases the list shows, and how.
type casesWanted struct {
	Tab     casesTab
	Text    string
	Filter  casesFilter
	Columns []casesColumn
	Sort    string
	Desc    bool
	View    string // the saved view they came from; empty: none
}

// wantedOf is what a person finds first: their own columns and order.
func wantedOf(k keptPerson) casesWanted {
	return casesWanted{Tab: tabOpen, Columns: k.Columns, Sort: k.Sort, Desc: k.Desc}
}

// wantedBy is what a saved view shows.
func wantedBy(v casesSaved) casesWanted {
	return casesWanted{Tab: v.Tab, Text: v.Text, Filter: v.Filter, Columns: v.Columns, Sort: v.Sort, Desc: v.Desc, View: v.Name}
}

// saved is the view under a name.
func (c casesWanted) saved(name string) casesSaved {
	return casesSaved{Name: name, Tab: c.Tab, Text: c.Text, Filter: c.Filter, Columns: c.Columns, Sort: c.Sort, Desc: c.Desc}
}

// query is what the register is asked for.
func (c casesWanted) query(me register.User) register.CaseQuery {
	q := c.Filter.narrow(c.Tab.query(me))
	q.Text, q.Sort, q.Desc = c.Text, c.Sort, c.Desc
	return q
}

// articleWords names the article of a breach in a list.
func articleWords(w translations.Words, a regulation.Article) string {
	return w.T("label.article.cap", message.Text("article", string(a)))
}

// casesLead says how many cases there are and how they are sorted, for those
// who do not see the arrow.
func casesLead(w translations.Words, c casesWanted, total int) string {
	way := "up"
	if c.Desc {
		way = "down"
	}
	return w.T("list.lead", message.Number("n", total), message.Term("order", "list.order."+c.Sort+"."+way))
}

// casesEmpty is what is said in place of a list without a line.
func casesEmpty(w translations.Words, c casesWanted, register int) string {
	switch {
	case c.Text != "":
		return w.T("empty.search", message.Text("text", c.Text))
	case !c.Filter.empty():
		return w.T("list.none.filter")
	case register == 0:
		return w.T("empty.cases")
	}
	return w.T("cases.none")
}

// casesTabItems are the heads over the list: the tabs with their counts, then
// the saved views.
func casesTabItems(w translations.Words, counts map[casesTab]int, views []casesSaved) []parts.Tab {
	var out []parts.Tab
	for _, t := range casesTabs() {
		item := parts.Tab{Label: w.T(t.word())}
		if n, known := counts[t]; known {
			item.Count = w.Number(n)
		}
		out = append(out, item)
	}
	for _, v := range views {
		out = append(out, parts.Tab{Label: v.Name})
	}
	return out
}

// headViews are the saved views whose heads stand over the list: as many as a
// window of some width has room for, the one that shows always among them.
func headViews(views []casesSaved, shown string, width float32) []casesSaved {
	most := 1
	switch {
	case width >= 1800:
		most = 5
	case width >= 1400:
		most = 2
	}
	if len(views) <= most {
		return views
	}
	out := slices.Clone(views[:most])
	for _, v := range views[most:] {
		if v.Name == shown {
			out[most-1] = v
		}
	}
	return out
}

// tabPlace is where the head of what is shown stands among them.
func tabPlace(c casesWanted, views []casesSaved) int {
	for i, v := range views {
		if c.View == v.Name && c.View != "" {
			return len(casesTabs()) + i
		}
	}
	for i, t := range casesTabs() {
		if t == c.Tab {
			return i
		}
	}
	return 0
}
