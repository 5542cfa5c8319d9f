package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// quorumRule is R-QUORUM: enough voting members and a secretary present.
//
// At least so many voting members as the profile says, whoever presides among
// them, and a secretary, who does not vote. Tested at the opening, when the case
// is called (its recused members not counted) and at each vote, when it is put
// and when it is closed; the ballots then have to be those of the people
// entitled and present. Fewer: adjourn, and the notice starts again.
// Source: article 5.2; presence and not membership is what counts by the
// regulation's practice and by the case law on councils.
//
// It stops the opening, the calling, and putting and closing a motion. Subject:
// the sitting, or the motion.
func quorumRule() Rule {
	return Rule{
		ID: Quorum,
		Stops: func(p cases.Payload) (string, bool) {
			switch p := p.(type) {
			case cases.OpenSitting:
				return "", true // of the sitting on trial, the only one then judged
			case cases.CallCase:
				return string(p.Sitting), true
			case cases.PutMotion:
				return string(p.Motion), true
			case cases.CloseMotion:
				return string(p.Motion), true
			default:
				return "", false
			}
		},
		Judge: judgeQuorum,
	}
}

func judgeQuorum(m *Matter) []Verdict {
	if out, ok := m.without(Quorum); ok {
		return out
	}
	s := m.bench()
	if m.Act != nil {
		if _, opening := m.Act.Payload.(cases.OpenSitting); opening && s != nil {
			bare := *m
			bare.Case, bare.memo = nil, nil // a recusal is for its case only, and others may be called
			h := bare.headcount(s, m.Act)
			return m.single(h.verdict(string(s.ID)))
		}
	}
	if s == nil || m.postponedFrom(s) {
		return m.single(m.says(Quorum, subjectOf(s), Pending, m.quorumPending()))
	}
	if m.Case == nil {
		return m.single(m.sittingQuorum(s))
	}
	out := append(m.room(1+len(m.Case.Motions)), m.sittingQuorum(s))
	for i := range m.Case.Motions {
		mo, of := &m.Case.Motions[i], s
		if mo.Put.Is.Sitting != s.ID {
			if of = m.Sittings[mo.Put.Is.Sitting]; of == nil {
				continue
			}
		}
		out = append(out, m.motionQuorum(of, mo))
	}
	return out
}

func (m *Matter) quorumPending() message.Message {
	return message.New("quorum.pending", message.Number("min", m.Profile.Numbers.MinVoting),
		message.Number("min_sec", m.Profile.Numbers.MinSecretary))
}

// sittingQuorum judges the opening, the calling, or what is planned.
func (m *Matter) sittingQuorum(s *cases.Sitting) Verdict {
	call := m.callOf(s)
	switch {
	case s.Opened == nil:
		return m.plannedQuorum(s)
	case call.ID == "" && !s.InSession():
		return m.says(Quorum, string(s.ID), Pending, m.quorumPending())
	case call.ID == "":
		h := m.headcount(s, &cases.Act{})
		return h.verdict(string(s.ID))
	}
	h := m.headcount(s, &call)
	v := h.verdict(string(s.ID))
	if v.State == Met && s.InSession() && !m.voted(s) {
		if now := m.headcount(s, &cases.Act{}); !now.enough() {
			return now.verdict(string(s.ID))
		}
	}
	return v
}

// voted tells whether nothing is left to be voted on in a sitting: a sanction,
// or its absence, was adopted there.
func (m *Matter) voted(s *cases.Sitting) bool {
	adopted, ok := m.Case.AdoptedMotion()
	return ok && adopted.Put.Is.Sitting == s.ID
}

// plannedQuorum says what the composition promises; it stays pending, for only
// presence counts.
func (m *Matter) plannedQuorum(s *cases.Sitting) Verdict {
	voting := len(m.entitled(s, cases.Act{}, anybody))
	n := m.Profile.Numbers
	switch {
	case len(s.Seats) == 0:
		return m.says(Quorum, string(s.ID), Pending, m.quorumPending())
	case voting < n.MinVoting:
		return m.says(Quorum, string(s.ID), Pending, message.New("quorum.planned.short",
			message.Number("voting", voting), message.Number("min", n.MinVoting)))
	}
	return m.says(Quorum, string(s.ID), Pending, message.New("quorum.planned", message.Number("voting", voting),
		message.Number("min", n.MinVoting), message.Number("min_sec", n.MinSecretary)))
}

// motionQuorum judges a vote when it was put and, once closed, when it closed.
func (m *Matter) motionQuorum(s *cases.Sitting, mo *cases.Motion) Verdict {
	put := m.headcount(s, &mo.Put.Act)
	put.among(mo.Put.Is.Roll)
	if mo.Closed == nil || !put.enough() {
		return put.verdict(string(mo.ID))
	}
	closed := m.headcount(s, &mo.Closed.Act)
	closed.among(mo.Put.Is.Roll)
	v := closed.verdict(string(mo.ID))
	if v.State == Met {
		if fault, is := m.ballotFault(s, mo, put.voters, closed.voters); is {
			v.State, v.Reason = Broken, fault
		}
	}
	return v
}

