package parts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/ui/parts"
)

// halfYear is the span of September 2026 to February 2027.
func halfYear() *parts.HorizonSpan {
	c := frenchCalendar()
	c.Today = days.Must("2026-09-25")
	return &parts.HorizonSpan{Calendar: c, From: days.Must("2026-09-01"), To: days.Must("2027-02-28"), Labels: 200}
}

func TestAHorizonRowDrawsWhatLiesInItsSpan(t *testing.T) {
	start(t, parts.ModeLight)
	row := parts.NewHorizonRow(halfYear())
	row.Set("Camille Laurent", "DC-2026-005", []parts.HorizonBar{
		{From: days.Must("2026-08-01"), To: days.Must("2026-09-10"), Tone: parts.ToneInfo},                  // begins before
		{From: days.Must("2026-09-15"), To: days.Must("2026-09-15"), Tone: parts.ToneDanger, Hatched: true}, // a day
		{From: days.Must("2026-06-01"), To: days.Must("2026-06-10"), Tone: parts.ToneOK},                    // outside
		{From: days.Must("2026-09-29"), To: days.Must("2026-09-29"), Tone: parts.ToneInfo, Icon: "gavel", Label: "mar. 29 sept."},
	}, 1)
	show(t, row, 1105, 54)
	var bars, strokes, icons int
	for _, o := range row.Parts() {
		switch x := o.(type) {
		case *canvas.Rectangle:
			if x.StrokeWidth > 0 {
				bars++
			}
			if end := x.Position().X + x.Size().Width; x.Position().X < 198 || end > 1108 {
				t.Errorf("a bar lies from %v to %v, outside of the chart", x.Position().X, end)
			}
		case *canvas.Line:
			strokes++
		case *canvas.Image:
			icons++
		}
	}
	if diff := cmp.Diff([]int{4, 1, 1}, []int{bars, strokes, icons}); diff != "" { // two bars, a disc and the ring
		t.Error(diff)
	}
	if got := parts.Transcript(row); !strings.Contains(got, "Camille Laurent · DC-2026-005") || !strings.Contains(got, "mar. 29 sept.") {
		t.Errorf("it says:\n%s", got)
	}
}

func TestAHorizonHasItsMonthsWeekendsAndToday(t *testing.T) {
	start(t, parts.ModeDark)
	span := halfYear()
	head, ground := parts.NewHorizonHead(span, "Dossier"), parts.NewHorizonGround(span)
	show(t, parts.Border(head, nil, nil, nil, ground), 1280, 300)
	months := 0
	for _, o := range head.Parts() {
		if x, ok := o.(*canvas.Text); ok && strings.Contains(x.Text, "202") {
			months++
		}
	}
	if months != 6 {
		t.Errorf("%d months are named", months)
	}
	line := func() int {
		n := 0
		for _, o := range ground.Parts() {
			if o.Size().Width == 1.5 {
				n++
			}
		}
		return n
	}
	if line() != 1 {
		t.Error("there is no line of today")
	}
	if got := len(ground.Parts()); got < 26 {
		t.Errorf("%d weekends, holidays and months are drawn", got)
	}
	span.From, span.To = days.Must("2027-03-01"), days.Must("2027-08-31")
	ground.Refresh()
	if line() != 0 {
		t.Error("today is drawn in a half-year that it does not lie in")
	}
}

func TestASwatchShowsASignForEveryTone(t *testing.T) {
	start(t, parts.ModeLight)
	for _, b := range []parts.HorizonBar{{Tone: parts.ToneOK}, {Tone: parts.ToneDanger, Hatched: true}, {Tone: parts.ToneInfo, Icon: "gavel"}} {
		s := parts.NewHorizonSwatch(b)
		show(t, s, 60, 40)
		if s.MinSize() != fyne.NewSize(26, 16) || len(s.Parts()) == 0 {
			t.Errorf("%+v has %d parts", b, len(s.Parts()))
		}
		if hatched := len(s.Parts()) > 2; hatched != b.Hatched {
			t.Errorf("%+v has %d parts", b, len(s.Parts()))
		}
	}
}

func TestAMonthNamesItsSigns(t *testing.T) {
	start(t, parts.ModeLight)
	c := frenchCalendar()
	m := parts.NewMonth(c, c.Today, func(days.Day) {})
	plain := m.MinSize().Height
	c.Signs = []parts.MonthSign{{parts.ToneOK, "sûr"}, {parts.ToneInfo, "à temps"}, {parts.ToneDanger, "irrégulier"}}
	if got := m.MinSize().Height; got != plain {
		t.Errorf("a month without marks has a legend: %v, %v", got, plain)
	}
	m.Mark = sampleMark
	if got := m.MinSize().Height; got <= plain {
		t.Errorf("a month with marks has no legend: %v, %v", got, plain)
	}
	m.Refresh()
	show(t, m, 300, 400)
	words := map[string]bool{}
	for _, o := range m.Parts() {
		if x, ok := o.(*canvas.Text); ok {
			words[x.Text] = true
		}
	}
	for _, s := range c.Signs {
		if !words[s.Words] {
			t.Errorf("%q is not said", s.Words)
		}
	}
}
