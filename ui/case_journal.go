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

// caseJournal is the tab of all acts, the last recorded first. It is one stop of
// Tab: Enter or a point shows an act whole and what can be done with it,
// Ctrl+Enter corrects it.
type caseJournal struct {
	screen  *caseScreen
	lines   []journalLine
	over    bool
	list    *parts.List
	rows    map[fyne.CanvasObject]*journalRow
	content *fyne.Container
}

func newCaseJournal(s *caseScreen) *caseJournal {
	t := &caseJournal{screen: s, rows: map[fyne.CanvasObject]*journalRow{}}
	t.list = parts.NewList(s.frame.T("tab.journal"), func() int { return len(t.lines) }, t.newRow, t.fill)
	t.list.Height = parts.SizeDocketRow
	t.list.Label = func(i int) string { return t.lines[i].What }
	t.list.OnOpen = func(i int) { s.frame.openAct(s.view, t.lines[i], t.over) }
	t.list.OnAct = func(i int) {
		if t.may(t.lines[i].Correct) {
			s.frame.openCorrect(s.view, t.lines[i].Act)
		}
	}
	t.list.OnRune = func(r rune, i int) {
		if r == '.' {
			t.list.OnOpen(i)
		}
	}
	t.content = parts.Pad(4, 0, 14, 0, parts.NewCard(parts.PadAll(4, t.list)))
	return t
}

// may tells whether something can be done: nothing in a closed case.
func (t *caseJournal) may(allowed bool) bool { return allowed && !t.over }

func (t *caseJournal) show(v register.View) fyne.CanvasObject {
	t.lines = journalOf(t.screen.frame.words, v.Matter)
	_, t.over = v.Matter.Case.Over()
	t.list.Refresh()
	return t.content
}

// journalRow is one line, used again for other acts.
type journalRow struct {
	when, late *parts.Text
	icon       *parts.Icon
	what       *struckText
	detail     *parts.Text
	who        *parts.Text
	correct    *parts.QuietButton
	strike     *parts.QuietButton
	index      int
}

// The widths of the columns of days, of people and of buttons, in pixels.
const (
	journalWhen = 150
	journalWho  = 130
	journalDo   = 176
)

func (t *caseJournal) newRow() fyne.CanvasObject {
	f := t.screen.frame
	r := &journalRow{
		when: parts.NewEllipsis("", parts.Body, parts.ColorText), late: parts.NewEllipsis("", parts.Caption, parts.ColorFaint),
		icon: parts.NewIcon("", parts.ColorMuted, 18), what: newStruckText(), detail: parts.NewEllipsis("", parts.Caption, parts.ColorMuted), who: parts.NewEllipsis("", parts.Caption, parts.ColorMuted),
	}
	r.correct = parts.NewQuietButton(f.T("case.journal.correct"), "", parts.Ghost, func() { f.openCorrect(t.screen.view, t.lines[r.index].Act) })
	r.strike = parts.NewQuietButton(f.T("case.journal.strike"), "", parts.Ghost, func() { f.openStrike(t.screen.view, t.lines[r.index].Act) })
	row := parts.Pad(0, 8, 0, 10, parts.Columns(12, []float32{journalWhen, 18, -1, journalWho, journalDo},
		parts.V(-2, r.when, r.late), parts.Center(r.icon), parts.V(-2, r.what.content, r.detail), r.who,
		parts.H(2, parts.Spacer(), r.correct, r.strike)))
	t.rows[row] = r
	return row
}

func (t *caseJournal) fill(i int, o fyne.CanvasObject) {
	r, l := t.rows[o], t.lines[i]
	r.index = i
	r.when.SetText(l.When)
	r.late.SetText(l.Late)
	visible(r.late, l.Late != "")
	r.icon.Name = l.Icon
	r.icon.Refresh()
	r.what.set(l.What, l.Struck)
	detail, ink := l.Detail, parts.ColorMuted
	if l.Struck {
		detail, ink = l.Why, parts.ColorDanger
	}
	r.detail.Set(detail, ink)
	visible(r.detail, detail != "")
	r.who.SetText(l.Who)
	visible(r.correct, t.may(l.Correct))
	visible(r.strike, t.may(l.Strike))
	o.Refresh()
}

// struckText is a text that may have a line through it: it stays legible.
type struckText struct {
	text    *parts.Text
	line    *canvas.Rectangle
	content *fyne.Container
}

func newStruckText() *struckText {
	s := &struckText{text: parts.NewEllipsis("", parts.Strong, parts.ColorText), line: canvas.NewRectangle(color.Transparent)}
	s.content = container.New(s, s.text, s.line)
	return s
}

func (s *struckText) set(words string, struck bool) {
	ink := parts.ColorText
	if struck {
		ink = parts.ColorFaint
	}
	s.text.Set(words, ink)
	visible(s.line, struck)
	s.content.Refresh()
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

// openAct shows an act whole, and offers to correct or to strike it.
func (f *Frame) openAct(v register.View, l journalLine, over bool) {
	body := parts.V(6)
	for _, text := range []string{l.Detail, l.Late, l.Why} {
		if text != "" {
			body.Add(parts.NewWrap(text, parts.Body, parts.ColorText, 620))
		}
	}
	s := parts.NewSheet(l.What, l.When+"  ·  "+l.Who, body)
	then := func(open func()) func() {
		return func() {
			s.Close()
			open()
		}
	}
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	if d := documentOf(l.Act.Payload); d != "" {
		s.Others = append(s.Others, parts.NewButton(f.T("deed.document.see"), "eye", parts.Secondary, then(func() { f.openDocument(l.What, d) })))
	}
	if !over && l.Strike {
		s.Others = append(s.Others, parts.NewButton(f.T("case.journal.strike"), "", parts.Danger, then(func() { f.openStrike(v, l.Act) })))
	}
	if !over && l.Correct {
		s.Others = append(s.Others, parts.NewButton(f.T("case.journal.correct"), "", parts.Secondary, then(func() { f.openCorrect(v, l.Act) })))
	}
	s.First = s.Primary
	f.Sheet("act", s)
}
