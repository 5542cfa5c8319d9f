package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"greffe/app/sample"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// demo makes the sample register DIR/greffe.db and its issued letters
// DIR/letters/*.pdf, through the same desk and the same letters as the window,
// and prints a line a case: stage, next act, due date, article.
func demo(ctx context.Context, args []string, out io.Writer) error {
	dir, today, err := demoFlags(args)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "letters"), 0o700); err != nil {
		return fmt.Errorf("the folder of the demonstration: %w", err)
	}
	file := filepath.Join(dir, "greffe.db")
	if _, err := os.Stat(file); err == nil {
		return fmt.Errorf("%s is there already; choose another folder, or take it away: %w", file, errUsage)
	}
	o, desk, ids, err := makeSample(ctx, file, today)
	if err != nil {
		return err
	}
	words := o.catalogue.Words(translations.French, translations.Screen).For(desk.Today())
	err = errors.Join(demoLines(ctx, out, desk, words, ids), demoLetters(ctx, filepath.Join(dir, "letters"), desk, ids))
	return errors.Join(err, o.close())
}

func demoFlags(args []string) (dir string, today days.Day, err error) {
	s := flag.NewFlagSet("greffe demo", flag.ContinueOnError)
	t := s.String("today", "", "the day up to which the sample is played, `YYYY-MM-DD`")
	// The folder may stand before or after the flag.
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		dir, args = args[0], args[1:]
	}
	if err := s.Parse(args); err != nil {
		return "", 0, fmt.Errorf("the command line: %w", err)
	}
	if dir == "" {
		dir = s.Arg(0)
	}
	if dir == "" {
		return "", 0, fmt.Errorf("name the folder: greffe demo DIR: %w", errUsage)
	}
	today, err = day(*t)
	if today == 0 {
		today = realClock{}.Today()
	}
	return dir, today, err
}

// makeSample makes a new register and plays the sample in it up to a day.
func makeSample(ctx context.Context, file string, today days.Day) (*office, *register.Desk, []cases.CaseID, error) {
	clock := sample.NewClock(min(today, sample.Start()))
	o, err := openOffice(file, clock)
	if err != nil {
		return nil, nil, nil, err
	}
	p := sample.Player{Register: o.register, Letters: o.writer, Clock: clock, Until: today}
	ids, err := p.Play(ctx)
	if err != nil {
		return nil, nil, nil, errors.Join(fmt.Errorf("the sample: %w", err), o.close())
	}
	return o, o.register.As(sample.Secretary()), ids, nil
}

func demoLines(ctx context.Context, out io.Writer, desk *register.Desk, w translations.Words, ids []cases.CaseID) error {
	for _, id := range ids {
		v, err := desk.Case(ctx, id)
		if errors.Is(err, register.ErrNotFound) {
			continue // not opened yet on that day
		}
		if err != nil {
			return fmt.Errorf("read a case: %w", err)
		}
		n := v.Progress.Next
		due := "—"
		if n.By != 0 {
			due = n.By.String()
		}
		next := w.Say(n.What)
		if n.What.IsZero() {
			next = "—"
		}
		if _, err := fmt.Fprintf(out, "%s  %s  %s  %s  %s  %s\n", v.Matter.Case.Number(),
			v.Matter.Name(v.Matter.Case.Learner()), w.T("stage."+string(v.Progress.Stage)), next, due, n.Article); err != nil {
			return fmt.Errorf("print: %w", err)
		}
	}
	return nil
}

// demoLetters writes every issued copy as it was frozen.
func demoLetters(ctx context.Context, dir string, desk *register.Desk, ids []cases.CaseID) error {
	for _, id := range ids {
		v, err := desk.Case(ctx, id)
		if errors.Is(err, register.ErrNotFound) {
			continue
		}
		if err != nil {
			return fmt.Errorf("read a case: %w", err)
		}
		for i, l := range v.Matter.Case.Letters {
			for j, c := range l.Copies() {
				b, err := desk.Document(ctx, c.Document)
				if err != nil {
					return fmt.Errorf("read a letter: %w", err)
				}
				to := string(c.Capacity)
				if c.To != "" {
					to = fileName(v.Matter.Name(c.To))
				}
				name := fmt.Sprintf("%s-%02d-%s-%d-%s.pdf", v.Matter.Case.Number(), i+1, l.Issued.Is.Type, j+1, to)
				if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
					return fmt.Errorf("write a letter: %w", err)
				}
			}
		}
	}
	return nil
}
