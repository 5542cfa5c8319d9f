package rules

import "greffe/cases/message"

// remedyOpening is the next step for a reason of the opening rules.
func remedyOpening(reason string) (message.Message, bool) { //nolint:gocyclo // one line a reason
	switch reason {
	case "order.sequence", "order.time":
		return message.New("remedy.order.dates"), true
	case "order.again", "order.settled":
		return message.New("remedy.order.again"), true
	case "order.future":
		return message.New("remedy.order.future"), true
	case "order.missing":
		return message.New("remedy.order.missing"), true
	case "order.orphan":
		return message.New("remedy.order.orphan"), true
	case "order.strike":
		return message.New("remedy.order.strike"), true
	case "order.closed":
		return message.New("remedy.order.closed"), true
	case "order.posted", "order.withdrawn":
		return message.New("remedy.order.letter"), true
	case "scope.pending", "article.pending":
		return message.New("remedy.facts"), true
	case "scope.company":
		return message.New("remedy.scope.company"), true
	case "scope.missing":
		return message.New("remedy.scope"), true
	case "grievances.none":
		return message.New("remedy.grievances"), true
	case "article.old":
		return message.New("remedy.article.old"), true
	case "article.sanctioned", "article.sanctioned.elsewhere":
		return message.New("remedy.article.sanctioned"), true
	case "article.sanctioned.perhaps":
		return message.New("remedy.article.perhaps"), true
	case "article.mentions", "convocation.missing", "form.reasons":
		return message.New("remedy.letter.mentions"), true
	case "absence.none":
		return message.New("remedy.absence.none"), true
	case "absence.unrecorded":
		return message.New("remedy.absence.log"), true
	case "absence.level":
		return message.New("remedy.absence.level"), true
	case "inactivity.outside":
		return message.New("remedy.inactivity.outside"), true
	case "inactivity.early", "inactivity.away":
		return message.New("remedy.inactivity.early"), true
	case "violence.late":
		return message.New("remedy.violence.late"), true
	}
	return message.Message{}, false
}

// remedyBefore is the next step for a reason of the rules before the council.
func remedyBefore(reason string) (message.Message, bool) { //nolint:gocyclo // one line a reason
	switch reason {
	case "defence.added":
		return message.New("remedy.defence.added"), true
	case "defence.pending", "notice.sent", "notice.unpresented":
		return message.New("remedy.receipt"), true
	case "defence.wait":
		return message.New("remedy.defence.wait"), true
	case "defence.doubtful", "notice.unsigned", "notice.returned.declared":
		return message.New("remedy.hand"), true
	case "defence.none", "precaution.grievances":
		return message.New("remedy.griefs"), true
	case "precaution.lift":
		return message.New("remedy.precaution.lift"), true
	case "competence.choice":
		return message.New("remedy.competence.choice"), true
	case "competence.pending", "competence.convened":
		return message.New("remedy.competence.council"), true
	case "competence.exclusion":
		return message.New("remedy.competence.exclusion"), true
	case "competence.violence":
		return message.New("remedy.competence.reserved"), true
	case "competence.hearing":
		return message.New("remedy.competence.hearing"), true
	case "competence.unvoted", "competence.other":
		return message.New("remedy.competence.vote"), true
	case "notice.undated", "notice.unsent":
		return message.New("remedy.notice.plan"), true
	case "notice.pending":
		return message.New("remedy.notice.post"), true
	case "notice.returned":
		return message.New("remedy.notice.resend"), true
	case "notice.grievance":
		return message.New("remedy.notice.grievance"), true
	case "notice.contestable":
		return message.New("remedy.notice.contestable"), true
	case "notice.held":
		return message.New("remedy.notice.held"), true
	case "notice.corrected":
		return message.New("remedy.notice.corrected"), true
	case "notice.other":
		return message.New("remedy.notice.other"), true
	case "notice.uncorrected":
		return message.New("remedy.notice.uncorrected"), true
	case "convocation.heaviest":
		return message.New("remedy.convocation.heaviest"), true
	case "convocation.consent", "convocation.channel":
		return message.New("remedy.channel"), true
	case "convocation.signature":
		return message.New("remedy.signature"), true
	case "minor.unknown":
		return message.New("remedy.minor.born"), true
	case "minor.holders":
		return message.New("remedy.minor.holders"), true
	case "form.addressee":
		return message.New("remedy.minor"), true
	case "prior.employer":
		return message.New("remedy.prior.employer"), true
	case "prior.late", "prior.decided":
		return message.New("remedy.prior.late"), true
	}
	return message.Message{}, false
}

