package ui

import (
	"context"
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// slowly lets the steps of the executor wait until they are let on, one by one.
type slowly struct{ waiting []func() }

func (s *slowly) work() *Work {
	w := InlineWork()
	w.background = func(f func()) { s.waiting = append(s.waiting, f) }
	return w
}

// on lets the next steps go.
func (s *slowly) on(n int) {
	for range n {
		if len(s.waiting) == 0 {
			return
		}
		next := s.waiting[0]
		s.waiting = s.waiting[1:]
		next()
	}
}

func TestAJobThatTakesLong(t *testing.T) {
	s := newStage(t)
	var slow slowly
	var did []int
	done, failed := -1, map[int]error(nil)
	job := longJob{
		Title: "Impression", Verb: "Envoi", Of: 5, Name: func(i int) string { return "pli " + s.words.Number(i+1) },
		Do: func(_ context.Context, i int) error {
			did = append(did, i)
			if i == 1 {
				return errors.New("paper")
			}
			return nil
		},
		Ended: func(n int, f map[int]error) { done, failed = n, f },
	}
	t.Run("one that is quick shows nothing", func(t *testing.T) {
		s.longRun(job)
		if done != 5 || len(failed) != 1 || failed[1] == nil {
			t.Errorf("done %d, failed %v", done, failed)
		}
		s.Work.Ring()
		if parts.OverlayOpen(s.window.Canvas()) {
			t.Error("a sheet is left")
		}
	})
	t.Run("one that is slow says how far it is, and goes on after what failed", func(t *testing.T) {
		s.Work, did, done = slow.work(), nil, -1
		s.longRun(job)
		slow.on(2)
		s.Work.Ring()
		s.sees("Envoi", "2 sur 5", "pli 3", "Arrêter")
		slow.on(1)
		s.sees("3 sur 5")
		for _, c := range s.cut() {
			t.Error(c)
		}
		slow.on(9)
		if done != 5 || parts.OverlayOpen(s.window.Canvas()) {
			t.Errorf("done %d; a sheet is left: %t", done, parts.OverlayOpen(s.window.Canvas()))
		}
	})
	t.Run("stopped, it ends after the one at hand and says what was done", func(t *testing.T) {
		s.Work, did, done = slow.work(), nil, -1
		s.longRun(job)
		slow.on(2)
		s.Work.Ring()
		s.press(fyne.KeyEscape)
		s.sees("Arrêt après")
		slow.on(9)
		s.sees("Arrêté", "3 sur 5", "reste fait")
		if done != -1 || !slices.Equal(did, []int{0, 1, 2}) {
			t.Errorf("did %v; told that %d are done before the sheet is closed", did, done)
		}
		s.press(fyne.KeyReturn)
		if done != 3 {
			t.Errorf("told that %d are done", done)
		}
	})
}

func TestPrintingThatIsStopped(t *testing.T) {
	s := newStage(t)
	s.Outside = &paperDesk{}
	var slow slowly
	s.Work = slow.work()
	jobs := []printJob{{Title: "un"}, {Title: "deux"}, {Title: "trois"}}
	var failed []printJob
	s.printAll(jobs, func(f []printJob) { failed = f })
	s.Work.Ring()
	s.press(fyne.KeyEscape)
	slow.on(9)
	s.press(fyne.KeyReturn)
	if len(failed) != 3 { // the first has no document; the others were not sent
		t.Fatalf("not printed: %v", failed)
	}
	if failed[2].why.Key != "progress.unprinted" {
		t.Errorf("the last was not printed: %v", failed[2].why)
	}
}
