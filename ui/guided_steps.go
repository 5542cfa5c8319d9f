package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// show puts the step at hand together: the page of the sitting and the page of
// the vote call it whenever they would show themselves.
func (g *guidedScreen) show() {
	f, s := g.frame, g.sit
	if s.read.now != 0 {
		g.now = s.read.now
	}
	if g.curtain {
		g.showCurtain()
		return
	}
	v, ok := s.view()
	if !ok {
		leave := parts.NewButton(f.T("guided.leave"), "x", parts.Secondary, g.back)
		s.panel = &stepPanel{trouble: newTrouble(), first: leave}
		g.page.Objects = []fyne.CanvasObject{guidedGround(parts.NewEmptyState("users-three", f.T("sitting.no-case"), leave))}
		g.page.Refresh()
		return
	}
	if g.voting() {
		g.showVote()
		return
	}
	p, step := &stepPanel{trouble: newTrouble()}, g.at()
	b := guidedBody{step: step, script: scriptOf(f.words, v, s.read.sitting, step), side: g.people(v), trouble: p.trouble}
	over := sittingOver(f.words, v.Matter, s.read.sitting)
	switch {
	case over != "" && step != stepMinutes:
		g.overPanel(p, over)
		b.script, b.side = guidedScript{}, nil
	case step == stepRoll:
		g.rollPanel(p, v)
	case step == stepOpen:
		g.openPanel(p, v)
	case step == stepReasons:
		g.reasonsPanel(p, v)
	case step == stepHear:
		g.hearPanel(p, v)
	case step == stepRetire:
		if _, left := lastWithdrawal(v.Matter.Case, s.id); left {
			g.deliberation(p, v)
			b.script, b.side, b.quiet = guidedScript{}, nil, true
			break
		}
		s.retirePanel(p, v)
	case step == stepVote:
		s.votePanel(p, v)
		p.others = nil
	case step == stepClose:
		g.closePanel(p, v)
	case step == stepMinutes:
		s.minutesPanel(p, v)
		g.afterMinutes(p, v)
	}
	if _, done := lastAbsence(v, s.id); done && (step == stepReasons || step == stepHear) {
		b.script = guidedScript{}
	}
	s.panel = p
	b.main, b.others, b.primary = p.content, p.others, p.primary
	if !b.quiet {
		b.main = parts.NewCard(parts.PadAll(20, p.content))
	}
	g.lay(v, b)
}

func lastAbsence(v register.View, s cases.SittingID) (cases.Done[cases.LearnerAbsent], bool) {
	return v.Matter.Case.Absence(s)
}

// showVote lets the page of the vote put the ballot together.
func (g *guidedScreen) showVote() {
	s := g.sit
	s.panel = &stepPanel{trouble: newTrouble()}
	if g.vote == nil || g.vote.of != s.of {
		vote, ok := newVoteScreen(g.frame, s.id, s.of).(*voteScreen)
		if !ok {
			return
		}
		vote.guide, vote.page = g, g.page
		g.vote = vote
		vote.load()
		return
	}
	if g.vote.known {
		g.vote.show()
	}
}

// stageVote shows what the page of the vote has put together.
func (g *guidedScreen) stageVote(left, right fyne.CanvasObject) {
	v, ok := g.sit.view()
	if !ok || g.curtain || !g.voting() {
		return
	}
	g.lay(v, guidedBody{
		step: stepVote, script: scriptOf(g.frame.words, g.vote.view, g.vote.read.sitting, stepVote),
		main: left, side: right, primary: g.vote.panel.primary,
	})
}

// rollPanel calls the roll, once for all cases of the sitting, and asks how the
// learner attends.
func (g *guidedScreen) rollPanel(p *stepPanel, v register.View) {
	f, s := g.frame, g.sit
	s.rollPanel(p, v)
	column, ok := p.content.(*fyne.Container)
	if !ok {
		return
	}
	if len(s.read.sitting.Moves) > 0 && len(s.read.views) > 1 {
		b := parts.NewBanner(parts.ToneInfo, "", f.T("guided.carried", message.Hour("time", s.read.sitting.Moves[0].Act.At)))
		b.Small = true
		column.Objects = append([]fyne.CanvasObject{b}, column.Objects...)
	}
	told, _ := toldAndHeard(v.Matter.Case, s.id)
	if _, absent := v.Matter.Case.Absence(s.id); told || absent {
		return
	}
	h := g.hearing(p, v)
	column.Add(parts.HLine())
	column.Add(mailHead(f.T("guided.learner")))
	column.Add(h.learner(func() {}))
	column.Add(h.company())
}

// openPanel opens the sitting and calls the case. Who is recused in it leaves
// first; who left for another case may come back.
func (g *guidedScreen) openPanel(p *stepPanel, v register.View) {
	s, m, sitting := g.sit, v.Matter, g.sit.read.sitting
	if _, called := m.Case.Call(s.id); !called && len(sitting.Moves) > 0 {
		if out := staysOut(g.frame.words, m, sitting); len(out) > 0 {
			g.leavesPanel(p, v, out[0])
			return
		}
		for _, l := range comesBack(g.frame.words, s.read.views, m, sitting) {
			if !g.gone[l.Member] {
				g.returnsPanel(p, v, l)
				return
			}
		}
	}
	s.openPanel(p, v)
}

