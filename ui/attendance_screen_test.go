package ui

import (
	"context"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/ui/parts"
)

// logged fills the log of Camille Laurent: two sessions missed in a row, and
// activity that ended three weeks ago.
func (s *stage) logged() {
	s.t.Helper()
	s.Profile = profile(s.t)
	file := camila.File()
	late := sessionOn("s3", "2026-11-09", sessionLate)
	late.Joined = days.MustHour("14:25")
	for _, f := range []sessionForm{sessionOn("s1", "2026-10-26", sessionAttended), sessionOn("s2", "2026-11-02", sessionMissed), late} {
		s.clock.day = f.Day
		s.as(secretary(), file, f.planned(), *f.held())
	}
	s.clock.day = days.Must("2026-11-05")
	s.as(secretary(), file, cases.ActivitySeen{What: "livrable du projet 4"})
	s.clock.day = days.Must("2026-11-14")
	s.as(secretary(), file, cases.LearnerContacted{Means: "telephone", By: "Claire Hamon", Answered: cases.No}, cases.SupportMeasure{Text: "planning revu", By: "Claire Hamon"})
	s.clock.day = days.Must("2026-11-23")
}

func (s *stage) learner() *cases.Person {
	s.t.Helper()
	p, err := s.Desk.Person(context.Background(), camila)
	if err != nil {
		s.t.Fatal(err)
	}
	return p
}

func TestTheLogOfALearner(t *testing.T) {
	s := newStage(t)
	s.logged()
	s.Go(Route{Page: PageAttendance, Person: camila, Tab: tabSessions})
	s.sees("Camille Laurent", "lun. 9 nov., 14\u00a0h\u00a000", "Non autorisée", "25\u00a0minutes de retard, plus de 15", "2 sur 2", "seul un avertissement de niveau 1 est ouvert")

	t.Run("a session is added, and says at once what it counts as", func(t *testing.T) {
		s.button("Ajouter une séance")
		s.types("16/11/2026")
		s.button("Enregistrer la séance")
		s.sees("Écrivez l’heure")
		s.types("14:00")
		s.choose("Non suivie, sans annulation")
		s.sees("Non autorisée\u00a0: non suivie, sans annulation.")
		s.button("Enregistrer la séance")
		if !s.happened("recorded session-attendance") {
			t.Fatalf("not recorded:\n%s", s.seen())
		}
		s.sees("les niveaux 1 à 3 sont ouverts", "3 sur 3")
	})

	t.Run("a session is opened and corrected", func(t *testing.T) {
		screen := s.current.(*attendanceScreen)
		s.window.Canvas().Focus(screen.table.List)
		s.press(fyne.KeyHome, fyne.KeyReturn)
		s.sees("Non suivie, sans annulation", "16/11/2026")
		s.choose("Annulée par l’apprenant")
		s.button("Enregistrer la séance")
		s.sees("Saisissez un jour")
		s.press(fyne.KeyEscape)
	})

	t.Run("a case is opened with the absences as its facts", func(t *testing.T) {
		s.button("Ouvrir un dossier…")
		s.sees("Nouveau dossier", "02/11/2026", "09/11/2026", "16/11/2026", "3.1.1")
		s.press(fyne.KeyEscape)
	})

	t.Run("the activity has its days", func(t *testing.T) {
		s.current.(tabbed).stepTab(1)
		s.sees("Sans activité depuis 18\u00a0jours\u00a0: un dossier peut s’ouvrir.", "Jour 8\u00a0: contact possible", "téléphone · Claire Hamon · sans réponse", "planning revu")
		if s.At().Tab != tabActivity {
			t.Errorf("the address is %+v", s.At())
		}
	})

	t.Run("a sign of activity starts the count again", func(t *testing.T) {
		s.row("Signe d’activité")
		s.button("Enregistrer l’activité")
		s.sees("Remplissez ce champ.")
		s.types("connexion à la plateforme")
		s.button("Enregistrer l’activité")
		s.sees("Activité aujourd’hui.", "connexion à la plateforme")
	})

	t.Run("what was recorded by mistake is struck with its reason", func(t *testing.T) {
		s.tap("lun. 23 nov.", "Rayer…")
		s.sees("Rayer un acte", "Signe d’activité")
		s.button("Rayer")
		s.sees("Écrivez le motif")
		s.types("autre apprenant")
		s.button("Rayer")
		s.sees("Sans activité depuis 18\u00a0jours")
		s.current.(tabbed).stepTab(-1)
		screen := s.current.(*attendanceScreen)
		s.window.Canvas().Focus(screen.table.List)
		s.press(fyne.KeyHome, fyne.KeyReturn)
		s.button("Rayer…")
		s.types("séance d’un autre")
		s.button("Rayer")
		if n := len(s.learner().Attendance); n != 3 {
			t.Errorf("%d sessions", n)
		}
		s.current.(tabbed).stepTab(1)
	})

	t.Run("a known period may end after today", func(t *testing.T) {
		s.row("Période connue sans activité")
		s.types("23/11/2026")
		s.press(fyne.KeyTab)
		s.types("30/11/2026")
		s.button("Enregistrer la période")
		s.sees("Période connue et justifiée", "du lun. 23 nov. au lun. 30 nov. inclus")
	})
}

