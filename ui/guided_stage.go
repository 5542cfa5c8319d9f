package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// guidedLayout gives the page the whole screen, and puts the step together anew
// when the screen has become much larger or smaller.
type guidedLayout struct{ g *guidedScreen }

// settlePause is how long a window has kept its size before its type follows.
const settlePause = 30 * time.Millisecond

// Layout is called by the toolkit.
func (l guidedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if g := l.g; g.entered && tierOf(size) != g.tier {
		g.frame.Work.After(settlePause, func() {
			if g.entered && tierOf(g.page.Size()) != g.tier {
				g.enlarge(tierOf(g.page.Size()))
				g.show()
				g.focus()
			}
		})
	}
}

// MinSize is called by the toolkit.
func (l guidedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// lowGuided is the height of a screen, at the normal text size, under which the
// steps stand in one line and the keys are not written out.
const lowGuided = 640

func (g *guidedScreen) low() bool {
	size := g.page.Size()
	if size.Height == 0 {
		size = g.frame.Window.Canvas().Size()
	}
	return size.Height/textGrown() < lowGuided
}

// A guidedBody is what one step shows between the bar of steps and the foot.
type guidedBody struct {
	step    sittingStep
	quiet   bool // nothing of the case is said: the council deliberates
	script  guidedScript
	main    fyne.CanvasObject
	side    fyne.CanvasObject // nil: the whole width is for main
	trouble *fyne.Container   // nil: it stands in main
	others  []*parts.Button
	primary *parts.Button
}

// lay puts a step on the screen.
func (g *guidedScreen) lay(v register.View, b guidedBody) {
	steps := stepsOf(v.Matter, g.sit.read.sitting)
	air := float32(36)
	if g.low() {
		air = 14
	}
	top := parts.V(12, g.head(v, b.quiet), g.bar(steps))
	if g.low() {
		top = parts.V(6, g.head(v, b.quiet), g.bar(steps))
	}
	column := parts.V(14)
	if len(b.script.Say) > 0 || b.script.Room != "" {
		column.Add(g.script(b.script, b.step))
	}
	for _, o := range g.warnings(v) {
		column.Add(o)
	}
	if b.trouble != nil {
		column.Add(b.trouble)
	}
	column.Add(b.main)
	var body fyne.CanvasObject = column
	if b.side != nil {
		wide := guidedSide * textGrown()
		body = parts.SideBelow(column, b.side, wide, 24, wide*3)
	}
	whole := parts.Border(parts.Pad(air/2, air, 10, air, top), g.foot(v, b, air), nil, nil,
		parts.Scroll(parts.Pad(4, air, 12, air, body)))
	g.page.Objects = []fyne.CanvasObject{guidedGround(whole)}
	g.page.Refresh()
}

const guidedSide = 300

// head names the case, says the time, and carries the ways to hide what shows.
func (g *guidedScreen) head(v register.View, quiet bool) fyne.CanvasObject {
	f, m := g.frame, v.Matter
	title, lead := m.Name(m.Case.Learner()), m.Case.Number()
	if quiet {
		title, lead = f.T("guided.council"), ""
	}
	if n := len(g.sit.read.views); n > 1 {
		at := slices.IndexFunc(g.sit.read.views, func(x register.View) bool { return x.Matter.Case.ID == m.Case.ID })
		lead = joined(lead, f.T("guided.case-of", message.Number("n", at+1), message.Number("of", n)))
	}
	who := parts.V(-2, parts.NewEllipsis(title, parts.Title, parts.ColorText), parts.NewEllipsis(lead, parts.Body, parts.ColorMuted))
	g.clock = parts.NewText(g.hourNow(), parts.Title, parts.ColorText)
	g.clock.Align = fyne.TextAlignTrailing
	g.elapsed = parts.NewText(g.elapsedWords(v), parts.Caption, parts.ColorMuted)
	g.elapsed.Align = fyne.TextAlignTrailing
	icon, mask := "lock-simple", f.T("guided.mask.on")
	if !g.masked {
		icon, mask = "eye", f.T("guided.mask.off")
	}
	button := func(label, icon string, do func()) fyne.CanvasObject {
		if g.tier == tierSmall {
			return parts.NewIconButton(label, icon, do)
		}
		return parts.NewSmallButton(label, icon, parts.Ghost, do)
	}
	tools := parts.H(4)
	if step := g.at(); step == stepVote || step == stepHear {
		tools.Add(button(mask, icon, g.toggleMask))
	}
	tools.Add(button(f.T("guided.curtain"), "moon", g.toggleCurtain))
	tools.Add(button(f.T("guided.leave"), "x", g.back))
	return parts.Columns(20, []float32{-1, 0, 0}, who, parts.V(-2, g.clock, g.elapsed), parts.Center(tools))
}

// bar shows the steps; pressing one that the sitting has come to opens it.
func (g *guidedScreen) bar(steps []stepView) fyne.CanvasObject {
	cells := make([]fyne.CanvasObject, len(steps))
	shares := make([]float32, len(steps))
	for i := range steps {
		shares[i] = -1
		cells[i] = newTapCell(func() { g.open(steps, i) })
	}
	shown := parts.NewStepper(stepperOf(g.frame.words, showing(steps, g.at()))...)
	if g.low() {
		shown.SetLow(true)
		return shown
	}
	return parts.NewCard(parts.Pad(8, 8, 6, 8, parts.Stack(shown, parts.ColumnsStretch(0, shares, cells...))))
}

// showing marks the step that is shown as the current one.
func showing(steps []stepView, at sittingStep) []stepView {
	out := slices.Clone(steps)
	for i := range out {
		switch {
		case out[i].Step == at && out[i].State != parts.StepSkipped:
			out[i].State = parts.StepCurrent
		case out[i].State == parts.StepCurrent:
			out[i].State = parts.StepAhead
		}
	}
	return out
}

// script is what the president says, in large type, and who may be in the room.
func (g *guidedScreen) script(s guidedScript, step sittingStep) fyne.CanvasObject {
	f := g.frame
	style := parts.Sub
	if g.tier == tierWide && step != stepRoll && step != stepVote { // these have a table below
		style = parts.Title
	}
	if g.low() {
		style = parts.Strong
	}
	column := parts.V(6)
	if len(s.Say) > 0 {
		column.Add(parts.H(8, parts.Center(parts.NewIcon("chats", parts.ColorAccent, 18)),
			parts.Middle(parts.NewText(f.T("guided.say"), parts.CaptionStrong, parts.ColorAccent))))
	}
	for _, text := range s.Say {
		column.Add(parts.NewWrap(text, style, parts.ColorText, 560))
	}
	if s.Room != "" {
		column.Add(parts.Pad(4, 0, 0, 0, parts.ColumnsTop(8, []float32{0, 0, -1}, parts.NewIcon("users-three", parts.ColorMuted, 18),
			parts.NewText(f.T("guided.room"), parts.CaptionStrong, parts.ColorMuted), parts.NewWrap(s.Room, parts.Caption, parts.ColorMuted, 420))))
	}
	return parts.NewBox(parts.ColorAccentGround, parts.ColorNone, 10, parts.Pad(14, 18, 14, 18, column))
}

// warnings are what stands in the way of the whole case.
func (g *guidedScreen) warnings(v register.View) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if g.sit.early() {
		out = append(out, parts.NewBanner(parts.ToneInfo, "", g.frame.T("sitting.early", message.Day("day", g.sit.read.sitting.Day()))))
	}
	if b := g.sit.lost(v); b != nil {
		out = append(out, b)
	}
	return out
}

