package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"time"
)

// errMoving says that a register is being written all the while.
var errMoving = errors.New("the register is being written without a pause; try again")

// copyRegister copies a register and the log beside it, in which the last acts
// may stand. A copy during which either changed is made again.
func copyRegister(from, to string) error {
	if _, err := os.Stat(from); err != nil {
		return fmt.Errorf("the register: %w", err)
	}
	for range 5 {
		before, err := standing(from)
		if err != nil {
			return err
		}
		if err := copyFile(from, to); err != nil {
			return err
		}
		if err := copyFile(from+"-wal", to+"-wal"); errors.Is(err, fs.ErrNotExist) {
			_ = os.Remove(to + "-wal") // of the copy before
		} else if err != nil {
			return err
		}
		after, err := standing(from)
		if err != nil {
			return err
		}
		if slices.Equal(before, after) {
			return nil
		}
	}
	return fmt.Errorf("%s: %w", from, errMoving)
}

// mark is the size and time of a file; zero when there is none.
type mark struct {
	size int64
	at   time.Time
}

func standing(file string) ([]mark, error) {
	var out []mark
	for _, name := range []string{file, file + "-wal"} {
		i, err := os.Stat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			out = append(out, mark{})
		case err != nil:
			return nil, fmt.Errorf("the register: %w", err)
		default:
			out = append(out, mark{size: i.Size(), at: i.ModTime()})
		}
	}
	return out, nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return fmt.Errorf("copy the register: %w", err)
	}
	defer func() { _ = in.Close() }() // only read
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("copy the register: %w", err)
	}
	_, err = io.Copy(out, in)
	if err = errors.Join(err, out.Close()); err != nil {
		return fmt.Errorf("copy the register: %w", err)
	}
	return nil
}
