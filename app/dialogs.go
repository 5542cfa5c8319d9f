package main

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
)

// answer is what a dialog of the toolkit came back with.
type answer struct {
	path string
	err  error
}

// toolkitOpen shows the toolkit's own dialog and waits for its answer. It is
// called off the UI goroutine.
func (o *outside) toolkitOpen(ctx context.Context) (string, error) {
	out := make(chan answer, 1)
	fyne.Do(func() {
		d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
			a := answer{err: err}
			if r != nil {
				a.path = r.URI().Path()
				_ = r.Close()
			}
			out <- a
		}, o.window)
		d.Show()
		d.Resize(fyne.NewSize(820, 560)) // after Show: before it, the toolkit panics
	})
	return wait(ctx, out)
}

func (o *outside) toolkitSave(ctx context.Context, name string) (string, error) {
	out := make(chan answer, 1)
	fyne.Do(func() {
		d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
			a := answer{err: err}
			if w != nil {
				a.path = w.URI().Path()
				_ = w.Close()
			}
			out <- a
		}, o.window)
		d.SetFileName(name)
		d.Show()
		d.Resize(fyne.NewSize(820, 560))
	})
	return wait(ctx, out)
}

func wait(ctx context.Context, in <-chan answer) (string, error) {
	select {
	case a := <-in:
		if a.err != nil {
			return "", fmt.Errorf("the dialog: %w", a.err)
		}
		return a.path, nil
	case <-ctx.Done():
		return "", fmt.Errorf("the dialog: %w", ctx.Err())
	}
}
