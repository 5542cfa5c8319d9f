package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Option is one line of a list to choose from.
type Option struct {
	Label  string
	Detail string // grey, after the label
	Icon   string // before the label; may be empty
	Tail   string // at the right, in a small frame: a key
	// Blocked cannot be chosen; the detail says why.
	Blocked bool
}

// optionList shows a few options at a time and remembers which one the arrows
// are on. The keyboard belongs to whoever owns it.
type optionList struct {
	part
	options []Option
	at      int // the highlighted option
	most    int // rows shown at once
	onPick  func(int)

	first int // the option in the first row
	rows  []*optionRow
}

func newOptionList(most int, onPick func(int)) *optionList {
	l := &optionList{most: most, onPick: onPick}
	l.start(l)
	return l
}

// set shows other options with the highlight on one of them.
func (l *optionList) set(options []Option, at int) {
	l.options, l.at, l.first = options, max(0, min(at, len(options)-1)), 0
	l.follow()
	l.Refresh()
}

// move takes the highlight n options further, staying inside.
func (l *optionList) move(n int) {
	l.at = max(0, min(l.at+n, len(l.options)-1))
	l.follow()
	l.Refresh()
}

// pick chooses the highlighted option, unless it is blocked.
func (l *optionList) pick() {
	if l.at < len(l.options) && !l.options[l.at].Blocked {
		l.onPick(l.at)
	}
}

// key moves for the keys that every list knows and returns whether it was one.
func (l *optionList) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyDown:
		l.move(1)
	case fyne.KeyUp:
		l.move(-1)
	case fyne.KeyPageDown:
		l.move(l.most)
	case fyne.KeyPageUp:
		l.move(-l.most)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.pick()
	default:
		return false
	}
	return true
}

func (l *optionList) follow() {
	l.first = min(l.first, l.at)
	l.first = max(l.first, l.at-l.most+1, 0)
}

// Scrolled moves the rows with the wheel.
func (l *optionList) Scrolled(e *fyne.ScrollEvent) {
	step := 1
	if e.Scrolled.DY > 0 {
		step = -1
	}
	l.first = max(0, min(l.first+step, len(l.options)-l.most))
	l.Refresh()
}

func optionHeight() float32 { return theme.Size(SizeRow) - 2 }

func (l *optionList) shown() int { return min(l.most, len(l.options)) }

func (l *optionList) minSize() fyne.Size {
	width := float32(0)
	for _, o := range l.options {
		w := Strong.measure(o.Label).Width + Body.measure(o.Detail).Width + 56
		if o.Icon != "" {
			w += 28
		}
		width = max(width, w)
	}
	return fyne.NewSize(min(width, 560), float32(l.shown())*optionHeight())
}

func (l *optionList) arrange(size fyne.Size) {
	for i, r := range l.rows {
		place(r, 0, float32(i)*optionHeight(), size.Width, optionHeight())
	}
}

func (l *optionList) paint() {
	for len(l.rows) < l.shown() {
		l.rows = append(l.rows, newOptionRow(l))
	}
	l.objects = nil
	for i, r := range l.rows {
		if i < l.shown() {
			r.set(l.first+i, l.options[l.first+i], l.first+i == l.at)
			l.objects = append(l.objects, r)
		}
	}
}

// optionRow is one row of an optionList, used again for other options.
type optionRow struct {
	part
	list     *optionList
	index    int
	option   Option
	chosen   bool
	ground   *canvas.Rectangle
	icon     *Icon
	label    *Text
	detail   *Text
	tail     *Text
	tailRoom *Box
	content  *fyne.Container
}

func newOptionRow(l *optionList) *optionRow {
	r := &optionRow{
		list: l, ground: canvas.NewRectangle(color.Transparent), icon: NewIcon("", ColorMuted, 18),
		label: NewText("", Strong, ColorText), detail: NewEllipsis("", Body, ColorMuted),
		tail: NewText("", Caption, ColorMuted),
	}
	r.tailRoom = NewBox(ColorNeutral, ColorNone, 4, Pad(0, 6, 1, 6, r.tail))
	r.content = Columns(10, []float32{0, 0, -1, 0}, r.icon, r.label, r.detail, r.tailRoom)
	r.start(r, r.ground, r.content)
	return r
}

func (r *optionRow) set(index int, option Option, chosen bool) {
	r.index, r.option, r.chosen = index, option, chosen
	r.Refresh()
}

// AccessibilityLabel returns the whole option.
func (r *optionRow) AccessibilityLabel() string { return r.option.Label }

// AccessibilityRole returns that this can be pressed.
func (r *optionRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped chooses the option.
func (r *optionRow) Tapped(*fyne.PointEvent) {
	r.list.at = r.index
	r.list.pick()
}

// MouseIn moves the highlight under the pointer.
func (r *optionRow) MouseIn(*desktop.MouseEvent) {
	if r.list.at != r.index {
		r.list.at = r.index
		r.list.Refresh()
	}
}

// MouseMoved is called when the pointer moves inside.
func (r *optionRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called when the pointer leaves.
func (r *optionRow) MouseOut() {}

func (r *optionRow) minSize() fyne.Size { return fyne.NewSize(0, optionHeight()) }

func (r *optionRow) arrange(size fyne.Size) {
	r.ground.Resize(size)
	r.label.Ellipsis = r.label.Style.measure(r.option.Label).Width > size.Width-40
	if r.label.Ellipsis {
		r.label.Least = size.Width - 60
	}
	place(r.content, 10, 0, size.Width-20, size.Height)
	r.content.Refresh()
}

func (r *optionRow) paint() {
	r.ground.CornerRadius = 6
	r.ground.FillColor = color.Transparent
	if r.chosen {
		r.ground.FillColor = ink(ColorAccentGround)
	}
	name := ColorText
	detail := ColorMuted
	if r.option.Blocked {
		name, detail = ColorFaint, ColorWarn
	}
	r.icon.Name, r.icon.Ink = r.option.Icon, ColorMuted
	setVisible(r.icon, r.option.Icon != "")
	r.label.Content, r.label.Ink = r.option.Label, name
	r.detail.Content, r.detail.Ink = r.option.Detail, detail
	r.tail.Content = r.option.Tail
	setVisible(r.tailRoom, r.option.Tail != "")
}
