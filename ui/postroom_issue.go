package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// seriesPlanner is what makes the letters of a step without asking anything; nil
// for a step that needs somebody's words, such as the grounds of a decision.
func seriesPlanner(k rules.DueKind) planner {
	switch k {
	case rules.DoNotify:
		return mailing.Notify
	case rules.DoInform:
		return mailing.Inform
	default:
		return nil
	}
}

// An issuedNote says what came of one step: how many letters were issued, or why
// none was.
type issuedNote struct {
	Line   mailLine
	Issued int
	Why    message.Message
}

// seriesIssue issues the letters of several steps with what a step proposes
// itself: language French, the next open day, the director's signature, registered.
// What the rules refuse, or want confirmed, is left to its own sheet.
type seriesIssue struct {
	frame *Frame
	lines []mailLine
	notes []issuedNote
	job   series

	sheet    *parts.Sheet
	progress *parts.Banner
	report   *fyne.Container
	stop     *parts.Button
}

// openSeriesIssue asks first, as a letter that is issued is frozen, then issues.
func (f *Frame) openSeriesIssue(lines []mailLine) {
	if len(lines) == 0 || f.Letters == nil {
		return
	}
	s := &seriesIssue{frame: f, lines: lines, job: series{frame: f, acts: true}, report: parts.V(8), progress: parts.NewBanner(parts.ToneInfo, "", f.T("postroom.issue.about"))}
	s.stop = parts.NewSmallButton(f.T("postroom.stop"), "", parts.Secondary, s.job.stop)
	for i, l := range lines {
		if i == reportMost {
			s.report.Add(parts.NewText(f.T("postroom.report.more", message.Number("n", len(lines)-reportMost)), parts.Caption, parts.ColorMuted))
			break
		}
		s.report.Add(parts.NewEllipsis(joined(l.Title, l.Learner), parts.Body, parts.ColorText))
	}
	s.sheet = parts.NewSheet(f.T("postroom.issue.title", message.Number("n", len(lines))), f.T("postroom.issue.lead"), parts.V(12, s.progress, s.report))
	s.sheet.Width = 780
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.sheet.Close)}
	s.sheet.Primary = parts.NewButton(f.T("postroom.issue.do"), "seal-check", parts.Primary, s.run)
	s.sheet.OnClose = func() { s.job.stop() } // what is under way ends; nothing else begins
	f.Sheet("series-issue", s.sheet)
}

// run issues step by step, one case at a time, so that a cancel is felt between
// two cases and what is issued stays issued.
func (s *seriesIssue) run() {
	f := s.frame
	s.sheet.Primary.Disable()
	s.progress.Action = s.stop
	s.say(0)
	s.job.run(len(s.lines), 1, func(ctx context.Context, i int) {
		s.notes = append(s.notes, f.issueStep(ctx, s.lines[i]))
	}, s.say, func(int) { s.ended() })
}

func (s *seriesIssue) say(at int) {
	s.progress.Set(parts.ToneInfo, "", s.frame.T("postroom.progress", message.Number("at", at), message.Number("of", len(s.lines))))
	s.sheet.Refresh()
}

func (s *seriesIssue) ended() {
	f := s.frame
	issued, left := 0, 0
	s.report.Objects = nil
	for _, n := range s.notes {
		issued += n.Issued
		if n.Why.IsZero() {
			continue
		}
		left++
		s.report.Add(parts.ColumnsTop(8, []float32{0, -1}, parts.NewIcon("warning", parts.ColorWarn, 16), parts.V(0,
			parts.NewEllipsis(joined(n.Line.Title, n.Line.Learner), parts.Strong, parts.ColorText),
			parts.NewWrap(f.Say(n.Why), parts.Caption, parts.ColorMuted, 660))))
	}
	tone := parts.ToneOK
	if left > 0 || len(s.notes) < len(s.lines) {
		tone = parts.ToneWarn
	}
	s.progress.Action = nil
	s.progress.Set(tone, "", f.T("postroom.issue.done", message.Number("n", issued), message.Number("left", left+len(s.lines)-len(s.notes))))
	s.sheet.Refresh()
	f.Reload(nil)
	f.trace("shown series-issue")
}

// issueStep freezes and records the letters of one step. It stops at the first
// that cannot be: those before it stay. Off the UI goroutine.
func (f *Frame) issueStep(ctx context.Context, l mailLine) issuedNote {
	out := issuedNote{Line: l}
	build := seriesPlanner(l.Due)
	if build == nil {
		out.Why = message.New("postroom.issue.by-hand")
		return out
	}
	v, err := f.staffed(ctx, l.Case)
	if err != nil {
		out.Why = register.Explain(err)
		return out
	}
	form := packageStart(v.Matter)
	plan := form.plan(v.Matter, build, f.Desk.NewID)
	if len(plan.Letters) == 0 {
		out.Why = message.New("mail.package.nothing")
		return out
	}
	if why := unready(f, v.Matter, form, plan); !why.IsZero() {
		out.Why = why
		return out
	}
	c, err := f.checkLetters(ctx, l.Case, plan, nil)
	switch {
	case err != nil:
		out.Why = reasonOf(err)
	case c.Refused > 0:
		out.Why = firstReason(c)
	case len(c.Confirm) > 0:
		out.Why = message.New("postroom.issue.contestable", message.Said("why", c.Confirm[0].Reason))
	}
	if !out.Why.IsZero() {
		return out
	}
	for _, x := range c.Issue {
		if _, err := f.Desk.Record(ctx, issuing(l.Case, x.Letter, nil, nil)); err != nil {
			out.Why = refusalReason(err)
			return out
		}
		out.Issued++
	}
	return out
}

// unready says what a plan lacks before anything is frozen: an address, a
// signatory, a mandatory mention.
func unready(f *Frame, m rules.Matter, form packageForm, p mailing.Plan) message.Message {
	if form.Signatory == "" {
		return message.New("postroom.issue.unsigned")
	}
	for _, e := range p.Envelopes {
		if e.Address.IsZero() {
			return message.New("postroom.issue.address", message.Text("name", m.Name(e.To)))
		}
	}
	for _, l := range p.Letters {
		for _, g := range f.Letters.Gaps(m, l) {
			return g
		}
	}
	return message.Message{}
}

// firstReason is why the first letter that is refused is.
func firstReason(c checkView) message.Message {
	for _, l := range c.Issue {
		if len(l.Refused) > 0 {
			return l.Refused[0].Reason
		}
		if len(l.Roles) > 0 {
			return l.Roles[0]
		}
	}
	return register.Explain(errors.New("refused"))
}
