package e2e

// adult is the whole case of an adult apprentice, from the report to the
// decision letter: a temporary exclusion of fifteen days.
func adult() Journey {
	return Journey{
		Name: "adult",
		Tale: "An adult apprentice copied two projects: the case is opened, the council sits and votes, the letters leave.",
		Args: []string{"-lang", "fr", "-theme", "light"},
		Play: checkAdult,
		Days: []Day{
			{"2026-09-07", "the office is set up, and the report becomes a case", func(s *Session) {
				s.setUp(openClassrooms())
				s.newCase(copies(s.exhibits()))
			}},
			{"2026-09-08", "the director chooses a council, and fixes it", func(s *Session) {
				s.atWork(openClassrooms().president, "review")
				s.choose()
				s.convene(council{heaviest: "Exclusion temporaire", day: "29/9/2026", at: "14h", link: "https://visio.exemple.fr/conseil-0929"})
			}},
			{"2026-09-09", "grievances, convocation and prior information leave", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("package")
				s.issue("notify", "1A 204 118 7734 2", "1A 204 118 7735 9")
			}},
			{"2026-09-11", "the post presents both letters; the employer collects", func(s *Session) {
				s.returned("1A20411877342", "11/9/2026", "")
				s.returned("1A20411877359", "11/9/2026", "11/9/2026")
			}},
			{"2026-09-14", "the learner collects hers", func(s *Session) {
				s.returned("1A20411877342", "", "14/9/2026")
			}},
			{"2026-09-15", "the council is composed; the learner's cousin does not sit", func(s *Session) {
				s.openCase("DC-2026-001")
				s.compose(recusal{who: openClassrooms().success[0], link: "est de la famille", reason: "cousine de l’apprenante"})
			}},
			{"2026-09-29", "the council sits by video and votes, three to one", func(s *Session) {
				o := openClassrooms()
				s.openCase("DC-2026-001")
				s.sit(sitting{
					presence: "v", opens: "14h", calls: "14h02", learner: 2,
					explanations: "reconnaît avoir repris le code pour tenir les délais et propose de refaire les deux livrables",
					hears:        "14h30", retires: "14h35",
					ballots: []ballot{{
						puts: "14h45", motion: motion{kind: "Exclusion temporaire", length: "15"},
						votes: []vote{{o.president, "p"}, {o.teacher, "p"}, {o.success[1], "p"}, {o.billing, "c"}},
						ends:  "14h55", outcome: "adopted",
					}},
					lifts: "15h",
				})
			}},
			{"2026-09-30", "minutes; a decision letter before 1 October is refused, on it contestable", func(s *Session) {
				s.minutes("Le conseil demande quand les deux livrables pourraient être refaits. Réponse : avant la fin d’octobre.")
				s.openCase("DC-2026-001")
				s.plan(repeated(), dispatch{"1/10/2026", "state.contestable"}, dispatch{"2/10/2026", "state.met"},
					dispatch{"14/10/2026", "state.met"}, dispatch{"15/10/2026", "mail.check.blocks"}, dispatch{"30/9/2026", "mail.check.blocks"})
			}},
			{"2026-10-05", "the decision leaves, then the letters to employer and funder", func(s *Session) {
				s.openCase("DC-2026-001")
				s.decide(decision{planned: "5/10/2026", first: "12/10/2026", grounds: repeated()}, "1A 204 118 7736 6")
				s.inform("1A 204 118 7737 3", "1A 204 118 7738 0")
			}},
			{"2026-10-07", "the post presents all three", func(s *Session) {
				s.returned("1A20411877366", "7/10/2026", "7/10/2026")
				s.returned("1A20411877373", "7/10/2026", "7/10/2026")
				s.returned("1A20411877380", "7/10/2026", "7/10/2026")
			}},
		},
	}
}

// repeated is why the council chose this level.
func repeated() string {
	return "la répétition à deux jours d’intervalle, et la proposition de refaire les livrables"
}

// copies is the report of the adult's case.
func copies(files []string) report {
	place := "sur la plateforme de dépôt des projets"
	return report{
		by: "Claire Hamon", capacity: "mentor", files: files,
		facts: []fact{
			{day: "2/9/2026", place: place, article: "3.3", text: "le livrable du projet 4 reprend, sans mention de source, le code d’un dépôt publié par un autre apprenant"},
			{day: "4/9/2026", place: place, article: "3.3", text: "le livrable du projet 5 reprend, sans mention de source, le code du même dépôt"},
		},
		learner:  learner{name: name{"Camille", "Laurent"}, civility: "f", born: "17/4/2003", address: "Appt 32\n14 rue des Écoles\n35000 RENNES"},
		path:     "Développeur d’application Python",
		contract: "CA-2025-0417",
		employer: party{name: "Atelier Numérique du Ponant SAS", address: "3 quai Duguay-Trouin\n35000 RENNES"}, supervisor: "Yann Le Goff",
		funder: party{name: "OPCO Atlas", address: "25 quai Panhard et Levassor\n75013 PARIS", ref: "ATL-2025-88120"},
	}
}
