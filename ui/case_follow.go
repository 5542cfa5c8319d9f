package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/register"
	"greffe/ui/parts"
)

// showFollow adds to the side of a case what is followed beside its steps: the
// accesses, and what came after the decision. Nothing where nothing applies.
func (o *caseOverview) showFollow(v register.View) {
	f := o.screen.frame
	if lines := followLines(f.words, v); len(lines) > 0 {
		column := parts.V(0, parts.Pad(0, 0, 4, 0, parts.NewText(f.T("follow.title"), parts.CaptionStrong, parts.ColorMuted)))
		for i, l := range lines {
			if i > 0 {
				column.Add(parts.HLine())
			}
			column.Add(o.followRow(l))
		}
		o.side.Add(parts.NewCard(parts.Pad(10, 14, 8, 14, column)))
	}
	if lines := accessLines(f.words, v.Matter); len(lines) > 0 {
		o.side.Add(o.accesses(lines))
	}
}

func (o *caseOverview) followRow(l followLine) fyne.CanvasObject {
	ink, icon := parts.ColorMuted, l.Icon
	switch {
	case l.Late:
		ink, icon = parts.ColorDanger, "warning-fill"
	case l.Done:
		ink, icon = parts.ColorOK, "check-circle-fill"
	}
	words := parts.V(-1, parts.NewWrap(l.Label, parts.Strong, parts.ColorText, panelWidth-130),
		parts.NewWrap(l.State, parts.Caption, parts.ColorMuted, panelWidth-130))
	in := []fyne.CanvasObject{parts.Pad(3, 0, 0, 0, parts.NewIcon(icon, ink, 18)), words}
	if l.Verb != "" {
		in = append(in, parts.NewSmallButton(l.Verb, "", parts.Secondary, func() { o.doFollow(l) }))
	}
	return parts.Pad(5, 0, 5, 0, parts.ColumnsTop(10, []float32{18, -1, 0}, in...))
}

func (o *caseOverview) doFollow(l followLine) {
	f, v := o.screen.frame, o.screen.view
	if l.Deed != "" {
		f.openDeed(v, l.Deed, l.Subject)
		return
	}
	f.perform(v, l.Kind, l.Subject)
}

// accesses is the checklist of accesses: what is cut, by whom and since when.
func (o *caseOverview) accesses(lines []accessLine) fyne.CanvasObject {
	f := o.screen.frame
	all, verb := "access-cut", f.T("follow.access.cut-all")
	for _, l := range lines {
		if l.Cut {
			all, verb = "access-restored", f.T("follow.access.restore-all")
		}
	}
	column := parts.V(0, parts.Pad(0, 0, 4, 0, parts.Columns(8, []float32{-1, 0},
		parts.Middle(parts.NewEllipsis(f.T("follow.access"), parts.CaptionStrong, parts.ColorMuted)),
		parts.NewSmallButton(verb, "", parts.Ghost, func() { f.openDeed(o.screen.view, all, "") }))))
	for i, l := range lines {
		if i > 0 {
			column.Add(parts.HLine())
		}
		icon, ink, deed := "check-circle", parts.ColorMuted, "access-cut"
		if l.Cut {
			icon, ink, deed = "lock-simple", parts.ColorWarn, "access-restored"
		}
		column.Add(parts.Pad(3, 0, 3, 0, parts.Columns(10, []float32{18, -1, 0},
			parts.NewIcon(icon, ink, 18),
			parts.V(-2, parts.NewEllipsis(l.Label, parts.Body, parts.ColorText), parts.NewEllipsis(l.State, parts.Caption, parts.ColorMuted)),
			parts.NewSmallButton(l.Verb, "", parts.Ghost, func() { f.openDeed(o.screen.view, deed, string(l.Item)) }))))
	}
	return parts.NewCard(parts.Pad(8, 14, 8, 14, column))
}
