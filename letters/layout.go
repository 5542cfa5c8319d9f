package letters

import (
	"slices"
	"strings"

	"greffe/letters/page"
)

// Sizes of type in points, and heights of lines in millimetres.
const (
	smallSize = 8.0
	smallLine = 3.6
	headSize  = 8.5
	headLine  = 3.9
	cellSize  = 9.2
	cellLine  = 4.2
	footSize  = 7.5

	capHeight = 0.66 // of the typeface, in ems
	signAt    = 110.0
	indent    = 5.0
)

// A setting is how closely the body is set.
type setting struct {
	size float64 // of type, in points
	line float64 // height of a line
	gap  float64 // between paragraphs
	sign float64 // left for the signature
}

// settings are tried in turn: the closer one is taken when it saves a page.
func settings() [2]setting {
	return [2]setting{{10.5, 5.0, 2.6, 17}, {10, 4.55, 2.0, 15}}
}

// A layout places a worded letter on pages.
type layout struct {
	*composition
	setting
	metrics *metrics
	rows    []row
	start   float64 // first line of the first page
	follow  bool    // a heading was added last: what comes stands under it
	last    string  // style of the element added last
}

// base is the base line of a line of text whose top and height are given.
func base(y, height, size float64) float64 {
	return y + (height+capHeight*size*points)/2
}

// pages lays the letter out.
func (c *composition) pages(m *metrics, logo *logo) []sheet {
	var best []sheet
	for _, s := range settings() {
		pages := c.set(s, m, logo)
		if best == nil || len(pages) < len(best) {
			best = pages
		}
		if len(best) == 1 {
			break
		}
	}
	return best
}

func (c *composition) set(how setting, m *metrics, logo *logo) []sheet {
	l := &layout{composition: c, setting: how, metrics: m, start: page.Body}
	var head sheet
	low := l.letterhead(&head, logo)
	if c.mail {
		l.address(&head)
		l.references()
	} else {
		l.start = low + 8
		l.title()
	}
	l.text(c.body)
	l.signature()
	l.text(c.after)
	pages := paginate(l.rows, l.start, page.Top, page.Bottom)
	pages[0] = append(head, pages[0]...)
	return pages
}

func (l *layout) add(r row) {
	if l.follow {
		r.tied, l.follow = true, false
	}
	l.rows = append(l.rows, r)
}

// letterhead draws the sender, left of the window, and returns where it ends.
func (l *layout) letterhead(s *sheet, logo *logo) float64 {
	o := l.letter.Organisation
	s.line(page.Left, 17, page.Width-page.Right, 17, 0.5, accent)
	y := 21.0
	if logo != nil {
		w, h := logo.fit(45, 14)
		*s = append(*s, mark{form: formPicture, x: page.Left, y: y, x2: w, y2: h})
		y += h + 2
	}
	width := page.Quiet().X0 - page.Left - 3
	if !l.mail {
		width = page.TextWidth
	}
	put := func(text string, size, height float64, f face, t tone) {
		if text == "" {
			return
		}
		for _, line := range l.metrics.broken(inked(l.clean(text), f), size, width) {
			l.metrics.set(s, line, page.Left, base(y, height, size), size, t)
			y += height
		}
	}
	put(o.Name, 12.5, 6, bold, black)
	put(o.Service, headSize, headLine, regular, black)
	for _, line := range o.Lines {
		put(line, headSize, headLine, regular, black)
	}
	word := l.speaker.frame.word
	for _, f := range [...]struct{ label, value string }{
		{word("label.siret"), o.SIRET}, {word("label.declaration"), o.Declaration}, {word("label.uai"), o.UAI},
	} {
		if f.value != "" {
			put(f.label+"\u00a0"+f.value, headSize, headLine, regular, grey)
		}
	}
	put(o.Phone, headSize, headLine, regular, grey)
	put(o.Email, headSize, headLine, regular, grey)
	return y
}

// clean makes a text drawable; what had to be replaced is listed when composing.
func (l *layout) clean(s string) string {
	s, missing := l.metrics.printable(s)
	for _, r := range missing {
		if !slices.Contains(l.missing, r) {
			l.missing = append(l.missing, r)
		}
	}
	return s
}

func inked(s string, f face) []glyph {
	out := make([]glyph, 0, len(s))
	for _, r := range s {
		out = append(out, glyph{r: r, face: f})
	}
	return out
}

// address draws the addressee in the window, and the two fold marks.
func (l *layout) address(s *sheet) {
	w := l.letter.Organisation.Window
	if w == (page.Window{}) {
		w = page.DL()
	}
	lines := make([]string, 0, len(l.letter.Addressee.Lines))
	for _, a := range l.letter.Addressee.Lines {
		lines = append(lines, l.clean(a))
	}
	size, _ := page.Fit(lines, func(line string, size float64) float64 { return l.metrics.measure(line, regular, size) })
	for i, a := range lines {
		s.write(w.X, base(w.Y+float64(i)*page.AddressLine, page.AddressLine, size), size, regular, black, a)
	}
	for _, y := range page.Folds() {
		s.line(4, y, 8, y, 0.15, grey)
	}
}

