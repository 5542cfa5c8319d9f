package preview_test

import (
	"bytes"
	"errors"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"greffe/letters/preview"
)

// open returns a renderer whose compiled engine is kept between runs of the tests.
func open(t *testing.T) *preview.Renderer {
	t.Helper()
	r := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r
}

// pages makes a plain PDF with a page for each text.
func pages(t *testing.T, width, height float64, texts ...string) []byte {
	t.Helper()
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: width, Ht: height}})
	f.SetFont("Helvetica", "", 12)
	for _, s := range texts {
		f.AddPage()
		f.Text(20, 30, s)
		f.SetFillColor(255, 0, 0)
		f.Rect(0, 0, width/2, height/2, "F")
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPagesAreCountedDrawnAndRead(t *testing.T) {
	r := open(t)
	pdf := pages(t, 210, 297, "first page", "second page")

	n, err := r.Count(pdf)
	if err != nil || n != 2 {
		t.Fatalf("%d pages, %v; want 2", n, err)
	}
	picture, err := r.Page(pdf, 2, 420)
	if err != nil {
		t.Fatal(err)
	}
	if got := picture.Bounds().Size(); got.X != 420 || got.Y < 592 || got.Y > 595 {
		t.Errorf("picture of %v; want 420 × 594", got)
	}
	if got := rgb(picture, 10, 10); got != [3]uint32{255, 0, 0} {
		t.Errorf("the painted corner is %v", got)
	}
	if got := rgb(picture, 400, 580); got != [3]uint32{255, 255, 255} {
		t.Errorf("the bare paper is %v", got)
	}
	text, err := r.Text(pdf)
	if err != nil || !strings.Contains(text, "first page") || strings.Count(text, "\f") != 2 {
		t.Errorf("text %q, %v", text, err)
	}
}

func rgb(p image.Image, x, y int) [3]uint32 {
	r, g, b, _ := p.At(x, y).RGBA()
	return [3]uint32{r >> 8, g >> 8, b >> 8}
}

func TestWhatCannotBeShownSaysWhy(t *testing.T) {
	r := open(t)
	good := pages(t, 210, 297, "one")
	cases := map[string]struct {
		pdf  []byte
		page int
		want error
	}{
		"not a PDF":       {[]byte("a letter"), 1, preview.ErrBroken},
		"nothing":         {nil, 1, preview.ErrBroken},
		"cut in half":     {good[:60], 1, preview.ErrBroken},
		"page zero":       {good, 0, preview.ErrPage},
		"after the last":  {good, 2, preview.ErrPage},
		"too many bytes":  {make([]byte, preview.MaxBytes+1), 1, preview.ErrTooBig},
		"a page too tall": {pages(t, 1, 5000, "x"), 1, preview.ErrTooBig},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if _, err := r.Page(c.pdf, c.page, 200); !errors.Is(err, c.want) {
				t.Errorf("got %v; want %v", err, c.want)
			}
		})
	}
	if _, err := r.Page(good, 1, 200); err != nil {
		t.Errorf("after the failures, a good page: %v", err)
	}
}

func TestAWidePictureKeepsWithinItsPixels(t *testing.T) {
	picture, err := open(t).Page(pages(t, 210, 297, "one"), 1, 30000)
	if err != nil {
		t.Fatal(err)
	}
	if s := picture.Bounds().Size(); s.X*s.Y > preview.MaxPixels || s.X < 3000 {
		t.Errorf("picture of %v", s)
	}
}

func TestAClosedPreviewSaysSo(t *testing.T) {
	r := preview.Open("")
	if err := errors.Join(r.Close(), r.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Count(nil); !errors.Is(err, preview.ErrClosed) {
		t.Errorf("got %v", err)
	}
	if err := r.Warm(); !errors.Is(err, preview.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
