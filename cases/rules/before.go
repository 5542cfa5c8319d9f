package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// beforeVote adds what is to be seen to until the council has decided: requests
// to postpone, written observations, the members' convocation, and the letter
// that tells of a postponement.
func (a *assessor) beforeVote() {
	if a.voted() || a.m.unsanctioned() {
		return
	}
	a.requests()
	a.representatives()
	a.observations()
	a.members()
	a.postponed()
}

// Uninformed are the legal representatives of a learner treated as a minor to
// whom no letter of the case was written, though the learner had one: those
// named only afterwards. Every letter from then on goes to them too (R-MINOR).
func Uninformed(m Matter) []cases.PersonID { return m.uninformed() }

func (m *Matter) uninformed() []cases.PersonID {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	who := m.addressees(m.Today)
	first := m.wroteTo(who[0])
	if first == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(who[1:]), func(who cases.PersonID) bool {
		return m.wroteTo(who) != 0 || m.namedOn(who) <= first
	})
}

// wroteTo is the day of the first standing letter with a copy for somebody; zero
// when there is none.
func (m *Matter) wroteTo(who cases.PersonID) days.Day {
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		if l.Standing() && !drawn(l.Issued.Is.Type) && slices.ContainsFunc(l.Copies(), func(c cases.Copy) bool { return c.To == who }) {
			return l.Issued.Act.On
		}
	}
	return 0
}

// representatives asks to tell of the procedure whoever was named a legal
// representative only after its letters went out.
func (a *assessor) representatives() {
	for _, who := range a.m.uninformed() {
		a.due(todo{
			kind: DoRepresentatives, subject: string(who), rule: Minor, by: a.m.Calendar.AddOpen(a.m.namedOn(who), 1), target: true,
			what: message.New("docket.representatives", message.Text("recipient", a.m.name(who))),
		})
	}
}

// namedOn is the day from which somebody is a legal representative of the learner.
func (m *Matter) namedOn(who cases.PersonID) days.Day {
	for _, r := range m.learner().Representatives {
		if r.Is.Representative == who {
			return r.From
		}
	}
	return 0
}

// requests asks the director to answer each request for another day, and to
// postpone once one is granted.
func (a *assessor) requests() {
	s := a.m.council()
	for i := range a.m.Case.Requests {
		r := &a.m.Case.Requests[i]
		by := a.m.Calendar.AddOpen(r.Asked.Act.On, 1)
		if s != nil && s.Day() > r.Asked.Act.On {
			by = days.Earliest(by, a.m.Calendar.LastOpen(s.Day()-1))
			by = max(by, r.Asked.Act.On)
		}
		switch {
		case r.Answered == nil:
			a.due(todo{
				kind: DoAnswer, subject: string(r.Asked.Act.ID), rule: Absent, by: by, waiting: true,
				what: message.New("docket.answer", message.Day("asked", r.Asked.Act.On)),
			})
		case r.Answered.Is.Granted && !a.m.postponedSince(r.Asked.Act):
			a.due(todo{
				kind: DoReconvene, subject: subjectOf(s), rule: Absent, by: by,
				what: message.New("docket.granted", message.Day("asked", r.Asked.Act.On)),
			})
		}
	}
}

// postponedSince tells whether the case was postponed, or convened to another
// sitting, after an act.
func (m *Matter) postponedSince(act cases.Act) bool {
	return slices.ContainsFunc(m.Case.Postponed, func(p cases.Done[cases.Postpone]) bool { return follows(p.Act, act) }) ||
		slices.ContainsFunc(m.Case.Convened, func(c cases.Done[cases.ConveneCase]) bool { return follows(c.Act, act) })
}

// Unread are the learner's written observations that no hearing read out yet.
func Unread(m Matter) []cases.Done[cases.ObservationsReceived] { return m.unread() }

func (m *Matter) unread() []cases.Done[cases.ObservationsReceived] {
	if m.Case == nil {
		return nil
	}
	var out []cases.Done[cases.ObservationsReceived]
	for _, w := range m.Case.Written {
		if !slices.ContainsFunc(m.Case.Hearings, func(h cases.Done[cases.HearingHeld]) bool {
			return slices.Contains(h.Is.Read, w.Act.ID)
		}) {
			out = append(out, w)
		}
	}
	return out
}

