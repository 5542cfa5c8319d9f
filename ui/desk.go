package ui

import (
	"context"
	"image"
	"io"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A Desk is the register in one user's hands, as the screens use it. Nothing
// here may be called on the UI goroutine: it reads and writes a database.
type Desk interface {
	User() register.User
	Today() days.Day
	NewID() string

	Try(context.Context, register.Submission) (register.Trial, error)
	Record(context.Context, register.Submission) (register.Trial, error)

	Case(context.Context, cases.CaseID) (register.View, error)
	Sitting(context.Context, cases.SittingID) (*cases.Sitting, []register.View, error)
	Person(context.Context, cases.PersonID) (*cases.Person, error)
	Office(context.Context) (*cases.Office, error)
	Acts(context.Context, cases.FileID) ([]cases.Act, error)

	Docket(context.Context, register.DocketQuery) ([]register.DocketRow, error)
	Cases(context.Context, register.CaseQuery) ([]register.CaseRow, int, error)
	Sittings(ctx context.Context, from, to days.Day) ([]register.SittingRow, error)
	People(context.Context, register.PeopleQuery) ([]register.PersonRow, error)
	Search(ctx context.Context, text string, limit int) ([]register.Hit, error)
	// Inactive returns the learners without a sign of activity (art. 3.1.2), the longest first.
	// Sanctions are those of a learner's file that are not gone since.
	Sanctions(context.Context, cases.PersonID) ([]rules.Sanctioned, error)
	Inactive(context.Context) ([]register.InactiveRow, error)
	Letters(context.Context, register.LetterQuery) ([]register.LetterRow, error)
	Envelopes(ctx context.Context, numberOrName string) ([]register.EnvelopeRow, error)

	PutDocument(context.Context, io.Reader) (cases.Digest, int64, error)
	Document(context.Context, cases.Digest) ([]byte, error)

	SaveDraft(context.Context, register.Draft) error
	// Draft returns a half-typed form; the error wraps register.ErrNotFound.
	Draft(context.Context, register.DraftKey) (register.Draft, error)
	Drafts(context.Context) ([]register.Draft, error)
	DropDraft(context.Context, register.DraftKey) error

	Users(context.Context) ([]cases.OfficeUser, error)
	// Profiles are the versions of regulation profiles that the register knows.
	Profiles() []regulation.Profile
	// NotUnder lists the open cases that are judged by another version.
	NotUnder(context.Context, cases.ProfileRef) ([]cases.CaseID, error)
	// UnderProfile reads open cases under another version, and writes nothing.
	UnderProfile(context.Context, cases.ProfileRef, ...cases.CaseID) ([]register.ProfileRead, error)
	// Turn judges up to n cases again because the day has changed, and returns
	// how many it did.
	Turn(ctx context.Context, n int) (int, error)
}

// Desks hands out the register to a person chosen at the foot of the rail.
type Desks interface {
	As(register.User) Desk
}

// A LetterMaker draws letters. The letter to be issued is an act without its
// frozen parts; the maker fills them.
type LetterMaker interface {
	// Preview draws one copy as it stands; the draft carries a watermark. The
	// messages say what is missing or cannot be printed.
	Preview(m rules.Matter, letter cases.IssueLetter, copyIndex int) (pdf []byte, problems []message.Message, err error)
	// Freeze draws every copy, puts the documents and returns the act ready to be recorded.
	Freeze(ctx context.Context, put PutDocument, m rules.Matter, letter cases.IssueLetter) (cases.IssueLetter, error)
	// Gaps lists the mandatory mentions without a value.
	Gaps(m rules.Matter, letter cases.IssueLetter) []message.Message
}

// PutDocument keeps bytes under their SHA-256 and returns it with their size.
type PutDocument = func(context.Context, io.Reader) (cases.Digest, int64, error)

// Pages turns a PDF into pictures.
type Pages interface {
	Count(pdf []byte) (int, error)
	// Page draws page n, counted from 1, width pixels wide.
	Page(pdf []byte, n, width int) (image.Image, error)
}

// Outside is the system around the window: printers, viewers, files.
type Outside interface {
	// Print sends a PDF to the system's printer. The title names the job.
	Print(ctx context.Context, title string, pdf []byte) error
	// PrintOn prints on a paper of its own: both sides, an envelope, a form.
	PrintOn(ctx context.Context, title string, pdf []byte, paper PrintPaper) error
	// Open shows a PDF in the system's own viewer.
	Open(ctx context.Context, name string, pdf []byte) error
	// ChooseFiles lets the person pick files to read; nil when cancelled.
	ChooseFiles(ctx context.Context, title string) ([]string, error)
	// ChooseSave lets the person pick where to save; empty when cancelled.
	ChooseSave(ctx context.Context, title, name string) (string, error)
	// ChooseFolder lets the person pick a folder to write into; empty when cancelled.
	ChooseFolder(ctx context.Context, title string) (string, error)
	// ReadFile reads a file to be filed as an exhibit, or explains why it cannot.
	ReadFile(path string) ([]byte, error)
	// WriteFile writes a PDF where the person chose.
	WriteFile(path string, b []byte) error
	// Explain words an error for a person.
	Explain(error) message.Message
}
