package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A sittingStep is one step of the guided sitting, in the forced order.
type sittingStep string

// The steps.
const (
	stepRoll    sittingStep = "roll"
	stepOpen    sittingStep = "open"
	stepReasons sittingStep = "reasons"
	stepHear    sittingStep = "hear"
	stepRetire  sittingStep = "retire"
	stepVote    sittingStep = "vote"
	stepClose   sittingStep = "close"
	stepMinutes sittingStep = "minutes"
)

// A stepView is where one step of a case stands in a sitting.
type stepView struct {
	Step  sittingStep
	State parts.StepState
	Hour  days.Hour // when it was done
}

// stepsOf are the steps of one case in a sitting: done, current, to come, or
// left out because the learner did not come or the case left the sitting.
func stepsOf(m rules.Matter, s *cases.Sitting) []stepView {
	out := make([]stepView, 0, 8)
	add := func(k sittingStep, done bool, at days.Hour, skip bool) {
		state := parts.StepAhead
		switch {
		case done:
			state = parts.StepDone
		case skip:
			state = parts.StepSkipped
		}
		out = append(out, stepView{Step: k, State: state, Hour: at})
	}
	_, gone := m.Case.Postponement(s.ID)
	over := gone || s.Adjourned != nil
	call, called := m.Case.Call(s.ID)
	hearing, heard := m.Case.Hearing(s.ID)
	_, absent := m.Case.Absence(s.ID)
	told, explained := toldAndHeard(m.Case, s.ID)
	retired, left := lastWithdrawal(m.Case, s.ID)
	voted, votedAt := votedIn(m.Case, s.ID)
	put := len(motionsIn(m.Case, s.ID)) > 0
	var first days.Hour
	if len(s.Moves) > 0 {
		first = s.Moves[0].Act.At
	}
	add(stepRoll, len(s.Moves) > 0, first, over)
	add(stepOpen, called, call.Act.At, over)
	add(stepReasons, heard && told, hearing.Act.At, over || absent)
	add(stepHear, heard && explained, hearing.Act.At, over || absent)
	add(stepRetire, left, retired, over || absent || put)
	add(stepVote, voted, votedAt, over)
	closed := days.Hour(0)
	if s.Closed != nil {
		closed = s.Closed.Act.At
	}
	add(stepClose, s.Closed != nil, closed, s.Adjourned != nil)
	add(stepMinutes, len(m.Case.LettersOf(cases.LetterMinutes)) > 0, 0, gone)
	for i := range out {
		if out[i].State == parts.StepAhead {
			out[i].State = parts.StepCurrent
			break
		}
	}
	return out
}

// currentStep is the step to be done next; the last one when all are done.
func currentStep(in []stepView) sittingStep {
	for _, s := range in {
		if s.State == parts.StepCurrent {
			return s.Step
		}
	}
	return stepMinutes
}

// stepperOf words the steps for the stepper.
func stepperOf(w translations.Words, in []stepView) []parts.Step {
	out := make([]parts.Step, len(in))
	for i, s := range in {
		out[i] = parts.Step{Label: w.T("sitting.step." + string(s.Step)), State: s.State}
		switch {
		case s.State == parts.StepSkipped:
			out[i].Caption = w.T("sitting.step.skipped")
		case s.State == parts.StepDone && s.Hour != 0:
			out[i].Caption = w.Hour(s.Hour)
		}
	}
	return out
}

// toldAndHeard tells whether the reason was stated and explanations noted, over
// all the hearings of a sitting.
func toldAndHeard(c *cases.Case, s cases.SittingID) (told, heard bool) {
	for _, h := range c.Hearings {
		if h.Is.Sitting == s {
			told = told || h.Is.ReasonStated
			heard = heard || h.Is.Explanations != ""
		}
	}
	return told, heard
}

func lastWithdrawal(c *cases.Case, s cases.SittingID) (days.Hour, bool) {
	for _, w := range slices.Backward(c.Withdrew) {
		if w.Is.Sitting == s {
			return w.Act.At, true
		}
	}
	return 0, false
}

