package workbook_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"greffe/cases/exchange/workbook"
	"greffe/cases/figures"
)

func TestAListIsReadBackAsItWas(t *testing.T) {
	l := figures.Listing{
		Title: "Dossiers", Lead: "3 dossiers en cours",
		Columns: []figures.ListingColumn{{Head: "Numéro", Share: 1}, {Head: "Apprenant", Share: 2}},
		Rows:    [][]string{{"DC-2026-001", "Inès Benali"}, {"DC-2026-002", "=1+1"}, {"DC-2026-003", ""}},
	}
	b, err := workbook.WriteListing(l)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	got, err := f.GetRows("Dossiers")
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{"Dossiers"}, {"3 dossiers en cours"}, nil, {"Numéro", "Apprenant"}, {"DC-2026-001", "Inès Benali"}, {"DC-2026-002", "=1+1"}, {"DC-2026-003"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if formula, err := f.GetCellFormula("Dossiers", "B6"); err != nil || formula != "" {
		t.Errorf("a text became the formula %q, %v", formula, err)
	}
	if _, err := workbook.WriteListing(figures.Listing{Title: "Dossiers"}); err != nil {
		t.Errorf("an empty list: %v", err)
	}
}
