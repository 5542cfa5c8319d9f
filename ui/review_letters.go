package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// A reviewInbox is the letters on the director's page: which one is read, and
// what is said of it.
type reviewInbox struct {
	letters  []reviewLetter
	at       cases.LetterID // of the letter being read; empty: none
	comments *parts.Area    // of the letter being read; nil: none is
	approve  *parts.Button
	draft    *draft
}

// chosen finds the letter being read among those that wait.
func (b *reviewInbox) chosen() (int, bool) {
	for i, l := range b.letters {
		if l.Review.Submitted.Is.Letter == b.at {
			return i, true
		}
	}
	return 0, false
}

// leave keeps the comments: a case is read now.
func (b *reviewInbox) leave() {
	if b.draft != nil {
		b.draft.save()
		b.draft.forget()
	}
	b.at, b.comments, b.approve, b.draft = "", nil, nil, nil
}

// A reviewForm is what the director writes about a letter.
type reviewForm struct{ Comments string }

// showInbox lists the letters under the cases.
func (s *reviewScreen) showInbox() {
	f := s.frame
	if len(s.inbox.letters) == 0 {
		return
	}
	lines := parts.V(0)
	for i, l := range s.inbox.letters {
		m, is := l.View.Matter, l.Review.Submitted
		title := capital(f.T("letter." + string(is.Is.Type)))
		row := parts.NewRow(title+" "+m.Case.Number(), parts.Pad(10, 12, 10, 12, parts.ColumnsTop(12, []float32{0, -1},
			parts.NewIcon("file-pdf", parts.ColorMuted, 22),
			parts.V(1, parts.NewEllipsis(title, parts.Strong, parts.ColorText),
				parts.NewEllipsis(f.caseLead(m), parts.Body, parts.ColorText),
				parts.NewEllipsis(f.T("review.by", message.Text("who", f.shell.nameOf(is.Act.By)), message.Day("day", is.Act.On)), parts.Caption, parts.ColorMuted)),
		)), func() { s.chooseLetter(i) })
		row.SetSelected(is.Is.Letter == s.inbox.at)
		if i > 0 {
			lines.Add(parts.HLine())
		}
		lines.Add(row)
	}
	if len(s.views) > 0 {
		s.list.Add(parts.Gap(0, 14))
	}
	s.list.Add(parts.Pad(0, 0, 6, 2, mailHead(f.T("review.letters"))))
	s.list.Add(parts.NewCard(parts.PadAll(2, lines)))
}

// chooseLetter reads a letter as it was submitted.
func (s *reviewScreen) chooseLetter(i int) {
	if i < 0 || i >= len(s.inbox.letters) {
		return
	}
	f := s.frame
	if s.pane != nil {
		s.pane.put()
		s.pane = nil
	}
	l := s.inbox.letters[i]
	if s.inbox.at != l.Review.Submitted.Is.Letter || s.inbox.comments == nil {
		s.inbox.leave()
		s.inbox.at = l.Review.Submitted.Is.Letter
	}
	s.at = l.View.Matter.Case.ID
	reading := s.letterPane(l)
	s.showList(-1)
	s.place.Objects = []fyne.CanvasObject{parts.Border(nil, nil, parts.Fix(reviewList, 0, parts.Scroll(parts.Pad(0, 3, 0, 0, s.list))), nil,
		parts.Pad(0, 0, 0, 16, reading))}
	s.place.Refresh()
	f.trace("reading letter " + string(l.Review.Submitted.Is.Type))
	s.focus()
}

