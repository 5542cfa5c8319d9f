package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// wordsOn are the words of a screen on a day.
func wordsOn(t *testing.T, l translations.Lang, today string) translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Words(l, translations.Screen).For(days.Must(today))
}

// bareMatter is a case about Camille Laurent with one grievance, judged on a day.
func bareMatter(t *testing.T, today string, more ...cases.Act) rules.Matter {
	t.Helper()
	day := days.Must("2026-09-07")
	acts := []cases.Act{
		{ID: "open", Seq: 1, Rank: 1, On: day, Today: day, By: "marion", Payload: cases.OpenCase{
			Number: "DC-2026-001", Learner: "camille", Status: cases.StatusApprentice, Path: "Développeur Python", Employer: "ponant",
		}},
		{ID: "report", Seq: 2, Rank: 2, On: day, Today: day, By: "marion", Payload: cases.FileReport{Name: "Claire Hamon", Capacity: "mentor"}},
		{ID: "g1", Seq: 3, Rank: 3, On: day, Today: day, By: "marion", Payload: cases.AddGrievance{
			Grievance: "1", Day: days.Must("2026-09-02"), Place: "sur la plateforme", Article: "3.3", InTraining: cases.Yes,
		}},
	}
	for i, a := range more {
		a.Seq, a.Rank = 4+i, int64(4+i)
		if a.Today == 0 {
			a.Today = a.On
		}
		acts = append(acts, a)
	}
	person := func(id string, i cases.Identity) *cases.Person {
		return cases.FoldPerson(cases.PersonID(id), []cases.Act{{ID: cases.ActID(id), On: day, Payload: cases.DescribePerson{Identity: i}}})
	}
	return rules.Matter{
		Case: cases.FoldCase("c", acts), Profile: profile(t), Calendar: days.NewCalendar([]days.Zone{days.Metropole}, nil), Today: days.Must(today),
		Sittings: map[cases.SittingID]*cases.Sitting{},
		People: map[cases.PersonID]*cases.Person{
			"camille": person("camille", cases.Identity{Given: "Camille", Family: "Laurent", Born: days.Must("2003-04-17")}),
			"ponant":  person("ponant", cases.Identity{Name: "Atelier du Ponant"}),
		},
		Office: cases.FoldOffice([]cases.Act{{ID: "u", Payload: cases.AddUser{User: "marion", Name: "Marion Baudry", Role: cases.RoleSecretary}}}),
	}
}

func viewOf(m rules.Matter) register.View {
	v := register.View{Matter: m, Verdicts: rules.Judge(m)}
	v.Progress = rules.Assess(m, v.Verdicts)
	return v
}

func TestThePrimaryButtonIsNeverDead(t *testing.T) {
	fr, en := wordsOn(t, translations.French, "2026-11-19"), wordsOn(t, translations.English, "2026-11-19")
	v := viewOf(bareMatter(t, "2026-11-19"))
	for name, tt := range map[string]struct {
		next   rules.NextAct
		fr, en string
		later  bool
	}{
		"today":       {rules.NextAct{Kind: rules.DoConvene}, "Réunir le conseil", "Convene the council", false},
		"not yet":     {rules.NextAct{Kind: rules.DoDecision, From: days.Must("2026-11-20")}, "Établir la lettre de décision (à partir du ven. 20 nov.)", "Issue the decision letter (from Fri 20 Nov)", true},
		"all is done": {rules.NextAct{}, "", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			v.Progress.Next = tt.next
			got := caseHeadOf(fr, v)
			if got.Next != tt.fr || got.Later != tt.later {
				t.Errorf("got %q later %t, want %q", got.Next, got.Later, tt.fr)
			}
			if got := caseHeadOf(en, v).Next; got != tt.en {
				t.Errorf("got %q, want %q", got, tt.en)
			}
		})
	}
}

