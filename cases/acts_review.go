package cases

// SubmitLetter gives the director a letter to approve before it is issued: its
// draft as a PDF, and the fingerprint of what it says.
type SubmitLetter struct {
	ours
	Letter      LetterID   `json:"letter"`
	Type        LetterType `json:"type"`
	Language    string     `json:"language"`
	Fingerprint string     `json:"fingerprint"`
	Documents   []Digest   `json:"documents"` // the draft, one a copy
	Note        string     `json:"note,omitempty"`
}

// ApproveLetter approves a letter as it was submitted: issuing one with another
// fingerprint is not covered.
type ApproveLetter struct {
	ours
	Letter      LetterID `json:"letter"`
	Fingerprint string   `json:"fingerprint"`
	Note        string   `json:"note,omitempty"`
}

// ReturnLetter gives a submitted letter back with comments.
type ReturnLetter struct {
	ours
	Letter   LetterID `json:"letter"`
	Comments string   `json:"comments"`
}

// A Review is one submission of a letter, and the director's answer.
type Review struct {
	Submitted Done[SubmitLetter]
	Approved  *Done[ApproveLetter]
	Returned  *Done[ReturnLetter]
}

func (SubmitLetter) Kind() Kind  { return KindSubmitLetter }
func (ApproveLetter) Kind() Kind { return KindApproveLetter }
func (ReturnLetter) Kind() Kind  { return KindReturnLetter }

func (p SubmitLetter) onCase(c *Case, a Act) {
	c.Reviews = append(c.Reviews, Review{Submitted: done(a, p)})
}

func (p ApproveLetter) onCase(c *Case, a Act) {
	r := c.review(p.Letter)
	if r == nil || r.Submitted.Is.Fingerprint != p.Fingerprint {
		c.orphan(a)
		return
	}
	d := done(a, p)
	r.Approved, r.Returned = &d, nil
}

func (p ReturnLetter) onCase(c *Case, a Act) {
	r := c.review(p.Letter)
	if r == nil {
		c.orphan(a)
		return
	}
	d := done(a, p)
	r.Returned, r.Approved = &d, nil
}

// review is the last submission of a letter.
func (c *Case) review(l LetterID) *Review {
	for i := len(c.Reviews) - 1; i >= 0; i-- {
		if c.Reviews[i].Submitted.Is.Letter == l {
			return &c.Reviews[i]
		}
	}
	return nil
}

// ReviewOf returns the last submission of a letter.
func (c *Case) ReviewOf(l LetterID) (Review, bool) {
	if r := c.review(l); r != nil {
		return *r, true
	}
	return Review{}, false
}

// ApprovedAs tells whether the letter was approved with that fingerprint.
func (c *Case) ApprovedAs(l LetterID, fingerprint string) bool {
	r, ok := c.ReviewOf(l)
	return ok && r.Approved != nil && r.Approved.Is.Fingerprint == fingerprint
}
