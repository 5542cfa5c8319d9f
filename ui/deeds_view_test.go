package ui

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// decisionAct is a decision letter of a day.
func decisionAct(day string, kind regulation.SanctionKind, reparation string) cases.Act {
	d := &cases.Decision{Sanction: cases.Sanction{Kind: kind}, Retained: []cases.GrievanceID{"1"}, Reparation: reparation}
	if reparation != "" {
		d.RepairBy = days.Must("2026-12-01")
	}
	return cases.Act{ID: "decision", On: days.Must(day), By: "marion", Payload: cases.IssueLetter{
		Letter: "dl", Type: cases.LetterDecision, Language: "fr", Decision: d,
	}}
}

func actOn(id cases.ActID, day string, p cases.Payload) cases.Act {
	return cases.Act{ID: id, On: days.Must(day), By: "marion", File: cases.CaseID("c").File(), Payload: p}
}

func namesOf(in []deedRow) []string {
	var out []string
	for _, r := range in {
		if !r.Head {
			out = append(out, r.Name)
		}
	}
	return out
}

func TestTheListOfDeedsOffersWhatFitsTheCase(t *testing.T) {
	const today = "2026-11-30"
	fr := wordsOn(t, translations.French, today)
	decided := decisionAct("2026-11-20", regulation.PermanentExclusion, "un exposé")
	for name, tt := range map[string]struct {
		acts     []cases.Act
		has, not []string
	}{
		"before anything": {
			nil,
			[]string{"observations", "consultation", "request", "interview", "board", "access-cut", "end", "abandon", "hold", "close-case"},
			[]string{"answer", "postpone", "access-restored", "exit", "reparation", "challenge", "challenge-ended", "withdrawal", "hold-ended", "reopen"},
		},
		"a request waits": {
			[]cases.Act{actOn("r", "2026-11-20", cases.PostponementAsked{By: "Camille Laurent"})}, []string{"answer"}, nil,
		},
		"a request was answered": {
			[]cases.Act{actOn("r", "2026-11-20", cases.PostponementAsked{}), actOn("a", "2026-11-21", cases.AnswerRequest{Request: "r"})}, nil, []string{"answer"},
		},
		"excluded for good, with a reparation": {
			[]cases.Act{decided}, []string{"reparation", "challenge", "withdrawal"}, []string{"end", "challenge-ended"},
		},
		"challenged": {
			[]cases.Act{decided, actOn("x", "2026-11-25", cases.DecisionChallenged{Challenge: "x", Letter: "dl", Forum: cases.ForumMediator})},
			[]string{"challenge-ended"},
			nil,
		},
		"withdrawn": {
			[]cases.Act{decided, actOn("w", "2026-11-25", cases.WithdrawDecision{Letter: "dl"})}, nil, []string{"reparation", "challenge", "withdrawal"},
		},
		"accesses cut": {
			[]cases.Act{actOn("c", "2026-11-20", cases.AccessChanged{Items: accessItems()})}, []string{"access-restored"}, []string{"access-cut"},
		},
		"closed": {
			[]cases.Act{actOn("c", "2026-11-20", cases.CloseCase{})},
			[]string{"reopen", "hold", "consultation"},
			[]string{"observations", "request", "end", "abandon", "close-case"},
		},
		"held": {
			[]cases.Act{actOn("h", "2026-11-20", cases.LegalHold{})}, []string{"hold-ended"}, []string{"hold"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got := namesOf(deedRows(fr, bareMatter(t, today, tt.acts...), cases.RoleDirector, ""))
			for _, want := range tt.has {
				if !slices.Contains(got, want) {
					t.Errorf("%q is missing in %q", want, got)
				}
			}
			for _, not := range tt.not {
				if slices.Contains(got, not) {
					t.Errorf("%q is offered in %q", not, got)
				}
			}
		})
	}
}

