package rules

import (
	"testing"

	"greffe/cases/message"
)

// TestTheRemedyOfEachReason: a reason has a next step of its own before the one
// of its rule.
func TestTheRemedyOfEachReason(t *testing.T) {
	for reason, want := range map[string]string{
		"order.sequence":               "remedy.order.dates",
		"order.time":                   "remedy.order.dates",
		"order.again":                  "remedy.order.again",
		"order.settled":                "remedy.order.again",
		"order.future":                 "remedy.order.future",
		"order.missing":                "remedy.order.missing",
		"order.orphan":                 "remedy.order.orphan",
		"order.strike":                 "remedy.order.strike",
		"order.closed":                 "remedy.order.closed",
		"order.posted":                 "remedy.order.letter",
		"order.withdrawn":              "remedy.order.letter",
		"scope.pending":                "remedy.facts",
		"article.pending":              "remedy.facts",
		"scope.company":                "remedy.scope.company",
		"scope.missing":                "remedy.scope",
		"grievances.none":              "remedy.grievances",
		"article.old":                  "remedy.article.old",
		"article.sanctioned":           "remedy.article.sanctioned",
		"article.sanctioned.elsewhere": "remedy.article.sanctioned",
		"article.sanctioned.perhaps":   "remedy.article.perhaps",
		"article.mentions":             "remedy.letter.mentions",
		"convocation.missing":          "remedy.letter.mentions",
		"form.reasons":                 "remedy.letter.mentions",
		"absence.none":                 "remedy.absence.none",
		"absence.unrecorded":           "remedy.absence.log",
		"absence.level":                "remedy.absence.level",
		"inactivity.outside":           "remedy.inactivity.outside",
		"inactivity.early":             "remedy.inactivity.early",
		"inactivity.away":              "remedy.inactivity.early",
		"violence.late":                "remedy.violence.late",
		"defence.added":                "remedy.defence.added",
		"defence.pending":              "remedy.receipt",
		"notice.sent":                  "remedy.receipt",
		"notice.unpresented":           "remedy.receipt",
		"defence.wait":                 "remedy.defence.wait",
		"defence.doubtful":             "remedy.hand",
		"notice.unsigned":              "remedy.hand",
		"notice.returned.declared":     "remedy.hand",
		"defence.none":                 "remedy.griefs",
		"precaution.grievances":        "remedy.griefs",
		"precaution.lift":              "remedy.precaution.lift",
		"competence.choice":            "remedy.competence.choice",
		"competence.pending":           "remedy.competence.council",
		"competence.convened":          "remedy.competence.council",
		"competence.exclusion":         "remedy.competence.exclusion",
		"competence.violence":          "remedy.competence.reserved",
		"competence.hearing":           "remedy.competence.hearing",
		"competence.unvoted":           "remedy.competence.vote",
		"competence.other":             "remedy.competence.vote",
		"notice.undated":               "remedy.notice.plan",
		"notice.unsent":                "remedy.notice.plan",
		"notice.pending":               "remedy.notice.post",
		"notice.returned":              "remedy.notice.resend",
		"notice.grievance":             "remedy.notice.grievance",
		"notice.contestable":           "remedy.notice.contestable",
		"notice.held":                  "remedy.notice.held",
		"notice.corrected":             "remedy.notice.corrected",
		"notice.other":                 "remedy.notice.other",
		"notice.uncorrected":           "remedy.notice.uncorrected",
		"convocation.heaviest":         "remedy.convocation.heaviest",
		"convocation.consent":          "remedy.channel",
		"convocation.channel":          "remedy.channel",
		"convocation.signature":        "remedy.signature",
		"minor.unknown":                "remedy.minor.born",
		"minor.holders":                "remedy.minor.holders",
		"form.addressee":               "remedy.minor",
		"prior.employer":               "remedy.prior.employer",
		"prior.late":                   "remedy.prior.late",
		"prior.decided":                "remedy.prior.late",
		"seats.delegation":             "remedy.seats.delegation",
		"seats.invited":                "remedy.seats.invited",
		"seats.function":               "remedy.seats.function",
		"seats.deliberation":           "remedy.seats.deliberation",
		"majority.tally":               "remedy.ballots",
		"majority.roll":                "remedy.ballots",
		"majority.twice":               "remedy.ballots",
		"majority.ballots":             "remedy.ballots",
		"seats.voting":                 "remedy.ballots",
		"seats.advisory":               "remedy.ballots",
		"casting.missing":              "remedy.ballots",
		"quorum.pending":               "remedy.quorum.planned",
		"quorum.planned":               "remedy.quorum.planned",
		"quorum.planned.short":         "remedy.quorum.planned",
		"impartial.alone":              "remedy.impartial.alone",
		"impartial.broken":             "remedy.impartial.broken",
		"impartial.warn":               "remedy.impartial.warn",
		"impartial.recused.seated":     "remedy.impartial.out",
		"hearing.pending":              "remedy.hearing.pending",
		"absent.proof":                 "remedy.absent.proof",
		"absent.relative":              "remedy.absent.rule",
		"absent.postponed.unproved":    "remedy.absent.rule",
		"absent.postpone":              "remedy.absent.postpone",
		"motions.pending":              "remedy.vote",
		"majority.pending":             "remedy.vote.close",
		"motions.open":                 "remedy.vote.close",
		"board.late":                   "remedy.board.late",
		"motions.adopted":              "remedy.motions.adopted",
		"motions.above":                "remedy.motions.lower",
		"motions.unannounced":          "remedy.motions.lower",
		"window.unheld":                "remedy.window.wait",
		"window.void":                  "remedy.window.wait",
		"window.pending":               "remedy.window.wait",
		"window.met":                   "remedy.window.send",
		"window.early":                 "remedy.window.later",
		"window.low":                   "remedy.window.later",
		"window.high":                  "remedy.window.sooner",
		"window.late":                  "remedy.window.departure",
		"window.late.past":             "remedy.window.over",
		"window.over":                  "remedy.window.over",
		"window.empty":                 "remedy.window.hear",
		"window.narrow":                "remedy.window.hear",
		"form.oral":                    "remedy.form.oral",
		"form.channel":                 "remedy.form.channel",
		"form.council":                 "remedy.form.channel",
		"form.email":                   "remedy.form.channel",
		"form.representatives":         "remedy.form.channel",
		"form.known":                   "remedy.form.known",
		"form.pending":                 "remedy.decision",
		"appeal.pending":               "remedy.decision",
		"reparation.pending":           "remedy.decision",
		"exclusion.pending":            "remedy.decision",
		"exclusion.permanent.pending":  "remedy.decision",
		"exclusion.spent":              "remedy.exclusion.spent",
		"exclusion.length":             "remedy.exclusion.length",
		"exclusion.presented":          "remedy.exclusion.correct",
		"exclusion.corrected":          "remedy.exclusion.corrected",
		"exclusion.expired":            "remedy.exclusion.expired",
		"exclusion.barred":             "remedy.exclusion.barred",
		"inform.due":                   "remedy.inform.due",
		"inform.none":                  "remedy.inform.due",
		"inform.early":                 "remedy.inform.early",
		"inform.before":                "remedy.inform.early",
	} {
		for _, state := range []State{Pending, Contestable, Broken} {
			v := Verdict{Rule: "R-NONE", State: state, Reason: message.New(reason)}
			remedied(&v)
			if v.Remedy.Key != want {
				t.Errorf("%s, %s: %q, want %q", reason, state, v.Remedy.Key, want)
			}
		}
		for _, state := range []State{NotApplicable, Met} {
			v := Verdict{State: state, Reason: message.New(reason)}
			remedied(&v)
			if !v.Remedy.IsZero() {
				t.Errorf("%s, %s: %q", reason, state, v.Remedy.Key)
			}
		}
	}
	kept := Verdict{State: Broken, Reason: message.New("order.again"), Remedy: message.New("own")}
	remedied(&kept)
	if kept.Remedy.Key != "own" {
		t.Errorf("a rule's own remedy became %q", kept.Remedy.Key)
	}
}
