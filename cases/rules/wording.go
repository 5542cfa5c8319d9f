package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstOf returns the first of the expressions found in the texts, as it is
// written there. An expression is folded words; they are looked for at the
// borders of words, capitals, accents and the form of apostrophes and spaces
// aside; a star at the end of a word stands for any ending.
func firstOf(expressions []string, texts ...string) (string, bool) {
	var initials [256]bool
	for _, e := range expressions {
		initials[e[0]] = true
	}
	var buffer [512]byte // most texts fold in it
	for _, text := range texts {
		if text == "" {
			continue
		}
		folded := foldInto(buffer[:0], text)
		for at := range folded {
			if !initials[folded[at]] || !border(folded, at) {
				continue
			}
			for _, e := range expressions {
				if e[0] == folded[at] {
					if end, fits := fitWords(folded, at, e); fits {
						return unfolded(text, at, end), true
					}
				}
			}
		}
	}
	return "", false
}

// foldInto adds the text to out, in small letters without accents, runs of
// spaces as one.
func foldInto(out []byte, text string) []byte {
	space := false
	for _, r := range text {
		out, space = appendFolded(out, r, space)
	}
	return out
}

// unfolded returns the part of a text that became a part of its folded form.
func unfolded(text string, from, to int) string {
	out := make([]byte, 0, len(text)+8)
	space, start := false, len(text)
	for i, r := range text {
		if len(out) >= to {
			return text[start:i]
		}
		if len(out) <= from {
			start = i
		}
		out, space = appendFolded(out, r, space)
	}
	return text[start:]
}

// appendFolded folds one more character; space tells whether the one before was
// a space.
func appendFolded(out []byte, r rune, space bool) (folded []byte, isSpace bool) {
	switch {
	case r >= 'a' && r <= 'z':
		return append(out, byte(r)), false
	case unicode.IsSpace(r):
		if space {
			return out, true
		}
		return append(out, ' '), true
	}
	return append(out, foldRune(unicode.ToLower(r))...), false
}

func foldRune(r rune) string {
	switch r {
	case 'à', 'â', 'ä', 'á':
		return "a"
	case 'ç':
		return "c"
	case 'é', 'è', 'ê', 'ë':
		return "e"
	case 'î', 'ï', 'í':
		return "i"
	case 'ô', 'ö', 'ó':
		return "o"
	case 'ù', 'û', 'ü', 'ú':
		return "u"
	case 'ÿ':
		return "y"
	case 'œ':
		return "oe"
	case 'æ':
		return "ae"
	case '’', '‘', 'ʼ':
		return "'"
	case '‐', '‑', '–', '—':
		return "-"
	case '\u0300', '\u0301', '\u0302', '\u0308', '\u0327': // accents written apart
		return ""
	}
	return string(r)
}

// fitWords tells whether an expression stands at a place, and where it ends.
func fitWords(folded []byte, at int, expression string) (end int, ok bool) {
	for i := range len(expression) {
		switch c := expression[i]; {
		case c == '*':
			for at < len(folded) && !border(folded, at) {
				_, n := utf8.DecodeRune(folded[at:])
				at += n
			}
		case at >= len(folded) || folded[at] != c:
			return 0, false
		case c == ' ' && i > 0 && !border(folded, at):
			return 0, false
		default:
			at++
		}
	}
	return at, border(folded, at)
}

// border tells whether no word runs across a place.
func border(s []byte, at int) bool {
	if at <= 0 || at >= len(s) {
		return true
	}
	if letter(s[at-1]) && letter(s[at]) {
		return false
	}
	before, _ := utf8.DecodeLastRune(s[:at])
	after, _ := utf8.DecodeRune(s[at:])
	return !wordRune(before) || !wordRune(after)
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// hasText tells whether there is more than spaces.
func hasText(s string) bool { return strings.TrimSpace(s) != "" }
