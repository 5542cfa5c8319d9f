package ui

import "fyne.io/fyne/v2"

// statsGrid lays cards in rows of two, the first wider, or in one column where
// there is no room for two.
type statsGrid struct{}

const (
	statsGap  = 14
	statsTwo  = 820 // the width from which two cards stand side by side
	statsWide = 0.6 // the share of the first of two
)

// Layout is called by the toolkit.
func (g statsGrid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.each(objects, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

// MinSize is called by the toolkit. The height is that of the least width: two
// columns are never higher than one.
func (g statsGrid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(statsTwo)
	if len(objects) > 0 && objects[0].Size().Width > 0 {
		last := objects[min(1, len(objects)-1)]
		width = last.Position().X + last.Size().Width
	}
	height := g.each(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
	return fyne.NewSize(300, height)
}

// each gives the place of every card, and returns the height of all.
func (statsGrid) each(objects []fyne.CanvasObject, width float32, at func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	y := float32(0)
	two := width >= statsTwo
	for i := 0; i < len(objects); {
		if !two || i+1 == len(objects) {
			h := objects[i].MinSize().Height
			at(objects[i], 0, y, width, h)
			y += h + statsGap
			i++
			continue
		}
		first := (width - statsGap) * statsWide
		h := max(objects[i].MinSize().Height, objects[i+1].MinSize().Height)
		at(objects[i], 0, y, first, h)
		at(objects[i+1], first+statsGap, y, width-statsGap-first, h)
		y += h + statsGap
		i += 2
	}
	return max(0, y-statsGap)
}
