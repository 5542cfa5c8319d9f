package e2e

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"greffe/assets/translations"
)

// Options say how a session is set up.
type Options struct {
	Program       string   // the program to play
	Args          []string // flags it always gets; -trace is given besides
	Out           string   // folder for pictures, trace and the program's own files; emptied first
	Width, Height int      // of the screen, in pixels; 1440 × 900 when zero
	Layout        string   // keyboard layout such as "fr" (AZERTY); "" is American with the French accents added
}

// A Session is a virtual screen with the program on it, in one person's hands.
// Its methods end the journey when something fails. Close it when done.
type Session struct {
	t       T
	options Options
	screen  *display
	scratch string // files of the screen, gone at the end
	program *exec.Cmd
	gone    chan struct{} // closed when the program has ended
	trace   *trace
	shots   int
	words   translations.Words
	hands   tally

	keyboardOnly bool // there is no mouse

	stranger bool // the program runs as a user who may write nothing of ours
}

// Open starts a virtual screen. Nothing runs on it yet.
func Open(t T, o Options) *Session {
	t.Helper()
	if o.Width == 0 || o.Height == 0 {
		o.Width, o.Height = 1440, 900
	}
	s := &Session{t: t, options: o}
	var err error
	if s.options.Out, err = filepath.Abs(o.Out); err != nil {
		t.Fatalf("%v", err)
	}
	if s.options.Program, err = filepath.Abs(o.Program); err != nil {
		t.Fatalf("%v", err)
	}
	if s.scratch, err = os.MkdirTemp("", "greffe-e2e-"); err != nil {
		t.Fatalf("%v", err)
	}
	if err = s.prepare(); err == nil {
		s.screen, err = openDisplay(s.scratch, s.options.Width, s.options.Height, s.options.Layout)
	}
	if err != nil {
		_ = os.RemoveAll(s.scratch)
		t.Fatalf("%v", err)
	}
	return s
}

// prepare makes the folders of the session. The program finds a home of its
// own, in which the toolkit is told not to animate, so that pictures settle, an
// xdg-open that only notes what it was to open, a dialog for files that answers
// at once, and a printer whose paper is a folder.
func (s *Session) prepare() error {
	if err := os.RemoveAll(s.options.Out); err != nil {
		return err
	}
	for _, folder := range []string{s.Home(), filepath.Join(s.Home(), ".config", "fyne"), filepath.Join(s.scratch, "bin"), s.cache(), s.Printed()} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			return err
		}
	}
	settings := filepath.Join(s.Home(), ".config", "fyne", "settings.json")
	if err := os.WriteFile(settings, []byte(`{"no_animations":true,"scale":1}`), 0o600); err != nil {
		return err
	}
	opener := "#!/bin/sh\nprintf '%s\\n' \"$1\" >>'" + s.openedFile() + "'\n"
	if err := s.tool("xdg-open", opener); err != nil {
		return err
	}
	if err := s.tool("zenity", "#!/bin/sh\ncat '"+s.chosenFile()+"'\n"); err != nil {
		return err
	}
	printer := "#!/bin/sh\nfor file; do :; done\n" +
		"cp \"$file\" '" + s.Printed() + "'/$(printf %03d $(ls '" + s.Printed() + "' | wc -l)).pdf\n"
	return s.tool("lp", printer)
}

// tool puts a program of the system into the session's own folder of programs.
func (s *Session) tool(name, script string) error {
	return os.WriteFile(filepath.Join(s.scratch, "bin", name), []byte(script), 0o700) //nolint:gosec // a script must be executable
}

// Choose answers the system's next dialogs for files.
func (s *Session) Choose(files ...string) {
	s.t.Helper()
	const separator = "\x1e" // between the answers of the dialog
	if err := os.WriteFile(s.chosenFile(), []byte(strings.Join(files, separator)), 0o600); err != nil {
		s.t.Fatalf("%v", err)
	}
}

func (s *Session) chosenFile() string { return filepath.Join(s.scratch, "chosen") }

// Close ends the program and the screen, and fails the journey if the program
// reported a fault after the last line that was waited for.
func (s *Session) Close() {
	s.t.Helper()
	s.kill()
	s.screen.close()
	_ = os.RemoveAll(s.scratch)
	if s.trace == nil {
		return
	}
	if err := s.trace.lastFault(); err != nil {
		s.t.Fatalf("%v", err)
	}
}

// Out is the folder of what the session leaves behind.
func (s *Session) Out() string { return s.options.Out }

// Home is the home folder of the program.
func (s *Session) Home() string { return filepath.Join(s.options.Out, "home") }

// Printed is the folder of what came out of the printer, numbered.
func (s *Session) Printed() string { return filepath.Join(s.options.Out, "printed") }

// cache outlives the session: the compiled PDF viewer is worth keeping from one
// journey to the next.
func (s *Session) cache() string { return filepath.Join(s.options.Out, "..", "cache") }

// Config is the folder where the program keeps its data, unless told otherwise.
func (s *Session) Config() string { return filepath.Join(s.Home(), ".config", "Greffe") }

// Register is a file for the register where whoever watches finds it; the
// program is told with the flag -register.
func (s *Session) Register() string { return filepath.Join(s.options.Out, "register.sqlite") }

