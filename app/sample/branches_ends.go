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

// ofLast records an act about the last decision letter.
func (s *story) ofLast(day, what string, by register.User, act func(cases.LetterID) cases.Payload) {
	s.on(day, what, func(ctx context.Context) error {
		v, err := s.Register.As(s.secretary).Case(ctx, s.id)
		if err != nil {
			return err
		}
		in := v.Matter.Case.LettersOf(cases.LetterDecision)
		return s.record(ctx, by, s.id.File(), day, "", act(in[len(in)-1].ID))
	})
}

// adjourned tells a convocation corrected, a sitting adjourned for want of a
// quorum, a postponement, and a resignation.
func adjourned(o *office) *story {
	s, _ := o.begins("2026-03-30", subject{
		somebody: learner("denis", "Denis", "Lacoste", "1996-06-14", cases.Monsieur), status: cases.StatusApprentice, article: "3.8", day: "2026-03-27",
		fact: "des propos menaçants ont été tenus en séance",
	})
	measure := cases.PrecautionID(o.newID())
	s.chosen("2026-03-31", "the director chooses a council and suspends mentoring", cases.ChooseCourse{Course: cases.CourseCouncil},
		cases.OrderPrecaution{Precaution: measure, From: days.Must("2026-03-31"), At: days.MustHour("12:00"), Scope: "le mentorat", Risk: "le risque d’un nouvel incident en séance", Review: days.Must("2026-04-14")})
	s.plans("2026-03-31", "2026-04-27", "14:00", regulation.TemporaryExclusion)
	s.sends("2026-04-01", "grievances, convocation, precaution and prior information", mailing.Notify)
	s.presented("2026-04-03", "denis", "garonne")
	s.collected("2026-04-03", "denis", "garonne")
	s.sits("2026-04-10", "", "the hour is changed", cases.PlanSitting{
		Day: days.Must("2026-04-27"), At: days.MustHour("15:00"), Place: "10 quai de la Charente, 75019 PARIS, salle du conseil",
	})
	s.sends("2026-04-10", "the convocation is corrected", mailing.Notify)
	s.presented("2026-04-14", "denis")
	s.seats("2026-04-13", council())
	s.arrive("2026-04-27", "14:55", cases.InRoom, "helene", "nadia", "olivier", "marion")
	s.sits("2026-04-27", "15:00", "the sitting opens", cases.OpenSitting{})
	s.acts("2026-04-27", "15:05", "the case is called", cases.CallCase{Sitting: s.sitting})
	s.sits("2026-04-27", "15:20", "a member leaves", cases.MemberLeft{Member: s.person("olivier")})
	s.sits("2026-04-27", "15:25", "the sitting is adjourned", cases.AdjournSitting{Reason: "le quorum n’est plus atteint"})
	s.minutes("2026-04-28")
	s.sends("2026-04-28", "the postponement is told", mailing.Postponed)
	s.chosen("2026-05-04", "the learner resigns", cases.LiftPrecaution{Precaution: measure, Restored: "le mentorat", By: "Hélène Garnier"}, cases.EndProcedure{Ground: cases.EndResigned})
	s.sends("2026-05-05", "the end is told", mailing.End)
	return s
}

