package ui

import (
	"context"
	"errors"
	"unicode"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// horizonMonths are the months that the view ahead shows.
const horizonMonths = 6

// horizonPaged is how many cases are read and judged at once.
const horizonPaged = 40

// horizonPage shows the six months ahead, a row a case, the next due first. Only
// the rows that are looked at are read, a page at a time. UI goroutine only.
type horizonPage struct {
	frame  *Frame
	span   *parts.HorizonSpan
	closed bool
	onSpan func(string)

	lanes map[int]horizonLane // by row; one not yet read is missing
	total int
	pages map[int]*Generation // asked for
	asked Generation          // of the calendar and the first page
	round int                 // grows when everything is read anew
	item  int                 // of the row at hand, or -1

	content fyne.CanvasObject
	which   *parts.Segment
	head    *parts.HorizonHead
	under   *parts.HorizonGround
	list    *parts.List
	why     *parts.Wrap
	body    *fyne.Container
	chart   fyne.CanvasObject
}

const horizonLabels = 210

func newHorizonPage(f *Frame, letter func(rune)) *horizonPage {
	p := &horizonPage{frame: f, item: -1, onSpan: func(string) {}}
	p.forget()
	p.span = &parts.HorizonSpan{Calendar: f.dayCalendar(days.Calendar{}), Labels: horizonLabels}
	p.from(f.Desk.Today())
	p.head = parts.NewHorizonHead(p.span, f.T("horizon.head"))
	p.under = parts.NewHorizonGround(p.span)
	p.list = parts.NewList(f.T("calendar.ahead"), func() int { return p.total },
		func() fyne.CanvasObject { return parts.NewHorizonRow(p.span) }, p.fill)
	p.list.Height = parts.SizeDocketRow
	p.list.Label = func(i int) string { return p.lanes[i].Number }
	p.list.OnMove = func(int) { p.item = -1; p.say() }
	p.list.OnOpen = p.open
	p.list.OnKey = p.key
	p.list.OnRune = func(r rune, i int) {
		if unicode.ToLower(r) == 'n' && p.lanes[i].Case != "" && !p.closed {
			f.openNextSlot(p.lanes[i].Case)
			return
		}
		letter(r)
	}
	p.which = parts.NewSegment([]parts.SegmentOption{{Label: f.T("horizon.open")}, {Label: f.T("horizon.closed")}}, func(i int) {
		p.closed = i == 1
		p.load()
	})
	p.which.Required, p.which.OnRune = true, letter
	p.which.SetSelected(0)
	p.which.SetName(f.T("horizon.which"))
	p.why = parts.NewWrap(f.T("horizon.hint"), parts.Caption, parts.ColorMuted, 400)
	p.why.Lines, p.why.Reserved = 2, 2
	p.chart = parts.NewCard(parts.PadAll(1, parts.Border(parts.V(0, p.head, parts.HLine()), nil, nil, nil,
		parts.Stack(p.under, p.list))))
	p.body = parts.Stack(p.chart)
	foot := parts.V(4, p.legend(), parts.Border(nil, nil, nil,
		parts.NewSmallButton(f.T("horizon.export"), "download-simple", parts.Secondary, p.openExport), p.why))
	p.content = parts.Border(nil, parts.Pad(6, 0, 0, 0, foot), nil, nil, p.body)
	return p
}

// from shows the six months from the month of a day on.
func (p *horizonPage) from(d days.Day) {
	_, _, n := d.Date()
	first := d - days.Day(n-1)
	if end := first.AddMonths(horizonMonths) - 1; first.Given() && end.Given() {
		p.span.From, p.span.To = first, end
	}
}

func (p *horizonPage) today() {
	p.from(p.frame.Desk.Today())
	p.refresh()
}

// turn shows the half-year before or after.
func (p *horizonPage) turn(n int) {
	p.from(p.span.From.AddMonths(n * horizonMonths))
	p.refresh()
}

func (p *horizonPage) title() string {
	w := p.frame.words
	return capital(w.T("horizon.title", message.Text("from", w.Month(p.span.From)), message.Text("to", w.Month(p.span.To))))
}

func (p *horizonPage) refresh() {
	p.onSpan(p.title())
	p.head.Refresh()
	p.under.Refresh()
	p.list.Refresh()
	p.say()
	p.frame.trace("horizon " + p.span.From.String())
}

func (p *horizonPage) forget() {
	p.lanes, p.pages, p.total = map[int]horizonLane{}, map[int]*Generation{}, 0
	p.round++
}

// horizonRead is one page of the cases, judged.
type horizonRead struct {
	calendar days.Calendar
	lanes    []horizonLane
	total    int
}

// readHorizon reads and judges the cases from a row on. Off the UI goroutine.
func readHorizon(ctx context.Context, desk Desk, w translations.Words, offset, limit int, closed bool) (horizonRead, error) {
	o, err := desk.Office(ctx)
	if err != nil {
		return horizonRead{}, err
	}
	out := horizonRead{calendar: days.NewCalendar([]days.Zone{o.Organisation.Zone}, o.Closings)}
	rows, total, err := desk.Cases(ctx, register.CaseQuery{Open: !closed, Closed: closed, Sort: register.SortDue, Offset: offset, Limit: limit})
	if err != nil {
		return out, err
	}
	out.total = total
	for _, r := range rows {
		v, err := desk.Case(ctx, r.Case)
		switch {
		case errors.Is(err, register.ErrShut) || errors.Is(err, register.ErrNotFound): // it changed meanwhile
			out.lanes = append(out.lanes, horizonLane{Learner: r.Learner, Number: r.Number})
			continue
		case err != nil:
			return out, err
		}
		out.lanes = append(out.lanes, horizonOf(w, v))
	}
	return out, nil
}

// load reads the first page anew; the others follow as they are looked at.
func (p *horizonPage) load() {
	f := p.frame
	closed, desk, w := p.closed, f.Desk, f.words
	p.onSpan(p.title())
	Load(f.Work, &p.asked, func(ctx context.Context) (horizonRead, error) {
		return readHorizon(ctx, desk, w, 0, horizonPaged, closed)
	}, func(r horizonRead, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		p.forget()
		p.pages[0] = &Generation{}
		p.span.Calendar = f.dayCalendar(r.calendar)
		p.keep(0, r)
		if p.list.At() < 0 && p.total > 0 {
			p.list.Select(0)
		}
		p.show()
		f.shown(PageCalendar)
	})
}

func (p *horizonPage) keep(offset int, r horizonRead) {
	p.total = r.total
	for i, l := range r.lanes {
		p.lanes[offset+i] = l
	}
}

// show puts the chart on the page, or the sentence that says why there is none.
func (p *horizonPage) show() {
	p.body.Objects = []fyne.CanvasObject{p.chart}
	if p.total == 0 {
		key := "horizon.none"
		if p.closed {
			key = "horizon.none.closed"
		}
		p.body.Objects = []fyne.CanvasObject{parts.NewCard(parts.NewEmptyState("calendar-dots", p.frame.T(key), nil))}
	}
	p.body.Refresh()
	p.refresh()
}

// need asks for the page of a row, once.
func (p *horizonPage) need(i int) {
	page := i / horizonPaged
	if p.pages[page] != nil {
		return
	}
	p.pages[page] = &Generation{}
	f, closed, round := p.frame, p.closed, p.round
	desk, w := f.Desk, f.words
	Load(f.Work, p.pages[page], func(ctx context.Context) (horizonRead, error) {
		return readHorizon(ctx, desk, w, page*horizonPaged, horizonPaged, closed)
	}, func(r horizonRead, err error) {
		if round != p.round { // everything was read anew meanwhile
			return
		}
		if err != nil {
			f.Fault(err)
			return
		}
		p.keep(page*horizonPaged, r)
		p.list.Refresh()
		p.say()
		f.trace("horizon page " + f.words.Number(page))
	})
}

// fill puts a case into a row of the list.
func (p *horizonPage) fill(i int, o fyne.CanvasObject) {
	row, ok := o.(*parts.HorizonRow)
	if !ok {
		return
	}
	l, known := p.lanes[i]
	if !known {
		row.Set("…", "", nil, -1)
		p.need(i)
		return
	}
	at := -1
	if i == p.list.At() {
		at = p.item
	}
	row.Set(l.Learner, l.caption(p.frame.words), horizonBars(l.Items), at)
}

// caption is the line under the name of a case.
func (l horizonLane) caption(w translations.Words) string {
	if l.Due == 0 {
		return joined(l.Number, l.Stage)
	}
	return joined(l.Number, w.Day(l.Due))
}

// horizonBars are the items of a case as they are drawn, periods first so that
// days lie over them. The order is that of the items otherwise.
func horizonBars(in []horizonItem) []parts.HorizonBar {
	out := make([]parts.HorizonBar, len(in))
	for i, x := range in {
		out[i] = parts.HorizonBar{From: x.From, To: x.To, Tone: x.Tone, Hatched: x.Hatched, Icon: x.Icon, Low: x.Low, Label: x.Label}
	}
	return out
}

// key walks through the days of the row at hand, turns the half-years, and
// leaves the others to the list.
func (p *horizonPage) key(k fyne.KeyName, i int) bool {
	switch k {
	case fyne.KeyRight:
		p.walk(i, 1)
	case fyne.KeyLeft:
		p.walk(i, -1)
	case fyne.KeyPageDown:
		p.turn(1)
	case fyne.KeyPageUp:
		p.turn(-1)
	case fyne.KeyHome:
		p.today()
	default:
		return false
	}
	return true
}

// walk goes to the next item that can be seen.
func (p *horizonPage) walk(row, step int) {
	items := p.lanes[row].Items
	for to := p.item + step; to >= 0 && to < len(items); to += step {
		if items[to].To >= p.span.From && items[to].From <= p.span.To {
			p.item = to
			p.list.Refresh()
			p.say()
			return
		}
	}
}

// say writes the line underneath: why the item at hand lies there, else what is
// next in the case, else what the keys do.
func (p *horizonPage) say() {
	words, ink := p.frame.T("horizon.hint"), parts.ColorMuted
	l := p.lanes[p.list.At()]
	switch {
	case p.item >= 0 && p.item < len(l.Items):
		words, ink = joined(l.Learner, l.Items[p.item].Why), parts.ColorText
	case l.Next != "":
		words = joined(l.Learner, l.Stage, l.Next)
	}
	p.why.Set(words, ink)
}

func (p *horizonPage) open(i int) {
	if l := p.lanes[i]; l.Case != "" {
		p.frame.Go(Route{Page: PageCase, Case: l.Case, Tab: TabOverview})
	}
}

// legend says what the signs mean; a sign never differs by its colour alone.
func (p *horizonPage) legend() fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, x := range horizonLegend() {
		out = append(out, parts.H(5, parts.Center(parts.NewHorizonSwatch(x.Bar)), parts.NewText(p.frame.T("horizon.legend."+string(x.Kind)), parts.Caption, parts.ColorMuted)))
	}
	return newFlow(14, 2, out...)
}

