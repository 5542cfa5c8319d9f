package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// QuietButton looks and acts like a Button for the pointer, but is no stop of
// Tab: the row that it stands in does the same on Ctrl+Enter.
type QuietButton struct {
	part
	face *Button // gives the drawing; it lies on no canvas itself
}

// NewQuietButton returns a low button for a row; icon may be empty.
func NewQuietButton(label, icon string, kind ButtonKind, onTap func()) *QuietButton {
	return newQuietButton(NewSmallButton(label, icon, kind, onTap))
}

func newQuietButton(face *Button) *QuietButton {
	q := &QuietButton{face: face}
	q.start(q, face.objects...)
	return q
}

// Set changes the words, the kind and the act: rows are used again.
func (q *QuietButton) Set(label string, kind ButtonKind, onTap func()) {
	q.face.Label, q.face.Kind, q.face.OnTap = label, kind, onTap
	q.Refresh()
}

// Tapped presses the button, after the keyboard has come to the row around it:
// so what the button opens gives it back there.
func (q *QuietButton) Tapped(*fyne.PointEvent) {
	act := q.face.OnTap // now: the row may be used for another when the list moves
	focusAround(q)
	if act != nil && !q.face.disabled {
		act()
	}
}

// focusAround gives the keyboard to what an object stands in, and highlights
// its row when that is a list.
func focusAround(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	var around fyne.Focusable
	for _, step := range pathTo(rootOf(c), o) {
		if f, ok := step.(fyne.Focusable); ok {
			around = f
		}
		if row, ok := step.(*listRow); ok {
			row.list.goTo(row.index)
		}
	}
	if around != nil {
		c.Focus(around)
	}
}

// MouseIn is called when the pointer enters.
func (q *QuietButton) MouseIn(*desktop.MouseEvent) { q.face.hovered = true; q.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (q *QuietButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (q *QuietButton) MouseOut() { q.face.hovered = false; q.Refresh() }

// AccessibilityLabel returns the words.
func (q *QuietButton) AccessibilityLabel() string { return q.face.Label }

// AccessibilityRole returns that this is a button.
func (q *QuietButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (q *QuietButton) minSize() fyne.Size     { return q.face.minSize() }
func (q *QuietButton) arrange(size fyne.Size) { q.face.arrange(size) }
func (q *QuietButton) paint()                 { q.face.paint() }
