package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// openKeyboardHelp shows every key: those of the menu, then those of lists,
// forms and the vote, which belong to what has the keyboard.
func (f *Frame) openKeyboardHelp() {
	var lines []fyne.CanvasObject
	for _, c := range f.commands() {
		if c.Shortcut != nil {
			lines = append(lines, f.keyLine(keyWords(f.words, c.Shortcut), f.T("command."+c.Name)))
		}
	}
	for _, name := range []string{
		"help.primary", "help.escape", "help.cross", "help.list", "help.open", "help.tab", "help.day", "help.month",
		"help.vote", "help.vote.all", "help.review", "help.presence",
	} {
		lines = append(lines, f.keyLine(f.T(name+".keys"), f.T(name)))
	}
	half := (len(lines) + 1) / 2
	left, right := parts.V(3, lines[:half]...), parts.V(3, lines[half:]...)
	s := parts.NewSheet(f.T("help.title"), f.T("help.lead"), parts.ColumnsTop(28, []float32{-1, -1}, left, right))
	s.Width = 860
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	f.Sheet("keyboard", s)
}

func (f *Frame) keyLine(keys, what string) fyne.CanvasObject {
	plate := parts.NewBox(parts.ColorNeutral, parts.ColorNone, 4, parts.Pad(0, 7, 1, 7,
		parts.NewText(keys, parts.CaptionStrong, parts.ColorMuted)))
	return parts.Columns(10, []float32{130, -1}, parts.H(0, plate, parts.Spacer()),
		parts.NewEllipsis(what, parts.Body, parts.ColorText))
}
