package register

import (
	"time"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A Clock tells the time and the civil day. It is handed in, so a test or a
// demonstration sets the day.
type Clock interface {
	Now() time.Time
	Today() days.Day
}

// A User is who works at a desk.
type User struct {
	ID     cases.UserID
	Person cases.PersonID
	Name   string
	Role   cases.Role
}

// An Entry is one act to be recorded.
type Entry struct {
	ID      cases.ActID // random; empty: the register makes one
	File    cases.FileID
	On      days.Day // zero: today
	At      days.Hour
	Payload cases.Payload
}

// A Submission is what a screen sends: one or several acts, recorded whole or not at all.
type Submission struct {
	Entries   []Entry
	Seen      map[cases.FileID]int // the sequences its author was looking at; a file left out is not compared
	Confirmed []regulation.RuleID  // contestable, and yet
	Overrides []cases.Override     // where the rules allow
	Ends      DraftKey             // the draft that these acts become, if any
}

// A Trial is what a submission would do, or did.
type Trial struct {
	Acts    []cases.Act                      // as they would be, or were, recorded
	Refused []rules.Verdict                  // every reason; empty when it can be recorded
	Confirm []rules.Verdict                  // to be confirmed, and not confirmed yet
	Roles   []message.Message                // acts that the user's role may not record
	Again   bool                             // it was recorded before: this is the first answer
	Before  map[cases.CaseID][]rules.Verdict // of the cases it touches
	After   map[cases.CaseID][]rules.Verdict
	Matters map[cases.CaseID]rules.Matter // with the acts laid over
}

// A DraftKey names a half-typed form: its author, the form and the file it is about.
type DraftKey struct {
	User cases.UserID
	Form string
	File string
}

// A Draft is a half-typed form, kept beside the journal.
type Draft struct {
	Key   DraftKey
	Saved time.Time
	Body  []byte
}

// A View is one case, judged.
type View struct {
	Matter   rules.Matter
	Verdicts []rules.Verdict
	Progress rules.Progress
	Seen     map[cases.FileID]int // sequences of the files read
}

// DocketQuery filters the docket.
type DocketQuery struct {
	Owner  cases.UserID // only this person's
	From   days.Day     // only what is due on this day or later; zero: no bound
	To     days.Day     // only what has a day and is due by this one; zero: no bound
	Offset int
	Limit  int // zero: all
}

// A DocketRow is one thing due in one case.
type DocketRow struct {
	Case    cases.CaseID
	Number  string
	Learner string
	Stage   rules.Stage
	Due     rules.Due
	Owner   cases.UserID    // who is in charge of the case
	Sitting cases.SittingID // the council it waits for or was heard in
}

// CaseQuery filters and sorts the list of cases.
type CaseQuery struct {
	Text   string // accents and case ignored
	Stages []rules.Stage
	Open   bool           // only open ones
	Closed bool           // only closed ones
	Only   []cases.CaseID // of these; at most a few hundred

	Mine     cases.UserID // only those this person is in charge of
	Directs  bool         // and with Mine: those that wait for the director
	ToFix    bool         // only those with something to fix
	Owners   []cases.UserID
	Statuses []cases.LearnerStatus
	Articles []regulation.Article // of any grievance
	Levels   []regulation.Level   // of the sanction notified, else of the heaviest envisaged
	Members  []cases.PersonID     // who has a seat in the case's council, recused ones left out
	Sittings []cases.SittingID    // the council that the case waits for or was heard in
	Dues     []rules.DueKind      // something of the kind is due, and nobody else is waited for
	From, To days.Day             // opened between these days, both included; zero for no bound

	Sort   string // number, learner, stage, due, opened; due when empty
	Desc   bool
	Offset int
	Limit  int // zero: all
}

// A CaseRow is one line of the list of cases.
type CaseRow struct {
	Case    cases.CaseID
	Number  string
	Learner string
	Status  cases.LearnerStatus
	Article regulation.Article // of the first grievance
	Stage   rules.Stage
	Closed  bool
	Due     days.Day
	What    message.Message
	ToFix   int // broken verdicts
	Opened  days.Day

	Owner    cases.UserID            // who is in charge
	Sanction regulation.SanctionKind // notified, else the heaviest envisaged; empty for none yet
	Sitting  cases.SittingID         // the council it waits for or was heard in
	Council  days.Day                // of that sitting; zero without one
}

// PeopleQuery filters the directory.
type PeopleQuery struct {
	Text   string // accents and case ignored
	Groups []cases.Group
	Offset int
	Limit  int // zero: all
}

// A PersonRow is one line of the directory.
type PersonRow struct {
	Person   cases.PersonID
	Name     string
	Identity cases.Identity
	Seats    []regulation.Seat // functions held today
}

// A SittingRow is one line of the calendar of councils.
type SittingRow struct {
	Sitting cases.SittingID
	Plan    cases.PlanSitting
	Cases   []CaseRow
	State   string // planned, open, adjourned, closed
}

// A Hit is one answer of the search.
type Hit struct {
	Kind   string // case, person, letter
	Case   cases.CaseID
	Person cases.PersonID
	Title  string
	Detail string
	Born   days.Day // of a person; zero when it is not known
}

// LetterQuery filters the list of all letters, the last issued first.
type LetterQuery struct {
	Text    string // a letter's number, an addressee, a case; accents and case ignored
	Types   []cases.LetterType
	Case    cases.CaseID // only this case's
	Waiting bool         // only envelopes whose fate is not known yet
	Offset  int
	Limit   int // zero: all
}

// A LetterRow is one envelope of one letter of one case, in the list of all
// letters; a letter without an envelope (minutes) is one row without a dispatch.
type LetterRow struct {
	Case     cases.CaseID
	Number   string
	Learner  string
	Letter   cases.LetterID
	Type     cases.LetterType
	Dispatch cases.DispatchID
	To       string
	Issued   days.Day
	Posted   days.Day
	Waiting  bool // its fate is not known yet
	Service  cases.Service
	Text     string // folded, what the search finds it by
}

// An EnvelopeRow is one envelope under way, found by its number or its addressee.
type EnvelopeRow struct {
	Case    cases.CaseID
	Number  string // of the case
	Learner string
	To      string
	Service cases.Service
}
