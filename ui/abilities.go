package ui

// What a screen may offer besides, each to one command of the menu. A command
// that the page at hand does not offer does nothing.

// finding is a page with a filter: Ctrl+F.
type finding interface{ find() }

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
