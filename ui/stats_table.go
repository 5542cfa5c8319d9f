package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// statsLine lays the cells of a line of a table out: a name, then figures.
func statsLine(cells []fyne.CanvasObject) fyne.CanvasObject {
	widths := []float32{-2}
	for range cells[1:] {
		widths = append(widths, -1)
	}
	return parts.Columns(8, widths, cells...)
}

func statsCells(n int, style parts.Style, ink fyne.ThemeColorName) []fyne.CanvasObject {
	cells := []fyne.CanvasObject{parts.NewEllipsis("", style, ink)}
	for range n - 1 {
		t := parts.NewEllipsis("", style, ink)
		t.Align = fyne.TextAlignTrailing
		cells = append(cells, t)
	}
	return cells
}

// table is what lies behind a chart, one stop of Tab: Enter on a line shows the
// cases that it counts.
func (s *statsScreen) table(k int, c statsChart) fyne.CanvasObject {
	f := s.frame
	heads := statsCells(len(c.Table.Heads), parts.CaptionStrong, parts.ColorMuted)
	for i, h := range c.Table.Heads {
		if t, ok := heads[i].(*parts.Text); ok {
			t.SetText(h)
		}
	}
	list := parts.NewList(c.Table.Title, func() int { return len(c.Table.Rows) }, func() fyne.CanvasObject {
		return parts.Pad(0, 6, 0, 6, statsLine(statsCells(len(c.Table.Heads), parts.Body, parts.ColorText)))
	}, func(i int, o fyne.CanvasObject) {
		r := c.Table.Rows[i]
		cells := []string{r.Name}
		for _, n := range r.Figures {
			text := "–"
			if n.Given {
				text = f.words.Number(n.N)
			}
			cells = append(cells, text)
		}
		for j, t := range all[*parts.Text](o) {
			t.SetText(cells[j])
		}
	})
	list.Label = func(i int) string { return c.Table.Rows[i].Name }
	list.OnOpen = func(i int) { s.openBehind(k, i) }
	height := fyne.CurrentApp().Settings().Theme().Size(parts.SizeRow) * float32(len(c.Table.Rows))
	return parts.V(4, parts.Pad(0, 6, 0, 6, statsLine(heads)), parts.HLine(), parts.Fix(0, height, list))
}
