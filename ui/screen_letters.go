package ui

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// lettersScreen is the list of all letters, by what is to be done about them.
// UI goroutine only.
type lettersScreen struct {
	frame *Frame
	body  *fyne.Container
	asked Generation

	read   lettersRead
	tab    lettersTabKind
	lines  []mailLine
	tabs   *parts.Tabs
	table  *parts.DataTable
	place  *fyne.Container
	filter *parts.Entry
	bar    *postroomBar
	shown  bool // values have arrived
	wanted bool // the keyboard was wanted before they had
}

// lettersRead is what the page was given last.
type lettersRead struct {
	letters  []register.LetterRow
	docket   []register.DocketRow
	approved []register.View // cases with letters that are approved and not issued
	sittings []register.SittingRow
}

func newLettersScreen(f *Frame) screen {
	s := &lettersScreen{frame: f, body: container.NewStack(), tab: lettersWaiting, place: parts.Stack()}
	s.tabs = parts.NewTabs(s.tabItems(), s.onTab)
	s.tabs.Selected = 2
	s.filter = parts.NewEntry(f.T("mail.letters.filter"))
	s.filter.OnChanged = func(string) { s.refill() }
	s.table = parts.NewDataTable(f.T("rail.letters"), []parts.Column{
		{Title: "", Width: 18},
		{Title: f.T("mail.column.letter"), Width: -3.2},
		{Title: f.T("label.addressee"), Width: -2.4},
		{Title: f.T("label.case"), Width: -2.4},
		{Title: f.T("mail.column.number"), Width: 144},
		{Title: f.T("mail.column.day"), Width: -1.8},
		{Title: f.T("mail.column.state"), Width: 204, Chip: true},
	}, func() int { return len(s.lines) }, s.cell)
	s.bar = newPostroomBar(f, s.selectable, func() { s.table.List.Refresh() })
	s.bar.onSitting = s.refill
	s.table.List.OnOpen = s.opened
	s.table.List.OnRune = func(r rune, i int) {
		if r == '+' && i >= 0 && i < len(s.lines) { // marks a row without leaving the keyboard
			s.bar.toggle(s.lines[i])
		}
	}
	s.table.List.Label = func(i int) string { return s.lines[i].Title }
	s.place.Objects = []fyne.CanvasObject{parts.NewSkeleton(5)}
	primary := parts.NewButton(f.T("mail.returned.title"), "envelope-simple", parts.Primary, f.openReturnedMail)
	s.body.Objects = []fyne.CanvasObject{pagePadding(f.header(f.T("rail.letters"), f.T("mail.letters.lead"), primary),
		parts.Border(parts.Pad(0, 0, 10, 0, parts.V(8, parts.Columns(12, []float32{-1, 260}, s.tabs, s.filter), s.bar.content)), nil, nil, nil, s.place))}
	return s
}

func (s *lettersScreen) tabItems() []parts.Tab {
	items := make([]parts.Tab, 0, len(lettersTabs()))
	for _, t := range lettersTabs() {
		item := parts.Tab{Label: s.frame.T("mail.tab." + string(t))}
		if n := len(s.linesOf(t)); n > 0 && t != lettersAll {
			item.Count = strconv.Itoa(n)
		}
		items = append(items, item)
	}
	return items
}

func (s *lettersScreen) linesOf(t lettersTabKind) []mailLine {
	lines := mailLines(s.frame.words, t, s.read.letters, s.read.docket, s.frame.Desk.Today())
	if t == lettersToIssue {
		lines = append(lines, approvedLines(s.frame.words, s.read.approved)...)
	}
	return lines
}

func (s *lettersScreen) content() fyne.CanvasObject  { return s.body }
func (s *lettersScreen) changed([]cases.FileID) bool { return true }

// focus puts the keyboard into the list, or into the tabs while it is empty.
func (s *lettersScreen) focus() {
	if !s.shown {
		s.wanted = true
		return
	}
	if len(s.lines) == 0 {
		parts.GiveFocus(s.frame.Window.Canvas(), s.tabs)
		return
	}
	parts.GiveFocus(s.frame.Window.Canvas(), s.table.List)
}

// find puts the keyboard into the filter: Ctrl+F.
func (s *lettersScreen) find() { parts.GiveFocus(s.frame.Window.Canvas(), s.filter) }

// clear empties the filter; false when it was empty.
func (s *lettersScreen) clear() bool {
	if s.filter.Text == "" {
		return false
	}
	s.filter.SetText("")
	return true
}

// stepTab chooses another tab: Ctrl+Tab.
func (s *lettersScreen) stepTab(n int) { s.tabs.Step(n) }

