package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/ui/parts"
)

// casePage lays a case out: head, stepper, timeline and tabs above, the tab's
// page in all that is left. In a low window the stepper is one line, and the
// timeline one sentence until somebody unfolds it.
type casePage struct {
	screen *caseScreen
	card   fyne.CanvasObject
}

// The heights, in pixels, under which the page saves room.
const (
	lowStepper  = 600
	lowTimeline = 680
)

func newCasePage(s *caseScreen) fyne.CanvasObject {
	l := &casePage{screen: s, card: parts.NewCard(parts.Pad(6, 12, 2, 12, s.timeline))}
	return container.New(l, s.head.content, s.stepper, l.card, s.tabs, s.place)
}

const (
	pageSide = 24
	pageTop  = 14
	pageGap  = 8
)

func (l *casePage) adapt(height float32) {
	s := l.screen
	s.stepper.SetLow(height < lowStepper)
	if fold := height < lowTimeline; !s.unfolds && s.timeline.Folded != fold {
		s.timeline.Folded = fold
		s.timeline.Refresh()
	}
}

// Layout is called by the toolkit.
func (l *casePage) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.adapt(size.Height)
	width := size.Width - 2*pageSide
	y := float32(pageTop)
	for i, o := range objects {
		h := o.MinSize().Height
		if i == len(objects)-1 {
			h = max(0, size.Height-y)
		}
		o.Resize(fyne.NewSize(width, h))
		o.Move(fyne.NewPos(pageSide, y))
		y += h + pageGap
	}
}

// MinSize is called by the toolkit.
func (l *casePage) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 320) }
