package ui

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// documentsSheet makes the documents of a case that no step of the procedure
// sends: chosen at the left, drawn at the right, printed or saved. It records
// nothing. UI goroutine only.
type documentsSheet struct {
	frame    *Frame
	view     register.View
	language string

	sheet    *parts.Sheet
	rows     *fyne.Container
	lines    []documentLine
	chosen   int
	gaps     []message.Message // of the chosen document
	preview  *letterPreview
	selector *parts.Segment
}

const (
	documentsWidth  = 1120
	documentsColumn = 560
)

// openDocuments opens the documents of a case.
func (f *Frame) openDocuments(v register.View) { f.openDocumentsAt(v, "") }

// openDocumentsAt opens them with one chosen, by its key; empty: the first.
func (f *Frame) openDocumentsAt(v register.View, key string) {
	f.withCase(v.Matter.Case.ID, func(v register.View) {
		s := &documentsSheet{frame: f, view: v, language: f.words.Lang().Code(), rows: parts.V(4), preview: f.newLetterPreview()}
		for i, l := range documentsOf(f.words, v.Matter, s.language, f.Desk.NewID) {
			if l.Key == key {
				s.chosen = i
			}
		}
		s.build()
		if f.Sheet("documents", s.sheet) {
			s.draw()
			f.trace("shown documents")
		}
	})
}

func (s *documentsSheet) build() {
	f := s.frame
	s.selector = parts.NewSegment([]parts.SegmentOption{{Label: "Français"}, {Label: "English"}}, func(i int) {
		s.language = translations.Lang(i).Code()
		s.show()
		s.draw()
	})
	s.selector.Required = true
	if s.language == translations.English.Code() {
		s.selector.SetSelected(1)
	} else {
		s.selector.SetSelected(0)
	}
	left := parts.V(12, parts.NewField(f.T("mail.language"), "", "", s.selector), s.rows)
	if send := s.sendings(); send != nil {
		left.Add(send)
	}
	pages := parts.Fix(previewWidth, previewHeight, s.preview.view)
	s.sheet = parts.NewSheet(f.T("documents.title"), f.caseLead(s.view.Matter), parts.SideBelow(left, pages, previewWidth, 20, 980))
	s.sheet.Width = documentsWidth
	s.sheet.Others = []*parts.Button{
		parts.NewButton(f.T("button.close"), "", parts.Secondary, s.sheet.Close),
		parts.NewButton(f.T("mail.open"), "arrow-square-out", parts.Secondary, func() { s.whole(f.openOutside) }),
		parts.NewButton(f.T("mail.save"), "floppy-disk", parts.Secondary, func() { s.whole(f.saveOutside) }),
	}
	s.sheet.Primary = parts.NewButton(f.T("documents.print"), "printer", parts.Primary, func() { s.whole(f.printOne) })
	s.show()
}

// show makes the rows anew, in the language of the documents to draw.
func (s *documentsSheet) show() {
	f := s.frame
	s.lines = documentsOf(f.words, s.view.Matter, s.language, f.Desk.NewID)
	s.rows.Objects = nil
	for i, l := range s.lines {
		s.rows.Add(s.row(i, l))
	}
	s.rows.Refresh()
}

func (s *documentsSheet) row(i int, l documentLine) fyne.CanvasObject {
	f := s.frame
	ink, about := parts.ColorText, l.About
	if l.Why != "" {
		ink, about = parts.ColorMuted, l.Why
	}
	words := parts.V(-2, parts.NewEllipsis(l.Title, parts.Strong, ink), parts.NewEllipsis(about, parts.Caption, parts.ColorMuted))
	column := parts.V(4)
	state := fyne.CanvasObject(parts.Gap(1, 1))
	if l.Why == "" {
		gaps := f.gaps(s.view.Matter, l.Issue)
		if len(gaps) > 0 {
			state = parts.NewChip(f.T("mail.gaps", message.Number("n", len(gaps))), parts.ToneWarn, "warning-fill")
		}
		if i == s.chosen {
			s.gaps = gaps
		}
	}
	column.Add(parts.Columns(10, []float32{0, -1, 0}, parts.Center(parts.NewIcon("file-pdf", parts.ColorMuted, 18)), words, parts.Center(state)))
	if i == s.chosen {
		for _, g := range s.gaps {
			column.Add(parts.NewWrap(f.Say(g), parts.Caption, parts.ColorDanger, documentsColumn-60))
		}
	}
	row := parts.NewRow(l.Title, parts.Pad(6, 10, 6, 10, column), func() { s.choose(i) })
	row.SetSelected(i == s.chosen)
	if i == s.chosen && s.sheet != nil {
		s.sheet.First = row
	}
	return row
}

func (s *documentsSheet) choose(i int) {
	if s.lines[i].Why != "" {
		s.frame.toast(s.lines[i].Why, nil)
		return
	}
	s.chosen, s.gaps = i, nil
	s.show()
	s.draw()
}

