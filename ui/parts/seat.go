package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// SeatView is what a Seat shows.
type SeatView struct {
	Initials   string
	Name       string // empty is an empty seat: a dashed card that invites to choose
	Function   string // under the name
	Role       string // in the chip: voting, secretary, advisory
	RoleIcon   string
	RoleTone   Tone
	Status     string // in the room, by video, excused
	StatusIcon string
	Action     string // at the foot, right: "Remplacer"
	Note       string // a link with the learner, a missing delegation
	NoteTone   Tone
	Invite     string // in an empty seat: "+ Choisir"
	Locked     string // why the seat cannot be filled yet; replaces Invite
}

// Seat is one place of a council. Enter or a press opens it; letters go to OnRune.
type Seat struct {
	reactive
	Category string // the seat's name, said before the person's
	OnOpen   func()
	OnRune   func(rune)

	view         SeatView
	ground, ring *canvas.Rectangle
	dashes       []*canvas.Rectangle
	initials     *Text
	disc         *Box
	name         *Text
	function     *Text
	role         *Chip
	statusIcon   *Icon
	status       *Text
	action       *Text
	note         *Banner
	invite       *Text
}

// NewSeat returns a seat of a category.
func NewSeat(category string, view SeatView, onOpen func()) *Seat {
	s := &Seat{
		Category: category, OnOpen: onOpen, view: view,
		ground: canvas.NewRectangle(color.Transparent), ring: canvas.NewRectangle(color.Transparent),
		initials: NewText("", CaptionStrong, ColorAccent), name: NewEllipsis("", Strong, ColorText),
		function: NewEllipsis("", Caption, ColorMuted), role: NewChip("", ToneInfo, ""),
		statusIcon: NewIcon("", ColorMuted, 16), status: NewEllipsis("", Caption, ColorMuted),
		action: NewText("", Caption, ColorAccent), note: NewBanner(ToneWarn, "", ""),
		invite: NewEllipsis("", Body, ColorAccent),
	}
	s.invite.Align = fyne.TextAlignCenter
	s.note.Small = true
	s.disc = NewBox(ColorAccentGround, ColorNone, 18, Center(s.initials))
	s.start(s)
	return s
}

// SetView shows another person, or none.
func (s *Seat) SetView(view SeatView) {
	s.view = view
	s.Refresh()
}

// View returns what the seat shows.
func (s *Seat) View() SeatView { return s.view }

// AccessibilityLabel returns the category and who sits there.
func (s *Seat) AccessibilityLabel() string {
	who := s.view.Name
	if who == "" {
		who = s.view.Invite
		if s.view.Locked != "" {
			who = s.view.Locked
		}
	}
	return s.Category + ": " + who
}

// AccessibilityRole returns that this can be pressed.
func (s *Seat) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped opens the seat.
func (s *Seat) Tapped(*fyne.PointEvent) {
	if s.OnOpen != nil {
		s.OnOpen()
	}
}

// TypedKey opens the seat on Enter.
func (s *Seat) TypedKey(e *fyne.KeyEvent) {
	if isEnter(e.Name) {
		s.Tapped(nil)
		return
	}
	s.reactive.TypedKey(e)
}

// TypedRune hands letters on.
func (s *Seat) TypedRune(r rune) {
	if !s.spaced(r) && s.OnRune != nil {
		s.OnRune(r)
	}
}

func (s *Seat) minSize() fyne.Size {
	line := Caption.measure("").Height
	height := 36*textScale() + line + 30
	if s.view.Name != "" && s.view.Note != "" {
		s.note.Text = s.view.Note
		height += s.note.MinSize().Height + 8
	}
	return fyne.NewSize(220, height)
}

