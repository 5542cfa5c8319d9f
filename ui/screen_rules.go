package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/ui/parts"
)

// ruleWidth is what the words of a rule are made for.
const ruleWidth = 520

// rulesScreen is every rule in plain words: a list, and the one chosen beside it.
type rulesScreen struct {
	frame *Frame
	all   []ruleEntry
	lines []ruleEntry

	body   fyne.CanvasObject
	filter *parts.Entry
	list   *parts.List
	detail *fyne.Container
	none   fyne.CanvasObject
	left   *fyne.Container
}

func newRulesScreen(f *Frame, at string) screen {
	s := &rulesScreen{frame: f, detail: parts.Stack(), left: parts.Stack()}
	s.all = ruleBookOf(f.words, f.profileAt())
	s.filter = parts.NewEntry(f.T("rulebook.find"))
	s.filter.OnChanged = func(string) { s.filtered() }
	s.filter.OnKey = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyDown:
			parts.GiveFocus(f.Window.Canvas(), s.list)
			return true
		case fyne.KeyEscape:
			return s.clear()
		}
		return false
	}
	s.list = parts.NewList(f.T("rulebook.title"), func() int { return len(s.lines) }, newRuleRow, func(i int, o fyne.CanvasObject) {
		fillRuleRow(o, s.lines[i])
	})
	s.list.Label = func(i int) string { return s.lines[i].Title }
	s.list.OnMove = s.showRule
	s.list.OnOpen = s.showRule
	s.none = parts.NewCard(parts.NewEmptyState("book-open", f.T("rulebook.none"), nil))
	header := f.newHeader(f.T("rulebook.title"), f.profileWords(), nil)
	left := parts.Border(parts.Pad(0, 0, 12, 0, s.filter), nil, nil, nil, s.left)
	s.body = pagePadding(header.content, parts.ColumnsStretch(16, []float32{-2, -3}, left,
		parts.NewCard(parts.Scroll(parts.PadAll(20, s.detail)))))
	s.filtered()
	for i, e := range s.lines {
		if string(e.ID) == at {
			s.list.Select(i)
			s.showRule(i)
		}
	}
	return s
}

func (s *rulesScreen) content() fyne.CanvasObject  { return s.body }
func (s *rulesScreen) changed([]cases.FileID) bool { return false }
func (s *rulesScreen) load()                       { s.frame.shown(PageRules) }
func (s *rulesScreen) find()                       { parts.GiveFocus(s.frame.Window.Canvas(), s.filter) }

func (s *rulesScreen) focus() {
	if len(s.lines) > 0 {
		parts.GiveFocus(s.frame.Window.Canvas(), s.list)
	}
}

func (s *rulesScreen) clear() bool {
	if s.filter.Text == "" {
		return false
	}
	s.filter.SetText("")
	return true
}

// filtered lists the rules that the text finds, and shows the first.
func (s *rulesScreen) filtered() {
	s.lines = rulesMatching(s.all, s.filter.Text)
	if len(s.lines) == 0 {
		s.left.Objects = []fyne.CanvasObject{s.none}
		s.left.Refresh()
		s.detail.Objects = nil
		s.detail.Refresh()
		return
	}
	s.left.Objects = []fyne.CanvasObject{parts.NewCard(parts.PadAll(1, s.list))}
	s.left.Refresh()
	s.list.Select(0)
	s.showRule(0)
}

func (s *rulesScreen) showRule(i int) {
	e := s.lines[i]
	head := parts.V(2, parts.NewText(e.Article, parts.CaptionStrong, parts.ColorMuted),
		parts.NewWrap(e.Title, parts.Title, parts.ColorText, ruleWidth))
	s.detail.Objects = []fyne.CanvasObject{parts.V(14, head, s.frame.ruleBody(e, ruleWidth))}
	s.detail.Refresh()
}

func newRuleRow() fyne.CanvasObject {
	return parts.Pad(0, 12, 0, 12, parts.Columns(10, []float32{-1, 0},
		parts.Middle(parts.NewEllipsis("", parts.Body, parts.ColorText)), parts.Middle(parts.NewText("", parts.Caption, parts.ColorMuted))))
}

func fillRuleRow(o fyne.CanvasObject, e ruleEntry) {
	words := all[*parts.Text](o)
	words[0].SetText(e.Title)
	words[1].SetText(e.Article)
}
