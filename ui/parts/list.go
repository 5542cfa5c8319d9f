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

	at     int // the highlighted row, or -1
	scroll *container.Scroll
	body   *listBody
	ring   *canvas.Rectangle
}

// NewList returns a list with no row highlighted.
func NewList(name string, length func() int, newRow func() fyne.CanvasObject, fill func(int, fyne.CanvasObject)) *List {
	l := &List{Name: name, Length: length, Make: newRow, Fill: fill, at: -1, ring: canvas.NewRectangle(color.Transparent)}
	l.body = &listBody{of: l}
	l.body.start(l.body)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.body.fill() }
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
	l.at = i
	l.showRow(i)
	l.Refresh()
}

func (l *List) isHead(i int) bool { return l.Head != nil && l.Head(i) }

// move highlights the row n further that is no head.
func (l *List) move(n int) {
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
	moved := i != l.at
	l.at = i
	l.showRow(i)
	l.Refresh()
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

// TypedRune hands letters on with the row.
func (l *List) TypedRune(r rune) {
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
		l.at = -1
		l.move(1)
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
	l.body.fill()
}

func (l *List) paint() {
	if n := l.Length(); l.at >= n {
		l.at = n - 1
	}
	paintRing(l.ring, l.focused, 8)
	l.body.fill()
}

// listBody is as high as all rows and holds those that can be seen.
type listBody struct {
	part
	of   *List
	rows []*listRow
}

func (b *listBody) minSize() fyne.Size {
	return fyne.NewSize(60, float32(b.of.Length())*b.of.rowHeight())
}

func (b *listBody) arrange(fyne.Size) { b.fill() }
func (b *listBody) paint()            {}

// fill gives the visible rows to as many row objects, used again and again.
func (b *listBody) fill() {
	l := b.of
	height, view := l.rowHeight(), l.scroll.Size()
	first := max(0, int(l.scroll.Offset.Y/height))
	last := min(l.Length()-1, int((l.scroll.Offset.Y+view.Height)/height))
	if view.Height == 0 {
		last = first - 1
	}
	need := max(0, last-first+1)
	for len(b.rows) < need {
		b.rows = append(b.rows, newListRow(l))
	}
	b.objects = b.objects[:0:0]
	for n := range need {
		r := b.rows[n]
		r.show(first + n)
		place(r, 0, float32(first+n)*height, view.Width, height)
		b.objects = append(b.objects, r)
	}
	canvas.Refresh(b)
}

// listRow is the surface of one row.
type listRow struct {
	part
	list    *List
	index   int
	hovered bool
	content fyne.CanvasObject
	ground  *canvas.Rectangle
	line    *canvas.Rectangle
}

func newListRow(l *List) *listRow {
	r := &listRow{
		list: l, content: l.Make(),
		ground: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent),
	}
	r.start(r, r.ground, r.content, r.line)
	return r
}

func (r *listRow) show(i int) {
	r.index = i
	r.list.Fill(i, r.content)
	r.Refresh()
}

// Tapped highlights the row and opens it.
func (r *listRow) Tapped(*fyne.PointEvent) {
	if r.list.isHead(r.index) {
		return
	}
	if c := canvasOf(r.list); c != nil {
		c.Focus(r.list)
	}
	r.list.goTo(r.index)
	r.list.open()
}

// MouseIn tints the row.
func (r *listRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (r *listRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (r *listRow) MouseOut() { r.hovered = false; r.Refresh() }

func (r *listRow) minSize() fyne.Size { return fyne.NewSize(60, r.list.rowHeight()) }

func (r *listRow) arrange(size fyne.Size) {
	r.ground.Resize(size)
	r.content.Resize(size)
	place(r.line, 0, size.Height-1, size.Width, 1)
}

func (r *listRow) paint() {
	head := r.list.isHead(r.index)
	r.line.FillColor, r.ground.FillColor = ink(ColorBorder), color.Transparent
	switch {
	case head:
		r.line.FillColor = color.Transparent
	case r.index == r.list.at && r.list.focused:
		r.ground.FillColor = ink(ColorAccentGround)
	case r.index == r.list.at || r.hovered:
		r.ground.FillColor = ink(ColorHover)
	}
}
