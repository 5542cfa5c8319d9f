package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// table words a chart's numbers as a table: a line a place, a column a series.
func (c *statsChart) table(title, note, head string, names []string) {
	c.Table = figures.Table{Title: title, Note: note, Heads: []string{head}}
	for _, s := range c.Series {
		c.Table.Heads = append(c.Table.Heads, s.Name)
	}
	for i, name := range names {
		r := figures.Row{Name: name}
		for _, s := range c.Series {
			f := figures.Figure{}
			if s.Values[i] >= 0 {
				f = figures.Given(s.Values[i])
			}
			r.Figures = append(r.Figures, f)
		}
		c.Table.Rows = append(c.Table.Rows, r)
	}
}

// monthsOf names the months of the figures, short for the axis and whole.
func monthsOf(w translations.Words, f figures.Figures) (short, whole []string) {
	for _, m := range f.Months {
		whole = append(whole, capital(w.Month(m.First)))
		short = append(short, w.T("stats.month."+strconv.Itoa(monthOf(m))))
	}
	return short, whole
}

func monthOf(m figures.Month) int {
	_, month, _ := m.First.Date()
	return int(month)
}

// outcomesChart tells the sanctions of each month apart, and the rest together.
func outcomesChart(w translations.Words, f figures.Figures) statsChart {
	groups := []struct {
		outcomes []figures.Outcome
		ink      fyne.ThemeColorName
	}{
		{[]figures.Outcome{figures.Warning}, parts.ColorAccent},
		{[]figures.Outcome{figures.Written}, parts.ColorViolet},
		{[]figures.Outcome{figures.Temporary}, parts.ColorWarn},
		{[]figures.Outcome{figures.Permanent}, parts.ColorDanger},
		{[]figures.Outcome{figures.NoSanction, figures.Discontinued, figures.Undone, figures.Ended, figures.Abandoned}, parts.ColorFaint},
	}
	c := statsChart{Kind: parts.ChartColumns, Wide: true}
	for _, g := range groups {
		name := w.T("stats.outcome." + string(g.outcomes[0]))
		s := parts.ChartSeries{Name: name, Ink: g.ink}
		for _, m := range f.Months {
			n := 0
			for _, o := range g.outcomes {
				n += m.Outcomes[o]
			}
			s.Values = append(s.Values, n)
		}
		c.Series = append(c.Series, s)
	}
	var whole []string
	c.Places, whole = monthsOf(w, f)
	c.table(w.T("stats.chart.outcomes"), w.T("stats.chart.outcomes.note"), w.T("stats.head.month"), whole)
	return c
}

func breachesChart(w translations.Words, f figures.Figures) statsChart {
	c := statsChart{Kind: parts.ChartBars}
	s := parts.ChartSeries{Name: w.T("stats.head.grievances"), Ink: parts.ColorAccent}
	for _, b := range f.Breaches {
		c.Places = append(c.Places, articleChip(w, string(b.Article)))
		s.Values = append(s.Values, b.N)
	}
	c.Series = []parts.ChartSeries{s}
	c.table(w.T("stats.chart.breaches"), w.T("stats.chart.breaches.note"), w.T("stats.head.article"), c.Places)
	return c
}

func timeChart(w translations.Words, f figures.Figures) statsChart {
	c := statsChart{Kind: parts.ChartLines, Wide: true, Measured: true}
	whole := parts.ChartSeries{Name: w.T("stats.series.whole"), Ink: parts.ColorAccent}
	decision := parts.ChartSeries{Name: w.T("stats.series.decision"), Ink: parts.ColorOK}
	median := func(in []int) int {
		if m, ok := figures.Median(in); ok {
			return m
		}
		return -1
	}
	for _, m := range f.Months {
		whole.Values = append(whole.Values, median(m.Whole))
		decision.Values = append(decision.Values, median(m.Decision))
	}
	c.Series = []parts.ChartSeries{whole, decision}
	var names []string
	c.Places, names = monthsOf(w, f)
	c.table(w.T("stats.chart.time"), w.T("stats.chart.time.note"), w.T("stats.head.month"), names)
	return c
}

// noticeSpread is how many days beyond the limit have a column of their own.
const noticeSpread = 6

// noticeChart counts the councils by the notice really given: those under the
// limit together, those far beyond it together.
func noticeChart(w translations.Words, f figures.Figures, p regulation.Profile) statsChart {
	limit := p.Numbers.Notice.N
	c := statsChart{Kind: parts.ChartColumns}
	s := parts.ChartSeries{Name: w.T("stats.head.cases"), Ink: parts.ColorOK, Values: make([]int, noticeSpread+2)}
	c.Places = []string{w.T("stats.under", message.Number("n", limit))}
	c.Inks = []fyne.ThemeColorName{parts.ColorDanger}
	for i := range noticeSpread {
		c.Places = append(c.Places, w.Number(limit+i))
		c.Inks = append(c.Inks, parts.ColorOK)
	}
	c.Places = append(c.Places, w.T("stats.over", message.Number("n", limit+noticeSpread)))
	c.Inks = append(c.Inks, parts.ColorOK)
	for _, d := range f.Delays {
		if d.Name != figures.Notice {
			continue
		}
		for _, n := range d.Days {
			s.Values[max(0, min(n-limit+1, noticeSpread+1))]++
		}
	}
	c.Series = []parts.ChartSeries{s}
	c.table(w.T("stats.chart.notice"), w.T("stats.chart.notice.note", message.Number("n", limit)), w.T("stats.head.days"), c.Places)
	return c
}

func workChart(w translations.Words, f figures.Figures) statsChart {
	c := statsChart{Kind: parts.ChartLines, Wide: true}
	for _, x := range []struct {
		key   string
		ink   fyne.ThemeColorName
		count func(figures.Month) int
	}{
		{"opened", parts.ColorAccent, func(m figures.Month) int { return m.Opened }},
		{"councils", parts.ColorViolet, func(m figures.Month) int { return m.Councils }},
		{"letters", parts.ColorWarn, func(m figures.Month) int { return m.Letters }},
		{"closed", parts.ColorOK, func(m figures.Month) int { return m.Closed }},
	} {
		s := parts.ChartSeries{Name: w.T("stats.work." + x.key), Ink: x.ink}
		for _, m := range f.Months {
			s.Values = append(s.Values, x.count(m))
		}
		c.Series = append(c.Series, s)
	}
	var whole []string
	c.Places, whole = monthsOf(w, f)
	c.table(w.T("stats.chart.work"), w.T("stats.chart.work.note"), w.T("stats.head.month"), whole)
	return c
}

func levelsChart(w translations.Words, f figures.Figures) statsChart {
	c := statsChart{Kind: parts.ChartBars}
	s := parts.ChartSeries{Name: w.T("stats.head.cases"), Ink: parts.ColorAccent}
	for _, o := range figures.Outcomes() {
		if f.Outcomes[o] > 0 {
			c.Places = append(c.Places, w.T("stats.outcome."+string(o)))
			s.Values = append(s.Values, f.Outcomes[o])
		}
	}
	c.Series = []parts.ChartSeries{s}
	c.table(w.T("stats.chart.levels"), w.T("stats.chart.levels.note"), w.T("stats.head.outcome"), c.Places)
	return c
}
