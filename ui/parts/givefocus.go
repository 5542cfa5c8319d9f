package parts

import "fyne.io/fyne/v2"

// GiveFocus gives the keyboard to something on the window. What has gone from it
// meanwhile, or was not yet put there, is left alone: an answer may come late,
// and the toolkit takes an object that it cannot find for a fault.
func GiveFocus(c fyne.Canvas, to fyne.Focusable) {
	o, ok := to.(fyne.CanvasObject)
	if !ok {
		return
	}
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		if root != nil && pathTo(root, o) != nil {
			c.Focus(to)
			return
		}
	}
}
