package cases

// A Kind names what an act says. It is stored, so it never changes.
type Kind string

// The kinds of acts.
const (
	// In the file of a case.

	KindOpenCase         Kind = "open-case"
	KindFileReport       Kind = "file-report"
	KindAddGrievance     Kind = "add-grievance"
	KindAddExhibit       Kind = "add-exhibit"
	KindLinkPerson       Kind = "link-person"
	KindComplaintFiled   Kind = "complaint-filed"
	KindObservations     Kind = "observations-received"
	KindChooseCourse     Kind = "choose-course"
	KindOrderPrecaution  Kind = "order-precaution"
	KindLiftPrecaution   Kind = "lift-precaution"
	KindConveneCase      Kind = "convene-case"
	KindRecuseMember     Kind = "recuse-member"
	KindRepInvited       Kind = "representative-invited"
	KindIssueLetter      Kind = "issue-letter"
	KindWithdrawLetter   Kind = "withdraw-letter"
	KindSendAgain        Kind = "send-again"
	KindPosted           Kind = "posted"
	KindPresented        Kind = "presented"
	KindCollected        Kind = "collected"
	KindRefused          Kind = "refused"
	KindReturned         Kind = "returned"
	KindHandedOver       Kind = "handed-over"
	KindProofFiled       Kind = "proof-filed"
	KindInterviewHeld    Kind = "interview-held"
	KindCallCase         Kind = "call-case"
	KindHearingHeld      Kind = "hearing-held"
	KindLearnerAbsent    Kind = "learner-absent"
	KindPostpone         Kind = "postpone"
	KindWithdrew         Kind = "withdrew-for-deliberation"
	KindPutMotion        Kind = "put-motion"
	KindCloseMotion      Kind = "close-motion"
	KindCastingVote      Kind = "casting-vote"
	KindCloseCase        Kind = "close-case"
	KindRecordAbandon    Kind = "abandonment-declared"
	KindOralWarningGiven Kind = "oral-warning-given"
	KindBoardOpinion     Kind = "board-opinion"
	KindLegalHold        Kind = "legal-hold"
	KindLegalHoldEnded   Kind = "legal-hold-ended"

	KindEndProcedure       Kind = "end-procedure"
	KindReopenCase         Kind = "reopen-case"
	KindDecisionChallenged Kind = "decision-challenged"
	KindChallengeEnded     Kind = "challenge-ended"
	KindWithdrawDecision   Kind = "withdraw-decision"
	KindFileConsulted      Kind = "file-consulted"
	KindPostponementAsked  Kind = "postponement-asked"
	KindAnswerRequest      Kind = "answer-request"
	KindAccessChanged      Kind = "access-changed"
	KindExitDeclared       Kind = "exit-declared"
	KindReparationFollowed Kind = "reparation-followed"
	KindMoveProfile        Kind = "move-profile"
	KindSubmitLetter       Kind = "submit-letter"
	KindApproveLetter      Kind = "approve-letter"
	KindReturnLetter       Kind = "return-letter"
	KindAssignCase         Kind = "assign-case"

	// In the file of a sitting.

	KindPlanSitting    Kind = "plan-sitting"
	KindSeatMember     Kind = "seat-member"
	KindReleaseSeat    Kind = "release-seat"
	KindOpenSitting    Kind = "open-sitting"
	KindMemberArrived  Kind = "member-arrived"
	KindMemberLeft     Kind = "member-left"
	KindAdjournSitting Kind = "adjourn-sitting"
	KindCloseSitting   Kind = "close-sitting"

	// In the file of a person or an organisation.

	KindDescribePerson     Kind = "describe-person"
	KindDeclareAddress     Kind = "address-declared"
	KindGiveFunction       Kind = "give-function"
	KindDelegate           Kind = "delegate"
	KindNameRepresentative Kind = "name-representative"
	KindConsented          Kind = "consented-to-electronic-letters"
	KindEmancipated        Kind = "emancipated"
	KindSessionPlanned     Kind = "session-planned"
	KindSessionAttendance  Kind = "session-attendance"
	KindActivitySeen       Kind = "activity-seen"
	KindLearnerContacted   Kind = "learner-contacted"
	KindSupportMeasure     Kind = "support-measure"
	KindKnownAway          Kind = "known-away"

	// In the file of the office.

	KindDescribeOrganisation Kind = "describe-organisation"
	KindAddClosingDay        Kind = "add-closing-day"
	KindAddUser              Kind = "add-user"
	KindRemoveUser           Kind = "remove-user"
	KindMarkSimulated        Kind = "mark-simulated"
	KindEditTemplate         Kind = "edit-template"
	KindSetPostroom          Kind = "set-postroom"

	// In any file.

	KindStrike Kind = "strike"
)
