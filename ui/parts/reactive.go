package parts

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// reactive is a part that can be pointed at and take the focus.
type reactive struct {
	part
	hovered, focused bool
}

// MouseIn is called when the pointer enters.
func (r *reactive) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (r *reactive) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (r *reactive) MouseOut() { r.hovered = false; r.Refresh() }

// pressed brings the keyboard to a part that the pointer pressed: Tab goes on
// from there, and what it opens gives the keyboard back here.
func (r *reactive) pressed(e *fyne.PointEvent) {
	f, ok := r.self.(fyne.Focusable)
	if e == nil || !ok {
		return
	}
	if c := canvasOf(r.self); c != nil {
		c.Focus(f)
	}
}

// FocusGained is called when the keyboard comes here.
func (r *reactive) FocusGained() {
	r.focused = true
	r.Refresh()
	announceFocus(r.self)
}

// FocusLost is called when the keyboard goes elsewhere.
func (r *reactive) FocusLost() { r.focused = false; r.Refresh() }

// TypedRune is called for each character typed; only the space says something.
func (r *reactive) TypedRune(c rune) { r.spaced(c) }

// spaced does on the space what Enter does, and tells whether it was one. The
// character is heard, not its key: it comes after the key, and what the key had
// opened would take it for typed text.
func (r *reactive) spaced(c rune) bool {
	f, ok := r.self.(fyne.Focusable)
	if c != ' ' || !ok {
		return false
	}
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	return true
}

// TypedKey is called for each key; what a part does not use itself goes to the
// sheet around it, then to the window.
func (r *reactive) TypedKey(e *fyne.KeyEvent) { passKey(r.self, e) }

// TypedShortcut is called for keys with a modifier.
func (r *reactive) TypedShortcut(s fyne.Shortcut) { passShortcut(r.self, s) }

// A surface is an overlay of ours: it gets the keys its content does not use.
type surface interface {
	fyne.CanvasObject
	// surfaceKey returns whether the key was used.
	surfaceKey(fyne.KeyName) bool
	// surfacePrimary does what Ctrl+Enter does there.
	surfacePrimary()
}

// canvasOf returns the canvas that an object lies on. The toolkit knows it only
// once the object was painted, so an object that has just been laid out is looked for.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(o); c != nil {
		return c
	}
	for _, w := range d.AllWindows() {
		if c := w.Canvas(); pathTo(rootOf(c), o) != nil {
			return c
		}
	}
	return nil
}

// passKey hands a key to the overlay on top, then to the window's own key handler,
// which would otherwise hear keys only while nothing has the focus.
func passKey(from fyne.CanvasObject, e *fyne.KeyEvent) {
	c := canvasOf(from)
	if c == nil {
		return
	}
	if OverlayKey(c, e.Name) {
		return
	}
	if f := c.OnTypedKey(); f != nil && belongsToWindow(e.Name) {
		f(e)
	}
}

// belongsToWindow tells whether a key that nothing used may be the window's.
// Letters are not: they come a second time, as runes, to what has the focus. Nor
// are Shift and the like, which say nothing alone.
func belongsToWindow(k fyne.KeyName) bool {
	switch k {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeyAltLeft, desktop.KeyAltRight, desktop.KeySuperLeft, desktop.KeySuperRight, fyne.KeySpace:
		return false
	}
	return len([]rune(string(k))) > 1
}

// OverlayKey gives a key to the sheet or palette on top and returns whether it
// was used. The key handler of the window calls it first: a press on an empty
// place of a sheet leaves nothing with the focus, and Esc must still close it.
func OverlayKey(c fyne.Canvas, k fyne.KeyName) bool {
	top, ok := c.Overlays().Top().(surface)
	return ok && top.surfaceKey(k)
}

// OverlayPrimary does the primary act of the sheet on top and returns whether
// there is a sheet. The window's own Ctrl+Enter calls it first.
func OverlayPrimary(c fyne.Canvas) bool {
	top, ok := c.Overlays().Top().(surface)
	if ok {
		top.surfacePrimary()
	}
	return ok
}

