package e2e

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
)

// checkAdult compares the register and the letters with the story: what was
// recorded, what the rules say of it, and what each paper says.
func checkAdult(s *Session) {
	s.acts("2026-10-07", adultActs())
	adultNotice(s)
	adultWindow(s)
	adultOutcome(s)
	s.letters("2026-10-07", adultPapers())
}

// adultNotice: eight days counted from the collection of the 14th, and from the
// first presentation of the 11th as long as the letter waited.
func adultNotice(s *Session) {
	v := s.judged("2026-09-14", "2026-09-14")
	n := rules.Notice(v.Matter)
	s.same("the receipt", n.Received, "2026-09-14")
	s.same("the first day of the lenient reading", n.Lenient, "2026-09-22")
	s.same("the first safe day", n.Safe, "2026-09-23")
	s.state(v, rules.Met, rules.NoticeRule)
	for day, want := range map[string]rules.State{
		"2026-09-21": rules.Broken, "2026-09-22": rules.Contestable, "2026-09-23": rules.Met, "2026-09-29": rules.Met,
	} {
		if got := rules.NoticeFor(v.Matter, days.Must(day)).State; got != want {
			s.t.Fatalf("a council on %s is %s, not %s", day, got, want)
		}
	}
	waiting := rules.Notice(s.judged("2026-09-11", "2026-09-11").Matter)
	s.same("the lenient day from the first presentation", waiting.Lenient, "2026-09-19")
	s.same("the safe day from the first presentation", waiting.Safe, "2026-09-22")
}

// adultWindow: two days after the council of the 29th, fifteen at most.
func adultWindow(s *Session) {
	w := rules.Window(s.judged("2026-09-30", "2026-09-30").Matter)
	for d := days.Must("2026-09-25"); d <= days.Must("2026-10-20"); d++ {
		want := rules.Broken
		switch {
		case d == days.Must("2026-10-01"):
			want = rules.Contestable
		case d >= days.Must("2026-10-02") && d <= days.Must("2026-10-14"):
			want = rules.Met
		}
		if got := w.On(d); got != want {
			s.t.Fatalf("a decision letter of %s is %s, not %s", d, got, want)
		}
	}
}

// adultOutcome: four voting members and a secretary, three to one, everybody
// told after the learner, nothing left that is broken or contestable.
func adultOutcome(s *Session) {
	v := s.judged("2026-10-07", "2026-10-08")
	s.state(v, rules.Met, rules.Defence, rules.NoticeRule, rules.Convocation, rules.EmployerPrior, rules.Seats, rules.Quorum,
		rules.Impartial, rules.Hearing, rules.Majority, rules.Motions, rules.WindowRule, rules.Form, rules.Exclusion, rules.Appeal, rules.Inform)
	s.clean(v)
	s.Contains(s.words.Say(s.verdict(v.Verdicts, rules.Quorum).Reason), "4 membres votants")
	mo, ok := v.Matter.Case.AdoptedMotion()
	if n := cases.CountVotes(mo.Closed.Is, ""); !ok || n.For != 3 || n.Against != 1 || n.Abstain != 0 {
		s.t.Fatalf("the motion: adopted %v, %+v", ok, n)
	}
	s.same("the return", s.verdict(v.Verdicts, rules.Exclusion).Days["return"], "2026-10-27")
	if v.Progress.Stage != rules.StageInformed {
		s.t.Fatalf("the case is at %q", v.Progress.Stage)
	}
}

