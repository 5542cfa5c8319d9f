package cases

// A Motion is one yes/no question, its closing and the casting vote, if any.
type Motion struct {
	ID      MotionID
	Put     Done[PutMotion]
	Closed  *Done[CloseMotion]
	Casting *Done[CastingVote]
}

// A Count is what a ballot adds up to. Only for and against are votes cast.
type Count struct {
	For, Against, Abstain int
	President             Side // how the president voted; empty in a secret ballot or if not present
}

// Tie tells whether votes were cast and are equally divided.
func (c Count) Tie() bool { return c.For == c.Against && c.For > 0 }

// Casting is the side that breaks a tie: the one the president already voted
// for (art. 5.4). False when there is no tie, or no such side: the president
// abstained, is not there, or voted in secret.
func (c Count) Casting() (Side, bool) {
	return c.President, c.Tie() && (c.President == For || c.President == Against)
}

// CountVotes adds a closing up, for a president.
func CountVotes(p CloseMotion, president PersonID) Count {
	var out Count
	if p.Tally != nil {
		return Count{For: p.Tally.For, Against: p.Tally.Against, Abstain: p.Tally.Abstain}
	}
	for _, b := range p.Ballots {
		switch b.Side {
		case For:
			out.For++
		case Against:
			out.Against++
		case Abstain:
			out.Abstain++
		}
		if b.Member == president {
			out.President = b.Side
		}
	}
	return out
}

// Result is what became of a motion.
type Result string

// The results.
const (
	NotVoted   Result = ""
	Adopted    Result = "adopted"
	Rejected   Result = "rejected"
	NotAdopted Result = "not-adopted" // no votes cast, or a tie that nothing breaks
)

// Outcome computes the result of a closed motion from its ballots and the
// casting vote (art. 5.4). Results are computed, never typed.
func (m Motion) Outcome() Result {
	if m.Closed == nil {
		return NotVoted
	}
	n := CountVotes(m.Closed.Is, "")
	switch {
	case n.For > n.Against:
		return Adopted
	case n.For < n.Against:
		return Rejected
	case m.Casting == nil || !n.Tie():
		return NotAdopted
	case m.Casting.Is.Side == For:
		return Adopted
	}
	return Rejected
}

// Motion returns a motion by its identifier.
func (c *Case) Motion(id MotionID) (Motion, bool) {
	if m := c.motion(id); m != nil {
		return *m, true
	}
	return Motion{}, false
}

// AdoptedMotion returns the motion that was adopted, if any; one sanction
// answers a set of facts, so the first adopted holds.
func (c *Case) AdoptedMotion() (Motion, bool) {
	for _, m := range c.Motions {
		if m.Outcome() == Adopted {
			return m, true
		}
	}
	return Motion{}, false
}
