package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// Given is what the window needs from outside; app wires it.
type Given struct {
	Desks     Desks
	Desk      Desk // of the person at work; nil at a first start
	Catalogue *translations.Catalogue
	Letters   LetterMaker
	Texts     LetterTexts // nil: not offered
	Pages     Pages
	Outside   Outside
	Machine   Machine  // the computer, and what each person chose on it
	Postroom  Postroom // nil: not offered
	Work      *Work
	Trace     func(event string) // nil: no trace; one line a change of state
	Display   Display
	Keep      func(Display) // keeps the display choices; nil: nothing is kept
	Simulated bool          // the day was set by hand: a band says so
	Register  string        // where the register is, shown in the settings
	// Regulations is where profiles of the organisation's own are put.
	Regulations Regulations
	Reports     Reports // of figures; nil: not offered
	NextDay     func()  // moves a simulated day forward; nil: the day is the machine's
	// OpenSample leaves this register and opens the sample data instead; nil: not offered.
	OpenSample func() error
	// Sample tells that the register is the sample data.
	Sample bool
	// NewWindow makes one more window, empty and not shown yet; nil: there is one only.
	NewWindow func(title string) fyne.Window
}

// Display is what a person chose about looks.
type Display struct {
	Language translations.Lang
	Theme    string       // light, dark or system
	Scale    float32      // of texts: 0.93, 1, 1.15, 1.3, 1.5, 2
	Person   cases.UserID // who worked last on this machine, proposed at the start
	Lists    string       // how each person wants the lists: see keptLists
}

// A Frame is the window: the rail, the page, the sheet over it and the way
// back. Everything in it belongs to the UI goroutine.
type Frame struct {
	Given
	Window fyne.Window

	words   translations.Words
	way     history
	current screen
	page    *fyne.Container // holds the current screen's content
	shell   *shell
	today   days.Day           // the day the window is worded for
	Profile regulation.Profile // in force in the office; see profileInForce
	typing  []*draft           // forms that save themselves
	people  Generation         // of the list of those who may work
	users   []cases.OfficeUser // to choose from at the start
	taken   Generation         // of the case whose form is taken up again
	toured  Generation         // of the examples for the tour
	reading pageReading        // of the page at hand
	curtain lockCurtain        // what the lock took off
	listed  casesMemory        // how the list of cases was left
	left    *keptPage          // how the page at hand was left, until its values have come
	unbound *draft             // of a form whose sheet is about to open
	barred  *Frame             // the window where that form is open already
	fresh   menuItems          // of the menu, which change with what is done
	pages   []keptPage         // pages as they were left, the oldest first
	windows *Windows           // all of them, this one among them
	only    cases.CaseID       // the case whose own window this is; empty: the main one
}

// NewFrame lays the window out and shows its first page.
func NewFrame(g Given, w fyne.Window) *Frame {
	f := newFrame(g, w, &Windows{})
	f.compose()
	f.watchMidnight()
	f.watchIdle()
	f.Work.rest = func() { f.trace("idle") }
	return f
}

// newFrame is a window more, not laid out yet.
func newFrame(g Given, w fyne.Window, all *Windows) *Frame {
	f := &Frame{Given: g, Window: w, page: container.NewStack(), windows: all}
	all.frames = append(all.frames, f)
	w.SetPadded(false)
	if f.Machine.Personal == nil {
		f.Machine.Personal = NewPersonalBook(nil, nil)
	}
	return f
}

// compose builds, or after a change of language or person rebuilds, all that is
// around the page.
func (f *Frame) compose() {
	f.words = f.Catalogue.Words(f.Display.Language, translations.Screen)
	if f.Desk != nil {
		f.today = f.Desk.Today()
		f.words = f.words.For(f.today)
	}
	f.offerFieldHelp()
	f.pages, f.left = nil, nil // they are worded as before
	f.shell = newShell(f)
	f.setContent(f.shell.content())
}

// Start shows the page where the person's role begins. Nobody at work yet: it
// is the first secretary of the register, or else a first start.
func (f *Frame) Start() {
	switch {
	case f.Desk == nil:
		f.recognise()
		return
	case f.Desk.User().Role == cases.RoleDirector:
		f.Go(Route{Page: PageReview})
	default:
		f.Go(Route{Page: PageDocket})
	}
	f.shell.count()
	f.turn()
	f.stir()
	f.trace("started")
	f.offerTour()
}

