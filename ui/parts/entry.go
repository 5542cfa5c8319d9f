package parts

import (
	"image/color"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Entry is a field for one line of text. Unlike the toolkit's it shows a ring
// of two pixels, and lets the keys through that belong to the sheet or the window.
type Entry struct {
	widget.Entry
	frame
	// OnKey sees every key first; true when used.
	OnKey func(fyne.KeyName) bool
	// OnPrimary is Ctrl+Enter; without it, that of the sheet.
	OnPrimary func()
	// OnFocus is told when the keyboard comes (true) and goes (false).
	OnFocus func(bool)
}

// NewEntry returns a field; the place holder shows while it is empty.
func NewEntry(placeHolder string) *Entry {
	e := &Entry{}
	e.begin(e, placeHolder)
	return e
}

// begin prepares the field inside a widget that is built on it.
func (e *Entry) begin(self fyne.Widget, placeHolder string) {
	e.frame = newFrame(self)
	e.PlaceHolder = placeHolder
	e.ExtendBaseWidget(self)
}

// CreateRenderer is called by the toolkit.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	return &framed{WidgetRenderer: e.Entry.CreateRenderer(), frame: &e.frame}
}

// FocusGained is called when the keyboard comes here.
func (e *Entry) FocusGained() {
	e.frame.focused = true
	e.Entry.FocusGained()
	e.frame.paint()
	e.frame.gained(e.self)
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// takeAll selects what stands in the field.
func (e *Entry) takeAll() {
	if e.Text != "" {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// FocusLost is called when the keyboard goes elsewhere.
func (e *Entry) FocusLost() {
	e.frame.focused, e.frame.pressed = false, false
	e.Entry.FocusLost()
	e.frame.paint()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// TypedKey is called for each key.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case e.OnKey != nil && e.OnKey(k.Name):
	case passesThrough(k.Name):
		passKey(e.self, k)
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedRune is called for each character typed.
func (e *Entry) TypedRune(r rune) {
	e.Entry.TypedRune(r)
	traceText(e.self, e.Text)
}

// ofText tells whether a text field may have a use for keys with a modifier:
// those of the clipboard, of moving and deleting by words, and Ctrl+Enter. The
// toolkit's own field would swallow all others.
func ofText(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return true
	}
	switch c.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		return c.Modifier != fyne.KeyModifierAlt || runtime.GOOS == "darwin" // there they move by words
	case fyne.KeyPageDown, fyne.KeyPageUp:
		return false
	}
	return len([]rune(string(c.KeyName))) > 1
}

// traceText tells what now stands in a field, in one line.
func traceText(o fyne.CanvasObject, text string) {
	Trace("typed " + describe(o) + ": " + strings.ReplaceAll(text, "\n", " / "))
}

// passesThrough tells whether a text field has no use for a key.
func passesThrough(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

// TypedShortcut is called for keys with a modifier.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	switch {
	case !ofText(s):
		passShortcut(e.self, s)
	case !isPrimary(s):
		e.Entry.TypedShortcut(s)
	case e.OnPrimary != nil:
		e.OnPrimary()
	default:
		passShortcut(e.self, s)
	}
}

// AccessibilityLabel returns the label of the field around it.
func (e *Entry) AccessibilityLabel() string { return e.frame.name(e.PlaceHolder) }

// AccessibilityRole returns that this is a text.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Area is a field for several lines. Tab leaves it, Enter starts a new line.
type Area struct {
	widget.Entry
	frame
	OnKey     func(fyne.KeyName) bool
	OnPrimary func()
	// OnEnter takes Enter; Shift+Enter then still starts a new line. Nil: both do.
	OnEnter func()

	shift bool // Shift is held
}

// NewArea returns a field that shows a number of lines.
func NewArea(placeHolder string, lines int) *Area {
	a := &Area{}
	a.frame = newFrame(a)
	a.PlaceHolder = placeHolder
	a.MultiLine = true
	a.Wrapping = fyne.TextWrapWord
	a.ExtendBaseWidget(a)
	a.SetMinRowsVisible(lines)
	return a
}

// AcceptsTab returns false: Tab goes to the next field.
func (a *Area) AcceptsTab() bool { return false }

// CreateRenderer is called by the toolkit.
func (a *Area) CreateRenderer() fyne.WidgetRenderer {
	return &framed{WidgetRenderer: a.Entry.CreateRenderer(), frame: &a.frame}
}

// FocusGained is called when the keyboard comes here.
func (a *Area) FocusGained() {
	a.frame.focused = true
	a.Entry.FocusGained()
	a.frame.paint()
	a.frame.gained(a)
}

// FocusLost is called when the keyboard goes elsewhere.
func (a *Area) FocusLost() {
	a.frame.focused, a.frame.pressed, a.shift = false, false, false
	a.Entry.FocusLost()
	a.frame.paint()
}

// TypedKey is called for each key.
func (a *Area) TypedKey(k *fyne.KeyEvent) {
	switch {
	case a.OnKey != nil && a.OnKey(k.Name):
	case a.OnEnter != nil && !a.shift && isEnter(k.Name):
		a.OnEnter()
	case passesThrough(k.Name):
		passKey(a, k)
	default:
		a.Entry.TypedKey(k)
	}
}

// TypedRune is called for each character typed.
func (a *Area) TypedRune(r rune) {
	a.Entry.TypedRune(r)
	traceText(a, a.Text)
}

// TypedShortcut is called for keys with a modifier.
func (a *Area) TypedShortcut(s fyne.Shortcut) {
	switch {
	case !ofText(s):
		passShortcut(a, s)
	case !isPrimary(s):
		a.Entry.TypedShortcut(s)
	case a.OnPrimary != nil:
		a.OnPrimary()
	default:
		passShortcut(a, s)
	}
}

// KeyDown is called when a key goes down.
func (a *Area) KeyDown(k *fyne.KeyEvent) {
	a.shift = a.shift || isShift(k.Name)
	a.Entry.KeyDown(k)
}

// KeyUp is called when a key comes up.
func (a *Area) KeyUp(k *fyne.KeyEvent) {
	a.shift = a.shift && !isShift(k.Name)
	a.Entry.KeyUp(k)
}

func isShift(k fyne.KeyName) bool { return k == desktop.KeyShiftLeft || k == desktop.KeyShiftRight }

// AccessibilityLabel returns the label of the field around it.
func (a *Area) AccessibilityLabel() string { return a.frame.name(a.PlaceHolder) }

// AccessibilityRole returns that this is a text.
func (a *Area) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// frame is what a Field knows of its input: a name, and a ring that is blue
// with the focus and red with a fault.
type frame struct {
	self             fyne.CanvasObject // what lies on the canvas
	label            string
	focused, invalid bool
	pressed          bool // the mouse holds it
	ring             *canvas.Rectangle
}

func newFrame(self fyne.CanvasObject) frame {
	return frame{self: self, ring: canvas.NewRectangle(color.Transparent)}
}

func (f *frame) name(otherwise string) string {
	if f.label != "" {
		return f.label
	}
	return otherwise
}

// nameAs gives the input the label that stands above it.
func (f *frame) nameAs(label string) { f.label = label }

// markInvalid shows or removes the red ring.
func (f *frame) markInvalid(invalid bool) {
	f.invalid = invalid
	f.paint()
}

func (f *frame) paint() {
	f.ring.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	f.ring.StrokeColor, f.ring.StrokeWidth = color.Transparent, 0
	switch {
	case f.focused:
		f.ring.StrokeColor, f.ring.StrokeWidth = ink(ColorFocus), 2
	case f.invalid:
		f.ring.StrokeColor, f.ring.StrokeWidth = ink(ColorDanger), 1.5
	}
	f.ring.Refresh()
}

// framed adds the ring to the toolkit's own drawing of a text field.
type framed struct {
	fyne.WidgetRenderer
	frame *frame
}

func (f *framed) Layout(size fyne.Size) {
	f.WidgetRenderer.Layout(size)
	f.frame.ring.Resize(size)
}

func (f *framed) Refresh() {
	f.WidgetRenderer.Refresh()
	f.frame.paint()
}

func (f *framed) Objects() []fyne.CanvasObject {
	inner := f.WidgetRenderer.Objects()
	return append(slices.Clip(inner), f.frame.ring)
}

// controlHeight is the height of fields that are not the toolkit's, so that all
// stand in line.
func controlHeight() float32 {
	return Body.measure("").Height + 2*theme.Size(theme.SizeNameInnerPadding)
}
