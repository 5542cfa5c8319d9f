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

// fitting lays lines below each other, as many as there is room for, and tells
// how many were left out. A line may have a taller form, for when all have room.
type fitting struct {
	left func(int)
	tall []fyne.CanvasObject // of each line; nil: it has none
	low  []fyne.CanvasObject
}

const fittingGap = 2

func newFitting(lines []fyne.CanvasObject, left func(int)) *fyne.Container {
	return container.New(fitting{left: left, low: lines, tall: make([]fyne.CanvasObject, len(lines))}, lines...)
}

// newTallFitting is newFitting with the taller forms of the lines.
func newTallFitting(lines, tall []fyne.CanvasObject, left func(int)) *fyne.Container {
	all := append([]fyne.CanvasObject(nil), lines...)
	for _, o := range tall {
		if o != nil {
			all = append(all, o)
		}
	}
	return container.New(fitting{left: left, low: lines, tall: tall}, all...)
}

// chosen are the lines in the form that there is room for; the others are hidden.
func (f fitting) chosen(height float32) []fyne.CanvasObject {
	need := float32(0)
	for i, o := range f.low {
		if f.tall[i] != nil {
			o = f.tall[i]
		}
		need += o.MinSize().Height + fittingGap
	}
	out := make([]fyne.CanvasObject, len(f.low))
	for i, o := range f.low {
		out[i] = o
		switch {
		case f.tall[i] == nil:
		case need <= height+fittingGap:
			o.Hide()
			out[i] = f.tall[i]
		default:
			f.tall[i].Hide()
		}
	}
	return out
}

// Layout is called by the toolkit.
func (f fitting) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y, hidden := float32(0), 0
	for _, o := range f.chosen(size.Height) {
		h := o.MinSize().Height
		if hidden > 0 || y+h > size.Height+1 {
			hidden++
			o.Hide()
			continue
		}
		o.Show()
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + fittingGap
	}
	f.left(hidden)
}

// MinSize is called by the toolkit: what has no room is counted instead.
func (fitting) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(20, 0) }
