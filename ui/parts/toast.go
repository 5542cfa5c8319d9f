package parts

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Toasts says at the foot of the window, left, what was just done, and offers to
// undo it for eight seconds. Its Container lies over the content without
// covering it: put it last in a Stack.
type Toasts struct {
	Container *fyne.Container
	// After does something later on the goroutine of the window; nil keeps the
	// message until the next one.
	After func(time.Duration, func())

	shown int // counts the messages, so that an older one's end is ignored
}

// ToastTime is how long a message stays.
const ToastTime = 8 * time.Second

// NewToasts returns a place for messages.
func NewToasts(after func(time.Duration, func())) *Toasts {
	return &Toasts{Container: container.New(bottomLeft{}), After: after}
}

// Say shows a message in the place of the last one. With words to undo it and
// something to do, it has a button.
func (t *Toasts) Say(words, undoWords string, undo func()) {
	t.shown++
	mine := t.shown
	row := H(12, Middle(NewText(words, Body, ColorText)))
	if undo != nil {
		row.Add(Center(NewSmallButton(undoWords, "arrow-u-up-left", Ghost, func() {
			t.Clear()
			undo()
		})))
	}
	card := NewBox(ColorSurface, ColorBorderHard, 8, Pad(6, 10, 6, 14, row))
	card.Shadow = true
	t.Container.Objects = []fyne.CanvasObject{card}
	t.Container.Refresh()
	Trace("toast " + words)
	if t.After != nil {
		t.After(ToastTime, func() {
			if t.shown == mine {
				t.Clear()
			}
		})
	}
}

// Clear takes the message away.
func (t *Toasts) Clear() {
	t.shown++
	t.Container.Objects = nil
	t.Container.Refresh()
}

// bottomLeft keeps objects at their least size near the lower left corner.
type bottomLeft struct{}

func (bottomLeft) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (bottomLeft) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		m := o.MinSize()
		place(o, 20, size.Height-m.Height-20, min(m.Width, size.Width-40), m.Height)
	}
}
