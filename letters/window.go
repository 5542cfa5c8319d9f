package letters

import (
	"greffe/cases/message"
	"greffe/letters/page"
)

// addressed sets the lines of an address in a window: how, and what is drawn.
func (m *metrics) addressed(w page.Window, in []string) (page.Fitting, []string) {
	lines := make([]string, len(in))
	for i, a := range in {
		lines[i], _ = m.printable(a)
	}
	return w.Fit(lines, func(line string, size float64) float64 { return m.measure(line, regular, size) }), lines
}

// fitting says what of the address cannot be read in the window: more lines than
// an envelope takes, or the first line that is too wide even in the smaller type.
func (p *Press) fitting(l Letter) []Missing {
	fit, _ := p.metrics.addressed(l.Organisation.Envelope.Window(), l.Addressee.Lines)
	switch {
	case fit.Many:
		return []Missing{lacking("address", "fitting", "")}
	case fit.Wide > 0:
		return []Missing{{Block: "address", Field: "fitting", Message: message.New("letters.address_wide",
			message.Number("line", fit.Wide), message.Text("text", l.Addressee.Lines[fit.Wide-1]))}}
	}
	return nil
}

// shortened cuts a text that is wider than its place, and says so with dots.
func (m *metrics) shortened(s string, f face, size, width float64) string {
	if m.measure(s, f, size) <= width {
		return s
	}
	limit := width - m.measure("…", f, size)
	used, end := 0.0, 0
	for i, r := range s {
		used += float64(m.width(f, r)) * size * points / 1000
		if used > limit {
			break
		}
		end = i + len(string(r))
	}
	return s[:end] + "…"
}
