package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// lockScreen is all that a locked window shows: since when, who was at work, and
// the way back. It also asks for the code of somebody who is about to begin.
type lockScreen struct {
	frame *Frame
	user  cases.OfficeUser // whose code opens
	enter func()           // what opening does
	leave func()           // the way back without opening; nil: there is none
	since time.Time        // when the lock began

	body    *fyne.Container
	code    *parts.Entry
	field   *parts.Field
	open    *parts.Button
	other   *parts.Button
	asked   Generation
	busy    bool
	waiting bool // a pause is being counted down
	first   fyne.Focusable
}

// lockWidth is how wide the card is, in pixels.
const lockWidth = 400

// newLockScreen is the lock of the person at work.
func newLockScreen(f *Frame) *lockScreen {
	u := f.Desk.User()
	s := &lockScreen{
		frame: f, user: cases.OfficeUser{User: u.ID, Person: u.Person, Name: u.Name, Role: u.Role},
		enter: f.unlock, since: f.windows.lock.since, body: parts.Stack(),
	}
	s.show()
	return s
}

func (s *lockScreen) content() fyne.CanvasObject { return s.body }

func (s *lockScreen) focus() {
	if s.first != nil {
		parts.GiveFocus(s.frame.Window.Canvas(), s.first)
	}
}

// show asks the person for the code, or only for Enter.
func (s *lockScreen) show() {
	f := s.frame
	s.code, s.field = nil, nil
	who := parts.V(0, parts.Center(parts.NewText(s.user.Name, parts.Sub, parts.ColorText)),
		parts.Center(parts.NewText(f.T("role."+string(s.user.Role)), parts.Caption, parts.ColorMuted)))
	column := parts.V(14, parts.Center(parts.NewAvatar(initials(s.user.Name), parts.ToneInfo, 56)), who)
	s.open = parts.NewButton(f.T("lock.open"), "arrow-right", parts.Primary, s.tryOpen)
	s.first = s.open
	if f.Machine.Personal.Of(s.user.User).Code.IsSet() {
		s.code = parts.NewEntry("")
		s.code.Password = true
		s.code.OnSubmitted = func(string) { s.tryOpen() }
		s.code.OnPrimary = s.tryOpen
		s.code.OnChanged = func(string) {
			if s.field.Error() != "" && !s.waiting {
				s.field.SetError("")
			}
		}
		s.field = parts.NewField(f.T("lock.code"), "", "", s.code)
		s.first = s.code
		column.Add(s.field)
	}
	s.other = parts.NewButton(f.T("lock.other"), "users", parts.Ghost, s.askOther)
	label := f.T("lock.other")
	if s.leave != nil {
		label = f.T("start.back")
		s.other.OnTap = s.leave
		s.other.Icon = "arrow-u-up-left"
	}
	s.other.SetLabel(label)
	ways := parts.V(4, s.open)
	if s.code != nil {
		ways.Add(parts.Center(parts.NewButton(f.T("lock.forgotten"), "", parts.Ghost, s.forgotten)))
	}
	if s.leave != nil || f.locked() {
		ways.Add(parts.Center(s.other))
	}
	column.Add(ways)
	s.lay(column)
	s.holdOff()
}

// lay puts a column on the card, under the name of the program and the hour.
func (s *lockScreen) lay(column fyne.CanvasObject) {
	head := parts.V(10, parts.Center(parts.Fix(44, 44, parts.NewBox(parts.ColorAccent, parts.ColorNone, 11,
		parts.Center(parts.NewIcon("scales", parts.ColorOnAccent, 26))))))
	if line := s.line(); line != "" {
		head.Add(parts.Center(parts.H(6, parts.Center(parts.NewIcon("lock-simple", parts.ColorMuted, 16)),
			parts.NewText(line, parts.Body, parts.ColorMuted))))
	}
	card := parts.NewCard(parts.Pad(22, 28, 20, 28, column))
	page := parts.V(20, head, parts.Fix(lockWidth, 0, card))
	s.body.Objects = []fyne.CanvasObject{parts.NewBox(parts.ColorBackground, parts.ColorNone, 0, nil), parts.Center(page)}
	s.body.Refresh()
}

// line says since when the window is locked.
func (s *lockScreen) line() string {
	switch {
	case s.leave != nil || !s.frame.locked():
		return ""
	case s.since.IsZero():
		return s.frame.T("lock.now")
	}
	return s.frame.T("lock.since", message.Hour("at", hourOfClock(s.since)))
}

// hourOfClock is a time of the machine as a civil hour.
func hourOfClock(t time.Time) days.Hour {
	h, err := days.At(t.Hour(), t.Minute())
	if err != nil {
		return 0
	}
	return h
}

