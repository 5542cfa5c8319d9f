package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"greffe/cases/register"
	"greffe/ui/parts"
)

// caseJournal is the tab of all acts, the last recorded first.
type caseJournal struct {
	screen *caseScreen
	scroll *container.Scroll
	list   *fyne.Container
}

func newCaseJournal(s *caseScreen) *caseJournal {
	t := &caseJournal{screen: s, list: parts.V(0)}
	t.scroll = parts.Scroll(parts.Pad(4, 10, 20, 0, parts.V(0, parts.NewCard(parts.PadAll(4, t.list)))))
	return t
}

func (t *caseJournal) show(v register.View) fyne.CanvasObject {
	f := t.screen.frame
	t.list.Objects = nil
	_, over := v.Matter.Case.Over()
	for i, l := range journalOf(f.words, v.Matter) {
		if i > 0 {
			t.list.Add(parts.HLine())
		}
		t.list.Add(t.line(l, over))
	}
	t.scroll.Refresh()
	return t.scroll
}

// The widths of the columns of days, of people and of buttons, in pixels.
const (
	journalWhen = 150
	journalWho  = 130
	journalDo   = 176
)

func (t *caseJournal) line(l journalLine, over bool) fyne.CanvasObject {
	f := t.screen.frame
	name := parts.NewEllipsis(l.What, parts.Strong, parts.ColorText)
	when := parts.V(-2, parts.NewEllipsis(l.When, parts.Body, parts.ColorText))
	if l.Late != "" {
		when.Add(parts.NewEllipsis(l.Late, parts.Caption, parts.ColorFaint))
	}
	what := parts.V(-2, name)
	if l.Detail != "" {
		what.Add(parts.NewEllipsis(l.Detail, parts.Caption, parts.ColorMuted))
	}
	if l.Struck {
		name.Ink = parts.ColorFaint
		what = parts.V(-2, newStruckText(name, l.What), parts.NewEllipsis(l.Why, parts.Caption, parts.ColorDanger))
	}
	buttons := parts.H(2, parts.Spacer())
	if !over && l.Correct {
		buttons.Add(parts.NewSmallButton(f.T("case.journal.correct"), "", parts.Ghost, func() { f.openCorrect(t.screen.view, l.Act) }))
	}
	if !over && l.Strike {
		buttons.Add(parts.NewSmallButton(f.T("case.journal.strike"), "", parts.Ghost, func() { f.openStrike(t.screen.view, l.Act) }))
	}
	return parts.Pad(6, 8, 6, 10, parts.Columns(12, []float32{journalWhen, -1, journalWho, journalDo},
		when, what, parts.NewEllipsis(l.Who, parts.Caption, parts.ColorMuted), buttons))
}

// struckText is a text with a line through it: it stays legible.
type struckText struct {
	text *parts.Text
	line *canvas.Rectangle
}

func newStruckText(text *parts.Text, words string) fyne.CanvasObject {
	s := &struckText{text: text, line: canvas.NewRectangle(color.Transparent)}
	s.line.FillColor = theme.Color(parts.ColorFaint)
	text.Content = words
	return container.New(s, text, s.line)
}

// Layout is called by the toolkit.
func (s *struckText) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s.text.Resize(size)
	s.line.FillColor = theme.Color(parts.ColorFaint)
	width := min(size.Width, parts.NewText(s.text.Content, s.text.Style, s.text.Ink).MinSize().Width)
	s.line.Resize(fyne.NewSize(width, 1.5))
	s.line.Move(fyne.NewPos(0, size.Height*0.54))
}

// MinSize is called by the toolkit.
func (s *struckText) MinSize([]fyne.CanvasObject) fyne.Size { return s.text.MinSize() }
