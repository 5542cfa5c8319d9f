package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// shell is what stays around the page: the rail, the band of a simulated day,
// the toast.
type shell struct {
	frame  *Frame
	body   *fyne.Container
	rail   *rail // nil at a first start and in the window of a case
	toasts *toasts
	strip  *parts.Strip    // of open cases; nil where there is no rail
	away   *fyne.Container // says that the register cannot be reached
	asked  Generation
	rows   []register.DocketRow    // what is due, as last read
	names  map[cases.UserID]string // of those who work with the register
}

func newShell(f *Frame) *shell {
	s := &shell{frame: f, toasts: newToasts(f)}
	f.listen()
	if f.Desk == nil {
		f.Window.SetMainMenu(nil)
		s.body = parts.Stack(parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, nil), f.page, s.toasts.content())
		return s
	}
	if f.IsMain() {
		s.rail = newRail(f)
	}
	var band fyne.CanvasObject
	if f.Simulated {
		band = s.band()
	}
	s.body = parts.Stack(parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, nil),
		parts.NewWatcher(), parts.Border(s.bands(band), nil, nil, nil, s.around()), s.toasts.content())
	f.Window.SetMainMenu(f.menu())
	return s
}

// around is the page with the rail beside it and the open cases above it; the
// window of a case has neither.
func (s *shell) around() fyne.CanvasObject {
	if s.rail == nil {
		return newPageRoom(s.frame.page)
	}
	s.strip = s.frame.newOpenStrip()
	return container.New(&railLayout{rail: s.rail}, s.rail.body, parts.Border(s.strip, nil, nil, nil, newPageRoom(s.frame.page)))
}

func (s *shell) content() fyne.CanvasObject { return s.body }

// band says that the day was set by hand, and offers the next one.
func (s *shell) band() fyne.CanvasObject {
	f := s.frame
	row := parts.H(10, parts.Center(parts.NewIcon("clock", parts.ColorWarn, 16)),
		parts.Middle(parts.NewText(f.T("band.simulated", message.Text("day", f.words.DayLong(f.Desk.Today()))), parts.CaptionStrong, parts.ColorWarn)))
	if f.NextDay != nil {
		row.Add(parts.Center(parts.NewSmallButton(f.T("band.next"), "arrow-right", parts.Secondary, f.nextDay)))
	}
	ground := parts.NewBox(parts.ColorWarnGround, parts.ColorNone, 0, parts.Pad(2, 16, 2, 16, row))
	return parts.Border(nil, parts.HLine(), nil, nil, ground)
}

// choose marks the page's entry on the rail.
func (s *shell) choose(p Page) {
	if s.rail != nil {
		s.rail.choose(p)
	}
}

// count asks for the counts shown on the rail.
func (s *shell) count() {
	f := s.frame
	if f.Desk == nil {
		return
	}
	desk, today := f.Desk, f.today
	Load(f.Work, &s.asked, func(ctx context.Context) (shellReading, error) {
		rows, err := desk.Docket(ctx, register.DocketQuery{})
		if err != nil {
			return shellReading{}, err
		}
		o, err := desk.Office(ctx)
		return shellReading{rows: rows, office: o}, err
	}, func(r shellReading, err error) {
		if err != nil { // a page that cannot be read says so itself
			return
		}
		f.Profile = profileInForce(desk.Profiles(), r.office)
		f.tellDue(r.rows)
		s.rows, s.names = r.rows, map[cases.UserID]string{}
		for _, u := range r.office.Users {
			s.names[u.User] = u.Name
		}
		if s.rail != nil {
			s.rail.show(countRail(awake(r.rows, f.lists().Snoozed, today), today))
		}
	})
}

// shellReading is what the shell reads at once.
type shellReading struct {
	rows   []register.DocketRow
	office *cases.Office
}

// nameOf is the name of somebody who works with the register, as far as the
// window knows.
func (s *shell) nameOf(u cases.UserID) string {
	if name := s.names[u]; name != "" {
		return name
	}
	return string(u)
}

// railLayout gives the rail its width, and its icons alone in a narrow window.
type railLayout struct{ rail *rail }

// narrowUnder is the width of a window under which the rail shows icons alone.
const narrowUnder = 1200

// Layout is called by the toolkit.
func (l *railLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	large := max(1, parts.TextScale())
	width, narrow := railWide*min(large, 1.3), size.Width < max(narrowUnder, narrowUnder*large*0.75)
	if narrow {
		width = railIcons()
	}
	l.rail.fold(narrow)
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(width, 0))
	objects[1].Resize(fyne.NewSize(size.Width-width, size.Height))
}

// railIcons is the width of the rail with icons alone: they grow with the texts.
func railIcons() float32 { return railNarrow + 24*(max(1, parts.TextScale())-1) }

// MinSize is called by the toolkit.
func (l *railLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	page := objects[1].MinSize()
	return fyne.NewSize(railIcons()+page.Width, max(objects[0].MinSize().Height, page.Height))
}

// watchMidnight looks at the day now and then, so that a window left open
// overnight, or a machine that slept, never shows yesterday as today.
func (f *Frame) watchMidnight() {
	f.Work.After(time.Minute, func() {
		if f.Desk != nil && f.Desk.Today() != f.today {
			f.newDay()
		}
		f.watchMidnight()
	})
}

// nextDay moves a simulated day forward.
func (f *Frame) nextDay() {
	f.SaveDrafts()
	f.NextDay()
	f.windows.Main().newDay()
}

// newDay words everything anew for today, in every window, and judges the cases
// again. It is the main window that watches the day.
func (f *Frame) newDay() {
	for _, g := range f.windows.All() {
		g.compose()
		g.show(g.At())
		g.shell.count()
	}
	f.trace("day " + f.Desk.Today().String())
	f.turn()
}

// turnAtOnce is how many cases are judged again in one go, so that the register
// stays free for others in between.
const turnAtOnce = 25

// turn judges again, in slices, the cases whose judgement is of another day.
func (f *Frame) turn() {
	desk := f.Desk
	Act(f.Work, func(ctx context.Context) (int, error) {
		return desk.Turn(ctx, turnAtOnce)
	}, func(n int, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case n == turnAtOnce:
			f.turn()
			return
		case n > 0:
			f.reloadAll(nil)
		}
		f.trace("turned")
	})
}