// Start starts the program with more flags, and returns once its window has
// the focus. After Stop or Kill it starts again, on the same data.
func (s *Session) Start(more ...string) {
	s.t.Helper()
	if s.program != nil {
		s.t.Fatalf("the program already runs")
	}
	args := append(append([]string{"-trace"}, s.options.Args...), more...)
	s.t.Logf("start %s %s", filepath.Base(s.options.Program), strings.Join(args, " "))
	if err := s.start(args); err != nil {
		s.t.Fatalf("%v", err)
	}
	s.Wait("started")
	s.activate()
}

// activate brings the program's window to the front, with the keyboard.
func (s *Session) activate() {
	s.t.Helper()
	s.xdo("search", "--sync", "--onlyvisible", "--all", "--pid", pid(s.program), "--name", ".", "windowactivate", "--sync")
}

func (s *Session) start(args []string) error {
	copied, err := os.OpenFile(filepath.Join(s.options.Out, "trace.txt"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	said, theirs, err := os.Pipe()
	if err != nil {
		copied.Close()
		return err
	}
	c := exec.Command(s.options.Program, args...)
	c.Dir = s.options.Out
	c.Env = append(s.screen.env(),
		"HOME="+s.Home(), "XDG_CONFIG_HOME="+filepath.Join(s.Home(), ".config"), "XDG_DATA_HOME="+filepath.Join(s.Home(), ".local", "share"),
		"XDG_CACHE_HOME="+s.cache(),
		"XDG_DOCUMENTS_DIR="+filepath.Join(s.Home(), "Documents"),
		"PATH="+filepath.Join(s.scratch, "bin")+string(os.PathListSeparator)+os.Getenv("PATH"),
		"FYNE_SCALE=1", "FYNE_THEME=", "LIBGL_ALWAYS_SOFTWARE=1", "TZ=Europe/Paris")
	c.Stdout, c.Stderr = theirs, theirs
	owned(c)
	if s.stranger {
		unprivileged(c)
	}
	err = c.Start()
	theirs.Close()
	if err != nil {
		said.Close()
		copied.Close()
		return err
	}
	gone := make(chan struct{})
	s.program, s.gone, s.trace = c, gone, newTrace(said, copied)
	go func() {
		_ = c.Wait()
		close(gone)
	}()
	return nil
}

// Stop asks the program to end, as the session manager does when somebody logs
// out, and waits until it has.
func (s *Session) Stop() {
	s.t.Helper()
	if s.program == nil {
		return
	}
	s.t.Logf("stop")
	if err := s.program.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		s.t.Fatalf("%v", err)
	}
	s.WaitEnd()
}

// WaitEnd waits until the program has ended by itself, as after Quit.
func (s *Session) WaitEnd() {
	s.t.Helper()
	select {
	case <-s.gone:
	case <-time.After(patience):
		s.picture("timeout")
		said := s.trace.tail()
		s.t.Fatalf("the program does not end; it had said:\n%s\nand was doing:\n%s", said, s.stacks())
	}
	code := s.program.ProcessState.ExitCode()
	s.program = nil
	if code > 0 {
		s.t.Fatalf("the program ended with code %d; it had said:\n%s", code, s.trace.tail())
	}
	if err := s.trace.lastFault(); err != nil {
		s.t.Fatalf("%v", err)
	}
}

// stacks has the runtime end the program, and returns what it wrote of what every goroutine of the program is doing.
func (s *Session) stacks() string {
	before := s.trace.said()
	if s.program.Process.Signal(syscall.SIGQUIT) == nil {
		select {
		case <-s.gone:
		case <-time.After(patience):
		}
	}
	return strings.Join(s.trace.since(before), "\n")
}

// Kill ends the program as a power cut does.
func (s *Session) Kill() {
	s.t.Logf("kill")
	s.kill()
}

func (s *Session) kill() {
	if s.program == nil {
		return
	}
	_ = s.program.Process.Kill()
	<-s.gone
	s.program = nil
}

// Wait waits for the next line of the program that contains a text, and
// returns it. Lines before it are past: waiting for them no longer succeeds.
func (s *Session) Wait(text string) string {
	s.t.Helper()
	return s.WaitMatch(`^.*` + regexp.QuoteMeta(text) + `.*$`)[0]
}

// WaitMatch waits for the next line that a regular expression matches, and
// returns the match and its groups.
func (s *Session) WaitMatch(pattern string) []string {
	s.t.Helper()
	compiled, err := regexp.Compile(pattern)
	if err != nil {
		s.t.Fatalf("%v", err)
	}
	if s.trace == nil {
		s.t.Fatalf("nothing was started that could say %q", pattern)
	}
	found, err := s.trace.next(compiled, patience)
	if err != nil {
		if s.program != nil {
			s.picture("timeout")
		}
		s.t.Fatalf("%v", err)
	}
	return found
}

// Opened returns what the program gave to the system to open: addresses of
// files, mostly.
func (s *Session) Opened() []string {
	s.t.Helper()
	b, err := os.ReadFile(s.openedFile())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		s.t.Fatalf("%v", err)
	}
	return strings.Fields(string(b))
}

func (s *Session) openedFile() string { return filepath.Join(s.options.Out, "opened.txt") }

// command runs a tool on the session's screen.
func (s *Session) command(name string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Env = s.screen.env()
	return c.CombinedOutput()
}
