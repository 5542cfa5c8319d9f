package postroom

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"greffe/cases/message"
	"greffe/letters/page"
)

// MaxRun is how many documents one print run may hold.
const MaxRun = 1000

// ErrRun is returned (wrapped) when there is nothing to print, or too much.
var ErrRun = errors.New("a print run")

// quiet keeps the library from writing a folder of settings of its own.
func quiet() { api.DisableConfigDir() }

// settings are those of the library for documents that we made ourselves.
func settings() *model.Configuration {
	c := model.NewDefaultConfiguration()
	c.ValidationMode = model.ValidationRelaxed
	return c
}

// Pages counts the pages of a document; the error is the library's.
func (p *Press) Pages(pdf []byte) (n int, err error) {
	defer sparing(&err)
	n, err = api.PageCount(bytes.NewReader(pdf), settings())
	if err != nil {
		return 0, fmt.Errorf("count the pages: %w", err)
	}
	return n, nil
}

// sparing turns a panic of the library, on a damaged document, into an error.
func sparing(err *error) { //nolint:gocritic // a deferred function changes the result
	if p := recover(); p != nil {
		*err = fmt.Errorf("a damaged document: %v", p)
	}
}

// A Run is several documents in one, ready to be printed at once.
type Run struct {
	PDF      []byte
	Sheets   int // of paper
	Problems []Problem
}

// Run puts documents one behind the other, their pages untouched. With duplex,
// each begins on a new sheet: an odd number of pages is followed by a blank one.
// A document that cannot be read is left out and named. The error wraps ErrRun.
func (p *Press) Run(documents [][]byte, duplex bool) (out Run, err error) {
	defer sparing(&err)
	if len(documents) > MaxRun {
		return Run{}, fmt.Errorf("%w of %d documents, at most %d", ErrRun, len(documents), MaxRun)
	}
	blank, err := p.blank()
	if err != nil {
		return Run{}, err
	}
	var in []io.ReadSeeker
	for i, d := range documents {
		n, err := p.Pages(d)
		if err != nil || n == 0 {
			out.Problems = append(out.Problems, Problem{Index: i, Fatal: true, Message: message.New("postroom.problem.unreadable")})
			continue
		}
		in = append(in, bytes.NewReader(d))
		out.Sheets += n
		if duplex {
			out.Sheets += (n+1)/2 - n
		}
		if duplex && n%2 == 1 {
			in = append(in, bytes.NewReader(blank))
		}
	}
	if len(in) == 0 {
		return out, fmt.Errorf("%w without a document", ErrRun)
	}
	out.PDF, err = joined(in)
	return out, err
}

func joined(in []io.ReadSeeker) ([]byte, error) {
	var out bytes.Buffer
	if err := api.MergeRaw(in, &out, false, settings()); err != nil {
		return nil, fmt.Errorf("put the documents together: %w", err)
	}
	return out.Bytes(), nil
}

// blank is an empty page.
func (p *Press) blank() ([]byte, error) {
	d := p.newPaper(page.Width, page.Height, "", 0)
	d.page()
	return d.bytes()
}

// one is the documents of one envelope in one PDF; a single one keeps its bytes.
func one(documents [][]byte) (out []byte, err error) {
	defer sparing(&err)
	if len(documents) == 1 {
		return documents[0], nil
	}
	var in []io.ReadSeeker
	for _, d := range documents {
		in = append(in, bytes.NewReader(d))
	}
	return joined(in)
}

// shrunk draws every page smaller about its middle, so that a margin of so many
// millimetres comes free. What it shows stays the same.
func shrunk(pdf []byte, margin float64) (out []byte, err error) {
	defer sparing(&err)
	var w bytes.Buffer
	z := &model.Zoom{HMargin: margin / point}
	if err := api.Zoom(bytes.NewReader(pdf), &w, nil, z, settings()); err != nil {
		return nil, fmt.Errorf("make the margins free: %w", err)
	}
	return w.Bytes(), nil
}
