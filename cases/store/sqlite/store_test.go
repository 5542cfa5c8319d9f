package sqlite_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"greffe/cases/register"
	"greffe/cases/store/sqlite"
	"greffe/cases/storetest"
)

func TestMain(m *testing.M) {
	storetest.WriteAsChild(opener)
	openAsChild()
	os.Exit(m.Run())
}

func opener(path string) (register.Store, error) {
	s, err := sqlite.Open(path)
	if err != nil {
		return nil, err // not a nil *Store in a non-nil interface
	}
	return s, nil
}

// openVariable tells a test program that it is a child which only opens a
// register and says what came of it.
const openVariable = "GREFFE_SQLITE_OPENS"

func openAsChild() {
	path := os.Getenv(openVariable)
	if path == "" {
		return
	}
	s, err := sqlite.Open(path)
	if err == nil {
		err = s.Close()
	}
	fmt.Println(register.Explain(err).Key)
	os.Exit(0)
}

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

func TestTheContractOfAStoreThatKeepsAFile(t *testing.T) { storetest.RunDurable(t, opener) }
