package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Wrap is a text over several lines. It asks for the height that it needs at
// the width it was made for, and breaks anew at the width that it is given.
type Wrap struct {
	part
	Content string
	Style   Style
	Ink     fyne.ThemeColorName // ColorNone is ColorText
	// Width is what the text is made for; it may become narrower.
	Width float32
	// Lines is the greatest number of lines; the last is cut with an ellipsis.
	// Zero is as many as needed.
	Lines int
	// Reserved is the least number of lines that the height is kept for.
	Reserved int

	broken float32 // the width at which the lines now shown were broken
	shown  string
}

// NewWrap returns a text that breaks at a width, in pixels.
func NewWrap(content string, style Style, ink fyne.ThemeColorName, width float32) *Wrap {
	w := &Wrap{Content: content, Style: style, Ink: ink, Width: width}
	w.start(w)
	return w
}

// Set changes the words and their colour.
func (w *Wrap) Set(content string, ink fyne.ThemeColorName) {
	if w.Content != content || w.Ink != ink {
		w.Content, w.Ink = content, ink
		w.Refresh()
	}
}

// AccessibilityLabel returns the whole text.
func (w *Wrap) AccessibilityLabel() string { return w.Content }

// AccessibilityRole returns that this is a text.
func (w *Wrap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (w *Wrap) width() float32 {
	if s := w.Size().Width; s > 0 {
		return s
	}
	return w.Width
}

func (w *Wrap) minSize() fyne.Size {
	n := max(len(w.lines(w.width())), w.Reserved)
	return fyne.NewSize(min(w.Width, 60), float32(n)*w.Style.measure("").Height)
}

func (w *Wrap) lines(width float32) []string {
	lines := breakLines(w.Content, w.Style, width)
	if w.Lines > 0 && len(lines) > w.Lines {
		rest := strings.Join(lines[w.Lines-1:], " ")
		lines = append(lines[:w.Lines-1], w.Style.fit(rest, width))
	}
	return lines
}

func (w *Wrap) paint() { w.build() }

func (w *Wrap) arrange(size fyne.Size) {
	if size.Width != w.broken || w.shown != w.Content {
		w.build()
	}
	height := w.Style.measure("").Height
	for i, o := range w.objects {
		place(o, 0, float32(i)*height, size.Width, height)
	}
}

func (w *Wrap) build() {
	w.broken, w.shown = w.Size().Width, w.Content
	name := w.Ink
	if name == ColorNone {
		name = ColorText
	}
	size, style := w.Style.font()
	w.objects = nil
	for _, l := range w.lines(w.width()) {
		line := canvas.NewText(l, ink(name))
		line.TextSize, line.TextStyle = size, style
		w.objects = append(w.objects, line)
	}
}

// breakLines breaks a text between words so that no line is wider than width,
// unless one word is. A line break in the text stays one.
func breakLines(text string, style Style, width float32) []string {
	if text == "" {
		return nil
	}
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.SplitSeq(paragraph, " ") {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if line != "" && style.measure(longer).Width > width {
				lines = append(lines, line)
				longer = word
			}
			line = longer
		}
		lines = append(lines, line)
	}
	return lines
}
