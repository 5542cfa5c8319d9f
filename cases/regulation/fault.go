package regulation

import (
	"errors"
	"fmt"
	"strings"

	"greffe/cases/message"
)

// ErrProfile is returned (wrapped) for a profile that cannot be used.
var ErrProfile = errors.New("regulation profile")

// A Fault is one thing that is wrong with the file of a profile.
type Fault struct {
	Line  int    // of the file, counted from 1
	Field string // as numbers.notice.n or seats[2].cap; empty: the file as a whole
	Why   message.Message
}

// A FaultyError says everything that is wrong with the file of a profile, in the
// order of its lines, so that it is corrected in one go. It is ErrProfile.
type FaultyError struct {
	File   string
	Faults []Fault
}

// Error gives lines, fields and keys, for the log; a window words the faults.
func (e *FaultyError) Error() string {
	all := make([]string, 0, len(e.Faults))
	for _, f := range e.Faults {
		line := fmt.Sprintf("%s:%d: ", e.File, f.Line)
		if f.Field != "" {
			line += f.Field + ": "
		}
		line += f.Why.Key
		for _, v := range f.Why.Values {
			if v.Kind == message.KindNumber {
				line += fmt.Sprintf(" %s=%d", v.Name, v.Number)
			} else if v.Text != "" {
				line += fmt.Sprintf(" %s=%q", v.Name, v.Text)
			}
		}
		all = append(all, line)
	}
	return ErrProfile.Error() + " " + strings.Join(all, "; ")
}

// Unwrap makes the error ErrProfile.
func (e *FaultyError) Unwrap() error { return ErrProfile }
