package letters

// A tone is a colour of the letter.
type tone uint8

// The tones. Letters are printed in black; the accent is the rule of the
// letterhead, a hole is red, and only in drafts.
const (
	black tone = iota
	grey
	pale
	accent
	red
	faint // of the watermark
)

// A mark is one thing drawn on a page.
type mark struct {
	form   form
	x, y   float64 // of a text: left end of its base line
	x2, y2 float64 // of a line or a box: the other corner; of a picture or a code: its size
	size   float64 // of a text, in points; of a line, its width
	face   face
	tone   tone
	text   string
}

// A form is a kind of mark.
type form uint8

// The forms.
const (
	formText form = iota
	formLine
	formFill
	formPicture
	formCode
)

// A sheet is the marks of one page.
type sheet []mark

func (s *sheet) write(x, y, size float64, f face, t tone, text string) {
	if text != "" {
		*s = append(*s, mark{form: formText, x: x, y: y, size: size, face: f, tone: t, text: text})
	}
}

func (s *sheet) line(x, y, x2, y2, width float64, t tone) {
	*s = append(*s, mark{form: formLine, x: x, y: y, x2: x2, y2: y2, size: width, tone: t})
}

func (s *sheet) fill(x, y, x2, y2 float64, t tone) {
	*s = append(*s, mark{form: formFill, x: x, y: y, x2: x2, y2: y2, tone: t})
}

// A row is one piece of a page that is never cut: a line of text, a row of a table.
type row struct {
	gap    float64 // space above, unless it is first on its page
	height float64
	tied   bool // stands on the same page as the row above
	fresh  bool // begins a page
	draw   func(s *sheet, y float64)
	head   *row // of a table: drawn again at the top of the next page
}

// paginate puts rows on pages. A page ends before the last row that may begin
// one; rows that nothing allows to part are cut all the same when they are
// higher than a page.
func paginate(rows []row, first, top, bottom float64) []sheet {
	var pages []sheet
	for at := 0; at < len(rows); {
		y := first
		if len(pages) > 0 {
			y = top
		}
		s := make(sheet, 0, 96)
		if h := rows[at].head; h != nil {
			h.draw(&s, y)
			y += h.height
		}
		end := at + fitting(rows[at:], bottom-y)
		for i, r := range rows[at:end] {
			if i > 0 {
				y += r.gap
			}
			if r.draw != nil {
				r.draw(&s, y)
			}
			y += r.height
		}
		pages = append(pages, s)
		at = end
	}
	return pages
}

// fitting counts the rows that go on a page of that height.
func fitting(rows []row, height float64) int {
	used := 0.0
	for i, r := range rows {
		if i > 0 {
			if r.fresh {
				return i
			}
			used += r.gap
		}
		used += r.height
		if used <= height+0.001 {
			continue
		}
		for k := i; k > 0; k-- {
			if !rows[k].tied {
				return k
			}
		}
		return max(i, 1)
	}
	return len(rows)
}
