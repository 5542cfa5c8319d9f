package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// centred gives an object at most a width, in the middle, and at most the
// height that it wants, which what scrolls inside it does not ask for itself.
func centred(o fyne.CanvasObject, width float32, wanted func() float32) *fyne.Container {
	return container.New(&centredLayout{width: width, wanted: wanted}, o)
}

type centredLayout struct {
	width  float32
	wanted func() float32
}

// Layout is called by the toolkit.
func (l *centredLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width, height := min(l.width, size.Width), min(l.wanted(), size.Height)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/3))
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
