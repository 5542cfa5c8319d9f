package storetest

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"greffe/cases"
	"greffe/cases/register"
)

// childVariable tells a test program that it is the child which writes until it
// is killed, and where.
const childVariable = "GREFFE_STORETEST_WRITES_TO"

// WriteAsChild is for TestMain of a store that keeps a file: in the child, it
// writes acts until the program is killed, telling each once it is recorded,
// and does not return. Elsewhere it does nothing.
func WriteAsChild(open func(path string) (register.Store, error)) {
	path := os.Getenv(childVariable)
	if path == "" {
		return
	}
	s, err := open(path)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for n := 1; ; n++ {
		err := s.Update(context.Background(), func(tx register.Tx) error {
			head, err := tx.Head(cases.CaseID("a").File())
			if err != nil {
				return err
			}
			rank, err := tx.LastRank()
			if err != nil {
				return err
			}
			if err := tx.Append(Act("a", head+1, rank+1)); err != nil {
				return err
			}
			if err := tx.PutCase(Case("a", head+1)); err != nil {
				return err
			}
			n = head + 1
			return nil
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		if _, err := fmt.Fprintln(os.Stdout, "recorded", n); err != nil {
			os.Exit(1)
		}
	}
}

// RunDurable runs what a store that keeps a file must pass besides: what was
// acknowledged survives the death of the process, and opening the file twice is
// refused at once. The package's TestMain must call WriteAsChild.
func RunDurable(t *testing.T, open func(path string) (register.Store, error)) {
	t.Helper()
	t.Run("acknowledged acts survive the death of the process", func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "registre.greffe")
		recorded := 0
		for round := range 6 {
			told := killed(t, path, time.Duration(20+round*35)*time.Millisecond)
			recorded = max(recorded, told)
			survivors(t, open, path, recorded)
		}
		if recorded == 0 {
			t.Error("the child recorded nothing, so nothing was tested")
		}
	})
	t.Run("drafts, acts and documents survive reopening", func(t *testing.T) { reopening(t, open) })
	t.Run("a second instance is refused at once and told who holds it", func(t *testing.T) { second(t, open) })
}

// killed starts a child that writes, kills it after a while, and returns the
// last act it told to be recorded.
func killed(t *testing.T, path string, after time.Duration) int {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self)
	child.Env = append(os.Environ(), childVariable+"="+path)
	var complaints bytes.Buffer
	child.Stderr = &complaints
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(10*time.Second, func() { _ = child.Process.Kill() }) // should it never write
	defer timer.Stop()
	last := 0
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		n, err := strconv.Atoi(strings.TrimPrefix(lines.Text(), "recorded "))
		if err != nil {
			t.Fatalf("the child said %q", lines.Text())
		}
		if last == 0 { // the first act is recorded: from now on it may die at any moment
			timer.Reset(after)
		}
		last = n
	}
	if err := child.Wait(); err == nil || complaints.Len() > 0 {
		t.Fatalf("the child was not killed while writing: %v %s", err, &complaints)
	}
	return last
}

func survivors(t *testing.T, open func(string) (register.Store, error), path string, told int) {
	t.Helper()
	s, err := open(path)
	if err != nil {
		t.Fatalf("opening after the death: %v", err)
	}
	defer closing(t, s)
	view(t, s, func(r register.Reader) error {
		acts, err := r.Acts(cases.CaseID("a").File())
		if err != nil {
			return err
		}
		// One act more may be there than was told: it died between the two.
		if len(acts) < told || len(acts) > told+1 {
			t.Errorf("%d acts survived, %d were told", len(acts), told)
		}
		for i, a := range acts {
			equal(t, "act", a, Act("a", i+1, int64(i+1)))
		}
		rows, _, err := r.Cases(register.CaseQuery{}, "")
		if len(rows) != 1 || rows[0].Number != Case("a", len(acts)).Row.Number {
			t.Errorf("the list is of another moment than the acts: %v after %d acts", rows, len(acts))
		}
		return err
	})
}

func closing(t *testing.T, s register.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Errorf("closing: %v", err)
	}
}

func reopening(t *testing.T, open func(string) (register.Store, error)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "registre.greffe")
	s, err := open(path)
	if err != nil {
		t.Fatal(err)
	}
	draft := register.Draft{Key: register.DraftKey{User: "u", Form: "report", File: "case/a"}, Saved: time.UnixMicro(1_000_000).UTC(), Body: []byte("Livr")}
	digest, _, err := s.PutDocument(context.Background(), strings.NewReader("pièce"))
	if err != nil {
		t.Fatal(err)
	}
	update(t, s, func(tx register.Tx) error {
		return errors.Join(tx.SaveDraft(draft), tx.Append(Act("a", 1, 1)), tx.PutCase(Case("a", 1)))
	})
	closing(t, s)
	if s, err = open(path); err != nil {
		t.Fatalf("opening again: %v", err)
	}
	defer closing(t, s)
	equal(t, "draft", read(t, s, func(r register.Reader) (register.Draft, error) { return r.Draft(draft.Key) }), draft)
	equal(t, "document", read(t, s, func(r register.Reader) ([]byte, error) { return r.Document(digest) }), []byte("pièce"))
	equal(t, "acts", read(t, s, func(r register.Reader) ([]register.Record, error) { return r.Acts(cases.CaseID("a").File()) }),
		[]register.Record{Act("a", 1, 1)})
	equal(t, "search", len(read(t, s, func(r register.Reader) ([]register.Hit, error) { return r.Search("laurent", 9, "") })), 1)
}

func second(t *testing.T, open func(string) (register.Store, error)) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "registre.greffe")
	s, err := open(path)
	if err != nil {
		t.Fatal(err)
	}
	late := time.NewTimer(100 * time.Millisecond)
	_, err = open(path)
	soon := late.Stop() // the timer had not run out
	var busy *register.BusyError
	if !errors.As(err, &busy) || !errors.Is(err, register.ErrBusy) {
		t.Fatalf("opening twice: got %v, want a BusyError", err)
	}
	if busy.PID != os.Getpid() || busy.Since.IsZero() {
		t.Errorf("who holds it: got %+v, want this process", busy)
	}
	if !soon {
		t.Error("refused after more than 0.1 s, want at once")
	}
	closing(t, s)
	if s, err = open(path); err != nil {
		t.Fatalf("opening once it is free: %v", err)
	}
	closing(t, s)
}
