package regulation

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
)

// ErrProfile is returned (wrapped) for a profile that cannot be used.
var ErrProfile = errors.New("regulation profile")

// Read reads and checks a profile. The name of the file is only for the error,
// which names the file and each field at fault, and wraps ErrProfile. A field
// that nothing knows is refused, so that a profile for a later program, or a
// slip of the pen, does not pass for another number.
func Read(name string, b []byte) (Profile, error) {
	var p Profile
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		return Profile{}, fmt.Errorf("%w %s: %w", ErrProfile, name, located(err, b))
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return Profile{}, fmt.Errorf("%w %s: something follows the closing brace", ErrProfile, name)
	}
	c := check{}
	c.profile(p)
	if len(c.faults) > 0 {
		return Profile{}, fmt.Errorf("%w %s: %w", ErrProfile, name, errors.Join(c.faults...))
	}
	return p, nil
}

// located adds the line to an error of syntax and the field to one of type.
func located(err error, b []byte) error {
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("line %d: %w", 1+bytes.Count(b[:min(int(syntax.Offset), len(b))], []byte("\n")), err)
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return fmt.Errorf("%s: a %s stands where a %s is meant", wrong.Field, wrong.Value, wrong.Type)
	}
	return err
}

// A check gathers every fault, so that a profile is corrected in one go.
type check struct{ faults []error }

func (c *check) fault(field, format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf("%s: "+format, append([]any{field}, args...)...))
}

func (c *check) profile(p Profile) {
	if !regexp.MustCompile(`^[a-z][a-z0-9-]*$`).MatchString(p.ID) {
		c.fault("id", "%q is not a lower-case name", p.ID)
	}
	if p.Version == "" {
		c.fault("version", "is missing")
	}
	c.text("title", p.Title)
	if p.Unverified != (Text{}) {
		c.text("unverified", p.Unverified)
	}
	c.numbers(p.Numbers)
	c.retention(p.Retention)
	c.places(p.Places, p.Numbers)
	c.sanctions(p.Sanctions)
	c.breaches(p.Breaches, p.Sanctions)
	c.rules(p.Rules)
	c.grounds("absence_grounds", p.AbsenceGrounds)
	c.grounds("postponement_grounds", p.PostponementGrounds)
}

func (c *check) text(field string, t Text) {
	if t.FR == "" {
		c.fault(field+".fr", "is missing")
	}
	if t.EN == "" {
		c.fault(field+".en", "is missing")
	}
}

func (c *check) period(field string, p Period, units ...Unit) {
	if p.N < 1 {
		c.fault(field+".n", "is %d, and has to be 1 or more", p.N)
	}
	if !p.Unit.known() {
		c.fault(field+".unit", "%q is none", p.Unit)
		return
	}
	if slices.Contains(units, p.Unit) {
		return
	}
	c.fault(field+".unit", "is %s, and has to be one of %v", p.Unit, units)
}

func (c *check) atLeast(field string, n, least int) {
	if n < least {
		c.fault(field, "is %d, and has to be %d or more", n, least)
	}
}
