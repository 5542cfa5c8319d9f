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

// sixth tells a procedure that ends without a sanction: an exclusion rejected, a
// suspended access given back, the employer told.
func sixth(o *office) (*story, error) {
	s := o.story()
	people := []somebody{
		{key: "noe", address: []string{"4 place du Marché", "59000 LILLE"}, identity: cases.Identity{
			Civility: cases.Monsieur, Given: "Noé", Family: "Petit", Born: days.Must("2004-09-12"), Group: cases.GroupLearner,
		}},
		{key: "beffroi", address: []string{"17 rue de Béthune", "59800 LILLE"}, identity: cases.Identity{
			Name: "Beffroi Numérique SAS", Group: cases.GroupEmployer,
		}},
	}
	g := cases.GrievanceID(o.newID())
	measure := cases.PrecautionID(o.newID())
	s.on("2026-06-04", "the report is filed", func(ctx context.Context) error {
		var in []register.Entry
		for _, p := range people {
			in = append(in, o.describe(p, "2026-06-04")...)
		}
		f := s.id.File()
		in = append(
			in,
			entry(f, cases.OpenCase{
				Learner: o.person("noe"), Status: cases.StatusApprentice, Path: "Développeur web", Contract: "CA-2025-1204",
				Employer: o.person("beffroi"), Supervisor: "Luc Dewaele", Zone: "metropole",
			}),
			entry(f, cases.FileReport{Name: "Service mentorat", Capacity: "mentorat", Text: "Séance interrompue."}),
			entry(f, cases.AddGrievance{Grievance: g, Day: days.Must("2026-06-03"), Hour: days.MustHour("16:30"), Place: "en séance de mentorat par visioconférence", Article: "2.4", InTraining: cases.Yes, Criminal: cases.No, Text: "la séance de mentorat a été interrompue par des propos déplacés répétés"}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.chosen("2026-06-05", "the director chooses a council and suspends mentoring",
		cases.ChooseCourse{Course: cases.CourseCouncil},
		cases.OrderPrecaution{Precaution: measure, From: days.Must("2026-06-05"), At: days.MustHour("12:00"), Scope: "le mentorat", Risk: "le risque d’un nouvel incident en séance", Review: days.Must("2026-06-19")})
	s.access("2026-06-05", "Marion Baudry", false, cases.AccessMentoring)
	s.plans("2026-06-05", "2026-06-18", "09:30", regulation.TemporaryExclusion)
	s.handed("2026-06-08", mailing.Notify)
	s.meets("2026-06-18", "09:30", "Noé Petit", "explique un différend sur l’horaire et reconnaît le ton employé")
	s.motion("2026-06-18", "10:15", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 5}, false,
		votes{"helene": cases.For, "nadia": cases.Against, "olivier": cases.Against, "thomas": cases.Abstain})
	none := s.motion("2026-06-18", "10:25", cases.Sanction{Kind: regulation.NoSanction}, false,
		votes{"helene": cases.For, "nadia": cases.For, "olivier": cases.For, "thomas": cases.Against})
	s.sits("2026-06-18", "10:40", "the sitting closes", cases.CloseSitting{})
	s.chosen("2026-06-18", "mentoring is given back", cases.LiftPrecaution{Precaution: measure, Restored: "le mentorat", By: "Hélène Garnier"})
	s.access("2026-06-18", "Marion Baudry", true, cases.AccessMentoring)
	s.minutes("2026-06-19")
	s.issues("2026-06-22", "the procedure ends without a sanction", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{Sanction: cases.Sanction{Kind: regulation.NoSanction}, Motion: none}, op)
	}, map[cases.PersonID]string{o.person("noe"): "1A20411750312"})
	s.issues("2026-06-22", "the employer is told", mailing.Inform, map[cases.PersonID]string{o.person("beffroi"): "1A20411750329"})
	s.presented("2026-06-24", "noe", "beffroi")
	s.collected("2026-06-24", "noe", "beffroi")
	s.acts("2026-06-30", "", "the file is closed", cases.CloseCase{Reason: "procédure terminée sans sanction"})
	return s, nil
}
