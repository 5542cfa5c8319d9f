package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// VerdictState is what a check found. Each has an icon of its own shape.
type VerdictState int

// The states, worst first as they are listed.
const (
	VerdictBroken        VerdictState = iota // a cross
	VerdictContestable                       // a triangle
	VerdictPending                           // a dashed circle
	VerdictMet                               // a check
	VerdictNotApplicable                     // a dash
)

// Tone returns the tone of a state.
func (s VerdictState) Tone() Tone {
	switch s {
	case VerdictBroken:
		return ToneDanger
	case VerdictContestable:
		return ToneWarn
	case VerdictMet:
		return ToneOK
	case VerdictPending, VerdictNotApplicable:
	}
	return ToneNeutral
}

// Icon returns the name of the icon of a state.
func (s VerdictState) Icon() string {
	switch s {
	case VerdictBroken:
		return "x-circle-fill"
	case VerdictContestable:
		return "warning-fill"
	case VerdictMet:
		return "check-circle-fill"
	case VerdictNotApplicable:
		return "minus-circle"
	case VerdictPending:
	}
	return "circle-dashed"
}

// VerdictRow is one line of a checklist: icon, title, reason, article, and the
// word of the state or the button that fixes it. Enter unfolds the details,
// Ctrl+Enter presses the button.
type VerdictRow struct {
	reactive
	State   VerdictState
	Title   string
	Reason  string
	Article string // may be empty
	Word    string // "Conforme"
	Note    string // a chip after the title: "Dérogation"; may be empty
	// Fix replaces the word; may be nil. It is no stop of Tab.
	Fix *Button
	// Details are shown when the row is unfolded, a line or more each.
	Details  []string
	Unfolded bool
	OnUnfold func(bool)
	// About is the topic of help; OnTopic opens it when the article is pressed.
	About   string
	OnTopic func()

	ground, ring *canvas.Rectangle
	icon         *Icon
	title        *Text
	reason       *Text
	word         *Text
	note         *Chip
	article      *Text
	chip         *Box
	fix          *QuietButton
	details      []*Wrap
	room         float32 // between the icon and the article
}

// NewVerdictRow returns a row; set the other fields, then Refresh.
func NewVerdictRow(state VerdictState, title, reason, article, word string) *VerdictRow {
	v := &VerdictRow{
		State: state, Title: title, Reason: reason, Article: article, Word: word,
		ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		icon: NewIcon("", ColorMuted, 18), title: NewEllipsis("", Strong, ColorText),
		reason: NewEllipsis("", Caption, ColorMuted), word: NewText("", CaptionStrong, ColorMuted),
		note: NewChip("", ToneWarn, ""), article: NewText("", Caption, ColorMuted),
	}
	v.chip = NewBox(ColorNone, ColorBorder, 5, Pad(1, 6, 2, 6, v.article))
	v.start(v)
	return v
}

// AccessibilityLabel returns the state and what it is about.
func (v *VerdictRow) AccessibilityLabel() string { return v.Word + ": " + v.Title }

