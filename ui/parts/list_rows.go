package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// listBody is as high as all rows and holds those that can be seen.
type listBody struct {
	part
	of    *List
	shown map[int]*listRow // by index
	spare []*listRow
	lie   rowsLie
}

// rowsLie is where the rows in sight lie.
type rowsLie struct {
	first, last   int
	width, height float32
}

func (b *listBody) minSize() fyne.Size {
	return fyne.NewSize(60, float32(b.of.Length())*b.of.rowHeight())
}

func (b *listBody) arrange(fyne.Size) { b.fill(false) }
func (b *listBody) paint()            {}

// fill gives each row in sight an object, and takes those of the rows that went
// out of it: a step of scrolling fills only what comes into sight. With all, the
// others are filled again too.
func (b *listBody) fill(all bool) {
	l := b.of
	height, view := l.rowHeight(), l.scroll.Size()
	lie := rowsLie{
		first: max(0, int(l.scroll.Offset.Y/height)),
		last:  min(l.Length()-1, int((l.scroll.Offset.Y+view.Height)/height)),
		width: view.Width, height: height,
	}
	if view.Height == 0 {
		lie.last = lie.first - 1
	}
	if lie == b.lie && !all {
		return
	}
	moved := lie.width != b.lie.width || lie.height != b.lie.height
	for i, r := range b.shown {
		if i < lie.first || i > lie.last {
			delete(b.shown, i)
			b.spare = append(b.spare, r)
		}
	}
	objects := make([]fyne.CanvasObject, 0, max(0, lie.last-lie.first+1))
	for i := lie.first; i <= lie.last; i++ {
		r, had := b.shown[i]
		if !had {
			r = b.take()
			b.shown[i] = r
		}
		if !had || moved {
			place(r, 0, float32(i)*height, view.Width, height)
		}
		if !had || all {
			r.show(i)
		}
		objects = append(objects, r)
	}
	b.objects, b.lie = objects, lie
	canvas.Refresh(b)
	if l.OnSight != nil && lie.last >= lie.first {
		l.OnSight(lie.first, lie.last)
	}
}

// take returns a row that is not in sight.
func (b *listBody) take() *listRow {
	if n := len(b.spare); n > 0 {
		r := b.spare[n-1]
		b.spare = b.spare[:n-1]
		return r
	}
	return newListRow(b.of)
}

// tint paints the ground of a row anew, if it is in sight.
func (b *listBody) tint(i int) {
	if r := b.shown[i]; r != nil {
		r.tint()
	}
}

// listRow is the surface of one row.
type listRow struct {
	part
	list    *List
	index   int
	hovered bool
	held    fyne.KeyModifier // while the pointer presses
	content fyne.CanvasObject
	ground  *canvas.Rectangle
	line    *canvas.Rectangle
}

// A lean row content refreshes by itself what changes when it is filled.
type lean interface{ lean() }

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
	if _, ok := r.content.(lean); ok {
		r.tint()
		return
	}
	r.Refresh()
}

// tint paints only what lies behind the content.
func (r *listRow) tint() {
	ground, line := r.ground.FillColor, r.line.FillColor
	r.paint()
	if r.ground.FillColor != ground {
		r.ground.Refresh()
	}
	if r.line.FillColor != line {
		r.line.Refresh()
	}
}

// pickWidth is how much of a row, at its left, is pressed to mark it.
const pickWidth = 34

// MouseDown hears which keys are held.
func (r *listRow) MouseDown(e *desktop.MouseEvent) {
	if e != nil {
		r.held = e.Modifier
	}
}

// MouseUp is called when the pointer lets go; Tapped follows.
func (r *listRow) MouseUp(*desktop.MouseEvent) {}

// Tapped highlights the row and opens it, or marks it: with Shift all rows from
// the last one, with Ctrl or on the mark that one alone.
func (r *listRow) Tapped(e *fyne.PointEvent) {
	l, held := r.list, r.held
	r.held = 0
	if l.isHead(r.index) {
		return
	}
	if c := canvasOf(l); c != nil {
		c.Focus(l)
	}
	if l.began < 0 {
		l.began = l.at
	}
	from := l.began
	l.goTo(r.index)
	switch {
	case l.OnRange != nil && held&fyne.KeyModifierShift != 0 && from >= 0:
		l.OnRange(min(from, r.index), max(from, r.index))
	case l.OnToggle != nil && (held&fyne.KeyModifierShortcutDefault != 0 || e != nil && e.Position.X < pickWidth):
		l.began = r.index
		l.OnToggle(r.index)
	default:
		l.began = r.index
		l.open()
	}
}

// MouseIn tints the row.
func (r *listRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.tint() }

// MouseMoved is called when the pointer moves inside.
func (r *listRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (r *listRow) MouseOut() { r.hovered = false; r.tint() }

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
	case r.index == r.list.at && r.list.focused, r.list.Picked != nil && r.list.Picked(r.index):
		r.ground.FillColor = ink(ColorAccentGround)
	case r.index == r.list.at || r.hovered:
		r.ground.FillColor = ink(ColorHover)
	}
}
