package ui

import (
	"bytes"
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/ui/parts"
)

// returnedScans is the list of files that are to be filed with an event of the
// post: dropped on the window or chosen. UI goroutine only.
type returnedScans struct {
	frame   *Frame
	content *fyne.Container
	in      []proofScan
	gen     Generation
	changed func([]proofScan)
	laidOut func() // the list has another height
}

func newReturnedScans(f *Frame, changed func([]proofScan), laidOut func()) *returnedScans {
	s := &returnedScans{frame: f, content: parts.V(6), changed: changed, laidOut: laidOut}
	s.show()
	return s
}

// clear forgets the files, which stay where they are.
func (s *returnedScans) clear() {
	s.in = nil
	s.gen.n++ // what is still being read is about another envelope
	s.show()
}

// choose lets somebody pick files.
func (s *returnedScans) choose() {
	f := s.frame
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) ([]string, error) {
		return f.Outside.ChooseFiles(ctx, f.T("mail.proof.choose"))
	}, func(paths []string, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case len(paths) > 0:
			s.read(paths)
		}
	})
}

// read keeps the bytes of files beside the journal; a file that cannot be read is
// said under the list.
func (s *returnedScans) read(paths []string) {
	f := s.frame
	type answer struct {
		read []proofScan
		out  []message.Message
	}
	Load(f.Work, &s.gen, func(ctx context.Context) (answer, error) {
		var a answer
		for _, p := range paths {
			name := filepath.Base(p)
			b, err := f.Outside.ReadFile(p)
			if err != nil {
				a.out = append(a.out, message.New("case.files.out", message.Text("name", name), message.Said("why", f.Outside.Explain(err))))
				continue
			}
			digest, _, err := f.Desk.PutDocument(ctx, bytes.NewReader(b))
			if err != nil {
				return a, err
			}
			a.read = append(a.read, proofScan{Name: name, Document: digest})
		}
		return a, nil
	}, func(a answer, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.in = append(s.in, a.read...)
		s.show()
		for _, m := range a.out {
			s.content.Add(parts.NewWrap(f.Say(m), parts.Caption, parts.ColorDanger, 480))
		}
		s.laidOut()
		s.changed(s.in)
		f.trace("scans taken")
	})
}

func (s *returnedScans) show() {
	f := s.frame
	s.content.Objects = nil
	s.content.Add(parts.Columns(8, []float32{-1, 0},
		parts.NewEllipsis(f.T("postroom.scans.lead"), parts.Caption, parts.ColorMuted),
		parts.NewSmallButton(f.T("postroom.scans.add"), "paperclip", parts.Secondary, s.choose)))
	for i := range s.in {
		s.content.Add(s.row(i))
	}
	s.content.Refresh()
}

// row is one file, with what it proves and a button that takes it off again.
func (s *returnedScans) row(i int) fyne.CanvasObject {
	f, kinds := s.frame, proofKinds()[:3]
	options := []parts.Option{{Label: f.T("postroom.scans.fits")}}
	at := 0
	for n, k := range kinds {
		options = append(options, parts.Option{Label: capital(f.T("proof." + string(k)))})
		if k == s.in[i].Proof {
			at = n + 1
		}
	}
	kind := parts.NewSelect("", options, func(n int) {
		s.in[i].Proof = cases.ProofKind("")
		if n > 0 {
			s.in[i].Proof = kinds[n-1]
		}
		s.changed(s.in)
	})
	kind.SetSelected(at)
	off := parts.NewIconButton(f.T("postroom.scans.off", message.Text("name", s.in[i].Name)), "x", func() {
		s.in = append(s.in[:i:i], s.in[i+1:]...)
		s.show()
		s.laidOut()
		s.changed(s.in)
	})
	return parts.NewCard(parts.Pad(4, 8, 4, 10, parts.Columns(8, []float32{0, -1, 210, 0},
		parts.NewIcon("paperclip", parts.ColorMuted, 16), parts.NewEllipsis(s.in[i].Name, parts.Body, parts.ColorText), kind, off)))
}
