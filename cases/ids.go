package cases

import (
	"errors"
	"fmt"
	"strings"
)

// ActID and the other identifiers are random, except those of acts the program
// records itself, which derive from the act that caused them.
type (
	ActID        string
	CaseID       string
	SittingID    string
	PersonID     string
	UserID       string
	GrievanceID  string
	ExhibitID    string
	PrecautionID string
	LetterID     string
	CopyID       string
	DispatchID   string
	MotionID     string
	SessionID    string
	ChallengeID  string
	Digest       string // SHA-256 of a document, 64 hex digits
)

// A FileKind is one of the four kinds of files of acts.
type FileKind string

// The kinds of files.
const (
	FileCase    FileKind = "case"
	FileSitting FileKind = "sitting"
	FilePerson  FileKind = "person"
	FileOffice  FileKind = "office"
)

// A FileID names a file of acts: a case, a sitting, a person or the office.
type FileID struct {
	Of FileKind
	ID string
}

// ErrFile is returned (wrapped) for a file name that cannot be read.
var ErrFile = errors.New("no such file of acts")

// TheOffice is the one file of settings, users and closing days.
func TheOffice() FileID { return FileID{Of: FileOffice, ID: "office"} }

// File names the file of a case.
func (id CaseID) File() FileID { return FileID{Of: FileCase, ID: string(id)} }

// File names the file of a sitting.
func (id SittingID) File() FileID { return FileID{Of: FileSitting, ID: string(id)} }

// File names the file of a person or an organisation.
func (id PersonID) File() FileID { return FileID{Of: FilePerson, ID: string(id)} }

// String returns kind/identifier.
func (f FileID) String() string { return string(f.Of) + "/" + f.ID }

// MarshalText writes kind/identifier.
func (f FileID) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads kind/identifier; the error wraps ErrFile.
func (f *FileID) UnmarshalText(b []byte) error {
	kind, id, ok := strings.Cut(string(b), "/")
	switch FileKind(kind) {
	case FileCase, FileSitting, FilePerson, FileOffice:
	default:
		ok = false
	}
	if !ok || id == "" {
		return fmt.Errorf("%q: %w", b, ErrFile)
	}
	*f = FileID{Of: FileKind(kind), ID: id}
	return nil
}
