package compute

import (
	"bytes"
	"fmt"
	"strconv"

	"greffe/cases"
	"greffe/cases/message"
)

// votes is the outcome of a ballot: R-QUORUM first, then R-MAJORITY and
// R-CASTING.
func votes(t *Table, in [][]byte) error {
	closed, present, err := t.ballot(in[0], in[1])
	if err != nil {
		return err
	}
	secret := false
	switch string(in[2]) {
	case "open":
	case "secret":
		secret = true
	default:
		return fault("compute.ballot", message.Text("ballot", shown(in[2])))
	}
	switch {
	case string(in[0]) == "absent":
		t.text("irregular: no president")
		return nil
	case present < t.profile.Numbers.MinVoting:
		t.text(fmt.Sprintf("irregular: fewer than %d voters", t.profile.Numbers.MinVoting))
		return nil
	}
	if secret { // only the sums of a secret ballot are known
		n := cases.CountVotes(closed, "")
		closed = cases.CloseMotion{Tally: &cases.Tally{For: n.For, Against: n.Against, Abstain: n.Abstain}}
	}
	t.line = append(appendField(t.line, []byte(outcome(closed))), ',')
	return nil
}

// The president's name among the ballots; the others have theirs by number.
const president cases.PersonID = "president"

// ballot reads the votes: the president's first, unless absent.
func (t *Table) ballot(first, others []byte) (closed cases.CloseMotion, present int, err error) {
	closed.Ballots = t.ballots[:0]
	if string(first) != "absent" {
		side, err := vote(first)
		if err != nil {
			return closed, 0, err
		}
		closed.Ballots = append(closed.Ballots, cases.Ballot{Member: president, Side: side})
	}
	for f := range bytes.FieldsSeq(others) {
		side, err := vote(f)
		if err != nil {
			return closed, 0, err
		}
		closed.Ballots = append(closed.Ballots, cases.Ballot{Side: side})
	}
	t.ballots = closed.Ballots
	return closed, len(closed.Ballots), nil
}

func vote(b []byte) (cases.Side, error) {
	switch string(b) {
	case "F":
		return cases.For, nil
	case "A":
		return cases.Against, nil
	case "0":
		return cases.Abstain, nil
	}
	return "", fault("compute.vote", message.Text("vote", shown(b)))
}

// outcome says what became of a motion.
func outcome(closed cases.CloseMotion) string {
	n := cases.CountVotes(closed, president)
	mo := cases.Motion{Closed: &cases.Done[cases.CloseMotion]{Is: closed}}
	if side, casts := n.Casting(); casts {
		mo.Casting = &cases.Done[cases.CastingVote]{Is: cases.CastingVote{President: president, Side: side}}
	}
	result := mo.Outcome()
	score := strconv.Itoa(n.For) + "-" + strconv.Itoa(n.Against)
	switch {
	case n.For+n.Against == 0:
		return "not adopted: no votes cast"
	case !n.Tie():
		return string(result) + " " + score
	case mo.Casting != nil:
		return "tie " + score + ": " + string(result) + " by casting vote"
	case closed.Tally != nil:
		return "tie " + score + ", not adopted: casting vote unusable in a secret ballot"
	}
	return "tie " + score + ", not adopted: president abstained"
}
