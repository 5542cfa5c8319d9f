package postroom

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

// ErrTable is returned (wrapped) for a file that is no table of references and numbers.
var ErrTable = errors.New("a table of numbers")

// MaxTable is the largest table that is read, in bytes.
const MaxTable = 4 << 20

// A Given is one line of a table of numbers.
type Given struct {
	Line    int // in the file, counted from 1
	Index   int // of the piece it is about; -1: none
	Ref     string
	Number  post.Number
	Day     days.Day        // of deposit; zero: the table does not say
	Fault   message.Message // why it cannot be taken; zero: it can
	Doubt   message.Message // it can be taken, and is likely a slip
	Settled bool            // the number is known already: nothing to do
}

// ReadNumbers reads what an online service, or a spreadsheet, gives back: a table
// with a head, one column being the reference and one the number, another
// perhaps the day of deposit. Columns are known by their heads in French or
// English; commas, semicolons and tabs are told apart, and both usual encodings.
// Nothing is decided here: each line says what is wrong with it. The error wraps
// ErrTable and holds a message in a *StoppedError.
func ReadNumbers(raw []byte, pieces []Piece, today days.Day) ([]Given, error) {
	rows, err := table(raw)
	if err != nil {
		return nil, err
	}
	at, ok := heads(rows[0].cells)
	if !ok {
		return nil, unusable("postroom.numbers.heads")
	}
	byReference := map[string]int{}
	byNumber := map[post.Number]int{}
	for i, x := range pieces {
		byReference[plain(x.Reference)] = i
		if n := post.Normalise(x.Number); n != "" {
			byNumber[n] = i
		}
	}
	seen := map[string]int{}
	var out []Given
	for _, r := range rows[1:] {
		g := Given{Line: r.line, Index: -1, Ref: cell(r.cells, at.reference), Number: post.Normalise(cell(r.cells, at.number))}
		if g.Ref == "" && g.Number == "" {
			continue
		}
		if i, known := byReference[plain(g.Ref)]; known && g.Ref != "" {
			g.Index = i
		}
		g.Day, g.Fault = deposit(cell(r.cells, at.day), today)
		if m := g.wrong(pieces, byNumber, seen); !m.IsZero() {
			g.Fault = m
		}
		if g.Fault.IsZero() {
			g.Doubt = g.Number.Doubt()
		}
		out = append(out, g)
	}
	if len(out) == 0 {
		return nil, unusable("postroom.numbers.none")
	}
	return out, nil
}

// wrong says why a line cannot be taken; seen remembers the lines before it.
func (g *Given) wrong(pieces []Piece, byNumber map[post.Number]int, seen map[string]int) message.Message {
	switch {
	case g.Ref == "":
		return message.New("postroom.numbers.no-reference")
	case g.Index < 0:
		return message.New("postroom.numbers.unknown", message.Text("reference", g.Ref))
	case g.Number == "":
		return message.New("postroom.numbers.no-number")
	case !g.Number.Check().IsZero():
		return g.Number.Check()
	}
	for _, key := range []string{"r" + plain(g.Ref), "n" + string(g.Number)} {
		if before, twice := seen[key]; twice {
			return message.New("postroom.numbers.twice", message.Number("line", before))
		}
	}
	seen["r"+plain(g.Ref)], seen["n"+string(g.Number)] = g.Line, g.Line
	if i, taken := byNumber[g.Number]; taken && i != g.Index {
		return message.New("postroom.numbers.taken", message.Text("reference", pieces[i].Reference))
	}
	switch has := post.Normalise(pieces[g.Index].Number); {
	case has == g.Number:
		g.Settled = true
	case has != "":
		return message.New("postroom.numbers.other", message.Text("number", has.Pretty()))
	}
	return message.Message{}
}

// deposit reads the day of deposit, of which a time may follow.
func deposit(text string, today days.Day) (days.Day, message.Message) {
	if text == "" {
		return 0, message.Message{}
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(text, "T", " "), " ")
	d, ok := readDay(first)
	switch {
	case !ok:
		return 0, message.New("postroom.numbers.day", message.Text("text", text))
	case d > today:
		return 0, message.New("field.future")
	}
	return d, message.Message{}
}

// readDay reads 2026-11-24 and 24/11/2026, the only two that mean one day to all.
func readDay(text string) (days.Day, bool) {
	if d, err := days.Parse(text); err == nil {
		return d, true
	}
	p := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '.' || r == '-' })
	if len(p) != 3 || len(p[2]) != 4 {
		return 0, false
	}
	for _, s := range p {
		if _, err := strconv.Atoi(s); err != nil {
			return 0, false
		}
	}
	d, err := days.Parse(p[2] + "-" + twoDigits(p[1]) + "-" + twoDigits(p[0]))
	return d, err == nil
}

func twoDigits(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// A tableRow is one line of a table, with where it stands in the file.
type tableRow struct {
	line  int
	cells []string
}

// table cuts a file into lines and cells.
func table(raw []byte) ([]tableRow, error) {
	if len(raw) > MaxTable {
		return nil, unusable("postroom.numbers.large")
	}
	raw = bytes.TrimPrefix(raw, []byte(mark))
	if !utf8.Valid(raw) {
		decoded, err := charmap.Windows1252.NewDecoder().Bytes(raw)
		if err != nil {
			return nil, unusable("postroom.numbers.heads")
		}
		raw = decoded
	}
	r := csv.NewReader(bytes.NewReader(raw))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.TrimLeadingSpace = comma(raw), -1, true, true
	var out []tableRow
	for {
		cells, err := r.Read()
		if err != nil {
			break
		}
		line, _ := r.FieldPos(0)
		out = append(out, tableRow{line, cells})
		if len(out) > MaxRun+1 {
			return nil, unusable("postroom.numbers.large")
		}
	}
	if len(out) == 0 {
		return nil, unusable("postroom.numbers.none")
	}
	return out, nil
}

// comma is what parts the cells: the most frequent of the three in the head.
func comma(raw []byte) rune {
	head, _, _ := bytes.Cut(raw, []byte("\n"))
	best, most := ';', 0
	for _, r := range []rune{';', ',', '\t'} {
		if n := bytes.Count(head, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}

func unusable(key string) error { return fmt.Errorf("%w: %w", ErrTable, stop(key)) }

// columnsAt are the places of the columns; -1 for none.
type columnsAt struct{ reference, number, day int }

// heads finds the columns by their names, accents and capitals aside.
func heads(cells []string) (columnsAt, bool) {
	at := columnsAt{-1, -1, -1}
	find := func(to *int, i int, head string, names ...string) {
		for _, n := range names {
			// A short name is the whole head: « Nom » is no number.
			if *to < 0 && (head == n || len(n) > 2 && strings.HasPrefix(head, n)) {
				*to = i
			}
		}
	}
	for i, c := range cells {
		h := bare(c)
		find(&at.reference, i, h, "REF", "VOTREREF", "YOURREF")
		find(&at.number, i, h, "NUM", "NO", "N", "TRACKING", "SUIVI", "RECOMMANDE")
		find(&at.day, i, h, "DATE", "JOUR", "DAY", "DEPOT", "POSTED")
	}
	return at, at.reference >= 0 && at.number >= 0
}

// bare keeps the letters of a head in capitals, without accents.
func bare(text string) string {
	return strings.NewReplacer("É", "E", "È", "E", "Ê", "E", "Ô", "O", "À", "A").Replace(plain(text))
}

func cell(cells []string, at int) string {
	if at < 0 || at >= len(cells) {
		return ""
	}
	return strings.TrimSpace(cells[at])
}
