package postroom

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/letters/page"
)

// A List is what is brought to the post on a day.
type List struct {
	Language string // fr or en
	Day      days.Day
	Sender   Sender
	Pieces   []Piece
}

// The columns of a posting list: what they are headed with, and how wide they
// are in millimetres.
func columns() []struct {
	key   string
	width float64
} {
	return []struct {
		key   string
		width float64
	}{
		{"postroom.list.line", 8},
		{"postroom.list.number", 35},
		{"postroom.list.addressee", 47},
		{"postroom.list.place", 39},
		{"postroom.list.kind", 26},
		{"postroom.list.reference", 29},
	}
}

// The layout of a posting list, in millimetres.
const (
	listLeft   = 13.0
	listTop    = 18.0
	listRow    = 7.0
	listBottom = 275.0
	listFoot   = 62.0 // the totals and the two boxes
)

// List draws the posting list: the sender, a line for each envelope, the totals,
// and the boxes in which the sender signs and the post stamps.
func (p *Press) List(l List) ([]byte, error) {
	w := p.words(l.Language)
	d := p.newPaper(page.Width, page.Height, w.T("postroom.list.title")+" "+dated(l.Day), l.Day)
	s := &listing{paper: d, w: w, list: l}
	s.begin()
	for i, x := range l.Pieces {
		if s.y+listRow > listBottom {
			s.begin()
		}
		s.row(i, x)
	}
	if s.y+listFoot > listBottom+8 {
		s.begin()
	}
	s.totals()
	s.number()
	return d.bytes()
}

// A listing is a posting list being drawn; y is where its next row begins.
type listing struct {
	*paper
	w    translations.Words
	list List
	y    float64
}

func (s *listing) begin() {
	s.page()
	s.grey(0)
	y := listTop
	s.face(bold, 15)
	s.write(listLeft, y, s.w.T("postroom.list.title"))
	s.face(regular, 10.5)
	day := s.w.T("postroom.list.day", message.Day("day", s.list.Day))
	s.write(page.Width-listLeft-s.measure(day), y, day)
	y += 8
	if s.pages() == 1 {
		s.face(bold, 9.5)
		s.write(listLeft, y, s.w.T("postroom.list.sender"))
		s.face(regular, 9.5)
		for _, line := range s.list.Sender.lines() {
			s.write(listLeft+26, y, line)
			y += 4.4
		}
		y += 3
	}
	s.shade(listLeft, y, page.Width-2*listLeft, listRow)
	s.face(bold, 8.5)
	x := listLeft
	for _, c := range columns() {
		s.write(x+1.2, y+4.7, s.w.T(c.key))
		x += c.width
	}
	s.line(listLeft, y+listRow, page.Width-listLeft, y+listRow, 0.25)
	s.y = y + listRow
}

func (s *listing) row(i int, x Piece) {
	number := post.Number(x.Number).Pretty()
	texts := []string{s.w.Number(i + 1), number, x.name(), place(x.Address), s.w.T("postroom.kind." + string(x.Channel)), x.Reference}
	at := listLeft
	for n, c := range columns() {
		s.face(regular, 8.5)
		s.write(at+1.2, s.y+4.7, s.cut(texts[n], c.width-2))
		if n == 1 && number == "" { // to be written by hand, or covered by a label
			s.line(at+1.2, s.y+5.4, at+c.width-3, s.y+5.4, 0.1)
		}
		at += c.width
	}
	s.grey(170)
	s.line(listLeft, s.y+listRow, page.Width-listLeft, s.y+listRow, 0.1)
	s.grey(0)
	s.y += listRow
}

// place is the postcode and the town, and the country if there is one.
func place(a post.Address) string {
	if len(a.Lines) == 0 {
		return strings.ToUpper(a.Country)
	}
	town := strings.ToUpper(a.Lines[len(a.Lines)-1])
	if a.Country != "" {
		town += ", " + strings.ToUpper(a.Country)
	}
	return town
}

// totals counts the envelopes by kind, and draws the boxes.
func (s *listing) totals() {
	y := s.y + 7
	s.face(bold, 10)
	s.write(listLeft, y, s.w.T("postroom.list.total", message.Number("n", len(s.list.Pieces))))
	s.face(regular, 9.5)
	for _, c := range post.Channels() {
		n := 0
		for _, x := range s.list.Pieces {
			if x.Channel == c {
				n++
			}
		}
		if n > 0 {
			y += 4.8
			s.write(listLeft+4, y, s.w.T("postroom.list.of-kind", message.Text("kind", s.w.T("postroom.kind."+string(c))), message.Number("n", n)))
		}
	}
	const boxWidth, boxHeight = 88.0, 34.0
	y += 6
	s.box(listLeft, y, boxWidth, boxHeight, 0.25)
	s.box(page.Width-listLeft-boxWidth, y, boxWidth, boxHeight, 0.25)
	s.face(bold, 8.5)
	s.write(listLeft+2, y+4.5, s.w.T("postroom.list.signature"))
	s.write(page.Width-listLeft-boxWidth+2, y+4.5, s.w.T("postroom.list.stamp"))
	s.y = y + boxHeight
}

// number writes the number of each page at its foot.
func (s *listing) number() {
	total := s.pages()
	for n := 1; n <= total; n++ {
		s.pdf.SetPage(n)
		s.grey(95)
		s.face(regular, 8)
		text := s.w.T("postroom.page", message.Number("page", n), message.Number("of", total))
		s.write(page.Width-listLeft-s.measure(text), 287, text)
	}
}
