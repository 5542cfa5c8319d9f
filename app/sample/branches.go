package sample

import (
	"context"
	"fmt"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// branches tells the cases that come to the letters which the six main ones do
// not need: withdrawn, annulled, adjourned, ended, abandoned, discontinued.
func branches(o *office) []*story {
	out := []*story{withdrawn(o), annulled(o), absent(o), adjourned(o), abandoned(o), discontinued(o)}
	for i, g := range []cases.EndGround{cases.EndContract, cases.EndComplaint, cases.EndDeath, cases.EndOther} {
		out = append(out, ended(o, i, g))
	}
	return out
}

// A subject is the learner of a further case, and the fact reported.
type subject struct {
	somebody
	status  cases.LearnerStatus
	article regulation.Article
	fact    string
	day     string // of the fact
	mother  bool
}

// begins opens a further case: an employer and a funder whom all of them share.
func (o *office) begins(day string, x subject) (*story, cases.GrievanceID) {
	s := o.story()
	g := cases.GrievanceID(o.newID())
	s.on(day, "the report is filed", func(ctx context.Context) error {
		in := o.describe(x.somebody, day)
		if x.mother {
			in = append(in, o.describe(somebody{key: x.key + "-mother", address: x.address, identity: cases.Identity{
				Civility: cases.Madame, Given: "Claire", Family: x.identity.Family, Group: cases.GroupRepresentative,
			}}, day)...)
			in = append(in, entry(o.person(x.key).File(), cases.NameRepresentative{Representative: o.person(x.key + "-mother"), Capacity: cases.ParentalAuthority}))
		}
		if o.people["garonne"] == "" {
			in = append(in, o.describe(somebody{key: "garonne", address: []string{"6 quai des Salinières", "33000 BORDEAUX"}, identity: cases.Identity{
				Name: "Studio Garonne SARL", Group: cases.GroupEmployer,
			}}, day)...)
			in = append(in, o.describe(somebody{key: "sud", address: []string{"18 allée de Tourny", "33000 BORDEAUX"}, identity: cases.Identity{
				Name: "OPCO Sud", Group: cases.GroupFunder,
			}}, day)...)
		}
		f := s.id.File()
		opened := cases.OpenCase{
			Learner: o.person(x.key), Status: x.status, Path: "Intégrateur web", Contract: "CA-2026-" + x.key,
			Funders: []cases.Funding{{Funder: o.person("sud"), FileRef: "SUD-" + x.key}}, Zone: "metropole",
		}
		if x.status != cases.StatusTrainee {
			opened.Employer = o.person("garonne")
		}
		in = append(
			in,
			entry(f, opened),
			entry(f, cases.FileReport{Name: "Service scolarité", Capacity: "scolarité", Text: x.fact}),
			entry(f, cases.AddGrievance{Grievance: g, Day: days.Must(x.day), Place: "sur la plateforme de formation", Article: x.article, InTraining: cases.Yes, Criminal: cases.No, Text: x.fact}),
		)
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	return s, g
}

func learner(key, given, family, born string, c cases.Civility) somebody {
	return somebody{key: key, address: []string{"12 cours de l’Argonne", "33000 BORDEAUX"}, identity: cases.Identity{
		Civility: c, Given: given, Family: family, Born: days.Must(born), Group: cases.GroupLearner,
	}}
}

// sends is issues with numbers given in turn to what is registered.
func (s *story) sends(day, what string, plan func(rules.Matter, mailing.Options) mailing.Plan) {
	s.issues(day, what, func(m rules.Matter, o mailing.Options) mailing.Plan {
		pl := plan(m, o)
		for _, e := range pl.Envelopes {
			if e.Channel == post.Registered {
				s.serial++
				pl.Number(e.Dispatch, fmt.Sprintf("1A204130%05d", s.serial))
			}
		}
		return pl
	}, nil)
}

// makes draws a document that nobody is sent, as the window does: it is not recorded.
func (s *story) makes(day, what string, issue func(rules.Matter) cases.IssueLetter) {
	s.on(day, what, func(ctx context.Context) error {
		desk := s.Register.As(s.secretary)
		v, err := desk.Case(ctx, s.id)
		if err != nil {
			return err
		}
		l := issue(v.Matter)
		l.Letter, l.Language, l.Planned, l.Signatory = cases.LetterID(s.newID()), "fr", days.Must(day), s.people["helene"]
		if len(l.Copies) == 0 {
			l.Copies = []cases.Copy{{Copy: cases.CopyID(s.newID()), Capacity: cases.ToFile}}
		}
		_, err = s.Letters.Freeze(ctx, desk.PutDocument, v.Matter, l)
		return err
	})
}

// paper makes a document of a type, for the file.
func (s *story) paper(day string, t cases.LetterType) {
	s.makes(day, "a document: "+string(t), func(rules.Matter) cases.IssueLetter { return cases.IssueLetter{Type: t} })
}

// papers makes the documents that nobody is sent, in the first case and in that
// of a postponed council.
func papers(first, postponed *story) {
	first.paper("2026-09-07", cases.LetterIncident)
	first.paper("2026-09-16", cases.LetterExhibits)
	first.paper("2026-09-16", cases.LetterConsultation)
	first.on("2026-09-17", "the file is consulted", func(ctx context.Context) error {
		desk := first.Register.As(first.secretary)
		v, err := desk.Case(ctx, first.id)
		if err != nil {
			return err
		}
		var all []cases.ExhibitID
		for _, e := range v.Matter.Case.Exhibits {
			all = append(all, e.Is.Exhibit)
		}
		return first.record(ctx, first.secretary, first.id.File(), "2026-09-17", "10:00", cases.FileConsulted{
			Who: "Camille Laurent", Person: first.people["camille"], Capacity: "learner", Exhibits: all, CopyGiven: true, Signed: true,
		})
	})
	first.paper("2026-09-17", cases.LetterConsultation)
	first.sends("2026-09-18", "the members are convened", mailing.ConveneMembers)
	first.paper("2026-10-08", cases.LetterCompliance)
	postponed.sends("2026-05-05", "the postponement is told", mailing.Postponed)
}
