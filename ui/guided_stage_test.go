package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// twoCases is the window on the day of a council that has two cases: that of the
// first story of the sample, and that of a trainee convened to the same sitting.
func twoCases(t *testing.T) (s *mailStage, first, second cases.CaseID, sitting cases.SittingID) {
	t.Helper()
	s = councilStage(t, "2026-09-09", "2026-09-09", frenchLight)
	first, second = s.caseOf("Laurent"), "case-lina"
	council := s.view(first).Matter.Council()
	sitting = council.ID
	lina := cases.PersonID("lina")
	s.as(secretary(), lina.File(), cases.DescribePerson{Identity: cases.Identity{
		Given: "Lina", Family: "Morel", Group: cases.GroupLearner, Born: days.Must("1999-05-02"), Civility: cases.Madame,
	}}, cases.AddressDeclared{Address: post.Address{Lines: []string{"6 rue du Port", "35400 SAINT-MALO"}}})
	s.as(secretary(), second.File(),
		cases.OpenCase{Learner: lina, Status: cases.StatusTrainee, Path: "Développeuse web", Zone: "metropole"},
		cases.FileReport{Reporter: s.someone(s.view(first), "Claire Hamon"), Capacity: "mentor", Text: "Un examen a été passé par une autre personne."},
		cases.AddGrievance{
			Grievance: "lina-fact", Day: days.Must("2026-09-03"), Place: "à l’examen du projet 2", Article: "3.3",
			InTraining: cases.Yes, Criminal: cases.No, Text: "l’examen du projet 2 a été passé par une autre personne",
		})
	s.as(director(), second.File(), cases.ChooseCourse{Course: cases.CourseCouncil, Reason: "gravité"})
	s.as(secretary(), second.File(), cases.ConveneCase{Sitting: sitting, Heaviest: regulation.TemporaryExclusion})
	s.notify(second)
	s.clockwork.Move(days.Must("2026-09-11"))
	copies := map[cases.DispatchID][]cases.CopyID{}
	for _, l := range s.view(second).Matter.Case.Letters {
		for _, c := range l.Issued.Is.Copies {
			copies[c.Dispatch] = append(copies[c.Dispatch], c.Copy)
		}
	}
	for d, c := range copies {
		s.as(secretary(), second.File(), cases.HandedOver{Dispatch: d, Copies: c, To: lina, Signed: true})
	}
	s.collectAll(first)
	for _, x := range []struct {
		seat regulation.Seat
		name string
	}{
		{regulation.SeatPresident, "Hélène Garnier"}, {regulation.SeatPedagogical, "Nadia Ferhat"}, {regulation.SeatBilling, "Olivier Pruvost"},
		{regulation.SeatSuccess, "Thomas Leroux"}, {regulation.SeatSecretary, "Marion Baudry"},
	} {
		s.as(secretary(), sitting.File(), cases.SeatMember{Member: s.staff(x.name), Seat: x.seat})
	}
	s.on("2026-09-29", secretary())
	s.Frame.today = s.Desk.Today()
	return s, first, second, sitting
}

// notify issues the grievances and the convocation of a case, all by hand.
func (s *mailStage) notify(id cases.CaseID) {
	s.t.Helper()
	plan := mailing.Notify(s.view(id).Matter, mailing.Options{
		Language: "fr", Planned: s.Desk.Today(), Signatory: s.staff("Hélène Garnier"), NewID: s.Desk.NewID,
	})
	for _, e := range plan.Envelopes {
		plan.Send(e.Dispatch, post.ByHand)
	}
	for _, l := range plan.Letters {
		frozen, err := s.Letters.Freeze(s.t.Context(), s.Desk.PutDocument, s.view(id).Matter, l)
		if err != nil {
			s.t.Fatal(err)
		}
		s.as(secretary(), id.File(), frozen)
	}
}

// collectAll records that every envelope of a case was presented and collected.
func (s *mailStage) collectAll(id cases.CaseID) {
	s.t.Helper()
	done := map[cases.DispatchID]bool{}
	for _, l := range s.view(id).Matter.Case.Letters {
		for _, c := range l.Issued.Is.Copies {
			if !done[c.Dispatch] {
				done[c.Dispatch] = true
				s.as(secretary(), id.File(), cases.Presented{Dispatch: c.Dispatch}, cases.Collected{Dispatch: c.Dispatch})
			}
		}
	}
}

// staff finds somebody by name.
func (s *mailStage) staff(name string) cases.PersonID {
	s.t.Helper()
	rows, err := s.Desk.People(s.t.Context(), register.PeopleQuery{Text: name})
	if err != nil || len(rows) == 0 {
		s.t.Fatalf("nobody is called %s: %v", name, err)
	}
	return rows[0].Person
}

// chord presses a key with a modifier: a command of the menu or, full screen, one
// that the window hears without it. The driver of tests has neither.
func (s *mailStage) chord(key fyne.KeyName, mod fyne.KeyModifier) {
	s.t.Helper()
	want, all := keys(key, mod).ShortcutName(), s.commands()
	if s.fullScreen() {
		if s.window.MainMenu() != nil {
			s.t.Fatal("there is a menu full screen")
		}
		all = s.projectedCommands()
	}
	for _, c := range all {
		if c.Shortcut != nil && c.Shortcut.ShortcutName() == want {
			s.run(c)
			return
		}
	}
}

// primaryKey is Ctrl+Enter: what has the keyboard in a sheet gets it, and else the
// page, as the window's own shortcut does, which the driver of tests has not.
func (s *mailStage) primaryKey() {
	c := s.window.Canvas()
	want := keys(fyne.KeyReturn, fyne.KeyModifierShortcutDefault)
	if f, ok := c.Focused().(fyne.Shortcutable); ok && parts.OverlayOpen(c) {
		f.TypedShortcut(want)
		return
	}
	if !parts.OverlayPrimary(c) {
		ability(s.Frame, acting.act)
	}
}

// tabTo goes on with Tab until the keyboard is on a button.
func (s *mailStage) tabTo(label string) {
	s.t.Helper()
	for range 60 {
		s.press(fyne.KeyTab)
		if b, ok := s.window.Canvas().Focused().(*parts.Button); ok && b.Label == label {
			return
		}
	}
	s.t.Fatalf("Tab does not reach %q in:\n%s", label, s.seen())
}

// typedNote is the field of the notes.
func (s *sittingScreen) typedNote(t *testing.T) fyne.Focusable {
	t.Helper()
	for _, f := range all[*parts.Field](s.page) {
		if f.Label == s.frame.T("sitting.notes") {
			if in, ok := f.Input.(fyne.Focusable); ok {
				return in
			}
		}
	}
	t.Fatal("no field for notes")
	return nil
}
