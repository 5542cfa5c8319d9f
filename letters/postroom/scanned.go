package postroom

import (
	"regexp"
	"strings"
)

// Scanned reads the reference of an envelope as somebody types it from a posting
// list or an envelope, in capitals or not, and tells whether it is one.
func Scanned(text string) (reference string, ok bool) {
	text = strings.ToUpper(strings.TrimSpace(text))
	if !regexp.MustCompile(`^[A-Z]{1,6}-\d{4}-\d{1,6}-[2-9A-HJ-NP-Z]{4}$`).MatchString(text) {
		return "", false
	}
	return text, true
}
