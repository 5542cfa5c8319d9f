package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// checkProfile says whether a file is a regulation profile that can be used: on
// out that it is, or on errs each fault with file, line, field and reason.
func checkProfile(args []string, out, errs io.Writer) error {
	s := flag.NewFlagSet("greffe check-profile", flag.ContinueOnError)
	in := s.String("lang", "en", "language of what is said, fr or en")
	var named []string
	for len(args) > 0 { // the flag may stand before or after the name
		if err := s.Parse(args); err != nil {
			return fmt.Errorf("the command line: %w", err)
		}
		if args = s.Args(); len(args) > 0 {
			named, args = append(named, args[0]), args[1:]
		}
	}
	if len(named) != 1 {
		return fmt.Errorf("name one file: greffe check-profile FILE: %w", errUsage)
	}
	lang, err := spoken(*in)
	if err != nil {
		return err
	}
	words, err := translations.Load()
	if err != nil {
		return fmt.Errorf("the words: %w", err)
	}
	w := words.Words(lang, translations.Screen)
	f, err := readProfile(named[0])
	if err != nil {
		return err
	}
	p, err := profileReader().Read(f.Name, f.Bytes)
	if faulty, ok := errors.AsType[*regulation.FaultyError](err); ok {
		for _, x := range faulty.Faults {
			_, _ = fmt.Fprintln(errs, w.Say(faultLine(faulty.File, x)))
		}
		return errSaid
	}
	if err != nil {
		return fmt.Errorf("greffe check-profile: %w", err)
	}
	_, _ = fmt.Fprintln(out, w.T("profile.checked", message.Text("file", f.Name), message.Text("title", p.Named(lang.Code())),
		message.Text("version", p.Version), message.Number("articles", len(p.Cited)), message.Number("seats", len(p.Places)),
		message.Number("breaches", len(p.Breaches))))
	return nil
}

// faultLine is one fault as a line: where, and why.
func faultLine(file string, x regulation.Fault) message.Message {
	if x.Field == "" {
		return message.New("profile.fault.line", message.Text("file", file), message.Number("line", x.Line), message.Said("why", x.Why))
	}
	return message.New("profile.fault.line.field", message.Text("file", file), message.Number("line", x.Line),
		message.Text("field", x.Field), message.Said("why", x.Why))
}