// letterPane is one letter: its pages, what the secretary wrote with it, and the
// director's answer.
func (s *reviewScreen) letterPane(l reviewLetter) fyne.CanvasObject {
	f, m, is := s.frame, l.View.Matter, l.Review.Submitted
	title := capital(f.T("letter." + string(is.Is.Type)))
	open := parts.NewButton(f.T("mail.open.case"), "folder-open", parts.Secondary, func() {
		f.Go(Route{Page: PageCase, Case: m.Case.ID, Tab: TabLetters})
	})
	head := parts.Columns(12, []float32{-1, 0},
		parts.V(-2, parts.NewEllipsis(title, parts.Title, parts.ColorText), parts.NewEllipsis(f.caseLead(m), parts.Body, parts.ColorMuted)), open)
	preview := f.newLetterPreview()
	copies := is.Is.Documents
	if n := len(copies); n > 1 {
		copies = copies[:n-1] // the last one is the letter as an act
	}
	show := func(n int) {
		if n < len(copies) {
			preview.show(title, func(ctx context.Context) ([]byte, []message.Message, error) {
				pdf, err := f.Desk.Document(ctx, copies[n])
				return pdf, nil, err
			})
		}
	}
	column := parts.V(10)
	column.Add(parts.NewWrap(f.T("review.by", message.Text("who", f.shell.nameOf(is.Act.By)), message.Day("day", is.Act.On)), parts.Body, parts.ColorMuted, 320))
	if is.Is.Note != "" {
		column.Add(parts.NewBanner(parts.ToneInfo, "", is.Is.Note))
	}
	if len(copies) > 1 {
		options := make([]string, len(copies))
		for i := range copies {
			options[i] = f.T("review.copy", message.Number("n", i+1), message.Number("of", len(copies)))
		}
		choice := parts.NewSelect("", parts.Labels(options...), show)
		choice.SetSelected(0)
		column.Add(parts.NewField(f.T("review.copies"), "", "", choice))
	}
	foot := s.answer(l, column)
	show(0)
	body := parts.Border(nil, nil, nil, parts.Fix(330, 0, parts.Scroll(parts.Pad(12, 16, 12, 16, column))), preview.view)
	return parts.NewCard(parts.Border(
		parts.Border(nil, parts.HLine(), nil, nil, parts.Pad(12, 18, 10, 18, head)),
		parts.Border(parts.HLine(), nil, nil, nil, parts.Pad(10, 18, 12, 18, foot)), nil, nil, parts.PadAll(6, body)))
}

// answer is the foot of the pane: approve, or return with comments. Somebody who
// is not the director sees both and why they wait.
func (s *reviewScreen) answer(l reviewLetter, column *fyne.Container) fyne.CanvasObject {
	f, is := s.frame, l.Review.Submitted.Is
	comments := parts.NewArea("", 5)
	field := parts.NewField(f.T("review.comments"), "", f.T("review.comments.hint"), comments)
	decides := f.Desk.User().Role == cases.RoleDirector
	if decides {
		column.Add(field)
		s.inbox.comments = comments
	}
	s.inbox.draft = f.draft("review", string(is.Letter))
	typed := reviewForm{}
	s.inbox.draft.restore(&typed, func() { comments.SetText(typed.Comments) })
	kept := s.inbox.draft
	comments.OnChanged = func(text string) {
		field.SetError("")
		kept.changed(func() any { return reviewForm{text} })
	}
	entry := func(p cases.Payload, said message.Message) {
		file := l.View.Matter.Case.ID.File()
		f.Record(Recording{
			Submission: register.Submission{
				Entries: []register.Entry{{File: file, Payload: p}}, Seen: map[cases.FileID]int{file: l.View.Seen[file]}, Ends: kept.key,
			},
			Undo: true, Said: said,
			Done: func(register.Trial) {
				kept.done()
				s.inbox.draft = nil
				s.inbox.leave()
			},
		})
	}
	back := parts.NewButton(f.T("review.return"), "arrow-u-up-left", parts.Secondary, func() {
		text := strings.TrimSpace(comments.Text)
		if text == "" {
			field.SetError(f.T("review.comments.empty"))
			f.trace("field comments error")
			field.Focus()
			return
		}
		entry(cases.ReturnLetter{Letter: is.Letter, Comments: text}, message.New("review.returned"))
	})
	s.inbox.approve = parts.NewButton(f.T("review.approve"), "check", parts.Primary, func() {
		entry(cases.ApproveLetter{Letter: is.Letter, Fingerprint: is.Fingerprint, Note: strings.TrimSpace(comments.Text)}, message.New("review.approved"))
	})
	why := ""
	if !decides {
		back.Disable()
		s.inbox.approve.Disable()
		why = f.T("review.director")
	}
	return parts.Columns(12, []float32{-1, 0, 0}, parts.NewEllipsis(why, parts.Caption, parts.ColorMuted), back, s.inbox.approve)
}
