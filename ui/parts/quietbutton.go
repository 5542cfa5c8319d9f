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

// Tapped presses the button.
func (q *QuietButton) Tapped(e *fyne.PointEvent) { q.face.Tapped(e) }

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
