package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// newCaseGroup is a folding group of fields: a head that is one stop of Tab, and
// the fields under it. An inner group belongs to the one before it.
type newCaseGroup struct {
	sheet    *newCaseSheet
	part     newCasePart
	unfolded bool
	fields   func(*newCaseGroup) []fyne.CanvasObject

	caret   *parts.Icon
	line    *parts.Text // what stands inside, while folded
	body    *fyne.Container
	content *fyne.Container
}

// foldHead is how high the head of a group is.
const foldHead = 32

func (s *newCaseSheet) group(part newCasePart, title string, style parts.Style, fields func(*newCaseGroup) []fyne.CanvasObject) *newCaseGroup {
	g := &newCaseGroup{sheet: s, part: part, fields: fields}
	g.caret = parts.NewIcon("caret-right", parts.ColorMuted, 14)
	g.line = parts.NewEllipsis("", parts.Caption, parts.ColorMuted)
	head := parts.Fix(0, foldHead, parts.Pad(0, 8, 0, 4, parts.Columns(8, []float32{0, 0, -1},
		g.caret, parts.NewText(title, style, parts.ColorText), g.line)))
	g.body = parts.V(8)
	g.content = parts.V(2, parts.NewRow(title, head, g.turn), parts.Pad(0, 0, 6, 0, g.body))
	return g
}

// turn folds or unfolds the group.
func (g *newCaseGroup) turn() {
	g.unfolded = !g.unfolded
	g.show()
	g.sheet.settle()
}

// build makes the fields anew.
func (g *newCaseGroup) build() {
	g.body.Objects = g.fields(g)
	g.show()
}

func (g *newCaseGroup) show() {
	icon, line := "caret-right", newCaseSummary(g.sheet.frame.words, g.sheet.form, g.part)
	if g.unfolded {
		icon, line = "caret-down", ""
	}
	visible(g.content.Objects[1], g.unfolded)
	g.caret.Set(icon, parts.ColorMuted)
	g.line.SetText(line)
	g.body.Refresh()
}
