package letters_test

import (
	"strings"
	"testing"

	"greffe/letters"
	"greffe/letters/page"
)

// everyLetter is every document in both languages, as sent and in large print.
func everyLetter(t *testing.T, do func(t *testing.T, l letters.Letter)) {
	t.Helper()
	for _, k := range letters.Kinds() {
		for _, lang := range []letters.Lang{letters.French, letters.English} {
			for name, large := range map[string]bool{"": false, ", large print": true} {
				t.Run(string(k)+" in "+string(lang)+name, func(t *testing.T) {
					l := camille(k, lang)
					l.LargePrint = large
					do(t, l)
				})
			}
		}
	}
}

// TestNothingButTheAddressShowsInAWindow: whatever the envelope, what a window may show of
// a letter is the address alone, so that no one learns from the outside what the matter is.
func TestNothingButTheAddressShowsInAWindow(t *testing.T) {
	p := press(t)
	everyLetter(t, func(t *testing.T, l letters.Letter) {
		if !l.Kind.Mailed() {
			t.Skip("is not put in a window envelope")
		}
		l.Organisation.Logo = sign(t)
		l.Organisation.Name = "Centre de formation d’apprentis des métiers du numérique et de la transition écologique"
		l.Organisation.Service = "Secrétariat général, pôle de la vie apprenante"
		l.Organisation.Phone = "01 80 88 80 30"
		for _, e := range page.Envelopes() {
			l.Organisation.Envelope = e
			pages, err := letters.Boxes(p, l)
			if err != nil {
				t.Fatal(err)
			}
			w := e.Window()
			next := 0
			for _, b := range pages[0] {
				if !b.Meets(w.Quiet) {
					continue
				}
				if next >= len(l.Addressee.Lines) || b.Text != l.Addressee.Lines[next] {
					t.Errorf("%s: %q can show in the window, at %v", e, b.Text, b.Rect)
					continue
				}
				if block := w.Block(len(l.Addressee.Lines)); !block.Holds(b.Rect) || !w.Shown.Holds(b.Rect) {
					t.Errorf("%s: line %q at %v leaves its block %v", e, b.Text, b.Rect, block)
				}
				next++
			}
			if next != len(l.Addressee.Lines) {
				t.Errorf("%s: %d lines of address in the window", e, next)
			}
		}
	})
}

func TestAnAddressOfSevenLinesIsShownWhole(t *testing.T) {
	p := press(t)
	l := camille(letters.Decision, letters.French)
	l.Addressee.Lines = []string{"Madame Camille LAURENT", "APPT 32", "BATIMENT C", "14 RUE DES ECOLES", "LIEU DIT LE BOIS", "1000 BRUXELLES", "BELGIQUE"}
	for _, e := range page.Envelopes() {
		l.Organisation.Envelope = e
		pages, err := letters.Boxes(p, l)
		if err != nil {
			t.Fatal(err)
		}
		shown := 0
		for _, b := range pages[0] {
			if e.Window().Shown.Holds(b.Rect) {
				shown++
			}
		}
		if shown != 7 {
			t.Errorf("%s: %d lines of 7 are shown", e, shown)
		}
	}
}

// TestNothingLeavesThePage holds for every document, in both sizes of print.
func TestNothingLeavesThePage(t *testing.T) {
	p := press(t)
	everyLetter(t, func(t *testing.T, l letters.Letter) {
		pages, err := letters.Boxes(p, l)
		if err != nil {
			t.Fatal(err)
		}
		inside := page.Rect{X0: 3.9, Y0: 5, X1: page.Width - page.Right + 0.3, Y1: page.Height - 4}
		for n, boxes := range pages {
			for _, b := range boxes {
				if !inside.Holds(b.Rect) {
					t.Errorf("page %d: %q leaves the page: %v", n+1, b.Text, b.Rect)
				}
			}
		}
	})
}

// TestTheMediumAndItsNumberStandAboveTheSubject, as letters are read and filed.
func TestTheMediumAndItsNumberStandAboveTheSubject(t *testing.T) {
	p := press(t)
	for number, want := range map[string]string{
		"1A 204 118 7734 2": "Lettre recommandée avec avis de réception n° 1A 204 118 7734 2",
		"":                  "Lettre recommandée avec avis de réception",
	} {
		l := camille(letters.Decision, letters.French)
		l.Number = number
		pages, err := letters.Boxes(p, l)
		if err != nil {
			t.Fatal(err)
		}
		medium, subject, address := 0.0, 0.0, 0.0
		for _, b := range pages[0] {
			switch strings.ReplaceAll(b.Text, "\u00a0", " ") {
			case want:
				medium = b.Y0
			case "Objet : ", "Objet :":
				subject = b.Y0
			case "35000 RENNES":
				address = b.Y0
			}
		}
		if address == 0 || medium <= address || subject <= medium {
			t.Errorf("number %q: address at %.0f, medium at %.0f, subject at %.0f", number, address, medium, subject)
		}
	}
}
