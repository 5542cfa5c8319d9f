package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// List shows any number of rows of one height and makes only those that can be
// seen. It is one stop of Tab: ↑ ↓ Page Up Page Down Home End move, Enter opens,
// Ctrl+Enter does the row's own act. Rows that are heads are passed over.
type List struct {
	reactive
	Name   string // what is said for the list
	Length func() int
	// Make returns an empty row, Fill puts the row of an index into it. Fill is
	// called at each step of scrolling: it must not make objects nor read files.
	Make func() fyne.CanvasObject
	Fill func(i int, row fyne.CanvasObject)
	// Height names the height of a row: SizeRow if empty.
	Height fyne.ThemeSizeName
	// Head tells which rows are heads of groups; may be nil.
	Head func(i int) bool
	// Label names a row, for the trace; may be nil.
	Label func(i int) string
	// About names the topic of help of a row; may be nil.
	About  func(i int) string
	OnMove func(i int) // the highlight has moved
	OnOpen func(i int) // Enter, or a press
	OnAct  func(i int) // Ctrl+Enter
	OnRune func(r rune, i int)
	OnKey  func(k fyne.KeyName, i int) bool // before anything else; true when used
	// Picked tells which rows are marked; nil: rows cannot be. Shift with a move
	// or a press marks all rows from where it began (OnRange), Space and Ctrl
	// with a press mark one row or take its mark away (OnToggle).
	Picked   func(i int) bool
	OnRange  func(from, to int)
	OnToggle func(i int)
	// OnSight is told which rows came into sight, from first to last.
	OnSight func(first, last int)

	at     int // the highlighted row, or -1
	began  int // where marking a range begins
	filled int // how many rows there were when they were filled last
	shift  bool
	scroll *container.Scroll
	body   *listBody
	ring   *canvas.Rectangle
}

// NewList returns a list with no row highlighted.
func NewList(name string, length func() int, newRow func() fyne.CanvasObject, fill func(int, fyne.CanvasObject)) *List {
	l := &List{Name: name, Length: length, Make: newRow, Fill: fill, at: -1, ring: canvas.NewRectangle(color.Transparent)}
	l.body = &listBody{of: l, shown: map[int]*listRow{}}
	l.body.start(l.body)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.body.fill(false) }
	l.start(l, l.scroll, l.ring)
	return l
}

// Topic returns what the highlighted row is about, for the key of help.
func (l *List) Topic() string {
	if l.About == nil || l.at < 0 || l.at >= l.Length() {
		return ""
	}
	return l.About(l.at)
}

// At returns the highlighted row, or -1.
func (l *List) At() int { return l.at }

// Select highlights a row and shows it, without telling OnMove; -1 is none.
func (l *List) Select(i int) {
	if i >= l.Length() {
		i = l.Length() - 1
	}
	l.at, l.began = i, i
	l.showRow(i)
	l.Refresh()
}

// Refill fills the rows in sight anew: less work than Refresh, which also paints
// all that they are made of. It is for rows whose values have changed.
func (l *List) Refill() {
	count := l.Length()
	if l.at >= count {
		l.at = count - 1
	}
	if l.filled != count {
		l.filled = count
		// The bar learns of the new height without all rows being painted anew.
		at := l.scroll.Offset
		l.scroll.Offset.Y++
		l.scroll.ScrollToOffset(at)
	}
	l.body.fill(true)
}

// SetAt highlights a row without showing it nor telling OnMove; -1 is none.
func (l *List) SetAt(i int) {
	was := l.at
	l.at, l.began = i, i
	l.body.tint(was)
	l.body.tint(i)
}

// Sight returns the first and the last row that can be seen.
func (l *List) Sight() (first, last int) { return l.body.lie.first, l.body.lie.last }

// Reveal shows a row.
func (l *List) Reveal(i int) {
	l.showRow(i)
	l.body.fill(false)
}

// Top scrolls to the first row.
func (l *List) Top() {
	l.scroll.ScrollToOffset(fyne.NewPos(0, 0))
	l.body.fill(false)
}

// ScrollBy moves the rows by pixels, as a wheel does; above zero shows later ones.
func (l *List) ScrollBy(pixels float32) {
	l.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -pixels)})
}

func (l *List) isHead(i int) bool { return l.Head != nil && l.Head(i) }

// move highlights the row n further that is no head; with Shift it marks the
// rows on the way.
func (l *List) move(n int) {
	l.step(n)
	l.ranged()
}

// ranged marks the rows from where Shift was first held; without Shift the next
// range begins here.
func (l *List) ranged() {
	if !l.shift || l.OnRange == nil {
		l.began = l.at
		return
	}
	if l.at >= 0 && l.began >= 0 {
		l.OnRange(min(l.began, l.at), max(l.began, l.at))
	}
}

