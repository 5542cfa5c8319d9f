package compute

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// Errors of a whole table; a line's are told one by one.
var (
	// ErrTable is returned (wrapped) for the name of no table.
	ErrTable = errors.New("no such table")
	// ErrHeader is returned (wrapped) when the first line does not name the
	// columns to compute from, names one twice, or one that no table has.
	ErrHeader = errors.New("header")
	// ErrLines is returned (wrapped) when lines were left out.
	ErrLines = errors.New("left out")
)

// longestLine is how many bytes of a line are looked at; no honest line comes
// near it.
const longestLine = 4096

// A Table is one kind of table and the numbers it is computed with. It keeps
// the calendars of the zones it met, so it serves one file at a time.
type Table struct {
	given   []string // columns that are read
	found   []string // columns that are computed
	compute func(t *Table, in [][]byte) error

	profile   regulation.Profile
	matter    rules.Matter             // no case, the profile alone
	last      days.Day                 // that can be written
	calendars map[string]days.Calendar // of zones met
	ballots   []cases.Ballot           // of the line, to spare memory
	line      []byte                   // of the output, being written
}

// Names are the tables, in the order of a case: what is received, decided,
// carried out.
func Names() []string { return []string{"notice", "window", "exclusion", "majority", "votes"} }

// New returns the table of a name, computed with a profile's numbers. The
// error wraps ErrTable.
func New(name string, p regulation.Profile) (*Table, error) {
	t := &Table{profile: p, matter: rules.Matter{Profile: p}, last: days.Must("2199-12-31"), calendars: map[string]days.Calendar{}}
	switch name {
	case "notice":
		t.given = []string{"received", "zone"}
		t.found = []string{"gap8", "clear8", "clear8_extended", "counted_back", "safe_from", "proposed"}
		t.compute = notice
	case "window":
		t.given = []string{"meeting", "interview", "zone"}
		t.found = []string{
			"earliest_day2", "earliest_clear2", "earliest_clear2_extended",
			"latest_day15", "latest_extended", "latest_safe_dispatch", "safe_window",
		}
		t.compute = window
	case "exclusion":
		t.given = []string{"start"}
		t.found = []string{"last_day_eve", "last_day_same_number", "last_day_30_days", "return_day", "one_year_ban_last_day"}
		t.compute = exclusion
	case "majority":
		t.given = []string{"birth", "act"}
		t.found = []string{"majority_28feb", "majority_1mar", "status_28feb", "status_1mar"}
		t.compute = majority
	case "votes":
		t.given = []string{"president", "others", "ballot"}
		t.found = []string{"outcome"}
		t.compute = votes
	default:
		return nil, fmt.Errorf("%q: %w", name, ErrTable)
	}
	return t, nil
}

// A Fault is why a line was left out, not yet worded.
type Fault struct{ Why message.Message }

func (f Fault) Error() string { return f.Why.Key }

func fault(key string, values ...message.Value) error { return Fault{Why: message.New(key, values...)} }

// Complete reads a table and writes it completed, line by line; columns already
// computed are accepted, in any order, and computed anew. A line that cannot be
// computed is left out and told to bad, with its number in the file, the header
// being 1. The error wraps ErrHeader when nothing could be computed, ErrLines
// when a line was left out, or is one of reading or writing.
func (t *Table) Complete(in io.Reader, out io.Writer, bad func(line int, why message.Message)) error {
	r := bufio.NewReaderSize(in, 64<<10)
	w := bufio.NewWriterSize(out, 64<<10)
	err := t.complete(r, w, bad)
	return errors.Join(err, w.Flush())
}

func (t *Table) complete(r *bufio.Reader, w *bufio.Writer, bad func(int, message.Message)) error {
	at, columns, err := t.header(r)
	if err != nil {
		return err
	}
	if _, err := w.Write(t.heading()); err != nil {
		return err
	}
	var s splitter
	in := make([][]byte, len(t.given))
	out := 0
	for n := 2; ; n++ {
		line, err := readLine(r)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil && len(line) == 0 {
			continue
		}
		if err == nil {
			err = t.row(&s, line, at, columns, in)
		}
		var f Fault
		switch {
		case errors.As(err, &f):
			bad(n, f.Why)
			out++
		case err != nil:
			return fmt.Errorf("line %d: %w", n, err)
		default:
			if _, err := w.Write(t.line); err != nil {
				return err
			}
		}
	}
	if out > 0 {
		return fmt.Errorf("%d lines: %w", out, ErrLines)
	}
	return nil
}

// row computes one line into t.line.
func (t *Table) row(s *splitter, line []byte, at []int, columns int, in [][]byte) error {
	fields, err := s.split(line)
	if err != nil {
		return err
	}
	if len(fields) != columns {
		return fault("compute.columns", message.Number("n", len(fields)), message.Number("want", columns))
	}
	t.line = t.line[:0]
	for i, c := range at {
		in[i] = fields[c]
		t.line = appendField(t.line, fields[c])
		t.line = append(t.line, ',')
	}
	if err := t.compute(t, in); err != nil {
		return err
	}
	t.line[len(t.line)-1] = '\n'
	return nil
}

// header reads the first line: where each given column stands, and how many
// columns there are.
func (t *Table) header(r *bufio.Reader) (at []int, columns int, err error) {
	line, err := readLine(r)
	if err != nil {
		return nil, 0, fmt.Errorf("no first line (%w): %w", err, ErrHeader)
	}
	var s splitter
	fields, err := s.split(bytes.TrimPrefix(line, []byte("\ufeff")))
	if err != nil {
		return nil, 0, fmt.Errorf("the first line cannot be read: %w", ErrHeader)
	}
	known := slices.Concat(t.given, t.found)
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(f)
		if !slices.Contains(known, names[i]) {
			return nil, 0, fmt.Errorf("column %q is not one of %v: %w", names[i], known, ErrHeader)
		}
		if slices.Contains(names[:i], names[i]) {
			return nil, 0, fmt.Errorf("column %q stands twice: %w", names[i], ErrHeader)
		}
	}
	for _, g := range t.given {
		i := slices.Index(names, g)
		if i < 0 {
			return nil, 0, fmt.Errorf("column %q is missing: %w", g, ErrHeader)
		}
		at = append(at, i)
	}
	return at, len(fields), nil
}

func (t *Table) heading() []byte {
	var out []byte
	for _, name := range slices.Concat(t.given, t.found) {
		out = append(append(out, name...), ',')
	}
	out[len(out)-1] = '\n'
	return out
}
