package rules

import (
	"greffe/cases/days"
)

// A Prospect is what would follow if the council of a case sat on a day: the
// same computations as the verdicts, asked before anything is recorded. Each
// day is given by both readings, the lenient one first; a day that is not known
// or does not apply is zero.
type Prospect struct {
	Council days.Day
	Notice  NoticeDates

	Known         bool     // everything was received; else Base is what the post is expected to do
	Base          days.Day // the receipt counted from
	Lenient, Safe days.Day // first council days after Base
	State         State    // of that council, counted from Base

	PostLenient, PostSafe days.Day // last open day to post, delivery included
	HandLenient, HandSafe days.Day // last day to hand over, or of receipt

	Held                  days.Day // last day of holding at the post office, if the letter waits there
	HeldLenient, HeldSafe days.Day // first council days if it is collected on that day
	HeldState             State    // of the council then

	Window  WindowDates // heard at the council, or by an interview that replaces it
	Unheard WindowDates // counted from the earlier interview, if the learner is not heard again; zero without one

	StartEarliest, StartSafe days.Day // first days of an exclusion whose letter leaves on the first day of each reading
	StartMaxLast             days.Day // its last day at most, counted from StartSafe

	TellBy, TellSafe days.Day // last days to tell an apprentice's employer: the eve, and the last open day before
	Majority         days.Day // the learner comes of age between today and the council
	Review           days.Day // a precautionary measure would have to be reviewed before the council
}

// WhatIf computes what follows from a council on a day. Nothing is recorded,
// and the convocation in force is taken to be replaced when the day differs.
func WhatIf(m Matter, council days.Day) Prospect {
	out := Prospect{Council: council, Notice: NoticeFor(m, council)}
	if m.Case == nil || council == 0 {
		return out
	}
	m.prospectNotice(&out)
	m.prospectWindow(&out)
	if m.Case.IsApprentice() && len(Employers(m.Case)) > 0 {
		if told, _ := m.employerTold(); told == 0 {
			out.TellBy, out.TellSafe = council-1, m.Calendar.LastOpen(council-1)
		}
	}
	if p := m.learner(); p != nil && p.Identity.Born != 0 {
		if eighteen, _ := days.Majority(p.Identity.Born); eighteen > m.Today && eighteen <= council {
			out.Majority = eighteen
		}
	}
	for i := range m.Case.Precautions {
		p := &m.Case.Precautions[i]
		if warn := p.Ordered.Is.From + days.Day(m.Profile.Numbers.Precaution.N); p.Lifted == nil && warn < council {
			out.Review = warn
		}
	}
	return out
}

// prospectNotice fills the days before the council.
func (m *Matter) prospectNotice(out *Prospect) {
	n, period := &out.Notice, m.Profile.Numbers.Notice
	out.Known = n.Received != 0 && !n.Moved && len(n.Missing) == 0 && len(n.Added) == 0 && n.Announced != 0
	out.Base = n.Expected
	if out.Known {
		out.Base = n.Received
	}
	if out.Base != 0 {
		out.Lenient = out.Base + days.Day(period.N)
		out.Safe, _, _ = SafeFrom(m.Calendar, period, out.Base)
		out.State = reading(out.Council, out.Lenient, out.Safe)
	}
	out.HandLenient, out.HandSafe = n.LenientBy, n.HandBy
	delivery := m.Profile.Numbers.Delivery.N
	out.PostLenient = m.Calendar.AddOpen(m.Calendar.LastOpen(n.LenientBy), -delivery)
	out.PostSafe = n.PostBy
	out.Held = n.HoldingEnd
	if out.Held == 0 && !out.Known && out.Base != 0 {
		out.Held = out.Base + days.Day(m.Profile.Numbers.Holding.N)
	}
	if out.Held != 0 {
		out.HeldLenient = out.Held + days.Day(period.N)
		out.HeldSafe, _, _ = SafeFrom(m.Calendar, period, out.Held)
		out.HeldState = reading(out.Council, out.HeldLenient, out.HeldSafe)
	}
}

// prospectWindow fills the days after the council: the learner is heard there,
// or, should that not be, the window counts from an earlier interview too.
func (m *Matter) prospectWindow(out *Prospect) {
	out.Window = WindowFor(m.Profile, m.Calendar, out.Council, out.Council)
	if i := m.interviewed(); i != 0 && i <= out.Council {
		out.Unheard = WindowFor(m.Profile, m.Calendar, out.Council, i)
	}
	w := &out.Window
	out.StartEarliest = m.exclusionFor(0, w.Lenient).Earliest
	out.StartSafe = m.exclusionFor(0, w.Safe).SafeFirst
	out.StartMaxLast = m.exclusionFor(out.StartSafe, w.Safe).MaxLast
}

// NoWay tells whether a council on that day would leave no day at all, or no
// safe one, for the decision should the learner not be heard again.
func (p Prospect) NoWay() (empty, narrow bool) { return p.Unheard.Empty(), p.Unheard.Narrow() }
