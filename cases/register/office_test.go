package register_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/memory"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/store/sqlite"
)

// The people of the tests; an identifier is a name.
const (
	camille = cases.PersonID("camille")
	ponant  = cases.PersonID("ponant")
	atlas   = cases.PersonID("atlas")
	mentor  = cases.PersonID("mentor")
	garnier = cases.PersonID("garnier")
	ferhat  = cases.PersonID("ferhat")
	pruvost = cases.PersonID("pruvost")
	caron   = cases.PersonID("caron")
	leroux  = cases.PersonID("leroux")
	baudry  = cases.PersonID("baudry")
)

// clock is a day set by hand.
type clock struct{ day atomic.Int32 }

func (c *clock) Today() days.Day { return days.Day(c.day.Load()) }

func (c *clock) Now() time.Time {
	y, m, d := c.Today().Date()
	return time.Date(y, m, d, 9, 0, 0, 0, time.UTC)
}

// office is a register with its organisation, staff and users set up.
type office struct {
	*register.Register
	t         testing.TB
	store     register.Store
	clock     *clock
	made      int
	secretary *register.Desk
	director  *register.Desk
}

// stores runs a test on every store.
func stores(t *testing.T, test func(t *testing.T, s register.Store)) {
	t.Helper()
	t.Run("in memory", func(t *testing.T) { test(t, memory.New()) })
	t.Run("on SQLite", func(t *testing.T) { test(t, onDisk(t)) })
}

