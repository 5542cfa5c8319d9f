package e2e

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
)

// checkDelay compares the register and the letters with the story: the first
// notice, then the one that begins anew with the second convocation.
func checkDelay(s *Session) {
	s.acts("2026-05-19", delayActs())
	first := s.judged("2026-04-23", "2026-04-23")
	n := rules.Notice(first.Matter)
	s.same("the receipt", n.Received, "2026-04-23")
	s.same("the first safe day", n.Safe, "2026-05-05")
	s.councilOn(first.Matter, map[string]rules.State{
		"2026-04-30": rules.Broken, "2026-05-01": rules.Contestable, "2026-05-04": rules.Contestable, "2026-05-05": rules.Met,
	})
	again := s.judged("2026-05-07", "2026-05-07")
	n = rules.Notice(again.Matter)
	s.same("the new receipt", n.Received, "2026-05-07")
	s.same("the new first safe day", n.Safe, "2026-05-16")
	s.same("the day proposed", n.Proposed, "2026-05-18")
	s.councilOn(again.Matter, map[string]rules.State{"2026-05-15": rules.Contestable, "2026-05-16": rules.Met, "2026-05-19": rules.Met})
	s.state(again, rules.Met, rules.NoticeRule, rules.Absent)
	v := s.judged("2026-05-19", "2026-05-20")
	s.clean(v)
	s.windowOf(v.Matter, "2026-05-21", "2026-05-22", "2026-06-03") // of the new day; the one before is void
	s.letters("2026-05-19", delayPapers())
}

// councilOn checks what the notice makes of councils on several days.
func (s *Session) councilOn(m rules.Matter, want map[string]rules.State) {
	s.t.Helper()
	for day, state := range want {
		if got := rules.NoticeFor(m, days.Must(day)).State; got != state {
			s.t.Fatalf("a council on %s is %s, not %s", day, got, state)
		}
	}
}

// windowOf checks the days of a decision letter: contestable from the first of
// them, safe from the second to the last, refused before and after.
func (s *Session) windowOf(m rules.Matter, contestable, safe, last string) {
	s.t.Helper()
	w := rules.Window(m)
	for d := days.Must(contestable) - 3; d <= days.Must(last)+3; d++ {
		want := rules.Broken
		switch {
		case d >= days.Must(contestable) && d < days.Must(safe):
			want = rules.Contestable
		case d >= days.Must(safe) && d <= days.Must(last):
			want = rules.Met
		}
		if got := w.On(d); got != want {
			s.t.Fatalf("a decision letter of %s is %s, not %s", d, got, want)
		}
	}
}

// delayActs are the acts of the case and its sittings, in order.
func delayActs() []string {
	return []string{
		"2026-04-15 open-case DC-2026-001 Lucas Fournier apprentice Val de Loire Informatique SARL",
		"2026-04-15 file-report Claire Hamon, mentor",
		"2026-04-15 add-grievance 2026-04-14 3.4",
		"2026-04-16 choose-course council",
		"2026-04-16 plan-sitting 2026-05-05 14:00",
		"2026-04-16 convene-case temporary-exclusion",
		"2026-04-20 issue-letter grievances Lucas Fournier",
		"2026-04-20 issue-letter convocation Lucas Fournier",
		"2026-04-20 issue-letter employer-prior Val de Loire Informatique SARL",
		"2026-04-20 posted Lucas Fournier registered 1A20411700218",
		"2026-04-20 posted Val de Loire Informatique SARL registered 1A20411700225",
		"2026-04-22 presented Lucas Fournier 1A 204 117 0021 8",
		"2026-04-23 collected Lucas Fournier 1A 204 117 0021 8",
		"2026-04-22 presented Val de Loire Informatique SARL 1A 204 117 0022 5",
		"2026-04-22 collected Val de Loire Informatique SARL 1A 204 117 0022 5",
		"2026-05-04 postpone",
		"2026-05-04 plan-sitting 2026-05-19 14:00",
		"2026-05-04 convene-case temporary-exclusion",
		"2026-05-07 issue-letter convocation Lucas Fournier",
		"2026-05-07 handed-over",
		"2026-05-19 seat-member Hélène Garnier president",
		"2026-05-19 seat-member Nadia Ferhat pedagogical",
		"2026-05-19 seat-member Olivier Pruvost billing",
		"2026-05-19 seat-member Inès Caron success",
		"2026-05-19 seat-member Thomas Leroux success",
		"2026-05-19 seat-member Marion Baudry secretary",
		"2026-05-19 14:00 member-arrived Hélène Garnier room",
		"2026-05-19 14:00 member-arrived Nadia Ferhat room",
		"2026-05-19 14:00 member-arrived Olivier Pruvost room",
		"2026-05-19 14:00 member-arrived Inès Caron room",
		"2026-05-19 14:00 member-arrived Thomas Leroux room",
		"2026-05-19 14:00 member-arrived Marion Baudry room",
		"2026-05-19 14:00 open-sitting",
		"2026-05-19 14:05 call-case",
		"2026-05-19 14:30 hearing-held stated true",
		"2026-05-19 14:35 withdrew-for-deliberation Lucas Fournier",
		"2026-05-19 14:45 put-motion temporary-exclusion of 3 days, 5 entitled",
		"2026-05-19 14:50 close-motion 4 for, 1 against, 0 abstain",
		"2026-05-19 15:00 close-sitting",
	}
}

func delayPapers() []paper {
	learner := []string{"Monsieur Lucas FOURNIER", "22 rue Nationale", "37000 TOURS", "Hélène Garnier", privacy()}
	return []paper{
		{cases.LetterGrievances, "Lucas Fournier", with(learner, "n° 1A 204 117 0021 8", "Paris, le 20 avril 2026", "Le 14 avril 2026", "article 3.4", "mardi 5 mai 2026"), []string{"Claire Hamon", "coupable"}},
		{cases.LetterConvocation, "Lucas Fournier", with(learner, "n° 1A 204 117 0021 8", "mardi 5 mai 2026 à 14 h 00", "exclusion temporaire", "maladie"), []string{"Claire Hamon"}},
		{cases.LetterPrior, "Val de Loire Informatique SARL", []string{"R. 6352-5", "CA-2025-0733", "article 3.4", "5 mai 2026", "confidentielle"}, []string{"injurieux", "fil commun"}},
		{cases.LetterConvocation, "Lucas Fournier", with(learner, "Remise en main propre contre décharge", "Paris, le 7 mai 2026", "n’a pas été examiné le mardi 5 mai 2026", "remplace la précédente",
			"griefs communiqués le 23 avril 2026", "mardi 19 mai 2026 à 14 h 00"), []string{"hospital", "Tours,"}},
	}
}
