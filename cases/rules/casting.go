package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// castingRule is R-CASTING: a tie goes to the side the president voted for.
//
// It is no second vote: the side already taken prevails. A president who
// abstained, or is not there, or whose vote a secret ballot hides, breaks no
// tie, and the motion is not adopted. The president is asked once more before a
// tie is closed on an abstention. Source: article 5.4; for the secret ballot,
// Bordeaux court of appeal, 12 January 2017, no. 14/06746.
//
// It stops nothing. Subject: the motion.
func castingRule() Rule { return Rule{ID: Casting, Judge: judgeCasting} }

func judgeCasting(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	if out, ok := m.without(Casting); ok {
		return out
	}
	out := m.room(len(m.Case.Motions))
	for _, mo := range m.Case.Motions {
		out = append(out, m.casting(mo))
	}
	return out
}

func (m *Matter) casting(mo cases.Motion) Verdict {
	v := m.says(Casting, string(mo.ID), NotApplicable, message.New("casting.none"))
	v.Relies = []cases.ActID{mo.Put.Act.ID}
	if mo.Closed == nil {
		v.State = Pending
		if mo.Put.Is.Secret {
			v.Reason = message.New("casting.secret")
		} else {
			v.Reason = message.New("casting.pending")
		}
		return v
	}
	v.Relies = append(v.Relies, mo.Closed.Act.ID)
	president := m.presidentOf(mo)
	n := cases.CountVotes(mo.Closed.Is, president)
	if !n.Tie() {
		return v
	}
	score := []message.Value{message.Number("for", n.For), message.Number("against", n.Against)}
	if secretBallot(mo) {
		v.State, v.Reason = Met, message.New("casting.secret.tie", score...)
		return v
	}
	switch n.President {
	case cases.For:
		v.State, v.Reason = Met, message.New("casting.adopted", append(score, message.Text("president", m.name(president)))...)
	case cases.Against:
		v.State, v.Reason = Met, message.New("casting.rejected", append(score, message.Text("president", m.name(president)))...)
	case cases.Abstain:
		v.State, v.Reason = Met, message.New("casting.abstained", score...)
		if !mo.Closed.Is.Again {
			v.State, v.Remedy = Contestable, message.New("casting.warn", score...)
		}
		return v
	default:
		v.State, v.Reason = Met, message.New("casting.absent", score...)
		return v
	}
	if !m.brief() {
		v.Arithmetic = []message.Message{message.New("step.president", message.Term("side", "side."+string(n.President)))}
	}
	switch {
	case mo.Casting != nil:
		v.Relies = append(v.Relies, mo.Casting.Act.ID)
	case m.Act == nil:
		// The program records the casting vote with the closing; without it
		// the tie would stand, and the result would be another.
		v.State, v.Reason = Broken, message.New("casting.missing", append(score, message.Text("president", m.name(president)))...)
	}
	return v
}

// secretBallot tells whether a motion was, or was to be, voted in secret.
func secretBallot(mo cases.Motion) bool {
	return mo.Put.Is.Secret || mo.Closed != nil && mo.Closed.Is.Tally != nil
}

// presidentOf is who presided when a motion was closed, or is put.
func (m *Matter) presidentOf(mo cases.Motion) cases.PersonID {
	s := m.Sittings[mo.Put.Is.Sitting]
	if s == nil && m.Sitting != nil && m.Sitting.ID == mo.Put.Is.Sitting {
		s = m.Sitting
	}
	at := mo.Put.Act
	if mo.Closed != nil {
		at = mo.Closed.Act
	}
	for _, x := range seatsAt(s, at) {
		if place, _ := m.Profile.Place(x.Seat); place.Presides {
			return x.Member
		}
	}
	return ""
}

// Following returns the acts that the program records itself with the act on
// trial: the casting vote, with the closing of a tie in an open ballot in which
// the president voted for or against. Nothing follows any other act.
func Following(m Matter) []cases.Payload {
	if m.Act == nil || m.Case == nil {
		return nil
	}
	closed, ok := m.Act.Payload.(cases.CloseMotion)
	if !ok {
		return nil
	}
	mo, ok := m.Case.Motion(closed.Motion)
	if !ok || mo.Closed == nil || secretBallot(mo) {
		return nil
	}
	president := m.presidentOf(mo)
	side, casts := cases.CountVotes(mo.Closed.Is, president).Casting()
	if !casts {
		return nil
	}
	return []cases.Payload{cases.CastingVote{Motion: closed.Motion, President: president, Side: side}}
}
