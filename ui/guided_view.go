package ui

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A guidedScript is what the president says at a step, in order, and who may
// be in the room meanwhile.
type guidedScript struct {
	Say  []string
	Room string // empty: nobody is asked to leave
}

// scriptOf words the script of a step as the case stands.
func scriptOf(w translations.Words, v register.View, s *cases.Sitting, step sittingStep) guidedScript {
	m := v.Matter
	learner := message.Text("learner", m.Name(m.Case.Learner()))
	switch step {
	case stepRoll:
		return guidedScript{Say: []string{w.T("guided.say.roll"), w.T("guided.say.links")}, Room: w.T("guided.room.roll")}
	case stepOpen:
		out := guidedScript{Room: w.T("guided.room.roll")}
		switch {
		case s.Opened == nil && quorumNow(w, m, s).Met:
			out.Say = append(out.Say, w.T("guided.say.open"))
		case s.Opened != nil:
			out.Room = w.T("guided.room.hearing", learner)
			out.Say = append(out.Say, w.T("guided.say.call", message.Text("number", m.Case.Number()), learner))
		}
		return out
	case stepReasons:
		return guidedScript{
			Say:  []string{w.T("guided.say.assist", learner), reasonSentence(w, m)},
			Room: w.T("guided.room.hearing", learner),
		}
	case stepHear:
		return guidedScript{Say: sayHearing(w, m, s), Room: w.T("guided.room.hearing", learner)}
	case stepRetire:
		people, members := withdraws(m, s)
		for _, id := range members {
			people = append(people, m.Name(id))
		}
		return guidedScript{
			Say:  []string{w.T("guided.say.retire", message.Text("names", w.List(people)))},
			Room: w.T("guided.room.deliberation"),
		}
	case stepVote:
		return guidedScript{Say: sayVote(w, m, s), Room: w.T("guided.room.deliberation")}
	case stepClose:
		return guidedScript{Say: sayResult(w, m, s)}
	case stepMinutes:
	}
	return guidedScript{}
}

// sayHearing reads the written observations that have not been read yet, then
// gives the floor.
func sayHearing(w translations.Words, m rules.Matter, s *cases.Sitting) []string {
	var out []string
	for _, o := range m.Case.Written {
		read := slices.ContainsFunc(m.Case.Hearings, func(h cases.Done[cases.HearingHeld]) bool {
			return h.Is.Sitting == s.ID && slices.Contains(h.Is.Read, o.Act.ID)
		})
		if !read && o.Act.On <= m.Today {
			out = append(out, w.T("guided.say.read", message.Day("day", o.Act.On)))
		}
	}
	return append(out, w.T("guided.say.explain"), w.T("guided.say.questions"), w.T("guided.say.last"))
}

// sayVote puts the open motion, and says beforehand what a tie does.
func sayVote(w translations.Words, m rules.Matter, s *cases.Sitting) []string {
	if voted, _ := votedIn(m.Case, s.ID); voted {
		return sayResult(w, m, s)
	}
	list := motionsIn(m.Case, s.ID)
	if n := len(list); n > 0 && list[n-1].Closed == nil {
		tie := w.T("guided.say.tie")
		if list[n-1].Put.Is.Secret {
			tie = w.T("casting.secret")
		}
		return []string{
			w.T("guided.say.motion", message.Number("n", n), message.Text("sanction", motionSaid(w, list[n-1].Put.Is.Sanction))), tie,
		}
	}
	return []string{w.T("guided.say.propose")}
}

// sayResult announces what the council answered; nothing before it has.
func sayResult(w translations.Words, m rules.Matter, s *cases.Sitting) []string {
	for _, mo := range motionsIn(m.Case, s.ID) {
		if mo.Outcome() == cases.Adopted {
			return []string{
				w.T("guided.say.adopted", message.Text("sanction", motionSaid(w, mo.Put.Is.Sanction))), w.T("guided.say.notified"),
			}
		}
	}
	return nil
}

// guidedStep is the step that shows by itself: the one to be done next; but a
// council that has withdrawn deliberates until it puts a motion, or says so.
func guidedStep(m rules.Matter, s *cases.Sitting) sittingStep {
	next := currentStep(stepsOf(m, s))
	_, left := lastWithdrawal(m.Case, s.ID)
	if next == stepVote && left && len(motionsIn(m.Case, s.ID)) == 0 {
		return stepRetire
	}
	return next
}

