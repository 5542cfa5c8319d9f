package ui

import (
	"context"

	"greffe/cases/register"
)

// scannedReference is the reference in a text that was scanned or typed; false when
// it is none, or the program has no postroom.
func (f *Frame) scannedReference(text string) (string, bool) {
	if f.Postroom == nil {
		return "", false
	}
	return f.Postroom.Scanned(text)
}

// scannedHits finds the letter whose footer was scanned into the search; false
// when the text is no such code or no letter bears it. Off the UI goroutine.
func (f *Frame) scannedHits(ctx context.Context, desk Desk, text string) ([]register.Hit, bool) {
	reference, ok := f.scannedReference(text)
	if !ok {
		return nil, false
	}
	rows, err := desk.Letters(ctx, register.LetterQuery{})
	if err != nil {
		return nil, false
	}
	e, found := byReference(postEnvelopes(rows), reference)
	if !found {
		return nil, false
	}
	title := e.Service.Number
	if title == "" {
		title = e.Reference
	}
	return []register.Hit{{Kind: register.HitLetter, Case: e.Case, Title: title, Detail: joined(e.Reference, e.To)}}, true
}
