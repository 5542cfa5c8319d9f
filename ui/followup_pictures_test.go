package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
)

// TestFollowUpPictures paints the sample's cases after their decision for people
// to look at, into the folder that GREFFE_CASE_PICTURES names.
func TestFollowUpPictures(t *testing.T) {
	folder := os.Getenv("GREFFE_CASE_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_CASE_PICTURES to a folder")
	}
	for name, d := range map[string]Display{
		"fr-light": {Language: translations.French, Theme: "light", Scale: 1},
		"en-dark":  {Language: translations.English, Theme: "dark", Scale: 1},
	} {
		s := councilStage(t, "2026-12-10", "2026-12-10", d)
		for size, at := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			s.window.Resize(at)
			for _, learner := range []string{"Benali", "Dumas", "Haddad"} {
				s.Go(Route{Page: PageCase, Case: s.caseOf(learner), Tab: TabOverview})
				out, err := os.Create(filepath.Join(folder, "followup-"+learner+"-"+name+"-"+size+".png"))
				if err != nil {
					t.Fatal(err)
				}
				if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				if err := out.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
