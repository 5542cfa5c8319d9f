package ui

import (
	"context"
	"image"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// openDocument shows a document that an act carries: here when the window can,
// else in the system's own viewer.
func (f *Frame) openDocument(title string, of cases.Digest) {
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) ([]byte, error) { return f.Desk.Document(ctx, of) }, func(b []byte, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		media := mediaOf("", b)
		if !previewable(media) {
			f.openDocumentOutside(title, media, b)
			return
		}
		f.showDocument(title, media, b)
	})
}

func (f *Frame) openDocumentOutside(title, media string, b []byte) {
	name := title + map[string]string{mediaPDF: ".pdf", mediaPNG: ".png", mediaJPEG: ".jpg"}[media]
	f.outside(func(ctx context.Context) error { return f.Outside.Open(ctx, name, b) }, "opened "+name)
}

func (f *Frame) showDocument(title, media string, b []byte) {
	p := f.newLetterPreview()
	s := parts.NewSheet(title, "", parts.Fix(0, exhibitHeight(f.Window.Canvas().Size().Height), p.view))
	s.Width = 860
	s.Others = []*parts.Button{parts.NewButton(f.T("case.exhibit.outside"), "arrow-square-out", parts.Secondary, func() { f.openDocumentOutside(title, media, b) })}
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	if !f.Sheet("document", s) {
		return
	}
	if media == mediaPDF {
		p.show(title, func(context.Context) ([]byte, []message.Message, error) { return b, nil, nil })
		return
	}
	picture, err := pictureOf(b)
	if err != nil {
		p.failed(err)
		return
	}
	p.view.SetPages([]image.Image{picture})
	f.trace("shown document")
}

// documentOf is the document that an act carries beside letters and exhibits;
// empty for none.
func documentOf(p cases.Payload) cases.Digest {
	switch x := p.(type) {
	case cases.ObservationsReceived:
		return x.Document
	case cases.PostponementAsked:
		return x.Document
	case cases.FileConsulted:
		return x.Receipt
	case cases.EndProcedure:
		return x.Document
	case cases.DecisionChallenged:
		return x.Document
	case cases.ChallengeEnded:
		return x.Document
	default:
		return ""
	}
}
