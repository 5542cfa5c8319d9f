package ui

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

// A Postroom makes what an office needs beside its letters: posting lists,
// envelopes, forms, print runs, the folder of an online service, and it reads the
// numbers that come back. Values in, bytes out: it keeps nothing.
type Postroom interface {
	// List draws the posting list of a day, in French or English.
	List(language string, day days.Day, from cases.Organisation, in []PostPiece) ([]byte, error)
	// Layouts are the envelopes that the program knows, then the forms that the
	// office has set.
	Layouts(set []cases.FormLayout) []cases.FormLayout
	// Forms prints pieces over forms or envelopes; the problems name those left out.
	Forms(layout cases.FormLayout, from cases.Organisation, in []PostPiece) ([]byte, []PostProblem, error)
	// Calibration draws the sheet by which a printer's shift is measured.
	Calibration(language string, layout cases.FormLayout) ([]byte, error)
	// Cross is where the cross of that sheet stands on an exact printer, in millimetres.
	Cross() (x, y float64)
	// Run puts documents into one for a print run.
	Run(documents [][]byte, duplex bool) (PrintRun, error)
	// Online makes the file of one piece for an online service, with remarks.
	Online(x PostPiece) (PostFile, []message.Message, error)
	// Addresses writes the table that goes with the files.
	Addresses(language string, in []PostPiece, files []PostFile) (PostFile, error)
	// Numbers reads a table of numbers that came back.
	Numbers(raw []byte, in []PostPiece, today days.Day) ([]PostNumber, error)
	// Scanned reads what a scanner types from the code in the footer of a letter:
	// the reference in it.
	Scanned(text string) (reference string, ok bool)
}

// A PostPiece is one envelope as the postroom takes it.
type PostPiece struct {
	Reference string
	Name      []string
	Address   post.Address
	Channel   post.Channel
	Number    string
	Documents [][]byte
}

// A PostProblem says why something was not made for one piece, or how it was.
type PostProblem struct {
	Index   int
	Fatal   bool
	Message message.Message
}

// A PrintRun is several documents in one.
type PrintRun struct {
	PDF      []byte
	Sheets   int // of paper
	Problems []PostProblem
}

// A PostFile is one file of a folder; without a name it was not made.
type PostFile struct {
	Name  string
	Bytes []byte
	Pages int
}

// A PostNumber is one line of a table of numbers that came back.
type PostNumber struct {
	Line    int
	Index   int // of the piece; -1: none
	Ref     string
	Number  post.Number
	Day     days.Day
	Fault   message.Message
	Doubt   message.Message
	Settled bool
}

// A PrintPaper is what a document is printed on; the zero value is A4, one side a
// sheet.
type PrintPaper struct {
	Width, Height float64 // in millimetres; zero: A4
	Duplex        bool
}
