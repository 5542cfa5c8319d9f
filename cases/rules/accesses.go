package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// accesses asks to cut accesses on the first day of an exclusion or of a
// precaution, and to give them back when it ends, until it is on record. They
// never hold the procedure up.
func (a *assessor) accesses() {
	for i := range a.m.Case.Precautions {
		p := &a.m.Case.Precautions[i]
		if is := &p.Ordered.Is; p.Lifted == nil && !a.decisionLeft() && !a.cutFrom(p.Ordered.Act.On) {
			a.due(todo{
				kind: DoCut, subject: string(is.Precaution), rule: Precaution, by: is.From,
				what: message.New("docket.access.precaution", message.Day("first", is.From)),
			})
		}
	}
	a.liftedAccess()
	for _, l := range a.m.decisions() {
		d := l.Issued.Is.Decision
		if d == nil || a.m.sentTo(l, a.m.Case.Learner()) == 0 {
			continue
		}
		switch d.Sanction.Kind {
		case regulation.TemporaryExclusion:
			a.temporaryAccess(l, d.Sanction)
		case regulation.PermanentExclusion:
			if effect := a.m.notifiedOn(l); effect != 0 {
				a.cut(l, max(effect, d.Sanction.First))
			}
		case regulation.NoSanction, regulation.Warning, regulation.WrittenWarning:
		}
	}
}

func (a *assessor) temporaryAccess(l *cases.Letter, s cases.Sanction) {
	if s.First == 0 || s.Last == 0 {
		return
	}
	if a.before(s.Last + 1) {
		a.cut(l, s.First)
	}
	if !a.restoredFrom(s.Last) {
		a.due(todo{
			kind: DoAccess, subject: string(l.ID), rule: Exclusion, by: s.Last + 1,
			what: message.New("docket.access", message.Day("return", s.Last+1)),
		})
	}
}

func (a *assessor) cut(l *cases.Letter, first days.Day) {
	if !a.cutFrom(l.Issued.Act.On) {
		a.due(todo{
			kind: DoCut, subject: string(l.ID), rule: Exclusion, by: first,
			what: message.New("docket.access.cut", message.Day("first", first)),
		})
	}
}

// liftedAccess asks to give back what a precaution that was lifted had cut,
// unless an exclusion follows it or the lifting says what was given back.
func (a *assessor) liftedAccess() {
	if slices.ContainsFunc(a.m.decisions(), func(l *cases.Letter) bool {
		k, is := a.m.sanctions(l)
		return is && k.Exclusion()
	}) {
		return
	}
	for i := range a.m.Case.Precautions {
		p := &a.m.Case.Precautions[i]
		if p.Lifted != nil && p.Lifted.Is.Restored == "" && !a.restoredFrom(p.Lifted.Act.On) {
			a.due(todo{
				kind: DoAccess, subject: string(p.Ordered.Is.Precaution), rule: Precaution, by: p.Lifted.Act.On,
				what: message.New("docket.access.lifted"),
			})
		}
	}
}

// decisionLeft tells whether a decision in force left for the learner.
func (a *assessor) decisionLeft() bool {
	return slices.ContainsFunc(a.m.decisions(), func(l *cases.Letter) bool { return a.m.sentTo(l, a.m.Case.Learner()) != 0 })
}

// anyCut tells whether an access is cut as recorded.
func (a *assessor) anyCut() bool {
	for _, item := range []cases.AccessItem{cases.AccessMentoring, cases.AccessPlatform, cases.AccessTools, cases.AccessPremises} {
		if a.m.Case.AccessOn(item, a.m.Today) != 0 {
			return true
		}
	}
	return false
}

// cutFrom tells whether accesses are cut, or were from a day on.
func (a *assessor) cutFrom(d days.Day) bool {
	return a.anyCut() || slices.ContainsFunc(a.m.Case.Access, func(x cases.Done[cases.AccessChanged]) bool {
		return !x.Is.Restored && x.Act.On >= d
	})
}

// restoredFrom tells whether accesses were given back from a day on and none is cut.
func (a *assessor) restoredFrom(d days.Day) bool {
	return !a.anyCut() && slices.ContainsFunc(a.m.Case.Access, func(x cases.Done[cases.AccessChanged]) bool {
		return x.Is.Restored && x.Act.On >= d
	})
}
