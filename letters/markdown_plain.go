package letters

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// runs reads the commonest Markdown there is, paragraphs with words in bold,
// without making a tree of it: most blocks of a letter are nothing else, and the
// tree costs as much as drawing the page. It is not ok for anything that it is
// not sure to read as the parser does.
func (r *reader) runs(source string) (paragraphs [][]glyph, ok bool) {
	p := plainReader{reader: r, source: source}
	for p.at < len(source) {
		if !p.step() {
			return nil, false
		}
	}
	if p.face != regular || !p.end() {
		return nil, false
	}
	return p.done, true
}

// A plainReader walks over a source, a mark at a time.
type plainReader struct {
	*reader
	source string
	at     int
	word   strings.Builder // read, and not yet set
	face   face
	hole   bool
	out    []glyph
	done   [][]glyph
}

func (p *plainReader) flush() {
	if p.word.Len() == 0 {
		return
	}
	s, missing := p.metrics.printable(p.word.String())
	p.note(missing)
	if p.out == nil {
		p.out = make([]glyph, 0, len(p.source)-p.at+len(s))
	}
	for _, c := range s {
		p.out = append(p.out, glyph{r: c, face: p.face, hole: p.hole})
	}
	p.word.Reset()
}

// end ends a paragraph, which has something in it.
func (p *plainReader) end() bool {
	p.flush()
	if len(p.out) == 0 {
		return false
	}
	p.done = append(p.done, typeset(p.lang, p.out))
	p.out = nil
	return true
}

// peek is the byte some places further, or the end of a line past the end.
func (p *plainReader) peek(n int) byte {
	if p.at+n < len(p.source) {
		return p.source[p.at+n]
	}
	return '\n'
}

func (p *plainReader) step() bool {
	if (p.at == 0 || p.source[p.at-1] == '\n') && p.structured() {
		return false
	}
	switch c := p.source[p.at]; {
	case c == '\\':
		return p.backslash()
	case c == '\n':
		return p.newline()
	case c == '*':
		return p.stars()
	case c < ' ', strings.IndexByte("_`[]<&|~", c) >= 0:
		return false
	case c < utf8.RuneSelf:
		end := p.at + 1
		for end < len(p.source) && ordinary(p.source[end]) {
			end++
		}
		p.word.WriteString(p.source[p.at:end])
		p.at = end
	default:
		r, n := utf8.DecodeRuneInString(p.source[p.at:])
		p.at += n
		if r == holeOn || r == holeOff {
			p.flush()
			p.hole = r == holeOn
		} else {
			p.word.WriteRune(r)
		}
	}
	return true
}

// ordinary tells which bytes stand for themselves anywhere inside a line.
func ordinary(c byte) bool {
	return c == ' ' || c == ',' || c == '.' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
}

// structured tells whether a line may begin something else than a paragraph.
func (p *plainReader) structured() bool {
	switch c := p.source[p.at]; {
	case strings.IndexByte("#>-+=:\t ", c) >= 0:
		return true
	case c == '*':
		return p.peek(1) != '*'
	case c >= '0' && c <= '9':
		rest := strings.TrimLeft(p.source[p.at:], "0123456789")
		return rest != "" && (rest[0] == '.' || rest[0] == ')')
	}
	return false
}

func (p *plainReader) backslash() bool {
	switch c := p.peek(1); {
	case c == '\n':
		if p.at+2 >= len(p.source) || p.source[p.at+2] == '\n' {
			return false
		}
		p.flush()
		p.out = append(p.out, glyph{r: '\n', face: p.face})
	case c > ' ' && c < 0x7f && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z'):
		p.word.WriteByte(c)
	default:
		return false
	}
	p.at += 2
	return true
}

func (p *plainReader) newline() bool {
	if p.at > 0 && p.source[p.at-1] == ' ' {
		return false
	}
	if p.peek(1) != '\n' {
		p.flush()
		p.out = append(p.out, glyph{r: ' ', face: p.face})
		p.at++
		return true
	}
	if p.face != regular || !p.end() {
		return false
	}
	for p.at < len(p.source) && p.source[p.at] == '\n' {
		p.at++
	}
	return true
}

// stars switches bold on and off, by the flanking rules of CommonMark, 6.2.
func (p *plainReader) stars() bool {
	if p.peek(1) != '*' || p.peek(2) == '*' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(p.source[:p.at])
	after, _ := utf8.DecodeRuneInString(p.source[min(p.at+2, len(p.source)):])
	if p.at == 0 {
		before = '\n'
	}
	if p.at+2 >= len(p.source) {
		after = '\n'
	}
	opens := !unicode.IsSpace(after) && (!punctuation(after) || unicode.IsSpace(before) || punctuation(before))
	closes := !unicode.IsSpace(before) && (!punctuation(before) || unicode.IsSpace(after) || punctuation(after))
	p.flush()
	switch {
	case p.face == regular && opens && !closes:
		p.face = bold
	case p.face == bold && closes && !opens:
		p.face = regular
	default:
		return false
	}
	p.at += 2
	return true
}

// punctuation tells what CommonMark calls punctuation.
func punctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
