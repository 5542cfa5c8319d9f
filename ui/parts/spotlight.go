package parts

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Spotlight dims the window but for one thing on it, and explains that thing on
// a card beside it, with a pointer. The keyboard stays on the card: Enter and →
// go on, ← goes back, Esc ends. What lies under it cannot be pressed.
type Spotlight struct {
	part
	// Target is where the thing lies; false: it cannot be seen now, and the card
	// stands in the middle.
	Target func() (fyne.Position, fyne.Size, bool)

	OnNext, OnBack, OnLeave func()

	canvas  fyne.Canvas
	before  fyne.Focusable
	catcher *tapCatcher
	dims    [4]*canvas.Rectangle // above, below, left, right
	ring    *canvas.Rectangle
	tip     *canvas.Rectangle // the pointer, a square on its corner under the card's edge
	card    *Box
	step    *Text
	title   *Wrap
	text    *Wrap
	leave   *Button
	back    *Button
	next    *Button
	column  *fyne.Container

	light    frameOnPage // what is left undimmed
	cardArea frameOnPage
}

// frameOnPage is a place on the window.
type frameOnPage struct {
	at   fyne.Position
	size fyne.Size
}

var _ surface = (*Spotlight)(nil)

// SpotlightWords are what a card says.
type SpotlightWords struct {
	Step              string // 2 of 9
	Title, Text       string
	Leave, Back, Next string // words on the buttons; no Back at the first
}

// The measures of the card, in pixels.
const (
	spotlightWidth = 348
	spotlightGap   = 16 // between the thing and the card
	spotlightAir   = 6  // around the thing
	spotlightEdge  = 12 // to the edge of the window
)

// NewSpotlight returns a card that is not shown yet.
func NewSpotlight() *Spotlight {
	s := &Spotlight{
		step: NewText("", CaptionStrong, ColorAccent), title: NewWrap("", Sub, ColorText, spotlightWidth-36),
		text: NewWrap("", Body, ColorText, spotlightWidth-36),
	}
	s.catcher = newTapCatcher(func() { s.focusNext() })
	for i := range s.dims {
		s.dims[i] = canvas.NewRectangle(color.Transparent)
	}
	s.ring, s.tip = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	s.leave = NewSmallButton("", "", Ghost, func() { tell(s.OnLeave) })
	s.back = NewSmallButton("", "", Secondary, func() { tell(s.OnBack) })
	s.next = NewSmallButton("", "", Primary, func() { tell(s.OnNext) })
	s.column = V(6, s.step, s.title, s.text, Pad(8, 0, 0, 0, H(8, s.leave, Spacer(), s.back, s.next)))
	s.card = NewBox(ColorSurface, ColorBorder, 10, Pad(14, 18, 14, 18, s.column))
	s.card.Shadow = true
	objects := []fyne.CanvasObject{s.catcher}
	for _, d := range s.dims {
		objects = append(objects, d)
	}
	s.start(s, append(objects, s.ring, s.tip, s.card)...)
	return s
}

func tell(f func()) {
	if f != nil {
		f()
	}
}

// Open lays it over the window. It returns false, and does nothing, when
// something else lies there.
func (s *Spotlight) Open(c fyne.Canvas) bool {
	if OverlayOpen(c) {
		return false
	}
	s.canvas, s.before = c, c.Focused()
	c.Unfocus()
	c.Overlays().Add(s)
	s.focusNext()
	return true
}

// IsOpen tells whether it lies over the window.
func (s *Spotlight) IsOpen() bool { return s.canvas != nil }

// Close takes it away.
func (s *Spotlight) Close() {
	if s.canvas == nil {
		return
	}
	c := s.canvas
	s.canvas = nil
	c.Overlays().Remove(s)
	FocusBack(c, s.before)
}

// Say puts other words on the card, and looks where the thing lies.
func (s *Spotlight) Say(w SpotlightWords) {
	s.step.Content, s.title.Content, s.text.Content = w.Step, w.Title, w.Text
	s.leave.Label, s.back.Label, s.next.Label = w.Leave, w.Back, w.Next
	setVisible(s.back, w.Back != "")
	setVisible(s.leave, w.Leave != "")
	s.Aim()
	s.focusNext()
}

// Aim looks anew where the thing lies: the window was resized, the page has
// changed under it.
func (s *Spotlight) Aim() { s.Refresh() }

func (s *Spotlight) focusNext() {
	if s.canvas != nil && s.canvas.Overlays().Top() == fyne.CanvasObject(s) {
		s.canvas.Focus(s.next)
	}
}

// Light is what is left undimmed, and Card where the card stands, both from the
// corner of the window.
func (s *Spotlight) Light() (fyne.Position, fyne.Size) { return s.light.at, s.light.size }

// Card is where the card stands.
func (s *Spotlight) Card() (fyne.Position, fyne.Size) { return s.cardArea.at, s.cardArea.size }

func (s *Spotlight) surfaceKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		tell(s.OnLeave)
	case fyne.KeyRight, fyne.KeyDown, fyne.KeyPageDown:
		tell(s.OnNext)
	case fyne.KeyLeft, fyne.KeyUp, fyne.KeyPageUp:
		tell(s.OnBack)
	default:
		return false
	}
	return true
}

func (s *Spotlight) surfacePrimary() { tell(s.OnNext) }

// AccessibilityLabel returns the title of the card.
func (s *Spotlight) AccessibilityLabel() string { return s.title.Content }

// AccessibilityRole returns that this holds others.
func (s *Spotlight) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func (s *Spotlight) minSize() fyne.Size { return fyne.NewSize(320, 200) }

