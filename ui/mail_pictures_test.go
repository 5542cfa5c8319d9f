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
	"greffe/ui/parts"
)

// TestMailPictures paints what is decided, convened, issued, posted and
// received, for people to look at, into the folder that GREFFE_PICTURES names.
func TestMailPictures(t *testing.T) {
	folder := os.Getenv("GREFFE_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_PICTURES to a folder")
	}
	pages := preview.Open(filepath.Join(folder, "engine"))
	defer pages.Close()
	for name, d := range map[string]Display{
		"fr-light": frenchLight,
		"en-dark":  {Language: translations.English, Theme: "dark", Scale: 1},
	} {
		for size, in := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			s := newMailStage(t, "2026-09-08", director(), d)
			begin := func() {
				s.Pages = pages
				s.window.Resize(in)
			}
			begin()
			save := func(what string) {
				s.Work.Ring()
				out, err := os.Create(filepath.Join(folder, "mail-"+what+"-"+name+"-"+size+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer out.Close()
				if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				s.closeSheets()
			}
			id := s.ids[0]
			strikeCouncil(t, s, id)
			s.Go(Route{Page: PageReview})
			save("review")
			s.openChoice(s.view(id))
			save("choice")
			s.openPrecaution(s.view(id))
			save("precaution")
			s.openConvene(s.view(id))
			save("convene")
			s.openConvene(s.view(id))
			if day, ok := s.field(s.T("mail.convene.day")).Input.(*parts.DayField); ok {
				day.Open()
			}
			save("convene-month")
			s = newMailStage(t, "2026-09-08", secretary(), d)
			begin()
			id = s.ids[0]
			s.Go(Route{Page: PageCase, Case: id})
			s.openPackage(s.view(id), packageNotify)
			save("package")
			s.openPackage(s.view(id), packageNotify)
			s.topSheet().Primary.Tapped(nil)
			save("check")
			s.openPackage(s.view(id), packageNotify)
			s.issueAll()
			save("posting")
			s = newMailStage(t, "2026-09-13", secretary(), d)
			begin()
			id = s.ids[0]
			s.Go(Route{Page: PageLetters})
			save("letters")
			s.openReturned(s.view(id), "")
			save("returned")
			v := s.view(id)
			s.Go(Route{Page: PageLetter, Case: id, Letter: v.Matter.Case.Letters[1].ID})
			save("letter")
			s = newMailStage(t, "2026-10-04", secretary(), d)
			begin()
			id = s.ids[0]
			s.Go(Route{Page: PageDocket})
			s.openDecision(s.view(id))
			save("decision")
			s = newMailStage(t, "2026-12-08", secretary(), d)
			begin()
			s.Go(Route{Page: PageLetter, Case: s.ids[1], Letter: s.view(s.ids[1]).Matter.Case.LettersOf(cases.LetterDecision)[0].ID})
			save("letter-minor")
		}
	}
}
