package translations

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrTemplate is returned (wrapped) for a text whose braces cannot be read.
var ErrTemplate = errors.New("malformed text")

// A form tells how a part of a template is worded.
type form uint8

const (
	formLiteral form = iota // text as it stands
	formPlain               // {name}: the value in its own way
	formCounted             // {n:jour/jours}: number, no-break space, form
	formChosen              // {?n:est/sont}: the form only
	formNth                 // {nth:n}: 8e, 8th
	formDe                  // {de:name}: de or d’ before the value
	formQue                 // {que:name}: que or qu’ before the value
	formCap                 // {cap:name}: the value with a capital
	formShort               // {short:d}: a day as on a screen
	formLong                // {long:d}: a day without its weekday, with its year
	formFull                // {full:d}: a day with its weekday and its year
)

// formOf names the modifiers that stand before a colon.
func formOf(modifier string) (form, bool) {
	switch modifier {
	case "nth":
		return formNth, true
	case "de":
		return formDe, true
	case "que":
		return formQue, true
	case "cap":
		return formCap, true
	case "short":
		return formShort, true
	case "long":
		return formLong, true
	case "full":
		return formFull, true
	}
	return formLiteral, false
}

// A part is a piece of a template: a literal, or a field with its form.
type part struct {
	form  form
	text  string   // of a literal
	field string   // name of the value
	words []string // singular and plural; or none, singular and plural
}

// parse reads a text with placeholders. The error wraps ErrTemplate.
func parse(text string) ([]part, error) {
	var out []part
	for text != "" {
		open := strings.IndexAny(text, "{}")
		if open < 0 {
			return append(out, part{text: text}), nil
		}
		if text[open] == '}' {
			return nil, fmt.Errorf("%w: a closing brace without its opening one", ErrTemplate)
		}
		if open > 0 {
			out = append(out, part{text: text[:open]})
		}
		end := strings.IndexAny(text[open+1:], "{}")
		if end < 0 || text[open+1+end] == '{' {
			return nil, fmt.Errorf("%w: a brace is not closed", ErrTemplate)
		}
		p, err := parseField(text[open+1 : open+1+end])
		if err != nil {
			return nil, err
		}
		out = append(out, p)
		text = text[open+end+2:]
	}
	return out, nil
}

// parseField reads what stands between two braces.
func parseField(in string) (part, error) {
	before, after, colon := strings.Cut(in, ":")
	name, chosen := strings.CutPrefix(before, "?")
	if !isName(name) {
		return part{}, fmt.Errorf("%w: {%s} names no field", ErrTemplate, in)
	}
	f, modifier := formOf(name)
	switch {
	case modifier && (chosen || !isName(after)):
		return part{}, fmt.Errorf("%w: {%s}: %s stands before one field", ErrTemplate, in, name)
	case modifier:
		return part{form: f, field: after}, nil
	case !colon && !chosen:
		return part{form: formPlain, field: name}, nil
	}
	words := strings.Split(after, "/")
	if len(words) < 2 || len(words) > 3 || slices.Contains(words, "") {
		return part{}, fmt.Errorf("%w: {%s} needs a singular and a plural", ErrTemplate, in)
	}
	if chosen {
		return part{form: formChosen, field: name, words: words}, nil
	}
	return part{form: formCounted, field: name, words: words}, nil
}

// isName tells whether s can name a field: letters, digits and underscores.
func isName(s string) bool {
	if s == "" {
		return false
	}
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_') {
			return false
		}
	}
	return true
}

// fieldsOf returns the names of the fields of a template, sorted, each once.
func fieldsOf(in []part) []string {
	var out []string
	for _, p := range in {
		if p.form != formLiteral {
			out = append(out, p.field)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
