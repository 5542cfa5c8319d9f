package sample

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// decides is the plan of a decision letter.
func decides(d cases.Decision) func(rules.Matter, mailing.Options) mailing.Plan {
	return func(m rules.Matter, o mailing.Options) mailing.Plan { return mailing.Decide(m, d, o) }
}

// ofDecision makes a plan about the last decision letter.
func ofDecision(plan func(rules.Matter, cases.LetterID, mailing.Options) (mailing.Plan, bool)) func(rules.Matter, mailing.Options) mailing.Plan {
	return func(m rules.Matter, o mailing.Options) mailing.Plan {
		in := m.Case.LettersOf(cases.LetterDecision)
		pl, _ := plan(m, in[len(in)-1].ID, o)
		return pl
	}
}

func undo(m rules.Matter, id cases.LetterID, o mailing.Options) (mailing.Plan, bool) {
	return mailing.Undo(m, id, o), true
}

// withdraws takes the last decision back.
func (s *story) withdraws(day, reason string) {
	s.ofLast(day, "the decision is withdrawn", s.director, func(id cases.LetterID) cases.Payload {
		return cases.WithdrawDecision{Letter: id, Reason: reason}
	})
}

// withdrawn tells a warning decided by the director alone, and withdrawn.
func withdrawn(o *office) *story {
	s, g := o.begins("2026-01-12", subject{
		somebody: learner("ada", "Ada", "Morin", "1999-05-03", cases.Madame), status: cases.StatusEmployee, article: "3.4", day: "2026-01-09",
		fact: "des propos déplacés ont été publiés sur le fil commun",
	})
	s.chosen("2026-01-13", "the director decides alone", cases.ChooseCourse{Course: cases.CourseAlone, Sanction: regulation.Warning})
	s.handed("2026-01-14", mailing.Griefs)
	s.paper("2026-01-14", cases.LetterHandReceipt)
	s.sends("2026-01-26", "the warning", decides(cases.Decision{
		Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{g}, Grounds: "premier manquement, et excuses présentées",
	}))
	s.sends("2026-01-26", "employer and funder are told", mailing.Inform)
	s.presented("2026-01-28", "ada", "garonne", "sud")
	s.sends("2026-01-30", "the extract for the jury", ofDecision(mailing.Jury))
	s.withdraws("2026-02-09", "faits imputés par erreur")
	s.sends("2026-02-10", "the withdrawal is told", ofDecision(undo))
	return s
}

// annulled tells a permanent exclusion without the year's bar, which a court annuls.
func annulled(o *office) *story {
	s, g := o.begins("2026-02-03", subject{
		somebody: learner("basile", "Basile", "Garnaud", "1997-10-21", cases.Monsieur), status: cases.StatusApprentice, article: "3.5", day: "2026-02-02",
		fact: "un programme perturbant l’espace de travail d’autres personnes a été déposé sur la plateforme",
	})
	s.chosen("2026-02-04", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.plans("2026-02-04", "2026-03-03", "10:00", regulation.PermanentExclusion)
	s.sends("2026-02-05", "grievances, convocation and prior information", mailing.Notify)
	s.presented("2026-02-09", "basile", "garonne")
	s.collected("2026-02-09", "basile", "garonne")
	s.acts("2026-02-20", "", "written observations arrive", cases.ObservationsReceived{Text: "Le programme servait un exercice."})
	s.meets("2026-03-03", "10:00", "Basile Garnaud", "expose que le programme servait un exercice")
	motion := s.motion("2026-03-03", "10:45", cases.Sanction{Kind: regulation.PermanentExclusion}, false,
		votes{"helene": cases.For, "nadia": cases.For, "olivier": cases.For, "thomas": cases.Against})
	s.sits("2026-03-03", "11:00", "the sitting closes", cases.CloseSitting{})
	s.minutes("2026-03-04")
	s.sends("2026-03-09", "the decision letter", decides(cases.Decision{
		Sanction: cases.Sanction{Kind: regulation.PermanentExclusion}, Motion: motion, Retained: []cases.GrievanceID{g}, Grounds: "la gêne causée à un groupe entier",
	}))
	s.sends("2026-03-09", "employer and funder are told", mailing.Inform)
	s.presented("2026-03-11", "basile", "garonne", "sud")
	challenge := cases.ChallengeID(o.newID())
	s.ofLast("2026-04-02", "the decision is challenged", s.secretary, func(id cases.LetterID) cases.Payload {
		return cases.DecisionChallenged{Challenge: challenge, Letter: id, Forum: cases.ForumCivil, By: "Basile Garnaud", Reference: "26/01834"}
	})
	s.acts("2026-05-11", "", "the court annuls the sanction", cases.ChallengeEnded{Challenge: challenge, Outcome: cases.OutcomeAnnulled, Reference: "26/01834"})
	s.sends("2026-05-12", "the annulment is told", ofDecision(undo))
	return s
}

// absent tells a council held without the learner, and a decision presented after
// the first day of the exclusion.
func absent(o *office) *story {
	s, g := o.begins("2026-03-16", subject{
		somebody: learner("celia", "Célia", "Ferrand", "2000-12-01", cases.Madame), status: cases.StatusTrainee, article: "3.6", day: "2026-03-13",
		fact: "le compte d’une autre personne a été utilisé pour valider une étape",
	})
	s.chosen("2026-03-17", "the director chooses a council", cases.ChooseCourse{Course: cases.CourseCouncil})
	s.plans("2026-03-17", "2026-04-09", "10:00", regulation.TemporaryExclusion)
	s.handed("2026-03-18", mailing.Notify)
	s.seats("2026-04-01", council())
	s.arrive("2026-04-09", "09:55", cases.InRoom, "helene", "nadia", "olivier", "thomas", "marion")
	s.sits("2026-04-09", "10:00", "the sitting opens", cases.OpenSitting{})
	s.acts("2026-04-09", "10:15", "the learner does not come", cases.CallCase{Sitting: s.sitting}, cases.LearnerAbsent{Sitting: s.sitting})
	motion := s.motion("2026-04-09", "10:30", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 10}, false,
		votes{"helene": cases.For, "nadia": cases.For, "olivier": cases.For, "thomas": cases.For})
	s.sits("2026-04-09", "10:45", "the sitting closes", cases.CloseSitting{})
	s.minutes("2026-04-10")
	s.sends("2026-04-14", "the decision letter", decides(cases.Decision{
		Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 10, First: days.Must("2026-04-20"), Last: days.Must("2026-04-29")},
		Motion:   motion, Retained: []cases.GrievanceID{g}, Grounds: "l’atteinte à la valeur des étapes validées",
		Reparation: "refaire l’étape validée", RepairBy: days.Must("2026-05-29"),
	}))
	s.presented("2026-04-22", "celia")
	s.sends("2026-04-23", "the correcting letter", ofDecision(mailing.Correct))
	s.sends("2026-04-28", "the end of the exclusion", ofDecision(mailing.ExclusionEnd))
	return s
}

func council() map[regulation.Seat][]string {
	return map[regulation.Seat][]string{
		regulation.SeatPresident: {"helene"}, regulation.SeatPedagogical: {"nadia"}, regulation.SeatBilling: {"olivier"},
		regulation.SeatSuccess: {"thomas"}, regulation.SeatSecretary: {"marion"},
	}
}