// motionsIn are the motions put in a sitting, in order.
func motionsIn(c *cases.Case, s cases.SittingID) []cases.Motion {
	var out []cases.Motion
	for _, m := range c.Motions {
		if m.Put.Is.Sitting == s {
			out = append(out, m)
		}
	}
	return out
}

// votedIn tells whether the sitting has answered: a motion was adopted there.
func votedIn(c *cases.Case, s cases.SittingID) (bool, days.Hour) {
	for _, m := range motionsIn(c, s) {
		if m.Outcome() == cases.Adopted {
			return true, m.Closed.Act.At
		}
	}
	return false, 0
}

// sittingWhen says when a sitting is, or was, held; the day is given in words,
// short or long.
func sittingWhen(w translations.Words, s *cases.Sitting, plan cases.PlanSitting, on string) string {
	day := message.Text("day", on)
	at := plan.At
	if s.Opened != nil && s.Opened.Act.At != 0 {
		at = s.Opened.Act.At
	}
	switch {
	case s.Day() == 0:
		return w.T("council.when.unknown")
	case at == 0:
		return w.T("council.when.day", day)
	}
	return w.T("council.when", day, message.Hour("time", at))
}

// sittingWhere says where a sitting is held: a place, by video, or both.
func sittingWhere(w translations.Words, plan cases.PlanSitting) string {
	switch {
	case plan.Link != "" && plan.Place != "":
		return w.T("council.where.both", message.Text("place", plan.Place))
	case plan.Link != "":
		return w.T("council.where.video")
	}
	return plan.Place
}

// suggestedHour is the time proposed for the next act of a sitting: now, but
// never before the last act of that day, so that the order holds. Without a
// now, on another day or a day set by hand, it is the hour announced.
func suggestedHour(c *cases.Case, s *cases.Sitting, day days.Day, now days.Hour) days.Hour {
	plan, _ := s.Plan()
	at := now
	if at == 0 {
		at = plan.At
	}
	return max(at, lastHour(c, s, day))
}

// lastHour is the time of the last act of a day in the sitting and the case.
func lastHour(c *cases.Case, s *cases.Sitting, day days.Day) days.Hour {
	last := days.Hour(0)
	see := func(in []cases.Act) {
		for _, a := range cases.Standing(in) {
			if a.On == day {
				last = max(last, a.At)
			}
		}
	}
	see(s.Acts)
	if c != nil {
		see(c.Acts)
	}
	return last
}

// A memberLine is one member on the roll.
type memberLine struct {
	Member   cases.PersonID
	Name     string
	Role     string
	Tone     parts.Tone
	In       bool
	Left     bool // was there, and left
	Recused  bool // in this case
	Presence cases.Presence
	At       days.Hour // of the last arrival or departure
}

// rollOf lists the members of a sitting in the order of the seats.
func rollOf(w translations.Words, m rules.Matter, s *cases.Sitting) []memberLine {
	var out []memberLine
	for _, seat := range regulation.Seats() {
		for _, x := range s.Seats {
			if x.Seat != seat || slices.ContainsFunc(out, func(l memberLine) bool { return l.Member == x.Member }) {
				continue
			}
			place, _ := m.Profile.Place(seat)
			l := memberLine{Member: x.Member, Name: m.Name(x.Member), Role: w.T(seat.Key() + ".label"), Tone: parts.ToneInfo}
			switch {
			case place.Secretary:
				l.Tone = parts.ToneOK
			case !place.Voting:
				l.Tone = parts.ToneAdvisory
			}
			_, l.Recused = m.Case.Recused(x.Member)
			for _, mv := range s.Moves {
				if mv.Member == x.Member {
					l.In, l.Left, l.At = mv.In, !mv.In, mv.Act.At
					if mv.In {
						l.Presence = mv.Presence
					}
				}
			}
			out = append(out, l)
		}
	}
	return out
}

