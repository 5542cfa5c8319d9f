package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/ui/parts"
)

// tourLight is the card on the window; it fails without one.
func tourLight(t *testing.T, s *stage) *parts.Spotlight {
	t.Helper()
	light, ok := s.window.Canvas().Overlays().Top().(*parts.Spotlight)
	if !ok {
		t.Fatalf("no card of the tour is on the window; the last events were %v", last(s.events, 12))
	}
	return light
}

// disjoint tells whether two places of the window have nothing in common.
func disjoint(a fyne.Position, of fyne.Size, b fyne.Position, size fyne.Size) bool {
	return a.X+of.Width <= b.X || b.X+size.Width <= a.X || a.Y+of.Height <= b.Y || b.Y+size.Height <= a.Y
}

func TestTheTourPointsAtWhatIsThere(t *testing.T) {
	s := newMailStage(t, "2026-11-24", secretary(), frenchLight)
	s.Start()
	want := []string{"docket", "steps", "timeline", "checklist", "council", "vote", "letter", "palette", "help"}
	for _, lang := range []translations.Lang{translations.French, translations.English} {
		s.setDisplay(func(d *Display) { d.Language = lang })
		for _, size := range []fyne.Size{fyne.NewSize(1024, 500), fyne.NewSize(1440, 900), fyne.NewSize(2560, 1440)} {
			t.Run(fmt.Sprintf("%s %.0fx%.0f", lang.Code(), size.Width, size.Height), func(t *testing.T) {
				s.window.Resize(size)
				s.Go(Route{Page: PageCases})
				s.startTour()
				var seen []string
				for range want {
					if s.windows.tour == nil {
						break
					}
					light := tourLight(t, s.stage)
					tour := s.windows.tour
					stop := tour.stops[tour.at]
					seen = append(seen, stop.Key)
					at, of, visible := tour.target()
					if !visible || of.Width < 20 || of.Height < 10 {
						t.Errorf("%s: the thing is not to be seen: %v %v", stop.Key, at, of)
					}
					lit, litSize := light.Light()
					card, cardSize := light.Card()
					if !disjoint(lit, litSize, card, cardSize) {
						t.Errorf("%s: the card %v %v covers what it shows, %v %v", stop.Key, card, cardSize, lit, litSize)
					}
					if disjoint(lit, litSize, at, of) || litSize.Width < 60 || litSize.Height < 20 {
						t.Errorf("%s: %v %v is lit, the thing is at %v %v", stop.Key, lit, litSize, at, of)
					}
					canvas := s.window.Canvas().Size()
					if card.X < 0 || card.Y < 0 || card.X+cardSize.Width > canvas.Width || card.Y+cardSize.Height > canvas.Height {
						t.Errorf("%s: the card stands outside the window: %v %v in %v", stop.Key, card, cardSize, canvas)
					}
					for _, c := range s.cut() {
						t.Errorf("%s: %s", stop.Key, c)
					}
					s.press(fyne.KeyReturn)
				}
				if !slices.Equal(seen, want) {
					t.Errorf("shown %v, want %v", seen, want)
				}
				if s.windows.tour != nil || parts.OverlayOpen(s.window.Canvas()) || s.At().Page != PageCases {
					t.Errorf("at its end the tour leaves the person at %q", s.At().Page)
				}
			})
		}
	}
}

func TestTheTourByKeyboard(t *testing.T) {
	s := newMailStage(t, "2026-11-24", secretary(), frenchLight)
	s.Start()
	at := func() string { return s.windows.tour.stops[s.windows.tour.at].Key }
	s.startTour()
	s.sees("Étape 1 sur 9", "Quitter la visite")
	s.press(fyne.KeyRight, fyne.KeyRight)
	if at() != "timeline" {
		t.Errorf("→ → leads to %s", at())
	}
	s.press(fyne.KeyLeft)
	if at() != "steps" {
		t.Errorf("← leads to %s", at())
	}
	s.press(fyne.KeyLeft, fyne.KeyLeft)
	if at() != "docket" {
		t.Errorf("before the first stop lies %s", at())
	}
	s.shortcut(fyne.Key2, fyne.KeyModifierAlt)
	if s.At().Page != PageDocket {
		t.Error("a command changes the page under the tour")
	}
	s.press(fyne.KeyEscape)
	if s.windows.tour != nil || parts.OverlayOpen(s.window.Canvas()) {
		t.Error("Esc does not end the tour")
	}
	if !s.personal().Toured {
		t.Error("it is not remembered")
	}
}

func TestTheTourBeginsByItselfOnce(t *testing.T) {
	s := newMailStage(t, "2026-11-24", secretary(), frenchLight)
	s.Sample = true
	s.Start()
	tourLight(t, s.stage)
	s.press(fyne.KeyEscape)
	s.Start()
	if s.windows.tour != nil {
		t.Error("it begins a second time")
	}
	t.Run("not on a register of one's own", func(t *testing.T) {
		s := newStage(t)
		if s.windows.tour != nil {
			t.Error("it begins")
		}
	})
	t.Run("where there is no example, the stop is passed over", func(t *testing.T) {
		s := newStage(t)
		s.startTour()
		for range 9 {
			if s.windows.tour == nil {
				break
			}
			tourLight(t, s)
			s.press(fyne.KeyReturn)
		}
		if s.windows.tour != nil {
			t.Error("it does not end")
		}
		for _, e := range s.events {
			if strings.HasPrefix(e, "tour stop council") || strings.HasPrefix(e, "tour stop vote") {
				t.Errorf("%q, and there is none", e)
			}
		}
	})
	t.Run("the lock ends nothing: the tour goes on behind it", func(t *testing.T) {
		s := newMailStage(t, "2026-11-24", secretary(), frenchLight)
		s.Start()
		s.startTour()
		s.lock()
		s.sees("Verrouillé")
		s.press(fyne.KeyReturn)
		tourLight(t, s.stage)
		s.press(fyne.KeyReturn)
		if s.windows.tour == nil || s.windows.tour.at != 1 {
			t.Error("it does not go on")
		}
	})
}
