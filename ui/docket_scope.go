package ui

// A docketScope is whose work the docket shows.
type docketScope string

// The scopes.
const (
	scopeAll     docketScope = ""
	scopeMine    docketScope = "mine"
	scopeCouncil docketScope = "council" // grouped by the sitting that the cases wait for
)

// docketScopes are the scopes, in order.
func docketScopes() []docketScope { return []docketScope{scopeAll, scopeMine, scopeCouncil} }

func (d docketScope) word() string {
	if d == scopeAll {
		return "docket.scope.all"
	}
	return "docket.scope." + string(d)
}
