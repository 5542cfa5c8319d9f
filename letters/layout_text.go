package letters

import "greffe/letters/page"

// text adds the elements of the body.
func (l *layout) text(in []element) {
	for _, e := range in {
		switch e.style {
		case "table":
			l.table(e.table)
		case "heading", "annex":
			l.heading(e)
		case "small":
			l.small(e)
		default:
			l.paragraph(e, false)
		}
		l.last = e.style
		l.follow = l.follow || e.keep
	}
}

// paragraph adds the lines of one paragraph or entry of a list. Two lines at
// least stay on each side of a page break.
func (l *layout) paragraph(e element, tied bool) {
	x, bar := page.Left, false
	switch {
	case e.mark != "" || e.style == "item":
		x += indent
	case e.style == "ruling":
		x, bar = x+indent, true
	}
	lines := l.metrics.broken(e.text, l.size, page.Width-page.Right-x)
	marker := inked(e.mark, regular)
	for i, line := range lines {
		gap, joined := 0.0, false
		if i == 0 {
			gap = l.gap
			if e.mark != "" {
				gap = 1.2
			}
			joined = bar && l.last == e.style // the bar goes on between two blocks
		}
		l.add(row{
			gap: gap, height: l.line, tied: (i == 0 && tied) || i == 1 || (i > 0 && i == len(lines)-1),
			draw: func(s *sheet, y float64) {
				if bar {
					top := y
					if joined {
						top -= gap
					}
					s.line(page.Left+1, top, page.Left+1, y+l.line, 0.6, accent)
				}
				if i == 0 {
					l.metrics.set(s, marker, x-indent, base(y, l.line, l.size), l.size, black)
				}
				l.metrics.set(s, line, x, base(y, l.line, l.size), l.size, black)
			},
		})
	}
}

// heading adds a heading, tied to what follows; an annex begins a page.
func (l *layout) heading(e element) {
	size, height, gap := l.setting.heading, l.headingLine, 4.0
	if e.style == "annex" {
		size, height = l.annex, l.annexLine
	}
	for i, line := range l.metrics.broken(faced(e.text, bold), size, page.TextWidth) {
		g := 0.0
		if i == 0 {
			g = gap
		}
		l.add(row{gap: g, height: height, fresh: i == 0 && e.style == "annex", tied: i > 0, draw: func(s *sheet, y float64) {
			l.metrics.set(s, line, page.Left, base(y, height, size), size, black)
		}})
	}
	l.follow = true
}

// small adds a notice in small type, never cut.
func (l *layout) small(e element) {
	size, height := l.setting.small, l.smallLine
	for i, line := range l.metrics.broken(e.text, size, page.TextWidth) {
		gap := 0.0
		if i == 0 {
			gap = 3
		}
		l.add(row{gap: gap, height: height, tied: true, draw: func(s *sheet, y float64) {
			if i == 0 {
				s.line(page.Left, y-1, page.Left+30, y-1, 0.15, grey)
			}
			l.metrics.set(s, line, page.Left, base(y, height, size), size, grey)
		}})
	}
}

// Padding of the cells of a table.
const padX, padY = 1.6, 1.1

// table adds a table: its head is drawn again on every page it goes on.
func (l *layout) table(t *table) {
	widths := l.columns(t)
	var head *row
	h := l.cells(widths, bolded(t.head), 0, true)
	room := page.Bottom - page.Top
	switch {
	case blankCells(t.head):
		l.add(row{height: 0, gap: l.gap})
	case h.height > room/3: // too high to be drawn on every page: it is a row like others
		for _, part := range l.cut(bolded(t.head), widths, room) {
			l.add(l.cells(widths, part, 0, true))
		}
	default:
		room -= h.height
		head = &h
		first := h
		first.gap = l.gap + 0.6
		first.tied = false
		l.add(first)
	}
	for i, r := range t.rows {
		for n, part := range l.cut(r, widths, room) {
			c := l.cells(widths, part, t.row, false)
			c.head = head
			c.tied = i == 0 && n == 0
			if c.tied {
				c.head = nil
			}
			l.add(c)
		}
	}
	l.add(row{height: 1, tied: true})
}

