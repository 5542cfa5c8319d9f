package e2e

import (
	"greffe/cases"
	"greffe/cases/rules"
)

// checkUnproven compares the register and the letters with the story: one motion
// rejected, no sanction adopted, the precaution lifted, both told.
func checkUnproven(s *Session) {
	s.acts("2026-06-22", unprovenActs())
	served := s.judged("2026-06-08", "2026-06-08")
	s.same("the receipt", rules.Notice(served.Matter).Received, "2026-06-08")
	s.same("the first safe day", rules.Notice(served.Matter).Safe, "2026-06-17")
	s.councilOn(served.Matter, map[string]rules.State{"2026-06-15": rules.Broken, "2026-06-16": rules.Contestable, "2026-06-17": rules.Met, "2026-06-18": rules.Met})

	v := s.judged("2026-06-22", "2026-06-23")
	s.clean(v)
	s.state(v, rules.Met, rules.Precaution, rules.NoticeRule, rules.Majority, rules.Motions, rules.Inform)
	s.state(v, rules.NotApplicable, rules.WindowRule)
	motions := v.Matter.Case.Motions
	if len(motions) != 2 || motions[0].Outcome() != cases.Rejected || motions[1].Outcome() != cases.Adopted {
		s.t.Fatalf("the motions: %+v", motions)
	}
	if n := cases.CountVotes(motions[0].Closed.Is, ""); n.For != 1 || n.Against != 2 || n.Abstain != 1 {
		s.t.Fatalf("the exclusion: %+v", n)
	}
	if n := cases.CountVotes(motions[1].Closed.Is, ""); n.For != 3 || n.Against != 1 {
		s.t.Fatalf("no sanction: %+v", n)
	}
	if v.Progress.Stage != rules.StageInformed {
		s.t.Fatalf("the case is at %q", v.Progress.Stage)
	}
	s.letters("2026-06-22", unprovenPapers())
}

// unprovenActs are the acts of the case and its sitting, in order.
func unprovenActs() []string {
	return []string{
		"2026-06-04 open-case DC-2026-001 Noé Petit apprentice Beffroi Numérique SAS",
		"2026-06-04 file-report Claire Hamon, mentor",
		"2026-06-04 add-grievance 2026-06-03 2.4",
		"2026-06-05 order-precaution 2026-06-05 12:00 until 2026-06-19",
		"2026-06-05 choose-course council",
		"2026-06-05 plan-sitting 2026-06-18 09:30",
		"2026-06-05 convene-case temporary-exclusion",
		"2026-06-08 issue-letter grievances Noé Petit",
		"2026-06-08 issue-letter convocation Noé Petit",
		"2026-06-08 issue-letter precaution Noé Petit",
		"2026-06-08 issue-letter employer-prior Beffroi Numérique SAS",
		"2026-06-08 handed-over",
		"2026-06-08 handed-over",
		"2026-06-18 seat-member Hélène Garnier president",
		"2026-06-18 seat-member Nadia Ferhat pedagogical",
		"2026-06-18 seat-member Olivier Pruvost billing",
		"2026-06-18 seat-member Inès Caron success",
		"2026-06-18 seat-member Thomas Leroux success",
		"2026-06-18 seat-member Marion Baudry secretary",
		"2026-06-18 09:30 member-arrived Hélène Garnier room",
		"2026-06-18 09:30 member-arrived Nadia Ferhat room",
		"2026-06-18 09:30 member-arrived Olivier Pruvost room",
		"2026-06-18 09:30 member-arrived Thomas Leroux room",
		"2026-06-18 09:30 member-arrived Marion Baudry room",
		"2026-06-18 09:30 open-sitting",
		"2026-06-18 09:35 call-case",
		"2026-06-18 10:00 hearing-held stated true",
		"2026-06-18 10:05 withdrew-for-deliberation Noé Petit",
		"2026-06-18 10:15 put-motion temporary-exclusion of 5 days, 4 entitled",
		"2026-06-18 10:20 close-motion 1 for, 2 against, 1 abstain",
		"2026-06-18 10:25 put-motion none, 4 entitled",
		"2026-06-18 10:30 close-motion 3 for, 1 against, 0 abstain",
		"2026-06-18 10:40 close-sitting",
		"2026-06-18 lift-precaution",
		"2026-06-22 issue-letter no-sanction Noé Petit: none",
		"2026-06-22 posted Noé Petit registered 1A20411750312",
		"2026-06-22 issue-letter employer-information Beffroi Numérique SAS",
		"2026-06-22 posted Beffroi Numérique SAS registered 1A20411750329",
	}
}

func unprovenPapers() []paper {
	learner := []string{"Monsieur Noé PETIT", "4 place du Marché", "59000 LILLE", "Hélène Garnier", privacy()}
	employer := []string{"Beffroi Numérique SAS", "17 rue de Béthune", "59800 LILLE", "M. Noé Petit", "confidentielle"}
	byHand := []string{"Remise en main propre contre décharge", "Paris, le 8 juin 2026"}
	facts := []string{"Claire Hamon", "coupable"}
	return []paper{
		{cases.LetterGrievances, "Noé Petit", with(with(learner, byHand...), "Le 3 juin 2026", "article 2.4", "jeudi 18 juin 2026"), facts},
		{cases.LetterConvocation, "Noé Petit", with(with(learner, byHand...), "jeudi 18 juin 2026 à 9 h 30", "exclusion temporaire"), facts},
		{cases.LetterPrecaution, "Noé Petit", with(with(learner, byHand...), "qui n’est pas une sanction", "vendredi 5 juin 2026 à 12 h 00", "le mentorat", "vendredi 19 juin 2026"), facts},
		{cases.LetterPrior, "Beffroi Numérique SAS", with(with(employer, byHand...), "R. 6352-5", "CA-2025-1204", "article 2.4"), with(facts, "propos déplacés")},
		{cases.LetterNoSanction, "Noé Petit", with(learner, "n° 1A 204 117 5031 2", "Paris, le 22 juin 2026", "fin de la procédure", "n’a prononcé aucune sanction", "levée à compter du jeudi 18 juin 2026",
			"Les accès sont rétablis", "6 mois après la clôture"), with(facts, "propos déplacés", "adoptée")},
		{cases.LetterEmployer, "Beffroi Numérique SAS", with(employer, "n° 1A 204 117 5032 9", "courrier du 8 juin 2026", "sans sanction"), with(facts, "2.4", "propos déplacés", "mentorat")},
	}
}
