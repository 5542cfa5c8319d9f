package ui

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// frenchWords are the words of a window in French on a day.
func frenchWords(t *testing.T, today string) translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Words(translations.French, translations.Screen).For(days.Must(today))
}

// keysOf are the faults of a form, by field and sentence.
func keysOf(in map[string]message.Message) map[string]string {
	out := map[string]string{}
	for k, m := range in {
		out[k] = m.Key
	}
	return out
}

func TestACouncilDayIsJudgedBeforeAnythingIsSent(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	strikeCouncil(t, s, s.ids[0])
	m := s.view(s.ids[0]).Matter
	for _, c := range []struct {
		day  string
		want outlook
		says string
	}{
		// Posted on Tue 8 Sept, received on Fri 11: 8 clear days end on Mon 21.
		{"2026-09-07", outlookBroken, "mail.outlook.past"},
		{"2026-09-18", outlookBroken, "mail.outlook.broken"},
		{"2026-09-21", outlookContestable, "mail.outlook.contestable"},
		{"2026-09-22", outlookExpected, "mail.outlook.expected"},
		// Held until Sat 26 Sept: 8 clear days from there end on Mon 5 Oct.
		{"2026-10-05", outlookExpected, "mail.outlook.expected"},
		{"2026-10-06", outlookSafe, "mail.outlook.safe"},
	} {
		t.Run(c.day, func(t *testing.T) {
			got := outlookOn(m, days.Must(c.day))
			if got.State != c.want || got.Reason.Key != c.says {
				t.Errorf("a council on %s is %v (%s), want %v (%s)", c.day, got.State, got.Reason.Key, c.want, c.says)
			}
		})
	}
}