// references are the medium, the date, the subject and what goes with them.
func (l *layout) references() {
	medium, date := inked(l.medium, bold), inked(l.dateline, regular)
	beside := l.metrics.glyphs(medium, l.size) < signAt-page.Left-3
	l.add(row{height: l.line, draw: func(s *sheet, y float64) {
		l.metrics.set(s, medium, page.Left, base(y, l.line, l.size), l.size, black)
		if beside {
			l.metrics.set(s, date, signAt, base(y, l.line, l.size), l.size, black)
		}
	}})
	if !beside {
		l.add(row{height: l.line + 0.6, tied: true, draw: func(s *sheet, y float64) {
			l.metrics.set(s, date, signAt, base(y+0.6, l.line, l.size), l.size, black)
		}})
	}
	word := l.speaker.frame.word
	type ref struct {
		label string
		text  []glyph
		face  face
	}
	refs := []ref{{word("label.subject"), l.subject, bold}}
	if n := l.letter.CaseNumber; n != "" {
		refs = append(refs, ref{word("label.refs"), inked(l.clean(n), regular), regular})
	}
	if n := l.letter.TheirRef; n != "" {
		refs = append(refs, ref{word("label.their"), inked(l.clean(n), regular), regular})
	}
	if e := l.letter.Enclosures; len(e) > 0 {
		refs = append(refs, ref{word("label.enclosures"), typeset(l.letter.Lang, inked(l.clean(strings.Join(e, " ; ")), regular)), regular})
	}
	gap := 4.0
	for _, r := range refs {
		label := typeset(l.letter.Lang, inked(r.label+colon(l.letter.Lang)+" ", r.face))
		l.labelled(label, faced(r.text, r.face), gap)
		gap = 0.4
	}
	greeting := inked(l.greeting, regular)
	l.add(row{gap: 5, height: l.line, tied: true, draw: func(s *sheet, y float64) {
		l.metrics.set(s, greeting, page.Left, base(y, l.line, l.size), l.size, black)
	}})
}

func colon(lang Lang) string {
	if lang == French {
		return " :"
	}
	return ":"
}

func faced(in []glyph, f face) []glyph {
	out := slices.Clone(in)
	for i := range out {
		if f != regular {
			out[i].face = f
		}
	}
	return out
}

// labelled adds « Objet : … », its further lines under the first word.
func (l *layout) labelled(label, text []glyph, gap float64) {
	at := max(l.metrics.glyphs(label, l.size), 17)
	for i, line := range l.metrics.broken(text, l.size, page.TextWidth-at) {
		g := 0.0
		if i == 0 {
			g = gap
		}
		l.add(row{gap: g, height: l.line, tied: true, draw: func(s *sheet, y float64) {
			if i == 0 {
				l.metrics.set(s, label, page.Left, base(y, l.line, l.size), l.size, black)
			}
			l.metrics.set(s, line, page.Left+at, base(y, l.line, l.size), l.size, black)
		}})
	}
}

// title heads a sheet that is not sent: minutes, attendance sheet, receipt.
func (l *layout) title() {
	const size, height = 16.0, 8.0
	for _, line := range l.metrics.broken(faced(l.subject, bold), size, page.TextWidth) {
		l.add(row{height: height, tied: true, draw: func(s *sheet, y float64) {
			l.metrics.set(s, line, page.Left, base(y, height, size), size, black)
		}})
	}
}

// sign adds the closing, the name and the place for the signature; none of
// them is ever alone on a page.
func (l *layout) signature() {
	if !l.mail {
		return
	}
	for _, e := range l.closing {
		l.paragraph(e, true)
	}
	gap := 5.0
	put := func(text string, f face) {
		for _, line := range l.metrics.broken(inked(l.clean(text), f), l.size, page.Width-page.Right-signAt) {
			l.add(row{gap: gap, height: l.line, tied: true, draw: func(s *sheet, y float64) {
				l.metrics.set(s, line, signAt, base(y, l.line, l.size), l.size, black)
			}})
			gap = 0
		}
	}
	put(l.letter.Signatory.Name, bold)
	put(l.letter.Signatory.Capacity, regular)
	put(l.delegated, regular)
	l.add(row{height: l.setting.sign, tied: true})
	if c := l.letter.CopiesTo; len(c) > 0 {
		label := typeset(l.letter.Lang, inked(l.speaker.frame.word("label.copies")+colon(l.letter.Lang)+" ", regular))
		l.labelled(label, inked(l.clean(strings.Join(c, ", ")), regular), 2)
	}
}
