package e2e

// intern is the case of an intern who missed three sessions running: a written
// warning by the director alone. No mouse is touched.
func intern() Journey {
	o := openClassrooms()
	manon := learner{name: name{"Manon", "Roux"}, civility: "f", born: "30/11/1994", address: "5 impasse du Moulin\n44000 NANTES"}
	return Journey{
		Name:     "intern",
		Tale:     "An intern missed three sessions running: the absences open a case, the director warns in writing. All of it by the keyboard.",
		Args:     []string{"-lang", "fr", "-theme", "dark"},
		Keyboard: true,
		Play:     checkIntern,
		Days: []Day{
			{"2026-03-10", "five sessions are recorded; three absences running open a case", func(s *Session) {
				s.setUp(o)
				s.enrol(manon)
				for _, x := range sessions() {
					s.attend(x)
				}
				s.Shot("sessions")
				s.caseOfAbsences(report{
					by: "Claire Hamon", capacity: "mentor", path: "Conseillère en insertion professionnelle", contract: "ST-2026-0142",
					funder: party{name: "France Travail", address: "1 rue du Docteur Gley\n75020 PARIS", ref: "FT-44-2026-3310"},
				})
			}},
			{"2026-03-11", "the director decides alone, but the grievances come first", func(s *Session) {
				s.atWork(o.president, "review")
				s.alone()
			}},
			{"2026-03-12", "the grievances are handed over; a warning on the same day is refused", func(s *Session) {
				s.openCase("DC-2026-001")
				s.nextStep("package")
				s.handOver("griefs")
				s.tooEarly("R-DEFENCE", repeatedly(), try{"14/3/2026", "state.met"}, try{"13/3/2026", "mail.check.blocks"}, try{"12/3/2026", "mail.check.blocks"})
			}},
			{"2026-03-16", "the written warning leaves, and the funder is told", func(s *Session) {
				s.openCase("DC-2026-001")
				s.decide(decision{planned: "16/3/2026", grounds: repeatedly()}, "1A 204 116 5011 7")
				s.inform("1A 204 116 5012 4")
			}},
		},
	}
}

// repeatedly is why the director chose this level.
func repeatedly() string {
	return "trois absences de suite sans motif de la liste, après un rappel de la règle"
}

// sessions are the intern's: of 20 and 25 February one justified and one just in
// time; then three absences running.
func sessions() []mentoring {
	return []mentoring{
		{day: "20/2/2026", at: "14h", outcome: "cancelled", cancelled: "19/2/2026", cancelledAt: "14h", ground: "arr", seen: "20/2/2026", counts: "justified"},
		{day: "25/2/2026", at: "14h", outcome: "late", joined: "14h15", counts: "attended"},
		{day: "2/3/2026", at: "14h", outcome: "cancelled", cancelled: "2/3/2026", cancelledAt: "9h", counts: "unauthorised"},
		{day: "6/3/2026", at: "14h", outcome: "late", joined: "14h16", counts: "unauthorised"},
		{day: "9/3/2026", at: "14h", outcome: "missed", counts: "unauthorised"},
	}
}
