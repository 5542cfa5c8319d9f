package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"greffe/cases/days"
)

// flags are what the command line chose.
type flags struct {
	register string
	demo     bool
	today    days.Day
	language string // fr, en or empty: as kept, else as the system says
	theme    string // light, dark, system or empty: as kept
	trace    bool
}

func parseFlags(args []string) (flags, error) {
	var f flags
	var today string
	s := flag.NewFlagSet("greffe", flag.ContinueOnError)
	s.Usage = func() {
		_, _ = fmt.Fprintln(s.Output(), `Usage: greffe [flags]         opens the window
       greffe demo DIR       makes the sample register and its letters in DIR
       greffe sample-letters DIR
                             writes every document in both languages; -list lists them
       greffe check REGISTER CASE
                             prints the compliance sheet of a case, by its number
       greffe check-profile FILE
                             says what is wrong with a regulation profile
       greffe compute notice|window|exclusion|majority|votes < FILE
                             completes a CSV table of dates or votes

Flags:`)
		s.PrintDefaults()
	}
	s.StringVar(&f.register, "register", "", "register `FILE` (default: "+defaultRegister()+")")
	s.BoolVar(&f.demo, "demo", false, "open sample data, made anew if there is none")
	s.StringVar(&today, "today", "", "set the day, `YYYY-MM-DD`; only on a demonstration or a test")
	s.StringVar(&f.language, "lang", "", "language of the window, fr or en")
	s.StringVar(&f.theme, "theme", "", "light, dark or system")
	s.BoolVar(&f.trace, "trace", false, "tell every change of the window on standard error")
	if err := s.Parse(args); err != nil {
		return f, fmt.Errorf("the command line: %w", err)
	}
	if s.NArg() > 0 {
		return f, fmt.Errorf("%q is no command; see greffe -help: %w", s.Arg(0), errUsage)
	}
	switch f.language {
	case "", "fr", "en":
	default:
		return f, fmt.Errorf("-lang %s: fr or en: %w", f.language, errUsage)
	}
	switch f.theme {
	case "", "light", "dark", "system":
	default:
		return f, fmt.Errorf("-theme %s: light, dark or system: %w", f.theme, errUsage)
	}
	var err error
	if f.today, err = day(today); err != nil {
		return f, err
	}
	if f.register == "" {
		f.register = defaultRegister()
		if f.demo {
			f.register = filepath.Join(filepath.Dir(f.register), "demo.db")
		}
	}
	return f, nil
}

func day(s string) (days.Day, error) {
	if s == "" {
		return 0, nil
	}
	d, err := days.Parse(s)
	if err != nil {
		return 0, fmt.Errorf("-today %s: give a day as 2026-11-09: %w", s, errUsage)
	}
	return d, nil
}

// defaultRegister is where the register is kept: the user's configuration
// folder, or the folder at hand where there is none.
func defaultRegister() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "greffe.db"
	}
	return filepath.Join(dir, "Greffe", "greffe.db")
}
