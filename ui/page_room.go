package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// A pageRoom holds the page. A page that needs more than the window has, with
// large texts in a low or narrow window, is moved about in it: nothing is ever
// out of reach, and no page makes the window grow.
type pageRoom struct{ scroll *container.Scroll }

// The least room of a page, in pixels; less, and the window stops shrinking.
const (
	pageLeastWidth  = 560
	pageLeastHeight = 320
)

func newPageRoom(page fyne.CanvasObject) fyne.CanvasObject {
	l := &pageRoom{scroll: container.NewScroll(page)}
	l.scroll.Direction = container.ScrollNone
	return container.New(l, l.scroll)
}

// Layout is called by the toolkit.
func (l *pageRoom) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	direction := container.ScrollNone
	if need := l.scroll.Content.MinSize(); need.Width > size.Width || need.Height > size.Height {
		direction = container.ScrollBoth
	}
	if l.scroll.Direction != direction {
		l.scroll.Direction = direction
		l.scroll.Offset = fyne.Position{}
		l.scroll.Refresh()
	}
	l.scroll.Resize(size)
}

// MinSize is called by the toolkit.
func (l *pageRoom) MinSize([]fyne.CanvasObject) fyne.Size {
	return l.scroll.Content.MinSize().Min(fyne.NewSize(pageLeastWidth, pageLeastHeight))
}