func TestTheFormOfACouncilSaysWhatIsMissing(t *testing.T) {
	today := days.Must("2026-09-08")
	whole := conveneForm{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Link: "https://visio", Signatory: "helene"}
	for name, c := range map[string]struct {
		change func(*conveneForm)
		want   map[string]string
	}{
		"a form that says all has no fault":         {func(*conveneForm) {}, map[string]string{}},
		"the heaviest sanction may stay open":       {func(x *conveneForm) { x.Heaviest = "" }, map[string]string{}},
		"a room is enough":                          {func(x *conveneForm) { x.Link, x.Place = "", "salle 2" }, map[string]string{}},
		"somewhere to meet is needed":               {func(x *conveneForm) { x.Link = " " }, map[string]string{"place": "mail.convene.nowhere"}},
		"a day that has passed is no day":           {func(x *conveneForm) { x.Day = today - 1 }, map[string]string{"day": "mail.convene.past"}},
		"day, hour and signatory are all asked for": {func(x *conveneForm) { x.Day, x.At, x.Signatory = 0, 0, "" }, map[string]string{"day": "field.day", "at": "field.hour", "signatory": "field.required"}},
	} {
		t.Run(name, func(t *testing.T) {
			x := whole
			c.change(&x)
			if diff := cmp.Diff(c.want, keysOf(x.faults(today))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestConveningRecordsOnlyWhatIsNew(t *testing.T) {
	s := newMailStage(t, "2026-09-08", secretary(), frenchLight)
	v := s.view(s.ids[0])
	c, _ := v.Matter.Case.Convening()
	start := conveneStart(v, nil)
	if start.Sitting != c.Is.Sitting || start.Day != days.Must("2026-09-29") || start.Heaviest != regulation.TemporaryExclusion {
		t.Fatalf("the form begins with the plan that holds: %+v", start)
	}
	for name, x := range map[string]struct {
		change func(*conveneForm)
		want   []cases.Kind
	}{
		"the plan as it stands records nothing":    {func(*conveneForm) {}, nil},
		"another hour moves the sitting":           {func(x *conveneForm) { x.At = days.MustHour("15:00") }, []cases.Kind{cases.KindPlanSitting}},
		"another sanction convenes anew":           {func(x *conveneForm) { x.Heaviest = regulation.PermanentExclusion }, []cases.Kind{cases.KindConveneCase}},
		"a new sitting is planned and convened to": {func(x *conveneForm) { x.Sitting = "" }, []cases.Kind{cases.KindPlanSitting, cases.KindConveneCase}},
	} {
		t.Run(name, func(t *testing.T) {
			form := start
			x.change(&form)
			var got []cases.Kind
			for _, e := range form.submission(v, "new", nil).Entries {
				got = append(got, e.Payload.Kind())
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("got %v, want %v", got, x.want)
			}
		})
	}
	if start.moves(v.Matter, nil) {
		t.Error("a plan that does not change moves nothing")
	}
	start.Day++
	if !start.moves(v.Matter, nil) {
		t.Error("another day moves the sitting")
	}
}

func TestTheEnvelopesOfAMinor(t *testing.T) {
	s := newMailStage(t, "2026-11-04", secretary(), frenchLight)
	id := s.ids[1]
	v := s.view(id)
	x := packageStart(v.Matter)
	n := 0
	newID := func() string { n++; return string(rune('a' + n)) }
	x.Numbers["learner/"+string(v.Matter.Case.Learner())] = "1a 204 119 0001 6"
	p := x.plan(v.Matter, mailing.Notify, newID)
	rows := envelopesOf(frenchWords(t, "2026-11-04"), v.Matter, x, p)
	var got []string
	for _, r := range rows {
		got = append(got, r.Name+", "+r.Capacity)
	}
	want := []string{"Yanis Benali, apprenant", "Samira Benali, représentant légal", "Karim Benali, représentant légal", "Rhône Services Web SARL, employeur"}
	if !slices.Equal(got, want) {
		t.Fatalf("the learner's first, then both parents and the employer: %q", got)
	}
	if p.Letters[0].Copies[0].Number != "1A20411900016" {
		t.Errorf("a number as typed is normalised on the copy: %q", p.Letters[0].Copies[0].Number)
	}
	for _, r := range rows[:3] {
		if len(r.Letters) < 2 {
			t.Errorf("%s gets grievances and convocation in one envelope, not %q", r.Name, r.Letters)
		}
	}
}

func TestANumberIsCheckedBesideItsField(t *testing.T) {
	s := newMailStage(t, "2026-09-08", secretary(), frenchLight)
	v, w := s.view(s.ids[0]), frenchWords(t, "2026-09-08")
	key := "learner/" + string(v.Matter.Case.Learner())
	for _, c := range []struct {
		number       string
		wrong, doubt string
	}{
		{"1A 204 118 7734 2", "", ""},
		{"1A 204", "compte 5 caractères", ""},
		{"RK 123 456 784 FR", "", "clé de contrôle"},
		{"RK 123 456 785 FR", "", ""},
	} {
		t.Run(c.number, func(t *testing.T) {
			x := packageStart(v.Matter)
			x.Numbers[key] = c.number
			p := x.plan(v.Matter, mailing.Notify, func() string { return "x" })
			faults := x.faults(w, v.Matter, p)
			row := envelopesOf(w, v.Matter, x, p)[0]
			if (c.wrong == "") != (faults[key] == "") || !strings.Contains(plainSpaces(row.Error), c.wrong) {
				t.Errorf("the error is %q, want %q", row.Error, c.wrong)
			}
			if (c.doubt == "") != (row.Doubt == "") || !strings.Contains(plainSpaces(row.Doubt), c.doubt) {
				t.Errorf("the doubt is %q, want %q", row.Doubt, c.doubt)
			}
		})
	}
}

func TestPostingIsOneDayForAllWithExceptions(t *testing.T) {
	today := days.Must("2026-09-09")
	rows := []postingRow{
		{Dispatch: "learner", Channel: post.Registered, Number: "1A20411877342", to: "camille", copies: []cases.CopyID{"c1", "c2"}},
		{Dispatch: "employer", Channel: post.Registered, to: "ponant", copies: []cases.CopyID{"c3"}},
		{Dispatch: "hand", Channel: post.ByHand, to: "karim", copies: []cases.CopyID{"c4"}},
	}
	form := func() postingForm {
		return postingForm{Day: today, Rows: map[cases.DispatchID]postingException{
			"employer": {Number: "1A 204 118 7735 9"},
		}}
	}
	t.Run("a number is asked for where none is known", func(t *testing.T) {
		x := form()
		x.Rows = map[cases.DispatchID]postingException{}
		got := x.faults(today, rows)
		if got["employer"]["number"].Key != "mail.posting.number" || len(got) != 1 {
			t.Errorf("got %v", got)
		}
	})
	t.Run("a day after today is refused beside its field", func(t *testing.T) {
		x := form()
		x.Day = today + 1
		x.Rows["learner"] = postingException{Day: today + 2}
		got := x.faults(today, rows)
		if got[""]["day"].Key != "field.future" || got["learner"]["day"].Key != "field.future" {
			t.Errorf("got %v", got)
		}
	})
	t.Run("a refusal to sign has two witnesses", func(t *testing.T) {
		x := form()
		x.Rows["hand"] = postingException{Unsigned: true, Witnesses: "Nadia"}
		if got := x.faults(today, rows); got["hand"]["witnesses"].Key != "mail.posting.witnesses" {
			t.Errorf("got %v", got)
		}
		x.Rows["hand"] = postingException{Unsigned: true, Witnesses: "Nadia Ferhat et Olivier Pruvost"}
		if got := x.faults(today, rows); len(got) != 0 {
			t.Errorf("got %v", got)
		}
	})
	t.Run("each envelope is recorded in its order, what stays is left out", func(t *testing.T) {
		x := form()
		x.Rows["learner"] = postingException{Day: today - 1}
		x.Rows["hand"] = postingException{Stays: true}
		v := register.View{Matter: rules.Matter{Case: &cases.Case{ID: "case"}}}
		got := x.submission(v, rows).Entries
		want := []register.Entry{
			{File: cases.CaseID("case").File(), On: today - 1, Payload: cases.Posted{Dispatch: "learner", Copies: []cases.CopyID{"c1", "c2"}, To: "camille", Channel: post.Registered, Number: "1A20411877342"}},
			{File: cases.CaseID("case").File(), On: today, Payload: cases.Posted{Dispatch: "employer", Copies: []cases.CopyID{"c3"}, To: "ponant", Channel: post.Registered, Number: "1A20411877359"}},
		}
		if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b cases.Payload) bool { return cmp.Equal(describe(a), describe(b)) })); diff != "" {
			t.Error(diff)
		}
	})
}

// describe is a payload without the mark of its kind, to be compared.
func describe(p cases.Payload) any {
	if x, ok := p.(cases.Posted); ok {
		return []any{x.Dispatch, x.Copies, x.To, x.Channel, x.Number}
	}
	return p.Kind()
}

func TestWhatBecameOfAnEnvelope(t *testing.T) {
	posted, today := days.Must("2026-11-05"), days.Must("2026-11-20")
	fresh := cases.Service{Dispatch: "father", Posted: posted}
	presented := cases.Service{Dispatch: "father", Posted: posted, Presented: days.Must("2026-11-10")}
	for name, c := range map[string]struct {
		service cases.Service
		form    returnedForm
		faults  map[string]string
		kinds   []cases.Kind
	}{
		"a first presentation alone is recorded": {
			fresh, returnedForm{Presented: days.Must("2026-11-10")}, map[string]string{}, []cases.Kind{cases.KindPresented},
		},
		"presentation and collection go together": {
			fresh, returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeCollected, Day: today}, map[string]string{},
			[]cases.Kind{cases.KindPresented, cases.KindCollected},
		},
		"what is recorded is not recorded again": {
			presented, returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeRefused, Day: days.Must("2026-11-11")}, map[string]string{},
			[]cases.Kind{cases.KindRefused},
		},
		"a collection before the presentation is refused beside its field": {
			presented, returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeCollected, Day: days.Must("2026-11-09")},
			map[string]string{"day": "order.sequence"}, []cases.Kind{cases.KindCollected},
		},
		"a presentation before the dispatch is refused beside its field": {
			fresh, returnedForm{Presented: days.Must("2026-11-04"), Outcome: outcomeUnclaimed, Day: today},
			map[string]string{"presented": "order.sequence"}, []cases.Kind{cases.KindPresented, cases.KindReturned},
		},
		"a wrong address needs no presentation": {
			fresh, returnedForm{Outcome: outcomeWrong, Day: today}, map[string]string{}, []cases.Kind{cases.KindReturned},
		},
		"unclaimed needs its presentation": {
			fresh, returnedForm{Outcome: outcomeUnclaimed, Day: today}, map[string]string{"presented": "field.day"}, []cases.Kind{cases.KindReturned},
		},
		"a day to come is no fact": {
			presented, returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeCollected, Day: today + 1},
			map[string]string{"day": "field.future"}, []cases.Kind{cases.KindCollected},
		},
		"an outcome is asked for once the presentation is known": {
			presented, returnedStart(presented), map[string]string{"outcome": "mail.returned.outcome"}, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.faults, keysOf(c.form.faults(c.service, today))); diff != "" {
				t.Error(diff)
			}
			var kinds []cases.Kind
			for _, e := range c.form.submission("case", c.service).Entries {
				kinds = append(kinds, e.Payload.Kind())
			}
			if !slices.Equal(kinds, c.kinds) {
				t.Errorf("it records %v, want %v", kinds, c.kinds)
			}
		})
	}
}

