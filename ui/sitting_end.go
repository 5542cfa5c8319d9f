package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// retirePanel records who leaves before the council deliberates.
func (s *sittingScreen) retirePanel(p *stepPanel, v register.View) {
	f, m := s.frame, v.Matter
	people, members := withdraws(m, s.read.sitting)
	column := parts.V(10, parts.NewWrap(f.T("sitting.retire.lead"), parts.Body, parts.ColorMuted, 480))
	p.content = column
	if at, left := lastWithdrawal(m.Case, s.id); left {
		for _, w := range m.Case.Withdrew {
			if w.Is.Sitting == s.id {
				column.Add(parts.NewBanner(parts.ToneOK, "", f.T("sitting.retired", message.Text("names", f.words.List(w.Is.Who)), message.Hour("time", at))))
			}
		}
		p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepVote) })
		p.first = p.primary
		return
	}
	checks := make([]*parts.Check, 0, len(people))
	for _, name := range people {
		c := parts.NewCheck(name, nil)
		c.SetChecked(true)
		checks = append(checks, c)
		column.Add(c)
	}
	for _, id := range members {
		column.Add(parts.NewBanner(parts.ToneInfo, "", f.T("sitting.retire.member", message.Text("name", m.Name(id)))))
	}
	column.Add(narrow(s.hourAt(p, f.T("sitting.retire.at")), 200))
	p.first = p.at
	p.primary = parts.NewButton(f.T("sitting.retire.record"), "check", parts.Primary, func() {
		h, ok := s.hourGiven(p)
		if !ok {
			return
		}
		out := cases.WithdrewForDeliberation{Sitting: s.id}
		for i, c := range checks {
			if c.Checked {
				out.Who = append(out.Who, people[i])
			}
		}
		entries := []register.Entry{{File: s.of.File(), At: h, Payload: out}}
		for _, id := range members {
			entries = append(entries, register.Entry{File: s.id.File(), At: h, Payload: cases.MemberLeft{Member: id, Reason: f.T("label.deliberation")}})
			out.Who = append(out.Who, m.Name(id))
		}
		entries[0].Payload = out
		s.record(p, v, message.New("sitting.retire.done"), register.DraftKey{}, nil, entries...)
	})
}

// votePanel lists the motions and leads to the vote.
func (s *sittingScreen) votePanel(p *stepPanel, v register.View) {
	f, m := s.frame, v.Matter
	column := parts.V(10)
	list := motionsIn(m.Case, s.id)
	for i, mo := range list {
		column.Add(motionCard(f, m, mo, i+1))
	}
	if len(list) == 0 {
		column.Add(parts.NewWrap(f.T("sitting.vote.lead"), parts.Body, parts.ColorMuted, 480))
	}
	p.content = column
	if voted, _ := votedIn(m.Case, s.id); voted {
		p.others = []*parts.Button{parts.NewButton(f.T("sitting.vote.see"), "eye", parts.Secondary, s.toVote)}
		p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepClose) })
	} else {
		p.primary = parts.NewButton(f.T("sitting.vote.go"), "gavel", parts.Primary, s.toVote)
	}
	p.first = p.primary
}

func (s *sittingScreen) toVote() {
	if s.guide != nil {
		s.goTo(stepVote)
		return
	}
	s.frame.Go(Route{Page: PageVote, Sitting: s.id, Case: s.of})
}

// closePanel closes the sitting, once nothing is left to be heard.
func (s *sittingScreen) closePanel(p *stepPanel, v register.View) {
	f, sitting := s.frame, s.read.sitting
	column := parts.V(10)
	p.content = column
	if sitting.Closed != nil {
		column.Add(parts.NewBanner(parts.ToneOK, "", f.T("sitting.closed.at", message.Hour("time", sitting.Closed.Act.At))))
		p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepMinutes) })
		p.first = p.primary
		return
	}
	for _, x := range s.read.views {
		voted, _ := votedIn(x.Matter.Case, s.id)
		_, gone := x.Matter.Case.Postponement(s.id)
		if voted || gone {
			continue
		}
		b := parts.NewBanner(parts.ToneWarn, "", f.T("sitting.close.left", message.Text("name", x.Matter.Name(x.Matter.Case.Learner())),
			message.Text("number", x.Matter.Case.Number())))
		if id := x.Matter.Case.ID; id != s.of {
			b.Action = parts.NewSmallButton(f.T("sitting.next-case"), "arrow-right", parts.Secondary, func() { s.chooseCase(id) })
		}
		column.Add(b)
	}
	column.Add(narrow(s.hourAt(p, f.T("sitting.close.at")), 200))
	p.first = p.at
	p.primary = parts.NewButton(f.T("button.close-sitting"), "gavel", parts.Primary, func() {
		s.timed(p, v, message.New("sitting.close.done"), s.id.File(), cases.CloseSitting{})
	})
}

// minutesPanel leads to the minutes and the attendance sheet.
func (s *sittingScreen) minutesPanel(p *stepPanel, v register.View) {
	f := s.frame
	column := parts.V(10)
	p.content = column
	issued := false
	for _, t := range []cases.LetterType{cases.LetterAttendance, cases.LetterMinutes} {
		for _, l := range v.Matter.Case.LettersOf(t) {
			issued = true
			id := l.ID
			column.Add(parts.NewRow(f.T("letter."+string(t)), parts.Pad(8, 8, 8, 8, parts.Columns(10, []float32{0, -1, 0},
				parts.NewIcon("file-pdf", parts.ColorMuted, 18), parts.NewEllipsis(capital(f.T("letter."+string(t))), parts.Strong, parts.ColorText),
				parts.NewText(f.words.Day(l.Issued.Act.On), parts.Caption, parts.ColorMuted))),
				func() { f.Go(Route{Page: PageLetter, Case: s.of, Letter: id}) }))
		}
	}
	label := f.T("do.minutes")
	if issued {
		label = f.T("sitting.minutes.see")
	} else {
		column.Add(parts.NewWrap(f.T("sitting.minutes.lead"), parts.Body, parts.ColorMuted, 480))
	}
	p.primary = parts.NewButton(label, "scroll", parts.Primary, func() { f.openMinutes(v) })
	p.first = p.primary
}

// motionCard is one motion with its result.
func motionCard(f *Frame, m rules.Matter, mo cases.Motion, n int) fyne.CanvasObject {
	x := motionOf(f.words, m, mo, n)
	words := parts.V(-1, parts.NewEllipsis(x.Number, parts.Caption, parts.ColorMuted), parts.NewWrap(x.Sanction, parts.Strong, parts.ColorText, 380))
	if x.Result != "" {
		words.Add(parts.NewWrap(x.Reason, parts.Caption, parts.ColorMuted, 380))
	}
	chip := parts.NewChip(x.Word, x.Tone, "")
	return parts.NewCard(parts.PadAll(12, parts.Columns(12, []float32{-1, 0}, words, chip)))
}
