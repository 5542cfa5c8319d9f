// Package page is the geometry of a letter: the A4 sheet, its margins, and the
// address block of window envelopes. All lengths are millimetres from the top
// left corner of the sheet.
package page

// The sheet, its margins, and where the text of a page starts and ends.
const (
	Width  = 210.0
	Height = 297.0

	Left  = 25.0 // left margin
	Right = 25.0

	Rule   = 17.0  // line above the sender's block
	Sender = 21.0  // first line of the sender's block
	Top    = 24.0  // first line of the pages after the first
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

// The address block: rules of NF Z 10-011 for the lines, and the sizes of type,
// in points, that a reading machine accepts, the first that fits being taken.
// 38 capitals at 10 points can be wider than a window.
const (
	AddressLine  = 4.5 // height of a line, when there is room
	AddressLines = 7   // six, and the country
	AddressSize  = 10.0
	AddressSmall = 9.0
)

// A Fitting is how the lines of an address are set in a window.
type Fitting struct {
	Size float64 // of type, in points
	Wide int     // first line, counted from 1, that is too wide even at the small size; 0: none
	Many bool    // more lines than an address may have
}

// Fits tells whether the whole address can be read in the window.
func (f Fitting) Fits() bool { return f.Wide == 0 && !f.Many }

// Fit sets the lines of an address; measure gives the width of a line in
// millimetres at a size in points.
func (w Window) Fit(lines []string, measure func(line string, size float64) float64) Fitting {
	out := Fitting{Size: AddressSize, Many: len(lines) > AddressLines}
	for i, l := range lines {
		if measure(l, AddressSize) <= w.Width {
			continue
		}
		out.Size = AddressSmall
		if out.Wide == 0 && measure(l, AddressSmall) > w.Width {
			out.Wide = i + 1
		}
	}
	return out
}
