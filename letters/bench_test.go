package letters_test

import (
	"bytes"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"greffe/assets"
	"greffe/letters"
)

// The yardstick and the letter are run together: figures of different machines
// are not compared, their ratio is.

func BenchmarkOneLetter(b *testing.B) {
	p := press(b)
	l := camille(letters.Decision, letters.French)
	for b.Loop() {
		if _, err := p.Render(l); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOneLetterOnePage(b *testing.B) {
	p := press(b)
	l := camille(letters.Precaution, letters.French)
	for b.Loop() {
		if _, err := p.Render(l); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkALetterWithARareName(b *testing.B) {
	p := press(b)
	l := camille(letters.Precaution, letters.French)
	l.Addressee.Name, l.Addressee.Lines[0] = "Łukasz Nowak", "Monsieur Łukasz NOWAK"
	for b.Loop() {
		if _, err := p.Render(l); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlainLibrary is one page of text with the same two faces, loaded for
// each letter, as the PDF library is used by everybody.
func BenchmarkPlainLibrary(b *testing.B) {
	var faces [2][]byte
	for i, name := range []string{"fonts/SourceSans3_400Regular.ttf", "fonts/SourceSans3_600SemiBold.ttf"} {
		raw, err := assets.Fonts.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		faces[i] = raw
	}
	text := "Les griefs vous ont été communiqués le 14 septembre 2026. Le conseil de discipline s’est réuni le 29 septembre 2026 et a recueilli vos explications."
	for b.Loop() {
		f := gofpdf.New("P", "mm", "A4", "")
		f.AddUTF8FontFromBytes("s", "", bytes.Clone(faces[0]))
		f.AddUTF8FontFromBytes("s", "B", bytes.Clone(faces[1]))
		f.AddPage()
		f.SetFont("s", "B", 12)
		f.MultiCell(160, 6, "OpenClassrooms", "", "L", false)
		f.SetFont("s", "", 10.5)
		for range 12 {
			f.MultiCell(160, 5, text, "", "L", false)
		}
		var out bytes.Buffer
		if err := f.Output(&out); err != nil {
			b.Fatal(err)
		}
	}
}
