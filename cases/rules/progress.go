package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// Assess tells where a case stands: its stage, the steps with their days, the
// next act, what is due for the docket, and until when all this stands if
// nothing is recorded. The verdicts are those of Judge on the same matter.
//
// The next act is never dead: when the rules do not allow it today, From says
// the first day they do.
func Assess(m Matter, verdicts []Verdict) Progress {
	if m.Case == nil || m.Case.Opened == nil {
		return Progress{Stage: StageReport}
	}
	a := assessor{m: m, verdicts: verdicts, window: Window(m)}
	_, stopped := m.stopped()
	switch {
	case m.Case.Closed != nil:
		a.closedFile()
	case stopped:
		a.stoppedPath()
	default:
		a.notice = Notice(m)
		a.path()
		a.beside()
	}
	a.reviews()
	a.kept()
	a.steps()
	for _, v := range verdicts {
		if v.State == Broken && v.Overridden == nil {
			a.out.ToFix++
		}
		if v.Until != 0 && v.Until >= m.Today {
			a.until(v.Until)
		}
	}
	return a.out
}

// An assessor gathers the progress of one case.
type assessor struct {
	m        Matter
	verdicts []Verdict
	notice   NoticeDates
	window   WindowDates
	out      Progress
	decided  bool // whether the next act is known
}

// until notes the last day on which something said stands.
func (a *assessor) until(d days.Day) {
	a.out.Until = days.Earliest(a.out.Until, d)
}

// before tells whether today lies before a day, and notes that this changes then.
func (a *assessor) before(d days.Day) bool {
	if a.m.Today >= d {
		return false
	}
	a.until(d - 1)
	return true
}

// A todo is a step to be taken: due for the docket, and the next act if it is
// the first of the path.
type todo struct {
	kind    DueKind
	subject string
	from    days.Day
	by      days.Day
	rule    regulation.RuleID
	what    message.Message
	waiting bool
	target  bool
}

// due adds a step to the docket only.
func (a *assessor) due(t todo) {
	a.out.Dues = append(a.out.Dues, Due{
		Kind: t.kind, Subject: t.subject, By: t.by, Waiting: t.waiting, Target: t.target,
		Rule: t.rule, Article: a.article(t.rule), What: t.what,
	})
}

// next adds a step to the docket and makes it the next act, if it is the first.
func (a *assessor) next(t todo) {
	a.due(t)
	a.button(t)
}

// button makes a step the next act without adding it to the docket.
func (a *assessor) button(t todo) {
	if a.decided {
		return
	}
	a.decided = true
	a.out.Next = NextAct{
		Kind: t.kind, Subject: t.subject, By: t.by, Article: a.article(t.rule), What: t.what,
	}
	if a.before(t.from) {
		a.out.Next.From = t.from
	}
}

func (a *assessor) article(r regulation.RuleID) regulation.Article {
	if r == "" {
		return ""
	}
	return a.m.articleOf(r)
}

// worst is the gravest state a rule gives to a subject; to any, if it is empty.
func (a *assessor) worst(rule regulation.RuleID, subject string) State {
	worst := NotApplicable
	for i := range a.verdicts {
		if v := &a.verdicts[i]; v.Rule == rule && (subject == "" || v.Subject == subject) {
			worst = max(worst, v.State)
		}
	}
	return worst
}

