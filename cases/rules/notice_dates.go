package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// NoticeDates is everything that R-NOTICE knows about the days before a
// council. The verdict, the timeline and the month grid read the same answer.
// A day that is not known is zero.
type NoticeDates struct {
	N       int             // days of notice
	Sitting cases.SittingID // to which the case is convened; empty: none
	Council days.Day        // the day asked about
	State   State           // of that council; Pending also when no council is planned

	Starts   []Receipt      // one an addressee: the last of what must be received
	Missing  []Receipt      // those of Starts that were not received
	Received days.Day       // the ruling start: the latest receipt; zero while one is missing
	Ruling   cases.PersonID // whose receipt that is

	Lenient  days.Day   // first council day by the lenient reading
	Safe     days.Day   // first council day by every reading
	Clear    days.Count // the clear days, extended
	Back     days.Day   // first council day whose count back is not before receipt
	Expected days.Day   // day of receipt to be expected of what is missing, or must be sent again
	Proposed days.Day   // first open safe day: of what was received, else of what is expected
	Outlook  State      // of the council, if all that is missing arrives as expected

	HoldingEnd days.Day // latest end of a holding that still runs
	PostBy     days.Day // last open day to post for a safe council, delivery included
	HandBy     days.Day // last day of receipt, or of hand delivery, for a safe council
	LenientBy  days.Day // last day of receipt by the lenient reading
	Watch      days.Day // HandBy, while a letter that was presented may still be collected

	Announced days.Day            // day of the convocation in force; zero: none issued
	Moved     bool                // the council is on another day than announced
	Change    []string            // what else differs from the convocation: keys of words
	Corrected days.Day            // receipt of a corrected convocation; zero: none
	Added     []cases.GrievanceID // grievances that no letter states yet, others being stated

	renew     bool // the sitting itself was moved: only a new convocation helps
	amended   bool // a corrected convocation was issued
	unamended bool // and not received by everybody
	daily     bool // Proposed and Expected depend on what day it is
}

// Notice computes the notice of the case for the council it is convened to
// (art. 5.3).
func Notice(m Matter) NoticeDates { return m.noticeOf() }

func (m *Matter) noticeOf() NoticeDates {
	s, ok := m.convened()
	if !ok {
		return m.notice(nil, 0)
	}
	return m.notice(s, s.Day())
}

// NoticeFor computes the same for another day: what if the council sat then?
// The convocation in force would not announce that day, which Moved tells.
func NoticeFor(m Matter, council days.Day) NoticeDates {
	s, _ := m.convened()
	return m.notice(s, council)
}

// convened is the sitting that the case waits for, or was heard in. A case
// taken out of a sitting, or adjourned with it before anything was voted, waits
// for another.
func (m *Matter) convened() (*cases.Sitting, bool) {
	if m.Case == nil {
		return nil, false
	}
	c, ok := m.Case.Convening()
	if !ok {
		return nil, false
	}
	s := m.Sittings[c.Is.Sitting]
	if s == nil || s.Day() == 0 || m.postponedFrom(s) || (s.Adjourned != nil && !m.votedIn(s.ID)) {
		return nil, false
	}
	return s, true
}

func (m *Matter) votedIn(s cases.SittingID) bool {
	return slices.ContainsFunc(m.Case.Motions, func(x cases.Motion) bool {
		return x.Put.Is.Sitting == s && x.Closed != nil
	})
}

// SafeFrom is the first council day that every reading allows after a receipt:
// the later of n clear days, extended, and of the first day whose count back is
// not before receipt (domain of art. 5.3: labour law counts clear days and
// extends them, art. 641 and 642 of the code of civil procedure).
func SafeFrom(c days.Calendar, p regulation.Period, received days.Day) (safe days.Day, span days.Count, back days.Day) {
	if received == 0 {
		return 0, days.Count{N: p.N}, 0
	}
	span = c.Clear(received, p.N)
	if !p.Extended {
		span = days.Count{From: received, N: p.N, Last: span.Last, End: span.Last, Free: span.Last + 1}
	}
	if p.Unit == regulation.UnitDays {
		span.Free = span.End
	}
	back = c.FirstCountedBack(received, p.N)
	return max(span.Free, back), span, back
}

// notice is the one computation. Council is the day asked about; s is the
// sitting the case waits for, if any.
func (m *Matter) notice(s *cases.Sitting, council days.Day) NoticeDates {
	period := m.Profile.Numbers.Notice
	out := NoticeDates{N: period.N, Council: council, State: Pending, Outlook: Pending}
	if m.Case == nil {
		return out
	}
	var conv convocations
	held := false
	if s != nil {
		out.Sitting, held = s.ID, s.Opened != nil
		conv = m.convocations(s)
		out.Announced = conv.day()
		out.Moved = out.Announced != 0 && out.Announced != council
		out.renew = out.Moved && council == s.Day()
	}
	m.starts(&out, &conv, council != 0)
	m.received(&out)
	if s != nil && !out.Moved {
		m.corrections(&out, &conv, s)
	}
	m.proposed(&out, conv.last != nil, held)
	if council == 0 {
		return out
	}
	m.lastDays(&out, period)
	out.State = out.state(m.Today)
	return out
}