// ended tells a procedure that ends before any decision, on one ground.
func ended(o *office, i int, ground cases.EndGround) *story {
	born := "1998-04-11"
	if ground == cases.EndDeath {
		born = "2009-04-11"
	}
	key := fmt.Sprintf("end-%d", i)
	x := subject{
		somebody: learner(key, []string{"Elsa", "Félix", "Gaspard", "Irène"}[i], []string{"Vasseur", "Humbert", "Pelletier", "Cordier"}[i], born, cases.Neutral),
		status:   cases.StatusApprentice, article: "3.4", day: "2026-05-08", mother: ground == cases.EndDeath,
		fact: "des propos déplacés ont été publiés sur le fil commun",
	}
	s, _ := o.begins("2026-05-11", x)
	s.chosen("2026-05-11", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.plans("2026-05-11", "2026-06-09", fmt.Sprintf("%02d:00", 9+i), regulation.TemporaryExclusion)
	s.sends("2026-05-12", "grievances, convocation and prior information", mailing.Notify)
	s.presented("2026-05-14", key, "garonne")
	if x.mother {
		s.on("2026-05-15", "the father is named", func(ctx context.Context) error {
			in := o.describe(somebody{key: key + "-father", address: []string{"7 rue Fondaudège", "33000 BORDEAUX"}, identity: cases.Identity{
				Civility: cases.Monsieur, Given: "Paul", Family: x.identity.Family, Group: cases.GroupRepresentative,
			}}, "2026-05-15")
			in = append(in, entry(o.person(key).File(), cases.NameRepresentative{Representative: o.person(key + "-father"), Capacity: cases.ParentalAuthority}))
			_, err := o.Register.As(o.secretary).Record(ctx, register.Submission{Entries: in})
			return err
		})
		s.sends("2026-05-18", "the father is told of the procedure", mailing.Representatives)
	}
	s.chosen("2026-05-20", "the procedure ends", cases.EndProcedure{Ground: ground})
	s.sends("2026-05-21", "the end is told", mailing.End)
	return s
}

// abandoned tells letters whose receipt the learner will not sign, and an
// abandonment declared to the employer and the funder.
func abandoned(o *office) *story {
	s, _ := o.begins("2026-06-15", subject{
		somebody: learner("jade", "Jade", "Lemaire", "2001-01-19", cases.Madame), status: cases.StatusApprentice, article: "3.4", day: "2026-06-12",
		fact: "des propos déplacés ont été publiés sur le fil commun",
	})
	s.chosen("2026-06-16", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.plans("2026-06-16", "2026-07-07", "10:00", regulation.TemporaryExclusion)
	s.on("2026-06-17", "the learner will not sign", func(ctx context.Context) error {
		desk := s.Register.As(s.secretary)
		v, err := desk.Case(ctx, s.id)
		if err != nil {
			return err
		}
		pl := mailing.Notify(v.Matter, mailing.Options{Language: "fr", Planned: days.Must("2026-06-17"), Signatory: s.people["helene"], NewID: s.newID})
		for _, e := range pl.Envelopes {
			pl.Send(e.Dispatch, post.ByHand)
		}
		for _, l := range pl.Letters {
			if err := s.issue(ctx, desk, l); err != nil {
				return err
			}
		}
		for _, e := range pl.Envelopes {
			signed := e.To != s.people["jade"]
			x := cases.HandedOver{Dispatch: e.Dispatch, To: e.To, Signed: signed}
			if !signed {
				x.Witnesses = "Nadia Ferhat, Thomas Leroux"
			}
			if err := s.record(ctx, s.secretary, s.id.File(), "2026-06-17", "16:05", x); err != nil {
				return err
			}
		}
		return nil
	})
	s.makes("2026-06-17", "the refusal is recorded", func(m rules.Matter) cases.IssueLetter {
		in := m.Case.LettersOf(cases.LetterConvocation)
		return cases.IssueLetter{Type: cases.LetterHandReceipt, Corrects: in[len(in)-1].ID}
	})
	s.acts("2026-06-23", "", "the abandonment is declared", cases.AbandonmentDeclared{Reason: "sans réponse après deux relances"},
		cases.ExitDeclared{Funder: o.person("sud"), Reference: "SORTIE-2026-118"})
	s.sends("2026-06-24", "the abandonment is told", mailing.Abandon)
	return s
}

// discontinued tells a precaution lifted and a case that the director discontinues.
func discontinued(o *office) *story {
	s, _ := o.begins("2026-07-06", subject{
		somebody: learner("kim", "Kim", "Delorme", "1995-02-27", cases.Neutral), status: cases.StatusApprentice, article: "3.4", day: "2026-07-03",
		fact: "des propos déplacés ont été publiés sur le fil commun",
	})
	measure := cases.PrecautionID(o.newID())
	s.chosen("2026-07-07", "the director chooses a council and suspends mentoring", cases.ChooseCourse{Course: cases.CourseCouncil},
		cases.OrderPrecaution{Precaution: measure, From: days.Must("2026-07-07"), At: days.MustHour("12:00"), Scope: "le mentorat", Risk: "le risque d’un nouvel incident en séance", Review: days.Must("2026-07-21")})
	s.plans("2026-07-07", "2026-07-28", "10:00", regulation.TemporaryExclusion)
	s.sends("2026-07-08", "grievances, convocation, precaution and prior information", mailing.Notify)
	s.presented("2026-07-10", "kim", "garonne")
	s.chosen("2026-07-15", "mentoring is given back and the case discontinued", cases.LiftPrecaution{Precaution: measure, Restored: "le mentorat", By: "Hélène Garnier"},
		cases.ChooseCourse{Course: cases.CourseDiscontinue, Reason: "les faits ne sont pas établis"})
	s.sends("2026-07-15", "the precaution is lifted", func(m rules.Matter, op mailing.Options) mailing.Plan {
		return mailing.Precaution(m, measure, op)
	})
	s.sends("2026-07-16", "the case is discontinued", mailing.Discontinue)
	s.sends("2026-07-16", "the employer is told", mailing.Inform)
	return s
}
