package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/ui/parts"
)

// A page that is being read shows the outline of its rows, but only after a
// moment, so that nothing flickers; after a second it says what is being done.
// One that cannot be read says so at the top of its body, and what it showed
// before stays.
const (
	outlineAfter = 150 * time.Millisecond
	wordsAfter   = time.Second
)

// pageReading is what the reading of a window's page has come to.
type pageReading struct {
	on      bool // values are awaited
	turn    int  // counts the readings, so that an older pause says nothing
	shown   bool // the page has shown values
	opening bool // the page is being put into the window
	told    bool // the page says itself what it waits for
	outline []*parts.Skeleton
	words   fyne.CanvasObject // what is being done; nil: nothing is said
	box     *fyne.Container   // what went wrong; nil: nothing
	cause   string            // in the words of the log
}

// reads asks the page for its values; fresh is a page that shows none yet.
func (f *Frame) reads(fresh bool) {
	r := &f.reading
	r.turn++
	r.on, r.told = true, false
	if fresh {
		r.shown = false
		r.words, r.box = nil, nil
	}
	turn := r.turn
	f.current.load()
	if !r.on || r.turn != turn {
		return
	}
	if !r.shown {
		r.outline = all[*parts.Skeleton](f.page)
		f.outlined(false)
	}
	f.Work.After(outlineAfter, func() {
		if r.on && r.turn == turn && r.box == nil {
			f.outlined(true)
		}
	})
	f.Work.After(wordsAfter, func() {
		if r.on && r.turn == turn && r.box == nil && !r.told {
			f.sayReading()
		}
	})
}

// outlined shows the outline of the rows, or keeps it back.
func (f *Frame) outlined(show bool) {
	for _, s := range f.reading.outline {
		s.Waiting = !show
		s.Refresh()
	}
}

// sayReading says what is being done, in the middle of the page.
func (f *Frame) sayReading() {
	words := f.T("reading.register")
	switch f.At().Page {
	case PageCase, PageLetter, PageSitting, PageVote:
		words = f.T("reading.case")
	case PageAttendance:
		words = f.T("reading.person")
	default:
	}
	plate := parts.NewBox(parts.ColorSurface, parts.ColorBorder, 8, parts.Pad(12, 18, 12, 16, parts.NewBusy(words)))
	plate.Shadow = true
	f.reading.words = parts.Center(plate)
	f.page.Add(f.reading.words)
	f.trace("reading " + string(f.At().Page))
}

// saysItself is told by a page that says what it waits for.
func (f *Frame) saysItself() {
	r := &f.reading
	r.told = true
	if r.words != nil {
		f.page.Remove(r.words)
		r.words = nil
	}
}

// pageShown is told that the page shows its values.
func (f *Frame) pageShown() {
	r := &f.reading
	if !r.on {
		return
	}
	r.on, r.shown = false, true
	f.clearReading()
}

// clearReading takes away what was said of the reading.
func (f *Frame) clearReading() {
	r := &f.reading
	if r.words != nil {
		f.page.Remove(r.words)
		r.words = nil
	}
	if r.box != nil {
		if place := troublePlaceOf(f.page); place != nil {
			place.Objects = nil
			place.Refresh()
		}
		r.box = nil
		f.page.Refresh()
	}
	for _, s := range r.outline {
		s.Waiting = false
	}
	r.outline = nil
}

// pageFailed says at the top of the page's body that it could not be read, and
// offers to try again. It is false for an error that is not of the page's
// reading.
func (f *Frame) pageFailed(err error) bool {
	r := &f.reading
	switch {
	case f.current == nil || !f.Work.reading:
		return false
	case r.box != nil && r.cause == err.Error(): // another part of the page, for the same cause
		return true
	case !r.on:
		return false
	}
	r.on = false
	outline := r.outline
	if !r.shown && len(outline) == 0 {
		outline = all[*parts.Skeleton](f.page)
	}
	f.clearReading()
	for _, s := range outline { // nothing is on its way any more
		s.Waiting = true
		s.Refresh()
	}
	retry := parts.NewButton(f.T("button.retry"), "", parts.Primary, f.readAgain)
	box := f.troubleBox(err, r.shown, retry)
	r.box, r.cause = box, err.Error()
	place := troublePlaceOf(f.page)
	if place == nil { // a page that has no header yet
		place = newTroublePlace()
		f.page.Objects = []fyne.CanvasObject{parts.Border(parts.Pad(16, 24, 0, 24, place), nil, nil, nil, f.current.content())}
	}
	place.Objects = []fyne.CanvasObject{box}
	f.page.Refresh()
	take := func() {
		if r.box == box && !parts.OverlayOpen(f.Window.Canvas()) && !f.covered() {
			parts.GiveFocus(f.Window.Canvas(), retry)
		}
	}
	if r.opening { // the page takes the keyboard yet
		f.Work.After(0, take)
	} else {
		take()
	}
	f.trace("unread " + string(f.At().Page) + " " + err.Error())
	return true
}

// readAgain asks the page once more.
func (f *Frame) readAgain() {
	fresh := !f.reading.shown
	if fresh {
		f.show(f.At())
		return
	}
	f.clearReading()
	f.reads(false)
	f.shell.count()
}

// troubleBox is the red box: what happened, what is safe, and what can be done.
func (f *Frame) troubleBox(err error, shown bool, retry *parts.Button) *fyne.Container {
	safe := f.T("reading.safe")
	if shown {
		safe = f.T("reading.older")
	}
	cause := err.Error()
	copied := parts.NewButton(f.T("trouble.copy"), "", parts.Ghost, nil)
	copied.OnTap = func() {
		fyne.CurrentApp().Clipboard().SetContent(cause)
		copied.SetLabel(f.T("trouble.copied"))
	}
	words := parts.V(2, parts.NewWrap(f.T("reading.failed"), parts.Sub, parts.ColorDanger, 420),
		parts.NewWrap(f.Say(f.explain(err)), parts.Body, parts.ColorText, 420), parts.NewWrap(safe, parts.Caption, parts.ColorMuted, 420))
	return parts.Stack(parts.NewBox(parts.ColorDangerGround, parts.ColorDanger, 8, parts.Pad(10, 14, 10, 14,
		parts.Columns(12, []float32{0, -1, 0}, parts.NewIcon("warning-circle", parts.ColorDanger, 24), words,
			parts.H(6, parts.Center(copied), parts.Center(retry))))))
}

// troublePlace lays out the place of a page where its trouble is told: nothing,
// or the box and some air under it.
type troublePlace struct{}

const troubleAir = 12

func newTroublePlace() *fyne.Container { return container.New(&troublePlace{}) }

// troublePlaceOf finds the place on a page; nil when it has none.
func troublePlaceOf(page fyne.CanvasObject) *fyne.Container {
	var place *fyne.Container
	parts.Walk(page, func(o fyne.CanvasObject) bool {
		if c, ok := o.(*fyne.Container); ok {
			if _, is := c.Layout.(*troublePlace); is {
				place = c
				return false
			}
		}
		return true
	})
	return place
}

// Layout is called by the toolkit.
func (*troublePlace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, max(0, size.Height-troubleAir)))
		o.Move(fyne.NewPos(0, 0))
	}
}

// MinSize is called by the toolkit.
func (*troublePlace) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var out fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		out = fyne.NewSize(max(out.Width, m.Width), max(out.Height, m.Height+troubleAir))
	}
	return out
}
