package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// The lock is a curtain against whoever passes by: it takes everything off every
// window and asks for the person again. The register is not encrypted, and the
// settings say so. What was typed stays where it was, behind the curtain, and
// is a draft besides; what was sent to be recorded is recorded.

// locking is the lock of all windows at once.
type locking struct {
	on     bool
	since  time.Time
	held   int // sittings that others see: the windows do not lock by themselves
	seen   uint64
	seenAt time.Time // when somebody was last seen to be there
}

// A lockCurtain is what the lock did to one window, and how to undo it.
type lockCurtain struct {
	screen   *lockScreen         // nil: the window is not covered
	inside   fyne.CanvasObject   // all that the window shows when it is not covered
	overlays []fyne.CanvasObject // what lay over the page
	focused  fyne.Focusable
	title    string
	later    []func() // sheets that wanted to open meanwhile
}

// setContent puts what the window shows into it; a window that is covered shows
// it once it no longer is.
func (f *Frame) setContent(content fyne.CanvasObject) {
	if !f.covered() {
		f.Window.SetContent(content)
		return
	}
	f.curtain.inside = content
	f.cover()
}

// cover shows the lock's page, with what it covers hidden behind it: what lies
// there may still be given the keyboard by a page that is read meanwhile, and
// takes none.
func (f *Frame) cover() {
	k := &f.curtain
	f.Window.SetContent(parts.Stack(k.inside, parts.NewWatcher(), k.screen.content()))
	k.inside.Hide()
	f.Window.SetMainMenu(f.lockMenu())
	k.screen.focus()
}

// hearKeys tells of the keys that come while nothing has the keyboard.
func (f *Frame) hearKeys() {
	if c, ok := f.Window.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(*fyne.KeyEvent) { parts.Stir() })
	}
}

// locked tells whether the windows are locked.
func (f *Frame) locked() bool { return f.windows.lock.on }

// lock locks every window. Nobody is at work yet: there is nothing to lock.
func (f *Frame) lock() {
	if f.Desk == nil || f.locked() {
		return
	}
	f.SaveDrafts()
	l := &f.windows.lock
	l.on, l.since = true, f.now()
	for _, g := range f.windows.All() {
		g.drawCurtain(newLockScreen(g))
	}
	f.trace("locked")
}

// covered tells whether a page of the lock covers the window: it is locked, or
// asks somebody for a code.
func (f *Frame) covered() bool { return f.curtain.screen != nil }

// drawCurtain takes everything off the window and shows a page of the lock.
func (f *Frame) drawCurtain(s *lockScreen) {
	c, k := f.Window.Canvas(), &f.curtain
	if !f.covered() {
		k.focused, k.title = c.Focused(), f.Window.Title()
		k.overlays = append([]fyne.CanvasObject(nil), c.Overlays().List()...)
		if len(k.overlays) > 0 {
			c.Overlays().Remove(k.overlays[0]) // with all that lies over it
		}
	}
	if k.inside == nil {
		k.inside = f.Window.Content()
	}
	c.Unfocus()
	k.screen = s
	f.Window.SetTitle(programName)
	f.cover()
}

// programName is the title of a window that says nothing.
const programName = "Greffe"

// lockMenu is the menu of a locked window: there is the way out.
func (f *Frame) lockMenu() *fyne.MainMenu {
	return fyne.NewMainMenu(fyne.NewMenu(f.T("menu.file"),
		&fyne.MenuItem{Label: f.T("command.quit"), IsQuit: true, Action: f.quit}))
}

// unlock gives every window back as it was.
func (f *Frame) unlock() {
	if !f.locked() {
		return
	}
	l := &f.windows.lock
	l.on = false
	f.stir()
	for _, g := range f.windows.All() {
		g.liftCurtain()
	}
	f.trace("unlocked")
}

