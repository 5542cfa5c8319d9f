package ui

import (
	"context"
	"image"

	"greffe/cases/message"
	"greffe/ui/parts"
)

// A letterPreview shows the pages of a letter, drawn off the UI goroutine.
type letterPreview struct {
	frame *Frame
	view  *parts.PDFView
	pdf   []byte
	title string // names the file and the print job

	drawn, paged Generation
	onProblems   func([]message.Message) // what the letter lacks; may be nil
}

// A drawnLetter is a letter as pages.
type drawnLetter struct {
	pdf      []byte
	pages    int
	problems []message.Message
}

func (f *Frame) newLetterPreview() *letterPreview {
	p := &letterPreview{frame: f}
	p.view = parts.NewPDFView(parts.PDFWords{
		Page: func(page, of int) string {
			return f.T("mail.preview.page", message.Number("page", page), message.Number("of", of))
		},
		Zoom:    func(percent int) string { return f.T("mail.preview.zoom", message.Number("percent", percent)) },
		Earlier: f.T("mail.preview.earlier"), Later: f.T("mail.preview.later"),
		Smaller: f.T("mail.preview.smaller"), Larger: f.T("mail.preview.larger"),
	})
	p.view.OnView = p.onView
	return p
}

// show draws what read returns; the paper's outline is there at once.
func (p *letterPreview) show(title string, read func(context.Context) ([]byte, []message.Message, error)) {
	f := p.frame
	p.title, p.pdf = title, nil
	p.view.SetPages(make([]image.Image, 1))
	p.view.SetMessage(f.T("mail.preview.preparing"), parts.ToneNeutral)
	Load(f.Work, &p.drawn, func(ctx context.Context) (drawnLetter, error) {
		pdf, problems, err := read(ctx)
		out := drawnLetter{pdf: pdf, problems: problems}
		if err == nil && f.Pages != nil {
			out.pages, err = f.Pages.Count(pdf)
		}
		return out, err
	}, p.onDrawn)
}

func (p *letterPreview) onDrawn(d drawnLetter, err error) {
	f := p.frame
	p.pdf = d.pdf
	if p.onProblems != nil {
		p.onProblems(d.problems)
	}
	if err != nil || f.Pages == nil {
		p.failed(err)
		return
	}
	p.view.SetMessage("", parts.ToneNeutral)
	p.view.SetPages(make([]image.Image, max(1, d.pages)))
	f.trace("shown preview " + p.title)
}

// failed says that the pages cannot be shown here; the PDF itself, if it was
// drawn, can be opened outside.
func (p *letterPreview) failed(err error) {
	words := p.frame.T("mail.preview.failed")
	if len(p.pdf) > 0 {
		words = p.frame.T("mail.preview.failed.open")
	}
	p.view.SetMessage(words, parts.ToneDanger)
	if err != nil {
		p.frame.trace("preview failed " + err.Error())
	}
}

// clear shows no page.
func (p *letterPreview) clear(words string) {
	p.drawn.n++
	p.pdf = nil
	p.view.SetPages(nil)
	p.view.SetMessage(words, parts.ToneNeutral)
}

func (p *letterPreview) onView(page, pixels int) {
	pdf, f := p.pdf, p.frame
	if len(pdf) == 0 || f.Pages == nil {
		return
	}
	Load(f.Work, &p.paged, func(context.Context) (image.Image, error) {
		return f.Pages.Page(pdf, page+1, pixels)
	}, func(picture image.Image, err error) {
		if err != nil {
			p.failed(err)
			return
		}
		p.view.SetPicture(page, picture)
	})
}
