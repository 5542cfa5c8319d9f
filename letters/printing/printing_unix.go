//go:build !windows

package printing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"
)

// send uses lp, which is there when CUPS is.
func send(ctx context.Context, path, title string, options []string) error {
	lp, err := exec.LookPath("lp")
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoPrinter, err)
	}
	var said bytes.Buffer
	args := []string{"-t", title}
	for _, o := range options {
		args = append(args, "-o", o)
	}
	c := exec.CommandContext(ctx, lp, append(args, "--", path)...) //nolint:gosec // no shell reads it, and no option follows "--"
	c.Stderr = &said
	if err := c.Run(); err != nil {
		words := strings.TrimSpace(said.String())
		if strings.Contains(words, "destination") || strings.Contains(words, "scheduler") || strings.Contains(words, "connect") {
			return fmt.Errorf("lp: %s: %w", words, ErrNoPrinter)
		}
		return fmt.Errorf("lp: %s: %w: %w", words, ErrRefused, err)
	}
	return nil
}

// show uses xdg-open, or open on macOS.
func show(path string) error {
	name := "xdg-open"
	if runtime.GOOS == "darwin" {
		name = "open"
	}
	program, err := exec.LookPath(name)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrNoViewer, err)
	}
	c := exec.Command(program, path) //nolint:gosec,noctx // no shell reads it, and the viewer outlives the program
	var said bytes.Buffer
	c.Stderr = &said
	err = c.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() == 3 { // xdg-open: no tool found
		return fmt.Errorf("%s: %w", name, ErrNoViewer)
	}
	if err != nil {
		return fmt.Errorf("%s: %s: %w: %w", name, strings.TrimSpace(said.String()), ErrRefused, err)
	}
	return nil
}
