//go:build !linux

package e2e

import "os/exec"

// owned does nothing here: the virtual screen exists on Linux only, and the
// package need but compile elsewhere.
func owned(*exec.Cmd) {}

// unprivileged and givenAway do nothing here either.
func unprivileged(*exec.Cmd) {}

func givenAway(...string) error { return nil }

// end kills a program.
func end(c *exec.Cmd) {
	_ = c.Process.Kill()
	_ = c.Wait()
}
