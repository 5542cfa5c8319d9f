package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// V stacks objects from top to bottom, all as wide as the widest, with a gap between.
func V(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

// H lays objects from left to right, all as high as the highest, with a gap between.
func H(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedHBoxLayout(gap), objects...)
}

// Pad keeps a distance around objects: above, right, below, left.
func Pad(top, right, bottom, left float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(top, bottom, left, right), objects...)
}

// PadAll keeps the same distance on the four sides.
func PadAll(p float32, objects ...fyne.CanvasObject) *fyne.Container {
	return Pad(p, p, p, p, objects...)
}

// Stack lays objects over each other, the last on top.
func Stack(objects ...fyne.CanvasObject) *fyne.Container { return container.NewStack(objects...) }

// Center keeps an object at its least size in the middle: round things stay round.
func Center(o fyne.CanvasObject) *fyne.Container { return container.NewCenter(o) }

// Middle gives an object the whole width and its least height, half-way down.
func Middle(o fyne.CanvasObject) *fyne.Container { return container.New(middle{}, o) }

type middle struct{}

func (middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		h := min(o.MinSize().Height, size.Height)
		o.Resize(fyne.NewSize(size.Width, h))
		o.Move(fyne.NewPos(0, (size.Height-h)/2))
	}
}

func (middle) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var least fyne.Size
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}

// Spacer takes the room that is left in a V or an H.
func Spacer() fyne.CanvasObject { return layout.NewSpacer() }

// Fix lays objects over each other in a place of at least the given size, which
// grows with the text size; zero leaves that side to the objects.
func Fix(width, height float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(fixed{width, height}, objects...)
}

// fixed is the layout of a place of at least some size.
type fixed struct{ width, height float32 }

// Layout is called by the toolkit.
func (fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}

// MinSize is called by the toolkit.
func (f fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(f.width*textScale(), f.height*textScale())
	for _, o := range objects {
		size = size.Max(least(o))
	}
	return size
}

// Gap is an empty place, the same at every text size.
func Gap(width, height float32) *fyne.Container {
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(width, height))
	return container.NewStack(room)
}

// Scroll lets the content move up and down; it takes the height it is given. With
// very large texts it also moves aside: what is too wide for the window then can
// be reached all the same.
func Scroll(content fyne.CanvasObject) *container.Scroll {
	if textScale() > float32(ScaleVeryLarge)+0.01 {
		return container.NewScroll(content)
	}
	return container.NewVScroll(content)
}

// Border puts objects along the edges and gives the middle the rest. Any may be
// nil. They take the keyboard in reading order: top, left, middle, right, bottom.
func Border(top, bottom, left, right, middle fyne.CanvasObject) *fyne.Container {
	var objects []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{top, left, middle, right, bottom} {
		if o != nil {
			objects = append(objects, o)
		}
	}
	return container.New(&border{top: top, bottom: bottom, left: left, right: right, middle: middle}, objects...)
}

type border struct{ top, bottom, left, right, middle fyne.CanvasObject }

func least(o fyne.CanvasObject) fyne.Size {
	if o == nil || !o.Visible() {
		return fyne.Size{}
	}
	return o.MinSize()
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	if o == nil {
		return
	}
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos(x, y))
}

func (b *border) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	top, bottom := least(b.top).Height, least(b.bottom).Height
	left, right := least(b.left).Width, least(b.right).Width
	inner := max(0, size.Height-top-bottom)
	place(b.top, 0, 0, size.Width, top)
	place(b.bottom, 0, size.Height-bottom, size.Width, bottom)
	place(b.left, 0, top, left, inner)
	place(b.right, size.Width-right, top, right, inner)
	place(b.middle, left, top, max(0, size.Width-left-right), inner)
}

func (b *border) MinSize([]fyne.CanvasObject) fyne.Size {
	m, l, r := least(b.middle), least(b.left), least(b.right)
	size := fyne.NewSize(l.Width+m.Width+r.Width, max(l.Height, m.Height, r.Height))
	for _, o := range []fyne.CanvasObject{b.top, b.bottom} {
		edge := least(o)
		size = fyne.NewSize(max(size.Width, edge.Width), size.Height+edge.Height)
	}
	return size
}

// HLine is a hairline from left to right.
func HLine() fyne.CanvasObject { return Stack(Gap(1, 1), NewBox(ColorBorder, ColorNone, 0, nil)) }
