package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// PaletteItem is something that the palette finds and does.
type PaletteItem struct {
	Option
	Do func()
	// Aside is what Ctrl+Enter does instead; nil: the same.
	Aside func()
}

// Palette is the command palette: one field and at most eight rows over the
// dimmed window. ↑ ↓ move, Enter does, Esc closes, the keyboard goes back.
type Palette struct {
	part
	// Find returns what matches a text, best first; the most recent for none.
	Find func(query string) []PaletteItem
	// Hint explains the keys, Nothing says that nothing was found.
	Hint, Nothing string
	OnClose       func()

	canvas  fyne.Canvas
	before  fyne.Focusable
	items   []PaletteItem
	scrim   *canvas.Rectangle
	catcher *tapCatcher
	card    *Box
	entry   *Entry
	list    *optionList
	nothing *Text
	hint    *Text
	column  *fyne.Container
}

var _ surface = (*Palette)(nil)

// The place of the palette: width, distance from the top, rows.
const (
	paletteWidth = 620
	paletteTop   = 96
	paletteRows  = 8
)

// NewPalette returns a palette that is not open yet.
func NewPalette(placeHolder string, find func(query string) []PaletteItem) *Palette {
	p := &Palette{Find: find, scrim: canvas.NewRectangle(color.Transparent), entry: NewEntry(placeHolder)}
	p.catcher = newTapCatcher(p.Close)
	p.entry.OnChanged = p.search
	p.list = newOptionList(paletteRows, p.do)
	p.entry.OnKey = p.list.key
	p.nothing = NewEllipsis("", Body, ColorMuted)
	p.hint = NewEllipsis("", Caption, ColorFaint)
	p.column = V(8, p.entry, Pad(4, 10, 4, 10, p.nothing), p.list, HLine(), Pad(0, 6, 0, 6, p.hint))
	p.card = NewBox(ColorSurface, ColorBorder, 10, PadAll(10, p.column))
	p.card.Shadow = true
	p.start(p, p.scrim, p.catcher, p.card)
	return p
}

// Open shows the palette. It returns false when something else lies over the window.
func (p *Palette) Open(c fyne.Canvas) bool {
	if OverlayOpen(c) {
		return false
	}
	p.canvas, p.before = c, c.Focused()
	c.Unfocus()
	p.entry.SetText("")
	p.search("")
	c.Overlays().Add(p)
	c.Focus(p.entry)
	Trace("palette opened")
	return true
}

// IsOpen tells whether the palette is open.
func (p *Palette) IsOpen() bool { return p.canvas != nil }

// Close takes the palette away and gives the keyboard back.
func (p *Palette) Close() {
	if p.canvas == nil {
		return
	}
	c := p.canvas
	p.canvas = nil
	c.Overlays().Remove(p)
	FocusBack(c, p.before)
	Trace("palette closed")
	if p.OnClose != nil {
		p.OnClose()
	}
}

func (p *Palette) search(query string) {
	p.items = nil
	if p.Find != nil {
		p.items = p.Find(query)
	}
	p.items = p.items[:min(len(p.items), paletteRows)]
	options := make([]Option, len(p.items))
	for i, item := range p.items {
		options[i] = item.Option
	}
	p.list.set(options, 0)
	p.Refresh()
}

func (p *Palette) do(i int) {
	do := p.items[i].Do
	p.Close()
	if do != nil {
		do()
	}
}

func (p *Palette) surfaceKey(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.Close()
		return true
	}
	return false
}

func (p *Palette) surfacePrimary() { p.Aside() }

// Aside does what Ctrl+Enter does with the highlighted row.
func (p *Palette) Aside() {
	i := p.list.at
	if i >= len(p.items) || p.items[i].Aside == nil {
		p.list.pick()
		return
	}
	do := p.items[i].Aside
	p.Close()
	do()
}

func (p *Palette) minSize() fyne.Size { return fyne.NewSize(320, 120) }

func (p *Palette) arrange(size fyne.Size) {
	p.scrim.Resize(size)
	p.catcher.Resize(size)
	width := min(paletteWidth, size.Width-24)
	height := p.card.MinSize().Height
	top := max(8, min(paletteTop, size.Height-height-8))
	place(p.card, (size.Width-width)/2, top, width, height)
}

func (p *Palette) paint() {
	p.scrim.FillColor = ink(ColorScrim)
	p.hint.Content, p.nothing.Content = p.Hint, p.Nothing
	setVisible(p.column.Objects[1], len(p.items) == 0)
	setVisible(p.hint, p.Hint != "")
}
