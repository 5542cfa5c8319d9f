package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/ui"
)

// personalFile holds what each person chose on this machine, personal codes
// among it, as Argon2id makes them. Like the display choices it lies beside the
// register and is no part of it; deleting it forgets the codes and nothing else.
func personalFile(register string) string {
	return filepath.Join(filepath.Dir(register), "personal.json")
}

// personalBook reads what was kept. A file that cannot be read is as none: the
// codes in it are forgotten, and no case is lost.
func personalBook(register string) *ui.PersonalBook {
	var kept map[cases.UserID]ui.Personal
	if b, err := os.ReadFile(personalFile(register)); err == nil {
		_ = json.Unmarshal(b, &kept)
	}
	return ui.NewPersonalBook(kept, func(all map[cases.UserID]ui.Personal) { keepPersonal(register, all) })
}

// keepPersonal writes everything anew beside the old file and then takes its
// place, so that a crash in between forgets no code.
func keepPersonal(register string, all map[cases.UserID]ui.Personal) {
	b, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		return
	}
	file := personalFile(register)
	if err := os.WriteFile(file+".new", b, 0o600); err == nil {
		_ = os.Rename(file+".new", file)
	}
}

// machine is this computer. Its clock is the real one even when the day is set
// by hand: it says how long nobody was there.
func machine(register string, a fyne.App, activity *ui.Activity) ui.Machine {
	m := ui.Machine{Now: realClock{}.Now, Personal: personalBook(register), Activity: activity}
	if noticesThere(os.Getenv, fileThere) {
		m.Notify = func(title, text string) {
			go a.SendNotification(fyne.NewNotification(title, text)) // the bus may take its time
		}
	}
	return m
}

// noticesThere tells whether the system shows notices. On Linux and its kin they
// go over the session's bus: where there is none the toolkit would complain in
// the log, or start a bus of its own and leave it behind.
func noticesThere(env func(string) string, there func(string) bool) bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	switch bus := env("DBUS_SESSION_BUS_ADDRESS"); {
	case strings.HasPrefix(bus, "disabled:"):
		return false
	case bus != "":
		return true
	}
	run := env("XDG_RUNTIME_DIR")
	return run != "" && there(filepath.Join(run, "bus"))
}

func fileThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