// AccessibilityRole returns that this can be pressed.
func (v *VerdictRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Topic returns what the row is about, for the key of help.
func (v *VerdictRow) Topic() string { return v.About }

// Tapped unfolds or folds the details; on the article, it opens the help.
func (v *VerdictRow) Tapped(e *fyne.PointEvent) {
	if e != nil && v.OnTopic != nil && v.Article != "" && v.onChip(e.Position) {
		v.OnTopic()
		return
	}
	if len(v.Details) == 0 {
		return
	}
	v.pressed(e)
	v.Unfolded = !v.Unfolded
	v.Refresh()
	if v.OnUnfold != nil {
		v.OnUnfold(v.Unfolded)
	}
}

func (v *VerdictRow) onChip(at fyne.Position) bool {
	p, s := v.chip.Position(), v.chip.Size()
	return at.X >= p.X && at.X < p.X+s.Width && at.Y >= p.Y && at.Y < p.Y+s.Height
}

// TypedKey unfolds on Enter.
func (v *VerdictRow) TypedKey(e *fyne.KeyEvent) {
	if isEnter(e.Name) {
		v.Tapped(nil)
		return
	}
	v.reactive.TypedKey(e)
}

// TypedShortcut presses the button on Ctrl+Enter.
func (v *VerdictRow) TypedShortcut(s fyne.Shortcut) {
	if v.Fix != nil && isPrimary(s) {
		v.Fix.Tapped(nil)
		return
	}
	v.reactive.TypedShortcut(s)
}

const (
	verdictIndent = 30
	verdictAir    = 4
)

// closed returns the height of the row without its details.
func (v *VerdictRow) closed() float32 {
	h := v.title.MinSize().Height + v.reason.MinSize().Height - 2 + 2*verdictAir
	if v.fix != nil {
		h = max(h, v.fix.MinSize().Height+2*verdictAir)
	}
	return h
}

// repeats tells whether the unfolded lines begin with the reason: it then stands
// there whole, and not a second time, cut, above.
func (v *VerdictRow) repeats() bool {
	return v.Unfolded && len(v.Details) > 0 && v.Details[0] == v.Reason
}

// below returns where the unfolded lines begin.
func (v *VerdictRow) below() float32 {
	if !v.repeats() {
		return v.closed()
	}
	title := v.title.MinSize().Height
	return (v.closed()-title-v.reason.MinSize().Height+2)/2 + title - 2
}

func (v *VerdictRow) minSize() fyne.Size {
	v.fill()
	height := v.closed()
	if v.Unfolded {
		height = v.below()
		for _, d := range v.details {
			height += d.MinSize().Height + 3
		}
		height = max(height+6, v.closed())
	}
	return fyne.NewSize(280, height)
}

func (v *VerdictRow) arrange(size fyne.Size) {
	place(v.ground, 0, 0, size.Width, size.Height)
	place(v.ring, 0, 0, size.Width, size.Height)
	closed := v.closed()
	side := v.icon.MinSize().Width
	titleHeight, reasonHeight := v.title.MinSize().Height, v.reason.MinSize().Height
	top := (closed - titleHeight - reasonHeight + 2) / 2
	place(v.icon, 4, top+(titleHeight-side)/2, side, side)
	right := size.Width - 8
	right -= v.placeEnd(right, closed)
	if v.Article != "" {
		m := v.chip.MinSize()
		place(v.chip, right-m.Width, (closed-m.Height)/2, m.Width, m.Height)
		right -= m.Width + 10
	}
	room := max(0, right-verdictIndent)
	note := least(v.note)
	titleWidth := min(v.title.Style.measure(v.Title).Width+1, room)
	if v.Note != "" {
		titleWidth = min(titleWidth, max(0, room-note.Width-8))
		place(v.note, verdictIndent+titleWidth+8, top+(titleHeight-note.Height)/2, note.Width, note.Height)
	}
	place(v.title, verdictIndent, top, titleWidth, titleHeight)
	place(v.reason, verdictIndent, top+titleHeight-2, room, reasonHeight)
	v.room = room
	y := v.below()
	for i, d := range v.details {
		width := v.detailWidth(i)
		d.Resize(fyne.NewSize(width, 1))
		h := d.MinSize().Height
		place(d, verdictIndent, y, width, h)
		y += h + 3
	}
}

// detailWidth returns the width of an unfolded line: the reason leaves the end of
// the row to the article and the word.
func (v *VerdictRow) detailWidth(i int) float32 {
	if i == 0 && v.repeats() && v.room > 0 {
		return max(60, v.room)
	}
	return max(60, v.Size().Width-verdictIndent-16)
}

// placeEnd puts the word or the button at the right and returns the room taken.
func (v *VerdictRow) placeEnd(right, height float32) float32 {
	if v.fix != nil {
		m := v.fix.MinSize()
		place(v.fix, right-m.Width, (height-m.Height)/2, m.Width, m.Height)
		return m.Width + 12
	}
	m := v.word.MinSize()
	place(v.word, right-m.Width, (height-m.Height)/2, m.Width, m.Height)
	return max(m.Width, 72*textScale()) + 12
}

// fill puts the fields into the objects and chooses those that show.
func (v *VerdictRow) fill() {
	v.icon.Name, v.icon.Ink = v.State.Icon(), v.State.Tone().Ink()
	v.title.Content, v.reason.Content = v.Title, v.Reason
	v.title.Ink = ColorText
	if v.State == VerdictNotApplicable {
		v.title.Ink = ColorMuted
	}
	v.word.Content, v.word.Ink = v.Word, v.State.Tone().Ink()
	v.article.Content = v.Article
	v.note.Label, v.note.Tone = v.Note, ToneWarn
	v.objects = []fyne.CanvasObject{v.ground, v.icon, v.title}
	if v.Note != "" {
		v.objects = append(v.objects, v.note)
	}
	if !v.repeats() {
		v.objects = append(v.objects, v.reason)
	}
	if v.Article != "" {
		v.objects = append(v.objects, v.chip)
	}
	switch {
	case v.Fix == nil:
		v.fix = nil
		v.objects = append(v.objects, v.word)
	case v.fix == nil || v.fix.face != v.Fix:
		v.Fix.Small = true
		v.fix = newQuietButton(v.Fix)
		v.objects = append(v.objects, v.fix)
	default:
		v.objects = append(v.objects, v.fix)
	}
	v.fillDetails()
	v.objects = append(v.objects, v.ring)
}

func (v *VerdictRow) fillDetails() {
	if !v.Unfolded {
		v.details = nil
		return
	}
	for len(v.details) < len(v.Details) {
		v.details = append(v.details, NewWrap("", Caption, ColorText, 420))
	}
	v.details = v.details[:len(v.Details)]
	for i, d := range v.details {
		d.Content, d.Ink = v.Details[i], ColorText
		if v.Size().Width > 0 {
			d.Width = v.detailWidth(i)
		}
		v.objects = append(v.objects, d)
	}
}

func (v *VerdictRow) paint() {
	v.fill()
	v.ground.FillColor, v.ground.CornerRadius = color.Transparent, 6
	switch {
	case v.Unfolded:
		v.ground.FillColor = ink(ColorSurfaceAlt)
	case v.hovered && len(v.Details) > 0:
		v.ground.FillColor = ink(ColorHover)
	}
	paintRing(v.ring, v.focused, 6)
}
