package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // exhibits are shown inside the window
	_ "image/png"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// The kinds of files that the window can show itself.
const (
	mediaPDF   = "application/pdf"
	mediaPNG   = "image/png"
	mediaJPEG  = "image/jpeg"
	mediaOther = "application/octet-stream"
)

// exhibitFile is a file that was read and put, but is no exhibit yet.
type exhibitFile struct {
	Name     string
	Document cases.Digest
	Size     int64 // bytes
	Media    string
}

// mediaOf tells what a file is, by how it begins; by its name for what the
// window does not show.
func mediaOf(name string, b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("%PDF-")):
		return mediaPDF
	case bytes.HasPrefix(b, []byte("\x89PNG\r\n\x1a\n")):
		return mediaPNG
	case bytes.HasPrefix(b, []byte("\xff\xd8\xff")):
		return mediaJPEG
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".csv", ".md":
		return "text/plain"
	case ".eml":
		return "message/rfc822"
	case ".mp4":
		return "video/mp4"
	case ".mp3":
		return "audio/mpeg"
	}
	return mediaOther
}

// mostPixels is how large a picture may be to be shown inside the window: what
// comes from outside may be made to fill the memory.
const mostPixels = 60_000_000

// errPicture is returned (wrapped) for a picture that the window does not show.
var errPicture = errors.New("the picture cannot be shown here")

// pictureOf reads a PNG or JPEG. The error wraps errPicture.
func pictureOf(b []byte) (image.Image, error) {
	c, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		return nil, errors.Join(errPicture, err)
	}
	if c.Width <= 0 || c.Height <= 0 || c.Width > mostPixels/c.Height {
		return nil, fmt.Errorf("%d × %d pixels: %w", c.Width, c.Height, errPicture)
	}
	picture, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return nil, errors.Join(errPicture, err)
	}
	return picture, nil
}

// chooseExhibits lets somebody pick files and reads them.
func (f *Frame) chooseExhibits(g *Generation, took func([]exhibitFile, []message.Message)) {
	Load(f.Work, g, func(ctx context.Context) ([]string, error) {
		return f.Outside.ChooseFiles(ctx, f.T("case.files.choose"))
	}, func(paths []string, err error) {
		switch {
		case err != nil:
			f.Fault(err)
		case len(paths) > 0:
			f.readExhibits(g, paths, took)
		}
	})
}

// readExhibits reads files and keeps their bytes. A file that cannot be read, or
// is too large, is kept out, with the reason.
func (f *Frame) readExhibits(g *Generation, paths []string, took func([]exhibitFile, []message.Message)) {
	type answer struct {
		read []exhibitFile
		kept []message.Message
	}
	Load(f.Work, g, func(ctx context.Context) (answer, error) {
		var a answer
		for _, p := range paths {
			name := filepath.Base(p)
			b, err := f.Outside.ReadFile(p)
			if err != nil {
				a.kept = append(a.kept, message.New("case.files.out", message.Text("name", name), message.Said("why", f.Outside.Explain(err))))
				continue
			}
			if runnable(name, b) {
				a.kept = append(a.kept, message.New("case.files.out", message.Text("name", name), message.Said("why", message.New("files.runnable"))))
				continue
			}
			digest, size, err := f.Desk.PutDocument(ctx, bytes.NewReader(b))
			if err != nil {
				return a, err
			}
			a.read = append(a.read, exhibitFile{Name: name, Document: digest, Size: size, Media: mediaOf(name, b)})
		}
		return a, nil
	}, func(a answer, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		took(a.read, a.kept)
	})
}

// dropTo hands files that are dropped on the window to whoever can take them
// now; nil takes none.
func (f *Frame) dropTo(take func(paths []string)) {
	if take == nil {
		f.Window.SetOnDropped(nil)
		if s, ok := f.current.(interface{ takeDrops() }); ok {
			s.takeDrops()
		}
		return
	}
	f.Window.SetOnDropped(func(_ fyne.Position, dropped []fyne.URI) {
		paths := make([]string, len(dropped))
		for i, u := range dropped {
			paths[i] = u.Path()
		}
		take(paths)
	})
}

// breachOptions are the entries of a regulation's catalogue, and which one an
// article is; -1 for none.
func breachOptions(p regulation.Profile, language string, chosen regulation.Article) (options []parts.Option, at int) {
	at = -1
	for i, b := range p.Breaches {
		if b.Article == chosen {
			at = i
		}
		options = append(options, parts.Option{Label: string(b.Article) + "  " + b.Title.In(language)})
	}
	return options, at
}
