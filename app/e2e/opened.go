package e2e

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"greffe/assets"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/cases/store/sqlite"
)

// stillClock stands at nine o'clock of one day.
type stillClock days.Day

func (c stillClock) Today() days.Day { return days.Day(c) }

func (c stillClock) Now() time.Time {
	y, m, d := days.Day(c).Date()
	return time.Date(y, m, d, 9, 0, 0, 0, time.UTC)
}

// keep puts the register aside as it is in the evening of a day.
func (s *Session) keep(day string) {
	s.t.Helper()
	if err := copyRegister(s.Register(), s.kept(day)); err != nil {
		s.t.Fatalf("keeping the register of %s: %v", day, err)
	}
}

func (s *Session) kept(day string) string { return filepath.Join(s.scratch, "kept", day+".sqlite") }

// copyRegister copies a register that nobody writes, with its log.
func copyRegister(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	for _, end := range []string{"", "-wal"} {
		b, err := os.ReadFile(from + end)
		if errors.Is(err, fs.ErrNotExist) && end != "" {
			continue
		}
		if err == nil {
			err = os.WriteFile(to+end, b, 0o600)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// opened opens a copy of the register of one evening with the program's own
// rules, on a day, for as long as do takes.
func (s *Session) opened(evening, today string, do func(context.Context, *register.Desk)) {
	s.t.Helper()
	copied := filepath.Join(s.scratch, "opened", rand.Text()+".sqlite")
	if err := copyRegister(s.kept(evening), copied); err != nil {
		s.t.Fatalf("%v", err)
	}
	store, err := sqlite.Open(copied)
	if err != nil {
		s.t.Fatalf("opening the copy of %s: %v", evening, err)
	}
	defer store.Close()
	profiles, err := profiles()
	if err != nil {
		s.t.Fatalf("%v", err)
	}
	reg := register.New(register.Config{Store: store, Clock: stillClock(days.Must(today)), Profiles: profiles, NewID: rand.Text})
	ctx := context.Background()
	users, err := reg.As(register.User{}).Users(ctx)
	if err != nil {
		s.t.Fatalf("%v", err)
	}
	for _, u := range users {
		if u.Role == cases.RoleDirector {
			do(ctx, reg.As(register.User{ID: u.User, Person: u.Person, Name: u.Name, Role: u.Role}))
			return
		}
	}
	s.t.Fatalf("the register of %s has no director", evening)
}

// judged reads the one case of the register of an evening, judged on a day.
func (s *Session) judged(evening, today string) register.View {
	s.t.Helper()
	var out register.View
	s.opened(evening, today, func(ctx context.Context, desk *register.Desk) { out = s.only(ctx, desk) })
	return out
}

// only is the one case of a register.
func (s *Session) only(ctx context.Context, desk *register.Desk) register.View {
	s.t.Helper()
	rows, _, err := desk.Cases(ctx, register.CaseQuery{})
	if err != nil || len(rows) != 1 {
		s.t.Fatalf("%d cases, %v", len(rows), err)
	}
	v, err := desk.Case(ctx, rows[0].Case)
	if err != nil {
		s.t.Fatalf("%v", err)
	}
	return v
}

// verdict is what a rule says of a case; of several, the first that does apply.
func (s *Session) verdict(in []rules.Verdict, rule regulation.RuleID) rules.Verdict {
	s.t.Helper()
	var found []rules.Verdict
	for _, v := range in {
		if v.Rule == rule && v.State != rules.NotApplicable {
			return v
		}
		if v.Rule == rule {
			found = append(found, v)
		}
	}
	if len(found) == 0 {
		s.t.Fatalf("%s says nothing", rule)
	}
	return found[0]
}

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
		out = append(out, p)
		return err
	})
	return out, err
}
