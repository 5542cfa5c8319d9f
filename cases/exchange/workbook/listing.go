package workbook

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"greffe/cases/figures"
)

// WriteListing returns the workbook of a list: one tab, its heads in the fourth
// row, with a filter over them. Every cell is a text: never a formula, whatever
// it begins with. An error is a fault of the program: nothing in a list can make
// it fail but its size.
func WriteListing(l figures.Listing) ([]byte, error) {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // it holds no file
	b := book{file: f, used: map[string]bool{}}
	name := b.name(l.Title)
	if err := f.SetSheetName("Sheet1", name); err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	if err := listed(f, name, l); err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	if err := f.SetDocProps(&excelize.DocProperties{Title: l.Title, Subject: l.Lead, Creator: "Greffe"}); err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	var out bytes.Buffer
	if _, err := f.WriteTo(&out); err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	return out.Bytes(), nil
}

// listed streams the rows: a long list is written without being held twice.
func listed(f *excelize.File, name string, l figures.Listing) error {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	w, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	var whole float64
	for _, c := range l.Columns {
		whole += c.Share
	}
	for i, c := range l.Columns {
		const sheet = 130 // characters over all columns
		if err := w.SetColWidth(i+1, i+1, max(8, min(60, sheet*c.Share/max(whole, 1e-9)))); err != nil {
			return err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: firstRow, TopLeftCell: "A5", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	row := func(n, style int, texts ...string) error {
		cells := make([]any, len(texts))
		for i, t := range texts {
			cells[i] = excelize.Cell{Value: t, StyleID: style}
		}
		at, err := excelize.CoordinatesToCellName(1, n)
		if err != nil {
			return err
		}
		return w.SetRow(at, cells)
	}
	heads := make([]string, len(l.Columns))
	for i, c := range l.Columns {
		heads[i] = c.Head
	}
	if err := row(1, bold, l.Title); err != nil {
		return err
	}
	if err := row(2, 0, l.Lead); err != nil {
		return err
	}
	if err := row(firstRow, bold, heads...); err != nil {
		return err
	}
	for i, r := range l.Rows {
		if err := row(firstRow+1+i, 0, r...); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if len(l.Columns) == 0 || len(l.Rows) == 0 {
		return nil
	}
	from, err := excelize.CoordinatesToCellName(1, firstRow)
	if err != nil {
		return err
	}
	to, err := excelize.CoordinatesToCellName(len(l.Columns), firstRow+len(l.Rows))
	if err != nil {
		return err
	}
	return f.AutoFilter(name, from+":"+to, nil)
}
