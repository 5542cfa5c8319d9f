package letters

import (
	"unicode"
	"unicode/utf8"
)

// No-break spaces: narrow before ; ? !, full elsewhere.
const (
	noBreak = '\u00a0'
	narrow  = '\u202f'
)

// A glyph is one character of a finished text, with its face.
type glyph struct {
	r    rune
	face face
	hole bool // stands for a field without a value
}

// typeset lays the typography of a language on a finished text: no-break
// spaces where French wants them, typographic apostrophes and quotation marks.
// Addresses do not go through it.
func typeset(lang Lang, in []glyph) []glyph {
	out := make([]glyph, 0, len(in)+8)
	for i, g := range in {
		var prev, next rune
		if len(out) > 0 {
			prev = out[len(out)-1].r
		}
		if i+1 < len(in) {
			next = in[i+1].r
		}
		if lang == French {
			out = french(out, g, prev, next)
		} else {
			out = append(out, english(g, prev))
		}
		out = bind(lang, out, next)
	}
	return out
}

// french appends one character with the space that goes before or after it.
func french(out []glyph, g glyph, prev, next rune) []glyph {
	switch g.r {
	case ';', '?', '!', ':':
		return append(spaced(out, g, prev, next), g)
	case '"':
		g.r = '»'
		if prev == 0 || space(prev) || prev == '(' || prev == '\n' {
			g.r = '«'
		}
		return guillemet(out, g, prev, next)
	case '«', '»':
		return guillemet(out, g, prev, next)
	case '%', '€':
		if space(prev) && len(out) > 1 && unicode.IsDigit(out[len(out)-2].r) {
			out[len(out)-1].r = noBreak
		}
	case ' ':
		if prev == '«' {
			g.r = noBreak
		}
	case '\'':
		g.r = '’'
	}
	return append(out, g)
}

// spaced gives the marks of two parts the space that goes before them, whether or not it was typed.
func spaced(out []glyph, g glyph, prev, next rune) []glyph {
	want := narrow
	if g.r == ':' {
		want = noBreak
	}
	switch {
	case space(prev):
		out[len(out)-1].r = want
	case (unicode.IsLetter(prev) || unicode.IsDigit(prev) || prev == ')' || prev == '»' || prev == '”') && (next == 0 || space(next)):
		out = append(out, glyph{r: want, face: g.face, hole: g.hole})
	}
	return out
}

// guillemet appends a quotation mark with the space inside it.
func guillemet(out []glyph, g glyph, prev, next rune) []glyph {
	inside := glyph{r: noBreak, face: g.face, hole: g.hole}
	switch {
	case g.r == '«' && next != 0 && !space(next):
		return append(out, g, inside)
	case g.r == '«':
	case space(prev):
		out[len(out)-1].r = noBreak
	case prev != 0:
		out = append(out, inside)
	}
	return append(out, g)
}

func english(g glyph, prev rune) glyph {
	switch g.r {
	case '\'':
		g.r = '’'
		if prev == 0 || space(prev) || prev == '(' {
			g.r = '‘'
		}
	case '"':
		g.r = '”'
		if prev == 0 || space(prev) || prev == '(' {
			g.r = '“'
		}
	}
	return g
}

// bind keeps a short word with what follows: n° 1, article 5.3, R. 6352-5, M. Roux;
// and the groups of a long number.
func bind(lang Lang, out []glyph, next rune) []glyph {
	last := len(out) - 1
	if last < 1 || out[last].r != ' ' {
		return out
	}
	if unicode.IsDigit(out[last-1].r) && unicode.IsDigit(next) {
		out[last].r = noBreak
		return out
	}
	words := [...]string{"n°", "R.", "L.", "D.", "M.", "Mme", "article", "niveau", "art."}
	if lang == English {
		words = [...]string{"no.", "R.", "L.", "D.", "Ms", "Mr", "article", "level", "Dr"}
	}
	for _, w := range words {
		if endsWith(out[:last], w) {
			out[last].r = noBreak
			break
		}
	}
	return out
}

// endsWith tells whether a text ends with a word.
func endsWith(out []glyph, word string) bool {
	at := len(out)
	for word != "" {
		r, n := utf8.DecodeLastRuneInString(word)
		word = word[:len(word)-n]
		at--
		if at < 0 || out[at].r != r {
			return false
		}
	}
	return at == 0 || !unicode.IsLetter(out[at-1].r)
}

func space(r rune) bool { return r == ' ' || r == noBreak || r == narrow }