func (s *Seat) arrange(size fyne.Size) {
	s.ground.Resize(size)
	place(s.ring, -2, -2, size.Width+4, size.Height+4)
	if s.view.Name == "" {
		s.dash(size)
		h := s.invite.MinSize().Height
		place(s.invite, 10, (size.Height-h)/2, size.Width-20, h)
		return
	}
	side := 36 * textScale()
	place(s.disc, 10, 10, side, side)
	role := s.role.MinSize()
	place(s.role, size.Width-role.Width-10, 10+(side-role.Height)/2, role.Width, role.Height)
	x := 10 + side + 10
	room := max(0, size.Width-x-role.Width-18)
	nameHeight, functionHeight := s.name.MinSize().Height, s.function.MinSize().Height
	top := 10 + (side-nameHeight-functionHeight+2)/2
	place(s.name, x, top, room, nameHeight)
	place(s.function, x, top+nameHeight-2, room, functionHeight)
	line := s.status.MinSize().Height
	y := 10 + side + 10
	icon := s.statusIcon.MinSize().Width
	place(s.statusIcon, 12, y+(line-icon)/2, icon, icon)
	action := s.action.MinSize().Width
	place(s.status, 12+icon+8, y, max(0, size.Width-12-icon-8-action-18), line)
	place(s.action, size.Width-action-10, y, action, line)
	if s.view.Note != "" {
		y += line + 8
		s.note.Resize(fyne.NewSize(size.Width-20, 1))
		place(s.note, 10, y, size.Width-20, s.note.MinSize().Height)
	}
}

func (s *Seat) paint() {
	v := s.view
	s.ground.FillColor, s.ground.CornerRadius = ink(ColorSurface), 8
	s.ground.StrokeColor, s.ground.StrokeWidth = ink(ColorBorderHard), 1
	paintRing(s.ring, s.focused, 10)
	if v.Name == "" {
		s.ground.StrokeWidth = 0
		s.ground.FillColor = color.Transparent
		if s.hovered {
			s.ground.FillColor = ink(ColorHover)
		}
		s.invite.Content, s.invite.Ink = v.Invite, ColorAccent
		if v.Locked != "" {
			s.invite.Content, s.invite.Ink = v.Locked, ColorMuted
		}
		s.compose()
		return
	}
	s.initials.Content, s.initials.Ink, s.disc.Fill = v.Initials, v.RoleTone.Ink(), v.RoleTone.Ground()
	s.disc.Radius = 18 * textScale()
	s.name.Content, s.function.Content = v.Name, v.Function
	s.role.Label, s.role.Tone, s.role.Icon = v.Role, v.RoleTone, v.RoleIcon
	s.statusIcon.Name, s.status.Content, s.action.Content = v.StatusIcon, v.Status, v.Action
	s.note.Tone, s.note.Text = v.NoteTone, v.Note
	s.compose()
}

// compose chooses the objects that show.
func (s *Seat) compose() {
	s.objects = []fyne.CanvasObject{s.ground}
	if s.view.Name == "" {
		for _, d := range s.dashes {
			d.FillColor = ink(ColorBorderHard)
			s.objects = append(s.objects, d)
		}
		s.objects = append(s.objects, s.invite, s.ring)
		return
	}
	s.objects = append(s.objects, s.disc, s.name, s.function)
	if s.view.Role != "" {
		s.objects = append(s.objects, s.role)
	}
	if s.view.StatusIcon != "" {
		s.objects = append(s.objects, s.statusIcon)
	}
	s.objects = append(s.objects, s.status, s.action)
	if s.view.Note != "" {
		s.objects = append(s.objects, s.note)
	}
	s.objects = append(s.objects, s.ring)
}

// dash draws the broken outline of an empty seat.
func (s *Seat) dash(size fyne.Size) {
	s.dashes = dashes(size)
	s.compose()
}

// dashes returns short strokes along the four edges, one at each corner.
func dashes(size fyne.Size) []*canvas.Rectangle {
	const long, every, thick = 7, 12, 1.2
	var out []*canvas.Rectangle
	edge := func(length float32, stroke func(at float32)) {
		n := int((length - long) / every)
		if n < 1 {
			return
		}
		for i := range n + 1 {
			stroke((length - long) * float32(i) / float32(n))
		}
	}
	edge(size.Width, func(x float32) {
		out = append(out, rectangle(ColorBorderHard, x, 0, long, thick, 0),
			rectangle(ColorBorderHard, x, size.Height-thick, long, thick, 0))
	})
	edge(size.Height, func(y float32) {
		out = append(out, rectangle(ColorBorderHard, 0, y, thick, long, 0),
			rectangle(ColorBorderHard, size.Width-thick, y, thick, long, 0))
	})
	return out
}
