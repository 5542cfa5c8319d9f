package e2e

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3" // reads the register the program wrote
)

// Shot keeps a picture of the screen in the session's folder, numbered in the
// order of the journey, and returns its file. A line of the trace may come some
// frames before its picture, so the program is first given time to draw.
func (s *Session) Shot(name string) string {
	s.t.Helper()
	for range 3 {
		s.settle()
	}
	return s.picture(name)
}

// picture takes pictures until two are the same, or a few have been taken: a
// cursor may blink.
func (s *Session) picture(name string) string {
	s.t.Helper()
	s.shots++
	file := filepath.Join(s.options.Out, fmt.Sprintf("%02d-%s.png", s.shots, name))
	var last []byte
	for range 6 {
		if said, err := s.command("import", "-silent", "-window", "root", "-strip", "-quality", "11", "-define", "png:exclude-chunks=date,time", file); err != nil {
			s.t.Fatalf("taking the picture %s: %v %s", name, err, said)
		}
		picture, err := os.ReadFile(file)
		if err != nil {
			s.t.Fatalf("%v", err)
		}
		if bytes.Equal(picture, last) {
			break
		}
		last = picture
	}
	return file
}

// PDFText returns the text of a PDF, laid out as on the page.
func (s *Session) PDFText(file string) string {
	s.t.Helper()
	text, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		s.t.Fatalf("reading the text of %s: %v", file, err)
	}
	return string(text)
}

// Query is the function Query, for a journey.
func (s *Session) Query(register, question string, args ...any) [][]string {
	s.t.Helper()
	rows, err := Query(register, question, args...)
	if err != nil {
		s.t.Fatalf("asking %s %q: %v", filepath.Base(register), question, err)
	}
	return rows
}

// Query asks a register in one SQL question, and returns the rows as text; what
// is null is "". It reads a copy: the program may be running, and keeps the
// register to itself.
func Query(register, question string, args ...any) ([][]string, error) {
	folder, err := os.MkdirTemp("", "greffe-register-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	copied := filepath.Join(folder, "copy.sqlite")
	for _, end := range []string{"", "-wal"} { // what is not yet in the file itself stands in its log
		b, err := os.ReadFile(register + end)
		if os.IsNotExist(err) && end != "" {
			continue
		}
		if err == nil {
			err = os.WriteFile(copied+end, b, 0o600)
		}
		if err != nil {
			return nil, err
		}
	}
	db, err := sql.Open("sqlite3", "file:"+copied)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	found, err := db.Query(question, args...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	return texts(found)
}

func texts(found *sql.Rows) ([][]string, error) {
	columns, err := found.Columns()
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for found.Next() {
		cells := make([]sql.NullString, len(columns))
		into := make([]any, len(columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		if err := found.Scan(into...); err != nil {
			return nil, err
		}
		row := make([]string, len(columns))
		for i, c := range cells {
			row[i] = c.String
		}
		rows = append(rows, row)
	}
	return rows, found.Err()
}

// Contains fails the journey unless a text contains another; runs of spaces and
// line ends count as one space, so that a line of a letter may be broken anywhere.
func (s *Session) Contains(text, part string) {
	s.t.Helper()
	if !strings.Contains(strings.Join(strings.Fields(text), " "), strings.Join(strings.Fields(part), " ")) {
		s.t.Fatalf("%q is not in:\n%s", part, text)
	}
}
