package fittings

import (
	"greffe/cases/days"
	"greffe/cases/exchange/workbook"
	"greffe/cases/figures"
	"greffe/letters/report"
)

// Reports makes files of figures for the window.
type Reports struct{}

// Spreadsheet is a workbook with a tab a table.
func (Reports) Spreadsheet(r figures.Report) ([]byte, error) { return workbook.Write(r) }

// Paper is a PDF, dated on a day.
func (Reports) Paper(r figures.Report, on days.Day) ([]byte, error) { return report.Print(r, on) }
