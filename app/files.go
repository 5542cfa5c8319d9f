package main

import (
	"strings"
	"unicode"
)

// fileName makes a text fit to be part of a file's name on every system.
func fileName(s string) string {
	out := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '.':
			return r
		}
		return '-'
	}, strings.TrimSpace(s))
	for strings.Contains(out, "--") {
		out = strings.ReplaceAll(out, "--", "-")
	}
	return strings.Trim(out, "-.")
}
