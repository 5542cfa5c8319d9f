// Package workbook writes figures as a spreadsheet, in the format of Office Open
// XML workbooks (ECMA-376): one tab a table.
package workbook

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"greffe/cases/figures"
)

// Write returns the workbook of a report. An error is a fault of the program:
// nothing in a report can make it fail but its size.
func Write(r figures.Report) ([]byte, error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // it holds no file
	b := book{file: f, used: map[string]bool{}}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	b.bold = bold
	for i, t := range r.Tables {
		if err := b.tab(i, r, t); err != nil {
			return nil, fmt.Errorf("workbook, table %d: %w", i+1, err)
		}
	}
	if err := f.SetDocProps(&excelize.DocProperties{Title: r.Title, Subject: r.Lead, Creator: "Greffe"}); err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	var out bytes.Buffer
	if _, err := f.WriteTo(&out); err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	return out.Bytes(), nil
}

// book is a workbook being written.
type book struct {
	file *excelize.File
	used map[string]bool
	bold int
}

// firstRow is the row of the heads: title, note and an empty row lie above.
const firstRow = 4

func (b *book) tab(i int, r figures.Report, t figures.Table) error {
	name := b.name(t.Title)
	if i == 0 {
		if err := b.file.SetSheetName("Sheet1", name); err != nil {
			return err
		}
	} else if _, err := b.file.NewSheet(name); err != nil {
		return err
	}
	rows := [][]any{{t.Title}, {r.Lead}}
	heads := make([]any, len(t.Heads))
	for c, h := range t.Heads {
		heads[c] = h
	}
	rows = append(rows, nil, heads)
	for _, x := range t.Rows {
		row := []any{x.Name}
		for _, n := range x.Figures {
			if n.Given {
				row = append(row, n.N)
			} else {
				row = append(row, nil)
			}
		}
		rows = append(rows, row)
	}
	for n, row := range rows {
		for c, v := range row {
			at, err := excelize.CoordinatesToCellName(c+1, n+1)
			if err != nil {
				return err
			}
			if text, ok := v.(string); ok { // never a formula, whatever it begins with
				err = b.file.SetCellStr(name, at, text)
			} else if v != nil {
				err = b.file.SetCellValue(name, at, v)
			}
			if err != nil {
				return err
			}
		}
	}
	last, err := excelize.CoordinatesToCellName(max(1, len(t.Heads)), firstRow)
	if err != nil {
		return err
	}
	if err := b.file.SetCellStyle(name, "A1", "A1", b.bold); err != nil {
		return err
	}
	if err := b.file.SetCellStyle(name, "A4", last, b.bold); err != nil {
		return err
	}
	if err := b.file.SetColWidth(name, "A", "A", 34); err != nil {
		return err
	}
	return b.file.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: firstRow, TopLeftCell: "A5", ActivePane: "bottomLeft"})
}

// name is a name that a tab may bear: 31 characters, some not allowed, each once.
func (b *book) name(title string) string {
	clean := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return ' '
		}
		return r
	}, strings.Trim(title, "'"))
	const longest = 31
	for n := 1; ; n++ {
		end := ""
		if n > 1 {
			end = fmt.Sprintf(" %d", n)
		}
		out := clean
		for utf8.RuneCountInString(out)+len(end) > longest {
			_, size := utf8.DecodeLastRuneInString(out)
			out = out[:len(out)-size]
		}
		if out = strings.TrimSpace(strings.TrimSpace(out) + end); out != "" && !b.used[strings.ToLower(out)] {
			b.used[strings.ToLower(out)] = true
			return out
		}
	}
}
