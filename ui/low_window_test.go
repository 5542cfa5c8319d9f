package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A small laptop at 125 % leaves a window of 1024 by 500, menu included: no
// page asks for more, neither while it loads nor once it shows its values.
func TestNoPageMakesALowWindowGrow(t *testing.T) {
	const width, height, menu = 1024, 500, 28
	s := newMailStage(t, "2026-10-01", secretary(), frenchLight)
	id := s.ids[0]
	c := s.view(id).Matter
	routes := []Route{{Page: PageFirstRun}, {Page: PageWho}}
	for _, p := range []Page{PageDocket, PageCases, PageReview, PageCalendar, PageDirectory, PageLetters, PageStatistics, PageJournal, PageSettings} {
		routes = append(routes, Route{Page: p})
	}
	for _, tab := range []string{TabOverview, TabFacts, TabCouncil, TabLetters, TabJournal} {
		routes = append(routes, Route{Page: PageCase, Case: id, Tab: tab})
	}
	if council := c.Council(); council != nil {
		routes = append(routes, Route{Page: PageSitting, Case: id, Sitting: council.ID}, Route{Page: PageVote, Case: id, Sitting: council.ID})
	}
	for _, l := range c.Case.Letters {
		routes = append(routes, Route{Page: PageLetter, Case: id, Letter: l.ID})
	}
	s.window.Resize(fyne.NewSize(width, height-menu))
	fits := func(r Route, when string, asked fyne.Size) {
		if asked.Width > width || asked.Height > height-menu {
			t.Errorf("%s %s, %s: it asks for %v", r.Page, r.Tab, when, asked)
		}
	}
	for _, r := range routes {
		fits(r, "while it loads", s.build(r).content().MinSize())
		s.Go(r)
		fits(r, "once shown", s.window.Content().MinSize())
	}
}
