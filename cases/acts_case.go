package cases

import (
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// LearnerStatus tells which duties the training contract brings.
type LearnerStatus string

// The statuses of a learner. An apprentice brings duties towards the employer.
const (
	StatusApprentice LearnerStatus = "apprentice"
	StatusTrainee    LearnerStatus = "trainee"
	StatusEmployee   LearnerStatus = "employee" // a trainee who is somebody's employee
)

// OpenCase opens a case about a learner, as enrolled on that day.
type OpenCase struct {
	ours
	Number     string        `json:"number"` // filled by the register
	Learner    PersonID      `json:"learner"`
	Status     LearnerStatus `json:"status,omitempty"`
	Path       string        `json:"path,omitempty"`
	Contract   string        `json:"contract,omitempty"` // reference of the training or apprenticeship contract
	Employer   PersonID      `json:"employer,omitempty"`
	Employers  []PersonID    `json:"employers,omitempty"`  // further ones: two part-time contracts, or a seasonal apprenticeship (L. 6222-5-1)
	Supervisor string        `json:"supervisor,omitempty"` // the employer's apprenticeship supervisor
	Funders    []Funding     `json:"funders,omitempty"`
	Profile    ProfileRef    `json:"profile"` // filled by the register: the version in force
	Zone       days.Zone     `json:"zone,omitempty"`
	WhyLate    string        `json:"why_late,omitempty"` // why the case opened later than the facts were reported (art. 3.8)
}

// Funding is one funder of the training and its own file number.
type Funding struct {
	Funder  PersonID `json:"funder"`
	FileRef string   `json:"file_ref,omitempty"`
}

// FileReport files what was reported, by whom and in what capacity. The
// reporter is a person of the directory, or only a name.
type FileReport struct {
	ours
	Reporter PersonID `json:"reporter,omitempty"`
	Name     string   `json:"name,omitempty"`
	Capacity string   `json:"capacity,omitempty"`
	Text     string   `json:"text,omitempty"`
}

// Answer is yes, no, or not answered yet.
type Answer string

// The answers.
const (
	Unanswered Answer = ""
	Yes        Answer = "yes"
	No         Answer = "no"
)

// AddGrievance states one dated, located fact and the article it would breach.
type AddGrievance struct {
	ours
	Grievance  GrievanceID        `json:"grievance"`
	Day        days.Day           `json:"day"` // of the fact
	Hour       days.Hour          `json:"hour,omitempty"`
	Place      string             `json:"place,omitempty"`
	Text       string             `json:"text,omitempty"`
	Article    regulation.Article `json:"article,omitempty"`
	InTraining Answer             `json:"in_training,omitempty"` // part of the training? (art. 5)
	Criminal   Answer             `json:"criminal,omitempty"`    // possibly punishable (art. 3.8)
}

// AddExhibit files a document as an exhibit. Its number is stable: letters cite it.
type AddExhibit struct {
	ours
	Exhibit  ExhibitID `json:"exhibit"`
	Number   int       `json:"number"` // filled by the register
	Name     string    `json:"name"`
	Document Digest    `json:"document"`
	Size     int64     `json:"size"` // bytes
	Media    string    `json:"media,omitempty"`
	Withheld string    `json:"withheld,omitempty"` // why the learner is not shown it; empty when shown
}

// Link is what ties a person to a case (R-IMPARTIAL).
type Link string

// The links. Reporter, victim, witness and relative may not sit; mentor and
// author of the file are a warning.
const (
	LinkReporter   Link = "reporter"
	LinkVictim     Link = "victim"
	LinkWitness    Link = "witness"
	LinkRelative   Link = "relative"
	LinkMentor     Link = "mentor"
	LinkFileAuthor Link = "file-author"
	LinkOther      Link = "other"
)

// LinkPerson records what ties a person to the case.
type LinkPerson struct {
	fact
	Person PersonID `json:"person"`
	Link   Link     `json:"link"`
	Detail string   `json:"detail,omitempty"` // "cousin"
}

// ComplaintFiled keeps, of a criminal complaint, only that it was filed, when
// and under which reference.
type ComplaintFiled struct {
	fact
	Reference string `json:"reference,omitempty"`
}

// ObservationsReceived files the learner's written observations.
type ObservationsReceived struct {
	fact
	Text     string `json:"text,omitempty"`
	Document Digest `json:"document,omitempty"`
}

// Course is what the director decides to do with a case.
type Course string

// The courses open to the director.
const (
	CourseCouncil     Course = "council"
	CourseAlone       Course = "alone" // a sanction of level 1 or 2 without a council
	CourseDiscontinue Course = "discontinue"
	CourseMore        Course = "more" // more information is asked for
)

// ChooseCourse is the director's choice.
type ChooseCourse struct {
	ours
	Course   Course                  `json:"course"`
	Sanction regulation.SanctionKind `json:"sanction,omitempty"` // envisaged when decided alone
	Reason   string                  `json:"reason,omitempty"`
}

// OrderPrecaution suspends access at once; it is not a sanction (R. 6352-7).
type OrderPrecaution struct {
	ours
	Precaution PrecautionID `json:"precaution"`
	From       days.Day     `json:"from"`
	At         days.Hour    `json:"at,omitempty"`
	Exclusion  bool         `json:"exclusion,omitempty"` // from the whole training, counted in the month
	Scope      string       `json:"scope"`
	Risk       string       `json:"risk"`
	Review     days.Day     `json:"review,omitempty"`
}

// LiftPrecaution gives access back from a day on.
type LiftPrecaution struct {
	ours
	Precaution PrecautionID `json:"precaution"`
	Restored   string       `json:"restored,omitempty"` // what was given back
	By         string       `json:"by,omitempty"`
}

// ConveneCase brings the case to a sitting, with the heaviest sanction envisaged.
type ConveneCase struct {
	ours
	Sitting  SittingID               `json:"sitting"`
	Heaviest regulation.SanctionKind `json:"heaviest,omitempty"`
}

// RecuseMember keeps a member from sitting in this case.
type RecuseMember struct {
	ours
	Sitting    SittingID `json:"sitting"`
	Member     PersonID  `json:"member"`
	Link       Link      `json:"link,omitempty"`
	Reason     string    `json:"reason"`
	RaisedBy   string    `json:"raised_by,omitempty"`
	Substitute PersonID  `json:"substitute,omitempty"`
}

// RepresentativeInvited records that the learner invited a learners'
// representative: the seat is advisory and exists only then.
type RepresentativeInvited struct {
	fact
	Representative PersonID `json:"representative,omitempty"`
}

// InterviewHeld is an interview before any council: the learner was heard.
type InterviewHeld struct {
	fact
	Notes string `json:"notes,omitempty"`
}

// CallCase takes the case up in an open sitting.
type CallCase struct {
	ours
	Sitting SittingID `json:"sitting"`
}

// Assistant is the one person of the learner's choice.
type Assistant struct {
	Name     string `json:"name,omitempty"`
	Capacity string `json:"capacity,omitempty"` // learner, employee, delegate, other
}

// HearingHeld is the hearing before the council.
type HearingHeld struct {
	fact
	Sitting        SittingID `json:"sitting"`
	ReasonStated   bool      `json:"reason_stated"` // of the envisaged sanction
	Explanations   string    `json:"explanations,omitempty"`
	Assistant      Assistant `json:"assistant,omitzero"`
	Representative string    `json:"representative,omitempty"` // of a minor, if present
	Notes          []Note    `json:"notes,omitempty"`
	Video          bool      `json:"video,omitempty"`
	Read           []ActID   `json:"read,omitempty"` // the learner's written observations that were read out
}

// A Note is a timed line of the sitting's notes.
type Note struct {
	At   days.Hour `json:"at"`
	Text string    `json:"text"`
}

// AbsenceGround is why a learner did not come (R-ABSENT).
type AbsenceGround string

// The grounds. Only accident, illness and the death of an ascendant or
// descendant postpone by themselves; for another relative the president rules.
const (
	AbsentNoGround AbsenceGround = ""
	AbsentAccident AbsenceGround = "accident"
	AbsentIllness  AbsenceGround = "illness"
	AbsentDeath    AbsenceGround = "death-direct-line"
	AbsentRelative AbsenceGround = "death-relative"
)

// LearnerAbsent records that the learner did not come, and which official
// document was seen, by whom and when; the document itself is not kept.
type LearnerAbsent struct {
	fact
	Sitting SittingID     `json:"sitting"`
	Ground  AbsenceGround `json:"ground,omitempty"`
	SeenBy  string        `json:"seen_by,omitempty"`
	SeenOn  days.Day      `json:"seen_on,omitempty"`
	Issuer  string        `json:"issuer,omitempty"`
}

// Postpone rules that the case will be heard another day: a new convocation
// with its own notice is needed, and the former window lapses.
type Postpone struct {
	ours
	Sitting SittingID     `json:"sitting"`
	Ground  AbsenceGround `json:"ground,omitempty"`
	Reason  string        `json:"reason,omitempty"`
	SeenBy  string        `json:"seen_by,omitempty"`
	SeenOn  days.Day      `json:"seen_on,omitempty"`
	Issuer  string        `json:"issuer,omitempty"`
	RuledBy PersonID      `json:"ruled_by,omitempty"`
}

// WithdrewForDeliberation records who left before the council deliberated.
type WithdrewForDeliberation struct {
	fact
	Sitting SittingID `json:"sitting"`
	Who     []string  `json:"who,omitempty"`
}

// CloseCase closes the file.
type CloseCase struct {
	ours
	Reason string `json:"reason,omitempty"`
}

// AbandonmentDeclared closes the file without a sanction (R-ABANDON).
type AbandonmentDeclared struct {
	fact
	Reason string `json:"reason,omitempty"`
}

// OralWarningGiven records an oral warning, which has to be confirmed in writing.
type OralWarningGiven struct {
	fact
	By string `json:"by,omitempty"`
}

func (OpenCase) Kind() Kind                { return KindOpenCase }
func (FileReport) Kind() Kind              { return KindFileReport }
func (AddGrievance) Kind() Kind            { return KindAddGrievance }
func (AddExhibit) Kind() Kind              { return KindAddExhibit }
func (LinkPerson) Kind() Kind              { return KindLinkPerson }
func (ComplaintFiled) Kind() Kind          { return KindComplaintFiled }
func (ObservationsReceived) Kind() Kind    { return KindObservations }
func (ChooseCourse) Kind() Kind            { return KindChooseCourse }
func (OrderPrecaution) Kind() Kind         { return KindOrderPrecaution }
func (LiftPrecaution) Kind() Kind          { return KindLiftPrecaution }
func (ConveneCase) Kind() Kind             { return KindConveneCase }
func (RecuseMember) Kind() Kind            { return KindRecuseMember }
func (RepresentativeInvited) Kind() Kind   { return KindRepInvited }
func (InterviewHeld) Kind() Kind           { return KindInterviewHeld }
func (CallCase) Kind() Kind                { return KindCallCase }
func (HearingHeld) Kind() Kind             { return KindHearingHeld }
func (LearnerAbsent) Kind() Kind           { return KindLearnerAbsent }
func (Postpone) Kind() Kind                { return KindPostpone }
func (WithdrewForDeliberation) Kind() Kind { return KindWithdrew }
func (CloseCase) Kind() Kind               { return KindCloseCase }
func (AbandonmentDeclared) Kind() Kind     { return KindRecordAbandon }
func (OralWarningGiven) Kind() Kind        { return KindOralWarningGiven }
