package e2e

// A sitting is how a council is held.
type sitting struct {
	absent                       []name
	presence                     string // the letter of all members: s in the room, v by video
	opens, calls                 string
	learner                      int // how the learner attends: 1 in the room, 2 by video
	explanations, representative string
	hears, retires, lifts        string
	ballots                      []ballot
}

// A ballot is one motion put to the vote, and how each votes.
type ballot struct {
	puts    string
	motion  motion
	votes   []vote
	ends    string
	outcome string // as the page names it in the trace
}

// A motion is a measure put to the vote; the length is in days.
type motion struct {
	kind, length string
	bar          bool
}

// A vote is one member's: p for, c against, b abstains.
type vote struct {
	who  name
	side string
}

// sit holds the sitting of the case at hand, from the roll call to its end.
func (s *Session) sit(x sitting) {
	s.t.Helper()
	s.nextStep("sitting")
	s.roll(x)
	s.record("sitting.opening", x.opens, "open-sitting")
	s.record("sitting.calling", x.calls, "call-case")
	s.Shot("sitting-called")
	s.hear(x)
	s.Shot("sitting-retire")
	s.record("sitting.retire.at", x.retires, "withdrew-for-deliberation")
	s.nextStep("vote")
	for _, b := range x.ballots {
		s.ballot(b)
	}
	s.nextStep("sitting")
	s.record("sitting.close.at", x.lifts, "close-sitting")
	s.Shot("sitting-closed")
}

// roll calls the roll: the keyboard is on the first member.
func (s *Session) roll(x sitting) {
	s.t.Helper()
	s.Reach("the president", containing("Segment "+openClassrooms().president.String()))
	s.Letters(x.presence)
	s.Letters("t") // and all the others, as they said they would attend
	for _, n := range x.absent {
		s.Reach(n.String(), containing("Segment "+n.String()))
		s.Letters("a")
	}
	s.Shot("roll-call")
	s.Press("ctrl+Return", "recorded member-arrived")
	s.Wait("shown sitting")
	s.Wait("idle")
}

// record does the step at hand at a time.
func (s *Session) record(label, at, kind string) {
	s.t.Helper()
	s.Fill(label, at)
	s.Press("ctrl+Return", "recorded "+kind)
	s.Wait("shown sitting")
	s.Wait("idle")
}

// hear records that the reason was stated and what the learner says.
func (s *Session) hear(x sitting) {
	s.t.Helper()
	s.Reach("how the learner attends", containing("Segment "))
	for range x.learner {
		s.Key("Right")
	}
	s.Do("sitting.stated")
	s.Fill("label.explanations", x.explanations)
	if x.representative != "" {
		s.Fill("label.representative", x.representative)
	}
	s.Shot("hearing")
	s.record("sitting.hear.at", x.hears, "hearing-held")
}

// ballot puts the motion and takes the votes by their letters.
func (s *Session) ballot(x ballot) {
	s.t.Helper()
	s.Pick("vote.kind", x.motion.kind)
	if x.motion.length != "" {
		s.Fill("vote.days", x.motion.length)
	}
	if x.motion.bar {
		s.Do("vote.bar")
	}
	s.Fill("vote.put.at", x.puts)
	s.Shot("motion")
	s.Press("ctrl+Return", "recorded put-motion")
	s.Wait("shown vote")
	s.Wait("idle")
	for _, v := range x.votes {
		s.Reach(v.who.String(), containing("Segment "+v.who.String()))
		s.Letters(v.side)
	}
	s.Wait("banner " + x.outcome)
	s.Fill("vote.closed.at", x.ends)
	s.Shot("vote")
	s.Press("ctrl+Return", "sheet check")
	s.Shot("vote-check")
	s.Press("ctrl+Return", "recorded close-motion")
	s.Wait("shown vote")
	s.Wait("idle")
}

// minutes issues the minutes and the attendance sheet, from the docket.
func (s *Session) minutes(questions string) {
	s.t.Helper()
	s.due("minutes")
	s.Wait("shown minutes")
	s.Wait("idle")
	s.Fill("minutes.text", questions)
	s.Shot("minutes")
	s.Press("ctrl+Return", "sheet check")
	s.Press("ctrl+Return", "recorded issue-letter")
	s.Wait("printed ")
	s.Wait("idle")
}