// adultActs are the acts of the case and its sitting, in order.
func adultActs() []string {
	return []string{
		"2026-09-07 open-case DC-2026-001 Camille Laurent apprentice Atelier Numérique du Ponant SAS",
		"2026-09-07 file-report Claire Hamon, mentor",
		"2026-09-07 add-grievance 2026-09-02 3.3",
		"2026-09-07 add-grievance 2026-09-04 3.3",
		"2026-09-07 add-exhibit 1 rapport-de-comparaison.pdf",
		"2026-09-07 add-exhibit 2 capture-ecran.png",
		"2026-09-08 choose-course council",
		"2026-09-08 plan-sitting 2026-09-29 14:00",
		"2026-09-08 convene-case temporary-exclusion",
		"2026-09-09 issue-letter grievances Camille Laurent",
		"2026-09-09 issue-letter convocation Camille Laurent",
		"2026-09-09 issue-letter employer-prior Atelier Numérique du Ponant SAS",
		"2026-09-09 posted Camille Laurent registered 1A20411877342",
		"2026-09-09 posted Atelier Numérique du Ponant SAS registered 1A20411877359",
		"2026-09-11 presented Camille Laurent 1A 204 118 7734 2",
		"2026-09-11 presented Atelier Numérique du Ponant SAS 1A 204 118 7735 9",
		"2026-09-11 collected Atelier Numérique du Ponant SAS 1A 204 118 7735 9",
		"2026-09-14 collected Camille Laurent 1A 204 118 7734 2",
		"2026-09-15 seat-member Hélène Garnier president",
		"2026-09-15 seat-member Nadia Ferhat pedagogical",
		"2026-09-15 seat-member Olivier Pruvost billing",
		"2026-09-15 seat-member Inès Caron success",
		"2026-09-15 seat-member Thomas Leroux success",
		"2026-09-15 seat-member Marion Baudry secretary",
		"2026-09-15 recuse-member Inès Caron relative",
		"2026-09-15 release-seat Inès Caron",
		"2026-09-29 14:00 member-arrived Hélène Garnier video",
		"2026-09-29 14:00 member-arrived Nadia Ferhat video",
		"2026-09-29 14:00 member-arrived Olivier Pruvost video",
		"2026-09-29 14:00 member-arrived Thomas Leroux video",
		"2026-09-29 14:00 member-arrived Marion Baudry video",
		"2026-09-29 14:00 open-sitting",
		"2026-09-29 14:02 call-case",
		"2026-09-29 14:30 hearing-held stated true",
		"2026-09-29 14:35 withdrew-for-deliberation Camille Laurent",
		"2026-09-29 14:45 put-motion temporary-exclusion of 15 days, 4 entitled",
		"2026-09-29 14:55 close-motion 3 for, 1 against, 0 abstain",
		"2026-09-29 15:00 close-sitting",
		"2026-09-30 issue-letter attendance",
		"2026-09-30 issue-letter minutes",
		"2026-10-05 issue-letter decision Camille Laurent: temporary-exclusion of 15 days from 2026-10-12 to 2026-10-26",
		"2026-10-05 posted Camille Laurent registered 1A20411877366",
		"2026-10-05 issue-letter employer-information Atelier Numérique du Ponant SAS: temporary-exclusion of 15 days from 2026-10-12 to 2026-10-26",
		"2026-10-05 issue-letter funder-information OPCO Atlas: temporary-exclusion of 15 days from 2026-10-12 to 2026-10-26",
		"2026-10-05 posted Atelier Numérique du Ponant SAS registered 1A20411877373",
		"2026-10-05 posted OPCO Atlas registered 1A20411877380",
		"2026-10-07 presented Camille Laurent 1A 204 118 7736 6",
		"2026-10-07 collected Camille Laurent 1A 204 118 7736 6",
		"2026-10-07 presented Atelier Numérique du Ponant SAS 1A 204 118 7737 3",
		"2026-10-07 collected Atelier Numérique du Ponant SAS 1A 204 118 7737 3",
		"2026-10-07 presented OPCO Atlas 1A 204 118 7738 0",
		"2026-10-07 collected OPCO Atlas 1A 204 118 7738 0",
	}
}

