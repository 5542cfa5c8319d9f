package e2e_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"greffe/app/e2e"
)

// screen skips a test where there is no virtual screen to be had; where the
// environment demands one (make test does), that is a failure.
func screen(t *testing.T) {
	t.Helper()
	missing := e2e.Missing()
	if len(missing) == 0 {
		return
	}
	if os.Getenv("GREFFE_E2E") == "required" {
		t.Fatalf("no virtual screen: %s missing; packaging/install-needs.sh build test", strings.Join(missing, ", "))
	}
	t.Skipf("no virtual screen: %s missing", strings.Join(missing, ", "))
}

// out is the folder for what a test leaves behind.
func out(name string) string { return filepath.Join("..", "..", "out", "e2e", name) }

func TestThePlayer(t *testing.T) {
	screen(t)
	window := filepath.Join(t.TempDir(), "window")
	if err := e2e.Build(".", "./testdata/window", window); err != nil {
		t.Fatal(err)
	}

	t.Run("types accents, capitals and signs as they are", func(t *testing.T) {
		s := open(t, window, "")
		s.Press("ctrl+n", "focus field")
		text := "Éloïse À Ç œuvre Noël 12,50 € « l’été » <a&b> n° 3"
		s.Type(text)
		s.WaitMatch("^text " + text + "$")
	})

	t.Run("replaces and pastes what is on no keyboard", func(t *testing.T) {
		s := open(t, window, "")
		s.Press("ctrl+n", "focus field")
		s.Type("before")
		s.WaitMatch("^text before$")
		s.Replace("after")
		s.WaitMatch("^text after$")
		s.Paste(" Łódź ✓")
		s.WaitMatch("^text after Łódź ✓$")
	})

	t.Run("types on AZERTY", func(t *testing.T) {
		s := open(t, window, "fr")
		s.Press("ctrl+n", "focus field")
		s.Type("élève n 12")
		s.WaitMatch("^text élève n 12$")
	})

	t.Run("walks with Tab, and sees the program end by itself", func(t *testing.T) {
		s := open(t, window, "")
		s.Press("ctrl+n", "focus field")
		s.TabTo("button OK")
		s.Press("space", "tapped OK")
		s.TabTo("button Quit")
		s.BackTo("button OK")
		s.TabTo("button Quit")
		s.Key("space")
		s.WaitEnd()
		s.Start()
		s.Stop()
	})

	t.Run("clicks, and takes a picture that has settled", func(t *testing.T) {
		s := open(t, window, "")
		s.Click(200, 50)
		s.Wait("focus field")
		first := read(t, s.Shot("field"))
		if len(first) < 1000 {
			t.Errorf("a picture of %d bytes", len(first))
		}
		s.Type("something to see")
		s.Wait("text something to see")
		if second := read(t, s.Shot("typed")); second == first {
			t.Error("the picture after typing is the one before")
		}
	})

	t.Run("ends a journey that waits in vain, or strays off the thread", func(t *testing.T) {
		for _, c := range []struct {
			name, want string
			args       []string
			play       func(*e2e.Session)
		}{
			{"ended", "the program ended before", nil, func(s *e2e.Session) { s.Start(); s.Stop(); s.Wait("never") }},
			{"character", "is not on the keyboard", nil, func(s *e2e.Session) { s.Start(); s.Type("漢") }},
			{"thread", "Error in Fyne call thread", []string{"-astray"}, func(s *e2e.Session) { s.Start(); s.Wait("text from elsewhere"); s.Wait("never") }},
		} {
			stage := e2e.Stage{Say: func(line string) { t.Log(line) }}
			err := stage.Play(window, out("player/"+c.name), e2e.Journey{Name: c.name, Args: c.args, Play: c.play})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: got %v, want an error with %q", c.name, err, c.want)
			}
		}
	})
}

func open(t *testing.T, program, layout string) *e2e.Session {
	t.Helper()
	s := e2e.Open(t, e2e.Options{Program: program, Out: out("player/" + strings.ReplaceAll(filepath.Base(t.Name()), ",", "")), Layout: layout})
	t.Cleanup(s.Close)
	s.Start()
	return s
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestQueryReadsARegisterThatIsInUse(t *testing.T) {
	register := filepath.Join(t.TempDir(), "register.sqlite")
	db, err := sql.Open("sqlite3", "file:"+register+"?_journal_mode=WAL&_locking_mode=EXCLUSIVE")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("create table acts (name text, day integer); insert into acts values ('report', 1), (null, 2)"); err != nil {
		t.Fatal(err)
	}
	rows, err := e2e.Query(register, "select name, day from acts where day <= ? order by day", 2)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 2 || rows[0][0] != "report" || rows[1][0] != "" || rows[1][1] != "2" {
		t.Errorf("got %q", rows)
	}
}
