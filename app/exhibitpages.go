package main

import (
	"context"
	"fmt"
	"sync"

	"greffe/app/writer"
	"greffe/cases"
	"greffe/cases/register"
	"greffe/letters/postroom"
)

// pagesIn counts the pages of the PDFs that a register keeps, each once: a
// document never changes. Only the number leaves here.
func pagesIn(store register.Store, press *postroom.Press) writer.PageCounter {
	var known sync.Map // of cases.Digest to int
	return func(d cases.Digest) int {
		if n, ok := known.Load(d); ok {
			return n.(int) //nolint:forcetypeassert // stored below
		}
		n, err := countPages(store, press, d)
		if err != nil {
			return 0 // damaged or protected: the list tells no pages
		}
		known.Store(d, n)
		return n
	}
}

func countPages(store register.Store, press *postroom.Press, d cases.Digest) (int, error) {
	var pdf []byte
	err := store.View(context.Background(), func(r register.Reader) (err error) {
		pdf, err = r.Document(d)
		return err //nolint:wrapcheck // told below
	})
	if err != nil {
		return 0, fmt.Errorf("read an exhibit: %w", err)
	}
	n, err := press.Pages(pdf)
	if err != nil {
		return 0, fmt.Errorf("an exhibit: %w", err)
	}
	return n, nil
}
