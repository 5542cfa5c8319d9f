//go:build !windows

package printing_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"greffe/letters/printing"
)

// command puts a small program in a folder that is then the whole PATH.
func command(t *testing.T, name, script string) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	if name != "" {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func letter(t *testing.T, name string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte("%PDF-1.3"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAPrintJobIsOneSidedA4UnderItsTitle(t *testing.T) {
	dir := command(t, "lp", `for a in "$@"; do printf '%s\n' "$a"; done > "${0%/*}/said"`)
	file := letter(t, "décision n° 1 -o.pdf")
	if err := printing.Print(context.Background(), file, "--DC-2026-014\nDécision"); err != nil {
		t.Fatal(err)
	}
	said, err := os.ReadFile(filepath.Join(dir, "said"))
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{"-t", "DC-2026-014 Décision", "-o", "media=A4", "-o", "sides=one-sided", "--", file, ""}, "\n")
	if string(said) != want {
		t.Errorf("lp was given\n%s\nwant\n%s", said, want)
	}
}

func TestAJobChoosesItsPaper(t *testing.T) {
	for name, c := range map[string]struct {
		paper printing.Paper
		want  string
	}{
		"letters on both sides": {printing.Paper{Duplex: true}, "-o\nmedia=A4\n-o\nsides=two-sided-long-edge\n--"},
		"an envelope":           {printing.Paper{Width: 220, Height: 110}, "-o\nmedia=Custom.220x110mm\n-o\nsides=one-sided\n-o\nprint-scaling=none\n--"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := command(t, "lp", `for a in "$@"; do printf '%s\n' "$a"; done > "${0%/*}/said"`)
			if err := printing.PrintOn(context.Background(), letter(t, "a.pdf"), "a", c.paper); err != nil {
				t.Fatal(err)
			}
			said, err := os.ReadFile(filepath.Join(dir, "said"))
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(string(said), c.want) {
				t.Errorf("lp was given\n%s\nwant\n%s", said, c.want)
			}
		})
	}
}

func TestPrintingSaysWhatIsWrong(t *testing.T) {
	cases := map[string]struct {
		program, script string
		want            error
	}{
		"no printing system": {"", "", printing.ErrNoPrinter},
		"no destination":     {"lp", "echo 'lp: Error - no default destination available.' >&2; exit 1", printing.ErrNoPrinter},
		"refused":            {"lp", "echo 'lp: unsupported format' >&2; exit 1", printing.ErrRefused},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			command(t, c.program, c.script)
			if err := printing.Print(context.Background(), letter(t, "a.pdf"), "a"); !errors.Is(err, c.want) {
				t.Errorf("got %v; want %v", err, c.want)
			}
		})
	}
}

func TestAFileThatIsNotThereIsNotHandedOver(t *testing.T) {
	command(t, "lp", "exit 0")
	if err := printing.Print(context.Background(), filepath.Join(t.TempDir(), "none.pdf"), "a"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("printing nothing: %v", err)
	}
	if err := printing.OpenOutside(t.TempDir()); !errors.Is(err, printing.ErrRefused) {
		t.Errorf("opening a folder: %v", err)
	}
}

func TestOpeningUsesTheSystemsOwnProgram(t *testing.T) {
	cases := map[string]struct {
		script string
		found  bool
		want   error
	}{
		"opened":         {"exit 0", true, nil},
		"nothing opens":  {"exit 3", true, printing.ErrNoViewer},
		"refused":        {"exit 4", true, printing.ErrRefused},
		"no such system": {"", false, printing.ErrNoViewer},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := command(t, "", "")
			if c.found {
				for _, program := range []string{"xdg-open", "open"} {
					if err := os.WriteFile(filepath.Join(dir, program), []byte("#!/bin/sh\n"+c.script), 0o700); err != nil {
						t.Fatal(err)
					}
				}
			}
			if err := printing.OpenOutside(letter(t, "a.pdf")); !errors.Is(err, c.want) {
				t.Errorf("got %v; want %v", err, c.want)
			}
		})
	}
}
