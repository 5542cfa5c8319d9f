package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/figures"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// statsScreen is what the cases of a period say in figures. Cases are read in
// slices, so that a page asked for meanwhile never waits.
type statsScreen struct {
	frame   *Frame
	asked   Generation
	listed  Generation // of the cases behind a figure
	periods []statsPeriod
	at      int
	read    statsReading
	counter *figures.Counter
	view    statsView
	tables  map[int]bool // cards that show their table
	scroll  *container.Scroll

	body   fyne.CanvasObject
	header *pageHeader
	main   *fyne.Container
	export *parts.Button

	progress *parts.Progress // while many cases are counted; nil before
	halted   bool            // the person stopped it
}

// statsReading is what the page asks for before it counts.
type statsReading struct {
	profile regulation.Profile
	ids     []cases.CaseID
}

func newStatsScreen(f *Frame) screen {
	s := &statsScreen{frame: f, periods: statsPeriods(f.words, f.today), tables: map[int]bool{}, main: parts.Stack(parts.NewSkeleton(6))}
	var labels []string
	for _, p := range s.periods {
		labels = append(labels, p.Label)
	}
	period := parts.NewSelect(f.T("stats.period"), parts.Labels(labels...), func(i int) {
		s.at = max(0, i)
		s.load()
	})
	period.SetSelected(0)
	s.export = parts.NewButton(f.T("stats.export"), "download-simple", parts.Secondary, s.openExport)
	s.header = f.newHeader(f.T("rail.statistics"), "", s.export)
	bar := parts.Pad(0, 0, 10, 0, parts.H(0, parts.Fix(320, 0, period), parts.Spacer()))
	s.body = pagePadding(s.header.content, parts.Border(bar, nil, nil, nil, s.main))
	return s
}

func (s *statsScreen) content() fyne.CanvasObject  { return s.body }
func (s *statsScreen) changed([]cases.FileID) bool { return true }

func (s *statsScreen) focus() {
	if first := all[*parts.Select](s.body); len(first) > 0 {
		parts.GiveFocus(s.frame.Window.Canvas(), first[0])
	}
}

// statsSlice is how many cases are read at once.
const statsSlice = 200

func (s *statsScreen) load() {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.asked, func(ctx context.Context) (statsReading, error) {
		o, err := desk.Office(ctx)
		if err != nil {
			return statsReading{}, err
		}
		out := statsReading{profile: profileInForce(desk.Profiles(), o)}
		rows, _, err := desk.Cases(ctx, register.CaseQuery{Sort: register.SortOpened})
		for _, r := range rows {
			out.ids = append(out.ids, r.Case)
		}
		return out, err
	}, func(r statsReading, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.read, s.counter = r, figures.NewCounter(s.periods[s.at].Period, r.profile)
		s.next(0)
	})
}

// next reads a slice of cases, then the one after it, until all are counted.
func (s *statsScreen) next(from int) {
	f, desk, counter := s.frame, s.frame.Desk, s.counter
	if f.current != screen(s) { // nobody looks at it any more
		return
	}
	to := min(from+statsSlice, len(s.read.ids))
	ids := s.read.ids[from:to]
	if from == 0 {
		s.progress, s.halted = nil, false
	}
	if from > 0 {
		s.header.lead.SetText(f.T("stats.reading", message.Number("n", from), message.Number("of", len(s.read.ids))))
		if s.goesOn(from) {
			return
		}
	}
	Load(f.Work, &s.asked, func(ctx context.Context) (figures.Figures, error) {
		for _, id := range ids {
			v, err := desk.Case(ctx, id)
			if err != nil {
				if errors.Is(err, register.ErrShut) { // a case that this person may not see is not counted
					continue
				}
				return figures.Figures{}, err
			}
			counter.Add(v.Matter)
		}
		return counter.Figures(), nil
	}, func(got figures.Figures, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case to < len(s.read.ids):
			s.next(to)
		default:
			s.show(got)
			f.shown(PageStatistics)
		}
	})
}

func (s *statsScreen) show(got figures.Figures) {
	s.view = viewStats(s.frame.words, got, s.read.profile)
	s.header.lead.SetText(s.view.Lead)
	visible(s.export, !s.view.Empty && s.frame.Reports != nil)
	if s.view.Empty {
		s.main.Objects = []fyne.CanvasObject{parts.NewCard(parts.NewEmptyState("chart-bar", s.frame.T("stats.none"), nil))}
		s.main.Refresh()
		return
	}
	s.lay()
}

// cards lay the key figures and the charts out.
func (s *statsScreen) cards() *fyne.Container {
	var tiles []fyne.CanvasObject
	for _, t := range s.view.Tiles {
		tiles = append(tiles, statsTileCard(t))
	}
	var cards []fyne.CanvasObject
	for i, c := range s.view.Charts {
		cards = append(cards, s.card(i, c))
	}
	return parts.Pad(0, 2, 2, 0, parts.V(14, parts.ColumnsStretch(14, nil, tiles...), container.New(statsGrid{}, cards...)))
}

func statsTileCard(t statsTile) fyne.CanvasObject {
	note := parts.NewEllipsis(t.Note, parts.CaptionStrong, t.Tone.Ink())
	return parts.NewCard(parts.Pad(10, 14, 10, 14, parts.V(-2,
		parts.NewEllipsis(t.Label, parts.Caption, parts.ColorMuted), parts.NewText(t.Figure, parts.Title, parts.ColorText), note)))
}

// card is one chart, or the table behind it.
func (s *statsScreen) card(i int, c statsChart) fyne.CanvasObject {
	f := s.frame
	words, icon := f.T("stats.show.table"), "list-checks"
	if s.tables[i] {
		words, icon = f.T("stats.show.chart"), "chart-bar"
	}
	turn := parts.NewSmallButton(words, icon, parts.Ghost, func() {
		s.tables[i] = !s.tables[i]
		s.lay()
		if buttons := all[*parts.Button](s.main); i < len(buttons) {
			parts.GiveFocus(f.Window.Canvas(), buttons[i])
		}
	})
	head := parts.Columns(8, []float32{-1, 0}, parts.V(-2, parts.NewEllipsis(c.Table.Title, parts.Strong, parts.ColorText),
		parts.NewEllipsis(c.Table.Note, parts.Caption, parts.ColorMuted)), turn)
	var body fyne.CanvasObject = s.chart(i, c)
	if s.tables[i] {
		body = s.table(i, c)
	}
	return parts.NewCard(parts.Pad(12, 16, 12, 16, parts.V(8, head, body)))
}

// lay shows the cards, scrolled as they were.
func (s *statsScreen) lay() {
	var at fyne.Position
	if s.scroll != nil {
		at = s.scroll.Offset
	}
	s.scroll = parts.Scroll(s.cards())
	s.main.Objects = []fyne.CanvasObject{s.scroll}
	s.main.Refresh()
	s.scroll.ScrollToOffset(at)
}

func (s *statsScreen) chart(k int, c statsChart) *parts.Chart {
	f := s.frame
	out := parts.NewChart(c.Kind, 190)
	out.Places, out.Series, out.Inks, out.Hint = c.Places, c.Series, c.Inks, f.T("stats.hint")
	out.Say = func(i int) string { return c.say(f.words, i) }
	out.OnOpen = func(i int) { s.openBehind(k, i) }
	return out
}
