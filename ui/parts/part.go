package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Composed is a widget that tells what it is made of, from first to last. All
// parts are; a screen's own widgets should be, so that the transcript reads
// them and a field that takes the focus is scrolled into view.
type Composed interface {
	fyne.CanvasObject
	Parts() []fyne.CanvasObject
}

// drawn is what a part does itself; the rest of a renderer is the same for all.
type drawn interface {
	fyne.Widget
	Composed
	minSize() fyne.Size
	arrange(fyne.Size)
	// paint reads the fields and the theme's colours anew and sets them on the
	// objects. It keeps nothing.
	paint()
}

// part is the base of all widgets here: a constructor fills it with start.
type part struct {
	widget.BaseWidget
	self    drawn
	objects []fyne.CanvasObject
}

func (p *part) start(self drawn, objects ...fyne.CanvasObject) {
	p.self, p.objects = self, objects
	p.ExtendBaseWidget(self)
}

// Parts returns the objects that the widget is made of, from first to last.
func (p *part) Parts() []fyne.CanvasObject { return p.objects }

// CreateRenderer is called by the toolkit.
func (p *part) CreateRenderer() fyne.WidgetRenderer {
	p.self.paint()
	return &renderer{of: p.self}
}

type renderer struct{ of drawn }

func (r *renderer) MinSize() fyne.Size           { return r.of.minSize() }
func (r *renderer) Layout(size fyne.Size)        { r.of.arrange(size) }
func (r *renderer) Objects() []fyne.CanvasObject { return r.of.Parts() }
func (r *renderer) Destroy()                     {}

func (r *renderer) Refresh() {
	r.of.paint()
	r.of.arrange(r.of.Size())
	for _, o := range r.of.Parts() {
		o.Refresh()
	}
}

// children returns what lies directly inside an object.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch x := o.(type) {
	case *fyne.Container:
		return x.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{x.Content}
	case Composed:
		return x.Parts()
	}
	return nil
}

// Walk visits an object and what it is made of, outside first, skipping what is
// hidden. It stops at once when visit returns false, and returns false then.
func Walk(o fyne.CanvasObject, visit func(fyne.CanvasObject) bool) bool {
	if o == nil || !o.Visible() {
		return true
	}
	if !visit(o) {
		return false
	}
	for _, child := range children(o) {
		if !Walk(child, visit) {
			return false
		}
	}
	return true
}

// firstFocusable returns what takes the keyboard first inside an object, or nil.
func firstFocusable(o fyne.CanvasObject) fyne.Focusable {
	var first fyne.Focusable
	Walk(o, func(inner fyne.CanvasObject) bool {
		if d, ok := inner.(fyne.Disableable); ok && d.Disabled() {
			return true
		}
		if f, ok := inner.(fyne.Focusable); ok {
			first = f
			return false
		}
		return true
	})
	return first
}
