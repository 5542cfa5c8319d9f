package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A field that gets the keyboard comes into sight. One that gets it from a press
// of the mouse does so only when the button is let go: scrolled away from under
// the pointer while it is pressed, the field would never hear the release, and
// the toolkit would take the keyboard away again.

// MouseDown puts the keyboard and the cursor where the pointer is.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	e.frame.pressed = true
	e.Entry.MouseDown(m)
}

// MouseUp shows all of the field.
func (e *Entry) MouseUp(m *desktop.MouseEvent) {
	e.Entry.MouseUp(m)
	e.frame.released(e.self)
}

// MouseDown puts the keyboard and the cursor where the pointer is.
func (a *Area) MouseDown(m *desktop.MouseEvent) {
	a.frame.pressed = true
	a.Entry.MouseDown(m)
}

// MouseUp shows all of the field.
func (a *Area) MouseUp(m *desktop.MouseEvent) {
	a.Entry.MouseUp(m)
	a.frame.released(a)
}

// gained announces the keyboard, and shows what has it unless the mouse brought it.
func (f *frame) gained(o fyne.CanvasObject) {
	if f.pressed {
		tellFocus(o)
		return
	}
	announceFocus(o)
}

func (f *frame) released(o fyne.CanvasObject) {
	if f.pressed {
		f.pressed = false
		reveal(o)
	}
}
