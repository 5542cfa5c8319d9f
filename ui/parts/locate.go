package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Locate returns where an object of a window's page lies on it, in pixels from
// the canvas' corner, and how much of it can be seen: what is scrolled out of
// sight is left out. It is false when nothing of it can be seen. Unlike the
// toolkit's it knows what was laid out and not yet painted.
func Locate(c fyne.Canvas, o fyne.CanvasObject) (fyne.Position, fyne.Size, bool) {
	path := pathTo(c.Content(), o)
	if path == nil {
		return fyne.Position{}, fyne.Size{}, false
	}
	var at fyne.Position
	left, top, right, bottom := float32(0), float32(0), c.Size().Width, c.Size().Height
	for _, step := range path {
		at = at.Add(step.Position())
		_, scrolls := step.(*container.Scroll)
		if !scrolls && step != o {
			continue
		}
		left, top = max(left, at.X), max(top, at.Y)
		right, bottom = min(right, at.X+step.Size().Width), min(bottom, at.Y+step.Size().Height)
	}
	if right-left < 1 || bottom-top < 1 {
		return fyne.Position{}, fyne.Size{}, false
	}
	return fyne.NewPos(left, top), fyne.NewSize(right-left, bottom-top), true
}

// FirstRow is the first row of a list that is on screen and no head, or nil.
func (l *List) FirstRow() fyne.CanvasObject {
	var first *listRow
	Walk(l, func(o fyne.CanvasObject) bool {
		r, row := o.(*listRow)
		if row && r.index >= 0 && r.index < l.Length() && !l.isHead(r.index) && (first == nil || r.index < first.index) {
			first = r
		}
		return true
	})
	if first == nil {
		return nil
	}
	return first
}
