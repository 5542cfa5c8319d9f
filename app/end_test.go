package main

import (
	"path/filepath"
	"testing"

	"greffe/ui"
)

// TestTheProgramEndsThoughTheLoopDoesNot: a toolkit that waits for itself must
// not keep the register locked, and one that ended needs no help.
func TestTheProgramEndsThoughTheLoopDoesNot(t *testing.T) {
	file := filepath.Join(t.TempDir(), "greffe.db")
	open := func() *program {
		o, err := openOffice(file, realClock{})
		if err != nil {
			t.Fatal(err)
		}
		return &program{office: o, ended: make(chan struct{})}
	}
	stuck, code := open(), -1
	stuck.exit = func(c int) { code = c }
	stuck.endAnyway(ui.InlineWork())
	if code != 0 {
		t.Fatalf("a program whose loop is stuck ends with %d", code)
	}
	well := open() // the lock is free again
	well.exit = func(int) { t.Error("a program that ended is ended again") }
	well.grace = endGrace
	well.close()
	well.endAnyway(ui.InlineWork())
	open().close()
}
