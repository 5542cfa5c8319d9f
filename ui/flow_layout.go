package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// flow lays objects side by side and goes on below when there is no more room.
type flow struct {
	gap, line float32
	width     float32 // of the last layout
}

func newFlow(gap, line float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap, line: line}, objects...)
}

// Layout is called by the toolkit.
func (l *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.each(objects, size.Width, func(o fyne.CanvasObject, x, y float32, m fyne.Size) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(min(m.Width, size.Width), m.Height))
	})
}

// MinSize is called by the toolkit. The height is that of the width laid out last.
func (l *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := l.width
	if width == 0 {
		width = 700
	}
	return fyne.NewSize(100, l.each(objects, width, func(fyne.CanvasObject, float32, float32, fyne.Size) {}))
}

func (l *flow) each(objects []fyne.CanvasObject, width float32, at func(o fyne.CanvasObject, x, y float32, m fyne.Size)) float32 {
	x, y, height := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, height = 0, y+height+l.line, 0
		}
		at(o, x, y, m)
		x, height = x+m.Width+l.gap, max(height, m.Height)
	}
	return y + height
}
