package parts

import (
	"fmt"
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// StepState says where a step of a forced order stands.
type StepState int

// The states; each has its own shape.
const (
	StepAhead   StepState = iota // hollow, with its number
	StepDone                     // filled, with a check
	StepCurrent                  // filled, with its number
	StepSkipped                  // hollow, with a dash: it does not apply
)

// Step is one stage of a Stepper.
type Step struct {
	Label   string
	Caption string // the day it was done, or by when it must be
	State   StepState
}

// Stepper shows stages that follow each other in a forced order. When it is too
// narrow for all labels, only the current step keeps its own; when Low, all
// stand on one line.
type Stepper struct {
	part
	Steps []Step
	Low   bool

	drawn fyne.Size // the size at which the objects were made
}

// NewStepper returns the stages.
func NewStepper(steps ...Step) *Stepper {
	s := &Stepper{Steps: steps}
	s.start(s)
	return s
}

// SetSteps changes the stages.
func (s *Stepper) SetSteps(steps []Step) {
	s.Steps = steps
	s.Refresh()
}

// SetLow chooses the form of one line, for low windows.
func (s *Stepper) SetLow(low bool) {
	if s.Low != low {
		s.Low = low
		s.Refresh()
	}
}

func (s *Stepper) current() int {
	for i, step := range s.Steps {
		if step.State == StepCurrent {
			return i
		}
	}
	return len(s.Steps) - 1
}

// AccessibilityLabel returns the current step and how many there are.
func (s *Stepper) AccessibilityLabel() string {
	i := s.current()
	if i < 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d %s, %s", i+1, len(s.Steps), s.Steps[i].Label, s.Steps[i].Caption)
}

// AccessibilityRole returns that this is a text.
func (s *Stepper) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

const (
	stepDisc  = 24
	stepLabel = 105 // the least width of a step that shows its label, at the normal text size
)

func textScale() float32 { return theme.Size(theme.SizeNameText) / 15 }

func (s *Stepper) minSize() fyne.Size {
	height := float32(stepDisc + 6)
	if !s.Low {
		height += 2 * Caption.measure("").Height
	}
	return fyne.NewSize(float32(len(s.Steps))*(stepDisc+8), height)
}

func (s *Stepper) arrange(size fyne.Size) {
	if size != s.drawn {
		s.build(size)
	}
}

func (s *Stepper) paint() { s.build(s.Size()) }

func (s *Stepper) build(size fyne.Size) {
	s.drawn, s.objects = size, nil
	if size.Width == 0 || len(s.Steps) == 0 {
		return
	}
	if s.Low {
		s.buildLow(size)
		return
	}
	width := size.Width / float32(len(s.Steps))
	all := width >= stepLabel*textScale()
	for i := range s.Steps {
		x := width*float32(i) + width/2
		if i+1 < len(s.Steps) {
			s.link(i, x+stepDisc/2+4, width-stepDisc-8)
		}
		s.disc(i, x)
		switch {
		case all:
			s.words(i, x, width-6, size.Width)
		case i == s.current():
			s.words(i, x, 260*textScale(), size.Width)
		}
	}
}

// buildLow draws discs with the words of the current step between them.
func (s *Stepper) buildLow(size fyne.Size) {
	const step = stepDisc + 14
	at := s.current()
	x := float32(stepDisc / 2)
	room := size.Width - float32(len(s.Steps))*step
	for i := range s.Steps {
		s.disc(i, x)
		right := x + stepDisc/2 + 3
		if i == at {
			words := s.Steps[i].Label
			if s.Steps[i].Caption != "" {
				words += "  ·  " + s.Steps[i].Caption
			}
			words = CaptionStrong.fit(words, room-12)
			t := textFrom(words, theme.Size(theme.SizeNameCaptionText), true, s.ink(i), right+4, 3+stepDisc/2)
			s.objects = append(s.objects, t)
			x += t.Size().Width + 10
			right += t.Size().Width + 10
		}
		if i+1 < len(s.Steps) {
			s.link(i, right, 8)
		}
		x += step
	}
}

func (s *Stepper) link(i int, x, width float32) {
	colour := ColorBorder
	if s.Steps[i].State == StepDone {
		colour = ColorOK
	}
	s.objects = append(s.objects, rectangle(colour, x, 3+stepDisc/2-1, width, 2, 1))
}

func (s *Stepper) disc(i int, x float32) {
	const y = 3 + stepDisc/2
	disc := rectangle(ColorNone, x-stepDisc/2, 3, stepDisc, stepDisc, stepDisc/2)
	size := theme.Size(theme.SizeNameCaptionText)
	number := strconv.Itoa(i + 1)
	var mark fyne.CanvasObject
	switch s.Steps[i].State {
	case StepDone:
		disc.FillColor = ink(ColorOK)
		mark = iconAt("check", ColorSurface, x, y, 14)
	case StepCurrent:
		disc.FillColor = ink(ColorAccent)
		mark = centredText(number, size, true, ColorOnAccent, x, y)
	case StepSkipped:
		outline(disc, ColorBorderHard)
		mark = iconAt("minus", ColorMuted, x, y, 12)
	case StepAhead:
		outline(disc, ColorBorderHard)
		mark = centredText(number, size, false, ColorMuted, x, y)
	}
	s.objects = append(s.objects, disc, mark)
}

func outline(r *canvas.Rectangle, colour fyne.ThemeColorName) {
	r.FillColor = ink(ColorSurface)
	r.StrokeColor, r.StrokeWidth = ink(colour), 1
	if colour == ColorNone {
		r.StrokeColor = color.Transparent
	}
}

func (s *Stepper) ink(i int) fyne.ThemeColorName {
	switch s.Steps[i].State {
	case StepDone:
		return ColorText
	case StepCurrent:
		return ColorAccent
	case StepAhead, StepSkipped:
	}
	return ColorMuted
}

// words puts label and caption under a disc, kept inside the whole width.
func (s *Stepper) words(i int, x, width, whole float32) {
	style := Caption
	if s.Steps[i].State == StepCurrent {
		style = CaptionStrong
	}
	size := theme.Size(theme.SizeNameCaptionText)
	line := Caption.measure("").Height
	label := centredText(style.fit(s.Steps[i].Label, width), size, style == CaptionStrong, s.ink(i), x, stepDisc+6+line/2-1)
	caption := centredText(Caption.fit(s.Steps[i].Caption, width), size, false, ColorFaint, x, stepDisc+6+line*1.5-4)
	for _, t := range []*canvas.Text{label, caption} {
		left := max(0, min(t.Position().X, whole-t.Size().Width))
		t.Move(fyne.NewPos(left, t.Position().Y))
		s.objects = append(s.objects, t)
	}
}
