package e2e

// delay is the case of an apprentice who is in hospital when his council is to
// sit: it is postponed, with a new notice and a new window.
func delay() Journey {
	o := openClassrooms()
	return Journey{
		Name: "delay",
		Tale: "An apprentice is in hospital: the council is postponed, convened again, and its letters begin anew.",
		Args: []string{"-lang", "fr", "-theme", "dark"},
		Play: checkDelay,
		Days: []Day{
			{"2026-04-15", "the office is set up, and the report becomes a case", func(s *Session) {
				s.setUp(o)
				s.newCase(insults())
			}},
			{"2026-04-16", "the director chooses a council, and fixes it", func(s *Session) {
				s.atWork(o.president, "review")
				s.choose()
				s.convene(council{heaviest: "Exclusion temporaire", day: "5/5/2026", at: "14h", place: "10 quai de la Charente, 75019 PARIS"})
			}},
			{"2026-04-20", "grievances, convocation and prior information leave", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("package")
				s.issue("notify", "1A 204 117 0021 8", "1A 204 117 0022 5")
			}},
			{"2026-04-23", "the learner collects his letter", func(s *Session) {
				s.returned("1A20411700218", "22/4/2026", "23/4/2026")
				s.returned("1A20411700225", "22/4/2026", "22/4/2026")
			}},
			{"2026-05-04", "he is in hospital: the council is postponed, and fixed anew", func(s *Session) {
				s.openCase("DC-2026-001")
				s.postpone("illness", "centre hospitalier de Tours", "hospitalisation")
				s.atWork(o.president, "review")
				s.openCase("DC-2026-001")
				s.nextStep("convene")
				s.convene(council{day: "19/5/2026", at: "14h", place: "10 quai de la Charente, 75019 PARIS"})
			}},
			{"2026-05-07", "the new convocation is handed over", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("package")
				s.handOver("notify-again")
			}},
			{"2026-05-19", "the council sits", func(s *Session) {
				s.openCase("DC-2026-001")
				s.compose(recusal{})
				s.sit(sitting{
					presence: "s", opens: "14h", calls: "14h05", learner: 1,
					explanations: "présente des excuses à la classe et les renouvelle devant le conseil",
					hears:        "14h30", retires: "14h35",
					ballots: []ballot{{
						puts: "14h45", motion: motion{kind: "Exclusion temporaire", length: "3"},
						votes: []vote{{o.president, "p"}, {o.teacher, "p"}, {o.billing, "p"}, {o.success[0], "p"}, {o.success[1], "c"}},
						ends:  "14h50", outcome: "adopted",
					}},
					lifts: "15h",
				})
			}},
		},
	}
}

// insults is the report of the case.
func insults() report {
	return report{
		by: "Claire Hamon", capacity: "mentor",
		facts: []fact{{
			day: "14/4/2026", place: "sur la messagerie de la formation", article: "3.4",
			text: "des propos injurieux visant un groupe de projet ont été publiés sur le fil commun",
		}},
		learner:  learner{name: name{"Lucas", "Fournier"}, civility: "m", born: "8/7/2001", address: "22 rue Nationale\n37000 TOURS"},
		path:     "Technicien informatique",
		contract: "CA-2025-0733",
		employer: party{name: "Val de Loire Informatique SARL", address: "9 quai Paul-Bert\n37100 TOURS"}, supervisor: "Anne Bréhier",
	}
}