func (s *Spotlight) arrange(size fyne.Size) {
	s.catcher.Resize(size)
	for _, w := range []*Wrap{s.title, s.text} {
		w.Resize(fyne.NewSize(spotlightWidth-36, w.MinSize().Height))
	}
	card := fyne.NewSize(min(spotlightWidth, size.Width-2*spotlightEdge), s.card.MinSize().Height)
	light, seen := s.lit(size)
	at, light, side := cardBeside(light, card, size)
	if !seen {
		at, light, side = fyne.NewPos((size.Width-card.Width)/2, (size.Height-card.Height)/2), frameOnPage{}, sideNone
	}
	s.light, s.cardArea = light, frameOnPage{at, card}
	place(s.card, at.X, at.Y, card.Width, card.Height)
	s.dim(size, light)
	s.point(light, side)
}

// lit is the thing with some air around, within the window.
func (s *Spotlight) lit(size fyne.Size) (frameOnPage, bool) {
	if s.Target == nil {
		return frameOnPage{}, false
	}
	at, of, seen := s.Target()
	if !seen {
		return frameOnPage{}, false
	}
	// Whole pixels: the four dark parts would otherwise show where they meet.
	left, top := whole(max(2, at.X-spotlightAir)), whole(max(2, at.Y-spotlightAir))
	right, bottom := whole(min(size.Width-2, at.X+of.Width+spotlightAir)), whole(min(size.Height-2, at.Y+of.Height+spotlightAir))
	if right <= left || bottom <= top {
		return frameOnPage{}, false
	}
	return frameOnPage{fyne.NewPos(left, top), fyne.NewSize(right-left, bottom-top)}, true
}

func whole(x float32) float32 { return float32(math.Floor(float64(x))) }

// cardSide is on which side of the thing the card stands.
type cardSide int

const (
	sideNone cardSide = iota
	sideBelow
	sideAbove
	sideRight
	sideLeft
)

// cardBeside finds a place for the card that covers nothing of the thing: below,
// right, left or above it. Where there is none, the thing is too large to be
// shown whole, and the light narrows to what the card leaves.
func cardBeside(light frameOnPage, card, size fyne.Size) (fyne.Position, frameOnPage, cardSide) {
	left, top := light.at.X, light.at.Y
	right, bottom := left+light.size.Width, top+light.size.Height
	clampX := func(x float32) float32 { return max(spotlightEdge, min(x, size.Width-card.Width-spotlightEdge)) }
	clampY := func(y float32) float32 { return max(spotlightEdge, min(y, size.Height-card.Height-spotlightEdge)) }
	middleX, middleY := clampX(left+min(light.size.Width, 2*card.Width)/2-card.Width/2), clampY(top+min(light.size.Height, 2*card.Height)/2-card.Height/2)
	switch {
	case bottom+spotlightGap+card.Height+spotlightEdge <= size.Height:
		return fyne.NewPos(middleX, bottom+spotlightGap), light, sideBelow
	case right+spotlightGap+card.Width+spotlightEdge <= size.Width:
		return fyne.NewPos(right+spotlightGap, middleY), light, sideRight
	case left-spotlightGap-card.Width-spotlightEdge >= 0:
		return fyne.NewPos(left-spotlightGap-card.Width, middleY), light, sideLeft
	case top-spotlightGap-card.Height-spotlightEdge >= 0:
		return fyne.NewPos(middleX, top-spotlightGap-card.Height), light, sideAbove
	}
	// The card keeps the right edge; the light keeps what is left of it.
	x := size.Width - card.Width - spotlightEdge
	light.size.Width = x - spotlightGap - left
	return fyne.NewPos(x, middleY), light, sideRight
}

// dim darkens everything but the light.
func (s *Spotlight) dim(size fyne.Size, light frameOnPage) {
	right, bottom := light.at.X+light.size.Width, light.at.Y+light.size.Height
	place(s.dims[0], 0, 0, size.Width, light.at.Y)
	place(s.dims[1], 0, bottom, size.Width, max(0, size.Height-bottom))
	place(s.dims[2], 0, light.at.Y, light.at.X, light.size.Height)
	place(s.dims[3], right, light.at.Y, max(0, size.Width-right), light.size.Height)
	place(s.ring, light.at.X-2, light.at.Y-2, light.size.Width+4, light.size.Height+4)
	setVisible(s.ring, light.size.Width > 0)
}

// point puts the pointer on the edge of the card that faces the thing.
func (s *Spotlight) point(light frameOnPage, side cardSide) {
	const thick, long = 4, 44
	at, card := s.cardArea.at, s.cardArea.size
	within := func(middle, from, length float32) float32 {
		return max(from+10, min(middle-long/2, from+length-10-long))
	}
	x, y := within(light.at.X+light.size.Width/2, at.X, card.Width), within(light.at.Y+light.size.Height/2, at.Y, card.Height)
	setVisible(s.tip, side != sideNone)
	switch side {
	case sideBelow:
		place(s.tip, x, at.Y-thick-2, long, thick)
	case sideAbove:
		place(s.tip, x, at.Y+card.Height+2, long, thick)
	case sideRight:
		place(s.tip, at.X-thick-2, y, thick, long)
	case sideLeft:
		place(s.tip, at.X+card.Width+2, y, thick, long)
	case sideNone:
	}
}

func (s *Spotlight) paint() {
	for _, d := range s.dims {
		d.FillColor = ink(ColorScrim)
	}
	s.ring.StrokeColor, s.ring.StrokeWidth, s.ring.CornerRadius = ink(ColorFocus), 2, 8
	s.tip.FillColor, s.tip.CornerRadius = ink(ColorFocus), 2
}