// foot says what the step still needs, and carries its acts.
func (g *guidedScreen) foot(v register.View, b guidedBody, air float32) fyne.CanvasObject {
	f, s := g.frame, g.sit
	missing, ink := missingAt(f.words, v, s.read.sitting, b.step, stillWaiting(s.read.views, s.read.sitting, s.of)), parts.ColorMuted
	if g.told != "" {
		missing, ink = g.told, parts.ColorText
	}
	g.note = parts.NewEllipsis(missing, parts.Body, ink)
	exits := g.exits(v, b.step)
	g.fold(exits, append([]*parts.Button{b.primary}, b.others...), air)
	row, widths := []fyne.CanvasObject{}, []float32{}
	for _, o := range exits {
		row, widths = append(row, o), append(widths, 0)
	}
	row, widths = append(row, parts.Gap(0, 0)), append(widths, -1)
	for _, o := range b.others {
		row, widths = append(row, o), append(widths, 0)
	}
	if b.primary != nil {
		row, widths = append(row, b.primary), append(widths, 0)
	}
	column := parts.V(8, g.note, parts.Columns(8, widths, row...))
	if !g.low() {
		keys := f.T("guided.keys")
		if len(s.read.views) > 1 {
			keys = joined(keys, f.T("guided.keys.cases"))
		}
		column.Add(parts.NewEllipsis(keys, parts.Caption, parts.ColorFaint))
	}
	ground := parts.NewBox(parts.ColorSurface, parts.ColorNone, 0, parts.Pad(10, air, 10, air, column))
	return parts.Border(parts.HLine(), nil, nil, nil, ground)
}

// fold leaves buttons their icons alone, those off the path first, until all stand
// in one line.
func (g *guidedScreen) fold(exits, acts []*parts.Button, air float32) {
	room := g.page.Size().Width
	if room == 0 {
		room = g.frame.Window.Canvas().Size().Width
	}
	width := 2 * air
	for _, x := range append(slices.Clone(exits), acts...) {
		if x != nil {
			width += x.MinSize().Width + 8
		}
	}
	for _, x := range append(slices.Clone(exits), acts[1:]...) {
		if width > room && x.Icon != "" {
			width -= x.MinSize().Width
			x.Bare = true
			width += x.MinSize().Width
		}
	}
}

// exits are the ways off the path: another day, the end of the sitting, a recusal.
func (g *guidedScreen) exits(v register.View, step sittingStep) []*parts.Button {
	f, s := g.frame, g.sit
	if sittingOver(f.words, v.Matter, s.read.sitting) != "" || s.read.sitting.Closed != nil {
		return nil
	}
	if voted, _ := votedIn(v.Matter.Case, s.id); voted {
		return nil
	}
	out := []*parts.Button{parts.NewButton(f.T("sitting.postpone.short"), "calendar", parts.Ghost, func() { s.postpone(v) })}
	if !s.early() {
		out = append(out, parts.NewButton(f.T("sitting.adjourn"), "x-circle", parts.Ghost, func() { s.adjourn(v) }))
	}
	if _, called := v.Matter.Case.Call(s.id); !called && (step == stepRoll || step == stepOpen) {
		out = append(out, parts.NewButton(f.T("guided.recuse"), "hand-palm", parts.Ghost, func() { s.recuse(v, "") }))
	}
	return out
}

// recuse keeps a member out of this case; in the other cases they sit.
func (s *sittingScreen) recuse(v register.View, member cases.PersonID) {
	(&councilTab{frame: s.frame, view: v, around: around{cases: len(s.read.views)}}).recuse(member)
}

// textGrown is how much larger texts are than at their normal size.
func textGrown() float32 { return theme.Size(theme.SizeNameText) / 15 }
