package letters

import (
	"fmt"
	"strings"
	"testing"

	"greffe/cases/days"
	"greffe/letters/page"
)

// Geometry is tested on the marks, before the PDF library: what is drawn is where
// it was placed.

func drawn(t *testing.T, l Letter) (*Press, []sheet) {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	l.Draft = true
	c, sheets, err := p.lay(l, nil)
	if err != nil {
		t.Fatal(err)
	}
	c.foot(p.metrics, sheets, "0123456789abcdef", true)
	return p, sheets
}

func sample(k Kind) Letter {
	return Letter{
		Kind: k, Lang: French, Date: days.Must("2026-10-05"), CaseNumber: "DC-2026-014", Place: "Paris",
		Medium: Registered, Number: "1A 204 118 9015 0",
		Organisation: Organisation{Name: "Centre de formation d’apprentis des métiers du numérique et de la transition écologique", Lines: []string{"10 quai de la Charente", "75019 PARIS"}, SIRET: "493 861 363 00075", Declaration: "11 75 52056 75", UAI: "0755908P", Phone: "01 80 88 80 30", Email: "secretariat.du.conseil.de.discipline@organisme.example"},
		Addressee:    Addressee{Lines: []string{"Madame Camille LAURENT", "Appt 32", "RESIDENCE DES TILLEULS BATIMENT C", "14 RUE DES ECOLES", "LIEU DIT LE BOIS", "35000 RENNES", "FRANCE"}, Civility: Madame, Name: "Camille Laurent"},
		Learner:      Learner{Name: "Camille Laurent", Civility: Madame},
		Signatory:    Signatory{Name: "Hélène Garnier", Capacity: "Directrice", Director: true},
		Decision:     Decided{Grounds: "explications recueillies", Facts: []string{"livrable copié"}, Articles: []string{"3.3"}, Sanction: Sanction{Kind: Written, Article: "5.1"}, Received: days.Must("2026-09-14")},
		Retention:    24, DPO: "dpo@organisme.example",
	}
}

// covered is what a mark covers.
func covered(p *Press, m mark) page.Rect {
	if m.form == formText {
		return page.Rect{X0: m.x, Y0: m.y - capHeight*m.size*points, X1: m.x + p.metrics.measure(m.text, m.face, m.size), Y1: m.y + 0.25*m.size*points}
	}
	if m.form == formPicture || m.form == formCode {
		return page.Rect{X0: m.x, Y0: m.y, X1: m.x + m.x2, Y1: m.y + m.y2}
	}
	return page.Rect{X0: m.x, Y0: m.y, X1: m.x2 + 0.01, Y1: m.y2 + 0.01}
}

func TestAWideAddressIsSetSmaller(t *testing.T) {
	for line, size := range map[string]float64{
		"35000 RENNES": 10, strings.Repeat("M", 32): 9,
	} {
		l := sample(Decision)
		l.Addressee.Lines = []string{"Madame Camille LAURENT", line}
		p, sheets := drawn(t, l)
		found := false
		for _, m := range sheets[0] {
			if m.text != line {
				continue
			}
			found = true
			if m.size != size {
				t.Errorf("%q at %v points; want %v", line, m.size, size)
			}
			if w := p.metrics.measure(line, regular, m.size); w > page.DL.Window().Width {
				t.Errorf("%q is %.1f mm wide", line, w)
			}
		}
		if !found {
			t.Errorf("%q is not drawn", line)
		}
	}
}

func TestALineTooWideForTheWindowIsNamed(t *testing.T) {
	l := sample(Decision)
	l.Addressee.Lines = []string{"Madame Camille LAURENT", strings.Repeat("M", 37), "35000 RENNES"}
	p, sheets := drawn(t, l)
	if got := p.Check(l); len(got) != 1 || got[0].Message.Key != "letters.address_wide" || got[0].Message.Values[0].Number != 2 {
		t.Errorf("got %+v", got)
	}
	for _, m := range sheets[0] {
		if strings.HasPrefix(m.text, "MMM") && (!strings.HasSuffix(m.text, "M…") || p.metrics.measure(m.text, m.face, m.size) > page.DL.Window().Width) {
			t.Errorf("a draft draws %q", m.text)
		}
	}
	l.Addressee.Lines = strings.Fields("1 2 3 4 5 6 7 8")
	if got := p.Check(l); len(got) != 1 || got[0].Field != "fitting" {
		t.Errorf("eight lines: %+v", got)
	}
}

func TestFoldsAreMarkedInTheMargin(t *testing.T) {
	_, sheets := drawn(t, sample(Decision))
	var at []float64
	for _, m := range sheets[0] {
		if m.form == formLine && m.x2 < page.Left {
			at = append(at, m.y)
		}
	}
	if fmt.Sprint(at) != "[99 198]" {
		t.Errorf("marks at %v", at)
	}
	if _, sheets := drawn(t, sample(Receipt)); len(sheets[0]) == 0 || sheets[0][1].x < page.Left {
		t.Error("a receipt is not folded")
	}
}

// TestPagesAreWellFormed makes letters of every length, one sentence at a time.
func TestPagesAreWellFormed(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		large bool
		most  int
	}{"as usual": {false, 70}, "in large print": {true, 25}} {
		t.Run(name, func(t *testing.T) {
			if twice := wellFormed(t, p, c.large, c.most); twice < c.most/3 {
				t.Errorf("only %d letters of several pages were tried", twice)
			}
		})
	}
}

