package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"greffe/cases/days"
	"greffe/cases/register"
)

// played makes the sample register up to a day and returns its file.
func played(t *testing.T, until string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "greffe.db")
	o, _, _, err := makeSample(context.Background(), file, days.Must(until))
	if err != nil {
		t.Fatal(err)
	}
	if err := o.close(); err != nil {
		t.Fatal(err)
	}
	return file
}

func sheet(t *testing.T, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	if err := checkCase(context.Background(), args, &out); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(strings.ReplaceAll(out.String(), "\u00a0", " "), "\u202f", " ")
}

func TestCheckPrintsTheComplianceSheet(t *testing.T) {
	file := played(t, "2026-10-08")
	number := "DC-2026-005"
	en := sheet(t, "-lang", "en", "-today", "2026-10-08", file, number)
	for _, want := range []string{
		"DC-2026-005 · Camille Laurent", "0 points to fix",
		"Met · R-NOTICE · Grievances and convocation received 8 days before the council",
		"Article 5.3", "R-WINDOW", "R-EMPLOYER-PRIOR", "Does not apply · R-CASTING", "About: decision letter of Mon 5 Oct",
	} {
		if !strings.Contains(en, want) {
			t.Errorf("the sheet does not say %q:\n%s", want, en)
		}
	}
	if strings.Contains(en, "[") {
		t.Errorf("a key has no words:\n%s", en)
	}
	fr := sheet(t, file, number, "-today", "2026-10-08")
	if !strings.Contains(fr, "0 point à corriger") || !strings.Contains(fr, "Article 5.3") {
		t.Errorf("the French sheet:\n%s", fr)
	}

	t.Run("a case waiting for its council says what is due", func(t *testing.T) {
		if early := sheet(t, "-lang", "en", "-today", "2026-10-19", played(t, "2026-10-19"), "DC-2026-006"); !strings.Contains(early, "To come · R-QUORUM") {
			t.Errorf("the sheet before the council:\n%s", early)
		}
	})
}

func TestCheckSaysWhatAnEndAndAnAnnulmentAskFor(t *testing.T) {
	file := filepath.Join(t.TempDir(), "greffe.db")
	o, _, ids, err := makeSample(context.Background(), file, days.Must("2026-11-20"))
	if err != nil {
		t.Fatal(err)
	}
	if err := o.close(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		story int
		want  []string
	}{
		{6, []string{"Clara Dumas", "Does not apply · R-WINDOW", "The procedure ended without a decision on Mon 16 Nov", "Met · R-INFORM", "lifted on Mon 16 Nov"}},
		{7, []string{"Amir Haddad", "Decision withdrawn or annulled on Fri 20 Nov", "To come · R-INFORM", "To be told: Amir Haddad, Lorraine Data SARL and OPCO de l’Est", "Entry removed", "About: decision letter of Mon 9 Nov"}},
	} {
		en := sheet(t, "-lang", "en", "-today", "2026-11-20", file, string(ids[c.story]))
		for _, want := range c.want {
			if !strings.Contains(en, want) {
				t.Errorf("the sheet does not say %q:\n%s", want, en)
			}
		}
		if strings.Contains(en+sheet(t, "-today", "2026-11-20", file, string(ids[c.story])), "[") {
			t.Errorf("a key has no words:\n%s", en)
		}
	}
}

func TestCheckFindsACaseByItsIdentifier(t *testing.T) {
	file := filepath.Join(t.TempDir(), "greffe.db")
	o, _, ids, err := makeSample(context.Background(), file, days.Must("2026-09-10"))
	if err != nil {
		t.Fatal(err)
	}
	// The register stays open here, as in a window: the sheet is printed all the same.
	if got := sheet(t, "-today", "2026-09-10", file, string(ids[0])); !strings.HasPrefix(got, "DC-2026-005") {
		t.Errorf("by its identifier: %s", got)
	}
	if err := o.close(); err != nil {
		t.Fatal(err)
	}
}

func TestCheckChangesNothing(t *testing.T) {
	file := played(t, "2026-09-10")
	dir := filepath.Dir(file)
	before := contents(t, dir)
	sheet(t, "-today", "2026-09-10", file, "DC-2026-001")
	after := contents(t, dir)
	if len(before) != len(after) {
		t.Errorf("the folder holds %d files, before %d", len(after), len(before))
	}
	for name, sum := range before {
		if after[name] != sum {
			t.Errorf("%s has changed", name)
		}
	}
}

func contents(t *testing.T, dir string) map[string][32]byte {
	t.Helper()
	out := map[string][32]byte{}
	in, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range in {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = sha256.Sum256(b)
	}
	return out
}

func TestCheckRefusesWhatItCannotRead(t *testing.T) {
	file := played(t, "2026-09-10")
	for _, c := range []struct {
		name string
		args []string
		want error
	}{
		{"no case named", []string{file}, errUsage},
		{"three names", []string{file, "a", "b"}, errUsage},
		{"a language nobody knows", []string{file, "DC-2026-001", "-lang", "de"}, errUsage},
		{"a day that is none", []string{file, "DC-2026-001", "-today", "tomorrow"}, errUsage},
		{"a case that is not there", []string{file, "DC-1999-001"}, register.ErrNotFound},
		{"a user who is not there", []string{file, "DC-2026-001", "-user", "nobody"}, register.ErrNotFound},
		{"a register that is not there", []string{filepath.Join(filepath.Dir(file), "none.db"), "DC-2026-001"}, fs.ErrNotExist},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := checkCase(context.Background(), c.args, &out); !errors.Is(err, c.want) || out.Len() > 0 {
				t.Errorf("got %v and %q, want %v", err, out.String(), c.want)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(file), "none.db")); err == nil {
		t.Error("the register that was not there has been made")
	}
}

func TestCheckJudgesAnotherDayOnlyOnATest(t *testing.T) {
	file := filepath.Join(t.TempDir(), "greffe.db")
	o, err := openOffice(file, realClock{})
	if err != nil {
		t.Fatal(err)
	}
	if err := o.close(); err != nil {
		t.Fatal(err)
	}
	err = checkCase(context.Background(), []string{file, "DC-2026-001", "-today", "2026-09-10"}, &bytes.Buffer{})
	if !errors.Is(err, errNotATest) {
		t.Errorf("got %v", err)
	}
}
