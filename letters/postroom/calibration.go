package postroom

import (
	"greffe/cases"
	"greffe/cases/message"
)

// CrossX and CrossY are where the cross of a calibration sheet stands on a
// printer without any shift, in millimetres from the left and the upper edge.
const (
	CrossX = 60.0
	CrossY = 40.0
)

// Shift is what to add to every place of a layout once its calibration sheet,
// which was printed with the shift that the layout has, shows the cross at a
// measured place.
func Shift(layout cases.FormLayout, measuredX, measuredY float64) (x, y float64) {
	return layout.ShiftX + CrossX - measuredX, layout.ShiftY + CrossY - measuredY
}

// Calibration draws a sheet of the size of a form: a cross at a known place,
// with a ruler in millimetres along each arm, and the outlines of what is
// printed on the form, so that the sheet can be laid over one.
func (p *Press) Calibration(code string, layout cases.FormLayout) ([]byte, error) {
	w := p.words(code)
	d := p.newPaper(layout.Width, layout.Height, w.T("postroom.calibration.title"), 0)
	d.page()
	d.dx, d.dy = layout.ShiftX, layout.ShiftY
	d.grey(110)
	for _, part := range []struct {
		spot cases.Spot
		key  string
	}{
		{layout.Sender, "postroom.part.sender"},
		{layout.Recipient, "postroom.part.recipient"},
		{layout.Reference, "postroom.part.reference"},
	} {
		s := part.spot
		if !used(s) {
			continue
		}
		wide, high := s.Width, s.Height
		if wide == 0 {
			wide = 60
		}
		if high == 0 {
			high = 10
		}
		d.dashed(s.X, s.Y, wide, high)
		d.face(regular, 7.5)
		d.write(s.X+1, s.Y+high-1.2, w.T(part.key))
	}
	d.grey(0)
	d.rulers(layout.Width, layout.Height)
	d.face(bold, 9)
	x, y := CrossX+6, CrossY+8
	d.blank(x-1, y-4, min(110, layout.Width-x-2), 18)
	d.write(x, y, w.T("postroom.calibration.title"))
	d.face(regular, 8.5)
	for _, line := range []string{
		w.T("postroom.calibration.measure-x", message.Text("mm", w.Decimal(CrossX, 0))),
		w.T("postroom.calibration.measure-y", message.Text("mm", w.Decimal(CrossY, 0))),
		w.T("postroom.calibration.shift", message.Text("x", w.Decimal(layout.ShiftX, 1)), message.Text("y", w.Decimal(layout.ShiftY, 1))),
	} {
		y += 4.4
		d.write(x, y, line)
	}
	return d.bytes()
}

// rulers draws the two arms of the cross over the whole sheet, with a tick each
// millimetre, a longer one each five, and a figure each ten.
func (d *paper) rulers(width, height float64) {
	d.line(0, CrossY, width, CrossY, 0.15)
	d.line(CrossX, 0, CrossX, height, 0.15)
	d.face(regular, 6)
	tick := func(mm int) float64 {
		switch {
		case mm%10 == 0:
			return 3
		case mm%5 == 0:
			return 2
		}
		return 1
	}
	for mm := 0; float64(mm) <= width; mm++ {
		x := float64(mm)
		d.line(x, CrossY-tick(mm), x, CrossY, 0.1)
		if mm%10 == 0 && x != CrossX {
			d.write(x-1.2, CrossY-3.6, pad(mm, digits(mm)))
		}
	}
	for mm := 0; float64(mm) <= height; mm++ {
		y := float64(mm)
		d.line(CrossX-tick(mm), y, CrossX, y, 0.1)
		if mm%10 == 0 && y != CrossY {
			d.write(CrossX-8, y+0.8, pad(mm, digits(mm)))
		}
	}
	d.line(CrossX-5, CrossY, CrossX+5, CrossY, 0.5)
	d.line(CrossX, CrossY-5, CrossX, CrossY+5, 0.5)
}

// digits counts the figures of a number from 0 to 999.
func digits(n int) int {
	switch {
	case n >= 100:
		return 3
	case n >= 10:
		return 2
	}
	return 1
}
