package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"greffe/assets/translations"
	"greffe/cases/exchange/compute"
	"greffe/cases/message"
)

// computeTable completes a table of dates or votes from in to out, under the
// regulation profile of new cases. What is wrong with a line is said on errs as
// "line N: reason", and the lines after it are computed still.
func computeTable(args []string, in io.Reader, out, errs io.Writer) error {
	name, lang, err := computeFlags(args)
	if err != nil {
		return err
	}
	all, err := profiles()
	if err != nil {
		return err
	}
	words, err := translations.Load()
	if err != nil {
		return fmt.Errorf("the words: %w", err)
	}
	p, err := inForce(all, "")
	if err != nil {
		return err
	}
	table, err := compute.New(name, p)
	if err != nil {
		return fmt.Errorf("greffe compute %s: one of %s: %w", name, strings.Join(compute.Names(), ", "), errUsage)
	}
	w := words.Words(lang, translations.Screen)
	err = table.Complete(in, out, func(line int, why message.Message) {
		_, _ = fmt.Fprintf(errs, "line %d: %s\n", line, w.Say(why))
	})
	switch {
	case errors.Is(err, compute.ErrLines):
		return errSaid
	case errors.Is(err, compute.ErrHeader):
		_, _ = fmt.Fprintf(errs, "line 1: %v\n", err)
		return errSaid
	case err != nil:
		return fmt.Errorf("greffe compute %s: %w", name, err)
	}
	return nil
}

func computeFlags(args []string) (name string, lang translations.Lang, err error) {
	s := flag.NewFlagSet("greffe compute", flag.ContinueOnError)
	in := s.String("lang", "en", "language of what is said of a bad line, fr or en")
	// The name may stand before or after the flag.
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, args = args[0], args[1:]
	}
	if err := s.Parse(args); err != nil {
		return "", lang, fmt.Errorf("the command line: %w", err)
	}
	rest := s.Args()
	if name == "" && len(rest) > 0 {
		name, rest = rest[0], rest[1:]
	}
	if name == "" || len(rest) > 0 {
		return "", lang, fmt.Errorf("name one table: greffe compute %s < FILE: %w", strings.Join(compute.Names(), "|"), errUsage)
	}
	lang, err = spoken(*in)
	return name, lang, err
}

// spoken reads the name of a language of the program.
func spoken(code string) (translations.Lang, error) {
	switch code {
	case "fr":
		return translations.French, nil
	case "en":
		return translations.English, nil
	}
	return translations.French, fmt.Errorf("-lang %s: fr or en: %w", code, errUsage)
}