func TestTheHeadOfACase(t *testing.T) {
	v := viewOf(bareMatter(t, "2026-09-08"))
	got := caseHeadOf(wordsOn(t, translations.French, "2026-09-08"), v)
	if got.Name != "Camille Laurent" || got.Initials != "CL" || got.Stage != "Signalement" || got.Closed {
		t.Errorf("got %+v", got)
	}
	if want := "DC-2026-001  ·  Apprentissage, Développeur Python  ·  Atelier du Ponant"; got.Line != want {
		t.Errorf("got %q, want %q", got.Line, want)
	}
}

func TestStepsAreDoneCurrentToComeOrLeftOut(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-09-20")
	p := rules.Progress{Stage: rules.StageGriefs, Steps: []rules.Step{
		{Stage: rules.StageReport, Done: days.Must("2026-09-07")},
		{Stage: rules.StageGriefs, Done: days.Must("2026-09-09")},
		{Stage: rules.StageConvened, Skip: true},
		{Stage: rules.StageDecided, By: days.Must("2026-10-14")},
		{Stage: rules.StageInformed, By: days.Must("2026-10-20")},
		{Stage: rules.StageClosed},
	}}
	want := []parts.Step{
		{Label: "Signalement", Caption: "lun. 7 sept.", State: parts.StepDone},
		{Label: "Griefs communiqués", Caption: "mer. 9 sept.", State: parts.StepDone},
		{Label: "Convocation", Caption: "sans objet", State: parts.StepSkipped},
		{Label: "Décision notifiée", Caption: "limite\u00a0: mer. 14 oct.", State: parts.StepCurrent},
		{Label: "Employeur et financeur", Caption: "limite\u00a0: mar. 20 oct.", State: parts.StepAhead},
		{Label: "Clôture", Caption: "–", State: parts.StepAhead},
	}
	if diff := cmp.Diff(want, caseSteps(w, p)); diff != "" {
		t.Error(diff)
	}
}

