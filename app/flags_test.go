package main

import (
	"errors"
	"path/filepath"
	"testing"

	"greffe/cases/days"
)

func TestParseFlags(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", "/home/somebody/.config")
	f, err := parseFlags([]string{"-today", "2026-09-07", "-lang", "en", "-theme", "dark", "-trace"})
	if err != nil {
		t.Fatal(err)
	}
	if f.today != days.Must("2026-09-07") || f.language != "en" || f.theme != "dark" || !f.trace {
		t.Errorf("got %+v", f)
	}
	if f.register == "" || filepath.Base(f.register) != "greffe.db" {
		t.Errorf("the register is %q", f.register)
	}
	if f, err = parseFlags([]string{"-demo"}); err != nil || filepath.Base(f.register) != "demo.db" {
		t.Errorf("the demonstration is in %q (%v)", f.register, err)
	}
	for name, args := range map[string][]string{
		"a day that does not exist": {"-today", "2026-02-30"},
		"a language nobody speaks":  {"-lang", "xx"},
		"a theme nobody drew":       {"-theme", "pink"},
		"a word that is no command": {"open"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := parseFlags(args); !errors.Is(err, errUsage) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{
		"Camille Laurent":      "Camille-Laurent",
		" a/b\\c:d?e ":         "a-b-c-d-e",
		"Élodie d’Arc":         "Élodie-d-Arc",
		"..":                   "",
		"DC-2026-014 décision": "DC-2026-014-décision",
	} {
		if got := fileName(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
