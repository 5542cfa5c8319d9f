package regulation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"greffe/cases/message"
)

// A shape walks through the JSON of a profile beside the fields that a profile
// has: it notes the line of each and finds those that nothing knows, that stand
// twice, that are missing or of another kind. The decoder of the library knows
// neither lines nor what was left out.
type shape struct {
	c       *check
	b       []byte
	tokens  *json.Decoder
	counted int // bytes whose lines were counted
	line    int
}

func newShape(c *check, b []byte) *shape {
	s := &shape{c: c, b: b, tokens: json.NewDecoder(bytes.NewReader(b)), line: 1}
	s.tokens.UseNumber()
	c.lines = map[string]int{}
	return s
}

// read walks through all of it. The bytes are known to be JSON.
func (s *shape) read(like any) { s.value("", reflect.TypeOf(like)) }

// next returns the next token and counts its line.
func (s *shape) next() json.Token {
	t, err := s.tokens.Token()
	if err != nil {
		return nil // cannot happen: the bytes are JSON
	}
	to := int(s.tokens.InputOffset())
	s.line += bytes.Count(s.b[s.counted:to], []byte("\n"))
	s.counted = to
	return t
}

func (s *shape) value(path string, t reflect.Type) { s.fits(path, t, s.next()) }

func (s *shape) fits(path string, t reflect.Type, got json.Token) {
	if _, there := s.c.lines[path]; !there && path != "" {
		s.c.lines[path] = s.line
	}
	switch {
	case got == json.Delim('{') && t.Kind() == reflect.Struct:
		s.object(path, t)
		return
	case got == json.Delim('[') && t.Kind() == reflect.Slice:
		for i := 0; s.tokens.More(); i++ {
			s.value(fmt.Sprintf("%s[%d]", path, i), t.Elem())
		}
		s.next()
		return
	}
	if n, ok := got.(json.Number); ok && t.Kind() == reflect.Int {
		if _, err := strconv.ParseInt(n.String(), 10, 32); err != nil {
			s.c.fault(path, "profile.fault.whole", message.Text("value", n.String()))
		}
		return
	}
	is := kindOf(got)
	if want := meant(t); is != want {
		s.c.fault(path, "profile.fault.kind", message.Term("is", "profile.kind."+is), message.Term("want", "profile.kind."+want))
	}
	s.skip(got)
}

// object walks through an object and asks for the fields that it must have.
func (s *shape) object(path string, t reflect.Type) {
	start := s.line
	seen := map[string]bool{}
	for s.tokens.More() {
		name, _ := s.next().(string)
		at := strings.TrimPrefix(path+"."+name, ".")
		f, ok := field(t, name)
		switch {
		case !ok:
			s.c.lines[at] = s.line
			s.c.fault(at, "profile.fault.unknown", message.Text("value", name))
			s.skip(s.next())
			continue
		case seen[name]:
			s.c.faults = append(s.c.faults, Fault{Line: s.line, Field: at, Why: message.New("profile.fault.twice.field")})
		}
		seen[name] = true
		s.c.lines[at] = s.line
		s.value(at, f.Type)
	}
	s.next()
	for i := range t.NumField() {
		name, optional := tag(t.Field(i))
		if !optional && !seen[name] {
			s.c.faults = append(s.c.faults, Fault{
				Line: start, Field: strings.TrimPrefix(path+"."+name, "."), Why: message.New("profile.fault.missing"),
			})
		}
	}
}

// skip passes over a value that was not expected.
func (s *shape) skip(first json.Token) {
	for depth := step(first); depth > 0; {
		depth += step(s.next())
	}
}

func step(t json.Token) int {
	switch t {
	case json.Delim('{'), json.Delim('['):
		return 1
	case json.Delim('}'), json.Delim(']'):
		return -1
	}
	return 0
}

// field finds a field by its exact name: the library would take any case.
func field(t reflect.Type, name string) (reflect.StructField, bool) {
	for field := range t.Fields() {
		if n, _ := tag(field); n == name {
			return field, true
		}
	}
	return reflect.StructField{}, false
}

// tag is the name of a field in the file, and whether it may be left out.
func tag(f reflect.StructField) (name string, optional bool) {
	all := strings.Split(f.Tag.Get("json"), ",")
	return all[0], slices.Contains(all, "omitempty") || slices.Contains(all, "omitzero")
}

// meant names the kind of value that a field takes.
func meant(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct:
		return "object"
	case reflect.Slice:
		return "list"
	case reflect.Int:
		return "number"
	case reflect.Bool:
		return "bool"
	default:
		return "text"
	}
}

func kindOf(t json.Token) string {
	switch t.(type) {
	case json.Delim:
		if t == json.Delim('[') {
			return "list"
		}
		return "object"
	case json.Number:
		return "number"
	case bool:
		return "bool"
	case string:
		return "text"
	}
	return "null"
}
