package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"greffe/assets"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

// ownProfile is the file of another organisation's regulation, whose council is
// announced five days ahead.
func ownProfile(t *testing.T) string {
	t.Helper()
	b, err := assets.Regulations.ReadFile("regulations/openclassrooms.json")
	if err != nil {
		t.Fatal(err)
	}
	s := strings.Replace(string(b), `"id": "openclassrooms"`, `"id": "atelier"`, 1)
	s = strings.Replace(s, "Règlement intérieur d’OpenClassrooms", "Règlement de l’Atelier", 1)
	return strings.Replace(s, `"notice": {"n": 8,`, `"notice": {"n": 5,`, 1)
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestProfilesBesideTheRegisterAreRead(t *testing.T) {
	folder := t.TempDir()
	own := ownProfile(t)
	write(t, folder, "atelier-1.json", own)
	write(t, folder, "atelier-2.json", strings.Replace(own, `"version": "1"`, `"version": "2"`, 1))
	write(t, folder, "bad.JSON", strings.Replace(own, `"min_voting": 3`, `"min_voting": 30`, 1))
	write(t, folder, "notes.txt", "not a profile")
	write(t, folder, ".hidden.json", "{")
	if err := os.Mkdir(filepath.Join(folder, "folder.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	all, refused, err := gatherProfiles(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range all {
		names = append(names, p.ID+" "+p.Version)
	}
	if got := strings.Join(names, ", "); got != "openclassrooms 1, labour-code 1, atelier 1, atelier 2" {
		t.Errorf("got %s", got)
	}
	if len(refused) != 1 || refused[0].File != "bad.JSON" || refused[0].Faults[0].Why.Key != "profile.fault.voters" {
		t.Errorf("refused %v", refused)
	}
	if p, err := inForce(all, "atelier"); err != nil || p.Version != "2" {
		t.Errorf("in force: %s, %v", p.Version, err)
	}
	if all, refused, err := gatherProfiles(filepath.Join(folder, "none")); err != nil || len(all) != 2 || len(refused) != 0 {
		t.Errorf("without a folder: %d, %v, %v", len(all), refused, err)
	}
	if _, refused, err := gatherProfiles(filepath.Join(folder, "notes.txt")); err != nil || len(refused) != 1 {
		t.Errorf("a file for a folder: %v, %v", refused, err)
	}
}

// TestTheProgramOpensWithABadProfileBeside: it is said, and nothing else fails.
func TestTheProgramOpensWithABadProfileBeside(t *testing.T) {
	file := filepath.Join(t.TempDir(), "greffe.db")
	write(t, regulationsBeside(file), "mine.json", "{\n\"id\": 3}")
	o, err := openOffice(file, realClock{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = o.close() }()
	if len(o.refused) != 1 || o.refused[0].File != "mine.json" {
		t.Errorf("refused %v", o.refused)
	}
	if got := o.register.As(register.User{}).Profiles(); len(got) != 2 {
		t.Errorf("%d profiles are known", len(got))
	}
}

// TestTheCheckOfACopyKnowsTheProfilesBesideTheRegister: a case under a profile of
// the organisation's own is judged by it, also on a copy elsewhere.
func TestTheCheckOfACopyKnowsTheProfilesBesideTheRegister(t *testing.T) {
	ctx := context.Background()
	file := filepath.Join(t.TempDir(), "greffe.db")
	write(t, regulationsBeside(file), "atelier.json", ownProfile(t))
	clock := newSetClock(days.Must("2026-09-07"))
	o, err := openOffice(file, clock)
	if err != nil {
		t.Fatal(err)
	}
	desk := o.register.As(register.User{ID: "u", Role: cases.RoleDirector})
	for _, e := range []register.Entry{
		{File: cases.TheOffice(), Payload: cases.DescribeOrganisation{Organisation: cases.Organisation{Name: "Atelier", Zone: "metropole", Profile: "atelier"}}},
		{File: cases.TheOffice(), Payload: cases.MarkSimulated{}},
		{File: cases.PersonID("a").File(), Payload: cases.DescribePerson{Identity: cases.Identity{Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17"), Group: cases.GroupLearner}}},
		{File: cases.CaseID("d").File(), Payload: cases.OpenCase{Learner: "a", Status: cases.StatusTrainee, Zone: "metropole"}},
	} {
		if _, err := desk.Record(ctx, register.Submission{Entries: []register.Entry{e}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.close(); err != nil {
		t.Fatal(err)
	}
	got := sheet(t, file, "d", "-lang", "fr", "-today", "2026-09-08")
	if !strings.Contains(got, "Règlement de l’Atelier") || !strings.Contains(got, "5 jours") {
		t.Errorf("the sheet:\n%s", got)
	}
}

func TestCheckProfileSaysEachFaultOnALine(t *testing.T) {
	folder := t.TempDir()
	own := ownProfile(t)
	write(t, folder, "good.json", own)
	write(t, folder, "bad.json", strings.Replace(strings.Replace(own, `"min_voting": 3`, `"min_voting": "three"`, 1), `"board": false`, `"borad": false`, 1))
	for _, tc := range []struct {
		name string
		args []string
		out  []string
		errs []string
		want error
	}{
		{"a good one", []string{filepath.Join(folder, "good.json")}, []string{"Internal Regulations", "version 1", "6 seats", "16 breaches"}, nil, nil},
		{"a good one, in French", []string{"-lang", "fr", filepath.Join(folder, "good.json")}, []string{"Règlement de l’Atelier, version 1, est un profil complet"}, nil, nil},
		{"a bad one", []string{filepath.Join(folder, "bad.json")}, nil, []string{
			"bad.json, line ", "numbers.min_voting: a number is expected here, and a text is found", "“borad” is the name of no field", "board: the field is missing",
		}, errSaid},
		{"a bad one, in French", []string{filepath.Join(folder, "bad.json"), "-lang", "fr"}, nil, []string{"on y attend un nombre, et on y trouve un texte"}, errSaid},
		{"no file", nil, nil, nil, errUsage},
		{"two files", []string{"a", "b"}, nil, nil, errUsage},
		{"another language", []string{"-lang", "de", "a"}, nil, nil, errUsage},
		{"a file that is not there", []string{filepath.Join(folder, "none.json")}, nil, nil, os.ErrNotExist},
		{"a folder", []string{folder}, nil, nil, errNotAFile},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			if err := checkProfile(tc.args, &out, &errs); !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
			plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
			for _, want := range tc.out {
				if got := plain.Replace(out.String()); !strings.Contains(got, want) {
					t.Errorf("%q does not say %q", got, want)
				}
			}
			for _, want := range tc.errs {
				if got := plain.Replace(errs.String()); !strings.Contains(got, want) {
					t.Errorf("%q does not say %q", got, want)
				}
			}
		})
	}
}

func TestTheShippedProfilesPassTheirOwnCheck(t *testing.T) {
	files, err := shippedProfiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if _, err := profileReader().Read(f.Name, f.Bytes); err != nil {
			t.Error(err)
		}
	}
	if len(files) != 2 {
		t.Errorf("%d profiles are shipped", len(files))
	}
}