// steps fills the stepper and the stage, the last step done in the forced order.
func (a *assessor) steps() {
	m, c := a.m, a.m.Case
	alone := a.alone()
	steps := []Step{
		{Stage: StageReport, Done: c.Opened.Act.On},
		{Stage: StageGriefs, Done: a.left(cases.LetterGrievances), By: a.notice.PostBy},
		{Stage: StageConvened, Done: a.convenedOn(), By: a.notice.PostBy, Skip: alone},
		{Stage: StageHeard, By: a.notice.Council, Skip: alone},
		{Stage: StageVoted, By: a.notice.Council, Skip: alone},
		{Stage: StageDecided, Done: a.decidedOn(), By: a.window.SafeEnd},
		{Stage: StageInformed},
		{Stage: StageClosed},
	}
	if s := m.meeting(); s != nil {
		steps[3].Done, _ = m.heardAt(s)
		steps[4].Done = a.votedOn(s)
	}
	if a.discontinued() && steps[1].Done == 0 {
		steps[1].Skip = true
	}
	steps[6].Done, steps[6].Skip = a.informedOn()
	if act, over := c.Over(); over {
		steps[7].Done = act.On
	}
	a.out.Stage = StageReport
	for i := range steps {
		if steps[i].Done != 0 {
			steps[i].By = 0
		}
	}
	for _, s := range steps {
		if s.Done == 0 && !s.Skip {
			break
		}
		if s.Done != 0 {
			a.out.Stage = s.Stage
		}
	}
	_, undone := m.undone()
	switch {
	case c.Abandoned != nil:
		a.out.Stage = StageAbandoned
	case c.Closed != nil:
		a.out.Stage = StageClosed
	case c.Ended != nil:
		a.out.Stage = StageEnded
	case undone:
		a.out.Stage = StageUndone
	}
	if _, stopped := m.stopped(); stopped {
		leftOut(steps)
	}
	a.out.Steps = steps
}

// leftOut marks the steps that an end before any decision left undone.
func leftOut(steps []Step) {
	for i := range steps {
		if steps[i].Done == 0 {
			steps[i].By, steps[i].Skip = 0, true
		}
	}
}

// alone tells whether no council sits in this case, by the director's choice.
func (a *assessor) alone() bool {
	x, ok := a.m.Case.Course()
	if _, voted := a.m.Case.AdoptedMotion(); voted || !ok {
		return false
	}
	return x.Is.Course == cases.CourseAlone || x.Is.Course == cases.CourseDiscontinue
}

func (a *assessor) discontinued() bool {
	x, ok := a.m.Case.Course()
	return ok && x.Is.Course == cases.CourseDiscontinue
}

// left is the first day on which a letter of a type left for the learner.
func (a *assessor) left(types ...cases.LetterType) days.Day {
	d, _ := a.m.informedOn(a.m.Case.Learner(), types...)
	return d
}

// convenedOn is the day on which the convocation to the council that holds left.
func (a *assessor) convenedOn() days.Day {
	s := a.m.meeting()
	if s == nil {
		return 0
	}
	var first days.Day
	for i := range a.m.Case.Letters {
		l := &a.m.Case.Letters[i]
		if x := l.Issued.Is.Announcement; l.Standing() && l.Issued.Is.Type == cases.LetterConvocation && x != nil && x.Sitting == s.ID {
			first = days.Earliest(first, a.m.sentTo(l, a.m.Case.Learner()))
		}
	}
	return first
}

// votedOn is the day on which the vote ended: a motion adopted, or all turned
// down and the sitting closed.
func (a *assessor) votedOn(s *cases.Sitting) days.Day {
	if mo, ok := a.m.Case.AdoptedMotion(); ok {
		return mo.Closed.Act.On
	}
	if !a.m.unsanctioned() || a.discontinued() {
		return 0
	}
	return s.Closed.Act.On
}

// decidedOn is the day on which the decision, or the end without a sanction,
// left for the learner.
func (a *assessor) decidedOn() days.Day {
	in := a.m.decisions()
	if len(in) == 0 {
		return a.left(cases.LetterDecision, cases.LetterNoSanction, cases.LetterDiscontinued)
	}
	var first days.Day
	for _, l := range in {
		first = days.Earliest(first, a.m.sentTo(l, a.m.Case.Learner()))
	}
	return first
}

// informedOn is the day on which the last of those to be told was told; skip
// when nobody is.
func (a *assessor) informedOn() (day days.Day, skip bool) {
	people := 0
	for i := range a.verdicts {
		v := &a.verdicts[i]
		if v.Rule != Inform {
			continue
		}
		switch v.State {
		case NotApplicable:
		case Pending:
			return 0, false
		case Met, Contestable, Broken:
			people++
			d, _ := a.m.informedOn(cases.PersonID(v.Subject), cases.LetterEmployer, cases.LetterFunder,
				cases.LetterNoSanction, cases.LetterDiscontinued)
			day = max(day, d)
		}
	}
	return day, people == 0 && (len(ToBeTold(a.m.Case)) == 0 || a.m.unsanctioned())
}
