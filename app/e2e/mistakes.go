package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// mistakes is what goes wrong in an office: each gets a message that says what to
// do, beside the field, and nothing that was typed or recorded is lost.
func mistakes() Journey {
	return Journey{
		Name: "mistakes",
		Tale: "Mistakes and mishaps: impossible days, a bad address, a power cut, a register open elsewhere, a folder that cannot be written.",
		Args: []string{"-lang", "fr", "-theme", "light"},
		Play: func(s *Session) {
			s.Start("-today", "2026-09-07", "-register", s.Register())
			s.setUp(openClassrooms())
			s.badReport()
			s.powerCut()
			s.openElsewhere()
			s.Stop()
			s.readOnly()
		},
	}
}

// badReport types a report with everything wrong in it: all is said at once.
func (s *Session) badReport() {
	s.t.Helper()
	s.Press("ctrl+n", "sheet newcase")
	s.Fill("case.new.reported-by", "Claire Hamon")
	s.Fill("case.fact.day-label", "31/2/2026")
	s.Pick("label.breach", "3.3")
	s.Choose(s.Home()) // a folder is no file
	s.Do("case.files.add")
	s.Wait("files 0")
	s.Shot("attachment-left-out")
	s.Fill("case.new.family", "Laurent")
	s.Fill("case.new.born", "17/4/2030")
	s.Do("case.new.contact")
	s.Fill("case.new.address", strings.Repeat("rue des Écoles ", 3)+"\n35000 RENNES")
	s.Key("ctrl+Return")
	for _, field := range []string{"facts.0.day", "learner.born", "learner.address"} {
		s.Wait("field " + field + " error")
	}
	s.At("case.fact.day-label") // the first of them has the keyboard
	s.Shot("report-with-mistakes")
	s.Enter("8/9/2026") // the day after today
	s.Press("ctrl+Return", "field facts.0.day error")
	s.settle()
	s.Shot("fact-after-today")
}

// powerCut ends the program without warning: what was typed is offered again.
func (s *Session) powerCut() {
	s.t.Helper()
	s.Enter("2/9/2026")
	s.Wait("draft saved new-case")
	s.Wait("idle")
	s.Kill()
	s.Start("-today", "2026-09-07", "-register", s.Register())
	s.Wait("idle")
	s.choosePerson(openClassrooms().me, "docket")
	s.Shot("draft-on-the-docket")
	s.Press("ctrl+n", "draft restored new-case")
	s.Wait("idle")
	s.To("case.new.reported-by")
	s.Key("End")
	s.Type("!")
	s.Wait(": Claire Hamon!")
	s.Key("BackSpace")
	s.Fill("case.fact.day-label", "2/9/2026") // typed in the last instant, it may not have been kept
	s.Fill("case.new.born", "17/4/2003")
	s.Do("case.new.contact")
	s.Fill("case.new.address", "14 rue des Écoles\n35000 RENNES")
	s.Shot("draft-taken-up")
	s.Press("ctrl+Return", "recorded open-case")
	s.Wait("shown case")
	s.Wait("idle")
}

// openElsewhere starts the program a second time on the same register.
func (s *Session) openElsewhere() {
	s.t.Helper()
	s.closed("second-instance", &Session{t: s.t, options: s.options, screen: s.screen, scratch: s.scratch}, "closed register.busy", s.Register())
	s.activate()
	s.openCase("DC-2026-001") // the first goes on
}

// readOnly starts the program in a folder where it may not write, on a register
// that is there and on none.
func (s *Session) readOnly() {
	s.t.Helper()
	place, err := os.MkdirTemp("", "greffe-folder-")
	if err != nil {
		s.t.Fatalf("%v", err)
	}
	defer os.RemoveAll(place)
	other := &Session{
		t: s.t, screen: s.screen, scratch: s.scratch, stranger: true,
		options: Options{Program: filepath.Join(place, "greffe"), Args: s.options.Args, Out: filepath.Join(place, "out")},
	}
	shelf := filepath.Join(place, "shelf")
	if err := s.shelve(place, shelf, other); err != nil {
		s.t.Fatalf("%v", err)
	}
	defer func() { _ = os.Chmod(shelf, 0o700) }() //nolint:gosec // so that it can be removed
	s.closed("read-only-register", other, "closed register.read_only", filepath.Join(shelf, "register.sqlite"))
	s.closed("read-only-folder", other, "closed register.read_only", filepath.Join(shelf, "new.sqlite"))
	before, err := os.ReadFile(s.Register())
	if err != nil {
		s.t.Fatalf("%v", err)
	}
	after, err := os.ReadFile(filepath.Join(shelf, "register.sqlite"))
	if err != nil || !bytes.Equal(before, after) {
		s.t.Fatalf("the register in the folder is no longer the same: %v", err)
	}
}

// shelve copies the program and the register to a place where the stranger may
// read them, and gives the stranger a home there.
func (s *Session) shelve(place, shelf string, other *Session) error {
	if err := os.Chmod(place, 0o755); err != nil { //nolint:gosec // the stranger reads there
		return err
	}
	program, err := os.ReadFile(s.options.Program)
	if err != nil {
		return err
	}
	if err := os.WriteFile(other.options.Program, program, 0o755); err != nil { //nolint:gosec // a program is executable
		return err
	}
	homes := []string{other.options.Out, other.Home(), filepath.Join(other.Home(), ".config"), other.cache()}
	for _, folder := range append(homes, shelf) {
		if err := os.MkdirAll(folder, 0o755); err != nil { //nolint:gosec // the stranger's
			return err
		}
	}
	if err := givenAway(homes...); err != nil {
		return err
	}
	if err := copyRegister(s.Register(), filepath.Join(shelf, "register.sqlite")); err != nil {
		return err
	}
	if err := os.Chmod(filepath.Join(shelf, "register.sqlite"), 0o444); err != nil { //nolint:gosec // it may be read
		return err
	}
	return os.Chmod(shelf, 0o555) //nolint:gosec // it may be read, not written
}

// closed starts another program on a register that it cannot open, and fails the
// journey unless it says why in a window, and ends with an error once that is
// closed.
func (s *Session) closed(picture string, other *Session, why, register string) {
	s.t.Helper()
	args := append([]string{"-trace", "-register", register}, other.options.Args...)
	s.t.Logf("start another: %s", strings.Join(args, " "))
	if err := other.start(args); err != nil {
		s.t.Fatalf("%v", err)
	}
	defer other.kill()
	other.Wait(why)
	other.activate()
	s.picture(picture)
	other.Key("Return")
	select {
	case <-other.gone:
	case <-time.After(patience):
		s.t.Fatalf("the other program does not end; it had said:\n%s", other.trace.tail())
	}
	if code := other.program.ProcessState.ExitCode(); code != 1 {
		s.t.Fatalf("the other program ended with code %d; it had said:\n%s", code, other.trace.tail())
	}
	other.program = nil
}
