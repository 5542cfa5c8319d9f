package letters

import (
	"slices"
	"strings"

	"greffe/letters/page"
)

// Measures that do not follow the size of the text, in millimetres.
const (
	capHeight = 0.66 // of the typeface, in ems
	footSize  = 7.5  // in points
	footLarge = 9.0
	signAt    = 110.0

	senderMost = 150.0 // the sender's block ends there, whatever is in it
	indent     = 5.0
)

// A layout places a worded letter on pages.
type layout struct {
	*composition
	setting
	metrics *metrics
	window  page.Window
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
	all := settings(c.letter.LargePrint)
	if c.letter.Kind == Compliance && !c.letter.LargePrint {
		all = append(all, dense()...) // one page, whatever the number of rules
	}
	for _, s := range all {
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
	l := &layout{composition: c, setting: how, metrics: m, window: c.letter.Organisation.Envelope.Window()}
	var head sheet
	low := l.letterhead(&head, logo)
	if c.mail {
		l.start = max(l.window.Text, low+how.line)
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

// letterhead draws the sender beside the window, and returns where it ends.
func (l *layout) letterhead(s *sheet, logo *logo) float64 {
	o := l.letter.Organisation
	s.line(page.Left, page.Rule, page.Width-page.Right, page.Rule, 0.5, accent)
	x, y, width := l.window.SenderX, page.Sender, l.window.SenderWidth
	if !l.mail {
		x, width = page.Left, page.TextWidth
	}
	if logo != nil {
		w, h := logo.fit(45, 14)
		*s = append(*s, mark{form: formPicture, x: x, y: y, x2: w, y2: h})
		y += h + 2
	}
	put := func(text string, size, height float64, f face, t tone) {
		if text == "" {
			return
		}
		for _, line := range l.metrics.broken(inked(l.clean(text), f), size, width) {
			if y+height > senderMost {
				return
			}
			l.metrics.set(s, line, x, base(y, height, size), size, t)
			y += height
		}
	}
	put(o.Name, l.name, l.nameLine, bold, black)
	put(o.Service, l.head, l.headLine, regular, black)
	for _, line := range o.Lines {
		put(line, l.head, l.headLine, regular, black)
	}
	word := l.speaker.frame.word
	for _, f := range [...]struct{ label, value string }{
		{word("label.siret"), o.SIRET}, {word("label.declaration"), o.Declaration}, {word("label.uai"), o.UAI},
	} {
		if f.value != "" {
			put(f.label+"\u00a0"+f.value, l.head, l.headLine, regular, grey)
		}
	}
	put(o.Phone, l.head, l.headLine, regular, grey)
	put(o.Email, l.head, l.headLine, regular, grey)
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

// foldAt is where fold marks begin, in millimetres: within reach of the fold, and
// clear of the 5 mm that online services of registered letters keep free.
const foldAt = 5.5

// address draws the addressee in the window, and the fold marks. A draft may have
// an address that does not fit: it is cut where the window ends.
func (l *layout) address(s *sheet) {
	w := l.window
	for _, a := range l.letter.Addressee.Lines {
		l.clean(a) // says what cannot be drawn
	}
	fit, lines := l.metrics.addressed(w, l.letter.Addressee.Lines)
	lines = lines[:min(len(lines), page.AddressLines)]
	height := w.Line(len(lines))
	for i, a := range lines {
		s.write(w.X, base(w.Y+float64(i)*height, height, fit.Size), fit.Size, regular, black, l.metrics.shortened(a, regular, fit.Size, w.Width))
	}
	for _, y := range w.Folds {
		s.line(foldAt, y, foldAt+4, y, 0.15, grey)
	}
}

// references are the medium, the date, the subject and what goes with them.
func (l *layout) references() {
	medium, date := inked(l.medium, bold), inked(l.dateline, regular)
	lines := l.metrics.broken(medium, l.size, page.TextWidth)
	beside := len(lines) == 1 && l.metrics.glyphs(medium, l.size) < signAt-page.Left-3 &&
		l.metrics.glyphs(date, l.size) < page.Width-page.Right-signAt
	for i, line := range lines {
		l.add(row{height: l.line, tied: i > 0, draw: func(s *sheet, y float64) {
			l.metrics.set(s, line, page.Left, base(y, l.line, l.size), l.size, black)
			if beside {
				l.metrics.set(s, date, signAt, base(y, l.line, l.size), l.size, black)
			}
		}})
	}
	if !beside {
		at := signAt
		if l.metrics.glyphs(date, l.size) > page.Width-page.Right-signAt {
			at = page.Left
		}
		l.lines(date, at, page.Width-page.Right-at, 0.6)
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
	l.lines(greeting, page.Left, page.TextWidth, 5)
}

// lines adds a text of its own place and width, tied to what is above.
func (l *layout) lines(in []glyph, x, width, gap float64) {
	for _, line := range l.metrics.broken(in, l.size, width) {
		l.add(row{gap: gap, height: l.line, tied: true, draw: func(s *sheet, y float64) {
			l.metrics.set(s, line, x, base(y, l.line, l.size), l.size, black)
		}})
		gap = 0
	}
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
	at := max(l.metrics.glyphs(label, l.size), l.label)
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
	size, height := l.setting.title, l.titleLine
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
		l.lines(inked(l.clean(text), f), signAt, page.Width-page.Right-signAt, gap)
		gap = 0
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
