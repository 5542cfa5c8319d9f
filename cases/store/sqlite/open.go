// Package sqlite keeps a register in one SQLite file, on one connection in
// exclusive mode, with the settings that lose no acknowledged write.
package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/pressly/goose/v3"

	"greffe/cases/register"
	"greffe/cases/store"
)

//go:embed migrations/*.sql
var migrations embed.FS

const (
	applicationID = 0x47524546 // "GREF"
	schema        = 2          // of the newest migration, as user_version
)

// A Store is a register in one SQLite file.
type Store struct {
	*store.Store
	db   *sql.DB
	lock *lock
}

// Open opens the register at a path, or makes a new one there.
//
// The error is a *register.BusyError when another program holds it, at once;
// otherwise it wraps ErrReadOnly, ErrFull, ErrNewerFile, ErrNotOurs, ErrDamaged
// or ErrSettings of the register where one of these is the cause.
func Open(path string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("opening the register: %w", err)
	}
	held, err := take(path + ".lock")
	if err != nil {
		return nil, err
	}
	s, err := open(path)
	if err != nil {
		return nil, errors.Join(err, held.release())
	}
	s.lock = held
	return s, nil
}

func open(path string) (*Store, error) {
	ctx := context.Background()
	_, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := create(ctx, path); err != nil {
			return nil, err
		}
	case err != nil:
		return nil, fileFault(err)
	default:
		made, err := ours(path)
		if err != nil {
			return nil, err
		}
		if made < schema {
			if err := renew(ctx, path); err != nil {
				return nil, err
			}
		}
	}
	s, err := connect(ctx, path)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(s.check(ctx)); err != nil {
		return nil, errors.Join(err, s.db.Close())
	}
	return s, nil
}

// create makes an empty register under another name and then gives it its own,
// so that a crash leaves no half-made register behind.
func create(ctx context.Context, path string) error {
	unfinished := path + ".new"
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(unfinished + suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fileFault(err)
		}
	}
	f, err := os.OpenFile(unfinished, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return fileFault(err)
	}
	if err := f.Close(); err != nil {
		return fileFault(err)
	}
	if err := renew(ctx, unfinished); err != nil {
		return errors.Join(err, os.Remove(unfinished))
	}
	if err := sync(unfinished); err != nil {
		return fileFault(err)
	}
	if err := os.Rename(unfinished, path); err != nil {
		return fileFault(err)
	}
	return fileFault(syncDir(filepath.Dir(path)))
}

// renew brings the tables of a file up to date, each step whole or not at all.
func renew(ctx context.Context, path string) error {
	db := sql.OpenDB(newConnector(path))
	db.SetMaxOpenConns(1)
	return errors.Join(migrate(ctx, db), fault(db.Close()))
}

// migrate brings the tables up to date, one transaction a migration.
func migrate(ctx context.Context, db *sql.DB) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fault(fmt.Errorf("migrations: %w", err))
	}
	if _, err := p.Up(ctx); err != nil {
		return fault(fmt.Errorf("migrating: %w", err))
	}
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return fault(fmt.Errorf("naming the file: %w", err))
	}
	return nil
}

// ours looks at the head of a file, before the engine touches it: the name of
// the format, whose file it is, and which version made it.
func ours(path string) (made int, err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0) // for writing: a register that cannot be written is said so now
	if err != nil {
		return 0, fileFault(err)
	}
	defer func() { _ = f.Close() }() // nothing was written
	var head [100]byte
	if _, err := io.ReadFull(f, head[:]); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return 0, fmt.Errorf("%s: %w", path, register.ErrNotOurs)
		}
		return 0, fileFault(err)
	}
	if !bytes.HasPrefix(head[:], []byte("SQLite format 3\x00")) || binary.BigEndian.Uint32(head[68:]) != applicationID {
		return 0, fmt.Errorf("%s: %w", path, register.ErrNotOurs)
	}
	made = int(binary.BigEndian.Uint32(head[60:]))
	if made > schema {
		return 0, fmt.Errorf("%s, of version %d: %w", path, made, register.ErrNewerFile)
	}
	return made, nil
}

func connect(ctx context.Context, path string) (*Store, error) {
	db := sql.OpenDB(newConnector(path))
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, errors.Join(fault(err), db.Close())
	}
	return &Store{Store: store.New(conn, dialect()), db: db}, nil
}

// check reads the version once more (the head of the file does not know what
// the log holds), checks the pages, and closes the connection to anything else.
func (s *Store) check(ctx context.Context) error {
	made := 0
	var said string
	err := s.Alone(func(conn *sql.Conn) error {
		if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&made); err != nil {
			return fmt.Errorf("version: %w", err)
		}
		if err := conn.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&said); err != nil {
			return fmt.Errorf("checking: %w", err)
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case made > schema:
		return fmt.Errorf("version %d: %w", made, register.ErrNewerFile)
	case said != "ok":
		return fmt.Errorf("%s: %w", said, register.ErrDamaged)
	}
	if err := s.Alone(guard); err != nil {
		return err
	}
	return s.SweepPieces(ctx)
}

// Checkpoint moves what the log holds into the file. It is for idle moments.
func (s *Store) Checkpoint(ctx context.Context) error {
	return s.Alone(func(conn *sql.Conn) error {
		_, err := conn.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
		return err
	})
}

// Close moves the log into the file, closes it and lets the lock go.
func (s *Store) Close() error {
	return errors.Join(s.Checkpoint(context.Background()), s.Store.Close(), fault(s.db.Close()), s.lock.release())
}

func dialect() store.Dialect {
	return store.Dialect{
		BeginRead: "BEGIN", BeginWrite: "BEGIN IMMEDIATE",
		Found: func(argument string) string {
			return "docid IN (SELECT docid FROM found WHERE text MATCH " + argument + ")"
		},
		Words: func(words []string) string {
			// Folded words are letters and digits in lower case: none of them can
			// be an operator of the search, which are in capitals.
			return strings.Join(words, "* ") + "*"
		},
		Fault: fault,
	}
}

// fileFault names an error of the file system.
func fileFault(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w", register.ErrReadOnly, err)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("%w: %w", register.ErrFull, err)
	}
	return err
}

func sync(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncDir makes a new name in a folder durable, where the system knows how.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.EINVAL) || errors.Is(err, fs.ErrPermission) {
		err = nil
	}
	return errors.Join(err, f.Close())
}
