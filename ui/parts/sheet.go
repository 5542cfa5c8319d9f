package parts

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Sheet is a page laid over the dimmed window: a title, a body that scrolls
// when it must, and buttons that stay. Esc closes it, Ctrl+Enter does its
// primary act. The keyboard cannot leave it, and goes back to where it was.
type Sheet struct {
	part
	Name  string // for traces and help; not shown
	Title string
	Lead  string // under the title; may be empty
	Body  fyne.CanvasObject
	// Primary stands last; Others before it, the way out first.
	Primary *Button
	Others  []*Button
	// Width is what the sheet would like, in pixels at the normal text size; 680 if zero.
	Width float32
	// First takes the keyboard when the sheet opens; else the first field.
	First fyne.Focusable
	// Over lets it lie over another sheet, which stays as it is: help on a field.
	Over bool
	// OnEscape is asked on Esc; when it returns true the sheet stays.
	OnEscape func() bool
	// OnClose is told once when the sheet closes, whichever way.
	OnClose func()

	canvas  fyne.Canvas
	before  fyne.Focusable
	scrim   *canvas.Rectangle
	card    *Box
	scroll  *container.Scroll
	head    *fyne.Container
	foot    *fyne.Container
	trouble *Banner
	note    *sheetNote
	top     float32   // where the card begins,
	around  fyne.Size // in a window of this size
}

var _ surface = (*Sheet)(nil)

// NewSheet returns a sheet that is not open yet. Give it its buttons, then Open it.
func NewSheet(title, lead string, body fyne.CanvasObject) *Sheet {
	// The dots of a menu promise a sheet; its own title promises nothing more.
	return &Sheet{Title: strings.TrimSuffix(title, "…"), Lead: lead, Body: body}
}

// Open shows the sheet on a window. It returns false, and does nothing, when
// another sheet or the palette is open: one at a time, unless it may lie Over.
func (s *Sheet) Open(c fyne.Canvas) bool {
	if OverlayOpen(c) && !s.Over {
		return false
	}
	s.canvas, s.before, s.around = c, c.Focused(), fyne.Size{}
	c.Unfocus()
	s.compose()
	c.Overlays().Add(s)
	Trace("sheet opened " + s.Title)
	s.focusFirst()
	return true
}

// OverlayOpen tells whether something of ours lies over the window: commands of
// the menu and dropped files must then be left alone.
func OverlayOpen(c fyne.Canvas) bool { return c.Overlays().Top() != nil }

func (s *Sheet) compose() {
	s.scrim = canvas.NewRectangle(color.Transparent)
	title := V(-2, NewEllipsis(s.Title, Title, ColorText))
	if s.Lead != "" {
		title.Add(NewEllipsis(s.Lead, Body, ColorMuted))
	}
	s.head = Border(nil, HLine(), nil, nil, Pad(16, 20, 12, 20, title))
	s.trouble = NewBanner(ToneDanger, "", "")
	s.trouble.Hide()
	s.scroll = Scroll(Pad(14, 20, 16, 20, V(12, s.trouble, s.Body)))
	s.note = newSheetNote()
	buttons := H(8)
	for _, b := range s.Others {
		buttons.Add(b)
	}
	if s.Primary != nil {
		buttons.Add(s.Primary)
	}
	s.foot = Border(HLine(), nil, nil, nil, Pad(12, 20, 12, 20, Columns(12, []float32{-1, 0}, s.note.row, buttons)))
	if s.Primary == nil && len(s.Others) == 0 {
		s.foot.Hide()
	}
	s.card = NewBox(ColorSurface, ColorBorder, 10, Border(s.head, s.foot, nil, nil, s.scroll))
	s.card.Shadow = true
	s.start(s, s.scrim, s.card)
}

func (s *Sheet) focusFirst() {
	first := s.First
	if first == nil {
		first = firstFocusable(s.Body)
	}
	if first == nil {
		first = firstFocusable(s.foot)
	}
	if first != nil {
		s.canvas.Focus(first)
	}
}

// IsOpen tells whether the sheet is open.
func (s *Sheet) IsOpen() bool { return s.canvas != nil }

// SetTrouble shows at the top of the body what went wrong, or nothing for an empty text.
func (s *Sheet) SetTrouble(title, words string) {
	if s.trouble == nil {
		return
	}
	s.trouble.Set(ToneDanger, title, words)
	if title+words == "" {
		s.trouble.Hide()
	} else {
		s.trouble.Show()
		s.scroll.ScrollToTop()
	}
	s.Refresh()
}

// Close takes the sheet away and gives the keyboard back.
func (s *Sheet) Close() {
	if s.canvas == nil {
		return
	}
	c := s.canvas
	s.canvas = nil
	c.Overlays().Remove(s)
	FocusBack(c, s.before)
	Trace("sheet closed " + s.Title)
	if s.OnClose != nil {
		s.OnClose()
	}
}

func (s *Sheet) surfaceKey(k fyne.KeyName) bool {
	if k != fyne.KeyEscape {
		return false
	}
	if s.OnEscape == nil || !s.OnEscape() {
		s.Close()
	}
	return true
}

func (s *Sheet) surfacePrimary() {
	if s.Primary != nil {
		s.Primary.Tapped(nil)
	}
}

// AccessibilityLabel returns the title.
func (s *Sheet) AccessibilityLabel() string { return s.Title }

// AccessibilityRole returns that this holds others.
func (s *Sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

func (s *Sheet) minSize() fyne.Size { return fyne.NewSize(320, 200) }

func (s *Sheet) arrange(size fyne.Size) {
	s.scrim.Resize(size)
	width := s.Width
	if width == 0 {
		width = 680
	}
	width = min(width*textScale(), size.Width-32)
	// The body first, at its width: what wraps in it then knows its height.
	s.scroll.Content.Resize(fyne.NewSize(width, s.scroll.Content.MinSize().Height))
	height := s.scroll.Content.MinSize().Height + least(s.head).Height + least(s.foot).Height
	height = min(height, size.Height-32)
	top := (size.Height - height) * 0.42
	if s.around == size { // it stays where it is when its content grows or shrinks
		top = min(s.top, size.Height-16-height)
	}
	s.top, s.around = max(16, top), size
	place(s.card, (size.Width-width)/2, s.top, width, height)
}

func (s *Sheet) paint() {
	s.scrim.FillColor = ink(ColorScrim)
}
