package letters_test

import (
	"bytes"
	"fmt"
	"runtime"
	"testing"
	"time"

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
	if _, err := p.Render(l); err != nil { // makes its plate, once
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := p.Render(l); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPlainLibrary is one page of text with the same two faces, loaded for
// each letter, as the PDF library is used by everybody.
func BenchmarkPlainLibrary(b *testing.B) {
	faces := plainFaces(b)
	for b.Loop() {
		plainLetter(b, faces)
	}
}

func plainFaces(b *testing.B) (faces [2][]byte) {
	b.Helper()
	for i, name := range []string{"fonts/SourceSans3_400Regular.ttf", "fonts/SourceSans3_600SemiBold.ttf"} {
		raw, err := assets.Fonts.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		faces[i] = raw
	}
	return faces
}

func plainLetter(b *testing.B, faces [2][]byte) {
	b.Helper()
	text := "Les griefs vous ont été communiqués le 14 septembre 2026. Le conseil de discipline s’est réuni le 29 septembre 2026 et a recueilli vos explications."
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

// BenchmarkAThousandLetters draws separate letters, each for somebody else, in
// turn with plain ones, so that a busy machine slows both alike. It reports how
// many times faster ours are, and how much memory is held at the end.
func BenchmarkAThousandLetters(b *testing.B) {
	p, faces := press(b), plainFaces(b)
	l := camille(letters.Precaution, letters.French)
	if _, err := p.Render(l); err != nil {
		b.Fatal(err)
	}
	const count, each = 1000, 20 // letters, and letters for a plain one
	for b.Loop() {
		var ours, plain time.Duration
		for n := range count {
			if n%each == 0 {
				start := time.Now()
				plainLetter(b, faces)
				plain += time.Since(start)
			}
			l.Reference = fmt.Sprintf("LETTER%020d", n)
			l.Addressee.Lines[0] = fmt.Sprintf("Madame Camille LAURENT %d", n)
			start := time.Now()
			if _, err := p.Render(l); err != nil {
				b.Fatal(err)
			}
			ours += time.Since(start)
		}
		b.ReportMetric(float64(plain)*each/float64(ours), "times-plain")
		b.ReportMetric(float64(ours.Microseconds())/count, "µs/letter")
	}
	runtime.GC()
	var held runtime.MemStats
	runtime.ReadMemStats(&held)
	b.ReportMetric(float64(held.HeapAlloc)/(1<<20), "MB-held")
}
