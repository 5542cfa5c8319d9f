package letters

import "greffe/cases/days"

// A Sitting is what the minutes and the attendance sheet tell.
type Sitting struct {
	Opened      days.Hour  `json:"opened,omitempty"`
	Closed      days.Hour  `json:"closed,omitempty"`
	Secretary   string     `json:"secretary,omitempty"`
	President   string     `json:"president,omitempty"`
	Capacity    string     `json:"capacity,omitempty"` // of the president
	Voting      int        `json:"voting,omitempty"`   // voting members present
	Minimum     int        `json:"minimum,omitempty"`
	Received    days.Day   `json:"received,omitempty"` // grievances and convocation
	Gap         int        `json:"gap,omitempty"`      // days from there to the sitting
	Numbers     []string   `json:"numbers,omitempty"`  // of the registered letters
	Recused     []Recused  `json:"recused,omitempty"`
	Others      []Member   `json:"others,omitempty"` // learner, representative, assisting, witnesses
	Absences    []string   `json:"absences,omitempty"`
	Absent      bool       `json:"absent,omitempty"`      // of the learner
	Ruling      string     `json:"ruling,omitempty"`      // on the absence
	Composed    string     `json:"composed,omitempty"`    // what the check of the seats found
	ComposedBy  string     `json:"composed_by,omitempty"` // article of that check
	Consulted   []string   `json:"consulted,omitempty"`   // consultations of the file, in words
	Read        []days.Day `json:"read,omitempty"`        // written observations read out, by the day they were received
	Reason      string     `json:"reason,omitempty"`      // of the envisaged sanction, as stated
	Explained   string     `json:"explained,omitempty"`
	Assisted    string     `json:"assisted,omitempty"` // by whom
	Questions   string     `json:"questions,omitempty"`
	Withdrawn   []string   `json:"withdrawn,omitempty"`
	WithdrawnAt days.Hour  `json:"withdrawn_at,omitempty"`
	Motions     []Motion   `json:"motions,omitempty"`
	Proposed    string     `json:"proposed,omitempty"`  // the measure adopted, in words
	Dissent     []string   `json:"dissent,omitempty"`   // disagreements recorded on request
	Adjourned   string     `json:"adjourned,omitempty"` // why the sitting stopped before the vote
}

// A Recused does not sit in this case.
type Recused struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

// A Motion is one question put to the vote.
type Motion struct {
	Text        string  `json:"text"`
	For         int     `json:"for"`
	Against     int     `json:"against"`
	Abstentions int     `json:"abstentions"`
	Blank       int     `json:"blank,omitempty"` // blank ballots and refusals to vote
	Secret      bool    `json:"secret,omitempty"`
	Outcome     Outcome `json:"outcome"`
	Casting     Side    `json:"casting,omitempty"` // side of the casting vote, if it was used
}

// An Outcome is the result of a motion.
type Outcome string

// The outcomes.
const (
	Adopted    Outcome = "adopted"
	Rejected   Outcome = "rejected"
	NotAdopted Outcome = "not-adopted"
)

// A Side is how the president voted, when that vote prevails.
type Side string

// The sides.
const (
	NoSide  Side = ""
	For     Side = "for"
	Against Side = "against"
)
