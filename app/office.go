package main

import (
	"context"
	"fmt"
	"io/fs"
	"slices"

	"greffe/app/writer"
	"greffe/assets"
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/store/sqlite"
)

// office is the register opened, without a window: the store, the rules' data
// and the letters.
type office struct {
	store     *sqlite.Store
	register  *register.Register
	catalogue *translations.Catalogue
	writer    *writer.Writer
	profile   regulation.Profile // in force for new cases
}

func openOffice(path string, clock register.Clock) (*office, error) {
	profiles, err := profiles()
	if err != nil {
		return nil, err
	}
	words, err := translations.Load()
	if err != nil {
		return nil, fmt.Errorf("the words: %w", err)
	}
	inForce, err := inForce(profiles, "")
	if err != nil {
		return nil, err
	}
	store, err := sqlite.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open the register: %w", err)
	}
	return &office{
		store: store, catalogue: words, writer: writer.New(words), profile: inForce,
		register: register.New(register.Config{Store: store, Clock: clock, Profiles: profiles, NewID: newID}),
	}, nil
}

func (o *office) close() error { return o.store.Close() }

// profiles reads the regulation profiles that the program carries.
func profiles() ([]regulation.Profile, error) {
	var out []regulation.Profile
	err := fs.WalkDir(assets.Regulations, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := assets.Regulations.ReadFile(path)
		if err != nil {
			return err
		}
		p, err := regulation.Read(path, b)
		if err != nil {
			return err
		}
		out = append(out, p)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("the regulation profiles: %w", err)
	}
	// The register falls back on the first one when an office names none.
	first := func(p regulation.Profile) bool { return p.ID == defaultProfile }
	return append(keep(out, first), keep(out, func(p regulation.Profile) bool { return !first(p) })...), nil
}

// defaultProfile is the regulation of an office that has chosen none.
const defaultProfile = "openclassrooms"

// inForce returns the last version of a regulation profile by its name, that of
// an office that has chosen none if the name is empty.
func inForce(all []regulation.Profile, id string) (regulation.Profile, error) {
	if id == "" {
		id = defaultProfile
	}
	for _, p := range slices.Backward(all) {
		if p.ID == id {
			return p, nil
		}
	}
	return regulation.Profile{}, fmt.Errorf("the regulation profile %q: %w", id, errNoProfile)
}

// keep returns those of the profiles that fit, in their order.
func keep(in []regulation.Profile, fits func(regulation.Profile) bool) []regulation.Profile {
	var out []regulation.Profile
	for _, p := range in {
		if fits(p) {
			out = append(out, p)
		}
	}
	return out
}

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
