package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// casesScreen is the list of all cases.
type casesScreen struct {
	frame *Frame
	asked Generation
	read  casesReading
	chip  casesChip
	sort  register.CaseQuery
	view  casesView

	body   fyne.CanvasObject
	header *pageHeader
	chips  *parts.Segment
	filter *parts.Entry
	table  *parts.DataTable
	main   *fyne.Container
}

func newCasesScreen(f *Frame) screen {
	s := &casesScreen{frame: f, sort: register.CaseQuery{Sort: register.SortDue}, main: parts.Stack(parts.NewSkeleton(8))}
	s.table = parts.NewDataTable(f.T("rail.cases"), []parts.Column{
		{Title: f.T("cases.number"), Width: 112, Sortable: true},
		{Title: f.T("label.learner"), Width: -3, Sortable: true},
		{Title: f.T("cases.status"), Width: -1.9},
		{Title: f.T("label.breach"), Width: 82},
		{Title: f.T("cases.stage"), Width: -2.8, Sortable: true},
		{Title: f.T("label.deadline"), Width: 108, Sortable: true},
		{Title: f.T("cases.what"), Width: -3.4},
		{Title: "", Width: 120, Chip: true},
	}, func() int { return len(s.view.Lines) }, s.cell)
	s.table.SortedBy = 5
	s.table.OnSort = s.sorted
	s.table.List.Label = func(i int) string { return s.view.Lines[i].Number }
	s.table.List.OnOpen = func(i int) { f.Go(Route{Page: PageCase, Case: s.view.Lines[i].Case, Tab: TabOverview}) }
	s.table.List.OnRune = func(r rune, _ int) { s.typed(string(r)) }
	s.filter = parts.NewEntry(f.T("cases.filter"))
	s.filter.OnChanged = func(string) { s.show() }
	s.filter.OnKey = s.filterKey
	s.chips = parts.NewSegment(nil, func(i int) {
		s.chip = casesChip(max(0, i))
		s.show()
	})
	s.chips.Required = true
	s.chips.SetName(f.T("cases.chips"))
	s.header = f.newHeader(f.T("rail.cases"), "", parts.NewButton(f.T("button.new-case"), "plus", parts.Primary, f.openNewCase))
	bar := parts.Columns(12, []float32{0, -1}, s.chips, s.filter)
	s.view = viewCases(f.words, s.read, s.chip, "", f.Desk.User().Role, f.today)
	s.showChips()
	s.body = pagePadding(s.header.content, parts.Border(parts.Pad(0, 0, 12, 0, bar), nil, nil, nil, s.main))
	return s
}

func (s *casesScreen) content() fyne.CanvasObject  { return s.body }
func (s *casesScreen) changed([]cases.FileID) bool { return true }

func (s *casesScreen) focus() {
	if len(s.view.Lines) > 0 {
		s.frame.Window.Canvas().Focus(s.table.List)
	}
}

// find puts the keyboard into the filter.
func (s *casesScreen) find() { s.frame.Window.Canvas().Focus(s.filter) }

// clear empties the filter.
func (s *casesScreen) clear() bool {
	if s.filter.Text == "" {
		return false
	}
	s.filter.SetText("")
	s.focus()
	return true
}

// typed begins to filter from within the list.
func (s *casesScreen) typed(text string) {
	s.find()
	s.filter.SetText(s.filter.Text + text)
	s.filter.CursorColumn = len([]rune(s.filter.Text))
}

// filterKey goes on to the list from within the filter.
func (s *casesScreen) filterKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		s.focus()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if len(s.view.Lines) > 0 {
			s.table.List.OnOpen(max(0, s.table.List.At()))
		}
		return true
	case fyne.KeyEscape:
		return s.clear()
	}
	return false
}

func (s *casesScreen) sorted(column int, descending bool) {
	s.sort.Sort, s.sort.Desc = casesSort(column), descending
	s.load()
}

func (s *casesScreen) load() {
	f, desk, query := s.frame, s.frame.Desk, s.sort
	Load(f.Work, &s.asked, func(ctx context.Context) (casesReading, error) {
		rows, _, err := desk.Cases(ctx, query)
		if err != nil {
			return casesReading{}, err
		}
		docket, err := desk.Docket(ctx, register.DocketQuery{})
		return casesReading{rows: rows, docket: docket}, err
	}, func(r casesReading, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.read = r
		s.show()
		f.shown(PageCases)
	})
}

// show puts what was read on the page; the highlight stays on its case.
func (s *casesScreen) show() {
	f := s.frame
	var at cases.CaseID
	if i := s.table.List.At(); i >= 0 && i < len(s.view.Lines) {
		at = s.view.Lines[i].Case
	}
	s.view = viewCases(f.words, s.read, s.chip, s.filter.Text, f.Desk.User().Role, f.today)
	s.header.lead.SetText(s.view.Lead)
	s.showChips()
	s.main.Objects = []fyne.CanvasObject{listCard(s.table, "folder-open", s.view.Empty)}
	row := -1
	for i, l := range s.view.Lines {
		if l.Case == at {
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

func (s *casesScreen) showChips() {
	options := make([]parts.SegmentOption, len(s.view.Chips))
	for i, label := range s.view.Chips {
		options[i].Label = label
	}
	s.chips.Options = options
	s.chips.SetSelected(int(s.chip))
}

func (s *casesScreen) cell(row, column int) parts.Cell {
	l := s.view.Lines[row]
	switch column {
	case 0:
		return parts.Cell{Text: l.Number, Ink: parts.ColorMuted}
	case 1:
		return parts.Cell{Text: l.Learner, Style: parts.Strong}
	case 2:
		return parts.Cell{Text: l.Status, Style: parts.Caption, Ink: parts.ColorMuted}
	case 3:
		return parts.Cell{Text: l.Article}
	case 4:
		return parts.Cell{Text: l.Stage}
	case 5:
		if t := l.tone(); t != parts.ToneNeutral {
			return parts.Cell{Text: l.Due, Style: parts.Strong, Ink: t.Ink()}
		}
		return parts.Cell{Text: l.Due, Style: parts.Strong, Ink: parts.ColorMuted}
	case 6:
		return parts.Cell{Text: l.What, Style: parts.Caption, Ink: parts.ColorMuted}
	}
	if l.ToFix == "" {
		return parts.Cell{}
	}
	return parts.Cell{Text: l.ToFix, Tone: parts.ToneDanger, Icon: "warning"}
}
