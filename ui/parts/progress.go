package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Progress says how far something is that takes a while: what is being done, how
// many of how many, a bar, and the button that stops it.
type Progress struct {
	part
	Words  string // what is being done
	Count  string // 12 of 40; may be empty
	Detail string // the thing at hand; may be empty
	// Share is how much is done, from 0 to 1; less than 0 is not known.
	Share float32
	// Tone is info while it goes on, and then what came of it.
	Tone Tone
	// Stop may be nil, and is then not shown: it is over, or cannot be stopped.
	Stop *Button

	words, count, detail *Text
	track, bar           *canvas.Rectangle
	side                 *fyne.Container
}

const progressBar = 8 // the height of the bar, in pixels

// NewProgress returns a progress of which nothing is done yet.
func NewProgress(words string) *Progress {
	p := &Progress{
		Words: words, Tone: ToneInfo,
		words: NewEllipsis("", Strong, ColorText), count: NewText("", Caption, ColorMuted), detail: NewEllipsis("", Caption, ColorMuted),
		track: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent), side: Stack(),
	}
	p.start(p, p.words, p.count, p.track, p.bar, p.detail, p.side)
	return p
}

// Set says how far it is.
func (p *Progress) Set(share float32, count, detail string) {
	p.Share, p.Count, p.Detail = share, count, detail
	p.Refresh()
}

// End says what came of it: it can no longer be stopped.
func (p *Progress) End(tone Tone, words string) {
	p.Tone, p.Words, p.Count, p.Detail, p.Stop = tone, words, "", "", nil
	p.Refresh()
}

func (p *Progress) spoken() []string {
	s := "progress: " + p.AccessibilityLabel()
	if p.Detail != "" {
		s += " — " + p.Detail
	}
	if p.Stop != nil {
		s += " [" + p.Stop.Label + "]"
	}
	return []string{s}
}

// AccessibilityLabel returns what is being done and how far it is.
func (p *Progress) AccessibilityLabel() string {
	if p.Count == "" {
		return p.Words
	}
	return p.Words + ", " + p.Count
}

// AccessibilityRole returns that this is a text.
func (p *Progress) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (p *Progress) minSize() fyne.Size {
	p.fill()
	line := p.words.MinSize().Height
	height := max(line+6+progressBar+4+p.detail.MinSize().Height, p.side.MinSize().Height)
	return fyne.NewSize(220+p.side.MinSize().Width, height)
}

func (p *Progress) arrange(size fyne.Size) {
	width := size.Width
	if p.Stop != nil {
		m := p.side.MinSize()
		place(p.side, size.Width-m.Width, (size.Height-m.Height)/2, m.Width, m.Height)
		width -= m.Width + 16
	}
	line, count := p.words.MinSize().Height, p.count.MinSize().Width
	place(p.words, 0, 0, max(0, width-count-12), line)
	place(p.count, width-count, (line-p.count.MinSize().Height)/2, count, p.count.MinSize().Height)
	place(p.track, 0, line+6, width, progressBar)
	place(p.bar, 0, line+6, width*max(0, min(1, p.Share)), progressBar)
	place(p.detail, 0, line+6+progressBar+4, width, p.detail.MinSize().Height)
}

// fill puts the fields into the objects.
func (p *Progress) fill() {
	p.words.Content, p.count.Content, p.detail.Content = p.Words, p.Count, p.Detail
	p.side.Objects = nil
	if p.Stop != nil {
		p.side.Objects = []fyne.CanvasObject{p.Stop}
	}
}

func (p *Progress) paint() {
	p.fill()
	p.track.FillColor, p.track.CornerRadius = ink(ColorNeutral), progressBar/2
	p.bar.FillColor, p.bar.CornerRadius = ink(p.Tone.Ink()), progressBar/2
	p.words.Ink = ColorText
	if p.Tone != ToneInfo {
		p.words.Ink = p.Tone.Ink()
	}
}
