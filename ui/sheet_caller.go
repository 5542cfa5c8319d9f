package ui

import (
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A caller is somebody who asks about a case.
type caller string

// Those who call.
const (
	callerLearner  caller = "learner"
	callerHolder   caller = "holder"
	callerEmployer caller = "employer"
	callerFunder   caller = "funder"
	callerOther    caller = "other"
)

func callers() []caller {
	return []caller{callerLearner, callerHolder, callerEmployer, callerFunder, callerOther}
}

// callerAnswer is what may be told to a caller, in a sentence. A parent of an
// adult is told nothing; an employer only that a procedure is open, its purpose,
// the reason and the council's day (R. 6352-5), and once the decision has left,
// its nature, dates and consequences (art. 5.5).
func callerAnswer(w translations.Words, v register.View, who caller) string {
	m := v.Matter
	stage := message.Term("stage", "stage."+string(v.Progress.Stage))
	next := message.Said("next", message.New("case.caller.no-date"))
	if c := m.Council(); c != nil && c.Day() >= m.Today {
		next = message.Said("next", message.New("case.caller.council", message.Day("day", c.Day())))
	}
	minor := rules.AgeOn(m.Learner(), m.Today).Copied()
	sent := len(m.Case.LettersOf(cases.LetterDecision)) > 0 && m.Case.FirstPosted(m.Case.LettersOf(cases.LetterDecision)[0]) != 0
	switch who {
	case callerLearner:
		return w.T("case.caller.to-learner", stage, next)
	case callerHolder:
		if minor {
			return w.T("case.caller.to-holder", stage, next)
		}
		return w.T("case.caller.to-parent")
	case callerEmployer:
		switch {
		case len(rules.Employers(m.Case)) == 0:
			return w.T("case.caller.no-employer")
		case sent:
			return w.T("case.caller.to-employer.decided")
		case len(m.Case.LettersOf(cases.LetterPrior)) == 0:
			return w.T("case.caller.to-employer.untold")
		}
		return w.T("case.caller.to-employer", next)
	case callerFunder:
		if sent {
			return w.T("case.caller.to-employer.decided")
		}
		return w.T("case.caller.to-funder")
	case callerOther:
	}
	return w.T("case.caller.to-other")
}

// openCaller tells what may be said to somebody who calls.
func (f *Frame) openCaller(v register.View) {
	answer := parts.NewBanner(parts.ToneInfo, "", f.T("case.caller.choose"))
	options := make([]parts.SegmentOption, 0, 5)
	for _, c := range callers() {
		options = append(options, parts.SegmentOption{Label: f.T("case.caller." + string(c))})
	}
	var s *parts.Sheet
	seg := parts.NewSegment(options, func(i int) {
		if i < 0 {
			answer.Set(parts.ToneInfo, "", f.T("case.caller.choose"))
			return
		}
		answer.Set(parts.ToneInfo, "", callerAnswer(f.words, v, callers()[i]))
		s.Refresh()
		f.trace("caller " + string(callers()[i]))
	})
	field := parts.NewField(f.T("case.caller.who"), "", "", seg)
	s = parts.NewSheet(f.T("case.menu.caller"), v.Matter.Name(v.Matter.Case.Learner())+"  ·  "+v.Matter.Case.Number(),
		parts.V(10, field, parts.Fix(0, 96, answer)))
	s.Width = 760
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	f.Sheet("caller", s)
}
