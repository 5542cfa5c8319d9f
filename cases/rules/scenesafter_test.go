package rules

import (
	"fmt"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// sanctioned is a decision of fifteen days that left on 5 October and was
// presented on the 7th; employer and funder are told.
func (b *builder) sanctioned() *builder {
	b.decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
	b.day("2026-10-05").posted("e2", learner).tells()
	return b.day("2026-10-07").presented("e2", learner)
}

func tellsOf(id cases.LetterID, kind cases.LetterType, corrects cases.LetterID, to ...cases.PersonID) cases.IssueLetter {
	return cases.IssueLetter{Letter: id, Type: kind, Corrects: corrects, Copies: copies(id, "x-"+string(id), to...)}
}

// scenesAfter are what ends a case otherwise than by its decision, what comes
// after it, and what is due beside the steps.
func scenesAfter() []scene {
	ends := func(g cases.EndGround) cases.EndProcedure { return cases.EndProcedure{Ground: g} }
	access := func(restored bool, in ...cases.AccessItem) cases.AccessChanged {
		return cases.AccessChanged{Items: in, Restored: restored}
	}
	annulled := func(b *builder) {
		b.sanctioned().day("2026-11-02").in(cases.DecisionChallenged{Challenge: "c", Letter: "decision"})
		b.day("2027-02-01").in(cases.ChallengeEnded{Challenge: "c", Outcome: cases.OutcomeAnnulled})
	}
	measure := cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-05"), Scope: "x", Risk: "x"}
	member := func(day, hour string, to ...cases.PersonID) cases.IssueLetter {
		l := tellsOf("members", cases.LetterMembers, "", to...)
		l.Announcement = &cases.Announcement{Sitting: theSitting, Day: days.Must(day), At: days.MustHour(hour)}
		return l
	}
	about := []regulation.RuleID{Inform, Retention, Record, Order, Abandon, Board}
	var out []scene
	for _, g := range []cases.EndGround{cases.EndResigned, cases.EndContract, cases.EndComplaint, cases.EndDeath, cases.EndOther} {
		out = append(out, scene{"after: ended, " + string(g), nil, func(b *builder) { b.notices().in(ends(g)) }, nil})
	}
	out = append(out, []scene{
		{"after: ended before anybody knew", nil, func(b *builder) { b.begins().in(ends(cases.EndOther)) }, nil},
		{"after: a minor's procedure ended", nil, func(b *builder) {
			b.born("2009-03-02").parents().notices().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).in(ends(cases.EndOther))
		}, nil},
		{"after: a minor's procedure ended, all told on several days", about, func(b *builder) {
			b.born("2009-03-02").parents().notices().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).in(ends(cases.EndOther))
			b.day("2026-09-10").in(tellsOf("end", cases.LetterEnded, "", learner, mother, father, employer)).posted("x-end", learner, mother).day("2026-09-11").posted("x-end", father, employer)
			b.in(tellsOf("end2", cases.LetterEnded, "", employer)).day("2026-09-12").posted("x-end2", employer)
		}, nil},
		{"after: abandoned, the learner convened", nil, func(b *builder) { b.notices().in(cases.AbandonmentDeclared{}) }, nil},
		{"after: abandoned, letters issued and one sent", nil, func(b *builder) {
			b.notices().in(cases.AbandonmentDeclared{}).in(tellsOf("ab", cases.LetterAbandonment, "", learner, employer), tellsOf("ab2", cases.LetterAbandonment, "", funder)).posted("x-ab", learner)
		}, nil},
		{"after: abandoned, and all told", append(about, Competence), func(b *builder) {
			b.notices().in(cases.AbandonmentDeclared{}).in(tellsOf("ab", cases.LetterAbandonment, "", learner, employer, funder)).day("2026-09-10").posted("x-ab", learner, employer).day("2026-09-12").posted("x-ab", funder)
			b.in(cases.ExitDeclared{Funder: funder})
		}, nil},
		{"after: told of an end before it ended", nil, func(b *builder) {
			b.notices().in(tellsOf("early", cases.LetterEnded, "", learner)).posted("x-early", learner).day("2026-09-10").in(ends(cases.EndOther))
		}, nil},
		{"after: abandoned, told by a letter of another end", nil, func(b *builder) {
			b.notices().in(cases.AbandonmentDeclared{}).in(tellsOf("end", cases.LetterEnded, "", learner), cases.WithdrawLetter{Letter: "end"}, tellsOf("employer", cases.LetterEmployer, "", employer)).posted("x-employer", employer)
		}, nil},
		{"after: ended, a measure that was lifted giving nothing back", nil, func(b *builder) {
			b.notices().in(measure, cases.LiftPrecaution{Precaution: "p1"}).in(ends(cases.EndComplaint))
		}, nil},
		{"after: resigned, the exit declared before the day", nil, func(b *builder) {
			b.notices().in(cases.ExitDeclared{Funder: funder}).day("2026-09-10").in(ends(cases.EndResigned))
		}, nil},
		{"after: resigned on a Thursday", nil, func(b *builder) { b.notices().day("2026-09-10").in(ends(cases.EndResigned)) }, nil},
		{"after: resigned before four closed days", nil, func(b *builder) {
			b.closed = map[days.Day]string{days.Must("2026-09-11"): "x", days.Must("2026-09-14"): "x"}
			b.notices().day("2026-09-10").in(ends(cases.EndResigned))
		}, nil},

		{"after: annulled, everybody still to be told", nil, func(b *builder) { annulled(b) }, nil},
		{"after: annulled, the verdicts", append(about, Form, Exclusion, Competence, Minor), func(b *builder) { annulled(b) }, nil},
		{"after: annulled, some told", append(about, Form), func(b *builder) {
			annulled(b)
			b.in(tellsOf("undone", cases.LetterUndone, "decision", learner, employer), tellsOf("undone2", cases.LetterUndone, "other", funder)).posted("x-undone", learner, employer)
		}, nil},
		{"after: annulled, all told on two days", append(about, Form), func(b *builder) {
			annulled(b)
			b.in(tellsOf("undone", cases.LetterUndone, "decision", learner, employer, funder)).posted("x-undone", learner, employer).day("2027-02-03").posted("x-undone", funder)
		}, nil},
		{"after: withdrawn, the jury having been told", append(about, Form), func(b *builder) {
			b.sanctioned().in(cases.IssueLetter{Letter: "jury", Type: cases.LetterJury, Copies: []cases.Copy{{Copy: "j", Capacity: cases.ToJury}}})
			b.day("2026-10-20").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
		}, nil},
		{"after: withdrawn, the jury told so", append(about, Form), func(b *builder) {
			b.sanctioned().in(cases.IssueLetter{Letter: "jury", Type: cases.LetterJury, Corrects: "decision", Copies: []cases.Copy{{Copy: "j", Capacity: cases.ToJury}}})
			b.day("2026-10-20").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
			b.in(cases.IssueLetter{Letter: "u", Type: cases.LetterUndone, Corrects: "decision", Copies: []cases.Copy{{Copy: "k", Capacity: cases.ToJury}}})
		}, nil},
		{"after: withdrawn, the jury told of another decision", append(about, Form), func(b *builder) {
			b.sanctioned().in(cases.IssueLetter{Letter: "jury", Type: cases.LetterJury, Corrects: "other", Copies: []cases.Copy{{Copy: "j", Capacity: cases.ToJury}}})
			b.in(tellsOf("corr", cases.LetterCorrecting, "decision", learner, mother), tellsOf("exc", cases.LetterExclusionEnd, "other", father)).posted("x-corr", learner, mother).posted("x-exc", father)
			b.day("2026-10-20").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
		}, nil},
		{"after: withdrawn, a measure still running", nil, func(b *builder) {
			b.in(measure).sanctioned().day("2026-10-20").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
		}, nil},
		{"after: withdrawn, told twice", one(Inform), func(b *builder) {
			b.sanctioned().day("2026-10-20").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
			b.in(tellsOf("u1", cases.LetterUndone, "decision", learner), tellsOf("u2", cases.LetterUndone, "decision", learner)).day("2026-10-22").posted("x-u2", learner).day("2026-10-23").posted("x-u1", learner)
		}, nil},
		{"after: one decision withdrawn, another challenged", one(Inform), func(b *builder) {
			b.sanctioned().day("2026-10-08").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
			l := decision("m1", "2026-10-09", dated(tempExclusion(), "2026-10-19", "2026-11-02"), learner)
			l.Letter, l.Copies = "second", copies("second", "e8", learner)
			b.in(l, cases.DecisionChallenged{Challenge: "c", Letter: "second"})
		}, nil},
		{"after: withdrawn before the letter was, that had not left", one(Inform), func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).in(cases.WithdrawDecision{Letter: "decision", Reason: "x"}, cases.WithdrawLetter{Letter: "decision"})
		}, nil},
		{"after: abandoned, one funder named twice", nil, func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee, Funders: []cases.Funding{{Funder: funder}, {Funder: funder}, {}}}).in(cases.AbandonmentDeclared{})
		}, nil},
		{"after: withdrawn, accesses still cut", nil, func(b *builder) {
			b.sanctioned().in(access(false, cases.AccessPlatform)).day("2026-10-20").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
		}, nil},
		{"after: withdrawn, and another decision taken", append(about, Form, Exclusion), func(b *builder) {
			b.sanctioned().day("2026-10-08").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
			l := decision("m1", "2026-10-09", dated(tempExclusion(), "2026-10-19", "2026-11-02"), learner)
			l.Letter, l.Copies = "second", copies("second", "e8", learner)
			b.in(l).day("2026-10-09").posted("e8", learner)
		}, nil},
		{"after: the employer told with the decision itself", append(about, Form), func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).day("2026-10-05").posted("e2", learner)
			l := tellsOf("employer", cases.LetterEmployer, "", employer)
			l.Decision = &cases.Decision{Sanction: tempExclusion()}
			b.in(l).posted("x-employer", employer).day("2026-10-20").in(cases.WithdrawDecision{Letter: "decision", Reason: "x"})
		}, nil},
		{"after: a challenge that runs on a closed file", append(about, Form), func(b *builder) {
			b.sanctioned().day("2026-10-28").in(cases.CloseCase{}).day("2026-11-02").in(cases.DecisionChallenged{Challenge: "c", Letter: "decision"}).day("2026-11-03").in(cases.LegalHold{})
		}, nil},
		{"after: challenged before the letter, ended before it was filed, withdrawn before it was issued", one(Order), func(b *builder) {
			b.sanctioned().day("2026-10-01").in(cases.DecisionChallenged{Challenge: "c", Letter: "decision"}).day("2026-09-30").in(cases.ChallengeEnded{Challenge: "c", Outcome: cases.OutcomeAnnulled})
			b.day("2026-10-01").in(cases.WithdrawDecision{Letter: "decision"}, cases.WithdrawDecision{Letter: "conv"}, cases.ReparationFollowed{Letter: "decision"})
			b.day("2026-09-29").in(tellsOf("u", cases.LetterUndone, "decision", learner))
		}, nil},
		{"after: letters of an end that did not come", one(Order), func(b *builder) {
			b.notices().in(tellsOf("a", cases.LetterEnded, "", learner), tellsOf("b", cases.LetterAbandonment, "", learner), tellsOf("c", cases.LetterUndone, "none", learner))
		}, nil},
		{"after: ended, reopened, and the letter of the end", one(Order), func(b *builder) {
			b.notices().in(ends(cases.EndOther), tellsOf("a", cases.LetterEnded, "", learner)).day("2026-09-10").in(cases.ReopenCase{Reason: "x"})
		}, nil},
		{"after: observations that nobody filed are read", one(Order), func(b *builder) {
			b.heard().in(cases.ObservationsReceived{Text: "x"})
			b.in(cases.HearingHeld{Sitting: theSitting, Read: []cases.ActID{b.last()}}, cases.HearingHeld{Sitting: theSitting, Read: []cases.ActID{"none", "nor this"}})
		}, nil},
		{"after: an end once a sanction left", one(Order), func(b *builder) { b.sanctioned() }, ends(cases.EndOther)},
		{"after: an end while the sanction waits", one(Order), func(b *builder) { b.decided().in(decision("m1", "2026-10-05", tempExclusion(), learner)) }, ends(cases.EndOther)},
		{"after: a second end", one(Order), func(b *builder) { b.notices().in(ends(cases.EndOther)).day("2026-09-10") }, ends(cases.EndResigned)},

		{"beside: accesses to cut for an exclusion that left", nil, func(b *builder) { b.sanctioned() }, nil},
		{"beside: accesses cut on the day of the letter", nil, func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)).in(access(false, cases.AccessTools), access(true, cases.AccessTools)).day("2026-10-05").posted("e2", learner)
		}, nil},
		{"beside: accesses cut before the letter and restored", nil, func(b *builder) {
			b.in(access(false, cases.AccessTools)).day("2026-09-08").in(access(true, cases.AccessTools)).sanctioned()
		}, nil},
		{"beside: accesses still cut from before", nil, func(b *builder) { b.in(access(false, cases.AccessPremises)).sanctioned() }, nil},
		{"beside: accesses to give back", nil, func(b *builder) { b.sanctioned().in(access(false, cases.AccessTools)).today("2026-10-27") }, nil},
		{"beside: accesses given back on the last day", nil, func(b *builder) {
			b.sanctioned().in(access(false, cases.AccessTools)).day("2026-10-26").in(access(true, cases.AccessTools)).today("2026-10-28")
		}, nil},
		{"beside: accesses given back before the last day", nil, func(b *builder) {
			b.sanctioned().in(access(false, cases.AccessTools)).day("2026-10-25").in(access(true, cases.AccessTools)).today("2026-10-28")
		}, nil},
		{"beside: some accesses given back", nil, func(b *builder) {
			b.sanctioned().in(access(false, cases.AccessTools, cases.AccessMentoring)).day("2026-10-27").in(access(true, cases.AccessTools))
		}, nil},
		{"beside: an exclusion without its last day left", nil, func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15, First: days.Must("2026-10-12")}, learner)).posted("e2", learner)
		}, nil},
		{"beside: a permanent exclusion presented", nil, func(b *builder) {
			b.heard().votes("m1", permanentBar(), allFor()).sits(cases.CloseSitting{}).day("2026-10-02").in(decision("m1", "2026-10-05", permanentBar(), learner)).day("2026-10-05").posted("e2", learner).day("2026-10-07").presented("e2", learner)
		}, nil},
		{"beside: a permanent exclusion to come", nil, func(b *builder) {
			s := permanentBar()
			s.First = days.Must("2026-10-12")
			b.heard().votes("m1", permanentBar(), allFor()).sits(cases.CloseSitting{}).day("2026-10-02").in(decision("m1", "2026-10-05", s, learner)).day("2026-10-05").posted("e2", learner).day("2026-10-07").presented("e2", learner)
		}, nil},
		{"beside: a permanent exclusion to come, its day reached", nil, func(b *builder) {
			s := permanentBar()
			s.First = days.Must("2026-10-12")
			b.heard().votes("m1", permanentBar(), allFor()).sits(cases.CloseSitting{}).day("2026-10-02").in(decision("m1", "2026-10-05", s, learner)).day("2026-10-05").posted("e2", learner).day("2026-10-07").presented("e2", learner)
			b.today("2026-10-12")
		}, nil},
		{"beside: a lifted measure, nothing said to be given back, a warning since", nil, func(b *builder) {
			b.begins().in(measure, cases.LiftPrecaution{Precaution: "p1"}).in(warns("g1"))
		}, nil},
		{"beside: a lifted measure, an exclusion since", nil, func(b *builder) {
			b.in(measure).day("2026-09-08").in(cases.LiftPrecaution{Precaution: "p1"}).decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
		}, nil},
		{"beside: another day asked for, the council far", nil, func(b *builder) { b.notices().day("2026-09-10").in(cases.PostponementAsked{By: "x"}) }, nil},
		{"beside: another day asked for on the eve", nil, func(b *builder) { b.notices().day("2026-09-28").in(cases.PostponementAsked{By: "x"}) }, nil},
		{"beside: another day asked for on a Saturday, the council on Monday", nil, func(b *builder) {
			b.begins().plan("2026-09-28", "14:00", regulation.TemporaryExclusion).day("2026-09-26").in(cases.PostponementAsked{By: "x"})
		}, nil},
		{"beside: another day asked for on the day", nil, func(b *builder) { b.notices().day("2026-09-29").in(cases.PostponementAsked{By: "x"}) }, nil},
		{"beside: another day granted", nil, func(b *builder) {
			b.notices().day("2026-09-10").in(cases.PostponementAsked{By: "x"})
			b.day("2026-09-11").in(cases.AnswerRequest{Request: b.last(), Granted: true})
		}, nil},
		{"beside: another day granted, and postponed", nil, func(b *builder) {
			b.notices().day("2026-09-10").in(cases.PostponementAsked{By: "x"})
			b.day("2026-09-11").in(cases.AnswerRequest{Request: b.last(), Granted: true}, cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness})
		}, nil},
		{"beside: another day refused", nil, func(b *builder) {
			b.notices().day("2026-09-10").in(cases.PostponementAsked{By: "x"})
			b.day("2026-09-09").in(cases.AnswerRequest{Request: b.last()})
		}, nil},
		{"beside: observations to be read", nil, func(b *builder) {
			b.notices().in(cases.ObservationsReceived{Text: "a"}, cases.ObservationsReceived{Text: "b"})
		}, nil},
		{"beside: one of two observations was read", nil, func(b *builder) {
			b.heard().in(cases.ObservationsReceived{Text: "a"})
			first := b.last()
			b.in(cases.ObservationsReceived{Text: "b"}, cases.HearingHeld{Sitting: theSitting, ReasonStated: true, Explanations: "x", Read: []cases.ActID{first}})
		}, nil},
		{"beside: observations, and no council", nil, func(b *builder) { b.begins().in(cases.ObservationsReceived{Text: "a"}) }, nil},
		{"beside: the members are told", nil, func(b *builder) {
			b.notices().council().in(member("2026-09-29", "14:00", garnier, ferhat, pruvost, leroux, baudry))
		}, nil},
		{"beside: the members are told of another hour", nil, func(b *builder) {
			b.notices().council().in(member("2026-09-29", "15:00", garnier, ferhat, pruvost, leroux, baudry))
		}, nil},
		{"beside: one member is not told", nil, func(b *builder) {
			b.notices().council().in(member("2026-09-29", "14:00", garnier, ferhat, pruvost, leroux))
		}, nil},
		{"beside: the member who is not told is recused", nil, func(b *builder) {
			b.notices().council().in(member("2026-09-29", "14:00", garnier, ferhat, pruvost, baudry), cases.RecuseMember{Sitting: theSitting, Member: leroux})
		}, nil},
		{"beside: members, once the sitting is open", nil, func(b *builder) { b.notices().council().day("2026-09-29").sits(cases.OpenSitting{}) }, nil},
		{"beside: members told by a letter that announces nothing", nil, func(b *builder) {
			b.notices().council().in(tellsOf("members", cases.LetterMembers, "", garnier, ferhat, pruvost, leroux, baudry))
		}, nil},
		{"beside: postponed, the learner to be told", nil, func(b *builder) { b.notices().in(cases.Postpone{Sitting: theSitting}) }, nil},
		{"beside: postponed, the letter issued", nil, func(b *builder) {
			l := tellsOf("pp", cases.LetterPostponement, "", learner)
			l.Announcement = &cases.Announcement{Sitting: theSitting}
			b.notices().in(cases.Postpone{Sitting: theSitting}).in(l)
		}, nil},
		{"beside: postponed, told of another sitting", nil, func(b *builder) {
			l := tellsOf("pp", cases.LetterPostponement, "", learner)
			l.Announcement = &cases.Announcement{Sitting: "other"}
			b.notices().in(cases.Postpone{Sitting: theSitting}).in(l).posted("x-pp", learner)
		}, nil},
		{"beside: postponed, and convened anew", nil, func(b *builder) {
			b.notices().in(cases.Postpone{Sitting: theSitting}).act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-10-20"), At: days.MustHour("10:00")}).in(cases.ConveneCase{Sitting: secondSitting})
			l := announces("conv2", "2026-10-20", "10:00", copies("conv2", "e5", learner)...)
			l.Announcement.Sitting = secondSitting
			b.in(l).posted("e5", learner)
		}, nil},
		{"beside: postponed, and nobody had been convened", nil, func(b *builder) { b.begins().plan("2026-09-29", "14:00", "").in(cases.Postpone{Sitting: theSitting}) }, nil},
		{"beside: adjourned", nil, func(b *builder) { b.heard().sits(cases.AdjournSitting{}) }, nil},
		{"beside: adjourned after a vote", nil, func(b *builder) { b.heard().votes("m1", tempExclusion(), allAgainst()).sits(cases.AdjournSitting{}) }, nil},
		{"beside: postponed, then the next one adjourned", nil, func(b *builder) {
			b.notices().in(cases.Postpone{Sitting: theSitting}).act(secondSitting.File(), cases.PlanSitting{Day: days.Must("2026-09-20"), At: days.MustHour("10:00")}).in(cases.ConveneCase{Sitting: secondSitting})
			l := announces("conv2", "2026-09-20", "10:00", copies("conv2", "e5", learner)...)
			l.Announcement.Sitting = secondSitting
			b.in(l).posted("e5", learner).day("2026-09-20").act(secondSitting.File(), cases.OpenSitting{}).act(secondSitting.File(), cases.AdjournSitting{})
		}, nil},
		{"beside: a letter submitted", nil, func(b *builder) { b.begins().in(cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances}) }, nil},
		{"beside: a letter that came back", nil, func(b *builder) {
			b.begins().in(cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances}).day("2026-09-08").in(cases.ReturnLetter{Letter: "griefs"})
		}, nil},
		{"beside: a letter that came back, and was submitted again", nil, func(b *builder) {
			b.begins().in(cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances}, cases.ReturnLetter{Letter: "griefs"}, cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances})
		}, nil},
		{"beside: a letter approved", nil, func(b *builder) {
			b.begins().in(cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances}, cases.ApproveLetter{Letter: "griefs"})
		}, nil},
		{"beside: a letter submitted and issued", nil, func(b *builder) {
			b.begins().in(cases.SubmitLetter{Letter: "griefs", Type: cases.LetterGrievances}).grievances([]cases.GrievanceID{"g1"}, learner)
		}, nil},
		{"beside: the jury's line is due", nil, func(b *builder) { b.sanctioned() }, nil},
		{"beside: the jury was told", nil, func(b *builder) { b.sanctioned().in(cases.IssueLetter{Letter: "jury", Type: cases.LetterJury}) }, nil},
		{"beside: the jury was told of another", nil, func(b *builder) {
			b.sanctioned().in(cases.IssueLetter{Letter: "jury", Type: cases.LetterJury, Corrects: "other"})
		}, nil},
		{"beside: a week before the end of an exclusion", nil, func(b *builder) { b.sanctioned().today("2026-10-19") }, nil},
		{"beside: six days before the end of an exclusion", nil, func(b *builder) { b.sanctioned().today("2026-10-20") }, nil},
		{"beside: the last day of an exclusion", nil, func(b *builder) { b.sanctioned().today("2026-10-26") }, nil},
		{"beside: the end of an exclusion was told", nil, func(b *builder) {
			b.sanctioned().in(tellsOf("x", cases.LetterExclusionEnd, "decision", learner)).today("2026-10-20")
		}, nil},
		{"beside: an exclusion of three days", nil, func(b *builder) {
			b.decided().in(decision("m1", "2026-10-05", dated(cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 3}, "2026-10-12", "2026-10-14"), learner)).posted("e2", learner).today("2026-10-11")
		}, nil},
		{"beside: a measure to repair, followed", nil, func(b *builder) {
			l := decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)
			l.Decision.Reparation, l.Decision.RepairBy = "Excuses.", days.Must("2026-11-02")
			b.decided().in(l).posted("e2", learner).day("2026-11-01").in(cases.ReparationFollowed{Letter: "decision"}, cases.ReparationFollowed{Letter: "other", Done: true})
		}, nil},
		{"beside: a measure to repair, not carried out on its day", nil, func(b *builder) {
			l := decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)
			l.Decision.Reparation, l.Decision.RepairBy = "Excuses.", days.Must("2026-11-02")
			b.decided().in(l).posted("e2", learner).day("2026-11-02").in(cases.ReparationFollowed{Letter: "decision"})
		}, nil},
		{"beside: a measure repaired early", nil, func(b *builder) {
			l := decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner)
			l.Decision.Reparation, l.Decision.RepairBy = "Excuses.", days.Must("2026-11-02")
			b.decided().in(l).posted("e2", learner).day("2026-10-20").in(cases.ReparationFollowed{Letter: "decision", Done: true})
		}, nil},
		{"beside: a file to be reviewed", nil, func(b *builder) { b.begins().in(cases.CloseCase{}).today("2027-03-09") }, nil},
		{"beside: an inactive learner to reach", nil, func(b *builder) {
			b.learns("2026-08-25", cases.ActivitySeen{}).day("2026-09-07").opened().report().grievance("g1", "3.1.2", "2026-09-05")
		}, nil},
		{"beside: an inactive learner reached", nil, func(b *builder) {
			b.learns("2026-08-25", cases.ActivitySeen{}).learns("2026-08-26", cases.LearnerContacted{}).day("2026-09-07").opened().report().grievance("g1", "3.1.2", "2026-09-05")
		}, nil},
		{"beside: an inactive learner not yet to be reached", nil, func(b *builder) {
			b.learns("2026-08-31", cases.ActivitySeen{}).day("2026-09-07").opened().report().grievance("g1", "3.1.2", "2026-09-05")
		}, nil},
		{"beside: an inactive learner known to be away", nil, func(b *builder) {
			b.learns("2026-08-25", cases.ActivitySeen{}).learns("2026-09-01", cases.KnownAway{From: days.Must("2026-09-01"), Until: days.Must("2026-09-20")}).day("2026-09-07").opened().report().grievance("g1", "3.1.2", "2026-09-05").today("2026-09-30")
		}, nil},
		{"beside: a letter drawn from the file waits", nil, func(b *builder) {
			b.begins().in(tellsOf("r", cases.LetterRepresentatives, "", mother), tellsOf("i", cases.LetterIncident, "", employer))
		}, nil},

		{"beside: the council is called while a letter waits", nil, func(b *builder) {
			b.notices().day("2026-09-14").presented("e1", learner).council().sitting("2026-09-29").today("2026-09-20")
		}, nil},
		{"a warning by e-mail in no envelope", one(Form), func(b *builder) {
			l := warns("g1")
			l.Copies = []cases.Copy{{Copy: "c", To: learner, Capacity: cases.ToLearner, Channel: post.Email}}
			b.begins().in(l)
		}, nil},
		{"electronic to a learner nobody described", one(Form), func(b *builder) {
			l := warns("g1")
			l.Copies = []cases.Copy{{Copy: "c", To: "nobody", Capacity: cases.ToLearner, Channel: post.Electronic, Dispatch: "d"}}
			b.in(cases.OpenCase{Learner: "nobody"}).grievance("g1", "3.3", "2026-09-02").in(l)
		}, nil},
		{"a profile of two months", one(Exclusion), func(b *builder) {
			b.profile.Numbers.TemporaryMax.N = 2
			b.heard().votes("m0", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 63}, allAgainst()).puts("m1", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 62}).in(ballots("m1", allFor())).puts("m2", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 63})
		}, nil},
		{"a profile that extends no notice", one(NoticeRule), func(b *builder) {
			b.profile.Numbers.Notice.Extended = false
			b.notices().day("2026-09-11").collected("e1", learner)
		}, nil},
		{"received on the Saturday of Easter, counted back to an open day", one(NoticeRule), func(b *builder) {
			b.day("2026-03-20").begins().plan("2026-04-16", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-04-16", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner).day("2026-04-04").collected("e1", learner)
		}, nil},
		{"received on the Saturday of Easter, counted back to a Sunday", one(NoticeRule), func(b *builder) {
			b.day("2026-03-20").begins().plan("2026-04-20", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-04-20", "14:00", copies("conv", "e1", learner)...)).posted("e1", learner).day("2026-04-04").collected("e1", learner)
		}, nil},
		{"to a minor and two parents, posted on two days", one(NoticeRule), func(b *builder) {
			b.born("2009-03-02").parents().begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner, mother, father)...)).posted("e1", mother).day("2026-09-09").posted("e1", learner, father)
		}, nil},
		{"unsigned, the council on its first safe day", one(NoticeRule), func(b *builder) {
			b.begins().plan("2026-09-16", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner)
			b.in(announces("conv", "2026-09-16", "14:00", copies("conv", "e1", learner)...)).in(cases.HandedOver{Dispatch: envelopeOf("e1", learner)})
		}, nil},
		{"one parent's letter waits until the council, the other's is unsigned", one(NoticeRule), func(b *builder) {
			b.born("2009-03-02").parents().begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion).grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
			b.in(announces("conv", "2026-09-29", "14:00", copies("conv", "e1", learner, mother, father)...)).posted("e1", learner, mother)
			b.in(cases.HandedOver{Dispatch: envelopeOf("e1", father)}).day("2026-09-10").collected("e1", learner).day("2026-09-14").presented("e1", mother)
		}, nil},
		{"a learner of no known age", []regulation.RuleID{Minor, Form}, func(b *builder) {
			b.act(learner.File(), cases.DescribePerson{Identity: cases.Identity{Family: "X"}}).begins().in(letterOf("griefs", cases.LetterGrievances), warns("g1"))
		}, nil},
		{"an emancipated learner", one(Minor), func(b *builder) {
			b.born("2009-03-02").act(learner.File(), cases.Emancipated{}).begins().in(letterOf("griefs", cases.LetterGrievances))
		}, nil},
		{"between two majorities", one(Minor), func(b *builder) {
			b.born("2008-02-29").parents().day("2026-02-28").begins().in(letterOf("griefs", cases.LetterGrievances), tellsOf("all", cases.LetterGrievances, "", learner, mother, father))
		}, nil},
		{"between two majorities, before any letter", one(Minor), func(b *builder) { b.born("2008-02-29").day("2026-02-28").begins() }, nil},
		{"of age between the opening and today", one(Minor), func(b *builder) { b.born("2008-09-09").parents().begins().today("2026-09-10") }, nil},
		{"a minor without a holder of authority", one(Minor), func(b *builder) { b.born("2009-03-02").begins().in(letterOf("griefs", cases.LetterGrievances)) }, nil},
		{"a holder's copy without an address", one(Minor), func(b *builder) {
			b.born("2009-03-02").parents().begins()
			l := tellsOf("griefs", cases.LetterGrievances, "", learner, mother, father)
			l.Copies[2].Address = post.Address{}
			b.in(l)
		}, nil},
		{"a holder's copy sent again only", one(Minor), func(b *builder) {
			b.born("2009-03-02").parents().begins().in(tellsOf("griefs", cases.LetterGrievances, "", learner, mother)).posted("x-griefs", learner, mother)
			b.in(cases.SendAgain{Letter: "griefs", Of: envelopeOf("x-griefs", mother), Copy: copies("again", "z", father)[0]})
		}, nil},
		{"absent without proof, postponed on a document seen", one(Absent), func(b *builder) {
			b.notices().council().sitting("2026-09-29").in(cases.LearnerAbsent{Sitting: theSitting}, cases.Postpone{Sitting: theSitting, Ground: cases.AbsentIllness, SeenBy: "M. B.", SeenOn: b.on})
		}, nil},
		{"beside: accesses given back after the letter, cut long before", nil, func(b *builder) {
			b.in(cases.AccessChanged{Items: []cases.AccessItem{cases.AccessTools}}).decided().in(decision("m1", "2026-10-05", dated(tempExclusion(), "2026-10-12", "2026-10-26"), learner))
			b.day("2026-10-03").in(cases.AccessChanged{Items: []cases.AccessItem{cases.AccessTools}, Restored: true}).day("2026-10-05").posted("e2", learner)
		}, nil},
		{"beside: another day asked for on a Friday, the council on Tuesday", nil, func(b *builder) { b.notices().day("2026-09-25").in(cases.PostponementAsked{By: "x"}) }, nil},
		{"ended, the employer told beforehand and not since", one(Inform), func(b *builder) {
			b.notices().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).in(cases.EndProcedure{Ground: cases.EndOther})
		}, nil},
		{"ended, the employer told beforehand and since", one(Inform), func(b *builder) {
			b.notices().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).in(cases.EndProcedure{Ground: cases.EndOther}).in(tellsOf("end", cases.LetterEnded, "", employer)).posted("x-end", employer)
		}, nil},
		{"discontinued, the employer told beforehand", one(Inform), func(b *builder) {
			b.notices().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer).in(cases.ChooseCourse{Course: cases.CourseDiscontinue})
		}, nil},
		{"abandoned, the employer told twice on a day", one(Abandon), func(b *builder) {
			b.notices().in(cases.AbandonmentDeclared{}).in(tellsOf("ab", cases.LetterAbandonment, "", employer), tellsOf("ab2", cases.LetterAbandonment, "", employer)).posted("x-ab2", employer).posted("x-ab", employer)
		}, nil},
		{"an apprentice warned, the employer not told beforehand", one(EmployerPrior), func(b *builder) {
			b.notices().council().sitting("2026-09-29").hears().time("14:30").votes("m1", cases.Sanction{Kind: regulation.Warning}, allFor())
		}, nil},
		{"due: voted by a council, then chosen to be decided alone", nil, func(b *builder) {
			b.heard().votes("m1", tempExclusion(), allFor()).in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning})
		}, nil},
		{"due: a paper that names the sitting left before the convocation", nil, func(b *builder) {
			l := tellsOf("att", cases.LetterAttendance, "", learner)
			l.Announcement = &cases.Announcement{Sitting: theSitting}
			b.in(l).posted("x-att", learner).day("2026-09-08").notices().in(tellsOf("conv0", cases.LetterConvocation, "", learner))
		}, nil},
		{"voted in another sitting, and too few left in this one", one(Quorum), func(b *builder) {
			b.heard().in(cases.PutMotion{Motion: "m1", Sitting: "other", Sanction: tempExclusion()}, ballots("m1", allFor())).time("14:50").sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost})
		}, nil},
		{"who presides is recused and stays in the room", one(Quorum), func(b *builder) {
			b.notices().council().sits(cases.SeatMember{Member: caron, Seat: regulation.SeatSuccess}).in(cases.RecuseMember{Sitting: theSitting, Member: garnier, Reason: "x"})
			b.day("2026-09-29").arrive(garnier, ferhat, pruvost, leroux, caron, baudry).sits(cases.OpenSitting{}).in(cases.CallCase{Sitting: theSitting})
		}, nil},
		{"two leave at no time", one(Quorum), func(b *builder) {
			b.heard()
			b.at = 0
			b.sits(cases.MemberLeft{Member: leroux}, cases.MemberLeft{Member: pruvost})
		}, nil},
		{"two leave, then somebody who only advises", one(Quorum), func(b *builder) {
			b.person("peer", cases.Identity{Family: "Pair"}).notices().council().sits(cases.SeatMember{Member: "peer", Seat: regulation.SeatLearners, Invited: b.on})
			b.sitting("2026-09-29").arrive("peer").hears().time("14:30").sits(cases.MemberLeft{Member: leroux}).time("14:31").sits(cases.MemberLeft{Member: pruvost}).time("14:40").sits(cases.MemberLeft{Member: "peer"})
		}, nil},
		{"collected by somebody else", []regulation.RuleID{NoticeRule, Defence}, func(b *builder) {
			b.notices().day("2026-09-10").presented("e1", learner).day("2026-09-11").in(cases.Collected{Dispatch: envelopeOf("e1", learner), ByOther: "sa sœur"})
		}, nil},
		{"sanctioned, collected by somebody else", one(Defence), func(b *builder) {
			b.opened().report().grievance("g1", "3.3", "2026-09-02").in(cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning}).grievances([]cases.GrievanceID{"g1"}, learner).posted("e1", learner)
			b.day("2026-09-10").in(cases.Collected{Dispatch: envelopeOf("e1", learner), ByOther: "sa sœur"}).day("2026-09-20").in(warns("g1"))
		}, nil},
		{"nobody to tell, and no sanction", one(Inform), func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee}).report().in(cases.ChooseCourse{Course: cases.CourseDiscontinue})
		}, nil},
		{"abandoned, the relations of what was told", one(Abandon), func(b *builder) {
			b.notices().in(cases.AbandonmentDeclared{}).in(tellsOf("ab", cases.LetterAbandonment, "", employer, funder)).posted("x-ab", employer)
		}, nil},
	}...)
	return out
}

