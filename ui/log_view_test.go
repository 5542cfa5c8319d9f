package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// learnerOf folds a learner's file from sessions and acts of their own days.
func learnerOf(forms []sessionForm, more ...cases.Act) *cases.Person {
	acts := []cases.Act{{ID: "who", On: days.Must("2026-01-05"), Payload: cases.DescribePerson{Identity: cases.Identity{
		Given: "Camille", Family: "Laurent", Group: cases.GroupLearner, Born: days.Must("2003-04-17"),
	}}}}
	add := func(id cases.ActID, on days.Day, p cases.Payload) {
		acts = append(acts, cases.Act{ID: id, On: on, Payload: p})
	}
	for _, f := range forms {
		add(cases.ActID(f.ID+"p"), f.Day, f.planned())
		if h := f.held(); h != nil {
			add(cases.ActID(f.ID+"h"), f.Day, *h)
		}
	}
	acts = append(acts, more...)
	for i := range acts {
		acts[i].Seq, acts[i].Rank = i+1, int64(i+1)
	}
	return cases.FoldPerson("camille", acts)
}

func sessionOn(id cases.SessionID, day, outcome string) sessionForm {
	return sessionForm{ID: id, Of: cases.SessionMentoring, Day: days.Must(day), At: days.MustHour("14:00"), Outcome: outcome}
}

