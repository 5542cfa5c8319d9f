package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A casesChip keeps some of the cases: the chips over the list choose it.
type casesChip int

// The chips, in order.
const (
	chipOpen casesChip = iota
	chipMine
	chipToFix
	chipWindow
	chipClosed
)

func (c casesChip) key() string {
	return "cases.chip." + [...]string{"open", "mine", "fix", "window", "closed"}[c]
}

// casesChips are the chips, in order.
func casesChips() []casesChip {
	return []casesChip{chipOpen, chipMine, chipToFix, chipWindow, chipClosed}
}

// casesReading is what the list of cases reads at once: every case, those that
// wait for the person at work, and those whose decision may be sent.
type casesReading struct {
	rows   []register.CaseRow
	docket []register.DocketRow
}

// keeps tells whether a chip keeps a case.
func (r casesReading) keeps(c casesChip, row register.CaseRow, role cases.Role) bool {
	if c == chipClosed || row.Closed {
		return c == chipClosed && row.Closed
	}
	due := func(kinds ...rules.DueKind) bool {
		return slices.ContainsFunc(r.docket, func(d register.DocketRow) bool {
			return d.Case == row.Case && !d.Due.Waiting && slices.Contains(kinds, d.Due.Kind)
		})
	}
	switch c {
	case chipMine:
		mine := due(rules.DoChoose)
		if role != cases.RoleDirector {
			mine = slices.ContainsFunc(r.docket, func(d register.DocketRow) bool {
				return d.Case == row.Case && !d.Due.Waiting && d.Due.Kind != rules.DoChoose
			})
		}
		return mine
	case chipToFix:
		return row.ToFix > 0
	case chipWindow:
		return due(rules.DoDecision)
	case chipOpen, chipClosed:
	}
	return true
}

// A caseLine is one line of the list of cases.
type caseLine struct {
	Case                             cases.CaseID
	Number, Learner, Status, Article string
	Stage, Due, What                 string
	Late                             bool
	Today                            bool
	ToFix                            string // empty: nothing to fix
}

// A casesView is the list of cases as it shows.
type casesView struct {
	Lead  string
	Chips []string // each with its count
	Lines []caseLine
	Empty string
}

// viewCases words the list of cases. The rows come sorted; text filters them
// by the beginnings of words, accents and capitals aside.
func viewCases(w translations.Words, r casesReading, chip casesChip, text string, role cases.Role, today days.Day) casesView {
	var v casesView
	words := register.Words(text)
	for _, c := range casesChips() {
		n := 0
		for _, row := range r.rows {
			if r.keeps(c, row, role) {
				n++
			}
		}
		v.Chips = append(v.Chips, w.T("cases.chip", message.Term("chip", c.key()), message.Number("n", n)))
	}
	for _, row := range r.rows {
		l := caseLineOf(w, row, today)
		if r.keeps(chip, row, role) && register.Matches(register.Fold(l.Number+" "+l.Learner+" "+l.Status+" "+l.Article+" "+l.Stage), words) {
			v.Lines = append(v.Lines, l)
		}
	}
	v.Lead = w.T("cases.lead", message.Number("n", len(v.Lines)))
	switch {
	case len(v.Lines) > 0:
	case text != "":
		v.Empty = w.T("empty.search", message.Text("text", text))
	case len(r.rows) == 0:
		v.Empty = w.T("empty.cases")
	default:
		v.Empty = w.T("cases.none")
	}
	return v
}

func caseLineOf(w translations.Words, r register.CaseRow, today days.Day) caseLine {
	l := caseLine{
		Case: r.Case, Number: r.Number, Learner: r.Learner, Status: w.T("cases.unknown"), Article: w.T("cases.unknown"),
		Stage: w.T("stage." + string(r.Stage)), Due: w.T("cases.unknown"), What: w.Say(r.What),
	}
	if r.Status != "" {
		l.Status = w.T("case.status." + string(r.Status))
	}
	if r.Article != "" {
		l.Article = articleWords(w, r.Article)
	}
	if r.Due != 0 {
		l.Due = w.Day(r.Due)
		l.Late, l.Today = r.Due < today, r.Due == today
	}
	if r.ToFix > 0 {
		l.ToFix = w.T("cases.fix", message.Number("n", r.ToFix))
	}
	return l
}

// articleWords names the article of a breach in a list.
func articleWords(w translations.Words, a regulation.Article) string {
	return w.T("label.article.cap", message.Text("article", string(a)))
}

// tone is the colour of the day due.
func (l caseLine) tone() parts.Tone {
	switch {
	case l.Late:
		return parts.ToneDanger
	case l.Today:
		return parts.ToneWarn
	}
	return parts.ToneNeutral
}

// casesSort is what a column of the list sorts by; empty for none.
func casesSort(column int) string {
	switch column {
	case 0:
		return register.SortNumber
	case 1:
		return register.SortLearner
	case 4:
		return register.SortStage
	case 5:
		return register.SortDue
	}
	return ""
}
