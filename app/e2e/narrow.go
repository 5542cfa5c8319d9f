package e2e

// narrow is the case of a learner heard long before her council: no lawful day is
// left for the decision unless she is heard again, and the program says so when
// the council is planned.
func narrow() Journey {
	o := openClassrooms()
	return Journey{
		Name: "narrow",
		Tale: "A learner was heard a fortnight before her council: the program warns that no day is left for the decision, unless she is heard again.",
		Args: []string{"-lang", "fr", "-theme", "light"},
		Play: checkNarrow,
		Days: []Day{
			{"2026-01-30", "the office is set up, and the report becomes a case", func(s *Session) {
				s.setUp(o)
				s.newCase(lent())
			}},
			{"2026-02-02", "she is heard", func(s *Session) {
				s.openCase("DC-2026-001")
				s.deed("interview")
				s.Write("deed.interview.notes", "reconnaît avoir communiqué son mot de passe")
				s.Shot("interview")
				s.Press("ctrl+Return", "recorded interview-held")
				s.Wait("shown case")
				s.Wait("idle")
			}},
			{"2026-02-03", "the director plans a council on the 16th, and is warned", func(s *Session) {
				s.atWork(o.president, "review")
				s.choose()
				s.Pick("label.heaviest", "Exclusion temporaire")
				s.Fill("mail.convene.place", "10 quai de la Charente, 75019 PARIS")
				s.Fill("mail.convene.at", "10h")
				s.planOn("16/2/2026", "empty")
				s.planOn("15/2/2026", "contestable")
				s.planOn("14/2/2026", "")
				s.planOn("13/2/2026", "")
				s.planOn("16/2/2026", "empty")
				s.Press("ctrl+Return", "recorded convene-case")
				s.Wait("shown package")
				s.Wait("idle")
				s.Press("Escape", "sheet closed")
			}},
			{"2026-02-04", "grievances and convocation are handed over", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("package")
				s.handOver("notify")
			}},
			{"2026-02-16", "she is heard again at the council: the window is open", func(s *Session) {
				s.openCase("DC-2026-001")
				s.compose(recusal{})
				s.sit(sitting{
					presence: "s", opens: "10h", calls: "10h05", learner: 1,
					explanations: "regrette le prêt du compte et a changé son mot de passe",
					hears:        "10h30", retires: "10h35",
					ballots: []ballot{{
						puts: "10h45", motion: motion{kind: "Exclusion temporaire", length: "5"},
						votes: []vote{{o.president, "p"}, {o.teacher, "p"}, {o.billing, "p"}, {o.success[0], "p"}, {o.success[1], "p"}},
						ends:  "10h50", outcome: "adopted",
					}},
					lifts: "11h",
				})
			}},
		},
	}
}

// planOn types a day for the council, and reads what the program makes of the
// decision's window: "empty", "contestable", or nothing when a safe day is left.
func (s *Session) planOn(day, window string) {
	s.t.Helper()
	s.Fill("mail.convene.day", day)
	s.Wait("tried convene")
	switch window {
	case "empty":
		s.Reads("Aucun jour possible")
		s.Reads("entendre à nouveau")
		s.Shot("convene-empty-window")
	case "contestable":
		s.Silent("Aucun jour possible")
		s.Reads("aucun jour sûr")
		s.Shot("convene-narrow-window")
	default:
		s.settle()
		s.Silent("Aucun jour possible")
		s.Silent("aucun jour sûr")
	}
}

// lent is the report of the case.
func lent() report {
	return report{
		by: "Claire Hamon", capacity: "mentor",
		facts: []fact{{
			day: "29/1/2026", place: "sur la plateforme de formation", article: "3.6",
			text: "le compte personnel a été prêté à une personne étrangère à la formation, qui a déposé un livrable",
		}},
		learner: learner{name: name{"Sofia", "Martins"}, civility: "f", born: "21/2/1998", address: "31 avenue Jean-Jaurès\n31000 TOULOUSE", status: "t"},
		path:    "Analyste de données",
	}
}
