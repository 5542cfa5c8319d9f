package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
)

// A Basis is the event from which a receipt is counted.
type Basis string

// The bases, the surest first. Held, by another, unsigned and declared are
// receipts by one reading only; with the last four nothing was received.
const (
	ByCollection  Basis = "collected"
	ByHandover    Basis = "handed-over"
	ByRefusal     Basis = "refused"   // counts from first presentation
	ByUnclaimed   Basis = "unclaimed" // counts from first presentation
	ByHolding     Basis = "held"      // presented, and waiting at the post office
	ByAnother     Basis = "another"   // collected by somebody else than the addressee
	ByUnsigned    Basis = "unsigned"  // handed over, the receipt not signed
	ByDeclared    Basis = "declared"  // returned for its address, which was the last declared one
	AwaitedByPost Basis = "posted"    // left, and nothing is known of it since
	Unpresented   Basis = "undated"   // came back unclaimed, and nobody recorded when it was presented
	NotReceived   Basis = "returned"  // returned, from an address that was not the last declared one
	NotSent       Basis = ""          // nothing has left
)

func (b Basis) rank() int {
	switch b {
	case ByCollection, ByHandover, ByRefusal, ByUnclaimed:
		return 0
	case ByHolding:
		return 1
	case ByAnother, ByUnsigned, ByDeclared:
		return 2
	case AwaitedByPost:
		return 3
	case Unpresented:
		return 4
	case NotReceived:
		return 5
	case NotSent:
	}
	return 6
}

// A Receipt is what is known of one person's receipt of one letter, or of the
// last of several. It is what R-NOTICE and R-DEFENCE count from (art. 5.3; the
// readings are those of the post's law: refused and unclaimed letters are
// received on first presentation, dispatch is never receipt).
type Receipt struct {
	Person    cases.PersonID
	Letter    cases.LetterID
	Dispatch  cases.DispatchID
	Basis     Basis
	Day       days.Day // zero: not received
	Posted    days.Day // or handed over
	Presented days.Day // first presentation; zero: not known
	Holding   days.Day // end of the holding, while the envelope waits at the post office
	Other     string   // who collected it, if not the addressee
	Ground    post.Ground
	Acts      []cases.ActID
}

// Received tells whether a day of receipt is known, by any reading.
func (r Receipt) Received() bool { return r.Day != 0 }

// Doubtful tells whether the receipt stands by the lenient reading only. Whoever
// signed for somebody else is presumed to have been allowed to (Council of
// State), unless the addressee shows the contrary (art. 670 of the code of civil
// procedure asks for a mandate).
func (r Receipt) Doubtful() bool {
	return r.Basis == ByAnother || r.Basis == ByUnsigned || r.Basis == ByDeclared
}

// surer tells whether a receipt is better proof than another: a settled one
// before one that waits, then the earlier day.
func (r Receipt) surer(other Receipt) bool {
	if a, b := r.Basis.rank(), other.Basis.rank(); a != b {
		return a < b
	}
	return r.Day < other.Day || (r.Day == 0 && r.Posted > other.Posted)
}

// receipt reads one envelope.
func (m *Matter) receipt(s *cases.Service, letter cases.LetterID, who cases.PersonID) Receipt {
	r := Receipt{
		Person: who, Letter: letter, Dispatch: s.Dispatch, Acts: s.Acts,
		Posted: s.Posted, Presented: s.Presented, Day: s.Received(), Ground: s.Ground,
	}
	switch {
	case s.HandedOver != 0:
		r.Posted, r.Basis = s.HandedOver, ByHandover
		if !s.Signed {
			r.Basis = ByUnsigned
		}
	case s.Collected != 0 && s.ByOther != "":
		r.Basis, r.Other = ByAnother, s.ByOther
	case s.Collected != 0:
		r.Basis = ByCollection
	case s.Returned != 0 && s.Ground != post.Unclaimed:
		r.Basis = NotReceived
		if m.lastDeclared(who, s) {
			r.Basis, r.Day = ByDeclared, s.Presented
			if r.Day == 0 {
				r.Day = s.Returned
			}
		}
	case s.Refused != 0:
		r.Basis = ByRefusal
	case s.Returned != 0 && s.Presented != 0:
		r.Basis = ByUnclaimed
	case s.Returned != 0:
		r.Basis = Unpresented
	case s.Presented != 0:
		r.Basis, r.Holding = ByHolding, s.Presented+days.Day(m.Profile.Numbers.Holding.N)
	case s.Posted != 0:
		r.Basis = AwaitedByPost
	}
	return r
}

// lastDeclared tells whether an envelope bore the address that the person had
// last declared when it left.
func (m *Matter) lastDeclared(who cases.PersonID, s *cases.Service) bool {
	at, ok := m.People[who].AddressOn(s.Posted)
	return ok && at.Same(s.Address)
}

// receiptOf is a person's receipt of a letter: of the surest of the envelopes
// that carry a copy of it, and nothing sent if none does.
func (m *Matter) receiptOf(l *cases.Letter, who cases.PersonID) Receipt {
	best := Receipt{Person: who, Letter: l.ID}
	consider := func(c *cases.Copy) {
		if c.To != who || c.Capacity == cases.ToFile {
			return
		}
		for i := range m.Case.Services {
			if s := &m.Case.Services[i]; s.Carries(c.Copy) {
				if r := m.receipt(s, l.ID, who); r.surer(best) {
					best = r
				}
			}
		}
	}
	for i := range l.Issued.Is.Copies {
		consider(&l.Issued.Is.Copies[i])
	}
	for i := range l.Again {
		consider(&l.Again[i].Is.Copy)
	}
	return best
}

// communicates tells whether a letter states a grievance. One that names none
// states all that were on the file when it was issued.
func communicates(l *cases.Letter, g *cases.Done[cases.AddGrievance]) bool {
	is := &l.Issued.Is
	if !l.Standing() || (is.Type != cases.LetterGrievances && is.Type != cases.LetterConvocation) {
		return false
	}
	if len(is.Grievances) == 0 {
		return is.Type == cases.LetterGrievances && g.Act.Rank < l.Issued.Act.Rank
	}
	return slices.Contains(is.Grievances, g.Is.Grievance)
}

// grievanceReceipt is a person's receipt of a grievance in writing, over the
// letters that state it; stated tells whether any does.
func (m *Matter) grievanceReceipt(g *cases.Done[cases.AddGrievance], who cases.PersonID) (r Receipt, stated bool) {
	r = Receipt{Person: who}
	for i := range m.Case.Letters {
		if l := &m.Case.Letters[i]; communicates(l, g) {
			if got := m.receiptOf(l, who); !stated || got.surer(r) {
				r = got
			}
			stated = true
		}
	}
	return r, stated
}

// later keeps the receipt that rules: one not received before the latest received.
func later(a, b Receipt) Receipt {
	switch {
	case a.Received() && b.Received():
		if b.Day > a.Day || (b.Day == a.Day && b.Basis.rank() > a.Basis.rank()) {
			return b
		}
		return a
	case a.Received():
		return b
	case !b.Received() && b.Basis.rank() > a.Basis.rank():
		return b
	}
	return a
}