func TestTheListOfDeedsIsSearched(t *testing.T) {
	fr := wordsOn(t, translations.French, "2026-11-30")
	m := bareMatter(t, "2026-11-30")
	for text, want := range map[string][]string{
		"observ":   {"observations"},
		"PLAINTE":  {"complaint"},
		"medi":     nil,
		"mentorat": {"access-cut"},
	} {
		if diff := cmp.Diff(want, namesOf(deedRows(fr, m, cases.RoleDirector, text))); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	if got := deedRows(fr, m, cases.RoleDirector, "plainte"); len(got) != 2 || !got[0].Head || got[0].Title != "Avant le conseil" {
		t.Errorf("the moment is not shown above what was found: %+v", got)
	}
}

func TestASecretarySeesWhatOnlyTheDirectorMayDo(t *testing.T) {
	fr := wordsOn(t, translations.French, "2026-11-30")
	m := bareMatter(t, "2026-11-30", actOn("r", "2026-11-20", cases.PostponementAsked{}))
	var blocked []string
	for _, r := range deedRows(fr, m, cases.RoleSecretary, "") {
		if r.Blocked != "" {
			blocked = append(blocked, r.Name)
		}
	}
	if diff := cmp.Diff([]string{"answer", "precaution", "end"}, blocked); diff != "" {
		t.Error(diff)
	}
	for _, r := range deedRows(fr, m, cases.RoleDirector, "") {
		if r.Blocked != "" {
			t.Errorf("the director is kept from %q: %s", r.Name, r.Blocked)
		}
	}
}

// filledIn answers every field of a form.
func filledIn(form deedForm, today days.Day) deedAnswers {
	a := form.Start.cloned()
	a.On = today
	for _, f := range form.Fields {
		switch f.Input {
		case deedChoice:
			if a.Text[f.Key] == "" && len(f.Options) > 0 {
				a.Text[f.Key] = f.Options[0].Value
			}
		case deedMany:
			if len(a.Many[f.Key]) == 0 && len(f.Options) > 0 {
				a.Many[f.Key] = []string{f.Options[0].Value}
			}
		case deedLine, deedArea:
			if a.Text[f.Key] == "" {
				a.Text[f.Key] = "écrit"
			}
		case deedTick, deedFile, deedDay:
		}
	}
	return a
}

func TestADeedIsTheDirectorsWhereTheRegisterSaysSo(t *testing.T) {
	s := newStage(t)
	id := s.begun(TabOverview)
	v, err := s.Desk.Case(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range deeds() {
		if d.Form == nil {
			continue
		}
		form := d.Form(s.words, v.Matter, "")
		payload := form.Make(filledIn(form, v.Matter.Today), s.Desk.NewID)
		trial, err := s.register.As(secretary()).Try(context.Background(), register.Submission{Entries: []register.Entry{{File: id.File(), Payload: payload}}})
		if err != nil {
			t.Fatalf("%s: %v", d.Name, err)
		}
		if got := len(trial.Roles) > 0; got != d.Own {
			t.Errorf("%s: the register keeps a secretary from it: %t; the list says %t", d.Name, got, d.Own)
		}
	}
}

func TestWhatADeedLacksIsSaidBesideItsField(t *testing.T) {
	fr := wordsOn(t, translations.French, "2026-11-30")
	today := days.Must("2026-11-30")
	m := bareMatter(t, "2026-11-30", decisionAct("2026-11-20", regulation.PermanentExclusion, "un exposé"),
		actOn("r", "2026-11-21", cases.PostponementAsked{By: "Camille"}))
	fields := func(in []formProblem) []string {
		var out []string
		for _, p := range in {
			out = append(out, p.Field)
		}
		return out
	}
	for name, tt := range map[string]struct {
		deed string
		set  func(*deedAnswers)
		want []string
	}{
		"observations without anything":         {"observations", nil, []string{"text"}},
		"observations as a document":            {"observations", func(a *deedAnswers) { a.File.Document = "d" }, nil},
		"no day":                                {"complaint", func(a *deedAnswers) { a.On = 0 }, []string{"on"}},
		"tomorrow":                              {"complaint", func(a *deedAnswers) { a.On = today + 1 }, []string{"on"}},
		"a refusal needs its reason":            {"answer", func(a *deedAnswers) { a.Text["granted"] = answerRefused }, []string{"reason"}},
		"a request granted needs none":          {"answer", func(a *deedAnswers) { a.Text["granted"] = answerGranted }, nil},
		"an opinion":                            {"board", nil, []string{"favourable", "presided", "present"}},
		"an end on another ground":              {"end", func(a *deedAnswers) { a.Text["ground"] = string(cases.EndOther) }, []string{"reason"}},
		"an end by resignation":                 {"end", func(a *deedAnswers) { a.Text["ground"] = string(cases.EndResigned) }, nil},
		"a decision withdrawn without a reason": {"withdrawal", nil, []string{"reason"}},
		"accesses cut, none ticked": {"access-cut", func(a *deedAnswers) {
			a.Many["items"], a.Text["by"] = nil, "service informatique"
		}, []string{"items"}},
	} {
		t.Run(name, func(t *testing.T) {
			d, ok := deedOf(tt.deed)
			if !ok {
				t.Fatalf("no deed %q", tt.deed)
			}
			form := d.Form(fr, m, "")
			a := form.Start.cloned()
			a.On = today
			if tt.set != nil {
				tt.set(&a)
			}
			if diff := cmp.Diff(tt.want, fields(form.problems(a, today))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatADeedRecords(t *testing.T) {
	fr := wordsOn(t, translations.French, "2026-11-30")
	m := bareMatter(t, "2026-11-30",
		actOn("e1", "2026-11-10", cases.AddExhibit{Exhibit: "x1", Number: 1, Name: "rapport.pdf"}),
		actOn("e2", "2026-11-10", cases.AddExhibit{Exhibit: "x2", Number: 2, Name: "témoin.pdf", Withheld: "nomme un autre apprenant"}),
		decisionAct("2026-11-20", regulation.PermanentExclusion, "un exposé"))
	for name, tt := range map[string]struct {
		deed, subject string
		set           func(deedAnswers)
		want          cases.Payload
	}{
		"a consultation by the learner": {"consultation", "", func(a deedAnswers) {
			a.Many["exhibits"], a.Text["copy"] = []string{"x1"}, deedTicked
		}, cases.FileConsulted{Who: "Camille Laurent", Person: "camille", Capacity: "learner", Exhibits: []cases.ExhibitID{"x1"}, CopyGiven: true}},
		"by somebody else": {"consultation", "", func(a deedAnswers) {
			a.Text["who"], a.Text["capacity"] = "Maître Roy", consultsLawyer
		}, cases.FileConsulted{Who: "Maître Roy", Capacity: "lawyer"}},
		"a request without a ground of the list": {"request", "", func(a deedAnswers) {
			a.Text["ground"], a.Text["reason"] = deedNoGround, "examen"
		}, cases.PostponementAsked{By: "Camille Laurent", Reason: "examen"}},
		"one access alone": {"access-cut", "tools", func(a deedAnswers) {
			a.Text["by"] = "DSI"
		}, cases.AccessChanged{Items: []cases.AccessItem{cases.AccessTools}, By: "DSI"}},
		"every access": {"access-cut", "", func(a deedAnswers) {
			a.Text["by"] = "DSI"
		}, cases.AccessChanged{Items: accessItems(), By: "DSI"}},
		"a reparation not carried out": {"reparation", "", func(a deedAnswers) {
			a.Text["done"] = reparationMissing
		}, cases.ReparationFollowed{Letter: "dl"}},
		"a challenge": {"challenge", "", func(a deedAnswers) {
			a.Text["forum"] = string(cases.ForumLabour)
		}, cases.DecisionChallenged{Challenge: "id", Letter: "dl", Forum: cases.ForumLabour, By: "Camille Laurent"}},
		"an opinion with its members": {"board", "", func(a deedAnswers) {
			a.Text["favourable"], a.Text["presided"], a.Text["present"] = "yes", "Hélène Garnier", "Paul Roux\n Inès Moreau ;"
		}, cases.BoardOpinion{Favourable: cases.Yes, PresidedBy: "Hélène Garnier", Present: []string{"Paul Roux", "Inès Moreau"}}},
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := deedOf(tt.deed)
			form := d.Form(fr, m, tt.subject)
			a := form.Start.cloned()
			tt.set(a)
			if got := form.Make(a, func() string { return "id" }); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got  %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

func TestTheFollowUpShowsOnlyWhatApplies(t *testing.T) {
	const today = "2026-12-05"
	fr := wordsOn(t, translations.French, today)
	decided := decisionAct("2026-11-20", regulation.PermanentExclusion, "un exposé")
	for name, tt := range map[string]struct {
		acts []cases.Act
		want []string
	}{
		"nothing yet": {nil, nil},
		"a reparation that is late": {
			[]cases.Act{decided}, []string{"Mesure de réparation | un exposé · échéance mar. 1er déc., 4\u00a0jours de retard | late | Enregistrer"},
		},
		"a reparation carried out": {
			[]cases.Act{decided, actOn("r", "2026-12-02", cases.ReparationFollowed{Letter: "dl", Done: true, By: "Claire Hamon"})},
			[]string{"Mesure de réparation | Exécutée, constat du mer. 2 déc. · Claire Hamon | done | "},
		},
		"a challenge under way": {
			[]cases.Act{
				decided, actOn("r", "2026-12-02", cases.ReparationFollowed{Letter: "dl", Done: true}),
				actOn("x", "2026-12-03", cases.DecisionChallenged{Challenge: "x", Letter: "dl", Forum: cases.ForumLabour}),
			},
			[]string{
				"Mesure de réparation | Exécutée, constat du mer. 2 déc. | done | ",
				"Contestation\u00a0: conseil de prud’hommes | En cours depuis le jeu. 3 déc. |  | Issue",
			},
		},
		"held, reopened": {
			[]cases.Act{
				actOn("h", "2026-12-01", cases.LegalHold{Reason: "assignation"}), actOn("c", "2026-12-02", cases.CloseCase{}),
				actOn("o", "2026-12-03", cases.ReopenCase{Reason: "fait nouveau"}),
			},
			[]string{
				"Conservation pour contentieux | depuis le mar. 1er déc. · assignation |  | Y mettre fin",
				"Dossier rouvert | jeu. 3 déc. · fait nouveau | done | ",
			},
		},
		"closed": {
			[]cases.Act{actOn("c", "2026-12-02", cases.CloseCase{})},
			[]string{"Conservation | Jusqu’au mer. 2 juin 2027 inclus | done | "},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, l := range followLines(fr, viewOf(bareMatter(t, today, tt.acts...))) {
				state := map[bool]string{true: "late"}[l.Late] + map[bool]string{true: "done"}[l.Done]
				got = append(got, l.Label+" | "+l.State+" | "+state+" | "+l.Verb)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheChecklistOfAccessesSaysWhoDidWhat(t *testing.T) {
	const today = "2026-12-05"
	fr := wordsOn(t, translations.French, today)
	if got := accessLines(fr, bareMatter(t, today)); got != nil {
		t.Errorf("a case without exclusion or measure shows accesses: %+v", got)
	}
	got := accessLines(fr, bareMatter(t, today,
		actOn("a", "2026-12-01", cases.AccessChanged{Items: []cases.AccessItem{cases.AccessPlatform, cases.AccessTools}, By: "DSI"}),
		actOn("b", "2026-12-03", cases.AccessChanged{Items: []cases.AccessItem{cases.AccessTools}, Restored: true, By: "Paul Roux"})))
	want := []accessLine{
		{cases.AccessMentoring, "Mentorat", "Ouvert", false, "Couper"},
		{cases.AccessPlatform, "Plateforme", "Coupé le mar. 1er déc. · DSI", true, "Rétablir"},
		{cases.AccessTools, "Outils", "Rétabli le jeu. 3 déc. · Paul Roux", false, "Couper"},
		{cases.AccessPremises, "Locaux", "Ouvert", false, "Couper"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatFollowsADeedIsWhatIsThenDue(t *testing.T) {
	before := []rules.Due{{Kind: rules.DoChoose, What: message.New("docket.choose")}, {Kind: rules.DoPost, Subject: "d"}}
	after := []rules.Due{{Kind: rules.DoPost, Subject: "d"}, {Kind: rules.DoPrecaution, What: message.New("docket.precaution.lift"), By: days.Must("2026-12-08")}}
	fr := wordsOn(t, translations.French, "2026-12-05")
	m := bareMatter(t, "2026-12-05")
	if diff := cmp.Diff([]string{"Lever la mesure conservatoire et rétablir les accès (mar. 8 déc., 3\u00a0jours restants)"}, dueLines(fr, m, duesWithout(after, before))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Décider de la suite à donner"}, dueLines(fr, m, duesWithout(before, after))); diff != "" {
		t.Error(diff)
	}
}
