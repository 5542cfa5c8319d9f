package cases

import (
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// LetterType names a document of the procedure.
type LetterType string

// The documents.
const (
	LetterGrievances   LetterType = "grievances"
	LetterConvocation  LetterType = "convocation"
	LetterPrior        LetterType = "employer-prior"
	LetterPrecaution   LetterType = "precaution"
	LetterAttendance   LetterType = "attendance"
	LetterMinutes      LetterType = "minutes"
	LetterDecision     LetterType = "decision"
	LetterNoSanction   LetterType = "no-sanction"
	LetterDiscontinued LetterType = "discontinued"
	LetterEmployer     LetterType = "employer-information"
	LetterFunder       LetterType = "funder-information"
	LetterCorrecting   LetterType = "correcting"

	LetterIncident        LetterType = "incident-report"
	LetterMembers         LetterType = "members-convocation"
	LetterPostponement    LetterType = "postponement"
	LetterRepresentatives LetterType = "representatives-information"
	LetterJury            LetterType = "jury-extract"
	LetterExclusionEnd    LetterType = "exclusion-end"
	LetterEnded           LetterType = "procedure-ended"
	LetterAbandonment     LetterType = "abandonment"
	LetterUndone          LetterType = "sanction-undone" // to whoever was told of a sanction that is gone
	LetterConsultation    LetterType = "consultation-receipt"
	LetterHandReceipt     LetterType = "hand-receipt"
	LetterExhibits        LetterType = "exhibits-list"
	LetterCompliance      LetterType = "compliance-sheet"
)

// Capacity is what an addressee is to the case.
type Capacity string

// The capacities of addressees. The office's own copy (minutes, attendance
// sheet) goes to nobody.
const (
	ToLearner        Capacity = "learner"
	ToRepresentative Capacity = "representative"
	ToEmployer       Capacity = "employer"
	ToFunder         Capacity = "funder"
	ToFile           Capacity = "file"
	ToMember         Capacity = "member" // of the council
	ToJury           Capacity = "jury"   // of the certification
)

// A Copy is one recipient at one address, with its own PDF, frozen.
type Copy struct {
	Copy     CopyID       `json:"copy"`
	To       PersonID     `json:"to,omitempty"`
	Capacity Capacity     `json:"capacity"`
	Address  post.Address `json:"address,omitzero"`
	Channel  post.Channel `json:"channel,omitempty"`
	Dispatch DispatchID   `json:"dispatch,omitempty"` // the envelope it is meant to travel in
	Number   string       `json:"number,omitempty"`   // known in advance, printed above the subject
	Document Digest       `json:"document"`           // of the PDF
	Pages    int          `json:"pages,omitempty"`
}

// An Announcement is what a convocation announces.
type Announcement struct {
	Sitting  SittingID               `json:"sitting"`
	Day      days.Day                `json:"day"`
	At       days.Hour               `json:"at"`
	Place    string                  `json:"place,omitempty"`
	Link     string                  `json:"link,omitempty"`
	Heaviest regulation.SanctionKind `json:"heaviest,omitempty"`
}

// A Decision is what a decision letter notifies.
type Decision struct {
	Sanction    Sanction      `json:"sanction"`
	Motion      MotionID      `json:"motion,omitempty"` // adopted by the council; empty when the director decided alone
	Retained    []GrievanceID `json:"retained,omitempty"`
	NotRetained []GrievanceID `json:"not_retained,omitempty"`
	Grounds     string        `json:"grounds,omitempty"`    // why this level
	Reparation  string        `json:"reparation,omitempty"` // never financial (R-REPARATION)
	RepairBy    days.Day      `json:"repair_by,omitempty"`
}

// A Sanction is a measure of the scale, with its days when it is an exclusion.
type Sanction struct {
	Kind   regulation.SanctionKind `json:"kind"`
	Length int                     `json:"length,omitempty"` // days of a temporary exclusion
	First  days.Day                `json:"first,omitempty"`  // zero: set when the letter is issued
	Last   days.Day                `json:"last,omitempty"`
	Bar    bool                    `json:"bar,omitempty"` // the year's bar of a permanent exclusion
}

// IssueLetter freezes a letter: its text, data and PDFs.
type IssueLetter struct {
	ours
	Letter       LetterID      `json:"letter"`
	Type         LetterType    `json:"type"`
	Language     string        `json:"language"` // fr or en
	Template     string        `json:"template"` // name and version
	Fingerprint  string        `json:"fingerprint,omitempty"`
	Copies       []Copy        `json:"copies"`
	Planned      days.Day      `json:"planned,omitempty"` // day of dispatch
	Signatory    PersonID      `json:"signatory,omitempty"`
	Delegated    bool          `json:"delegated,omitempty"` // signed by delegation
	Missing      []string      `json:"missing,omitempty"`   // mandatory mentions without a value
	Grievances   []GrievanceID `json:"grievances,omitempty"`
	Announcement *Announcement `json:"announcement,omitempty"`
	Decision     *Decision     `json:"decision,omitempty"`
	Precaution   PrecautionID  `json:"precaution,omitempty"`
	Corrects     LetterID      `json:"corrects,omitempty"`
	Text         string        `json:"text,omitempty"` // freely written part: minutes
}

// WithdrawLetter takes back a letter that was issued and not posted.
type WithdrawLetter struct {
	ours
	Letter LetterID `json:"letter"`
	Reason string   `json:"reason"`
}

// SendAgain is a second dispatch of a letter that came back, to a new address if need be.
type SendAgain struct {
	ours
	Letter    LetterID   `json:"letter"`
	Of        DispatchID `json:"of"` // the first dispatch
	Copy      Copy       `json:"copy"`
	KnownThen bool       `json:"known_then,omitempty"` // was the right address known to us on that day?
}

// Posted is the deposit of one envelope, with one or several copies in it.
type Posted struct {
	fact
	Dispatch DispatchID   `json:"dispatch"`
	Copies   []CopyID     `json:"copies"`
	To       PersonID     `json:"to"`
	Channel  post.Channel `json:"channel"`
	Number   string       `json:"number,omitempty"`
}

// Presented is the first presentation of an envelope (day of the passage notice).
type Presented struct {
	fact
	Dispatch DispatchID `json:"dispatch"`
}

// Collected is the distribution of an envelope, at home or at the counter.
type Collected struct {
	fact
	Dispatch DispatchID `json:"dispatch"`
	ByOther  string     `json:"by_other,omitempty"` // who signed, if not the addressee
}

// Refused is a refusal by the addressee.
type Refused struct {
	fact
	Dispatch DispatchID `json:"dispatch"`
}

// Returned is an envelope back at the sender's, with the post's ground.
type Returned struct {
	fact
	Dispatch DispatchID  `json:"dispatch"`
	Ground   post.Ground `json:"ground"`
}

// HandedOver is a delivery by hand against receipt; a refusal to sign has two witnesses.
type HandedOver struct {
	fact
	Dispatch  DispatchID `json:"dispatch"`
	Copies    []CopyID   `json:"copies"`
	To        PersonID   `json:"to"`
	Signed    bool       `json:"signed"`
	Witnesses string     `json:"witnesses,omitempty"`
}

// ProofKind is what a filed proof proves.
type ProofKind string

// The proofs.
const (
	ProofDeposit  ProofKind = "deposit"
	ProofReceipt  ProofKind = "receipt" // the acknowledgement, or the hand-delivery receipt
	ProofReturn   ProofKind = "return"
	ProofSigned   ProofKind = "signed" // scan of the signed document
	ProofApproval ProofKind = "delegation"
)

// ProofFiled files a scan, of an envelope's fate or of a signed letter.
type ProofFiled struct {
	fact
	Proof    ProofKind  `json:"proof"`
	Dispatch DispatchID `json:"dispatch,omitempty"`
	Letter   LetterID   `json:"letter,omitempty"`
	Document Digest     `json:"document"`
	Name     string     `json:"name"`
}

func (IssueLetter) Kind() Kind    { return KindIssueLetter }
func (WithdrawLetter) Kind() Kind { return KindWithdrawLetter }
func (SendAgain) Kind() Kind      { return KindSendAgain }
func (Posted) Kind() Kind         { return KindPosted }
func (Presented) Kind() Kind      { return KindPresented }
func (Collected) Kind() Kind      { return KindCollected }
func (Refused) Kind() Kind        { return KindRefused }
func (Returned) Kind() Kind       { return KindReturned }
func (HandedOver) Kind() Kind     { return KindHandedOver }
func (ProofFiled) Kind() Kind     { return KindProofFiled }
