//go:build linux

package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/mattn/go-sqlite3"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/cases/store/sqlite"
	"greffe/cases/storetest"
)

// written makes a register with some acts and returns its path.
func written(t *testing.T, acts int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "registre.greffe")
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	for n := 1; n <= acts; n++ {
		if err := s.Update(context.Background(), func(tx register.Tx) error { return tx.Append(storetest.Act("a", n, int64(n))) }); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// change changes bytes of a file.
func change(t *testing.T, path string, at int64, b []byte) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt(b, at); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestFilesThatAreRefused(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(t *testing.T, path string)
		want  error
	}{
		"made by a newer version": {func(t *testing.T, path string) {
			t.Helper()
			change(t, path, 60, binary.BigEndian.AppendUint32(nil, 99))
		}, register.ErrNewerFile},
		"of another program": {func(t *testing.T, path string) {
			t.Helper()
			change(t, path, 68, binary.BigEndian.AppendUint32(nil, 7))
		}, register.ErrNotOurs},
		"a letter": {func(t *testing.T, path string) {
			t.Helper()
			change(t, path, 0, []byte("Madame, Monsieur, "))
		}, register.ErrNotOurs},
		"empty": {func(t *testing.T, path string) {
			t.Helper()
			if err := os.Truncate(path, 0); err != nil {
				t.Fatal(err)
			}
		}, register.ErrNotOurs},
		"with a damaged page": {func(t *testing.T, path string) {
			t.Helper()
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			for at := int64(4096 * 4); at < info.Size(); at += 4096 {
				change(t, path, at, []byte(strings.Repeat("\xff", 64)))
			}
		}, register.ErrDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := written(t, 40)
			test.spoil(t, path)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			_, err = sqlite.Open(path)
			if !errors.Is(err, test.want) {
				t.Errorf("got %v, want %v", err, test.want)
			}
			after, err := os.ReadFile(path)
			if err != nil || !bytes.Equal(before, after) {
				t.Errorf("the refused file was changed (%v)", err)
			}
			if _, err := sqlite.Open(path); errors.Is(err, register.ErrBusy) {
				t.Errorf("the refusal keeps the lock: %v", err)
			}
		})
	}
}

func TestANewRegisterIsItsOwnersAlone(t *testing.T) {
	path := written(t, 1)
	for _, name := range []string{path, path + ".lock"} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s: got %v, want 0600", filepath.Base(name), info.Mode().Perm())
		}
	}
	left, err := filepath.Glob(path + "*")
	if err != nil || len(left) != 2 {
		t.Errorf("after closing there are %v, want the register and its lock (%v)", left, err)
	}
}

func TestALeftoverOfACreationIsNoObstacle(t *testing.T) {
	path := filepath.Join(t.TempDir(), "registre.greffe")
	for _, suffix := range []string{".new", ".new-wal"} {
		if err := os.WriteFile(path+suffix, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	open(t, path)
	if _, err := os.Stat(path + ".new"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the leftover is still there: %v", err)
	}
}

func TestTheEngineItselfRefusesToChangeActs(t *testing.T) {
	path := written(t, 3)
	db := sql.OpenDB(plain{path})
	defer db.Close()
	for _, statement := range []string{
		`UPDATE acts SET by_user = 'someone'`, `DELETE FROM acts`, `DELETE FROM acts WHERE rank = 3`,
		`UPDATE payloads SET payload = x'7b7d'`, `DELETE FROM payloads`,
		`REPLACE INTO acts SELECT * FROM acts WHERE rank = 2`,
		`INSERT INTO acts SELECT 4, id || 'x', of, file, seq, on_day, at_hour, by_user, recorded, today, kind, version FROM acts WHERE rank = 3`,
		`INSERT INTO acts SELECT 4, 'octets', of, printf('%.*c', 201, 'a'), 1, on_day, at_hour, by_user, recorded, today, kind, version FROM acts WHERE rank = 3`,
	} {
		if _, err := db.Exec(`PRAGMA recursive_triggers = ON; ` + statement); err == nil {
			t.Errorf("%s: was accepted", statement)
		}
	}
}

// plain opens a file with the driver as it is, as another program would.
type plain struct{ path string }

func (p plain) Connect(context.Context) (driver.Conn, error) { return p.Driver().Open(p.path) }
func (p plain) Driver() driver.Driver                        { return &sqlite3.SQLiteDriver{} }

func TestAnotherDatabaseAndLooserSettingsAreRefused(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "registre.greffe"))
	for _, statement := range []string{
		`ATTACH 'other.db' AS other`, `PRAGMA synchronous = OFF`, `PRAGMA writable_schema = ON`, `PRAGMA journal_mode = OFF`,
		`PRAGMA trusted_schema = ON`, `DROP TRIGGER acts_never_go`, `DROP TABLE acts`, `DELETE FROM acts`, `UPDATE acts SET seq = 9`,
	} {
		err := s.Alone(func(c *sql.Conn) error { _, err := c.ExecContext(context.Background(), statement); return err })
		if err == nil {
			t.Errorf("%s: was accepted", statement)
		}
	}
	for name, want := range map[string]string{
		"journal_mode": "wal", "locking_mode": "exclusive", "synchronous": "3", "foreign_keys": "1", "trusted_schema": "0",
		"cell_size_check": "1", "temp_store": "2", "mmap_size": "0", "recursive_triggers": "1", "application_id": "1196574022", "user_version": "2",
	} {
		got := ""
		err := s.Alone(func(c *sql.Conn) error {
			return c.QueryRowContext(context.Background(), "PRAGMA "+name).Scan(&got)
		})
		if err != nil || got != want {
			t.Errorf("%s: got %q (%v), want %q", name, got, err, want)
		}
	}
}

