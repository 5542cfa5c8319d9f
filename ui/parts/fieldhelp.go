package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// SetHelped says which labels of fields there is help on. A quiet question mark
// then stands beside them: a press on it does what F1 does in the field. Fields
// ask when they are painted; the answer travels with the theme, as Trace does.
func (t *Theme) SetHelped(helped func(label string) bool) { t.helped = helped }

// FieldAround returns the field that holds what has the keyboard, or nil.
func FieldAround(c fyne.Canvas) *Field {
	focused, ok := c.Focused().(fyne.CanvasObject)
	if !ok {
		return nil
	}
	var around *Field
	for _, step := range pathTo(rootOf(c), focused) {
		if f, ok := step.(*Field); ok {
			around = f
		}
	}
	return around
}

// TopSheet returns the sheet that lies on top of a window, or nil.
func TopSheet(c fyne.Canvas) *Sheet {
	s, _ := c.Overlays().Top().(*Sheet)
	return s
}

// helpMark is the question mark beside the label of a field. It is no stop of
// Tab: F1 in the field does the same.
type helpMark struct {
	part
	hovered bool
	field   *Field
	plate   *Box
	sign    *Text
}

func newHelpMark(f *Field) *helpMark {
	h := &helpMark{field: f, sign: NewText("?", CaptionStrong, ColorFaint)}
	h.plate = NewBox(ColorNone, ColorBorder, 8, nil)
	h.start(h, h.plate, h.sign)
	h.Hide()
	return h
}

// settle shows the mark when there is help on the label, as far as the theme knows.
func (h *helpMark) settle() {
	t, ok := fyne.CurrentApp().Settings().Theme().(*Theme)
	if !ok || t.helped == nil {
		return
	}
	h.Hidden = !t.helped(h.field.Label)
}

// Tapped opens the help, after the keyboard has come to the field.
func (h *helpMark) Tapped(*fyne.PointEvent) {
	h.field.Focus()
	passKey(h.field, &fyne.KeyEvent{Name: fyne.KeyF1})
}

// MouseIn is called when the pointer enters.
func (h *helpMark) MouseIn(*desktop.MouseEvent) { h.hovered = true; h.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (h *helpMark) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (h *helpMark) MouseOut() { h.hovered = false; h.Refresh() }

func (h *helpMark) spoken() []string { return nil }

// AccessibilityLabel returns what the help is about.
func (h *helpMark) AccessibilityLabel() string { return h.field.Label + " ?" }

// AccessibilityRole returns that this is a button.
func (h *helpMark) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

const helpMarkSide = 17

func (h *helpMark) minSize() fyne.Size { return fyne.NewSize(helpMarkSide+8, helpMarkSide) }

func (h *helpMark) arrange(size fyne.Size) {
	h.plate.Hidden, h.sign.Hidden = size.Width == 0, size.Width == 0 // no room
	top := (size.Height - helpMarkSide) / 2
	place(h.plate, 5, top, helpMarkSide, helpMarkSide)
	need := h.sign.MinSize()
	place(h.sign, 5+(helpMarkSide-need.Width)/2, top+(helpMarkSide-need.Height)/2, need.Width, need.Height)
}

func (h *helpMark) paint() {
	h.sign.Ink, h.plate.Fill = ColorMuted, ColorNone
	if h.hovered {
		h.sign.Ink, h.plate.Fill = ColorAccent, ColorHover
	}
}

// fieldHead lays out the label, the question mark where there is room for it,
// and what may be cut after them.
type fieldHead struct{ field *Field }

// Layout is called by the toolkit.
func (l fieldHead) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f := l.field
	width := min(f.title.MinSize().Width, size.Width)
	place(f.title, 0, 0, width, size.Height)
	if need := f.help.minSize().Width; f.help.Visible() && width+need <= size.Width {
		place(f.help, width, 0, need, size.Height)
		width += need
	} else {
		place(f.help, width, 0, 0, size.Height)
	}
	place(f.mark, width+6, 0, max(0, size.Width-width-6), size.Height)
}

// MinSize is called by the toolkit.
func (l fieldHead) MinSize([]fyne.CanvasObject) fyne.Size {
	title, mark := l.field.title.MinSize(), l.field.mark.MinSize()
	return fyne.NewSize(title.Width+mark.Width+6, max(title.Height, mark.Height))
}
