package workbook_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"greffe/cases/exchange/workbook"
	"greffe/cases/figures"
)

func TestAReportIsReadBackAsItWas(t *testing.T) {
	long := "Un titre bien trop long pour le nom d’un onglet"
	b, err := workbook.Write(figures.Report{Title: "Statistiques", Lead: "2026", Tables: []figures.Table{
		{Title: "Issues: par [mois]", Heads: []string{"Mois", "Clos"}, Rows: []figures.Row{
			{Name: "janvier", Figures: []figures.Figure{figures.Given(3)}}, {Name: "=1+1", Figures: []figures.Figure{{}}},
		}},
		{Title: long, Heads: []string{"a"}},
		{Title: long, Heads: []string{"a"}},
		{Title: ""},
	}})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if d := cmp.Diff([]string{"Issues  par  mois", "Un titre bien trop long pour le", "Un titre bien trop long pour 2", "2"}, f.GetSheetList()); d != "" {
		t.Error(d)
	}
	rows, err := f.GetRows("Issues  par  mois")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([][]string{{"Issues: par [mois]"}, {"2026"}, nil, {"Mois", "Clos"}, {"janvier", "3"}, {"=1+1"}}, rows); d != "" {
		t.Error(d)
	}
	if formula, err := f.GetCellFormula("Issues  par  mois", "A6"); err != nil || formula != "" {
		t.Errorf("a name became the formula %q, %v", formula, err)
	}
	if kind, err := f.GetCellType("Issues  par  mois", "B5"); err != nil || kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
		t.Errorf("a figure is of the type %v, %v", kind, err)
	}
}
