// Package papers draws every document of the program from the sample cases, in
// both languages, to be looked at.
package papers

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"

	"greffe/app/sample"
	"greffe/app/writer"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// ErrNotDrawn is returned (wrapped) for a document that no sample case comes to.
var ErrNotDrawn = errors.New("no sample case comes to this document")

// Play plays the sample with its further cases in an empty register that the
// clock drives, and returns each document as it was drawn first, on the day it
// was issued, by the name of its file: <document>-fr and <document>-en.
func Play(ctx context.Context, r *register.Register, w *writer.Writer, clock *sample.Clock) (map[string][]byte, error) {
	g := &album{Writer: w, pages: map[string][]byte{}}
	p := sample.Player{Register: r, Letters: g, Clock: clock, Until: days.Must("2026-12-31"), Branches: true}
	if _, err := p.Play(ctx); err != nil {
		return nil, fmt.Errorf("the sample: %w", err)
	}
	for _, d := range Documents() {
		for _, lang := range [...]string{"fr", "en"} {
			if g.pages[d+"-"+lang] == nil {
				return g.pages, fmt.Errorf("%s-%s: %w", d, lang, ErrNotDrawn)
			}
		}
	}
	return g.pages, nil
}

// An album draws letters as the writer does, and keeps the first of each
// document in both languages.
type album struct {
	*writer.Writer
	pages map[string][]byte
}

// Freeze draws a letter for the register, and the documents of it that are not
// in the album yet.
func (g *album) Freeze(
	ctx context.Context, put func(context.Context, io.Reader) (cases.Digest, int64, error), m rules.Matter, issue cases.IssueLetter,
) (cases.IssueLetter, error) {
	for i, c := range issue.Copies {
		name := documentName(m, issue, c)
		if g.pages[name+"-fr"] != nil || !slices.Contains(Documents(), name) {
			continue
		}
		for _, lang := range [...]string{"fr", "en"} {
			one := issue
			one.Language, one.Copies = lang, issue.Copies[i:i+1]
			keep := func(_ context.Context, r io.Reader) (cases.Digest, int64, error) {
				b, err := io.ReadAll(r)
				g.pages[name+"-"+lang] = bytes.Clone(b)
				sum := sha256.Sum256(b)
				return cases.Digest(hex.EncodeToString(sum[:])), int64(len(b)), err
			}
			if _, err := g.Writer.Freeze(ctx, keep, m, one); err != nil {
				return issue, fmt.Errorf("%s in %s: %w", name, lang, err)
			}
		}
	}
	return g.Writer.Freeze(ctx, put, m, issue) //nolint:wrapcheck // the writer's own error is what the sample reports
}
