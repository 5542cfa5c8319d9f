package sample

import (
	"context"
	"errors"
	"fmt"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

// bad is a council that must be refused: who sits where, and what is tried.
type bad struct {
	given, family string
	seats         map[regulation.Seat][]string
	reporter      string // who reported the facts, if one of the staff
	late          bool   // the fault shows only at the second motion
	voter         string // somebody who votes without the right to
	start         string // of the sitting
}

func regular() map[regulation.Seat][]string {
	return map[regulation.Seat][]string{
		regulation.SeatPresident: {"helene"}, regulation.SeatPedagogical: {"nadia"},
		regulation.SeatBilling: {"olivier"}, regulation.SeatSuccess: {"ines"}, regulation.SeatSecretary: {"marion"},
	}
}

// with changes one seat of a regular council.
func with(seat regulation.Seat, who ...string) map[regulation.Seat][]string {
	in := regular()
	if len(who) == 0 {
		delete(in, seat)
	} else {
		in[seat] = who
	}
	return in
}

func allBad() []bad {
	three := with(regulation.SeatBilling)
	delete(three, regulation.SeatSecretary)
	two := with(regulation.SeatBilling)
	delete(two, regulation.SeatSuccess)
	two[regulation.SeatLearners] = []string{"lila"}
	return []bad{
		{given: "Hugo", family: "Renard", seats: with(regulation.SeatPresident)},
		{given: "Lise", family: "Morel", seats: with(regulation.SeatPresident, "agnes")},
		{given: "Adam", family: "Colin", seats: with(regulation.SeatPedagogical, "nadia", "simon")},
		{given: "Jeanne", family: "Picard", seats: with(regulation.SeatSuccess, "ines", "thomas", "simon")},
		{given: "Louis", family: "Barbier", seats: three},
		{given: "Maya", family: "Gauthier", seats: two},
		{given: "Paul", family: "Lemoine", seats: regular(), voter: "marion"},
		{given: "Sarah", family: "Vidal", seats: with(regulation.SeatPedagogical, "ines")},
		{given: "Tom", family: "Roussel", seats: func() map[regulation.Seat][]string {
			in := regular()
			in[regulation.SeatLearners] = []string{"lila"}
			return in
		}()},
		{given: "Zoé", family: "Marchand", seats: regular(), reporter: "nadia"},
		{given: "Nils", family: "Perrin", seats: with(regulation.SeatBilling), late: true},
	}
}

// badCouncils tells one case for each council that must be refused, recorded up
// to the act that is.
func badCouncils(o *office) []*story {
	var out []*story
	for i, b := range allBad() {
		b.start = fmt.Sprintf("%02d:%02d", 9+i/2, 30*(i%2))
		out = append(out, o.bad(i, b))
	}
	return out
}

const (
	badReport  = "2026-10-01"
	badServed  = "2026-10-06"
	badCouncil = "2026-10-20"
)

func (o *office) bad(i int, b bad) *story {
	s := o.story()
	key := fmt.Sprintf("learner-%d", i)
	people := []somebody{
		{key: key, address: []string{fmt.Sprintf("%d rue des Lilas", 3+2*i), "75020 PARIS"}, identity: cases.Identity{
			Given: b.given, Family: b.family, Born: days.Must("2001-03-15") + days.Day(37*i), Group: cases.GroupLearner,
		}},
		{key: "lila", identity: cases.Identity{Civility: cases.Madame, Given: "Lila", Family: "Benoit", Group: cases.GroupLearner}},
		{key: "simon", identity: cases.Identity{Civility: cases.Monsieur, Given: "Simon", Family: "Tessier", Group: cases.GroupStaff}, seats: []regulation.Seat{regulation.SeatPedagogical, regulation.SeatSuccess}},
		{key: "agnes", identity: cases.Identity{Civility: cases.Madame, Given: "Agnès", Family: "Roy", Title: "directrice adjointe", Group: cases.GroupStaff}},
	}
	if i > 0 {
		people = people[:1] // the others were described with the first case
	}
	s.on(badReport, "the report is filed", func(ctx context.Context) error {
		var in []register.Entry
		for _, p := range people {
			in = append(in, o.describe(p, badReport)...)
		}
		f := s.id.File()
		in = append(
			in,
			entry(f, cases.OpenCase{Learner: o.person(key), Status: cases.StatusTrainee, Path: "Chef de projet digital", Zone: "metropole"}),
			entry(f, cases.FileReport{Name: "Service scolarité", Capacity: "scolarité"}),
			entry(f, cases.AddGrievance{Grievance: cases.GrievanceID(o.newID()), Day: days.Must("2026-09-28"), Place: "sur la messagerie de la formation", Article: "3.4", InTraining: cases.Yes, Criminal: cases.No, Text: "des propos déplacés ont été publiés sur le fil commun"}),
		)
		if b.reporter != "" {
			in = append(in, entry(f, cases.LinkPerson{Person: o.person(b.reporter), Link: cases.LinkReporter}))
		}
		_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
		return err
	})
	s.chosen("2026-10-02", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.sits("2026-10-02", "", "the sitting is planned", cases.PlanSitting{Day: days.Must(badCouncil), At: days.MustHour(b.start), Place: "10 quai de la Charente, 75019 PARIS, salle du conseil"})
	s.acts("2026-10-02", "", "the case is convened", cases.ConveneCase{Sitting: s.sitting, Heaviest: regulation.TemporaryExclusion})
	s.served(badServed)
	s.seats("2026-10-12", b.seats)
	s.held(b)
	return s
}

// served hands the grievances and the convocation over, against receipt.
func (s *story) served(day string) {
	s.on(day, "grievances and convocation are handed over", func(ctx context.Context) error {
		desk := s.Register.As(s.secretary)
		v, err := desk.Case(ctx, s.id)
		if err != nil {
			return err
		}
		pl := mailing.Notify(v.Matter, mailing.Options{Language: "fr", Planned: days.Must(day), Signatory: s.people["helene"], NewID: s.newID})
		for _, l := range pl.Letters {
			for i := range l.Copies {
				l.Copies[i].Channel = "hand"
			}
			if err := s.issue(ctx, desk, l); err != nil {
				return err
			}
		}
		for _, e := range pl.Envelopes {
			if err := s.record(ctx, s.secretary, s.id.File(), day, "", cases.HandedOver{Dispatch: e.Dispatch, To: e.To, Signed: true}); err != nil {
				return err
			}
		}
		return nil
	})
}

// held opens the sitting and goes on until the act that must be refused.
func (s *story) held(b bad) {
	members := map[string]bool{}
	var acts []cases.Payload
	for _, seat := range regulation.Seats() {
		for _, who := range b.seats[seat] {
			if !members[who] {
				members[who] = true
				acts = append(acts, cases.MemberArrived{Member: s.person(who), Presence: cases.InRoom})
			}
		}
	}
	s.sits(badCouncil, b.start, "roll call", acts...)
	s.on(badCouncil, "the council meets", func(ctx context.Context) error {
		steps := []register.Entry{
			{File: s.sitting.File(), Payload: cases.OpenSitting{}},
			{File: s.id.File(), Payload: cases.CallCase{Sitting: s.sitting}},
		}
		if b.late || b.voter != "" {
			steps = append(steps, s.untilTheVote(b)...)
		}
		for _, e := range steps {
			e.On, e.At = days.Must(badCouncil), days.MustHour(b.start)
			_, err := s.Register.As(s.secretary).Record(ctx, register.Submission{Entries: []register.Entry{e}, Confirmed: s.confirmed})
			if refusal, ok := errors.AsType[*register.Refusal](err); ok {
				s.Refusals = append(s.Refusals, refusal) // as it must
				return nil
			}
			if err != nil {
				return err
			}
		}
		return fmt.Errorf("the council of %s %s was not refused: %w", b.given, b.family, errAccepted)
	})
}

var errAccepted = errors.New("an unlawful council was accepted")

func (s *story) untilTheVote(b bad) []register.Entry {
	f := s.id.File()
	one, two := cases.MotionID(s.newID()), cases.MotionID(s.newID())
	put := func(id cases.MotionID, k regulation.SanctionKind, length int) cases.PutMotion {
		return cases.PutMotion{Motion: id, Sitting: s.sitting, Sanction: cases.Sanction{Kind: k, Length: length}}
	}
	closing := cases.CloseMotion{Motion: one}
	for _, who := range []string{"helene", "nadia", "ines"} {
		closing.Ballots = append(closing.Ballots, cases.Ballot{Member: s.person(who), Side: cases.Against})
	}
	if b.voter != "" {
		closing.Ballots = append(closing.Ballots, cases.Ballot{Member: s.person(b.voter), Side: cases.For})
	}
	return []register.Entry{
		entry(f, cases.HearingHeld{Sitting: s.sitting, ReasonStated: true, Explanations: "présente des excuses"}),
		entry(f, put(one, regulation.TemporaryExclusion, 5)),
		entry(f, closing),
		entry(s.sitting.File(), cases.MemberLeft{Member: s.person("ines")}),
		entry(f, put(two, regulation.NoSanction, 0)),
	}
}
