package cases

// AssignCase puts somebody who works with the register in charge of a case. It
// changes nothing in the procedure: it tells the office whose case it is.
type AssignCase struct {
	ours
	To UserID `json:"to"`
}

// Kind is KindAssignCase.
func (AssignCase) Kind() Kind { return KindAssignCase }

func (p AssignCase) onCase(c *Case, a Act) { c.Assigned = append(c.Assigned, done(a, p)) }

// Owner is who is in charge of the case: who was named last, else who opened
// it; empty when it was never opened.
func (c *Case) Owner() UserID {
	switch n := len(c.Assigned); {
	case n > 0:
		return c.Assigned[n-1].Is.To
	case c.Opened != nil:
		return c.Opened.Act.By
	}
	return ""
}
