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

// fourth tells a council postponed for an illness, and a second window.
func fourth(o *office) (*story, error) {
	s := o.story()
	people := []somebody{
		{key: "lucas", address: []string{"22 rue Nationale", "37000 TOURS"}, identity: cases.Identity{
			Civility: cases.Monsieur, Given: "Lucas", Family: "Fournier", Born: days.Must("2001-07-08"), Group: cases.GroupLearner,
		}},
		{key: "loire", address: []string{"9 quai Paul-Bert", "37100 TOURS"}, identity: cases.Identity{
			Name: "Val de Loire Informatique SARL", Group: cases.GroupEmployer,
		}},
	}
	g := cases.GrievanceID(o.newID())
	s.on("2026-04-15", "the report is filed", func(ctx context.Context) error {
		var in []register.Entry
		for _, p := range people {
			in = append(in, o.describe(p, "2026-04-15")...)
		}
		f := s.id.File()
		in = append(
			in,
			entry(f, cases.OpenCase{
				Learner: o.person("lucas"), Status: cases.StatusApprentice, Path: "Technicien informatique", Contract: "CA-2025-0733",
				Employer: o.person("loire"), Supervisor: "Anne Bréhier", Zone: "metropole",
			}),
			entry(f, cases.FileReport{Name: "Service scolarité", Capacity: "scolarité", Text: "Propos déplacés sur le fil commun."}),
			entry(f, cases.AddGrievance{Grievance: g, Day: days.Must("2026-04-14"), Place: "sur la messagerie de la formation", Article: "3.4", InTraining: cases.Yes, Criminal: cases.No, Text: "des propos injurieux visant un groupe de projet ont été publiés sur le fil commun"}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.chosen("2026-04-16", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.plans("2026-04-16", "2026-05-05", "14:00", regulation.TemporaryExclusion)
	s.issues("2026-04-20", "grievances, convocation and prior information", mailing.Notify, map[cases.PersonID]string{
		o.person("lucas"): "1A20411700218", o.person("loire"): "1A20411700225",
	})
	s.presented("2026-04-22", "lucas", "loire")
	s.collected("2026-04-22", "loire")
	s.collected("2026-04-23", "lucas")
	s.acts("2026-05-04", "", "the council is postponed", cases.Postpone{
		Sitting: s.sitting, Ground: cases.AbsentIllness, Reason: "hospitalisation", Issuer: "centre hospitalier",
		SeenBy: "Marion Baudry", SeenOn: days.Must("2026-05-04"), RuledBy: o.person("helene"),
	})

	later := &story{office: o, id: s.id, sitting: cases.SittingID(o.newID()), sent: s.sent}
	later.plans("2026-05-04", "2026-05-19", "14:00", regulation.TemporaryExclusion)
	later.handed("2026-05-07", mailing.Notify)
	later.meets("2026-05-19", "14:00", "Lucas Fournier", "présente des excuses à la classe et les renouvelle devant le conseil")
	motion := later.motion("2026-05-19", "14:45", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 3}, false,
		votes{"helene": cases.For, "nadia": cases.For, "olivier": cases.For, "thomas": cases.Against})
	later.sits("2026-05-19", "15:00", "the sitting closes", cases.CloseSitting{})
	later.minutes("2026-05-20")
	later.issues("2026-05-26", "the decision letter", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 3, First: days.Must("2026-06-01"), Last: days.Must("2026-06-03")},
			Motion:   motion, Retained: []cases.GrievanceID{g}, Grounds: "la publicité des propos, et les excuses présentées",
		}, op)
	}, map[cases.PersonID]string{o.person("lucas"): "1A20411700232"})
	later.issues("2026-05-26", "the employer is told", mailing.Inform, map[cases.PersonID]string{o.person("loire"): "1A20411700249"})
	later.presented("2026-05-28", "lucas", "loire")
	later.collected("2026-05-28", "lucas", "loire")
	later.access("2026-06-01", "Inès Caron", false, cases.AccessMentoring)
	later.access("2026-06-04", "Inès Caron", true, cases.AccessMentoring)
	s.events = append(s.events, later.events...)
	return s, nil
}

// plans records the sitting, in a room of the office, and convenes the case to it.
func (s *story) plans(on, council, at string, heaviest regulation.SanctionKind) {
	s.sits(on, "", "the sitting is planned", cases.PlanSitting{
		Day: days.Must(council), At: days.MustHour(at), Place: "10 quai de la Charente, 75019 PARIS, salle du conseil",
	})
	s.acts(on, "", "the case is convened", cases.ConveneCase{Sitting: s.sitting, Heaviest: heaviest})
}

// meets composes the council, opens the sitting, calls the case and hears the
// learner.
func (s *story) meets(day, at, learner, explanations string) {
	s.seats(day, map[regulation.Seat][]string{
		regulation.SeatPresident: {"helene"}, regulation.SeatPedagogical: {"nadia"}, regulation.SeatBilling: {"olivier"},
		regulation.SeatSuccess: {"thomas"}, regulation.SeatSecretary: {"marion"},
	})
	s.arrive(day, at, cases.InRoom, "helene", "nadia", "olivier", "thomas", "marion")
	s.sits(day, at, "the sitting opens", cases.OpenSitting{})
	s.acts(day, at, "the case is called and the learner heard", cases.CallCase{Sitting: s.sitting},
		cases.HearingHeld{Sitting: s.sitting, ReasonStated: true, Explanations: explanations})
	s.acts(day, at, "the learner withdraws", cases.WithdrewForDeliberation{Sitting: s.sitting, Who: []string{learner}})
}
