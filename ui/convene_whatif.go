package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/ui/parts"
)

// showProspect lists what would follow from the day typed, by both readings,
// and offers the first open safe day when it is another.
func (s *conveneSheet) showProspect() {
	s.prospect.Objects, s.ahead.Objects = nil, nil
	if s.typed.Day == 0 || s.typed.Day < s.view.Matter.Today {
		s.prospect.Refresh()
		s.ahead.Refresh()
		return
	}
	f := s.frame
	v := prospectOf(f.words, s.view.Matter, s.typed.Day, s.typed.Heaviest)
	for _, x := range v.Warnings {
		tone := parts.ToneWarn
		if x.Heavy {
			tone = parts.ToneDanger
		}
		s.ahead.Add(parts.NewBanner(tone, "", x.Text))
	}
	s.prospect.Add(parts.NewCard(parts.Pad(10, 12, 10, 12, s.prospectTable(v))))
	s.prospect.Refresh()
	s.ahead.Refresh()
	f.trace("shown what if " + s.typed.Day.String())
}

func (s *conveneSheet) prospectTable(v prospectView) *fyne.Container {
	f := s.frame
	widths := []float32{-4, -2, -2}
	rows := parts.V(4, parts.Columns(10, widths,
		parts.NewEllipsis(v.Title, parts.Strong, parts.ColorText),
		parts.NewEllipsis(f.T("whatif.lenient"), parts.CaptionStrong, parts.ColorMuted),
		parts.NewEllipsis(f.T("whatif.safe"), parts.CaptionStrong, parts.ColorMuted)))
	if v.Base != "" {
		rows.Add(parts.NewEllipsis(v.Base, parts.Caption, parts.ColorMuted))
	}
	for _, r := range v.Rows {
		rows.Add(parts.Columns(10, widths,
			parts.NewEllipsis(r.What, parts.Body, parts.ColorText),
			parts.NewEllipsis(r.Lenient, parts.Body, prospectInk(r.LenientTone)),
			parts.NewEllipsis(r.Safe, parts.Strong, prospectInk(r.SafeTone))))
	}
	if v.Proposed != 0 && v.Proposed != s.typed.Day {
		day := v.Proposed
		rows.Add(parts.H(0, parts.NewSmallButton(f.T("whatif.proposed", message.Day("day", day)), "calendar", parts.Secondary, func() {
			s.day.SetDay(day)
			s.onDay(day)
		})))
	}
	return rows
}

// prospectInk is the colour of a day in the table.
func prospectInk(t parts.Tone) fyne.ThemeColorName {
	switch t {
	case parts.ToneOK:
		return parts.ColorOK
	case parts.ToneDanger:
		return parts.ColorDanger
	default:
		return parts.ColorText
	}
}
