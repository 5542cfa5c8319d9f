package letters

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"github.com/jung-kurt/gofpdf"

	"greffe/letters/page"
)

// All that knows gofpdf is in the files called pdf; everything else works on
// sheets. The library draws the pages. It would also parse the typeface, compress
// it and write it again for every letter: what all letters share is made once
// instead, and pdf_file.go puts both together.

// An ink draws pages with the library: it knows under which name the faces of
// the plates are found. It is made once for most letters and only read after.
type ink struct {
	pdf   *gofpdf.Fpdf
	names map[plateID]string
}

const pictureName, codeName = "Logo", "Code"

// newInk gives the library the faces of some plates. It learns no more of them
// than their names: texts are measured and placed before.
func newInk(numbers []uint16) (*ink, error) {
	f := gofpdf.New("P", "mm", "A4", "")
	var ids []plateID
	for _, n := range numbers {
		for c := range face(faces) {
			ids = append(ids, plateID{n, c})
			f.AddFontFromBytes(family(n), c.style(), fmt.Appendf(nil, `{"Tp":"TrueType","Name":%q}`, family(n)+c.style()), nil)
		}
	}
	// The library names fonts itself, and says so only in what it draws.
	t := f.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: page.Width, Ht: page.Height}, func(t *gofpdf.Tpl) {
		for i, id := range ids {
			t.SetFont(family(id.number), id.face.style(), float64(i+1))
		}
	})
	if err := f.Error(); err != nil {
		return nil, fmt.Errorf("prepare the fonts: %w", err)
	}
	said := regexp.MustCompile(`/(F[0-9a-f]+) [0-9.]+ Tf`).FindAllSubmatch(t.Bytes(), -1)
	if len(said) != len(ids) {
		return nil, fmt.Errorf("prepare the fonts: %d names for %d", len(said), len(ids))
	}
	out := &ink{pdf: f, names: map[plateID]string{}}
	for i, id := range ids {
		out.names[id] = string(said[i][1])
	}
	return out, nil
}

func family(number uint16) string { return "p" + strconv.Itoa(int(number)) }

// style is the name of a face in the library.
func (f face) style() string { return [faces]string{"", "I", "B"}[f] }

// pages draws sheets: what a page holds, as a PDF wants it.
func (k *ink) pages(sheets []sheet, watermark string, m *metrics, cases typecase) [][]byte {
	drawn := k.pdf.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: page.Width, Ht: page.Height}, func(t *gofpdf.Tpl) {
		t.SetAutoPageBreak(false, 0)
		d := &drawing{pdf: t, metrics: m, cases: cases}
		for i, s := range sheets {
			if i > 0 {
				t.AddPage()
			}
			d.fresh()
			if watermark != "" {
				d.watermark(watermark)
			}
			for _, mark := range s {
				d.mark(mark)
			}
		}
	})
	out := make([][]byte, 0, len(sheets))
	for _, p := range drawn.FromPages() {
		out = append(out, p.Bytes())
	}
	return out
}

// used lists the plates of some sheets, in order.
func used(sheets []sheet, watermark string, cases typecase) []plateID {
	var out []plateID
	var plain [faces]bool // plate 0 is noted
	note := func(text string, f face) {
		for _, r := range text {
			if r < 0x7f && plain[f] {
				continue
			}
			n, _ := cases.find(r)
			plain[f] = plain[f] || n == 0
			if id := (plateID{n, f}); !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	note(watermark, bold)
	for _, s := range sheets {
		for _, m := range s {
			if m.form == formText {
				note(m.text, m.face)
			}
		}
	}
	slices.SortFunc(out, func(a, b plateID) int {
		if a.number != b.number {
			return int(a.number) - int(b.number)
		}
		return int(a.face) - int(b.face)
	})
	return out
}

// A drawing is a document being drawn, with what was set last on its page.
type drawing struct {
	pdf     *gofpdf.Tpl
	metrics *metrics
	cases   typecase
	plate   uint16
	size    float64
	face    face
	tone    tone
	stroke  tone
	width   float64
	codes   []byte
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
	case faint:
		return 232, 234, 238
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
		d.place(pictureName, m)
	case formCode:
		d.place(codeName, m)
	}
}

// place puts something drawn once, of the size of one unit, on the page.
func (d *drawing) place(name string, m mark) {
	const k = 1 / points
	d.pdf.RawWriteStr(fmt.Sprintf("q %.3f 0 0 %.3f %.3f %.3f cm /%s Do Q\n",
		m.x2*k, m.y2*k, m.x*k, (page.Height-m.y-m.y2)*k, name))
}

// text writes a text, the characters of one plate at a time.
func (d *drawing) text(m mark) {
	if d.tone != m.tone {
		d.pdf.SetTextColor(colour(m.tone))
		d.tone = m.tone
	}
	plate, start, x := uint16(0), 0, m.x
	d.codes = d.codes[:0]
	for i, r := range m.text {
		n, code := d.cases.find(r)
		if n != plate && len(d.codes) > 0 {
			d.run(plate, x, m)
			x += d.metrics.measure(m.text[start:i], m.face, m.size)
			start = i
		}
		plate = n
		d.codes = append(d.codes, code)
	}
	d.run(plate, x, m)
}

func (d *drawing) run(plate uint16, x float64, m mark) {
	if d.size != m.size || d.face != m.face || d.plate != plate {
		d.pdf.SetFont(family(plate), m.face.style(), m.size)
		d.size, d.face, d.plate = m.size, m.face, plate
	}
	d.pdf.Text(x, m.y, string(d.codes))
	d.codes = d.codes[:0]
}

// watermark writes a word across the page, behind the text.
func (d *drawing) watermark(word string) {
	const size = 130
	w := d.metrics.measure(word, bold, size)
	x, y := page.Width/2, page.Height/2
	d.pdf.TransformBegin()
	d.pdf.TransformRotate(52, x, y)
	d.text(mark{x: x - w/2, y: y + capHeight*size*points/2, size: size, face: bold, tone: faint, text: word})
	d.pdf.TransformEnd()
	d.fresh()
}
