package ui

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// submit draws and tries every letter, and shows the check sheet.
func (s *packageSheet) submit() {
	if s.faulty() || s.incomplete() {
		return
	}
	f := s.frame
	s.progress.Set(parts.ToneInfo, "", f.T("mail.issue.preparing"))
	s.progress.Show()
	s.sheet.Refresh()
	plan, id := s.plan, s.asked.view.Matter.Case.ID
	Act(f.Work, func(ctx context.Context) (checkView, error) {
		return f.checkLetters(ctx, id, plan, s.asked.overrides)
	}, s.prepared)
}

// incomplete tells whether a letter lacks a mention, says so, and shows the
// letter; nothing is issued with a hole in it.
func (s *packageSheet) incomplete() bool {
	f := s.frame
	for _, l := range lettersOf(f.words, s.asked.view.Matter, s.plan, f.gaps) {
		if len(l.Gaps) > 0 {
			s.sheet.SetTrouble(l.Title, f.T("mail.gaps.first", message.Text("gaps", strings.Join(l.Gaps, " "))))
			f.trace("field gaps error")
			s.choose(l.Index, 0)
			return true
		}
	}
	s.sheet.SetTrouble("", "")
	return false
}

// checkLetters freezes every letter of a plan and tries it over those before
// it: what the rules refuse, and what they want confirmed. Off the UI goroutine.
func (f *Frame) checkLetters(ctx context.Context, id cases.CaseID, plan mailing.Plan, overrides []cases.Override) (checkView, error) {
	return f.checkEach(ctx, id, len(plan.Letters), overrides, func(m rules.Matter, i int) (cases.IssueLetter, error) {
		return f.Letters.Freeze(ctx, f.Desk.PutDocument, m, plan.Letters[i])
	})
}

// checkEach tries n letters, each over those before it. One that only waits for
// the director's approval counts as issued for those after it.
func (f *Frame) checkEach(ctx context.Context, id cases.CaseID, n int, overrides []cases.Override, frozenAt func(rules.Matter, int) (cases.IssueLetter, error)) (checkView, error) {
	var out checkView
	v, err := f.staffed(ctx, id)
	if err != nil {
		return out, err
	}
	m := v.Matter
	before := register.Submission{}
	roles := 0
	for i := range n {
		frozen, err := frozenAt(m, i)
		if err != nil {
			return out, err
		}
		one := issuing(id, frozen, nil, overrides)
		try := register.Submission{
			Entries:   append(append([]register.Entry(nil), before.Entries...), one.Entries...),
			Overrides: append(append([]cases.Override(nil), before.Overrides...), one.Overrides...),
		}
		t, err := f.Desk.Try(ctx, try)
		if err != nil {
			return out, err
		}
		c := letterCheck{Letter: frozen, Title: capital(f.T("letter." + string(frozen.Type))), Refused: t.Refused, Roles: t.Roles[min(roles, len(t.Roles)):]}
		for _, cp := range frozen.Copies {
			c.To = append(c.To, m.Name(cp.To))
		}
		if c.stopped() {
			out.Refused++
		}
		if !c.stopped() || c.awaitsApproval() {
			before, roles = try, len(t.Roles)
			out.Confirm = append(out.Confirm, fresh(t.Confirm, out.Confirm)...)
			if laid, ok := t.Matters[id]; ok {
				m.Case, m.Sittings = laid.Case, laid.Sittings
			}
		}
		out.Issue = append(out.Issue, c)
	}
	return out, nil
}

// prepared shows what will be issued, before it is.
func (s *packageSheet) prepared(c checkView, err error) {
	s.progress.Hide()
	s.sheet.Refresh()
	if err != nil {
		s.frame.Fault(err)
		return
	}
	f := s.frame
	body := parts.V(10)
	for _, l := range c.Issue {
		body.Add(f.checkRow(l))
	}
	if len(c.Confirm) > 0 {
		body.Add(parts.NewBanner(parts.ToneWarn, "", f.T("confirm.contestable", message.Number("n", len(c.Confirm)))))
		body.Add(f.reasons(reasonsOf(f.words, c.Confirm)))
	}
	ready := len(c.Issue) - c.Refused
	sheet := parts.NewSheet(f.T("overlay.check"), capital(f.T("mail.issue.lead", message.Number("n", ready))), body)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, sheet.Close)}
	if ready > 0 {
		body.Add(parts.NewBanner(parts.ToneInfo, "", f.T("mail.issue.frozen")))
		label := f.T("mail.package.issue")
		if len(c.Confirm) > 0 {
			label = f.T("mail.issue.all-the-same")
		}
		sheet.Primary = parts.NewButton(label, "printer", parts.Primary, func() {
			sheet.Close()
			s.issue(c)
		})
	}
	f.offerSubmitting(sheet, body, c, s.asked.view.Matter.Case.ID, s.submitted)
	f.over("check", sheet)
}

