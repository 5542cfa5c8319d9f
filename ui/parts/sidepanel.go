package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// SidePanel puts side at the right of main, width wide, and hides it when the
// whole is narrower than under.
func SidePanel(main, side fyne.CanvasObject, width, gap, under float32) *fyne.Container {
	return container.New(&sidePanel{width: width, gap: gap, under: under}, main, side)
}

// SideBelow puts side at the right of main, and below it when the whole is
// narrower than under. It is for pages inside a Scroll: the height grows.
func SideBelow(main, side fyne.CanvasObject, width, gap, under float32) *fyne.Container {
	return container.New(&sidePanel{width: width, gap: gap, under: under, below: true}, main, side)
}

type sidePanel struct {
	width, gap, under float32
	below             bool
	narrow            bool // how it was laid out last; its height depends on it
}

func (l *sidePanel) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	main, side := objects[0], objects[1]
	l.narrow = size.Width < l.under
	if !l.narrow {
		side.Show()
		place(main, 0, 0, size.Width-l.width-l.gap, size.Height)
		place(side, size.Width-l.width, 0, l.width, size.Height)
		return
	}
	if !l.below {
		side.Hide()
		place(main, 0, 0, size.Width, size.Height)
		return
	}
	h := main.MinSize().Height
	place(main, 0, 0, size.Width, h)
	place(side, 0, h+l.gap, size.Width, max(side.MinSize().Height, size.Height-h-l.gap))
}

func (l *sidePanel) MinSize(objects []fyne.CanvasObject) fyne.Size {
	main, side := objects[0].MinSize(), objects[1].MinSize()
	switch {
	case l.below && l.narrow:
		return fyne.NewSize(main.Width, main.Height+l.gap+side.Height)
	case l.below:
		return fyne.NewSize(main.Width, max(main.Height, side.Height))
	}
	return main
}
