package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// issuedMinutes are the minutes and the attendance sheet once issued: to be
// printed, signed, and filed signed.
type issuedMinutes struct {
	frame   *Frame
	view    register.View
	sheet   *parts.Sheet
	list    *fyne.Container
	chosen  Generation
	problem *parts.Banner
}

// openIssuedMinutes shows what was issued and files the signed scans.
func (f *Frame) openIssuedMinutes(v register.View) {
	s := &issuedMinutes{frame: f, view: v, list: parts.V(10), problem: parts.NewBanner(parts.ToneDanger, "", "")}
	s.problem.Hide()
	s.show()
	s.sheet = parts.NewSheet(f.T("minutes.title"), f.caseLead(v.Matter), parts.V(10,
		parts.NewWrap(f.T("minutes.sign"), parts.Body, parts.ColorMuted, 560), s.problem, s.list))
	s.sheet.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.sheet.Close)
	f.Sheet("minutes", s.sheet)
}

func (s *issuedMinutes) show() {
	f := s.frame
	s.list.Objects = nil
	for _, t := range []cases.LetterType{cases.LetterAttendance, cases.LetterMinutes} {
		for _, l := range s.view.Matter.Case.LettersOf(t) {
			s.list.Add(s.card(l))
		}
	}
	s.list.Refresh()
	if s.sheet != nil {
		s.sheet.Refresh()
	}
	f.trace("shown minutes")
}

// card is one issued document: open, save, print, and file its signed scan.
func (s *issuedMinutes) card(l cases.Letter) fyne.CanvasObject {
	f := s.frame
	jobs := printJobs(f.words, s.view.Matter, []cases.IssueLetter{l.Issued.Is})
	state := parts.NewChip(f.T("minutes.unsigned"), parts.ToneWarn, "")
	if day, ok := signedOn(s.view.Matter.Case, l.ID); ok {
		state = parts.NewChip(f.T("minutes.signed", message.Day("day", day)), parts.ToneOK, "check")
	}
	with := func(do func(title string, pdf []byte)) func() {
		return func() {
			if len(jobs) == 0 {
				return
			}
			j := jobs[0]
			Load(f.Work, &s.chosen, func(ctx context.Context) ([]byte, error) {
				return f.Desk.Document(ctx, j.Document)
			}, func(pdf []byte, err error) {
				if err != nil {
					f.Fault(err)
					return
				}
				do(j.Title, pdf)
			})
		}
	}
	return parts.NewCard(parts.PadAll(12, parts.V(10,
		parts.Columns(10, []float32{0, -1, 0}, parts.NewIcon("file-pdf", parts.ColorMuted, 18),
			parts.NewEllipsis(capital(f.T("letter."+string(l.Issued.Is.Type))), parts.Strong, parts.ColorText), state),
		parts.H(8,
			parts.NewSmallButton(f.T("mail.open"), "arrow-square-out", parts.Secondary, with(f.openOutside)),
			parts.NewSmallButton(f.T("mail.save"), "floppy-disk", parts.Secondary, with(f.saveOutside)),
			parts.NewSmallButton(f.T("button.print"), "printer", parts.Secondary, func() {
				f.printAll(jobs, func(failed []printJob) {
					if len(failed) > 0 {
						f.showUnprinted(failed, func() {})
					}
				})
			}),
			parts.NewSmallButton(f.T("minutes.file"), "paperclip", parts.Secondary, func() { s.file(l) }),
		))))
}

// file lets the signed scan be chosen, and files it with the document.
func (s *issuedMinutes) file(l cases.Letter) {
	f := s.frame
	f.chooseExhibits(&s.chosen, func(read []exhibitFile, kept []message.Message) {
		s.problem.Hide()
		if len(kept) > 0 {
			s.problem.Set(parts.ToneDanger, "", f.Say(kept[0]))
			s.problem.Show()
			s.sheet.Refresh()
		}
		if len(read) == 0 {
			return
		}
		id := s.view.Matter.Case.ID
		f.Record(Recording{
			Submission: register.Submission{Entries: []register.Entry{{File: id.File(), Payload: signedProof(l.ID, read[0])}}},
			Done: func(register.Trial) {
				f.withCase(id, func(v register.View) {
					s.view = v
					s.show()
				})
			},
			Said: message.New("minutes.filed"), Undo: true,
		})
	})
}

// signedOn is the day on which the signed scan of a document was filed.
func signedOn(c *cases.Case, id cases.LetterID) (days.Day, bool) {
	for _, p := range slices.Backward(c.Proofs) {
		if p.Is.Letter == id && p.Is.Proof == cases.ProofSigned {
			return p.Act.On, true
		}
	}
	return 0, false
}

// signedProof files the scan of a signed document.
func signedProof(id cases.LetterID, f exhibitFile) cases.ProofFiled {
	return cases.ProofFiled{Proof: cases.ProofSigned, Letter: id, Document: f.Document, Name: f.Name}
}
