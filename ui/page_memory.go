package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/ui/parts"
)

// pagesLeft is how many pages stay in memory as they were left.
const pagesLeft = 16

// A keptPage is a page as it was left: the screen with its filters and its
// selection, how far each list was scrolled, and what had the keyboard.
type keptPage struct {
	at      Route
	screen  screen
	offsets []fyne.Position
	held    fyne.Focusable
	holder  string // what had the keyboard, should the page make it anew
	nth     int
}

// keepsPage tells whether a page may be shown again as it was left. One that
// writes, or that others look at, is made anew.
func keepsPage(p Page) bool {
	switch p {
	case PageDocket, PageCases, PageCase, PageCalendar, PageDirectory, PageAttendance, PageLetters, PageLetter, PageJournal, PageStatistics, PageRules:
		return true
	case PageReview, PageSitting, PageVote, PageSettings, PageFirstRun, PageWho:
	}
	return false
}

// leave keeps the page at hand as it is.
func (f *Frame) leave() {
	r := f.At()
	if f.current == nil || f.Desk == nil || f.reading.on && !f.reading.shown {
		return
	}
	if f.IsMain() {
		f.windows.open.note(r)
	}
	f.drop(r)
	if !keepsPage(r.Page) {
		return
	}
	k := keptPage{at: r, screen: f.current, offsets: offsetsIn(f.page)}
	k.held = f.Window.Canvas().Focused()
	if o, ok := k.held.(fyne.CanvasObject); ok {
		k.holder, k.nth = holderIn(f.page, o)
	}
	f.pages = append(f.pages, k)
	if len(f.pages) > pagesLeft {
		f.pages = f.pages[1:]
	}
}

// drop forgets how a page was left.
func (f *Frame) drop(r Route) {
	f.pages = slices.DeleteFunc(f.pages, func(k keptPage) bool { return k.at == r })
}

// recall returns a page as it was left.
func (f *Frame) recall(r Route) (keptPage, bool) {
	i := slices.IndexFunc(f.pages, func(k keptPage) bool { return k.at == r })
	if i < 0 {
		return keptPage{}, false
	}
	k := f.pages[i]
	f.drop(r)
	return k, true
}

// goKept goes to an address and shows its page as it was left.
func (f *Frame) goKept(r Route) {
	f.leave()
	f.way.visit(r)
	f.showKept(r)
}

// showKept shows a page as it was left, with the values of now.
func (f *Frame) showKept(r Route) {
	k, ok := f.recall(r)
	if !ok {
		f.show(r)
		return
	}
	if s, ok := k.screen.(reviving); ok {
		s.revive()
	}
	f.place(r, k.screen, &k)
}

// reviving is a screen that must take something back when it is shown again.
type reviving interface{ revive() }

// revive takes dropped files again.
func (s *caseScreen) revive() { s.takeDrops() }

// restorePage scrolls a page to where it was, and gives the keyboard back.
func (f *Frame) restorePage(k *keptPage) {
	scrolls := all[*container.Scroll](f.page)
	for i, s := range scrolls {
		if i < len(k.offsets) && len(scrolls) == len(k.offsets) && s.Offset != k.offsets[i] {
			s.ScrollToOffset(k.offsets[i])
			s.Content.Refresh()
		}
	}
	c := f.Window.Canvas()
	if k.held == nil || parts.OverlayOpen(c) || f.covered() {
		return
	}
	if o, ok := k.held.(fyne.CanvasObject); ok && parts.Within(f.page, o) {
		parts.GiveFocus(c, k.held)
	} else if o := holderOf(f.page, k.holder, k.nth); o != nil {
		parts.GiveFocus(c, o)
	}
	for i, s := range scrolls { // the keyboard may have scrolled to itself
		if len(scrolls) == len(k.offsets) && s.Offset != k.offsets[i] {
			s.ScrollToOffset(k.offsets[i])
			s.Content.Refresh()
		}
	}
}

func offsetsIn(root fyne.CanvasObject) []fyne.Position {
	var out []fyne.Position
	for _, s := range all[*container.Scroll](root) {
		out = append(out, s.Offset)
	}
	return out
}

// holderIn names what has the keyboard by its kind, its label and its place
// among those like it.
func holderIn(root, held fyne.CanvasObject) (name string, nth int) {
	name = holderName(held)
	found := false
	parts.Walk(root, func(o fyne.CanvasObject) bool {
		if o == held {
			found = true
			return false
		}
		if holderName(o) == name {
			nth++
		}
		return true
	})
	if !found {
		return "", 0
	}
	return name, nth
}

func holderName(o fyne.CanvasObject) string {
	if _, ok := o.(fyne.Focusable); !ok {
		return ""
	}
	name := fmt.Sprintf("%T", o)
	if a, ok := o.(fyne.Accessible); ok {
		name += " " + a.AccessibilityLabel()
	}
	return name
}

func holderOf(root fyne.CanvasObject, name string, nth int) fyne.Focusable {
	var out fyne.Focusable
	parts.Walk(root, func(o fyne.CanvasObject) bool {
		if name == "" || holderName(o) != name {
			return true
		}
		if nth == 0 {
			out, _ = o.(fyne.Focusable)
			return false
		}
		nth--
		return true
	})
	return out
}
