package ui

import "unicode"

// capital writes the first letter of a text in capitals.
func capital(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}
