package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// meter measures many texts quickly by what each letter needs: the toolkit
// shapes a whole line each time, which is too slow for a page of cells a frame.
// The result is never narrower than the drawn text, save by a hair.
type meter struct {
	size     float32
	advances map[glyph]float32
}

type glyph struct {
	style Style
	r     rune
}

func newMeter() meter {
	return meter{size: theme.Size(theme.SizeNameText), advances: map[glyph]float32{}}
}

// stale tells whether the text size has changed since.
func (m *meter) stale() bool { return m.size != theme.Size(theme.SizeNameText) }

func (m *meter) advance(s Style, r rune) float32 {
	key := glyph{s, r}
	w, known := m.advances[key]
	if !known {
		size, style := s.font()
		w = fyne.MeasureText(string(r), size, style).Width
		m.advances[key] = w
	}
	return w
}

// width is what a line of text needs.
func (m *meter) width(s Style, text string) float32 {
	var w float32
	for _, r := range text {
		w += m.advance(s, r)
	}
	return w
}

// fit returns the text, or as much of it as the width holds and an ellipsis.
func (m *meter) fit(s Style, text string, width float32) string {
	room := width - m.advance(s, '…')
	var w float32
	cut := -1 // where the text is cut if it is too long
	for i, r := range text {
		w += m.advance(s, r)
		if w > room && cut < 0 {
			cut = i
		}
		if w > width+0.5 {
			return strings.TrimRight(text[:cut], " \u00a0\u202f") + "…"
		}
	}
	return text
}
