package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// lettersTab lists the texts of letters, each in both languages.
func (s *settingsScreen) lettersTab() fyne.CanvasObject {
	f := s.frame
	if f.Texts == nil {
		return s.card(parts.NewWrap(f.T("templates.none"), parts.Body, parts.ColorMuted, 700), nil)
	}
	lines := textLines(f.words, f.Texts, s.office)
	table := parts.NewDataTable(f.T("settings.tab.letters"), []parts.Column{
		{Title: f.T("templates.column.letter"), Width: -3},
		{Title: f.T("templates.column.language"), Width: 90},
		{Title: f.T("templates.column.state"), Width: 140, Chip: true},
		{Title: "", Width: 90},
		{Title: f.T("templates.column.changed"), Width: -2},
	}, func() int { return len(lines) }, func(row, column int) parts.Cell {
		if row >= len(lines) {
			return parts.Cell{}
		}
		l := lines[row]
		switch column {
		case 0:
			return parts.Cell{Text: l.Title, Style: parts.Strong}
		case 1:
			return parts.Cell{Text: l.LanguageWords, Ink: parts.ColorMuted}
		case 2:
			return parts.Cell{Text: l.State, Tone: l.Tone}
		case 3:
			return parts.Cell{Text: l.Versions, Ink: parts.ColorMuted}
		}
		return parts.Cell{Text: l.Last, Ink: parts.ColorMuted}
	})
	table.List.Label = func(i int) string { return lines[i].Title + " " + lines[i].Language }
	table.List.OnOpen = func(i int) {
		if i >= 0 && i < len(lines) {
			s.text = i
			f.openText(s.office, lines[i].Kind, lines[i].Language)
		}
	}
	if len(lines) > 0 {
		table.List.Select(min(s.text, len(lines)-1))
	}
	return parts.Border(parts.Pad(0, 0, 10, 0, parts.NewWrap(f.T("templates.lead"), parts.Body, parts.ColorMuted, 900)), nil, nil, nil,
		parts.NewCard(parts.PadAll(1, table)))
}
