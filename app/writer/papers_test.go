package writer

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/letters"
)

// forFile is a document that goes to nobody.
func forFile(kind cases.LetterType) cases.IssueLetter {
	return cases.IssueLetter{Letter: "x", Type: kind, Language: "fr", Signatory: "helene", Copies: []cases.Copy{{Copy: "c", Capacity: cases.ToFile}}}
}

func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// A ground of health or family is named by no letter.
func TestAPostponementNamesNoGroundOfHealthOrFamily(t *testing.T) {
	told := &cases.Announcement{Sitting: "sitting", Day: days.Must("2026-12-01"), At: days.MustHour("10:00"), Place: "salle du conseil"}
	for _, x := range []struct {
		ground cases.AbsenceGround
		want   string
	}{
		{cases.AbsentNoGround, "salle indisponible"}, {cases.AbsentIllness, ""}, {cases.AbsentAccident, ""}, {cases.AbsentDeath, ""}, {cases.AbsentRelative, ""},
	} {
		s := served(t).day("2026-11-25").in(cases.Postpone{Sitting: "sitting", Ground: x.ground, Reason: "salle indisponible"})
		l := issue("p", cases.LetterPostponement, "p", "yanis", "samira", "rhone")
		l.Announcement = told
		prior := issue("prior", cases.LetterPrior, "prior", "rhone")
		s.in(prior, cases.Posted{Dispatch: "priorrhone"})
		for i := range l.Copies {
			got := fill(t, s.matter(), l, i)
			whole(t, got)
			if got.Papers.Postponed.Cause != x.want || got.Changed.OldDay != told.Day || got.Papers.Postponed.Notice != 8 || got.Council.Day != 0 {
				t.Errorf("%q, copy %d: cause %q, old day %s, notice %d, new day %s", x.ground, i, got.Papers.Postponed.Cause, got.Changed.OldDay, got.Papers.Postponed.Notice, got.Council.Day)
			}
		}
	}
	s := served(t).day("2026-11-25").in(cases.Postpone{Sitting: "sitting"})
	s.act(cases.SittingID("second").File(), cases.PlanSitting{Day: days.Must("2026-12-15"), At: days.MustHour("10:00"), Place: "salle du conseil"})
	s.in(cases.ConveneCase{Sitting: "second"})
	l := issue("p", cases.LetterPostponement, "p", "yanis")
	l.Announcement = told
	if got := fill(t, s.matter(), l, 0); got.Council.Day != days.Must("2026-12-15") || got.Changed.Grievances != days.Must("2026-11-10") {
		t.Errorf("new day %s, grievances %s", got.Council.Day, got.Changed.Grievances)
	}
}

// decided is a case whose temporary exclusion was notified.
func decided(t *testing.T) *story {
	d := issue("d", cases.LetterDecision, "d", "yanis", "samira")
	d.Planned = days.Must("2026-12-07")
	d.Decision = &cases.Decision{Sanction: cases.Sanction{
		Kind: regulation.TemporaryExclusion, First: days.Must("2026-12-14"), Last: days.Must("2026-12-20"),
	}, Retained: []cases.GrievanceID{"g1"}, Grounds: "gravité", Reparation: "refaire le projet", RepairBy: days.Must("2027-01-15")}
	s := served(t).day("2026-12-04").in(d).day("2026-12-07").in(cases.Posted{Dispatch: "dyanis"}, cases.Posted{Dispatch: "dsamira"})
	info := issue("info", cases.LetterEmployer, "info", "rhone")
	info.Decision = d.Decision
	return s.day("2026-12-08").in(info, cases.Posted{Dispatch: "inforhone"})
}

func TestTheExtractOfASanctionIsNoneOnceItIsGone(t *testing.T) {
	s := decided(t).day("2026-12-10")
	jury := forFile(cases.LetterJury)
	jury.Corrects = "d"
	got := fill(t, s.matter(), jury, 0)
	whole(t, got)
	if got.Decision.Expiry != days.Must("2029-12-07") || got.Decision.Notified != days.Must("2026-12-07") {
		t.Errorf("expiry %s, notified %s", got.Decision.Expiry, got.Decision.Notified)
	}
	undone := issue("u", cases.LetterUndone, "u", "yanis", "rhone")
	undone.Corrects = "d"
	if got := fill(t, s.matter(), undone, 0); len(letters.Check(got)) == 0 {
		t.Error("a sanction that stands is said to be gone")
	}
	s.in(cases.WithdrawDecision{Letter: "d", Reason: "erreur"})
	if got := fill(t, s.matter(), jury, 0); len(letters.Check(got)) == 0 {
		t.Error("the jury is told of a sanction that is gone")
	}
	for i, want := range []days.Day{0, days.Must("2026-12-08")} {
		got := fill(t, s.matter(), undone, i)
		whole(t, got)
		if d := cmp.Diff(letters.Undoing{On: days.Must("2026-12-10"), Told: want}, got.Papers.Undoing); d != "" {
			t.Error(d)
		}
	}
}

