// Package page is the geometry of a letter: the A4 sheet, the part of it that
// the window of an envelope shows, and the marks where it is folded. All
// lengths are millimetres from the top left corner of the sheet.
//
// No official drawing of the French right-hand window was found. The figures
// are those that stay visible in DL, C5/6 and C5 envelopes whatever the slack
// of the sheet inside them, with the assumption of a window of 45 × 100 mm, 20 mm
// from the right and the bottom edge.
package page

// The sheet, its margins, and where the text of a page starts and ends.
const (
	Width  = 210.0
	Height = 297.0

	Left  = 25.0 // left margin, also of the sender's block
	Right = 25.0

	Body   = 95.0  // first line under the window, first page of a letter
	Top    = 24.0  // first line of the other pages
	Bottom = 272.0 // last line of text of any page
	Footer = 283.0 // base line of the footer
)

// TextWidth is the width of a line of text.
const TextWidth = Width - Left - Right

// A Rect is a rectangle of the sheet.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// Holds tells whether a rectangle lies wholly in this one.
func (r Rect) Holds(in Rect) bool {
	return in.X0 >= r.X0 && in.X1 <= r.X1 && in.Y0 >= r.Y0 && in.Y1 <= r.Y1
}

// Meets tells whether two rectangles have a part in common.
func (r Rect) Meets(o Rect) bool {
	return r.X0 < o.X1 && o.X0 < r.X1 && r.Y0 < o.Y1 && o.Y0 < r.Y1
}

// Quiet is the part of the first page that a window may show: nothing but the
// address is printed in it.
func Quiet() Rect { return Rect{95, 40, 205, 90} }

// Folds are the heights of the two folds of a sheet put in a DL or C5/6 envelope.
func Folds() [2]float64 { return [2]float64{99, 198} }

// A Window says where the address block stands.
type Window struct {
	X float64 `json:"x"` // left edge
	Y float64 `json:"y"` // top of the first line
}

// DL is the block for DL and C5/6 envelopes.
func DL() Window { return Window{110, 50} }

// C5 is the block for C5 envelopes, in which the sheet is folded once.
func C5() Window { return Window{110, 58} }

// The address block.
const (
	AddressLine  = 4.5  // height of a line
	AddressWidth = 80.0 // widest line
	AddressLines = 7    // six, and the country
)

// Sizes are the sizes of type of the address, in points, the first that fits being
// taken: 38 capitals at 10 points are wider than a window.
func Sizes() [3]float64 { return [3]float64{10, 9, 8} }

// Fit returns the size of type at which every line fits the width of the
// block, and whether there is one; measure gives the width of a line in
// millimetres at a size in points.
func Fit(lines []string, measure func(line string, size float64) float64) (float64, bool) {
	sizes := Sizes()
	for _, size := range sizes {
		fits := true
		for _, l := range lines {
			fits = fits && measure(l, size) <= AddressWidth
		}
		if fits {
			return size, len(lines) <= AddressLines
		}
	}
	return sizes[len(sizes)-1], false
}

// Block is the rectangle that n lines of address cover.
func (w Window) Block(n int) Rect {
	return Rect{w.X, w.Y, w.X + AddressWidth, w.Y + float64(n)*AddressLine}
}
