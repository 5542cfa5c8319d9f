package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Upright says where an object stands in a column that is higher than it.
type Upright int

// The ways to stand.
const (
	Centred   Upright = iota // half-way down
	Topmost                  // at the top
	Stretched                // over the whole height
)

// Columns lays objects side by side, half-way down. A width above zero is in
// pixels at the normal text size and grows with it, below zero is a share of what is left (-2 is twice -1), zero is the
// object's least width. Objects without a width share the rest equally.
func Columns(gap float32, widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&ColumnLayout{Widths: widths, Gap: gap}, objects...)
}

// ColumnsTop is Columns with all objects at the top.
func ColumnsTop(gap float32, widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&ColumnLayout{Widths: widths, Gap: gap, Upright: Topmost}, objects...)
}

// ColumnsStretch is Columns with all objects as high as the row.
func ColumnsStretch(gap float32, widths []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&ColumnLayout{Widths: widths, Gap: gap, Upright: Stretched}, objects...)
}

// ColumnLayout is the layout behind Columns; a table shares one between its head
// and its rows.
type ColumnLayout struct {
	Widths  []float32
	Gap     float32
	Upright Upright
}

func (c *ColumnLayout) width(i int) float32 {
	if i >= len(c.Widths) {
		return -1
	}
	if w := c.Widths[i]; w <= 0 {
		return w
	}
	return c.Widths[i] * textScale()
}

// widthsIn returns the width of each visible object in a whole width. A share is
// never less than its object needs: the others then have less to share.
func (c *ColumnLayout) widthsIn(objects []fyne.CanvasObject, whole float32) []float32 {
	widths := make([]float32, len(objects))
	fixed := make([]bool, len(objects))
	rest, shown := whole, 0
	for i, o := range objects {
		if fixed[i] = !o.Visible(); fixed[i] {
			continue
		}
		shown++
		if w := c.width(i); w >= 0 {
			fixed[i], widths[i] = true, w
			if w == 0 {
				widths[i] = o.MinSize().Width
			}
			rest -= widths[i]
		}
	}
	rest -= c.Gap * float32(max(0, shown-1))
	for settled := false; !settled; {
		settled = true
		var shares float32
		for i := range objects {
			if !fixed[i] {
				shares -= c.width(i)
			}
		}
		for i, o := range objects {
			if fixed[i] {
				continue
			}
			widths[i] = max(0, rest) * -c.width(i) / shares
			if need := o.MinSize().Width; need > widths[i] {
				fixed[i], widths[i], settled = true, need, false
				rest -= need
				break
			}
		}
	}
	return widths
}

// Layout is called by the toolkit.
func (c *ColumnLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, w := range c.widthsIn(objects, size.Width) {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		h := min(o.MinSize().Height, size.Height)
		y := (size.Height - h) / 2
		switch c.Upright {
		case Topmost:
			y = 0
		case Stretched:
			y, h = 0, size.Height
		case Centred:
		}
		place(o, x, y, w, h)
		x += w + c.Gap
	}
}

// MinSize is called by the toolkit.
func (c *ColumnLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	shown := 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		shown++
		m := o.MinSize()
		w := c.width(i)
		if w <= 0 {
			w = m.Width
		}
		size = fyne.NewSize(size.Width+w, max(size.Height, m.Height))
	}
	size.Width += c.Gap * float32(max(0, shown-1))
	return size
}