func TestTheEndOfAnExclusionGivesBackWhatWasCut(t *testing.T) {
	s := decided(t).day("2026-12-14").in(cases.AccessChanged{Items: []cases.AccessItem{cases.AccessPlatform, cases.AccessMentoring}})
	l := issue("e", cases.LetterExclusionEnd, "e", "yanis", "samira")
	l.Corrects = "d"
	got := fill(t, s.day("2026-12-18").matter(), l, 1)
	whole(t, got)
	if d := cmp.Diff([]string{"mentorat", "plateforme"}, got.Papers.Access); d != "" {
		t.Error(d)
	}
	if got.Decision.Sanction.Return != days.Must("2026-12-21") || got.Decision.Reparation != "refaire le projet" {
		t.Errorf("%+v", got.Decision)
	}
	s.in(cases.ReparationFollowed{Letter: "d", Done: true})
	if got := fill(t, s.matter(), l, 0); got.Decision.Reparation != "" {
		t.Errorf("what is done is still asked for: %q", got.Decision.Reparation)
	}
}

func TestAReceiptRecordsARefusalToSign(t *testing.T) {
	by := func(l *cases.IssueLetter) {
		for i := range l.Copies {
			l.Copies[i].Channel, l.Copies[i].Pages = post.ByHand, 2
		}
	}
	conv := issue("conv", cases.LetterConvocation, "h", "yanis", "samira")
	by(&conv)
	s := served(t).day("2026-11-12").in(conv)
	receipt := forFile(cases.LetterHandReceipt)
	receipt.Corrects, receipt.Copies[0].To = "conv", "samira"
	got := fill(t, s.matter(), receipt, 0)
	whole(t, got)
	if got.Addressee.Name != "Samira Benali" || got.Handed.Title != "convocation" || got.Handed.Pages != 2 || got.Handed.Refused != 0 {
		t.Errorf("%q: %+v", got.Addressee.Name, got.Handed)
	}
	s.time("16:05").in(cases.HandedOver{Dispatch: "hsamira", To: "samira", Witnesses: "Nadia Ferhat, Thomas Leroux"})
	m := s.matter()
	got = fill(t, m, receipt, 0)
	if got.Handed.Refused != days.Must("2026-11-12") || got.Handed.RefusedAt != days.MustHour("16:05") || len(got.Handed.Witnesses) != 2 {
		t.Errorf("%+v", got.Handed)
	}
	receipt.Copies[0].To = "yanis"
	if got := fill(t, m, receipt, 0); got.Handed.Refused != 0 {
		t.Error("the refusal is another person's")
	}
}

func TestTheMinutesCiteWhatWasReadAndWhoConsulted(t *testing.T) {
	s := served(t).day("2026-11-23").in(cases.ObservationsReceived{Text: "a"}).day("2026-11-24").in(cases.ObservationsReceived{Text: "b"},
		cases.FileConsulted{Who: "Samira Benali", Capacity: "representative"}, cases.AddExhibit{Exhibit: "e1", Number: 1, Name: "rapport.pdf", Document: "AB"},
		cases.AddExhibit{Exhibit: "e2", Number: 2, Name: "tiers.pdf", Document: "CD", Withheld: "données d’un tiers"})
	read := s.matter().Case.Written[0].Act.ID
	s.day("2026-12-01").time("10:00").act(cases.SittingID("sitting").File(), cases.OpenSitting{})
	s.in(cases.HearingHeld{Sitting: "sitting", ReasonStated: true, Explanations: "x", Read: []cases.ActID{read}})
	got := fill(t, s.matter(), forFile(cases.LetterMinutes), 0)
	if d := cmp.Diff([]days.Day{days.Must("2026-11-23")}, got.Minutes.Read); d != "" {
		t.Error(d)
	}
	if len(got.Minutes.Consulted) != 1 || spaced(got.Minutes.Consulted[0]) != "le 24 novembre 2026, par Samira Benali" {
		t.Errorf("consulted: %q", got.Minutes.Consulted)
	}
	if len(got.Papers.Listed) != 1 || got.Papers.Listed[0].Title != "rapport.pdf" {
		t.Errorf("exhibits: %+v", got.Papers.Listed)
	}
	list := fill(t, s.matter(), forFile(cases.LetterExhibits), 0)
	whole(t, list)
	if len(list.Papers.Listed) != 2 || list.Papers.Listed[1].Withheld == "" || list.Papers.Listed[0].Print != "AB" {
		t.Errorf("list: %+v", list.Papers.Listed)
	}
}

