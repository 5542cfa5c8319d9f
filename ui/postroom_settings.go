package ui

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// layoutName is how a layout is called: the two envelopes have words, a form has
// the name that the office gave it.
func layoutName(f *Frame, l cases.FormLayout) string {
	if isEnvelope(l.Name) {
		return f.T("postroom.envelope." + l.Name)
	}
	return l.Name
}

// layoutSize is the size of a layout, in millimetres.
func layoutSize(w translations.Words, l cases.FormLayout) string {
	return w.T("postroom.size", message.Text("width", w.Decimal(l.Width, 0)), message.Text("height", w.Decimal(l.Height, 0)))
}

// windowPresets are the places of the window of an envelope, as letters know them.
func windowPresets() []string { return []string{"dl", "c56", "c5", "left"} }

// mailTab is how the office posts: window, envelopes, forms and their places.
func (s *settingsScreen) mailTab() fyne.CanvasObject {
	f, now := s.frame, s.office.Postroom
	if f.Postroom == nil {
		return s.card(parts.NewWrap(f.T("postroom.settings.none"), parts.Body, parts.ColorMuted, 700), nil)
	}
	fields := newFormFields(f, nil)
	var windows []string
	for _, p := range windowPresets() {
		windows = append(windows, f.T("postroom.window."+p))
	}
	keep := func(change func(*cases.SetPostroom)) {
		next := s.office.Postroom
		next.Forms = slices.Clone(next.Forms)
		change(&next)
		s.record(next, nil)
	}
	window := fields.choose("window", f.T("postroom.settings.window"), f.T("postroom.settings.window.hint"), windows,
		max(0, slices.Index(windowPresets(), now.Window)), func(i int) {
			keep(func(p *cases.SetPostroom) { p.Window = windowPresets()[i] })
		})
	envelopes := []string{"dl", "c5"}
	envelope := fields.choose("envelope", f.T("postroom.settings.envelope"), "", []string{f.T("postroom.envelope.dl"), f.T("postroom.envelope.c5")},
		max(0, slices.Index(envelopes, now.Envelope)), func(i int) {
			keep(func(p *cases.SetPostroom) { p.Envelope = envelopes[i] })
		})
	duplex := parts.NewCheck(f.T("postroom.duplex"), func(on bool) { keep(func(p *cases.SetPostroom) { p.Duplex = on }) })
	duplex.SetChecked(now.Duplex)
	rows := parts.V(0)
	for _, l := range f.Postroom.Layouts(now.Forms) {
		shift := f.T("postroom.settings.shift-of", message.Text("x", f.words.Decimal(l.ShiftX, 1)), message.Text("y", f.words.Decimal(l.ShiftY, 1)))
		rows.Add(parts.Border(nil, parts.HLine(), nil, nil, parts.Pad(6, 4, 6, 4, parts.Columns(12, []float32{-1, 0, 0},
			parts.V(-2, parts.NewEllipsis(layoutName(f, l), parts.Strong, parts.ColorText),
				parts.NewEllipsis(joined(layoutSize(f.words, l), shift), parts.Caption, parts.ColorMuted)),
			parts.NewSmallButton(f.T("postroom.settings.calibrate"), "printer", parts.Secondary, func() { s.openCalibration(l) }),
			parts.NewSmallButton(f.T("postroom.settings.places"), "pencil-simple", parts.Secondary, func() { s.openLayout(l, false) })))))
	}
	add := parts.NewButton(f.T("postroom.settings.add"), "plus", parts.Primary, func() { s.openLayout(newForm(), true) })
	return s.card(parts.V(14,
		parts.NewWrap(f.T("postroom.settings.lead"), parts.Body, parts.ColorMuted, 760),
		parts.ColumnsTop(24, []float32{-1.6, -1}, window, envelope), duplex,
		parts.NewText(f.T("postroom.settings.layouts"), parts.CaptionStrong, parts.ColorMuted), rows),
		parts.H(8, parts.Spacer(), add))
}

// newForm is a form of a third of a page, as a start for measuring one's own.
func newForm() cases.FormLayout {
	return cases.FormLayout{
		Width: 210, Height: 99,
		Recipient: cases.Spot{X: 110, Y: 30, Width: 90, Height: 32},
		Sender:    cases.Spot{X: 15, Y: 30, Width: 80, Height: 32},
		Reference: cases.Spot{X: 15, Y: 80, Width: 80, Height: 10},
	}
}

// A layoutForm is a layout as it is typed, in millimetres.
type layoutForm struct {
	Name  string
	Texts map[string]string // by the key of the field
	was   cases.FormLayout
}

