package e2e

import (
	"context"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// checkMinor compares the register and the letters with the story.
func checkMinor(s *Session) {
	s.acts("2026-12-09", minorActs())
	minorNotice(s)
	minorPrecaution(s)
	minorWindow(s)
	minorOutcome(s)
	minorSecret(s)
	s.letters("2026-12-09", minorPapers())
}

// minorNotice: eight days counted from the last of three receipts, the father's.
func minorNotice(s *Session) {
	s.same("the end of the holding", rules.Notice(s.judged("2026-11-10", "2026-11-10").Matter).HoldingEnd, "2026-11-25")
	v := s.judged("2026-11-20", "2026-11-20")
	n := rules.Notice(v.Matter)
	s.same("the receipt", n.Received, "2026-11-20")
	s.same("the first safe day", n.Safe, "2026-12-01")
	s.state(v, rules.Met, rules.NoticeRule, rules.Minor)
	for day, want := range map[string]rules.State{
		"2026-11-27": rules.Broken, "2026-11-28": rules.Contestable, "2026-11-29": rules.Contestable, "2026-11-30": rules.Contestable,
		"2026-12-01": rules.Met,
	} {
		what := rules.NoticeFor(v.Matter, days.Must(day))
		if what.State != want {
			s.t.Fatalf("a council on %s is %s, not %s", day, what.State, want)
		}
		if moved := day != "2026-12-01"; what.Moved != moved {
			s.t.Fatalf("a council on %s needs a new convocation: %v", day, what.Moved)
		}
	}
}

// minorPrecaution: the warning comes after the fifteenth day.
func minorPrecaution(s *Session) {
	s.state(s.judged("2026-11-10", "2026-11-19"), rules.Met, rules.Precaution)
	s.state(s.judged("2026-11-10", "2026-11-20"), rules.Contestable, rules.Precaution)
}

func minorWindow(s *Session) {
	w := rules.Window(s.judged("2026-12-02", "2026-12-02").Matter)
	for d := days.Must("2026-11-30"); d <= days.Must("2026-12-20"); d++ {
		want := rules.Broken
		switch {
		case d == days.Must("2026-12-03"):
			want = rules.Contestable
		case d >= days.Must("2026-12-04") && d <= days.Must("2026-12-16"):
			want = rules.Met
		}
		if got := w.On(d); got != want {
			s.t.Fatalf("a decision letter of %s is %s, not %s", d, got, want)
		}
	}
}

// minorOutcome: two to two, the president's voice; the exclusion takes effect on
// presentation and bars for a year.
func minorOutcome(s *Session) {
	v := s.judged("2026-12-09", "2026-12-10")
	s.state(v, rules.Met, rules.Violence, rules.Defence, rules.Precaution, rules.NoticeRule, rules.Convocation, rules.Minor, rules.EmployerPrior,
		rules.Seats, rules.Quorum, rules.Impartial, rules.Hearing, rules.Casting, rules.Motions, rules.WindowRule, rules.Form,
		rules.Exclusion, rules.Appeal, rules.Inform)
	s.clean(v)
	mo, _ := v.Matter.Case.AdoptedMotion()
	n := cases.CountVotes(mo.Closed.Is, "")
	if mo.Outcome() != cases.Adopted || n.For != 2 || n.Against != 2 || mo.Casting == nil || mo.Casting.Is.Side != cases.For {
		s.t.Fatalf("the motion is %s, %+v, casting vote %+v", mo.Outcome(), n, mo.Casting)
	}
	x := s.verdict(v.Verdicts, rules.Exclusion)
	s.same("the effect", x.Days["effect"], "2026-12-09")
	s.same("the last day of the bar", x.Days["bar_last"], "2027-12-08")
	if v.Progress.Stage != rules.StageInformed {
		s.t.Fatalf("the case is at %q", v.Progress.Stage)
	}
}

// minorSecret plays the sitting again with the same ballots in secret, without
// recording it: the motion is not adopted, as no voice is then preponderant.
func minorSecret(s *Session) {
	var held []cases.Act
	s.opened("2026-12-01", "2026-12-01", func(ctx context.Context, desk *register.Desk) {
		m := s.only(ctx, desk).Matter
		held = append(held, m.Case.Acts...)
		held = append(held, m.Council().Acts...)
	})
	var again register.Submission
	for _, a := range byRank(held) {
		if a.Today != days.Must("2026-12-01") || a.Payload.Kind() == cases.KindCastingVote || a.Payload.Kind() == cases.KindCloseSitting {
			continue
		}
		again.Entries = append(again.Entries, register.Entry{File: a.File, On: a.On, At: a.At, Payload: secretly(a.Payload)})
	}
	s.opened("2026-11-20", "2026-12-01", func(ctx context.Context, desk *register.Desk) {
		t, err := desk.Try(ctx, again)
		if err != nil || len(t.Refused)+len(t.Roles) > 0 {
			s.t.Fatalf("the same sitting with a secret ballot: %v, refused %+v %+v", err, t.Refused, t.Roles)
		}
		for _, m := range t.Matters {
			for _, mo := range m.Case.Motions {
				if mo.Outcome() != cases.NotAdopted {
					s.t.Fatalf("in a secret ballot the motion is %s", mo.Outcome())
				}
			}
			if len(m.Case.Motions) != 1 {
				s.t.Fatalf("%d motions", len(m.Case.Motions))
			}
		}
		for id := range t.After {
			if got := s.verdict(t.After[id], rules.Casting).Reason.Key; got != "casting.secret.tie" {
				s.t.Fatalf("the casting vote: %s", got)
			}
		}
	})
}

// secretly is an act of the vote as it is in a secret ballot.
func secretly(p cases.Payload) cases.Payload {
	switch x := p.(type) {
	case cases.PutMotion:
		x.Secret, x.Roll = true, nil
		return x
	case cases.CloseMotion:
		n := cases.CountVotes(x, "")
		x.Ballots, x.Tally = nil, &cases.Tally{For: n.For, Against: n.Against, Abstain: n.Abstain}
		return x
	default:
		return p
	}
}

// minorActs are the acts of the case and its sitting, in order.
func minorActs() []string {
	return []string{
		"2026-11-03 open-case DC-2026-001 Yanis Benali apprentice Rhône Services Web SARL",
		"2026-11-03 file-report Victor Aubry, mentor",
		"2026-11-03 add-grievance 2026-11-03 3.8",
		"2026-11-04 order-precaution 2026-11-04 12:00 until 2026-11-19",
		"2026-11-04 choose-course council",
		"2026-11-04 plan-sitting 2026-12-01 10:00",
		"2026-11-04 convene-case permanent-exclusion",
		"2026-11-05 issue-letter grievances Yanis Benali, Samira Benali, Karim Benali",
		"2026-11-05 issue-letter convocation Yanis Benali, Samira Benali, Karim Benali",
		"2026-11-05 issue-letter precaution Yanis Benali, Samira Benali, Karim Benali",
		"2026-11-05 issue-letter employer-prior Rhône Services Web SARL",
		"2026-11-05 posted Yanis Benali registered 1A20411900115",
		"2026-11-05 posted Samira Benali registered 1A20411900122",
		"2026-11-05 posted Karim Benali registered 1A20411900139",
		"2026-11-05 posted Rhône Services Web SARL registered 1A20411900146",
		"2026-11-09 presented Samira Benali 1A 204 119 0012 2",
		"2026-11-09 collected Samira Benali 1A 204 119 0012 2",
		"2026-11-09 presented Rhône Services Web SARL 1A 204 119 0014 6",
		"2026-11-09 collected Rhône Services Web SARL 1A 204 119 0014 6",
		"2026-11-10 presented Yanis Benali 1A 204 119 0011 5",
		"2026-11-10 collected Yanis Benali 1A 204 119 0011 5",
		"2026-11-10 presented Karim Benali 1A 204 119 0013 9",
		"2026-11-20 collected Karim Benali 1A 204 119 0013 9",
		"2026-11-20 seat-member Hélène Garnier president",
		"2026-11-20 seat-member Nadia Ferhat pedagogical",
		"2026-11-20 seat-member Olivier Pruvost billing",
		"2026-11-20 seat-member Inès Caron success",
		"2026-11-20 seat-member Thomas Leroux success",
		"2026-11-20 seat-member Marion Baudry secretary",
		"2026-12-01 10:00 member-arrived Hélène Garnier room",
		"2026-12-01 10:00 member-arrived Nadia Ferhat room",
		"2026-12-01 10:00 member-arrived Olivier Pruvost room",
		"2026-12-01 10:00 member-arrived Thomas Leroux room",
		"2026-12-01 10:00 member-arrived Marion Baudry room",
		"2026-12-01 10:00 open-sitting",
		"2026-12-01 10:05 call-case",
		"2026-12-01 10:40 hearing-held stated true Samira Benali",
		"2026-12-01 10:45 withdrew-for-deliberation Yanis Benali, Samira Benali",
		"2026-12-01 11:00 put-motion permanent-exclusion with a bar, 4 entitled",
		"2026-12-01 11:10 close-motion 2 for, 2 against, 0 abstain",
		"2026-12-01 11:10 casting-vote Hélène Garnier for",
		"2026-12-01 11:15 close-sitting",
		"2026-12-02 issue-letter attendance",
		"2026-12-02 issue-letter minutes",
		"2026-12-07 issue-letter decision Yanis Benali, Samira Benali, Karim Benali: permanent-exclusion with a bar",
		"2026-12-07 posted Yanis Benali registered 1A20411900153",
		"2026-12-07 posted Samira Benali registered 1A20411900160",
		"2026-12-07 posted Karim Benali registered 1A20411900177",
		"2026-12-07 issue-letter employer-information Rhône Services Web SARL: permanent-exclusion with a bar",
		"2026-12-07 issue-letter funder-information OPCO Atlas: permanent-exclusion with a bar",
		"2026-12-07 posted Rhône Services Web SARL registered 1A20411900184",
		"2026-12-07 posted OPCO Atlas registered 1A20411900191",
		"2026-12-09 presented Yanis Benali 1A 204 119 0015 3",
		"2026-12-09 presented Samira Benali 1A 204 119 0016 0",
		"2026-12-09 presented Karim Benali 1A 204 119 0017 7",
		"2026-12-09 presented Rhône Services Web SARL 1A 204 119 0018 4",
		"2026-12-09 presented OPCO Atlas 1A 204 119 0019 1",
	}
}

func minorPapers() []paper {
	type addressee struct {
		name  string
		lines []string
	}
	family := []addressee{
		{"Yanis Benali", []string{"Monsieur Yanis BENALI", "8 allée des Tilleuls", "69003 LYON"}},
		{"Samira Benali", []string{"Madame Samira BENALI", "8 allée des Tilleuls", "69003 LYON", "titulaire de l’autorité parentale", "M. Yanis Benali"}},
		{"Karim Benali", []string{"Monsieur Karim BENALI", "Chez M. Haddad", "21 cours Gambetta", "Bâtiment C", "69007 LYON", "titulaire de l’autorité parentale", "M. Yanis Benali"}},
	}
	var out []paper
	toAll := func(kind cases.LetterType, day string, numbers [3]string, says ...string) {
		for i, a := range family {
			out = append(out, paper{
				kind, a.name, with(with(a.lines, says...), "n° "+numbers[i], "Paris, le "+day, "Hélène Garnier", privacy()),
				[]string{"Victor Aubry", "coupable", "auteur des faits"},
			})
		}
	}
	first := [3]string{"1A 204 119 0011 5", "1A 204 119 0012 2", "1A 204 119 0013 9"}
	toAll(cases.LetterGrievances, "5 novembre 2026", first, "Le 3 novembre 2026", "article 3.8", "contrat d’apprentissage", "Développeur web", "observations écrites")
	toAll(cases.LetterConvocation, "5 novembre 2026", first, "mardi 1er décembre 2026 à 10 h 00", "10 quai de la Charente, 75019 PARIS, salle du conseil",
		"assister", "représentant des apprenants", "exclusion définitive", "accident", "maladie", "décès")
	toAll(cases.LetterPrecaution, "5 novembre 2026", first, "mesure conservatoire, qui n’est pas une sanction", "mercredi 4 novembre 2026 à 12 h 00",
		"la formation, le mentorat et les outils collaboratifs", "la réitération des menaces en séance", "19 novembre 2026", "ne préjuge pas", "observations")

	rhone := []string{"Rhône Services Web SARL", "12 rue de la République", "69002 LYON", "M. Yanis Benali", "CA-2026-0911", "confidentielle"}
	facts := []string{"menaces", "Victor Aubry", "Samira", "Karim", "Haddad", "Tilleuls", "séance de mentorat", "conservatoire", "Ferhat", "Pruvost", "Leroux", "pièce"}
	out = append(out, paper{cases.LetterPrior, "Rhône Services Web SARL", with(rhone, "n° 1A 204 119 0014 6", "Paris, le 5 novembre 2026", "R. 6352-5",
		"Motif de la sanction envisagée", "1er décembre 2026", "Aucune décision n’est prise"), facts})

	council := []string{"Hélène Garnier", "Nadia Ferhat", "Olivier Pruvost", "Thomas Leroux", "Inès Caron", "Marion Baudry", "mardi 1er décembre 2026", "10 h 00", "11 h 15", "Yanis Benali", "Samira Benali", "représentation légale"}
	out = append(out,
		paper{cases.LetterAttendance, "", with(council, "émargement", "En salle", "Absence"), nil},
		paper{cases.LetterMinutes, "", with(council, "Procès-verbal", "4 (minimum : 3)", "n° 1A 204 119 0011 5, 1A 204 119 0012 2 et 1A 204 119 0013 9", "20 novembre 2026",
			"Le motif de la sanction envisagée est exposé", "présente des excuses", "À 10 h 45 se retirent : Yanis Benali et Samira Benali", "huis clos", "2 2 0", "prépondérante", "adoptée"), nil},
	)
	toAll(cases.LetterDecision, "7 décembre 2026", [3]string{"1A 204 119 0015 3", "1A 204 119 0016 0", "1A 204 119 0017 7"},
		"10 novembre 2026", "1er décembre 2026", "3 novembre 2026", "article 3.8", "exclusion définitive", "niveau 3, article 5.1", "pendant un an à compter de sa date d’effet",
		"la gravité des propos", "présenté ou remis en main propre", "appel interne", "juridictions compétentes", "médiateur de l’apprentissage", "L. 6222-39", "deux mois", "L. 6222-18-1",
		"jury", "Rhône Services Web SARL et OPCO Atlas", "3 ans")
	told := []string{"exclusion définitive", "pendant un an", "niveau 3", "Développeur web", "Conséquences pratiques", "Paris, le 7 décembre 2026", "Hélène Garnier"}
	silent := with(facts, "3.8", "gravité", "excuses", "grief", "parentale")
	return append(out,
		paper{cases.LetterEmployer, "Rhône Services Web SARL", with(with(rhone, told...), "n° 1A 204 119 0018 4", "deux mois", "L. 6222-18-1", "médiateur", "L. 6222-39"), silent},
		paper{cases.LetterFunder, "OPCO Atlas", with(told, "OPCO Atlas", "25 quai Panhard et Levassor", "75013 PARIS", "n° 1A 204 119 0019 1", "M. Yanis Benali", "ATL-2026-10334"), silent},
	)
}
