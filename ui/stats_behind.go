package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"greffe/cases/register"
	"greffe/ui/parts"
)

// openBehind reads the cases again, in slices as the page did, and lists those
// that a line of a chart counts.
func (s *statsScreen) openBehind(chart, place int) {
	if chart >= len(s.view.Charts) || place >= len(s.view.Charts[chart].Table.Rows) || parts.OverlayOpen(s.frame.Window.Canvas()) {
		return
	}
	s.behind(chart, s.view.Charts[chart].Table.Rows[place].Name, 0, nil)
}

func (s *statsScreen) behind(chart int, name string, from int, found []register.View) {
	f, desk := s.frame, s.frame.Desk
	to := min(from+statsSlice, len(s.read.ids))
	ids, words, period, profile := s.read.ids[from:to], f.words, s.periods[s.at].Period, s.read.profile
	Load(f.Work, &s.listed, func(ctx context.Context) ([]register.View, error) {
		var out []register.View
		for _, id := range ids {
			v, err := desk.Case(ctx, id)
			switch {
			case errors.Is(err, register.ErrShut):
			case err != nil:
				return nil, err
			case behindFigure(words, period, profile, v.Matter, chart, name):
				out = append(out, v)
			}
		}
		return out, nil
	}, func(more []register.View, err error) {
		found = append(found, more...)
		switch {
		case err != nil:
			f.Fault(err)
		case to < len(s.read.ids):
			s.behind(chart, name, to, found)
		default:
			s.showBehind(chart, name, found)
		}
	})
}

// showBehind lists the cases in a sheet; Enter opens one.
func (s *statsScreen) showBehind(chart int, name string, found []register.View) {
	f := s.frame
	lines := behindLines(f.words, found)
	var body fyne.CanvasObject = parts.NewEmptyState("folder", f.T("stats.behind.none"), nil)
	title := s.view.Charts[chart].Table.Title
	sheet := parts.NewSheet(title, behindLead(f.words, name, len(found)), nil)
	if len(lines) > 0 {
		list := parts.NewList(title, func() int { return len(lines) }, func() fyne.CanvasObject {
			return parts.Pad(0, 10, 0, 10, parts.Columns(12, []float32{130, -3, -2},
				parts.Middle(parts.NewEllipsis("", parts.Strong, parts.ColorText)),
				parts.Middle(parts.NewEllipsis("", parts.Body, parts.ColorText)),
				parts.Middle(parts.NewEllipsis("", parts.Caption, parts.ColorMuted))))
		}, func(i int, o fyne.CanvasObject) {
			texts := all[*parts.Text](o)
			for j, words := range []string{lines[i].Number, lines[i].Name, lines[i].Stage} {
				texts[j].SetText(words)
			}
		})
		list.Label = func(i int) string { return joined(lines[i].Number, lines[i].Name) }
		list.OnOpen = func(i int) {
			sheet.Close()
			f.Go(lines[i].Route)
		}
		list.Select(0)
		height := fyne.CurrentApp().Settings().Theme().Size(parts.SizeRow) * float32(min(len(lines), 12))
		body = parts.NewCard(parts.PadAll(1, parts.Fix(0, height, list)))
		sheet.First = list
	}
	sheet.Body, sheet.Width = body, 620
	sheet.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, sheet.Close)
	if f.Sheet("stats-cases", sheet) {
		f.trace("shown stats-cases")
	}
}

// keysHere are the keys of the charts.
func (s *statsScreen) keysHere() []pageKey {
	return s.frame.keyWords("fieldhelp.key.bars", "fieldhelp.key.behind")
}
