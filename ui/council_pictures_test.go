package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/ui/parts"
)

// TestCouncilPictures paints the pages of the council for people to look at,
// into the folder that GREFFE_COUNCIL_PICTURES names.
func TestCouncilPictures(t *testing.T) {
	folder := os.Getenv("GREFFE_COUNCIL_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_COUNCIL_PICTURES to a folder")
	}
	looks := map[string]Display{
		"fr-light": {Language: translations.French, Theme: "light", Scale: 1},
		"en-dark":  {Language: translations.English, Theme: "dark", Scale: 1},
	}
	for name, d := range looks {
		for size, at := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			s := councilStage(t, "2026-09-28", "2026-09-29", d)
			s.window.Resize(at)
			keep := func(what string) {
				out, err := os.Create(filepath.Join(folder, what+"-"+name+"-"+size+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer out.Close()
				if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
			}
			s.pictured(keep)
		}
	}
}

// pictured walks through the pages of the council and keeps each.
func (s *mailStage) pictured(keep func(string)) {
	id := s.caseOf("Laurent")
	v := s.view(id)
	s.Go(Route{Page: PageCase, Case: id, Tab: TabCouncil})
	keep("1-board")
	s.keyboard(all[*parts.Seat](s.shown())[0])
	s.press(fyne.KeyReturn)
	keep("2-pick")
	s.press(fyne.KeyEscape)
	s.keyboard(all[*parts.Seat](s.shown())[1])
	s.letters("r")
	keep("3-recuse")
	s.closeSheets()
	s.Go(Route{Page: PageSitting, Sitting: v.Matter.Council().ID, Case: id})
	keep("4-roll")
	sitting := s.current.(*sittingScreen)
	s.types("t")
	sitting.act()
	keep("5-open")
	sitting.act()
	sitting.act()
	sitting.typed = hearingForm{
		Learner: learnerVideo, Stated: true, Explanations: "Elle reconnaît avoir repris le code pour tenir les délais.",
		Assistant: "Samir Kone", Capacity: "outsider",
	}
	sitting.show()
	keep("6-hear")
	sitting.typed.Learner, sitting.typed.Ground = learnerAbsent, "illness"
	sitting.show()
	keep("7-absent")
	sitting.postpone(s.view(id))
	keep("8-postpone")
	s.closeSheets()
	sitting.typed.Learner = learnerVideo
	sitting.show()
	sitting.act()
	keep("9-retire")
	sitting.act()
	s.Go(Route{Page: PageVote, Sitting: v.Matter.Council().ID, Case: id})
	keep("a-motion")
	s.types("15")
	vote := s.current.(*voteScreen)
	vote.act()
	s.Work.Ring()
	keep("b-vote")
	s.letters("pcpc")
	keep("c-tie")
	vote.act()
	keep("d-check")
	s.closeSheets()
	s.letters("p")
	vote.act()
	s.primary()
	keep("e-voted")
	s.Go(Route{Page: PageSitting, Sitting: v.Matter.Council().ID, Case: id})
	keep("f-close")
	s.current.(*sittingScreen).act()
	s.openMinutes(s.view(id))
	keep("g-minutes")
	s.closeSheets()
	s.Go(Route{Page: PageCalendar})
	keep("h-calendar")
}

// TestCouncilTroublePictures paints councils that are in trouble, and a sitting
// with several cases.
func TestCouncilTroublePictures(t *testing.T) {
	folder := os.Getenv("GREFFE_COUNCIL_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_COUNCIL_PICTURES to a folder")
	}
	s := councilStage(t, "2026-10-19", "2026-10-20", frenchLight)
	keep := func(what string) {
		out, err := os.Create(filepath.Join(folder, what+".png"))
		if err != nil {
			t.Fatal(err)
		}
		defer out.Close()
		if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
			t.Fatal(err)
		}
	}
	for _, learner := range []string{"Renard", "Morel", "Marchand", "Roussel", "Vidal"} {
		s.Go(Route{Page: PageCase, Case: s.caseOf(learner), Tab: TabCouncil})
		keep("board-" + learner)
	}
	id := s.caseOf("Perrin")
	c := s.view(id).Matter.Council()
	s.Go(Route{Page: PageSitting, Sitting: c.ID, Case: id})
	page := s.current.(*sittingScreen)
	s.types("t")
	page.act()
	page.act()
	page.act()
	s.act(c.ID.File(), "17:00", cases.MemberLeft{Member: s.someone(s.view(id), "Inès Caron")})
	s.Reload(nil)
	keep("sitting-lost")
	s.window.Resize(fyne.NewSize(1024, 500))
	keep("sitting-lost-small")
	s.Go(Route{Page: PageCalendar})
	keep("calendar-full-small")
	s.window.Resize(fyne.NewSize(1440, 900))
	keep("calendar-full")
}
