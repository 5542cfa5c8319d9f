package parts

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// StripItem is one thing that stands open in a Strip.
type StripItem struct {
	Label  string
	Detail string // grey, before the label: a number
}

// Strip shows what stands open, side by side, one line high. It is one stop of
// Tab: ← → Home End move, Enter chooses, Delete closes. A press chooses, the
// cross or the middle button closes. What has no room stands behind a button.
type Strip struct {
	reactive
	Name     string
	Items    []StripItem
	Selected int // the one on the page, or -1
	OnSelect func(int)
	OnClose  func(int)
	OnMore   func(hidden []int, under fyne.CanvasObject)

	at     int // where the keyboard is
	tabs   []*stripTab
	shown  []int // the items that have room
	more   *Button
	ground *canvas.Rectangle
	line   *canvas.Rectangle
}

// The height of a strip, and the room of one of its tabs, in pixels.
const (
	StripHeight = 32
	stripWide   = 232
	stripLeast  = 128
	stripMore   = 62
)

// NewStrip returns an empty strip.
func NewStrip(name string) *Strip {
	s := &Strip{Name: name, Selected: -1, ground: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent)}
	s.more = NewSmallButton("", "caret-down", Ghost, s.openMore)
	s.start(s, s.ground, s.line)
	return s
}

// Set shows other items.
func (s *Strip) Set(items []StripItem, selected int) {
	s.Items, s.Selected = items, selected
	s.at = max(0, min(s.at, len(items)-1))
	if selected >= 0 {
		s.at = selected
	}
	s.Refresh()
}

// AccessibilityLabel returns the name of the strip and the item on the page.
func (s *Strip) AccessibilityLabel() string {
	if s.Selected >= 0 && s.Selected < len(s.Items) {
		return s.Name + ": " + s.Items[s.Selected].Label
	}
	return s.Name
}

// AccessibilityRole returns that this holds others.
func (s *Strip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// TypedKey moves, chooses and closes.
func (s *Strip) TypedKey(e *fyne.KeyEvent) {
	switch k := e.Name; {
	case len(s.Items) == 0:
		s.reactive.TypedKey(e)
	case k == fyne.KeyLeft:
		s.moveTo(s.at - 1)
	case k == fyne.KeyRight:
		s.moveTo(s.at + 1)
	case k == fyne.KeyHome:
		s.moveTo(0)
	case k == fyne.KeyEnd:
		s.moveTo(len(s.Items) - 1)
	case isEnter(k):
		s.choose(s.at)
	case k == fyne.KeyDelete:
		s.close(s.at)
	default:
		s.reactive.TypedKey(e)
	}
}

func (s *Strip) moveTo(i int) {
	s.at = max(0, min(i, len(s.Items)-1))
	Trace("tab " + s.Items[s.at].Label)
	s.Refresh()
}

func (s *Strip) choose(i int) {
	if s.OnSelect != nil && i < len(s.Items) {
		s.OnSelect(i)
	}
}

func (s *Strip) close(i int) {
	if s.OnClose != nil && i < len(s.Items) {
		s.OnClose(i)
	}
}

func (s *Strip) openMore() {
	if s.OnMore == nil {
		return
	}
	var hidden []int
	for i := range s.Items {
		if !s.has(i) {
			hidden = append(hidden, i)
		}
	}
	s.OnMore(hidden, s.more)
}

func (s *Strip) has(i int) bool {
	for _, x := range s.shown {
		if x == i {
			return true
		}
	}
	return false
}

// Hidden is how many items have no room.
func (s *Strip) Hidden() int { return len(s.Items) - len(s.shown) }

func (s *Strip) minSize() fyne.Size { return fyne.NewSize(stripLeast+stripMore, StripHeight) }

func (s *Strip) arrange(size fyne.Size) {
	s.ground.Resize(size)
	place(s.line, 0, size.Height-1, size.Width, 1)
	s.fit(size.Width)
	n := float32(len(s.shown))
	if n == 0 {
		return
	}
	room := size.Width - 16
	if s.Hidden() > 0 {
		room -= stripMore
	}
	width := min(stripWide, room/n)
	x := float32(8)
	for i, t := range s.tabs {
		place(t, x, 3, width-2, size.Height-3)
		t.index = s.shown[i]
		x += width
	}
	m := s.more.MinSize()
	place(s.more, x+2, (size.Height-m.Height)/2, m.Width, m.Height)
}

// fit finds which items have room: as many as can be read, the one on the page
// and the one with the keyboard among them.
func (s *Strip) fit(width float32) {
	count := len(s.Items)
	most := int((width - 16) / stripLeast)
	if most < count {
		most = max(1, int((width-16-stripMore)/stripLeast))
	}
	s.shown = s.shown[:0]
	first, wanted := 0, s.Selected
	if s.focused || wanted < 0 {
		wanted = s.at
	}
	if wanted >= most {
		first = wanted - most + 1
	}
	for i := first; i < count && len(s.shown) < most; i++ {
		s.shown = append(s.shown, i)
	}
	for len(s.tabs) < len(s.shown) {
		s.tabs = append(s.tabs, newStripTab(s))
	}
	s.tabs = s.tabs[:len(s.shown)]
	s.objects = []fyne.CanvasObject{s.ground, s.line}
	for i, t := range s.tabs {
		t.index = s.shown[i]
		t.paint()
		s.objects = append(s.objects, t)
	}
	if s.Hidden() > 0 {
		s.more.Label = fmt.Sprintf("+%d", s.Hidden())
		s.objects = append(s.objects, s.more)
	}
}

func (s *Strip) paint() {
	s.ground.FillColor, s.line.FillColor = ink(ColorRail), ink(ColorBorder)
	s.fit(s.Size().Width)
}

// stripTab is one item of a strip.
type stripTab struct {
	part
	strip         *Strip
	index         int
	hovered       bool
	detail, label *Text
	cross         *Icon
	ground, under *canvas.Rectangle
	ring          *canvas.Rectangle
}

func newStripTab(s *Strip) *stripTab {
	t := &stripTab{
		strip: s, detail: NewText("", Caption, ColorFaint), label: NewEllipsis("", Body, ColorMuted), cross: NewIcon("x", ColorMuted, 14),
		ground: canvas.NewRectangle(color.Transparent), under: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
	}
	t.start(t, t.ground, t.under, t.detail, t.label, t.cross, t.ring)
	return t
}

const stripCross = 26 // the width in which a press closes

// Tapped chooses, or closes on the cross.
func (t *stripTab) Tapped(e *fyne.PointEvent) {
	if e != nil && e.Position.X > t.Size().Width-stripCross {
		t.strip.close(t.index)
		return
	}
	t.strip.choose(t.index)
}

// MouseDown closes on the middle button.
func (t *stripTab) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonTertiary {
		t.strip.close(t.index)
	}
}