// remedyCouncil is the next step for a reason of the rules of the council.
func remedyCouncil(reason string) (message.Message, bool) {
	switch reason {
	case "seats.delegation":
		return message.New("remedy.seats.delegation"), true
	case "seats.invited":
		return message.New("remedy.seats.invited"), true
	case "seats.function":
		return message.New("remedy.seats.function"), true
	case "seats.deliberation":
		return message.New("remedy.seats.deliberation"), true
	case "majority.tally", "majority.roll", "majority.twice", "majority.ballots", "seats.voting", "seats.advisory", "casting.missing":
		return message.New("remedy.ballots"), true
	case "quorum.pending", "quorum.planned", "quorum.planned.short":
		return message.New("remedy.quorum.planned"), true
	case "impartial.alone":
		return message.New("remedy.impartial.alone"), true
	case "impartial.broken":
		return message.New("remedy.impartial.broken"), true
	case "impartial.warn":
		return message.New("remedy.impartial.warn"), true
	case "impartial.recused.seated":
		return message.New("remedy.impartial.out"), true
	case "hearing.pending":
		return message.New("remedy.hearing.pending"), true
	case "absent.proof":
		return message.New("remedy.absent.proof"), true
	case "absent.relative", "absent.postponed.unproved":
		return message.New("remedy.absent.rule"), true
	case "absent.postpone":
		return message.New("remedy.absent.postpone"), true
	case "motions.pending":
		return message.New("remedy.vote"), true
	case "majority.pending", "motions.open":
		return message.New("remedy.vote.close"), true
	case "board.late":
		return message.New("remedy.board.late"), true
	case "motions.adopted":
		return message.New("remedy.motions.adopted"), true
	case "motions.above", "motions.unannounced":
		return message.New("remedy.motions.lower"), true
	}
	return message.Message{}, false
}

// remedyDecision is the next step for a reason of the rules of the decision.
func remedyDecision(reason string) (message.Message, bool) {
	switch reason {
	case "window.unheld", "window.void", "window.pending":
		return message.New("remedy.window.wait"), true
	case "window.met":
		return message.New("remedy.window.send"), true
	case "window.early", "window.low":
		return message.New("remedy.window.later"), true
	case "window.high":
		return message.New("remedy.window.sooner"), true
	case "window.late":
		return message.New("remedy.window.departure"), true
	case "window.late.past", "window.over":
		return message.New("remedy.window.over"), true
	case "window.empty", "window.narrow":
		return message.New("remedy.window.hear"), true
	case "form.oral":
		return message.New("remedy.form.oral"), true
	case "form.channel", "form.council", "form.email", "form.representatives":
		return message.New("remedy.form.channel"), true
	case "form.known":
		return message.New("remedy.form.known"), true
	case "form.pending", "appeal.pending", "reparation.pending", "exclusion.pending", "exclusion.permanent.pending":
		return message.New("remedy.decision"), true
	case "exclusion.spent":
		return message.New("remedy.exclusion.spent"), true
	case "exclusion.length":
		return message.New("remedy.exclusion.length"), true
	case "exclusion.presented":
		return message.New("remedy.exclusion.correct"), true
	case "exclusion.corrected":
		return message.New("remedy.exclusion.corrected"), true
	case "exclusion.expired":
		return message.New("remedy.exclusion.expired"), true
	case "exclusion.barred":
		return message.New("remedy.exclusion.barred"), true
	case "inform.due", "inform.none":
		return message.New("remedy.inform.due"), true
	case "inform.early", "inform.before":
		return message.New("remedy.inform.early"), true
	}
	return message.Message{}, false
}
