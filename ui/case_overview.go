package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// caseOverview is the tab of the checklist, with "The case" beside it.
type caseOverview struct {
	screen *caseScreen
	scroll *container.Scroll
	main   *fyne.Container
	side   *fyne.Container
	rows   map[string]*parts.VerdictRow // by rule and subject: they stay what they were unfolded to
	folded map[string]bool              // phases somebody folded or unfolded, by title
}

const (
	panelWidth = 380
	panelUnder = 900 // narrower, the panel stands below
)

func newCaseOverview(s *caseScreen) *caseOverview {
	o := &caseOverview{
		screen: s, main: parts.V(0), side: parts.V(12),
		rows: map[string]*parts.VerdictRow{}, folded: map[string]bool{},
	}
	list := parts.NewCard(parts.Pad(8, 8, 8, 8, o.main))
	o.scroll = parts.Scroll(parts.Pad(4, 10, 20, 0, parts.SideBelow(parts.V(0, list), o.side, panelWidth, 14, panelUnder)))
	return o
}

func (o *caseOverview) show(v register.View) fyne.CanvasObject {
	f := o.screen.frame
	o.main.Objects = nil
	for i, ph := range checklistOf(f.words, v.Matter, v.Verdicts, v.Progress) {
		if len(ph.Rows)+len(ph.Quiet) == 0 {
			continue
		}
		if i > 0 {
			o.main.Add(parts.Gap(0, 8))
		}
		o.phase(ph)
	}
	o.showSide(v)
	o.scroll.Refresh()
	return o.scroll
}

// phase lays one group of the checklist out under its head.
func (o *caseOverview) phase(ph checkPhase) {
	f := o.screen.frame
	open := ph.Open
	if turned, ok := o.folded[ph.Title]; ok {
		open = turned
	}
	caret := parts.NewIcon("caret-right", parts.ColorMuted, 14)
	if open {
		caret.Name = "caret-down"
	}
	title := parts.H(8, parts.NewText(ph.Title, parts.CaptionStrong, parts.ColorMuted))
	if ph.Of > 0 && ph.Met == ph.Of {
		title.Add(parts.Center(parts.NewIcon("check-circle-fill", parts.ColorOK, 16)))
		title.Add(parts.NewText(f.T("case.phase.met"), parts.Caption, parts.ColorOK))
	}
	head := parts.Fix(0, 30, parts.Pad(0, 8, 0, 6, parts.Columns(8, []float32{0, -1, 0},
		caret, title, parts.NewText(fmt.Sprintf("%d / %d", ph.Met, ph.Of), parts.CaptionStrong, parts.ColorMuted))))
	o.main.Add(parts.NewRow(ph.Title, head, func() { o.turn(ph.Title, !open) }))
	if !open {
		return
	}
	for _, r := range ph.Rows {
		o.main.Add(o.row(r))
	}
	if len(ph.Quiet) == 0 {
		return
	}
	key := "quiet " + ph.Title
	all := o.folded[key]
	icon := "caret-right"
	if all {
		icon = "caret-down"
	}
	more := parts.NewSmallButton(f.T("case.phase.quiet", message.Number("n", len(ph.Quiet))), icon, parts.Ghost, func() { o.turn(key, !all) })
	o.main.Add(parts.Pad(0, 0, 0, 20, parts.H(0, more, parts.Spacer())))
	if all {
		for _, r := range ph.Quiet {
			o.main.Add(o.row(r))
		}
	}
}

// turn folds or unfolds a phase and keeps the keyboard on its head.
func (o *caseOverview) turn(title string, open bool) {
	o.folded[title] = open
	o.show(o.screen.view)
	parts.Walk(o.main, func(x fyne.CanvasObject) bool {
		if r, ok := x.(*parts.Row); ok && r.Label == title {
			parts.GiveFocus(o.screen.frame.Window.Canvas(), r)
			return false
		}
		return true
	})
}

