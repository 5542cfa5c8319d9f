package memory_test

import (
	"context"
	"testing"

	"greffe/cases"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/storetest"
)

func TestACopyIsAStoreLikeAnother(t *testing.T) {
	storetest.Run(t, func(t *testing.T) register.Store {
		t.Helper()
		return memory.New().Copy()
	})
}

func TestACopyAndItsOriginalGoTheirOwnWays(t *testing.T) {
	const id = cases.CaseID("c")
	write := func(s *memory.Store, seq int) {
		t.Helper()
		if err := s.Update(context.Background(), func(tx register.Tx) error {
			return tx.Append(storetest.Act(id, seq, int64(seq)))
		}); err != nil {
			t.Fatal(err)
		}
	}
	head := func(s *memory.Store) (n int) {
		t.Helper()
		if err := s.View(context.Background(), func(r register.Reader) error {
			var err error
			n, err = r.Head(id.File())
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return n
	}
	original := memory.New()
	write(original, 1)
	copied := original.Copy()
	write(original, 2)
	if got := head(copied); got != 1 {
		t.Errorf("the copy has %d acts once the original has two, want 1", got)
	}
	write(copied, 2)
	write(copied, 3)
	if got := head(original); got != 2 {
		t.Errorf("the original has %d acts once the copy has three, want 2", got)
	}
}
