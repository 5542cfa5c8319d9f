package ui

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/regulation"
)

func TestStartForm(t *testing.T) {
	started := func(change func(*startForm)) (users []string, seats []regulation.Seat) {
		f := newStartForm()
		f.Office.Name, f.Office.Address = "Atelier", "1 rue Longue\n69001 LYON"
		f.Me, f.Role = startPerson{Given: "Marion", Family: "Baudry"}, cases.RoleSecretary
		change(&f)
		n := 0
		_, sub := f.start(func() string { n++; return string(rune('a' + n)) }, func(s regulation.Seat) string { return string(s) })
		for _, e := range sub.Entries {
			switch x := e.Payload.(type) {
			case cases.AddUser:
				users = append(users, x.Name+" "+string(x.Role))
			case cases.GiveFunction:
				seats = append(seats, x.Seat)
			}
		}
		return users, seats
	}
	for _, c := range []struct {
		name   string
		change func(*startForm)
		users  []string
		seats  []regulation.Seat
	}{
		{
			"a secretary alone is the secretary of the council", func(*startForm) {},
			[]string{"Marion Baudry secretary"},
			[]regulation.Seat{regulation.SeatSecretary},
		},
		{
			"whoever presides is the director", func(f *startForm) { f.People[0].Family = "Garnier" },
			[]string{"Marion Baudry secretary", "Garnier director"},
			[]regulation.Seat{regulation.SeatSecretary, regulation.SeatPresident},
		},
		{"a director starts, and the secretary is a user too", func(f *startForm) {
			f.Role, f.People[5].Family = cases.RoleDirector, "Petit"
		}, []string{"Marion Baudry director", "Petit secretary"}, []regulation.Seat{regulation.SeatPresident, regulation.SeatSecretary}},
		{
			"members of the council are in the directory only", func(f *startForm) { f.People[1].Given, f.People[1].Family = "Nadia", "Ferhat" },
			[]string{"Marion Baudry secretary"},
			[]regulation.Seat{regulation.SeatSecretary, regulation.SeatPedagogical},
		},
		{
			"whoever starts is not entered twice", func(f *startForm) {
				f.People[5] = startPerson{Seat: regulation.SeatSecretary, Given: "marion", Family: "BAUDRY"}
			},
			[]string{"Marion Baudry secretary"},
			[]regulation.Seat{regulation.SeatSecretary},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			users, seats := started(c.change)
			if d := cmp.Diff(c.users, users); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.seats, seats); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestFirstStart(t *testing.T) {
	s := emptyStage(t)
	s.Start()
	if s.At().Page != PageFirstRun {
		t.Fatalf("a register that knows nobody begins at %q", s.At().Page)
	}
	s.sees("Bienvenue", "Commencer le mien")

	t.Run("the language changes at once", func(t *testing.T) {
		s.setDisplay(func(d *Display) { d.Language = translations.English })
		s.sees("Welcome", "Start mine")
		s.setDisplay(func(d *Display) { d.Language = translations.French })
	})

	screen := func() *firstRunScreen { return s.current.(*firstRunScreen) }
	t.Run("an empty organisation is not passed, and its name has the keyboard", func(t *testing.T) {
		screen().next()
		s.button("Continuer")
		if !s.happened("field name error") || !s.happened("field address error") {
			t.Errorf("no error beside the fields: %v", s.events)
		}
		s.types("Atelier Numérique")
		if screen().form.Office.Name != "Atelier Numérique" {
			t.Errorf("typed into %+v", screen().form.Office)
		}
	})

	t.Run("everything is recorded at the end and the docket opens", func(t *testing.T) {
		form := &screen().form
		form.Office.Address = "10 quai de la Charente\n75019 PARIS"
		s.button("Continuer")
		s.button("Continuer")
		if !s.happened("field role error") {
			t.Error("the role is not asked for")
		}
		form.Me.Given, form.Me.Family, form.Role = "Marion", "Baudry", cases.RoleSecretary
		s.button("Continuer")
		form.People[0].Given, form.People[0].Family = "Hélène", "Garnier"
		s.button("Commencer")
		if s.At().Page != PageDocket {
			t.Fatalf("at %q: %s", s.At().Page, s.seen())
		}
		s.sees("Marion Baudry", "Secrétariat", "Échéancier")
		o, err := s.Desk.Office(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if o.Organisation.Name != "Atelier Numérique" || o.Organisation.City != "Paris" || len(o.Users) != 2 {
			t.Errorf("recorded %+v with %d users", o.Organisation, len(o.Users))
		}
	})
}

func TestFirstStartIsWholeInASmallWindow(t *testing.T) {
	for _, lang := range []translations.Lang{translations.French, translations.English} {
		s := emptyStage(t)
		s.Display.Language = lang
		s.compose()
		s.Start()
		s.window.Resize(fyne.NewSize(1024, 500))
		screen := s.current.(*firstRunScreen)
		screen.form.Role = cases.RoleSecretary
		for step := range stepsOfStart {
			screen.goTo(step)
			for _, c := range s.cut() {
				t.Errorf("%s, step %d: %s", lang.Code(), step+1, c)
			}
		}
	}
}

func TestThePagesActGoesOn(t *testing.T) {
	s := emptyStage(t)
	s.Start()
	screen := s.current.(*firstRunScreen)
	screen.next()
	ability(s.Frame, acting.act)
	if screen.step != stepOffice {
		t.Error("an empty organisation is passed")
	}
	screen.form.Office.Name, screen.form.Office.Address = "Atelier", "1 rue Longue\n69001 LYON"
	ability(s.Frame, acting.act)
	if screen.step != stepYou {
		t.Errorf("Ctrl+Enter leads to step %d", screen.step+1)
	}
}
