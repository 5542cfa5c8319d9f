package torture

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"runtime/debug"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"greffe/assets/translations"
	"greffe/cases/register"
	"greffe/ui"
	"greffe/ui/parts"
)

// A monkey acts at random in the windows of the program.
type monkey struct {
	rand     *rand.Rand
	register *register.Register
	witness  *witness
	given    func() ui.Given
	nextDay  func()

	app    fyne.App
	window fyne.Window // the first one; others come and go
	frame  *ui.Frame
	done   []string // what it did, the newest last
	events []string // what the window announced since the last action
	marks  int      // texts put into forms, each of its own
	kept   int      // of them that a draft kept
	bare   map[string]int
}

// start opens a window as the program does at its start; a window that was open
// before is simply gone, as after a crash.
func (m *monkey) start() {
	for _, w := range m.app.Driver().AllWindows() {
		w.Close()
	}
	g := m.given()
	g.Desks = watchedDesks{r: m.register, w: m.witness}
	g.Work = ui.InlineWork()
	g.NextDay = m.nextDay
	g.Trace = func(e string) {
		m.events = append(m.events, e)
		// What the system around refuses is shown like any error, and is none of ours.
		what, fault := strings.CutPrefix(e, "fault ")
		if fault && !strings.Contains(what, errNoPrinter.Error()) && !strings.Contains(what, fs.ErrNotExist.Error()) {
			m.witness.faults = append(m.witness.faults, what)
		}
	}
	g.Display = ui.Display{Language: translations.French, Theme: "light", Scale: 1}
	if m.rand.IntN(2) == 0 {
		g.Display = ui.Display{Language: translations.English, Theme: "dark", Scale: 1.15}
	}
	m.app.Settings().SetTheme(parts.NewTheme(ui.Appearance(g.Display, nil)))
	m.window = m.app.NewWindow("Greffe")
	m.window.SetPadded(false)
	m.frame = ui.NewFrame(g, m.window)
	m.window.Resize(m.size())
	m.frame.Start()
	if first := m.window.Canvas().Focused(); m.frame.At().Page == ui.PageWho && first != nil {
		first.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	m.note("start %s %s", g.Display.Language.Code(), g.Display.Theme)
}

func (m *monkey) size() fyne.Size {
	sizes := []fyne.Size{{Width: 1440, Height: 900}, {Width: 1024, Height: 500}, {Width: 1180, Height: 740}, {Width: 1920, Height: 1080}}
	return sizes[m.rand.IntN(len(sizes))]
}

func (m *monkey) note(format string, values ...any) {
	m.done = append(m.done, fmt.Sprintf(format, values...))
	m.done = m.done[max(0, len(m.done)-40):]
}

// step does one thing and answers with what went wrong, if anything did.
func (m *monkey) step(ctx context.Context) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	m.witness.dropped, m.events = nil, nil
	explicit := m.act()
	if m.rand.IntN(4) == 0 {
		m.frame.Work.Ring()
	}
	if n := len(m.witness.dropped); n > 0 && !explicit {
		return fmt.Errorf("a draft was thrown away by nobody: %v", m.witness.dropped)
	}
	if len(m.witness.faults) > 0 {
		return errors.New("an unexpected error: " + m.witness.faults[0])
	}
	return m.witness.lost(ctx, m.register)
}

// act chooses what to do. Only pressing something may throw a draft away.
func (m *monkey) act() (explicit bool) {
	switch n := m.rand.IntN(100); {
	case n < 34:
		m.tap()
		return true
	case n < 40:
		m.tapAnywhere()
		return true
	case n < 60:
		m.key()
		return true
	case n < 74:
		return m.typing()
	case n < 83:
		m.shortcut()
		return true
	case n < 85:
		m.wheel()
	case n < 87:
		c := m.canvas()
		test.Drag(c, m.point(c), m.rand.Float32()*200-100, m.rand.Float32()*200-100)
		m.note("drag")
	case n < 89:
		m.window.Resize(m.size())
		m.note("resize %v", m.window.Canvas().Size())
	case n < 91:
		m.frame.Work.Ring()
		m.note("a pause")
	case n < 97:
		m.mark()
	case n < 98:
		m.nextDay()
		m.note("another day")
	case n < 99:
		m.crash()
	default:
		m.frame.Go(ui.Route{Page: []ui.Page{ui.PageDocket, ui.PageCases, ui.PageReview, ui.PageCalendar, ui.PageDirectory, ui.PageLetters}[m.rand.IntN(6)]})
		m.note("go %s", m.frame.At().Page)
	}
	return false
}

