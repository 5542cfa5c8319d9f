package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"greffe/ui/parts"
)

// header is the head that every page has: its title, a line under it, the
// search box that opens the palette, and the one primary button, which may be
// nil. More stands left of the search box.
func (f *Frame) header(title, lead string, primary *parts.Button, more ...fyne.CanvasObject) fyne.CanvasObject {
	return f.newHeader(title, lead, primary, more...).content
}

// pageHeader is a header whose line can change while the page shows.
type pageHeader struct {
	content fyne.CanvasObject
	lead    *parts.Text
}

func (f *Frame) newHeader(title, lead string, primary *parts.Button, more ...fyne.CanvasObject) *pageHeader {
	h := &pageHeader{lead: parts.NewEllipsis(lead, parts.Body, parts.ColorMuted)}
	words := parts.V(-2, parts.NewEllipsis(title, parts.Title, parts.ColorText), h.lead)
	search := f.newSearchBox()
	l := &headerLayout{words: words, search: search}
	objects := []fyne.CanvasObject{words}
	for _, o := range more {
		l.fixed = append(l.fixed, o)
		objects = append(objects, o)
	}
	objects = append(objects, search.row)
	if primary != nil {
		l.primary = primary
		objects = append(objects, primary)
	}
	h.content = container.New(l, objects...)
	return h
}

// pagePadding lays a page out: its header, then its body, with the air that all
// pages have around.
func pagePadding(header, body fyne.CanvasObject) fyne.CanvasObject {
	return parts.Pad(16, 24, 16, 24, parts.Border(parts.V(0, parts.Pad(0, 0, 12, 0, header), newTroublePlace()), nil, nil, nil, body))
}

// listCard is the card of a page's list, or the sentence that says why there is
// nothing in it.
func listCard(list fyne.CanvasObject, icon, none string) fyne.CanvasObject {
	if none != "" {
		return parts.NewCard(parts.NewEmptyState(icon, none, nil))
	}
	return parts.NewCard(parts.PadAll(1, list))
}

// searchBox looks like a field and opens the palette.
type searchBox struct {
	row  *parts.Row
	text *parts.Text
	key  *parts.Box
}

func (f *Frame) newSearchBox() *searchBox {
	s := &searchBox{text: parts.NewEllipsis(f.T("palette.open"), parts.Body, parts.ColorFaint)}
	s.key = parts.NewBox(parts.ColorNeutral, parts.ColorNone, 4, parts.Pad(0, 6, 1, 6,
		parts.NewText(keyWords(f.words, &desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierShortcutDefault}), parts.CaptionStrong, parts.ColorMuted)))
	content := parts.NewBox(parts.ColorSurface, parts.ColorBorder, 6, parts.Pad(4, 8, 4, 10, parts.Fix(0, 24,
		parts.Columns(8, []float32{0, -1, 0}, parts.NewIcon("magnifying-glass", parts.ColorMuted, 17), s.text, s.key))))
	s.row = parts.NewRow(f.T("palette.open"), content, f.openPalette)
	return s
}

func (s *searchBox) fold(narrow bool) {
	visible(s.text, !narrow)
	visible(s.key, !narrow)
}

// headerLayout keeps the buttons whole, gives the search box what it can spare,
// and the title the rest.
type headerLayout struct {
	words   fyne.CanvasObject
	fixed   []fyne.CanvasObject
	search  *searchBox
	primary *parts.Button
}

const (
	headerGap    = 8
	searchWide   = 290
	searchLeast  = 190 // narrower, only the glass shows
	searchFolded = 38
	titleLeast   = 330
	titleMost    = 520
)

// Layout is called by the toolkit.
func (l *headerLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	right := size.Width
	put := func(o fyne.CanvasObject, width float32) {
		height := min(o.MinSize().Height, size.Height)
		right -= width
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(right, (size.Height-height)/2))
		right -= headerGap
	}
	rest := size.Width - l.title() - headerGap
	for _, o := range l.fixed {
		if o.Visible() {
			rest -= o.MinSize().Width + headerGap
		}
	}
	if l.primary != nil && l.primary.Visible() {
		rest -= l.primary.MinSize().Width + headerGap
		put(l.primary, l.primary.MinSize().Width)
	}
	width := min(rest, searchWide)
	l.search.fold(width < searchLeast)
	if width < searchLeast {
		width = searchFolded
	}
	put(l.search.row, width)
	for _, o := range slices.Backward(l.fixed) {
		if o.Visible() {
			put(o, o.MinSize().Width)
		}
	}
	height := min(l.words.MinSize().Height, size.Height)
	l.words.Resize(fyne.NewSize(max(0, right), height))
	l.words.Move(fyne.NewPos(0, (size.Height-height)/2))
}

// title is the room kept for the title and its line, before the search box gets
// any: what they need, within bounds.
func (l *headerLayout) title() float32 {
	need := float32(titleLeast)
	for _, x := range all[*parts.Text](l.words) {
		need = max(need, parts.NewText(x.Content, x.Style, x.Ink).MinSize().Width+1)
	}
	return min(need, titleMost*max(1, parts.TextScale()))
}

// MinSize is called by the toolkit.
func (l *headerLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(80+searchFolded+headerGap, max(l.words.MinSize().Height, l.search.row.MinSize().Height))
	for _, o := range l.fixed {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(size.Width+m.Width+headerGap, max(size.Height, m.Height))
		}
	}
	if l.primary != nil && l.primary.Visible() {
		m := l.primary.MinSize()
		size = fyne.NewSize(size.Width+m.Width+headerGap, max(size.Height, m.Height))
	}
	return size
}

// all returns the visible objects of a type inside an object, in order.
func all[T fyne.CanvasObject](root fyne.CanvasObject) []T {
	var out []T
	parts.Walk(root, func(o fyne.CanvasObject) bool {
		if x, ok := o.(T); ok {
			out = append(out, x)
		}
		return true
	})
	return out
}
