package ui_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/register"
	"greffe/ui"
)

// TestCasePictures paints the sample's cases for people to look at, into the
// folder that GREFFE_CASE_PICTURES names.
func TestCasePictures(t *testing.T) {
	folder := os.Getenv("GREFFE_CASE_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_CASE_PICTURES to a folder")
	}
	day := os.Getenv("GREFFE_CASE_DAY")
	if day == "" {
		day = "2026-10-02"
	}
	for name, d := range map[string]ui.Display{
		"fr-light": {Language: translations.French, Theme: "light", Scale: 1},
		"en-dark":  {Language: translations.English, Theme: "dark", Scale: 1},
	} {
		for size, s := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			f, w := sampleFrame(t, day, d, s.Width, s.Height)
			for _, c := range casesOf(t, f) {
				for _, tab := range []string{ui.TabOverview, ui.TabFacts, ui.TabJournal, ui.TabCouncil, ui.TabLetters} {
					f.Go(ui.Route{Page: ui.PageCase, Case: c.Case, Tab: tab})
					save(t, w, filepath.Join(folder, c.Number+"-"+tab+"-"+name+"-"+size+".png"))
				}
			}
		}
	}
}

// casesOf are the first cases of the sample.
func casesOf(t *testing.T, f *ui.Frame) []register.CaseRow {
	t.Helper()
	rows, _, err := f.Desk.Cases(context.Background(), register.CaseQuery{Sort: register.SortNumber, Limit: 2})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
