// Package e2e plays journeys in the real program, in a real window, with real
// keys, on a virtual screen of its own: Xvfb, the window manager openbox and
// xdotool. The tests play them, and so does "make run" where there is no
// screen.
//
// Nothing here sleeps. The program, started with -trace, prints one line for
// each change of state; a journey presses a key, waits for the line that tells
// its effect, then presses the next. A line of the toolkit's thread checker, or
// a crash, fails the journey wherever it stands.
package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// A T is who is told how a journey goes: a *testing.T, or a Stage.
type T interface {
	Helper()
	Logf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// A Stage plays journeys outside a test. It says each step to the person who
// watches; what would end a test ends the journey with an error.
type Stage struct{ Say func(line string) }

// A failure is what a Stage throws to leave a journey, and catches in Play.
type failure struct{ error }

// Helper does nothing: a Stage has no lines to attribute.
func (s Stage) Helper() {}

// Logf says a line.
func (s Stage) Logf(format string, args ...any) { s.Say(fmt.Sprintf(format, args...)) }

// Fatalf ends the journey.
func (s Stage) Fatalf(format string, args ...any) { panic(failure{fmt.Errorf(format, args...)}) }

// Play plays a journey of a program and leaves in the folder out the pictures,
// the trace and what the program wrote. The error says why it ended early.
func (s Stage) Play(program, out string, j Journey) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			f, ours := thrown.(failure)
			if !ours {
				panic(thrown)
			}
			err = f.error
		}
	}()
	Play(s, program, out, j)
	return nil
}

// Missing returns the programs that a journey needs and this machine lacks.
func Missing() []string {
	var missing []string
	for _, name := range []string{"Xvfb", "openbox", "xdotool", "xkbcomp", "setxkbmap", "import", "xclip", "pdftotext"} {
		if _, err := exec.LookPath(name); err != nil {
			missing = append(missing, name)
		}
	}
	return missing
}

// Build builds the program of a folder of Go files, as the tests want it: for
// X11, and with the toolkit's thread checker on. The folder is as "go build"
// takes it, from the folder dir.
func Build(dir, folder, program string) error {
	build := exec.Command("go", "build", "-tags", "x11", "-o", program, folder)
	build.Dir = dir
	build.Env = os.Environ()
	if said, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building %s: %w\n%s", folder, err, strings.TrimSpace(string(said)))
	}
	return nil
}
