package ui

import (
	"context"
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// docketScreen is what is due and why: the secretary's start page.
type docketScreen struct {
	frame   *Frame
	asked   Generation
	opened  Generation
	worded  Generation
	read    docketReading
	arrived bool // something was read
	filter  docketFilter
	open    map[string]bool       // the acts whose rows show
	marks   map[cases.CaseID]bool // the cases that are marked
	drafts  []draftLine
	view    docketView

	body   fyne.CanvasObject
	header *pageHeader
	tiles  []*docketTileRow
	chips  []*docketTileRow
	list   *parts.List
	rows   map[fyne.CanvasObject]*docketRow
	scope  *parts.Segment
	byAct  *parts.Check
	marked *docketMarked
	calm   *parts.Banner
	main   *fyne.Container // the list, or what is said without one
	side   *fyne.Container
}

func newDocketScreen(f *Frame) screen {
	s := &docketScreen{
		frame: f, rows: map[fyne.CanvasObject]*docketRow{}, open: map[string]bool{}, marks: map[cases.CaseID]bool{},
		main: parts.Stack(), side: parts.V(14),
	}
	s.newList()
	tiles, chips := s.newTiles()
	s.header = f.newHeader(f.T("rail.docket"), f.words.DayLong(f.today),
		parts.NewButton(f.T("button.new-case"), "plus", parts.Primary, f.openNewCase))
	s.main.Objects = []fyne.CanvasObject{parts.NewSkeleton(6)}
	s.calm = parts.NewBanner(parts.ToneOK, "", "")
	s.calm.Small = true
	s.calm.Action = parts.NewSmallButton(f.T("button.calendar"), "calendar-dots", parts.Secondary, func() { f.Go(Route{Page: PageCalendar}) })
	s.calm.Hide()
	under := parts.Border(parts.V(8, s.tools(), s.calm), nil, nil, nil, parts.Pad(8, 0, 0, 0, s.main))
	column := container.New(&lowLayout{high: tiles, low: chips}, tiles, chips, under)
	s.body = pagePadding(s.header.content, parts.SidePanel(column, parts.Scroll(parts.Pad(0, 1, 1, 1, s.side)), 302, 16, 960))
	return s
}

func (s *docketScreen) newList() {
	s.list = parts.NewList(s.frame.T("rail.docket"), func() int { return len(s.view.Lines) }, s.newRow, s.fillRow)
	s.list.Height = parts.SizeDocketRow
	s.list.Head = func(i int) bool { return s.view.Lines[i].Head }
	s.list.Label = func(i int) string { return joined(s.view.Lines[i].What, s.view.Lines[i].Who) }
	s.list.About = func(i int) string { return string(s.view.Lines[i].Rule) }
	s.list.OnOpen = s.openRow
	s.list.OnAct = s.perform
	s.list.OnRune = func(r rune, _ int) { s.typed(r) }
	s.list.OnKey = s.listKey
	s.list.OnToggle = s.toggle
	s.list.OnRange = s.markRange
	s.list.Picked = func(i int) bool { return s.marks[s.view.Lines[i].Case] && !s.view.Lines[i].Head }
}

func (s *docketScreen) content() fyne.CanvasObject  { return s.body }
func (s *docketScreen) changed([]cases.FileID) bool { return true }

func (s *docketScreen) focus() {
	if len(s.view.Lines) > 0 {
		parts.GiveFocus(s.frame.Window.Canvas(), s.list)
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
		s.read, s.arrived = r, true
		s.show()
	})
}

// ask is what the docket is to show now.
func (s *docketScreen) ask() docketAsk {
	f, k := s.frame, s.frame.lists()
	owners := map[cases.UserID]string{}
	for _, u := range s.read.users {
		owners[u.User] = u.Name
	}
	return docketAsk{
		Rows: s.read.rows, Drafts: s.drafts, Today: f.today, Filter: s.filter, Scope: k.Scope, Me: f.Desk.User(),
		ByAct: k.ByAct, Open: maps.Clone(s.open), Owners: owners, Sittings: s.read.sittings, Snoozed: k.Snoozed,
	}
}

// show words what was read, off the UI goroutine, and puts it on the page.
func (s *docketScreen) show() {
	f := s.frame
	if !s.arrived {
		return
	}
	s.drafts = draftLines(f.words, s.read.drafts, s.read.rows)
	ask, words := s.ask(), f.words
	Load(f.Work, &s.worded, func(context.Context) (docketView, error) {
		return viewDocket(words, ask), nil
	}, func(v docketView, _ error) {
		s.put(v)
		f.shown(PageDocket)
	})
}

// put shows the view; the highlight stays on its line.
func (s *docketScreen) put(v docketView) {
	f := s.frame
	was, key := s.list.At(), ""
	if was >= 0 && was < len(s.view.Lines) {
		key = s.view.Lines[was].Key
	}
	s.view = v
	for i, l := range v.Lines {
		if key != "" && l.Key == key {
			was = i
		}
	}
	s.header.lead.SetText(v.Lead)
	for i, t := range v.Tiles {
		s.tiles[i].show(t, s.filter == t.Filter)
		s.chips[i].show(t, s.filter == t.Filter)
	}
	s.showTools()
	s.calm.Set(parts.ToneOK, "", v.Calm)
	visible(s.calm, v.Calm != "")
	if v.Empty != "" {
		s.main.Objects = []fyne.CanvasObject{parts.NewCard(parts.NewEmptyState("list-checks", v.Empty,
			parts.NewButton(f.T("button.calendar"), "calendar-dots", parts.Secondary, func() { f.Go(Route{Page: PageCalendar}) })))}
	} else {
		s.main.Objects = []fyne.CanvasObject{parts.NewCard(parts.PadAll(1, s.list))}
	}
	s.body.Refresh()
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

// clear takes the marks away, then the filter.
func (s *docketScreen) clear() bool {
	switch {
	case len(s.marks) > 0:
		s.unmark()
	case s.filter != filterAll:
		s.choose(s.filter)
	default:
		return false
	}
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
	if i < 0 || i >= len(s.view.Lines) || s.view.Lines[i].Head {
		return
	}
	switch l := s.view.Lines[i]; {
	case l.Drafts:
		s.frame.openDrafts(s.drafts)
	case l.Fold != "":
		s.unfold(l.Fold, !s.open[l.Fold])
	default:
		s.do(l.Case, l.Kind, l.Subject)
	}
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
