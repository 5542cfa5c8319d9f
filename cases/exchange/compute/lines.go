package compute

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"greffe/cases/message"
)

// readLine returns the next line without its end. A line longer than what is
// looked at is passed over whole and is a Fault; io.EOF comes after the last.
// The bytes are valid until the next call.
func readLine(r *bufio.Reader) ([]byte, error) {
	line, err := r.ReadSlice('\n')
	for full := false; ; full = true {
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			_, err = r.ReadSlice('\n')
			continue
		case full && (err == nil || errors.Is(err, io.EOF)), err == nil && len(line) > longestLine+2:
			return nil, fault("compute.long", message.Number("n", longestLine))
		case errors.Is(err, io.EOF) && len(line) > 0:
		case err != nil:
			return nil, err
		}
		line = bytes.TrimSuffix(line, []byte("\n"))
		line = bytes.TrimSuffix(line, []byte("\r"))
		if len(line) > longestLine {
			return nil, fault("compute.long", message.Number("n", longestLine))
		}
		return line, nil
	}
}

// A splitter takes lines apart by RFC 4180 and reuses its memory.
type splitter struct {
	fields [][]byte
	plain  []byte // quoted fields without their quotes
}

// split returns the fields of a line, valid until the next call.
func (s *splitter) split(line []byte) ([][]byte, error) {
	s.fields, s.plain = s.fields[:0], s.plain[:0]
	if bytes.IndexByte(line, '"') < 0 {
		for {
			i := bytes.IndexByte(line, ',')
			if i < 0 {
				return append(s.fields, line), nil
			}
			s.fields, line = append(s.fields, line[:i]), line[i+1:]
		}
	}
	s.plain = append(s.plain, line...)[:0] // grown once: the fields point into it
	for {
		field, rest, more, err := s.field(line)
		if err != nil {
			return nil, err
		}
		s.fields = append(s.fields, field)
		if !more {
			return s.fields, nil
		}
		line = rest
	}
}

// field takes the first field of a line; more tells whether a comma follows it.
func (s *splitter) field(line []byte) (field, rest []byte, more bool, err error) {
	if len(line) == 0 || line[0] != '"' {
		field, rest, more = bytes.Cut(line, []byte(","))
		if bytes.IndexByte(field, '"') >= 0 {
			return nil, nil, false, fault("compute.quote")
		}
		return field, rest, more, nil
	}
	start := len(s.plain)
	for i := 1; i < len(line); i++ {
		switch {
		case line[i] != '"':
			s.plain = append(s.plain, line[i])
		case i+1 < len(line) && line[i+1] == '"':
			s.plain = append(s.plain, '"')
			i++
		case i+1 == len(line):
			return s.plain[start:], nil, false, nil
		case line[i+1] == ',':
			return s.plain[start:], line[i+2:], true, nil
		default:
			return nil, nil, false, fault("compute.quote")
		}
	}
	return nil, nil, false, fault("compute.quote")
}

// appendField writes a field, in quotes where RFC 4180 asks for them.
func appendField(out, field []byte) []byte {
	plain := true
	for _, c := range field {
		plain = plain && c != ',' && c != '"' && c != '\r' && c != '\n'
	}
	if plain {
		return append(out, field...)
	}
	out = append(out, '"')
	for _, c := range field {
		if c == '"' {
			out = append(out, '"')
		}
		out = append(out, c)
	}
	return append(out, '"')
}
