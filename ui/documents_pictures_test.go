package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/letters/preview"
)

// TestDocumentsPictures paints the documents of a case, for people to look at,
// into the folder that GREFFE_PICTURES names.
func TestDocumentsPictures(t *testing.T) {
	folder := os.Getenv("GREFFE_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_PICTURES to a folder")
	}
	pages := preview.Open(filepath.Join(folder, "engine"))
	defer pages.Close()
	for name, d := range map[string]Display{
		"fr-light": frenchLight,
		"fr-dark":  {Language: translations.French, Theme: "dark", Scale: 1},
		"en-light": {Language: translations.English, Theme: "light", Scale: 1},
		"en-dark":  {Language: translations.English, Theme: "dark", Scale: 1},
	} {
		for size, in := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			s := newMailStage(t, "2026-10-20", secretary(), d)
			s.Pages = pages
			s.window.Resize(in)
			save := func(what string) {
				s.Work.Ring()
				out, err := os.Create(filepath.Join(folder, "documents-"+what+"-"+name+"-"+size+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer out.Close()
				if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
			}
			id := s.ids[0]
			s.Go(Route{Page: PageCase, Case: id, Tab: TabLetters})
			save("tab")
			s.openDocuments(s.view(id))
			save("first")
			s.document(capital(s.T("letter.compliance-sheet")))
			save("compliance")
			s.closeSheets()
			s.openSending(s.view(id), cases.LetterJury)
			save("jury")
			s.closeSheets()
			third := s.ids[2]
			s.Go(Route{Page: PageLetter, Case: third, Letter: s.view(third).Matter.Case.LettersOf(cases.LetterGrievances)[0].ID})
			save("hand")
			s = newMailStage(t, "2026-09-18", secretary(), d)
			s.Pages = pages
			s.window.Resize(in)
			s.openSending(s.view(s.ids[0]), cases.LetterMembers)
			save("members")
			s.issueAll()
			s.closeSheets()
			s.Go(Route{Page: PageLetter, Case: s.ids[0], Letter: s.view(s.ids[0]).Matter.Case.LettersOf(cases.LetterMembers)[0].ID})
			save("mail")
		}
	}
}