// layoutNumbers are the numbers of a layout, by the key of their field.
func layoutNumbers(l *cases.FormLayout) []struct {
	key string
	to  *float64
} {
	return []struct {
		key string
		to  *float64
	}{
		{"width", &l.Width},
		{"height", &l.Height},
		{"sender-x", &l.Sender.X},
		{"sender-y", &l.Sender.Y},
		{"sender-width", &l.Sender.Width},
		{"sender-height", &l.Sender.Height},
		{"recipient-x", &l.Recipient.X},
		{"recipient-y", &l.Recipient.Y},
		{"recipient-width", &l.Recipient.Width},
		{"recipient-height", &l.Recipient.Height},
		{"reference-x", &l.Reference.X},
		{"reference-y", &l.Reference.Y},
		{"reference-width", &l.Reference.Width},
		{"reference-height", &l.Reference.Height},
	}
}

func layoutFormOf(l cases.FormLayout) layoutForm {
	out := layoutForm{Name: l.Name, Texts: map[string]string{}, was: l}
	for _, n := range layoutNumbers(&l) {
		out.Texts[n.key] = strconv.FormatFloat(*n.to, 'f', -1, 64)
	}
	return out
}

// readMillimetres reads a length typed with a comma or a point.
func readMillimetres(text string) (float64, bool) {
	n, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(text), ",", "."), 64)
	return n, err == nil && n > -1000 && n < 1000
}

// read is the layout, or what is wrong with it. A place must lie on the form.
func (x layoutForm) read(taken []cases.FormLayout) (cases.FormLayout, []formProblem) {
	out := x.was
	var problems []formProblem
	out.Name = strings.TrimSpace(x.Name)
	if out.Name == "" {
		problems = append(problems, formProblem{"name", message.New("field.required")})
	}
	for _, l := range taken {
		if l.Name == out.Name && out.Name != x.was.Name {
			problems = append(problems, formProblem{"name", message.New("postroom.layout.taken")})
		}
	}
	for _, n := range layoutNumbers(&out) {
		mm, ok := readMillimetres(x.Texts[n.key])
		if !ok || mm < 0 {
			problems = append(problems, formProblem{n.key, message.New("postroom.layout.number")})
			continue
		}
		*n.to = mm
	}
	if out.Width < 50 || out.Width > 420 {
		problems = append(problems, formProblem{"width", message.New("postroom.layout.size")})
	}
	if out.Height < 50 || out.Height > 420 {
		problems = append(problems, formProblem{"height", message.New("postroom.layout.size")})
	}
	for _, p := range []struct {
		key  string
		spot cases.Spot
	}{{"sender", out.Sender}, {"recipient", out.Recipient}, {"reference", out.Reference}} {
		if p.spot.X+p.spot.Width > out.Width {
			problems = append(problems, formProblem{p.key + "-x", message.New("postroom.layout.outside")})
		}
		if p.spot.Y+p.spot.Height > out.Height {
			problems = append(problems, formProblem{p.key + "-y", message.New("postroom.layout.outside")})
		}
	}
	return out, problems
}

// withLayout puts a layout into the office's settings: in the place of the one it
// was, or as a new one.
func withLayout(p cases.SetPostroom, was string, l cases.FormLayout) cases.SetPostroom {
	p.Forms = slices.Clone(p.Forms)
	for i := range p.Forms {
		if p.Forms[i].Name == was {
			p.Forms[i] = l
			return p
		}
	}
	p.Forms = append(p.Forms, l)
	return p
}

// openLayout sets the places of a form or an envelope, in millimetres.
func (s *settingsScreen) openLayout(l cases.FormLayout, isNew bool) {
	f := s.frame
	form := layoutFormOf(l)
	fields := newFormFields(f, nil)
	number := func(key, label string) *parts.Field {
		e := parts.NewEntry("")
		e.SetText(strings.ReplaceAll(form.Texts[key], ".", f.T("postroom.decimal")))
		e.OnChanged = func(t string) { form.Texts[key] = t; fields.touched(key) }
		return fields.add(key, label, "", false, e)
	}
	body := parts.V(8)
	if !isEnvelope(l.Name) {
		body.Add(fields.entry("name", f.T("postroom.layout.name"), f.T("postroom.layout.name.hint"), false, &form.Name))
	}
	body.Add(parts.ColumnsTop(12, []float32{-1, -1, -1, -1}, number("width", f.T("postroom.layout.width")), number("height", f.T("postroom.layout.height")), parts.Gap(1, 1), parts.Gap(1, 1)))
	for _, part := range []string{"sender", "recipient", "reference"} {
		body.Add(mailHead(capital(f.T("postroom.part." + part))))
		body.Add(parts.ColumnsTop(12, []float32{-1, -1, -1, -1},
			number(part+"-x", f.T("postroom.layout.x")), number(part+"-y", f.T("postroom.layout.y")),
			number(part+"-width", f.T("postroom.layout.width")), number(part+"-height", f.T("postroom.layout.height"))))
	}
	title := layoutName(f, l)
	if isNew {
		title = f.T("postroom.settings.add")
	}
	sheet := parts.NewSheet(title, f.T("postroom.layout.lead"), body)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("directory.leave"), "", parts.Secondary, sheet.Close)}
	if !isNew && slices.ContainsFunc(s.office.Postroom.Forms, func(o cases.FormLayout) bool { return o.Name == l.Name }) {
		label := f.T("postroom.layout.remove")
		if isEnvelope(l.Name) {
			label = f.T("postroom.layout.reset")
		}
		sheet.Others = append(sheet.Others, parts.NewButton(label, "", parts.Danger, func() {
			next := s.office.Postroom
			next.Forms = slices.DeleteFunc(slices.Clone(next.Forms), func(o cases.FormLayout) bool { return o.Name == l.Name })
			s.record(next, sheet.Close)
		}))
	}
	sheet.Primary = parts.NewButton(f.T("button.save"), "", parts.Primary, func() {
		out, problems := form.read(f.Postroom.Layouts(s.office.Postroom.Forms))
		if fields.show(problems) {
			s.record(withLayout(s.office.Postroom, l.Name, out), sheet.Close)
		}
	})
	f.Sheet("layout", sheet)
}

