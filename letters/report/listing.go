package report

import (
	"bytes"
	"fmt"
	"strconv"
	"time"

	"github.com/jung-kurt/gofpdf"

	"greffe/assets"
	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/letters/page"
)

// The layout of a list on A4 across, in millimetres.
const (
	listMargin = 14.0
	listFoot   = 196.0 // under which no line begins
	listLine   = 6.2
)

// PrintListing returns a list as a PDF on A4 across, dated on a day: the heads
// stand on each page, what is too long for its column is cut. The error says
// which part of the program's own typeface could not be read.
func PrintListing(l figures.Listing, on days.Day) ([]byte, error) {
	p := gofpdf.New("L", "mm", "A4", "")
	p.SetCatalogSort(true)
	y, m, d := on.Date()
	at := time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	p.SetCreationDate(at)
	p.SetModificationDate(at)
	p.SetTitle(l.Title, true)
	p.SetCreator("Greffe", true)
	p.SetAutoPageBreak(false, 0)
	for style, file := range map[string]string{"": "SourceSans3_400Regular", "B": "SourceSans3_600SemiBold"} {
		raw, err := assets.Fonts.ReadFile("fonts/" + file + ".ttf")
		if err != nil {
			return nil, fmt.Errorf("the typeface of a list: %w", err)
		}
		p.AddUTF8FontFromBytes("text", style, bytes.Clone(raw)) // the library scribbles on what it is given
	}
	s := &roll{sheet: sheet{pdf: p}, of: l}
	s.begin()
	for i, r := range l.Rows {
		s.row(i, r)
	}
	s.numbers()
	var out bytes.Buffer
	if err := p.Output(&out); err != nil {
		return nil, fmt.Errorf("print a list: %w", err)
	}
	return out.Bytes(), nil
}

// roll is a list being drawn.
type roll struct {
	sheet
	of figures.Listing
	at []float64 // where each column begins, and where the last one ends
}

// across is the width of A4 across.
const across = page.Height

func (s *roll) begin() {
	s.pdf.AddPage()
	s.y = 18
	if s.pdf.PageCount() == 1 {
		s.face("B", 15)
		s.pdf.Text(listMargin, s.y, s.of.Title)
		s.face("", 10)
		s.pdf.SetTextColor(90, 98, 110)
		s.pdf.Text(listMargin, s.y+6, s.cut(s.of.Lead, across-2*listMargin))
		s.pdf.SetTextColor(20, 26, 36)
		s.y += 15
	}
	s.columns()
	s.face("B", 9)
	for i, c := range s.of.Columns {
		s.pdf.Text(s.at[i], s.y, s.cut(c.Head, s.at[i+1]-s.at[i]-3))
	}
	s.pdf.SetDrawColor(190, 196, 206)
	s.pdf.SetLineWidth(0.2)
	s.pdf.Line(listMargin, s.y+1.8, across-listMargin, s.y+1.8)
	s.y += listLine
}

func (s *roll) columns() {
	if s.at != nil {
		return
	}
	var whole float64
	for _, c := range s.of.Columns {
		whole += c.Share
	}
	x := listMargin
	s.at = append(s.at, x)
	for _, c := range s.of.Columns {
		x += (across - 2*listMargin) * c.Share / max(whole, 1e-9)
		s.at = append(s.at, x)
	}
}

func (s *roll) row(i int, texts []string) {
	if s.y > listFoot {
		s.begin()
	}
	if i%2 == 1 {
		s.pdf.SetFillColor(246, 247, 250)
		s.pdf.Rect(listMargin-1.5, s.y-4.2, across-2*listMargin+3, listLine, "F")
	}
	s.face("", 9.5)
	for c, text := range texts {
		if c+1 < len(s.at) {
			s.pdf.Text(s.at[c], s.y, s.cut(text, s.at[c+1]-s.at[c]-3))
		}
	}
	s.y += listLine
}

// numbers writes page x/y at the foot of each page.
func (s *roll) numbers() {
	n := s.pdf.PageCount()
	for i := range n {
		s.pdf.SetPage(i + 1)
		s.face("", 8.5)
		s.pdf.SetTextColor(90, 98, 110)
		s.ends(across-listMargin, 203, strconv.Itoa(i+1)+"/"+strconv.Itoa(n))
	}
}
