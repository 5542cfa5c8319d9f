package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// centred gives an object the whole height and at most a width, in the middle.
func centred(o fyne.CanvasObject, width float32) *fyne.Container {
	return container.New(&centredLayout{width: width}, o)
}

type centredLayout struct{ width float32 }

// Layout is called by the toolkit.
func (l *centredLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(l.width, size.Width)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, size.Height))
		o.Move(fyne.NewPos((size.Width-width)/2, 0))
	}
}

// MinSize is called by the toolkit.
func (l *centredLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}
