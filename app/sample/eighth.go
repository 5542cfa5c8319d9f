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

// eighth tells a written warning that is challenged and annulled: everybody who
// had been told of it is told that it is gone.
func eighth(o *office) (*story, error) {
	s := o.story()
	people := []somebody{
		{key: "amir", address: []string{"16 rue Saint-Dizier", "54000 NANCY"}, identity: cases.Identity{
			Civility: cases.Monsieur, Given: "Amir", Family: "Haddad", Born: days.Must("1999-01-25"), Group: cases.GroupLearner,
		}},
		{key: "lorraine", address: []string{"8 rue Héré", "54000 NANCY"}, identity: cases.Identity{
			Name: "Lorraine Data SARL", Group: cases.GroupEmployer,
		}},
		{key: "est", address: []string{"3 place Stanislas", "54000 NANCY"}, identity: cases.Identity{
			Name: "OPCO de l’Est", Group: cases.GroupFunder,
		}},
	}
	g := cases.GrievanceID(o.newID())
	s.on("2026-11-04", "the report is filed", func(ctx context.Context) error {
		var in []register.Entry
		for _, p := range people {
			in = append(in, o.describe(p, "2026-11-04")...)
		}
		f := s.id.File()
		in = append(
			in,
			entry(f, cases.OpenCase{
				Learner: o.person("amir"), Status: cases.StatusApprentice, Path: "Analyste de données", Contract: "CA-2026-0095",
				Employer: o.person("lorraine"), Supervisor: "Odile Marchal", Funders: []cases.Funding{{Funder: o.person("est"), FileRef: "EST-2026-0880"}}, Zone: "metropole",
			}),
			entry(f, cases.FileReport{Name: "Service informatique", Capacity: "exploitation", Text: "Compte utilisé depuis deux lieux à la même heure."}),
			entry(f, cases.AddGrievance{Grievance: g, Day: days.Must("2026-11-02"), Place: "sur la plateforme de formation", Article: "3.6", InTraining: cases.Yes, Criminal: cases.No, Text: "le compte personnel a été utilisé par une autre personne pendant une évaluation"}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.chosen("2026-11-04", "the director decides alone", cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.WrittenWarning})
	s.handed("2026-11-05", mailing.Griefs)
	s.issues("2026-11-09", "the written warning", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.WrittenWarning}, Retained: []cases.GrievanceID{g},
			Grounds: "l’usage du compte par un tiers pendant une évaluation, premier manquement",
		}, op)
	}, map[cases.PersonID]string{o.person("amir"): "1A20411780016"})
	s.issues("2026-11-09", "employer and funder are told", mailing.Inform, map[cases.PersonID]string{
		o.person("lorraine"): "1A20411780023", o.person("est"): "1A20411780030",
	})
	s.presented("2026-11-10", "amir", "lorraine", "est")
	s.collected("2026-11-10", "amir", "lorraine", "est")
	challenge := cases.ChallengeID(o.newID())
	s.on("2026-11-13", "the decision is challenged", func(ctx context.Context) error {
		v, err := o.Register.As(o.secretary).Case(ctx, s.id)
		if err != nil {
			return err
		}
		return s.record(ctx, s.secretary, s.id.File(), "2026-11-13", "", cases.DecisionChallenged{
			Challenge: challenge, Letter: v.Matter.Case.LettersOf(cases.LetterDecision)[0].ID, Forum: cases.ForumMediator,
			By: "Amir Haddad", Reference: "MED-2026-0312",
		})
	})
	s.acts("2026-11-20", "", "the challenge ends: the decision is annulled",
		cases.ChallengeEnded{Challenge: challenge, Outcome: cases.OutcomeAnnulled, Reference: "MED-2026-0312"})
	s.issues("2026-11-23", "whoever was told is told that it is gone", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Undo(m, m.Case.LettersOf(cases.LetterDecision)[0].ID, op)
	}, map[cases.PersonID]string{
		o.person("amir"): "1A20411780047", o.person("lorraine"): "1A20411780054", o.person("est"): "1A20411780061",
	})
	return s, nil
}
