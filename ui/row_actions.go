package ui

import (
	"fyne.io/fyne/v2"

	"greffe/ui/parts"
)

// rowAction is one thing that can be done with a row of a list.
type rowAction struct {
	Label string
	Icon  string
	Keys  string // that do it at once; may be empty
	Do    func()
}

// openRowActions lists what can be done with a row: the key «.».
func (f *Frame) openRowActions(title, lead string, actions []rowAction) {
	body := parts.V(2)
	s := parts.NewSheet(title, lead, body)
	s.Width = 480
	var rows []*parts.Row
	for _, a := range actions {
		line := []fyne.CanvasObject{parts.NewIcon(a.Icon, parts.ColorMuted, 18), parts.NewEllipsis(a.Label, parts.Body, parts.ColorText)}
		widths := []float32{0, -1}
		if a.Keys != "" {
			line = append(line, parts.NewBox(parts.ColorNeutral, parts.ColorNone, 4, parts.Pad(0, 7, 1, 7,
				parts.NewText(a.Keys, parts.CaptionStrong, parts.ColorMuted))))
			widths = append(widths, 0)
		}
		row := parts.NewRow(a.Label, parts.Pad(7, 8, 7, 8, parts.Columns(12, widths, line...)), func() {
			s.Close()
			a.Do()
		})
		rows = append(rows, row)
		body.Add(row)
	}
	arrowsBetween(f.Window, rows)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	f.Sheet("row-actions", s)
}

// openActions lists what can be done with the highlighted case.
func (s *casesScreen) openActions() {
	f := s.frame
	i := s.grid.List.At()
	l, here := s.pager.at(i)
	if !here {
		return
	}
	f.openRowActions(l.Learner, l.Number, []rowAction{
		{f.T("list.action.open"), "folder-open", f.T("help.open.keys"), func() { s.open(i) }},
		{f.T("list.action.step"), "arrow-right", f.T("help.primary.keys"), func() { s.step(i) }},
		{f.T("list.assign"), "user", "", func() {
			f.openAssign([]assignLine{{Case: l.Case, Number: l.Number, Learner: l.Learner, Owner: l.Owner, Closed: l.Closed}}, nil)
		}},
		{f.T("list.action.letters"), "envelope-simple", "", func() { f.Go(Route{Page: PageCase, Case: l.Case, Tab: TabLetters}) }},
		{f.T("list.action.journal"), "notebook", "", func() { f.Go(Route{Page: PageCase, Case: l.Case, Tab: TabJournal}) }},
		{f.T("list.action.mark"), "check", f.T("key.space"), func() { s.toggle(i) }},
	})
}
