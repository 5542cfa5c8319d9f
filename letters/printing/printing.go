// Package printing hands a PDF to the printer or to the viewer of the system.
// It never claims that paper came out: it says that the job was accepted.
package printing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// Errors, wrapped by what the functions return.
var (
	// ErrNoPrinter says that the system has no printer, or no program that prints PDFs.
	ErrNoPrinter = errors.New("no printer")
	// ErrNoViewer says that no program of the system opens PDFs.
	ErrNoViewer = errors.New("no viewer")
	// ErrRefused says that the printer or the viewer did not take the file.
	ErrRefused = errors.New("the system refused the file")
)

// Print sends a PDF file to the default printer, on A4, one side a sheet (a fold mark and a
// window want the front). The title names the job. The error wraps ErrNoPrinter
// or ErrRefused, or comes from the file.
func Print(ctx context.Context, file, title string) error {
	return PrintOn(ctx, file, title, Paper{})
}

// A Paper is what a job is printed on. The zero value is A4, one side a sheet.
type Paper struct {
	Width, Height float64 // in millimetres, as the pages of the job are; zero: A4
	Duplex        bool    // both sides, turned over the long edge
}

// options are the options of the job for CUPS: the medium, the sides, and, on what
// is no A4, that nothing may be scaled, for texts have to meet their places.
func (p Paper) options() []string {
	sides := "sides=one-sided"
	if p.Duplex {
		sides = "sides=two-sided-long-edge"
	}
	if p.Width == 0 || p.Height == 0 {
		return []string{"media=A4", sides}
	}
	return []string{fmt.Sprintf("media=Custom.%gx%gmm", p.Width, p.Height), sides, "print-scaling=none"}
}

// PrintOn sends a PDF file to the default printer on a paper of its own: two-sided
// letters, envelopes, forms. Where the system offers no such choice, the printer's
// own settings decide. The errors are those of Print.
func PrintOn(ctx context.Context, file, title string, paper Paper) error {
	path, err := whole(file)
	if err != nil {
		return err
	}
	return send(ctx, path, job(title), paper.options())
}

// OpenOutside opens a file with the program that the system has for it. The
// error wraps ErrNoViewer or ErrRefused, or comes from the file.
func OpenOutside(file string) error {
	path, err := whole(file)
	if err != nil {
		return err
	}
	return show(path)
}

// whole checks that the file is there and makes its path absolute, so that no
// name can be read as an option of a command.
func whole(file string) (string, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return "", fmt.Errorf("hand over %s: %w", file, err)
	}
	i, err := os.Stat(path)
	if err != nil {
		return "", fmt.Errorf("hand over: %w", err)
	}
	if !i.Mode().IsRegular() {
		return "", fmt.Errorf("hand over %s, not a file: %w", file, ErrRefused)
	}
	return path, nil
}

// job makes a title fit to name a job: one line, not too long, never an option.
func job(title string) string {
	title = strings.TrimLeft(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, title), "- ")
	if r := []rune(title); len(r) > 80 {
		title = string(r[:80])
	}
	if title == "" {
		return "Greffe"
	}
	return title
}
