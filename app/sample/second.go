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

// second tells a minor's case: a precautionary measure, a tie broken by the
// casting vote, a permanent exclusion with the year's bar.
func second(o *office) (*story, error) {
	s := o.story()
	people := []somebody{
		{key: "yanis", address: []string{"8 allée des Tilleuls", "69003 LYON"}, identity: cases.Identity{
			Civility: cases.Monsieur, Given: "Yanis", Family: "Benali", Born: days.Must("2009-03-02"), Group: cases.GroupLearner,
		}},
		{key: "samira", address: []string{"8 allée des Tilleuls", "69003 LYON"}, identity: cases.Identity{
			Civility: cases.Madame, Given: "Samira", Family: "Benali", Group: cases.GroupRepresentative,
		}},
		{key: "karim", address: []string{"Chez M. Haddad", "Bâtiment C", "21 cours Gambetta", "69007 LYON"}, identity: cases.Identity{
			Civility: cases.Monsieur, Given: "Karim", Family: "Benali", Group: cases.GroupRepresentative,
		}},
		{key: "rhone", address: []string{"12 rue de la République", "69002 LYON"}, identity: cases.Identity{
			Name: "Rhône Services Web SARL", Group: cases.GroupEmployer,
		}},
		{key: "victor", identity: cases.Identity{Civility: cases.Monsieur, Given: "Victor", Family: "Aubry", Title: "mentor", Group: cases.GroupStaff}},
	}
	g := cases.GrievanceID(o.newID())
	measure := cases.PrecautionID(o.newID())

	s.on("2026-11-03", "the report is filed", func(ctx context.Context) error {
		var in []register.Entry
		for _, p := range people {
			in = append(in, o.describe(p, "2026-11-03")...)
		}
		yanis := o.person("yanis").File()
		for _, h := range []string{"samira", "karim"} {
			in = append(in, entry(yanis, cases.NameRepresentative{Representative: o.person(h), Capacity: cases.ParentalAuthority}))
		}
		f := s.id.File()
		in = append(
			in,
			entry(f, cases.OpenCase{
				Learner: o.person("yanis"), Status: cases.StatusApprentice, Path: "Développeur web", Contract: "CA-2026-0911",
				Employer: o.person("rhone"), Funders: []cases.Funding{{Funder: o.person("atlas"), FileRef: "ATL-2026-10334"}}, Zone: "metropole",
			}),
			entry(f, cases.FileReport{Reporter: o.person("victor"), Capacity: "mentor", Text: "Menaces pendant une séance filmée."}),
			entry(f, cases.LinkPerson{Person: o.person("victor"), Link: cases.LinkReporter}),
			entry(f, cases.AddGrievance{Grievance: g, Day: days.Must("2026-11-03"), Hour: days.MustHour("10:20"), Place: "en séance de mentorat par visioconférence", Article: "3.8", InTraining: cases.Yes, Criminal: cases.Yes, Text: "des menaces physiques ont été proférées à l’encontre d’une autre personne en formation"}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.chosen(
		"2026-11-04", "the director chooses a council and a precaution",
		cases.ChooseCourse{Course: cases.CourseCouncil, Reason: "faits relevant de l’article 3.8"},
		cases.OrderPrecaution{Precaution: measure, From: days.Must("2026-11-04"), At: days.MustHour("12:00"), Exclusion: true, Scope: "la formation, le mentorat et les outils collaboratifs", Risk: "le risque immédiat d’un nouvel incident en séance", Review: days.Must("2026-11-19")},
	)
	s.access("2026-11-04", "Marion Baudry", false, cases.AccessMentoring, cases.AccessPlatform, cases.AccessTools)
	s.sits("2026-11-04", "", "the sitting is planned", cases.PlanSitting{Day: days.Must("2026-12-01"), At: days.MustHour("10:00"), Place: "10 quai de la Charente, 75019 PARIS, salle du conseil"})
	s.acts("2026-11-04", "", "the case is convened", cases.ConveneCase{Sitting: s.sitting, Heaviest: regulation.PermanentExclusion})
	s.issues("2026-11-05", "grievances, convocation, precaution and prior information", mailing.Notify, map[cases.PersonID]string{
		o.person("yanis"): "1A20411900115", o.person("samira"): "1A20411900122",
		o.person("karim"): "1A20411900139", o.person("rhone"): "1A20411900146",
	})
	s.presented("2026-11-09", "samira", "rhone")
	s.collected("2026-11-09", "samira", "rhone")
	s.presented("2026-11-10", "yanis", "karim")
	s.collected("2026-11-10", "yanis")
	s.collected("2026-11-20", "karim")
	s.seats("2026-11-20", map[regulation.Seat][]string{
		regulation.SeatPresident: {"helene"}, regulation.SeatPedagogical: {"nadia"}, regulation.SeatBilling: {"olivier"},
		regulation.SeatSuccess: {"thomas"}, regulation.SeatSecretary: {"marion"},
	})
	s.arrive("2026-12-01", "09:55", cases.InRoom, "helene", "nadia", "olivier", "thomas", "marion")
	s.sits("2026-12-01", "10:00", "the sitting opens", cases.OpenSitting{})
	s.acts("2026-12-01", "10:05", "the case is called", cases.CallCase{Sitting: s.sitting})
	s.acts("2026-12-01", "10:40", "the learner is heard", cases.HearingHeld{
		Sitting: s.sitting, ReasonStated: true, Representative: "Samira Benali",
		Explanations: "conteste l’intention, regrette les propos tenus et présente des excuses",
	})
	s.acts("2026-12-01", "10:45", "the learner withdraws", cases.WithdrewForDeliberation{Sitting: s.sitting, Who: []string{"Yanis Benali", "Samira Benali"}})
	motion := s.motion("2026-12-01", "11:00", cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, false,
		votes{"helene": cases.For, "nadia": cases.For, "olivier": cases.Against, "thomas": cases.Against})
	s.sits("2026-12-01", "11:15", "the sitting closes", cases.CloseSitting{})
	s.minutes("2026-12-02")
	s.issues("2026-12-07", "the decision letter", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, Motion: motion,
			Retained: []cases.GrievanceID{g}, Grounds: "la gravité des propos et l’atteinte à la sécurité des autres personnes en formation",
		}, op)
	}, map[cases.PersonID]string{
		o.person("yanis"): "1A20411900153", o.person("samira"): "1A20411900160", o.person("karim"): "1A20411900177",
	})
	s.issues("2026-12-07", "employer and funder are told", mailing.Inform, map[cases.PersonID]string{
		o.person("rhone"): "1A20411900184", o.person("atlas"): "1A20411900191",
	})
	s.presented("2026-12-09", "yanis", "samira", "karim", "rhone", "atlas")
	return s, nil
}
