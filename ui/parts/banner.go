package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Banner is a tinted strip with an icon: a result, a warning, an error and what
// to do about it.
type Banner struct {
	part
	Tone    Tone
	Icon    string // empty is the icon of the tone
	Title   string // large; may be empty
	Text    string
	Small   bool    // a strip of caption text without an outline, inside a card
	Article string  // may be empty
	Action  *Button // may be nil

	ground  *canvas.Rectangle
	icon    *Icon
	title   *Wrap
	text    *Wrap
	article *fyne.Container
	chip    *Text
	action  *fyne.Container
}

// NewBanner returns a strip; set the other fields, then Refresh.
func NewBanner(tone Tone, title, text string) *Banner {
	b := &Banner{
		Tone: tone, Title: title, Text: text, ground: canvas.NewRectangle(color.Transparent),
		icon: NewIcon("", tone.Ink(), 20), title: NewWrap("", Sub, tone.Ink(), 420),
		text: NewWrap("", Body, ColorText, 420), chip: NewText("", Caption, ColorMuted),
		action: Stack(),
	}
	b.article = Stack(NewBox(ColorNone, ColorBorderHard, 5, Pad(1, 6, 2, 6, b.chip)))
	b.start(b, b.ground, b.icon, b.title, b.text, b.article, b.action)
	return b
}

// Set changes what the strip says.
func (b *Banner) Set(tone Tone, title, text string) {
	b.Tone, b.Title, b.Text = tone, title, text
	b.Refresh()
}

// AccessibilityLabel returns the words.
func (b *Banner) AccessibilityLabel() string {
	if b.Title == "" {
		return b.Text
	}
	return b.Title + ". " + b.Text
}

// AccessibilityRole returns that this is a text.
func (b *Banner) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (b *Banner) padding() float32 {
	if b.Small {
		return 8
	}
	return 12
}

// room returns the width of the words when the whole is width wide.
func (b *Banner) room(width float32) float32 {
	room := width - 3*b.padding() - b.icon.MinSize().Width
	for _, o := range []fyne.CanvasObject{b.article, b.action} {
		if o.Visible() {
			room -= o.MinSize().Width + b.padding()
		}
	}
	return max(room, 80)
}

func (b *Banner) minSize() fyne.Size {
	b.fill()
	width := b.Size().Width
	if width == 0 {
		width = 520
	}
	height := b.words(b.room(width))
	for _, o := range []fyne.CanvasObject{b.article, b.action} {
		if o.Visible() {
			height = max(height, o.MinSize().Height)
		}
	}
	return fyne.NewSize(width-b.room(width)+120, height+2*b.padding()-4).Min(fyne.NewSize(360, 4000))
}

// words lays the two texts at a width and returns their height.
func (b *Banner) words(width float32) float32 {
	height := float32(0)
	for _, w := range []*Wrap{b.title, b.text} {
		if w.Content != "" {
			w.Resize(fyne.NewSize(width, max(1, w.Size().Height)))
			height += w.MinSize().Height
		}
	}
	return height
}

func (b *Banner) arrange(size fyne.Size) {
	b.ground.Resize(size)
	room := b.room(size.Width)
	y := (size.Height - b.words(room)) / 2
	side := b.icon.MinSize().Width
	x := b.padding()
	iconY := (size.Height - side) / 2
	if b.Title == "" && b.text.MinSize().Height > 2*side {
		iconY = y
	}
	place(b.icon, x, iconY, side, side)
	x += side + b.padding()
	for _, w := range []*Wrap{b.title, b.text} {
		if w.Content == "" {
			w.Resize(fyne.NewSize(room, 0))
			continue
		}
		h := w.MinSize().Height
		place(w, x, y, room, h)
		y += h
	}
	x += room + b.padding()
	for _, o := range []fyne.CanvasObject{b.article, b.action} {
		if o.Visible() {
			m := o.MinSize()
			place(o, x, (size.Height-m.Height)/2, m.Width, m.Height)
			x += m.Width + b.padding()
		}
	}
}

// fill puts the fields into the objects.
func (b *Banner) fill() {
	b.title.Content, b.title.Ink = b.Title, b.Tone.Ink()
	b.text.Content, b.text.Ink = b.Text, ColorText
	b.text.Style, b.icon.Side = Body, 20
	if b.Small {
		b.text.Style, b.icon.Side = Caption, 16
	}
	b.chip.Content = b.Article
	setVisible(b.article, b.Article != "")
	if b.Action != nil && len(b.action.Objects) == 0 {
		b.action.Objects = []fyne.CanvasObject{b.Action}
	}
	if b.Action == nil {
		b.action.Objects = nil
	}
	setVisible(b.action, b.Action != nil)
}

func (b *Banner) paint() {
	b.fill()
	b.ground.FillColor, b.ground.CornerRadius = ink(b.Tone.Ground()), 8
	b.ground.StrokeColor, b.ground.StrokeWidth = ink(b.Tone.Ink()), 1
	if b.Small {
		b.ground.StrokeWidth, b.ground.CornerRadius = 0, 6
	}
	b.icon.Name, b.icon.Ink = b.Icon, b.Tone.Ink()
	if b.Icon == "" {
		b.icon.Name = b.Tone.Icon()
	}
}
