package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"greffe/app/writer"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
)

// checkCase prints the compliance sheet of a case, by its number or its
// identifier: every rule with its state, reason, arithmetic, article and
// remedy. It reads a copy of the register, so that a window that has it open is
// not in the way and nothing in it changes.
func checkCase(ctx context.Context, args []string, out io.Writer) error {
	f, err := checkFlags(args)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "greffe-check-")
	if err != nil {
		return fmt.Errorf("a folder for the copy: %w", err)
	}
	err = f.inCopy(ctx, filepath.Join(dir, "copy.db"), out)
	return errors.Join(err, os.RemoveAll(dir))
}

// checkRequest is what the command line asked to be checked.
type checkRequest struct {
	register string
	number   string // or identifier
	lang     translations.Lang
	user     cases.UserID
	today    days.Day
}

func checkFlags(args []string) (checkRequest, error) {
	var f checkRequest
	s := flag.NewFlagSet("greffe check", flag.ContinueOnError)
	lang := s.String("lang", "fr", "language of the sheet, fr or en")
	user := s.String("user", "", "user of the register in whose name to read (default: the first who reads cases)")
	today := s.String("today", "", "the day to judge on, `YYYY-MM-DD`; only on a demonstration or a test")
	var named []string
	for len(args) > 0 { // flags may stand before, between and after the names
		if err := s.Parse(args); err != nil {
			return f, fmt.Errorf("the command line: %w", err)
		}
		if args = s.Args(); len(args) > 0 {
			named, args = append(named, args[0]), args[1:]
		}
	}
	if len(named) != 2 {
		return f, fmt.Errorf("name the register and the case: greffe check REGISTER CASE: %w", errUsage)
	}
	f.register, f.number, f.user = named[0], named[1], cases.UserID(*user)
	var err error
	if f.lang, err = spoken(*lang); err != nil {
		return f, err
	}
	f.today, err = day(*today)
	return f, err
}

func (f checkRequest) inCopy(ctx context.Context, file string, out io.Writer) error {
	if err := copyRegister(f.register, file); err != nil {
		return err
	}
	var clock register.Clock = realClock{}
	if f.today != 0 {
		clock = newSetClock(f.today)
	}
	o, err := openOfficeWith(file, regulationsBeside(f.register), clock)
	if err != nil {
		return err
	}
	err = f.print(ctx, o, out)
	return errors.Join(err, o.close())
}

func (f checkRequest) print(ctx context.Context, o *office, out io.Writer) error {
	if f.today != 0 {
		if marked, _, err := o.simulated(ctx); err != nil || !marked {
			return errors.Join(err, fmt.Errorf("%s: %w", f.register, errNotATest))
		}
	}
	desk, err := f.desk(ctx, o)
	if err != nil {
		return err
	}
	v, err := findCase(ctx, desk, f.number)
	if err != nil {
		return err
	}
	words := o.catalogue.Words(f.lang, translations.Screen).For(desk.Today())
	w := bufio.NewWriter(out)
	printSheet(w, words, v)
	if err := w.Flush(); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// desk is that of the user named, else of the first who reads cases.
func (f checkRequest) desk(ctx context.Context, o *office) (*register.Desk, error) {
	users, err := o.register.As(register.User{}).Users(ctx)
	if err != nil {
		return nil, fmt.Errorf("the users: %w", err)
	}
	for _, u := range users {
		if f.user == u.User || f.user == "" && u.Role != cases.RoleAdministrator {
			return o.register.As(register.User{ID: u.User, Person: u.Person, Name: u.Name, Role: u.Role}), nil
		}
	}
	if f.user != "" {
		return nil, fmt.Errorf("the user %q: %w", f.user, register.ErrNotFound)
	}
	return o.register.As(register.User{ID: "check", Role: cases.RoleReader}), nil
}

// findCase finds a case by its number, else by its identifier.
func findCase(ctx context.Context, desk *register.Desk, number string) (register.View, error) {
	rows, _, err := desk.Cases(ctx, register.CaseQuery{Text: number})
	if err != nil {
		return register.View{}, fmt.Errorf("look the case up: %w", err)
	}
	id := cases.CaseID(number)
	for _, r := range rows {
		if r.Number == number {
			id = r.Case
		}
	}
	v, err := desk.Case(ctx, id)
	if err != nil {
		return v, fmt.Errorf("the case %s: %w", number, err)
	}
	return v, nil
}

// printSheet writes the sheet; errors of writing come back when it is flushed.
func printSheet(w io.Writer, words translations.Words, v register.View) {
	m := v.Matter
	line := func(indent, text string) { _, _ = fmt.Fprintln(w, indent+text) }
	line("", words.T("check.head", message.Text("number", m.Case.Number()), message.Text("learner", m.Name(m.Case.Learner())),
		message.Day("day", m.Today), message.Text("profile", m.Profile.Named(words.Lang().Code()))))
	line("", words.T("check.stage", message.Term("stage", "stage."+string(v.Progress.Stage)), message.Number("n", v.Progress.ToFix)))
	for _, x := range v.Verdicts {
		line("", "")
		state := "state." + x.State.String()
		if x.Overridden != nil {
			state = "state.overridden"
		}
		line("", words.T("check.rule", message.Term("state", state), message.Text("rule", string(x.Rule)),
			message.Said("title", writer.RuleTitle(m, &x))))
		if about := writer.Subject(m, x.Subject); !about.IsZero() {
			line("  ", words.T("check.about", message.Said("subject", about)))
		}
		if !x.Reason.IsZero() {
			line("  ", words.Say(x.Reason))
		}
		for _, step := range x.Arithmetic {
			line("    – ", words.Say(step))
		}
		if x.Article != "" {
			line("  ", words.T("check.article", message.Text("article", string(x.Article))))
		}
		if !x.Remedy.IsZero() {
			line("  ", words.T("check.remedy", message.Said("remedy", x.Remedy)))
		}
		if x.Due != 0 {
			line("  ", words.T("check.due", message.Day("day", x.Due)))
		}
		if x.Overridden != nil {
			line("  ", words.T("check.override", message.Text("reason", x.Overridden.Reason)))
		}
	}
}
