package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// equalRows lays objects below each other, all of one height, over all the room.
type equalRows struct{}

func newRows(in []fyne.CanvasObject) *fyne.Container { return container.New(equalRows{}, in...) }

// Layout is called by the toolkit.
func (equalRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) == 0 {
		return
	}
	h := size.Height / float32(len(objects))
	for i, o := range objects {
		o.Move(fyne.NewPos(0, h*float32(i)))
		o.Resize(fyne.NewSize(size.Width, h))
	}
}

// MinSize is called by the toolkit: a line is always to be seen.
func (equalRows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+min(m.Height, 40))
	}
	return size
}
