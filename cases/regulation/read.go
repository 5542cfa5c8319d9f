package regulation

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"greffe/cases/message"
)

// largest is the greatest size of a profile in bytes; those shipped have ten
// thousand.
const largest = 1 << 20

// A Reader reads and checks profiles.
type Reader struct {
	// Rules are the rules that the program knows: a profile gives articles to
	// these and to no other. Empty: to any rule that is well named.
	Rules []RuleID
}

// Read reads and checks a profile whatever rules it names; see [Reader.Read].
func Read(name string, b []byte) (Profile, error) { return Reader{}.Read(name, b) }

// Read reads and checks a profile. The name of the file is only for the error,
// a *[FaultyError] with the line of each fault. A field that nothing knows is
// refused, so that a profile for a later program, or a slip of the pen, does not
// pass for another number; a number that is left out is refused, and never 0.
func (r Reader) Read(name string, b []byte) (Profile, error) {
	var p Profile
	c := &check{known: r.Rules}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if c.legible(b) {
		s := newShape(c, b)
		s.read(p)
		if len(c.faults) == 0 {
			if err := json.Unmarshal(b, &p); err != nil { // the shape has been checked: nothing is left to say
				c.fault("", "profile.fault.syntax", message.Text("cause", err.Error()))
			} else {
				c.profile(p)
			}
		}
	}
	if len(c.faults) == 0 {
		return p, nil
	}
	slices.SortStableFunc(c.faults, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	return Profile{}, &FaultyError{File: name, Faults: c.faults}
}

// A check gathers every fault.
type check struct {
	faults []Fault
	lines  map[string]int // of the fields that stand in the file
	known  []RuleID
	cited  map[Article]bool
}

// legible tells whether the bytes are JSON at all.
func (c *check) legible(b []byte) bool {
	fault := func(before int, key string, values ...message.Value) bool {
		line := 1 + bytes.Count(b[:max(0, min(before, len(b)))], []byte("\n"))
		c.faults = append(c.faults, Fault{Line: line, Why: message.New(key, values...)})
		return false
	}
	switch {
	case len(b) > largest:
		return fault(0, "profile.fault.size", message.Number("most", largest>>10))
	case len(bytes.TrimSpace(b)) == 0:
		return fault(0, "profile.fault.empty")
	case !utf8.Valid(b):
		at := 0
		for at < len(b) {
			r, n := utf8.DecodeRune(b[at:])
			if r == utf8.RuneError && n <= 1 {
				break
			}
			at += n
		}
		return fault(at, "profile.fault.utf8")
	}
	var whole json.RawMessage
	err := json.Unmarshal(b, &whole)
	if err == nil {
		return true
	}
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		end := len(bytes.TrimRightFunc(b, unicode.IsSpace))
		return fault(min(int(syntax.Offset)-1, end), "profile.fault.syntax", message.Text("cause", syntax.Error()))
	}
	return fault(0, "profile.fault.syntax", message.Text("cause", err.Error()))
}

// fault notes what is wrong with a field, at its line or at that of what it
// stands in.
func (c *check) fault(field, key string, values ...message.Value) {
	c.faults = append(c.faults, Fault{Line: c.line(field), Field: field, Why: message.New(key, values...)})
}

func (c *check) line(field string) int {
	for field != "" {
		if n, ok := c.lines[field]; ok {
			return n
		}
		field = field[:max(0, strings.LastIndexAny(field, ".["))]
	}
	return 1
}
