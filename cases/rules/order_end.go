package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// afterwards tells whether an act of ours comes after a file was closed by its
// nature: it is reopened, its decision is withdrawn, those who were told of it
// are told so, or papers are drawn from it. The approval of letters goes with
// them.
func afterwards(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.ReopenCase, cases.WithdrawDecision, cases.WithdrawLetter, cases.SubmitLetter, cases.ApproveLetter, cases.ReturnLetter:
		return true
	case cases.IssueLetter:
		return x.Type == cases.LetterUndone || drawn(x.Type)
	default:
		return false
	}
}

// drawn tells whether a document is drawn from the file and does not carry the
// procedure on.
func drawn(t cases.LetterType) bool {
	switch t {
	case cases.LetterIncident, cases.LetterJury, cases.LetterConsultation, cases.LetterHandReceipt,
		cases.LetterExhibits, cases.LetterCompliance:
		return true
	default:
		return false
	}
}

// ended refuses, once the procedure ended before any decision, what would carry
// it on; and such an end once a sanction was notified, which can only be
// withdrawn.
func (o *chronicle) ended(a cases.Act) {
	if o.m.Case == nil || a.File.Of != cases.FileCase {
		return
	}
	e := event("event", a.Payload.Kind())
	if _, is := a.Payload.(cases.EndProcedure); is {
		if l := o.m.sanctionLetter(); l != nil && o.m.Case.FirstPosted(*l) != 0 {
			o.fault(a, l.Issued.Act.ID, message.New("order.decided", e, message.Day("day", o.m.Case.FirstPosted(*l))))
			return
		}
	}
	end, is := o.m.stopped()
	if is && end.ID != a.ID && end.Rank < a.Rank && carriesOn(a.Payload) {
		o.fault(a, end.ID, message.New("order.ended", e, message.Day("day", end.On)))
	}
}

// carriesOn tells whether an act of ours carries the procedure on, towards a
// decision or another end.
func carriesOn(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.AddGrievance, cases.ChooseCourse, cases.OrderPrecaution, cases.ConveneCase, cases.RecuseMember,
		cases.CallCase, cases.Postpone, cases.PutMotion, cases.CloseMotion, cases.EndProcedure, cases.AnswerRequest:
		return true
	case cases.IssueLetter:
		switch x.Type {
		case cases.LetterGrievances, cases.LetterConvocation, cases.LetterPrior, cases.LetterPrecaution, cases.LetterDecision,
			cases.LetterNoSanction, cases.LetterDiscontinued, cases.LetterCorrecting, cases.LetterMembers, cases.LetterPostponement:
			return true
		default:
			return false
		}
	default:
		return false
	}
}

// afterDecision compares a challenge, a withdrawal and what follows a decision
// with the acts they answer.
func (o *chronicle) afterDecision() {
	c := o.m.Case
	issued := func(id cases.LetterID) cases.Act {
		l, _ := c.Letter(id)
		return l.Issued.Act
	}
	for i := range c.Challenges {
		x := &c.Challenges[i]
		o.notBefore(x.Filed.Act, issued(x.Filed.Is.Letter))
		if x.Ended != nil {
			o.notBefore(x.Ended.Act, x.Filed.Act)
		}
	}
	for i := range c.TakenBack {
		o.notBefore(c.TakenBack[i].Act, issued(c.TakenBack[i].Is.Letter))
	}
	for i := range c.Reparations {
		o.notBefore(c.Reparations[i].Act, issued(c.Reparations[i].Is.Letter))
	}
	for i := range c.Requests {
		if x := &c.Requests[i]; x.Answered != nil {
			o.notBefore(x.Answered.Act, x.Asked.Act)
		}
	}
	for i := range c.Reviews {
		x := &c.Reviews[i]
		if x.Approved != nil {
			o.notBefore(x.Approved.Act, x.Submitted.Act)
		}
		if x.Returned != nil {
			o.notBefore(x.Returned.Act, x.Submitted.Act)
		}
	}
	for i := range c.Letters {
		l := &c.Letters[i]
		if act, gone := c.Undone(l.Issued.Is.Corrects); gone && l.Issued.Is.Type == cases.LetterUndone {
			o.notBefore(l.Issued.Act, act)
		}
	}
}

// afterwards checks what a letter about an end rests on, what a withdrawal takes
// back, and what hearings say was read.
func (w *web) afterwards() {
	c := w.m.Case
	for i := range c.Letters {
		l := &c.Letters[i]
		switch l.Issued.Is.Type {
		case cases.LetterUndone:
			if _, gone := c.Undone(l.Issued.Is.Corrects); !gone {
				w.lacks(l.Issued.Act, cases.KindWithdrawDecision)
			}
		case cases.LetterEnded:
			if !w.says(cases.KindEndProcedure) {
				w.lacks(l.Issued.Act, cases.KindEndProcedure)
			}
		case cases.LetterAbandonment:
			if !w.says(cases.KindRecordAbandon) {
				w.lacks(l.Issued.Act, cases.KindRecordAbandon)
			}
		default:
		}
	}
	for i := range c.TakenBack {
		if l, _ := c.Letter(c.TakenBack[i].Is.Letter); l.Issued.Is.Type != cases.LetterDecision {
			w.lacks(c.TakenBack[i].Act, cases.KindIssueLetter)
		}
	}
	for i := range c.Hearings {
		for _, id := range c.Hearings[i].Is.Read {
			if !w.m.written(id) {
				w.lacks(c.Hearings[i].Act, cases.KindObservations)
				break
			}
		}
	}
}

// says tells whether an act of a kind stands in the file, even one that a
// reopening took back.
func (w *web) says(k cases.Kind) bool {
	for _, a := range cases.Standing(w.m.Case.Acts) {
		if a.Payload.Kind() == k {
			return true
		}
	}
	return false
}

// written tells whether an act files the learner's observations.
func (m *Matter) written(id cases.ActID) bool {
	for i := range m.Case.Written {
		if m.Case.Written[i].Act.ID == id {
			return true
		}
	}
	return false
}