func (s *lettersScreen) load() {
	desk := s.frame.Desk
	Load(s.frame.Work, &s.asked, func(ctx context.Context) (lettersRead, error) {
		letters, err := desk.Letters(ctx, register.LetterQuery{})
		if err != nil {
			return lettersRead{}, err
		}
		docket, err := desk.Docket(ctx, register.DocketQuery{})
		if err != nil {
			return lettersRead{}, err
		}
		approved, err := approvedViews(ctx, desk, docket)
		if err != nil {
			return lettersRead{}, err
		}
		sittings, err := desk.Sittings(ctx, 0, 0)
		return lettersRead{letters, docket, approved, sittings}, err
	}, s.show)
}

func (s *lettersScreen) show(r lettersRead, err error) {
	f := s.frame
	if err != nil {
		f.Fault(err)
		return
	}
	s.read = r
	if !s.shown {
		s.begin()
	}
	s.tabs.SetItems(s.tabItems())
	s.bar.showSittings(r.sittings)
	s.refill()
	s.shown = true
	if s.wanted {
		s.wanted = false
		s.focus()
	}
	f.shown(PageLetters)
}

// begin chooses the first tab that asks for something: what waits for the post
// first, then what has not left, what is to be issued, what came back.
func (s *lettersScreen) begin() {
	for _, t := range []lettersTabKind{lettersWaiting, lettersToPost, lettersToIssue, lettersReturned, lettersAll} {
		if len(s.linesOf(t)) > 0 || t == lettersAll {
			s.tab = t
			s.tabs.Selected = slices.Index(lettersTabs(), t)
			return
		}
	}
}

func (s *lettersScreen) onTab(i int) {
	s.tab = lettersTabs()[i]
	s.bar.clear()
	s.refill()
}

// refill shows the rows of the tab that the filter keeps.
func (s *lettersScreen) refill() {
	words := register.Words(s.filter.Text)
	s.lines = nil
	for _, l := range s.linesOf(s.tab) {
		if s.bar.ofSitting(l.Case) && register.Matches(register.Fold(joined(l.Title, l.To, l.Learner, l.Number)), words) {
			s.lines = append(s.lines, l)
		}
	}
	s.bar.show(s.tab)
	s.table.List.Select(min(0, len(s.lines)-1))
	s.table.List.Refresh()
	if len(s.lines) == 0 {
		s.place.Objects = []fyne.CanvasObject{parts.NewEmptyState("envelope-simple", s.frame.T("mail.empty."+string(s.tab)), nil)}
	} else {
		s.place.Objects = []fyne.CanvasObject{parts.NewCard(parts.PadAll(1, s.table))}
	}
	s.place.Refresh()
}

func (s *lettersScreen) cell(row, column int) parts.Cell {
	if row >= len(s.lines) {
		return parts.Cell{}
	}
	l := s.lines[row]
	switch column {
	case 0:
		if s.bar.marked(l) {
			return parts.Cell{Text: "✓", Style: parts.Strong, Ink: parts.ColorAccent}
		}
		return parts.Cell{}
	case 1:
		return parts.Cell{Text: l.Title, Style: parts.Strong}
	case 2:
		return parts.Cell{Text: l.To}
	case 3:
		return parts.Cell{Text: l.Learner, Ink: parts.ColorMuted}
	case 4:
		return parts.Cell{Text: l.Number, Ink: parts.ColorMuted}
	case 5:
		return parts.Cell{Text: l.DayWords, Ink: parts.ColorMuted}
	}
	return parts.Cell{Text: l.State, Tone: mailTone(l)}
}

// mailTone is the colour of a row's state.
func mailTone(l mailLine) parts.Tone {
	if l.Late {
		return parts.ToneWarn
	}
	return journeyTone(l.Kind)
}

// journeyTone is the colour of the state of an envelope.
func journeyTone(s post.State) parts.Tone {
	switch s {
	case post.Collected, post.HandedOver, post.Refused, post.NotClaimed:
		return parts.ToneOK
	case post.Posted, post.Held, post.Presented:
		return parts.ToneInfo
	case post.Misdirect, post.Returned:
		return parts.ToneDanger
	case post.ToPost:
	}
	return parts.ToneNeutral
}

// selectable are the rows shown, and what the register said of all letters.
func (s *lettersScreen) selectable() ([]mailLine, lettersRead) { return s.lines, s.read }

// opened marks the row while several are being chosen, and opens it otherwise.
func (s *lettersScreen) opened(i int) {
	if i >= 0 && i < len(s.lines) && s.bar.picking {
		s.bar.toggle(s.lines[i])
		return
	}
	s.open(i)
}

// open goes to the letter, or opens what prepares it.
func (s *lettersScreen) open(i int) {
	if i < 0 || i >= len(s.lines) {
		return
	}
	l, f := s.lines[i], s.frame
	switch {
	case l.Letter == "":
		f.withCase(l.Case, func(v register.View) { f.perform(v, l.Due, l.Subject) })
	case s.tab == lettersToPost:
		f.withCase(l.Case, f.openPosting)
	case s.tab == lettersWaiting:
		f.withCase(l.Case, func(v register.View) { f.openReturned(v, l.Dispatch) })
	default:
		f.Go(Route{Page: PageLetter, Case: l.Case, Letter: l.Letter})
	}
}
