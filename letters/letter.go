package letters

import (
	"greffe/cases/days"
	"greffe/letters/page"
)

// A Kind names a document.
type Kind string

// The documents.
const (
	Grievances   Kind = "grievances"
	Convocation  Kind = "convocation"
	Prior        Kind = "employer-prior" // R. 6352-5, before any decision
	Precaution   Kind = "precaution"     // or its lifting
	Attendance   Kind = "attendance"
	Minutes      Kind = "minutes"
	Decision     Kind = "decision"
	NoSanction   Kind = "no-sanction"  // end of the procedure after a council
	Discontinued Kind = "discontinued" // end of the procedure by the director
	Employer     Kind = "employer-information"
	Funder       Kind = "funder-information"
	Correcting   Kind = "correcting"   // a temporary exclusion whose letter came late
	Receipt      Kind = "hand-receipt" // of a delivery by hand, in two copies
)

// Kinds lists every document, in the order of the procedure.
func Kinds() []Kind {
	return append([]Kind{
		Grievances, Convocation, Prior, Precaution, Attendance, Minutes, Decision,
		NoSanction, Discontinued, Employer, Funder, Correcting, Receipt,
	}, papers()...)
}

// A Lang is the language of a document.
type Lang string

// The languages. The French text is the one that counts.
const (
	French  Lang = "fr"
	English Lang = "en"
)

// A Letter is all that a document says. Fields that a kind does not use are
// ignored by it; a kind says no more than it may (a letter to an employer never
// sees the grievances, even when they are here).
type Letter struct {
	Kind Kind `json:"kind"`
	Lang Lang `json:"lang"`

	// Template is the text of the template to use in place of ours, edited for
	// this letter; empty for ours. Mandatory blocks are demanded of it all the same.
	Template string `json:"template,omitempty"`

	Organisation Organisation `json:"organisation"`
	Addressee    Addressee    `json:"addressee"`
	Medium       Medium       `json:"medium,omitempty"`
	Number       string       `json:"number,omitempty"` // of the registered letter, as printed
	Place        string       `json:"place,omitempty"`  // town written before the date
	Date         days.Day     `json:"date"`
	CaseNumber   string       `json:"case_number"`
	TheirRef     string       `json:"their_ref,omitempty"`
	Enclosures   []string     `json:"enclosures,omitempty"`
	CopiesTo     []string     `json:"copies_to,omitempty"`

	Learner    Learner   `json:"learner"`
	Contact    string    `json:"contact,omitempty"`    // where the file is consulted and answers are sent
	DPO        string    `json:"dpo,omitempty"`        // whom to ask about personal data
	Retention  int       `json:"retention,omitempty"`  // months after the case is closed
	Mediator   string    `json:"mediator,omitempty"`   // apprenticeship mediator: name and address
	Regulation string    `json:"regulation,omitempty"` // title of the regulation whose articles are cited
	Signatory  Signatory `json:"signatory"`

	Grievances   []Grievance `json:"grievances,omitempty"`
	Exhibits     []Exhibit   `json:"exhibits,omitempty"`
	Observations bool        `json:"observations,omitempty"` // tell that written observations may be sent
	Council      Council     `json:"council,omitzero"`
	Heaviest     Sanction    `json:"heaviest,omitzero"` // heaviest sanction envisaged
	AloneFrom    days.Day    `json:"alone_from,omitempty"`
	Members      []Member    `json:"members,omitempty"` // who would sit, or sat
	Changed      Change      `json:"changed,omitzero"`

	Precaution  Measure  `json:"precaution,omitzero"`
	Prior       Purpose  `json:"prior,omitzero"`
	Decision    Decided  `json:"decision,omitzero"`
	Minutes     Sitting  `json:"minutes,omitzero"` // also of the attendance sheet
	Handed      Delivery `json:"handed,omitzero"`
	Papers      Papers   `json:"papers,omitzero"`        // of the documents beside the main letters
	Draft       bool     `json:"draft,omitempty"`        // watermark; may have holes in it
	JournalHead string   `json:"journal_head,omitempty"` // head of the journal, printed in the footer

	// LargePrint sets the letter in 16 points, for readers with low vision. The
	// address keeps the size that fits the window.
	LargePrint bool `json:"large_print,omitempty"`
	// Reference is printed in the footer as a code to scan: see [Scanned]. It is
	// that of one copy, and empty on a document without one.
	Reference string `json:"reference,omitempty"`
}

// An Organisation is the sender.
type Organisation struct {
	Name        string        `json:"name"`
	Service     string        `json:"service,omitempty"` // under the name; may be empty
	Lines       []string      `json:"lines"`             // address, as printed
	SIRET       string        `json:"siret,omitempty"`
	Declaration string        `json:"declaration,omitempty"` // training-declaration number
	UAI         string        `json:"uai,omitempty"`
	Phone       string        `json:"phone,omitempty"`
	Email       string        `json:"email,omitempty"`
	Logo        []byte        `json:"logo,omitempty"`     // PNG or JPEG
	Envelope    page.Envelope `json:"envelope,omitempty"` // its window shows the address; empty: DL
}

