package e2e

// unproven is a procedure that ends without a sanction: an exclusion rejected,
// the suspended access given back, the employer told.
func unproven() Journey {
	o := openClassrooms()
	return Journey{
		Name: "unproven",
		Tale: "An exclusion is rejected and no sanction adopted: the access is given back, the learner and the employer are told.",
		Args: []string{"-lang", "fr", "-theme", "light"},
		Play: checkUnproven,
		Days: []Day{
			{"2026-06-04", "the office is set up, and the report becomes a case", func(s *Session) {
				s.setUp(o)
				s.newCase(interrupted())
			}},
			{"2026-06-05", "mentoring is suspended as a precaution, and a council fixed", func(s *Session) {
				s.atWork(o.president, "review")
				s.order(precaution{scope: "le mentorat", risk: "le risque d’un nouvel incident en séance", at: "12h"})
				s.convene(council{heaviest: "Exclusion temporaire", day: "18/6/2026", at: "9h30", place: "10 quai de la Charente, 75019 PARIS"})
			}},
			{"2026-06-08", "all letters are handed over", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("package")
				s.handOver("notify")
			}},
			{"2026-06-18", "the council rejects an exclusion, and adopts no sanction; access is given back", func(s *Session) {
				s.openCase("DC-2026-001")
				s.compose(recusal{})
				s.sit(sitting{
					presence: "s", absent: o.success[:1], opens: "9h30", calls: "9h35", learner: 1,
					explanations: "explique un différend sur l’horaire et reconnaît le ton employé",
					hears:        "10h", retires: "10h05",
					ballots: []ballot{
						{
							puts: "10h15", motion: motion{kind: "Exclusion temporaire", length: "5"},
							votes: []vote{{o.president, "p"}, {o.teacher, "c"}, {o.billing, "c"}, {o.success[1], "b"}},
							ends:  "10h20", outcome: "rejected",
						},
						{
							puts: "10h25", motion: motion{kind: "Absence de sanction"},
							votes: []vote{{o.president, "p"}, {o.teacher, "p"}, {o.billing, "p"}, {o.success[1], "c"}},
							ends:  "10h30", outcome: "adopted",
						},
					},
					lifts: "10h40",
				})
				s.atWork(o.president, "review")
				s.lift("le mentorat")
			}},
			{"2026-06-22", "the learner and the employer are told", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("decision")
				s.Shot("end-without-sanction")
				s.Press("ctrl+Return", "shown package")
				s.Wait("idle")
				s.issue("end", "1A 204 117 5031 2")
				s.inform("1A 204 117 5032 9")
			}},
		},
	}
}

// lift gives back what a precaution took, from the docket.
func (s *Session) lift(restored string) {
	s.t.Helper()
	s.goTo("rail.docket", "docket")
	s.due("precaution.lift")
	s.Wait("shown precaution")
	s.Wait("idle")
	s.Fill("mail.lift.restored", restored)
	s.Shot("lift")
	s.Press("ctrl+Return", "recorded lift-precaution")
	s.Wait("idle")
}

// interrupted is the report of the case.
func interrupted() report {
	return report{
		by: "Claire Hamon", capacity: "mentor",
		facts: []fact{{
			day: "3/6/2026", hour: "16h30", place: "en séance de mentorat par visioconférence", article: "2.4",
			text: "la séance de mentorat a été interrompue par des propos déplacés répétés",
		}},
		learner:  learner{name: name{"Noé", "Petit"}, civility: "m", born: "12/9/2004", address: "4 place du Marché\n59000 LILLE"},
		path:     "Développeur web",
		contract: "CA-2025-1204",
		employer: party{name: "Beffroi Numérique SAS", address: "17 rue de Béthune\n59800 LILLE"}, supervisor: "Luc Dewaele",
	}
}
