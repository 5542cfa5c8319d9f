package ui

import (
	"slices"

	"greffe/cases"
)

// openMost is how many cases stand open at once: the one looked at longest ago
// gives way, and is found again among the recent ones.
const openMost = 9

// recentMost is how many recent cases are remembered for a person.
const recentMost = 12

// PersonalCases is what is remembered of the cases that one person looks at on
// one machine: identifiers, and never a name.
type PersonalCases struct {
	Recent []cases.CaseID `json:"recent,omitempty"` // the last one first
	Open   []cases.CaseID `json:"open,omitempty"`   // in the order of the strip
	// Restore asks for the open cases at the next start.
	Restore bool `json:"restore,omitempty"`
}

// visited is the same once a case was looked at.
func (p PersonalCases) visited(id cases.CaseID) PersonalCases {
	recent := []cases.CaseID{id}
	for _, x := range p.Recent {
		if x != id && len(recent) < recentMost {
			recent = append(recent, x)
		}
	}
	p.Recent = recent
	return p
}

// An openCase is a case that stands open in the strip, with the address that it
// was left at.
type openCase struct {
	Case cases.CaseID
	At   Route
	seen int // when it was last looked at
}

// openCases are the cases that stand open, in the order in which they were opened.
type openCases struct {
	list []openCase
	turn int
}

func (o *openCases) index(id cases.CaseID) int {
	return slices.IndexFunc(o.list, func(c openCase) bool { return c.Case == id })
}

// ofOpenCase tells whether an address is one of a case's own pages.
func ofOpenCase(r Route) bool {
	return r.Case != "" && (r.Page == PageCase || r.Page == PageLetter)
}

// visit puts a case among those that are open, or notes where it is now.
func (o *openCases) visit(r Route) {
	if !ofOpenCase(r) {
		return
	}
	o.turn++
	if i := o.index(r.Case); i >= 0 {
		o.list[i].At, o.list[i].seen = r, o.turn
		return
	}
	if len(o.list) == openMost {
		oldest := 0
		for i, c := range o.list {
			if c.seen < o.list[oldest].seen {
				oldest = i
			}
		}
		o.list = slices.Delete(o.list, oldest, oldest+1)
	}
	o.list = append(o.list, openCase{Case: r.Case, At: r, seen: o.turn})
}

// note remembers where a case was left, if it still stands open.
func (o *openCases) note(r Route) {
	if i := o.index(r.Case); i >= 0 && ofOpenCase(r) {
		o.list[i].At = r
	}
}

// remove closes a case and returns the address of the neighbour that takes its
// place; false when none is left.
func (o *openCases) remove(id cases.CaseID) (Route, bool) {
	i := o.index(id)
	if i < 0 {
		return Route{}, false
	}
	o.list = slices.Delete(o.list, i, i+1)
	if len(o.list) == 0 {
		return Route{}, false
	}
	return o.list[min(i, len(o.list)-1)].At, true
}

// step is the address n cases further than one, going round; on another page it
// begins with the case looked at last.
func (o *openCases) step(from cases.CaseID, n int) (Route, bool) {
	count := len(o.list)
	if count == 0 {
		return Route{}, false
	}
	i := o.index(from)
	if i < 0 {
		last := 0
		for j, c := range o.list {
			if c.seen > o.list[last].seen {
				last = j
			}
		}
		return o.list[last].At, true
	}
	return o.list[((i+n)%count+count)%count].At, true
}

// ids are the cases that stand open, in order.
func (o *openCases) ids() []cases.CaseID {
	var out []cases.CaseID
	for _, c := range o.list {
		out = append(out, c.Case)
	}
	return out
}

// stripShows tells whether the strip of open cases stands above a page: there
// are several, and nobody but who works here looks at the window.
func stripShows(count int, p Page) bool {
	return count > 1 && p != PageSitting && p != PageVote && p != PageWho && p != PageFirstRun
}
