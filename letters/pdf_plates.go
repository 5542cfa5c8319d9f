package letters

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/jung-kurt/gofpdf"
	"golang.org/x/image/font/sfnt"
)

// A plate is one face cut to a fixed set of characters, each with a code of one
// byte, and made ready to be put in a PDF. Plate 0 holds what French and English letters
// are made of, and any other a run of 128 characters of Unicode: a letter takes
// the plates that its text needs, and no font is parsed twice.
type plate struct {
	name    string // with the six letters of a subset
	widths  string // of the codes from firstCode on, as a PDF lists them
	flags   int
	slant   int
	file    []byte // TrueType, deflated
	length  int    // of the file, inflated
	unicode []byte // map from codes to characters, deflated
}

// A plateID names a plate: its number, and its face.
type plateID struct {
	number uint16
	face   face
}

// The codes that a plate uses.
const (
	firstCode, lastCode = 0x20, 0xff
	plateRun            = 0x80 // characters of a plate other than 0
)

// plates are made when first asked for, and kept.
type plates struct {
	metrics *metrics
	mu      sync.Mutex
	made    map[plateID]*plate
}

// extra are the characters put in the places that Windows-1252 leaves empty.
func extra(code byte) rune {
	switch code {
	case 0x81:
		return '\u202f'
	case 0x8d:
		return '\u2011'
	case 0x8f:
		return '\u2610'
	case 0x90:
		return '\u2192'
	case 0x9d:
		return '\u2212'
	}
	return 0
}

// high is the part of Windows-1252 that is neither ASCII nor Latin-1.
func high() []rune {
	return []rune("€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ")
}

// repertoire gives the character of each code of a plate; 0 where there is none.
func repertoire(number uint16) *[256]rune {
	out := new([256]rune)
	if number != 0 {
		for i := range rune(plateRun) {
			out[plateRun+i] = rune(number)*plateRun + i
		}
		return out
	}
	for code := firstCode; code <= lastCode; code++ {
		if code < 0x7f || code >= 0xa0 {
			out[code] = rune(code)
		}
	}
	for i, r := range high() {
		code := byte(0x80 + i)
		if r == 0 {
			r = extra(code)
		}
		out[code] = r
	}
	return out
}

// A typecase tells where each character is kept.
type typecase struct{ high map[rune]byte }

func newTypecase() typecase {
	out := typecase{map[rune]byte{}}
	for code, r := range repertoire(0) {
		if r != 0 && code >= 0x80 && code < 0xa0 {
			out.high[r] = byte(code)
		}
	}
	return out
}

// find returns the plate of a character and its code there.
func (c typecase) find(r rune) (number uint16, code byte) {
	if r < 0x7f || (r >= 0xa0 && r <= 0xff) {
		return 0, byte(r)
	}
	if code, ok := c.high[r]; ok {
		return 0, code
	}
	return uint16(r / plateRun), byte(plateRun + r%plateRun)
}

// plate returns a plate, made the first time.
func (p *plates) plate(id plateID) (*plate, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if made, ok := p.made[id]; ok {
		return made, nil
	}
	made, err := p.cast(id)
	if err != nil {
		return nil, fmt.Errorf("cut font %s: %w", id.face.file(), err)
	}
	p.made[id] = made
	return made, nil
}

// cast makes a plate.
func (p *plates) cast(id plateID) (*plate, error) {
	codes := repertoire(id.number)
	var set strings.Builder
	for _, r := range codes {
		if r != 0 && p.metrics.width(id.face, r) > 0 {
			set.WriteRune(r)
		}
	}
	cut := gofpdf.UTF8CutFont(bytes.Clone(p.metrics.raw[id.face]), set.String()) // it scribbles on what it is given
	small, err := sfnt.Parse(cut)
	if err != nil {
		return nil, fmt.Errorf("read what is left: %w", err)
	}
	var (
		glyphs [256]uint16
		buf    sfnt.Buffer
		widths []string
	)
	for code := firstCode; code <= lastCode; code++ {
		w := 0
		if r := codes[code]; r != 0 {
			g, err := small.GlyphIndex(&buf, r)
			if err != nil {
				return nil, fmt.Errorf("find %q: %w", r, err)
			}
			glyphs[code], w = uint16(g), int(p.metrics.width(id.face, r))
		}
		widths = append(widths, strconv.Itoa(w))
	}
	file, err := symbolic(cut, &glyphs)
	if err != nil {
		return nil, err
	}
	out := &plate{
		name:   subset(id) + "+" + [faces]string{"SourceSans3-Regular", "SourceSans3-It", "SourceSans3-Semibold"}[id.face],
		widths: strings.Join(widths, " "), flags: 4, length: len(file),
	}
	if out.file, err = deflated(file); err != nil {
		return nil, err
	}
	if out.unicode, err = deflated(toUnicode(codes)); err != nil {
		return nil, err
	}
	if id.face == italic {
		out.flags, out.slant = 4|64, -11
	}
	return out, nil
}

// subset is the tag of six capitals that tells one cut of a face from another.
func subset(id plateID) string {
	out := []byte("GREAAA")
	for n, i := int(id.number)*faces+int(id.face), len(out)-1; n > 0; n, i = n/26, i-1 {
		out[i] += byte(n % 26)
	}
	return string(out)
}

// toUnicode tells readers which character each code stands for, so that text can be searched and copied.
func toUnicode(codes *[256]rune) []byte {
	var lines []string
	for code, r := range codes {
		switch r {
		case 0:
			continue
		case noBreak: // found by whoever looks for the words as they are typed
			r = ' '
		}
		lines = append(lines, fmt.Sprintf("<%02X> <%04X>\n", code, r))
	}
	var out bytes.Buffer
	out.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n")
	for len(lines) > 0 {
		n := min(100, len(lines)) // a CMap takes no more at once
		fmt.Fprintf(&out, "%d beginbfchar\n%sendbfchar\n", n, strings.Join(lines[:n], ""))
		lines = lines[n:]
	}
	out.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return out.Bytes()
}
