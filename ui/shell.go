package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// shell is what stays around the page: the rail, the band of a simulated day,
// the toast.
type shell struct {
	frame  *Frame
	body   *fyne.Container
	toasts *toasts
}

func newShell(f *Frame) *shell {
	s := &shell{frame: f, toasts: newToasts(f)}
	s.body = parts.Stack(f.page, s.toasts.content())
	return s
}

func (s *shell) content() fyne.CanvasObject { return s.body }

// choose marks the page's entry on the rail.
func (s *shell) choose(Page) {}

// count asks for the counts shown on the rail.
func (s *shell) count() {}
