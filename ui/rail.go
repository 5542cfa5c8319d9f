package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/ui/parts"
)

// The width of the rail, and that of its icons alone.
const (
	railWide   = 224
	railNarrow = 64
)

// A railPlace is one entry of the rail.
type railPlace struct {
	page Page
	icon string
}

// railEntries returns the entries of the rail, in the order of Alt+1 … Alt+9;
// the last one stands at the foot.
func railEntries() []railPlace {
	return []railPlace{
		{PageDocket, "list-checks"},
		{PageCases, "folder-open"},
		{PageReview, "gavel"},
		{PageCalendar, "calendar-dots"},
		{PageDirectory, "users"},
		{PageLetters, "envelope-simple"},
		{PageStatistics, "chart-bar"},
		{PageJournal, "notebook"},
		{PageSettings, "gear-six"},
	}
}

// rail is the navigation at the left: the pages, and the person at work.
type rail struct {
	frame   *Frame
	body    *fyne.Container
	entries []*railEntry
	words   []fyne.CanvasObject // hidden when only icons show
	narrow  bool
}

type railEntry struct {
	page  Page
	icon  *parts.Icon
	label *parts.Text
	pill  *parts.Box
	count *parts.Text
	dot   *parts.Box
	row   *parts.Row
}

func newRail(f *Frame) *rail {
	r := &rail{frame: f}
	list := parts.V(2)
	var settings *railEntry
	for _, p := range railEntries() {
		e := r.entry(p)
		r.entries = append(r.entries, e)
		if p.page == PageSettings {
			settings = e
			continue
		}
		list.Add(e.row)
	}
	foot := parts.V(6, settings.row, r.person())
	ground := parts.NewBox(parts.ColorRail, parts.ColorNone, 0,
		parts.Pad(16, 8, 10, 8, parts.Border(parts.Pad(0, 0, 14, 0, r.brand()), foot, nil, nil, container.NewVScroll(list))))
	r.body = parts.Stack(ground)
	return r
}

// brand is the name of the program.
func (r *rail) brand() fyne.CanvasObject {
	mark := parts.Center(parts.Fix(32, 32, parts.NewBox(parts.ColorAccent, parts.ColorNone, 8,
		parts.Center(parts.NewIcon("scales", parts.ColorOnAccent, 20)))))
	words := parts.V(-2, parts.NewText("Greffe", parts.Sub, parts.ColorText),
		parts.NewEllipsis(r.frame.T("rail.subtitle"), parts.Caption, parts.ColorMuted))
	r.words = append(r.words, words)
	return parts.Pad(0, 0, 0, 6, parts.Columns(10, []float32{0, -1}, mark, words))
}

func (r *rail) entry(p railPlace) *railEntry {
	label := r.frame.T("rail." + string(p.page))
	e := &railEntry{
		page: p.page, icon: parts.NewIcon(p.icon, parts.ColorMuted, 18),
		label: parts.NewEllipsis(label, parts.Body, parts.ColorMuted),
		count: parts.NewText("", parts.CaptionStrong, parts.ColorMuted),
	}
	e.pill = parts.NewBox(parts.ColorNeutral, parts.ColorNone, 9, parts.Pad(1, 7, 1, 7, e.count))
	e.pill.Hide()
	e.dot = parts.NewBox(parts.ColorDanger, parts.ColorNone, 4, nil)
	e.dot.Hide()
	r.words = append(r.words, e.label)
	icon := parts.Center(parts.Stack(parts.PadAll(3, e.icon), parts.V(0, parts.H(0, parts.Spacer(), parts.Fix(8, 8, e.dot)), parts.Spacer())))
	content := parts.Pad(4, 8, 4, 8, parts.Fix(0, 26, parts.Columns(9, []float32{0, -1, 0}, icon, e.label, e.pill)))
	e.row = parts.NewRow(label, content, func() { r.frame.Go(Route{Page: p.page}) })
	e.row.Chosen = parts.ColorRailSelected
	e.row.OnKey = r.arrows
	return e
}

// arrows move between the entries.
func (r *rail) arrows(k *fyne.KeyEvent) bool {
	var step int
	switch k.Name {
	case fyne.KeyUp:
		step = -1
	case fyne.KeyDown:
		step = 1
	default:
		return false
	}
	c := r.frame.Window.Canvas()
	for i, e := range r.entries {
		if c.Focused() == fyne.Focusable(e.row) {
			n := len(r.entries)
			parts.GiveFocus(c, r.entries[(i+step+n)%n].row)
			return true
		}
	}
	return false
}

// person is who works, at the foot: a press changes the person.
func (r *rail) person() fyne.CanvasObject {
	u := r.frame.Desk.User()
	words := parts.V(-2, parts.NewEllipsis(u.Name, parts.Strong, parts.ColorText),
		parts.NewEllipsis(r.frame.T("role."+string(u.Role)), parts.Caption, parts.ColorMuted))
	r.words = append(r.words, words)
	avatar := parts.Center(parts.NewAvatar(initials(u.Name), parts.ToneInfo, 28))
	row := parts.NewRow(r.frame.T("command.person"), parts.Pad(6, 8, 6, 8,
		parts.Columns(10, []float32{0, -1}, avatar, words)), r.frame.openPersonChange)
	return row
}

// choose marks the entry of a page.
func (r *rail) choose(p Page) {
	for _, e := range r.entries {
		on := e.page == railPage(p)
		ink := parts.ColorMuted
		e.label.Style = parts.Body
		if on {
			ink, e.label.Style = parts.ColorAccent, parts.Strong
		}
		e.icon.Set(e.icon.Name, ink)
		e.label.Ink = ink
		e.label.Refresh()
		e.row.SetSelected(on)
	}
}

// railPage is the entry under which a page stands.
func railPage(p Page) Page {
	switch p {
	case PageCase:
		return PageCases
	case PageSitting, PageVote:
		return PageCalendar
	case PageLetter:
		return PageLetters
	case PageAttendance:
		return PageDirectory
	case PageDocket, PageCases, PageReview, PageCalendar, PageDirectory, PageLetters, PageJournal, PageSettings, PageFirstRun, PageWho, PageRules, PageStatistics:
	}
	return p
}

// show writes the counts that ask for action.
func (r *rail) show(c railCounts) {
	for _, e := range r.entries {
		n, tone := c.of(e.page)
		e.count.Content, e.count.Ink = r.frame.words.Number(n), tone.Ink()
		e.pill.Fill, e.dot.Fill = tone.Ground(), tone.Ink()
		visible(e.pill, n > 0 && !r.narrow)
		visible(e.dot, n > 0 && r.narrow)
		e.row.Label = e.label.Content
		if n > 0 {
			e.row.Label += " " + e.count.Content
		}
		e.row.Refresh()
	}
}

// fold shows icons alone, or everything.
func (r *rail) fold(narrow bool) {
	if r.narrow == narrow {
		return
	}
	r.narrow = narrow
	for _, o := range r.words {
		visible(o, !narrow)
	}
	for _, e := range r.entries {
		some := e.count.Content != "" && e.count.Content != "0"
		visible(e.pill, some && !narrow)
		visible(e.dot, some && narrow)
	}
}

// focus puts the keyboard on the entry of the page at hand.
func (r *rail) focus() {
	for _, e := range r.entries {
		if e.row.Selected {
			parts.GiveFocus(r.frame.Window.Canvas(), e.row)
			return
		}
	}
	parts.GiveFocus(r.frame.Window.Canvas(), r.entries[0].row)
}

func visible(o fyne.CanvasObject, show bool) {
	if show {
		o.Show()
		return
	}
	o.Hide()
}
