package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// letterScreen shows one letter of a case: the letters at the left, its pages in
// the middle, what is known of it at the right. UI goroutine only.
type letterScreen struct {
	frame *Frame
	id    cases.CaseID
	at    cases.LetterID
	copy  int
	body  *fyne.Container
	asked Generation

	view    register.View
	letter  letterSheet
	preview *letterPreview
	first   fyne.Focusable
	wanted  bool // the keyboard was wanted before the letter had come
}

const (
	letterList = 254
	letterSide = 330
)

func newLetterScreen(f *Frame, id cases.CaseID, letter cases.LetterID) screen {
	s := &letterScreen{frame: f, id: id, at: letter, body: container.NewStack(), preview: f.newLetterPreview()}
	s.body.Objects = []fyne.CanvasObject{pagePadding(f.header(f.T("rail.letters"), "", nil), parts.NewSkeleton(4))}
	return s
}

func (s *letterScreen) content() fyne.CanvasObject { return s.body }

func (s *letterScreen) load() {
	Load(s.frame.Work, &s.asked, func(ctx context.Context) (register.View, error) {
		return s.frame.Desk.Case(ctx, s.id)
	}, s.show)
}

func (s *letterScreen) changed(files []cases.FileID) bool {
	for _, f := range files {
		if f == s.id.File() {
			return true
		}
	}
	return false
}

func (s *letterScreen) focus() {
	if s.first == nil {
		s.wanted = true
		return
	}
	s.wanted = false
	parts.GiveFocus(s.frame.Window.Canvas(), s.first)
}

func (s *letterScreen) show(v register.View, err error) {
	f := s.frame
	if err != nil {
		f.Fault(err)
		return
	}
	s.view = v
	letter, ok := letterSheetOf(f.words, v, s.at)
	if !ok {
		s.body.Objects = []fyne.CanvasObject{pagePadding(f.header(f.T("rail.letters"), f.caseLead(v.Matter), nil),
			parts.NewEmptyState("envelope-simple", f.T("empty.letters"), nil))}
		s.body.Refresh()
		f.shown(PageLetter)
		return
	}
	s.letter = letter
	s.copy = min(s.copy, max(0, len(letter.Copies)-1))
	s.compose()
	if s.wanted {
		s.focus()
	}
	s.draw()
	f.shown(PageLetter)
}

func (s *letterScreen) compose() {
	f := s.frame
	primary := parts.NewButton(f.T("mail.letter.print"), "printer", parts.Primary, s.print)
	open := parts.NewButton(f.T("mail.open"), "arrow-square-out", parts.Secondary, s.openOutside)
	save := parts.NewButton(f.T("mail.save"), "floppy-disk", parts.Secondary, s.savePDF)
	side := parts.Scroll(parts.Pad(0, 12, 3, 1, s.side()))
	body := parts.Border(nil, nil, parts.Pad(0, 16, 0, 0, parts.Fix(letterList, 0, parts.Scroll(s.list()))), nil,
		parts.SidePanel(s.preview.view, side, letterSide, 16, 620))
	s.body.Objects = []fyne.CanvasObject{pagePadding(f.header(s.letter.Title, s.letter.Lead, primary, open, save), body)}
	s.body.Refresh()
}

// list is the letters of the case, in the order of issue.
func (s *letterScreen) list() fyne.CanvasObject {
	f := s.frame
	rows := parts.V(2, parts.Pad(8, 10, 4, 10, mailHead(f.T("mail.letter.all"))))
	for _, l := range letterItems(f.words, s.view) {
		tone := journeyTone(l.Tone)
		row := parts.NewRow(l.Title, parts.Pad(8, 10, 8, 10, parts.ColumnsTop(10, []float32{0, -1},
			parts.NewIcon(l.Icon, parts.ColorMuted, 18),
			parts.V(1, parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText),
				parts.NewEllipsis(l.To, parts.Caption, parts.ColorMuted),
				parts.H(0, parts.NewChip(l.State, tone, ""), parts.Spacer())),
		)), func() { f.Go(Route{Page: PageLetter, Case: s.id, Letter: l.Letter}) })
		row.SetSelected(l.Letter == s.at)
		if l.Letter == s.at {
			s.first = row
		}
		rows.Add(row)
	}
	back := parts.NewSmallButton(f.T("mail.open.case"), "folder-open", parts.Ghost, func() {
		f.Go(Route{Page: PageCase, Case: s.id, Tab: TabLetters})
	})
	rows.Add(parts.Pad(6, 6, 8, 6, parts.H(0, back, parts.Spacer())))
	return parts.Pad(0, 10, 3, 1, parts.V(0, parts.NewCard(parts.PadAll(3, rows))))
}

// side is what is known of the letter: the copies, the checks, what can be done.
func (s *letterScreen) side() fyne.CanvasObject {
	f, l := s.frame, s.letter
	column := parts.V(12)
	if l.Withdrawn != "" {
		column.Add(parts.NewBanner(parts.ToneWarn, f.T("letter-state.withdrawn"), l.Withdrawn))
	}
	if len(l.Copies) > 1 {
		options := make([]parts.Option, len(l.Copies))
		for i, c := range l.Copies {
			options[i] = parts.Option{Label: c.Name, Detail: c.Capacity}
		}
		chosen := parts.NewSelect("", options, func(i int) { s.copy = i; s.compose(); s.draw() })
		chosen.SetSelected(s.copy)
		column.Add(parts.NewField(f.T("mail.letter.copy"), "", "", chosen))
	}
	if len(l.Copies) > 0 {
		column.Add(s.copyCard(l.Copies[s.copy]))
		if x, ok := fateOf(f.words, s.view, l.Copies[s.copy].Dispatch); ok && l.Withdrawn == "" {
			x.Changes = nil // the checks of the letter stand below
			column.Add(f.fateCard(s.view, x, letterSide-12, func() { f.fileProofOf(s.view, x.Dispatch) }, func() {}))
		}
	}
	if card := s.mailCard(); card != nil {
		column.Add(card)
	}
	if card := s.handCard(); card != nil {
		column.Add(card)
	}
	if len(l.Checks) > 0 {
		checks := parts.V(8, mailHead(f.T("mail.letter.checks")))
		for _, c := range l.Checks {
			checks.Add(parts.ColumnsTop(8, []float32{0, -1, 0}, parts.NewIcon(checkState(c.State).Icon(), toneOfState(c.State).Ink(), 18),
				parts.V(0, parts.NewWrap(c.Title, parts.Strong, parts.ColorText, letterSide-150),
					parts.NewWrap(c.Reason, parts.Caption, parts.ColorMuted, letterSide-150)),
				articleOrGap(c.Article)))
		}
		column.Add(parts.NewCard(parts.PadAll(14, checks)))
	}
	return column
}

