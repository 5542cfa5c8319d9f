package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/ui/parts"
)

// bands are the strips over everything: the day that was set by hand, a register
// that cannot be reached, a role that only reads.
func (s *shell) bands(day fyne.CanvasObject) fyne.CanvasObject {
	f := s.frame
	out := parts.V(0)
	if day != nil {
		out.Add(day)
	}
	retry := parts.NewSmallButton(f.T("button.retry"), "", parts.Secondary, f.retryAll)
	s.away = parts.Stack(f.bandOf("warning-circle", parts.ToneDanger, f.T("offline.band"), retry))
	visible(s.away, f.windows.away.on)
	out.Add(s.away)
	if f.Desk.User().Role == cases.RoleReader {
		out.Add(f.bandOf("eye", parts.ToneNeutral, f.T("band.reader"), nil))
	}
	return out
}

// bandOf is one strip: an icon, a sentence, and a button that may be nil.
func (f *Frame) bandOf(icon string, tone parts.Tone, words string, act *parts.Button) fyne.CanvasObject {
	ink := tone.Ink()
	row := []fyne.CanvasObject{parts.NewIcon(icon, ink, 16), parts.Middle(parts.NewEllipsis(words, parts.CaptionStrong, ink))}
	widths := []float32{16, -1}
	if act != nil {
		row, widths = append(row, act), append(widths, 0)
	}
	ground := parts.NewBox(tone.Ground(), parts.ColorNone, 0, parts.Pad(3, 16, 3, 16, parts.Fix(0, 24, parts.Columns(10, widths, row...))))
	return parts.Border(nil, parts.HLine(), nil, nil, ground)
}
