package main

import (
	"context"
	"fmt"

	"greffe/app/writer"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/store/sqlite"
	"greffe/letters/postroom"
)

// office is the register opened, without a window: the store, the rules' data
// and the letters.
type office struct {
	store     *sqlite.Store
	register  *register.Register
	catalogue *translations.Catalogue
	writer    *writer.Writer
	refused   []*regulation.FaultyError // files of profiles that cannot be used
}

// openOffice opens a register, with the regulation profiles beside it.
func openOffice(path string, clock register.Clock) (*office, error) {
	return openOfficeWith(path, regulationsBeside(path), clock)
}

// openOfficeWith opens a register with the regulation profiles of a folder.
func openOfficeWith(path, folder string, clock register.Clock) (*office, error) {
	profiles, refused, err := gatherProfiles(folder)
	if err != nil {
		return nil, err
	}
	words, err := translations.Load()
	if err != nil {
		return nil, fmt.Errorf("the words: %w", err)
	}
	press, err := postroom.New(words)
	if err != nil {
		return nil, fmt.Errorf("the postroom: %w", err)
	}
	store, err := sqlite.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open the register: %w", err)
	}
	return &office{
		store: store, catalogue: words, writer: writer.New(words).Counting(pagesIn(store, press)), refused: refused,
		register: register.New(register.Config{Store: store, Clock: clock, Profiles: profiles, NewID: newID}),
	}, nil
}

func (o *office) close() error { return o.store.Close() }

// simulated tells whether the register is a demonstration or a test, and
// whether it is new.
func (o *office) simulated(ctx context.Context) (marked, fresh bool, err error) {
	desk := o.register.As(register.User{ID: "setup", Role: cases.RoleAdministrator})
	off, err := desk.Office(ctx)
	if err != nil {
		return false, false, fmt.Errorf("read the office: %w", err)
	}
	return off.Simulated, len(off.Acts) == 0, nil
}

// mark makes a new register a test for good.
func (o *office) mark(ctx context.Context) error {
	desk := o.register.As(register.User{ID: "setup", Role: cases.RoleAdministrator})
	_, err := desk.Record(ctx, register.Submission{Entries: []register.Entry{
		{File: cases.TheOffice(), Payload: cases.MarkSimulated{}},
	}})
	if err != nil {
		return fmt.Errorf("mark the register as a test: %w", err)
	}
	return nil
}
