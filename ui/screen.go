package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
)

// A screen is one page. Everything in it happens on the UI goroutine.
type screen interface {
	// content is the page's body, header included; the same object every time.
	content() fyne.CanvasObject
	// load asks for the page's values and shows them when they come.
	load()
	// changed tells whether files that changed concern the page.
	changed(files []cases.FileID) bool
	// focus puts the keyboard where the person expects it.
	focus()
}

// build makes the screen of an address.
func (f *Frame) build(r Route) screen {
	f.endGuided()
	switch r.Page {
	case PageDocket:
		return newDocketScreen(f)
	case PageCases:
		return newCasesScreen(f)
	case PageCase:
		return newCaseScreen(f, r.Case, r.Tab)
	case PageReview:
		return newReviewScreenAt(f, r.Case, r.Letter)
	case PageCalendar:
		return newCalendarScreen(f, r.Tab)
	case PageDirectory:
		return newDirectoryScreen(f, r.Person)
	case PageAttendance:
		return newAttendanceScreen(f, r.Person, r.Tab)
	case PageLetters:
		return newLettersScreen(f)
	case PageLetter:
		return newLetterScreen(f, r.Case, r.Letter)
	case PageSitting:
		return newSittingScreen(f, r.Sitting, r.Case)
	case PageGuided:
		return newGuidedScreen(f, r.Sitting, r.Case)
	case PageVote:
		return newVoteScreen(f, r.Sitting, r.Case)
	case PageJournal:
		return newJournalScreen(f)
	case PageSettings:
		return newSettingsScreen(f)
	case PageStatistics:
		return newStatsScreen(f)
	case PageRules:
		return newRulesScreen(f, r.Tab)
	case PageWho:
		return newWhoScreen(f)
	case PageFirstRun:
		return newFirstRunScreen(f)
	}
	return newDocketScreen(f)
}
