package fittings

import (
	"errors"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/letters"
	"greffe/letters/page"
	"greffe/letters/postroom"
	"greffe/letters/preview"
	"greffe/ui"
)

// A Mailroom lets the window use the postroom: it turns the window's values into
// those of the postroom, and back.
type Mailroom struct {
	press *postroom.Press
	pages *preview.Renderer
}

// NewMailroom opens the postroom, with its words and what measures pages.
func NewMailroom(c *translations.Catalogue, pages *preview.Renderer) (*Mailroom, error) {
	p, err := postroom.New(c)
	if err != nil {
		return nil, err
	}
	return &Mailroom{press: p, pages: pages}, nil
}

// notMadeError carries, for the window, why a thing cannot be made.
type notMadeError struct{ why message.Message }

func (e *notMadeError) Error() string            { return "not made: " + e.why.Key }
func (e *notMadeError) Message() message.Message { return e.why }

// worded turns the postroom's reasons into an error that the window can word.
func worded(err error) error {
	if s, ok := errors.AsType[*postroom.StoppedError](err); ok {
		return &notMadeError{s.Message}
	}
	return err
}

func senderOf(o cases.Organisation) postroom.Sender {
	return postroom.Sender{Name: o.Name, Service: o.Service, Address: o.Address}
}

func piecesOf(in []ui.PostPiece) []postroom.Piece {
	out := make([]postroom.Piece, len(in))
	for i, x := range in {
		out[i] = postroom.Piece(x)
	}
	return out
}

func problemsOf(in []postroom.Problem) []ui.PostProblem {
	out := make([]ui.PostProblem, len(in))
	for i, x := range in {
		out[i] = ui.PostProblem(x)
	}
	return out
}

// List draws the posting list of a day.
func (m *Mailroom) List(language string, day days.Day, from cases.Organisation, in []ui.PostPiece) ([]byte, error) {
	return m.press.List(postroom.List{Language: language, Day: day, Sender: senderOf(from), Pieces: piecesOf(in)})
}

// Layouts are the two envelopes, then the forms of the office.
func (m *Mailroom) Layouts(set []cases.FormLayout) []cases.FormLayout {
	out := []cases.FormLayout{postroom.Envelope(postroom.EnvelopeDL, set), postroom.Envelope(postroom.EnvelopeC5, set)}
	for _, l := range set {
		if l.Name != postroom.EnvelopeDL && l.Name != postroom.EnvelopeC5 {
			out = append(out, l)
		}
	}
	return out
}

// Forms prints pieces over forms or envelopes.
func (m *Mailroom) Forms(layout cases.FormLayout, from cases.Organisation, in []ui.PostPiece) ([]byte, []ui.PostProblem, error) {
	s, err := m.press.Forms(layout, senderOf(from), piecesOf(in), 0)
	return s.PDF, problemsOf(s.Problems), err
}

// Calibration draws the sheet by which the shift of a printer is measured.
func (m *Mailroom) Calibration(language string, layout cases.FormLayout) ([]byte, error) {
	return m.press.Calibration(language, layout)
}

// Cross is where its cross stands, in millimetres.
func (m *Mailroom) Cross() (x, y float64) { return postroom.CrossX, postroom.CrossY }

// Run puts documents into one.
func (m *Mailroom) Run(documents [][]byte, duplex bool) (ui.PrintRun, error) {
	r, err := m.press.Run(documents, duplex)
	return ui.PrintRun{PDF: r.PDF, Sheets: r.Sheets, Problems: problemsOf(r.Problems)}, err
}

// Online makes the file of one piece for an online service.
func (m *Mailroom) Online(x ui.PostPiece) (ui.PostFile, []message.Message, error) {
	f, notes, err := m.press.ForOnline(postroom.Piece(x), m.look)
	return ui.PostFile(f), notes, worded(err)
}

// look measures the pages of a document.
func (m *Mailroom) look(pdf []byte) ([]postroom.Sheet, error) {
	in, err := m.pages.Sheets(pdf)
	out := make([]postroom.Sheet, len(in))
	for i, s := range in {
		out[i] = postroom.Sheet{
			Width: s.Width, Height: s.Height, Text: s.Text,
			Ink: page.Rect{X0: s.Left, Y0: s.Top, X1: s.Right, Y1: s.Bottom},
		}
	}
	return out, err
}

// Addresses writes the table of a folder.
func (m *Mailroom) Addresses(language string, in []ui.PostPiece, files []ui.PostFile) (ui.PostFile, error) {
	made := make([]postroom.File, len(files))
	for i, f := range files {
		made[i] = postroom.File(f)
	}
	f, err := m.press.Addresses(language, piecesOf(in), made)
	return ui.PostFile(f), err
}

// Numbers reads a table of numbers that came back.
func (m *Mailroom) Numbers(raw []byte, in []ui.PostPiece, today days.Day) ([]ui.PostNumber, error) {
	given, err := postroom.ReadNumbers(raw, piecesOf(in), today)
	out := make([]ui.PostNumber, len(given))
	for i, g := range given {
		out[i] = ui.PostNumber(g)
	}
	return out, worded(err)
}

// Scanned reads the code in the footer of a letter, or the reference of an envelope
// that is typed from a list.
func (m *Mailroom) Scanned(text string) (string, bool) {
	if reference, ok := letters.Scanned(text); ok {
		return reference, true
	}
	return postroom.Scanned(text)
}
