package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// stoppedPath is what an end before any decision leaves to be done: the
// precaution lifted, those told who are to be told, the exit declared.
func (a *assessor) stoppedPath() {
	end, _ := a.m.stopped()
	a.lift()
	by := a.m.Calendar.AddOpen(end.On, 1)
	kind := cases.LetterEnded
	if a.m.Case.Abandoned != nil {
		kind = cases.LetterAbandonment
	}
	for _, t := range a.m.toTellEnd() {
		if day, _ := a.m.toldOfEnd(t); day == 0 {
			a.tell(DoTellEnd, t, kind, by, a.m.tellsOfEnd)
		}
	}
	a.exits()
	if !a.m.leavesTraining() {
		a.liftedAccess()
	}
}

// undonePath is what a decision withdrawn or annulled leaves to be done.
func (a *assessor) undonePath() {
	a.lift()
	a.tellUndone()
	a.closing()
}

// tellUndone asks to tell whoever was told of a sanction that it is gone.
func (a *assessor) tellUndone() {
	for _, l := range a.m.undoneLetters() {
		act, _ := a.m.Case.Undone(l.ID)
		by := a.m.Calendar.AddOpen(act.On, 1)
		for _, t := range a.m.toTellUndone(l) {
			if day, _ := a.m.toldUndone(l.ID, t); day == 0 {
				a.tell(DoTellUndone, t, cases.LetterUndone, by, func(x *cases.Letter) bool { return tellsUndone(x, l.ID) })
			}
		}
		if a.anyCut() {
			a.due(todo{kind: DoAccess, subject: string(l.ID), rule: Exclusion, by: act.On, what: message.New("docket.access.undone")})
		}
	}
}

// tell asks for the letter that tells somebody something; or, once it is issued,
// for its dispatch.
func (a *assessor) tell(kind DueKind, t Told, letter cases.LetterType, by days.Day, is func(*cases.Letter) bool) {
	for i := range a.m.Case.Letters {
		l := &a.m.Case.Letters[i]
		if !is(l) {
			continue
		}
		var waits *cases.Service
		a.m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
			if c.To == t.Who && s != nil && !s.Left() {
				waits = s
			}
		})
		if waits != nil {
			a.next(todo{kind: DoPost, subject: string(waits.Dispatch), rule: ruleOf(letter), by: by, target: true, what: a.postWords(letter)})
			return
		}
	}
	a.next(todo{
		kind: kind, subject: t.subject(), rule: ruleOf(letter), by: by, target: true,
		what: message.New("docket."+string(kind), message.Said("recipient", a.m.toldName(t))),
	})
}

// closedFile is what a closed file may still ask for.
func (a *assessor) closedFile() {
	a.tellUndone()
	a.reparations()
}

// kept asks to review a file whose retention is over.
func (a *assessor) kept() {
	r := a.m.keep()
	if r.Due(a.m.Today) {
		a.due(todo{kind: DoReview, rule: Retention, by: r.Until + 1, what: message.New("docket.review", message.Day("until", r.Until))})
	}
}
