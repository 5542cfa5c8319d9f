package report_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/letters/preview"
	"greffe/letters/report"
)

func TestEveryLineOfAListIsPrinted(t *testing.T) {
	l := figures.Listing{Title: "Dossiers en cours", Lead: "80 dossiers, par échéance", Columns: []figures.ListingColumn{
		{Head: "Numéro", Share: 1}, {Head: "Apprenant", Share: 2}, {Head: "À faire", Share: 3},
	}}
	for i := range 80 {
		l.Rows = append(l.Rows, []string{"DC-2026-" + strconv.Itoa(100+i), "Inès Benali", strings.Repeat("Préparer la convocation ", 9)})
	}
	pdf, err := report.PrintListing(l, days.Must("2026-11-24"))
	if err != nil {
		t.Fatal(err)
	}
	p := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	defer p.Close()
	text, err := p.Text(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Dossiers en cours", "80 dossiers, par échéance", "DC-2026-100", "DC-2026-179", "Inès Benali", "…", "1/3", "3/3"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
	if got := strings.Count(text, "À faire"); got != 3 {
		t.Errorf("the heads stand on %d pages", got)
	}
}