// row presses the row of a page with a label.
func (s *stage) row(label string) {
	s.t.Helper()
	pressed := !parts.Walk(s.window.Content(), func(o fyne.CanvasObject) bool {
		r, ok := o.(*parts.Row)
		if !ok || r.Label != label {
			return true
		}
		r.Tapped(nil)
		return false
	})
	if !pressed {
		s.t.Fatalf("no row %q in:\n%s", label, s.seen())
	}
}

func TestSessionsAreImportedOnceSeen(t *testing.T) {
	s := newStage(t)
	s.logged()
	file := "date;heure;type;arrivee\n02/11/2026;14:00;mentorat;absent\n16/11/2026;14:00;mentorat;absent\n17/11/2026;25:00;mentorat;oui\n"
	s.Outside = &outsideOf{chosen: []string{"/x/s.csv"}, files: map[string][]byte{"/x/s.csv": []byte(file)}}
	s.Go(Route{Page: PageAttendance, Person: camila, Tab: tabSessions})
	s.button("Importer des séances…")
	s.sees("1\u00a0séance à ajouter, 1 déjà au dossier, 1\u00a0ligne laissée de côté.", "Colonne «\u00a0heure\u00a0»\u00a0: «\u00a025:00\u00a0» ne se lit pas.", "Déjà au dossier")
	if n := len(s.learner().Attendance); n != 3 {
		t.Fatalf("%d sessions before anything was written", n)
	}
	s.picture("log-import")
	s.button("Enregistrer 1\u00a0séance")
	if n := len(s.learner().Attendance); n != 4 {
		t.Fatalf("%d sessions", n)
	}
	s.sees("3 sur 3")
}

func TestTheDirectoryAndTheCaseLeadToTheLog(t *testing.T) {
	s := newStage(t)
	s.logged()
	s.Go(Route{Page: PageDirectory, Person: camila})
	s.button("Assiduité et activité")
	if s.At() != (Route{Page: PageAttendance, Person: camila}) {
		t.Errorf("the directory leads to %+v", s.At())
	}
	s.as(secretary(), cases.CaseID("c9").File(), cases.OpenCase{Learner: camila},
		cases.AddGrievance{Grievance: "1", Day: days.Must("2026-11-20"), Article: "3.1.2", InTraining: cases.Yes})
	s.goAttendance(s.view("c9"))
	if s.At() != (Route{Page: PageAttendance, Person: camila, Tab: tabActivity}) {
		t.Errorf("the case leads to %+v", s.At())
	}
}

func TestTheLogIsNowhereCut(t *testing.T) {
	for _, l := range []translations.Lang{translations.French, translations.English} {
		for _, size := range []fyne.Size{fyne.NewSize(1024, 500), fyne.NewSize(1440, 900)} {
			dark := (l == translations.English) == (size.Width < 1100)
			if os.Getenv("GREFFE_CASE_PICTURES") == "" && dark {
				continue
			}
			s := newStage(t)
			s.look(l, dark, size.Width, size.Height)
			s.logged()
			name := l.Code() + map[bool]string{true: "-dark", false: "-light"}[dark] + map[bool]string{true: "-small", false: "-wide"}[size.Width < 1100]
			look := func(what string) {
				s.picture(what + "-" + name)
				for _, c := range s.cut() {
					t.Errorf("%s %s: %s", what, name, c)
				}
				if sheet, ok := s.window.Canvas().Overlays().Top().(*parts.Sheet); ok {
					sheet.Close()
				}
			}
			for _, tab := range attendanceTabs() {
				s.Go(Route{Page: PageAttendance, Person: camila, Tab: tab})
				look("log-" + tab)
			}
			s.Go(Route{Page: PageDirectory})
			look("log-directory")
			s.openInactive()
			look("log-inactive")
			s.Go(Route{Page: PageAttendance, Person: camila, Tab: tabSessions})
			learner := s.learner()
			s.openSession(learner, nil)
			s.choose(s.T("log.outcome.cancelled"))
			look("log-session")
			by := secretary().Name
			for _, of := range []func() (deed, deedForm){
				logActivity, func() (deed, deedForm) { return logContact(s.words, by) }, func() (deed, deedForm) { return logSupport(by) },
				func() (deed, deedForm) { return logAway(s.today) },
			} {
				d, form := of()
				s.openDeedForm(deedPlace{file: camila.File(), today: s.today}, d, form)
				look("log-deed-" + d.Name)
			}
		}
	}
}

func TestTheLogFitsALowWindow(t *testing.T) {
	const width, height = 1024, 472
	s := newStage(t)
	s.logged()
	s.window.Resize(fyne.NewSize(width, height))
	for _, tab := range attendanceTabs() {
		r := Route{Page: PageAttendance, Person: camila, Tab: tab}
		s.Go(r)
		for when, asked := range map[string]fyne.Size{"while it loads": s.build(r).content().MinSize(), "once shown": s.window.Content().MinSize()} {
			if asked.Width > width || asked.Height > height {
				t.Errorf("%s, %s: it asks for %v", tab, when, asked)
			}
		}
	}
}
