package letters

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"greffe/letters/page"
)

// An about is what a PDF says of itself.
type about struct {
	title, author, subject string
	stamp                  time.Time // creation and modification: the letter's own day
	watermark              string
	logo                   *logo
}

// draw turns pages into the bytes of a PDF. All that knows gofpdf is in the
// files called pdf; everything else works on sheets. The library keeps its
// state in the document, so that each letter has one of its own and letters
// can be drawn from several goroutines.
func (p *Press) draw(sheets []sheet, a about) ([]byte, error) {
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetCatalogSort(true) // maps would give another order each time
	f.SetCreationDate(a.stamp)
	f.SetModificationDate(a.stamp)
	f.SetTitle(a.title, true)
	f.SetAuthor(a.author, true)
	f.SetSubject(a.subject, true)
	f.SetCreator("Greffe", true)
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCompression(p.compress)

	d := &drawing{pdf: f}
	if encodable(sheets, a.watermark) {
		d.encode = p.fonts.add(f, used(sheets, a.watermark))
	} else {
		p.addWhole(f, used(sheets, a.watermark))
	}
	if a.logo != nil {
		f.RegisterImageOptionsReader("logo", gofpdf.ImageOptions{ImageType: "PNG"}, bytes.NewReader(a.logo.png))
	}
	for _, s := range sheets {
		f.AddPage()
		d.fresh()
		if a.watermark != "" {
			d.watermark(a.watermark, p.metrics)
		}
		for _, m := range s {
			d.mark(m)
		}
	}
	var out bytes.Buffer
	out.Grow(64 << 10)
	if err := f.Output(&out); err != nil {
		return nil, fmt.Errorf("draw the letter: %w", err)
	}
	return out.Bytes(), nil
}

// used tells which faces the sheets are written in.
func used(sheets []sheet, watermark string) [faces]bool {
	var out [faces]bool
	out[bold] = watermark != ""
	for _, s := range sheets {
		for _, m := range s {
			if m.form == formText {
				out[m.face] = true
			}
		}
	}
	return out
}

// addWhole lets the library parse the whole fonts and cut them to the
// characters in use: slow, for letters with a name in a rare script. The
// library scribbles on what it is given, hence the copies.
func (p *Press) addWhole(f *gofpdf.Fpdf, use [faces]bool) {
	for c := range face(faces) {
		if use[c] {
			f.AddUTF8FontFromBytes(family, c.style(), bytes.Clone(p.metrics.raw[c]))
		}
	}
}

const family = "SourceSans3"

// style is the name of a face in the library.
func (f face) style() string { return [faces]string{"", "I", "B"}[f] }

// A drawing is a document being drawn, with what was set last on its page.
type drawing struct {
	pdf    *gofpdf.Fpdf
	encode *strings.Replacer // to the one-byte code of the cut fonts; nil: UTF-8
	size   float64
	face   face
	tone   tone
	stroke tone
	width  float64
}

// fresh forgets what was set: each page starts anew.
func (d *drawing) fresh() {
	d.size, d.width = 0, 0
	d.tone, d.stroke = 255, 255
}

func colour(t tone) (r, g, b int) {
	switch t {
	case grey:
		return 95, 99, 104
	case pale:
		return 240, 242, 245
	case accent:
		return 31, 78, 140
	case red:
		return 176, 22, 22
	case black:
	}
	return 0, 0, 0
}

func (d *drawing) mark(m mark) {
	switch m.form {
	case formText:
		d.text(m)
	case formLine:
		if d.stroke != m.tone {
			d.pdf.SetDrawColor(colour(m.tone))
			d.stroke = m.tone
		}
		if d.width != m.size {
			d.pdf.SetLineWidth(m.size)
			d.width = m.size
		}
		d.pdf.Line(m.x, m.y, m.x2, m.y2)
	case formFill:
		d.pdf.SetFillColor(colour(m.tone))
		d.pdf.Rect(m.x, m.y, m.x2-m.x, m.y2-m.y, "F")
	case formPicture:
		d.pdf.ImageOptions("logo", m.x, m.y, m.x2, m.y2, false, gofpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	}
}

func (d *drawing) text(m mark) {
	if d.size != m.size || d.face != m.face {
		d.pdf.SetFont(family, m.face.style(), m.size)
		d.size, d.face = m.size, m.face
	}
	if d.tone != m.tone {
		d.pdf.SetTextColor(colour(m.tone))
		d.tone = m.tone
	}
	text := m.text
	if d.encode != nil {
		text = d.encode.Replace(text)
	}
	d.pdf.Text(m.x, m.y, text)
}

// watermark writes a word across the page, behind the text.
func (d *drawing) watermark(word string, m *metrics) {
	const size = 130
	w := m.measure(word, bold, size)
	x, y := page.Width/2, page.Height/2
	d.pdf.TransformBegin()
	d.pdf.TransformRotate(52, x, y)
	d.pdf.SetTextColor(232, 234, 238)
	d.pdf.SetFont(family, bold.style(), size)
	text := word
	if d.encode != nil {
		text = d.encode.Replace(text)
	}
	d.pdf.Text(x-w/2, y+capHeight*size*points/2, text)
	d.pdf.TransformEnd()
	d.fresh()
}