// openCalibration prints the sheet with the cross, and takes what was measured.
func (s *settingsScreen) openCalibration(l cases.FormLayout) {
	f := s.frame
	x, y := f.Postroom.Cross()
	var measuredX, measuredY string
	fields := newFormFields(f, nil)
	cross := func(mm float64) string {
		return f.T("postroom.calibrate.expected", message.Text("mm", f.words.Decimal(mm, 0)))
	}
	preview := f.newLetterPreview()
	body := parts.V(12,
		parts.NewWrap(f.T("postroom.calibrate.lead"), parts.Body, parts.ColorText, 600),
		parts.ColumnsTop(16, []float32{-1, -1},
			fields.entry("x", f.T("postroom.calibrate.x"), cross(x), false, &measuredX),
			fields.entry("y", f.T("postroom.calibrate.y"), cross(y), false, &measuredY)),
		parts.Fix(0, 300, preview.view))
	sheet := parts.NewSheet(f.T("postroom.calibrate.title", message.Text("name", layoutName(f, l))), "", body)
	var pdf []byte
	onPaper := parts.NewButton(f.T("postroom.calibrate.print"), "printer", parts.Secondary, func() {
		if len(pdf) > 0 {
			f.outside(func(ctx context.Context) error {
				return f.Outside.PrintOn(ctx, preview.title, pdf, PrintPaper{Width: l.Width, Height: l.Height})
			}, "printed calibration")
		}
	})
	sheet.Others = []*parts.Button{parts.NewButton(f.T("directory.leave"), "", parts.Secondary, sheet.Close), onPaper}
	sheet.Primary = parts.NewButton(f.T("button.save"), "", parts.Primary, func() {
		mx, okX := readMillimetres(measuredX)
		my, okY := readMillimetres(measuredY)
		problems := calibrationProblems(x, y, mx, my, okX, okY)
		if !fields.show(problems) {
			return
		}
		l.ShiftX, l.ShiftY = tenth(l.ShiftX+x-mx), tenth(l.ShiftY+y-my)
		s.record(withLayout(s.office.Postroom, l.Name, l), sheet.Close)
	})
	if !f.Sheet("calibration", sheet) {
		return
	}
	language := f.words.Lang().Code()
	preview.show(f.T("postroom.calibration.title"), func(context.Context) ([]byte, []message.Message, error) {
		b, err := f.Postroom.Calibration(language, l)
		if err != nil {
			return nil, nil, fmt.Errorf("the calibration sheet: %w", err)
		}
		pdf = b
		return b, nil, nil
	})
}

// mostShift is how far a printer may be off, in millimetres; more is a slip of
// measuring.
const mostShift = 25.0

// calibrationProblems are the faults of two measured lengths.
func calibrationProblems(x, y, measuredX, measuredY float64, okX, okY bool) []formProblem {
	var out []formProblem
	for _, c := range []struct {
		key          string
		at, measured float64
		ok           bool
	}{{"x", x, measuredX, okX}, {"y", y, measuredY, okY}} {
		switch {
		case !c.ok:
			out = append(out, formProblem{c.key, message.New("postroom.layout.number")})
		case c.measured < c.at-mostShift || c.measured > c.at+mostShift:
			out = append(out, formProblem{c.key, message.New("postroom.calibrate.far")})
		}
	}
	return out
}

// tenth rounds to a tenth of a millimetre, finer than anybody measures.
func tenth(mm float64) float64 {
	n, _ := strconv.ParseFloat(strconv.FormatFloat(mm, 'f', 1, 64), 64)
	if n == 0 {
		return 0 // not a negative zero
	}
	return n
}
