package ui

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// voteScreen puts motions to the vote and takes the ballots, by keyboard. UI
// goroutine only.
type voteScreen struct {
	frame *Frame
	id    cases.SittingID
	of    cases.CaseID
	asked Generation

	read  sittingReading
	view  register.View
	known bool
	day   days.Day

	motion motionForm // the next one, while it is prepared
	ready  bool       // the form was proposed or restored
	plan   *draft
	typed  voteForm
	ballot *draft
	past   []map[cases.PersonID]cases.Side // for Ctrl+Z
	panel  *votePanel
	wanted bool          // the keyboard goes to what is to be done next once it is shown
	stale  bool          // something was recorded, and the page does not show it yet
	later  func()        // reads a draft, once the page stands
	guide  *guidedScreen // full screen, it shows the vote; nil: the page does

	page  *fyne.Container
	focal fyne.Focusable // where the keyboard begins
}

func newVoteScreen(f *Frame, id cases.SittingID, of cases.CaseID) screen {
	s := &voteScreen{frame: f, id: id, of: of, page: parts.Stack()}
	s.page.Objects = []fyne.CanvasObject{pagePadding(f.header(f.T("vote.title"), "", nil), parts.NewSkeleton(4))}
	return s
}

func (s *voteScreen) content() fyne.CanvasObject { return s.page }

func (s *voteScreen) changed(files []cases.FileID) bool {
	for _, f := range files {
		if f == s.id.File() || f == s.of.File() {
			return true
		}
	}
	return false
}

func (s *voteScreen) focus() {
	if s.focal != nil {
		parts.GiveFocus(s.frame.Window.Canvas(), s.focal)
	}
}

// act does what the page's primary button does.
func (s *voteScreen) act() {
	if s.panel != nil && s.panel.primary != nil {
		s.panel.primary.Tapped(nil)
	}
}

func (s *voteScreen) load() {
	f, desk, id, of, set := s.frame, s.frame.Desk, s.id, s.of, s.frame.Simulated
	Load(f.Work, &s.asked, func(ctx context.Context) (sittingReading, error) {
		r, err := readSitting(ctx, desk, id, set)
		if err != nil {
			return r, err
		}
		v, err := desk.Case(ctx, of)
		r.views = []register.View{v}
		return r, err
	}, func(r sittingReading, err error) {
		if err != nil {
			s.stale = false
			f.Fault(err)
			return
		}
		first := !s.known
		s.read, s.view, s.known = r, r.views[0], true
		s.day = f.Desk.Today()
		if d := r.sitting.Day(); d != 0 && d < s.day {
			s.day = d
		}
		s.refresh()
		if first {
			s.focus()
		}
		if s.guide == nil {
			f.shown(PageVote)
		}
	})
}

// hour is the time proposed for the next act.
func (s *voteScreen) hour() days.Hour {
	now := s.read.now
	if s.day != s.frame.Desk.Today() {
		now = 0
	}
	return suggestedHour(s.view.Matter.Case, s.read.sitting, s.day, now)
}

// open is the motion that is being voted on.
func (s *voteScreen) open() (cases.Motion, int, bool) {
	list := motionsIn(s.view.Matter.Case, s.id)
	for i, m := range list {
		if m.Closed == nil {
			return m, i + 1, true
		}
	}
	return cases.Motion{}, len(list), false
}

// refresh shows what was read; the keyboard goes to what is to be done next when
// what it was on is gone.
func (s *voteScreen) refresh() {
	c := s.frame.Window.Canvas()
	held := s.wanted || within(s.page, c.Focused())
	s.wanted = false
	s.show()
	if held && !parts.OverlayOpen(c) {
		s.focus()
	}
}

// show puts the page together: the motions put, and what is to be done next.
func (s *voteScreen) show() {
	f, m := s.frame, s.view.Matter
	s.stale = false
	s.panel = &votePanel{trouble: newTrouble()}
	mo, n, voting := s.open()
	voted, _ := votedIn(m.Case, s.id)
	left := parts.V(12, s.panel.trouble)
	right := parts.V(12)
	for i, x := range motionsIn(m.Case, s.id) {
		if x.Closed != nil {
			left.Add(motionCard(f, m, x, i+1))
		}
	}
	switch {
	case voting:
		s.ballotPanel(left, right, mo, n)
	case voted:
		s.votedPanel(left)
	default:
		s.motionPanel(left, n+1)
	}
	right.Add(s.checks())
	if s.guide != nil {
		s.guide.stageVote(left, right)
	} else {
		s.lay(left, right)
	}
	if later := s.later; later != nil {
		s.later = nil
		later()
	}
}

