package parts

import "fyne.io/fyne/v2"

// SideOf returns the panel beside the page inside an object, or nil: the second
// of the objects that SidePanel or SideBelow lays out.
func SideOf(root fyne.CanvasObject) fyne.CanvasObject {
	var side fyne.CanvasObject
	Walk(root, func(o fyne.CanvasObject) bool {
		c, ok := o.(*fyne.Container)
		if !ok {
			return true
		}
		if _, is := c.Layout.(*sidePanel); is && len(c.Objects) > 1 && c.Objects[1].Visible() {
			side = c.Objects[1]
			return false
		}
		return true
	})
	return side
}

// FirstIn returns what takes the keyboard first inside an object, or nil.
func FirstIn(o fyne.CanvasObject) fyne.Focusable {
	if o == nil {
		return nil
	}
	return firstFocusable(o)
}

// Within tells whether an object is a part of another.
func Within(root, o fyne.CanvasObject) bool { return root != nil && pathTo(root, o) != nil }
