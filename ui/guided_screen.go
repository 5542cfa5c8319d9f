package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// guidedScreen is a sitting full screen, so that it can be projected: one step of
// one case at a time, and nothing of any other case. It records nothing itself:
// the page of the sitting and the page of the vote do, which it holds without
// showing them. UI goroutine only.
type guidedScreen struct {
	frame *Frame
	sit   *sittingScreen
	vote  *voteScreen // of the case at hand, once it is voted on
	asked Generation  // of the time

	now     days.Hour // none when the day is set by hand
	masked  bool      // votes and notes are hidden while they are typed
	curtain bool
	gone    map[cases.PersonID]bool // who does not come back after a case of recusal
	told    string                  // why something was not done; said below the step

	entered  bool
	plain    *parts.Theme // of the window as it was before
	tier     guidedTier   // of the screen, when the step was last put together
	page     *fyne.Container
	clock    *parts.Text
	elapsed  *parts.Text
	note     *parts.Text
	lifts    fyne.Focusable // takes the keyboard while the curtain is down
	stopTick func()
}

func newGuidedScreen(f *Frame, id cases.SittingID, of cases.CaseID) screen {
	g := &guidedScreen{frame: f, masked: true, gone: map[cases.PersonID]bool{}}
	g.page = container.New(guidedLayout{g})
	sit, ok := newSittingScreen(f, id, of).(*sittingScreen)
	if !ok {
		return newSittingScreen(f, id, of)
	}
	g.sit = sit
	g.sit.guide, g.sit.page = g, g.page
	g.page.Objects = []fyne.CanvasObject{guidedGround(parts.PadAll(40, parts.NewSkeleton(5)))}
	return g
}

// project shows the sitting full screen.
func (s *sittingScreen) project() {
	if s.guide == nil {
		s.frame.Go(Route{Page: PageGuided, Sitting: s.id, Case: s.of})
	}
}

// project shows the vote full screen.
func (s *voteScreen) project() {
	if s.guide == nil {
		s.frame.Go(Route{Page: PageGuided, Sitting: s.id, Case: s.of})
	}
}

// key shows the sitting full screen.
func (s *sittingScreen) key(k fyne.KeyName) bool { return projects(k, s.project) }

// key shows the vote full screen.
func (s *voteScreen) key(k fyne.KeyName) bool { return projects(k, s.project) }

func projects(k fyne.KeyName, do func()) bool {
	if k != fyne.KeyF5 && k != fyne.KeyF11 {
		return false
	}
	do()
	return true
}

func (g *guidedScreen) content() fyne.CanvasObject { return g.page }

func (g *guidedScreen) changed(files []cases.FileID) bool {
	return g.sit.changed(files) || g.vote != nil && g.vote.changed(files)
}

func (g *guidedScreen) load() {
	if !g.entered {
		g.enter()
		g.tick()
	}
	g.sit.load()
	if g.vote != nil {
		g.vote.load()
	}
}

// focus puts the keyboard on what the step needs first.
func (g *guidedScreen) focus() {
	c := g.frame.Window.Canvas()
	switch {
	case g.curtain:
		if g.lifts != nil {
			parts.GiveFocus(c, g.lifts)
		}
	case g.voting():
		if g.vote != nil {
			g.vote.focus()
		}
	case g.sit.panel != nil && g.sit.panel.first != nil:
		parts.GiveFocus(c, g.sit.panel.first)
	}
}

// act does the step's own act.
func (g *guidedScreen) act() {
	switch {
	case g.curtain:
	case g.voting():
		if g.vote != nil {
			g.vote.act()
		}
	default:
		g.sit.act()
	}
}

// at is the step that shows.
func (g *guidedScreen) at() sittingStep {
	if g.sit.step != "" {
		return g.sit.step
	}
	v, ok := g.sit.view()
	if !ok {
		return ""
	}
	return guidedStep(v.Matter, g.sit.read.sitting)
}

// voting tells whether the step that shows is a vote that goes on.
func (g *guidedScreen) voting() bool {
	v, ok := g.sit.view()
	if !ok || g.at() != stepVote || sittingOver(g.frame.words, v.Matter, g.sit.read.sitting) != "" {
		return false
	}
	voted, _ := votedIn(v.Matter.Case, g.sit.id)
	return !voted
}

// key uses the keys that nothing on the page does. Leaving asks nothing: what is
// being typed is a draft.
func (g *guidedScreen) key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		if g.curtain {
			g.toggleCurtain()
			return true
		}
		g.back()
	case fyne.KeyF5, fyne.KeyF11:
		g.back()
	case fyne.KeyF6: // there is no rail to go to
		g.focus()
	default:
		return false
	}
	return true
}

