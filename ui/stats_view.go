package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// A statsPeriod is one of the periods that the page offers.
type statsPeriod struct {
	Label  string
	Period figures.Period
}

// statsPeriods are the years, the last twelve months and the school years that
// today belongs to, this one and the one before.
func statsPeriods(w translations.Words, today days.Day) []statsPeriod {
	year, month, _ := today.Date()
	day := func(y, m, d int) days.Day { return days.Must(isoDay(y, m, d)) }
	calendar := func(y int) statsPeriod {
		return statsPeriod{w.T("stats.period.year", message.Text("year", plainYear(y))), figures.Period{From: day(y, 1, 1), To: min(today, day(y, 12, 31))}}
	}
	autumn := year
	if month < 9 {
		autumn--
	}
	school := func(y int) statsPeriod {
		return statsPeriod{
			w.T("stats.period.school", message.Text("from", plainYear(y)), message.Text("to", plainYear(y+1))),
			figures.Period{From: day(y, 9, 1), To: min(today, day(y+1, 8, 31))},
		}
	}
	back := today.AddMonths(-11)
	by, bm, _ := back.Date()
	return []statsPeriod{
		calendar(year),
		{w.T("stats.period.months"), figures.Period{From: day(by, int(bm), 1), To: today}},
		school(autumn), calendar(year - 1), school(autumn - 1),
	}
}

func isoDay(y, m, d int) string {
	two := func(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
	return plainYear(y) + "-" + two(m) + "-" + two(d)
}

func plainYear(y int) string {
	return string([]byte{byte('0' + y/1000%10), byte('0' + y/100%10), byte('0' + y/10%10), byte('0' + y%10)})
}

// A statsTile is one key figure.
type statsTile struct {
	Label, Figure, Note string
	Tone                parts.Tone // of the note
}

// A statsChart is one card: a chart, and the table behind it.
type statsChart struct {
	Kind parts.ChartKind
	Wide bool
	// Measured is a chart of days, not of cases: a zero counts too.
	Measured bool
	Places   []string
	Series   []parts.ChartSeries
	Inks     []fyne.ThemeColorName
	Table    figures.Table
}

// say words one place of the chart.
func (c statsChart) say(w translations.Words, i int) string {
	var said []string
	for _, s := range c.Series {
		if v := s.Values[i]; v > 0 {
			said = append(said, w.T("stats.say.part", message.Text("name", s.Name), message.Text("n", w.Number(v))))
		}
	}
	if len(said) == 0 {
		said = []string{w.T("stats.say.none")}
	}
	return w.T("stats.say", message.Text("place", c.Table.Rows[i].Name), message.Text("what", strings.Join(said, ", ")))
}

// A statsView is the page in words.
type statsView struct {
	Lead   string
	Empty  bool
	Tiles  []statsTile
	Charts []statsChart
	Report figures.Report
}

// viewStats words the figures of a period.
func viewStats(w translations.Words, f figures.Figures, p regulation.Profile) statsView {
	v := statsView{
		Lead:  w.T("stats.lead", message.Day("from", f.Period.From), message.Day("to", f.Period.To), message.Number("n", f.Cases)),
		Empty: f.Cases == 0,
	}
	v.Tiles = statsTiles(w, f)
	v.Charts = []statsChart{outcomesChart(w, f), breachesChart(w, f), timeChart(w, f), noticeChart(w, f, p), workChart(w, f), levelsChart(w, f)}
	v.Report = figures.Report{Title: w.T("rail.statistics"), Lead: v.Lead}
	for _, c := range v.Charts {
		v.Report.Tables = append(v.Report.Tables, c.Table)
	}
	v.Report.Tables = append(v.Report.Tables, delaysTable(w, f))
	return v
}

func statsTiles(w translations.Words, f figures.Figures) []statsTile {
	opened := statsTile{Label: w.T("stats.tile.opened"), Figure: w.Number(f.Cases)}
	if f.Repeated > 0 {
		opened.Note = w.T("stats.tile.opened.note", message.Number("n", f.Repeated))
	}
	out := []statsTile{opened}
	for _, d := range f.Delays {
		t := statsTile{}
		switch d.Name {
		case figures.Whole:
			t.Label, t.Figure = w.T("stats.tile.whole"), w.T("stats.days", message.Number("n", d.Median()))
			t.Note = w.T("stats.tile.whole.note", message.Text("least", w.Number(d.Least())), message.Number("n", d.Most()))
		case figures.Notice:
			t.Label = w.T("stats.tile.notice", message.Number("n", d.Limit))
		case figures.ToDecision:
			t.Label = w.T("stats.tile.window", message.Number("n", d.Limit))
		case figures.ToCouncil, figures.ToTelling:
			continue
		}
		switch {
		case len(d.Days) == 0:
			t.Figure, t.Note = "–", w.T("stats.tile.nothing")
		case d.Limit != 0:
			t.Figure = w.T("stats.percent", message.Text("n", w.Number(100*(len(d.Days)-d.Beyond())/len(d.Days))))
			t.Note, t.Tone = w.T("stats.tile.all"), parts.ToneOK
			if n := d.Beyond(); n > 0 {
				t.Note, t.Tone = w.T("stats.tile.beyond", message.Number("n", n)), parts.ToneWarn
			}
		}
		out = append(out, t)
	}
	return out
}

// delaysTable sets each delay beside its limit.
func delaysTable(w translations.Words, f figures.Figures) figures.Table {
	t := figures.Table{
		Title: w.T("stats.table.delays"), Note: w.T("stats.table.delays.note"),
		Heads: []string{w.T("stats.head.step"), w.T("stats.head.cases"), w.T("stats.head.least"), w.T("stats.head.median"), w.T("stats.head.most"), w.T("stats.head.limit"), w.T("stats.head.beyond")},
	}
	for _, d := range f.Delays {
		r := figures.Row{Name: w.T("stats.delay." + string(d.Name)), Figures: []figures.Figure{figures.Given(len(d.Days)), {}, {}, {}, {}, {}}}
		if len(d.Days) > 0 {
			r.Figures[1], r.Figures[2], r.Figures[3] = figures.Given(d.Least()), figures.Given(d.Median()), figures.Given(d.Most())
		}
		if d.Limit > 0 {
			r.Figures[4], r.Figures[5] = figures.Given(d.Limit), figures.Given(d.Beyond())
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}
