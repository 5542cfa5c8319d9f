package sample

import (
	"context"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// tenth tells a prolonged inactivity: the advisor's contact in its days, a
// measure of support, a case once the fifteen days are over, and an abandonment
// declared before the council.
func tenth(o *office) (*story, error) {
	s := o.story()
	ilan := somebody{key: "ilan", address: []string{"27 rue Paradis", "13001 MARSEILLE"}, identity: cases.Identity{
		Civility: cases.Monsieur, Given: "Ilan", Family: "Sabatier", Born: days.Must("1996-04-09"), Group: cases.GroupLearner,
	}}
	funder := somebody{key: "phocea", address: []string{"14 La Canebière", "13001 MARSEILLE"}, identity: cases.Identity{
		Name: "OPCO Phocéa", Group: cases.GroupFunder,
	}}
	of := func(day, what string, p cases.Payload) {
		s.on(day, what, func(ctx context.Context) error {
			return s.record(ctx, s.secretary, s.person("ilan").File(), day, "", p)
		})
	}
	s.on("2026-10-19", "the learner is known", func(ctx context.Context) error {
		in := append(o.describe(ilan, "2026-10-19"), o.describe(funder, "2026-10-19")...)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	of("2026-10-19", "the last sign of activity", cases.ActivitySeen{What: "connexion à la plateforme"})
	of("2026-10-28", "the advisor calls", cases.LearnerContacted{By: "Inès Caron", Means: "téléphone", Answered: cases.No, Text: "message laissé"})
	of("2026-10-30", "support is offered", cases.SupportMeasure{By: "Inès Caron", Text: "un calendrier allégé a été proposé par courriel"})
	g := cases.GrievanceID(o.newID())
	s.acts("2026-11-05", "", "the report is filed",
		cases.OpenCase{
			Learner: o.person("ilan"), Status: cases.StatusTrainee, Path: "Administrateur systèmes", Contract: "ST-2026-0351",
			Funders: []cases.Funding{{Funder: o.person("phocea"), FileRef: "PHO-2026-1204"}}, Zone: "metropole",
		},
		cases.FileReport{Name: "Réussite de la formation", Capacity: "accompagnement", Text: "Aucune activité depuis le 19 octobre."},
		cases.AddGrievance{Grievance: g, Day: days.Must("2026-11-04"), Place: "sur la plateforme de formation", Article: "3.1.2", InTraining: cases.Yes, Criminal: cases.No, Text: "aucune activité du 20 octobre au 4 novembre 2026, malgré un contact et une mesure d’accompagnement"})
	s.chosen("2026-11-06", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.plans("2026-11-06", "2026-12-03", "10:00", regulation.WrittenWarning)
	s.handed("2026-11-12", mailing.Notify)
	s.acts("2026-11-23", "", "the abandonment is declared", cases.AbandonmentDeclared{Reason: "arrêt de la formation annoncé par écrit"})
	s.issues("2026-11-24", "the abandonment is told", mailing.Abandon, map[cases.PersonID]string{
		o.person("ilan"): "1A20411800011", o.person("phocea"): "1A20411800028",
	})
	s.acts("2026-11-26", "", "the exit is declared", cases.ExitDeclared{Funder: o.person("phocea"), Reference: "SORTIE-2026-1204"})
	return s, nil
}