func TestTheLogSaysWhatEachSessionCountsAs(t *testing.T) {
	const today = "2026-11-23"
	fr, p := wordsOn(t, translations.French, today), profile(t)
	late := sessionOn("c", "2026-11-09", sessionLate)
	late.Joined = days.MustHour("14:20")
	justified := sessionOn("d", "2026-11-16", sessionCancelled)
	justified.CancelledOn, justified.Ground, justified.SeenBy, justified.SeenOn = days.Must("2026-11-13"), "sick-leave", "Paul Roux", days.Must("2026-11-14")
	learner := learnerOf([]sessionForm{
		sessionOn("a", "2026-10-26", sessionAttended), sessionOn("b", "2026-11-02", sessionMissed), late, justified, sessionOn("e", "2026-11-30", sessionAhead),
	})
	var got []string
	for _, l := range logLines(fr, p, learner, days.Must(today)) {
		got = append(got, strings.Join([]string{l.When, l.Of, l.State, l.Why, l.Run}, " | "))
	}
	want := []string{
		"lun. 30 nov., 14\u00a0h\u00a000 | Mentorat | À venir |  | ",
		"lun. 16 nov., 14\u00a0h\u00a000 | Mentorat | Justifiée | Absence justifiée, document vu le sam. 14 nov. par Paul Roux | ",
		"lun. 9 nov., 14\u00a0h\u00a000 | Mentorat | Non autorisée | 20\u00a0minutes de retard, plus de 15 | 2 sur 2",
		"lun. 2 nov., 14\u00a0h\u00a000 | Mentorat | Non autorisée | Non suivie, sans annulation | 1 sur 2",
		"lun. 26 oct., 14\u00a0h\u00a000 | Mentorat | Suivie | Suivie | ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheRunSaysWhatItOpens(t *testing.T) {
	const today = "2026-11-23"
	fr, p := wordsOn(t, translations.French, today), profile(t)
	missed := func(n int) []sessionForm {
		var out []sessionForm
		for i := range n {
			f := sessionOn(cases.SessionID(rune('a'+i)), "2026-11-02", sessionMissed)
			f.Day += days.Day(i)
			out = append(out, f)
		}
		return out
	}
	for name, tt := range map[string]struct {
		in    []sessionForm
		title string
		opens int
		steps int
	}{
		"no session":        {nil, "Aucune séance au dossier", 0, 0},
		"none missed":       {[]sessionForm{sessionOn("a", "2026-11-02", sessionAttended)}, "Aucune absence non autorisée.", 0, 0},
		"one missed":        {missed(1), "1\u00a0absence non autorisée de suite", 0, 1},
		"two in a row":      {missed(2), "seul un avertissement de niveau 1 est ouvert", 1, 2},
		"three in a row":    {missed(3), "les niveaux 1 à 3 sont ouverts", 3, 3},
		"one comes between": {append(missed(1), sessionOn("x", "2026-11-03", sessionAttended), sessionOn("y", "2026-11-04", sessionMissed)), "1\u00a0absence non autorisée de suite", 0, 1},
	} {
		t.Run(name, func(t *testing.T) {
			got := runOf(fr, p, learnerOf(tt.in), days.Must(today))
			if !strings.Contains(got.Title, tt.title) || int(got.Opens) != tt.opens || len(got.Steps) != tt.steps {
				t.Errorf("got %+v", got)
			}
			if (got.Verb != "") != (tt.opens > 0) {
				t.Errorf("a case may be opened: %q, level %d", got.Verb, tt.opens)
			}
		})
	}
}

func TestTheInactivityCountsItsDays(t *testing.T) {
	p := profile(t)
	seen := cases.Act{ID: "s", On: days.Must("2026-11-02"), Payload: cases.ActivitySeen{What: "livrable"}}
	contact := cases.Act{ID: "c", On: days.Must("2026-11-12"), Payload: cases.LearnerContacted{Means: "telephone"}}
	help := cases.Act{ID: "h", On: days.Must("2026-11-12"), Payload: cases.SupportMeasure{Text: "planning revu"}}
	for name, tt := range map[string]struct {
		today string
		acts  []cases.Act
		title string
		opens bool
	}{
		"nothing known":                {"2026-11-20", nil, "Aucun signe d’activité au dossier", false},
		"the same day":                 {"2026-11-02", []cases.Act{seen}, "Activité aujourd’hui.", false},
		"day 5":                        {"2026-11-07", []cases.Act{seen}, "Sans activité depuis 5\u00a0jours.", false},
		"day 8":                        {"2026-11-10", []cases.Act{seen}, "contactez l’apprenant, au plus tard le mar. 17 nov.", false},
		"day 12, contacted":            {"2026-11-14", []cases.Act{seen, contact}, "l’apprenant a été contacté", false},
		"day 16, contacted and helped": {"2026-11-18", []cases.Act{seen, contact, help}, "un dossier peut s’ouvrir", true},
		"day 16, only contacted":       {"2026-11-18", []cases.Act{seen, contact}, "aucune mesure d’accompagnement", false},
		"day 16, never contacted":      {"2026-11-18", []cases.Act{seen}, "aucun contact au dossier", false},
		"away": {"2026-11-18", []cases.Act{seen, {ID: "a", On: days.Must("2026-11-03"), Payload: cases.KnownAway{
			From: days.Must("2026-11-03"), Until: days.Must("2026-11-27"),
		}}}, "Période connue et justifiée", false},
	} {
		t.Run(name, func(t *testing.T) {
			fr := wordsOn(t, translations.French, tt.today)
			got := quietOf(fr, p, learnerOf(nil, tt.acts...), days.Must(tt.today))
			if !strings.Contains(got.Title, tt.title) || (got.Verb != "") != tt.opens {
				t.Errorf("got %+v", got)
			}
		})
	}
	got := quietOf(wordsOn(t, translations.French, "2026-11-10"), p, learnerOf(nil, seen), days.Must("2026-11-10"))
	want := []quietStep{
		{"Dernière activité", "lun. 2 nov.", true},
		{"Jour 8\u00a0: contact possible", "mar. 10 nov.", true},
		{"Jour 15\u00a0: dernier jour du contact", "mar. 17 nov.", false},
		{"Jour 16\u00a0: dossier possible", "mer. 18 nov.", false},
	}
	if diff := cmp.Diff(want, got.Steps); diff != "" {
		t.Error(diff)
	}
}

func TestASessionSaysWhatItLacks(t *testing.T) {
	today := days.Must("2026-11-23")
	base := sessionOn("a", "2026-11-16", sessionAttended)
	for name, tt := range map[string]struct {
		change func(*sessionForm)
		want   []string
	}{
		"attended":                      {func(*sessionForm) {}, nil},
		"no day":                        {func(f *sessionForm) { f.Day = 0 }, []string{"day"}},
		"to come, and attended":         {func(f *sessionForm) { f.Day = today + 1 }, []string{"day"}},
		"to come":                       {func(f *sessionForm) { f.Day, f.Outcome = today+1, sessionAhead }, nil},
		"attended without an hour":      {func(f *sessionForm) { f.At = 0 }, []string{"at"}},
		"missed without an hour":        {func(f *sessionForm) { f.At, f.Outcome = 0, sessionMissed }, nil},
		"late without an arrival":       {func(f *sessionForm) { f.Outcome = sessionLate }, []string{"joined"}},
		"late before the hour":          {func(f *sessionForm) { f.Outcome, f.Joined = sessionLate, days.MustHour("13:59") }, []string{"joined"}},
		"cancelled on no day":           {func(f *sessionForm) { f.Outcome = sessionCancelled }, []string{"cancelled-on"}},
		"cancelled after the session":   {func(f *sessionForm) { f.Outcome, f.CancelledOn = sessionCancelled, f.Day+1 }, []string{"cancelled-on"}},
		"a document seen on no day":     {func(f *sessionForm) { f.Outcome, f.CancelledOn, f.SeenBy = sessionCancelled, f.Day-2, "Paul Roux" }, []string{"seen-on"}},
		"an authorisation of no day":    {func(f *sessionForm) { f.Outcome, f.AuthorisedBy = sessionMissed, "Paul Roux" }, []string{"authorised-on"}},
		"an authorisation is not asked": {func(f *sessionForm) { f.AuthorisedBy = "Paul Roux" }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			f := base
			tt.change(&f)
			var got []string
			for _, p := range f.problems(today) {
				got = append(got, p.Field)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestASessionOpenedAgainRecordsOnlyWhatChanged(t *testing.T) {
	today := days.Must("2026-11-23")
	cancelled := sessionOn("a", "2026-11-16", sessionCancelled)
	cancelled.CancelledOn, cancelled.AuthorisedBy, cancelled.AuthorisedOn = days.Must("2026-11-13"), "Paul Roux", days.Must("2026-11-12")
	for name, f := range map[string]sessionForm{
		"attended": sessionOn("a", "2026-11-16", sessionAttended), "missed": sessionOn("a", "2026-11-16", sessionMissed),
		"cancelled": cancelled, "to come": sessionOn("a", "2026-11-30", sessionAhead),
	} {
		t.Run(name, func(t *testing.T) {
			learner := learnerOf([]sessionForm{f})
			was := &learner.Attendance[0]
			again := sessionFormOf(*was)
			if diff := cmp.Diff(f, again); diff != "" {
				t.Errorf("read back: %s", diff)
			}
			if got := again.entries(learner.ID.File(), was, today); len(got) != 0 {
				t.Errorf("nothing changed, and %d acts are recorded", len(got))
			}
			again.Day -= 7
			again.Outcome = sessionMissed
			if got := again.entries(learner.ID.File(), was, today); len(got) == 0 {
				t.Error("a change is not recorded")
			}
		})
	}
}

func TestAFileOfSessionsIsReadLineByLine(t *testing.T) {
	const today = "2026-11-23"
	p := profile(t)
	learner := learnerOf([]sessionForm{sessionOn("known", "2026-11-02", sessionMissed)})
	file := strings.Join([]string{
		"\ufeffDate;Heure;Type;Arrivée;Annulée le;Annulée à;Motif;Vu par;Vu le",
		"02/11/2026;14:00;mentorat;absent;;;;;",
		"09/11/2026;14:00;Mentorat;14h20;;;;;",
		"16/11/2026;14:00;évaluation;;13/11/2026;;Arrêt de travail prescrit par un médecin;Paul Roux;14/11/2026",
		"31/02/2026;14:00;mentorat;oui;;;;;",
		"17/11/2026;14:00;atelier;oui;;;;;",
		"18/11/2026;14:00;mentorat;oui;;;;;",
		"18/11/2026;14:00;mentorat;oui;;;;;",
		";;;;;;;;",
		"30/11/2026;9:00;soutenance;;;;;;",
	}, "\r\n")
	rows, wrong := readSessions(p, learner, []byte(file), days.Must(today))
	if !wrong.IsZero() {
		t.Fatal(wrong)
	}
	fr := wordsOn(t, translations.French, today)
	var got []string
	for _, l := range importOf(fr, p, rows).Lines {
		got = append(got, l.Label+" | "+l.Word+" | "+l.Text)
	}
	want := []string{
		"Ligne 2 | Déjà au dossier | lun. 2 nov. · 14\u00a0h\u00a000 · Non autorisée · non suivie, sans annulation",
		"Ligne 3 | À ajouter | lun. 9 nov. · 14\u00a0h\u00a000 · Non autorisée · 20\u00a0minutes de retard, plus de 15",
		"Ligne 4 | À ajouter | lun. 16 nov. · 14\u00a0h\u00a000 · Justifiée · absence justifiée, document vu le sam. 14 nov. par Paul Roux",
		"Ligne 5 | À corriger | Colonne «\u00a0date\u00a0»\u00a0: «\u00a031/02/2026\u00a0» ne se lit pas.",
		"Ligne 6 | À corriger | Colonne «\u00a0type\u00a0»\u00a0: «\u00a0atelier\u00a0» ne se lit pas.",
		"Ligne 7 | À ajouter | mer. 18 nov. · 14\u00a0h\u00a000 · Suivie · suivie",
		"Ligne 8 | À corriger | Cette séance est déjà plus haut dans le fichier.",
		"Ligne 10 | À ajouter | lun. 30 nov. · 9\u00a0h\u00a000 · Non renseignée · rien d’enregistré",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	again, _ := readSessions(p, learner, []byte(file), days.Must(today))
	if diff := cmp.Diff(rows, again, cmp.AllowUnexported(message.Message{})); diff != "" {
		t.Errorf("read twice: %s", diff)
	}
}

func TestAFileThatIsNoTableOfSessionsIsRefused(t *testing.T) {
	for name, tt := range map[string]struct{ file, want string }{
		"empty":    {"", "log.csv.unreadable"},
		"no day":   {"heure;type\n14:00;mentorat\n", "log.csv.heads"},
		"not text": {"\x89PNG\r\n\x1a\n", "log.csv.heads"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, wrong := readSessions(profile(t), learnerOf(nil), []byte(tt.file), days.Must("2026-11-23")); wrong.Key != tt.want {
				t.Errorf("got %q", wrong.Key)
			}
		})
	}
}

func FuzzSessions(f *testing.F) {
	f.Add("date,heure\n2026-11-02,14:00\n")
	f.Add("\ufeffDate;Heure;Arrivée\n02/11/2026;14:00;\"absent\n")
	f.Add("date\n\x00\n")
	f.Fuzz(func(t *testing.T, file string) {
		rows, _ := readSessions(profileOf{}, learnerOf(nil), []byte(file), days.Must("2026-11-23"))
		for _, r := range rows {
			if r.Wrong.IsZero() && r.Form.Day == 0 {
				t.Errorf("a session of no day is let in: %+v", r)
			}
		}
	})
}

func TestTheFactsOfACaseComeFromTheLog(t *testing.T) {
	const today = "2026-11-23"
	fr, p := wordsOn(t, translations.French, today), profile(t)
	n := 0
	newID := func() string { n++; return string(rune('0' + n)) }
	learner := learnerOf([]sessionForm{sessionOn("a", "2026-11-02", sessionMissed), sessionOn("b", "2026-11-09", sessionMissed)})
	got := absenceFacts(fr, p, learner, days.Must(today), newID)
	want := []factForm{
		{ID: "1", Day: "02/11/2026", Hour: "14:00", Place: "à distance", Article: "3.1.1", InTraining: cases.Yes, Text: "Mentorat\u00a0: non suivie, sans annulation."},
		{ID: "2", Day: "09/11/2026", Hour: "14:00", Place: "à distance", Article: "3.1.1", InTraining: cases.Yes, Text: "Mentorat\u00a0: non suivie, sans annulation."},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	quiet := quietFact(fr, p, learnerOf(nil, cases.Act{ID: "s", On: days.Must("2026-11-02"), Payload: cases.ActivitySeen{}}), days.Must(today), newID)
	if len(quiet) != 1 || quiet[0].Day != "03/11/2026" || quiet[0].Article != "3.1.2" || !strings.Contains(quiet[0].Text, "21\u00a0jours") {
		t.Errorf("got %+v", quiet)
	}
	if is, _ := sessionOn("a", "2026-11-02", sessionMissed).counts(p); is != rules.Unauthorised {
		t.Errorf("a missed session counts as %d", is)
	}
}

func TestDraftsOfOtherActsHaveTheirName(t *testing.T) {
	fr := wordsOn(t, translations.French, "2026-11-23")
	for form, want := range map[string]string{
		"deed-observations": "Observations écrites reçues", "deed-contact": "Contact avec l’apprenant", "log-session": "Séance",
		"deed-unknown": "", "convene": "",
	} {
		if got, is := deedDraft(fr, form); got != want || is != (want != "") {
			t.Errorf("%s: %q, %t", form, got, is)
		}
	}
	for _, of := range []func() (deed, deedForm){
		logActivity, func() (deed, deedForm) { return logContact(fr, "") }, func() (deed, deedForm) { return logSupport("") },
		func() (deed, deedForm) { return logAway(days.Must("2026-11-23")) },
	} {
		if d, _ := of(); !slices.Contains(logDeeds(), d.Name) {
			t.Errorf("%q has no name as a draft", d.Name)
		}
	}
}

func TestAKnownPeriodSaysWhatItLacks(t *testing.T) {
	today := days.Must("2026-11-23")
	_, form := logAway(today)
	for name, tt := range map[string]struct {
		days map[string]days.Day
		by   string
		want []string
	}{
		"nothing":               {nil, "", []string{"from", "until"}},
		"whole":                 {map[string]days.Day{"from": today, "until": today + 5}, "", nil},
		"the end comes first":   {map[string]days.Day{"from": today, "until": today - 1}, "", []string{"until"}},
		"seen on no day":        {map[string]days.Day{"from": today, "until": today}, "Paul Roux", []string{"seen-on"}},
		"seen on a day to come": {map[string]days.Day{"from": today, "until": today, "seen-on": today + 1}, "Paul Roux", []string{"seen-on"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, p := range form.problems(deedAnswers{On: today, Days: tt.days, Text: map[string]string{"seen-by": tt.by}}, today) {
				got = append(got, p.Field)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
