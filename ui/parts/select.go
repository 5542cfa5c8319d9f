package parts

import (
	"cmp"
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Select is a field whose value is one of a list. Enter, Space, F4 or an arrow
// opens it; letters find, without accents or capitals.
type Select struct {
	reactive
	Options     []Option
	Selected    int // -1 is nothing yet
	PlaceHolder string
	// NothingFound is said when the letters typed match no option.
	NothingFound string
	OnChange     func(int)

	label   string
	invalid bool
	ground  *canvas.Rectangle
	text    *Text
	caret   *Icon
}

// NewSelect returns a choice with nothing chosen.
func NewSelect(placeHolder string, options []Option, onChange func(int)) *Select {
	s := &Select{
		Options: options, Selected: -1, PlaceHolder: placeHolder, OnChange: onChange,
		ground: canvas.NewRectangle(color.Transparent),
		text:   NewEllipsis("", Body, ColorText), caret: NewIcon("caret-down", ColorMuted, 14),
	}
	s.start(s, s.ground, s.text, s.caret)
	return s
}

// Labels makes options of plain words.
func Labels(words ...string) []Option {
	options := make([]Option, len(words))
	for i, w := range words {
		options[i] = Option{Label: w}
	}
	return options
}

// SetSelected chooses without telling OnChange.
func (s *Select) SetSelected(i int) {
	s.Selected = i
	s.Refresh()
}

// Value returns the label of what is chosen, or nothing.
func (s *Select) Value() string {
	if s.Selected < 0 || s.Selected >= len(s.Options) {
		return ""
	}
	return s.Options[s.Selected].Label
}

// AccessibilityLabel returns the label and the value.
func (s *Select) AccessibilityLabel() string { return cmp.Or(s.label, s.PlaceHolder, s.Value()) }

// AccessibilityRole returns that this can be pressed.
func (s *Select) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (s *Select) nameAs(label string) { s.label = label }

func (s *Select) markInvalid(invalid bool) {
	s.invalid = invalid
	s.Refresh()
}

// Tapped opens the list.
func (s *Select) Tapped(*fyne.PointEvent) {
	if c := canvasOf(s); c != nil {
		c.Focus(s)
	}
	s.open("")
}

// TypedRune opens the list at what begins like the letter.
func (s *Select) TypedRune(r rune) {
	if !s.spaced(r) {
		s.open(string(r))
	}
}

// TypedKey opens the list.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown, fyne.KeyUp, fyne.KeyF4:
		s.open("")
	default:
		s.reactive.TypedKey(e)
	}
}

func (s *Select) open(query string) {
	m := newSelectMenu(s, query)
	m.over = openPopover(s, m, m, nil)
}

func (s *Select) choose(i int) {
	s.Selected = i
	s.Refresh()
	Trace("chosen " + s.Value())
	if s.OnChange != nil {
		s.OnChange(i)
	}
}

func (s *Select) minSize() fyne.Size { return fyne.NewSize(120, controlHeight()) }

func (s *Select) arrange(size fyne.Size) {
	s.ground.Resize(size)
	side := s.caret.MinSize().Width
	h := s.text.MinSize().Height
	place(s.text, 7, (size.Height-h)/2, size.Width-side-24, h)
	place(s.caret, size.Width-side-9, (size.Height-side)/2, side, side)
}

func (s *Select) paint() {
	s.ground.FillColor, s.ground.CornerRadius = ink(ColorSurface), theme.Size(theme.SizeNameInputRadius)
	s.ground.StrokeColor, s.ground.StrokeWidth = ink(ColorBorderHard), 1
	switch {
	case s.focused:
		s.ground.StrokeColor, s.ground.StrokeWidth = ink(ColorFocus), 2
	case s.invalid:
		s.ground.StrokeColor, s.ground.StrokeWidth = ink(ColorDanger), 1.5
	}
	s.text.Content, s.text.Ink = s.Value(), ColorText
	if s.text.Content == "" {
		s.text.Content, s.text.Ink = s.PlaceHolder, ColorFaint
	}
}

// selectMenu is the open list of a Select.
type selectMenu struct {
	reactive
	owner *Select
	query string
	found []int // indices into the owner's options
	over  *popover

	list  *optionList
	typed *Text
	body  *fyne.Container
}

func newSelectMenu(owner *Select, query string) *selectMenu {
	m := &selectMenu{owner: owner, query: query, typed: NewEllipsis("", Caption, ColorMuted)}
	m.list = newOptionList(8, m.pick)
	m.body = V(0, Pad(2, 10, 2, 10, m.typed), m.list)
	m.start(m, m.body)
	m.filter(owner.Selected)
	return m
}

func (m *selectMenu) pick(i int) {
	chosen := m.found[i]
	m.over.close()
	m.owner.choose(chosen)
}

// filter keeps the options that have every word typed; those that begin with
// it come first, then those with a word that does.
func (m *selectMenu) filter(at int) {
	query := Fold(m.query)
	var starts, words, has []int
	for i, o := range m.owner.Options {
		text := Fold(o.Label + " " + o.Detail)
		switch {
		case strings.HasPrefix(text, query):
			starts = append(starts, i)
		case strings.Contains(text, " "+query):
			words = append(words, i)
		case containsAll(text, strings.Fields(query)):
			has = append(has, i)
		}
	}
	m.found = slices.Concat(starts, words, has)
	options := make([]Option, len(m.found))
	highlight := 0
	for i, f := range m.found {
		options[i] = m.owner.Options[f]
		if f == at {
			highlight = i
		}
	}
	m.list.set(options, highlight)
	m.Refresh()
}

func containsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// AccessibilityLabel returns the label of the field.
func (m *selectMenu) AccessibilityLabel() string { return m.owner.label }

// AccessibilityRole returns that this holds others.
func (m *selectMenu) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// TypedRune narrows the list.
func (m *selectMenu) TypedRune(r rune) {
	if r == ' ' && m.query == "" {
		m.list.pick()
		return
	}
	m.query += string(r)
	m.filter(-1)
}

// TypedKey moves, picks, takes a letter back.
func (m *selectMenu) TypedKey(e *fyne.KeyEvent) {
	switch {
	case m.list.key(e.Name):
	case e.Name == fyne.KeyHome:
		m.list.move(-len(m.found))
	case e.Name == fyne.KeyEnd:
		m.list.move(len(m.found))
	case e.Name == fyne.KeyF4:
		m.over.close()
	case e.Name == fyne.KeyBackspace && m.query != "":
		r := []rune(m.query)
		m.query = string(r[:len(r)-1])
		m.filter(-1)
	default:
		m.reactive.TypedKey(e)
	}
}

func (m *selectMenu) minSize() fyne.Size     { return m.body.MinSize() }
func (m *selectMenu) arrange(size fyne.Size) { m.body.Resize(size) }

func (m *selectMenu) paint() {
	m.typed.Content = m.query
	if len(m.found) == 0 && m.owner.NothingFound != "" {
		m.typed.Content = m.query + "   " + m.owner.NothingFound
	}
	setVisible(m.body.Objects[0], m.query != "")
}
