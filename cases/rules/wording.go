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
	for _, text := range texts {
		if text == "" {
			continue
		}
		folded, origin := foldText(text)
		for _, e := range expressions {
			if from, to, ok := findExpression(folded, e); ok {
				return text[origin[from]:origin[to]], true
			}
		}
	}
	return "", false
}

// foldText returns the text in small letters without accents, runs of spaces
// as one, and where each byte of it comes from; one more for the end.
func foldText(text string) (folded string, origin []int) {
	var b strings.Builder
	space := false
	for i, r := range text {
		if unicode.IsSpace(r) {
			if !space {
				b.WriteByte(' ')
				origin = append(origin, i)
			}
			space = true
			continue
		}
		space = false
		n := b.Len()
		b.WriteString(foldRune(unicode.ToLower(r)))
		for range b.Len() - n {
			origin = append(origin, i)
		}
	}
	return b.String(), append(origin, len(text))
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

// findExpression returns where an expression stands in a folded text, whole words only.
func findExpression(folded, expression string) (from, to int, ok bool) {
	words := strings.Fields(expression)
	for at := range folded {
		if !border(folded, at) {
			continue
		}
		if end, fits := fitWords(folded, at, words); fits {
			return at, end, true
		}
	}
	return 0, 0, false
}

// fitWords tells whether words, one space between, stand at a place, and where they end.
func fitWords(folded string, at int, words []string) (end int, ok bool) {
	for i, w := range words {
		if i > 0 {
			if at >= len(folded) || folded[at] != ' ' {
				return 0, false
			}
			at++
		}
		stem, any := strings.CutSuffix(w, "*")
		if !strings.HasPrefix(folded[at:], stem) {
			return 0, false
		}
		at += len(stem)
		for any && at < len(folded) && !border(folded, at) {
			_, n := utf8.DecodeRuneInString(folded[at:])
			at += n
		}
		if !border(folded, at) {
			return 0, false
		}
	}
	return at, true
}

// border tells whether no word runs across a place.
func border(s string, at int) bool {
	if at <= 0 || at >= len(s) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	return !wordRune(before) || !wordRune(after)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
