package parts

import (
	"cmp"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// Column is one column of a DataTable.
type Column struct {
	Title    string
	Width    float32 // as in Columns: pixels, or below zero a share
	Sortable bool
	Trailing bool // figures: at the right
	Chip     bool // cells are chips
}

// Cell is what a DataTable shows in one place.
type Cell struct {
	Text  string
	Style Style
	Ink   fyne.ThemeColorName
	Tone  Tone   // of the chip
	Icon  string // of the chip
}

// DataTable is a List with heads that sort. The heads are one stop of Tab of
// their own: ← → move, Enter sorts, again the other way round.
type DataTable struct {
	part
	List       *List
	Columns    []Column
	SortedBy   int // the column, or -1
	Descending bool
	// OnSort is told what to sort by; the screen sorts its rows and refreshes.
	OnSort func(column int, descending bool)

	head   *tableHead
	layout *ColumnLayout
	line   fyne.CanvasObject
}

// NewDataTable returns a table of length rows, with what cell says in each place.
func NewDataTable(name string, columns []Column, length func() int, cell func(row, column int) Cell) *DataTable {
	t := &DataTable{Columns: columns, SortedBy: -1, line: HLine()}
	t.layout = &ColumnLayout{Gap: 12}
	for _, c := range columns {
		t.layout.Widths = append(t.layout.Widths, c.Width)
	}
	t.head = newTableHead(t)
	t.List = NewList(name, length, t.makeRow, func(i int, row fyne.CanvasObject) { t.fillRow(i, row, cell) })
	t.start(t, t.head, t.line, t.List)
	return t
}

const tableMargin = 14

func (t *DataTable) makeRow() fyne.CanvasObject {
	cells := make([]fyne.CanvasObject, len(t.Columns))
	for i, c := range t.Columns {
		if c.Chip {
			cells[i] = NewChip("", ToneNeutral, "")
			continue
		}
		text := NewEllipsis("", Body, ColorText)
		if c.Trailing {
			text.Align = fyne.TextAlignTrailing
		}
		cells[i] = text
	}
	return Pad(0, tableMargin, 0, tableMargin, &fyne.Container{Layout: t.layout, Objects: cells})
}

func (t *DataTable) fillRow(i int, row fyne.CanvasObject, cell func(row, column int) Cell) {
	padded, ok := row.(*fyne.Container)
	if !ok {
		return
	}
	inner, ok := padded.Objects[0].(*fyne.Container)
	if !ok {
		return
	}
	for n, o := range inner.Objects {
		c := cell(i, n)
		switch x := o.(type) {
		case *Chip:
			x.Label, x.Tone, x.Icon = c.Text, c.Tone, c.Icon
			setVisible(x.box, c.Text != "")
			x.fits = true
			x.Refresh()
		case *Text:
			x.Content, x.Style, x.Ink = c.Text, c.Style, c.Ink
			x.Refresh()
		}
	}
}

// sort is called by a head.
func (t *DataTable) sort(column int) {
	if !t.Columns[column].Sortable {
		return
	}
	t.Descending = column == t.SortedBy && !t.Descending
	t.SortedBy = column
	if t.OnSort != nil {
		t.OnSort(column, t.Descending)
	}
	Trace("sorted " + t.Columns[column].Title)
	t.Refresh()
}

func (t *DataTable) minSize() fyne.Size {
	return fyne.NewSize(240, t.head.MinSize().Height+1+t.List.MinSize().Height)
}

func (t *DataTable) arrange(size fyne.Size) {
	h := t.head.MinSize().Height
	place(t.head, 0, 0, size.Width, h)
	place(t.line, 0, h, size.Width, 1)
	place(t.List, 0, h+1, size.Width, max(0, size.Height-h-1))
}

func (t *DataTable) paint() {}

// tableHead is the row of heads of a DataTable.
type tableHead struct {
	reactive
	of     *DataTable
	at     int // the head that the arrows are on
	ground *canvas.Rectangle
	heads  []*columnHead
	row    *fyne.Container
}

func newTableHead(of *DataTable) *tableHead {
	h := &tableHead{of: of, ground: canvas.NewRectangle(color.Transparent)}
	h.row = &fyne.Container{Layout: of.layout}
	for i := range of.Columns {
		head := newColumnHead(h, i)
		h.heads = append(h.heads, head)
		h.row.Objects = append(h.row.Objects, head)
	}
	h.start(h, h.ground, Pad(0, tableMargin, 0, tableMargin, h.row))
	return h
}

// AccessibilityLabel returns the head that the arrows are on.
func (h *tableHead) AccessibilityLabel() string {
	return cmp.Or(h.of.Columns[h.at].Title, h.of.List.Name)
}

// AccessibilityRole returns that this can be pressed.
func (h *tableHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// MouseIn is called when the pointer enters; the heads tint themselves.
func (h *tableHead) MouseIn(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (h *tableHead) MouseOut() {}

// TypedKey moves and sorts.
func (h *tableHead) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight:
		h.move(1)
	case fyne.KeyLeft:
		h.move(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		h.of.sort(h.at)
	default:
		h.reactive.TypedKey(e)
	}
}

func (h *tableHead) move(step int) {
	for i := h.at + step; i >= 0 && i < len(h.heads); i += step {
		if h.of.Columns[i].Sortable {
			h.at = i
			h.Refresh()
			return
		}
	}
}

func (h *tableHead) minSize() fyne.Size { return h.objects[1].MinSize() }

func (h *tableHead) arrange(size fyne.Size) {
	h.ground.Resize(size)
	h.objects[1].Resize(size)
}

func (h *tableHead) paint() {
	h.ground.FillColor, h.ground.CornerRadius = ink(ColorSurfaceAlt), 8
}

// columnHead is one head: its title, and an arrow when the rows are sorted by it.
type columnHead struct {
	part
	of      *tableHead
	index   int
	hovered bool
	title   *Text
	arrow   *Text
	ring    *canvas.Rectangle
}

func newColumnHead(of *tableHead, index int) *columnHead {
	c := &columnHead{
		of: of, index: index, title: NewEllipsis("", CaptionStrong, ColorMuted),
		arrow: NewText("", CaptionStrong, ColorAccent), ring: canvas.NewRectangle(color.Transparent),
	}
	c.start(c, c.title, c.arrow, c.ring)
	return c
}

// Tapped sorts by the column.
func (c *columnHead) Tapped(*fyne.PointEvent) { c.of.of.sort(c.index) }

// MouseIn tints the title.
func (c *columnHead) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (c *columnHead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the tint away.
func (c *columnHead) MouseOut() { c.hovered = false; c.Refresh() }

func (c *columnHead) minSize() fyne.Size {
	return fyne.NewSize(20, max(30, c.title.MinSize().Height+10))
}

func (c *columnHead) arrange(size fyne.Size) {
	column := c.of.of.Columns[c.index]
	h := c.title.MinSize().Height
	arrow := c.arrow.MinSize().Width
	w := min(c.title.Style.measure(column.Title).Width+0.5, max(0, size.Width-arrow-4))
	x := float32(0)
	if column.Trailing {
		x = max(0, size.Width-w-arrow-4)
	}
	place(c.title, x, (size.Height-h)/2, w, h)
	place(c.arrow, x+w+4, (size.Height-h)/2, arrow, h)
	place(c.ring, -4, 3, size.Width+8, size.Height-6)
}

func (c *columnHead) paint() {
	table := c.of.of
	column := table.Columns[c.index]
	c.title.Content, c.title.Ink = column.Title, ColorMuted
	if c.hovered && column.Sortable {
		c.title.Ink = ColorAccent
	}
	c.arrow.Content = ""
	if c.index == table.SortedBy {
		c.arrow.Content = "↑"
		if table.Descending {
			c.arrow.Content = "↓"
		}
	}
	paintRing(c.ring, c.of.focused && c.of.at == c.index, 5)
}