// MouseUp says nothing.
func (t *stripTab) MouseUp(*desktop.MouseEvent) {}

// MouseIn is called when the pointer enters.
func (t *stripTab) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved is called when the pointer moves inside.
func (t *stripTab) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (t *stripTab) MouseOut() { t.hovered = false; t.Refresh() }

// AccessibilityLabel returns what stands open.
func (t *stripTab) AccessibilityLabel() string { return t.label.Content }

// AccessibilityRole returns that it can be pressed.
func (t *stripTab) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (t *stripTab) minSize() fyne.Size { return fyne.NewSize(stripLeast-2, StripHeight-3) }

func (t *stripTab) arrange(size fyne.Size) {
	place(t.ground, 0, 0, size.Width, size.Height+6) // its lower corners lie under the edge of the page
	place(t.under, 0, 0, size.Width, 2)
	room, x := size.Width-10-stripCross, float32(10)
	d := t.detail.MinSize()
	name := t.label.Style.measure(t.label.Content).Width
	setVisible(t.detail, t.detail.Content != "" && d.Width+7+name <= room+0.5)
	if t.detail.Visible() {
		place(t.detail, x, (size.Height-d.Height)/2, d.Width, d.Height)
		x += d.Width + 7
	}
	m := t.label.MinSize()
	place(t.label, x, (size.Height-m.Height)/2, size.Width-stripCross-x, m.Height)
	place(t.cross, size.Width-stripCross+5, (size.Height-14)/2, 14, 14)
	place(t.ring, 2, 2, size.Width-4, size.Height-4)
}

func (t *stripTab) paint() {
	s := t.strip
	if t.index >= len(s.Items) {
		return
	}
	item, chosen := s.Items[t.index], t.index == s.Selected
	t.label.Content, t.label.Ink, t.label.Style = item.Label, ColorMuted, Body
	t.detail.Content = item.Detail
	t.ground.FillColor, t.under.FillColor = color.Transparent, color.Transparent
	t.ground.CornerRadius, t.under.CornerRadius = 6, 1
	switch {
	case chosen:
		t.label.Ink, t.label.Style = ColorText, Strong
		t.ground.FillColor, t.under.FillColor = ink(ColorBackground), ink(ColorAccent)
	case t.hovered:
		t.ground.FillColor = ink(ColorRailSelected)
	}
	setVisible(t.cross, chosen || t.hovered)
	paintRing(t.ring, s.focused && t.index == s.at, 6)
	if t.Size().Width > 0 {
		t.arrange(t.Size())
	}
	for _, o := range t.objects {
		o.Refresh()
	}
}
