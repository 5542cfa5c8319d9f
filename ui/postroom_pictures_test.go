package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/letters/preview"
	"greffe/ui/parts"
)

// TestPostroomPictures paints a posting day, for people to look at, into the
// folder that GREFFE_PICTURES names.
func TestPostroomPictures(t *testing.T) {
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
			s := withRoom(t, newMailStage(t, "2026-11-04", secretary(), d))
			s.Pages = pages
			s.window.Resize(in)
			save := func(what string) {
				s.Work.Ring()
				out, err := os.Create(filepath.Join(folder, "postroom-"+what+"-"+name+"-"+size+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer out.Close()
				if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				s.closeSheets()
			}
			id := s.ids[1]
			s.on("2026-11-05", secretary())
			s.Go(Route{Page: PageLetters})
			if screen, ok := s.current.(*lettersScreen); ok {
				screen.tabs.Select(0)
				screen.bar.onIssue()
				save("issue")
			}
			s.openPackage(s.view(id), packageNotify)
			save("package")
			s.openPackage(s.view(id), packageNotify)
			s.issueAll()
			save("posting")
			s.Go(Route{Page: PageLetters})
			if screen, ok := s.current.(*lettersScreen); ok {
				screen.tabs.Select(1)
				screen.opened(-1)
				screen.bar.toggle(screen.lines[0])
			}
			save("letters")
			for _, o := range postOutputs() {
				s.openPostroom(s.waitingEnvelopes(id))
				segment := all[*parts.Segment](s.topSheet())[0]
				for i, x := range postOutputs() {
					if x == o {
						segment.SetSelected(i)
						segment.OnChange(i)
					}
				}
				save("run-" + string(o))
			}
			s.openDeposit(s.waitingEnvelopes(id))
			s.scanInto("1A 204 119 0001 6")
			s.scanInto("RK123456789FR")
			save("deposit")
			s.openDeposit(s.waitingEnvelopes(id))
			s.outside.file = []byte("Référence;Numéro\n" + s.waitingEnvelopes(id)[2].Reference + ";1A20411900046\nINCONNU;1A20411900056\n")
			s.button(s.T("postroom.deposit.csv"))
			save("table")
			s.openDeposit(s.waitingEnvelopes(id))
			for _, n := range []string{"1A 204 119 0003 6", "1A 204 119 0004 6"} {
				s.scanInto(n)
			}
			s.primary()
			s.on("2026-11-17", secretary())
			s.Go(Route{Page: PageLetters})
			if screen, ok := s.current.(*lettersScreen); ok {
				screen.tabs.Select(2)
				save("waiting")
			}
			s.openReturned(s.view(id), s.view(id).Matter.Case.Services[1].Dispatch)
			s.enter(capital(s.T("event.presented")), "2026-11-07")
			save("returned")
			s.Go(Route{Page: PageLetter, Case: id, Letter: s.view(id).Matter.Case.Letters[len(s.view(id).Matter.Case.Letters)-1].ID})
			save("letter")
			s.Go(Route{Page: PageSettings})
			if screen, ok := s.current.(*settingsScreen); ok {
				for i, x := range settingsTabs() {
					if x == "mail" {
						screen.tabs.Select(i)
					}
				}
				save("settings")
				screen.openLayout(newForm(), true)
				save("layout")
				screen.openCalibration(s.Postroom.Layouts(nil)[0])
				save("calibration")
			}
		}
	}
}