// tryOpen opens when there is no code, or when it is right.
func (s *lockScreen) tryOpen() {
	f := s.frame
	if s.code == nil {
		s.enter()
		return
	}
	if s.busy || s.holdOff() {
		return
	}
	typed := s.code.Text
	if typed == "" {
		s.field.SetError(f.T("lock.code.empty"))
		s.focus()
		return
	}
	s.busy = true
	kept := f.Machine.Personal.Of(s.user.User).Code
	Load(f.Work, &s.asked, func(context.Context) (bool, error) {
		return kept.opens(typed), nil
	}, func(right bool, _ error) {
		s.busy = false
		s.answered(right)
	})
}

// answered opens, or counts one more wrong code.
func (s *lockScreen) answered(right bool) {
	f := s.frame
	f.Machine.Personal.Change(s.user.User, func(p *Personal) {
		p.Wrong, p.WrongAt = p.Wrong+1, f.now()
		if right {
			p.Wrong, p.WrongAt = 0, time.Time{}
		}
	})
	s.code.SetText("")
	if right {
		s.enter()
		return
	}
	s.field.SetError(f.T("lock.code.wrong"))
	f.trace("field code error")
	s.holdOff()
	s.focus()
}

// holdOff tells whether a pause after wrong codes is still on, and counts it down.
func (s *lockScreen) holdOff() bool {
	f := s.frame
	if s.code == nil {
		return false
	}
	left := f.Machine.Personal.Of(s.user.User).pauseLeft(f.now())
	if left <= 0 {
		if s.waiting {
			s.waiting = false
			s.field.SetError("")
		}
		return false
	}
	s.field.SetError(f.Say(pauseMessage(left)))
	if !s.waiting {
		s.waiting = true
		s.countDown()
	}
	return true
}

// pauseMessage says how long the pause still takes.
func pauseMessage(left time.Duration) message.Message {
	seconds := int((left + time.Second - 1) / time.Second)
	if seconds > 90 {
		return message.New("lock.pause.minutes", message.Number("n", (seconds+59)/60))
	}
	return message.New("lock.pause", message.Number("n", seconds))
}

// countDown looks at the pause each second until it is over.
func (s *lockScreen) countDown() {
	s.frame.Work.After(time.Second, func() {
		if s.waiting && s.code != nil && s.holdOff() {
			s.countDown()
		}
	})
}

// askOther lists those who work with the register.
func (s *lockScreen) askOther() {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.asked, func(ctx context.Context) ([]cases.OfficeUser, error) {
		return desk.Users(ctx)
	}, func(users []cases.OfficeUser, err error) {
		if err != nil {
			s.say(f.T("trouble.fault"), f.Say(f.explain(err)))
			return
		}
		s.showOthers(users)
	})
}

// say shows some sentences and the way back.
func (s *lockScreen) say(title, words string) {
	back := parts.NewButton(s.frame.T("start.back"), "arrow-u-up-left", parts.Secondary, s.again)
	s.first, s.code, s.field, s.waiting = back, nil, nil, false
	s.lay(parts.V(12, parts.NewText(title, parts.Sub, parts.ColorText),
		parts.NewWrap(words, parts.Body, parts.ColorText, lockWidth-56), back))
	s.focus()
}

// forgotten says what can be done about a code that nobody knows any more.
func (s *lockScreen) forgotten() {
	s.say(s.frame.T("lock.forgotten"), s.frame.T("machine.code.forgotten"))
}

// again asks for the code once more.
func (s *lockScreen) again() {
	s.show()
	s.focus()
}

func (s *lockScreen) showOthers(users []cases.OfficeUser) {
	f := s.frame
	rows := parts.V(2)
	var list []*parts.Row
	for _, u := range users {
		row := f.personRow(u, func() { s.chosen(u) })
		list = append(list, row)
		rows.Add(row)
	}
	arrowsBetween(f.Window, list)
	s.first = nil
	for i, u := range users {
		if s.first == nil || u.User == s.user.User {
			s.first = list[i]
		}
	}
	back := parts.NewButton(f.T("start.back"), "arrow-u-up-left", parts.Ghost, s.again)
	s.code, s.field = nil, nil
	s.lay(parts.V(10, parts.Center(parts.NewText(f.T("person.title"), parts.Sub, parts.ColorText)),
		parts.Fix(0, 0, rows), parts.Center(back)))
	s.focus()
	f.trace("shown lock persons")
}

// chosen lets somebody go on: the same person as before, or another.
func (s *lockScreen) chosen(u cases.OfficeUser) {
	f := s.frame
	s.user = u
	s.enter = f.unlock
	if u.User != f.Desk.User().ID {
		s.enter = func() { f.unlockFor(userOf(u)) }
	}
	if !f.Machine.Personal.Of(u.User).Code.IsSet() {
		if u.User != f.Desk.User().ID {
			s.enter()
			return
		}
	}
	s.again()
}

// askCode asks somebody who is about to begin for the code, over whatever the
// window shows.
func (f *Frame) askCode(u cases.OfficeUser, enter func()) {
	s := &lockScreen{frame: f, user: u, body: parts.Stack()}
	s.enter = func() { f.liftCurtain(); enter() }
	s.leave = f.liftCurtain
	s.show()
	f.drawCurtain(s)
	f.trace("asked code")
}
