package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases/message"
	"greffe/ui/parts"
)

func countText(n int) string { return strconv.Itoa(n) }

// showSide lays the next council and the decision windows beside the list.
func (s *docketScreen) showSide() {
	f := s.frame
	s.side.Objects = nil
	if c := s.read.council; c != nil {
		s.side.Add(s.councilCard(councilCardOf(f.words, *c, s.read.views, f.today)))
	}
	var bars []windowBar
	for _, v := range s.read.windows {
		if b, ok := windowBarOf(f.words, v, f.today); ok {
			bars = append(bars, b)
		}
	}
	if len(bars) > 0 {
		s.side.Add(s.windowsCard(bars))
	}
	if len(s.side.Objects) == 0 {
		s.side.Add(parts.NewCard(parts.PadAll(14, parts.V(4,
			parts.NewText(f.T("docket.council.next"), parts.CaptionStrong, parts.ColorMuted),
			parts.NewWrap(f.T("empty.council"), parts.Body, parts.ColorMuted, 270)))))
	}
	s.side.Refresh()
}

func (s *docketScreen) councilCard(c councilCard) fyne.CanvasObject {
	f := s.frame
	when := parts.Columns(8, []float32{0, -1}, parts.NewText(f.T("docket.council.next"), parts.CaptionStrong, parts.ColorMuted),
		trailing(c.Distance, parts.Caption, parts.ColorMuted))
	column := parts.V(6, when, parts.NewEllipsis(c.When, parts.Sub, parts.ColorText))
	line := func(label, value string) {
		column.Add(parts.ColumnsTop(8, []float32{78, -1}, parts.NewEllipsis(label, parts.Body, parts.ColorMuted),
			parts.NewWrap(value, parts.Body, parts.ColorText, 186)))
	}
	if c.Learners != "" {
		line(f.T("label.case"), c.Learners)
	}
	line(f.T("docket.council.place"), c.Place)
	if c.President != "" {
		line(f.T("seat.president.label"), c.President)
	}
	if c.Quorum != "" {
		column.Add(parts.NewBox(c.Tone.Ground(), parts.ColorNone, 6, parts.Pad(4, 8, 4, 8, parts.ColumnsTop(6, []float32{0, -1},
			parts.Pad(2, 0, 0, 0, parts.NewIcon(c.Tone.Icon(), c.Tone.Ink(), 15)),
			parts.NewWrap(c.Quorum, parts.CaptionStrong, c.Tone.Ink(), 230)))))
	}
	open := parts.NewButton(f.T("docket.council.see"), "gavel", parts.Secondary, func() {
		f.Go(Route{Page: PageSitting, Sitting: c.Sitting, Case: c.Case})
	})
	if c.Open {
		open.Kind, open.Label = parts.Primary, f.T("button.open-sitting")
	}
	column.Add(open)
	return parts.NewCard(parts.PadAll(14, column))
}

func (s *docketScreen) windowsCard(bars []windowBar) fyne.CanvasObject {
	f := s.frame
	column := parts.V(10, parts.V(-2,
		parts.NewText(f.T("docket.windows"), parts.CaptionStrong, parts.ColorMuted),
		parts.NewEllipsis(f.T("docket.windows.lead", message.Text("article", "5.4")), parts.Caption, parts.ColorMuted)))
	for _, b := range bars {
		head := parts.Columns(8, []float32{-1, 0}, parts.NewEllipsis(b.Learner, parts.Body, parts.ColorText),
			parts.NewText(b.Says, parts.CaptionStrong, b.Tone.Ink()))
		track := container.New(&barLayout{of: b},
			parts.NewBox(parts.ColorNeutral, parts.ColorNone, 3, nil),
			parts.NewBox(b.Tone.Ink(), parts.ColorNone, 3, nil),
			parts.NewBox(parts.ColorText, parts.ColorNone, 1, nil))
		column.Add(parts.NewRow(b.Learner, parts.Pad(2, 4, 4, 4, parts.V(3, head, track)), func() {
			f.Go(Route{Page: PageCase, Case: b.Case, Tab: TabOverview})
		}))
	}
	return parts.NewCard(parts.PadAll(12, column))
}

// barLayout places the track, the window on it and the mark of today.
type barLayout struct{ of windowBar }

// Layout is called by the toolkit.
func (l *barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	middle := size.Height/2 - 3
	place(objects[0], 0, middle, size.Width, 6)
	place(objects[1], l.of.From*size.Width, middle, max(4, (l.of.To-l.of.From)*size.Width), 6)
	place(objects[2], l.of.Today*size.Width-1, size.Height/2-6, 2, 12)
}

// MinSize is called by the toolkit.
func (l *barLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(60, 14) }

// trailing is a text at the right of its place.
func trailing(content string, style parts.Style, ink fyne.ThemeColorName) *parts.Text {
	t := parts.NewEllipsis(content, style, ink)
	t.Align = fyne.TextAlignTrailing
	return t
}
