package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// minutesForm is what is written freely in the minutes.
type minutesForm struct {
	Text     string
	Language string
}

// minutesSheet issues the attendance sheet and the minutes of a sitting, drawn
// from what was recorded; only the questions and answers are written freely.
// UI goroutine only.
type minutesSheet struct {
	frame *Frame
	view  register.View
	typed minutesForm
	draft *draft
	plan  mailing.Plan

	sheet    *parts.Sheet
	text     *parts.Area
	language *parts.Segment
	lacks    *fyne.Container
	progress *parts.Banner
	preview  *letterPreview
	which    int
	rows     []*parts.Row
	stop     func()
}

// openMinutes opens the minutes of the case's council, or those already issued.
func (f *Frame) openMinutes(v register.View) {
	s := &minutesSheet{frame: f, view: v, typed: minutesForm{Language: translations.French.Code()}}
	s.replan()
	if len(s.plan.Letters) == 0 {
		f.openIssuedMinutes(v)
		return
	}
	s.which = len(s.plan.Letters) - 1 // the minutes: what is written here stands in them
	s.draft = f.draft("minutes", string(v.Matter.Case.ID))
	s.build()
	if !f.Sheet("minutes", s.sheet) {
		s.draft.forget()
		return
	}
	s.show()
	s.draft.restore(&s.typed, s.restored)
	f.trace("shown minutes")
}

// replan prepares both documents anew, under the names they had before.
func (s *minutesSheet) replan() {
	f := s.frame
	was := s.plan.Letters
	signatory := cases.PersonID("")
	if c := s.view.Matter.Council(); c != nil {
		signatory = c.President()
	}
	s.plan = mailing.Minutes(s.view.Matter, s.typed.Text, mailing.Options{
		Language: s.typed.Language, Planned: f.Desk.Today(), Signatory: signatory, NewID: f.Desk.NewID,
	})
	if len(was) == 0 {
		adoptReviewed(&s.plan, s.view.Matter.Case)
	}
	for i := range s.plan.Letters {
		if i < len(was) {
			s.plan.Letters[i].Letter, s.plan.Letters[i].Copies = was[i].Letter, was[i].Copies
		}
	}
}

func (s *minutesSheet) build() {
	f := s.frame
	s.text = parts.NewArea(f.T("minutes.text.place"), 6)
	s.text.OnChanged = func(t string) {
		s.typed.Text = t
		s.changed()
	}
	s.language = parts.NewSegment([]parts.SegmentOption{{Label: "Français"}, {Label: "English"}}, func(i int) {
		s.typed.Language = translations.Lang(max(0, i)).Code()
		s.changed()
	})
	s.language.Required = true
	s.lacks, s.preview = parts.V(6), f.newLetterPreview()
	s.progress = parts.NewBanner(parts.ToneInfo, "", "")
	s.progress.Hide()
	documents := parts.V(4)
	for i, l := range s.plan.Letters {
		title := capital(f.T("letter." + string(l.Type)))
		row := parts.NewRow(title, parts.Pad(8, 10, 8, 10, parts.Columns(10, []float32{0, -1},
			parts.NewIcon("file-pdf", parts.ColorMuted, 18), parts.NewEllipsis(title, parts.Strong, parts.ColorText))), func() { s.choose(i) })
		s.rows = append(s.rows, row)
		documents.Add(row)
	}
	left := parts.V(12, s.progress, f.reviewBanners(s.view.Matter, s.plan, s.issueApproved), parts.NewWrap(f.T("minutes.lead"), parts.Body, parts.ColorMuted, 480),
		documents, parts.NewField(f.T("minutes.text"), f.T("council.optional"), f.T("minutes.text.hint"), s.text),
		narrow(parts.NewField(f.T("mail.language"), "", "", s.language), 280), s.lacks)
	body := parts.SideBelow(left, parts.Fix(previewWidth, previewHeight, s.preview.view), previewWidth, 20, 900)
	s.sheet = parts.NewSheet(f.T("minutes.title"), f.caseLead(s.view.Matter), body)
	s.sheet.Width = 1120
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.close)}
	s.sheet.Primary = parts.NewButton(f.T("minutes.issue"), "printer", parts.Primary, s.submit)
	if f.submits(s.view.Matter, s.plan) {
		s.sheet.Primary = parts.NewButton(f.T("review.submit.all"), "arrow-right", parts.Primary, s.submit)
	}
	s.sheet.First = s.text
	s.sheet.OnEscape = s.draft.leave
}

func (s *minutesSheet) close() {
	s.draft.leave()
	s.sheet.Close()
}

// restored shows the draft.
func (s *minutesSheet) restored() {
	s.text.SetText(s.typed.Text)
	s.replan()
	s.show()
}

