package ui

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// ListFiles makes files of lists.
type ListFiles interface {
	// ListSheet is a workbook of one tab.
	ListSheet(figures.Listing) ([]byte, error)
	// ListPaper is a PDF, dated on a day.
	ListPaper(figures.Listing, days.Day) ([]byte, error)
}

// listingOf is a list of cases in words, in the columns that show.
func listingOf(c casesWords, title, lead string, columns []casesColumn, rows []register.CaseRow) figures.Listing {
	out := figures.Listing{Title: title, Lead: lead}
	for _, k := range columns {
		kind, _ := casesColumnOf(k.Key)
		share := float64(kind.width)
		if share < 0 {
			share *= -62 // as many pixels as a share has in a window of usual width
		}
		if k.Key == "owner" { // the name, not the initials
			share = 130
		}
		out.Columns = append(out.Columns, figures.ListingColumn{Head: c.words.T(kind.title), Share: share})
	}
	for _, r := range rows {
		line := make([]string, len(columns))
		for i, k := range columns {
			line[i] = c.exported(k.Key, r)
		}
		out.Rows = append(out.Rows, line)
	}
	return out
}

// exported is what stands in a column of a file: days are written so that a
// spreadsheet sorts them, and nothing is left empty.
func (c casesWords) exported(key string, r register.CaseRow) string {
	day := func(d days.Day) string {
		if d == 0 {
			return ""
		}
		return d.String()
	}
	switch key {
	case "due":
		return day(r.Due)
	case "council":
		return day(r.Council)
	case "opened":
		return day(r.Opened)
	}
	text := c.text(key, r)
	if text == c.words.T("cases.unknown") {
		return ""
	}
	return text
}

// listingCSV is a list as comma-separated values, in UTF-8 with its mark; French
// has semicolons between, as its spreadsheets expect. A text that a spreadsheet
// would take for a formula gets an apostrophe before it.
func listingCSV(l figures.Listing, lang translations.Lang) ([]byte, error) {
	var out bytes.Buffer
	out.WriteString("\ufeff")
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	if lang == translations.French {
		w.Comma = ';'
	}
	heads := make([]string, len(l.Columns))
	for i, c := range l.Columns {
		heads[i] = c.Head
	}
	if err := w.Write(heads); err != nil {
		return nil, fmt.Errorf("a list as CSV: %w", err)
	}
	for _, r := range l.Rows {
		safe := make([]string, len(r))
		for i, text := range r {
			if text != "" && slices.Contains([]byte("=+-@\t\r"), text[0]) {
				text = "'" + text
			}
			safe[i] = text
		}
		if err := w.Write(safe); err != nil {
			return nil, fmt.Errorf("a list as CSV: %w", err)
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// openExport asks in which form the marked cases, or all that the list shows,
// are to be saved.
func (s *casesScreen) openExport() {
	f := s.frame
	pick := s.pick
	if !pick.any(s.pager.total) {
		pick.every()
	}
	n := pick.count(s.pager.total)
	if n == 0 {
		f.toast(f.T("cases.none"), nil)
		return
	}
	body := parts.V(4)
	sheet := parts.NewSheet(f.T("list.export.title"), f.T("list.export.lead", message.Number("n", n)), body)
	sheet.Width = 480
	type form struct {
		key, icon, ending string
		write             func(figures.Listing) ([]byte, error)
	}
	forms := []form{{"csv", "list", ".csv", func(l figures.Listing) ([]byte, error) { return listingCSV(l, f.Display.Language) }}}
	if files, ok := f.Reports.(ListFiles); ok {
		today := f.today
		forms = append(forms,
			form{"sheet", "list-checks", ".xlsx", files.ListSheet},
			form{"paper", "file-pdf", ".pdf", func(l figures.Listing) ([]byte, error) { return files.ListPaper(l, today) }})
	}
	var rows []*parts.Row
	for _, x := range forms {
		words := parts.V(-2, parts.NewEllipsis(f.T("list.export."+x.key), parts.Strong, parts.ColorText),
			parts.NewEllipsis(f.T("list.export."+x.key+".detail"), parts.Caption, parts.ColorMuted))
		row := parts.NewRow(f.T("list.export."+x.key), parts.PadAll(8, parts.Columns(12, []float32{0, -1},
			parts.NewIcon(x.icon, parts.ColorMuted, 20), words)), func() {
			sheet.Close()
			f.saveFile(f.T("list.file")+" "+f.today.String()+x.ending, s.listing(pick, n, x.write))
		})
		rows = append(rows, row)
		body.Add(row)
	}
	arrowsBetween(f.Window, rows)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, sheet.Close)}
	f.Sheet("list-export", sheet)
}

// listing reads and writes the list where it is called.
func (s *casesScreen) listing(pick casesPick, n int, write func(figures.Listing) ([]byte, error)) func() ([]byte, error) {
	f, desk, q := s.frame, s.frame.Desk, s.pager.query
	worded := casesWords{words: f.words, today: f.today, owners: s.facts.names()}
	columns := slices.Clone(s.wanted.Columns)
	lead := casesLead(f.words, s.wanted, n)
	names := filterNames{owners: s.facts.names(), members: s.facts.memberNames()}
	for _, p := range s.wanted.Filter.parts() {
		lead = joined(lead, s.wanted.Filter.says(f.words, names, p))
	}
	title := joined(f.T("rail.cases"), f.T(s.wanted.Tab.word()))
	if s.wanted.View != "" {
		title = joined(f.T("rail.cases"), s.wanted.View)
	}
	return func() ([]byte, error) {
		rows, err := readPicked(context.Background(), desk, q, pick)
		if err != nil {
			return nil, err
		}
		return write(listingOf(worded, title, lead, columns, rows))
	}
}

// lettersOfCases are the letters that some cases are waiting for and that can be
// issued in a row.
func lettersOfCases(w translations.Words, docket []register.DocketRow, rows []register.CaseRow, today days.Day) []mailLine {
	ids := map[cases.CaseID]bool{}
	for _, r := range rows {
		ids[r.Case] = true
	}
	var out []mailLine
	for _, l := range mailLines(w, lettersToIssue, nil, docket, today) {
		if ids[l.Case] && seriesPlanner(l.Due) != nil {
			out = append(out, l)
		}
	}
	return out
}
