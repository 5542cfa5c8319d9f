package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// caseScreen is one case: its head, the stepper and the timeline, and tabs. The
// objects stay while their values change, so that neither the keyboard nor what
// was unfolded is lost when something is recorded.
type caseScreen struct {
	frame *Frame
	id    cases.CaseID
	gen   Generation
	view  register.View

	body     *fyne.Container // the page, or what stands there before it has come
	page     fyne.CanvasObject
	head     *caseHeadView
	stepper  *parts.Stepper
	timeline *parts.Timeline
	unfolds  bool // somebody chose whether the timeline is folded
	tabs     *parts.Tabs
	place    *fyne.Container
	overview *caseOverview
	facts    *caseFacts
	journal  *caseJournal
}

func newCaseScreen(f *Frame, id cases.CaseID, tab string) screen {
	s := &caseScreen{frame: f, id: id, body: parts.Stack(parts.PadAll(24, parts.NewSkeleton(6)))}
	s.head = newCaseHeadView(s)
	s.stepper = parts.NewStepper()
	s.timeline = parts.NewTimeline(f.dayCalendar(register.View{}.Matter.Calendar), 0, 0)
	s.timeline.Hint = f.T("case.line.hint")
	s.timeline.ShowLabel, s.timeline.HideLabel = f.T("case.line.show"), f.T("case.line.hide")
	s.timeline.OnFold = func(bool) {
		s.unfolds = true
		s.body.Refresh()
	}
	s.tabs = parts.NewTabs(s.heads("", "", ""), s.choose)
	s.tabs.Selected = max(0, slices.Index(caseTabs(), tab))
	s.place = parts.Stack()
	s.overview, s.facts, s.journal = newCaseOverview(s), newCaseFacts(s), newCaseJournal(s)
	s.page = newCasePage(s)
	s.takeDrops()
	return s
}

// caseTabs are the tabs in their order.
func caseTabs() []string {
	return []string{TabOverview, TabFacts, TabCouncil, TabLetters, TabJournal}
}

func (s *caseScreen) heads(facts, letters, journal string) []parts.Tab {
	counts := map[string]string{TabFacts: facts, TabLetters: letters, TabJournal: journal}
	out := make([]parts.Tab, 0, 5)
	for _, t := range caseTabs() {
		out = append(out, parts.Tab{Label: s.frame.T("tab." + t), Count: counts[t]})
	}
	return out
}

func (s *caseScreen) viewed() register.View { return s.view }

func (s *caseScreen) content() fyne.CanvasObject { return s.body }

func (s *caseScreen) load() {
	f := s.frame
	Load(f.Work, &s.gen, func(ctx context.Context) (register.View, error) {
		return f.Desk.Case(ctx, s.id)
	}, s.onLoaded)
}

func (s *caseScreen) onLoaded(v register.View, err error) {
	if err != nil {
		s.frame.Fault(err)
		return
	}
	s.show(v)
	s.frame.shown(PageCase)
}

// show puts the values of a case into the page.
func (s *caseScreen) show(v register.View) {
	f, m := s.frame, v.Matter
	s.view = v
	s.head.show(caseHeadOf(f.words, v))
	s.stepper.SetSteps(caseSteps(f.words, v.Progress))
	line := timelineOf(f.words, m, v.Verdicts)
	s.timeline.Calendar = f.dayCalendar(m.Calendar)
	s.timeline.From, s.timeline.To, s.timeline.Lanes, s.timeline.Sentence = line.From, line.To, line.Lanes, line.Sentence
	s.timeline.Refresh()
	s.tabs.SetItems(s.heads(tabCounts(m)))
	if !slices.Contains(s.body.Objects, s.page) {
		s.body.Objects = []fyne.CanvasObject{s.page}
	}
	s.showTab()
	s.body.Refresh()
}

// choose shows a tab; the address remembers it.
func (s *caseScreen) choose(i int) {
	way := &s.frame.way
	if at := s.frame.At(); at.Page == PageCase && at.Case == s.id {
		way.stack[way.at].Tab = caseTabs()[i]
	}
	s.showTab()
	s.place.Refresh()
	if c := s.frame.Window.Canvas(); !parts.OverlayOpen(c) && parts.KeyboardLost(c) {
		parts.GiveFocus(c, s.tabs) // what was pressed stood on the former tab
	}
	s.frame.trace("tab " + caseTabs()[i])
}

// showTab brings the tab that is chosen up to date and shows it.
func (s *caseScreen) showTab() {
	if s.view.Matter.Case == nil {
		return
	}
	var o fyne.CanvasObject
	switch caseTabs()[s.tabs.Selected] {
	case TabFacts:
		o = s.facts.show(s.view)
	case TabCouncil:
		o = scrolled(newCouncilTab(s.frame, s.view))
	case TabLetters:
		o = scrolled(newLettersTab(s.frame, s.view))
	case TabJournal:
		o = s.journal.show(s.view)
	default:
		o = s.overview.show(s.view)
	}
	s.place.Objects = []fyne.CanvasObject{o}
}

// scrolled lets a tab's page move up and down, unless it already does.
func scrolled(o fyne.CanvasObject) fyne.CanvasObject {
	if _, already := o.(*container.Scroll); already {
		return o
	}
	return parts.Scroll(parts.Pad(4, 10, 20, 0, o))
}

func (s *caseScreen) tab() string { return caseTabs()[s.tabs.Selected] }

// changed: a case is judged by its own file, those of its sittings, of the
// people it names, and of the office.
func (s *caseScreen) changed(files []cases.FileID) bool {
	for _, f := range files {
		if f == s.id.File() || f.Of == cases.FileOffice {
			return true
		}
		if _, read := s.view.Seen[f]; read {
			return true
		}
	}
	return s.view.Matter.Case == nil
}

func (s *caseScreen) focus() {
	if c := s.frame.Window.Canvas(); c != nil && s.view.Matter.Case != nil {
		parts.GiveFocus(c, s.tabs)
	}
}

// stepTab goes n tabs further: Ctrl+Tab.
func (s *caseScreen) stepTab(n int) { s.tabs.Step(n) }

// act does the next lawful step.
func (s *caseScreen) act() {
	if n := s.view.Progress.Next; n.Kind != "" {
		s.frame.perform(s.view, n.Kind, n.Subject)
	}
}

// caller tells what may be said to somebody who telephones: Ctrl+J.
func (s *caseScreen) caller() {
	if s.view.Matter.Case != nil {
		s.frame.openCaller(s.view)
	}
}

// prepare prepares the letters of the step at hand, the decision once there is
// one to notify: Ctrl+L.
func (s *caseScreen) prepare() {
	if s.view.Matter.Case == nil {
		return
	}
	kind := rules.DoNotify
	for _, d := range s.view.Progress.Dues {
		if d.Kind == rules.DoDecision || d.Kind == rules.DoInform || d.Kind == rules.DoMinutes {
			kind = d.Kind
			break
		}
	}
	s.frame.perform(s.view, kind, "")
}

// goTab shows a tab by its name.
func (s *caseScreen) goTab(name string) {
	if i := slices.Index(caseTabs(), name); i >= 0 {
		s.tabs.Select(i)
	}
}

// takeDrops lets files dropped on the window become exhibits while the facts
// are shown and nothing lies over them.
func (s *caseScreen) takeDrops() {
	f := s.frame
	f.dropTo(func(paths []string) {
		if f.current == screen(s) && s.tab() == TabFacts && !parts.OverlayOpen(f.Window.Canvas()) {
			s.facts.take(paths)
		}
	})
}