// Go shows the screen of an address and remembers the way. What is not of the
// case to which a window belongs opens in the main one.
func (f *Frame) Go(r Route) {
	if !f.here(r) {
		f.windows.Main().Go(r)
		f.windows.Main().forward()
		return
	}
	f.leave()
	f.drop(r) // asked for anew, it begins anew
	f.way.visit(r)
	f.show(r)
}

// Back and Forward walk the way.
func (f *Frame) Back() {
	f.leave()
	if r, ok := f.way.back(); ok {
		f.showKept(r)
	}
}

// Forward shows the next address, if the person went back before.
func (f *Frame) Forward() {
	f.leave()
	if r, ok := f.way.forward(); ok {
		f.showKept(r)
	}
}

// At is the address shown.
func (f *Frame) At() Route {
	if len(f.way.stack) == 0 {
		return Route{}
	}
	return f.way.stack[f.way.at]
}

func (f *Frame) show(r Route) { f.place(r, f.build(r), nil) }

// place puts a screen on the page, as it was left when it was there before.
func (f *Frame) place(r Route, s screen, left *keptPage) {
	f.reading.opening = true
	f.current, f.left = s, left
	f.page.Objects = []fyne.CanvasObject{f.current.content()}
	f.page.Refresh()
	f.shell.choose(r.Page)
	// What had the keyboard is gone from the page: left focused, it would still
	// answer to Enter.
	f.Window.Canvas().Unfocus()
	f.looked(r)
	f.reads(true)
	if f.left != nil || left == nil { // its values have not come yet, or never were there
		f.current.focus()
	}
	if f.covered() {
		f.curtain.screen.focus()
	}
	f.reading.opening = false
	f.freshMenu()
	f.trace("screen " + string(r.Page))
	if t := f.windows.tour; t != nil && t.frame == f {
		t.settled()
	}
}

// Reload asks the page of every window again when one of the files concerns it,
// and the counts on the rail. No file at all means everything.
// What was written without Record is not undone.
func (f *Frame) Reload(files []cases.FileID) {
	f.windows.deeds.bar(files)
	f.reloadAll(files)
	f.freshMenu()
}

func (f *Frame) reloadAll(files []cases.FileID) {
	for _, g := range f.windows.All() {
		g.reload(files)
	}
}

func (f *Frame) reload(files []cases.FileID) {
	if f.current != nil && (len(files) == 0 || f.current.changed(files)) {
		f.reads(false)
	}
	f.shell.count()
}

// Sheet opens a sheet over the window; false when another overlay is open.
func (f *Frame) Sheet(name string, s *parts.Sheet) bool {
	if f.sayElsewhere() {
		return false
	}
	if f.waits(func() { f.over(name, s) }) {
		return true
	}
	s.Name = name
	if !s.Open(f.Window.Canvas()) {
		return false
	}
	f.signed(s)
	f.trace("sheet " + name)
	return true
}

// Say words a message for the screen, in the language of the window.
func (f *Frame) Say(m message.Message) string { return f.words.Say(m) }

// T words a key for the screen.
func (f *Frame) T(key string, values ...message.Value) string { return f.words.T(key, values...) }

// shown tells that a page's values have arrived. Nothing has the keyboard on a
// page that was empty until then, or only what was there before: it is given to
// the page now.
func (f *Frame) shown(p Page) {
	f.pageShown()
	if k := f.left; k != nil && f.At().Page == p {
		f.left = nil
		f.restorePage(k)
	}
	f.nameCase()
	c := f.Window.Canvas()
	if !parts.OverlayOpen(c) && f.At().Page == p && parts.KeyboardLost(c) {
		f.current.focus()
	}
	f.trace("shown " + string(p))
	if t := f.windows.tour; t != nil && t.frame == f {
		t.arrived(p)
	}
}

// trace tells a test, or nobody, that something changed.
func (f *Frame) trace(event string) {
	if f.Trace != nil {
		f.Trace(event)
	}
}