// back leaves full screen for the page it was opened from.
func (g *guidedScreen) back() {
	f := g.frame
	if n := f.way.at; n > 0 {
		if r := f.way.stack[n-1]; (r.Page == PageSitting || r.Page == PageVote) && r.Case == g.sit.of {
			f.Back()
			return
		}
	}
	f.Go(Route{Page: PageSitting, Sitting: g.sit.id, Case: g.sit.of})
}

// stepCase goes to another case of the sitting, once this one may be left.
func (s *sittingScreen) stepCase(n int) {
	f := s.frame
	v, ok := s.view()
	if !ok {
		return
	}
	why := heldBy(f.words, v.Matter, s.read.sitting)
	if why == "" {
		for i, x := range s.read.views {
			if x.Matter.Case.ID != s.of {
				continue
			}
			if to := i + n; to >= 0 && to < len(s.read.views) {
				s.chooseCase(s.read.views[to].Matter.Case.ID)
				f.trace("case " + s.read.views[to].Matter.Case.Number())
				return
			}
		}
		why = f.T("guided.next.none")
		if n < 0 {
			why = f.T("guided.previous.none")
		}
	}
	if s.guide != nil {
		s.guide.say(why)
		return
	}
	f.toast(why, nil)
}

func (g *guidedScreen) stepCase(n int) {
	if g.curtain {
		return
	}
	g.told = ""
	g.sit.stepCase(n)
}

// stepSitting shows the step before or after, as far as the sitting has come.
func (g *guidedScreen) stepSitting(n int) {
	v, ok := g.sit.view()
	if !ok || g.curtain {
		return
	}
	steps := stepsOf(v.Matter, g.sit.read.sitting)
	for i, x := range steps {
		if x.Step == g.at() {
			for to := i + n; to >= 0 && to < len(steps); to += n {
				if steps[to].State != parts.StepSkipped {
					g.open(steps, to)
					return
				}
			}
		}
	}
}

// open shows a step, unless the sitting has not come so far: the order is forced.
func (g *guidedScreen) open(steps []stepView, to int) {
	if steps[to].State == parts.StepAhead {
		g.say(g.frame.T("guided.step.later", message.Text("step", g.frame.T("sitting.step."+string(currentStep(steps))))))
		return
	}
	g.told = ""
	g.sit.goTo(steps[to].Step)
}

// say tells something below the step; toasts are not projected.
func (g *guidedScreen) say(text string) {
	g.told = text
	if g.note != nil {
		g.note.Ink = parts.ColorText
		g.note.SetText(text)
		g.note.Refresh()
	}
	g.frame.trace("says " + text)
}

// settled is called when an act was recorded: the step to be done next shows.
func (g *guidedScreen) settled() { g.sit.step, g.told = "", "" }

// toggleMask shows or hides votes and notes while they are typed.
func (g *guidedScreen) toggleMask() {
	g.masked = !g.masked
	g.show()
	g.focus()
	g.frame.trace("masked")
}

// tickPause is how often the time is read again.
const tickPause = 20 * time.Second

// tick reads the time now and then, and shows it. A day set by hand has none.
func (g *guidedScreen) tick() {
	f := g.frame
	if f.Simulated {
		return
	}
	g.stopTick = f.Work.After(tickPause, func() {
		desk, id := f.Desk, g.sit.id
		Load(f.Work, &g.asked, func(ctx context.Context) (days.Hour, error) {
			return readNow(ctx, desk, id)
		}, func(h days.Hour, err error) {
			if err != nil { // the next act will say what is wrong
				return
			}
			g.sit.read.now, g.now = h, h
			g.tell()
			f.trace("clock")
		})
		g.tick()
	})
}

// tell writes the time and how long the case has taken.
func (g *guidedScreen) tell() {
	if g.clock == nil {
		return
	}
	v, ok := g.sit.view()
	if !ok {
		return
	}
	g.clock.SetText(g.hourNow())
	g.elapsed.SetText(g.elapsedWords(v))
}

func (g *guidedScreen) hourNow() string {
	if g.now == 0 {
		return ""
	}
	return g.frame.words.Hour(g.now)
}

func (g *guidedScreen) elapsedWords(v register.View) string {
	n, ok := elapsedIn(v.Matter.Case, g.sit.id, g.now)
	if !ok {
		return ""
	}
	key := "guided.elapsed"
	if voted, _ := votedIn(v.Matter.Case, g.sit.id); voted {
		key = "guided.lasted"
	}
	return g.frame.T(key, message.Number("n", n))
}