// lay puts the two columns on the page.
func (s *voteScreen) lay(left, right fyne.CanvasObject) {
	f, m := s.frame, s.view.Matter
	back := parts.NewButton(f.T("vote.back"), "caret-left", parts.Secondary, s.back)
	lead := joined(m.Name(m.Case.Learner()), m.Case.Number(), s.retired())
	header := f.header(f.T("vote.title"), lead, s.panel.primary, back)
	body := parts.SideBelow(left, right, voteSide, 20, voteUnder)
	s.page.Objects = []fyne.CanvasObject{pagePadding(header, parts.Scroll(parts.Pad(2, 4, 8, 2, body)))}
	s.page.Refresh()
}

const (
	voteSide  = 310
	voteUnder = 860
)

// retired says since when the council deliberates alone.
func (s *voteScreen) retired() string {
	at, left := lastWithdrawal(s.view.Matter.Case, s.id)
	if !left {
		return ""
	}
	return s.frame.T("vote.retired", message.Hour("time", at))
}

// votePanel is what the page offers at the moment.
type votePanel struct {
	primary  *parts.Button
	trouble  *fyne.Container
	at       *parts.HourField
	atField  *parts.Field
	banner   *fyne.Container
	tally    *parts.Tally
	received *parts.Text // how many votes are in, when they are hidden; else nil
	rows     []*parts.VoteRow
	voters   []cases.PersonID
	numbers  []*parts.Entry
	fields   map[string]*parts.Field
}

// votedPanel says that the sitting has answered.
func (s *voteScreen) votedPanel(left *fyne.Container) {
	f := s.frame
	b := parts.NewBanner(parts.ToneOK, f.T("vote.over"), f.T("vote.over.why"))
	left.Add(b)
	if mo, sealed := s.lastClosed(); sealed {
		b.Action = parts.NewSmallButton(f.T("guided.rectify"), "pencil-simple", parts.Secondary, func() { f.openStrike(s.view, mo.Closed.Act) })
	}
	s.panel.primary = parts.NewButton(f.T("vote.close"), "arrow-right", parts.Primary, s.back)
	s.focal = s.panel.primary
}

// lastClosed is the motion closed last: what was sealed is put right by striking
// it with a reason, which stays, and voting anew.
func (s *voteScreen) lastClosed() (cases.Motion, bool) {
	for _, mo := range slices.Backward(motionsIn(s.view.Matter.Case, s.id)) {
		if mo.Closed != nil {
			return mo, true
		}
	}
	return cases.Motion{}, false
}

// back goes to the sitting, at the step that is next.
func (s *voteScreen) back() {
	if s.guide != nil {
		s.guide.sit.goTo("")
		return
	}
	s.frame.Go(Route{Page: PageSitting, Sitting: s.id, Case: s.of})
}

// checks are the rules that stand behind a vote, as they are now.
func (s *voteScreen) checks() fyne.CanvasObject {
	f, m := s.frame, s.view.Matter
	q := quorumNow(f.words, m, s.read.sitting)
	state := rules.Broken
	if q.Met {
		state = rules.Met
	}
	column := parts.V(10, mailHead(f.T("vote.before")),
		checkLine(councilCheck{state, q.Title, q.Reason, articleChip(f.words, articleOf(m, rules.Quorum))}, voteSide-130))
	for _, rule := range []string{string(rules.Hearing), string(rules.EmployerPrior), string(rules.Motions)} {
		for _, v := range s.view.Verdicts {
			if string(v.Rule) == rule && v.State != rules.NotApplicable {
				column.Add(checkLine(councilCheck{
					v.State, f.T("rule." + rule + ".title"), f.Say(v.Reason),
					articleChip(f.words, string(v.Article)),
				}, voteSide-130))
				break
			}
		}
	}
	return parts.V(0, parts.NewCard(parts.PadAll(14, column)))
}

// hourAt adds the field of an act's time.
func (s *voteScreen) hourAt(label string) *parts.Field {
	p := s.panel
	p.at = s.frame.hourField(nil)
	p.at.SetHour(s.hour())
	p.atField = parts.NewField(label, "", "", p.at)
	p.at.OnHour = func(days.Hour) { p.atField.SetError("") }
	return p.atField
}

func (s *voteScreen) remember() {
	s.past = append(s.past, maps.Clone(s.typed.Sides))
}
