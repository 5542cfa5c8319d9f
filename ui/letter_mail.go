package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A MailMaker writes e-mail drafts of issued letters. A maker of letters that
// is one too lets the page of a letter offer them.
type MailMaker interface {
	// Mail writes the draft (.eml) that carries one copy of a letter, read by its digest.
	Mail(ctx context.Context, read func(context.Context, cases.Digest) ([]byte, error), m rules.Matter, letter cases.IssueLetter, copyIndex int) ([]byte, error)
}

// mailed tells whether a letter may also leave by e-mail: a sanction of level 1,
// or what was to leave that way.
func mailed(l cases.IssueLetter, copyIndex int) bool {
	if copyIndex >= len(l.Copies) || l.Copies[copyIndex].Document == "" {
		return false
	}
	c := l.Copies[copyIndex]
	level1 := l.Type == cases.LetterDecision && l.Decision != nil && l.Decision.Sanction.Kind == regulation.Warning && c.Capacity == cases.ToLearner
	return level1 || c.Channel == post.Email
}

// handCard offers the receipt of a copy that is handed over; nil for the others.
func (s *letterScreen) handCard() fyne.CanvasObject {
	f := s.frame
	l, known := s.view.Matter.Case.Letter(s.at)
	if !known || !l.Standing() || s.copy >= len(l.Copies()) {
		return nil
	}
	c := l.Copies()[s.copy]
	if c.Channel != post.ByHand || c.To == "" {
		return nil
	}
	return parts.H(0, parts.NewSmallButton(capital(f.T("letter."+string(cases.LetterHandReceipt))), "file-pdf", parts.Secondary, func() {
		f.openDocumentsAt(s.view, receiptKey(c.Copy))
	}), parts.Spacer())
}

// mailCard offers the e-mail draft of the copy shown, and says what an e-mail
// alone is worth; nil when the letter does not leave that way.
func (s *letterScreen) mailCard() fyne.CanvasObject {
	f := s.frame
	maker, can := f.Letters.(MailMaker)
	l, known := s.view.Matter.Case.Letter(s.at)
	if !can || !known || !l.Standing() || !mailed(l.Issued.Is, s.copy) {
		return nil
	}
	column := parts.V(8)
	if l.Issued.Is.Type == cases.LetterDecision {
		column.Add(parts.NewWrap(f.T("documents.mail.note"), parts.Caption, parts.ColorMuted, letterSide-40))
	}
	column.Add(parts.H(0, parts.NewSmallButton(f.T("documents.mail"), "envelope-simple", parts.Secondary, func() { s.saveMail(maker, l.Issued.Is) }), parts.Spacer()))
	return parts.NewCard(parts.PadAll(14, column))
}

// saveMail lets the person choose where the draft is saved.
func (s *letterScreen) saveMail(maker MailMaker, l cases.IssueLetter) {
	f, m, index := s.frame, s.view.Matter, s.copy
	name := m.Case.Number() + " " + f.T("letter."+string(l.Type)) + ".eml"
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (string, error) {
		path, err := f.Outside.ChooseSave(ctx, f.T("documents.mail"), name)
		if err != nil || path == "" {
			return "", err
		}
		eml, err := maker.Mail(ctx, f.Desk.Document, m, l, index)
		if err != nil {
			return "", err
		}
		return path, f.Outside.WriteFile(path, eml)
	}, func(path string, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case path != "":
			f.trace("saved mail")
			f.toast(f.Say(message.New("documents.mail.done")), nil)
		}
	})
}
