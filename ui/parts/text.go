package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// A Style is a size and a weight of text.
type Style int

// The styles, from 13 to 32 pixels at the normal text size.
const (
	Body          Style = iota // rows and values
	Strong                     // the same, semi-bold
	Caption                    // reasons and hints
	CaptionStrong              // chips, heads of columns
	Sub                        // heads of groups
	Title                      // the page
	Display                    // key figures
)

func (s Style) font() (float32, fyne.TextStyle) {
	name, bold := theme.SizeNameText, false
	switch s {
	case Body:
	case Strong:
		bold = true
	case Caption:
		name = theme.SizeNameCaptionText
	case CaptionStrong:
		name, bold = theme.SizeNameCaptionText, true
	case Sub:
		name, bold = theme.SizeNameSubHeadingText, true
	case Title:
		name, bold = theme.SizeNameHeadingText, true
	case Display:
		name, bold = SizeDisplay, true
	}
	return theme.Size(name), fyne.TextStyle{Bold: bold}
}

// measure returns the room that a line of text needs.
func (s Style) measure(text string) fyne.Size {
	size, style := s.font()
	if text == "" {
		return fyne.NewSize(0, fyne.MeasureText("M", size, style).Height)
	}
	return fyne.MeasureText(text, size, style)
}

// fit returns the text, or as much of it as the width holds and an ellipsis.
func (s Style) fit(text string, width float32) string {
	if s.measure(text).Width <= width+0.5 {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if s.measure(shortened(runes[:mid])).Width <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return shortened(runes[:low])
}

func shortened(r []rune) string { return strings.TrimRight(string(r), " \u00a0\u202f") + "…" }

// Text is one line of text without padding.
type Text struct {
	part
	Content string
	Style   Style
	Ink     fyne.ThemeColorName // ColorNone is ColorText
	Align   fyne.TextAlign
	// Ellipsis lets the text be cut when there is no room; without it the text
	// asks for its whole width.
	Ellipsis bool
	// Least is the width that a text with an ellipsis asks for.
	Least float32

	line *canvas.Text
}

// slackOfCut is what an ellipsis may stand over the edge, in pixels.
const slackOfCut = 2

// NewText returns a line that always shows whole.
func NewText(content string, style Style, ink fyne.ThemeColorName) *Text {
	t := &Text{Content: content, Style: style, Ink: ink, line: canvas.NewText("", nil)}
	t.start(t, t.line)
	return t
}

// NewEllipsis returns a line that is cut with an ellipsis when it must.
func NewEllipsis(content string, style Style, ink fyne.ThemeColorName) *Text {
	t := NewText(content, style, ink)
	t.Ellipsis = true
	return t
}

// SetText changes the words.
func (t *Text) SetText(content string) {
	if t.Content != content {
		t.Content = content
		t.Refresh()
	}
}

// Set changes the words and their colour.
func (t *Text) Set(content string, ink fyne.ThemeColorName) {
	if t.Content != content || t.Ink != ink {
		t.Content, t.Ink = content, ink
		t.Refresh()
	}
}

// AccessibilityLabel returns the whole text, also when it is cut on screen.
func (t *Text) AccessibilityLabel() string { return t.Content }

// AccessibilityRole returns that this is a text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (t *Text) minSize() fyne.Size {
	m := t.Style.measure(t.Content)
	if t.Ellipsis {
		m.Width = t.Least
	}
	return m
}

func (t *Text) paint() {
	t.line.TextSize, t.line.TextStyle = t.Style.font()
	t.line.Alignment = t.Align
	name := t.Ink
	if name == ColorNone {
		name = ColorText
	}
	t.line.Color = ink(name)
	if t.line.Text == "" {
		t.line.Text = t.Content
	}
}

func (t *Text) arrange(size fyne.Size) {
	t.line.Resize(size)
	text := t.Content
	if t.Ellipsis {
		text = t.Style.fit(text, size.Width)
		if t.Style.measure(text).Width > size.Width+slackOfCut {
			text = "" // there is no room even for the ellipsis
		}
	}
	if t.line.Text != text {
		t.line.Text = text
		t.line.Refresh()
	}
}
