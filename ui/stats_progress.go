package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/ui/parts"
)

// goesOn says on the page how many cases are counted, with the way to stop; it is
// true once the person has stopped it. Figures of half the cases would mislead:
// what was counted is said, and none is shown.
func (s *statsScreen) goesOn(at int) (stopped bool) {
	f, of := s.frame, len(s.read.ids)
	if len(s.view.Tiles) > 0 { // the figures that are there stay until the new ones come
		return false
	}
	if s.halted {
		s.halted = false
		s.progress.End(parts.ToneWarn, f.T("progress.stopped", message.Number("at", at), message.Number("of", of)))
		s.progress.Stop = parts.NewSmallButton(f.T("progress.resume"), "", parts.Secondary, func() { s.progress = nil; s.next(at) })
		s.progress.Refresh()
		f.shown(PageStatistics)
		f.trace("stopped")
		return true
	}
	if s.progress == nil {
		s.progress = parts.NewProgress(f.T("progress.read"))
		s.progress.Stop = parts.NewSmallButton(f.T("progress.stop"), "", parts.Secondary, func() { s.halted = true })
		s.main.Objects = []fyne.CanvasObject{parts.V(0, parts.NewCard(parts.PadAll(20, s.progress)))}
		s.main.Refresh()
		f.saysItself()
	}
	s.progress.Set(float32(at)/float32(max(1, of)), f.progressCount(at, of), "")
	return false
}