// A Civility is how a person wishes to be addressed. It is recorded, never guessed.
type Civility string

// The civilities.
const (
	Neutral  Civility = ""
	Madame   Civility = "madame"
	Monsieur Civility = "monsieur"
	Body     Civility = "organisation" // an organisation: Madame, Monsieur
)

// A Capacity is what the addressee is to the case.
type Capacity string

// The capacities. The zero value is the learner.
const (
	ToLearner        Capacity = ""
	ToRepresentative Capacity = "representative"
	ToEmployer       Capacity = "employer"
	ToFunder         Capacity = "funder"
)

// An Addressee is whoever one copy goes to.
type Addressee struct {
	Lines    []string `json:"lines,omitempty"` // address block, made by package post
	Civility Civility `json:"civility,omitempty"`
	Name     string   `json:"name,omitempty"`   // first name and name, not in capitals
	Family   string   `json:"family,omitempty"` // family name alone, for "Dear Ms Laurent"
	Capacity Capacity `json:"capacity,omitempty"`
	// HolderOf says in what capacity a representative is written to:
	// parental, guardian. Empty: parental.
	HolderOf Holder `json:"holder_of,omitempty"`
}

// A Holder is the ground on which somebody represents a minor.
type Holder string

// The grounds.
const (
	Parental    Holder = ""
	Guardian    Holder = "guardian"
	Institution Holder = "institution" // to which the minor is entrusted
)

// A Medium is the way a letter is delivered.
type Medium string

// The media.
const (
	Plain      Medium = ""
	Registered Medium = "registered" // with acknowledgement of receipt
	ByHand     Medium = "hand"       // against receipt
	Electronic Medium = "electronic" // electronic registered letter, with recorded consent
)

// A Learner is the person the case is about.
type Learner struct {
	Civility   Civility `json:"civility,omitempty"`
	Name       string   `json:"name"`
	Path       string   `json:"path,omitempty"` // title of the training
	Apprentice bool     `json:"apprentice,omitempty"`
	Minor      bool     `json:"minor,omitempty"`
	Contract   string   `json:"contract,omitempty"` // reference of the contract
	FileRef    string   `json:"file_ref,omitempty"` // reference known to the employer or funder
}

// A Signatory signs the letter. The secretary signs only by delegation, written
// and in force.
type Signatory struct {
	Name         string   `json:"name"`
	Capacity     string   `json:"capacity"` // in the language of the letter, agreed with the person
	Director     bool     `json:"director,omitempty"`
	ByDelegation bool     `json:"by_delegation,omitempty"`
	Delegation   days.Day `json:"delegation,omitempty"` // day of the written delegation
}

// A Grievance is one dated, located fact and the article breached.
type Grievance struct {
	Day     days.Day `json:"day"`
	Place   string   `json:"place"`
	Fact    string   `json:"fact"`
	Article string   `json:"article"`
}

// An Exhibit is one entry of the schedule of exhibits.
type Exhibit struct {
	Title string   `json:"title"`
	Day   days.Day `json:"day,omitempty"`
	Pages int      `json:"pages,omitempty"`
}

// A Council is the sitting announced.
type Council struct {
	Day   days.Day  `json:"day"`
	At    days.Hour `json:"at"`
	Place string    `json:"place,omitempty"`
	Link  string    `json:"link,omitempty"` // address of the video sitting
	// Trial is when the connection may be tried beforehand.
	Trial   days.Day  `json:"trial,omitempty"`
	TrialAt days.Hour `json:"trial_at,omitempty"`
}

// A SanctionKind is a measure of the scale.
type SanctionKind string

// The measures. The zero value is no sanction at all.
const (
	None      SanctionKind = ""
	Warning   SanctionKind = "warning"         // level 1
	Written   SanctionKind = "written-warning" // level 2
	Temporary SanctionKind = "temporary"       // exclusion, level 3
	Permanent SanctionKind = "permanent"       // exclusion, level 3
)

// Level is the level of a measure in the scale, 0 for none.
func (k SanctionKind) Level() int {
	switch k {
	case Warning:
		return 1
	case Written:
		return 2
	case Temporary, Permanent:
		return 3
	case None:
	}
	return 0
}

// A Sanction is a measure with its article and its days.
type Sanction struct {
	Kind      SanctionKind `json:"kind,omitempty"`
	Article   string       `json:"article,omitempty"`
	First     days.Day     `json:"first,omitempty"`
	Last      days.Day     `json:"last,omitempty"`
	Return    days.Day     `json:"return,omitempty"`
	Effect    days.Day     `json:"effect,omitempty"`     // later day of effect of a permanent exclusion
	BarMonths int          `json:"bar_months,omitempty"` // 12, or 0 for no bar
}

