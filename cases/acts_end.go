package cases

// EndGround is why a procedure ends before any decision.
type EndGround string

// The grounds. An abandonment declared to the funder has its own act (R-ABANDON).
const (
	EndResigned  EndGround = "resigned"
	EndContract  EndGround = "contract-ended"
	EndComplaint EndGround = "complaint-withdrawn"
	EndDeath     EndGround = "death"
	EndOther     EndGround = "other"
)

// EndProcedure ends the procedure without a decision. A sanction can no longer
// be taken in the case unless it is reopened.
type EndProcedure struct {
	ours
	Ground   EndGround `json:"ground"`
	Reason   string    `json:"reason,omitempty"`
	Document Digest    `json:"document,omitempty"` // the letter of resignation, say
}

// ReopenCase takes a closed, ended or abandoned case up again where it stood.
type ReopenCase struct {
	ours
	Reason string `json:"reason"`
}

func (EndProcedure) Kind() Kind { return KindEndProcedure }
func (ReopenCase) Kind() Kind   { return KindReopenCase }

func (p EndProcedure) onCase(c *Case, a Act) {
	d := done(a, p)
	c.Ended = &d
}

// A reopening takes back what closed the file, and leaves the acts legible.
func (p ReopenCase) onCase(c *Case, a Act) {
	if over, is := c.Over(); !is || over.On > a.On {
		c.orphan(a)
		return
	}
	c.Reopened = append(c.Reopened, done(a, p))
	c.Closed, c.Ended, c.Abandoned = nil, nil, nil
}
