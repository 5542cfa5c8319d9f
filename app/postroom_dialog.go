package main

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
)

// toolkitFolder shows the toolkit's own dialog for a folder and waits for its
// answer. It is called off the UI goroutine.
func (o *outside) toolkitFolder(ctx context.Context) (string, error) {
	out := make(chan answer, 1)
	fyne.Do(func() {
		d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			a := answer{err: err}
			if u != nil {
				a.path = u.Path()
			}
			out <- a
		}, o.window)
		d.Show()
		d.Resize(fyne.NewSize(820, 560)) // after Show: before it, the toolkit panics
	})
	return wait(ctx, out)
}
