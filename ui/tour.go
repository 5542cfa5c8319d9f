package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// A tour shows the window on real data: it goes to real pages and lights what
// is really there, so that it can point at nothing that does not exist. What a
// register has no example of is passed over. UI goroutine only.
type tour struct {
	frame *Frame
	stops []tourStop
	at    int
	light *parts.Spotlight
	from  Route // where the person was
	there bool  // the page of the stop has shown its values
}

// A tourStop is one thing that the tour shows.
type tourStop struct {
	Key string // the end of its word keys: tour.<Key>, tour.<Key>.text
	At  Route
	// Find is the thing on the page; nil when it is not there.
	Find func(page fyne.CanvasObject) fyne.CanvasObject
}

// tourGround is what the tour needs of the register.
type tourGround struct {
	underway register.View // a case with something due
	ahead    bool          // and whose council is still to come
	council  register.View // one whose council is put together
	vote     register.View // one that was voted on, or will be
	sitting  cases.SittingID
	voting   bool // and is being voted on
	letter   cases.LetterID
	lettered register.View // the one with that letter
}

// tourMost is how many cases are looked at to find examples.
const tourMost = 60

// readTour looks for examples among the cases, those with something due first.
func readTour(ctx context.Context, desk Desk) (tourGround, error) {
	var g tourGround
	due, err := desk.Docket(ctx, register.DocketQuery{})
	if err != nil {
		return g, err
	}
	rows, _, err := desk.Cases(ctx, register.CaseQuery{Sort: register.SortDue})
	if err != nil {
		return g, err
	}
	seen := map[cases.CaseID]bool{}
	var ids []cases.CaseID
	add := func(id cases.CaseID) {
		if !seen[id] && len(ids) < tourMost {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	for _, r := range due {
		add(r.Case)
	}
	for _, r := range rows {
		add(r.Case)
	}
	for _, id := range ids {
		v, err := desk.Case(ctx, id)
		if err != nil {
			continue // one that this person may not see is no example
		}
		g.take(v)
	}
	return g, nil
}

// take keeps a case as the example of what it shows best.
func (g *tourGround) take(v register.View) {
	c := v.Matter.Case
	sitting := v.Matter.Council()
	ahead := sitting != nil && sitting.Day() >= v.Matter.Today && c.Closed == nil
	if g.underway.Matter.Case == nil || ahead && !g.ahead {
		g.underway = v
	}
	if sitting != nil && (g.council.Matter.Case == nil || ahead && !g.ahead) {
		g.council = v
	}
	g.ahead = g.ahead || ahead
	if sitting != nil {
		g.takeVote(v, sitting.ID)
	}
	if g.letter == "" && len(c.Letters) > 0 {
		g.lettered, g.letter = v, c.Letters[0].ID
	}
}

// takeVote keeps a case that is voted on; one that was, until there is one.
func (g *tourGround) takeVote(v register.View, sitting cases.SittingID) {
	motions := motionsIn(v.Matter.Case, sitting)
	if len(motions) == 0 || g.sitting != "" && (g.voting || motions[len(motions)-1].Closed != nil) {
		return
	}
	g.vote, g.sitting, g.voting = v, sitting, motions[len(motions)-1].Closed == nil
}

// tourStops are the stops of a tour, in order, without those of which the register
// has no example.
func (f *Frame) tourStops(g tourGround) []tourStop {
	out := []tourStop{{Key: "docket", At: Route{Page: PageDocket}, Find: firstRowOf}}
	if c := g.underway.Matter.Case; c != nil {
		at := Route{Page: PageCase, Case: c.ID, Tab: TabOverview}
		out = append(out,
			tourStop{Key: "steps", At: at, Find: shownPart[*parts.Stepper]},
			tourStop{Key: "timeline", At: at, Find: shownPart[*parts.Timeline]},
			tourStop{Key: "checklist", At: at, Find: shownPart[*parts.VerdictRow]})
	}
	if c := g.council.Matter.Case; c != nil {
		out = append(out, tourStop{Key: "council", At: Route{Page: PageCase, Case: c.ID, Tab: TabCouncil}, Find: shownPart[*parts.Seat]})
	}
	if c := g.vote.Matter.Case; c != nil {
		out = append(out, tourStop{Key: "vote", At: Route{Page: PageVote, Sitting: g.sitting, Case: c.ID}, Find: votesOn})
	}
	if c := g.lettered.Matter.Case; c != nil {
		out = append(out, tourStop{Key: "letter", At: Route{Page: PageLetter, Case: c.ID, Letter: g.letter}, Find: shownPart[*parts.PDFView]})
	}
	return append(out,
		tourStop{Key: "palette", At: Route{Page: PageDocket}, Find: f.searchBoxOn},
		tourStop{Key: "help", At: Route{Page: PageRules}, Find: shownPart[*parts.List]})
}

// shownPart is the first part of a kind on a page.
func shownPart[P fyne.CanvasObject](page fyne.CanvasObject) fyne.CanvasObject {
	if found := all[P](page); len(found) > 0 {
		return found[0]
	}
	return nil
}

// votesOn are the votes on a page, or what came of them.
func votesOn(page fyne.CanvasObject) fyne.CanvasObject {
	for _, find := range []func(fyne.CanvasObject) fyne.CanvasObject{shownPart[*parts.Tally], shownPart[*parts.VoteRow], shownPart[*parts.Banner]} {
		if o := find(page); o != nil {
			return o
		}
	}
	return nil
}

// firstRowOf is the first row of a page's list that is no head: the whole list
// where its rows cannot be told apart.
func firstRowOf(page fyne.CanvasObject) fyne.CanvasObject {
	for _, l := range all[*parts.List](page) {
		if row := l.FirstRow(); row != nil {
			return row
		}
		return l
	}
	return nil
}

// searchBoxOn is the box that opens the palette.
func (f *Frame) searchBoxOn(page fyne.CanvasObject) fyne.CanvasObject {
	for _, r := range all[*parts.Row](page) {
		if r.Label == f.T("palette.open") {
			return r
		}
	}
	return nil
}

// startTour reads what there is to show, and begins.
func (f *Frame) startTour() {
	if f.Desk == nil || f.windows.tour != nil || parts.OverlayOpen(f.Window.Canvas()) {
		return
	}
	if !f.IsMain() {
		f.windows.Main().forward()
		f.windows.Main().startTour()
		return
	}
	desk := f.Desk
	Load(f.Work, &f.toured, func(ctx context.Context) (tourGround, error) {
		return readTour(ctx, desk)
	}, func(g tourGround, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.beginTour(f.tourStops(g))
	})
}

// beginTour shows the first stop.
func (f *Frame) beginTour(stops []tourStop) {
	if len(stops) == 0 || f.windows.tour != nil || parts.OverlayOpen(f.Window.Canvas()) || f.covered() {
		return
	}
	t := &tour{frame: f, stops: stops, at: -1, light: parts.NewSpotlight(), from: f.At()}
	t.light.OnNext, t.light.OnBack, t.light.OnLeave = t.next, t.back, t.end
	t.light.Target = t.target
	f.windows.tour = t
	f.trace("tour")
	t.goTo(0)
}

func (t *tour) next() {
	if t.at+1 >= len(t.stops) {
		t.end()
		return
	}
	t.goTo(t.at + 1)
}

func (t *tour) back() {
	if t.at > 0 {
		t.goTo(t.at - 1)
	}
}

// goTo shows a stop: its page first, and the light once the page has its values.
func (t *tour) goTo(i int) {
	f, to := t.frame, t.stops[i].At
	t.at = i
	if f.At() == to && t.there {
		t.point()
		return
	}
	t.there = false
	t.light.Close()
	f.Go(to)
}

// arrived is told that a page has shown its values.
func (t *tour) arrived(p Page) {
	if t.at >= 0 && t.stops[t.at].At.Page == p && !t.there {
		t.there = true
		t.settled()
	}
}

// settled lights the thing once its page has its values and is done with opening.
func (t *tour) settled() {
	if t.there && !t.frame.reading.opening {
		t.point()
	}
}

// point lights the thing and words the card. What is not there after all is
// passed over.
func (t *tour) point() {
	f, s := t.frame, t.stops[t.at]
	o := s.Find(f.page)
	if o == nil {
		t.stops = append(t.stops[:t.at:t.at], t.stops[t.at+1:]...)
		if t.at >= len(t.stops) {
			t.at--
		}
		if t.at < 0 {
			t.end()
			return
		}
		t.there = f.At() == t.stops[t.at].At && t.there
		t.goTo(t.at)
		return
	}
	if !t.light.IsOpen() {
		t.light.Open(f.Window.Canvas())
	}
	parts.Reveal(o)
	words := parts.SpotlightWords{
		Step:  f.T("start.step", message.Number("n", t.at+1), message.Number("of", len(t.stops))),
		Title: f.T("tour." + s.Key), Text: f.T("tour." + s.Key + ".text"),
		Leave: f.T("tour.leave"), Back: f.T("start.back"), Next: f.T("tour.next"),
	}
	if t.at == 0 {
		words.Back = ""
	}
	if t.at+1 == len(t.stops) {
		words.Leave, words.Next = "", f.T("tour.end")
	}
	t.light.Say(words)
	f.trace("tour stop " + s.Key)
}

// target is where the thing of the stop at hand lies.
func (t *tour) target() (fyne.Position, fyne.Size, bool) {
	o := t.stops[t.at].Find(t.frame.page)
	if o == nil {
		return fyne.Position{}, fyne.Size{}, false
	}
	return parts.Locate(t.frame.Window.Canvas(), o)
}

// end takes the tour away, remembers that it was shown and goes back to where
// the person was.
func (t *tour) end() {
	f := t.frame
	f.windows.tour = nil
	t.light.Close()
	f.changePersonal(func(p *Personal) { p.Toured = true })
	if f.At() != t.from {
		f.Go(t.from)
	}
	f.trace("tour ended")
}

// offerTour begins the tour the first time that somebody opens the sample.
func (f *Frame) offerTour() {
	if f.Sample && !f.Simulated && f.IsMain() && !f.personal().Toured {
		f.startTour()
	}
}