// crash opens the program anew; what was typed until the last pause is kept.
func (m *monkey) crash() {
	m.note("crash")
	m.start()
}

// canvas is that of any window.
func (m *monkey) canvas() fyne.Canvas {
	all := m.app.Driver().AllWindows()
	if len(all) == 0 { // the last window was closed: the program ended
		m.start()
		return m.window.Canvas()
	}
	return all[m.rand.IntN(len(all))].Canvas()
}

// front is what can be reached: the overlay, or the page.
func front(c fyne.Canvas) fyne.CanvasObject {
	if top := c.Overlays().Top(); top != nil {
		return top
	}
	return c.Content()
}

func (m *monkey) point(c fyne.Canvas) fyne.Position {
	return fyne.NewPos(m.rand.Float32()*c.Size().Width, m.rand.Float32()*c.Size().Height)
}

// tap presses something that can be pressed, with either button or twice.
func (m *monkey) tap() {
	c := m.canvas()
	var can []fyne.CanvasObject
	parts.Walk(front(c), func(o fyne.CanvasObject) bool {
		switch o.(type) {
		case fyne.Tappable, fyne.SecondaryTappable, desktop.Mouseable:
			can = append(can, o)
		}
		return true
	})
	if len(can) == 0 {
		return
	}
	o := can[m.rand.IntN(len(can))]
	m.note("tap %s", called(o))
	at := fyne.NewPos(m.rand.Float32()*o.Size().Width, m.rand.Float32()*o.Size().Height)
	if f, ok := o.(fyne.Focusable); ok && m.rand.IntN(3) == 0 {
		c.Focus(f)
		if sh, ok := o.(fyne.Shortcutable); ok {
			sh.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
			return
		}
	}
	if s, ok := o.(fyne.SecondaryTappable); ok && m.rand.IntN(8) == 0 {
		s.TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: at})
		return
	}
	if t, ok := o.(fyne.Tappable); ok {
		test.TapAt(t, at)
		if d, twice := o.(fyne.DoubleTappable); twice && m.rand.IntN(4) == 0 {
			d.DoubleTapped(&fyne.PointEvent{Position: at, AbsolutePosition: at})
		}
		return
	}
	if d, ok := o.(desktop.Mouseable); ok {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: desktop.MouseButtonPrimary}
		d.MouseDown(e)
		d.MouseUp(e)
	}
}

func (m *monkey) tapAnywhere() {
	c := m.canvas()
	p := m.point(c)
	m.note("tap at %.0f,%.0f", p.X, p.Y)
	test.MoveMouse(c, p)
	test.TapCanvas(c, p)
}

func (m *monkey) wheel() {
	c := m.canvas()
	p := m.point(c)
	m.note("scroll at %.0f,%.0f", p.X, p.Y)
	test.Scroll(c, p, 0, m.rand.Float32()*800-400)
}

// key types a key where the keyboard is.
func (m *monkey) key() {
	names := []fyne.KeyName{
		fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEscape, fyne.KeyEscape,
		fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyF1, fyne.KeyF4, fyne.KeyF6, fyne.KeyInsert, fyne.KeyEnter, fyne.KeyPeriod, fyne.KeyF5, fyne.KeyF11,
	}
	c := m.canvas()
	k := names[m.rand.IntN(len(names))]
	m.note("key %s", k)
	switch on, focused := c.OnTypedKey(), c.Focused(); {
	case k == fyne.KeyTab && m.rand.IntN(4) == 0:
		c.FocusPrevious()
	case k == fyne.KeyTab:
		c.FocusNext()
	case focused != nil:
		if d, ok := focused.(desktop.Keyable); ok {
			d.KeyDown(&fyne.KeyEvent{Name: k})
			defer d.KeyUp(&fyne.KeyEvent{Name: k})
		}
		focused.TypedKey(&fyne.KeyEvent{Name: k})
	case on != nil:
		on(&fyne.KeyEvent{Name: k})
	}
}

