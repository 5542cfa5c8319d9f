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

// first tells an adult apprentice's case: a temporary exclusion of fifteen days.
func first(o *office) (*story, error) {
	s := o.story()
	camille := somebody{key: "camille", address: []string{"Appt 32", "14 rue des Écoles", "35000 RENNES"}, identity: cases.Identity{
		Civility: cases.Madame, Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17"), Group: cases.GroupLearner,
	}}
	ponant := somebody{key: "ponant", address: []string{"3 quai Duguay-Trouin", "35000 RENNES"}, identity: cases.Identity{
		Name: "Atelier Numérique du Ponant SAS", Group: cases.GroupEmployer,
	}}
	opco := somebody{key: "atlas", address: []string{"25 quai Panhard et Levassor", "75013 PARIS"}, identity: cases.Identity{
		Name: "OPCO Atlas", Group: cases.GroupFunder,
	}}
	mentor := somebody{key: "mentor", identity: cases.Identity{
		Civility: cases.Madame, Given: "Claire", Family: "Hamon", Title: "mentor", Group: cases.GroupStaff,
	}}
	g1, g2 := cases.GrievanceID(o.newID()), cases.GrievanceID(o.newID())

	s.on("2026-09-07", "the report is filed", func(ctx context.Context) error {
		var in []register.Entry
		for _, p := range []somebody{camille, ponant, opco, mentor} {
			in = append(in, o.describe(p, "2026-09-07")...)
		}
		f := s.id.File()
		in = append(
			in,
			entry(f, cases.OpenCase{
				Learner: o.person("camille"), Status: cases.StatusApprentice,
				Path: "Développeur d’application Python", Contract: "CA-2025-0417",
				Employer: o.person("ponant"), Supervisor: "Yann Le Goff",
				Funders: []cases.Funding{{Funder: o.person("atlas"), FileRef: "ATL-2025-88120"}}, Zone: "metropole",
			}),
			entry(f, cases.FileReport{Reporter: o.person("mentor"), Capacity: "mentor", Text: "Deux livrables de projet reprennent un dépôt publié par un autre apprenant."}),
			entry(f, cases.LinkPerson{Person: o.person("mentor"), Link: cases.LinkReporter}),
			entry(f, cases.LinkPerson{Person: o.person("ines"), Link: cases.LinkRelative, Detail: "cousine"}),
			entry(f, cases.AddGrievance{Grievance: g1, Day: days.Must("2026-09-02"), Place: "sur la plateforme de dépôt des projets", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No, Text: "le livrable du projet 4 reprend, sans mention de source, le code d’un dépôt publié par un autre apprenant"}),
			entry(f, cases.AddGrievance{Grievance: g2, Day: days.Must("2026-09-04"), Place: "sur la plateforme de dépôt des projets", Article: "3.3", InTraining: cases.Yes, Criminal: cases.No, Text: "le livrable du projet 5 reprend, sans mention de source, le code du même dépôt"}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.exhibits("2026-09-07", "rapport-de-comparaison.pdf", "application/pdf", ReportPDF())
	s.exhibits("2026-09-07", "capture-ecran.png", "image/png", ScreenPNG())

	s.chosen("2026-09-08", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil, Reason: "copies répétées"})
	s.sits("2026-09-08", "", "the sitting is planned", cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.exemple.fr/conseil-0929"})
	s.acts("2026-09-08", "", "the case is convened", cases.ConveneCase{Sitting: s.sitting, Heaviest: regulation.TemporaryExclusion})
	s.issues("2026-09-09", "grievances, convocation and prior information", mailing.Notify, map[cases.PersonID]string{
		o.person("camille"): "1A20411877342", o.person("ponant"): "1A20411877359",
	})
	s.presented("2026-09-11", "camille", "ponant")
	s.collected("2026-09-11", "ponant")
	s.collected("2026-09-14", "camille")

	s.acts("2026-09-15", "", "Inès Caron is recused", cases.RecuseMember{Sitting: s.sitting, Member: o.person("ines"), Link: cases.LinkRelative, Reason: "cousine de l’apprenante", RaisedBy: "Inès Caron", Substitute: o.person("thomas")})
	s.seats("2026-09-15", map[regulation.Seat][]string{
		regulation.SeatPresident: {"helene"}, regulation.SeatPedagogical: {"nadia"}, regulation.SeatBilling: {"olivier"},
		regulation.SeatSuccess: {"thomas"}, regulation.SeatSecretary: {"marion"},
	})
	written := cases.ActID(o.newID())
	s.on("2026-09-21", "written observations arrive", func(ctx context.Context) error {
		e := entry(s.id.File(), cases.ObservationsReceived{Text: "Je reconnais avoir repris du code ; je demande à refaire les deux livrables."})
		e.ID, e.On = written, days.Must("2026-09-21")
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: []register.Entry{e}})
		return err
	})
	s.arrive("2026-09-29", "13:55", cases.ByVideo, "helene", "nadia", "olivier", "thomas", "marion")
	s.sits("2026-09-29", "14:00", "the sitting opens", cases.OpenSitting{})
	s.acts("2026-09-29", "14:02", "the case is called", cases.CallCase{Sitting: s.sitting})
	s.acts("2026-09-29", "14:30", "the learner is heard", cases.HearingHeld{
		Sitting: s.sitting, ReasonStated: true, Video: true,
		Explanations: "reconnaît avoir repris le code pour tenir les délais et propose de refaire les deux livrables",
		Read:         []cases.ActID{written},
	})
	s.acts("2026-09-29", "14:35", "the learner withdraws", cases.WithdrewForDeliberation{Sitting: s.sitting, Who: []string{"Camille Laurent"}})
	motion := s.motion("2026-09-29", "14:45", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}, false,
		votes{"helene": cases.For, "nadia": cases.For, "thomas": cases.For, "olivier": cases.Against})
	s.sits("2026-09-29", "15:00", "the sitting closes", cases.CloseSitting{})
	s.minutes("2026-09-30")
	s.issues("2026-10-05", "the decision letter", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Decide(m, cases.Decision{
			Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15, First: days.Must("2026-10-12"), Last: days.Must("2026-10-26")},
			Motion:   motion, Retained: []cases.GrievanceID{g1, g2},
			Grounds: "la répétition à deux jours d’intervalle, et la proposition de refaire les livrables",
		}, op)
	}, map[cases.PersonID]string{o.person("camille"): "1A20411877366"})
	s.issues("2026-10-05", "employer and funder are told", mailing.Inform, map[cases.PersonID]string{
		o.person("ponant"): "1A20411877373", o.person("atlas"): "1A20411877380",
	})
	s.presented("2026-10-07", "camille", "ponant", "atlas")
	s.collected("2026-10-07", "camille", "ponant", "atlas")
	s.access("2026-10-12", "Inès Caron", false, cases.AccessMentoring, cases.AccessTools)
	s.access("2026-10-27", "Inès Caron", true, cases.AccessMentoring, cases.AccessTools)
	return s, nil
}
