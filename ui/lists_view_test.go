package ui

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

func TestRecordLines(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	day := days.Must("2026-11-20")
	office := &cases.Office{Users: []cases.OfficeUser{{User: "marion", Name: "Marion Baudry", Role: cases.RoleSecretary}}}
	act := func(id cases.ActID, rank int64, p cases.Payload) cases.Act {
		return cases.Act{ID: id, Rank: rank, On: day, Today: day + 1, By: "marion", Recorded: time.Date(2026, 11, 21, 9, 5, 0, 0, time.Local), Payload: p}
	}
	files := []recordFile{
		{File: cases.TheOffice(), Name: "Organisme", Acts: []cases.Act{
			act("1", 1, cases.AddClosingDay{Day: day, Name: "pont"}),
			act("2", 4, cases.StrikeAct{Act: "1", Reason: "erreur de date"}),
		}},
		{File: cases.PersonID("p").File(), Name: "Camille Laurent", Acts: []cases.Act{
			act("3", 2, cases.GiveFunction{Seat: regulation.SeatSuccess}),
		}},
	}
	got := recordLines(w, files, office, "")
	if len(got) != 3 || got[0].Act != "2" || got[1].Act != "3" || got[2].Act != "1" {
		t.Fatalf("not the last recorded first: %+v", got)
	}
	if l := got[2]; !l.Struck || l.Reason != "erreur de date" || l.Who != "Marion Baudry" || l.On != "ven. 20 nov." {
		t.Errorf("the struck act shows %+v", l)
	}
	if l := got[0]; l.Struck || l.Reason != "erreur de date" || plainSpaces(l.Recorded) != "sam. 21 nov., 9 h 05" {
		t.Errorf("the strike shows %+v", l)
	}
	if got[1].What != "Attribution d’une fonction\u00a0: Réussite de la formation" {
		t.Errorf("got %q", got[1].What)
	}
	if only := recordLines(w, files, office, "reussite"); len(only) != 1 || only[0].Act != "3" {
		t.Errorf("the filter leaves %+v", only)
	}
}

func TestEveryKindOfActIsWorded(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []cases.Kind{
		cases.KindOpenCase, cases.KindPosted, cases.KindSeatMember, cases.KindDeclareAddress, cases.KindDescribeOrganisation,
		cases.KindAddClosingDay, cases.KindAddUser, cases.KindRemoveUser, cases.KindMarkSimulated, cases.KindStrike,
	} {
		if missing := c.Check(eventKey(k)); len(missing) > 0 {
			t.Errorf("no words for %v", missing)
		}
	}
}

