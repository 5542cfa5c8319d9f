package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// majorityRule is R-MAJORITY: more votes for than against.
//
// Abstentions, blanks and refusals to vote are not votes cast; without any vote
// cast nothing is adopted. A tie is left to R-CASTING. Results are computed
// from the ballots, never typed. Source: article 5.4; what counts as a vote
// cast is the settled reading for deliberating bodies.
//
// It stops nothing: R-QUORUM stops a closing whose ballots are not those of the
// people entitled. Subject: the motion.
func majorityRule() Rule { return Rule{ID: Majority, Judge: judgeMajority} }

func judgeMajority(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	if out, ok := m.without(Majority); ok {
		return out
	}
	if len(m.Case.Motions) == 0 {
		return m.single(m.says(Majority, "", Pending, message.New("majority.unput")))
	}
	out := m.room(len(m.Case.Motions))
	for _, mo := range m.Case.Motions {
		out = append(out, m.majority(mo))
	}
	return out
}

func (m *Matter) majority(mo cases.Motion) Verdict {
	if mo.Closed == nil {
		v := m.says(Majority, string(mo.ID), Pending, message.New("majority.pending"))
		v.Relies = []cases.ActID{mo.Put.Act.ID}
		return v
	}
	n := cases.CountVotes(mo.Closed.Is, "")
	v := m.says(Majority, string(mo.ID), Met, majorityReason(n))
	v.Relies = []cases.ActID{mo.Put.Act.ID, mo.Closed.Act.ID}
	if !m.brief() {
		v.Arithmetic = []message.Message{
			message.New("step.votes", message.Number("for", n.For), message.Number("against", n.Against),
				message.Number("abst", n.Abstain)),
			message.New("step.cast", message.Number("n", n.For+n.Against)),
		}
	}
	return v
}

func majorityReason(n cases.Count) message.Message {
	key := "majority.adopted"
	switch {
	case n.For+n.Against == 0:
		return message.New("majority.none")
	case n.Tie():
		return message.New("majority.tie", message.Number("for", n.For), message.Number("against", n.Against))
	case n.For < n.Against:
		key = "majority.rejected"
	}
	score := []message.Value{message.Number("for", n.For), message.Number("against", n.Against)}
	if n.Abstain == 0 {
		return message.New(key+".plain", score...)
	}
	return message.New(key, append(score, message.Number("abst", n.Abstain))...)
}
