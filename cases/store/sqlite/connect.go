package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"greffe/cases/register"
)

// Limits of a statement, from safety: no value larger than 64 MB, no other
// database beside ours, no deep expression.
const (
	maxValue = 64 << 20
	maxDepth = 50
)

// setting is one setting that has to be in force: an engine that does not take
// it loses acknowledged writes, or trusts what it reads too far.
type setting struct{ name, set, want string }

func settings() []setting {
	return []setting{
		// Exclusive before WAL: then there is no shared-memory file, which on a
		// full disk would end the process instead of returning an error.
		{"locking_mode", "EXCLUSIVE", "exclusive"},
		{"journal_mode", "WAL", "wal"},
		{"synchronous", "EXTRA", "3"},
		{"foreign_keys", "ON", "1"},
		{"trusted_schema", "OFF", "0"},
		{"cell_size_check", "ON", "1"},
		{"temp_store", "MEMORY", "2"},
		{"mmap_size", "0", "0"},
		{"recursive_triggers", "ON", "1"},
		{"busy_timeout", "0", "0"},
	}
}

// connector opens connections to one file. The driver is made here and not
// looked up by name, so that another one can be put in its place (one that
// encrypts the pages) and nothing is registered for the whole process.
type connector struct {
	driver driver.Driver
	dsn    string
}

func newConnector(path string) *connector {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: "_stmt_cache_size=160&_busy_timeout=0"}
	return &connector{driver: &sqlite3.SQLiteDriver{ConnectHook: setUp}, dsn: u.String()}
}

// Connect opens a connection with every setting in force.
func (c *connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }

// Driver returns the driver under the connector.
func (c *connector) Driver() driver.Driver { return c.driver }

// setUp puts the settings in force and reads them back.
func setUp(c *sqlite3.SQLiteConn) error {
	c.SetLimit(sqlite3.SQLITE_LIMIT_LENGTH, maxValue)
	c.SetLimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, maxDepth)
	c.SetLimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
	for _, s := range settings() {
		if _, err := c.Exec("PRAGMA "+s.name+" = "+s.set, nil); err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		got, err := pragma(c, s.name)
		if err != nil {
			return err
		}
		if got != s.want {
			return fmt.Errorf("%s is %q, not %q: %w", s.name, got, s.want, register.ErrSettings)
		}
	}
	return nil
}

func pragma(c *sqlite3.SQLiteConn, name string) (string, error) {
	rows, err := c.Query("PRAGMA "+name, nil)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	defer rows.Close()
	value := make([]driver.Value, len(rows.Columns()))
	if err := rows.Next(value); err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	if b, ok := value[0].([]byte); ok {
		return string(b), nil
	}
	return fmt.Sprint(value[0]), nil
}

// guard refuses, for the rest of the connection's life, what this program never
// does: changing or removing an act, loosening a setting, another database.
func guard(conn *sql.Conn) error {
	return conn.Raw(func(c any) error {
		sc, ok := c.(*sqlite3.SQLiteConn)
		if !ok {
			return fmt.Errorf("driver %T: %w", c, register.ErrSettings)
		}
		sc.RegisterAuthorizer(authorize)
		return nil
	})
}

func authorize(action int, first, second, _ string) int {
	switch action {
	case sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH:
		return sqlite3.SQLITE_DENY
	case sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE, sqlite3.SQLITE_DROP_TABLE, sqlite3.SQLITE_ALTER_TABLE:
		if first == "acts" || first == "payloads" || second == "acts" || second == "payloads" {
			return sqlite3.SQLITE_DENY
		}
	case sqlite3.SQLITE_DROP_TRIGGER:
		return sqlite3.SQLITE_DENY
	case sqlite3.SQLITE_PRAGMA:
		if second != "" && first != "wal_checkpoint" && first != "max_page_count" && first != "quick_check" {
			return sqlite3.SQLITE_DENY
		}
	}
	return sqlite3.SQLITE_OK
}

// fault names an error of the engine.
func fault(err error) error {
	var e sqlite3.Error
	if !errors.As(err, &e) {
		return err
	}
	switch {
	case e.Code == sqlite3.ErrFull, errors.Is(e.SystemErrno, syscall.ENOSPC), errors.Is(e.SystemErrno, syscall.EDQUOT):
		return fmt.Errorf("%w: %w", register.ErrFull, err)
	case e.Code == sqlite3.ErrReadonly, e.Code == sqlite3.ErrPerm, e.Code == sqlite3.ErrCantOpen, denied(e.SystemErrno):
		return fmt.Errorf("%w: %w", register.ErrReadOnly, err)
	case e.Code == sqlite3.ErrCorrupt:
		return fmt.Errorf("%w: %w", register.ErrDamaged, err)
	case e.Code == sqlite3.ErrNotADB:
		return fmt.Errorf("%w: %w", register.ErrNotOurs, err)
	case e.Code == sqlite3.ErrBusy, e.Code == sqlite3.ErrLocked:
		return fmt.Errorf("%w: %w", register.ErrBusy, err)
	}
	return err
}

func denied(errno syscall.Errno) bool {
	return errno == syscall.EROFS || errno == syscall.EACCES || errno == syscall.EPERM
}
