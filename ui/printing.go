package ui

import (
	"context"
	"fmt"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A printJob is one copy of one issued letter, its frozen bytes.
type printJob struct {
	Title    string // names the job and the file
	Document cases.Digest
	why      message.Message // why it was not printed
}

// printJobs are the copies of letters, envelope by envelope, so that the sheets
// of one envelope come out together.
func printJobs(w translations.Words, m rules.Matter, letters []cases.IssueLetter) []printJob {
	var out []printJob
	var order []cases.DispatchID
	by := map[cases.DispatchID][]printJob{}
	for _, l := range letters {
		for _, c := range l.Copies {
			if c.Document == "" {
				continue
			}
			if _, known := by[c.Dispatch]; !known {
				order = append(order, c.Dispatch)
			}
			by[c.Dispatch] = append(by[c.Dispatch], printJob{
				Title: fileTitle(w, m, l.Type, c), Document: c.Document,
			})
		}
	}
	for _, d := range order {
		out = append(out, by[d]...)
	}
	return out
}

// fileTitle names a copy: the case, the letter, the recipient.
func fileTitle(w translations.Words, m rules.Matter, t cases.LetterType, c cases.Copy) string {
	title := m.Case.Number() + " " + w.T("letter."+string(t))
	if c.To != "" {
		title += " " + m.Name(c.To)
	}
	return title
}

// printAll sends copies to the printer, one after the other, and hands on those
// that were not printed, with the reason.
func (f *Frame) printAll(jobs []printJob, done func(failed []printJob)) {
	f.longRun(longJob{
		Title: f.T("progress.print"), Verb: f.T("progress.print.verb"), Of: len(jobs), Acts: true,
		Name: func(i int) string { return jobs[i].Title },
		Do: func(ctx context.Context, i int) error {
			pdf, err := f.Desk.Document(ctx, jobs[i].Document)
			if err != nil {
				return err
			}
			return f.Outside.Print(ctx, jobs[i].Title, pdf)
		},
		Ended: func(n int, failed map[int]error) {
			var out []printJob
			for i, j := range jobs {
				switch err := failed[i]; {
				case err != nil:
					j.why = f.explain(err)
				case i >= n:
					j.why = message.New("progress.unprinted")
				default:
					continue
				}
				out = append(out, j)
			}
			f.trace(fmt.Sprintf("printed %d of %d", len(jobs)-len(out), len(jobs)))
			done(out)
		},
	})
}

// showUnprinted says which letters were not printed, and offers to open or save
// each; closing goes on.
func (f *Frame) showUnprinted(failed []printJob, next func()) {
	body := parts.V(10, parts.NewBanner(parts.ToneWarn, "", f.Say(failed[0].why)))
	for _, j := range failed {
		body.Add(parts.NewCard(parts.PadAll(10, parts.Columns(8, []float32{-1, 0, 0},
			parts.NewEllipsis(j.Title, parts.Body, parts.ColorText),
			parts.NewSmallButton(f.T("mail.open"), "arrow-square-out", parts.Secondary, func() { f.openCopy(j) }),
			parts.NewSmallButton(f.T("mail.save"), "floppy-disk", parts.Secondary, func() { f.saveCopy(j) }),
		))))
	}
	s := parts.NewSheet(f.T("mail.print.failed", message.Number("n", len(failed))), f.T("mail.print.failed.lead"), body)
	s.Primary = parts.NewButton(f.T("mail.print.go-on"), "", parts.Primary, s.Close)
	s.OnClose = next
	f.over("unprinted", s)
}

// openCopy shows a copy that was not printed in the system's viewer.
func (f *Frame) openCopy(j printJob) {
	f.outside(func(ctx context.Context) error {
		pdf, err := f.Desk.Document(ctx, j.Document)
		if err != nil {
			return err
		}
		return f.Outside.Open(ctx, j.Title+".pdf", pdf)
	}, "opened "+j.Title)
}

// saveCopy lets the person choose where to save a copy that was not printed.
func (f *Frame) saveCopy(j printJob) {
	f.outside(func(ctx context.Context) error {
		pdf, err := f.Desk.Document(ctx, j.Document)
		if err != nil {
			return err
		}
		path, err := f.Outside.ChooseSave(ctx, f.T("mail.save"), j.Title+".pdf")
		if err != nil || path == "" {
			return err
		}
		return f.Outside.WriteFile(path, pdf)
	}, "saved "+j.Title)
}

// openOutside shows a PDF in the system's viewer.
func (f *Frame) openOutside(title string, pdf []byte) {
	f.outside(func(ctx context.Context) error { return f.Outside.Open(ctx, title+".pdf", pdf) }, "opened "+title)
}

// saveOutside lets the person choose where to save a PDF.
func (f *Frame) saveOutside(title string, pdf []byte) {
	f.outside(func(ctx context.Context) error {
		path, err := f.Outside.ChooseSave(ctx, f.T("mail.save"), title+".pdf")
		if err != nil || path == "" {
			return err
		}
		return f.Outside.WriteFile(path, pdf)
	}, "saved "+title)
}

// outside does something outside the window and says what fails. A dialog of
// the system may stay open for long: it must not hold up what is recorded.
func (f *Frame) outside(do func(context.Context) error, event string) {
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, do(ctx)
	}, func(_ struct{}, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.trace(event)
	})
}