func (f *Frame) liftCurtain() {
	c, k := f.Window.Canvas(), &f.curtain
	c.Unfocus()
	inside := k.inside
	k.screen, k.inside = nil, nil
	f.Window.SetContent(inside)
	inside.Show()
	f.Window.SetTitle(k.title)
	f.Window.SetMainMenu(nil)
	if f.Desk != nil {
		f.ownMenu()
	}
	for _, o := range k.overlays {
		if s, sheet := o.(*parts.Sheet); !sheet || s.IsOpen() { // it may have closed itself once its act was recorded
			c.Overlays().Add(o)
		}
	}
	if parts.FocusBack(c, k.focused); k.focused == nil && len(k.overlays) == 0 && f.current != nil {
		f.current.focus()
	}
	later := k.later
	k.overlays, k.focused, k.later = nil, nil, nil
	for _, open := range later {
		open()
	}
}

// unlockFor lets somebody else go on: what was open is a draft of the former.
func (f *Frame) unlockFor(u register.User) {
	f.unlock()
	for _, g := range f.windows.All() {
		g.putAway()
	}
	f.enter(u)
}

// waits tells whether something must wait to be shown until the window is
// unlocked; it is then called.
func (f *Frame) waits(show func()) bool {
	if !f.covered() {
		return false
	}
	f.curtain.later = append(f.curtain.later, show)
	return true
}

// overlay lays something over the page again, now or once the window is unlocked.
func (f *Frame) overlay(o fyne.CanvasObject, focused fyne.Focusable) {
	if f.covered() {
		f.curtain.overlays = append(f.curtain.overlays, o)
		f.curtain.focused = focused
		return
	}
	f.Window.Canvas().Overlays().Add(o)
	parts.FocusBack(f.Window.Canvas(), focused)
}

// holdLock keeps the windows from locking by themselves, as long as others see
// them: a sitting that is projected. Each true is taken back by a false.
func (f *Frame) holdLock(hold bool) {
	l := &f.windows.lock
	if hold {
		l.held++
		return
	}
	l.held = max(0, l.held-1)
	f.stir()
}

// stir begins the wait anew.
func (f *Frame) stir() {
	l := &f.windows.lock
	l.seenAt = f.now()
	if f.Machine.Activity != nil {
		l.seen = f.Machine.Activity.Count()
	}
}

// lockLook is how often the window looks whether somebody is there.
const lockLook = 10 * time.Second

// watchIdle locks the windows once nobody has been there for the minutes that
// the person chose. It goes by the clock on the wall, so that a machine that
// slept is locked when it wakes.
func (f *Frame) watchIdle() {
	f.Work.After(lockLook, func() {
		f.lookIdle()
		f.watchIdle()
	})
}

func (f *Frame) lookIdle() {
	l := &f.windows.lock
	if f.Machine.Now == nil || f.Machine.Activity == nil || f.Desk == nil || f.locked() {
		return
	}
	minutes := f.personal().LockAfter
	switch now := f.now(); {
	case l.held > 0, minutes == 0, l.seenAt.IsZero(), now.Before(l.seenAt), f.Machine.Activity.Count() != l.seen:
		f.stir()
	case now.Sub(l.seenAt) >= time.Duration(minutes)*time.Minute:
		f.lock()
	}
}

// personal is what the person at work chose on this machine.
func (f *Frame) personal() Personal { return f.Machine.Personal.Of(f.Desk.User().ID) }

// now is the machine's hour; the zero time when nobody told.
func (f *Frame) now() time.Time {
	if f.Machine.Now == nil {
		return time.Time{}
	}
	// A machine that sleeps stops the clock that only counts, not that on the wall.
	return f.Machine.Now().Round(0)
}

// admit lets somebody work who has shown the code, if there is one.
func (f *Frame) admit(u cases.OfficeUser, enter func(register.User)) {
	if !f.Machine.Personal.Of(u.User).Code.IsSet() {
		enter(userOf(u))
		return
	}
	f.askCode(u, func() { enter(userOf(u)) })
}
