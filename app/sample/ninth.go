package sample

import (
	"context"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// ninth tells two absences running, which open level 1 and no more: a warning.
func ninth(o *office) (*story, error) {
	s := o.story()
	jonas := somebody{key: "jonas", address: []string{"11 quai de Jemmapes", "75010 PARIS"}, identity: cases.Identity{
		Civility: cases.Monsieur, Given: "Jonas", Family: "Weber", Born: days.Must("1997-09-03"), Group: cases.GroupLearner,
	}}
	s.on("2026-10-26", "the learner is known", func(ctx context.Context) error {
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: o.describe(jonas, "2026-10-26")})
		return err
	})
	s.session("jonas", "2026-10-26", cases.SessionAttendance{Joined: days.MustHour("14:05")})
	s.session("jonas", "2026-11-02", cases.SessionAttendance{})
	s.session("jonas", "2026-11-06", cases.SessionAttendance{CancelledOn: days.Must("2026-11-06"), CancelledAt: days.MustHour("10:30")})
	g := cases.GrievanceID(o.newID())
	s.acts("2026-11-09", "", "the report is filed",
		cases.OpenCase{Learner: o.person("jonas"), Status: cases.StatusTrainee, Path: "Technicien support", Contract: "ST-2026-0388", Zone: "metropole"},
		cases.FileReport{Name: "Service scolarité", Capacity: "scolarité", Text: "Deux séances de suite sans absence autorisée."},
		cases.AddGrievance{Grievance: g, Day: days.Must("2026-11-06"), Place: "en séance de mentorat par visioconférence", Article: "3.1.1", InTraining: cases.Yes, Criminal: cases.No, Text: "absences non autorisées aux deux séances de mentorat du 2 et du 6 novembre 2026"})
	s.chosen("2026-11-09", "the director decides alone", cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning, Reason: "deux absences de suite"})
	s.handed("2026-11-10", mailing.Griefs)
	s.issues("2026-11-13", "the warning", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{g},
			Grounds: "deux absences de suite sans motif de la liste",
		}, op)
	}, map[cases.PersonID]string{o.person("jonas"): "1A20411790015"})
	s.presented("2026-11-16", "jonas")
	s.collected("2026-11-16", "jonas")
	return s, nil
}
