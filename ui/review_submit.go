package ui

import (
	"bytes"
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

// offerSubmitting puts, on the check sheet, the way to the director for letters
// that wait for an approval only. It becomes the primary act when nothing can be
// issued at once.
func (f *Frame) offerSubmitting(sheet *parts.Sheet, body *fyne.Container, c checkView, id cases.CaseID, done func()) {
	waiting := c.awaiting()
	if len(waiting) == 0 {
		return
	}
	note := parts.NewArea(f.T("review.submit.note.place"), 2)
	body.Add(parts.NewField(f.T("review.submit.note"), f.T("council.optional"), f.T("review.submit.hint"), note))
	submit := parts.NewButton(f.T("review.submit", message.Number("n", len(waiting))), "arrow-right", parts.Primary, func() {
		sheet.Close()
		f.submitLetters(id, waiting, strings.TrimSpace(note.Text), done)
	})
	if sheet.Primary != nil {
		submit.Kind = parts.Secondary
		sheet.Others = append(sheet.Others, submit)
		return
	}
	sheet.Lead, sheet.Primary = capital(f.T("review.check", message.Number("n", len(waiting)))), submit
}

// submits tells whether the person at work gives the letters of a plan to the
// director, who approves what leaves the office.
func (f *Frame) submits(m rules.Matter, p mailing.Plan) bool {
	if m.Office == nil || !m.Office.Organisation.Approval || f.Desk.User().Role == cases.RoleDirector {
		return false
	}
	for _, l := range p.Letters {
		for _, c := range l.Copies {
			if c.Capacity != cases.ToFile {
				return true
			}
		}
	}
	return false
}

// reviewChip is the state of a letter that is prepared.
func (f *Frame) reviewChip(c *cases.Case, id cases.LetterID) *parts.Chip {
	for _, r := range reviewsOpen(c) {
		if r.Submitted.Is.Letter == id {
			n := reviewNoteOf(f.words, r, f.shell.nameOf)
			return parts.NewChip(f.T("review.state."+n.State), n.Tone, "")
		}
	}
	return parts.NewChip(f.T("label.draft"), parts.ToneNeutral, "")
}

// submitLetters keeps each letter as it would be issued, and gives all of them
// to the director in one go.
func (f *Frame) submitLetters(id cases.CaseID, in []letterCheck, note string, done func()) {
	Act(f.Work, func(ctx context.Context) (register.Submission, error) {
		var sub register.Submission
		for _, l := range in {
			b, err := packLetter(l.Letter)
			if err != nil {
				return sub, err
			}
			whole, _, err := f.Desk.PutDocument(ctx, bytes.NewReader(b))
			if err != nil {
				return sub, err
			}
			p := cases.SubmitLetter{
				Letter: l.Letter.Letter, Type: l.Letter.Type, Language: l.Letter.Language, Fingerprint: l.Letter.Fingerprint, Note: note,
			}
			for _, cp := range l.Letter.Copies {
				p.Documents = append(p.Documents, cp.Document)
			}
			p.Documents = append(p.Documents, whole) // the last one: the act that would issue it
			sub.Entries = append(sub.Entries, register.Entry{File: id.File(), Payload: p})
		}
		return sub, nil
	}, func(sub register.Submission, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.Record(Recording{
			Submission: sub, Undo: true, Said: message.New("review.submitted", message.Number("n", len(in))),
			Done: func(register.Trial) { done() },
		})
	})
}

// submitted closes the envelopes and keeps what was typed: should the letter come
// back, it is there.
func (s *packageSheet) submitted() {
	s.draft.save()
	s.draft.forget()
	s.sheet.Close()
}

func (s *minutesSheet) submitted() {
	s.draft.save()
	s.draft.forget()
	s.sheet.Close()
}

// reviewBanners tell what became of the letters of a plan that were submitted;
// those approved can be issued as they were read.
func (f *Frame) reviewBanners(m rules.Matter, p mailing.Plan, issue func([]cases.Review)) fyne.CanvasObject {
	column := parts.V(8)
	var approved []cases.Review
	for _, n := range reviewNotes(f.words, m.Case, p, f.shell.nameOf) {
		column.Add(parts.NewBanner(n.Tone, "", n.Words))
		if n.State == "approved" {
			approved = append(approved, n.Review)
		}
	}
	if len(approved) > 0 {
		column.Add(parts.H(8, parts.NewButton(f.T("review.issue", message.Number("n", len(approved))), "printer", parts.Primary,
			func() { issue(approved) }), parts.Spacer()))
	}
	if len(column.Objects) == 0 {
		column.Hide() // an empty place would keep its gap
	}
	return column
}

// errNoLetter is told of a submission that does not hold the letter itself.
var errNoLetter = errors.New("the submission does not hold the letter")

// reviewedLetters reads the letters back as they were submitted.
func (f *Frame) reviewedLetters(ctx context.Context, in []cases.Review) ([]cases.IssueLetter, error) {
	var out []cases.IssueLetter
	for _, r := range in {
		docs := r.Submitted.Is.Documents
		if len(docs) == 0 {
			return nil, errNoLetter
		}
		b, err := f.Desk.Document(ctx, docs[len(docs)-1])
		if err != nil {
			return nil, err
		}
		l, err := unpackLetter(b)
		if err != nil {
			return nil, err
		}
		out = append(out, l)
	}
	return out, nil
}

// checkApproved tries the approved letters as they were read.
func (f *Frame) checkApproved(ctx context.Context, id cases.CaseID, in []cases.Review) (checkView, error) {
	letters, err := f.reviewedLetters(ctx, in)
	if err != nil {
		return checkView{}, err
	}
	return f.checkEach(ctx, id, len(letters), nil, func(_ rules.Matter, i int) (cases.IssueLetter, error) { return letters[i], nil })
}

// issueApproved issues what the director approved, to the byte.
func (s *packageSheet) issueApproved(in []cases.Review) {
	id := s.asked.view.Matter.Case.ID
	Act(s.frame.Work, func(ctx context.Context) (checkView, error) {
		return s.frame.checkApproved(ctx, id, in)
	}, s.prepared)
}

func (s *minutesSheet) issueApproved(in []cases.Review) {
	f, id := s.frame, s.view.Matter.Case.ID
	Act(f.Work, func(ctx context.Context) (checkView, error) { return f.checkApproved(ctx, id, in) }, func(c checkView, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.prepared(c)
	})
}

// openRework opens the step that prepares a letter that came back.
func (f *Frame) openRework(v register.View, id cases.LetterID) {
	r, ok := v.Matter.Case.ReviewOf(id)
	if !ok {
		return
	}
	switch t := r.Submitted.Is.Type; t {
	case cases.LetterDecision, cases.LetterNoSanction, cases.LetterDiscontinued, cases.LetterCorrecting:
		f.openDecision(v)
	case cases.LetterMinutes, cases.LetterAttendance:
		f.openMinutes(v)
	case cases.LetterEmployer, cases.LetterFunder:
		f.openPackage(v, packageInform)
	case cases.LetterGrievances, cases.LetterConvocation, cases.LetterPrior, cases.LetterPrecaution:
		if c, alone := v.Matter.Case.Course(); alone && c.Is.Course == cases.CourseAlone {
			f.openPackage(v, packageGriefs)
			return
		}
		f.openPackage(v, packageNotify)
	default:
		f.openSending(v, t)
	}
}