// motionSaid names a sanction inside a sentence.
func motionSaid(w translations.Words, s cases.Sanction) string {
	words := motionWords(w, s)
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(first)) + words[size:]
}

// missingAt says what a step still needs, in a sentence; empty when it is done.
func missingAt(w translations.Words, v register.View, s *cases.Sitting, step sittingStep, others int) string {
	m := v.Matter
	for _, x := range stepsOf(m, s) {
		if x.Step == step && (x.State == parts.StepDone || x.State == parts.StepSkipped) {
			return ""
		}
	}
	switch step {
	case stepRoll:
		return w.T("guided.missing.roll")
	case stepOpen:
		if q := quorumNow(w, m, s); !q.Met {
			return q.Reason
		}
		if s.Opened == nil {
			return w.T("guided.missing.open")
		}
		return w.T("guided.missing.call")
	case stepReasons:
		return w.T("guided.missing.reasons")
	case stepHear:
		return w.T("guided.missing.hear")
	case stepRetire:
		return w.T("guided.missing.retire")
	case stepVote:
		list := motionsIn(m.Case, s.ID)
		if n := len(list); n > 0 && list[n-1].Closed == nil {
			return w.T("guided.missing.ballot")
		}
		return w.T("guided.missing.motion")
	case stepClose:
		if others > 0 {
			return w.T("guided.missing.others", message.Number("n", others))
		}
		return w.T("guided.missing.close")
	case stepMinutes:
		return w.T("guided.missing.minutes")
	}
	return ""
}

// answeredIn tells whether a sitting is done with a case: voted, postponed, or
// adjourned with the sitting.
func answeredIn(m rules.Matter, s *cases.Sitting) bool {
	voted, _ := votedIn(m.Case, s.ID)
	_, gone := m.Case.Postponement(s.ID)
	return voted || gone || s.Adjourned != nil
}

// heldBy says why a case may not be left yet for another of the sitting: it was
// called, and is not answered. No message when it may.
func heldBy(w translations.Words, m rules.Matter, s *cases.Sitting) string {
	if _, called := m.Case.Call(s.ID); !called || answeredIn(m, s) {
		return ""
	}
	return w.T("guided.next.held", message.Text("step", w.T("sitting.step."+string(currentStep(stepsOf(m, s))))))
}

// stillWaiting counts the cases of a sitting, but for one, that it has not
// answered.
func stillWaiting(in []register.View, s *cases.Sitting, but cases.CaseID) int {
	n := 0
	for _, v := range in {
		if v.Matter.Case.ID != but && !answeredIn(v.Matter, s) {
			n++
		}
	}
	return n
}

// elapsedIn is how long a case has been, or was, before the council: from its
// calling to the adoption, or to now. False when either is not known.
func elapsedIn(c *cases.Case, s cases.SittingID, now days.Hour) (minutes int, ok bool) {
	call, called := c.Call(s)
	if voted, at := votedIn(c, s); voted {
		now = at
	}
	if !called || call.Act.At == 0 || now < call.Act.At {
		return 0, false
	}
	return minutesOf(now) - minutesOf(call.Act.At), true
}

// staysOut are the members who have to leave the room before a case is called,
// because they are recused in it.
func staysOut(w translations.Words, m rules.Matter, s *cases.Sitting) []memberLine {
	return slices.DeleteFunc(rollOf(w, m, s), func(l memberLine) bool { return !l.Recused || !l.In })
}

// comesBack are the members who left for a case in which they are recused, and
// who may sit again in this one.
func comesBack(w translations.Words, in []register.View, m rules.Matter, s *cases.Sitting) []memberLine {
	return slices.DeleteFunc(rollOf(w, m, s), func(l memberLine) bool {
		if l.In || !l.Left || l.Recused {
			return true
		}
		return !slices.ContainsFunc(in, func(v register.View) bool {
			_, recused := v.Matter.Case.Recused(l.Member)
			return recused && v.Matter.Case.ID != m.Case.ID
		})
	})
}

// minutesOf counts from midnight.
func minutesOf(h days.Hour) int {
	hour, minute := h.Clock()
	return 60*hour + minute
}

// councilThere names the members who are there, each with the seat.
func councilThere(w translations.Words, m rules.Matter, s *cases.Sitting) string {
	var out []string
	for _, l := range rollOf(w, m, s) {
		if l.In && !l.Recused {
			out = append(out, w.T("guided.check.member", message.Text("name", l.Name), message.Text("seat", l.Role)))
		}
	}
	return w.List(out)
}
