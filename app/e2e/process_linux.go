package e2e

import (
	"os"
	"os/exec"
	"syscall"
)

// owned ties a program to this one: it has a process group of its own, so that
// what it started ends with it, and it does not outlive a test that was killed.
func owned(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// nobody is a user who owns nothing.
const nobody = 65534

// unprivileged has a program run as nobody when the tests run as root, to whom
// every folder can be written.
func unprivileged(c *exec.Cmd) {
	if os.Geteuid() == 0 {
		c.SysProcAttr.Credential = &syscall.Credential{Uid: nobody, Gid: nobody}
	}
}

// givenAway gives folders to that user.
func givenAway(folders ...string) error {
	for _, f := range folders {
		if os.Geteuid() != 0 {
			continue
		}
		if err := os.Chown(f, nobody, nobody); err != nil {
			return err
		}
	}
	return nil
}

// end kills a program that owned has tied, and what it started. That it is
// already gone is no fault.
func end(c *exec.Cmd) {
	_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
	_ = c.Wait()
}
