package cases

// BoardOpinion is the dated opinion of the advisory board of an apprentice
// training centre (art. 4), given on the act's day.
type BoardOpinion struct {
	fact
	Favourable Answer   `json:"favourable,omitempty"` // to what was submitted to it
	PresidedBy string   `json:"presided_by,omitempty"`
	Present    []string `json:"present,omitempty"`
	Text       string   `json:"text,omitempty"`
}

// LegalHold keeps the file beyond its retention, from the act's day on: an
// action was brought or is announced. It is a fact, so that it can still reach a
// closed file.
type LegalHold struct {
	fact
	Reason string `json:"reason,omitempty"`
}

// LegalHoldEnded lets the retention run again.
type LegalHoldEnded struct {
	fact
	Reason string `json:"reason,omitempty"`
}

// A Hold is a legal hold and its end.
type Hold struct {
	Began Done[LegalHold]
	Ended *Done[LegalHoldEnded]
}

func (BoardOpinion) Kind() Kind   { return KindBoardOpinion }
func (LegalHold) Kind() Kind      { return KindLegalHold }
func (LegalHoldEnded) Kind() Kind { return KindLegalHoldEnded }

func (p BoardOpinion) onCase(c *Case, a Act) { c.Opinions = append(c.Opinions, done(a, p)) }
func (p LegalHold) onCase(c *Case, a Act)    { c.Holds = append(c.Holds, Hold{Began: done(a, p)}) }

func (p LegalHoldEnded) onCase(c *Case, a Act) {
	for i := range c.Holds {
		if c.Holds[i].Ended == nil {
			d := done(a, p)
			c.Holds[i].Ended = &d
			return
		}
	}
	c.orphan(a)
}
