package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// gridRow draws one row of a Grid itself, cell by cell, and touches only the
// cells that changed.
type gridRow struct {
	part
	of      *Grid
	index   int
	cells   []gridCell
	mark    *canvas.Rectangle
	tick    *canvas.Text
	laid    int // of the spans its cells lie on
	height  float32
	waiting bool // its values are not there yet
	picked  bool
	columns []GridColumn
}

// gridCell is one place of a row: what it shows, and with what.
type gridCell struct {
	is   GridCell
	text *canvas.Text
	chip *Chip
	disc *Avatar
}

func newGridRow(of *Grid) *gridRow {
	r := &gridRow{of: of, index: -1, mark: canvas.NewRectangle(color.Transparent), tick: canvas.NewText("", color.Transparent)}
	r.tick.Alignment = fyne.TextAlignCenter
	r.start(r)
	r.build()
	return r
}

func (r *gridRow) lean() {}

// build makes the objects of the columns.
func (r *gridRow) build() {
	r.columns, r.laid = r.of.columns, 0
	r.cells = make([]gridCell, len(r.columns))
	r.objects = []fyne.CanvasObject{r.mark, r.tick}
	for i, c := range r.columns {
		cell := &r.cells[i]
		switch c.Kind {
		case GridChip:
			cell.chip = NewChip("", ToneNeutral, "")
			cell.chip.fits = true
			setVisible(cell.chip.box, false)
			r.objects = append(r.objects, cell.chip)
		case GridDisc:
			cell.disc = NewAvatar("", ToneNeutral, 24)
			cell.disc.Hide()
			r.objects = append(r.objects, cell.disc)
		case GridText:
			cell.text = canvas.NewText("", color.Transparent)
			r.objects = append(r.objects, cell.text)
		}
	}
}

func sameColumns(a, b []GridColumn) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Key != b[i].Key || a[i].Kind != b[i].Kind {
			return false
		}
	}
	return true
}

// fill shows another row.
func (r *gridRow) fill(i int) {
	r.index = i
	if !sameColumns(r.columns, r.of.columns) {
		r.build()
	}
	values, here := r.of.row(i)
	moved := r.laid != r.of.laid
	if moved {
		r.laid = r.of.laid
	}
	for n := range r.cells {
		is := GridCell{}
		if here && n < len(values) {
			is = values[n]
		} else if n == 0 && !here {
			is = GridCell{Text: "…", Ink: ColorFaint}
		}
		if moved || is != r.cells[n].is {
			r.show(n, is)
		}
	}
	picked := r.of.List.Picked != nil && r.of.List.Picked(i)
	if picked != r.picked || moved {
		r.picked = picked
		r.paintMark()
	}
}

// show puts a value into a cell.
func (r *gridRow) show(n int, is GridCell) {
	c := &r.cells[n]
	c.is = is
	if n >= len(r.of.spans) {
		return
	}
	at := r.of.spans[n]
	switch {
	case c.chip != nil:
		c.chip.Label, c.chip.Tone, c.chip.Icon = is.Text, is.Tone, is.Icon
		setVisible(c.chip.box, is.Text != "")
		place(c.chip, at.x, 0, at.width, r.Size().Height)
		c.chip.Refresh()
	case c.disc != nil:
		if is.Text == "" {
			c.disc.Hide()
			return
		}
		side := c.disc.side()
		place(c.disc, at.x, (r.Size().Height-side)/2, side, side)
		c.disc.Initials, c.disc.Tone = is.Text, is.Tone
		c.disc.Show()
		c.disc.Refresh()
	default:
		r.write(c, at)
	}
}

func (r *gridRow) write(c *gridCell, at gridSpan) {
	size, style := c.is.Style.font()
	height := size * 1.42
	c.text.TextSize, c.text.TextStyle = size, style
	name := c.is.Ink
	if name == ColorNone {
		name = ColorText
	}
	c.text.Color = ink(name)
	c.text.Text = r.of.meter.fit(c.is.Style, c.is.Text, at.width)
	place(c.text, at.x, (r.Size().Height-height)/2, at.width, height)
	c.text.Refresh()
}

// paintMark draws the box at the left, with a tick when the row is marked.
func (r *gridRow) paintMark() {
	if r.of.List.OnToggle == nil {
		r.mark.Hide()
		r.tick.Hide()
		return
	}
	side := 16 * textScale()
	y := (r.Size().Height - side) / 2
	r.mark.CornerRadius, r.mark.StrokeWidth = 4, 1
	r.mark.FillColor, r.mark.StrokeColor = ink(ColorSurface), ink(ColorBorderHard)
	r.tick.Text, r.tick.Color = "", ink(ColorOnAccent)
	if r.picked {
		r.mark.FillColor, r.mark.StrokeWidth = ink(ColorAccent), 0
		r.tick.Text = "✓"
	}
	r.tick.TextSize, r.tick.TextStyle = CaptionStrong.font()
	place(r.mark, gridMargin, y, side, side)
	place(r.tick, gridMargin, y-1, side, side)
	r.mark.Refresh()
	r.tick.Refresh()
}

func (r *gridRow) minSize() fyne.Size { return fyne.NewSize(60, 20) }

// arrange lays everything out anew when the row got another height.
func (r *gridRow) arrange(size fyne.Size) {
	if r.height == size.Height && r.laid == r.of.laid {
		return
	}
	r.height, r.laid = size.Height, r.of.laid
	r.again()
}

// paint sets the colours anew: the theme may have changed.
func (r *gridRow) paint() { r.again() }

func (r *gridRow) again() {
	for n := range r.cells {
		r.show(n, r.cells[n].is)
	}
	r.paintMark()
}

// spoken is what stands in the cells, for the transcript.
func (r *gridRow) spoken() []string {
	var out []string
	for i, c := range r.cells {
		switch text := c.is.Text; {
		case text == "":
		case r.columns[i].Kind == GridChip:
			out = append(out, "("+text+")")
		default:
			out = append(out, text)
		}
	}
	if r.picked && len(out) > 0 {
		out[0] = "✓ " + out[0]
	}
	return out
}
