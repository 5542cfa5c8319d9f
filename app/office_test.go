package main

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
)

func TestTheProgramCarriesTwoProfilesAndKnowsWhichHoldsByItself(t *testing.T) {
	all, err := profiles()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, p := range all {
		ids = append(ids, p.ID)
	}
	if strings.Join(ids, " ") != "openclassrooms labour-code" {
		t.Errorf("got %v", ids)
	}
	for id, want := range map[string]string{"": "openclassrooms", "openclassrooms": "openclassrooms", "labour-code": "labour-code"} {
		if p, err := inForce(all, id); err != nil || p.ID != want {
			t.Errorf("%q: %s, %v", id, p.ID, err)
		}
	}
	if _, err := inForce(all, "another"); !errors.Is(err, errNoProfile) {
		t.Errorf("a profile nobody knows: %v", err)
	}
}

// TestACaseIsJudgedByTheProfileOfItsOpening: the office works under the Labour
// Code, opens a case, and turns to the other regulation afterwards.
func TestACaseIsJudgedByTheProfileOfItsOpening(t *testing.T) {
	ctx := context.Background()
	file := filepath.Join(t.TempDir(), "greffe.db")
	clock := newSetClock(days.Must("2026-09-07"))
	o, err := openOffice(file, clock)
	if err != nil {
		t.Fatal(err)
	}
	desk := o.register.As(register.User{ID: "u", Role: cases.RoleDirector})
	record := func(in ...register.Entry) {
		t.Helper()
		if _, err := desk.Record(ctx, register.Submission{Entries: in}); err != nil {
			t.Fatal(err)
		}
	}
	office := func(profile string) register.Entry {
		return register.Entry{File: cases.TheOffice(), Payload: cases.DescribeOrganisation{
			Organisation: cases.Organisation{Name: "Formation", Zone: "metropole", Profile: profile},
		}}
	}
	open := func(id cases.CaseID, learner cases.PersonID) {
		record(
			register.Entry{File: learner.File(), Payload: cases.DescribePerson{Identity: cases.Identity{Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17"), Group: cases.GroupLearner}}},
			register.Entry{File: id.File(), Payload: cases.OpenCase{Learner: learner, Status: cases.StatusTrainee, Zone: "metropole"}},
		)
		record(
			register.Entry{File: id.File(), Payload: cases.FileReport{Name: "Claire"}},
			register.Entry{File: id.File(), Payload: cases.AddGrievance{Grievance: cases.GrievanceID(id), Day: days.Must("2026-09-02"), Place: "en ligne", Text: "faits", Article: "R. 6352-3", InTraining: cases.Yes, Criminal: cases.No}},
			register.Entry{File: id.File(), Payload: cases.InterviewHeld{Notes: "entendue"}},
		)
	}
	record(office("labour-code"), register.Entry{File: cases.TheOffice(), Payload: cases.MarkSimulated{}})
	open("code", "a")
	record(office("openclassrooms"))
	open("own", "b")
	if err := o.close(); err != nil {
		t.Fatal(err)
	}
	sheets := map[string]string{}
	for _, id := range []string{"code", "own"} {
		var out bytes.Buffer
		if err := checkCase(ctx, []string{file, id, "-lang", "en", "-today", "2026-09-08"}, &out); err != nil {
			t.Fatal(err)
		}
		sheets[id] = strings.ReplaceAll(out.String(), "\u00a0", " ")
	}
	for id, want := range map[string][]string{
		// Heard on Monday the 7th: one clear day, or two.
		"code": {"Labour Code, articles R. 6352-3 to R. 6352-8 (to be checked at the source", "Article R. 6352-6", "safe from Wed 9 Sep"},
		"own":  {"Internal Regulations of OpenClassrooms\n", "article R. 6352-3 is not in the regulation", "safe from Thu 10 Sep"},
	} {
		for _, w := range want {
			if !strings.Contains(sheets[id], w) {
				t.Errorf("the case %s does not say %q:\n%s", id, w, sheets[id])
			}
		}
	}
}
