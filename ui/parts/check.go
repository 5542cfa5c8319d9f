package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Check is a statement that is true or not: Space or a press changes it.
type Check struct {
	reactive
	Label    string
	Checked  bool
	OnChange func(bool)

	disabled  bool
	box, ring *canvas.Rectangle
	tick      *Icon
	text      *Wrap
}

var _ fyne.Disableable = (*Check)(nil)

// NewCheck returns an unchecked statement.
func NewCheck(label string, onChange func(bool)) *Check {
	c := &Check{
		Label: label, OnChange: onChange,
		box: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		tick: NewIcon("check", ColorOnAccent, 14), text: NewWrap(label, Body, ColorText, 420),
	}
	c.start(c, c.box, c.tick, c.text, c.ring)
	return c
}

// SetChecked changes it without telling OnChange.
func (c *Check) SetChecked(checked bool) {
	c.Checked = checked
	c.Refresh()
}

// Enable lets it be changed.
func (c *Check) Enable() { c.disabled = false; c.Refresh() }

// Disable keeps it as it is.
func (c *Check) Disable() { c.disabled = true; c.Refresh() }

// Disabled tells whether it is kept as it is.
func (c *Check) Disabled() bool { return c.disabled }

// AccessibilityLabel returns the statement.
func (c *Check) AccessibilityLabel() string { return c.Label }

// AccessibilityRole returns that this can be pressed.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped changes it.
func (c *Check) Tapped(e *fyne.PointEvent) {
	if c.disabled {
		return
	}
	c.pressed(e)
	c.Checked = !c.Checked
	c.Refresh()
	if c.OnChange != nil {
		c.OnChange(c.Checked)
	}
}

// TypedKey changes it on Enter.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if isEnter(e.Name) {
		c.Tapped(nil)
		return
	}
	c.reactive.TypedKey(e)
}

func checkIndent() float32 { return 28 * textScale() }

func (c *Check) minSize() fyne.Size {
	c.text.Width = max(1, min(Body.measure(c.Label).Width+1, 420))
	m := c.text.MinSize()
	return fyne.NewSize(m.Width+checkIndent(), max(28, m.Height+6))
}

func (c *Check) arrange(size fyne.Size) {
	side := 18 * c.tick.MinSize().Width / 14
	c.text.Resize(fyne.NewSize(size.Width-checkIndent()-4, 1))
	h := c.text.MinSize().Height
	first := Body.measure("").Height
	top := max(0, (size.Height-h)/2)
	place(c.text, checkIndent(), top, size.Width-checkIndent()-4, h)
	place(c.box, 3, top+(first-side)/2, side, side)
	t := c.tick.MinSize().Width
	place(c.tick, 3+(side-t)/2, top+(first-t)/2, t, t)
	c.ring.Resize(size)
}

func (c *Check) paint() {
	c.text.Content, c.text.Ink = c.Label, ColorText
	c.box.CornerRadius = 4
	c.box.FillColor, c.box.StrokeColor, c.box.StrokeWidth = ink(ColorSurface), ink(ColorBorderHard), 1
	if c.Checked {
		c.box.FillColor, c.box.StrokeWidth = ink(ColorAccent), 0
	}
	if c.disabled {
		c.text.Ink = ColorFaint
		if c.Checked {
			c.box.FillColor = ink(ColorFaint)
		}
	}
	setVisible(c.tick, c.Checked)
	paintRing(c.ring, c.focused, 6)
}