func (l *List) step(n int) {
	count := l.Length()
	if count == 0 {
		return
	}
	to := max(0, min(l.at+n, count-1))
	step := 1
	if n < 0 {
		step = -1
	}
	for to >= 0 && to < count && l.isHead(to) {
		to += step
	}
	if to < 0 || to >= count { // only heads that way: stay, or take the nearest row
		to = l.at
		for to < 0 || (to < count && l.isHead(to)) {
			to++
		}
		if to >= count {
			return
		}
	}
	l.goTo(to)
}

func (l *List) goTo(i int) {
	was := l.at
	moved := i != was
	l.at = i
	l.showRow(i)
	l.body.fill(false)
	l.body.tint(was)
	l.body.tint(i)
	if !moved {
		return
	}
	if l.Label != nil {
		Trace("row " + l.Label(i))
	}
	if l.OnMove != nil {
		l.OnMove(i)
	}
}

func (l *List) rowHeight() float32 {
	if l.Height == "" {
		return theme.Size(SizeRow)
	}
	return theme.Size(l.Height)
}

func (l *List) page() int { return max(1, int(l.scroll.Size().Height/l.rowHeight())-1) }

func (l *List) showRow(i int) {
	if i < 0 || l.scroll.Size().Height == 0 {
		return
	}
	top, height := float32(i)*l.rowHeight(), l.rowHeight()
	if i > 0 && l.isHead(i-1) { // its head belongs with it
		top, height = top-height, 2*height
	}
	offset := l.scroll.Offset.Y
	if low := top + height - l.scroll.Size().Height; low > offset {
		offset = low
	}
	offset = max(0, min(offset, top))
	if offset != l.scroll.Offset.Y {
		l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
	}
}

// AccessibilityLabel returns the name of the list.
func (l *List) AccessibilityLabel() string { return l.Name }

// AccessibilityRole returns that this holds others.
func (l *List) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// FocusGained highlights the first row when none is.
func (l *List) FocusGained() {
	l.reactive.FocusGained()
	if l.at < 0 || l.at >= l.Length() {
		l.move(1)
	}
}

// MouseIn is called when the pointer enters; the rows tint themselves.
func (l *List) MouseIn(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (l *List) MouseOut() {}

// KeyDown hears Shift, which marks.
func (l *List) KeyDown(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		l.shift = true
	}
}

// KeyUp hears the end of Shift.
func (l *List) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		l.shift = false
	}
}

// FocusLost is called when the keyboard goes elsewhere.
func (l *List) FocusLost() {
	l.shift = false
	l.reactive.FocusLost()
}

// TypedRune hands letters on with the row; Space marks it where rows are marked.
func (l *List) TypedRune(r rune) {
	if r == ' ' && l.OnToggle != nil {
		if l.valid() {
			l.began = l.at
			l.OnToggle(l.at)
		}
		return
	}
	if !l.spaced(r) && l.OnRune != nil {
		l.OnRune(r, l.at)
	}
}

// TypedKey moves and opens.
func (l *List) TypedKey(e *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(e.Name, l.at) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyPageDown:
		l.move(l.page())
	case fyne.KeyPageUp:
		l.move(-l.page())
	case fyne.KeyHome:
		was := l.at
		l.at = -1
		l.move(1)
		l.body.tint(was)
	case fyne.KeyEnd:
		l.move(l.Length())
	case fyne.KeyReturn, fyne.KeyEnter:
		l.open()
	default:
		l.reactive.TypedKey(e)
	}
}

// TypedShortcut does the act of the row on Ctrl+Enter.
func (l *List) TypedShortcut(s fyne.Shortcut) {
	if l.OnAct != nil && isPrimary(s) && l.valid() {
		l.OnAct(l.at)
		return
	}
	l.reactive.TypedShortcut(s)
}

func (l *List) valid() bool { return l.at >= 0 && l.at < l.Length() && !l.isHead(l.at) }

func (l *List) open() {
	if l.OnOpen != nil && l.valid() {
		l.OnOpen(l.at)
	}
}

func (l *List) minSize() fyne.Size { return fyne.NewSize(120, 2*l.rowHeight()) }

func (l *List) arrange(size fyne.Size) {
	l.scroll.Resize(size)
	l.ring.Resize(size)
	l.body.fill(false)
}

func (l *List) paint() {
	if n := l.Length(); l.at >= n {
		l.at = n - 1
	}
	paintRing(l.ring, l.focused, 8)
	l.body.fill(true)
}
