package e2e

import (
	"os/exec"
	"syscall"
)

// owned ties a program to this one: it has a process group of its own, so that
// what it started ends with it, and it does not outlive a test that was killed.
func owned(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// end kills a program that owned has tied, and what it started. That it is
// already gone is no fault.
func end(c *exec.Cmd) {
	_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
	_ = c.Wait()
}
