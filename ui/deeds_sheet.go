package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/register"
	"greffe/ui/parts"
)

// deedsSheet is the list of all that may be recorded in a case besides its
// steps. The keyboard stays in the filter: the arrows move in the list, Enter
// opens. UI goroutine only.
type deedsSheet struct {
	frame *Frame
	view  register.View
	rows  []deedRow

	filter *parts.Entry
	list   *parts.List
	none   *parts.Text
	sheet  *parts.Sheet
	made   map[fyne.CanvasObject]*deedRowParts
}

// deedRowParts is one line, used again for other deeds.
type deedRowParts struct {
	head, title, when *parts.Text
	icon, lock        *parts.Icon
}

// openDeeds opens the list.
func (f *Frame) openDeeds(v register.View) {
	s := &deedsSheet{frame: f, view: v, made: map[fyne.CanvasObject]*deedRowParts{}}
	s.filter = parts.NewEntry(f.T("deed.filter"))
	s.filter.OnChanged = func(string) { s.search() }
	s.filter.OnKey = s.key
	s.list = parts.NewList(f.T("deed.title"), func() int { return len(s.rows) }, s.newRow, s.fill)
	s.list.Height = parts.SizeDocketRow
	s.list.Head = func(i int) bool { return s.rows[i].Head }
	s.list.Label = func(i int) string { return s.rows[i].Title }
	s.list.OnOpen = s.pick
	s.list.OnRune = func(r rune, _ int) {
		parts.GiveFocus(f.Window.Canvas(), s.filter)
		s.filter.TypedRune(r)
	}
	s.none = parts.NewEllipsis("", parts.Body, parts.ColorMuted)
	height := max(170, min(540, f.Window.Canvas().Size().Height-260))
	body := parts.V(8, s.filter, s.none, parts.Fix(0, height, s.list))
	s.sheet = parts.NewSheet(f.T("deed.title"), f.caseLead(v.Matter), body)
	s.sheet.Width = deedWidth
	s.sheet.First = s.filter
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.sheet.Close)}
	s.search()
	f.Sheet("deeds", s.sheet)
}

func (s *deedsSheet) search() {
	f := s.frame
	s.rows = deedRows(f.words, s.view.Matter, f.Desk.User().Role, s.filter.Text)
	s.none.SetText(f.T("deed.none"))
	visible(s.none, len(s.rows) == 0)
	s.list.Select(firstDeed(s.rows))
}

func (s *deedsSheet) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn, fyne.KeyEnter:
		s.list.TypedKey(&fyne.KeyEvent{Name: k})
		return true
	}
	return false
}

// pick opens a deed; what is not this person's stays.
func (s *deedsSheet) pick(i int) {
	r := s.rows[i]
	if r.Head || r.Blocked != "" {
		s.frame.trace("blocked " + r.Name)
		return
	}
	s.sheet.Close()
	s.frame.openDeed(s.view, r.Name, "")
}

func (s *deedsSheet) newRow() fyne.CanvasObject {
	p := &deedRowParts{
		head: parts.NewEllipsis("", parts.CaptionStrong, parts.ColorMuted), title: parts.NewEllipsis("", parts.Strong, parts.ColorText),
		when: parts.NewEllipsis("", parts.Caption, parts.ColorMuted),
		icon: parts.NewIcon("", parts.ColorMuted, 20), lock: parts.NewIcon("lock-simple", parts.ColorFaint, 16),
	}
	line := parts.Columns(12, []float32{24, -1, 20}, parts.Center(p.icon), parts.Middle(parts.V(-2, p.title, p.when)), parts.Center(p.lock))
	row := parts.Stack(parts.Pad(22, 8, 0, 6, p.head), parts.Pad(0, 8, 0, 10, line))
	s.made[row] = p
	return row
}

func (s *deedsSheet) fill(i int, o fyne.CanvasObject) {
	p, r := s.made[o], s.rows[i]
	p.head.SetText("")
	p.title.SetText("")
	p.when.SetText("")
	visible(p.icon, !r.Head)
	visible(p.lock, r.Blocked != "")
	if r.Head {
		p.head.SetText(r.Title)
		return
	}
	ink, words := parts.ColorText, r.When
	if r.Blocked != "" {
		ink, words = parts.ColorFaint, r.Blocked
	}
	p.icon.Name = r.Icon
	p.icon.Refresh()
	p.title.Set(r.Title, ink)
	p.when.Set(words, parts.ColorMuted)
}
