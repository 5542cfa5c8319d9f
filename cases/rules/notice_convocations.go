package rules

import (
	"greffe/cases"
	"greffe/cases/days"
)

// convocations are the letters that announce a sitting: the first of those that
// announce the day now in force, and the last, which is the one in force.
type convocations struct {
	letters     []*cases.Letter // that announce the day in force, in the order of issue
	first, last *cases.Letter
}

func (c *convocations) day() days.Day {
	if c.last == nil {
		return 0
	}
	return c.last.Issued.Is.Announcement.Day
}

// convocations gathers the standing convocations to a sitting. A new day begins
// a new row: a date moved after the convocation asks for a new one, with its
// own notice.
func (m *Matter) convocations(s *cases.Sitting) convocations {
	var out convocations
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		a := l.Issued.Is.Announcement
		if l.Issued.Is.Type != cases.LetterConvocation || !l.Standing() || a == nil || a.Sitting != s.ID {
			continue
		}
		if out.last == nil || a.Day != out.day() {
			out.letters, out.first = out.letters[:0], l
		}
		out.letters, out.last = append(out.letters, l), l
	}
	return out
}

// convocationReceipt is a person's receipt of the convocation in force: of the
// surest of the letters that announce its day.
func (m *Matter) convocationReceipt(c *convocations, who cases.PersonID) Receipt {
	best := Receipt{Person: who}
	for _, l := range c.letters {
		if r := m.receiptOf(l, who); r.surer(best) {
			best = r
		}
	}
	return best
}

// corrections compares what the convocation announces with the plan of the
// sitting: another time, place or link asks for a corrected convocation, which
// the rule wants as early as the first.
func (m *Matter) corrections(out *NoticeDates, c *convocations, s *cases.Sitting) {
	plan, ok := s.Plan()
	if !ok || c.last == nil {
		return
	}
	last, first := c.last.Issued.Is.Announcement, c.first.Issued.Is.Announcement
	out.Change = changes(last, &cases.Announcement{At: plan.At, Place: plan.Place, Link: plan.Link})
	if len(out.Change) > 0 || len(changes(first, last)) == 0 {
		return
	}
	out.Change, out.amended = changes(first, last), true
	for _, who := range m.addressees(c.last.Issued.Act.On) {
		r := m.receiptOf(c.last, who)
		out.unamended = out.unamended || !r.Received()
		out.Corrected = max(out.Corrected, r.Day)
	}
}

// changes names what differs between two announcements, as keys of words.
func changes(a, b *cases.Announcement) []string {
	var out []string
	if a.At != b.At {
		out = append(out, "mention.time")
	}
	if a.Place != b.Place || a.Link != b.Link {
		out = append(out, "mention.place")
	}
	return out
}
