package sqlite

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/gofrs/flock"

	"greffe/cases/register"
)

// holder is who has the register open, written into the lock file for others to
// read. The lock itself is the system's, so a dead holder never blocks.
type holder struct {
	PID  int    `json:"pid"`
	Host string `json:"host"`
}

// lock is the lock on a register.
type lock struct{ file *flock.Flock }

// take takes the lock at once, or tells who has it.
func take(path string) (*lock, error) {
	l := &lock{file: flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))}
	got, err := l.file.TryLock()
	if err != nil {
		return nil, fileFault(fmt.Errorf("locking the register: %w", err))
	}
	if !got {
		return nil, errors.Join(read(path), l.file.Close())
	}
	if err := l.sign(path); err != nil {
		return nil, errors.Join(fileFault(err), l.release())
	}
	return l, nil
}

// sign writes who holds the lock. The first byte is left to the lock: on some
// systems nobody else can read what is locked.
func (l *lock) sign(path string) error {
	host, err := os.Hostname()
	if err != nil {
		host = ""
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	b, err := json.Marshal(holder{PID: os.Getpid(), Host: host})
	if err == nil {
		err = f.Truncate(1)
	}
	if err == nil {
		_, err = f.WriteAt(b, 1)
	}
	return errors.Join(err, f.Close())
}

// read tells who holds a lock.
func read(path string) error {
	out := &register.BusyError{}
	f, err := os.Open(path)
	if err != nil {
		return out
	}
	defer func() { _ = f.Close() }() // only read
	var h holder
	if err := json.NewDecoder(io.NewSectionReader(f, 1, 4096)).Decode(&h); err == nil {
		out.PID, out.Host = h.PID, h.Host
	}
	if info, err := f.Stat(); err == nil {
		out.Since = info.ModTime() // written once, when the lock was taken
	}
	return out
}

func (l *lock) release() error {
	if l == nil {
		return nil
	}
	return l.file.Close()
}