// TestWhatWouldFollowFromAnotherDay asks for the prospects of a council on days
// around the one planned.
func TestWhatWouldFollowFromAnotherDay(t *testing.T) {
	for _, x := range []struct {
		name string
		tell func(*builder)
		day  string
		want string
	}{
		{
			"nothing sent", func(b *builder) { b.begins().plan("2026-09-29", "14:00", regulation.TemporaryExclusion) }, "2026-09-29",
			"false 2026-09-10 2026-09-18 2026-09-19 met post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-09-25 2026-10-03 2026-10-06 broken window 2026-10-02 2026-10-14 unheard   start 2026-10-02 2026-10-07 2026-11-06 tell 2026-09-28 2026-09-28 of age  review ",
		},
		{
			"received", func(b *builder) { b.notices().day("2026-09-10").collected("e1", learner) }, "2026-09-29",
			"true 2026-09-10 2026-09-18 2026-09-19 met post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held    not-applicable window 2026-10-02 2026-10-14 unheard   start 2026-10-02 2026-10-07 2026-11-06 tell 2026-09-28 2026-09-28 of age  review ",
		},
		{
			"received, another day", func(b *builder) { b.notices().day("2026-09-10").collected("e1", learner) }, "2026-09-30",
			"false 2026-09-15 2026-09-23 2026-09-24 met post 2026-09-17 2026-09-16 hand 2026-09-22 2026-09-21 held 2026-09-30 2026-10-08 2026-10-09 broken window 2026-10-03 2026-10-15 unheard   start 2026-10-03 2026-10-07 2026-11-06 tell 2026-09-29 2026-09-29 of age  review ",
		},
		{
			"waiting at the post office", func(b *builder) { b.notices().day("2026-09-14").presented("e1", learner) }, "2026-09-29",
			"true 2026-09-14 2026-09-22 2026-09-23 met post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-09-29 2026-10-07 2026-10-08 broken window 2026-10-02 2026-10-14 unheard   start 2026-10-02 2026-10-07 2026-11-06 tell 2026-09-28 2026-09-28 of age  review ",
		},
		{
			"heard at an interview, a measure runs, of age soon", func(b *builder) {
				b.born("2008-09-20").notices().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-13"), Scope: "x", Risk: "x"}).day("2026-09-12").in(cases.InterviewHeld{})
			}, "2026-09-29",
			"false 2026-09-12 2026-09-20 2026-09-22 met post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-09-27 2026-10-05 2026-10-06 broken window 2026-10-02 2026-10-14 unheard 2026-10-02 2026-09-25 start 2026-10-02 2026-10-07 2026-11-06 tell 2026-09-28 2026-09-28 of age 2026-09-20 review 2026-09-28",
		},
		{
			"a measure to be reviewed on the day, of age on the day", func(b *builder) {
				b.born("2008-09-29").notices().in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-14"), Scope: "x", Risk: "x"})
			}, "2026-09-29",
			"false 2026-09-11 2026-09-19 2026-09-22 met post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-09-26 2026-10-04 2026-10-06 broken window 2026-10-02 2026-10-14 unheard   start 2026-10-02 2026-10-07 2026-11-06 tell 2026-09-28 2026-09-28 of age 2026-09-29 review ",
		},
		{"no employer", func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusApprentice}).plan("2026-09-29", "14:00", "")
		}, "2026-09-29", "false 2026-09-10 2026-09-18 2026-09-19 met post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-09-25 2026-10-03 2026-10-06 broken window 2026-10-02 2026-10-14 unheard   start 2026-10-02 2026-10-07 2026-11-06 tell   of age  review "},
		{"no apprentice", func(b *builder) {
			b.in(cases.OpenCase{Learner: learner, Status: cases.StatusEmployee, Employer: employer}).plan("2026-09-29", "14:00", "")
		}, "2026-09-29", "false 2026-09-10 2026-09-18 2026-09-19 met post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-09-25 2026-10-03 2026-10-06 broken window 2026-10-02 2026-10-14 unheard   start 2026-10-02 2026-10-07 2026-11-06 tell   of age  review "},
		{"of age today, heard on the day of the council", func(b *builder) { b.born("2008-09-29").notices().day("2026-09-29").in(cases.InterviewHeld{}) }, "2026-09-29", "false 2026-09-29 2026-10-07 2026-10-08 broken post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-10-14 2026-10-22 2026-10-23 broken window 2026-10-02 2026-10-14 unheard 2026-10-02 2026-10-14 start 2026-10-02 2026-10-07 2026-11-06 tell 2026-09-28 2026-09-28 of age  review "},
		{"of no known age, heard the day after", func(b *builder) {
			b.act(learner.File(), cases.DescribePerson{Identity: cases.Identity{Family: "X"}}).notices().day("2026-09-30").in(cases.InterviewHeld{})
		}, "2026-09-29", "false 2026-09-30 2026-10-08 2026-10-09 broken post 2026-09-16 2026-09-15 hand 2026-09-21 2026-09-20 held 2026-10-15 2026-10-23 2026-10-24 broken window 2026-10-02 2026-10-14 unheard   start 2026-10-02 2026-10-07 2026-11-06 tell 2026-09-28 2026-09-28 of age  review "},
		{
			"the employer was told", func(b *builder) { b.notices().issue("prior", cases.LetterPrior, "e9", employer).posted("e9", employer) }, "2026-09-28",
			"false 2026-09-11 2026-09-19 2026-09-22 met post 2026-09-15 2026-09-14 hand 2026-09-20 2026-09-17 held 2026-09-26 2026-10-04 2026-10-06 broken window 2026-10-01 2026-10-13 unheard   start 2026-10-01 2026-10-06 2026-11-05 tell   of age  review ",
		},
	} {
		b := newMatter(t).day("2026-09-07")
		x.tell(b)
		p := WhatIf(b.matter(), days.Must(x.day))
		got := fmt.Sprint(p.Known, " ", p.Base, " ", p.Lenient, " ", p.Safe, " ", p.State, " post ", p.PostLenient, " ", p.PostSafe, " hand ", p.HandLenient, " ", p.HandSafe,
			" held ", p.Held, " ", p.HeldLenient, " ", p.HeldSafe, " ", p.HeldState, " window ", p.Window.Safe, " ", p.Window.SafeEnd, " unheard ", p.Unheard.Safe, " ", p.Unheard.SafeEnd,
			" start ", p.StartEarliest, " ", p.StartSafe, " ", p.StartMaxLast, " tell ", p.TellBy, " ", p.TellSafe, " of age ", p.Majority, " review ", p.Review)
		if got != x.want {
			t.Errorf("%s:\n got %s\nwant %s", x.name, got, x.want)
		}
	}
}
