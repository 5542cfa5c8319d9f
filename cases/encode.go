package cases

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Errors of decoding.
var (
	// ErrNewer is returned (wrapped) for a kind, version or field that a newer
	// version of the program wrote.
	ErrNewer = errors.New("written by a newer version")
	// ErrPayload is returned (wrapped) for a payload that cannot be read.
	ErrPayload = errors.New("unreadable payload")
)

// Version is the version of a kind's payload written today. A field added with
// a safe zero keeps the version; anything else makes a new one.
func Version(Kind) int { return 1 }

// Encode writes a payload as JSON. The error wraps ErrPayload.
func Encode(p Payload) ([]byte, error) {
	b, err := json.Marshal(p)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", p.Kind(), ErrPayload, err)
	}
	return b, nil
}

// Decode reads the payload of a kind and version. The error wraps ErrNewer for
// an unknown kind, version or field, and ErrPayload for anything unreadable.
func Decode(k Kind, version int, b []byte) (Payload, error) { //nolint:gocyclo // one line a kind
	if version != Version(k) {
		return nil, fmt.Errorf("%s version %d: %w", k, version, ErrNewer)
	}
	switch k {
	case KindOpenCase:
		return read[OpenCase](b)
	case KindFileReport:
		return read[FileReport](b)
	case KindAddGrievance:
		return read[AddGrievance](b)
	case KindAddExhibit:
		return read[AddExhibit](b)
	case KindLinkPerson:
		return read[LinkPerson](b)
	case KindComplaintFiled:
		return read[ComplaintFiled](b)
	case KindObservations:
		return read[ObservationsReceived](b)
	case KindChooseCourse:
		return read[ChooseCourse](b)
	case KindOrderPrecaution:
		return read[OrderPrecaution](b)
	case KindLiftPrecaution:
		return read[LiftPrecaution](b)
	case KindConveneCase:
		return read[ConveneCase](b)
	case KindRecuseMember:
		return read[RecuseMember](b)
	case KindRepInvited:
		return read[RepresentativeInvited](b)
	case KindIssueLetter:
		return read[IssueLetter](b)
	case KindWithdrawLetter:
		return read[WithdrawLetter](b)
	case KindSendAgain:
		return read[SendAgain](b)
	case KindPosted:
		return read[Posted](b)
	case KindPresented:
		return read[Presented](b)
	case KindCollected:
		return read[Collected](b)
	case KindRefused:
		return read[Refused](b)
	case KindReturned:
		return read[Returned](b)
	case KindHandedOver:
		return read[HandedOver](b)
	case KindProofFiled:
		return read[ProofFiled](b)
	case KindInterviewHeld:
		return read[InterviewHeld](b)
	case KindCallCase:
		return read[CallCase](b)
	case KindHearingHeld:
		return read[HearingHeld](b)
	case KindLearnerAbsent:
		return read[LearnerAbsent](b)
	case KindPostpone:
		return read[Postpone](b)
	case KindWithdrew:
		return read[WithdrewForDeliberation](b)
	case KindPutMotion:
		return read[PutMotion](b)
	case KindCloseMotion:
		return read[CloseMotion](b)
	case KindCastingVote:
		return read[CastingVote](b)
	case KindCloseCase:
		return read[CloseCase](b)
	case KindRecordAbandon:
		return read[AbandonmentDeclared](b)
	case KindOralWarningGiven:
		return read[OralWarningGiven](b)
	case KindBoardOpinion:
		return read[BoardOpinion](b)
	case KindLegalHold:
		return read[LegalHold](b)
	case KindLegalHoldEnded:
		return read[LegalHoldEnded](b)
	case KindPlanSitting:
		return read[PlanSitting](b)
	case KindSeatMember:
		return read[SeatMember](b)
	case KindReleaseSeat:
		return read[ReleaseSeat](b)
	case KindOpenSitting:
		return read[OpenSitting](b)
	case KindMemberArrived:
		return read[MemberArrived](b)
	case KindMemberLeft:
		return read[MemberLeft](b)
	case KindAdjournSitting:
		return read[AdjournSitting](b)
	case KindCloseSitting:
		return read[CloseSitting](b)
	case KindDescribePerson:
		return read[DescribePerson](b)
	case KindDeclareAddress:
		return read[AddressDeclared](b)
	case KindGiveFunction:
		return read[GiveFunction](b)
	case KindDelegate:
		return read[Delegate](b)
	case KindNameRepresentative:
		return read[NameRepresentative](b)
	case KindConsented:
		return read[ConsentedToElectronic](b)
	case KindEmancipated:
		return read[Emancipated](b)
	case KindSessionPlanned:
		return read[SessionPlanned](b)
	case KindSessionAttendance:
		return read[SessionAttendance](b)
	case KindActivitySeen:
		return read[ActivitySeen](b)
	case KindLearnerContacted:
		return read[LearnerContacted](b)
	case KindSupportMeasure:
		return read[SupportMeasure](b)
	case KindKnownAway:
		return read[KnownAway](b)
	case KindDescribeOrganisation:
		return read[DescribeOrganisation](b)
	case KindAddClosingDay:
		return read[AddClosingDay](b)
	case KindAddUser:
		return read[AddUser](b)
	case KindRemoveUser:
		return read[RemoveUser](b)
	case KindMarkSimulated:
		return read[MarkSimulated](b)
	case KindEndProcedure:
		return read[EndProcedure](b)
	case KindReopenCase:
		return read[ReopenCase](b)
	case KindDecisionChallenged:
		return read[DecisionChallenged](b)
	case KindChallengeEnded:
		return read[ChallengeEnded](b)
	case KindWithdrawDecision:
		return read[WithdrawDecision](b)
	case KindFileConsulted:
		return read[FileConsulted](b)
	case KindPostponementAsked:
		return read[PostponementAsked](b)
	case KindAnswerRequest:
		return read[AnswerRequest](b)
	case KindAccessChanged:
		return read[AccessChanged](b)
	case KindExitDeclared:
		return read[ExitDeclared](b)
	case KindReparationFollowed:
		return read[ReparationFollowed](b)
	case KindMoveProfile:
		return read[MoveProfile](b)
	case KindSubmitLetter:
		return read[SubmitLetter](b)
	case KindApproveLetter:
		return read[ApproveLetter](b)
	case KindReturnLetter:
		return read[ReturnLetter](b)
	case KindAssignCase:
		return read[AssignCase](b)
	case KindEditTemplate:
		return read[EditTemplate](b)
	case KindSetPostroom:
		return read[SetPostroom](b)
	case KindStrike:
		return read[StrikeAct](b)
	}
	return nil, fmt.Errorf("%s: %w", k, ErrNewer)
}

func read[P Payload](b []byte) (Payload, error) {
	var p P
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		kind := ErrPayload
		if strings.Contains(err.Error(), "unknown field") {
			kind = ErrNewer
		}
		return nil, fmt.Errorf("%s: %w: %w", p.Kind(), kind, err)
	}
	return p, nil
}