// A horizonSign is a sign of the legend.
type horizonSign struct {
	Kind horizonKind
	Bar  parts.HorizonBar
}

func horizonLegend() []horizonSign {
	return []horizonSign{
		{horizonNotice, parts.HorizonBar{Tone: parts.ToneInfo}},
		{horizonCouncil, parts.HorizonBar{Tone: parts.ToneInfo, Icon: "gavel"}},
		{horizonEarliest, parts.HorizonBar{Tone: parts.ToneInfo, Icon: "arrow-right"}},
		{horizonEarly, parts.HorizonBar{Tone: parts.ToneDanger, Hatched: true}},
		{horizonContestable, parts.HorizonBar{Tone: parts.ToneWarn, Hatched: true}},
		{horizonLawful, parts.HorizonBar{Tone: parts.ToneOK}},
		{horizonPrecaution, parts.HorizonBar{Tone: parts.ToneAdvisory}},
		{horizonExclusion, parts.HorizonBar{Tone: parts.ToneWarn}},
		{horizonBar, parts.HorizonBar{Tone: parts.ToneDanger}},
		{horizonLetter, parts.HorizonBar{Tone: parts.ToneNeutral, Icon: "envelope-simple"}},
		{horizonDue, parts.HorizonBar{Tone: parts.ToneWarn, Icon: "clock-countdown"}},
		{horizonOverdue, parts.HorizonBar{Tone: parts.ToneDanger, Icon: "warning-circle"}},
		{horizonReview, parts.HorizonBar{Tone: parts.ToneNeutral, Icon: "folder"}},
	}
}
