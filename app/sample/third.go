package sample

import (
	"context"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// third tells an intern's absences: three sessions running, and a written
// warning by the director alone.
func third(o *office) (*story, error) {
	s := o.story()
	manon := somebody{key: "manon", address: []string{"5 impasse du Moulin", "44000 NANTES"}, identity: cases.Identity{
		Civility: cases.Madame, Given: "Manon", Family: "Roux", Born: days.Must("1994-11-30"), Group: cases.GroupLearner,
	}}
	travail := somebody{key: "travail", address: []string{"1 rue du Docteur Gley", "75020 PARIS"}, identity: cases.Identity{
		Name: "France Travail", Group: cases.GroupFunder,
	}}
	s.on("2026-02-20", "the learner is known", func(ctx context.Context) error {
		in := append(o.describe(manon, "2026-02-20"), o.describe(travail, "2026-02-20")...)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.session("manon", "2026-02-20", cases.SessionAttendance{
		CancelledOn: days.Must("2026-02-19"), CancelledAt: days.MustHour("14:00"),
		Ground: "sick-leave", SeenBy: "Marion Baudry", SeenOn: days.Must("2026-02-20"),
	})
	s.session("manon", "2026-02-25", cases.SessionAttendance{Joined: days.MustHour("14:15")})
	s.session("manon", "2026-03-02", cases.SessionAttendance{CancelledOn: days.Must("2026-03-02"), CancelledAt: days.MustHour("09:00")})
	s.session("manon", "2026-03-06", cases.SessionAttendance{Joined: days.MustHour("14:16")})
	s.session("manon", "2026-03-09", cases.SessionAttendance{})

	g := cases.GrievanceID(o.newID())
	s.acts("2026-03-10", "", "the report is filed",
		cases.OpenCase{
			Learner: o.person("manon"), Status: cases.StatusTrainee, Path: "Conseillère en insertion", Contract: "ST-2026-0142",
			Funders: []cases.Funding{{Funder: o.person("travail"), FileRef: "FT-44-2026-3310"}}, Zone: "metropole",
		},
		cases.FileReport{Name: "Service scolarité", Capacity: "scolarité", Text: "Trois séances de suite sans absence autorisée."},
		cases.AddGrievance{Grievance: g, Day: days.Must("2026-03-09"), Place: "en séance de mentorat par visioconférence", Article: "3.1.1", InTraining: cases.Yes, Criminal: cases.No, Text: "absences non autorisées aux trois séances de mentorat du 2, du 6 et du 9 mars 2026"})
	s.chosen("2026-03-11", "the director decides alone", cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning, Reason: "trois absences de suite, première procédure"})
	s.handed("2026-03-12", mailing.Griefs)
	s.issues("2026-03-16", "the written warning", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.WrittenWarning}, Retained: []cases.GrievanceID{g},
			Grounds: "trois absences de suite sans motif de la liste, après un rappel de la règle",
		}, op)
	}, map[cases.PersonID]string{o.person("manon"): "1A20411650117"})
	s.issues("2026-03-16", "the funder is told", mailing.Inform, map[cases.PersonID]string{o.person("travail"): "1A20411650124"})
	s.presented("2026-03-18", "manon", "travail")
	s.collected("2026-03-18", "manon", "travail")
	s.acts("2026-03-27", "", "the file is closed", cases.CloseCase{Reason: "avertissement écrit notifié, financeur informé"})
	s.on("2026-04-01", "the training is over", func(ctx context.Context) error {
		return s.record(ctx, s.secretary, s.person("manon").File(), "2026-04-01", "", cases.KnownAway{
			From: days.Must("2026-03-25"), Until: days.Must("2027-03-31"), Ground: "formation achevée le 24 mars 2026",
		})
	})
	return s, nil
}

// session records what became of a learner's session of 14:00 in the learner's
// file; who did not cancel and did not join did not come.
func (s *story) session(who, day string, x cases.SessionAttendance) {
	x.Session = cases.SessionID(s.newID())
	plan := cases.SessionPlanned{Session: x.Session, Of: cases.SessionMentoring, Day: days.Must(day), At: days.MustHour("14:00")}
	s.on(day, "a session", func(ctx context.Context) error {
		return s.record(ctx, s.secretary, s.person(who).File(), day, "", plan, x)
	})
}

// handed hands the letters of a step over, against receipt.
func (s *story) handed(day string, plan func(rules.Matter, mailing.Options) mailing.Plan) {
	s.on(day, "letters are handed over", func(ctx context.Context) error {
		desk := s.Register.As(s.secretary)
		v, err := desk.Case(ctx, s.id)
		if err != nil {
			return err
		}
		pl := plan(v.Matter, mailing.Options{Language: "fr", Planned: days.Must(day), Signatory: s.people["helene"], NewID: s.newID})
		for _, e := range pl.Envelopes {
			pl.Send(e.Dispatch, post.ByHand)
		}
		for _, l := range pl.Letters {
			if err := s.issue(ctx, desk, l); err != nil {
				return err
			}
		}
		for _, e := range pl.Envelopes {
			if err := s.record(ctx, s.secretary, s.id.File(), day, "", cases.HandedOver{Dispatch: e.Dispatch, To: e.To, Signed: true}); err != nil {
				return err
			}
		}
		return nil
	})
}
