package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"greffe/assets"
)

// iconResource returns an icon of assets/icons that takes the colour of a name.
// An icon that is not there is an empty picture; a test opens all that are used.
func iconResource(name string, colour fyne.ThemeColorName) fyne.Resource {
	b, err := assets.Icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		b = []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`)
	}
	if colour == ColorNone {
		colour = ColorText
	}
	return theme.NewColoredResource(fyne.NewStaticResource(name+".svg", b), colour)
}

// Icon is a Phosphor icon of assets/icons, by its file name without ".svg".
type Icon struct {
	part
	Name string
	Ink  fyne.ThemeColorName
	Side float32 // in pixels, before the text size is applied

	picture *canvas.Image
	painted string
}

// NewIcon returns an icon; 16, 18 and 20 are the usual sides.
func NewIcon(name string, ink fyne.ThemeColorName, side float32) *Icon {
	i := &Icon{Name: name, Ink: ink, Side: side, picture: canvas.NewImageFromResource(nil)}
	i.picture.FillMode = canvas.ImageFillContain
	i.start(i, i.picture)
	return i
}

// Set changes the icon and its colour.
func (i *Icon) Set(name string, ink fyne.ThemeColorName) {
	if i.Name != name || i.Ink != ink {
		i.Name, i.Ink = name, ink
		i.Refresh()
	}
}

func (i *Icon) minSize() fyne.Size {
	side := i.Side * theme.Size(theme.SizeNameInlineIcon) / 18
	return fyne.NewSquareSize(side)
}

func (i *Icon) arrange(size fyne.Size) {
	side := min(size.Width, size.Height)
	place(i.picture, (size.Width-side)/2, (size.Height-side)/2, side, side)
}

func (i *Icon) paint() {
	if key := i.Name + "|" + string(i.Ink); key != i.painted {
		i.painted = key
		i.picture.Resource = iconResource(i.Name, i.Ink)
	}
}
