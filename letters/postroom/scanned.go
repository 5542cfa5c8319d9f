package postroom

import (
	"regexp"
	"strings"
)

// Scanned reads what a scanner types from the code in the footer of a letter,
// which is the reference of its envelope, and tells whether it is one. A scanner
// that is set to another keyboard may type it in small letters.
func Scanned(text string) (reference string, ok bool) {
	text = strings.ToUpper(strings.TrimSpace(text))
	if !regexp.MustCompile(`^[A-Z]{1,6}-\d{4}-\d{1,6}-[2-9A-HJ-NP-Z]{4}$`).MatchString(text) {
		return "", false
	}
	return text, true
}
