package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// toasts says at the bottom left what was done, and remembers how to undo it
// for as long as it shows: Ctrl+Z does the same as the button.
type toasts struct {
	frame *Frame
	place *parts.Toasts
	undo  func()
	shown int // counts the messages, so that an older one's end is ignored
}

func newToasts(f *Frame) *toasts {
	return &toasts{frame: f, place: parts.NewToasts(func(pause time.Duration, do func()) { f.Work.After(pause, do) })}
}

func (t *toasts) content() fyne.CanvasObject { return t.place.Container }

// say shows a text; a later one takes its place.
func (t *toasts) say(text string, undo func()) {
	t.shown++
	mine := t.shown
	t.undo = undo
	if undo == nil {
		t.place.Say(text, "", nil)
		return
	}
	t.place.Say(text, t.frame.T("button.undo"), func() { t.takeBack() })
	t.frame.Work.After(parts.ToastTime, func() {
		if t.shown == mine {
			t.undo = nil
		}
	})
}

// sayWith shows a text with something else to do than to undo it.
func (t *toasts) sayWith(text, words string, do func()) {
	t.shown++
	t.undo = nil
	t.place.Say(text, words, do)
}

// takeBack undoes what the toast says was done; false when nothing can be.
func (t *toasts) takeBack() bool {
	undo := t.undo
	if undo == nil {
		return false
	}
	t.undo = nil
	t.place.Clear()
	undo()
	return true
}

// toast says at the bottom left what was done; undo may be nil.
func (f *Frame) toast(text string, undo func()) {
	f.shell.toasts.say(text, undo)
	f.trace("toast " + text)
}
