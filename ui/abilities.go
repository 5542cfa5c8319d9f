package ui

import "fyne.io/fyne/v2"

// What a screen may offer besides, each to one command of the menu. A command
// that the page at hand does not offer does nothing.

// finding is a page with a filter: Ctrl+F.
type finding interface{ find() }

// selecting is a page whose rows are marked: Ctrl+A.
type selecting interface{ selectAll() }

// assigning is a page where somebody is put in charge of a case.
type assigning interface{ assign() }

// clearing is a page whose filter Esc clears; false when there was none.
type clearing interface{ clear() bool }

// tabbed is a page with tabs: Ctrl+Tab, Ctrl+Shift+Tab.
type tabbed interface{ stepTab(n int) }

// acting is a page with one primary act, also offered in the Case menu.
type acting interface{ act() }

// preparing is a page where a letter can be prepared: Ctrl+L.
type preparing interface{ prepare() }

// printing is a page that shows something to print: Ctrl+P.
type printing interface{ print() }

// deeding is a page about a case in which other acts are recorded: Ctrl+E.
type deeding interface{ deeds() }

// calling is a page about a case, for when somebody telephones: Ctrl+J.
type calling interface{ caller() }

// keyed is a page that uses keys of its own which nothing on it has taken; false
// when a key is not one of them.
type keyed interface{ key(k fyne.KeyName) bool }

// guiding is a page about a sitting that can be shown full screen: F5, F11.
type guiding interface{ project() }

// sittingAgenda is a page about a sitting of several cases: Ctrl+PageDown, Ctrl+PageUp.
type sittingAgenda interface{ stepCase(n int) }

// projected is a sitting full screen: Alt+arrows, Ctrl+B, Ctrl+M.
type projected interface {
	stepSitting(n int)
	toggleCurtain()
	toggleMask()
}
