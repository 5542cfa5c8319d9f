// Package pagetest compares pages with pictures of them that were looked at and
// kept: small, of sixteen greys, enough to see that something moved, was cut or
// lies over something else. It is for tests alone.
package pagetest

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"greffe/letters/page"
)

// Width is that of a picture, in pixels: 50 dots an inch.
const Width = 413

const (
	greyStep  = 17
	farApart  = 40 // of 255: more than rounding makes of the same page
	mostApart = 10 // pixels: less than a word
)

// An Area of a page is left out of a picture; in millimetres from its upper left corner.
type Area struct{ X, Y, X2, Y2 float64 }

// Fingerprint is where a page bears the fingerprint, which every new datum changes.
func Fingerprint() Area { return Area{78, page.Footer - 3.5, 132, page.Footer + 2} }

// Code is where a page bears the code of its copy.
func Code() Area {
	return Area{page.Width - page.Right - 14, page.Footer - 4, page.Width - page.Right + 1, page.Height}
}

// Greys reduces a picture to sixteen greys, without some areas.
func Greys(in image.Image, without ...Area) *image.Paletted {
	palette := make(color.Palette, 16)
	for i := range palette {
		palette[i] = color.Gray{Y: uint8(i * greyStep)}
	}
	out := image.NewPaletted(in.Bounds(), palette)
	at := func(mm float64) int { return int(mm * Width / page.Width) }
	left := func(p image.Point) bool {
		for _, a := range without {
			if p.In(image.Rect(at(a.X), at(a.Y), at(a.X2), at(a.Y2))) {
				return true
			}
		}
		return false
	}
	for y := in.Bounds().Min.Y; y < in.Bounds().Max.Y; y++ {
		for x := in.Bounds().Min.X; x < in.Bounds().Max.X; x++ {
			c, _ := color.GrayModel.Convert(in.At(x, y)).(color.Gray) // it always is one
			if left(image.Pt(x, y)) {
				c.Y = 255
			}
			out.SetColorIndex(x, y, uint8((int(c.Y)+greyStep/2)/greyStep))
		}
	}
	return out
}

// Compare fails a test when a page differs from the picture kept at a path. With
// update it keeps the page instead.
func Compare(t *testing.T, path string, got *image.Paletted, update bool) {
	t.Helper()
	kept, err := os.ReadFile(path)
	if update {
		if err == nil && apartBy(kept, got) == 0 {
			return
		}
		keep(t, path, got)
		return
	}
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is not there yet: -update draws it", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	n := apartBy(kept, got)
	if n <= mostApart {
		return
	}
	actual := filepath.Join(t.ArtifactDir(), strings.TrimSuffix(filepath.Base(path), ".png")+".actual.png")
	keep(t, actual, got)
	t.Errorf("%s: %d pixels differ; what is drawn now is %s (-update keeps it)", path, n, actual)
}

// Sweep fails a test for each picture in a folder that is no longer drawn. With
// update it removes them.
func Sweep(t *testing.T, folder string, drawn map[string]bool, update bool) {
	t.Helper()
	kept, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kept {
		switch {
		case drawn[k.Name()]:
		case update:
			if err := os.Remove(filepath.Join(folder, k.Name())); err != nil {
				t.Error(err)
			}
		default:
			t.Errorf("%s is a page that is no longer drawn (-update removes it)", k.Name())
		}
	}
}

// apartBy counts the pixels that clearly differ; all, when the size does.
func apartBy(kept []byte, got *image.Paletted) int {
	want, err := png.Decode(bytes.NewReader(kept))
	if err != nil || want.Bounds() != got.Bounds() {
		return got.Bounds().Dx() * got.Bounds().Dy()
	}
	n := 0
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			a, _ := color.GrayModel.Convert(want.At(x, y)).(color.Gray) // it always is one
			if d := int(a.Y) - int(got.ColorIndexAt(x, y))*greyStep; d > farApart || d < -farApart {
				n++
			}
		}
	}
	return n
}

func keep(t *testing.T, path string, in *image.Paletted) {
	t.Helper()
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, in); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}