func TestTheLineOfTheLearner(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-09-08")
	for name, tt := range map[string]struct {
		born string
		want string
	}{
		"adult": {"2003-04-17", "Naissance le 17 avril 2003, personne majeure"},
		"minor": {"2009-03-02", "Naissance le 2 mars 2009, personne mineure jusqu’au 2 mars 2027"},
		"none":  {"", "Date de naissance à compléter"},
	} {
		t.Run(name, func(t *testing.T) {
			m := bareMatter(t, "2026-09-08")
			p := *m.People["camille"]
			p.Identity.Born = 0
			if tt.born != "" {
				p.Identity.Born = days.Must(tt.born)
			}
			m.People["camille"] = &p
			if got := learnerLine(w, m); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTheSentenceOfTheTimeline(t *testing.T) {
	sitting := func(m *rules.Matter, day string) {
		m.Sittings["s"] = cases.FoldSitting("s", []cases.Act{{ID: "p", On: days.Must("2026-09-08"), Payload: cases.PlanSitting{Day: days.Must(day), At: days.MustHour("14:00")}}})
	}
	convened := cases.Act{ID: "v", On: days.Must("2026-09-08"), Payload: cases.ConveneCase{Sitting: "s", Heaviest: regulation.TemporaryExclusion}}
	call := cases.Act{ID: "k", On: days.Must("2026-09-29"), Payload: cases.CallCase{Sitting: "s"}}
	heard := cases.Act{ID: "h", On: days.Must("2026-09-29"), Payload: cases.HearingHeld{Sitting: "s", ReasonStated: true}}
	for name, tt := range map[string]struct {
		today string
		acts  []cases.Act
		want  string
	}{
		"opened":           {"2026-09-08", nil, "Dossier ouvert le lun. 7 sept."},
		"council planned":  {"2026-09-20", []cases.Act{convened}, "Conseil\u00a0: mar. 29 sept., 9\u00a0jours restants."},
		"council missed":   {"2026-10-01", []cases.Act{convened}, "Le conseil prévu le mar. 29 sept. reste à enregistrer ou à reporter."},
		"closed":           {"2026-10-20", []cases.Act{{ID: "x", On: days.Must("2026-10-19"), Payload: cases.CloseCase{}}}, "Dossier clos le lun. 19 oct."},
		"heard, too early": {"2026-09-30", []cases.Act{convened, call, heard}, "Décision\u00a0: envoi possible du ven. 2 oct. au mer. 14 oct."},
		"heard, open":      {"2026-10-05", []cases.Act{convened, call, heard}, "Décision\u00a0: envoi possible jusqu’au mer. 14 oct., 9\u00a0jours restants."},
		"heard, late":      {"2026-10-20", []cases.Act{convened, call, heard}, "Le dernier jour sûr pour envoyer la décision était le mer. 14 oct."},
	} {
		t.Run(name, func(t *testing.T) {
			m := bareMatter(t, tt.today, tt.acts...)
			sitting(&m, "2026-09-29")
			if len(tt.acts) == 3 {
				held := []cases.Act{
					{ID: "p", Rank: 1, On: days.Must("2026-09-08"), Payload: cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00")}},
					{ID: "o", Rank: 2, On: days.Must("2026-09-29"), Payload: cases.OpenSitting{}},
					{ID: "z", Rank: 3, On: days.Must("2026-09-29"), Payload: cases.CloseSitting{}},
				}
				m.Sittings["s"] = cases.FoldSitting("s", held)
			}
			if got := timelineOf(wordsOn(t, translations.French, tt.today), m, rules.Judge(m)).Sentence; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTheTimelineShowsTheWindowOfTheDecision(t *testing.T) {
	m := bareMatter(t, "2026-10-05",
		cases.Act{ID: "v", On: days.Must("2026-09-08"), Payload: cases.ConveneCase{Sitting: "s", Heaviest: regulation.TemporaryExclusion}},
		cases.Act{ID: "h", On: days.Must("2026-09-29"), Payload: cases.HearingHeld{Sitting: "s", ReasonStated: true}})
	m.Sittings["s"] = cases.FoldSitting("s", []cases.Act{
		{ID: "p", Rank: 1, On: days.Must("2026-09-08"), Payload: cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio"}},
		{ID: "o", Rank: 2, On: days.Must("2026-09-29"), Payload: cases.OpenSitting{}},
	})
	line := timelineOf(wordsOn(t, translations.French, "2026-10-05"), m, rules.Judge(m))
	type bar struct {
		From, To string
		Tone     parts.Tone
		Hatched  bool
	}
	var got []bar
	for _, l := range line.Lanes {
		if l.Label != "Décision" {
			continue
		}
		for _, b := range l.Bars {
			got = append(got, bar{b.From.String(), b.To.String(), b.Tone, b.Hatched})
			if b.Why == "" {
				t.Errorf("the bar from %s does not say how it was counted", b.From)
			}
		}
	}
	want := []bar{
		{"2026-09-30", "2026-09-30", parts.ToneDanger, true},
		{"2026-10-01", "2026-10-01", parts.ToneWarn, true},
		{"2026-10-02", "2026-10-14", parts.ToneOK, false},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if line.From > days.Must("2026-09-04") || line.To < days.Must("2026-10-17") {
		t.Errorf("the line runs from %s to %s", line.From, line.To)
	}
}

func TestNobodyIsLateWithWhatWasNotHeard(t *testing.T) {
	m := bareMatter(t, "2026-11-24",
		cases.Act{ID: "v", On: days.Must("2026-09-08"), Payload: cases.ConveneCase{Sitting: "s", Heaviest: regulation.TemporaryExclusion}})
	m.Sittings["s"] = cases.FoldSitting("s", []cases.Act{
		{ID: "p", Rank: 1, On: days.Must("2026-09-08"), Payload: cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio"}},
	})
	for _, l := range timelineOf(wordsOn(t, translations.French, "2026-11-24"), m, rules.Judge(m)).Lanes {
		for _, b := range l.Bars {
			if b.Label == "trop tard" {
				t.Errorf("%s: too late from %s to %s", l.Label, b.From, b.To)
			}
		}
	}
}

func verdictOf(r regulation.RuleID, s rules.State, subject string) rules.Verdict {
	return rules.Verdict{Rule: r, State: s, Subject: subject, Reason: message.Literal("raison " + string(r) + subject)}
}

func TestTheChecklist(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-10-05")
	m := bareMatter(t, "2026-10-05")
	verdicts := []rules.Verdict{
		verdictOf(rules.Scope, rules.Met, ""), verdictOf(rules.NoticeRule, rules.Contestable, "s"),
		verdictOf(rules.Convocation, rules.Broken, "l"), verdictOf(rules.Minor, rules.NotApplicable, ""),
		verdictOf(rules.Quorum, rules.Met, "s"), verdictOf(rules.WindowRule, rules.Pending, ""),
	}
	progress := rules.Progress{Stage: rules.StageVoted, Dues: []rules.Due{
		{Kind: rules.DoWatch, Rule: rules.Convocation, Waiting: true},
		{Kind: rules.DoPost, Rule: rules.Convocation, Subject: "l"},
	}}
	got := checklistOf(w, m, verdicts, progress)
	if len(got) != 3 || got[0].Title != "Après le conseil" || !got[0].Open || !got[0].Now {
		t.Fatalf("the current phase is not first and open: %+v", got)
	}
	before := got[1]
	if before.Title != "Avant le conseil" || before.Met != 1 || before.Of != 3 || len(before.Quiet) != 1 || !before.Open {
		t.Errorf("got %+v", before)
	}
	var order []parts.VerdictState
	for _, r := range before.Rows {
		order = append(order, r.State)
	}
	if diff := cmp.Diff([]parts.VerdictState{parts.VerdictBroken, parts.VerdictContestable, parts.VerdictMet}, order); diff != "" {
		t.Error(diff)
	}
	fix := before.Rows[0]
	if fix.Kind != rules.DoPost || fix.Subject != "l" || fix.Fix != "Enregistrer le dépôt" || fix.Word != "À corriger" {
		t.Errorf("the fix is %+v", fix)
	}
	if at := got[2]; at.Title != "Pendant le conseil" || at.Open || at.Met != at.Of {
		t.Errorf("a phase all met is not folded: %+v", at)
	}
	if r := got[0].Rows[0]; r.Fix != "" || r.Word != "À venir" {
		t.Errorf("what is to come has a fix: %+v", r)
	}
}

func TestEachRuleHasItsStepAndItsPhase(t *testing.T) {
	for _, r := range rules.All() {
		if p := phaseOf(r.ID); p < 0 || p > 2 {
			t.Errorf("%s is in phase %d", r.ID, p)
		}
		if r.Stops != nil && stepFor(r.ID) == "" && r.ID != rules.Order && r.ID != rules.Board && r.ID != rules.Abandon {
			t.Errorf("%s stops acts, and no step mends it", r.ID)
		}
	}
}

func TestAnUnfoldedVerdictTellsWhoConfirmed(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-10-05")
	m := bareMatter(t, "2026-10-05", cases.Act{
		ID: "l", On: days.Must("2026-09-09"), By: "marion",
		Payload: cases.IssueLetter{Letter: "l", Type: cases.LetterConvocation},
		Judged: &cases.Judged{
			Confirmed: []regulation.RuleID{rules.Convocation},
			Overrides: []cases.Override{{Rule: rules.Convocation, Subject: "l", Reason: "urgence"}},
		},
	})
	v := verdictOf(rules.Convocation, rules.Contestable, "l")
	v.Arithmetic = []message.Message{message.Literal("calcul")}
	v.Relies = []cases.ActID{"l", "nowhere"}
	got := strings.Join(checkDetails(w, m, v), "|")
	for _, want := range []string{"raison R-CONVOCATIONl", "calcul", "Confirmé par Marion Baudry le mer. 9 sept.", "Dérogation de Marion Baudry le mer. 9 sept.\u00a0: urgence", "S’appuie sur\u00a0: établissement de la lettre, mer. 9 sept."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

func TestThePanelSaysWhatIsEnvisagedThenDecided(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-10-05")
	convened := cases.Act{ID: "v", On: days.Must("2026-09-08"), Payload: cases.ConveneCase{Sitting: "s", Heaviest: regulation.TemporaryExclusion}}
	put := cases.Act{ID: "m", On: days.Must("2026-09-29"), Payload: cases.PutMotion{Motion: "m", Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}}}
	vote := cases.Act{ID: "n", On: days.Must("2026-09-29"), Payload: cases.CloseMotion{Motion: "m", Tally: &cases.Tally{For: 3, Against: 1, Abstain: 1}}}
	for name, tt := range map[string]struct {
		acts           []cases.Act
		sanction, vote string
	}{
		"nothing":   {nil, "", ""},
		"envisaged": {[]cases.Act{convened}, "Exclusion temporaire (niveau 3), envisagée", ""},
		"voted":     {[]cases.Act{convened, put, vote}, "Exclusion temporaire (niveau 3)\n15\u00a0jours", "3 pour, 1 contre, 1\u00a0abstention"},
	} {
		t.Run(name, func(t *testing.T) {
			m := bareMatter(t, "2026-10-05", tt.acts...)
			if got := panelSanction(w, m); got != tt.sanction {
				t.Errorf("sanction %q, want %q", got, tt.sanction)
			}
			if got := panelVote(w, m); got != tt.vote {
				t.Errorf("vote %q, want %q", got, tt.vote)
			}
		})
	}
}

func TestThePanelAsksForWhatLettersNeed(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-10-05")
	m := bareMatter(t, "2026-10-05")
	rows := func() map[string]string {
		out := map[string]string{}
		for _, r := range casePanel(w, m) {
			out[r.Label] = r.Value
		}
		return out
	}
	if got := rows(); got["Adresse"] != "À compléter" || got["Employeur"] != "Atelier du Ponant" {
		t.Errorf("got %v", got)
	}
	o := *m.Case.Opened
	o.Is.Employer = ""
	m.Case.Opened = &o
	if got := rows()["Employeur"]; got != "À compléter" {
		t.Errorf("an apprentice without an employer: %q", got)
	}
	o.Is.Status = cases.StatusTrainee
	if got, ok := rows()["Employeur"]; ok {
		t.Errorf("a trainee needs no employer: %q", got)
	}
}

func TestAPrecautionCountsItsDays(t *testing.T) {
	order := cases.Act{ID: "p", On: days.Must("2026-09-08"), Payload: cases.OrderPrecaution{
		Precaution: "p", From: days.Must("2026-09-08"), Scope: "le mentorat", Review: days.Must("2026-09-22"),
	}}
	for today, tt := range map[string]struct {
		title string
		warn  bool
	}{
		"2026-09-08": {"Depuis le mar. 8 sept., 1er jour sur 15", false},
		"2026-09-09": {"Depuis le mar. 8 sept., 1er jour sur 15", false},
		"2026-09-23": {"Depuis le mar. 8 sept., 15e jour sur 15", false},
		"2026-09-24": {"Depuis le mar. 8 sept., 16e jour : plus de 15 jours", true},
	} {
		c, ok := precautionOf(wordsOn(t, translations.French, today), bareMatter(t, today, order))
		if !ok || c.Title != tt.title || c.Warn != tt.warn {
			t.Errorf("%s: got %+v", today, c)
		}
	}
}