// A Member sits in the council.
type Member struct {
	Name     string    `json:"name"`
	Capacity string    `json:"capacity"` // under the article on seats
	Role     Role      `json:"role,omitempty"`
	Presence Presence  `json:"presence,omitempty"`
	Arrived  days.Hour `json:"arrived,omitempty"`
	Left     days.Hour `json:"left,omitempty"`
	Checked  string    `json:"checked,omitempty"` // who checked the identity, by video
}

// A Role is what somebody does at a sitting.
type Role string

// The roles.
const (
	President  Role = "president"
	Voting     Role = "voting"
	Advisory   Role = "advisory"
	Secretary  Role = "secretary"
	Attended   Role = "learner" // the learner
	Represents Role = "representative"
	Assisting  Role = "assisting"
	Witness    Role = "witness"
)

// A Presence is how somebody attends.
type Presence string

// The presences.
const (
	Unsaid  Presence = ""
	InRoom  Presence = "room"
	ByVideo Presence = "video"
	Absent  Presence = "absent"
)

// A Change tells what a new convocation replaces or corrects.
type Change struct {
	First      days.Day `json:"first,omitempty"`      // day of the first letter
	What       string   `json:"what,omitempty"`       // corrected: what changes
	OldDay     days.Day `json:"old_day,omitempty"`    // postponed: the day that falls
	Adjourned  bool     `json:"adjourned,omitempty"`  // that sitting was held, and adjourned
	Grievances days.Day `json:"grievances,omitempty"` // communicated in another envelope, on that day
	Enclosed   bool     `json:"enclosed,omitempty"`   // some travel with this convocation
}

// A Measure is a precautionary measure, or its lifting.
type Measure struct {
	Start  days.Day  `json:"start"`
	At     days.Hour `json:"at,omitempty"`
	Facts  string    `json:"facts,omitempty"`
	Scope  string    `json:"scope,omitempty"` // what is suspended
	Risk   string    `json:"risk,omitempty"`
	Review days.Day  `json:"review,omitempty"`
	Lifted days.Day  `json:"lifted,omitempty"`
}

// A Purpose is what an employer is told before any decision.
type Purpose struct {
	Purpose string   `json:"purpose,omitempty"`
	Reason  string   `json:"reason,omitempty"`
	Alone   bool     `json:"alone,omitempty"` // no council sits: an exclusion by departure
	Told    days.Day `json:"told,omitempty"`  // day of that information, for the letter that ends it
}

// A Decided is what a decision letter notifies, and what is told of it.
type Decided struct {
	Sanction    Sanction   `json:"sanction,omitzero"`
	ByDirector  bool       `json:"by_director,omitempty"` // no council: an exclusion by departure
	Received    days.Day   `json:"received,omitempty"`    // grievances received
	Convened    days.Day   `json:"convened,omitempty"`    // dispatch of the convocation
	Meeting     days.Day   `json:"meeting,omitempty"`
	Written     []days.Day `json:"written,omitempty"`  // written observations received
	Notified    days.Day   `json:"notified,omitempty"` // dispatch of the learner's letter, for the others
	Absent      bool       `json:"absent,omitempty"`   // learner absent, no postponement
	Facts       []string   `json:"facts,omitempty"`    // retained
	NotRetained []string   `json:"not_retained,omitempty"`
	Articles    []string   `json:"articles,omitempty"` // breached
	Grounds     string     `json:"grounds,omitempty"`  // why this level
	Reparation  string     `json:"reparation,omitempty"`
	RepairBy    days.Day   `json:"repair_by,omitempty"`
	Expiry      days.Day   `json:"expiry,omitempty"`     // of the entry in the file
	Recipients  []string   `json:"recipients,omitempty"` // who is told
	// Consequences are those on schedule, attendance and funding, for an
	// employer or funder; never money.
	Consequences string   `json:"consequences,omitempty"`
	FirstLetter  days.Day `json:"first_letter,omitempty"` // of the letter corrected
	Presented    days.Day `json:"presented,omitempty"`
}

// A Delivery is what a receipt attests, or the record of a refusal.
type Delivery struct {
	Title     string    `json:"title"` // of the letter handed over
	Day       days.Day  `json:"day"`   // date of that letter
	Pages     int       `json:"pages"`
	Refused   days.Day  `json:"refused,omitempty"`
	RefusedAt days.Hour `json:"refused_at,omitempty"`
	Presenter string    `json:"presenter,omitempty"`
	RefusedTo Refusal   `json:"refused_to,omitempty"`
	Witnesses []string  `json:"witnesses,omitempty"`
}

// A Refusal is what an addressee refused to do at the delivery by hand.
type Refusal string

// The refusals.
const (
	ToTake Refusal = ""
	ToSign Refusal = "sign"
)
