package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Row is a surface that can be pointed at, focused, selected and opened.
type Row struct {
	reactive
	Content  fyne.CanvasObject
	Label    string // what is said for it
	Selected bool
	Radius   float32
	// Ground is its colour at rest, Chosen when selected.
	Ground, Chosen fyne.ThemeColorName
	OnTap          func()                    // pointer, Space or Enter
	OnKey          func(*fyne.KeyEvent) bool // before anything else; true when used
	OnRune         func(rune)
	OnPrimary      func() // Ctrl+Enter

	ground, ring *canvas.Rectangle
}

// NewRow returns a row that calls onTap when it is opened.
func NewRow(label string, content fyne.CanvasObject, onTap func()) *Row {
	r := &Row{
		Content: content, Label: label, Radius: 6, Chosen: ColorAccentGround, OnTap: onTap,
		ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
	}
	r.start(r, r.ground, content, r.ring)
	return r
}

// SetSelected shows the row as selected or not.
func (r *Row) SetSelected(selected bool) {
	if r.Selected != selected {
		r.Selected = selected
		r.Refresh()
	}
}

// AccessibilityLabel returns what the row is.
func (r *Row) AccessibilityLabel() string { return r.Label }

// AccessibilityRole returns that this can be pressed.
func (r *Row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped opens the row.
func (r *Row) Tapped(e *fyne.PointEvent) {
	if r.OnTap != nil {
		r.pressed(e)
		r.OnTap()
	}
}

// TypedRune hands letters on.
func (r *Row) TypedRune(c rune) {
	if !r.spaced(c) && r.OnRune != nil {
		r.OnRune(c)
	}
}

// TypedKey opens on Enter.
func (r *Row) TypedKey(e *fyne.KeyEvent) {
	switch {
	case r.OnKey != nil && r.OnKey(e):
	case isEnter(e.Name):
		r.Tapped(nil)
	default:
		r.reactive.TypedKey(e)
	}
}

// TypedShortcut does the row's own act on Ctrl+Enter.
func (r *Row) TypedShortcut(s fyne.Shortcut) {
	if r.OnPrimary != nil && isPrimary(s) {
		r.OnPrimary()
		return
	}
	r.reactive.TypedShortcut(s)
}

func (r *Row) minSize() fyne.Size { return r.Content.MinSize() }

func (r *Row) arrange(size fyne.Size) {
	r.ground.Resize(size)
	r.ring.Resize(size)
	r.Content.Resize(size)
}

func (r *Row) paint() {
	colour := r.Ground
	switch {
	case r.Selected:
		colour = r.Chosen
	case r.hovered && r.OnTap != nil:
		colour = ColorHover
	}
	r.ground.FillColor, r.ground.CornerRadius = ink(colour), r.Radius
	paintRing(r.ring, r.focused, r.Radius)
}