// checkRow is one letter on the check sheet, with what refuses it.
func (f *Frame) checkRow(l letterCheck) fyne.CanvasObject {
	tone, word := parts.ToneOK, f.T("mail.issue.ready")
	ink := parts.ColorDanger
	switch {
	case l.awaitsApproval():
		tone, word, ink = parts.ToneInfo, f.T("review.to-approve"), parts.ColorMuted
	case l.stopped():
		tone, word = parts.ToneDanger, f.T("state.refused")
	}
	column := parts.V(6, parts.Columns(10, []float32{-1, 0},
		parts.V(-2, parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText),
			parts.NewEllipsis(f.words.List(l.To), parts.Caption, parts.ColorMuted)),
		parts.Center(parts.NewChip(word, tone, tone.Icon()))))
	for _, m := range l.Roles {
		column.Add(parts.NewWrap(f.Say(m), parts.Body, ink, troubleWidth-24))
	}
	if len(l.Refused) > 0 {
		column.Add(f.reasons(reasonsOf(f.words, l.Refused)))
	}
	return parts.NewCard(parts.PadAll(12, column))
}

// issue records the frozen letters, one act after the other, and then prints
// them. What is recorded stays, whatever happens to the next.
func (s *packageSheet) issue(c checkView) { s.issueFrom(c, 0, nil) }

func (s *packageSheet) issueFrom(c checkView, i int, done []cases.IssueLetter) {
	f := s.frame
	for i < len(c.Issue) && c.Issue[i].stopped() {
		i++
	}
	if i >= len(c.Issue) {
		s.issuedAll(c, done)
		return
	}
	l := c.Issue[i]
	s.progress.Set(parts.ToneInfo, "", f.T("mail.issue.progress", message.Text("letter", l.Title),
		message.Number("at", len(done)+1), message.Number("of", len(c.Issue)-c.Refused)))
	s.progress.Show()
	s.sheet.Refresh()
	sub := issuing(s.asked.view.Matter.Case.ID, l.Letter, c.confirmed(), s.asked.overrides)
	sub.Ends = s.draft.key
	Act(f.Work, func(ctx context.Context) (register.Trial, error) {
		return f.Desk.Record(ctx, sub)
	}, func(_ register.Trial, err error) {
		if err != nil {
			s.broke(err)
			return
		}
		f.trace("recorded " + string(cases.KindIssueLetter))
		s.issueFrom(c, i+1, append(done, l.Letter))
	})
}

// broke says why a letter could not be issued after all; those before it are.
func (s *packageSheet) broke(err error) {
	s.progress.Hide()
	s.sheet.Refresh()
	f := s.frame
	f.Reload([]cases.FileID{s.asked.view.Matter.Case.ID.File()})
	if refusal, ok := errors.AsType[*register.Refusal](err); ok {
		f.showRefusal(refusal)
		return
	}
	f.Fault(err)
}

// issuedAll prints what was issued and goes on to the posting.
func (s *packageSheet) issuedAll(c checkView, done []cases.IssueLetter) {
	f, id := s.frame, s.asked.view.Matter.Case.ID
	if s.asked.ends != (register.DraftKey{}) {
		key := s.asked.ends
		Act(f.Work, func(ctx context.Context) (struct{}, error) { return struct{}{}, f.Desk.DropDraft(ctx, key) },
			func(struct{}, error) {}) // a draft left over is only offered again
	}
	f.Reload([]cases.FileID{id.File()})
	s.progress.Set(parts.ToneInfo, "", f.T("mail.print.progress", message.Number("n", len(done))))
	s.sheet.Refresh()
	jobs := printJobs(f.words, s.asked.view.Matter, done)
	f.printAll(jobs, func(failed []printJob) {
		s.draft.done()
		s.sheet.Close()
		if s.asked.issued != nil {
			s.asked.issued()
		}
		next := func() { f.withCase(id, f.openPosting) }
		if c.Refused > 0 {
			next = func() {} // what was refused is looked at first
			f.toast(f.T("mail.issue.some", message.Number("n", len(done)), message.Number("refused", c.Refused)), nil)
		}
		if len(failed) > 0 {
			f.showUnprinted(failed, next)
			return
		}
		if c.Refused == 0 {
			f.toast(f.T("mail.issue.done", message.Number("n", len(done))), nil)
		}
		next()
	})
}
