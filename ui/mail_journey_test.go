package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// TestACaseFromTheChoiceToTheDecision plays the first scenario in the window:
// the director chooses a council, the letters of convening are issued, posted
// and received, and after the vote the decision is notified and the employer
// and the funder are told.
func TestACaseFromTheChoiceToTheDecision(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	id := s.ids[0]
	strikeCouncil(t, s, id)

	s.openChoice(s.view(id))
	s.shows("Réunir le conseil de discipline", "livrable du projet 4")
	s.primary()
	if !s.happened("recorded choose-course") || !s.happened("shown convene") {
		t.Fatalf("the choice of a council leads to its day: %v", last(s.events, 10))
	}
	s.fill(conveneForm{Heaviest: regulation.TemporaryExclusion, Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio.exemple.fr/conseil-0929"})
	s.Work.Ring()
	s.on("2026-09-09", secretary())
	s.primary()
	if !s.happened("recorded plan-sitting") || !s.happened("recorded convene-case") || !s.happened("shown package") {
		t.Fatalf("the day leads to the envelopes: %v", last(s.events, 10))
	}
	s.shows("Communication des griefs", "Convocation", "Information préalable de l’employeur", "Camille Laurent", "Atelier Numérique du Ponant SAS")
	s.number("Camille Laurent", "1A 204 118 7734 2")
	s.number("Atelier Numérique du Ponant SAS", "1A 204 118 7735 9")
	s.issueAll()
	if got := s.outside.printed; len(got) != 3 || !strings.Contains(got[0], "communication des griefs Camille Laurent") {
		t.Errorf("three letters are printed, the learner's first: %q", got)
	}
	if !s.happened("shown posting") {
		t.Fatalf("what is issued is then posted: %v", last(s.events, 8))
	}
	s.shows("1A 204 118 7734 2", "Dernier jour sûr")
	s.primary()
	s.received(id, "2026-09-11", "Ponant", "2026-09-11")
	s.received(id, "2026-09-14", "Laurent", "2026-09-11")
	if got := s.state(id, rules.NoticeRule); got != rules.Met {
		t.Errorf("the notice of the council is %v, want met", got)
	}

	s.council(id, "2026-09-29", cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}, cases.For, cases.For, cases.For, cases.Against)
	s.on("2026-10-05", secretary())
	s.openDecision(s.view(id))
	s.shows("Exclusion temporaire de 15 jours", "3 pour et 1 contre", "reconnaît avoir repris le code", "Pourquoi ce niveau")
	s.primary()
	if !s.happened("field grounds error") {
		t.Error("a decision without grounds is sent back to its field")
	}
	s.enter("Pourquoi ce niveau", "la répétition à deux jours d’intervalle")
	s.enter("Premier jour", "12/10/2026")
	s.Work.Ring()
	s.shows("Du lun. 12 oct. au lun. 26 oct. inclus, soit 15 jours ; reprise le mar. 27 oct.")
	s.primary()
	s.number("Camille Laurent", "1A 204 118 7736 6")
	s.issueAll()
	s.primary()
	if !s.happened("shown package") || !s.happened("recorded posted") {
		t.Fatalf("after the learner's letter, the employer and the funder: %v", last(s.events, 10))
	}
	s.shows("Information de l’employeur", "Information du financeur", "OPCO Atlas")
	s.number("Atelier Numérique du Ponant SAS", "1A 204 118 7737 3")
	s.number("OPCO Atlas", "1A 204 118 7738 0")
	s.issueAll()
	s.primary()
	for _, rule := range []regulation.RuleID{rules.WindowRule, rules.Exclusion, rules.Inform} {
		if got := s.state(id, rule); got != rules.Met {
			t.Errorf("%s is %v, want met", rule, got)
		}
	}
}

// issueAll issues the letters of the sheet of envelopes, by the check sheet.
func (s *mailStage) issueAll() {
	s.t.Helper()
	s.primary()
	if top := s.topSheet(); top.Title != s.T("overlay.check") {
		s.t.Fatalf("the letters are checked first, not %q:\n%s\n%v", top.Title, s.seen(), last(s.events, 5))
	}
	if s.topSheet().Primary == nil {
		s.t.Fatalf("nothing can be issued:\n%s", s.seen())
	}
	s.primary()
}

// received records an envelope that was presented, then collected.
func (s *mailStage) received(id cases.CaseID, day, name, presented string) {
	s.t.Helper()
	s.closeSheets()
	s.on(day, secretary())
	s.openReturned(s.view(id), "")
	s.enter(s.T("mail.returned.search"), name)
	if f := s.topSheet(); f != nil {
		s.press(fyne.KeyReturn)
	}
	s.enter("Première présentation", presented)
	s.choose(s.T("mail.returned.what"), "Distribué")
	s.enter(s.T("mail.returned.day"), day)
	s.Work.Ring()
	s.primary()
	s.closeSheets()
}

// council holds the sitting of a case: Garnier, Ferhat, Leroux and Pruvost vote
// on one motion, in that order.
func (s *mailStage) council(id cases.CaseID, day string, sanction cases.Sanction, votes ...cases.Side) {
	s.t.Helper()
	v := s.view(id)
	c, _ := v.Matter.Case.Convening()
	people := map[string]cases.PersonID{}
	rows, err := s.register.As(secretary()).People(context.Background(), register.PeopleQuery{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, r := range rows {
		people[r.Identity.Family] = r.Person
	}
	s.on(day, secretary())
	record := func(at string, entries ...register.Entry) {
		s.t.Helper()
		for i := range entries {
			entries[i].At = days.MustHour(at)
		}
		if _, err := s.register.As(secretary()).Record(context.Background(), register.Submission{Entries: entries}); err != nil {
			s.t.Fatal(err)
		}
	}
	sitting := c.Is.Sitting.File()
	var seats, arrivals []register.Entry
	for _, x := range []struct {
		name string
		seat regulation.Seat
	}{
		{"Garnier", regulation.SeatPresident},
		{"Ferhat", regulation.SeatPedagogical},
		{"Pruvost", regulation.SeatBilling},
		{"Leroux", regulation.SeatSuccess},
		{"Baudry", regulation.SeatSecretary},
	} {
		seats = append(seats, register.Entry{File: sitting, Payload: cases.SeatMember{Member: people[x.name], Seat: x.seat}})
		arrivals = append(arrivals, register.Entry{File: sitting, Payload: cases.MemberArrived{Member: people[x.name], Presence: cases.ByVideo}})
	}
	record("13:50", seats...)
	record("13:55", arrivals...)
	record("14:00", register.Entry{File: sitting, Payload: cases.OpenSitting{}})
	record("14:02", register.Entry{File: id.File(), Payload: cases.CallCase{Sitting: c.Is.Sitting}})
	record("14:30", register.Entry{File: id.File(), Payload: cases.HearingHeld{
		Sitting: c.Is.Sitting, ReasonStated: true, Video: true, Explanations: "reconnaît avoir repris le code pour tenir les délais",
	}})
	record("14:45", register.Entry{File: id.File(), Payload: cases.PutMotion{Motion: "m1", Sitting: c.Is.Sitting, Sanction: sanction}})
	closing := cases.CloseMotion{Motion: "m1"}
	for i, name := range []string{"Garnier", "Ferhat", "Leroux", "Pruvost"} {
		closing.Ballots = append(closing.Ballots, cases.Ballot{Member: people[name], Side: votes[i]})
	}
	record("14:50", register.Entry{File: id.File(), Payload: closing})
	record("15:00", register.Entry{File: sitting, Payload: cases.CloseSitting{}})
}

// TestAMinorsCaseWithALetterCollectedLate plays the second scenario in the
// window: both parents and the learner get every letter, the father collects
// his on the last days of its holding, and the tie is decided by the president.
func TestAMinorsCaseWithALetterCollectedLate(t *testing.T) {
	s := newMailStage(t, "2026-11-04", secretary(), frenchLight)
	id := s.ids[1]
	s.on("2026-11-05", secretary())
	s.openPackage(s.view(id), packageNotify)
	s.shows("Samira Benali", "Karim Benali", "Rhône Services Web SARL", "Lettre de mesure conservatoire")
	s.issueAll()
	s.shows("4 plis à déposer")
	s.primary()
	if !s.happened("field number error") {
		t.Error("an envelope without a number is sent back to its field")
	}
	for i, name := range []string{"Yanis Benali", "Samira Benali", "Karim Benali", "Rhône Services Web SARL"} {
		s.number(name, "1A 204 119 000"+string(rune('1'+i))+" 6")
	}
	s.primary()
	s.received(id, "2026-11-09", "Samira", "2026-11-09")
	s.received(id, "2026-11-10", "Yanis", "2026-11-10")

	s.on("2026-11-10", secretary())
	s.openReturned(s.view(id), "")
	s.enter(s.T("mail.returned.search"), "1a2041190003 6")
	s.press(fyne.KeyReturn)
	s.enter("Première présentation", "10/11/2026")
	s.Work.Ring()
	s.primary()
	s.closeSheets()
	if w := rules.Notice(s.view(id).Matter); w.HoldingEnd != days.Must("2026-11-25") || w.Watch == 0 {
		t.Errorf("the father's envelope is held until %s", w.HoldingEnd)
	}

	s.on("2026-11-20", secretary())
	s.openReturned(s.view(id), "")
	s.enter(s.T("mail.returned.search"), "Karim")
	s.press(fyne.KeyReturn)
	s.choose(s.T("mail.returned.what"), "Distribué")
	s.enter(s.T("mail.returned.day"), "9/11/2026")
	s.Work.Ring()
	s.primary()
	s.shows("avant première présentation le mar. 10 nov.")
	if s.happened("fault") || !s.happened("field day error") {
		t.Error("a collection before the presentation is refused beside its field")
	}
	s.enter(s.T("mail.returned.day"), "20/11/2026")
	s.Work.Ring()
	s.shows("Ce qui change", "Reçu le ven. 20 nov.")
	s.primary()
	s.closeSheets()
	if n := rules.Notice(s.view(id).Matter); n.State != rules.Met || n.Safe != days.Must("2026-12-01") {
		t.Errorf("the notice is %v, safe from %s; want met, safe from 1 December", n.State, n.Safe)
	}

	s.council(id, "2026-12-01", cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}, cases.For, cases.For, cases.Against, cases.Against)
	s.on("2026-12-07", secretary())
	s.openDecision(s.view(id))
	s.shows("Exclusion définitive avec exclusion de toute formation pendant un an", "2 pour et 2 contre")
	s.enter("Pourquoi ce niveau", "la gravité des menaces")
	s.primary()
	s.shows("Yanis Benali", "Samira Benali", "Karim Benali")
	s.issueAll()
	for i, name := range []string{"Yanis Benali", "Samira Benali", "Karim Benali"} {
		s.number(name, "1A 204 119 001"+string(rune('1'+i))+" 6")
	}
	s.primary()
	if got := s.state(id, rules.WindowRule); got != rules.Met {
		t.Errorf("the window is %v, want met", got)
	}
	if got := s.state(id, rules.Minor); got != rules.Met {
		t.Errorf("the letters of a minor are %v, want met", got)
	}
}

// strikeCouncil takes back what the sample recorded of the council, so that the
// window can record it.
func strikeCouncil(t *testing.T, s *mailStage, id cases.CaseID) {
	t.Helper()
	var sub register.Submission
	for _, a := range s.view(id).Matter.Case.Acts {
		switch a.Payload.(type) {
		case cases.ChooseCourse, cases.ConveneCase:
			sub.Entries = append(sub.Entries, register.Entry{File: id.File(), Payload: cases.StrikeAct{Act: a.ID, Reason: "test"}})
		}
	}
	if len(sub.Entries) == 0 {
		return
	}
	if _, err := s.register.As(director()).Record(context.Background(), sub); err != nil {
		t.Fatal(err)
	}
}