// starts fills the addressees with the last of what each must receive: every
// grievance, and the convocation when there is a council.
func (m *Matter) starts(out *NoticeDates, conv *convocations, council bool) {
	letter := m.lastNotice()
	stated := 0
	call, _ := m.Case.Call(out.Sitting)
	called := call.Act
	for _, who := range m.addressees(letter) {
		r, begun := Receipt{Person: who}, false
		take := func(got Receipt) {
			if begun {
				got = later(r, got)
			}
			r, begun = got, true
		}
		stated = 0
		for i := range m.Case.Grievances {
			g := &m.Case.Grievances[i]
			if called.ID != "" && follows(g.Act, called) {
				continue // stated after the case was called: it is another matter
			}
			got, ok := m.grievanceReceipt(g, who)
			switch {
			case ok:
				take(got)
				stated++
			case who == m.Case.Learner() && g.Is.InTraining != cases.No:
				out.Added = append(out.Added, g.Is.Grievance)
			}
		}
		if stated == 0 {
			take(Receipt{Person: who})
		}
		if council {
			take(m.convocationReceipt(conv, who))
		}
		out.Starts = append(out.Starts, r)
	}
	if stated == 0 {
		out.Added = nil // nothing was communicated at all: it is not a late addition
	}
}

// lastNotice is the day of the last letter of the notice; today while there is none.
func (m *Matter) lastNotice() days.Day {
	day := m.Today
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if t := l.Issued.Is.Type; l.Standing() && (t == cases.LetterGrievances || t == cases.LetterConvocation) {
			day = l.Issued.Act.On
		}
	}
	return day
}

// received finds the ruling start and the first days that follow from it.
func (m *Matter) received(out *NoticeDates) {
	for _, r := range out.Starts {
		if !r.Received() {
			out.Missing = append(out.Missing, r)
			continue
		}
		if r.Day > out.Received {
			out.Received, out.Ruling = r.Day, r.Person
		}
		out.HoldingEnd = max(out.HoldingEnd, r.Holding)
	}
	if len(out.Missing) > 0 || (out.Council != 0 && len(out.Added) > 0) {
		out.Expected, out.Received, out.Ruling = out.Received, 0, ""
		return
	}
	if out.Received != 0 {
		out.Lenient = out.Received + days.Day(out.N)
		out.Safe, out.Clear, out.Back = SafeFrom(m.Calendar, m.Profile.Numbers.Notice, out.Received)
	}
}

// proposed finds the first open safe day. While something is missing, or must
// be sent again because the day moves, it counts from what the post is expected
// to do: dispatch, on the day it happened or the next open day, and the usual
// time of delivery.
func (m *Matter) proposed(out *NoticeDates, issued, held bool) {
	lacking := len(out.Missing) > 0 || len(out.Added) > 0 || out.Moved || !issued
	safe, base := out.Safe, out.Received
	if lacking {
		base = max(out.Expected, out.Received, m.arrival(out))
		out.Expected, out.daily = base, true
		safe, _, _ = SafeFrom(m.Calendar, m.Profile.Numbers.Notice, base)
	}
	if out.Council != 0 {
		out.Outlook = reading(out.Council, base+days.Day(out.N), safe)
	}
	if !lacking && !held && out.Council < out.Safe {
		// Another day is another convocation, which has to arrive first.
		again := max(out.Received, m.Calendar.AddOpen(m.Calendar.NextOpen(m.Today), m.Profile.Numbers.Delivery.N))
		out.Expected, out.daily = again, true
		safe, _, _ = SafeFrom(m.Calendar, m.Profile.Numbers.Notice, again)
	}
	out.Proposed = m.Calendar.NextOpen(safe)
}

// arrival is the day on which everything missing is expected to be received.
func (m *Matter) arrival(out *NoticeDates) days.Day {
	sent, all := days.Day(0), len(out.Missing) > 0 && !out.Moved && len(out.Added) == 0
	for _, r := range out.Missing {
		sent = max(sent, r.Posted)
		all = all && r.Basis == AwaitedByPost
	}
	if !all {
		sent = m.Calendar.NextOpen(m.Today)
	}
	return max(m.Calendar.AddOpen(sent, m.Profile.Numbers.Delivery.N), m.Today)
}

// lastDays fills the last days to act for a council.
func (m *Matter) lastDays(out *NoticeDates, period regulation.Period) {
	out.LenientBy = max(out.Council-days.Day(period.N), 0)
	by := out.LenientBy
	for by > 0 {
		if safe, _, _ := SafeFrom(m.Calendar, period, by); safe <= out.Council {
			break
		}
		by--
	}
	out.HandBy = by
	out.PostBy = m.Calendar.AddOpen(m.Calendar.LastOpen(by), -m.Profile.Numbers.Delivery.N)
	if out.HoldingEnd != 0 {
		out.Watch = by
	}
}

// state judges the council by the dates found.
func (n *NoticeDates) state(today days.Day) State {
	lacking := n.Received == 0 || n.renew
	switch {
	case lacking && n.LenientBy < today && !n.undatedOnly():
		return Broken // received today, it would already be too late
	case lacking || n.unamended || (len(n.Change) > 0 && !n.amended):
		return Pending
	}
	s := reading(n.Council, n.Lenient, n.Safe)
	if s == Met && (n.Council < n.HoldingEnd || n.doubtful() || n.short()) {
		return Contestable
	}
	return s
}

// undatedOnly tells whether all that lacks is the day of a first presentation
// that has taken place.
func (n *NoticeDates) undatedOnly() bool {
	return !n.renew && len(n.Added) == 0 && len(n.Missing) > 0 &&
		!slices.ContainsFunc(n.Missing, func(r Receipt) bool { return r.Basis != Unpresented })
}

// reading compares a day with the first lenient and the first safe one.
func reading(d, lenient, safe days.Day) State {
	switch {
	case d < lenient:
		return Broken
	case d < safe:
		return Contestable
	}
	return Met
}

func (n *NoticeDates) doubtful() bool { return slices.ContainsFunc(n.Starts, Receipt.Doubtful) }

// short tells whether a corrected convocation came later than the notice wants.
func (n *NoticeDates) short() bool {
	return n.Corrected != 0 && n.Council < n.Corrected+days.Day(n.N)
}
