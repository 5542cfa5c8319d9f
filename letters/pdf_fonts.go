package letters

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// cut is the fixed repertoire of most letters: the faces cut to the characters of one
// byte that French and English letters are made of, compressed once. A letter
// that has no other character takes it as it is, and the library parses no font.
type cut struct {
	definition [faces][]byte // as the library reads it
	file       [faces][]byte // compressed
	encode     *strings.Replacer
}

// extra are the characters put in the places that Windows-1252 leaves empty.
func extra() map[byte]rune {
	return map[byte]rune{0x81: '\u202f', 0x8d: '\u2011', 0x8f: '\u2610', 0x90: '\u2192', 0x9d: '\u2212'}
}

// high is the part of Windows-1252 that is neither ASCII nor Latin-1.
const high = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"

// repertoire gives the character of each byte; 0 where there is none.
func repertoire() *[256]rune {
	out := new([256]rune)
	for b := range out {
		switch {
		case b >= 0x20 && b < 0x7f, b >= 0xa0:
			out[b] = rune(b)
		}
	}
	copy(out[0x80:], []rune(high))
	for b, r := range extra() {
		out[b] = r
	}
	return out
}

func newCut(m *metrics) (*cut, error) {
	codes := repertoire()
	var (
		set   strings.Builder
		pairs []string
	)
	for b, r := range codes {
		if r == 0 {
			continue
		}
		set.WriteRune(r)
		if b >= 0x80 {
			pairs = append(pairs, string(r), string([]byte{byte(b)}))
		}
	}
	out := &cut{encode: strings.NewReplacer(pairs...)}
	for f := range face(faces) {
		small := gofpdf.UTF8CutFont(bytes.Clone(m.raw[f]), set.String())
		if len(small) == 0 {
			return nil, fmt.Errorf("cut font %s: nothing left", f.file())
		}
		var packed bytes.Buffer
		z, err := zlib.NewWriterLevel(&packed, zlib.BestCompression)
		if err != nil {
			return nil, fmt.Errorf("cut font %s: %w", f.file(), err)
		}
		if _, err := z.Write(small); err != nil {
			return nil, fmt.Errorf("cut font %s: %w", f.file(), err)
		}
		if err := z.Close(); err != nil {
			return nil, fmt.Errorf("cut font %s: %w", f.file(), err)
		}
		out.file[f] = packed.Bytes()
		if out.definition[f], err = define(f, m, codes, len(small)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// define writes what the library wants to know of a font of one byte a character.
func define(f face, m *metrics, codes *[256]rune, size int) ([]byte, error) {
	name := [faces]string{"GREFFE+SourceSans3-Regular", "GREFFE+SourceSans3-It", "GREFFE+SourceSans3-Semibold"}[f]
	widths := make([]int, 256)
	for b, r := range codes {
		if r != 0 {
			widths[b] = int(m.width(f, r))
		}
	}
	var differences strings.Builder
	names := extra()
	for b := range 256 {
		if r, ok := names[byte(b)]; ok {
			fmt.Fprintf(&differences, "%d /uni%04X ", b, r)
		}
	}
	slant := 0
	if f == italic {
		slant = -11
	}
	definition := map[string]any{
		"Tp": "TrueType", "Name": name, "Up": -50, "Ut": 50, "Cw": widths, "Enc": "cp1252",
		"Diff": strings.TrimSpace(differences.String()), "File": name + ".z", "OriginalSize": size,
		"Desc": map[string]any{
			"Ascent": 1024, "Descent": -400, "CapHeight": 660, "Flags": 32, "ItalicAngle": slant, "StemV": 80,
			"FontBBox":     map[string]int{"Xmin": -434, "Ymin": -400, "Xmax": 2159, "Ymax": 1024},
			"MissingWidth": 500,
		},
	}
	out, err := json.Marshal(definition)
	if err != nil {
		return nil, fmt.Errorf("define font %s: %w", name, err)
	}
	return out, nil
}

// add gives the faces in use to a document, and returns the code its texts are in.
func (c *cut) add(f *gofpdf.Fpdf, use [faces]bool) *strings.Replacer {
	for i := range face(faces) {
		if use[i] {
			f.AddFontFromBytes(family, i.style(), c.definition[i], c.file[i])
		}
	}
	return c.encode
}

// encodable tells whether every character of the sheets is in the repertoire.
func encodable(sheets []sheet, watermark string) bool {
	codes := repertoire()
	outside := func(r rune) bool {
		if r < 0x7f {
			return r < ' '
		}
		if r >= 0xa0 && r <= 0xff {
			return false
		}
		for b := 0x80; b < 0xa0; b++ {
			if codes[b] == r {
				return false
			}
		}
		return true
	}
	for _, s := range sheets {
		for _, m := range s {
			if strings.ContainsFunc(m.text, outside) {
				return false
			}
		}
	}
	return !strings.ContainsFunc(watermark, outside)
}