func TestDirectoryForm(t *testing.T) {
	today := days.Must("2026-11-23")
	known := cases.FoldPerson("p", []cases.Act{
		{ID: "1", Seq: 1, Rank: 1, On: today - 30, Payload: cases.DescribePerson{Identity: cases.Identity{Given: "Paul", Family: "Delmas", Group: cases.GroupStaff}}},
		{ID: "2", Seq: 2, Rank: 2, On: today - 30, Payload: cases.AddressDeclared{Address: post.Address{Lines: []string{"1 rue Longue", "35000 RENNES"}}}},
		{ID: "3", Seq: 3, Rank: 3, On: today - 30, Payload: cases.GiveFunction{Seat: regulation.SeatPresident}},
	})
	kinds := func(in []register.Entry) []cases.Kind {
		var out []cases.Kind
		for _, e := range in {
			out = append(out, e.Payload.Kind())
		}
		return out
	}
	for _, c := range []struct {
		name   string
		change func(*directoryForm)
		want   []cases.Kind
	}{
		{"nothing is recorded that already stands", func(*directoryForm) {}, nil},
		{"another name describes the person anew", func(f *directoryForm) { f.Family = "Delmas-Roy" }, []cases.Kind{cases.KindDescribePerson}},
		{"another address is declared", func(f *directoryForm) { f.Address = "2 rue Courte\n35000 RENNES" }, []cases.Kind{cases.KindDeclareAddress}},
		{"the same address typed otherwise is not", func(f *directoryForm) { f.Address = " 1 rue  Longue,\n35000 RENNES\n" }, nil},
		{"an address taken away is not an address", func(f *directoryForm) { f.Address = "" }, nil},
		{"a function held is not given again", func(f *directoryForm) { f.Function = regulation.SeatPresident }, nil},
		{"a delegation to preside and one to sign", func(f *directoryForm) { f.Preside, f.Sign = true, true }, []cases.Kind{cases.KindDelegate, cases.KindDelegate}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := directoryFormOf(known, today)
			c.change(&f)
			if d := cmp.Diff(c.want, kinds(f.entries("p", known, today))); d != "" {
				t.Error(d)
			}
		})
	}

	t.Run("somebody new is described whole", func(t *testing.T) {
		f := directoryFormOf(nil, today)
		f.Family, f.Address, f.Function = "Ferhat", "3 place du Marché\n69001 LYON", regulation.SeatPedagogical
		if d := cmp.Diff([]cases.Kind{cases.KindDescribePerson, cases.KindDeclareAddress, cases.KindGiveFunction}, kinds(f.entries("q", nil, today))); d != "" {
			t.Error(d)
		}
	})

	t.Run("everything wrong is said at once", func(t *testing.T) {
		f := directoryForm{Group: cases.GroupLearner, Born: today + 1, Email: "x", Address: "Résidence universitaire des Grands Lilas Blancs\n35000 RENNES"}
		var got []string
		for _, p := range f.problems(today) {
			got = append(got, p.Field)
		}
		if d := cmp.Diff([]string{"family", "born", "email", "address"}, got); d != "" {
			t.Error(d)
		}
	})
}

func TestViewDirectory(t *testing.T) {
	w := wordsOf(t, translations.French, "2026-11-23")
	rows := []register.PersonRow{
		{Person: "1", Name: "Inès Caron", Identity: cases.Identity{Group: cases.GroupStaff, Title: "réussite"}, Seats: []regulation.Seat{regulation.SeatSuccess}},
		{Person: "2", Name: "Camille Laurent", Identity: cases.Identity{Group: cases.GroupLearner, Born: days.Must("2003-04-17")}},
		{Person: "3", Name: "OPCO Atlas", Identity: cases.Identity{Group: cases.GroupFunder, Service: "Gestion"}},
	}
	v := viewDirectory(w, rows, "", "")
	var got []string
	for _, l := range v.Lines {
		got = append(got, l.Name+" | "+l.Does+" | "+l.Group)
	}
	want := []string{
		"Inès Caron | Réussite de la formation | Personnel",
		"Camille Laurent | Naissance le 17 avril 2003 | Apprenants",
		"OPCO Atlas | Gestion | Financeurs",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if v := viewDirectory(w, rows, cases.GroupStaff, "reussite"); len(v.Lines) != 1 || v.Groups[1] != (directoryGroup{"Personnel", "1"}) {
		t.Errorf("got %+v", v)
	}
	if v := viewDirectory(w, rows, cases.GroupEmployer, ""); v.Empty == "" {
		t.Error("an empty group says nothing")
	}
}

func TestProfileNumbers(t *testing.T) {
	got := profileNumbers(wordsOf(t, translations.French, "2026-11-23"), profile(t))
	values := map[string]string{}
	for _, n := range got {
		values[n.Label] = n.Value
	}
	for label, want := range map[string]string{
		"Griefs et convocation avant le conseil": "8\u00a0jours francs, reporté au jour ouvré",
		"Décision envoyée au plus tard après":    "15\u00a0jours",
		"Membres votants au moins":               "3",
		"Exclusion temporaire au plus":           "1\u00a0mois",
	} {
		if values[label] != want {
			t.Errorf("%s: got %q, want %q", label, values[label], want)
		}
	}
}
