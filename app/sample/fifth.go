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

// fifth tells a council planned so late after an interview that its window held
// no day, until the learner was to be heard again.
func fifth(o *office) (*story, error) {
	s := o.story()
	sofia := somebody{key: "sofia", address: []string{"31 avenue Jean-Jaurès", "31000 TOULOUSE"}, identity: cases.Identity{
		Civility: cases.Madame, Given: "Sofia", Family: "Martins", Born: days.Must("1998-02-21"), Group: cases.GroupLearner,
	}}
	g := cases.GrievanceID(o.newID())
	s.on("2026-01-30", "the report is filed", func(ctx context.Context) error {
		f := s.id.File()
		in := append(
			o.describe(sofia, "2026-01-30"),
			entry(f, cases.OpenCase{Learner: o.person("sofia"), Status: cases.StatusTrainee, Path: "Analyste de données", Zone: "metropole"}),
			entry(f, cases.FileReport{Name: "Service informatique", Capacity: "exploitation", Text: "Compte prêté à un tiers."}),
			entry(f, cases.AddGrievance{Grievance: g, Day: days.Must("2026-01-29"), Place: "sur la plateforme de formation", Article: "3.6", InTraining: cases.Yes, Criminal: cases.No, Text: "le compte personnel a été prêté à une personne étrangère à la formation, qui a déposé un livrable"}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.acts("2026-02-02", "10:00", "the learner is heard", cases.InterviewHeld{Notes: "reconnaît avoir communiqué son mot de passe"})
	s.chosen("2026-02-03", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.plans("2026-02-03", "2026-02-16", "10:00", regulation.TemporaryExclusion)
	s.handed("2026-02-04", mailing.Notify)
	s.meets("2026-02-16", "10:00", "Sofia Martins", "regrette le prêt du compte et a changé son mot de passe")
	motion := s.motion("2026-02-16", "10:45", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5}, false,
		votes{"helene": cases.For, "nadia": cases.For, "olivier": cases.For, "thomas": cases.For})
	s.sits("2026-02-16", "11:00", "the sitting closes", cases.CloseSitting{})
	s.minutes("2026-02-17")
	s.issues("2026-02-20", "the decision letter", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5, First: days.Must("2026-03-02"), Last: days.Must("2026-03-06")},
			Motion:   motion, Retained: []cases.GrievanceID{g}, Grounds: "le dépôt d’un livrable par un tiers sous le nom de l’apprenante",
		}, op)
	}, map[cases.PersonID]string{o.person("sofia"): "1A20411610113"})
	s.presented("2026-02-24", "sofia")
	s.collected("2026-02-24", "sofia")
	s.access("2026-03-02", "Inès Caron", false, cases.AccessMentoring, cases.AccessPlatform)
	s.access("2026-03-09", "Inès Caron", true, cases.AccessMentoring, cases.AccessPlatform)
	return s, nil
}
