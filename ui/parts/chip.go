package parts

import (
	"fyne.io/fyne/v2"
)

// Chip is a small tinted label. Its words are always there: the colour only
// repeats them.
type Chip struct {
	part
	Label string
	Tone  Tone
	Icon  string // may be empty

	fits bool // as wide as its words, not as its place, and cut when it must
	box  *Box
	row  *fyne.Container
	icon *Icon
	text *Text
}

// NewChip returns a chip; icon may be empty.
func NewChip(label string, tone Tone, icon string) *Chip {
	c := &Chip{Label: label, Tone: tone, Icon: icon}
	c.icon = NewIcon(icon, tone.Ink(), 14)
	c.text = NewText(label, CaptionStrong, tone.Ink())
	c.row = H(4, Center(c.icon), c.text)
	c.box = NewBox(tone.Ground(), ColorNone, 5, Pad(1, 7, 2, 7, c.row))
	c.start(c, c.box)
	c.paint()
	return c
}

// Set changes the words, the tone and the icon.
func (c *Chip) Set(label string, tone Tone, icon string) {
	c.Label, c.Tone, c.Icon = label, tone, icon
	c.Refresh()
}

// AccessibilityLabel returns the words.
func (c *Chip) AccessibilityLabel() string { return c.Label }

// AccessibilityRole returns that this is a text.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (c *Chip) minSize() fyne.Size {
	m := c.box.MinSize()
	if c.fits {
		m.Width = min(m.Width, 40)
	}
	return m
}

func (c *Chip) arrange(size fyne.Size) {
	m := c.box.MinSize()
	w, h := size.Width, min(size.Height, m.Height)
	if c.fits {
		c.text.Ellipsis = false
		w = c.box.MinSize().Width
		if w > size.Width {
			c.text.Ellipsis, c.text.Least = true, c.text.Style.measure(c.Label).Width-(w-size.Width)
			w = size.Width
		}
	}
	place(c.box, 0, (size.Height-h)/2, w, h)
}

func (c *Chip) paint() {
	c.text.Content, c.text.Ink = c.Label, c.Tone.Ink()
	c.icon.Name, c.icon.Ink = c.Icon, c.Tone.Ink()
	if c.Icon == "" {
		c.row.Objects[0].Hide()
	} else {
		c.row.Objects[0].Show()
	}
	c.box.Fill = c.Tone.Ground()
}

// NewArticle returns the discreet outlined chip that cites an article, "Art. 5.3".
func NewArticle(reference string) *Box {
	return NewBox(ColorNone, ColorBorder, 5, Pad(1, 6, 2, 6, NewText(reference, Caption, ColorMuted)))
}

// NewCount returns the grey pill with a number that stands beside a head.
func NewCount(number string) *Box {
	return NewBox(ColorNeutral, ColorNone, 9, Pad(0, 7, 1, 7, NewText(number, CaptionStrong, ColorMuted)))
}

// Avatar is a disc with the initials of a person.
type Avatar struct {
	part
	Initials string
	Tone     Tone
	Side     float32 // in pixels, before the text size is applied

	disc *Box
	text *Text
}

// NewAvatar returns a disc; 34 is the usual side.
func NewAvatar(initials string, tone Tone, side float32) *Avatar {
	a := &Avatar{Initials: initials, Tone: tone, Side: side, text: NewText(initials, CaptionStrong, tone.Ink())}
	a.disc = NewBox(tone.Ground(), ColorNone, side/2, Center(a.text))
	a.start(a, a.disc)
	return a
}

// Set shows another person.
func (a *Avatar) Set(initials string, tone Tone) {
	a.Initials, a.Tone = initials, tone
	a.Refresh()
}

func (a *Avatar) side() float32 { return a.Side * textScale() }

func (a *Avatar) minSize() fyne.Size { return fyne.NewSquareSize(a.side()) }

// arrange keeps the disc round in the middle of its place.
func (a *Avatar) arrange(size fyne.Size) {
	side := min(a.side(), size.Width, size.Height)
	place(a.disc, (size.Width-side)/2, (size.Height-side)/2, side, side)
}

func (a *Avatar) paint() {
	a.text.Content, a.text.Ink = a.Initials, a.Tone.Ink()
	a.disc.Fill, a.disc.Radius = a.Tone.Ground(), a.side()/2
}
