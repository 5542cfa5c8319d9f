package page_test

import (
	"math"
	"strings"
	"testing"

	"greffe/letters/page"
)

func TestWhatEveryEnvelopeShows(t *testing.T) {
	cases := map[page.Envelope]struct {
		shown, quiet page.Rect
		folds        []float64
	}{
		"":          {page.Rect{X0: 100, Y0: 45, X1: 190, Y1: 79}, page.Rect{X0: 90, Y0: 34, X1: 200, Y1: 90}, []float64{99, 198}},
		page.DL:     {page.Rect{X0: 100, Y0: 45, X1: 190, Y1: 79}, page.Rect{X0: 90, Y0: 34, X1: 200, Y1: 90}, []float64{99, 198}},
		page.C56:    {page.Rect{X0: 109, Y0: 49, X1: 190, Y1: 79}, page.Rect{X0: 90, Y0: 34, X1: 209, Y1: 94}, []float64{99, 198}},
		page.C5:     {page.Rect{X0: 109, Y0: 57, X1: 190, Y1: 88.5}, page.Rect{X0: 90, Y0: 43.5, X1: 209, Y1: 102}, []float64{148.5}},
		page.OnLeft: {page.Rect{X0: 20, Y0: 50, X1: 100, Y1: 84}, page.Rect{X0: 10, Y0: 39, X1: 110, Y1: 95}, []float64{99, 198}},
	}
	for e, c := range cases {
		t.Run("envelope "+string(e), func(t *testing.T) {
			w := e.Window()
			if w.Shown != c.shown || w.Quiet != c.quiet {
				t.Errorf("shows %v, may show %v; want %v and %v", w.Shown, w.Quiet, c.shown, c.quiet)
			}
			if len(w.Folds) != len(c.folds) {
				t.Fatalf("folds %v; want %v", w.Folds, c.folds)
			}
			for i, f := range w.Folds {
				if math.Abs(f-c.folds[i]) > 0.01 {
					t.Errorf("folds %v; want %v", w.Folds, c.folds)
				}
			}
		})
	}
}

func TestTheAddressIsShownWhereverTheSheetSlides(t *testing.T) {
	for _, e := range page.Envelopes() {
		w := e.Window()
		for n := 1; n <= page.AddressLines; n++ {
			if b := w.Block(n); !w.Shown.Holds(b) {
				t.Errorf("%s: the block of %d lines, %v, is not wholly in %v", e, n, b, w.Shown)
			}
			if h := w.Line(n); h < 4 || h > page.AddressLine {
				t.Errorf("%s: lines of %.2f mm for %d", e, h, n)
			}
		}
		if w.Width < 78 {
			t.Errorf("%s: lines of %.0f mm only", e, w.Width)
		}
	}
}

func TestNothingElseStandsWhereAWindowMayShow(t *testing.T) {
	for _, e := range page.Envelopes() {
		w := e.Window()
		sender := page.Rect{X0: w.SenderX, Y0: page.Sender, X1: w.SenderX + w.SenderWidth, Y1: 200}
		text := page.Rect{X0: page.Left, Y0: w.Text, X1: page.Width - page.Right, Y1: page.Bottom}
		rule := page.Rect{X0: page.Left, Y0: page.Rule, X1: page.Width - page.Right, Y1: page.Rule + 1}
		for name, r := range map[string]page.Rect{"sender": sender, "text": text, "rule": rule} {
			if r.Meets(w.Quiet) {
				t.Errorf("%s: the %s, %v, can show in the window, %v", e, name, r, w.Quiet)
			}
		}
		if w.SenderWidth < 60 || sender.X1 > page.Width-page.Right {
			t.Errorf("%s: the sender has %.0f mm", e, w.SenderWidth)
		}
		for _, f := range w.Folds {
			if (page.Rect{X0: 4, Y0: f, X1: 8, Y1: f + 0.2}).Meets(w.Quiet) {
				t.Errorf("%s: the fold at %.1f can show", e, f)
			}
		}
	}
}

func TestEnvelopesAreNamed(t *testing.T) {
	for _, e := range append(page.Envelopes(), "") {
		if !e.Known() {
			t.Errorf("%q is not known", e)
		}
	}
	if page.Envelope("c4").Known() {
		t.Error("c4 is known")
	}
}

func TestAddressStepsDownWhenItIsTooWide(t *testing.T) {
	measure := func(line string, size float64) float64 { return float64(len(line)) * size * 0.25 }
	w := page.DL.Window()
	cases := map[string]struct {
		lines []string
		want  page.Fitting
	}{
		"short":          {[]string{"Madame Camille LAURENT"}, page.Fitting{Size: 10}},
		"at the limit":   {[]string{strings.Repeat("A", 32)}, page.Fitting{Size: 10}},
		"one step down":  {[]string{strings.Repeat("A", 35), "B"}, page.Fitting{Size: 9}},
		"too wide":       {[]string{"B", strings.Repeat("A", 36), strings.Repeat("A", 40)}, page.Fitting{Size: 9, Wide: 2}},
		"too many lines": {strings.Split("1 2 3 4 5 6 7 8", " "), page.Fitting{Size: 10, Many: true}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := w.Fit(c.lines, measure)
			if got != c.want {
				t.Errorf("got %+v; want %+v", got, c.want)
			}
			if got.Fits() != (c.want.Wide == 0 && !c.want.Many) {
				t.Errorf("fits %v", got.Fits())
			}
		})
	}
}