func adultPapers() []paper {
	learner := []string{"Madame Camille LAURENT", "Appt 32", "14 rue des Écoles", "35000 RENNES", "Hélène Garnier"}
	employer := []string{"Atelier Numérique du Ponant SAS", "3 quai Duguay-Trouin", "35000 RENNES", "Mme Camille Laurent", "CA-2025-0417", "confidentielle", "Hélène Garnier"}
	council := []string{"Hélène Garnier", "Nadia Ferhat", "Olivier Pruvost", "Thomas Leroux", "Marion Baudry", "mardi 29 septembre 2026", "14 h 00", "15 h 00", "https://visio.exemple.fr/conseil-0929", "Camille Laurent"}
	facts := []string{"livrable", "dépôt publié", "Claire Hamon", "Inès Caron", "cousine", "rapport-de-comparaison", "capture-ecran", "Nadia Ferhat", "Pruvost", "Leroux", "délais"}
	sanction := []string{"exclusion temporaire", "niveau 3", "du lundi 12 octobre 2026 au lundi 26 octobre 2026 inclus", "27 octobre 2026", "mentor"}
	return []paper{
		{
			cases.LetterGrievances, "Camille Laurent", with(learner, "n° 1A 204 118 7734 2", "Paris, le 9 septembre 2026", "communication de griefs",
				"Grief n° 1. Le 2 septembre 2026", "Grief n° 2. Le 4 septembre 2026", "article 3.3", "contrat d’apprentissage", "Développeur d’application Python",
				"rapport-de-comparaison.pdf", "capture-ecran.png", "conseil-discipline@exemple.fr", "observations écrites", "Aucune décision n’est prise", privacy()),
			[]string{"Claire Hamon", "Inès Caron", "coupable"},
		},
		{
			cases.LetterConvocation, "Camille Laurent", with(learner, "n° 1A 204 118 7734 2", "Paris, le 9 septembre 2026", "convocation",
				"mardi 29 septembre 2026 à 14 h 00", "https://visio.exemple.fr/conseil-0929", "assister par une personne de votre choix", "représentant des apprenants",
				"exclusion temporaire", "Votre identité sera vérifiée", "n’est pas enregistrée", "accident", "maladie", "décès", "griefs énoncés dans le courrier ci-joint", privacy()),
			[]string{"Claire Hamon", "Inès Caron", "coupable"},
		},
		{cases.LetterPrior, "Atelier Numérique du Ponant SAS", with(employer, "n° 1A 204 118 7735 9", "Paris, le 9 septembre 2026", "R. 6352-5",
			"Objet de la procédure", "Motif de la sanction envisagée", "article 3.3", "29 septembre 2026", "Aucune décision n’est prise"), facts},
		{cases.LetterAttendance, "", with(council, "émargement", "voix délibérative", "sans droit", "Visioconférence", "Inès Caron, récusation", "secrétariat du conseil, Marion Baudry"), []string{"Yann Le Goff"}},
		{cases.LetterMinutes, "", with(council, "Procès-verbal", "4 (minimum : 3)", "n° 1A 204 118 7734 2", "14 septembre 2026", "Inès Caron ne siège pas : cousine de l’apprenante",
			"article 3.3", "Le motif de la sanction envisagée est exposé", "propose de refaire les deux livrables", "avant la fin d’octobre",
			"À 14 h 35 se retirent : Camille Laurent", "huis clos", "« exclusion temporaire de 15 jours » 3 1 0 adoptée", "signé par la présidence"), []string{"a voté", "vote contre de", "Olivier Pruvost : contre"}},
		{cases.LetterDecision, "Camille Laurent", with(with(learner, sanction...), "n° 1A 204 118 7736 6", "Paris, le 5 octobre 2026", "14 septembre 2026", "29 septembre 2026", "recueilli vos explications",
			"Le 2 septembre 2026", "Le 4 septembre 2026", "article 3.3", "article 5.1", "la répétition à deux jours d’intervalle", "appel interne", "juridictions compétentes", "médiateur de l’apprentissage",
			"L. 6222-39", "jury", "Atelier Numérique du Ponant SAS et OPCO Atlas", "3 ans", privacy()), []string{"Claire Hamon", "Inès Caron", "Pruvost", "Ferhat"}},
		{
			cases.LetterEmployer, "Atelier Numérique du Ponant SAS", with(with(employer, sanction...), "n° 1A 204 118 7737 3", "Paris, le 5 octobre 2026", "Développeur d’application Python", "Conséquences pratiques"),
			with(facts, "3.3", "répétition", "explications", "grief", "pièce"),
		},
		{cases.LetterFunder, "OPCO Atlas", with(sanction, "OPCO Atlas", "25 quai Panhard et Levassor", "75013 PARIS", "n° 1A 204 118 7738 0", "Paris, le 5 octobre 2026",
			"Mme Camille Laurent", "ATL-2025-88120", "Développeur d’application Python", "Conséquences pratiques", "confidentielle"), with(facts, "3.3", "répétition", "explications", "grief", "pièce")},
	}
}

// with is a list and more, without changing the list.
func with(list []string, more ...string) []string {
	return append(append([]string(nil), list...), more...)
}
