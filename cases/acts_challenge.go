package cases

import "slices"

// Forum is before whom a decision is challenged.
type Forum string

// The forums. The courts depend on the organisation and on the contract.
const (
	ForumMediator       Forum = "mediator" // of apprenticeship (L. 6222-39)
	ForumLabour         Forum = "labour-court"
	ForumCivil          Forum = "civil-court"
	ForumAdministrative Forum = "administrative-court"
	ForumOther          Forum = "other"
)

// DecisionChallenged records that a decision was challenged: the file is held
// until the challenge has ended.
type DecisionChallenged struct {
	fact
	Challenge ChallengeID `json:"challenge"`
	Letter    LetterID    `json:"letter"` // the decision letter
	Forum     Forum       `json:"forum"`
	By        string      `json:"by,omitempty"`
	Reference string      `json:"reference,omitempty"`
	Document  Digest      `json:"document,omitempty"`
}

// ChallengeOutcome is how a challenge ended.
type ChallengeOutcome string

// The outcomes. Annulled takes the sanction away; the others leave it.
const (
	OutcomeUpheld    ChallengeOutcome = "upheld"
	OutcomeAnnulled  ChallengeOutcome = "annulled"
	OutcomeWithdrawn ChallengeOutcome = "challenge-withdrawn"
	OutcomeSettled   ChallengeOutcome = "settled"
)

// ChallengeEnded records how a challenge ended.
type ChallengeEnded struct {
	fact
	Challenge ChallengeID      `json:"challenge"`
	Outcome   ChallengeOutcome `json:"outcome"`
	Reference string           `json:"reference,omitempty"`
	Document  Digest           `json:"document,omitempty"`
}

// WithdrawDecision takes back a decision that was notified: the sanction is as
// if it had not been taken, and whoever was told of it is told so.
type WithdrawDecision struct {
	ours
	Letter LetterID `json:"letter"`
	Reason string   `json:"reason"`
}

// A Challenge is a challenge of a decision, and its end.
type Challenge struct {
	Filed Done[DecisionChallenged]
	Ended *Done[ChallengeEnded]
}

func (DecisionChallenged) Kind() Kind { return KindDecisionChallenged }
func (ChallengeEnded) Kind() Kind     { return KindChallengeEnded }
func (WithdrawDecision) Kind() Kind   { return KindWithdrawDecision }

func (p DecisionChallenged) onCase(c *Case, a Act) {
	if c.letter(p.Letter) == nil {
		c.orphan(a)
		return
	}
	c.Challenges = append(c.Challenges, Challenge{Filed: done(a, p)})
}

func (p ChallengeEnded) onCase(c *Case, a Act) {
	i := slices.IndexFunc(c.Challenges, func(x Challenge) bool { return x.Filed.Is.Challenge == p.Challenge })
	if i < 0 {
		c.orphan(a)
		return
	}
	d := done(a, p)
	c.Challenges[i].Ended = &d
}

func (p WithdrawDecision) onCase(c *Case, a Act) {
	if c.letter(p.Letter) == nil {
		c.orphan(a)
		return
	}
	c.TakenBack = append(c.TakenBack, done(a, p))
}

// Undone returns the act that took the sanction of a decision letter away: a
// withdrawal by the office, or a challenge that ended in an annulment.
func (c *Case) Undone(l LetterID) (Act, bool) {
	if d, ok := last(c.TakenBack, func(w WithdrawDecision) bool { return w.Letter == l }); ok {
		return d.Act, true
	}
	for _, x := range c.Challenges {
		if x.Filed.Is.Letter == l && x.Ended != nil && x.Ended.Is.Outcome == OutcomeAnnulled {
			return x.Ended.Act, true
		}
	}
	return Act{}, false
}

// Challenged tells whether a challenge runs.
func (c *Case) Challenged() bool {
	return slices.ContainsFunc(c.Challenges, func(x Challenge) bool { return x.Ended == nil })
}
