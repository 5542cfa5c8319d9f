package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// popover is a card that opens at a control: the list of a Select, the month of
// a day field. A press outside or Esc closes it and the control has the keyboard again.
type popover struct {
	part
	owner   fyne.CanvasObject
	inside  fyne.CanvasObject
	onClose func()

	catcher *tapCatcher
	card    *Box
	canvas  fyne.Canvas
	before  fyne.Focusable
}

// openPopover shows inside at owner and gives the keyboard to focus. It returns
// nil when the owner is on no canvas.
func openPopover(owner, inside fyne.CanvasObject, focus fyne.Focusable, onClose func()) *popover {
	c := canvasOf(owner)
	if c == nil {
		return nil
	}
	p := &popover{owner: owner, inside: inside, onClose: onClose, canvas: c, before: c.Focused()}
	p.catcher = newTapCatcher(p.close)
	p.card = NewBox(ColorSurface, ColorBorderHard, 8, PadAll(4, inside))
	p.card.Shadow = true
	p.start(p, p.catcher, p.card)
	c.Overlays().Add(p)
	c.Focus(focus)
	return p
}

func (p *popover) close() {
	p.canvas.Overlays().Remove(p)
	FocusBack(p.canvas, p.before)
	if p.onClose != nil {
		p.onClose()
	}
}

func (p *popover) surfaceKey(k fyne.KeyName) bool {
	if k == fyne.KeyEscape || k == fyne.KeyTab {
		p.close()
		return true
	}
	return false
}

func (p *popover) surfacePrimary() {}

func (p *popover) minSize() fyne.Size { return p.card.MinSize() }
func (p *popover) paint()             {}

func (p *popover) arrange(size fyne.Size) {
	p.catcher.Resize(size)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.owner)
	need := p.card.MinSize()
	need.Width = min(max(need.Width, p.owner.Size().Width), size.Width)
	const gap = 3
	x := max(0, min(at.X, size.Width-need.Width-gap))
	y := at.Y + p.owner.Size().Height + gap
	if y+need.Height > size.Height && at.Y-gap-need.Height >= 0 {
		y = at.Y - gap - need.Height
	}
	place(p.card, x, max(0, min(y, size.Height-need.Height)), need.Width, need.Height)
}

// tapCatcher takes the presses that miss the card of an overlay.
type tapCatcher struct {
	part
	onTap func()
	glass *canvas.Rectangle
}

func newTapCatcher(onTap func()) *tapCatcher {
	t := &tapCatcher{onTap: onTap, glass: canvas.NewRectangle(color.Transparent)}
	t.start(t, t.glass)
	return t
}

// Tapped is called for a press outside the card.
func (t *tapCatcher) Tapped(*fyne.PointEvent) {
	if t.onTap != nil {
		t.onTap()
	}
}

func (t *tapCatcher) minSize() fyne.Size     { return fyne.Size{} }
func (t *tapCatcher) arrange(size fyne.Size) { t.glass.Resize(size) }
func (t *tapCatcher) paint()                 {}
