package sample

import (
	"context"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// seventh tells a resignation before the council: the precaution is lifted,
// whoever knew of the procedure is told that it ended, and the exit is declared.
func seventh(o *office) (*story, error) {
	s := o.story()
	people := []somebody{
		{key: "clara", address: []string{"4 rue Sainte-Catherine", "63000 CLERMONT-FERRAND"}, identity: cases.Identity{
			Civility: cases.Madame, Given: "Clara", Family: "Dumas", Born: days.Must("2000-06-18"), Group: cases.GroupLearner,
		}},
		{key: "volcans", address: []string{"21 boulevard Trudaine", "63000 CLERMONT-FERRAND"}, identity: cases.Identity{
			Name: "Atelier des Volcans SAS", Group: cases.GroupEmployer,
		}},
		{key: "puy", address: []string{"2 place de Jaude", "63000 CLERMONT-FERRAND"}, identity: cases.Identity{
			Name: "OPCO du Centre", Group: cases.GroupFunder,
		}},
	}
	g, measure := cases.GrievanceID(o.newID()), cases.PrecautionID(o.newID())
	s.on("2026-11-04", "the report is filed", func(ctx context.Context) error {
		var in []register.Entry
		for _, p := range people {
			in = append(in, o.describe(p, "2026-11-04")...)
		}
		f := s.id.File()
		in = append(
			in,
			entry(f, cases.OpenCase{
				Learner: o.person("clara"), Status: cases.StatusApprentice, Path: "Conceptrice d’interfaces", Contract: "CA-2025-1187",
				Employer: o.person("volcans"), Supervisor: "Denis Roche", Funders: []cases.Funding{{Funder: o.person("puy"), FileRef: "PUY-2026-0417"}}, Zone: "metropole",
			}),
			entry(f, cases.FileReport{Name: "Service mentorat", Capacity: "mentorat", Text: "Propos injurieux en séance."}),
			entry(f, cases.AddGrievance{Grievance: g, Day: days.Must("2026-11-03"), Hour: days.MustHour("11:00"), Place: "en séance de mentorat par visioconférence", Article: "3.4", InTraining: cases.Yes, Criminal: cases.No, Text: "des propos injurieux ont été tenus envers la mentore"}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.chosen("2026-11-05", "the director chooses a council and suspends mentoring",
		cases.ChooseCourse{Course: cases.CourseCouncil},
		cases.OrderPrecaution{Precaution: measure, From: days.Must("2026-11-05"), At: days.MustHour("12:00"), Scope: "le mentorat", Risk: "le risque d’un nouvel incident en séance", Review: days.Must("2026-11-19")})
	s.access("2026-11-05", "Marion Baudry", false, cases.AccessMentoring)
	s.plans("2026-11-05", "2026-11-26", "14:00", regulation.TemporaryExclusion)
	s.handed("2026-11-09", mailing.Notify)
	s.chosen("2026-11-16", "the learner resigns: mentoring is given back and the procedure ends",
		cases.LiftPrecaution{Precaution: measure, Restored: "le mentorat", By: "Hélène Garnier"},
		cases.EndProcedure{Ground: cases.EndResigned, Reason: "démission reçue le 16 novembre 2026"})
	s.access("2026-11-16", "Marion Baudry", true, cases.AccessMentoring)
	s.issues("2026-11-17", "the end is told", mailing.End, map[cases.PersonID]string{
		o.person("clara"): "1A20411770017", o.person("volcans"): "1A20411770024",
	})
	s.acts("2026-11-18", "", "the exit is declared", cases.ExitDeclared{Funder: o.person("puy"), Reference: "SORTIE-2026-0417"})
	s.presented("2026-11-19", "clara", "volcans")
	s.collected("2026-11-19", "clara", "volcans")
	return s, nil
}

// access records that accesses were cut, or given back, and by whom.
func (s *story) access(day, by string, restored bool, items ...cases.AccessItem) {
	what := "accesses are cut"
	if restored {
		what = "accesses are given back"
	}
	s.acts(day, "", what, cases.AccessChanged{Items: items, Restored: restored, By: by})
}
