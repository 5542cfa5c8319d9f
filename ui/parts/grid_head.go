package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// gridHead is the row of heads of a Grid.
type gridHead struct {
	reactive
	of     *Grid
	at     int // the head that the arrows are on
	ground *canvas.Rectangle
	heads  []*gridTitle
}

func newGridHead(of *Grid) *gridHead {
	h := &gridHead{of: of, ground: canvas.NewRectangle(color.Transparent)}
	h.start(h)
	h.build()
	return h
}

// build makes the heads of the columns.
func (h *gridHead) build() {
	h.heads = nil
	h.objects = []fyne.CanvasObject{h.ground}
	for i := range h.of.columns {
		t := newGridTitle(h, i)
		h.heads = append(h.heads, t)
		h.objects = append(h.objects, t, t.edge)
	}
	h.at = max(0, min(h.at, len(h.heads)-1))
}

// AccessibilityLabel returns the head that the arrows are on.
func (h *gridHead) AccessibilityLabel() string {
	if h.at >= len(h.of.columns) {
		return ""
	}
	return h.of.columns[h.at].Title
}

// AccessibilityRole returns that this can be pressed.
func (h *gridHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// MouseIn is called when the pointer enters; the heads tint themselves.
func (h *gridHead) MouseIn(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (h *gridHead) MouseOut() {}

// TypedRune makes the column wider or narrower.
func (h *gridHead) TypedRune(r rune) {
	switch r {
	case '+', '=':
		h.widen(gridStep)
	case '-':
		h.widen(-gridStep)
	default:
		h.reactive.TypedRune(r)
	}
}

const gridStep = 16

func (h *gridHead) widen(by float32) {
	h.of.widen(h.at, by)
	h.of.widened(h.at)
}

// TypedKey moves and sorts.
func (h *gridHead) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		h.move(1)
	case fyne.KeyLeft:
		h.move(-1)
	case fyne.KeyHome:
		h.move(-len(h.heads))
	case fyne.KeyEnd:
		h.move(len(h.heads))
	case fyne.KeyReturn, fyne.KeyEnter:
		h.of.sort(h.at)
	default:
		h.reactive.TypedKey(e)
	}
}

func (h *gridHead) move(step int) {
	h.at = max(0, min(h.at+step, len(h.heads)-1))
	h.Refresh()
	announceFocus(h)
}

func (h *gridHead) minSize() fyne.Size {
	return fyne.NewSize(60, max(30, CaptionStrong.measure("").Height+12))
}

func (h *gridHead) arrange(size fyne.Size) {
	h.ground.Resize(size)
	for i, t := range h.heads {
		if i >= len(h.of.spans) {
			return
		}
		at := h.of.spans[i]
		place(t, at.x, 0, at.width, size.Height)
		place(t.edge, at.x+at.width+gridGap/2-5, 0, 10, size.Height)
	}
}

func (h *gridHead) paint() {
	h.ground.FillColor, h.ground.CornerRadius = ink(ColorSurfaceAlt), 8
}

// gridTitle is one head: its title, and an arrow when the rows are sorted by it.
type gridTitle struct {
	part
	of      *gridHead
	index   int
	hovered bool
	title   *Text
	arrow   *Text
	ring    *canvas.Rectangle
	edge    *gridEdge
}

func newGridTitle(of *gridHead, index int) *gridTitle {
	t := &gridTitle{
		of: of, index: index, title: NewEllipsis("", CaptionStrong, ColorMuted),
		arrow: NewText("", CaptionStrong, ColorAccent), ring: canvas.NewRectangle(color.Transparent),
	}
	t.edge = newGridEdge(of, index)
	t.start(t, t.title, t.arrow, t.ring)
	return t
}

// Tapped sorts by the column.
func (t *gridTitle) Tapped(*fyne.PointEvent) {
	t.of.at = t.index
	t.of.of.sort(t.index)
}

// MouseIn tints the title.
func (t *gridTitle) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (t *gridTitle) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (t *gridTitle) MouseOut() { t.hovered = false; t.Refresh() }

func (t *gridTitle) minSize() fyne.Size { return fyne.NewSize(20, 30) }

func (t *gridTitle) arrange(size fyne.Size) {
	h := t.title.MinSize().Height
	arrow := t.arrow.MinSize().Width
	w := min(t.title.Style.measure(t.title.Content).Width+0.5, max(0, size.Width-arrow-4))
	place(t.title, 0, (size.Height-h)/2, w, h)
	place(t.arrow, w+4, (size.Height-h)/2, arrow, h)
	place(t.ring, -4, 3, size.Width+8, size.Height-6)
}

func (t *gridTitle) paint() {
	g := t.of.of
	if t.index >= len(g.columns) {
		return
	}
	column := g.columns[t.index]
	t.title.Content, t.title.Ink = column.Title, ColorMuted
	if t.hovered && column.Sortable {
		t.title.Ink = ColorAccent
	}
	t.arrow.Content = ""
	if column.Sortable && column.Key == g.SortedBy {
		t.arrow.Content = "↑"
		if g.Descending {
			t.arrow.Content = "↓"
		}
	}
	paintRing(t.ring, t.of.focused && t.of.at == t.index, 5)
}

// gridEdge is the line at the right of a head, which the pointer drags.
type gridEdge struct {
	part
	of      *gridHead
	index   int
	hovered bool
	line    *canvas.Rectangle
}

var _ fyne.Draggable = (*gridEdge)(nil)

func newGridEdge(of *gridHead, index int) *gridEdge {
	e := &gridEdge{of: of, index: index, line: canvas.NewRectangle(color.Transparent)}
	e.start(e, e.line)
	return e
}

// Dragged makes the column wider or narrower.
func (e *gridEdge) Dragged(d *fyne.DragEvent) { e.of.of.widen(e.index, d.Dragged.DX/textScale()) }

// DragEnd keeps the width.
func (e *gridEdge) DragEnd() { e.of.of.widened(e.index) }

// Cursor shows that the line can be dragged.
func (e *gridEdge) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// MouseIn shows the line.
func (e *gridEdge) MouseIn(*desktop.MouseEvent) { e.hovered = true; e.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (e *gridEdge) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides it.
func (e *gridEdge) MouseOut() { e.hovered = false; e.Refresh() }

func (e *gridEdge) minSize() fyne.Size { return fyne.NewSize(10, 20) }

func (e *gridEdge) arrange(size fyne.Size) {
	place(e.line, size.Width/2-0.5, 7, 1, max(0, size.Height-14))
}

func (e *gridEdge) paint() {
	e.line.FillColor = ink(ColorBorder)
	if e.hovered {
		e.line.FillColor = ink(ColorAccent)
	}
}