// TestTheComplianceSheetSaysWhatTheRulesSay: one row for each verdict that
// applies, its state and its reason, and the others named.
func TestTheComplianceSheetSaysWhatTheRulesSay(t *testing.T) {
	m := decided(t).day("2026-12-10").matter()
	got := fill(t, m, forFile(cases.LetterCompliance), 0)
	whole(t, got)
	said := map[string]letters.Ruled{}
	for _, r := range got.Papers.Sheet.Rows {
		said[r.Rule+r.State] = r
	}
	words := map[rules.State]string{rules.Met: "Conforme", rules.Pending: "À venir", rules.Contestable: "Contestable", rules.Broken: "À corriger"}
	judged := rules.Judge(m)
	for i := range judged {
		x := &judged[i]
		if x.State == rules.NotApplicable {
			if !slices.Contains(got.Papers.Sheet.Idle, string(x.Rule)) {
				t.Errorf("%s is not named among those that do not apply", x.Rule)
			}
			continue
		}
		r, ok := said[string(x.Rule)+words[x.State]]
		if !ok || r.Article != string(x.Article) || r.Title == "" {
			t.Errorf("%s %s: %+v", x.Rule, x.State, r)
		}
		dates := slices.ContainsFunc(r.Findings, func(f letters.Finding) bool { return len(f.Steps) == len(x.Arithmetic) })
		if len(x.Days) > 0 && !dates {
			t.Errorf("%s %s: the arithmetic of its dates is missing", x.Rule, x.Reason.Key)
		}
	}
	if got.Organisation.SIRET != "" || got.Papers.Sheet.Profile == "" || got.Papers.Sheet.Stage == "" {
		t.Errorf("%+v", got.Papers.Sheet)
	}
}

func TestTheMembersAreAskedByTheNumberOfTheCaseAlone(t *testing.T) {
	s := served(t)
	s.person("nadia", cases.Identity{Civility: cases.Madame, Given: "Nadia", Family: "Ferhat"})
	s.act(cases.SittingID("sitting").File(), cases.SeatMember{Member: "nadia", Seat: regulation.SeatPedagogical}, cases.SeatMember{Member: "marion", Seat: regulation.SeatSecretary})
	l := issue("m", cases.LetterMembers, "m", "nadia", "marion")
	l.Text = "DC-2026-040, DC-2026-031"
	l.Announcement = &cases.Announcement{Sitting: "sitting", Day: days.Must("2026-12-01"), At: days.MustHour("10:00"), Place: "salle du conseil"}
	for i := range l.Copies {
		l.Copies[i].Capacity, l.Copies[i].Channel = cases.ToMember, post.Email
	}
	for i, want := range []letters.Role{letters.Voting, letters.Secretary} {
		got := fill(t, s.matter(), l, i)
		whole(t, got)
		if got.Papers.Summons.Role != want || got.Papers.Summons.Capacity == "" {
			t.Errorf("%+v", got.Papers.Summons)
		}
		if d := cmp.Diff([]string{"DC-2026-031", "DC-2026-040"}, got.Papers.Summons.Cases); d != "" {
			t.Error(d)
		}
	}
}

// What ends without a sanction is kept as a file without one.
func TestWhatEndsWithoutASanctionIsKeptForAShortTime(t *testing.T) {
	s := served(t).day("2026-11-25").in(cases.EndProcedure{Ground: cases.EndResigned})
	got := fill(t, s.matter(), issue("e", cases.LetterEnded, "e", "yanis"), 0)
	whole(t, got)
	if got.Retention != 6 || got.Papers.Ending.Ground != letters.Resigned || got.Papers.Ending.On != days.Must("2026-11-25") {
		t.Errorf("kept %d months, %+v", got.Retention, got.Papers.Ending)
	}
	s = served(t).day("2026-11-25").in(cases.AbandonmentDeclared{}, cases.ExitDeclared{Funder: "atlas", Reference: "S-1"})
	l := issue("a", cases.LetterAbandonment, "a", "yanis", "atlas")
	l.Copies[1].Capacity = cases.ToFunder
	for i, want := range []string{"", "S-1"} {
		got := fill(t, s.matter(), l, i)
		whole(t, got)
		if got.Papers.Ending.Exit != want || got.Papers.Ending.Article == "" || i == 0 && got.Retention != 6 {
			t.Errorf("copy %d: kept %d months, %+v", i, got.Retention, got.Papers.Ending)
		}
	}
}

func TestTheListOfExhibitsTellsTheirPagesWhenTheyAreKnown(t *testing.T) {
	words, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := served(t).in(
		cases.AddExhibit{Exhibit: "e1", Number: 1, Name: "a.pdf", Document: "AB", Media: "application/pdf"},
		cases.AddExhibit{Exhibit: "e2", Number: 2, Name: "b.png", Document: "CD", Media: "image/png"},
		cases.AddExhibit{Exhibit: "e3", Number: 3, Name: "c.txt", Document: "EF", Media: "text/plain"},
		cases.AddExhibit{Exhibit: "e4", Number: 4, Name: "d.pdf", Document: "damaged", Media: "application/pdf"},
	)
	m := s.matter()
	w := New(words).Counting(func(d cases.Digest) int { return map[cases.Digest]int{"AB": 6}[d] })
	var got []int
	for _, x := range w.paged(w.fill(m, forFile(cases.LetterExhibits), 0, false), m.Case).Papers.Listed {
		got = append(got, x.Pages)
	}
	if d := cmp.Diff([]int{6, 1, 0, 0}, got); d != "" {
		t.Error(d)
	}
}
