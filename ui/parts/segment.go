package parts

import (
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// SegmentOption is one of the few choices of a Segment.
type SegmentOption struct {
	Label string
	Keys  string // the letters that choose it, in lower case; may be empty
	Tone  Tone   // ToneNeutral is the colour of a selection
}

// Segment is a choice between a few words that all show: ← → change, the
// letters of an option choose it, Delete clears. It is one stop of Tab.
type Segment struct {
	reactive
	Options  []SegmentOption
	Selected int // -1 is nothing yet
	// Required keeps Delete from clearing.
	Required bool
	// Masked shows that something is chosen and not what, on a screen that others
	// see. The arrows then choose nothing: nobody sees where they lead.
	Masked   bool
	Veil     string // stands in place of a choice that is masked
	OnChange func(int)
	// OnMove is told of ↑ (-1), ↓ (1) and of a choice by letter (1).
	OnMove func(step int)
	// OnRune gets the letters that choose nothing.
	OnRune func(rune)

	label        string
	pointed      int
	ground, ring *canvas.Rectangle
	cells        []*canvas.Rectangle
	words        []*canvas.Text
}

// NewSegment returns a choice with nothing chosen.
func NewSegment(options []SegmentOption, onChange func(int)) *Segment {
	s := &Segment{
		Options: options, Selected: -1, OnChange: onChange, pointed: -1,
		ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
	}
	s.start(s)
	s.build()
	return s
}

func (s *Segment) build() {
	s.cells, s.words = nil, nil
	s.objects = []fyne.CanvasObject{s.ground}
	for range s.Options {
		cell, word := canvas.NewRectangle(color.Transparent), canvas.NewText("", color.Transparent)
		s.cells, s.words = append(s.cells, cell), append(s.words, word)
		s.objects = append(s.objects, cell, word)
	}
	s.objects = append(s.objects, s.ring)
}

// SetSelected chooses without telling OnChange.
func (s *Segment) SetSelected(i int) {
	s.Selected = i
	s.Refresh()
}

// AccessibilityLabel returns the label and what is chosen.
func (s *Segment) AccessibilityLabel() string {
	if s.label != "" {
		return s.label
	}
	var words []string
	for _, o := range s.Options {
		words = append(words, o.Label)
	}
	return strings.Join(words, " / ")
}

// AccessibilityRole returns that this can be pressed.
func (s *Segment) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// SetName says what is chosen here, when no Field around it does.
func (s *Segment) SetName(label string) { s.label = label }

func (s *Segment) nameAs(label string) { s.label = label }
func (s *Segment) markInvalid(bool)    {}

func (s *Segment) choose(i int) {
	s.Selected = i
	s.Refresh()
	if s.OnChange != nil {
		s.OnChange(i)
	}
}

func (s *Segment) move(step int) {
	if s.OnMove != nil {
		s.OnMove(step)
	}
}

func (s *Segment) cellAt(x float32) int {
	if len(s.Options) == 0 || s.Size().Width <= 6 {
		return -1
	}
	i := int((x - 3) / ((s.Size().Width - 6) / float32(len(s.Options))))
	return max(0, min(i, len(s.Options)-1))
}

// Tapped chooses what lies under the pointer.
func (s *Segment) Tapped(e *fyne.PointEvent) {
	if c := canvasOf(s); c != nil {
		c.Focus(s)
	}
	if i := s.cellAt(e.Position.X); i >= 0 {
		s.choose(i)
	}
}

// MouseIn is called when the pointer enters.
func (s *Segment) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved tints what lies under the pointer.
func (s *Segment) MouseMoved(e *desktop.MouseEvent) {
	if i := s.cellAt(e.Position.X); i != s.pointed {
		s.pointed = i
		s.Refresh()
	}
}

// MouseOut is called when the pointer leaves.
func (s *Segment) MouseOut() {
	s.pointed = -1
	s.Refresh()
}

// TypedRune chooses by letter and goes on.
func (s *Segment) TypedRune(r rune) {
	for i, o := range s.Options {
		for _, k := range o.Keys {
			if unicode.ToLower(r) == k {
				s.choose(i)
				s.move(1)
				return
			}
		}
	}
	if s.OnRune != nil {
		s.OnRune(r)
	}
}

// TypedKey changes with the arrows.
func (s *Segment) TypedKey(e *fyne.KeyEvent) {
	if s.Masked && (e.Name == fyne.KeyLeft || e.Name == fyne.KeyRight) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		s.choose(max(0, s.Selected-1))
	case fyne.KeyRight:
		s.choose(min(len(s.Options)-1, s.Selected+1))
	case fyne.KeyDown:
		s.move(1)
	case fyne.KeyUp:
		s.move(-1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if !s.Required {
			s.choose(-1)
		}
	default:
		s.reactive.TypedKey(e)
	}
}

// shown is the choice that is to be seen.
func (s *Segment) shown() int {
	if s.Masked {
		return -1
	}
	return s.Selected
}

// word is what stands in a cell.
func (s *Segment) word(i int) string {
	if !s.Masked || s.Selected < 0 || s.Veil == "" {
		return s.Options[i].Label
	}
	if i == len(s.Options)/2 {
		return s.Veil
	}
	return ""
}

func (s *Segment) minSize() fyne.Size {
	widest := float32(0)
	for _, o := range s.Options {
		widest = max(widest, Strong.measure(o.Label).Width)
	}
	return fyne.NewSize(float32(len(s.Options))*(widest+28)+6, controlHeight())
}

func (s *Segment) arrange(size fyne.Size) {
	s.ground.Resize(size)
	place(s.ring, -2, -2, size.Width+4, size.Height+4)
	w := (size.Width - 6) / float32(max(1, len(s.cells)))
	for i := range s.cells {
		x := 3 + w*float32(i)
		place(s.cells[i], x, 3, w, size.Height-6)
		style := Body
		if i == s.shown() {
			style = Strong
		}
		s.words[i].Text = style.fit(s.word(i), w-4)
		m := s.words[i].MinSize()
		place(s.words[i], x+(w-m.Width)/2, (size.Height-m.Height)/2, m.Width, m.Height)
	}
}

func (s *Segment) paint() {
	if len(s.cells) != len(s.Options) {
		s.build()
	}
	s.ground.FillColor, s.ground.CornerRadius = ink(ColorNeutral), 7
	if s.Masked && s.Selected >= 0 {
		s.ground.FillColor = ink(ColorAccentGround)
	}
	paintRing(s.ring, s.focused, 9)
	for i, o := range s.Options {
		cell, word := s.cells[i], s.words[i]
		tone := o.Tone
		if tone == ToneNeutral {
			tone = ToneInfo
		}
		style, colour := Body, ColorMuted
		cell.CornerRadius, cell.StrokeWidth, cell.FillColor = 5, 0, color.Transparent
		switch i {
		case s.shown():
			style, colour = Strong, tone.Ink()
			cell.FillColor = ink(tone.Ground())
			cell.StrokeColor, cell.StrokeWidth = ink(tone.Ink()), 1
		case s.pointed:
			cell.FillColor = ink(ColorHover)
		}
		word.Text, word.Color = s.word(i), ink(colour)
		word.TextSize, word.TextStyle = style.font()
	}
}