// choose shows one of the two documents.
func (s *minutesSheet) choose(i int) {
	s.which = i
	s.show()
}

// changed saves the draft, and draws anew at the next pause.
func (s *minutesSheet) changed() {
	s.draft.changed(func() any { return s.typed })
	if s.stop != nil {
		s.stop()
	}
	s.stop = s.frame.Work.After(draftPause, func() {
		s.replan()
		s.show()
	})
}

// show draws the chosen document as it stands, with what it lacks.
func (s *minutesSheet) show() {
	f, m := s.frame, s.view.Matter
	s.language.SetSelected(0)
	if s.typed.Language == translations.English.Code() {
		s.language.SetSelected(1)
	}
	for i, r := range s.rows {
		r.SetSelected(i == s.which)
	}
	s.lacks.Objects = nil
	for _, l := range s.plan.Letters {
		for _, g := range f.gaps(m, l) {
			b := parts.NewBanner(parts.ToneDanger, "", joined(capital(f.T("letter."+string(l.Type))), f.Say(g)))
			b.Small = true
			s.lacks.Add(b)
		}
	}
	s.lacks.Refresh()
	s.sheet.Refresh()
	if f.Letters == nil || s.which >= len(s.plan.Letters) {
		return
	}
	l := s.plan.Letters[s.which]
	s.preview.show(f.T("letter."+string(l.Type)), func(context.Context) ([]byte, []message.Message, error) {
		return f.Letters.Preview(m, l, 0)
	})
}

// submit draws, freezes and tries both documents, and asks before they are issued.
func (s *minutesSheet) submit() {
	f := s.frame
	s.replan()
	if s.incomplete() {
		return
	}
	s.progress.Set(parts.ToneInfo, "", f.T("minutes.preparing"))
	s.progress.Show()
	s.sheet.Refresh()
	plan, id := s.plan, s.view.Matter.Case.ID
	Act(f.Work, func(ctx context.Context) (checkView, error) {
		return f.checkLetters(ctx, id, plan, nil)
	}, func(c checkView, err error) {
		s.progress.Hide()
		s.sheet.Refresh()
		if err != nil {
			f.Fault(err)
			return
		}
		s.prepared(c)
	})
}

// incomplete tells whether a document lacks a mention, and says so: nothing is
// issued with a hole in it.
func (s *minutesSheet) incomplete() bool {
	f := s.frame
	for i, l := range s.plan.Letters {
		if gaps := f.gaps(s.view.Matter, l); len(gaps) > 0 {
			s.choose(i)
			s.sheet.SetTrouble(capital(f.T("letter."+string(l.Type))), f.T("mail.gaps.first", message.Text("gaps", f.Say(gaps[0]))))
			f.trace("field gaps error")
			return true
		}
	}
	s.sheet.SetTrouble("", "")
	return false
}

// prepared shows what will be issued.
func (s *minutesSheet) prepared(c checkView) {
	f := s.frame
	body := parts.V(10)
	for _, l := range c.Issue {
		body.Add(f.checkRow(l))
	}
	if len(c.Confirm) > 0 {
		body.Add(parts.NewBanner(parts.ToneWarn, "", f.T("confirm.contestable", message.Number("n", len(c.Confirm)))))
		body.Add(f.reasons(reasonsOf(f.words, c.Confirm)))
	}
	sheet := parts.NewSheet(f.T("overlay.check"), f.T("minutes.check"), body)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, sheet.Close)}
	if c.Refused == 0 {
		sheet.Primary = parts.NewButton(f.T("minutes.issue"), "printer", parts.Primary, func() {
			sheet.Close()
			s.issue(c)
		})
	}
	f.offerSubmitting(sheet, body, c, s.view.Matter.Case.ID, s.submitted)
	f.over("check", sheet)
}

// issue records both in one go, then prints them.
func (s *minutesSheet) issue(c checkView) {
	f, id := s.frame, s.view.Matter.Case.ID
	sub := register.Submission{Confirmed: c.confirmed(), Ends: s.draft.key}
	var done []cases.IssueLetter
	for _, l := range c.Issue {
		sub.Entries = append(sub.Entries, register.Entry{File: id.File(), Payload: l.Letter})
		done = append(done, l.Letter)
	}
	m := s.view.Matter
	f.Record(Recording{
		Submission: sub,
		Done: func(register.Trial) {
			s.draft.done()
			s.sheet.Close()
			f.printAll(printJobs(f.words, m, done), func(failed []printJob) {
				if len(failed) > 0 {
					f.showUnprinted(failed, func() {})
				}
			})
		},
		Said: message.New("minutes.issued"),
	})
}
