package e2e

// minor is the case of a minor whose parents live at two addresses: a
// precaution, a tie, the casting vote, a permanent exclusion with a year's bar.
// The window speaks English; what is typed, and the letters, are in French.
func minor() Journey {
	o := openClassrooms()
	return Journey{
		Name: "minor",
		Tale: "A minor made threats in a filmed session: he is excluded as a precaution, the council is split two to two, the president decides.",
		Args: []string{"-lang", "en", "-theme", "dark"},
		Play: checkMinor,
		Days: []Day{
			{"2026-11-03", "the office is set up, and the report becomes a case", func(s *Session) {
				s.setUp(o)
				s.newCase(threats())
			}},
			{"2026-11-04", "the director orders a precaution, chooses a council and fixes it", func(s *Session) {
				s.atWork(o.president, "review")
				s.order(precaution{
					scope: "la formation, le mentorat et les outils collaboratifs", risk: "la réitération des menaces en séance", at: "12h",
				})
				s.convene(council{
					heaviest: "Permanent exclusion", early: "12/11/2026", day: "1/12/2026", at: "10h",
					place: "10 quai de la Charente, 75019 PARIS, salle du conseil",
				})
			}},
			{"2026-11-05", "grievances, convocation, precaution and prior information leave", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("package")
				s.issue("notify", "1A 204 119 0011 5", "1A 204 119 0012 2", "1A 204 119 0013 9", "1A 204 119 0014 6")
			}},
			{"2026-11-09", "the mother collects, and the employer", func(s *Session) {
				s.returned("1A20411900122", "9/11/2026", "9/11/2026")
				s.returned("1A20411900146", "9/11/2026", "9/11/2026")
			}},
			{"2026-11-10", "the learner collects; the father's letter waits at the post office", func(s *Session) {
				s.returned("1A20411900115", "10/11/2026", "10/11/2026")
				s.returned("1A20411900139", "10/11/2026", "")
			}},
			{"2026-11-20", "the father collects; the council is composed", func(s *Session) {
				s.returnedWrongly("1A20411900139", "9/11/2026", "21/11/2026") // before its presentation, and after today
				s.returned("1A20411900139", "", "20/11/2026")
				s.openCase("DC-2026-001")
				s.compose(recusal{})
			}},
			{"2026-12-01", "the council sits; two to two, the president decides", func(s *Session) {
				s.openCase("DC-2026-001")
				s.sit(sitting{
					presence: "s", absent: o.success[:1], opens: "10h", calls: "10h05", learner: 1, representative: "Samira Benali",
					explanations: "conteste l’intention, regrette les propos tenus et présente des excuses",
					hears:        "10h40", retires: "10h45",
					ballots: []ballot{{
						puts: "11h", motion: motion{kind: "Permanent exclusion", bar: true},
						votes: []vote{{o.president, "p"}, {o.teacher, "p"}, {o.billing, "c"}, {o.success[1], "c"}},
						ends:  "11h10", outcome: "adopted",
					}},
					lifts: "11h15",
				})
			}},
			{"2026-12-02", "minutes and attendance sheet", func(s *Session) {
				s.minutes("Le conseil demande si les excuses ont été présentées à la personne visée. Réponse : oui, par écrit.")
			}},
			{"2026-12-07", "the decision leaves to all three, then the letters to employer and funder", func(s *Session) {
				s.openCase("DC-2026-001")
				s.decide(decision{grounds: "la gravité des propos et l’atteinte à la sécurité des autres personnes en formation"},
					"1A 204 119 0015 3", "1A 204 119 0016 0", "1A 204 119 0017 7")
				s.inform("1A 204 119 0018 4", "1A 204 119 0019 1")
			}},
			{"2026-12-09", "the post presents all five", func(s *Session) {
				for _, number := range []string{"1A20411900153", "1A20411900160", "1A20411900177", "1A20411900184", "1A20411900191"} {
					s.returned(number, "9/12/2026", "")
				}
			}},
		},
	}
}

// threats is the report of the minor's case.
func threats() report {
	return report{
		by: "Victor Aubry", capacity: "mentor",
		facts: []fact{{
			day: "3/11/2026", hour: "10h20", place: "en séance de mentorat par visioconférence", article: "3.8", criminal: "o",
			text: "des menaces physiques ont été proférées à l’encontre d’une autre personne en formation",
		}},
		learner: learner{
			name: name{"Yanis", "Benali"}, civility: "m", born: "2/3/2009", address: "8 allée des Tilleuls\n69003 LYON",
			holders: []holder{
				{name: name{"Samira", "Benali"}, civility: "f", address: "8 allée des Tilleuls\n69003 LYON"},
				{name: name{"Karim", "Benali"}, civility: "m", address: "Chez M. Haddad\nBâtiment C\n21 cours Gambetta\n69007 LYON"},
			},
		},
		path: "Développeur web", contract: "CA-2026-0911",
		employer: party{name: "Rhône Services Web SARL", address: "12 rue de la République\n69002 LYON"},
		funder:   party{name: "OPCO Atlas", address: "25 quai Panhard et Levassor\n75013 PARIS", ref: "ATL-2026-10334"},
	}
}
