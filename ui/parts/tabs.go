package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tab is one head of Tabs.
type Tab struct {
	Label string
	Count string // in a pill after the label; may be empty
}

// Tabs are the heads of pages that share a place. ← → Home End choose; it is
// one stop of Tab. The page itself is the screen's affair.
type Tabs struct {
	reactive
	Items    []Tab
	Selected int
	OnSelect func(int)

	heads []*tabHead
	line  *canvas.Rectangle
	bare  bool // there is no room for the counts
}

// NewTabs returns heads with the first one chosen.
func NewTabs(items []Tab, onSelect func(int)) *Tabs {
	t := &Tabs{Items: items, OnSelect: onSelect, line: canvas.NewRectangle(color.Transparent)}
	t.start(t, t.line)
	return t
}

// Select chooses a head and tells OnSelect, when it is another one.
func (t *Tabs) Select(i int) {
	if i < 0 || i >= len(t.Items) || i == t.Selected {
		return
	}
	t.Selected = i
	t.Refresh()
	Trace("tab " + t.Items[i].Label)
	if t.OnSelect != nil {
		t.OnSelect(i)
	}
}

// Step chooses the head n further, going round: Ctrl+Tab.
func (t *Tabs) Step(n int) {
	if count := len(t.Items); count > 0 {
		t.Select(((t.Selected+n)%count + count) % count)
	}
}

// SetItems changes the heads, keeping the chosen place.
func (t *Tabs) SetItems(items []Tab) {
	t.Items = items
	t.Selected = max(0, min(t.Selected, len(items)-1))
	t.Refresh()
}

// AccessibilityLabel returns the chosen head.
func (t *Tabs) AccessibilityLabel() string {
	if t.Selected < len(t.Items) {
		return t.Items[t.Selected].Label
	}
	return ""
}

// AccessibilityRole returns that this holds others.
func (t *Tabs) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// TypedKey chooses with the arrows.
func (t *Tabs) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		t.Select(t.Selected - 1)
	case fyne.KeyRight:
		t.Select(t.Selected + 1)
	case fyne.KeyHome:
		t.Select(0)
	case fyne.KeyEnd:
		t.Select(len(t.Items) - 1)
	default:
		t.reactive.TypedKey(e)
	}
}

const tabGap = 4

func (t *Tabs) minSize() fyne.Size {
	height := Strong.measure("").Height + 18
	return fyne.NewSize(float32(len(t.Items))*48, height)
}

func (t *Tabs) arrange(size fyne.Size) {
	place(t.line, 0, size.Height-1, size.Width, 1)
	t.bare = false
	all := t.wanted()
	if all > size.Width { // the counts go before any word is cut
		t.bare = true
		all = t.wanted()
	}
	shrink := float32(1)
	if all > size.Width && all > 0 {
		shrink = size.Width / all
	}
	x := float32(0)
	for _, h := range t.heads {
		w := h.minSize().Width * shrink
		place(h, x, 0, w, size.Height)
		x += w + tabGap*shrink
	}
}

// wanted is the width that the heads would like.
func (t *Tabs) wanted() float32 {
	var all float32
	for _, h := range t.heads {
		all += h.minSize().Width + tabGap
	}
	return all
}

func (t *Tabs) paint() {
	t.line.FillColor = ink(ColorBorder)
	for len(t.heads) < len(t.Items) {
		t.heads = append(t.heads, newTabHead(t))
	}
	t.heads = t.heads[:len(t.Items)]
	t.objects = []fyne.CanvasObject{t.line}
	for i, h := range t.heads {
		h.index = i
		h.Refresh()
		t.objects = append(t.objects, h)
	}
}

type tabHead struct {
	part
	tabs        *Tabs
	index       int
	label       *Text
	count       *Text
	pill        *Box
	under, ring *canvas.Rectangle
}

func newTabHead(t *Tabs) *tabHead {
	h := &tabHead{
		tabs: t, label: NewEllipsis("", Body, ColorText), count: NewText("", CaptionStrong, ColorMuted),
		under: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
	}
	h.pill = NewBox(ColorNeutral, ColorNone, 8, Pad(0, 6, 1, 6, h.count))
	h.start(h, h.label, h.pill, h.under, h.ring)
	return h
}

// Tapped chooses the head.
func (h *tabHead) Tapped(*fyne.PointEvent) {
	if c := canvasOf(h.tabs); c != nil {
		c.Focus(h.tabs)
	}
	h.tabs.Select(h.index)
}

func (h *tabHead) pillWidth() float32 {
	if h.count.Content == "" || h.tabs.bare {
		return 0
	}
	return h.pill.MinSize().Width + 6
}

func (h *tabHead) minSize() fyne.Size {
	w := Strong.measure(h.label.Content).Width // as when chosen, so that nothing moves
	return fyne.NewSize(w+h.pillWidth()+24, Strong.measure("").Height+18)
}

func (h *tabHead) arrange(size fyne.Size) {
	m := h.label.MinSize()
	w := min(h.label.Style.measure(h.label.Content).Width+0.5, size.Width-24-h.pillWidth())
	y := (size.Height - m.Height) / 2
	place(h.label, 12, y, w, m.Height)
	setVisible(h.pill, h.count.Content != "" && !h.tabs.bare)
	if p := h.pill.MinSize(); h.pill.Visible() {
		place(h.pill, 12+w+6, (size.Height-p.Height)/2, p.Width, p.Height)
	}
	place(h.under, 0, size.Height-3, size.Width, 3)
	place(h.ring, 0, 2, size.Width, size.Height-6)
}

func (h *tabHead) paint() {
	if h.index >= len(h.tabs.Items) {
		return
	}
	item := h.tabs.Items[h.index]
	chosen := h.index == h.tabs.Selected
	h.label.Content, h.label.Ink, h.label.Style = item.Label, ColorText, Body
	h.under.FillColor, h.under.CornerRadius = color.Transparent, 1.5
	if chosen {
		h.label.Ink, h.label.Style = ColorAccent, Strong
		h.under.FillColor = ink(ColorAccent)
	}
	h.count.Content = item.Count
	setVisible(h.pill, item.Count != "" && !h.tabs.bare)
	paintRing(h.ring, chosen && h.tabs.focused, 6)
}
