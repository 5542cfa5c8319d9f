package sqlite_test

import (
	"path/filepath"
	"testing"

	"greffe/cases/register"
	"greffe/cases/store/sqlite"
	"greffe/cases/storetest"
)

// open opens the register at a path for the time of a test.
func open(t *testing.T, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatalf("opening %s: %v", path, err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("closing: %v", err)
		}
	})
	return s
}

func TestTheContractOfEveryStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) register.Store {
		t.Helper()
		return open(t, filepath.Join(t.TempDir(), "registre.greffe"))
	})
}