// ballotFault says what keeps the ballots of a closed motion from being those of
// the people entitled: a vote of somebody else, one that is missing, or a tally
// that does not add up. Whoever left while the vote was open need not have voted.
func (m *Matter) ballotFault(s *cases.Sitting, mo *cases.Motion, roll, present []cases.PersonID) (message.Message, bool) {
	closed := mo.Closed.Is
	if t := closed.Tally; t != nil {
		n := t.For + t.Against + t.Abstain
		if min(t.For, t.Against, t.Abstain) < 0 || n < len(present) || n > len(roll) {
			return message.New("majority.tally", message.Number("count", n), message.Number("voters", len(roll))), true
		}
		return message.Message{}, false
	}
	var voted []cases.PersonID
	for _, b := range closed.Ballots {
		if !slices.Contains(roll, b.Member) {
			return message.New(m.whyNoVote(s, mo.Put.Act, b.Member), message.Text("member", m.name(b.Member))), true
		}
		if slices.Contains(voted, b.Member) {
			return message.New("majority.twice", message.Text("member", m.name(b.Member))), true
		}
		voted = append(voted, b.Member)
	}
	var missing []cases.PersonID
	for _, p := range present {
		if !slices.Contains(voted, p) {
			missing = append(missing, p)
		}
	}
	if len(missing) > 0 {
		return message.New("majority.ballots", m.names("missing", missing)), true
	}
	return message.Message{}, false
}

// whyNoVote is the key that says why somebody has no vote.
func (m *Matter) whyNoVote(s *cases.Sitting, at cases.Act, p cases.PersonID) string {
	for _, x := range seatsAt(s, at) {
		place, _ := m.Profile.Place(x.Seat)
		switch {
		case x.Member != p:
		case place.Secretary:
			return "seats.voting"
		case !place.Voting:
			return "seats.advisory"
		}
	}
	return "majority.roll"
}

// A headcount is who was there just after an act.
type headcount struct {
	m           *Matter
	s           *cases.Sitting
	at          *cases.Act
	seats       []cases.Seated
	voters      []cases.PersonID
	secretaries int
	presided    bool
}

func (m *Matter) headcount(s *cases.Sitting, at *cases.Act) headcount {
	h := headcount{m: m, s: s, at: at, seats: seatsAt(s, *at), voters: m.roll(s, at)}
	for i := range h.seats {
		x := &h.seats[i]
		place, _ := m.Profile.Place(x.Seat)
		if (place.Secretary || place.Presides) && s.PresentAt(x.Member, *at) {
			if place.Secretary {
				h.secretaries++
			}
			h.presided = h.presided || place.Presides && slices.Contains(h.voters, x.Member)
		}
	}
	return h
}

// among keeps the voters who are on the roll frozen when the motion was put.
func (h *headcount) among(roll []cases.PersonID) {
	if len(roll) == 0 {
		return
	}
	kept := h.voters[:0] // they are the headcount's own list
	for _, p := range h.voters {
		if slices.Contains(roll, p) {
			kept = append(kept, p)
		}
	}
	h.voters = kept
}

func (h *headcount) enough() bool {
	n := &h.m.Profile.Numbers
	return h.presided && h.secretaries >= n.MinSecretary && len(h.voters) >= n.MinVoting
}

func (h *headcount) verdict(subject string) Verdict {
	state := Broken
	if h.enough() {
		state = Met
	}
	v := h.m.says(Quorum, subject, state, h.reason())
	if h.at.ID != "" {
		v.Relies = []cases.ActID{h.at.ID}
	}
	if h.m.brief() {
		return v
	}
	v.Arithmetic = make([]message.Message, 0, len(h.voters))
	for _, p := range h.voters {
		v.Arithmetic = append(v.Arithmetic, message.New("step.present",
			message.Text("member", h.m.name(p)), message.Said("seat", seatTerm(h.seatOf(p)))))
	}
	return v
}

// seatOf is the seat in which somebody votes.
func (h *headcount) seatOf(p cases.PersonID) regulation.Seat {
	for i := range h.seats {
		if x := &h.seats[i]; x.Member == p && h.m.Profile.Votes(x.Seat) {
			return x.Seat
		}
	}
	return ""
}

// reason names the first thing missing: who presides, the secretary, a vote.
func (h *headcount) reason() message.Message {
	n := &h.m.Profile.Numbers
	voting, least := message.Number("voting", len(h.voters)), message.Number("min", n.MinVoting)
	if !h.presided {
		return message.New("quorum.president")
	}
	if h.secretaries < n.MinSecretary {
		return message.New("quorum.secretary")
	}
	if len(h.voters) >= n.MinVoting {
		return message.New("quorum.met", voting, least, message.Number("min_sec", n.MinSecretary))
	}
	if left, ok := h.lastToLeave(); ok && left.Act.At != 0 {
		return message.New("quorum.lost", message.Hour("time", left.Act.At),
			message.Text("member", h.m.name(left.Member)), voting, least)
	}
	recused := 0
	for _, x := range h.seats {
		if h.m.Profile.Votes(x.Seat) && h.m.recusedAt(x.Member, *h.at) {
			recused++
		}
	}
	if recused > 0 && len(h.voters)+recused >= n.MinVoting {
		return message.New("quorum.recused", voting, least)
	}
	return message.New("quorum.short", voting, least)
}

// lastToLeave is the last departure of a voting member who did not come back.
func (h *headcount) lastToLeave() (cases.Move, bool) {
	for _, mv := range slices.Backward(h.s.Moves) {
		if h.at.ID != "" && follows(mv.Act, *h.at) || mv.In || h.s.PresentAt(mv.Member, *h.at) || h.m.recusedAt(mv.Member, *h.at) {
			continue
		}
		if slices.ContainsFunc(h.seats, func(x cases.Seated) bool {
			return x.Member == mv.Member && h.m.Profile.Votes(x.Seat)
		}) {
			return mv, true
		}
	}
	return cases.Move{}, false
}
