package register

import (
	"errors"
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
	Confirm []rules.Verdict                  // to be confirmed
	Before  map[cases.CaseID][]rules.Verdict // of the cases it touches
	After   map[cases.CaseID][]rules.Verdict
	Matters map[cases.CaseID]rules.Matter // with the acts laid over
}

// Errors of the register.
var (
	// ErrConflict is returned (wrapped) when a file was changed by somebody else meanwhile.
	ErrConflict = errors.New("the file has changed meanwhile")
	// ErrReused is returned (wrapped) when an act's identifier was used for another act.
	ErrReused = errors.New("the identifier belongs to another act")
	// ErrNotFound is returned (wrapped) for a file or a document that does not exist.
	ErrNotFound = errors.New("not found")
	// ErrRole is returned (wrapped) when the user's role may not do this.
	ErrRole = errors.New("the role does not allow it")
)

// A Refusal is the error of a submission that cannot be recorded: every reason,
// and what still has to be confirmed.
type Refusal struct {
	Reasons []rules.Verdict
	Confirm []rules.Verdict
	Roles   []message.Message // acts that the user's role may not record
}

// Error gives the rules that refuse, for the log.
func (r *Refusal) Error() string {
	out := "refused:"
	for _, v := range r.Reasons {
		out += " " + string(v.Rule)
	}
	for _, v := range r.Confirm {
		out += " confirm " + string(v.Rule)
	}
	for _, m := range r.Roles {
		out += " " + m.Key
	}
	return out
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
	Owner cases.UserID // only this person's
	Limit int
}

// A DocketRow is one thing due in one case.
type DocketRow struct {
	Case    cases.CaseID
	Number  string
	Learner string
	Stage   rules.Stage
	Due     rules.Due
}

// CaseQuery filters and sorts the list of cases.
type CaseQuery struct {
	Text   string // accents and case ignored
	Stages []rules.Stage
	Open   bool   // only open ones
	Closed bool   // only closed ones
	Sort   string // number, learner, stage, due, opened; due when empty
	Desc   bool
	Offset int
	Limit  int
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
}

// PeopleQuery filters the directory.
type PeopleQuery struct {
	Text   string
	Groups []cases.Group
	Limit  int
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
}

// A LetterRow is one letter of one case, in the list of all letters.
type LetterRow struct {
	Case     cases.CaseID
	Number   string
	Learner  string
	Letter   cases.LetterID
	Type     cases.LetterType
	Dispatch cases.DispatchID
	To       string
	Posted   days.Day
	Service  cases.Service
}

// An EnvelopeRow is one envelope under way, found by its number or its addressee.
type EnvelopeRow struct {
	Case    cases.CaseID
	Number  string // of the case
	Learner string
	To      string
	Service cases.Service
}
