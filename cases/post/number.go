package post

import (
	"strings"
	"unicode"

	"greffe/cases/message"
)

// A Number identifies a registered letter: 1A 204 118 7734 2 in France,
// RK 123 456 785 FR abroad. The post may use one again after a year (S10), so
// it is not unique over the life of a file.
type Number string

// The length that the post's own tracking accepts.
const (
	minNumber = 11
	maxNumber = 15
)

// Normalise reads a number as it is typed or scanned: spaces are dropped and
// letters are capitals. Check says whether it can be one.
func Normalise(text string) Number {
	return Number(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' {
			return -1
		}
		return unicode.ToUpper(r)
	}, text))
}

// Check returns what is wrong with a number that cannot be one: fewer than 11
// or more than 15 characters, or others than letters and figures. No message
// means that it may be kept.
func (n Number) Check() message.Message {
	if count := len([]rune(string(n))); count < minNumber || count > maxNumber {
		return message.New("field.number", message.Number("count", count))
	}
	for _, r := range n {
		if (r < '0' || r > '9') && (r < 'A' || r > 'Z') {
			return message.New("field.number.character", message.Text("character", string(r)))
		}
	}
	return message.Message{}
}

// Doubt returns a warning about a number that can be kept and is yet likely a
// slip: its check digit is wrong (S10), or it has neither the form of the
// French post nor that of S10. The French post publishes no check digit of its
// own, so a French number is never doubted. No message means no doubt.
func (n Number) Doubt() message.Message {
	switch {
	case !n.Check().IsZero():
		return message.Message{}
	case n.international() && !n.checks():
		return message.New("field.number.check", message.Text("number", n.Pretty()))
	case !n.international() && !n.domestic():
		return message.New("field.number.form", message.Text("number", n.Pretty()))
	}
	return message.Message{}
}

// Pretty groups a number as the post prints it: 1A 204 118 7734 2, or
// RK 123 456 785 FR; another form is left as it is.
func (n Number) Pretty() string {
	switch s := string(n); {
	case n.international():
		return group(s, 2, 3, 3, 3)
	case n.domestic() && len(s) == 13:
		return group(s, 2, 3, 3, 4)
	case n.domestic():
		return group(s, 2, 3, 3, 3)
	default:
		return s
	}
}

// domestic: a figure and a letter, then eleven figures, or ten as in the
// State's own model of a letter.
func (n Number) domestic() bool {
	return n.shaped("9A99999999999") || n.shaped("9A9999999999")
}

// international: two letters, eight figures and their check digit, the country
// (UPU standard S10).
func (n Number) international() bool {
	return n.shaped("AA999999999AA")
}

// shaped compares a number with a pattern, 9 being any figure and A any letter.
func (n Number) shaped(pattern string) bool {
	if len(n) != len(pattern) {
		return false
	}
	for i := range len(n) {
		first, last := byte('0'), byte('9')
		if pattern[i] == 'A' {
			first, last = 'A', 'Z'
		}
		if n[i] < first || n[i] > last {
			return false
		}
	}
	return true
}

// checks verifies the check digit of an S10 number: eleven less the weighted
// sum modulo 11, where 10 is written 0 and 11 is written 5.
func (n Number) checks() bool {
	sum := 0
	for i, weight := range [...]int{8, 6, 4, 2, 3, 5, 9, 7} {
		sum += weight * int(n[2+i]-'0')
	}
	check := 11 - sum%11
	switch check {
	case 10:
		check = 0
	case 11:
		check = 5
	}
	return int(n[10]-'0') == check
}

// group cuts a text into groups of these lengths and the rest.
func group(s string, lengths ...int) string {
	var out []string
	for _, l := range lengths {
		out = append(out, s[:l])
		s = s[l:]
	}
	return strings.Join(append(out, s), " ")
}
