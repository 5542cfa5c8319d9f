package ui

import (
	"os"
	"testing"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/letters/preview"
)

// TestReviewsFitTheWindow: the check sheet, the director's page and the
// envelopes with comments are cut nowhere, in both languages and sizes.
func TestReviewsFitTheWindow(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	if os.Getenv("GREFFE_PICTURES") != "" {
		pages := preview.Open(t.TempDir())
		defer func() { _ = pages.Close() }()
		s.Pages = pages
	}
	id := s.ids[0]
	strikeCouncil(t, s, id)
	s.openChoice(s.view(id))
	s.primary()
	s.fill(conveneForm{Heaviest: regulation.TemporaryExclusion, Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.exemple.fr/conseil"})
	s.Work.Ring()
	s.on("2026-09-09", secretary())
	s.asks(t)
	s.primary()
	s.number("Camille Laurent", "1A 204 118 7734 2")
	s.number("Atelier Numérique du Ponant SAS", "1A 204 118 7735 9")
	s.primary()
	s.button(s.T("review.submit", message.Number("n", 3)))
	s.closeSheets()
	for _, who := range []struct {
		name string
		as   func()
	}{
		{"director", func() { s.Desk = s.register.As(director()) }},
		{"secretary", func() { s.Desk = s.register.As(secretary()) }},
	} {
		s.looks(t, "review-"+who.name, func() {
			who.as()
			s.Go(Route{Page: PageReview, Case: id, Letter: s.review(id, cases.LetterConvocation).Submitted.Is.Letter})
		})
	}
	director := s.register.As(director())
	s.Desk = director
	s.Display.Language = translations.French
	s.compose()
	s.Go(Route{Page: PageReview})
	s.button("Approuver")
	s.types("précisez le lieu des faits, et joignez le bordereau")
	s.button("Renvoyer")
	s.Desk = s.register.As(secretary())
	s.looks(t, "review-package", func() { s.openPackage(s.view(id), packageNotify) })
	s.looks(t, "review-tab", func() { s.Go(Route{Page: PageCase, Case: id, Tab: TabLetters}) })
	s.looks(t, "review-check", func() {
		s.openPackage(s.view(id), packageNotify)
		s.primary()
	})
	s.looks(t, "review-setting", func() { s.closeSheets(); s.Go(Route{Page: PageSettings}) })
	s.looks(t, "review-list", func() { s.Go(Route{Page: PageLetters}) })
}