// row is one verdict; the same object as long as the case has it.
func (o *caseOverview) row(r checkRow) fyne.CanvasObject {
	row := o.rows[r.Key]
	if row == nil {
		row = parts.NewVerdictRow(r.State, r.Title, r.Reason, r.Article, r.Word)
		row.About = string(r.Rule)
		row.OnTopic = func() { o.screen.frame.openRule(r.Rule) }
		row.OnUnfold = func(bool) {
			o.main.Refresh()
			o.scroll.Refresh()
		}
		o.rows[r.Key] = row
	}
	row.State, row.Title, row.Reason, row.Article = r.State, r.Title, r.Reason, r.Article
	row.Word, row.Note, row.Details = r.Word, r.Note, r.Details
	row.Fix = nil
	if r.Fix != "" {
		kind := parts.Secondary
		row.Fix = parts.NewSmallButton(r.Fix, "", kind, func() {
			o.screen.frame.perform(o.screen.view, r.Kind, r.Subject)
		})
	}
	row.Refresh()
	return row
}

// showSide shows the summary of the case and a measure that runs.
func (o *caseOverview) showSide(v register.View) {
	f := o.screen.frame
	o.side.Objects = nil
	if c, ok := precautionOf(f.words, v.Matter); ok {
		o.side.Add(o.precaution(c))
	}
	o.showFollow(v)
	rows := parts.V(0, parts.Pad(0, 0, 4, 0, parts.NewText(f.T("case.panel"), parts.CaptionStrong, parts.ColorMuted)))
	for i, r := range casePanel(f.words, v.Matter) {
		if i > 0 {
			rows.Add(parts.HLine())
		}
		rows.Add(o.panelRow(r))
	}
	o.side.Add(parts.NewCard(parts.Pad(10, 14, 8, 14, rows)))
}

const panelLabel = 108

func (o *caseOverview) panelRow(r panelRow) fyne.CanvasObject {
	f := o.screen.frame
	value := parts.NewWrap(r.Value, parts.Body, parts.ColorText, panelWidth-panelLabel-120)
	label := parts.Pad(3, 0, 0, 0, parts.NewWrap(r.Label, parts.Caption, parts.ColorMuted, panelLabel))
	in := []fyne.CanvasObject{label, parts.Pad(2, 0, 4, 0, value)}
	if _, over := o.screen.view.Matter.Case.Over(); r.Change != "" && !over {
		change := parts.NewSmallButton(f.T("case.panel.change"), "", parts.Ghost, func() { o.change(r.Change) })
		in = append(in, change)
	}
	return parts.Pad(3, 0, 3, 0, parts.ColumnsTop(8, []float32{panelLabel, -1, 0}, in...))
}

// change opens where a line of the summary is changed.
func (o *caseOverview) change(what string) {
	s := o.screen
	switch what {
	case "facts":
		s.goTab(TabFacts)
	case "learner":
		s.frame.Go(Route{Page: PageDirectory, Person: s.view.Matter.Case.Learner()})
	case "enrolment":
		s.frame.openEnrolment(s.view)
	}
}

func (o *caseOverview) precaution(c precautionCard) fyne.CanvasObject {
	f := o.screen.frame
	tone, ink := "shield-check", parts.ColorAccent
	if c.Warn {
		tone, ink = "warning-fill", parts.ColorWarn
	}
	open := parts.NewSmallButton(f.T("case.precaution.open"), "", parts.Secondary, func() { f.openPrecaution(o.screen.view) })
	column := parts.V(4,
		parts.Columns(8, []float32{0, -1}, parts.NewIcon(tone, ink, 18), parts.NewEllipsis(f.T("label.precaution"), parts.Strong, parts.ColorText)),
		parts.NewWrap(c.Title, parts.Body, parts.ColorText, panelWidth-28),
		parts.NewWrap(c.Scope, parts.Caption, parts.ColorMuted, panelWidth-28),
	)
	if c.Review != "" {
		column.Add(parts.NewWrap(c.Review, parts.Caption, ink, panelWidth-28))
	}
	column.Add(parts.Pad(4, 0, 0, 0, parts.H(0, open, parts.Spacer())))
	return parts.NewCard(parts.Pad(10, 14, 12, 14, column))
}
