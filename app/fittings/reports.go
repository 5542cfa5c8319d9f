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

// ListSheet is a workbook with a list.
func (Reports) ListSheet(l figures.Listing) ([]byte, error) { return workbook.WriteListing(l) }

// ListPaper is a list as a PDF, dated on a day.
func (Reports) ListPaper(l figures.Listing, on days.Day) ([]byte, error) {
	return report.PrintListing(l, on)
}
