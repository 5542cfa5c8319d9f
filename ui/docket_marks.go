package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// docketMarked says how many cases are marked and what can be done with them.
type docketMarked struct {
	screen  *docketScreen
	content *fyne.Container
	count   *parts.Text
}

func newDocketMarked(s *docketScreen) *docketMarked {
	f := s.frame
	m := &docketMarked{screen: s, count: parts.NewText("", parts.CaptionStrong, parts.ColorAccent)}
	m.content = parts.H(6, parts.Middle(m.count),
		parts.NewSmallButton(f.T("list.assign"), "user", parts.Secondary, s.assign),
		parts.NewSmallButton(f.T("list.unmark"), "x", parts.Ghost, s.unmark))
	m.content.Hide()
	return m
}

func (m *docketMarked) show() {
	n := len(m.screen.marks)
	m.count.SetText(m.screen.frame.T("list.marked", message.Number("n", n)))
	visible(m.content, n > 0)
}

// toggle marks the case of a line, or takes its mark away.
func (s *docketScreen) toggle(i int) {
	l := s.view.Lines[i]
	if l.Case == "" {
		return
	}
	if s.marks[l.Case] {
		delete(s.marks, l.Case)
	} else {
		s.marks[l.Case] = true
	}
	s.showMarks()
}

// markRange marks the cases of the lines between two places.
func (s *docketScreen) markRange(from, to int) {
	s.marks = map[cases.CaseID]bool{}
	for i := from; i <= to && i < len(s.view.Lines); i++ {
		if l := s.view.Lines[i]; !l.Head && l.Case != "" {
			s.marks[l.Case] = true
		}
	}
	s.showMarks()
}

// selectAll marks every case of the list: Ctrl+A.
func (s *docketScreen) selectAll() { s.markRange(0, len(s.view.Lines)-1) }

func (s *docketScreen) unmark() {
	s.marks = map[cases.CaseID]bool{}
	s.showMarks()
}

func (s *docketScreen) showMarks() {
	s.marked.show()
	s.list.Refill()
	s.body.Refresh()
	s.frame.trace("marked " + countText(len(s.marks)))
}