// columns spreads the columns over the width of the text, as the template asks. A
// column that would cut a word in two takes the room from those that have some.
func (l *layout) columns(t *table) []float64 {
	n := len(t.head)
	out, least := make([]float64, n), make([]float64, n)
	total := 0.0
	for i := range out {
		out[i] = page.TextWidth / float64(n)
		if len(t.widths) == n {
			out[i] = t.widths[i]
		}
		total += out[i]
		least[i] = l.longest(faced(t.head[i], bold), l.cellHead)
	}
	for _, r := range t.rows {
		for i, c := range r[:min(n, len(r))] {
			least[i] = max(least[i], l.longest(c, l.cell))
		}
	}
	lacking, spare := 0.0, 0.0
	for i := range out {
		out[i] *= page.TextWidth / total
		lacking += max(0, least[i]-out[i])
		spare += max(0, out[i]-least[i])
	}
	if lacking == 0 || lacking > spare {
		return out
	}
	for i := range out {
		if out[i] < least[i] {
			out[i] = least[i]
		} else {
			out[i] -= (out[i] - least[i]) * lacking / spare
		}
	}
	return out
}

// longest is the width that the longest word of a cell asks of its column.
func (l *layout) longest(in []glyph, size float64) float64 {
	widest, start := 0, 0
	for i := 0; i <= len(in); i++ {
		if i == len(in) || in[i].r == ' ' || in[i].r == '\n' {
			widest = max(widest, l.metrics.total(in[start:i]))
			start = i + 1
		}
	}
	return float64(widest)*size*points/1000 + 2*padX + 0.1
}

func blankCells(in [][]glyph) bool {
	for _, c := range in {
		if len(c) > 0 {
			return false
		}
	}
	return true
}

func bolded(in [][]glyph) [][]glyph {
	out := make([][]glyph, len(in))
	for i, c := range in {
		out[i] = faced(c, bold)
	}
	return out
}

// cut parts a row that has more lines than the room of a page takes.
func (l *layout) cut(in [][]glyph, widths []float64, room float64) [][][]glyph {
	mostLines := int((room - 2*padY) / l.cellLine)
	most := 0
	lines := make([][][]glyph, len(in))
	for i, c := range in {
		lines[i] = l.metrics.broken(c, l.cell, widths[i]-2*padX)
		most = max(most, len(lines[i]))
	}
	if most <= mostLines {
		return [][][]glyph{in}
	}
	var out [][][]glyph
	for at := 0; at < most; at += mostLines {
		part := make([][]glyph, len(in))
		for i, c := range lines {
			for n := at; n < min(at+mostLines, len(c)); n++ {
				if n > at {
					part[i] = append(part[i], glyph{r: '\n'})
				}
				part[i] = append(part[i], c[n]...)
			}
		}
		out = append(out, part)
	}
	return out
}

// cells makes one row of a table.
func (l *layout) cells(widths []float64, in [][]glyph, least float64, head bool) row {
	size := l.cell
	if head {
		size = l.cellHead
	}
	lines := make([][][]glyph, len(in))
	most := 1
	for i, c := range in {
		lines[i] = l.metrics.broken(c, size, widths[i]-2*padX)
		most = max(most, len(lines[i]))
	}
	pad := padY - l.tight
	height := max(float64(most)*l.cellLine+2*pad, least)
	return row{height: height, draw: func(s *sheet, y float64) {
		x := page.Left
		if head {
			s.fill(x, y, x+page.TextWidth, y+height, pale)
		}
		for i, c := range lines {
			for n, line := range c {
				l.metrics.set(s, line, x+padX, base(y+pad+float64(n)*l.cellLine, l.cellLine, size), size, black)
			}
			s.line(x, y, x, y+height, 0.15, grey)
			x += widths[i]
		}
		s.line(x, y, x, y+height, 0.15, grey)
		s.line(page.Left, y, x, y, 0.15, grey)
		s.line(page.Left, y+height, x, y+height, 0.15, grey)
	}}
}
