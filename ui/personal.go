package ui

import (
	"maps"
	"time"

	"greffe/cases"
	"greffe/cases/days"
)

// A Machine is the computer that the window is on: its clock, its notices, and
// what each person chose there. It keeps nothing of the register.
type Machine struct {
	Now      func() time.Time         // nil: the window never locks by itself
	Notify   func(title, text string) // shows a notice of the system; nil: not offered
	Personal *PersonalBook            // nil: kept for as long as the window lives
	Activity *Activity                // of the keys and the mouse; nil: the window never locks by itself
}

// Personal is what one person chose, or did, on one machine.
type Personal struct {
	// LockAfter is the minutes without a key or a movement of the mouse after
	// which the window locks; 0 is never.
	LockAfter int      `json:"lock_after"`
	Code      LockCode `json:"code,omitzero"`
	// Wrong is how many codes in a row were wrong, WrongAt when the last was tried.
	Wrong   int       `json:"wrong,omitempty"`
	WrongAt time.Time `json:"wrong_at,omitzero"`
	// Notify asks for a notice of what is due; Notified is the last day of one.
	Notify   bool     `json:"notify,omitempty"`
	Notified days.Day `json:"notified,omitempty"`
	// Toured tells that the tour was shown, to its end or not.
	Toured bool `json:"toured,omitempty"`
	// Cases are those looked at last, and those that stand open.
	Cases PersonalCases `json:"cases,omitzero"`
}

// lockChoices are the minutes that the settings offer; 0 is never.
func lockChoices() []int { return []int{5, 10, 20, 0} }

// lockUsual is what holds for somebody who chose nothing.
const lockUsual = 10

// A PersonalBook keeps what each person chose on this machine. It belongs to the
// UI goroutine.
type PersonalBook struct {
	of   map[cases.UserID]Personal
	save func(map[cases.UserID]Personal)
}

// NewPersonalBook returns a book with what was kept; save is told all of it
// after each change and may be nil.
func NewPersonalBook(kept map[cases.UserID]Personal, save func(map[cases.UserID]Personal)) *PersonalBook {
	b := &PersonalBook{of: map[cases.UserID]Personal{}, save: save}
	maps.Copy(b.of, kept)
	return b
}

// Of is what somebody chose.
func (b *PersonalBook) Of(u cases.UserID) Personal {
	if p, known := b.of[u]; known {
		return p
	}
	return Personal{LockAfter: lockUsual}
}

// Change changes what somebody chose, and keeps it.
func (b *PersonalBook) Change(u cases.UserID, change func(*Personal)) {
	p := b.Of(u)
	change(&p)
	b.of[u] = p
	if b.save != nil {
		b.save(maps.Clone(b.of))
	}
}

// Activity counts the keys and the movements of the mouse: whoever looks at it
// twice knows whether somebody was there in between. It belongs to the UI
// goroutine.
type Activity struct{ n uint64 }

// Stir is told of a key or a movement.
func (a *Activity) Stir() { a.n++ }

// Count is how many there were.
func (a *Activity) Count() uint64 { return a.n }
