package post

import (
	"regexp"
	"strings"
	"unicode"
)

// Parse reads an address from one pasted block, without the recipient's name.
// Lines are cleaned of extra spaces and of commas at their end, blank ones are
// dropped; a block of a single line is cut at its commas; a postcode alone on
// its line is joined to the town below it. A last line without a figure, under
// a line that has a postcode and a town, is the country; « France » is none.
// Nothing is lost or put in another order, and Check says what is missing.
func Parse(block string) Address {
	lines := cleaned(strings.FieldsFunc(block, func(r rune) bool {
		return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
	}))
	if len(lines) == 1 {
		lines = atCommas(lines[0])
	}
	lines = joinPostcode(lines)
	var a Address
	if n := len(lines); n > 1 && isCountry(lines[n-2], lines[n-1]) {
		a.Country, lines = lines[n-1], lines[:n-1]
		if strings.EqualFold(a.Country, "France") {
			a.Country = ""
		}
	}
	if len(lines) > 0 {
		a.Lines = lines
	}
	return a
}

func cleaned(in []string) []string {
	var out []string
	for _, line := range in {
		if line = squeeze(strings.TrimRight(squeeze(line), ",; ")); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// atCommas cuts « 14, rue des Écoles, 35000 Rennes », but not after a number
// of the street.
func atCommas(line string) []string {
	var out []string
	number := false
	for _, part := range cleaned(strings.Split(line, ",")) {
		if number {
			out[len(out)-1] += " " + part
		} else {
			out = append(out, part)
		}
		number = isStreetNumber(part)
	}
	return out
}

func isStreetNumber(part string) bool {
	words := strings.Fields(strings.ToLower(part))
	if len(words) == 0 || len(words) > 2 || len(words[0]) > 4 {
		return false
	}
	if strings.IndexFunc(words[0], func(r rune) bool { return r < '0' || r > '9' }) >= 0 {
		return false
	}
	if len(words) == 1 {
		return true
	}
	switch words[1] {
	case "bis", "ter", "quater", "a", "b", "c", "d":
		return true
	}
	return false
}

func joinPostcode(lines []string) []string {
	for i := range len(lines) - 1 {
		code, town := cutPostcode(lines[i])
		if code == lines[i] && town == "" && strings.IndexFunc(lines[i+1], unicode.IsDigit) < 0 {
			lines[i] += " " + lines[i+1]
			return append(lines[:i+1], lines[i+2:]...)
		}
	}
	return lines
}

// isCountry tells whether the last line names a country: it has letters and no
// figure, and the line above ends the address with a postcode, before its town
// as in most of Europe or after it as in Britain and America.
func isCountry(above, last string) bool {
	if strings.IndexFunc(last, unicode.IsDigit) >= 0 || strings.IndexFunc(last, unicode.IsLetter) < 0 {
		return false
	}
	return strings.EqualFold(last, "France") ||
		regexp.MustCompile(`^([A-Z]{1,3}-? ?)?\d{4,6} \pL`).MatchString(above) ||
		regexp.MustCompile(`\pL.*[ ,]([A-Z]{2} )?\d{5}(-\d{4})?$`).MatchString(above) ||
		regexp.MustCompile(`(^|\pL.* )[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$`).MatchString(above)
}
