package postroom

import (
	"bytes"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"
	"golang.org/x/image/font/sfnt"

	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases/days"
)

// A Press holds the typeface and the words, read once. It may be used from
// several goroutines.
type Press struct {
	catalogue *translations.Catalogue
	fonts     [2][]byte
	glyphs    *sfnt.Font
}

// The faces.
const (
	regular = iota
	bold
)

// New reads the typeface that the program carries.
func New(c *translations.Catalogue) (*Press, error) {
	p := &Press{catalogue: c}
	for i, name := range [...]string{"fonts/SourceSans3_400Regular.ttf", "fonts/SourceSans3_600SemiBold.ttf"} {
		raw, err := assets.Fonts.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("postroom font: %w", err)
		}
		p.fonts[i] = raw
	}
	parsed, err := sfnt.Parse(p.fonts[regular])
	if err != nil {
		return nil, fmt.Errorf("postroom font: %w", err)
	}
	p.glyphs = parsed
	quiet()
	return p, nil
}

// missing are the characters of some texts that the typeface lacks, each once.
func (p *Press) missing(texts ...string) []rune {
	var buf sfnt.Buffer
	var out []rune
	seen := map[rune]bool{}
	for _, t := range texts {
		for _, r := range t {
			if g, err := p.glyphs.GlyphIndex(&buf, r); (err != nil || g == 0) && !seen[r] {
				seen[r] = true
				out = append(out, r)
			}
		}
	}
	return out
}

// A paper is a document being drawn, in millimetres from the top left corner of
// its page. It is all that the rest of the package knows of the library.
type paper struct {
	pdf    *gofpdf.Fpdf
	dx, dy float64 // added to every place: the shift of a printer
}

// newPaper begins a document of pages of one size.
func (p *Press) newPaper(width, height float64, title string, stamp days.Day) *paper {
	f := gofpdf.NewCustom(&gofpdf.InitType{OrientationStr: "P", UnitStr: "mm", Size: gofpdf.SizeType{Wd: width, Ht: height}})
	f.SetCatalogSort(true) // maps would give another order each time
	y, m, d := stamp.Date()
	if !stamp.Given() {
		y, m, d = 2000, time.January, 1
	}
	at := time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	f.SetCreationDate(at)
	f.SetModificationDate(at)
	f.SetTitle(title, true)
	f.SetCreator("Greffe", true)
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.AddUTF8FontFromBytes(family, "", bytes.Clone(p.fonts[regular])) // the library scribbles on what it is given
	f.AddUTF8FontFromBytes(family, "B", bytes.Clone(p.fonts[bold]))
	return &paper{pdf: f}
}

const family = "SourceSans3"

// point is the length of one point, in millimetres.
const point = 25.4 / 72

func (d *paper) page() { d.pdf.AddPage() }

func (d *paper) pages() int { return d.pdf.PageCount() }

// face chooses the type of what is written next; size in points.
func (d *paper) face(face int, size float64) {
	d.pdf.SetFont(family, [...]string{"", "B"}[face], size)
}

// write puts a text with its base line at y.
func (d *paper) write(x, y float64, text string) {
	if text != "" {
		d.pdf.Text(x+d.dx, y+d.dy, text)
	}
}

// measure is how wide a text is in the face chosen.
func (d *paper) measure(text string) float64 { return d.pdf.GetStringWidth(text) }

// grey sets how light what is drawn next is: 0 is black.
func (d *paper) grey(level int) {
	d.pdf.SetTextColor(level, level, level)
	d.pdf.SetDrawColor(level, level, level)
}

func (d *paper) line(x, y, x2, y2, width float64) {
	d.pdf.SetLineWidth(width)
	d.pdf.Line(x+d.dx, y+d.dy, x2+d.dx, y2+d.dy)
}

func (d *paper) box(x, y, w, h, width float64) {
	d.pdf.SetLineWidth(width)
	d.pdf.Rect(x+d.dx, y+d.dy, w, h, "D")
}

// dashed draws a box of dashes.
func (d *paper) dashed(x, y, w, h float64) {
	d.pdf.SetDashPattern([]float64{1.5, 1.5}, 0)
	d.box(x, y, w, h, 0.2)
	d.pdf.SetDashPattern(nil, 0)
}

// shade fills a box with a pale grey.
func (d *paper) shade(x, y, w, h float64) {
	d.pdf.SetFillColor(238, 240, 243)
	d.pdf.Rect(x+d.dx, y+d.dy, w, h, "F")
}

// blank covers a box with white.
func (d *paper) blank(x, y, w, h float64) {
	d.pdf.SetFillColor(255, 255, 255)
	d.pdf.Rect(x+d.dx, y+d.dy, w, h, "F")
}

// bytes ends the document.
func (d *paper) bytes() ([]byte, error) {
	var out bytes.Buffer
	if err := d.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("draw for the post: %w", err)
	}
	return out.Bytes(), nil
}

// cut shortens a text to a width, with an ellipsis at its end.
func (d *paper) cut(text string, width float64) string {
	if d.measure(text) <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if short := string(runes[:n]) + "…"; d.measure(short) <= width {
			return short
		}
	}
	return ""
}
