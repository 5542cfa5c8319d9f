package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ButtonKind says how much a button asks for attention.
type ButtonKind int

// The kinds. A screen has one primary button.
const (
	Secondary ButtonKind = iota // outlined
	Primary                     // filled
	Ghost                       // words only
	Danger                      // outlined in red: strikes, erases
)

// Button does one thing when it is pressed, by the pointer, Space or Enter.
type Button struct {
	reactive
	Label string
	Icon  string // may be empty
	Kind  ButtonKind
	Small bool
	// Bare shows the icon only; the label is still said.
	Bare  bool
	OnTap func()

	disabled     bool
	ground, ring *canvas.Rectangle
	row          *fyne.Container
	icon         *Icon
	text         *Text
}

var _ fyne.Disableable = (*Button)(nil)

// NewButton returns a button; icon may be empty.
func NewButton(label, icon string, kind ButtonKind, onTap func()) *Button {
	b := &Button{
		Label: label, Icon: icon, Kind: kind, OnTap: onTap,
		ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		icon: NewIcon(icon, ColorText, 17), text: NewText(label, Strong, ColorText),
	}
	b.row = H(6, Center(b.icon), b.text)
	b.start(b, b.ground, b.row, b.ring)
	return b
}

// NewSmallButton returns a lower button, for rows.
func NewSmallButton(label, icon string, kind ButtonKind, onTap func()) *Button {
	b := NewButton(label, icon, kind, onTap)
	b.Small = true
	return b
}

// NewIconButton returns a button that shows only its icon; the label says what it does.
func NewIconButton(label, icon string, onTap func()) *Button {
	b := NewButton(label, icon, Ghost, onTap)
	b.Bare = true
	return b
}

// SetLabel changes the words.
func (b *Button) SetLabel(label string) {
	b.Label = label
	b.Refresh()
}

// Enable lets the button be pressed.
func (b *Button) Enable() { b.disabled = false; b.Refresh() }

// Disable greys the button. Prefer a button that says why it cannot act.
func (b *Button) Disable() { b.disabled = true; b.Refresh() }

// Disabled tells whether the button is greyed.
func (b *Button) Disabled() bool { return b.disabled }

// AccessibilityLabel returns the words, also when only the icon shows.
func (b *Button) AccessibilityLabel() string { return b.Label }

// AccessibilityRole returns that this is a button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped is called when the button is pressed.
func (b *Button) Tapped(e *fyne.PointEvent) {
	if b.OnTap != nil && !b.disabled {
		b.pressed(e)
		b.OnTap()
	}
}

// TypedKey presses on Enter.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if isEnter(e.Name) {
		b.Tapped(nil)
		return
	}
	b.reactive.TypedKey(e)
}

func (b *Button) padding() (across, along float32) {
	switch {
	case b.Bare && b.Small:
		return 3, 5
	case b.Bare:
		return 6, 7
	case b.Small:
		return 3, 10
	}
	return 6, 13
}

func (b *Button) minSize() fyne.Size {
	b.show()
	across, along := b.padding()
	m := b.row.MinSize().AddWidthHeight(2*along, 2*across)
	return m.Max(fyne.NewSquareSize(28)) // easy to hit
}

func (b *Button) arrange(size fyne.Size) {
	b.ground.Resize(size)
	place(b.ring, -2, -2, size.Width+4, size.Height+4)
	m := b.row.MinSize()
	place(b.row, (size.Width-m.Width)/2, (size.Height-m.Height)/2, m.Width, m.Height)
}

// show hides the half of the row that this button does not have.
func (b *Button) show() {
	b.text.Content, b.text.Style = b.Label, Strong
	if b.Kind == Ghost && b.Small {
		b.text.Style = CaptionStrong
	}
	setVisible(b.row.Objects[0], b.Icon != "")
	setVisible(b.text, !b.Bare && b.Label != "")
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if o.Visible() == visible {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}

func (b *Button) paint() {
	b.show()
	fore, ground, stroke := b.colours()
	b.text.Ink, b.icon.Name, b.icon.Ink = fore, b.Icon, fore
	b.ground.FillColor = ink(ground)
	if b.Kind == Primary && b.hovered && !b.disabled {
		b.ground.FillColor = darker(b.ground.FillColor)
	}
	b.ground.StrokeColor, b.ground.StrokeWidth = ink(stroke), 1
	if stroke == ColorNone {
		b.ground.StrokeWidth = 0
	}
	b.ground.CornerRadius = 6
	paintRing(b.ring, b.focused, 8)
}

func (b *Button) colours() (fore, ground, stroke fyne.ThemeColorName) {
	switch b.Kind {
	case Primary:
		fore, ground, stroke = ColorOnAccent, ColorAccent, ColorNone
	case Ghost:
		fore, ground, stroke = ColorAccent, ColorNone, ColorNone
	case Danger:
		fore, ground, stroke = ColorDanger, ColorSurface, ColorDanger
	case Secondary:
		fore, ground, stroke = ColorText, ColorSurface, ColorBorderHard
	}
	switch {
	case b.disabled:
		fore = ColorFaint
		if b.Kind != Ghost {
			ground, stroke = ColorNeutral, ColorBorder
		}
	case b.hovered && b.Kind == Danger:
		ground = ColorDangerGround
	case b.hovered && b.Kind != Primary:
		ground = ColorHover
	}
	return fore, ground, stroke
}

func darker(c color.Color) color.Color {
	n, ok := color.NRGBAModel.Convert(c).(color.NRGBA)
	if !ok {
		return c
	}
	dim := func(v uint8) uint8 { return uint8(int(v) * 88 / 100) }
	return color.NRGBA{R: dim(n.R), G: dim(n.G), B: dim(n.B), A: n.A}
}

// paintRing shows the two-pixel ring of what has the focus.
func paintRing(ring *canvas.Rectangle, shown bool, radius float32) {
	ring.CornerRadius = radius
	ring.FillColor = color.Transparent
	ring.StrokeColor, ring.StrokeWidth = color.Transparent, 0
	if shown {
		ring.StrokeColor, ring.StrokeWidth = ink(ColorFocus), 2
	}
}