// passShortcut does Ctrl+Enter of the overlay on top; everything else goes to
// the shortcuts of the window.
func passShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := canvasOf(from)
	if c == nil {
		return
	}
	if OverlayOpen(c) {
		if isPrimary(s) {
			OverlayPrimary(c)
		}
		return
	}
	if w, ok := c.(fyne.Shortcutable); ok {
		w.TypedShortcut(s)
	}
}

// isPrimary tells whether a shortcut is Ctrl+Enter (Cmd+Enter on macOS).
func isPrimary(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierShortcutDefault {
		return false
	}
	return c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter
}

// FocusBack gives the keyboard back to what had it, unless that is gone from the
// page meanwhile.
func FocusBack(c fyne.Canvas, to fyne.Focusable) {
	if o, ok := to.(fyne.CanvasObject); ok && pathTo(rootOf(c), o) != nil {
		c.Focus(to)
	}
}

// KeyboardLost tells whether nothing has the keyboard, or only what is gone
// from the page.
func KeyboardLost(c fyne.Canvas) bool {
	focused := c.Focused()
	o, ok := focused.(fyne.CanvasObject)
	return focused == nil || ok && pathTo(rootOf(c), o) == nil
}

func isEnter(k fyne.KeyName) bool { return k == fyne.KeyReturn || k == fyne.KeyEnter }

// announceFocus shows what has the focus first: a listener may ask where it is.
func announceFocus(o fyne.CanvasObject) {
	reveal(o)
	tellFocus(o)
}

func tellFocus(o fyne.CanvasObject) { Trace("focus " + describe(o)) }

// describe names a part as its type and its label: "Button Record the vote".
func describe(o fyne.CanvasObject) string {
	kind := fmt.Sprintf("%T", o)
	kind = kind[strings.LastIndex(kind, ".")+1:]
	if a, ok := o.(fyne.Accessible); ok && a.AccessibilityLabel() != "" {
		return kind + " " + a.AccessibilityLabel()
	}
	return kind
}

// Reveal scrolls what lies around an object until it can be seen.
func Reveal(o fyne.CanvasObject) { reveal(o) }

// reveal scrolls what lies around an object until it can be seen.
func reveal(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	path := pathTo(rootOf(c), o)
	for i, step := range path {
		s, ok := step.(*container.Scroll)
		if !ok || i+1 >= len(path) {
			continue
		}
		// What was just added is in sight only of a content that has its room.
		s.Content.Resize(s.Content.MinSize().Max(s.Size()))
		var at fyne.Position
		for _, inner := range path[i+2:] {
			at = at.Add(inner.Position())
		}
		scrollInto(s, at.Y, o.Size().Height)
	}
}

// rootOf returns what takes the keyboard on a canvas: the overlay on top, else the content.
func rootOf(c fyne.Canvas) fyne.CanvasObject {
	if top := c.Overlays().Top(); top != nil {
		return top
	}
	return c.Content()
}

// pathTo returns the objects from root down to target, or nothing.
func pathTo(root, target fyne.CanvasObject) []fyne.CanvasObject {
	if root == target {
		return []fyne.CanvasObject{root}
	}
	if root == nil || !root.Visible() {
		return nil
	}
	for _, child := range children(root) {
		if rest := pathTo(child, target); rest != nil {
			return append([]fyne.CanvasObject{root}, rest...)
		}
	}
	return nil
}

func scrollInto(s *container.Scroll, top, height float32) {
	const air = 24 // so that the label above a field and the line below it show too
	offset := s.Offset
	if low := top + height + air - s.Size().Height; low > offset.Y {
		offset.Y = low
	}
	if high := top - air; high < offset.Y {
		offset.Y = max(0, high)
	}
	if offset != s.Offset {
		s.Offset = offset
		s.Refresh()
	}
}
