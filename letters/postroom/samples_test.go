package postroom_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"greffe/assets/translations"
	"greffe/cases/post"
	"greffe/letters/page"
	"greffe/letters/postroom"
	"greffe/letters/preview"
)

func press(t testing.TB) *postroom.Press {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	p, err := postroom.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func viewer(t testing.TB) *preview.Renderer {
	t.Helper()
	r := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	t.Cleanup(func() { _ = r.Close() })
	return r
}

// look reads pages as the program does.
func look(t testing.TB, r *preview.Renderer) postroom.Look {
	t.Helper()
	return func(pdf []byte) ([]postroom.Sheet, error) {
		in, err := r.Sheets(pdf)
		out := make([]postroom.Sheet, len(in))
		for i, s := range in {
			out[i] = postroom.Sheet{Width: s.Width, Height: s.Height, Ink: page.Rect{X0: s.Left, Y0: s.Top, X1: s.Right, Y1: s.Bottom}, Text: s.Text}
		}
		return out, err
	}
}

func text(t testing.TB, r *preview.Renderer, pdf []byte) string {
	t.Helper()
	got, err := r.Text(pdf)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func sender() postroom.Sender {
	return postroom.Sender{
		Name: "Atelier Numérique", Service: "Secrétariat du conseil",
		Address: post.Address{Lines: []string{"10 quai de la Charente", "75019 PARIS"}},
	}
}

func pieces() []postroom.Piece {
	return []postroom.Piece{
		{
			Reference: "DC-2026-014-K7QX", Name: []string{"Camille Laurent"}, Channel: post.Registered, Number: "1A20411877342",
			Address: post.Address{Lines: []string{"Appartement 12", "4 rue des Lilas", "35000 Rennes"}},
		},
		{
			Reference: "DC-2026-014-M2BF", Name: []string{"Atelier Numérique du Ponant SAS", "Mme Anne Le Goff"}, Channel: post.Registered,
			Address: post.Address{Lines: []string{"ZA de Kergaradec", "29850 Gouesnou"}},
		},
		{
			Reference: "DC-2026-015-9TZR", Name: []string{"Jürgen Müller"}, Channel: post.Plain,
			Address: post.Address{Lines: []string{"Hauptstraße 5", "10115 Berlin"}, Country: "Allemagne"},
		},
	}
}

// document is a PDF of so many pages with a text on each, its ink beginning so
// many millimetres from the left edge.
func document(t testing.TB, left float64, pages int, text ...string) []byte {
	t.Helper()
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetFont("Helvetica", "", 11)
	for n := range pages {
		f.AddPage()
		f.Line(left, 99, left+4, 99)
		for i, line := range text {
			f.Text(110, 60+5*float64(i), line)
		}
		f.Text(30, 120, fmt.Sprintf("page %d of %s", n+1, text[0]))
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
