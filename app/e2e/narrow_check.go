package e2e

import (
	"greffe/cases"
	"greffe/cases/rules"
)

// checkNarrow compares the register and the letters with the story: no day is
// left when the council is planned, and the window opens when she is heard again.
func checkNarrow(s *Session) {
	s.acts("2026-02-16", narrowActs())
	planned := s.verdict(s.judged("2026-02-03", "2026-02-03").Verdicts, rules.WindowRule)
	if planned.Reason.Key != "window.empty" {
		s.t.Fatalf("the window of the council planned: %s", s.words.Say(planned.Reason))
	}
	for _, day := range []string{"18 févr", "17 févr", "14 févr"} { // earliest, latest, and the last day for a council
		s.Contains(s.words.Say(planned.Reason), day)
	}
	v := s.judged("2026-02-16", "2026-02-17")
	s.clean(v)
	s.windowOf(v.Matter, "2026-02-18", "2026-02-19", "2026-03-03")
	learner := []string{"Madame Sofia MARTINS", "31 avenue Jean-Jaurès", "31000 TOULOUSE", "Remise en main propre contre décharge", "Paris, le 4 février 2026", "lundi 16 février 2026", privacy()}
	s.letters("2026-02-16", []paper{
		{cases.LetterGrievances, "Sofia Martins", with(learner, "Le 29 janvier 2026", "article 3.6"), []string{"Claire Hamon", "mot de passe"}},
		{cases.LetterConvocation, "Sofia Martins", with(learner, "à 10 h 00", "exclusion temporaire"), []string{"Claire Hamon", "mot de passe"}},
	})
}

// narrowActs are the acts of the case and its sitting, in order.
func narrowActs() []string {
	return []string{
		"2026-01-30 open-case DC-2026-001 Sofia Martins trainee",
		"2026-01-30 file-report Claire Hamon, mentor",
		"2026-01-30 add-grievance 2026-01-29 3.6",
		"2026-02-02 interview-held",
		"2026-02-03 choose-course council",
		"2026-02-03 plan-sitting 2026-02-16 10:00",
		"2026-02-03 convene-case temporary-exclusion",
		"2026-02-04 issue-letter grievances Sofia Martins",
		"2026-02-04 issue-letter convocation Sofia Martins",
		"2026-02-04 handed-over",
		"2026-02-16 seat-member Hélène Garnier president",
		"2026-02-16 seat-member Nadia Ferhat pedagogical",
		"2026-02-16 seat-member Olivier Pruvost billing",
		"2026-02-16 seat-member Inès Caron success",
		"2026-02-16 seat-member Thomas Leroux success",
		"2026-02-16 seat-member Marion Baudry secretary",
		"2026-02-16 10:00 member-arrived Hélène Garnier room",
		"2026-02-16 10:00 member-arrived Nadia Ferhat room",
		"2026-02-16 10:00 member-arrived Olivier Pruvost room",
		"2026-02-16 10:00 member-arrived Inès Caron room",
		"2026-02-16 10:00 member-arrived Thomas Leroux room",
		"2026-02-16 10:00 member-arrived Marion Baudry room",
		"2026-02-16 10:00 open-sitting",
		"2026-02-16 10:05 call-case",
		"2026-02-16 10:30 hearing-held stated true",
		"2026-02-16 10:35 withdrew-for-deliberation Sofia Martins",
		"2026-02-16 10:45 put-motion temporary-exclusion of 5 days, 5 entitled",
		"2026-02-16 10:50 close-motion 5 for, 0 against, 0 abstain",
		"2026-02-16 11:00 close-sitting",
	}
}