// leavesPanel records that a member leaves the room for one case.
func (g *guidedScreen) leavesPanel(p *stepPanel, v register.View, l memberLine) {
	f, s, m := g.frame, g.sit, v.Matter
	name := message.Text("name", l.Name)
	b := parts.NewBanner(parts.ToneWarn, "", f.T("guided.recused.out", name))
	b.Icon = "hand-palm"
	p.content = parts.V(12, b, narrow(s.hourAt(p, f.T("guided.recused.at")), 220))
	p.first = p.at
	p.primary = parts.NewButton(f.T("guided.recused.record"), "arrow-right", parts.Primary, func() {
		s.timed(p, v, message.New("guided.recused.done", name), s.id.File(), cases.MemberLeft{
			Member: l.Member, Reason: f.T("guided.recused.reason", message.Text("number", m.Case.Number())),
		})
	})
}

// returnsPanel records that a member is back after a case that was not theirs.
func (g *guidedScreen) returnsPanel(p *stepPanel, v register.View, l memberLine) {
	f, s := g.frame, g.sit
	name := message.Text("name", l.Name)
	p.content = parts.V(12, parts.NewBanner(parts.ToneInfo, "", f.T("guided.back.in", name)),
		narrow(s.hourAt(p, f.T("guided.back.at")), 220))
	p.first = p.at
	p.others = []*parts.Button{parts.NewButton(f.T("guided.back.not"), "", parts.Secondary, func() {
		g.gone[l.Member] = true
		g.show()
		g.focus()
	})}
	p.primary = parts.NewButton(f.T("guided.back.record"), "check", parts.Primary, func() {
		s.timed(p, v, message.New("guided.back.done", name), s.id.File(), cases.MemberArrived{Member: l.Member, Presence: l.Presence})
	})
}

// deliberation says only that the council deliberates.
func (g *guidedScreen) deliberation(p *stepPanel, v register.View) {
	f := g.frame
	at, _ := lastWithdrawal(v.Matter.Case, g.sit.id)
	p.content = parts.Pad(48, 0, 48, 0, parts.V(14,
		parts.Center(parts.NewIcon("scales", parts.ColorAccent, 64)),
		parts.Center(parts.NewText(f.T("guided.deliberates"), parts.Display, parts.ColorText)),
		parts.Center(parts.NewText(f.T("guided.deliberates.since", message.Hour("time", at)), parts.Sub, parts.ColorMuted))))
	p.primary = parts.NewButton(f.T("guided.deliberates.vote"), "gavel", parts.Primary, func() { g.sit.goTo(stepVote) })
	p.first = p.primary
}

// closePanel shows the result, then goes to the next case, or closes the sitting.
// Learners of other cases are not named.
func (g *guidedScreen) closePanel(p *stepPanel, v register.View) {
	f, s := g.frame, g.sit
	column := parts.V(12)
	for i, mo := range motionsIn(v.Matter.Case, s.id) {
		column.Add(motionCard(f, v.Matter, mo, i+1))
	}
	if stillWaiting(s.read.views, s.read.sitting, s.of) > 0 && s.read.sitting.Closed == nil {
		p.content = column
		p.primary = parts.NewButton(f.T("sitting.next-case"), "arrow-right", parts.Primary, g.nextUnanswered)
		p.first = p.primary
		return
	}
	s.closePanel(p, v)
	column.Add(p.content)
	p.content = column
}

// nextUnanswered goes to the first case after this one that the sitting has not
// answered, or to one before.
func (g *guidedScreen) nextUnanswered() {
	s := g.sit
	at := 0
	for i, x := range s.read.views {
		if x.Matter.Case.ID == s.of {
			at = i
		}
	}
	for n := 1; n < len(s.read.views); n++ {
		x := s.read.views[(at+n)%len(s.read.views)]
		if !answeredIn(x.Matter, s.read.sitting) {
			s.chooseCase(x.Matter.Case.ID)
			g.frame.trace("case " + x.Matter.Case.Number())
			return
		}
	}
}

// overPanel says why the case is not heard any more today, and goes on.
func (g *guidedScreen) overPanel(p *stepPanel, over string) {
	f, s := g.frame, g.sit
	p.content = parts.NewBanner(parts.ToneWarn, f.T("guided.over"), over)
	if stillWaiting(s.read.views, s.read.sitting, s.of) > 0 {
		p.primary = parts.NewButton(f.T("sitting.next-case"), "arrow-right", parts.Primary, g.nextUnanswered)
	} else {
		p.primary = parts.NewButton(f.T("guided.leave"), "x", parts.Primary, g.back)
	}
	p.first = p.primary
}

// afterMinutes leads from the minutes of one case to those of the next.
func (g *guidedScreen) afterMinutes(p *stepPanel, v register.View) {
	s := g.sit
	if len(s.read.views) < 2 || len(v.Matter.Case.LettersOf(cases.LetterMinutes)) == 0 {
		return
	}
	for _, x := range s.read.views {
		if id := x.Matter.Case.ID; id != s.of && len(x.Matter.Case.LettersOf(cases.LetterMinutes)) == 0 {
			p.others = append(p.others, p.primary)
			p.primary = parts.NewButton(g.frame.T("sitting.next-case"), "arrow-right", parts.Primary, func() { s.chooseCase(id) })
			p.first = p.primary
			return
		}
	}
}
