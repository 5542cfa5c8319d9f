package report_test

import (
	"bytes"
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

func sample() figures.Report {
	r := figures.Report{Title: "Statistiques", Lead: "du 1er janvier au 24 novembre 2026"}
	for _, columns := range []int{1, 6} {
		t := figures.Table{Title: "Tableau de " + strconv.Itoa(columns), Note: "Médiane en jours", Heads: []string{"Mois"}}
		for c := range columns {
			t.Heads = append(t.Heads, "Colonne "+strconv.Itoa(c+1))
		}
		for m := range 60 {
			row := figures.Row{Name: "ligne " + strconv.Itoa(m)}
			for range columns {
				row.Figures = append(row.Figures, figures.Figure{N: 1000 + m, Given: m%7 != 0})
			}
			t.Rows = append(t.Rows, row)
		}
		r.Tables = append(r.Tables, t)
	}
	return r
}

func TestEveryFigureIsPrinted(t *testing.T) {
	pdf, err := report.Print(sample(), days.Must("2026-11-24"))
	if err != nil {
		t.Fatal(err)
	}
	p := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	defer p.Close()
	text, err := p.Text(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Statistiques", "du 1er janvier au 24 novembre 2026", "Tableau de 1", "Tableau de 6", "ligne 59", "1059", "Colonne 6", "1/4", "4/4"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
	if got := strings.Count(text, "Colonne 1"); got < 4 {
		t.Errorf("the heads are repeated %d times", got)
	}
}

func TestTheSameReportHasTheSameBytes(t *testing.T) {
	a, err := report.Print(sample(), days.Must("2026-11-24"))
	if err != nil {
		t.Fatal(err)
	}
	b, err := report.Print(sample(), days.Must("2026-11-24"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("two prints differ")
	}
}