func articleOrGap(article string) fyne.CanvasObject {
	if article == "" {
		return parts.Gap(1, 1)
	}
	return parts.NewArticle(article)
}

func (s *letterScreen) copyCard(c copyView) fyne.CanvasObject {
	f, l := s.frame, s.letter
	language := f.T("mail.language." + l.Language)
	rows := parts.V(10,
		parts.H(0, parts.NewChip(c.State, journeyTone(c.Kind), ""), parts.Spacer()),
		pairs(96, letterSide-40,
			[2]string{f.T("label.addressee"), joined(c.Name, c.Capacity)},
			[2]string{f.T("mail.address"), c.Address},
			[2]string{f.T("mail.channel"), c.Channel},
			[2]string{f.T("label.number"), c.Number},
			[2]string{f.T("mail.language.short"), language},
			[2]string{f.T("label.signatory"), l.Signatory},
			[2]string{f.T("mail.planned.short"), plannedWords(f, l)},
		))
	for _, p := range c.Proofs {
		if l.Withdrawn != "" || p.Dispatch == "" { // those of the envelope stand with its events
			rows.Add(parts.NewRow(p.Label, parts.Pad(3, 4, 3, 4, parts.Columns(8, []float32{0, -1},
				parts.NewIcon("paperclip", parts.ColorMuted, 16), parts.NewEllipsis(joined(p.Label, p.Name), parts.Caption, parts.ColorAccent))),
				func() { s.openProof(p) }))
		}
	}
	acts := parts.V(6)
	if l.Withdrawn == "" && c.Dispatch != "" {
		s.copyActs(acts, c)
	}
	if len(acts.Objects) > 0 {
		rows.Add(parts.HLine())
		rows.Add(acts)
	}
	return parts.NewCard(parts.PadAll(14, rows))
}

func plannedWords(f *Frame, l letterSheet) string {
	if l.Planned == 0 || l.Posted {
		return ""
	}
	return f.words.DayWithDistance(l.Planned, f.Desk.Today())
}

// copyActs offers what can be done about the envelope of a copy.
func (s *letterScreen) copyActs(acts *fyne.Container, c copyView) {
	f, v := s.frame, s.view
	add := func(label, icon string, do func()) {
		acts.Add(parts.NewButton(label, icon, parts.Secondary, do))
	}
	switch {
	case !c.Left:
		add(f.T("button.deposit"), "envelope-simple", func() { f.openPosting(v) })
		if !s.letter.Posted {
			add(f.T("mail.withdraw"), "x-circle", func() { f.openWithdraw(v, s.letter) })
		}
	case !c.Settled:
		add(f.T("mail.fate"), "tray", func() { f.openReturned(v, c.Dispatch) })
	case c.Resend:
		add(f.T("mail.again"), "arrow-u-up-left", func() { f.openSendAgain(v, s.letter.Letter, c.Copy) })
	}
	if c.Left {
		add(f.T("mail.proof.file"), "paperclip", func() { f.openProof(v, c.Dispatch, s.letter.Letter) })
	}
}

// draw shows the frozen bytes of the copy.
func (s *letterScreen) draw() {
	f := s.frame
	if len(s.letter.Copies) == 0 {
		s.preview.clear("")
		return
	}
	c := s.letter.Copies[s.copy]
	s.preview.show(c.Title, func(ctx context.Context) ([]byte, []message.Message, error) {
		pdf, err := f.Desk.Document(ctx, c.Document)
		return pdf, nil, err
	})
}

// print sends the same bytes to the printer again.
func (s *letterScreen) print() {
	if len(s.letter.Copies) == 0 {
		return
	}
	f, c := s.frame, s.letter.Copies[s.copy]
	f.printAll([]printJob{{Title: c.Title, Document: c.Document}}, func(failed []printJob) {
		if len(failed) > 0 {
			f.showUnprinted(failed, func() {})
			return
		}
		f.toast(f.T("mail.letter.printed"), nil)
	})
}

// act does what the primary button does: Ctrl+Enter.
func (s *letterScreen) act() { s.print() }

func (s *letterScreen) openOutside() {
	if len(s.preview.pdf) > 0 {
		s.frame.openOutside(s.preview.title, s.preview.pdf)
	}
}

func (s *letterScreen) savePDF() {
	if len(s.preview.pdf) > 0 {
		s.frame.saveOutside(s.preview.title, s.preview.pdf)
	}
}

func (s *letterScreen) openProof(p proofLine) {
	f := s.frame
	f.outside(func(ctx context.Context) error {
		b, err := f.Desk.Document(ctx, p.Document)
		if err != nil {
			return err
		}
		return f.Outside.Open(ctx, p.Name, b)
	}, "opened "+p.Name)
}