// observations reminds that the learner's written observations are read at the
// hearing, before the council deliberates.
func (a *assessor) observations() {
	s, waits := a.m.convened()
	if !waits {
		return
	}
	for _, w := range a.m.unread() {
		a.due(todo{
			kind: DoRead, subject: string(w.Act.ID), rule: Hearing, by: s.Day(),
			what: message.New("docket.read", message.Day("received", w.Act.On)),
		})
	}
}

// members asks to convene the members of the council who have not been told of
// the day and time that hold. It is an aim of the office.
func (a *assessor) members() {
	s, waits := a.m.convened()
	if !waits || s.Opened != nil || len(UnconvenedMembers(a.m)) == 0 {
		return
	}
	a.due(todo{
		kind: DoMembers, subject: string(s.ID), rule: Seats, by: a.m.Calendar.LastOpen(s.Day() - 1), target: true,
		what: message.New("docket.members"),
	})
}

// UnconvenedMembers are those seated in the council that the case waits for, the
// secretary included, to whom no standing convocation says the day and the time
// that hold; in the order of their seats.
func UnconvenedMembers(m Matter) []cases.PersonID {
	s, waits := m.convened()
	if !waits {
		return nil
	}
	plan, _ := s.Plan()
	var out []cases.PersonID
	for i := range s.Seats {
		who := s.Seats[i].Member
		if _, gone := m.Case.Recused(who); gone || slices.Contains(out, who) {
			continue
		}
		told := slices.ContainsFunc(m.Case.LettersOf(cases.LetterMembers), func(l cases.Letter) bool {
			x := l.Issued.Is.Announcement
			return x != nil && x.Sitting == s.ID && x.Day == plan.Day && x.At == plan.At &&
				slices.ContainsFunc(l.Issued.Is.Copies, func(c cases.Copy) bool { return c.To == who })
		})
		if !told {
			out = append(out, who)
		}
	}
	return out
}

// A Postponed is a sitting that the learner was convened to and that was not, or
// will not be, held for this case.
type Postponed struct {
	Act     cases.Act // the ruling, or the adjournment
	Sitting cases.SittingID
	Told    cases.Announcement // what the learner had been told
}

// PostponedUntold returns the last sitting that the learner was convened to and
// that was postponed or adjourned, while no letter tells so: the letter of the
// postponement, or another convocation. False when there is none.
func PostponedUntold(m Matter) (Postponed, bool) { return m.postponedUntold() }

func (m *Matter) postponedUntold() (Postponed, bool) {
	var out Postponed
	if m.Case == nil {
		return out, false
	}
	for _, p := range m.Case.Postponed {
		out.Act, out.Sitting = p.Act, p.Is.Sitting
	}
	if s := m.council(); s != nil && s.Adjourned != nil && (out.Act.ID == "" || follows(s.Adjourned.Act, out.Act)) && !m.votedIn(s.ID) {
		out.Act, out.Sitting = s.Adjourned.Act, s.ID
	}
	if out.Act.ID == "" {
		return out, false
	}
	convened := false
	for i := range m.Case.Letters {
		l := &m.Case.Letters[i]
		is := &l.Issued.Is
		if !l.Standing() {
			continue
		}
		switch is.Type {
		case cases.LetterConvocation:
			switch {
			case is.Announcement == nil:
			case follows(l.Issued.Act, out.Act):
				return out, false
			case is.Announcement.Sitting == out.Sitting && m.sentTo(l, m.Case.Learner()) != 0:
				out.Told, convened = *is.Announcement, true
			}
		case cases.LetterPostponement:
			if follows(l.Issued.Act, out.Act) {
				return out, false
			}
		default:
		}
	}
	return out, convened
}

// postponed asks to tell the learner that a sitting will not be held.
func (a *assessor) postponed() {
	p, is := a.m.postponedUntold()
	if !is {
		return
	}
	a.due(todo{
		kind: DoPostponed, subject: string(p.Sitting), rule: NoticeRule, by: a.m.Calendar.AddOpen(p.Act.On, 1), target: true,
		what: message.New("docket.postponed", message.Day("council", p.Told.Day)),
	})
}
