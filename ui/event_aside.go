package ui

import (
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/message"
)

// ofAside words what is recorded beside the steps of a procedure, before a
// decision.
func (d *detail) ofAside(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.FileConsulted:
		d.add(x.Who)
		if n := len(x.Exhibits); n > 0 {
			d.add(d.w.T("case.panel.exhibits", message.Number("n", n)))
		}
		if x.CopyGiven {
			d.add(d.w.T("aside.copy"))
		}
		if x.Signed {
			d.add(d.w.T("aside.signed"))
		}
		return true
	case cases.PostponementAsked:
		return d.add(x.By, d.term("absence.", string(x.Ground)), x.Reason)
	case cases.AnswerRequest:
		answer := "deed.answer." + answerRefused
		if x.Granted {
			answer = "deed.answer." + answerGranted
		}
		return d.add(d.w.T(answer), x.Reason)
	case cases.BoardOpinion:
		return d.add(d.term("deed.board.", string(x.Favourable)), x.PresidedBy, x.Text)
	case cases.AccessChanged:
		items := make([]string, len(x.Items))
		for i, item := range x.Items {
			items[i] = d.w.T("access-item." + string(item))
		}
		key := "aside.cut"
		if x.Restored {
			key = "aside.restored"
		}
		return d.add(d.w.T(key, message.Text("items", strings.Join(items, ", "))), x.By)
	case cases.EndProcedure:
		return d.add(d.term("end-ground.", string(x.Ground)), x.Reason)
	case cases.ReopenCase:
		return d.add(x.Reason)
	default:
		return d.ofFollowUp(p)
	}
}

// ofFollowUp words what comes after a decision.
func (d *detail) ofFollowUp(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.ExitDeclared:
		return d.add(d.name(x.Funder), x.Reference)
	case cases.ReparationFollowed:
		state := "deed.reparation." + reparationMissing
		if x.Done {
			state = "deed.reparation." + reparationCarried
		}
		return d.add(d.w.T(state), x.By, x.Note)
	case cases.DecisionChallenged:
		return d.add(d.term("forum.", string(x.Forum)), x.By, x.Reference)
	case cases.ChallengeEnded:
		return d.add(d.term("challenge-outcome.", string(x.Outcome)), x.Reference)
	case cases.WithdrawDecision:
		return d.add(d.letter(x.Letter), x.Reason)
	case cases.LegalHold:
		return d.add(x.Reason)
	case cases.LegalHoldEnded:
		return d.add(x.Reason)
	case cases.AssignCase:
		return d.add(userName(d.m, x.To))
	case cases.MoveProfile:
		return d.add(x.Profile.ID+" "+x.Profile.Version, x.Reason)
	case cases.SubmitLetter:
		return d.add(d.term("letter.", string(x.Type)), x.Note)
	case cases.ApproveLetter:
		return d.add(d.letter(x.Letter), x.Note)
	case cases.ReturnLetter:
		return d.add(d.letter(x.Letter), x.Comments)
	default:
		return false
	}
}

// eventIcon is the icon of a kind of act, in the journal and on the time line.
func eventIcon(k cases.Kind) string {
	for icon, kinds := range map[string][]cases.Kind{
		"folder-open":     {cases.KindOpenCase, cases.KindReopenCase},
		"bell":            {cases.KindFileReport, cases.KindOralWarningGiven},
		"notebook":        {cases.KindAddGrievance},
		"paperclip":       {cases.KindAddExhibit},
		"users":           {cases.KindLinkPerson, cases.KindRepInvited, cases.KindInterviewHeld},
		"chats":           {cases.KindObservations, cases.KindHearingHeld},
		"book-open":       {cases.KindFileConsulted},
		"scales":          {cases.KindChooseCourse, cases.KindDecisionChallenged},
		"hand-palm":       {cases.KindOrderPrecaution, cases.KindHandedOver},
		"shield-check":    {cases.KindLiftPrecaution, cases.KindComplaintFiled},
		"calendar-dots":   {cases.KindConveneCase, cases.KindPostponementAsked, cases.KindPlanSitting},
		"calendar":        {cases.KindPostpone, cases.KindAdjournSitting},
		"seal-check":      {cases.KindAnswerRequest, cases.KindChallengeEnded, cases.KindApproveLetter},
		"users-three":     {cases.KindBoardOpinion, cases.KindSeatMember, cases.KindReleaseSeat, cases.KindRecuseMember, cases.KindWithdrew},
		"user":            {cases.KindAssignCase, cases.KindMemberArrived, cases.KindMemberLeft},
		"envelope-simple": {cases.KindIssueLetter, cases.KindPosted, cases.KindPresented, cases.KindCollected, cases.KindSendAgain, cases.KindSubmitLetter},
		"tray":            {cases.KindReturned, cases.KindRefused, cases.KindReturnLetter},
		"receipt":         {cases.KindProofFiled},
		"gavel":           {cases.KindOpenSitting, cases.KindCloseSitting, cases.KindCallCase, cases.KindPutMotion, cases.KindCloseMotion, cases.KindCastingVote},
		"warning":         {cases.KindLearnerAbsent},
		"lock-simple":     {cases.KindAccessChanged, cases.KindLegalHold},
		"clock":           {cases.KindLegalHoldEnded},
		"bank":            {cases.KindExitDeclared},
		"handshake":       {cases.KindReparationFollowed},
		"x-circle":        {cases.KindWithdrawDecision, cases.KindWithdrawLetter, cases.KindStrike},
		"minus-circle":    {cases.KindEndProcedure},
		"student":         {cases.KindRecordAbandon},
		"folder":          {cases.KindCloseCase},
		"scroll":          {cases.KindMoveProfile},
	} {
		if slices.Contains(kinds, k) {
			return icon
		}
	}
	return ""
}
