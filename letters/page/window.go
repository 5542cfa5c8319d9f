package page

// An Envelope names a window envelope, as it is bought. The zero value is DL.
type Envelope string

// The envelopes. DL and C5/6 take a sheet folded in three, C5 one folded in two.
const (
	DL     Envelope = "dl"   // 110 × 220 mm, window on the right
	C56    Envelope = "c56"  // 114 × 229 mm, window on the right
	C5     Envelope = "c5"   // 162 × 229 mm, window on the right
	OnLeft Envelope = "left" // 110 × 220 mm, window on the left
)

// Envelopes lists the presets.
func Envelopes() []Envelope { return []Envelope{DL, C56, C5, OnLeft} }

// Known tells whether an envelope is one of the presets.
func (e Envelope) Known() bool {
	switch e {
	case "", DL, C56, C5, OnLeft:
		return true
	}
	return false
}

// A paper is an envelope as drawn: its size, the window measured from its upper
// left corner, and the height of the sheet once folded.
//
// No official drawing of the French window was found. That of the right-hand
// envelopes is the usual one, 100 × 45 mm, 20 mm from the right and from the bottom
// edge (60 mm in C5); that of the left-hand one follows DIN 680, 90 × 45 mm, 20 mm
// from the left and 15 mm from the bottom edge.
type paper struct {
	width, height float64
	window        Rect
	folded        float64
}

func (e Envelope) paper() paper {
	switch e {
	case C56:
		return paper{229, 114, Rect{109, 49, 209, 94}, Height / 3}
	case C5:
		return paper{229, 162, Rect{109, 57, 209, 102}, Height / 2}
	case OnLeft:
		return paper{220, 110, Rect{20, 50, 110, 95}, Height / 3}
	case DL:
	}
	return paper{220, 110, Rect{100, 45, 200, 90}, Height / 3}
}

// A Window is what an envelope asks of the first page.
type Window struct {
	X, Y  float64 // of the address block: left edge, top of the first line
	Width float64 // of the widest line of an address

	Shown Rect // what the window shows wherever the sheet slides in the envelope
	Quiet Rect // what it may show: nothing but the address is printed there

	SenderX, SenderWidth float64   // the sender's block stands beside the quiet part
	Text                 float64   // first line of the letter, under it
	Folds                []float64 // heights of the folds
}

// Window returns what an envelope asks of the first page. What is always shown
// and what may be shown follow from the sizes of the envelope: the sheet slides
// by the difference.
func (e Envelope) Window() Window {
	p := e.paper()
	acrossSlack, downSlack := p.width-Width, p.height-p.folded
	w := Window{
		Shown: Rect{p.window.X0, p.window.Y0, p.window.X1 - acrossSlack, p.window.Y1 - downSlack},
		Quiet: Rect{p.window.X0 - acrossSlack, p.window.Y0 - downSlack, p.window.X1, p.window.Y1},
	}
	for y := p.folded; y < Height-1; y += p.folded {
		w.Folds = append(w.Folds, y)
	}
	w.Text = w.Quiet.Y1 + 5
	// The strip where the label of a registered letter is stuck is left free above.
	w.Y = max(50, w.Shown.Y0+1)
	if e == OnLeft {
		w.X = w.Shown.X0 + 2
		w.Width = w.Shown.X1 - w.X
		w.SenderX = w.Quiet.X1 + 5
		w.SenderWidth = Width - Right - w.SenderX
		return w
	}
	w.X, w.Width = 110, 80
	w.SenderX = Left
	w.SenderWidth = w.Quiet.X0 - Left - 3
	return w
}

// Line is the height of one line of an address of n lines: a seventh, the
// country, makes them closer.
func (w Window) Line(n int) float64 {
	return min(AddressLine, (w.Shown.Y1-w.Y)/float64(max(n, 1)))
}

// Block is the rectangle that n lines of address cover.
func (w Window) Block(n int) Rect {
	return Rect{w.X, w.Y, w.X + w.Width, w.Y + float64(n)*w.Line(n)}
}
