package rules

import (
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// remedied gives a verdict that is broken, contestable or pending the next step
// to take, unless its rule said one or somebody answers for it with a departure.
func remedied(v *Verdict) {
	switch v.State {
	case NotApplicable, Met:
		return
	case Pending, Contestable, Broken:
	}
	if !v.Remedy.IsZero() || v.Overridden != nil {
		return
	}
	for _, find := range [...]func(string) (message.Message, bool){remedyOpening, remedyBefore, remedyCouncil, remedyDecision} {
		if m, ok := find(v.Reason.Key); ok {
			v.Remedy = m
			return
		}
	}
	v.Remedy = remedyOf(v.Rule)
}

// remedyOf is the next step that a rule asks for whatever its reason.
func remedyOf(id regulation.RuleID) message.Message { //nolint:gocyclo // one line a rule
	switch id {
	case Order:
		return message.New("remedy.order")
	case Scope:
		return message.New("remedy.scope")
	case ArticleRule:
		return message.New("remedy.article")
	case Absence:
		return message.New("remedy.absence.none")
	case Inactivity:
		return message.New("remedy.inactivity")
	case Abandon:
		return message.New("remedy.abandon")
	case Violence:
		return message.New("remedy.violence")
	case Defence:
		return message.New("remedy.griefs")
	case Precaution:
		return message.New("remedy.precaution")
	case Competence:
		return message.New("remedy.competence.choice")
	case NoticeRule:
		return message.New("remedy.notice.move")
	case Convocation:
		return message.New("remedy.convocation")
	case Assistant:
		return message.New("remedy.assistant")
	case Minor:
		return message.New("remedy.minor")
	case EmployerPrior:
		return message.New("remedy.prior")
	case Seats:
		return message.New("remedy.seats")
	case Quorum:
		return message.New("remedy.quorum")
	case Impartial:
		return message.New("remedy.impartial")
	case Hearing:
		return message.New("remedy.hearing")
	case Absent:
		return message.New("remedy.absent")
	case Majority:
		return message.New("remedy.vote")
	case Casting:
		return message.New("remedy.vote.close")
	case Board:
		return message.New("remedy.board")
	case Motions:
		return message.New("remedy.motions")
	case WindowRule:
		return message.New("remedy.window.send")
	case Form:
		return message.New("remedy.decision")
	case Exclusion:
		return message.New("remedy.exclusion")
	case Reparation:
		return message.New("remedy.reparation")
	case Appeal:
		return message.New("remedy.appeal")
	case Inform:
		return message.New("remedy.inform")
	case Record:
		return message.New("remedy.record")
	case Retention:
		return message.New("remedy.retention")
	}
	return message.Message{}
}
