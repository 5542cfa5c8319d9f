package ui

import "greffe/cases"

// A Page is a kind of screen.
type Page string

// The pages.
const (
	PageDocket    Page = "docket"
	PageCases     Page = "cases"
	PageCase      Page = "case"
	PageReview    Page = "review"
	PageCalendar  Page = "calendar"
	PageDirectory Page = "directory"
	PageLetters   Page = "letters"
	// PageAttendance is what a learner's file says of sessions and of activity.
	PageAttendance Page = "attendance"
	PageLetter     Page = "letter"
	PageSitting    Page = "sitting"
	PageVote       Page = "vote"
	// PageGuided is a sitting full screen, one step at a time.
	PageGuided   Page = "guided"
	PageJournal  Page = "journal"
	PageSettings Page = "settings"
	PageFirstRun Page = "first-run"

	PageStatistics Page = "statistics"
	PageWho        Page = "who"
	PageRules      Page = "rules"
)

// The tabs of a case.
const (
	TabOverview = "overview"
	TabFacts    = "facts"
	TabCouncil  = "council"
	TabLetters  = "letters"
	TabJournal  = "journal"
)

// A Route is the address of a screen: a comparable value, for back and forward.
type Route struct {
	Page    Page
	Case    cases.CaseID
	Sitting cases.SittingID
	Person  cases.PersonID
	Letter  cases.LetterID
	Tab     string
}

// history is the way back and forward.
type history struct {
	at    int
	stack []Route
}

// visit adds an address; what lay forward is forgotten.
func (h *history) visit(r Route) {
	if len(h.stack) > 0 && h.stack[h.at] == r {
		return
	}
	if len(h.stack) > 0 {
		h.stack = h.stack[:h.at+1]
	}
	h.stack = append(h.stack, r)
	h.at = len(h.stack) - 1
}

// back returns the former address, or false at the beginning.
func (h *history) back() (Route, bool) {
	if h.at == 0 || len(h.stack) == 0 {
		return Route{}, false
	}
	h.at--
	return h.stack[h.at], true
}

// forward returns the next address, or false at the end.
func (h *history) forward() (Route, bool) {
	if h.at+1 >= len(h.stack) {
		return Route{}, false
	}
	h.at++
	return h.stack[h.at], true
}
