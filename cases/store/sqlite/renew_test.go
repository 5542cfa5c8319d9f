package sqlite

import (
	"context"
	"database/sql"
	"io/fs"
	"path/filepath"
	"testing"

	"github.com/pressly/goose/v3"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// olden makes a register as the first version of the program did.
func olden(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "r.greffe")
	db := sql.OpenDB(newConnector(path))
	db.SetMaxOpenConns(1)
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		t.Fatal(err)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.UpTo(context.Background(), 1); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("PRAGMA application_id = 1196574022"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestARegisterOfTheFirstVersionIsOpenedAndRenewed(t *testing.T) {
	path := olden(t)
	for range 2 { // the second time there is nothing to renew
		s, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		err = s.Update(context.Background(), func(tx register.Tx) error {
			return tx.PutCase(register.CaseProjection{
				Row:   register.CaseRow{Case: "a", Number: "DC-2026-001", Owner: "marion", Opened: days.Must("2026-09-07")},
				Owner: "marion", Marks: []register.Mark{"owner:marion"},
			})
		})
		if err != nil {
			t.Fatal(err)
		}
		err = s.View(context.Background(), func(r register.Reader) error {
			rows, _, err := r.Cases(register.CaseQuery{Owners: []cases.UserID{"marion"}}, "")
			if len(rows) != 1 {
				t.Errorf("got %d cases", len(rows))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
