package letters

import "greffe/cases/days"

// The documents beside the letters of the main line: what begins a file, what
// goes with a sitting, what ends a procedure, and the sheets kept by the office.
const (
	Incident        Kind = "incident-report"
	Members         Kind = "members-convocation"
	Postponement    Kind = "postponement"
	Representatives Kind = "representatives-information" // of a minor, by the way of legal representation
	Jury            Kind = "jury-extract"
	ExclusionEnd    Kind = "exclusion-end"
	Ended           Kind = "procedure-ended"
	Abandonment     Kind = "abandonment"
	Undone          Kind = "sanction-undone"
	Consultation    Kind = "consultation-receipt"
	ExhibitsList    Kind = "exhibits-list"
	Compliance      Kind = "compliance-sheet"
)

// papers lists them, in the order of the procedure.
func papers() []Kind {
	return []Kind{
		Incident, Members, Postponement, Representatives, Jury, ExclusionEnd, Ended, Abandonment, Undone,
		Consultation, ExhibitsList, Compliance,
	}
}

// Further capacities of an addressee.
const (
	ToMember Capacity = "member" // of the council
	ToJury   Capacity = "jury"   // of the certification
)

// Papers is what the documents beside the main letters tell.
type Papers struct {
	Report    Report     `json:"report,omitzero"`
	Summons   Summons    `json:"summons,omitzero"`
	Postponed Postponed  `json:"postponed,omitzero"`
	Ending    Ending     `json:"ending,omitzero"`
	Undoing   Undoing    `json:"undoing,omitzero"`
	Access    []string   `json:"access,omitempty"` // given back, in words
	Consulted Consulted  `json:"consulted,omitzero"`
	Listed    []Listed   `json:"listed,omitempty"`
	Sheet     RulesSheet `json:"sheet,omitzero"`
}

// A Report is what an incident report tells: what somebody said apart from
// what the office found.
type Report struct {
	Filed    days.Day `json:"filed"`
	Reporter string   `json:"reporter,omitempty"`
	Capacity string   `json:"capacity,omitempty"` // of the reporter
	Context  []string `json:"context,omitempty"`  // when and where, one line a fact
	People   []string `json:"people,omitempty"`   // concerned, only those necessary
	Told     string   `json:"told,omitempty"`     // as reported
	Observed []string `json:"observed,omitempty"` // as found
	Risk     string   `json:"risk,omitempty"`     // immediate
	Step     string   `json:"step,omitempty"`     // taken first
	Readers  []string `json:"readers,omitempty"`  // who may read the file
}

// A Summons is what one member of a council is asked to.
type Summons struct {
	Cases    []string `json:"cases,omitempty"` // by their numbers alone
	Capacity string   `json:"capacity,omitempty"`
	Role     Role     `json:"role,omitempty"`
}

// A Postponed tells why and how a sitting is put off. The cause stays empty when
// it is of health or family: no letter may name it.
type Postponed struct {
	Cause  string `json:"cause,omitempty"`
	Notice int    `json:"notice,omitempty"` // days that begin again with the new convocation
}

// A Ground is why a procedure ends without a decision.
type Ground string

// The grounds.
const (
	Resigned   Ground = "resigned"
	ContractUp Ground = "contract-ended"
	Retracted  Ground = "complaint-withdrawn"
	Death      Ground = "death"
	OtherEnd   Ground = "other"
)

// An Ending is the end of a procedure without a decision, or an abandonment.
type Ending struct {
	On      days.Day `json:"on"`
	Ground  Ground   `json:"ground,omitempty"`
	Article string   `json:"article,omitempty"` // on abandonment
	Exit    string   `json:"exit,omitempty"`    // reference of the exit declared to the funder
	ExitOn  days.Day `json:"exit_on,omitempty"`
}

// An Undoing takes a sanction away.
type Undoing struct {
	On        days.Day `json:"on"`
	Annulled  bool     `json:"annulled,omitempty"`  // by a court; else withdrawn by the office
	Reference string   `json:"reference,omitempty"` // of the court's decision
	Told      days.Day `json:"told,omitempty"`      // day of the letter that told the addressee of the sanction
}

// A Consulted is one consultation of a file, or the form to sign at one.
type Consulted struct {
	On       days.Day  `json:"on,omitempty"`
	At       days.Hour `json:"at,omitempty"`
	Who      string    `json:"who,omitempty"`
	Capacity string    `json:"capacity,omitempty"`
	Given    bool      `json:"given,omitempty"` // a copy was handed over
	Blank    bool      `json:"blank,omitempty"` // to be filled in by hand
}

// A Listed is one entry of the list of exhibits.
type Listed struct {
	Number   int      `json:"number"`
	Title    string   `json:"title"`
	Filed    days.Day `json:"filed,omitempty"`
	Pages    int      `json:"pages,omitempty"`
	Print    string   `json:"print,omitempty"`    // SHA-256 of the file, in hexadecimal
	Withheld string   `json:"withheld,omitempty"` // why the learner is not shown it
}

// A RulesSheet is the compliance sheet of a case: what each rule concludes.
type RulesSheet struct {
	Stage   string   `json:"stage,omitempty"`
	Profile string   `json:"profile,omitempty"` // name and version of the regulation profile
	ToFix   int      `json:"to_fix,omitempty"`
	Rows    []Ruled  `json:"rows,omitempty"`
	Idle    []string `json:"idle,omitempty"` // rules that do not apply, by their titles
}

// A Ruled is what one rule concludes with one verdict, worded.
type Ruled struct {
	State    string    `json:"state"`
	Rule     string    `json:"rule"` // its identifier
	Title    string    `json:"title"`
	Article  string    `json:"article,omitempty"`
	Findings []Finding `json:"findings"` // one a subject
}

// A Finding is why a rule concludes so about one subject.
type Finding struct {
	About  string   `json:"about,omitempty"` // empty: the case
	Reason string   `json:"reason,omitempty"`
	Steps  []string `json:"steps,omitempty"` // the arithmetic
}
