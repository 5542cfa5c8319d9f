package ui

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func TestDocketScreen(t *testing.T) {
	s := newStage(t)
	s.sees("Rien à faire", "Voir le calendrier")
	s.openCase("case-1")
	s.Reload(nil)
	s.sees("Camille Laurent", "DC-2026-001")

	t.Run("the list is one stop, Enter opens the case", func(t *testing.T) {
		list := s.current.(*docketScreen).list
		s.window.Canvas().Focus(list)
		s.press(fyne.KeyHome, fyne.KeyReturn)
		if s.At() != (Route{Page: PageCase, Case: "case-1", Tab: TabOverview}) {
			t.Errorf("Enter goes to %+v", s.At())
		}
		s.Back()
	})

	t.Run("Ctrl+Enter does what the row asks for", func(t *testing.T) {
		screen := s.current.(*docketScreen)
		s.window.Canvas().Focus(screen.list)
		s.press(fyne.KeyHome)
		line := screen.view.Lines[screen.list.At()]
		screen.list.OnAct(screen.list.At())
		if line.Kind != rules.DoComplete {
			t.Fatalf("a case without a report is %q", line.Kind)
		}
		if s.At() != (Route{Page: PageCase, Case: "case-1", Tab: TabFacts}) {
			t.Errorf("completing the report goes to %+v", s.At())
		}
		s.Go(Route{Page: PageDocket})
	})

	t.Run("a tile filters, and Esc takes the filter away", func(t *testing.T) {
		screen := s.current.(*docketScreen)
		screen.tiles[2].row.Tapped(nil)
		s.sees("Rien de tel à faire.")
		s.window.Canvas().Unfocus()
		s.press(fyne.KeyEscape)
		s.sees("Camille Laurent")
	})

	t.Run("in a low window the tiles are chips, in a narrow one the panel goes", func(t *testing.T) {
		screen := s.current.(*docketScreen)
		s.window.Resize(fyne.NewSize(1024, 500))
		if screen.tiles[0].row.Visible() && visibleUp(s.window.Content(), screen.tiles[0].row) || !visibleUp(s.window.Content(), screen.chips[0].row) {
			t.Error("tiles show in a low window")
		}
		if visibleUp(s.window.Content(), screen.side) {
			t.Error("the side panel shows in a narrow window")
		}
		if visibleUp(s.window.Content(), s.shell.rail.entries[0].label) {
			t.Error("the rail shows its words in a narrow window")
		}
		s.window.Resize(fyne.NewSize(1440, 900))
		if !visibleUp(s.window.Content(), screen.tiles[0].row) || !visibleUp(s.window.Content(), s.shell.rail.entries[0].label) {
			t.Error("they do not come back in a wide window")
		}
	})
}

// visibleUp tells whether a person sees an object.
func visibleUp(root, o fyne.CanvasObject) bool {
	return !parts.Walk(root, func(x fyne.CanvasObject) bool { return x != o })
}

