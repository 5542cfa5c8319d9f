package ui

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/letters"
	"greffe/letters/page"
	"greffe/letters/postroom"
	"greffe/letters/preview"
)

// testRoom is the postroom of the program, as app wires it.
type testRoom struct {
	press *postroom.Press
	pages *preview.Renderer
}

func newTestRoom(t *testing.T, c *translations.Catalogue) *testRoom {
	t.Helper()
	p, err := postroom.New(c)
	if err != nil {
		t.Fatal(err)
	}
	pages := preview.Open(filepath.Join(os.TempDir(), "greffe-preview-tests"))
	t.Cleanup(func() { _ = pages.Close() })
	return &testRoom{press: p, pages: pages}
}

type testNotMadeError struct{ why message.Message }

func (e *testNotMadeError) Error() string            { return e.why.Key }
func (e *testNotMadeError) Message() message.Message { return e.why }

func testWorded(err error) error {
	if s, ok := errors.AsType[*postroom.StoppedError](err); ok {
		return &testNotMadeError{s.Message}
	}
	return err
}

func testPieces(in []PostPiece) []postroom.Piece {
	var out []postroom.Piece
	for _, x := range in {
		out = append(out, postroom.Piece(x))
	}
	return out
}

func testProblems(in []postroom.Problem) []PostProblem {
	var out []PostProblem
	for _, x := range in {
		out = append(out, PostProblem(x))
	}
	return out
}

func testSender(o cases.Organisation) postroom.Sender {
	return postroom.Sender{Name: o.Name, Service: o.Service, Address: o.Address}
}

func (m *testRoom) List(language string, day days.Day, from cases.Organisation, in []PostPiece) ([]byte, error) {
	return m.press.List(postroom.List{Language: language, Day: day, Sender: testSender(from), Pieces: testPieces(in)})
}

func (m *testRoom) Layouts(set []cases.FormLayout) []cases.FormLayout {
	out := []cases.FormLayout{postroom.Envelope("dl", set), postroom.Envelope("c5", set)}
	return append(out, ownForms(set)...)
}

func (m *testRoom) Forms(layout cases.FormLayout, from cases.Organisation, in []PostPiece) ([]byte, []PostProblem, error) {
	s, err := m.press.Forms(layout, testSender(from), testPieces(in), 0)
	return s.PDF, testProblems(s.Problems), err
}

func (m *testRoom) Calibration(language string, layout cases.FormLayout) ([]byte, error) {
	return m.press.Calibration(language, layout)
}

func (m *testRoom) Cross() (x, y float64) { return postroom.CrossX, postroom.CrossY }

func (m *testRoom) Run(documents [][]byte, duplex bool) (PrintRun, error) {
	r, err := m.press.Run(documents, duplex)
	return PrintRun{PDF: r.PDF, Sheets: r.Sheets, Problems: testProblems(r.Problems)}, err
}

func (m *testRoom) Online(x PostPiece) (PostFile, []message.Message, error) {
	f, notes, err := m.press.ForOnline(postroom.Piece(x), func(pdf []byte) ([]postroom.Sheet, error) {
		in, err := m.pages.Sheets(pdf)
		out := make([]postroom.Sheet, len(in))
		for i, s := range in {
			out[i] = postroom.Sheet{Width: s.Width, Height: s.Height, Text: s.Text, Ink: page.Rect{X0: s.Left, Y0: s.Top, X1: s.Right, Y1: s.Bottom}}
		}
		return out, err
	})
	return PostFile(f), notes, testWorded(err)
}

func (m *testRoom) Addresses(language string, in []PostPiece, files []PostFile) (PostFile, error) {
	var made []postroom.File
	for _, f := range files {
		made = append(made, postroom.File(f))
	}
	f, err := m.press.Addresses(language, testPieces(in), made)
	return PostFile(f), err
}

func (m *testRoom) Numbers(raw []byte, in []PostPiece, today days.Day) ([]PostNumber, error) {
	given, err := postroom.ReadNumbers(raw, testPieces(in), today)
	var out []PostNumber
	for _, g := range given {
		out = append(out, PostNumber(g))
	}
	return out, testWorded(err)
}

func (m *testRoom) Scanned(text string) (string, bool) {
	if reference, ok := letters.Scanned(text); ok {
		return reference, true
	}
	return postroom.Scanned(text)
}

// withRoom gives a stage the postroom.
func withRoom(t *testing.T, s *mailStage) *mailStage {
	t.Helper()
	s.Postroom = newTestRoom(t, s.Catalogue)
	return s
}
