package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func on(day string) days.Day { return days.Must(day) }

func TestTheJournalShowsEveryActTheLastFirst(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-10-05")
	m := bareMatter(t, "2026-10-05",
		cases.Act{ID: "v", On: on("2026-09-08"), By: "marion", Payload: cases.ConveneCase{Sitting: "s", Heaviest: regulation.TemporaryExclusion}},
		cases.Act{ID: "i", On: on("2026-09-10"), At: days.MustHour("14:05"), Today: on("2026-09-15"), By: "marion", Payload: cases.InterviewHeld{Notes: "entendue"}},
		cases.Act{ID: "x", On: on("2026-09-16"), By: "helene", Payload: cases.StrikeAct{Act: "i", Reason: "mauvais jour"}},
	)
	m.Sittings["s"] = cases.FoldSitting("s", []cases.Act{{ID: "p", Rank: 4, On: on("2026-09-08"), By: "marion", Payload: cases.PlanSitting{Day: on("2026-09-29")}}})
	type line struct {
		ID, When, Late, What, Detail, Why string
		Struck, Strike, Correct           bool
	}
	var got []line
	for _, l := range journalOf(w, m) {
		got = append(got, line{string(l.Act.ID), l.When, l.Late, l.What, l.Detail, l.Why, l.Struck, l.Strike, l.Correct})
	}
	want := []line{
		{"x", "mer. 16 sept.", "", "Rature d’un acte", "entretien du jeu. 10 sept.  ·  mauvais jour", "", false, false, false},
		{"i", "jeu. 10 sept., 14\u00a0h\u00a005", "enregistré le mar. 15 sept.", "Entretien", "entendue", "Rayé par helene le mer. 16 sept.\u00a0: mauvais jour", true, false, false},
		{"p", "mar. 8 sept.", "", "Fixation de la séance", "mar. 29 sept.", "", false, true, false},
		{"v", "mar. 8 sept.", "", "Inscription à une séance", "mar. 29 sept.  ·  Exclusion temporaire (niveau 3)", "", false, true, false},
		{"g1", "lun. 7 sept.", "", "Ajout d’un grief", "mer. 2 sept.  ·  Art.\u00a03.3  ·  sur la plateforme", "", false, true, true},
		{"report", "lun. 7 sept.", "", "Signalement", "Claire Hamon  ·  mentor", "", false, true, false},
		{"open", "lun. 7 sept.", "", "Ouverture du dossier", "DC-2026-001  ·  Camille Laurent  ·  Apprentissage  ·  Développeur Python", "", false, true, false},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatEachActSays(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-10-05")
	letter := cases.IssueLetter{Letter: "l", Type: cases.LetterConvocation, Copies: []cases.Copy{
		{Copy: "c", To: "camille", Capacity: cases.ToLearner, Dispatch: "d", Number: "1A20411877342"},
	}}
	m := bareMatter(t, "2026-10-05",
		cases.Act{ID: "l", On: on("2026-09-09"), Payload: letter},
		cases.Act{ID: "m", On: on("2026-09-29"), Payload: cases.PutMotion{Motion: "m", Sanction: cases.Sanction{Kind: regulation.WrittenWarning}}},
		cases.Act{ID: "n", On: on("2026-09-29"), Payload: cases.CloseMotion{Motion: "m", Tally: &cases.Tally{For: 3, Against: 1}}},
	)
	for name, tt := range map[string]struct {
		is   cases.Payload
		want string
	}{
		"a letter":            {letter, "convocation  ·  Camille Laurent"},
		"a deposit":           {cases.Posted{Dispatch: "d", Channel: post.Registered}, "Camille Laurent, n°\u00a01A 204 118 7734 2  ·  recommandé avec AR"},
		"a collection":        {cases.Collected{Dispatch: "d", ByOther: "sa mère"}, "Camille Laurent, n°\u00a01A 204 118 7734 2  ·  sa mère"},
		"a return":            {cases.Returned{Dispatch: "d", Ground: post.Unclaimed}, "Camille Laurent, n°\u00a01A 204 118 7734 2  ·  pli avisé et non réclamé"},
		"a refusal to sign":   {cases.HandedOver{To: "camille", Witnesses: "A, B"}, "Camille Laurent  ·  Refus de signer  ·  A, B"},
		"an unknown envelope": {cases.Presented{Dispatch: "elsewhere"}, ""},
		"a motion":            {cases.PutMotion{Motion: "m", Sanction: cases.Sanction{Kind: regulation.WrittenWarning}}, "Avertissement écrit (niveau 2)"},
		"a closed vote":       {cases.CloseMotion{Motion: "m", Tally: &cases.Tally{For: 3, Against: 1}}, "3 pour, 1 contre  ·  adoptée"},
		"an absence":          {cases.LearnerAbsent{Ground: cases.AbsentIllness, SeenBy: "Marion Baudry", SeenOn: on("2026-09-28")}, "maladie  ·  Marion Baudry  ·  lun. 28 sept."},
		"no ground":           {cases.LearnerAbsent{}, "sans motif établi"},
		"a choice":            {cases.ChooseCourse{Course: cases.CourseCouncil, Reason: "copies  répétées"}, "Réunir le conseil  ·  copies répétées"},
		"an exhibit":          {cases.AddExhibit{Number: 2, Name: "capture.png", Size: 31000}, "Pièce 2  ·  capture.png  ·  31\u00a0ko"},
		"a link":              {cases.LinkPerson{Person: "camille", Link: cases.LinkRelative, Detail: "cousine"}, "Camille Laurent  ·  Proche de l’apprenant  ·  cousine"},
		"a seat":              {cases.SeatMember{Member: "camille", Seat: regulation.SeatPresident}, "Camille Laurent  ·  Présidence"},
		"an opening":          {cases.OpenSitting{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := eventDetail(w, m, tt.is); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestWhatMoves(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-09-20")
	was := rules.Verdict{Rule: rules.NoticeRule, Subject: "s", State: rules.Met, Days: map[string]days.Day{
		"received": on("2026-09-14"), "safe": on("2026-09-23"), "nth": on("2026-09-22"), "council": on("2026-09-29"),
	}}
	late := rules.Verdict{Rule: rules.NoticeRule, Subject: "s", State: rules.Contestable, Days: map[string]days.Day{
		"received": on("2026-09-19"), "safe": on("2026-09-30"), "nth": on("2026-09-27"), "council": on("2026-09-29"),
	}}
	gone := rules.Verdict{Rule: rules.Precaution, Subject: "p", State: rules.Met}
	title := "Griefs et convocation reçus 8\u00a0jours avant le conseil"
	for name, tt := range map[string]struct {
		before, after []rules.Verdict
		want          moves
	}{
		"nothing": {[]rules.Verdict{was}, []rules.Verdict{was}, moves{}},
		"a receipt five days later": {[]rules.Verdict{was}, []rules.Verdict{late}, moves{
			Days: []move{
				{What: "Réception", Of: title, Old: "lun. 14 sept.", New: "sam. 19 sept."},
				{What: "Premier jour sûr", Of: title, Old: "mer. 23 sept.", New: "mer. 30 sept."},
			},
			Verdicts: []move{{What: "Griefs et convocation reçus 8\u00a0jours avant le conseil", Old: "Conforme", New: "Contestable", Worse: true}},
		}},
		"back again": {[]rules.Verdict{late}, []rules.Verdict{was}, moves{
			Days: []move{
				{What: "Réception", Of: title, Old: "sam. 19 sept.", New: "lun. 14 sept."},
				{What: "Premier jour sûr", Of: title, Old: "mer. 30 sept.", New: "mer. 23 sept."},
			},
			Verdicts: []move{{What: "Griefs et convocation reçus 8\u00a0jours avant le conseil", Old: "Contestable", New: "Conforme"}},
		}},
		"a verdict that goes": {[]rules.Verdict{was, gone}, []rules.Verdict{was}, moves{
			Verdicts: []move{{What: "Mesure conservatoire", Old: "Conforme", New: "–"}},
		}},
		"a verdict that comes": {nil, []rules.Verdict{gone}, moves{
			Verdicts: []move{{What: "Mesure conservatoire", Old: "–", New: "Conforme", Worse: true}},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			got := whatMoves(w, 8, tt.before, tt.after)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if got.None() != (name == "nothing") {
				t.Error("whether anything moves is told wrongly")
			}
		})
	}
}

func TestACorrectionStrikesAndRecordsAgain(t *testing.T) {
	m := bareMatter(t, "2026-10-05",
		cases.Act{ID: "l", On: on("2026-09-09"), Payload: cases.IssueLetter{Letter: "l", Type: cases.LetterGrievances, Grievances: []cases.GrievanceID{"1"}}})
	presented := cases.Act{ID: "a", File: m.Case.ID.File(), On: on("2026-09-11"), Payload: cases.Presented{Dispatch: "d"}}
	got := correction{Act: presented, Day: on("2026-09-12"), Reason: "relu", NewID: counting()}.submission(m)
	if s := got.Entries[0].Payload.(cases.StrikeAct); s.Act != "a" || s.Reason != "relu" {
		t.Errorf("struck %+v", s)
	}
	if e := got.Entries[1]; e.On != on("2026-09-12") || e.Payload != cases.Payload(cases.Presented{Dispatch: "d"}) {
		t.Errorf("recorded again %+v", e)
	}
	fact, _ := actOf(m, "g1")
	again := correction{Act: fact, Day: on("2026-09-03"), Reason: "relu", NewID: counting()}.submission(m).Entries[1]
	g := again.Payload.(cases.AddGrievance)
	if g.Day != on("2026-09-03") || again.On != on("2026-09-07") || g.Grievance == "1" {
		t.Errorf("a grievance that a letter states keeps its name, or its day is lost: %+v on %s", g, again.On)
	}
}

func TestActsThatHangOnAStruckOne(t *testing.T) {
	m := bareMatter(t, "2026-10-05",
		cases.Act{ID: "p", On: on("2026-09-09"), Payload: cases.Posted{Dispatch: "d"}},
		cases.Act{ID: "q", On: on("2026-09-11"), Payload: cases.Presented{Dispatch: "d"}},
		cases.Act{ID: "r", On: on("2026-09-12"), Payload: cases.Collected{Dispatch: "d"}},
		cases.Act{ID: "z", On: on("2026-09-13"), Payload: cases.StrikeAct{Act: "r"}})
	reasons := []rules.Verdict{
		{Rule: rules.Order, Relies: []cases.ActID{"strike", "p", "q", "r"}},
		{Rule: rules.NoticeRule, Relies: []cases.ActID{"g1"}},
	}
	got := hangingActs(m, reasons, "p")
	if len(got) != 1 || got[0].ID != "q" {
		t.Errorf("got %v", got)
	}
}

func TestGrievancesSayWhetherTheLearnerWasTold(t *testing.T) {
	w := wordsOn(t, translations.French, "2026-10-05")
	issued := cases.Act{ID: "l", On: on("2026-09-08"), Payload: cases.IssueLetter{
		Letter: "l", Type: cases.LetterGrievances, Grievances: []cases.GrievanceID{"1"},
		Copies: []cases.Copy{{Copy: "c", To: "camille", Capacity: cases.ToLearner, Dispatch: "d"}},
	}}
	left := cases.Act{ID: "p", On: on("2026-09-09"), Payload: cases.Posted{Dispatch: "d", Copies: []cases.CopyID{"c"}}}
	for name, tt := range map[string]struct {
		acts []cases.Act
		want string
		sent bool
	}{
		"not yet": {nil, "Pas encore communiqué", false},
		"issued":  {[]cases.Act{issued}, "Lettre établie le mar. 8 sept.", true},
		"posted":  {[]cases.Act{issued, left}, "Communiqué le mer. 9 sept.", true},
	} {
		t.Run(name, func(t *testing.T) {
			got := grievanceCards(w, bareMatter(t, "2026-10-05", tt.acts...))
			if len(got) != 1 || got[0].Told != tt.want || got[0].Sent != tt.sent || got[0].Training != "Pendant la formation" {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestAFactIsCompletedWithoutAReasonAndCorrectedWithOne(t *testing.T) {
	m := bareMatter(t, "2026-10-05")
	a, _ := actOf(m, "g1")
	for name, tt := range map[string]struct {
		change func(*newCaseForm)
		want   []string
	}{
		"completed":            {func(f *newCaseForm) { f.Facts[0].Text = "copie" }, nil},
		"corrected":            {func(f *newCaseForm) { f.Facts[0].Day = "3/9/2026" }, []string{"reason field.reason"}},
		"corrected, explained": {func(f *newCaseForm) { f.Facts[0].Day, f.Reason = "3/9/2026", "relu" }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			form := factChangeForm(a.Payload.(cases.AddGrievance), counting())
			tt.change(&form)
			got, errs := readFactChange(form, m, a)
			var keys []string
			for _, e := range errs {
				keys = append(keys, e.Field+" "+e.Message.Key)
			}
			if diff := cmp.Diff(tt.want, keys); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff([]string{"case strike", "case add-grievance"}, kindsOf(got.Submission)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAPostponementNeedsAGroundAndItsProof(t *testing.T) {
	today := on("2026-10-05")
	for name, tt := range map[string]struct {
		form postponeForm
		want []string
	}{
		"nothing chosen":      {postponeForm{}, []string{"ground"}},
		"illness, not seen":   {postponeForm{rulingForm{Ground: cases.AbsentIllness}, true}, []string{"seen-by", "seen-on"}},
		"illness, seen":       {postponeForm{rulingForm{Ground: cases.AbsentIllness, SeenBy: "M", SeenOn: today}, true}, nil},
		"seen tomorrow":       {postponeForm{rulingForm{Ground: cases.AbsentIllness, SeenBy: "M", SeenOn: today + 1}, true}, []string{"seen-on"}},
		"another day, silent": {postponeForm{Chosen: true}, []string{"reason"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, p := range tt.form.problems(today) {
				got = append(got, p.Field)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatACallerMayBeTold(t *testing.T) {
	w := wordsOn(t, translations.English, "2026-09-10")
	adult := bareMatter(t, "2026-09-10")
	minor := bareMatter(t, "2026-09-10")
	p := *minor.People["camille"]
	p.Identity.Born = on("2010-03-02")
	minor.People["camille"] = &p
	told := bareMatter(t, "2026-09-10", cases.Act{ID: "e", On: on("2026-09-09"), Payload: cases.IssueLetter{Letter: "e", Type: cases.LetterPrior}})
	for name, tt := range map[string]struct {
		m    rules.Matter
		who  caller
		want string
	}{
		"the learner":              {adult, callerLearner, "Once identity is checked: the stage (Report), the next date (no date is set), their rights and how to consult the file."},
		"a parent of an adult":     {adult, callerHolder, "The learner is an adult: nothing may be told, not even that a case exists."},
		"a parent of a minor":      {minor, callerHolder, "Holder of parental authority over a minor, identity checked: the stage (Report) and the next date (no date is set)."},
		"an employer not told yet": {adult, callerEmployer, "Nothing before the written information: send the prior information first."},
		"an employer told":         {told, callerEmployer, "That a procedure is open, its purpose, the reason for the envisaged sanction and the date (no date is set); no exhibits, no third names."},
		"a funder":                 {adult, callerFunder, "Nothing before the decision has left."},
		"anybody else":             {adult, callerOther, "Nothing may be told, not even that a case exists."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := callerAnswer(w, viewOf(tt.m), tt.who); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
