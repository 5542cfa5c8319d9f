package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Whether somebody is at the machine is seen from the keys and the mouse. The
// toolkit has no hook for all of them, but two places see nearly all:
//
//   - a key goes first to KeyDown of what has the keyboard, whatever it does
//     with it later;
//   - at each movement of the mouse the toolkit asks everything under it for the
//     pointer's shape, from the outside in.
//
// So every part that takes the keyboard tells of its keys, and a Watcher under
// the page and each overlay tell of the mouse. A wheel that turns under a mouse
// that does not move at all is not seen, nor what happens in the menu of the
// window or in a dialog of the system.

// Stir tells the listener of the theme (Appearance.Stir) that somebody used the
// keyboard or the mouse.
func Stir() {
	app := fyne.CurrentApp()
	if app == nil {
		return
	}
	if t, ok := app.Settings().Theme().(*Theme); ok && t.appearance.Stir != nil {
		t.appearance.Stir()
	}
}

// KeyDown is called for each key that is pressed here.
func (r *reactive) KeyDown(*fyne.KeyEvent) { Stir() }

// KeyUp is called when it is let go.
func (r *reactive) KeyUp(*fyne.KeyEvent) {}

// KeyDown is called for each key that is pressed here.
func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	Stir()
	e.Entry.KeyDown(k)
}

// stirred is the usual pointer, once it has told that the mouse moved.
func stirred() desktop.Cursor {
	Stir()
	return desktop.DefaultCursor
}

// Cursor is asked for at each movement of the mouse over the sheet.
func (s *Sheet) Cursor() desktop.Cursor { return stirred() }

// Cursor is asked for at each movement of the mouse over the palette.
func (p *Palette) Cursor() desktop.Cursor { return stirred() }

// Cursor is asked for at each movement of the mouse over the popover.
func (p *popover) Cursor() desktop.Cursor { return stirred() }

// Watcher lies under everything in a window and sees each movement of the mouse.
type Watcher struct{ part }

// NewWatcher returns a watcher, which shows nothing.
func NewWatcher() *Watcher {
	w := &Watcher{}
	w.start(w)
	return w
}

// Cursor is asked for at each movement of the mouse over the window.
func (w *Watcher) Cursor() desktop.Cursor { return stirred() }

func (w *Watcher) minSize() fyne.Size { return fyne.Size{} }
func (w *Watcher) arrange(fyne.Size)  {}
func (w *Watcher) paint()             {}
