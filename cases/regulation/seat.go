package regulation

// A Seat is a capacity in which somebody sits on the council (art. 5.2), or
// takes its minutes.
type Seat string

// The seats.
const (
	SeatPresident   Seat = "president"
	SeatPedagogical Seat = "pedagogical"
	SeatBilling     Seat = "billing"
	SeatSuccess     Seat = "success"
	SeatSecretary   Seat = "secretary"
	SeatLearners    Seat = "learners" // the learners' representative
)

// Seats returns the seats in the order of the regulation; the slice is the
// caller's own.
func Seats() []Seat {
	return []Seat{SeatPresident, SeatPedagogical, SeatBilling, SeatSuccess, SeatSecretary, SeatLearners}
}

// Key returns the key of the seat's words.
func (s Seat) Key() string {
	switch s { // asked for at every roll call: no string is put together for those known
	case SeatPresident:
		return "seat.president"
	case SeatPedagogical:
		return "seat.pedagogical"
	case SeatBilling:
		return "seat.billing"
	case SeatSuccess:
		return "seat.success"
	case SeatSecretary:
		return "seat.secretary"
	case SeatLearners:
		return "seat.learners"
	}
	return "seat." + string(s)
}

func (s Seat) known() bool {
	switch s {
	case SeatPresident, SeatPedagogical, SeatBilling, SeatSuccess, SeatSecretary, SeatLearners:
		return true
	}
	return false
}

// A Place says how a seat may be filled.
type Place struct {
	Seat      Seat    `json:"seat"`
	Title     Text    `json:"title"`
	Cap       int     `json:"cap"` // people at most
	Voting    bool    `json:"voting,omitempty"`
	Presides  bool    `json:"presides,omitempty"`  // the director, or a representative with a written delegation
	Invited   bool    `json:"invited,omitempty"`   // only at the learner's invitation, and leaves before the deliberation
	Secretary bool    `json:"secretary,omitempty"` // takes the minutes, never votes
	Article   Article `json:"article"`
}

// Place returns how a seat may be filled; false if the regulation has no such seat.
func (p Profile) Place(s Seat) (Place, bool) {
	for _, place := range p.Places {
		if place.Seat == s {
			return place, true
		}
	}
	return Place{}, false
}

// Votes tells whether whoever sits there votes.
func (p Profile) Votes(s Seat) bool {
	place, _ := p.Place(s)
	return place.Voting
}
