package letters

import (
	"strings"

	"greffe/letters/page"
)

// Of the code to scan, in the corner of the footer.
const (
	codeSide = 11.0
	codeTop  = page.Footer - 2.8
)

// foot writes the reference, the fingerprint and the number of each page, and
// leaves the place of the code.
func (c *composition) foot(m *metrics, sheets []sheet, digits string, coded bool) {
	word := c.speaker.frame.word
	left := c.filed()
	if n := c.letter.CaseNumber; n != "" {
		left, _ = m.printable(n + " · " + left)
	}
	groups := word("label.print") + " " + strings.Join([]string{digits[:4], digits[4:8], digits[8:12], digits[12:]}, " ")
	if c.letter.JournalHead != "" {
		head, _ := m.printable(c.letter.JournalHead)
		groups += " · " + word("label.journal") + " " + head
	}
	size := footSize
	if c.letter.LargePrint {
		size = footLarge
	}
	right := page.Width - page.Right
	if coded {
		right -= codeSide + 3
	}
	groups = m.shortened(groups, regular, size, 80)
	middle := (page.Width - m.measure(groups, regular, size)) / 2
	left = m.shortened(left, regular, size, middle-page.Left-3)
	for i := range sheets {
		s := &sheets[i]
		s.line(page.Left, page.Footer-4, page.Width-page.Right, page.Footer-4, 0.15, grey)
		s.write(page.Left, page.Footer, size, regular, grey, left)
		s.write(middle, page.Footer, size, regular, grey, groups)
		number := word("label.page") + " " + itoa(i+1) + "/" + itoa(len(sheets))
		s.write(right-m.measure(number, regular, size), page.Footer, size, regular, grey, number)
		if coded {
			*s = append(*s, mark{form: formCode, x: page.Width - page.Right - codeSide, y: codeTop, x2: codeSide, y2: codeSide})
		}
	}
}