// status says how a member attends.
func (l memberLine) status(w translations.Words) string {
	switch {
	case l.In && l.Presence == cases.ByVideo:
		return w.T("sitting.in.video", message.Hour("time", l.At))
	case l.In:
		return w.T("sitting.in.room", message.Hour("time", l.At))
	case l.Left:
		return w.T("sitting.left", message.Hour("time", l.At))
	}
	return w.T("sitting.out")
}

// A quorumView is the quorum as it is at this minute.
type quorumView struct {
	Met    bool
	Title  string
	Reason string
}

// quorumNow counts who is there for the case: the members entitled to vote on
// it, whoever presides, and the secretary.
func quorumNow(w translations.Words, m rules.Matter, s *cases.Sitting) quorumView {
	n := m.Profile.Numbers
	voters := rules.Roll(m, s, cases.Act{})
	secretaries, presided := 0, false
	for _, x := range s.Seats {
		place, _ := m.Profile.Place(x.Seat)
		if s.PresentAt(x.Member, cases.Act{}) {
			if place.Secretary {
				secretaries++
			}
			presided = presided || place.Presides && slices.Contains(voters, x.Member)
		}
	}
	voting, least := message.Number("voting", len(voters)), message.Number("min", n.MinVoting)
	switch {
	case len(s.Moves) == 0:
		return quorumView{Title: w.T("sitting.quorum.waits"), Reason: w.T("quorum.pending", least, message.Number("min_sec", n.MinSecretary))}
	case !presided:
		return quorumView{Title: w.T("sitting.quorum.short"), Reason: w.T("quorum.president")}
	case secretaries < n.MinSecretary:
		return quorumView{Title: w.T("sitting.quorum.short"), Reason: w.T("quorum.secretary")}
	case len(voters) < n.MinVoting:
		return quorumView{Title: w.T("sitting.quorum.short"), Reason: w.T("quorum.short", voting, least)}
	}
	return quorumView{Met: true, Title: w.T("sitting.quorum.met"), Reason: w.T("quorum.met", voting, least, message.Number("min_sec", n.MinSecretary))}
}

// callChecks are the rules that stop the calling of a case, as they stand.
func callChecks(w translations.Words, v register.View) []councilCheck {
	var out []councilCheck
	for _, rule := range []regulation.RuleID{rules.NoticeRule, rules.Seats, rules.Impartial} {
		for _, x := range v.Verdicts {
			if x.Rule != rule || x.State == rules.NotApplicable {
				continue
			}
			out = append(out, councilCheck{
				State: x.State, Title: w.T("rule."+string(rule)+".title", message.Number("n", v.Matter.Profile.Numbers.Notice.N)),
				Reason: w.Say(x.Reason), Article: articleChip(w, string(x.Article)),
			})
		}
	}
	return out
}

// reasonSentence proposes how the reason for the envisaged sanction is stated:
// the sanction announced, the facts and their articles.
func reasonSentence(w translations.Words, m rules.Matter) string {
	facts := make([]message.Message, 0, len(m.Case.Grievances))
	for _, g := range m.Case.Grievances {
		facts = append(facts, message.New("sitting.reason.fact", message.Day("day", g.Is.Day),
			message.Text("text", g.Is.Text), message.Text("article", string(g.Is.Article))))
	}
	heaviest := regulation.SanctionKind("")
	if c, ok := m.Case.Convening(); ok {
		heaviest = c.Is.Heaviest
	}
	if heaviest == "" {
		return w.T("sitting.reason.plain", message.List("facts", facts...))
	}
	return w.T("sitting.reason", message.Term("sanction", heaviest.Key()), message.List("facts", facts...))
}

// sittingOver says why nothing more can be recorded about a case in a sitting.
func sittingOver(w translations.Words, m rules.Matter, s *cases.Sitting) string {
	if p, gone := m.Case.Postponement(s.ID); gone {
		return w.T("sitting.postponed", message.Day("day", p.Act.On))
	}
	if s.Adjourned != nil {
		return w.T("sitting.adjourned", message.Hour("time", s.Adjourned.Act.At))
	}
	return ""
}
