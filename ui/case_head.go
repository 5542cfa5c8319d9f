package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"greffe/cases/rules"
	"greffe/ui/parts"
)

// caseHeadView is the head of a case: who, how far, what is to fix, and the one
// primary button.
type caseHeadView struct {
	screen  *caseScreen
	content *fyne.Container

	avatar  *fyne.Container
	name    *parts.Text
	stage   *parts.Chip
	again   *parts.Chip
	fix     *parts.Chip
	line    *parts.Text
	more    *parts.Button
	primary *parts.Button
	head    caseHead
}

func newCaseHeadView(s *caseScreen) *caseHeadView {
	f := s.frame
	h := &caseHeadView{
		screen: s, avatar: parts.Stack(),
		name: parts.NewEllipsis("", parts.Title, parts.ColorText), line: parts.NewEllipsis("", parts.Body, parts.ColorMuted),
		stage: parts.NewChip("", parts.ToneInfo, ""), fix: parts.NewChip("", parts.ToneDanger, "warning-fill"),
		again: parts.NewChip("", parts.ToneWarn, "folder-open"),
	}
	h.more = parts.NewIconButton(f.T("case.more"), "dots-three", h.menu)
	h.more.Kind = parts.Secondary
	h.primary = parts.NewButton("", "", parts.Primary, s.act)
	words := parts.V(-2, container.New(&nameLine{}, h.name, h.stage, h.again, h.fix), h.line)
	h.content = parts.Columns(12, []float32{0, -1, 0, 0}, parts.Center(h.avatar), words, h.more, h.primary)
	return h
}

func (h *caseHeadView) show(v caseHead) {
	h.head = v
	h.avatar.Objects = []fyne.CanvasObject{parts.NewAvatar(v.Initials, parts.ToneInfo, 44)}
	h.name.SetText(v.Name)
	tone := parts.ToneInfo
	if v.Closed {
		tone = parts.ToneNeutral
	}
	h.stage.Set(v.Stage, tone, "")
	h.again.Set(v.Again, parts.ToneWarn, "folder-open")
	visible(h.again, v.Again != "")
	h.fix.Set(v.ToFix, parts.ToneDanger, "warning-fill")
	visible(h.fix, v.ToFix != "")
	h.line.SetText(v.Line)
	h.primary.Icon = stepIcon(v.Kind)
	h.primary.SetLabel(v.Next)
	visible(h.primary, v.Next != "")
	h.content.Refresh()
}

// stepIcon is the icon of a step on its button.
func stepIcon(k rules.DueKind) string {
	switch k {
	case rules.DoNotify, rules.DoPost, rules.DoReceipt, rules.DoDecision, rules.DoInform, rules.DoMembers, rules.DoPostponed,
		rules.DoRepresentatives, rules.DoJury, rules.DoExclusionEnd, rules.DoTellEnd, rules.DoTellUndone:
		return "envelope-simple"
	case rules.DoConvene, rules.DoReconvene:
		return "calendar-dots"
	case rules.DoCouncil, rules.DoHear, rules.DoVote, rules.DoAdjourn, rules.DoClose:
		return "gavel"
	case rules.DoCompose:
		return "users-three"
	case rules.DoChoose:
		return "scales"
	case rules.DoComplete:
		return "pencil-simple"
	case rules.DoMinutes:
		return "scroll"
	case rules.DoProof:
		return "receipt"
	case rules.DoPrecaution, rules.DoAccess, rules.DoCut:
		return "shield-check"
	case rules.DoCloseCase:
		return "folder"
	case rules.DoWatch, rules.DoAnswer, rules.DoRead, rules.DoExit, rules.DoReparation, rules.DoContact, rules.DoApprove, rules.DoRework,
		rules.DoReview:
	}
	return ""
}

// menu offers what is done seldom.
func (h *caseHeadView) menu() {
	s, f := h.screen, h.screen.frame
	v := s.view
	if v.Matter.Case == nil {
		return
	}
	var items []*fyne.MenuItem
	add := func(key string, do func()) { items = append(items, fyne.NewMenuItem(f.T(key), do)) }
	if d := f.lastDeed(); d != nil {
		items = append(items, fyne.NewMenuItem(f.undoName(), func() { f.undoDeed(d) }), fyne.NewMenuItemSeparator())
	}
	_, over := v.Matter.Case.Over()
	if !over {
		add("case.menu.fact", func() { f.openGrievance(v) })
		add("case.menu.files", func() {
			s.goTab(TabFacts)
			s.facts.chooseFiles()
		})
		add("case.menu.enrolment", func() { f.openEnrolment(v) })
		if postponable(v.Matter) {
			add("case.menu.postpone", func() { f.openPostpone(v) })
		}
	}
	add("case.menu.journal", func() { s.goTab(TabJournal) })
	add("case.menu.caller", func() { f.openCaller(v) })
	if f.NewWindow != nil && f.only != s.id {
		add("command.window", func() { f.OpenInWindow(s.id) })
	}
	add("deed.menu", func() { f.openDeeds(v) })
	add("log.menu", func() { f.goAttendance(v) })
	if !over {
		items = append(items, fyne.NewMenuItemSeparator())
		add("case.menu.abandon", func() { f.openAbandon(v) })
		add("case.menu.close", func() { f.openCloseCase(v) })
	}
	pop := widget.NewPopUpMenu(fyne.NewMenu("", items...), f.Window.Canvas())
	size := pop.MinSize()
	pop.ShowAtRelativePosition(fyne.NewPos(h.more.Size().Width-size.Width, h.more.Size().Height+4), h.more)
	parts.GiveFocus(f.Window.Canvas(), pop)
	f.trace("menu case")
}

// nameLine gives a name what it needs, or what the chips after it leave.
type nameLine struct{}

const nameGap = 8

// Layout is called by the toolkit.
func (nameLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, ok := objects[0].(*parts.Text)
	if !ok {
		return
	}
	rest := size.Width
	for _, o := range objects[1:] {
		if o.Visible() {
			rest -= o.MinSize().Width + nameGap
		}
	}
	whole := parts.NewText(name.Content, name.Style, name.Ink).MinSize()
	width := max(0, min(whole.Width+1, rest))
	name.Resize(fyne.NewSize(width, whole.Height))
	name.Move(fyne.NewPos(0, 0))
	x := width + nameGap
	for _, o := range objects[1:] {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		o.Resize(m)
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2+2))
		x += m.Width + nameGap
	}
}

// MinSize is called by the toolkit.
func (nameLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(60, objects[0].MinSize().Height)
	for _, o := range objects[1:] {
		if o.Visible() {
			size.Width += o.MinSize().Width + nameGap
		}
	}
	return size
}
