package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// docketScreen is what is due and why: the secretary's start page.
type docketScreen struct {
	frame  *Frame
	asked  Generation
	opened Generation
	read   docketReading
	filter docketFilter
	view   docketView

	body   fyne.CanvasObject
	header *pageHeader
	drafts *parts.Button // the half-typed forms; hidden when there are none
	tiles  []*docketTileRow
	chips  []*docketTileRow
	list   *parts.List
	rows   map[fyne.CanvasObject]*docketRow
	main   *fyne.Container // the list, or what is said without one
	side   *fyne.Container
}

func newDocketScreen(f *Frame) screen {
	s := &docketScreen{frame: f, rows: map[fyne.CanvasObject]*docketRow{}, main: parts.Stack(), side: parts.V(14)}
	s.list = parts.NewList(f.T("rail.docket"), func() int { return len(s.view.Lines) }, s.newRow, s.fillRow)
	s.list.Height = parts.SizeDocketRow
	s.list.Head = func(i int) bool { return s.view.Lines[i].Head }
	s.list.Label = func(i int) string { return joined(s.view.Lines[i].What, s.view.Lines[i].Who) }
	s.list.About = func(i int) string { return string(s.view.Lines[i].Rule) }
	s.list.OnOpen = func(i int) { f.Go(Route{Page: PageCase, Case: s.view.Lines[i].Case, Tab: TabOverview}) }
	s.list.OnAct = s.perform
	tiles, chips := s.newTiles()
	s.drafts = parts.NewButton("", "pencil-simple", parts.Secondary, nil)
	s.drafts.Hide()
	s.header = f.newHeader(f.T("rail.docket"), f.words.DayLong(f.today),
		parts.NewButton(f.T("button.new-case"), "plus", parts.Primary, f.openNewCase), s.drafts)
	s.main.Objects = []fyne.CanvasObject{parts.NewSkeleton(6)}
	column := container.New(&lowLayout{high: tiles, low: chips}, tiles, chips, s.main)
	s.body = pagePadding(s.header.content, parts.SidePanel(column, parts.Scroll(parts.Pad(0, 1, 1, 1, s.side)), 302, 16, 960))
	return s
}

func (s *docketScreen) content() fyne.CanvasObject  { return s.body }
func (s *docketScreen) changed([]cases.FileID) bool { return true }

func (s *docketScreen) focus() {
	if len(s.view.Lines) > 0 {
		s.frame.Window.Canvas().Focus(s.list)
	}
}

func (s *docketScreen) load() {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.asked, func(ctx context.Context) (docketReading, error) {
		return readDocket(ctx, desk)
	}, func(r docketReading, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.read = r
		s.show()
		f.shown(PageDocket)
	})
}

// show puts what was read on the page.
func (s *docketScreen) show() {
	f := s.frame
	was := s.list.At()
	s.view = viewDocket(f.words, s.read.rows, f.today, s.filter)
	s.header.lead.SetText(s.view.Lead)
	drafts := draftLines(f.words, s.read.drafts, s.read.rows)
	s.drafts.SetLabel(f.T("drafts.button", message.Number("n", len(drafts))))
	s.drafts.OnTap = func() { f.openDrafts(drafts) }
	visible(s.drafts, len(drafts) > 0)
	s.header.content.Refresh()
	for i, t := range s.view.Tiles {
		s.tiles[i].show(t, s.filter == t.Filter)
		s.chips[i].show(t, s.filter == t.Filter)
	}
	if s.view.Empty != "" {
		s.main.Objects = []fyne.CanvasObject{parts.NewCard(parts.NewEmptyState("list-checks", s.view.Empty,
			parts.NewButton(f.T("button.calendar"), "calendar-dots", parts.Secondary, func() { f.Go(Route{Page: PageCalendar}) })))}
	} else {
		s.main.Objects = []fyne.CanvasObject{parts.NewCard(parts.PadAll(1, s.list))}
	}
	s.main.Refresh()
	s.list.Select(was)
	s.showSide()
	if f.Window.Canvas().Focused() == nil && !parts.OverlayOpen(f.Window.Canvas()) {
		s.focus()
	}
}

// choose keeps one kind of rows, or everything when it is chosen again.
func (s *docketScreen) choose(d docketFilter) {
	if s.filter == d {
		d = filterAll
	}
	s.filter = d
	s.list.Select(-1)
	s.show()
}

// clear takes the filter away.
func (s *docketScreen) clear() bool {
	if s.filter == filterAll {
		return false
	}
	s.choose(s.filter)
	return true
}

// act does what the highlighted row asks for.
func (s *docketScreen) act() {
	if i := s.list.At(); i >= 0 {
		s.perform(i)
	}
}

// perform opens what a row asks for, once its case is read.
func (s *docketScreen) perform(i int) {
	if i >= len(s.view.Lines) || s.view.Lines[i].Head {
		return
	}
	l := s.view.Lines[i]
	s.do(l.Case, l.Kind, l.Subject)
}

func (s *docketScreen) do(id cases.CaseID, kind rules.DueKind, subject string) {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.opened, func(ctx context.Context) (register.View, error) {
		return desk.Case(ctx, id)
	}, func(v register.View, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.perform(v, kind, subject)
	})
}

// lowLayout stacks tiles or chips over the page's main part: in a low window,
// the chips.
type lowLayout struct{ high, low fyne.CanvasObject }

// lowUnder is the height of a page, header aside, under which tiles are chips.
const lowUnder = 480

const lowGap = 12

// Layout is called by the toolkit.
func (l *lowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	low := size.Height < lowUnder
	visible(l.high, !low)
	visible(l.low, low)
	head := l.high
	if low {
		head = l.low
	}
	height := head.MinSize().Height
	head.Resize(fyne.NewSize(size.Width, height))
	main := objects[2]
	main.Move(fyne.NewPos(0, height+lowGap))
	main.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-lowGap)))
}

// MinSize is called by the toolkit.
func (l *lowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m, h := objects[2].MinSize(), l.low.MinSize()
	return fyne.NewSize(max(m.Width, h.Width), m.Height+h.Height+lowGap)
}
