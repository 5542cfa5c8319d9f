package letters

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/unicode/runenames"
)

// A face is one cut of the letter's typeface.
type face uint8

// The faces.
const (
	regular face = iota
	italic
	bold
	faces = 3
)

func (f face) file() string {
	return [faces]string{
		"fonts/SourceSans3_400Regular.ttf", "fonts/SourceSans3_400Regular_Italic.ttf", "fonts/SourceSans3_600SemiBold.ttf",
	}[f]
}

// points is the length of one point in millimetres.
const points = 25.4 / 72

// common is the end of the characters whose widths are kept in a table:
// Latin, Greek, Cyrillic, punctuation, arrows.
const common = 0x2400

// metrics knows how wide each character is, and which there are. It is read
// from several goroutines and never written after it is made.
type metrics struct {
	raw    [faces][]byte
	fonts  [faces]*sfnt.Font
	widths [faces][common]uint16 // thousandths of an em; 0: no such glyph
	all    [common]bool          // every face has it
}

func newMetrics(from fs.FS) (*metrics, error) {
	m := &metrics{}
	for f := range face(faces) {
		raw, err := fs.ReadFile(from, f.file())
		if err != nil {
			return nil, fmt.Errorf("letter font: %w", err)
		}
		parsed, err := sfnt.Parse(raw)
		if err != nil {
			return nil, fmt.Errorf("letter font %s: %w", f.file(), err)
		}
		m.raw[f], m.fonts[f] = raw, parsed
		var buf sfnt.Buffer
		for r := rune(' '); r < common; r++ {
			m.widths[f][r] = lookUp(parsed, &buf, r)
			m.all[r] = m.widths[f][r] > 0 && (f == 0 || m.all[r])
		}
	}
	return m, nil
}

func lookUp(f *sfnt.Font, buf *sfnt.Buffer, r rune) uint16 {
	g, err := f.GlyphIndex(buf, r)
	if err != nil || g == 0 {
		return 0
	}
	w, err := f.GlyphAdvance(buf, g, fixed.I(1000), font.HintingNone)
	if err != nil || w <= 0 {
		return 0
	}
	return uint16(w.Round()) // below 3000, for a face of 1000 units
}

// width of a character in thousandths of an em; 0 when the face lacks it.
func (m *metrics) width(f face, r rune) uint16 {
	switch {
	case r < 0 || r > 0xFFFF: // the PDF library goes no further
		return 0
	case r < common:
		return m.widths[f][r]
	}
	var buf sfnt.Buffer
	return lookUp(m.fonts[f], &buf, r)
}

// measure returns the width of a text in millimetres.
func (m *metrics) measure(s string, f face, size float64) float64 {
	total := 0
	for _, r := range s {
		total += int(m.width(f, r))
	}
	return float64(total) * size * points / 1000
}

func (m *metrics) glyphs(in []glyph, size float64) float64 {
	return float64(m.total(in)) * size * points / 1000
}

// total is the width of a text in thousandths of an em.
func (m *metrics) total(in []glyph) int {
	total := 0
	for _, g := range in {
		total += int(m.width(g.face, g.r))
	}
	return total
}

func (m *metrics) has(r rune) bool {
	if r >= 0 && r < common {
		return m.all[r]
	}
	for f := range face(faces) {
		if m.width(f, r) == 0 {
			return false
		}
	}
	return true
}

// printable rewrites a text so that every character of it can be drawn: a
// letter with an accent that the face lacks loses the accent, anything else
// becomes its name between brackets. It also lists what had to be replaced.
func (m *metrics) printable(s string) (drawn string, missing []rune) {
	if ascii(s) {
		return s, nil
	}
	s = norm.NFC.String(strings.ToValidUTF8(s, "\ufffd"))
	if !strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && !m.has(r) }) {
		return s, nil
	}
	var out strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || m.has(r):
			out.WriteRune(r)
		case r == '\t' || r == '\r':
			out.WriteByte(' ')
		default:
			if !slices.Contains(missing, r) {
				missing = append(missing, r)
			}
			out.WriteString(m.stand(r))
		}
	}
	return out.String(), missing
}

// ascii tells whether a text is made of plain characters only.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// stand returns what is drawn in place of a character that the faces lack.
func (m *metrics) stand(r rune) string {
	if unicode.In(r, unicode.Cf, unicode.Cc, unicode.Mn) {
		return "" // marks of direction and the like have no look of their own
	}
	var base strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		switch {
		case unicode.Is(unicode.Mn, d):
		case m.has(d):
			base.WriteRune(d)
		default:
			name := runenames.Name(r)
			if name == "" || strings.ContainsAny(name, "<0123456789") {
				name = fmt.Sprintf("U+%04X", r)
			}
			return "[" + name + "]"
		}
	}
	return base.String()
}
