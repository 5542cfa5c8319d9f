package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// suggestionRows is how many names are proposed at once.
const suggestionRows = 6

// suggestionPause leaves a press on a name the time to arrive before the list
// closes, the field having lost the keyboard by it.
const suggestionPause = 200 * time.Millisecond

// matching returns the people of the directory whose names match what was
// typed, of some groups (none: of all), up to a number.
func matching(people []register.PersonRow, text string, groups []cases.Group, most int) []register.PersonRow {
	words := register.Words(text)
	if len(words) == 0 {
		return nil
	}
	var out []register.PersonRow
	for _, p := range people {
		if !inGroups(p.Identity.Group, groups) || !register.Matches(register.Fold(p.Name+" "+p.Identity.Title), words) {
			continue
		}
		if out = append(out, p); len(out) == most {
			break
		}
	}
	return out
}

func inGroups(g cases.Group, in []cases.Group) bool {
	return len(in) == 0 || slices.Contains(in, g)
}

// A suggester is the layer over a form in which the names open. One field at a
// time shows its names there; the field keeps the keyboard.
type suggester struct {
	frame  *Frame
	people []register.PersonRow
	layer  *fyne.Container

	owner *nameField
	found []register.PersonRow
	at    int
}

func newSuggester(f *Frame, people []register.PersonRow) *suggester {
	return &suggester{frame: f, people: people, layer: container.NewWithoutLayout()}
}

// open shows what matches under a field; nothing closes the list.
func (s *suggester) open(n *nameField, text string) {
	s.owner, s.at = n, 0
	s.found = matching(s.people, text, n.groups, suggestionRows)
	s.draw()
}

func (s *suggester) close() {
	s.owner, s.found = nil, nil
	s.draw()
}

func (s *suggester) isOpen(n *nameField) bool { return s.owner == n && len(s.found) > 0 }

// key moves, picks or leaves; false for keys that the field itself uses.
func (s *suggester) key(n *nameField, k fyne.KeyName) bool {
	if !s.isOpen(n) {
		return false
	}
	switch k {
	case fyne.KeyDown:
		s.at = min(s.at+1, len(s.found)-1)
		s.draw()
	case fyne.KeyUp:
		s.at = max(s.at-1, 0)
		s.draw()
	case fyne.KeyReturn, fyne.KeyEnter:
		s.pick(s.at)
	case fyne.KeyEscape:
		s.close()
	default:
		return false
	}
	return true
}

func (s *suggester) pick(i int) {
	n, p := s.owner, s.found[i]
	s.close()
	n.onPick(p)
}

const suggestionHeight = 34

func (s *suggester) draw() {
	s.layer.Objects = nil
	if s.owner != nil && len(s.found) > 0 {
		rows := parts.V(0)
		for i, p := range s.found {
			rows.Add(s.row(i, p))
		}
		card := parts.NewBox(parts.ColorSurface, parts.ColorBorderHard, 8, parts.PadAll(4, rows))
		card.Shadow = true
		s.place(card)
		s.layer.Objects = []fyne.CanvasObject{card}
	}
	s.layer.Refresh()
}

// place puts the card under the field, or above it near the end of the page.
func (s *suggester) place(card fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(s.owner.entry).Subtract(driver.AbsolutePositionForObject(s.layer))
	field := s.owner.entry.Size()
	size := fyne.NewSize(max(field.Width, 400), card.MinSize().Height)
	const gap = 3
	y := at.Y + field.Height + gap
	if y+size.Height > s.layer.Size().Height && at.Y-gap-size.Height >= 0 {
		y = at.Y - gap - size.Height
	}
	card.Resize(size)
	card.Move(fyne.NewPos(max(0, min(at.X, s.layer.Size().Width-size.Width)), y))
}

func (s *suggester) row(i int, p register.PersonRow) fyne.CanvasObject {
	fill := parts.ColorNone
	if i == s.at {
		fill = parts.ColorAccentGround
	}
	words := parts.Columns(8, []float32{-1, -1},
		parts.NewEllipsis(p.Name, parts.Strong, parts.ColorText),
		parts.NewEllipsis(personDetail(s.frame.words, p.Identity), parts.Caption, parts.ColorMuted))
	box := parts.NewBox(fill, parts.ColorNone, 6, parts.Fix(0, suggestionHeight, parts.Pad(0, 8, 0, 8, parts.Middle(words))))
	return newPressArea(box, p.Name, func() { s.pick(i) })
}

// nameField is a text field for somebody's name that proposes whoever the
// directory knows by it.
type nameField struct {
	entry  *parts.Entry
	groups []cases.Group
	onPick func(register.PersonRow)
}

// nameField makes a field in the layer. OnText is told of each change by hand.
func (s *suggester) nameField(text string, groups []cases.Group, onText func(string), onPick func(register.PersonRow)) *nameField {
	n := &nameField{entry: parts.NewEntry(""), groups: groups}
	n.entry.SetText(text)
	n.onPick = func(p register.PersonRow) {
		n.set(p.Name, onText, s)
		onPick(p)
	}
	n.entry.OnChanged = func(text string) {
		onText(text)
		s.open(n, text)
	}
	n.entry.OnKey = func(k fyne.KeyName) bool { return s.key(n, k) }
	n.entry.OnFocus = func(here bool) {
		if here || s.owner != n {
			return
		}
		s.frame.Work.After(suggestionPause, func() {
			if s.owner == n && !focused(s.frame, n.entry) {
				s.close()
			}
		})
	}
	return n
}

// set writes a name without proposing anything.
func (n *nameField) set(text string, onText func(string), s *suggester) {
	n.entry.OnChanged = nil
	n.entry.SetText(text)
	n.entry.CursorColumn = len([]rune(text))
	n.entry.OnChanged = func(text string) {
		onText(text)
		s.open(n, text)
	}
}

func focused(f *Frame, e *parts.Entry) bool {
	return f.Window.Canvas().Focused() == fyne.Focusable(e)
}

// pressArea is content that can be pressed and is no stop of Tab, because a key
// does the same.
type pressArea struct {
	widget.BaseWidget
	body  fyne.CanvasObject
	label string
	onTap func()
}

var _ desktop.Cursorable = (*pressArea)(nil)

func newPressArea(body fyne.CanvasObject, label string, onTap func()) *pressArea {
	p := &pressArea{body: body, label: label, onTap: onTap}
	p.ExtendBaseWidget(p)
	return p
}

// Tapped does what the area is for.
func (p *pressArea) Tapped(*fyne.PointEvent) { p.onTap() }

// Cursor is the pointing hand.
func (p *pressArea) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Parts tells what the area is made of.
func (p *pressArea) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{p.body} }

// AccessibilityLabel returns what is pressed.
func (p *pressArea) AccessibilityLabel() string { return p.label }

// AccessibilityRole returns that this can be pressed.
func (p *pressArea) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is called by the toolkit.
func (p *pressArea) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.body) }
