package e2e_test

import (
	"path/filepath"
	"testing"

	"greffe/app/e2e"
)

// TestJourneys plays every journey in the program as it is built from ./app,
// with the toolkit's thread checker on. Pictures, trace and data stay in
// out/e2e for whoever wants to look.
func TestJourneys(t *testing.T) {
	screen(t)
	program := filepath.Join(t.TempDir(), "greffe")
	if err := e2e.Build(filepath.Join("..", ".."), "./app", program); err != nil {
		t.Fatal(err)
	}
	for _, j := range e2e.Journeys() {
		t.Run(j.Name, func(t *testing.T) { e2e.Play(t, program, out(j.Name), j) })
	}
}
