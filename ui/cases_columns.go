package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// A casesColumn is a column of the list of cases that shows; its width is in
// pixels where the person has set one, else zero.
type casesColumn struct {
	Key   string  `json:"key"`
	Width float32 `json:"width,omitempty"`
}

// casesColumnKind is what a column is, whoever looks at it.
type casesColumnKind struct {
	key   string
	title string // the key of its words
	width float32
	sort  string // what the register sorts by; empty: it does not
	kind  parts.GridKind
	usual bool // shown until somebody chooses otherwise
}

// casesColumnKinds are all columns, in their usual order.
func casesColumnKinds() []casesColumnKind {
	return []casesColumnKind{
		{"number", "cases.number", 108, register.SortNumber, parts.GridText, true},
		{"learner", "label.learner", -3, register.SortLearner, parts.GridText, true},
		{"status", "cases.status", -1.7, "", parts.GridText, true},
		{"breach", "label.breach", 98, "", parts.GridText, true},
		{"stage", "cases.stage", -2.4, register.SortStage, parts.GridText, true},
		{"due", "label.deadline", 108, register.SortDue, parts.GridText, true},
		{"what", "cases.what", -3.4, "", parts.GridText, true},
		{"fix", "list.column.fix", 112, "", parts.GridChip, true},
		{"owner", "list.column.owner", 52, "", parts.GridDisc, true},
		{"level", "list.column.level", -2, "", parts.GridText, false},
		{"council", "list.column.council", 108, "", parts.GridText, false},
		{"opened", "list.column.opened", 108, register.SortOpened, parts.GridText, false},
	}
}

func casesColumnOf(key string) (casesColumnKind, bool) {
	for _, k := range casesColumnKinds() {
		if k.key == key {
			return k, true
		}
	}
	return casesColumnKind{}, false
}

// usualColumns are the columns until somebody chooses.
func usualColumns() []casesColumn {
	var out []casesColumn
	for _, k := range casesColumnKinds() {
		if k.usual {
			out = append(out, casesColumn{Key: k.key})
		}
	}
	return out
}

// Columns are between these widths, in pixels.
const (
	columnLeast = 44
	columnMost  = 900
)

// soundColumns leaves out unknown columns and second ones; none is the usual ones.
func soundColumns(in []casesColumn) []casesColumn {
	var out []casesColumn
	for _, c := range in {
		if _, known := casesColumnOf(c.Key); !known || slices.ContainsFunc(out, func(x casesColumn) bool { return x.Key == c.Key }) {
			continue
		}
		if c.Width < columnLeast || c.Width > columnMost {
			c.Width = 0
		}
		out = append(out, c)
	}
	if len(out) == 0 {
		return usualColumns()
	}
	return out
}

// gridColumns are the columns as the grid shows them.
func gridColumns(w translations.Words, in []casesColumn) []parts.GridColumn {
	out := make([]parts.GridColumn, 0, len(in))
	for _, c := range in {
		k, _ := casesColumnOf(c.Key)
		g := parts.GridColumn{Key: k.key, Title: w.T(k.title), Width: k.width, Sortable: k.sort != "", Kind: k.kind}
		if c.Width > 0 {
			g.Width = c.Width
		}
		out = append(out, g)
	}
	return out
}

// columnSort is what the register sorts by for a column; sortColumnKey is the
// other way round.
func columnSort(key string) string {
	k, _ := casesColumnOf(key)
	return k.sort
}

func sortColumnKey(sort string) string {
	for _, k := range casesColumnKinds() {
		if k.sort == sort {
			return k.key
		}
	}
	return ""
}

// casesWords is what a line of the list is worded with.
type casesWords struct {
	words  translations.Words
	today  days.Day
	owners map[cases.UserID]string
}

// text is what stands in a column of a case, in words.
func (c casesWords) text(key string, r register.CaseRow) string {
	w := c.words
	none := w.T("cases.unknown")
	switch key {
	case "number":
		return r.Number
	case "learner":
		return r.Learner
	case "status":
		if r.Status != "" {
			return w.T("case.status." + string(r.Status))
		}
		return none
	case "breach":
		if r.Article != "" {
			return articleWords(w, r.Article)
		}
		return none
	case "stage":
		return w.T("stage." + string(r.Stage))
	case "due":
		if r.Due != 0 {
			return w.Day(r.Due)
		}
		return none
	case "what":
		return w.Say(r.What)
	case "fix":
		if r.ToFix > 0 {
			return w.T("cases.fix", message.Number("n", r.ToFix))
		}
	case "owner":
		return c.owner(r.Owner)
	case "level":
		if r.Sanction != "" {
			return w.T("case.cap", message.Term("text", r.Sanction.Key()))
		}
		return none
	case "council":
		if r.Council != 0 {
			return w.Day(r.Council)
		}
		return none
	case "opened":
		if r.Opened != 0 {
			return w.Day(r.Opened)
		}
		return none
	}
	return ""
}

// owner is the name of who is in charge.
func (c casesWords) owner(u cases.UserID) string {
	if name, known := c.owners[u]; known {
		return name
	}
	return string(u)
}

// cell is what a column of a case shows.
func (c casesWords) cell(key string, r register.CaseRow) parts.GridCell {
	out := parts.GridCell{Text: c.text(key, r)}
	switch key {
	case "number":
		out.Ink = parts.ColorMuted
	case "learner":
		out.Style = parts.Strong
	case "status", "what", "level":
		out.Style, out.Ink = parts.Caption, parts.ColorMuted
	case "due":
		out.Style, out.Ink = parts.Strong, parts.ColorMuted
		switch {
		case r.Due == 0 || r.Closed:
		case r.Due < c.today:
			out.Ink = parts.ToneDanger.Ink()
		case r.Due == c.today:
			out.Ink = parts.ToneWarn.Ink()
		}
	case "fix":
		out.Tone = parts.ToneDanger
		if out.Text != "" {
			out.Icon = "warning"
		}
	case "owner":
		out.Tone = parts.ToneNeutral
		if out.Text != "" {
			out.Text = initials(out.Text)
		}
	case "council", "opened":
		out.Ink = parts.ColorMuted
	}
	return out
}

// line words one case, in the columns that show.
func (c casesWords) line(columns []casesColumn, r register.CaseRow) caseLine {
	l := caseLine{Case: r.Case, Number: r.Number, Learner: r.Learner, Closed: r.Closed, Owner: r.Owner, Cells: make([]parts.GridCell, len(columns))}
	for i, k := range columns {
		l.Cells[i] = c.cell(k.Key, r)
	}
	return l
}