func TestAFullDiskLosesNothing(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "registre.greffe")
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	limit := func(pages int) {
		t.Helper()
		err := s.Alone(func(c *sql.Conn) error {
			got := 0
			return c.QueryRowContext(ctx, fmt.Sprintf("PRAGMA max_page_count = %d", pages)).Scan(&got)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	limit(120)
	recorded := 0
	for {
		r := storetest.Act("a", recorded+1, int64(recorded+1))
		r.Payload = []byte(`{"text":"` + strings.Repeat("é", 4000) + `"}`)
		if err = s.Update(ctx, func(tx register.Tx) error { return tx.Append(r) }); err != nil {
			break
		}
		recorded++
	}
	if !errors.Is(err, register.ErrFull) || recorded == 0 {
		t.Fatalf("after %d acts: got %v, want ErrFull", recorded, err)
	}
	if _, _, err := s.PutDocument(ctx, io.LimitReader(zeros{}, 3<<20)); !errors.Is(err, register.ErrFull) {
		t.Errorf("putting a document: got %v, want ErrFull", err)
	}
	count := func() (n int) {
		t.Helper()
		if err := s.View(ctx, func(r register.Reader) error {
			acts, err := r.Acts(cases.CaseID("a").File())
			n = len(acts)
			return err
		}); err != nil {
			t.Errorf("reading: %v", err)
		}
		return n
	}
	if got := count(); got != recorded {
		t.Errorf("on the full disk: got %d acts, want %d", got, recorded)
	}
	limit(4000)
	next := storetest.Act("a", recorded+1, int64(recorded+1))
	if err := s.Update(ctx, func(tx register.Tx) error { return tx.Append(next) }); err != nil {
		t.Errorf("once there is room again: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, path)
	if got := count(); got != recorded+1 {
		t.Errorf("reopened: got %d acts, want %d", got, recorded+1)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return len(b), nil }

// TestAFullFileSystem needs the right to mount a small one.
func TestAFullFileSystem(t *testing.T) {
	dir := t.TempDir()
	if err := mount(dir, "size=2m"); err != nil {
		t.Skipf("no small file system can be mounted here: %v", err)
	}
	t.Cleanup(func() { unmount(t, dir) })
	ctx := context.Background()
	path := filepath.Join(dir, "registre.greffe")
	s, err := sqlite.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	recorded := 0
	for {
		r := storetest.Act("a", recorded+1, int64(recorded+1))
		r.Payload = []byte(`{"text":"` + strings.Repeat("é", 8000) + `"}`)
		if err = s.Update(ctx, func(tx register.Tx) error { return tx.Append(r) }); err != nil {
			break
		}
		recorded++
	}
	if !errors.Is(err, register.ErrFull) || recorded == 0 {
		t.Errorf("after %d acts: got %v, want ErrFull", recorded, err)
	}
	got := 0
	if err := s.View(ctx, func(r register.Reader) error {
		var err error
		got, err = r.Head(cases.CaseID("a").File())
		return err
	}); err != nil || got != recorded {
		t.Errorf("on the full disk: got %d acts and %v, want %d", got, err, recorded)
	}
	if err := mount(dir, "remount,size=16m"); err != nil {
		t.Fatal(err)
	}
	next := storetest.Act("a", recorded+1, int64(recorded+1))
	if err := s.Update(ctx, func(tx register.Tx) error { return tx.Append(next) }); err != nil {
		t.Errorf("once there is room again: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if _, err := sqlite.Open(filepath.Join(dir, "autre.greffe")); err != nil {
		t.Errorf("a new register beside it: %v", err)
	}
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, make := range map[string]func(dir string) string{
		"a new register":      func(dir string) string { return filepath.Join(dir, "nouveau.greffe") },
		"an existing one":     func(dir string) string { return filepath.Join(dir, "registre.greffe") },
		"a folder not there":  func(dir string) string { return filepath.Join(dir, "absent", "registre.greffe") },
		"a file of no rights": func(dir string) string { return filepath.Join(dir, "ferme.greffe") },
	} {
		t.Run(name, func(t *testing.T) {
			dir, err := os.MkdirTemp("/tmp", "greffe-lecture-seule") //nolint:usetesting // another user must reach it
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := errors.Join(os.Chmod(dir, 0o700), os.RemoveAll(dir)); err != nil {
					t.Error(err)
				}
			})
			program := filepath.Join(dir, "test")
			b, err := os.ReadFile(self)
			if err != nil {
				t.Fatal(err)
			}
			register0, err := os.ReadFile(written(t, 1))
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(os.WriteFile(program, b, 0o755), os.WriteFile(filepath.Join(dir, "registre.greffe"), register0, 0o644),
				os.WriteFile(filepath.Join(dir, "ferme.greffe"), register0, 0o400), os.Chmod(dir, 0o555)); err != nil {
				t.Fatal(err)
			}
			child := exec.Command(program)
			child.Dir = "/"
			child.Env = []string{openVariable + "=" + make(dir)}
			if os.Getuid() == 0 { // whoever may write everywhere proves nothing
				child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
			}
			out, err := child.CombinedOutput()
			if err != nil {
				t.Fatalf("child: %v %s", err, out)
			}
			want := "register.read_only"
			if name == "a folder not there" {
				want = "register.other"
			}
			if got := strings.TrimSpace(string(out)); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func mount(dir, options string) error {
	var flags uintptr
	if rest, again := strings.CutPrefix(options, "remount,"); again {
		flags, options = syscall.MS_REMOUNT, rest
	}
	return syscall.Mount("tmpfs", dir, "tmpfs", flags, options)
}

func unmount(t *testing.T, dir string) {
	t.Helper()
	if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
		t.Error(err)
	}
}
