package cases

// Side is one member's vote.
type Side string

// The sides. Abstentions, blanks and refusals are not votes cast.
const (
	For     Side = "for"
	Against Side = "against"
	Abstain Side = "abstain"
)

// PutMotion puts one yes/no question to the vote.
type PutMotion struct {
	ours
	Motion   MotionID   `json:"motion"`
	Sitting  SittingID  `json:"sitting"`
	Sanction Sanction   `json:"sanction"`
	Secret   bool       `json:"secret,omitempty"`
	Roll     []PersonID `json:"roll,omitempty"` // entitled and present, filled by the register
}

// A Ballot is one member's vote.
type Ballot struct {
	Member PersonID `json:"member"`
	Side   Side     `json:"side"`
}

// A Tally is the three numbers of a secret ballot.
type Tally struct {
	For     int `json:"for"`
	Against int `json:"against"`
	Abstain int `json:"abstain"`
}

// CloseMotion seals a vote: the ballots one by one, or the tally of a secret ballot.
type CloseMotion struct {
	ours
	Motion  MotionID `json:"motion"`
	Ballots []Ballot `json:"ballots,omitempty"`
	Tally   *Tally   `json:"tally,omitempty"`
	Again   bool     `json:"again,omitempty"` // the president was asked once more (R-CASTING)
}

// CastingVote is recorded by the program when it closes a tie in an open ballot
// in which the president voted: that side prevails (art. 5.4).
type CastingVote struct {
	ours
	Motion    MotionID `json:"motion"`
	President PersonID `json:"president"`
	Side      Side     `json:"side"`
}

func (PutMotion) Kind() Kind   { return KindPutMotion }
func (CloseMotion) Kind() Kind { return KindCloseMotion }
func (CastingVote) Kind() Kind { return KindCastingVote }
