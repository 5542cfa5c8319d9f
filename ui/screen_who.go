package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/ui/parts"
)

// whoScreen asks at the start who works, when the register knows several
// people: every act carries its author, so nobody is taken for another.
// Whoever worked last on this machine is proposed.
type whoScreen struct {
	frame *Frame
	rows  []*parts.Row
	first *parts.Row
	body  *fyne.Container
}

func newWhoScreen(f *Frame) screen {
	s := &whoScreen{frame: f, body: parts.Stack()}
	rows := parts.V(4)
	for _, u := range f.users {
		row := f.personRow(u, func() { f.admit(u, f.enter) })
		s.rows = append(s.rows, row)
		rows.Add(row)
		if u.User == f.Display.Person {
			s.first = row
		}
	}
	if s.first == nil && len(s.rows) > 0 {
		s.first = s.rows[0]
	}
	arrowsBetween(f.Window, s.rows)
	head := parts.Pad(18, 24, 12, 24, parts.V(2,
		parts.NewText(f.T("person.title"), parts.Title, parts.ColorText),
		parts.NewWrap(f.T("person.start"), parts.Body, parts.ColorMuted, 420)))
	card := parts.NewCard(parts.V(0, head, parts.HLine(), parts.PadAll(12, rows)))
	s.body.Objects = []fyne.CanvasObject{parts.Center(parts.Fix(480, 0, card))}
	return s
}

func (s *whoScreen) content() fyne.CanvasObject  { return s.body }
func (s *whoScreen) load()                       { s.frame.shown(PageWho) }
func (s *whoScreen) changed([]cases.FileID) bool { return false }

func (s *whoScreen) focus() {
	if s.first != nil {
		parts.GiveFocus(s.frame.Window.Canvas(), s.first)
	}
}

// personRow is one person to choose: name and role.
func (f *Frame) personRow(u cases.OfficeUser, choose func()) *parts.Row {
	words := parts.V(-2, parts.NewEllipsis(u.Name, parts.Strong, parts.ColorText),
		parts.NewEllipsis(f.T("role."+string(u.Role)), parts.Caption, parts.ColorMuted))
	return parts.NewRow(u.Name, parts.PadAll(8, parts.Columns(12, []float32{0, -1},
		parts.Center(parts.NewAvatar(initials(u.Name), parts.ToneInfo, 34)), words)), choose)
}

// proposed puts whoever worked last on this machine at the head of the list.
func proposed(users []cases.OfficeUser, last cases.UserID) []cases.OfficeUser {
	out := slices.Clone(users)
	slices.SortStableFunc(out, func(a, b cases.OfficeUser) int {
		switch {
		case a.User == last && b.User != last:
			return -1
		case b.User == last && a.User != last:
			return 1
		}
		return 0
	})
	return out
}
