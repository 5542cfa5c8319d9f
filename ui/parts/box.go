package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Box is a rounded rectangle behind its content.
type Box struct {
	part
	Fill, Stroke fyne.ThemeColorName // ColorNone paints nothing
	StrokeWidth  float32
	Radius       float32
	Shadow       bool // for overlays and paper only
	Content      fyne.CanvasObject

	ground *canvas.Rectangle
}

// NewBox returns a box; content may be nil.
func NewBox(fill, stroke fyne.ThemeColorName, radius float32, content fyne.CanvasObject) *Box {
	b := &Box{
		Fill: fill, Stroke: stroke, StrokeWidth: 1, Radius: radius, Content: content,
		ground: canvas.NewRectangle(color.Transparent),
	}
	b.start(b, b.ground)
	if content != nil {
		b.objects = append(b.objects, content)
	}
	return b
}

// NewCard returns the standard surface: white, a hairline around, corners of 8.
func NewCard(content fyne.CanvasObject) *Box {
	return NewBox(ColorSurface, ColorBorder, 8, content)
}

func (b *Box) minSize() fyne.Size { return least(b.Content) }

func (b *Box) arrange(size fyne.Size) {
	b.ground.Resize(size)
	place(b.Content, 0, 0, size.Width, size.Height)
}

func (b *Box) paint() {
	b.ground.FillColor = ink(b.Fill)
	b.ground.CornerRadius = b.Radius
	b.ground.StrokeColor, b.ground.StrokeWidth = ink(b.Stroke), b.StrokeWidth
	if b.Stroke == ColorNone {
		b.ground.StrokeWidth = 0
	}
	b.ground.Shadow = canvas.Shadow{}
	if b.Shadow {
		b.ground.Shadow = canvas.Shadow{
			Color: theme.Color(theme.ColorNameShadow), BlurRadius: 12,
			Offset: fyne.NewPos(0, 4), Variant: canvas.DropShadow,
		}
	}
}
