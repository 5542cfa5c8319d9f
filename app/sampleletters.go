package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"greffe/app/papers"
	"greffe/app/sample"
)

// sampleLetters writes every document into DIR in both languages,
// <document>-<fr|en>.pdf, or prints the list of documents. The letters are those
// of the sample cases, played through the register and drawn by the writer on the
// day they are issued.
func sampleLetters(ctx context.Context, args []string, out io.Writer) error {
	s := flag.NewFlagSet("greffe sample-letters", flag.ContinueOnError)
	list := s.Bool("list", false, "print the list of documents, one a line")
	if err := s.Parse(args); err != nil {
		return fmt.Errorf("the command line: %w", err)
	}
	if *list {
		for _, d := range papers.Documents() {
			if _, err := fmt.Fprintln(out, d); err != nil {
				return fmt.Errorf("print: %w", err)
			}
		}
		return nil
	}
	if s.NArg() != 1 {
		return fmt.Errorf("name the folder: greffe sample-letters DIR: %w", errUsage)
	}
	pages, err := playLetters(ctx)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(s.Arg(0), 0o700); err != nil {
		return fmt.Errorf("the folder of the letters: %w", err)
	}
	for name, pdf := range pages {
		if err := os.WriteFile(filepath.Join(s.Arg(0), name+".pdf"), pdf, 0o600); err != nil {
			return fmt.Errorf("write a letter: %w", err)
		}
	}
	return nil
}

// playLetters draws the documents with a register of their own, which is taken
// away again.
func playLetters(ctx context.Context) (map[string][]byte, error) {
	dir, err := os.MkdirTemp("", "greffe-letters-")
	if err != nil {
		return nil, fmt.Errorf("a folder for the register: %w", err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	clock := sample.NewClock(sample.Start())
	o, err := openOffice(filepath.Join(dir, "greffe.db"), clock)
	if err != nil {
		return nil, err
	}
	pages, err := papers.Play(ctx, o.register, o.writer, clock)
	return pages, errors.Join(err, o.close())
}