func TestCouncilCard(t *testing.T) {
	w, today := wordsOf(t, translations.French, "2026-11-23"), days.Must("2026-11-23")
	row := register.SittingRow{
		Sitting: "s", Plan: cases.PlanSitting{Day: today + 2, At: days.MustHour("10:00"), Place: "Salle 3", Link: "https://exemple.fr"},
		Cases: []register.CaseRow{{Case: "a", Learner: "Sarah Nguyen"}, {Case: "b", Learner: "Paul Roux"}},
	}
	views := []register.View{{Verdicts: []rules.Verdict{{Rule: rules.Quorum, State: rules.Met, Reason: message.Literal("Quorum atteint.")}}}}
	got := councilCardOf(w, row, views, today)
	want := councilCard{
		Sitting: "s", Case: "a", When: "mer. 25 nov. à 10\u00a0h\u00a000", Distance: "2\u00a0jours restants",
		Learners: "Sarah Nguyen et Paul Roux", Place: "Salle 3, et visioconférence", Quorum: "Quorum atteint.", Tone: parts.ToneOK,
	}
	if got != want {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	row.Plan.Day, row.Plan.Place, row.Plan.Link = today, "", ""
	if got := councilCardOf(w, row, nil, today); got.When != "Aujourd’hui à 10\u00a0h\u00a000" || !got.Open || got.Place != "lieu à fixer" {
		t.Errorf("today: got %+v", got)
	}
}

func TestDirectoryScreen(t *testing.T) {
	s := newStage(t)
	s.Go(Route{Page: PageDirectory})
	s.sees("Hélène Garnier", "Présidence", "Camille Laurent", "Naissance le 2 mars 2004")

	t.Run("an address too wide for an envelope is said beside the field and not recorded", func(t *testing.T) {
		s.Go(Route{Page: PageDirectory, Person: camila})
		s.sees("4 rue des Lilas", "Sur l’enveloppe", "15/38")
		sheet := s.window.Canvas().Overlays().Top().(*parts.Sheet)
		area := all[*parts.Area](sheet)[0]
		area.SetText("Résidence universitaire des Grands Lilas Blancs\n35000 RENNES")
		s.sees("47/38", "Par exemple")
		s.button("Enregistrer")
		if !s.happened("field address error") || !sheet.IsOpen() {
			t.Error("it is recorded")
		}
		area.SetText("12 rue des Lilas\n35000 RENNES")
		s.button("Enregistrer")
		if sheet.IsOpen() {
			t.Fatal(s.seen())
		}
		p, err := s.Desk.Person(context.Background(), camila)
		if err != nil {
			t.Fatal(err)
		}
		if a, _ := p.AddressOn(s.today); a.Inline() != "12 rue des Lilas, 35000 RENNES" {
			t.Errorf("recorded %q", a.Inline())
		}
	})

	t.Run("what is typed and left comes back", func(t *testing.T) {
		s.button("Ajouter à l’annuaire")
		sheet := s.window.Canvas().Overlays().Top().(*parts.Sheet)
		for _, field := range all[*parts.Field](sheet) {
			if field.Label == "Nom" {
				field.Focus()
			}
		}
		s.types("Ferhat")
		s.press(fyne.KeyEscape)
		s.sees("Le brouillon est conservé.")
		s.button("Ajouter à l’annuaire")
		s.sees("Ferhat")
		s.button("Enregistrer")
		s.sees("Ferhat")
		if drafts, err := s.Desk.Drafts(context.Background()); err != nil || len(drafts) != 0 {
			t.Errorf("%d drafts are left, %v", len(drafts), err)
		}
	})

	t.Run("an employer has a legal name", func(t *testing.T) {
		s.button("Ajouter à l’annuaire")
		all[*parts.Select](s.window.Canvas().Overlays().Top())[0].OnChange(3)
		s.sees("Raison sociale")
		s.button("Enregistrer")
		if !s.happened("field name error") {
			t.Error("its name is not asked for")
		}
		for _, c := range s.cut() {
			t.Error(c)
		}
	})
}

func TestSettingsScreen(t *testing.T) {
	s := newStage(t)
	kept := Display{}
	s.Keep = func(d Display) { kept = d }
	s.Profile = profile(t)
	s.Go(Route{Page: PageSettings})
	screen := func() *settingsScreen { return s.current.(*settingsScreen) }

	t.Run("the organisation is corrected", func(t *testing.T) {
		screen().form.Phone = "02 99 00 00 00"
		s.button("Enregistrer")
		o, err := s.Desk.Office(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if o.Organisation.Phone != "02 99 00 00 00" || o.Organisation.Profile != "openclassrooms" {
			t.Errorf("recorded %+v", o.Organisation)
		}
	})
	t.Run("a user gets another role", func(t *testing.T) {
		s.shortcut(fyne.KeyTab, fyne.KeyModifierControl)
		s.sees("Hélène Garnier", "Direction")
		screen().openUser(screen().office.Users[1])
		all[*parts.Segment](s.window.Canvas().Overlays().Top())[0].OnChange(2)
		s.button("Enregistrer")
		users, err := s.Desk.Users(context.Background())
		if err != nil || users[1].Role != cases.RoleReader {
			t.Errorf("the role is %v, %v", users, err)
		}
	})
	t.Run("the office closes on a day, and opens again when that is struck", func(t *testing.T) {
		screen().record(cases.AddClosingDay{Day: days.Must("2026-12-24"), Name: "veille de Noël"}, nil)
		screen().tabs.Select(2)
		s.sees("jeudi 24 décembre 2026 · veille de Noël")
		s.button("Rayer")
		s.sees("Ce jour redevient ouvré")
		s.button("Rayer")
		s.sees("Aucun jour de fermeture.")
	})
	t.Run("the looks change at once and are kept", func(t *testing.T) {
		screen().tabs.Select(3)
		choices := all[*parts.Segment](s.window.Content())
		choices[1].OnChange(1)
		if kept.Theme != "dark" {
			t.Errorf("kept %+v", kept)
		}
		choices[0].OnChange(1)
		s.sees("Settings", "Docket")
		if kept.Language != translations.English || kept.Theme != "dark" {
			t.Errorf("kept %+v", kept)
		}
	})
	t.Run("the numbers of the regulation are to be read", func(t *testing.T) {
		screen().tabs.Select(slices.Index(settingsTabs(), "regulation"))
		s.sees("8\u00a0clear days, moved to an open day")
	})
}

func TestJournalScreen(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Go(Route{Page: PageJournal})
	s.sees("Ouverture du dossier", "DC-2026-001 · Camille Laurent", "Marion Baudry")
	screen := s.current.(*journalScreen)
	s.window.Canvas().Focus(screen.list)
	s.press(fyne.KeyHome, fyne.KeyReturn)
	if s.At() != (Route{Page: PageCase, Case: "case-1", Tab: TabJournal}) {
		t.Errorf("Enter goes to %+v", s.At())
	}
	s.Back()
	screen = s.current.(*journalScreen)
	screen.kinds.OnChange(4)
	for _, l := range screen.lines {
		if l.File != cases.TheOffice() {
			t.Errorf("%s shows among the acts of the organisation", l.Where)
		}
	}
	if len(screen.lines) != 3 {
		t.Errorf("%d acts of the organisation, want 3", len(screen.lines))
	}
}
