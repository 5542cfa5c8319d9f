package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDemoMakesTheRegisterAndItsLetters(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if err := demo(context.Background(), []string{dir, "-today", "2026-10-05"}, &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 16 {
		t.Errorf("%d lines, want one for each of the sixteen cases opened by that day:\n%s", len(lines), out.String())
	}
	if !strings.Contains(lines[0], "Camille Laurent") {
		t.Errorf("the first line is %q", lines[0])
	}
	pdfs, err := filepath.Glob(filepath.Join(dir, "letters", "*-decision-*.pdf"))
	if err != nil || len(pdfs) != 4 {
		t.Errorf("%d decision letters (%v)", len(pdfs), err)
	}
	for _, p := range pdfs {
		b, err := os.ReadFile(p)
		if err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
			t.Errorf("%s is no PDF (%v)", p, err)
		}
	}

	t.Run("a second time in the same folder is refused and changes nothing", func(t *testing.T) {
		if err := demo(context.Background(), []string{dir}, &out); !errors.Is(err, errUsage) {
			t.Errorf("got %v", err)
		}
	})
}

func TestTheDayCanBeSetOnlyOnATest(t *testing.T) {
	file := filepath.Join(t.TempDir(), "greffe.db")
	ctx := context.Background()
	o, err := openOffice(file, realClock{})
	if err != nil {
		t.Fatal(err)
	}
	if _, fresh, err := o.simulated(ctx); err != nil || !fresh {
		t.Fatalf("a new register is not fresh (%v)", err)
	}
	if err := o.mark(ctx); err != nil {
		t.Fatal(err)
	}
	if marked, _, err := o.simulated(ctx); err != nil || !marked {
		t.Errorf("the register is not marked (%v)", err)
	}
	if err := o.close(); err != nil {
		t.Fatal(err)
	}
}
