package ui

import (
	"context"
	"maps"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// casesScreen is the list of cases: tabs with their counts and saved views, a
// filter, columns that the person chooses, and marks for what is done with many.
type casesScreen struct {
	frame  *Frame
	asked  Generation // of counts and names
	opened Generation
	wanted casesWanted
	pager  *casesPager
	pick   casesPick
	facts  casesFacts
	at     int          // the line to be highlighted when the list comes
	keep   cases.CaseID // the case on it

	body   fyne.CanvasObject
	inner  *fyne.Container // what lies under the header
	header *pageHeader
	tabs   *parts.Tabs
	filter *parts.Entry
	grid   *parts.Grid
	card   fyne.CanvasObject
	main   *fyne.Container
	under  *fyne.Container // the marks, or what the filter keeps
	bar    *casesBatch
}

// casesFacts is what the list reads beside its lines.
type casesFacts struct {
	counts  map[casesTab]int
	users   []cases.OfficeUser
	members []register.PersonRow // of the staff, who sit in councils
}

// names are the names of those who work with the register.
func (c casesFacts) names() map[cases.UserID]string {
	out := map[cases.UserID]string{}
	for _, u := range c.users {
		out[u.User] = u.Name
	}
	return out
}

// memberNames are the names of those who sit in councils.
func (c casesFacts) memberNames() map[cases.PersonID]string {
	out := map[cases.PersonID]string{}
	for _, m := range c.members {
		out[m.Person] = m.Name
	}
	return out
}

// casesMemory is how the list was left, for the way back.
type casesMemory struct {
	wanted casesWanted
	at     int
	set    bool
}

func newCasesScreen(f *Frame) screen {
	s := &casesScreen{frame: f, wanted: wantedOf(f.lists()), at: -1, under: parts.Stack(), main: parts.Stack(parts.NewSkeleton(8))}
	if m := f.listed; m.set {
		s.wanted, s.at = m.wanted, m.at
	}
	s.pager = &casesPager{frame: f, fresh: s.fresh, more: s.more, turn: 1}
	s.newGrid()
	s.filter = parts.NewEntry(f.T("list.find"))
	s.filter.SetText(s.wanted.Text)
	s.filter.OnChanged = s.typedText
	s.filter.OnKey = s.filterKey
	s.tabs = parts.NewTabs(casesTabItems(f.words, nil, s.heads()), s.onTab)
	s.tabs.Selected = tabPlace(s.wanted, s.heads())
	s.bar = newCasesBatch(s)
	s.header = f.newHeader(f.T("rail.cases"), "", parts.NewButton(f.T("button.new-case"), "plus", parts.Primary, f.openNewCase))
	bar := parts.Pad(0, 0, 10, 0, parts.Columns(12, []float32{-1, 0}, s.tabs, s.tools()))
	s.card = parts.NewCard(parts.PadAll(1, s.grid))
	s.inner = parts.Border(parts.V(0, bar, s.under), nil, nil, nil, s.main)
	s.body = pagePadding(s.header.content, s.inner)
	s.showUnder()
	return s
}

func (s *casesScreen) newGrid() {
	f := s.frame
	s.grid = parts.NewGrid(f.T("rail.cases"), gridColumns(f.words, s.wanted.Columns), func() int { return s.pager.total }, s.cells)
	l := s.grid.List
	l.OnToggle = s.toggle
	l.OnRange = s.markRange
	l.Picked = s.picked
	l.OnSight = s.pager.sight
	l.OnMove = func(i int) { s.at = i }
	l.Label = func(i int) string { return s.line(i).Number }
	l.OnOpen = func(i int) { s.open(i) }
	l.OnAct = func(i int) { s.step(i) }
	l.OnRune = func(r rune, _ int) { s.typed(r) }
	l.OnKey = s.listKey
	s.grid.SetSort(sortColumnKey(s.wanted.Sort), s.wanted.Desc)
	s.grid.OnSort = s.sorted
	s.grid.OnWidth = s.widened
}

// tools are the filter and the buttons beside the tabs.
func (s *casesScreen) tools() fyne.CanvasObject {
	f := s.frame
	button := func(key, icon string, do func()) (wide, narrow fyne.CanvasObject) {
		return parts.NewButton(f.T(key), icon, parts.Secondary, do), parts.NewIconButton(f.T(key), icon, do)
	}
	filterWide, filterNarrow := button("list.filter", "funnel", s.openFilter)
	columnsWide, columnsNarrow := button("list.columns", "sidebar-simple", s.openColumns)
	viewsWide, viewsNarrow := button("list.views", "list", s.openViews)
	exportWide, exportNarrow := button("list.export", "download-simple", s.openExport)
	wide := parts.H(8, filterWide, columnsWide, viewsWide, exportWide)
	narrow := parts.H(2, filterNarrow, columnsNarrow, viewsNarrow, exportNarrow)
	return parts.Columns(8, []float32{0, 0}, parts.Fix(190, 0, s.filter), wideOr(f.Window, wide, narrow))
}

func (s *casesScreen) content() fyne.CanvasObject  { return s.body }
func (s *casesScreen) changed([]cases.FileID) bool { return true }

// cells are the cells of a line; false while it is not read.
func (s *casesScreen) cells(i int) ([]parts.GridCell, bool) {
	l, here := s.pager.at(i)
	return l.Cells, here
}

// line is a line, or an empty one while it is not read.
func (s *casesScreen) line(i int) caseLine {
	l, _ := s.pager.at(i)
	return l
}

func (s *casesScreen) focus() {
	if s.pager.total > 0 {
		parts.GiveFocus(s.frame.Window.Canvas(), s.grid.List)
	}
}

// heads are the saved views that have a head of their own.
func (s *casesScreen) heads() []casesSaved {
	return headViews(s.frame.lists().Views, s.wanted.View, s.frame.Window.Canvas().Size().Width)
}

// find puts the keyboard into the filter.
func (s *casesScreen) find() { parts.GiveFocus(s.frame.Window.Canvas(), s.filter) }

// clear takes the marks away, then the text, then the filter; false when there
// was none.
func (s *casesScreen) clear() bool {
	switch {
	case s.pick.any(s.pager.total):
		s.unmark()
	case s.wanted.Text != "":
		s.filter.SetText("")
		s.focus()
	case !s.wanted.Filter.empty():
		s.want(func(w *casesWanted) { w.Filter = casesFilter{} })
	default:
		return false
	}
	return true
}

// stepTab chooses another tab: Ctrl+Tab.
func (s *casesScreen) stepTab(n int) { s.tabs.Step(n) }

// act takes the next step of the highlighted case.
func (s *casesScreen) act() { s.step(s.grid.List.At()) }

// load asks the first page, then the counts and the names.
func (s *casesScreen) load() {
	f, desk := s.frame, s.frame.Desk
	if l, here := s.pager.at(s.at); here {
		s.keep = l.Case
	}
	s.ask(max(0, s.at))
	me := desk.User()
	Load(f.Work, &s.asked, func(ctx context.Context) (casesFacts, error) {
		return readCasesFacts(ctx, desk, me)
	}, func(r casesFacts, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		renamed := !maps.Equal(r.names(), s.facts.names())
		s.facts = r
		s.tabs.SetItems(casesTabItems(f.words, r.counts, s.heads()))
		s.tabs.Selected = tabPlace(s.wanted, s.heads())
		s.tabs.Refresh()
		s.showUnder()
		if renamed {
			s.ask(max(0, s.at)) // the initials of who is in charge
			return
		}
		s.showMain()
	})
}

func readCasesFacts(ctx context.Context, desk Desk, me register.User) (casesFacts, error) {
	out := casesFacts{counts: map[casesTab]int{}}
	users, err := desk.Users(ctx)
	if err != nil {
		return out, err
	}
	out.users = users
	if out.members, err = desk.People(ctx, register.PeopleQuery{Groups: []cases.Group{cases.GroupStaff}}); err != nil {
		return out, err
	}
	for _, t := range casesTabs() {
		q := t.query(me)
		q.Limit = 1
		if _, out.counts[t], err = desk.Cases(ctx, q); err != nil {
			return out, err
		}
	}
	return out, nil
}

// ask asks the register for what is wanted, around a line.
func (s *casesScreen) ask(at int) {
	f := s.frame
	worded := casesWords{words: f.words, today: f.today, owners: s.facts.names()}
	columns := s.wanted.Columns
	s.pager.line = func(r register.CaseRow) caseLine { return worded.line(columns, r) }
	s.pager.set(s.wanted.query(f.Desk.User()), at)
}

// want shows something else: the list begins at its top again.
func (s *casesScreen) want(change func(*casesWanted)) {
	change(&s.wanted)
	if s.pick.all { // what was marked was all that was shown
		s.pick.clear()
	}
	s.at, s.keep = 0, ""
	s.remember()
	s.showUnder()
	heads := s.heads()
	if at := tabPlace(s.wanted, heads); at != s.tabs.Selected || len(heads)+len(casesTabs()) != len(s.tabs.Items) || s.wanted.View != "" {
		s.tabs.SetItems(casesTabItems(s.frame.words, s.facts.counts, heads))
		s.tabs.Selected = at
		s.tabs.Refresh()
	}
	s.ask(0)
}

// remember notes how the list stands, for the way back.
func (s *casesScreen) remember() {
	s.frame.listed = casesMemory{wanted: s.wanted, at: s.at, set: true}
}

// fresh shows the first lines of another list; the highlight stays on its case
// where that is among them.
func (s *casesScreen) fresh() {
	l := s.grid.List
	at := min(s.at, s.pager.total-1)
	if s.keep != "" {
		if i, here := s.pager.find(s.keep); here {
			at = i
		}
	}
	l.SetAt(at)
	if at <= 0 {
		l.Top()
	}
	l.Refill()
	l.Reveal(max(0, at))
	s.at = at
	s.header.lead.SetText(casesLead(s.frame.words, s.wanted, s.pager.total))
	s.showMain()
	s.frame.shown(PageCases)
}

// more shows lines that came into sight.
func (s *casesScreen) more() { s.grid.List.Refill() }

// showMain shows the list, or says why there is nothing in it.
func (s *casesScreen) showMain() {
	f := s.frame
	if s.pager.shown != s.pager.turn && s.pager.total == 0 {
		return // nothing is known yet
	}
	show := s.card
	if s.pager.total == 0 {
		none := casesEmpty(f.words, s.wanted, s.facts.counts[tabEvery])
		show = listCard(s.grid, "folder-open", none)
	} else if len(s.main.Objects) == 1 && s.main.Objects[0] == show {
		return
	}
	s.main.Objects = []fyne.CanvasObject{show}
	s.main.Refresh()
	if f.Window.Canvas().Focused() == nil && !parts.OverlayOpen(f.Window.Canvas()) {
		s.focus()
	}
}
