package postroom

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/letters/page"
)

// Margin is what an online service wants free of ink at each edge of a page, in
// millimetres.
const Margin = 5.0

// A Sheet is one page as it is drawn: its size and the rectangle that all its
// ink covers, in millimetres from the top left corner, and its text.
type Sheet struct {
	Width, Height float64
	Ink           page.Rect // zero: nothing is drawn
	Text          string
}

// A Look reads the pages of a PDF.
type Look func(pdf []byte) ([]Sheet, error)

// A File is one file of a folder.
type File struct {
	Name  string
	Bytes []byte
	Pages int
}

// ForOnline makes the PDF of one envelope for an online registered-letter
// service: its letters one behind the other, the address on the first page, and
// free margins. Where ink stands in a margin, the pages are drawn a little
// smaller, and the problem that is not fatal says so; a fatal one says why there
// is no file.
func (p *Press) ForOnline(x Piece, look Look) (File, []message.Message, error) {
	if len(x.Address.Lines) == 0 {
		return File{}, nil, stop("postroom.problem.address")
	}
	if len(x.Documents) == 0 {
		return File{}, nil, stop("postroom.problem.empty")
	}
	pdf, err := one(x.Documents)
	if err != nil {
		return File{}, nil, stop("postroom.problem.unreadable")
	}
	sheets, err := look(pdf)
	if err != nil || len(sheets) == 0 {
		return File{}, nil, stop("postroom.problem.unreadable")
	}
	if !addressed(sheets[0].Text, x) {
		return File{}, nil, stop("postroom.problem.unaddressed")
	}
	var notes []message.Message
	if lack := lacking(sheets); lack > 0 {
		if pdf, err = shrunk(pdf, lack+0.2); err != nil {
			return File{}, nil, stop("postroom.problem.unreadable")
		}
		if sheets, err = look(pdf); err != nil || lacking(sheets) > 0 {
			return File{}, nil, stop("postroom.problem.margin")
		}
		notes = append(notes, message.New("postroom.problem.shrunk"))
	}
	return File{Name: fileName(x), Bytes: pdf, Pages: len(sheets)}, notes, nil
}

// A StoppedError says why something cannot be made, in words to be found.
type StoppedError struct{ Message message.Message }

// Error is for a log.
func (s *StoppedError) Error() string { return "not made: " + s.Message.Key }

func stop(key string) error { return &StoppedError{message.New(key)} }

// lacking is by how many millimetres the ink of the worst page comes nearer to an
// edge than the margin; zero when all margins are free.
func lacking(sheets []Sheet) float64 {
	const slack = 0.05 // of rounding to hundredths of a point
	worst := 0.0
	for _, s := range sheets {
		if (s.Ink == page.Rect{}) {
			continue
		}
		for _, room := range []float64{s.Ink.X0, s.Ink.Y0, s.Width - s.Ink.X1, s.Height - s.Ink.Y1} {
			worst = max(worst, Margin-slack-room)
		}
	}
	return worst
}

// addressed tells whether a page bears each line of an address.
func addressed(text string, x Piece) bool {
	text = plain(text)
	for _, line := range x.Address.ForEnvelope() {
		if !strings.Contains(text, plain(line)) {
			return false
		}
	}
	return true
}

// plain keeps the letters and figures of a text, in capitals.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToUpper(r)
		}
		return -1
	}, text)
}

// fileName is the reference, which is unique, and the addressee.
func fileName(x Piece) string {
	return safe(x.Reference) + "_" + safe(x.name()) + ".pdf"
}

// safe makes a text fit to be part of the name of a file on every system.
func safe(text string) string {
	out := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return r
		}
		return '-'
	}, text)
	for strings.Contains(out, "--") {
		out = strings.ReplaceAll(out, "--", "-")
	}
	if runes := []rune(strings.Trim(out, "-")); len(runes) > 60 {
		return string(runes[:60])
	}
	return strings.Trim(out, "-")
}

// The separator of the CSV, which French spreadsheets take, and the mark by which
// they know the encoding.
const (
	separator = ';'
	mark      = "\ufeff"
)

// Addresses writes the CSV of a folder: a line for each piece, with the lines of
// its envelope, the country and the reference by which the number comes back.
// Files are those of the pieces, in the same order; one without a name was not
// made and is left out.
func (p *Press) Addresses(code string, pieces []Piece, files []File) (File, error) {
	w := p.words(code)
	head := []string{w.T("postroom.csv.reference"), w.T("postroom.csv.file"), w.T("postroom.csv.pages")}
	for n := 1; n <= post.MaxLines; n++ {
		head = append(head, w.T("postroom.csv.line", message.Number("n", n)))
	}
	head = append(head, w.T("postroom.csv.postcode"), w.T("postroom.csv.town"), w.T("postroom.csv.country"), w.T("postroom.csv.number"))
	var out bytes.Buffer
	out.WriteString(mark)
	c := csv.NewWriter(&out)
	c.Comma, c.UseCRLF = separator, true
	rows := [][]string{head}
	for i, x := range pieces {
		if i >= len(files) || files[i].Name == "" {
			continue
		}
		rows = append(rows, addressRow(x, files[i]))
	}
	for _, r := range rows {
		for i := range r {
			r[i] = harmless(r[i])
		}
		if err := c.Write(r); err != nil {
			return File{}, fmt.Errorf("the addresses: %w", err)
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return File{}, fmt.Errorf("the addresses: %w", err)
	}
	return File{Name: w.T("postroom.csv.name") + ".csv", Bytes: out.Bytes()}, nil
}

func addressRow(x Piece, f File) []string {
	home := x.Address
	home.Country = ""
	lines := home.ForEnvelope(x.Name...)
	row := []string{x.Reference, f.Name, strconv.Itoa(f.Pages)}
	for n := range post.MaxLines {
		if n < len(lines) {
			row = append(row, lines[n])
		} else {
			row = append(row, "")
		}
	}
	code, town := "", strings.ToUpper(x.Address.Lines[len(x.Address.Lines)-1])
	if at := strings.IndexByte(town, ' '); at == 5 && strings.Trim(town[:5], "0123456789") == "" {
		code, town = town[:5], strings.TrimSpace(town[5:])
	}
	return append(row, code, town, strings.ToUpper(x.Address.Country), x.Number)
}

// harmless keeps a spreadsheet from taking a text for a formula.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return " " + cell
	}
	return cell
}
