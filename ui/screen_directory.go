package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// directoryScreen is everybody the office knows: people and organisations.
type directoryScreen struct {
	frame  *Frame
	asked  Generation
	opened Generation
	rows   []register.PersonRow
	group  cases.Group
	view   directoryView
	person cases.PersonID // to be opened once, from the address of the page

	body   fyne.CanvasObject
	header *pageHeader
	groups *parts.Tabs
	filter *parts.Entry
	table  *parts.DataTable
	main   *fyne.Container
}

func newDirectoryScreen(f *Frame, person cases.PersonID) screen {
	s := &directoryScreen{frame: f, person: person, main: parts.Stack(parts.NewSkeleton(8))}
	s.table = parts.NewDataTable(f.T("rail.directory"), []parts.Column{
		{Title: f.T("person.family"), Width: -3},
		{Title: f.T("directory.does"), Width: -4},
		{Title: f.T("directory.who"), Width: -2},
		{Title: f.T("office.phone"), Width: 130},
		{Title: f.T("office.email"), Width: -3},
	}, func() int { return len(s.view.Lines) }, s.cell)
	s.table.List.Label = func(i int) string { return s.view.Lines[i].Name }
	s.table.List.OnOpen = func(i int) { s.open(s.view.Lines[i].Person) }
	s.table.List.OnRune = func(r rune, _ int) {
		s.find()
		s.filter.SetText(s.filter.Text + string(r))
		s.filter.CursorColumn = len([]rune(s.filter.Text))
	}
	s.filter = parts.NewEntry(f.T("directory.filter"))
	s.filter.OnChanged = func(string) { s.show() }
	s.filter.OnKey = s.filterKey
	s.groups = parts.NewTabs(nil, func(i int) {
		s.group = directoryGroups()[i]
		s.show()
	})
	s.view = viewDirectory(f.words, nil, "", "")
	s.showGroups()
	s.header = f.newHeader(f.T("rail.directory"), "", parts.NewButton(f.T("directory.add"), "plus", parts.Primary, func() { s.edit(nil) }),
		parts.NewButton(f.T("inactive.title"), "hourglass", parts.Secondary, f.openInactive))
	bar := parts.Columns(16, []float32{-1, 200}, s.groups, s.filter)
	s.body = pagePadding(s.header.content, parts.Border(parts.Pad(0, 0, 12, 0, bar), nil, nil, nil, s.main))
	return s
}

func (s *directoryScreen) content() fyne.CanvasObject { return s.body }

func (s *directoryScreen) changed(files []cases.FileID) bool {
	for _, f := range files {
		if f.Of == cases.FilePerson {
			return true
		}
	}
	return false
}

func (s *directoryScreen) focus() {
	if len(s.view.Lines) > 0 {
		parts.GiveFocus(s.frame.Window.Canvas(), s.table.List)
	}
}

func (s *directoryScreen) stepTab(n int) { s.groups.Step(n) }

func (s *directoryScreen) find() { parts.GiveFocus(s.frame.Window.Canvas(), s.filter) }

func (s *directoryScreen) clear() bool {
	if s.filter.Text == "" {
		return false
	}
	s.filter.SetText("")
	s.focus()
	return true
}

func (s *directoryScreen) filterKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		s.focus()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if len(s.view.Lines) > 0 {
			s.open(s.view.Lines[max(0, s.table.List.At())].Person)
		}
		return true
	case fyne.KeyEscape:
		return s.clear()
	}
	return false
}

func (s *directoryScreen) load() {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.asked, func(ctx context.Context) ([]register.PersonRow, error) {
		return desk.People(ctx, register.PeopleQuery{})
	}, func(rows []register.PersonRow, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.rows = rows
		s.show()
		f.shown(PageDirectory)
		if id := s.person; id != "" {
			s.person = ""
			s.open(id)
		}
	})
}

func (s *directoryScreen) show() {
	f := s.frame
	var at cases.PersonID
	if i := s.table.List.At(); i >= 0 && i < len(s.view.Lines) {
		at = s.view.Lines[i].Person
	}
	s.view = viewDirectory(f.words, s.rows, s.group, s.filter.Text)
	s.header.lead.SetText(s.view.Lead)
	s.showGroups()
	s.main.Objects = []fyne.CanvasObject{listCard(s.table, "users", s.view.Empty)}
	row := -1
	for i, l := range s.view.Lines {
		if l.Person == at {
			row = i
		}
	}
	s.table.List.Select(row)
	s.table.Refresh()
	s.main.Refresh()
	if f.Window.Canvas().Focused() == nil && !parts.OverlayOpen(f.Window.Canvas()) {
		s.focus()
	}
}

func (s *directoryScreen) showGroups() {
	heads := make([]parts.Tab, len(s.view.Groups))
	for i, g := range s.view.Groups {
		heads[i] = parts.Tab{Label: g.Label, Count: g.Count}
	}
	s.groups.SetItems(heads)
}

func (s *directoryScreen) cell(row, column int) parts.Cell {
	l := s.view.Lines[row]
	switch column {
	case 0:
		return parts.Cell{Text: l.Name, Style: parts.Strong}
	case 1:
		return parts.Cell{Text: l.Does}
	case 2:
		return parts.Cell{Text: l.Group, Style: parts.Caption, Ink: parts.ColorMuted}
	case 3:
		return parts.Cell{Text: l.Phone, Ink: parts.ColorMuted}
	}
	return parts.Cell{Text: l.Mail, Ink: parts.ColorMuted}
}

// open reads somebody and opens the sheet that changes them.
func (s *directoryScreen) open(id cases.PersonID) {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.opened, func(ctx context.Context) (*cases.Person, error) {
		return desk.Person(ctx, id)
	}, func(p *cases.Person, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.edit(p)
	})
}
