package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/ui/parts"
)

// Windows are all windows of the program on one register: the main one, and one
// for each case that somebody put into a window of its own. They have one desk,
// one executor, one display and one person at work; each has its own page, its
// own way back and its own forms. Everything in it belongs to the UI goroutine.
type Windows struct {
	frames []*Frame // the main window first
	deeds  deedsDone
	open   openCases // of the strip
	names  map[cases.CaseID]caseName
	// recalled is of what the recent cases are called.
	recalled Generation
	lock     locking
	tour     *tour // nil: there is none
	away     registerAway
}

// All are the frames of the windows that are open, the main one first.
func (w *Windows) All() []*Frame { return slices.Clone(w.frames) }

// Main is the frame of the main window: it lives as long as the program.
func (w *Windows) Main() *Frame { return w.frames[0] }

// Windows are all windows, of which this is one.
func (f *Frame) Windows() *Windows { return f.windows }

// IsMain tells whether this is the main window, which has the rail.
func (f *Frame) IsMain() bool { return f == f.windows.frames[0] }

// ofCase is the frame of a case's own window, or nil.
func (w *Windows) ofCase(id cases.CaseID) *Frame {
	for _, f := range w.frames[1:] {
		if f.only == id {
			return f
		}
	}
	return nil
}

// The size of a case's own window, in pixels, when it opens.
const (
	caseWindowWidth  = 1060
	caseWindowHeight = 720
)

// OpenInWindow shows a case in a window of its own, or brings the one forward
// that it has already. Where the system gives one window only, the case opens
// on the page.
func (f *Frame) OpenInWindow(id cases.CaseID) {
	switch {
	case id == "" || f.Desk == nil:
		return
	case f.only == id:
		return
	case f.windows.ofCase(id) != nil:
		f.windows.ofCase(id).forward()
		return
	case f.NewWindow == nil:
		f.Go(Route{Page: PageCase, Case: id, Tab: TabOverview})
		return
	}
	w := f.NewWindow(f.T("window.case"))
	second := newFrame(f.Given, w, f.windows)
	second.only = id
	second.openCaseWindow()
	w.Resize(fyne.NewSize(caseWindowWidth, caseWindowHeight))
	w.SetCloseIntercept(second.closeCaseWindow)
	w.Show()
	f.trace("window " + string(id))
}

// openCaseWindow lays the window of a case out and shows the case.
func (f *Frame) openCaseWindow() {
	f.way = history{}
	f.compose()
	f.shell.count()
	f.Go(Route{Page: PageCase, Case: f.only, Tab: TabOverview})
}

// closeCaseWindow closes the window of a case; what is being typed in it stays
// as a draft.
func (f *Frame) closeCaseWindow() {
	f.saveTyping()
	f.typing = nil
	f.windows.frames = slices.DeleteFunc(f.windows.frames, func(g *Frame) bool { return g == f })
	f.Window.Close()
	f.trace("window closed " + string(f.only))
}

// forward brings a window in front of the others and gives it the keyboard.
func (f *Frame) forward() {
	f.Window.RequestFocus()
	f.trace("window forward " + string(f.At().Page))
}

// here tells whether this window shows an address itself. The window of a case
// shows what is the case's own; all else opens in the main one.
func (f *Frame) here(r Route) bool {
	return f.IsMain() || r.Case == f.only && (r.Page == PageCase || r.Page == PageLetter)
}

// putAway closes what lies over the window: what was typed there stays a draft.
func (f *Frame) putAway() {
	c := f.Window.Canvas()
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		switch o := top.(type) {
		case *parts.Sheet:
			if o.OnEscape != nil {
				o.OnEscape()
			}
			o.Close()
		case *parts.Palette:
			o.Close()
		}
		if c.Overlays().Top() == top { // a menu, or a sheet that stays
			c.Overlays().Remove(top)
		}
	}
}
