package parts

import (
	"fyne.io/fyne/v2"
)

// GridKind is how the cells of a column show.
type GridKind int

// The kinds of cells.
const (
	GridText GridKind = iota
	GridChip
	GridDisc // initials in a disc
)

// GridColumn is one column of a Grid.
type GridColumn struct {
	Key      string
	Title    string
	Width    float32 // in pixels at the normal text size, or below zero a share of what is left
	Sortable bool
	Kind     GridKind
}

// GridCell is what a Grid shows in one place. It is comparable: a cell that did
// not change costs nothing.
type GridCell struct {
	Text  string
	Style Style
	Ink   fyne.ThemeColorName
	Tone  Tone   // of a chip or a disc
	Icon  string // of a chip
}

// Grid is a List with columns that the person chooses, widens and sorts by, for
// any number of rows. Its heads are one stop of Tab of their own: ← → move,
// Enter sorts, again the other way round, + and - (or Shift with ← →) make the
// column wider and narrower; the pointer does so on the line between two heads.
type Grid struct {
	part
	List       *List
	SortedBy   string // the key of a column; empty: none of them
	Descending bool
	OnSort     func(key string, descending bool)
	// OnWidth is told the new width of a column, in pixels at the normal text size.
	OnWidth func(key string, width float32)

	columns []GridColumn
	row     func(i int) ([]GridCell, bool)
	head    *gridHead
	line    fyne.CanvasObject
	spans   []gridSpan
	laid    int // counts the changes of spans
	width   float32
	meter   meter
}

// gridSpan is where a column lies.
type gridSpan struct{ x, width float32 }

const (
	gridMargin = 14
	gridGap    = 12
	gridLeast  = 44 // of a column, in pixels at the normal text size
	gridMark   = 26 // where a row is marked
)

// NewGrid returns a grid of length rows. Row gives the cells of a row, one a
// column and in their order; false while they are not there yet.
func NewGrid(name string, columns []GridColumn, length func() int, row func(i int) ([]GridCell, bool)) *Grid {
	g := &Grid{row: row, line: HLine(), columns: columns, meter: newMeter()}
	g.List = NewList(name, length, func() fyne.CanvasObject { return newGridRow(g) }, func(i int, o fyne.CanvasObject) {
		if r, ok := o.(*gridRow); ok {
			r.fill(i)
		}
	})
	g.head = newGridHead(g)
	g.start(g, g.head, g.line, g.List)
	return g
}

// Columns are the columns that show, in order.
func (g *Grid) Columns() []GridColumn { return g.columns }

// SetColumns shows other columns, or in another order or width.
func (g *Grid) SetColumns(columns []GridColumn) {
	g.columns = columns
	g.head.build()
	g.lay(g.width)
	g.List.Refill()
	g.Refresh()
}

// lay gives each column its place in a width: pixels as they are, shares of what
// is left; when there is too little, all shrink alike.
func (g *Grid) lay(width float32) {
	g.width = width
	scale := textScale()
	left := gridMargin
	if g.List.OnToggle != nil {
		left = gridMargin + gridMark
	}
	room := width - float32(left) - gridMargin - gridGap*float32(max(0, len(g.columns)-1))
	fixed, shares := float32(0), float32(0)
	for _, c := range g.columns {
		if c.Width >= 0 {
			fixed += max(gridLeast, c.Width) * scale
		} else {
			shares -= c.Width
		}
	}
	rest := max(room-fixed, shares*gridLeast*scale) // a share is never less than it takes to read something
	whole := fixed
	if shares > 0 {
		whole += rest
	}
	shrink := float32(1)
	if whole > room && whole > 0 {
		shrink = max(0, room) / whole
	}
	g.spans = make([]gridSpan, len(g.columns))
	x := float32(left)
	for i, c := range g.columns {
		w := max(gridLeast, c.Width) * scale
		if c.Width < 0 {
			w = rest * -c.Width / shares
		}
		g.spans[i] = gridSpan{x, w * shrink}
		x += w*shrink + gridGap
	}
	g.laid++
}

// widen changes the width of a column by pixels.
func (g *Grid) widen(i int, by float32) {
	if i < 0 || i >= len(g.columns) {
		return
	}
	width := max(gridLeast, g.spans[i].width/textScale()+by)
	columns := make([]GridColumn, len(g.columns))
	copy(columns, g.columns)
	columns[i].Width = width
	g.columns = columns
	g.lay(g.width)
	g.head.Refresh()
	g.List.Refill()
}

// widened tells the screen.
func (g *Grid) widened(i int) {
	if g.OnWidth != nil && i >= 0 && i < len(g.columns) {
		Trace("width " + g.columns[i].Key)
		g.OnWidth(g.columns[i].Key, g.columns[i].Width)
	}
}

// sort is called by a head.
func (g *Grid) sort(i int) {
	if i < 0 || i >= len(g.columns) || !g.columns[i].Sortable {
		return
	}
	key := g.columns[i].Key
	g.Descending = key == g.SortedBy && !g.Descending
	g.SortedBy = key
	if g.OnSort != nil {
		g.OnSort(key, g.Descending)
	}
	Trace("sorted " + g.columns[i].Title)
	g.head.Refresh()
}

// SetSort shows by which column the rows are sorted.
func (g *Grid) SetSort(key string, descending bool) {
	g.SortedBy, g.Descending = key, descending
	g.head.Refresh()
}

func (g *Grid) minSize() fyne.Size {
	return fyne.NewSize(240, g.head.MinSize().Height+1+g.List.MinSize().Height)
}

func (g *Grid) arrange(size fyne.Size) {
	if size.Width != g.width || len(g.spans) != len(g.columns) || g.meter.stale() {
		g.lay(size.Width)
	}
	h := g.head.MinSize().Height
	place(g.head, 0, 0, size.Width, h)
	place(g.line, 0, h, size.Width, 1)
	place(g.List, 0, h+1, size.Width, max(0, size.Height-h-1))
	g.head.arrange(g.head.Size())
}

func (g *Grid) paint() {
	if g.meter.stale() { // another text size
		g.meter = newMeter()
		g.lay(g.width)
	}
}
