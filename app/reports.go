package main

import (
	"greffe/cases/days"
	"greffe/cases/exchange/workbook"
	"greffe/cases/figures"
	"greffe/letters/report"
)

// reports makes files of figures for the window.
type reports struct{}

// Spreadsheet is a workbook with a tab a table.
func (reports) Spreadsheet(r figures.Report) ([]byte, error) { return workbook.Write(r) }

// Paper is a PDF, dated on a day.
func (reports) Paper(r figures.Report, on days.Day) ([]byte, error) { return report.Print(r, on) }
