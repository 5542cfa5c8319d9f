package page_test

import (
	"strings"
	"testing"

	"greffe/letters/page"
)

func TestTheAddressStandsInTheStripThatEveryEnvelopeShows(t *testing.T) {
	dl, c56, c5 := page.Rect{X0: 100, Y0: 45, X1: 190, Y1: 79}, page.Rect{X0: 109, Y0: 49, X1: 190, Y1: 79}, page.Rect{X0: 109, Y0: 57, X1: 190, Y1: 88.5}
	cases := map[string]struct {
		window page.Window
		shown  page.Rect
	}{
		"DL, six lines":   {page.DL(), dl},
		"C5/6, six lines": {page.DL(), c56},
		"C5, six lines":   {page.C5(), c5},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			block := c.window.Block(6)
			if !c.shown.Holds(block) {
				t.Errorf("the block %v is not wholly in %v", block, c.shown)
			}
			if !page.Quiet().Holds(block) {
				t.Errorf("the block %v leaves the part kept free for it", block)
			}
		})
	}
}

func TestTextStartsUnderTheWindow(t *testing.T) {
	text := page.Rect{X0: page.Left, Y0: page.Body - 4, X1: page.Width - page.Right, Y1: page.Bottom}
	if text.Meets(page.Quiet()) {
		t.Error("the first line of text can show in the window")
	}
	if page.Folds() != [2]float64{99, 198} {
		t.Errorf("folds %v", page.Folds())
	}
}

func TestAddressStepsDownUntilItFits(t *testing.T) {
	measure := func(line string, size float64) float64 { return float64(len(line)) * size * 0.25 }
	cases := map[string]struct {
		lines []string
		size  float64
		fits  bool
	}{
		"short":          {[]string{"Madame Camille LAURENT"}, 10, true},
		"at the limit":   {[]string{strings.Repeat("A", 32)}, 10, true},
		"one step down":  {[]string{strings.Repeat("A", 35)}, 9, true},
		"two steps down": {[]string{strings.Repeat("A", 40)}, 8, true},
		"too wide":       {[]string{strings.Repeat("A", 41)}, 8, false},
		"too many lines": {strings.Split("1 2 3 4 5 6 7 8", " "), 10, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			size, fits := page.Fit(c.lines, measure)
			if size != c.size || fits != c.fits {
				t.Errorf("got %v points, fits %v; want %v, %v", size, fits, c.size, c.fits)
			}
		})
	}
}
