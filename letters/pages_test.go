package letters_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"greffe/letters"
	"greffe/letters/page"
)

// Pictures of pages are small and of sixteen greys: enough to see that
// something moved, was cut or lies over something else.
const (
	pictureWidth = 413 // 50 dots an inch
	greyStep     = 17
	farApart     = 40 // of 255: more than rounding makes of the same page
	mostApart    = 10 // pixels: less than a word
)

// TestPagesLookAsTheyDid compares every page of every document with the picture
// kept in testdata/pages. go test ./letters -run Pages -update draws them again;
// look at what changed before keeping it.
func TestPagesLookAsTheyDid(t *testing.T) {
	p, r := press(t), viewer(t)
	drawn := map[string]bool{}
	compare := func(name string, l letters.Letter) {
		t.Run(name, func(t *testing.T) {
			d := render(t, p, l)
			for n := 1; n <= d.Pages; n++ {
				picture, err := r.Page(d.PDF, n, pictureWidth)
				if err != nil {
					t.Fatal(err)
				}
				file := fmt.Sprintf("%s.%d.png", name, n)
				drawn[file] = true
				comparePage(t, filepath.Join("testdata", "pages", file), greys(picture))
			}
		})
	}
	for _, lang := range []letters.Lang{letters.French, letters.English} {
		for _, k := range letters.Kinds() {
			l := camille(k, lang)
			l.Reference = "K7Q2ZWXMAB4DLCN5RTYVU3PHJE"
			compare(string(k)+"."+string(lang), l)
		}
		large := camille(letters.Convocation, lang)
		large.LargePrint = true
		compare("large."+string(lang), large)
	}
	left := father(letters.French)
	left.Organisation.Envelope, left.Organisation.Logo = page.OnLeft, sign(t)
	compare("left-window.fr", left)
	c5 := camille(letters.Decision, letters.French)
	c5.Organisation.Envelope = page.C5
	compare("c5.fr", c5)
	draft := camille(letters.Decision, letters.French)
	draft.Draft, draft.Decision.Grounds = true, ""
	compare("draft.fr", draft)
	if t.Failed() {
		return
	}
	kept, err := os.ReadDir(filepath.Join("testdata", "pages"))
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kept {
		if !drawn[k.Name()] {
			if *update {
				if err := os.Remove(filepath.Join("testdata", "pages", k.Name())); err != nil {
					t.Error(err)
				}
				continue
			}
			t.Errorf("%s is a page that is no longer drawn (-update removes it)", k.Name())
		}
	}
}

// greys reduces a picture to sixteen greys, without the fingerprint, which every new datum changes.
func greys(in image.Image) *image.Paletted {
	palette := make(color.Palette, 16)
	for i := range palette {
		palette[i] = color.Gray{Y: uint8(i * greyStep)}
	}
	out := image.NewPaletted(in.Bounds(), palette)
	at := func(mm float64) int { return int(mm * pictureWidth / page.Width) }
	blank := image.Rect(at(78), at(page.Footer-3.5), at(132), at(page.Footer+2))
	for y := in.Bounds().Min.Y; y < in.Bounds().Max.Y; y++ {
		for x := in.Bounds().Min.X; x < in.Bounds().Max.X; x++ {
			c, _ := color.GrayModel.Convert(in.At(x, y)).(color.Gray) // it always is one
			if image.Pt(x, y).In(blank) {
				c.Y = 255
			}
			out.SetColorIndex(x, y, uint8((int(c.Y)+greyStep/2)/greyStep))
		}
	}
	return out
}

func comparePage(t *testing.T, path string, got *image.Paletted) {
	t.Helper()
	kept, err := os.ReadFile(path)
	if *update {
		if err == nil && apartBy(kept, got) == 0 {
			return
		}
		keepPage(t, path, got)
		return
	}
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is not there yet: go test ./letters -run Pages -update draws it", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	n := apartBy(kept, got)
	if n <= mostApart {
		return
	}
	actual := filepath.Join(t.ArtifactDir(), strings.TrimSuffix(filepath.Base(path), ".png")+".actual.png")
	keepPage(t, actual, got)
	t.Errorf("%s: %d pixels differ; what is drawn now is %s (-update keeps it)", path, n, actual)
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

func keepPage(t *testing.T, path string, in *image.Paletted) {
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
