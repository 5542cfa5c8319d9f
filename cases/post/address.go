package post

import (
	"strings"
	"unicode"

	"greffe/cases/message"
)

// The limits of NF Z 10-011 for one address on an envelope.
const (
	MaxColumns = 38 // characters on a line, spaces included
	MaxLines   = 6  // lines with the recipient's name and without the country
)

// An Address is where a letter goes, without the name of its recipient: the
// person has the name, and one address may serve several people. The lines go
// from the door to the place (flat, building, street, locality) and end with
// the postcode and the town. The country is empty for France. The zero value
// is no address.
type Address struct {
	Lines   []string `json:"lines,omitempty"`
	Country string   `json:"country,omitempty"`
}

// IsZero tells whether there is no address at all.
func (a Address) IsZero() bool { return len(a.Lines) == 0 && a.Country == "" }

// Same tells whether two addresses are the same place as written: capitals,
// punctuation and spaces aside.
func (a Address) Same(b Address) bool {
	if plain(a.Country) != plain(b.Country) || len(a.Lines) != len(b.Lines) {
		return false
	}
	for i := range a.Lines {
		if plain(a.Lines[i]) != plain(b.Lines[i]) {
			return false
		}
	}
	return true
}

// Block writes the address as it is typed, a line each, for a field that Parse reads.
func (a Address) Block() string { return strings.Join(a.all(), "\n") }

// Inline writes the address on one line, for lists.
func (a Address) Inline() string { return strings.Join(a.all(), ", ") }

// ForEnvelope returns the lines for the window: the recipient's name, of one
// line or more, then the address, with the postcode and town and the country
// in capitals. Accents are kept.
func (a Address) ForEnvelope(name ...string) []string {
	out := make([]string, 0, len(name)+len(a.Lines)+1)
	for _, n := range name {
		if n = squeeze(n); n != "" {
			out = append(out, n)
		}
	}
	out = append(out, a.Lines...)
	if len(a.Lines) > 0 {
		out[len(out)-1] = strings.ToUpper(out[len(out)-1])
	}
	if a.Country != "" {
		out = append(out, strings.ToUpper(a.Country))
	}
	return out
}

func (a Address) all() []string {
	out := append([]string(nil), a.Lines...)
	if a.Country != "" {
		out = append(out, a.Country)
	}
	return out
}

// A Problem is what is wrong with one line of an address, counted from 1; line
// 0 is the whole. None of them hinders keeping the address as it was given:
// whoever prints an envelope decides.
type Problem struct {
	Line    int
	Message message.Message
}

// Check returns what is wrong with an address whose recipient's name takes one
// line. Lines are counted in the address as it was typed.
func (a Address) Check() []Problem { return a.check(1, 0) }

// CheckFor returns what is wrong with the whole block of an envelope; lines are
// counted as ForEnvelope gives them.
func (a Address) CheckFor(name ...string) []Problem {
	names := Address{}.ForEnvelope(name...)
	var out []Problem
	for i, n := range names {
		out = append(out, tooLong(i+1, n)...)
	}
	return append(out, a.check(len(names), len(names))...)
}

// check judges an address under a name of so many lines, its own first line
// being counted as before+1.
func (a Address) check(names, before int) []Problem {
	if len(a.Lines) == 0 {
		return []Problem{{Message: message.New("field.address.empty")}}
	}
	var out []Problem
	for i, line := range a.Lines {
		if squeeze(line) == "" {
			out = append(out, Problem{
				before + i + 1,
				message.New("field.address.blank", message.Number("line", before+i+1)),
			})
		}
		out = append(out, tooLong(before+i+1, line)...)
	}
	if count, most := len(a.Lines), MaxLines-names; count > most {
		out = append(out, Problem{0, message.New("field.address.lines",
			message.Number("count", count), message.Number("max", most))})
	}
	last := before + len(a.Lines)
	if a.Country != "" {
		return append(out, tooLong(last+1, a.Country)...)
	}
	code, town := cutPostcode(a.Lines[len(a.Lines)-1])
	if code == "" {
		out = append(out, Problem{last, message.New("field.address.postcode", message.Number("line", last))})
	} else if town == "" {
		out = append(out, Problem{last, message.New("field.address.town", message.Number("line", last))})
	}
	return out
}

func tooLong(line int, text string) []Problem {
	count := columns(text)
	if count <= MaxColumns {
		return nil
	}
	if short, ok := Abbreviate(text); ok {
		return []Problem{{line, message.New("field.address.short", message.Number("line", line),
			message.Number("count", count), message.Number("max", MaxColumns), message.Text("proposal", short))}}
	}
	return []Problem{{line, message.New("field.address",
		message.Number("line", line), message.Number("count", count), message.Number("max", MaxColumns))}}
}

// Proposal is a shorter writing of a line that is too long, for a button beside
// the field; empty when there is none. Nothing applies it by itself.
func (p Problem) Proposal() string {
	for _, v := range p.Message.Values {
		if v.Name == "proposal" && p.Message.Key == "field.address.short" {
			return v.Text
		}
	}
	return ""
}

// Shortened is the address with the proposal of one problem put in its place,
// which is what a person's agreement does; lines are counted as Check gives them.
func (a Address) Shortened(p Problem) Address {
	short := p.Proposal()
	if short == "" || p.Line < 1 || p.Line > len(a.Lines) {
		return a
	}
	lines := append([]string(nil), a.Lines...)
	lines[p.Line-1] = short
	return Address{Lines: lines, Country: a.Country}
}

// columns counts the characters of a line; an accent typed as a character of
// its own takes no room.
func columns(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}

// cutPostcode cuts « 35000 RENNES » in two; no code, no town if they are not there.
func cutPostcode(line string) (code, town string) {
	if len(line) < 5 {
		return "", ""
	}
	for _, c := range []byte(line[:5]) {
		if c < '0' || c > '9' {
			return "", ""
		}
	}
	rest := line[5:]
	town = strings.TrimSpace(rest)
	if rest != "" && len(town) == len(rest) { // a sixth digit, or no space
		return "", ""
	}
	if strings.IndexFunc(town, unicode.IsLetter) < 0 {
		return line[:5], ""
	}
	return line[:5], town
}

// squeeze takes the spaces at both ends, and makes one of several inside.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// plain keeps what makes a line of an address: letters and digits, in small.
func plain(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
	return strings.Join(words, " ")
}
