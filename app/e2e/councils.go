package e2e

// councils opens the eleven unlawful councils of the sample, on the day they
// would sit: each is flagged with its reason, and refused when it tries.
func councils() Journey {
	return Journey{
		Name: "councils",
		Tale: "Eleven councils that may not sit: each is flagged with its reason and the way out, and refused when it tries.",
		Args: []string{"-lang", "fr", "-theme", "light"},
		Play: func(s *Session) {
			s.Start("-demo", "-today", "2026-10-20", "-register", s.Register())
			s.Wait("idle")
			s.choosePerson(openClassrooms().me, "docket")
			for _, x := range unlawful() {
				s.council(x)
			}
			s.secretaryVotes("Lemoine")
			s.leftTooFew("Perrin")
			s.proposed("Renard")
			s.Stop()
		},
	}
}

// An unlawfulCouncil is one of the sample, found by the learner's name: what the
// board says of it, and what it may not do.
type unlawfulCouncil struct {
	learner, says string
	opens         bool // the sitting itself is not opened yet, rather than the case called
}

func unlawful() []unlawfulCouncil {
	return []unlawfulCouncil{
		{learner: "Renard", says: "Personne ne préside. Placez la direction, ou son représentant avec une délégation écrite.", opens: true},
		{learner: "Morel", says: "Aucune délégation écrite en vigueur le mar. 20 oct. pour Agnès Roy."},
		{learner: "Colin", says: "Équipe pédagogique : 2 personnes pour 1 place. Libérez 1 place."},
		{learner: "Picard", says: "Réussite de la formation : 3 personnes pour 2 places. Libérez 1 place."},
		{learner: "Barbier", says: "Personne n’occupe le siège du secrétariat. Désignez une personne qui ne vote pas.", opens: true},
		{learner: "Gauthier", says: "Il manque 1 membre votant.", opens: true},
		{learner: "Vidal", says: "Inès Caron occupe deux sièges : équipe pédagogique et réussite de la formation. Libérez l’un des deux."},
		{learner: "Roussel", says: "Ce siège demande l’invitation de l’apprenant. Enregistrez sa date, ou laissez le siège vide."},
		{learner: "Marchand", says: "Nadia Ferhat ne peut pas siéger : a signalé les faits. Remplacement possible : Simon Tessier, la composition reste conforme."},
	}
}

// board opens the composition of a learner's council.
func (s *Session) board(learner string) {
	s.t.Helper()
	s.openCase(learner)
	s.Press("ctrl+Tab", "tab facts")
	s.Press("ctrl+Tab", "tab council")
	s.Wait("shown council")
	s.Wait("idle")
}

// council reads what the board says, and tries to sit all the same.
func (s *Session) council(x unlawfulCouncil) {
	s.t.Helper()
	s.board(x.learner)
	s.Reads(x.says)
	if x.learner != "Marchand" { // the board that is flagged only for a tie names a substitute instead
		s.Reads(s.word("council.propose"))
	}
	s.Shot("board-" + x.learner)
	s.Do("council.go-sitting")
	s.Wait("shown sitting")
	s.Wait("idle")
	label := "sitting.calling"
	if x.opens {
		label = "sitting.opening"
	}
	s.Fill(label, "18h")
	s.Press("ctrl+Return", "refused in place")
	s.Shot("refused-" + x.learner)
}

// secretaryVotes looks for a way to let the secretary vote: there is none, and
// the page says so.
func (s *Session) secretaryVotes(learner string) {
	s.t.Helper()
	s.openCase(learner)
	s.nextStep("vote")
	me := openClassrooms().me.String()
	for _, t := range s.look() {
		if t.kind == "Segment" && t.label == me {
			s.t.Fatalf("the secretary may vote: %s", t)
		}
	}
	s.Reads(me)
	s.Reads("ne vote pas")
	s.Shot("secretary-does-not-vote")
}

// leftTooFew puts a second motion after a member has left, so that two voting
// members remain.
func (s *Session) leftTooFew(learner string) {
	s.t.Helper()
	s.board(learner)
	s.Reads("2 membres votants présents ; il en faut 3. Complétez le conseil ou ajournez : le délai repart alors.")
	s.nextStep("sitting")
	s.Shot("two-are-left")
	s.nextStep("vote")
	s.Pick("vote.kind", "Absence de sanction")
	s.Fill("vote.put.at", "18h")
	s.Press("ctrl+Return", "refused in place")
	s.Reads("2 membres votants présents ; il en faut 3.")
	s.Shot("second-motion-refused")
}

// proposed lets the program seat a council that the rules allow.
func (s *Session) proposed(learner string) {
	s.t.Helper()
	s.board(learner)
	s.Do("council.propose")
	s.Wait("recorded seat-member")
	s.Wait("idle")
	s.Reads("Paul Delmas") // the director sits elsewhere at that hour; the deputy has a delegation
	s.Silent("Personne ne préside")
	s.Shot("proposed-" + learner)
}
