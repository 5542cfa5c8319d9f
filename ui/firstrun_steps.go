package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// startSide is how wide the list of steps at the left is, in pixels.
const startSide = 236

// startSteps are the ends of the word keys of the steps.
func startSteps() [stepsOfStart]string {
	return [...]string{"welcome", "office", "you", "people"}
}

// steps is the left of a first start: the program's name, and how far one is. It
// takes no keyboard: the way back is the button.
func (s *firstRunScreen) steps() fyne.CanvasObject {
	f := s.frame
	mark := parts.Fix(40, 40, parts.NewBox(parts.ColorAccent, parts.ColorNone, 10, parts.Center(parts.NewIcon("scales", parts.ColorOnAccent, 24))))
	brand := parts.Columns(12, []float32{0, -1}, parts.Center(mark), parts.V(-2, parts.NewText(programName, parts.Title, parts.ColorText),
		parts.NewEllipsis(f.T("rail.subtitle"), parts.Caption, parts.ColorMuted)))
	list := parts.V(4)
	for i, key := range startSteps() {
		list.Add(s.stepLine(i, f.T("start."+key)))
	}
	ground := parts.NewBox(parts.ColorRail, parts.ColorNone, 0, parts.Pad(22, 18, 18, 18,
		parts.Border(parts.V(22, brand, list), nil, nil, nil, parts.Gap(0, 0))))
	return parts.Fix(startSide, 0, ground)
}

// stepLine is one step: done, at hand, or to come.
func (s *firstRunScreen) stepLine(i int, label string) fyne.CanvasObject {
	ground, ink, style := parts.ColorNeutral, parts.ColorMuted, parts.Body
	var sign fyne.CanvasObject = parts.NewText(s.frame.words.Number(i+1), parts.CaptionStrong, parts.ColorMuted)
	switch {
	case i < s.step:
		ground = parts.ColorOK
		sign = parts.NewIcon("check", parts.ColorOnAccent, 14)
	case i == s.step:
		ground, ink, style = parts.ColorAccent, parts.ColorAccent, parts.Strong
		sign = parts.NewText(s.frame.words.Number(i+1), parts.CaptionStrong, parts.ColorOnAccent)
	}
	dot := parts.Fix(24, 24, parts.NewBox(ground, parts.ColorNone, 12, parts.Center(sign)))
	line := parts.Pad(6, 8, 6, 8, parts.Columns(10, []float32{24, -1}, parts.Center(dot), parts.Middle(parts.NewEllipsis(label, style, ink))))
	if i != s.step {
		return line
	}
	return parts.NewBox(parts.ColorRailSelected, parts.ColorNone, 7, line)
}
