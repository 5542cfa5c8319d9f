package postroom

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

// The names of the two envelopes that the program knows.
const (
	EnvelopeDL = "dl" // 110 × 220 mm
	EnvelopeC5 = "c5" // 162 × 229 mm
)

// Envelope is where to print on an envelope without a window: the sender at the
// top left, the addressee in the right half, above the strip of 20 mm that the
// post keeps for its own marks. The name is one of those above, else DL is
// taken. An office that has set a form of that name has its own places.
func Envelope(name string, set []cases.FormLayout) cases.FormLayout {
	if i := slices.IndexFunc(set, func(l cases.FormLayout) bool { return l.Name == name }); i >= 0 {
		return set[i]
	}
	if name == EnvelopeC5 {
		return cases.FormLayout{
			Name: EnvelopeC5, Width: 229, Height: 162,
			Sender:    cases.Spot{X: 12, Y: 12, Width: 80, Height: 30},
			Recipient: cases.Spot{X: 112, Y: 82, Width: 95, Height: 38},
			Reference: cases.Spot{X: 12, Y: 140, Width: 80, Height: 10},
		}
	}
	return cases.FormLayout{
		Name: EnvelopeDL, Width: 220, Height: 110,
		Sender:    cases.Spot{X: 10, Y: 10, Width: 80, Height: 28},
		Recipient: cases.Spot{X: 105, Y: 50, Width: 95, Height: 36},
		Reference: cases.Spot{X: 10, Y: 92, Width: 80, Height: 10},
	}
}

// The sizes of type on an envelope or a form, in points, the first that fits
// being taken; NF Z 10-011 advises 10 and allows 9 to 12.
func sizes() [4]float64 { return [4]float64{11, 10, 9, 8} }

// A Stack is envelopes or forms to be printed.
type Stack struct {
	PDF      []byte
	Problems []Problem
}

// Forms prints each piece on a form or an envelope: nothing but the texts, at the
// places of the layout moved by the printer's shift. A piece that does not fit
// its places, or that has a character which the typeface lacks, is left out and
// named.
func (p *Press) Forms(layout cases.FormLayout, sender Sender, pieces []Piece, day days.Day) (Stack, error) {
	d := p.newPaper(layout.Width, layout.Height, layout.Name, day)
	var out Stack
	for i, x := range pieces {
		if m := p.unfit(d, layout, sender, x); !m.IsZero() {
			out.Problems = append(out.Problems, Problem{Index: i, Fatal: true, Message: m})
			continue
		}
		d.page()
		d.dx, d.dy = layout.ShiftX, layout.ShiftY
		d.grey(0)
		d.block(layout.Sender, sender.lines())
		d.block(layout.Recipient, x.lines())
		d.block(layout.Reference, referenceLines(x))
	}
	if d.pages() == 0 {
		return out, nil
	}
	var err error
	out.PDF, err = d.bytes()
	return out, err
}

// referenceLines is what helps the office find an envelope again. The post's
// own form bears its number already; an envelope says which one it goes with.
func referenceLines(x Piece) []string {
	out := []string{x.Reference}
	if x.Number != "" {
		out = append(out, post.Number(x.Number).Pretty())
	}
	return out
}

// unfit says why a piece cannot be printed on a layout.
func (p *Press) unfit(d *paper, layout cases.FormLayout, sender Sender, x Piece) message.Message {
	if x.Address.IsZero() || len(x.Address.Lines) == 0 {
		return message.New("postroom.problem.address")
	}
	lines := slices.Concat(sender.lines(), x.lines(), referenceLines(x))
	if lost := p.missing(lines...); len(lost) > 0 {
		return message.New("postroom.problem.character", message.Text("character", string(lost[0])))
	}
	for _, place := range []struct {
		spot  cases.Spot
		lines []string
		part  string
	}{
		{layout.Sender, sender.lines(), "postroom.part.sender"},
		{layout.Recipient, x.lines(), "postroom.part.recipient"},
		{layout.Reference, referenceLines(x), "postroom.part.reference"},
	} {
		if !used(place.spot) {
			continue
		}
		if _, _, fits := d.fit(place.spot, place.lines); !fits {
			return message.New("postroom.problem.room", message.Term("part", place.part))
		}
	}
	return message.Message{}
}

// block writes lines at a place, as large as fits.
func (d *paper) block(s cases.Spot, lines []string) {
	if !used(s) {
		return
	}
	size, height, _ := d.fit(s, lines)
	d.face(regular, size)
	for i, l := range lines {
		d.write(s.X, s.Y+size*point*0.8+float64(i)*height, l)
	}
}

// fit is the size of type and the height of a line at which lines go into a
// place, and whether they do. A place without a width or a height has no bound.
func (d *paper) fit(s cases.Spot, lines []string) (size, height float64, fits bool) {
	for _, size = range sizes() {
		d.face(regular, size)
		height = size * point * 1.25
		wide := 0.0
		for _, l := range lines {
			wide = max(wide, d.measure(l))
		}
		high := float64(len(lines)) * height
		if (s.Width == 0 || wide <= s.Width) && (s.Height == 0 || high <= s.Height) {
			return size, height, true
		}
	}
	return size, height, false
}

// used tells whether something is printed at a place at all.
func used(s cases.Spot) bool { return s != cases.Spot{} }
