package ui

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
)

// TestMovesPictures paints what is shown before a council is fixed, moved,
// postponed or an act struck, and who somebody is, into the folder that
// GREFFE_PICTURES names.
func TestMovesPictures(t *testing.T) {
	folder := os.Getenv("GREFFE_PICTURES")
	if folder == "" {
		t.Skip("set GREFFE_PICTURES to a folder")
	}
	for name, d := range map[string]Display{
		"fr-light": frenchLight,
		"en-dark":  {Language: translations.English, Theme: "dark", Scale: 1},
	} {
		for size, in := range map[string]fyne.Size{"wide": fyne.NewSize(1440, 900), "small": fyne.NewSize(1024, 500)} {
			var s *mailStage
			save := func(what string) {
				s.Work.Ring()
				out, err := os.Create(filepath.Join(folder, "moves-"+what+"-"+name+"-"+size+".png"))
				if err != nil {
					t.Fatal(err)
				}
				defer out.Close()
				if err := png.Encode(out, s.window.Canvas().Capture()); err != nil {
					t.Fatal(err)
				}
				s.closeSheets()
			}
			begin := func(day string) {
				s = newMailStage(t, day, director(), d)
				s.window.Resize(in)
			}
			begin("2026-09-08")
			strikeCouncil(t, s, s.ids[0])
			s.openConvene(s.view(s.ids[0]))
			save("convene")
			begin("2026-02-02")
			s.openConvene(s.view(s.ids[4]))
			s.enter(s.T("mail.convene.day"), "16/02/2026")
			save("empty")
			begin("2026-09-15")
			s.Go(Route{Page: PageCase, Case: s.ids[0]})
			v := s.view(s.ids[0])
			s.openPostpone(v)
			save("postpone")
			s.openStrike(v, actKind(t, v.Matter, cases.KindCollected))
			save("strike")
			p, _ := v.Matter.Council().Plan()
			s.openConvene(v)
			s.enter(s.T("mail.convene.day"), writeDay(p.Day+7))
			s.Work.Ring()
			s.primary()
			save("move")
			s.Go(Route{Page: PageDirectory, Person: s.someone(v, "Hélène Garnier")})
			save("function")
			s.Go(Route{Page: PageDirectory, Person: v.Matter.Case.Learner()})
			save("learner")
			with := map[days.Day]string{days.Must("2026-09-22"): "pont"}
			var g Generation
			s.tryClosings(&g, with, func(x closingImpact) { s.confirmCases(x.Moved, x.lead(s.words), func() {}) })
			save("closing")
		}
	}
}
