package preview_test

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"greffe/letters/preview"
)

func TestTheInkOfAPageIsMeasured(t *testing.T) {
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetLineWidth(0.2)
	f.AddPage()
	f.Rect(20, 30, 100, 50, "F")
	f.Line(8, 200, 12, 200)
	f.AddPage()
	f.SetFont("Helvetica", "", 12)
	f.Text(50, 60, "addressee")
	f.AddPage()
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	sheets, err := open(t).Sheets(out.Bytes())
	if err != nil || len(sheets) != 3 {
		t.Fatalf("%d sheets, %v", len(sheets), err)
	}
	near := func(what string, got, want, by float64) {
		t.Helper()
		if math.Abs(got-want) > by {
			t.Errorf("%s is %.2f mm, want %.2f", what, got, want)
		}
	}
	s := sheets[0]
	near("the width", s.Width, 210, 0.1)
	near("the height", s.Height, 297, 0.1)
	near("the left of the ink", s.Left, 8, 0.4)
	near("its top", s.Top, 30, 0.4)
	near("its right", s.Right, 120, 0.4)
	near("its bottom", s.Bottom, 200, 0.4)
	if s = sheets[1]; !strings.Contains(s.Text, "addressee") {
		t.Errorf("the text is %q", s.Text)
	}
	near("the left of the text", s.Left, 50, 0.6)
	near("the bottom of the text", s.Bottom, 60, 1.2)
	if s = sheets[2]; s.Left != 0 || s.Right != 0 || s.Top != 0 || s.Bottom != 0 {
		t.Errorf("a bare page has ink: %+v", s)
	}
}

func TestWhatIsNoDocumentIsNotMeasured(t *testing.T) {
	if _, err := open(t).Sheets([]byte("%PDF-1.7 damaged")); !errors.Is(err, preview.ErrBroken) {
		t.Errorf("got %v, want %v", err, preview.ErrBroken)
	}
}
