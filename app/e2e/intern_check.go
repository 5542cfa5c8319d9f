package e2e

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
)

// checkIntern compares the register and the letters with the story: three
// absences running, a warning from the second day after the grievances, no
// employer to tell.
func checkIntern(s *Session) {
	s.acts("2026-03-16", internActs())
	told := s.verdict(s.judged("2026-03-12", "2026-03-12").Verdicts, rules.Defence)
	s.same("the receipt of the grievances", told.Days["received"], "2026-03-12")
	s.same("the first day of a warning", told.Days["from"], "2026-03-14")
	before := s.verdict(s.judged("2026-03-11", "2026-03-12").Verdicts, rules.Defence)
	if before.State != rules.Pending || before.Days["from"] != 0 {
		s.t.Fatalf("before the grievances are told: %s, %v", before.State, before.Days)
	}

	v := s.judged("2026-03-16", "2026-03-17")
	s.clean(v)
	s.state(v, rules.Met, rules.Absence, rules.Defence, rules.Competence, rules.Form, rules.Appeal, rules.Inform)
	s.state(v, rules.NotApplicable, rules.EmployerPrior, rules.NoticeRule, rules.WindowRule)
	run := rules.RunOf(v.Matter.Profile, v.Matter.Learner(), days.Must("2026-03-10"))
	if run.N != 3 || run.First != days.Must("2026-03-02") || run.Last != days.Must("2026-03-09") || run.Opens(v.Matter.Profile) != 3 {
		s.t.Fatalf("the run of absences: %d from %s to %s, opens level %d", run.N, run.First, run.Last, run.Opens(v.Matter.Profile))
	}
	if v.Progress.Stage != rules.StageInformed {
		s.t.Fatalf("the case is at %q", v.Progress.Stage)
	}
	s.letters("2026-03-16", internPapers())
}

// internActs are the acts of the case, in order.
func internActs() []string {
	return []string{
		"2026-03-10 open-case DC-2026-001 Manon Roux trainee",
		"2026-03-10 file-report Claire Hamon, mentor",
		"2026-03-10 add-grievance 2026-03-02 3.1.1",
		"2026-03-10 add-grievance 2026-03-06 3.1.1",
		"2026-03-10 add-grievance 2026-03-09 3.1.1",
		"2026-03-11 choose-course alone",
		"2026-03-12 issue-letter grievances Manon Roux",
		"2026-03-12 handed-over",
		"2026-03-16 issue-letter decision Manon Roux: written-warning",
		"2026-03-16 posted Manon Roux registered 1A20411650117",
		"2026-03-16 issue-letter funder-information France Travail: written-warning",
		"2026-03-16 posted France Travail registered 1A20411650124",
	}
}

func internPapers() []paper {
	learner := []string{"Madame Manon ROUX", "5 impasse du Moulin", "44000 NANTES", "article 3.1.1", "Hélène Garnier", privacy()}
	facts := []string{"2 mars 2026", "6 mars 2026", "9 mars 2026"}
	return []paper{
		{cases.LetterGrievances, "Manon Roux", with(with(learner, facts...), "Remise en main propre contre décharge", "Paris, le 12 mars 2026", "niveau 2", "observations écrites"), []string{"Claire Hamon", "20 février", "25 février"}},
		{cases.LetterDecision, "Manon Roux", with(with(learner, facts...), "n° 1A 204 116 5011 7", "Paris, le 16 mars 2026", "communiqués le 12 mars 2026", "avertissement écrit (niveau 2, article 5.1)",
			"la direction vous notifie", "trois absences de suite", "appel interne", "juridictions compétentes", "France Travail"), []string{"Claire Hamon", "conseil de discipline n", "employeur"}},
		{cases.LetterFunder, "France Travail", []string{"France Travail", "1 rue du Docteur Gley", "75020 PARIS", "n° 1A 204 116 5012 4", "FT-44-2026-3310", "avertissement écrit", "niveau 2"}, []string{"absence", "3.1.1"}},
	}
}
