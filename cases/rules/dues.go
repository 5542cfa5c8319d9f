package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// beside adds what is due whatever the step: envelopes, precautions, the
// correcting letter, a measure of reparation, proofs.
func (a *assessor) beside() {
	a.precautions()
	a.envelopes()
	a.corrections()
	a.reparations()
	a.otherLetters()
	a.beforeVote()
	a.accesses()
	a.exits()
	a.jury()
	a.exclusionEnds()
	a.contact()
	if _, gone := a.m.undone(); !gone {
		a.tellUndone()
	}
	if n := &a.notice; n.Watch != 0 && !a.m.calledAnywhere() && a.before(n.Watch+1) {
		a.due(todo{
			kind: DoWatch, subject: string(n.Sitting), rule: NoticeRule, by: n.Watch, waiting: true,
			what: message.New("docket.watch", message.Day("council", n.Council)),
		})
	}
}

// calledAnywhere tells whether the case was called in the council it waits for.
func (m *Matter) calledAnywhere() bool {
	s := m.council()
	return s != nil && m.called(s)
}

// lift asks for the end of a precautionary measure when no sanction follows.
func (a *assessor) lift() {
	ended, _ := a.m.endedWithout()
	by := ended.On
	if s := a.m.meeting(); by == 0 && s != nil && s.Closed != nil {
		by = s.Closed.Act.On
	}
	for _, p := range a.m.Case.Precautions {
		if p.Lifted == nil {
			a.next(todo{
				kind: DoPrecaution, subject: string(p.Ordered.Is.Precaution), rule: Precaution,
				by: by, what: message.New("docket.precaution.lift"),
			})
		}
	}
}

// precautions asks for the review of a measure that runs, until a decision left.
func (a *assessor) precautions() {
	if a.decidedOn() != 0 || a.m.unsanctioned() {
		return
	}
	n := a.m.Profile.Numbers.Precaution.N
	for _, p := range a.m.Case.Precautions {
		if p.Lifted != nil {
			continue
		}
		by := p.Ordered.Is.From + days.Day(n)
		if r := p.Ordered.Is.Review; r != 0 {
			by = min(by, r)
		}
		a.due(todo{
			kind: DoPrecaution, subject: string(p.Ordered.Is.Precaution), rule: Precaution, by: by,
			what: message.New("docket.precaution", message.Number("n", int(by-p.Ordered.Is.From))),
		})
	}
}

// envelopes lists what the post still owes, what came back for its address, and
// the acknowledgements that are not filed.
func (a *assessor) envelopes() {
	for i := range a.m.Case.Services {
		s := &a.m.Case.Services[i]
		rule := ruleOf(a.letterIn(s))
		switch {
		case rule == "":
		case s.Capacity != cases.ToLearner && s.Capacity != cases.ToRepresentative:
			a.silent(s, rule)
		case a.awaits(s):
			a.due(todo{
				kind: DoReceipt, subject: string(s.Dispatch), rule: rule, by: a.expected(s), waiting: true,
				what: message.New("docket.await", message.Text("addressee", a.m.name(s.To))),
			})
		case s.Returned != 0 && s.Ground != post.Unclaimed && !a.resent(s):
			a.due(todo{kind: DoReceipt, subject: string(s.Dispatch), rule: rule, by: s.Returned, what: message.New("docket.resend",
				message.Term("letter", theLetter(a.letterIn(s))), message.Text("addressee", a.m.name(s.To)))})
		case s.Collected != 0 && !a.proved(s):
			a.due(todo{
				kind: DoProof, subject: string(s.Dispatch), rule: rule, target: true,
				by:   a.m.Calendar.AddOpen(s.Collected, a.m.Profile.Numbers.Delivery.N),
				what: message.New("docket.receipt", message.Text("addressee", a.m.name(s.To)), message.Number("n", int(a.m.Today-s.Collected))),
			})
			a.until(a.m.Today)
		}
	}
}

// silent asks what became of a letter to an employer or a funder once the post
// should have told. No rule waits for it, so nothing is said before.
func (a *assessor) silent(s *cases.Service, rule regulation.RuleID) {
	if !s.Left() || s.Settled() || !s.Channel.Proves() {
		return
	}
	by := a.expected(s)
	if a.before(by + 1) {
		return
	}
	a.due(todo{
		kind: DoReceipt, subject: string(s.Dispatch), rule: rule, by: by, target: true,
		what: message.New("docket.await", message.Text("addressee", a.m.name(s.To))),
	})
}

// letterIn is the type of the gravest letter in an envelope: the convocation
// before the grievances that travel with it.
func (a *assessor) letterIn(s *cases.Service) cases.LetterType {
	var out cases.LetterType
	for i := range a.m.Case.Letters {
		l := &a.m.Case.Letters[i]
		if !l.Standing() || out == cases.LetterConvocation {
			continue
		}
		a.m.eachCopy(l, func(c *cases.Copy, _ *cases.Service) {
			if s.Carries(c.Copy) {
				out = l.Issued.Is.Type
			}
		})
	}
	return out
}

func (a *assessor) resent(s *cases.Service) bool {
	for i := range a.m.Case.Services {
		if a.m.Case.Services[i].Resend == s.Dispatch {
			return true
		}
	}
	return false
}

func (a *assessor) proved(s *cases.Service) bool {
	for _, p := range a.m.Case.Proofs {
		if p.Is.Dispatch == s.Dispatch && p.Is.Proof == cases.ProofReceipt {
			return true
		}
	}
	return false
}

// corrections asks for the letter that corrects the first day of an exclusion.
func (a *assessor) corrections() {
	presented := func(l *cases.Letter) days.Day {
		day, _ := a.m.presentedOn(l)
		return day
	}
	for _, l := range a.m.decisions() {
		d := l.Issued.Is.Decision
		if d == nil {
			continue
		}
		if d.Sanction.Kind == regulation.TemporaryExclusion && d.Sanction.First != 0 &&
			presented(l) > d.Sanction.First && presented(l) <= d.Sanction.Last && !a.corrected(l.ID) {
			a.due(todo{
				kind: DoDecision, subject: string(l.ID), rule: Exclusion, by: a.m.Calendar.AddOpen(presented(l), 1),
				target: true, what: message.New("docket.correcting"),
			})
		}
	}
}

func (a *assessor) corrected(id cases.LetterID) bool {
	for _, l := range a.m.Case.LettersOf(cases.LetterCorrecting) {
		if l.Issued.Is.Corrects == id {
			return true
		}
	}
	return false
}

// otherLetters lists the letters that are issued, belong to no step of the path
// and have not left: precaution, postponement and correcting letter, the end of
// an exclusion, what the representatives are told. Before a decision ended the
// procedure, the letters of that end are steps of their own.
func (a *assessor) otherLetters() {
	a.otherLetter(cases.LetterPrecaution)
	a.otherLetter(cases.LetterPostponement)
	a.otherLetter(cases.LetterRepresentatives)
	a.otherLetter(cases.LetterCorrecting)
	a.otherLetter(cases.LetterExclusionEnd)
}

func (a *assessor) otherLetter(t cases.LetterType) {
	for i := range a.m.Case.Letters {
		l := &a.m.Case.Letters[i]
		if l.Issued.Is.Type != t || !l.Standing() {
			continue
		}
		if s := a.waitingEnvelope(l); s != nil {
			a.due(todo{
				kind: DoPost, subject: string(s.Dispatch), rule: ruleOf(t),
				by: max(l.Issued.Is.Planned, l.Issued.Act.On), what: a.postWords(t),
			})
		}
	}
}
