package main

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"greffe/ui"
)

func TestPersonalChoicesAreKept(t *testing.T) {
	register := filepath.Join(t.TempDir(), "greffe.db")
	personalBook(register).Change("marion", func(p *ui.Personal) { p.LockAfter, p.Notify = 0, true })
	if got := personalBook(register).Of("marion"); got.LockAfter != 0 || !got.Notify {
		t.Errorf("read back: %+v", got)
	}
	if got := personalBook(register).Of("helene"); got.LockAfter != 10 || got.Notify {
		t.Errorf("somebody who chose nothing has %+v", got)
	}
	info, err := os.Stat(personalFile(register))
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %s", info.Mode())
	}
	t.Run("a file that cannot be read is as none", func(t *testing.T) {
		if err := os.WriteFile(personalFile(register), []byte("{"), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := personalBook(register).Of("marion"); got.LockAfter != 10 {
			t.Errorf("read: %+v", got)
		}
	})
}

func TestNoticesWhereThereIsABus(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("notices do not go over a bus here")
	}
	for _, c := range []struct {
		name string
		env  map[string]string
		bus  bool
		want bool
	}{
		{"none that is disabled", map[string]string{"DBUS_SESSION_BUS_ADDRESS": "disabled:", "XDG_RUNTIME_DIR": "/run/user/1"}, true, false},
		{"the one that is named", map[string]string{"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/user/1/bus"}, false, true},
		{"the one of the session", map[string]string{"XDG_RUNTIME_DIR": "/run/user/1"}, true, true},
		{"no session", map[string]string{"XDG_RUNTIME_DIR": "/run/user/1"}, false, false},
		{"nothing at all", nil, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := noticesThere(func(k string) string { return c.env[k] }, func(string) bool { return c.bus })
			if got != c.want {
				t.Errorf("got %t", got)
			}
		})
	}
}