// sendings are the letters that can be sent now and that no other screen
// prepares; each opens its envelopes.
func (s *documentsSheet) sendings() fyne.CanvasObject {
	f := s.frame
	in := sendingsOf(f.words, s.view.Matter)
	if len(in) == 0 {
		return nil
	}
	rows := parts.V(4, mailHead(f.T("documents.send")))
	for _, l := range in {
		words := parts.V(-2, parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText), parts.NewEllipsis(l.About, parts.Caption, parts.ColorMuted))
		rows.Add(parts.NewRow(l.Title, parts.Pad(6, 10, 6, 10, parts.Columns(10, []float32{0, -1, 0, 0},
			parts.Center(parts.NewIcon("envelope-simple", parts.ColorMuted, 18)), words,
			parts.Center(parts.NewText(f.T("documents.copies", message.Number("n", l.Count)), parts.Caption, parts.ColorMuted)),
			parts.Center(parts.NewIcon("arrow-right", parts.ColorMuted, 16)))), func() {
			s.sheet.Close()
			f.openSending(s.view, cases.LetterType(l.Key))
		}))
	}
	return rows
}

// sentFor is the letter that does what is due.
func sentFor(kind rules.DueKind, c *cases.Case) cases.LetterType {
	switch {
	case kind == rules.DoMembers:
		return cases.LetterMembers
	case kind == rules.DoPostponed:
		return cases.LetterPostponement
	case kind == rules.DoRepresentatives:
		return cases.LetterRepresentatives
	case kind == rules.DoJury:
		return cases.LetterJury
	case kind == rules.DoExclusionEnd:
		return cases.LetterExclusionEnd
	case kind == rules.DoTellUndone:
		return cases.LetterUndone
	case c.Abandoned != nil:
		return cases.LetterAbandonment
	}
	return cases.LetterEnded
}

// openSending opens the envelopes of a letter that no other screen prepares.
func (f *Frame) openSending(v register.View, t cases.LetterType) {
	f.withCase(v.Matter.Case.ID, func(v register.View) {
		asked := envelopesAsked{
			view: v, form: "sending-" + string(t), title: capital(f.T("letter." + string(t))), build: sendingPlan(t), start: packageStart(v.Matter),
		}
		s := v.Matter.Council()
		if t != cases.LetterMembers || s == nil {
			f.openEnvelopes(asked)
			return
		}
		f.withNumbers(s.ID, func(numbers []string) {
			asked.build = withCases(asked.build, numbers)
			f.openEnvelopes(asked)
		})
	})
}

// withNumbers goes on with the numbers of the cases of a sitting.
func (f *Frame) withNumbers(id cases.SittingID, then func([]string)) {
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) ([]string, error) {
		_, views, err := f.Desk.Sitting(ctx, id)
		var out []string
		for i := range views {
			out = append(out, views[i].Matter.Case.Number())
		}
		return out, err
	}, func(numbers []string, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		then(numbers)
	})
}

// draw shows the chosen document: as it will be printed, or with the watermark
// of a draft while a mandatory mention has no value.
func (s *documentsSheet) draw() {
	f := s.frame
	if f.Letters == nil {
		return
	}
	l, m := s.lines[s.chosen], s.view.Matter
	if l.Why != "" {
		s.preview.clear(l.Why)
		return
	}
	s.preview.show(m.Case.Number()+" "+l.Title, func(ctx context.Context) ([]byte, []message.Message, error) {
		if len(s.gaps) > 0 {
			return f.Letters.Preview(m, l.Issue, 0)
		}
		pdf, err := drawn(ctx, f.Letters, m, l.Issue)
		return pdf, nil, err
	})
}

// drawn is the document as it is printed, kept nowhere.
func drawn(ctx context.Context, maker LetterMaker, m rules.Matter, issue cases.IssueLetter) ([]byte, error) {
	var pdf []byte
	_, err := maker.Freeze(ctx, func(_ context.Context, r io.Reader) (cases.Digest, int64, error) {
		b, err := io.ReadAll(r)
		pdf = bytes.Clone(b)
		sum := sha256.Sum256(b)
		return cases.Digest(hex.EncodeToString(sum[:])), int64(len(b)), err
	}, m, issue)
	return pdf, err
}

// whole hands a document on that has no hole in it.
func (s *documentsSheet) whole(do func(title string, pdf []byte)) {
	switch f := s.frame; {
	case len(s.gaps) > 0:
		f.toast(f.Say(s.gaps[0]), nil)
		f.trace("document incomplete")
	case len(s.preview.pdf) > 0:
		do(s.preview.title, s.preview.pdf)
	}
}

// printOne sends one PDF to the printer.
func (f *Frame) printOne(title string, pdf []byte) {
	f.outside(func(ctx context.Context) error { return f.Outside.Print(ctx, title, pdf) }, "printed "+title)
}

// documents is the command of the menu, on the page of a case.
func (s *caseScreen) documents() {
	if s.view.Matter.Case != nil {
		s.frame.openDocuments(s.view)
	}
}

// documents is the command of the menu, on the page of a letter.
func (s *letterScreen) documents() {
	if s.view.Matter.Case != nil {
		s.frame.openDocuments(s.view)
	}
}

// documenting is a page of a case, whose documents can be made: Ctrl+Shift+L.
type documenting interface{ documents() }