// Texts that people and their clipboards contain.
var texts = []string{
	"Camille", "DC-2026-001", "12/10", "+8", "lundi", "2026-13-45", "99999999", "pfcbtaPFCB", "jkgsr.", "10:00", "25 h 99",
	"1A 204 118 7734 2", "14 rue des Écoles\n35000 RENNES", strings.Repeat("très long ", 60), "👩‍⚖️ ☃ ﷽ ﬁ", "\u202e\u200b\u0000", "%s %d {n} <b>", "'; DROP TABLE acts; --",
	"Ωμέγα Đặng Жуков", "-", "   ", "0", "31/02/2026", "5.3",
}

// typing types a text; on a button its spaces press, and that is said.
func (m *monkey) typing() (pressed bool) {
	c := m.canvas()
	text := texts[m.rand.IntN(len(texts))]
	m.note("type %q", text)
	for _, r := range text {
		// What has the keyboard may change with each letter.
		if f := c.Focused(); f != nil {
			_, writes := f.(interface{ SelectedText() string })
			pressed = pressed || !writes && r == ' '
			f.TypedRune(r)
		} else if on := c.OnTypedRune(); on != nil {
			on(r)
		}
	}
	return pressed
}

// shortcut chooses anything of the menu but the end of the program.
func (m *monkey) shortcut() {
	all := m.app.Driver().AllWindows()
	if len(all) == 0 {
		m.start()
		return
	}
	menu := all[m.rand.IntN(len(all))].MainMenu()
	if menu == nil {
		return
	}
	var can []*fyne.MenuItem
	for _, top := range menu.Items {
		for _, item := range top.Items {
			if item.Action != nil && !item.IsQuit && !item.Disabled {
				can = append(can, item)
			}
		}
	}
	if len(can) == 0 {
		return
	}
	item := can[m.rand.IntN(len(can))]
	m.note("menu %s", item.Label)
	item.Action()
}

// called names an object for the report.
func called(o fyne.CanvasObject) string {
	label := ""
	if a, ok := o.(interface{ AccessibilityLabel() string }); ok {
		label = " " + a.AccessibilityLabel()
	}
	return strings.TrimPrefix(fmt.Sprintf("%T", o), "*") + label
}

// fields are the texts that can be typed into, in front.
func fields(c fyne.Canvas) []*parts.Entry {
	var out []*parts.Entry
	parts.Walk(front(c), func(o fyne.CanvasObject) bool {
		if e, ok := o.(*parts.Entry); ok && !e.Disabled() {
			out = append(out, e)
		}
		return true
	})
	return out
}

// mark types a text of its own into a form, leaves the form in some way, takes
// its draft up again and looks for the text.
func (m *monkey) mark() {
	c := m.canvas()
	can := fields(c)
	if len(can) == 0 {
		return
	}
	e := can[m.rand.IntN(len(can))]
	m.marks++
	mark := fmt.Sprintf("Zq%d", m.marks)
	c.Focus(e)
	e.SetText(mark)
	m.frame.Work.Ring()
	m.note("mark %s in %s", mark, called(e))
	saved := func() (register.DraftKey, bool) {
		for key, body := range m.witness.kept {
			if strings.Contains(string(body), mark) {
				return key, true
			}
		}
		return register.DraftKey{}, false
	}
	key, drafted := saved()
	if !drafted {
		if c.Overlays().Top() != nil { // a search, or a field that keeps only what it can read
			m.bare[called(e)]++
		}
		return
	}
	m.kept++
	switch m.rand.IntN(4) {
	case 0:
		for range 4 {
			if top := c.Overlays().Top(); top != nil {
				if f := c.Focused(); f != nil {
					f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
				}
			}
		}
	case 1:
		m.shortcut()
	case 2:
		m.crash()
	case 3:
		m.frame.SaveDrafts()
		m.crash()
	}
	if _, still := saved(); !still && !slices.ContainsFunc(m.events, func(e string) bool { return strings.HasPrefix(e, "recorded ") }) {
		panic(fmt.Sprintf("the text %s of the form %v is lost: %s", mark, key, m.witness.kept[key]))
	}
}
