// Package report prints figures on A4: each table with bars beside its first
// column of numbers. It knows the library that draws PDFs in this file alone.
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

// The layout, in millimetres.
const (
	left   = 18.0
	right  = 18.0
	top    = 20.0
	bottom = 275.0
	line   = 6.0
	nameW  = 58.0
	barW   = 44.0
)

// Print returns a report as a PDF, dated on a day. The error says which part of
// the program's own typeface could not be read.
func Print(r figures.Report, on days.Day) ([]byte, error) {
	p := gofpdf.New("P", "mm", "A4", "")
	p.SetCatalogSort(true)
	y, m, d := on.Date()
	at := time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	p.SetCreationDate(at)
	p.SetModificationDate(at)
	p.SetTitle(r.Title, true)
	p.SetCreator("Greffe", true)
	p.SetAutoPageBreak(false, 0)
	for style, file := range map[string]string{"": "SourceSans3_400Regular", "B": "SourceSans3_600SemiBold"} {
		raw, err := assets.Fonts.ReadFile("fonts/" + file + ".ttf")
		if err != nil {
			return nil, fmt.Errorf("the typeface of a report: %w", err)
		}
		p.AddUTF8FontFromBytes("text", style, bytes.Clone(raw)) // the library scribbles on what it is given
	}
	s := &sheet{pdf: p, of: r}
	s.begin()
	for _, t := range r.Tables {
		s.table(t)
	}
	s.numbers()
	var out bytes.Buffer
	if err := p.Output(&out); err != nil {
		return nil, fmt.Errorf("print a report: %w", err)
	}
	return out.Bytes(), nil
}

// sheet is a report being drawn; y is where its next line begins.
type sheet struct {
	pdf *gofpdf.Fpdf
	of  figures.Report
	y   float64
}

func (s *sheet) begin() {
	s.pdf.AddPage()
	s.y = top
	s.face("B", 15)
	s.write(s.y, s.of.Title)
	s.face("", 10)
	s.pdf.SetTextColor(90, 98, 110)
	s.write(s.y+6, s.of.Lead)
	s.pdf.SetTextColor(20, 26, 36)
	s.y += 16
}

func (s *sheet) face(style string, size float64) { s.pdf.SetFont("text", style, size) }
func (s *sheet) write(y float64, text string)    { s.pdf.Text(left, y, text) } // at the left margin

// ends writes text that ends at a place.
func (s *sheet) ends(x, y float64, text string) { s.pdf.Text(x-s.pdf.GetStringWidth(text), y, text) }

// cut returns as much of a text as a width holds.
func (s *sheet) cut(text string, width float64) string {
	if s.pdf.GetStringWidth(text) <= width {
		return text
	}
	r := []rune(text)
	for len(r) > 0 && s.pdf.GetStringWidth(string(r)+"…") > width {
		r = r[:len(r)-1]
	}
	return string(r) + "…"
}

// table draws one table; a page that would hold its heads only is left for the next.
func (s *sheet) table(t figures.Table) {
	if s.y+5*line > bottom {
		s.begin()
	}
	s.face("B", 11.5)
	s.write(s.y, t.Title)
	s.face("", 9)
	s.pdf.SetTextColor(90, 98, 110)
	s.write(s.y+4.6, t.Note)
	s.pdf.SetTextColor(20, 26, 36)
	s.y += 11
	s.heads(t)
	most := 1
	for _, r := range t.Rows {
		if len(r.Figures) > 0 && r.Figures[0].Given {
			most = max(most, r.Figures[0].N)
		}
	}
	for _, r := range t.Rows {
		if s.y > bottom {
			s.begin()
			s.heads(t)
		}
		s.row(t, r, most)
	}
	s.y += line
}

// columns are where the figures end, from the first to the last.
func columns(t figures.Table) []float64 {
	n := max(1, len(t.Heads)-1)
	bar := barW
	if n > 3 {
		bar = 0
	}
	begin := left + nameW + bar
	step := (page.Width - right - begin) / float64(n)
	var out []float64
	for i := range n {
		out = append(out, begin+step*float64(i+1))
	}
	return out
}

func (s *sheet) heads(t figures.Table) {
	s.face("B", 9)
	at := columns(t)
	for i, h := range t.Heads {
		if i == 0 {
			s.write(s.y, s.cut(h, nameW-2))
			continue
		}
		width := at[0] - left - nameW
		if i > 1 {
			width = at[1] - at[0]
		}
		s.ends(at[i-1], s.y, s.cut(h, width-2))
	}
	s.pdf.SetDrawColor(190, 196, 206)
	s.pdf.SetLineWidth(0.2)
	s.pdf.Line(left, s.y+1.8, page.Width-right, s.y+1.8)
	s.y += line
}

func (s *sheet) row(t figures.Table, r figures.Row, most int) {
	s.face("", 9.5)
	at := columns(t)
	s.write(s.y, s.cut(r.Name, nameW-2))
	for i, n := range r.Figures {
		if i >= len(at) {
			break
		}
		text := "–"
		if n.Given {
			text = strconv.Itoa(n.N)
		}
		s.ends(at[i], s.y, text)
	}
	if len(at) <= 3 && len(r.Figures) > 0 && r.Figures[0].Given && r.Figures[0].N > 0 {
		s.pdf.SetFillColor(44, 92, 158)
		s.pdf.Rect(left+nameW, s.y-2.9, (barW-4)*float64(r.Figures[0].N)/float64(most), 3.4, "F")
	}
	s.y += line
}

// numbers writes page x/y at the foot of each page.
func (s *sheet) numbers() {
	n := s.pdf.PageCount()
	for i := range n {
		s.pdf.SetPage(i + 1)
		s.face("", 8.5)
		s.pdf.SetTextColor(90, 98, 110)
		s.ends(page.Width-right, 287, strconv.Itoa(i+1)+"/"+strconv.Itoa(n))
	}
}