// wellFormed counts the letters of several pages that were tried.
func wellFormed(t *testing.T, p *Press, large bool, most int) (twice int) {
	t.Helper()
	for n := range most {
		l := sample(Decision)
		l.LargePrint = large
		l.Decision.Facts = nil
		for i := range n {
			l.Decision.Facts = append(l.Decision.Facts, fmt.Sprintf("fait numéro %d, %s", i, strings.Repeat("dit et redit sans relâche ", i%9)))
		}
		l.Decision.Grounds = strings.Repeat("les explications recueillies sont prises en compte ; ", 1+n%7)
		c, sheets, err := p.lay(l, nil)
		if err != nil {
			t.Fatal(err)
		}
		c.foot(p.metrics, sheets, "0123456789abcdef", true)
		if len(sheets) > 1 {
			twice++
		}
		for i, s := range sheets {
			var lines []mark
			for _, m := range s {
				b := covered(p, m)
				if b.X0 < 3.9 || b.X1 > page.Width-page.Right+0.3 || b.Y1 > page.Height {
					t.Errorf("%d facts, page %d: %q leaves the page: %v", n, i+1, m.text, b)
				}
				if m.form == formText && m.y < page.Bottom+1 && m.size > settings(false)[0].small {
					lines = append(lines, m)
				}
				if m.form == formText && m.y > page.Bottom+1 && m.y < page.Footer {
					t.Errorf("%d facts, page %d: %q runs into the footer", n, i+1, m.text)
				}
			}
			signed, body := false, 0
			for _, m := range lines {
				switch {
				case m.text == "Hélène Garnier":
					signed = true
				case !signed:
					body++
				}
			}
			if signed && body < 2 {
				t.Errorf("%d facts: the signature is on page %d with %d lines of text", n, i+1, body)
			}
			if len(lines) < 2 {
				t.Errorf("%d facts: page %d has %d lines", n, i+1, len(lines))
			}
		}
	}
	return twice
}

func TestParagraphsKeepTwoLinesTogether(t *testing.T) {
	rows := func(n int) []row {
		l := &layout{composition: &composition{}, setting: settings(false)[0]}
		p, err := New()
		if err != nil {
			t.Fatal(err)
		}
		l.metrics = p.metrics
		l.paragraph(element{text: inked(strings.TrimSuffix(strings.Repeat("ligne\n", n), "\n"), regular)}, false)
		return l.rows
	}
	for n, want := range map[int]string{1: "-", 2: "-+", 3: "-++", 4: "-+-+", 6: "-+---+"} {
		got := ""
		for _, r := range rows(n) {
			got += map[bool]string{true: "+", false: "-"}[r.tied]
		}
		if got != want {
			t.Errorf("%d lines are tied %s; want %s", n, got, want)
		}
	}
}

func TestRowsArePutOnPages(t *testing.T) {
	cases := map[string]struct {
		rows string // one letter a row: a free, t tied, f begins a page
		want string // rows of each page of four
	}{
		"one page":                   {"aaaa", "4"},
		"two pages":                  {"aaaaa", "4 1"},
		"a tied row brings the last": {"aaaat", "3 2"},
		"tied rows stay together":    {"aaattt", "2 4"},
		"too many to keep together":  {"attttt", "4 2"},
		"a row that begins a page":   {"afaa", "1 3"},
		"first on its page":          {"faaa", "4"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var rows []row
			for _, r := range c.rows {
				rows = append(rows, row{height: 10, tied: r == 't', fresh: r == 'f', draw: func(s *sheet, y float64) { s.write(0, y, 1, regular, black, "x") }})
			}
			var got []string
			for _, s := range paginate(rows, 0, 0, 40) {
				got = append(got, itoa(len(s)))
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("pages of %v; want %s", got, c.want)
			}
		})
	}
}

func TestAColumnIsAsWideAsItsLongestWord(t *testing.T) {
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	cell := func(s string) []glyph { return inked(s, regular) }
	for name, c := range map[string]struct {
		words [2]string
		moved bool
	}{
		"as asked":                     {[2]string{"Nom", "Voix"}, false},
		"taken from the other":         {[2]string{"Nom", "Visioconférence"}, true},
		"nothing to take: words break": {[2]string{strings.Repeat("M", 90), strings.Repeat("M", 90)}, false},
	} {
		t.Run(name, func(t *testing.T) {
			l := &layout{setting: settings(true)[0], metrics: p.metrics}
			got := l.columns(&table{widths: []float64{140, 20}, head: [][]glyph{nil, nil}, rows: [][][]glyph{{cell(c.words[0]), cell(c.words[1])}}})
			if sum := got[0] + got[1]; sum < page.TextWidth-0.01 || sum > page.TextWidth+0.01 {
				t.Errorf("columns of %v", got)
			}
			if (got[1] > 20.01) != c.moved {
				t.Errorf("columns of %v", got)
			}
			if c.moved && len(p.metrics.broken(cell(c.words[1]), l.cell, got[1]-2*padX)) != 1 {
				t.Errorf("%q is cut in a column of %v", c.words[1], got[1])
			}
		})
	}
}
