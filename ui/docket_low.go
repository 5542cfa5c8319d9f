package ui

import "fyne.io/fyne/v2"

// lowLayout stacks tiles or chips over the page's main part: in a low window,
// the chips.
type lowLayout struct{ high, low fyne.CanvasObject }

// lowUnder is the height of a page, header aside, under which tiles are chips.
const lowUnder = 480

const lowGap = 12

// Layout is called by the toolkit.
func (l *lowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	low := size.Height < lowUnder
	visible(l.high, !low)
	visible(l.low, low)
	head := l.high
	if low {
		head = l.low
	}
	height := head.MinSize().Height
	head.Resize(fyne.NewSize(size.Width, height))
	main := objects[2]
	main.Move(fyne.NewPos(0, height+lowGap))
	main.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-lowGap)))
}

// MinSize is called by the toolkit.
func (l *lowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m, h := objects[2].MinSize(), l.low.MinSize()
	return fyne.NewSize(max(m.Width, h.Width), m.Height+h.Height+lowGap)
}
