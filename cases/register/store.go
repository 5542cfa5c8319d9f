package register

import (
	"context"
	"io"
	"time"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
)

// A Store keeps the acts, what is projected from them, drafts and documents.
// View sees one consistent state. Update is all or nothing: an error of its
// function, or of the commit, leaves everything as it was, and when it returns
// nil the change is durable.
//
// Errors wrap ErrFull, ErrReadOnly or ErrDamaged where they can be told apart.
type Store interface {
	View(context.Context, func(Reader) error) error
	Update(context.Context, func(Tx) error) error
	// PutDocument keeps the bytes under their SHA-256, in pieces, outside of any
	// transaction of acts, and returns the digest and the size in bytes. Putting
	// the same bytes twice does no harm.
	PutDocument(context.Context, io.Reader) (cases.Digest, int64, error)
	Close() error
}

// A Record is the stored form of an act. Payload and judgement are bytes that
// are never rewritten.
type Record struct {
	ID       cases.ActID
	File     cases.FileID
	Seq      int
	Rank     int64
	On       days.Day
	At       days.Hour
	By       cases.UserID
	Recorded time.Time // UTC, to the microsecond
	Today    days.Day
	Kind     cases.Kind
	Version  int    // of the payload
	Payload  []byte // JSON
	Judged   []byte // JSON; nil for a fact
}

// A Reader reads one consistent state of a store. In the lists, a person who is
// shut out of a case sees no row of it; an empty person sees everything.
type Reader interface {
	// Acts returns the acts of a file in the order of their sequence; none for a
	// file that does not exist.
	Acts(cases.FileID) ([]Record, error)
	// Act finds an act by its identifier; false when there is none.
	Act(cases.ActID) (Record, bool, error)
	// Head is the last sequence of a file; 0 when it does not exist.
	Head(cases.FileID) (int, error)
	// LastRank is the number of acts recorded so far.
	LastRank() (int64, error)
	// Files returns the files of a kind, in the order of their identifiers.
	Files(cases.FileKind) ([]cases.FileID, error)
	// Counter is the last number taken of a series; 0 when none was.
	Counter(name string) (int, error)

	// Readers returns the cases whose last judgement read a file, in order.
	Readers(cases.FileID) ([]cases.CaseID, error)
	// Stale returns up to n cases to be judged again: marked, made by another
	// version, or standing only until a day before today.
	Stale(today days.Day, version, n int) ([]cases.CaseID, error)
	// Staff returns the people who were ever given a function, in order.
	Staff() ([]cases.PersonID, error)

	CaseRows(ids []cases.CaseID, me cases.PersonID) ([]CaseRow, error)
	Docket(q DocketQuery, me cases.PersonID) ([]DocketRow, error)
	Cases(q CaseQuery, me cases.PersonID) ([]CaseRow, int, error)
	Sittings(from, to days.Day) ([]SittingProjection, error)
	People(q PeopleQuery) ([]PersonProjection, error)
	Letters(q LetterQuery, me cases.PersonID) ([]LetterRow, error)
	// Search finds cases, the newest first, then people by name, then letters.
	Search(text string, n int, me cases.PersonID) ([]Hit, error)

	// Draft returns a draft; the error wraps ErrNotFound.
	Draft(DraftKey) (Draft, error)
	// Drafts returns the drafts of a user, the last saved first.
	Drafts(cases.UserID) ([]Draft, error)

	// Document returns a document's bytes; the error wraps ErrNotFound.
	Document(cases.Digest) ([]byte, error)
	// HasDocument tells whether a document was put.
	HasDocument(cases.Digest) (bool, error)
	// Naming returns the files with an act that names a document, in order.
	Naming(cases.Digest) ([]cases.FileID, error)
}

// A Tx reads and changes a store within one transaction.
type Tx interface {
	Reader
	// Append adds acts. The error wraps ErrConflict when a sequence of a file is
	// taken, and ErrReused when an identifier is.
	Append(...Record) error
	SetCounter(name string, n int) error

	PutCase(CaseProjection) error
	DropCase(cases.CaseID) error
	PutPerson(PersonProjection) error
	PutSitting(SittingProjection) error
	// MarkStale marks cases to be judged again; none given marks every case.
	MarkStale(ids ...cases.CaseID) error
	// DropProjections empties every projection: all that can be made from acts.
	DropProjections() error
	// NameDocuments notes that a file has acts which name these documents.
	NameDocuments(file cases.FileID, docs []cases.Digest) error

	SaveDraft(Draft) error
	DropDraft(DraftKey) error
}

// A CaseProjection is what the lists know of a case.
type CaseProjection struct {
	Row     CaseRow
	Owner   cases.UserID // who is in charge
	Marks   []Mark       // what the list is filtered by
	Until   days.Day     // last day it stands if nothing is recorded; zero: for good
	Version int          // of rules and projection
	Reads   []cases.FileID
	Shut    []cases.PersonID // recused: no access
	Dues    []rules.Due
	Letters []LetterRow
	Title   string // of its line in the search
	Detail  string
	Text    string // folded, what the search finds it by
}

// A PersonProjection is what the directory knows of a person.
type PersonProjection struct {
	Row   PersonRow // without the functions held on a day
	Terms []Term
	Staff bool   // was ever given a function
	Text  string // folded
}

// A SittingProjection is what the calendar of councils knows of a sitting.
type SittingProjection struct {
	Sitting cases.SittingID
	Plan    cases.PlanSitting
	Day     days.Day // of the opening, else the planned one
	State   string
}