func TestAWrongAddressKeepsThePostsGround(t *testing.T) {
	for ground, form := range map[post.Ground]returnedForm{
		post.UnknownAtAddress: {Outcome: outcomeWrong, Day: 10},
		post.AddressDefect:    {Outcome: outcomeWrong, Day: 10, Defect: true},
		post.Unclaimed:        {Outcome: outcomeUnclaimed, Day: 10},
	} {
		got, _ := form.submission("case", cases.Service{}).Entries[0].Payload.(cases.Returned)
		if got.Ground != ground {
			t.Errorf("the ground is %q, want %q", got.Ground, ground)
		}
	}
}

func TestTheDaysOfAnExclusionFollowItsDispatch(t *testing.T) {
	s := newMailStage(t, "2026-10-05", secretary(), frenchLight)
	s.ids = s.ids[:1]
	v := s.view(s.ids[0])
	m := v.Matter
	base := decisionForm{Sanction: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}, Planned: days.Must("2026-10-05")}
	for name, c := range map[string]struct {
		change            func(*decisionForm)
		first, last, back string
	}{
		// Dispatched on Mon 5 Oct: three open days for the post, so Thu 8.
		"the first safe day is proposed":            {func(*decisionForm) {}, "2026-10-08", "2026-10-22", "2026-10-23"},
		"a day chosen by hand stays":                {func(x *decisionForm) { x.Sanction.First, x.Firsts = days.Must("2026-10-12"), true }, "2026-10-12", "2026-10-26", "2026-10-27"},
		"another dispatch moves the first safe day": {func(x *decisionForm) { x.Planned = days.Must("2026-10-09") }, "2026-10-14", "2026-10-28", "2026-10-29"},
	} {
		t.Run(name, func(t *testing.T) {
			x := base
			c.change(&x)
			x = x.dated(m)
			got := []days.Day{x.Sanction.First, x.Sanction.Last, x.returns()}
			want := []days.Day{days.Must(c.first), days.Must(c.last), days.Must(c.back)}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestADecisionSaysWhatItLacks(t *testing.T) {
	s := newMailStage(t, "2026-10-04", secretary(), frenchLight)
	v := s.view(s.ids[0])
	m := v.Matter
	start := decisionStart(v)
	if start.Motion == "" || start.Sanction.Length != 15 {
		t.Fatalf("the form begins with the motion adopted: %+v", start)
	}
	if start.Planned != days.Must("2026-10-05") {
		t.Errorf("the dispatch is planned for the next open day, not %s", start.Planned)
	}
	for name, c := range map[string]struct {
		change func(*decisionForm)
		want   map[string]string
	}{
		"grounds are asked for":                      {func(x *decisionForm) { x.Grounds = "" }, map[string]string{"grounds": "mail.decision.grounds"}},
		"at least one grievance is retained":         {func(x *decisionForm) { x.NotRetained = x.retained(m.Case) }, map[string]string{"retained": "mail.decision.nothing"}},
		"a reparation has its day":                   {func(x *decisionForm) { x.Reparation = "refaire les livrables" }, map[string]string{"repair": "field.day"}},
		"an exclusion has a length and a first day":  {func(x *decisionForm) { x.Sanction.Length, x.Sanction.First = 0, 0 }, map[string]string{"length": "field.count", "first": "field.day"}},
		"a dispatch that has passed is planned anew": {func(x *decisionForm) { x.Planned = m.Today - 1 }, map[string]string{"planned": "mail.package.past"}},
		"no sanction needs no grounds":               {func(x *decisionForm) { x.Sanction, x.Grounds = cases.Sanction{Kind: regulation.NoSanction}, "" }, map[string]string{}},
	} {
		t.Run(name, func(t *testing.T) {
			x := start
			x.Grounds = "la répétition"
			c.change(&x)
			if diff := cmp.Diff(c.want, keysOf(x.faults(m))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheEndOfAProcedureHasItsOwnLetter(t *testing.T) {
	for name, c := range map[string]struct {
		course cases.Course
		want   cases.LetterType
	}{
		"after a council": {cases.CourseCouncil, cases.LetterNoSanction},
		"before one":      {cases.CourseDiscontinue, cases.LetterDiscontinued},
	} {
		t.Run(name, func(t *testing.T) {
			in := &cases.Case{Courses: []cases.Done[cases.ChooseCourse]{{Is: cases.ChooseCourse{Course: c.course}}}}
			if got := endingLetter(in); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestTheChoicesOfTheDirector(t *testing.T) {
	s := newMailStage(t, "2026-09-08", director(), frenchLight)
	strikeCouncil(t, s, s.ids[0])
	v := choiceOf(frenchWords(t, "2026-09-08"), s.view(s.ids[0]))
	var keys []string
	for _, o := range v.Options {
		keys = append(keys, string(o.Key))
		if (o.Course == cases.CourseAlone) != o.Waits {
			t.Errorf("%s waits: %v; only a sanction alone waits for the grievances", o.Course, o.Waits)
		}
	}
	if got := strings.Join(keys, ""); got != "cpsmn" {
		t.Errorf("the keys are %q", got)
	}
	if want := "première date possible : mar. 22 sept."; !strings.Contains(plainSpaces(v.Options[0].Consequence), want) {
		t.Errorf("the council says %q, want %q", v.Options[0].Consequence, want)
	}
	if v.Since != days.Must("2026-09-07") || v.Waited != 1 || len(v.Facts) != 3 || len(v.Exhibits) != 2 {
		t.Errorf("waiting since %s, %d facts, %d exhibits", v.Since, len(v.Facts), len(v.Exhibits))
	}
}

func TestAChoiceThatNeedsAReasonAsksForIt(t *testing.T) {
	for name, c := range map[string]struct {
		option choiceOption
		form   courseForm
		want   map[string]string
	}{
		"a council asks for nothing":        {choiceOption{}, courseForm{Course: cases.CourseCouncil}, map[string]string{}},
		"discontinuing asks for a reason":   {choiceOption{Reason: true}, courseForm{Reason: " "}, map[string]string{"reason": "field.reason"}},
		"a sanction alone asks for a level": {choiceOption{Level: true}, courseForm{}, map[string]string{"level": "field.required"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, keysOf(c.form.faults(c.option))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAPrecautionSaysWhatItLacks(t *testing.T) {
	today := days.Must("2026-11-04")
	whole := precautionForm{Exclusion: true, Risk: "menaces physiques", From: today, At: days.MustHour("12:00"), Review: today + 15}
	for name, c := range map[string]struct {
		change func(*precautionForm)
		want   map[string]string
	}{
		"an exclusion needs no scope":         {func(*precautionForm) {}, map[string]string{}},
		"a partial measure says what":         {func(x *precautionForm) { x.Exclusion = false }, map[string]string{"scope": "mail.precaution.scope.missing"}},
		"the risk is described":               {func(x *precautionForm) { x.Risk = "" }, map[string]string{"risk": "mail.precaution.risk.missing"}},
		"it does not begin in the past":       {func(x *precautionForm) { x.From = today - 1 }, map[string]string{"from": "mail.precaution.past"}},
		"it counts from an hour":              {func(x *precautionForm) { x.At = 0 }, map[string]string{"at": "field.hour"}},
		"its review does not precede its day": {func(x *precautionForm) { x.Review = today - 1 }, map[string]string{"review": "field.order"}},
	} {
		t.Run(name, func(t *testing.T) {
			x := whole
			c.change(&x)
			if diff := cmp.Diff(c.want, keysOf(x.faults(today))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTheTabsOfAllLetters(t *testing.T) {
	w, today := frenchWords(t, "2026-09-20"), days.Must("2026-09-20")
	row := func(id string, s cases.Service, waiting bool) register.LetterRow {
		s.Dispatch = cases.DispatchID(id)
		return register.LetterRow{
			Letter: cases.LetterID(id), Type: cases.LetterConvocation, Dispatch: s.Dispatch, To: id, Waiting: waiting,
			Issued: days.Must("2026-09-08"), Posted: days.Latest(s.Posted, s.HandedOver), Service: s,
		}
	}
	posted := days.Must("2026-09-09")
	rows := []register.LetterRow{
		row("unposted", cases.Service{}, true),
		row("withdrawn", cases.Service{}, false),
		row("posted", cases.Service{Posted: posted}, true),
		row("held", cases.Service{Posted: posted, Presented: posted + 2}, true),
		row("collected", cases.Service{Posted: posted, Presented: posted + 2, Collected: posted + 5}, false),
		row("lost", cases.Service{Posted: posted, Returned: posted + 6, Ground: post.UnknownAtAddress}, false),
	}
	for tab, want := range map[lettersTabKind][]string{
		lettersToPost:   {"unposted"},
		lettersWaiting:  {"posted", "held"},
		lettersReturned: {"lost"},
		lettersAll:      {"unposted", "withdrawn", "posted", "held", "collected", "lost"},
	} {
		t.Run(string(tab), func(t *testing.T) {
			var got []string
			for _, l := range mailLines(w, tab, rows, nil, today) {
				got = append(got, l.To)
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
	if l := mailLineOf(w, rows[2], today); !l.Late {
		t.Error("an envelope that has waited for more than a week is late")
	}
}

func TestWhatMovesIsSaidWorstFirst(t *testing.T) {
	w := frenchWords(t, "2026-11-20")
	v := func(r regulation.RuleID, s rules.State, key string) rules.Verdict {
		return rules.Verdict{Rule: r, State: s, Reason: message.New(key)}
	}
	before := []rules.Verdict{
		v(rules.Defence, rules.Pending, "defence.none"), v(rules.NoticeRule, rules.Met, "notice.none"), v(rules.Appeal, rules.Met, "appeal.met"),
	}
	after := []rules.Verdict{
		v(rules.Defence, rules.Met, "appeal.met"), v(rules.NoticeRule, rules.Broken, "notice.none"), v(rules.Appeal, rules.Met, "appeal.met"),
		v(rules.Reparation, rules.NotApplicable, "reparation.none"),
	}
	got := movedBy(w, before, after)
	if len(got) != 2 || got[0].State != rules.Broken || got[0].Before != "Conforme" || got[1].Before != "À venir" {
		t.Errorf("got %+v", got)
	}
}

func TestADepartureIsOfferedWhereTheRulesAllowOne(t *testing.T) {
	w := frenchWords(t, "2026-02-09")
	late := rules.Verdict{
		Rule: rules.WindowRule, Subject: "letter", State: rules.Broken, Reason: message.New("window.unheld"),
		Days: map[string]days.Day{"dispatch": days.Must("2026-02-09"), "limit": days.Must("2026-02-07"), "extended": days.Must("2026-02-09")},
	}
	early := late
	early.Days = map[string]days.Day{"dispatch": days.Must("2026-01-24"), "limit": days.Must("2026-02-07"), "extended": days.Must("2026-02-09")}
	elsewhere := late
	elsewhere.Subject = "another letter"
	for name, c := range map[string]struct {
		verdict rules.Verdict
		checks  int
		depart  bool
	}{
		"up to the last day extended": {late, 1, true},
		"not before the first day":    {early, 1, false},
		"not for another letter":      {elsewhere, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			trial := register.Trial{
				After: map[cases.CaseID][]rules.Verdict{"case": {c.verdict}}, Refused: []rules.Verdict{c.verdict},
				Matters: map[cases.CaseID]rules.Matter{"case": {Case: &cases.Case{ID: "case"}}},
			}
			got := decisionChecks(w, trial, "case", "letter")
			if len(got) != c.checks || (len(got) > 0 && (got[0].Depart != c.depart || !got[0].Blocks || got[0].Field != "planned")) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestADepartureIsAboutTheLetterBeingIssued(t *testing.T) {
	overrides := []cases.Override{{Rule: rules.WindowRule, Reason: "fermeture de la poste"}, {Rule: rules.Competence, Subject: "another", Reason: "x"}}
	got := issuing("case", cases.IssueLetter{Letter: "letter"}, nil, overrides).Overrides
	want := []cases.Override{{Rule: rules.WindowRule, Subject: "letter", Reason: "fermeture de la poste"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
