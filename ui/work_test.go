package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestOnceTheWindowClosesNoAnswerIsShown(t *testing.T) {
	test.NewTempApp(t)
	w := NewWork()
	shown := 0
	show := func() { shown++ }
	w.foreground(show)
	w.left.Store(true)
	w.foreground(show)
	if shown != 1 {
		t.Errorf("shown %d times, want once", shown)
	}
}