func onDisk(t testing.TB) register.Store {
	t.Helper()
	s, err := sqlite.Open(filepath.Join(t.TempDir(), "registre.greffe"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func profile(t testing.TB) regulation.Profile {
	t.Helper()
	name := filepath.Join("..", "..", "assets", "regulations", "openclassrooms.json")
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := regulation.Read(name, b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// newOffice sets an office up in an empty store, on 7 September 2026.
func newOffice(t testing.TB, s register.Store) *office {
	t.Helper()
	o := empty(t, s)
	o.on("2026-01-05")
	setup := o.As(register.User{ID: "setup"})
	entries := []register.Entry{{File: cases.TheOffice(), Payload: cases.DescribeOrganisation{Organisation: cases.Organisation{
		Name: "OpenClassrooms", Address: post.Address{Lines: []string{"10 quai de la Charente", "75019 PARIS"}},
		City: "Paris", Zone: "metropole", Profile: "openclassrooms",
	}}}}
	for _, m := range []struct {
		id            cases.PersonID
		given, family string
		seat          regulation.Seat
	}{
		{garnier, "Hélène", "Garnier", regulation.SeatPresident},
		{ferhat, "Nadia", "Ferhat", regulation.SeatPedagogical},
		{pruvost, "Olivier", "Pruvost", regulation.SeatBilling},
		{caron, "Inès", "Caron", regulation.SeatSuccess},
		{leroux, "Thomas", "Leroux", regulation.SeatSuccess},
		{baudry, "Marion", "Baudry", regulation.SeatSecretary},
	} {
		entries = append(entries,
			register.Entry{File: m.id.File(), Payload: cases.DescribePerson{Identity: cases.Identity{Given: m.given, Family: m.family, Group: cases.GroupStaff, Title: "directrice"}}},
			register.Entry{File: m.id.File(), Payload: cases.GiveFunction{Seat: m.seat}})
	}
	entries = append(entries,
		register.Entry{File: cases.TheOffice(), Payload: cases.AddUser{User: "marion", Person: baudry, Name: "Marion Baudry", Role: cases.RoleSecretary}},
		register.Entry{File: cases.TheOffice(), Payload: cases.AddUser{User: "helene", Person: garnier, Name: "Hélène Garnier", Role: cases.RoleDirector}},
		register.Entry{File: cases.TheOffice(), Payload: cases.AddUser{User: "lise", Name: "Lise", Role: cases.RoleReader}})
	o.record(setup, entries...)
	o.on("2026-09-07")
	return o
}

// empty is a register in which nothing is recorded yet.
func empty(t testing.TB, s register.Store) *office {
	t.Helper()
	o := &office{t: t, store: s, clock: &clock{}}
	o.Register = register.New(register.Config{
		Store: s, Clock: o.clock, Profiles: []regulation.Profile{profile(t)},
		NewID: func() string { o.made++; return fmt.Sprintf("id-%06d", o.made) },
	})
	o.secretary = o.As(register.User{ID: "marion", Person: baudry, Name: "Marion Baudry", Role: cases.RoleSecretary})
	o.director = o.As(register.User{ID: "helene", Person: garnier, Name: "Hélène Garnier", Role: cases.RoleDirector})
	return o
}

func (o *office) on(day string) { o.clock.day.Store(int32(days.Must(day))) }

// record records entries that have to be accepted.
func (o *office) record(d *register.Desk, in ...register.Entry) register.Trial {
	o.t.Helper()
	out, err := d.Record(context.Background(), register.Submission{Entries: in})
	if err != nil {
		o.t.Fatalf("recording %T: %v%s", in[0].Payload, err, reasons(err))
	}
	return out
}

// refused records entries that have to be refused by the rules.
func (o *office) refused(d *register.Desk, in ...register.Entry) *register.Refusal {
	o.t.Helper()
	_, err := d.Record(context.Background(), register.Submission{Entries: in})
	var r *register.Refusal
	if !errors.As(err, &r) {
		o.t.Fatalf("recording %T: got %v, want a refusal", in[0].Payload, err)
	}
	return r
}

func reasons(err error) string {
	out := ""
	if r, ok := errors.AsType[*register.Refusal](err); ok {
		for _, v := range append(r.Reasons, r.Confirm...) {
			out += fmt.Sprintf("\n%s %s: %v", v.Rule, v.Subject, v.Reason)
		}
	}
	return out
}

// all makes entries of one file.
func all(f cases.FileID, in ...cases.Payload) []register.Entry {
	out := make([]register.Entry, 0, len(in))
	for _, p := range in {
		out = append(out, register.Entry{File: f, Payload: p})
	}
	return out
}

// at gives entries a time of the day.
func at(hour string, in []register.Entry) []register.Entry {
	for i := range in {
		in[i].At = days.MustHour(hour)
	}
	return in
}

// report is what opens the first scenario's case: the learner, the employer and
// the funder with it.
func report(id cases.CaseID) []register.Entry {
	person := func(p cases.PersonID, i cases.Identity, lines ...string) []register.Entry {
		out := all(p.File(), cases.DescribePerson{Identity: i})
		if lines != nil {
			out = append(out, all(p.File(), cases.AddressDeclared{Address: post.Address{Lines: lines}})...)
		}
		return out
	}
	var in []register.Entry
	in = append(in, person(camille, cases.Identity{Civility: cases.Madame, Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17"), Group: cases.GroupLearner}, "14 rue des Écoles", "35000 RENNES")...)
	in = append(in, person(ponant, cases.Identity{Name: "Atelier Numérique du Ponant SAS", Group: cases.GroupEmployer}, "3 quai Duguay-Trouin", "35000 RENNES")...)
	in = append(in, person(atlas, cases.Identity{Name: "OPCO Atlas", Group: cases.GroupFunder}, "25 quai Panhard et Levassor", "75013 PARIS")...)
	in = append(in, person(mentor, cases.Identity{Given: "Claire", Family: "Hamon", Group: cases.GroupStaff})...)
	return append(in, all(id.File(), opening(),
		cases.FileReport{Reporter: mentor, Capacity: "mentor", Text: "Deux livrables copiés."},
		cases.LinkPerson{Person: mentor, Link: cases.LinkReporter},
		cases.AddGrievance{Grievance: "g1", Day: days.Must("2026-09-02"), Place: "sur la plateforme", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No, Text: "le livrable du projet 4 reprend un dépôt publié"},
		cases.AddGrievance{Grievance: "g2", Day: days.Must("2026-09-04"), Place: "sur la plateforme", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No, Text: "le livrable du projet 5 reprend le même dépôt"})...)
}

func opening() cases.OpenCase {
	return cases.OpenCase{
		Learner: camille, Status: cases.StatusApprentice, Path: "Développeur d’application Python", Employer: ponant,
		Supervisor: "Yann Le Goff", Funders: []cases.Funding{{Funder: atlas, FileRef: "ATL-88120"}}, Zone: "metropole",
	}
}

// document puts some bytes and returns their digest.
func (o *office) document(text string) cases.Digest {
	o.t.Helper()
	d, _, err := o.secretary.PutDocument(context.Background(), bytes.NewReader([]byte(text)))
	if err != nil {
		o.t.Fatal(err)
	}
	return d
}

func (o *office) view(id cases.CaseID) register.View {
	o.t.Helper()
	v, err := o.secretary.Case(context.Background(), id)
	if err != nil {
		o.t.Fatal(err)
	}
	return v
}
