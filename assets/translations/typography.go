package translations

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// noBreak is the space that a line never breaks at.
const noBreak = "\u00a0"

// appendTypeset appends a finished string with its typography: in French a
// narrow no-break space before ; ? ! and a no-break space before : » % and
// after «; in both languages no-break spaces inside "n° 1", "art. 5.3",
// "R. 6352-5", "M. Petit", typographic apostrophes, and one point only after an
// abbreviation that ends the sentence. A space is turned, never
// added, so that an address of a page or a time stays as it is. It works on
// finished strings because only there both neighbours of a space are known.
func appendTypeset(dst, src []byte, l Lang) []byte {
	start := len(dst)
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		next := src[i+size:]
		switch {
		case r == '\'' && endsWithLetter(dst[start:]):
			dst = append(dst, "’"...)
		case isSpace(r):
			dst = utf8.AppendRune(dst, spaceBetween(dst[start:], next, r, l))
		case r == '.' && abbreviated(dst[start:], next):
			// The point of « déc. » ends the sentence too.
		default:
			dst = append(dst, src[i:i+size]...)
		}
		i += size
	}
	return dst
}

// abbreviated tells whether a point would be the second one after a word.
func abbreviated(before, after []byte) bool {
	return len(before) > 1 && before[len(before)-1] == '.' && endsWithLetter(before[:len(before)-1]) &&
		(len(after) == 0 || after[0] != '.')
}

// isSpace: a space that typography may turn into another.
func isSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u202f' }

// spaceBetween returns the space that belongs between what stands before and
// after it; the one that was written, unless a rule asks for another.
func spaceBetween(before, after []byte, written rune, l Lang) rune {
	next, _ := utf8.DecodeRune(after)
	if l == French {
		switch next {
		case ';', '?', '!':
			return '\u202f'
		case ':', '»', '%':
			return '\u00a0'
		}
		if bytes.HasSuffix(before, []byte("«")) {
			return '\u00a0'
		}
	}
	if len(after) > 0 && keepsTogether(before, next) {
		return '\u00a0'
	}
	return written
}

// keepsTogether tells whether the abbreviation before a space may not be
// parted from what follows it.
func keepsTogether(before []byte, next rune) bool {
	digit := next >= '0' && next <= '9'
	switch {
	case endsWithWord(before, "n°"), endsWithWord(before, "N°"):
		return true
	case endsWithWord(before, "art."), endsWithWord(before, "Art."):
		return digit || next == 'R' || next == 'L' || next == 'D'
	case endsWithWord(before, "R."), endsWithWord(before, "L."), endsWithWord(before, "D."):
		return digit
	case endsWithWord(before, "no."), endsWithWord(before, "No."):
		return digit
	case endsWithWord(before, "M."), endsWithWord(before, "Mme"), endsWithWord(before, "Ms"), endsWithWord(before, "Mr"):
		return unicode.IsUpper(next)
	}
	return false
}

// endsWithWord tells whether b ends with the word, as a word of its own.
func endsWithWord(b []byte, word string) bool {
	if len(b) < len(word) || string(b[len(b)-len(word):]) != word {
		return false
	}
	return !endsWithLetter(b[:len(b)-len(word)])
}

func endsWithLetter(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return r != utf8.RuneError && unicode.IsLetter(r)
}

// elides tells whether « de » and « que » lose their vowel before a name:
// before a vowel, before y and a consonant (Yves), and before h and a vowel
// other than a or o: « d’Hélène », « de Haddad ».
func elides(name []byte) bool {
	first, size := utf8.DecodeRune(name)
	second, _ := utf8.DecodeRune(name[size:])
	switch base(first) {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	case 'y':
		return unicode.IsLetter(second) && base(second) != 'a' && base(second) != 'e' &&
			base(second) != 'i' && base(second) != 'o' && base(second) != 'u'
	case 'h':
		switch base(second) {
		case 'e', 'i', 'u', 'y':
			return true
		}
	}
	return false
}

// base returns a letter in lower case without its accent, as far as French
// names need it.
func base(r rune) rune {
	switch r = unicode.ToLower(r); r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'æ':
		return 'a'
	case 'è', 'é', 'ê', 'ë':
		return 'e'
	case 'ì', 'í', 'î', 'ï':
		return 'i'
	case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'œ':
		return 'o'
	case 'ù', 'ú', 'û', 'ü':
		return 'u'
	case 'ý', 'ÿ':
		return 'y'
	}
	return r
}
