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
			fresh,
			returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeCollected, Day: today},
			map[string]string{},
			[]cases.Kind{cases.KindPresented, cases.KindCollected},
		},
		"what is recorded is not recorded again": {
			presented,
			returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeRefused, Day: days.Must("2026-11-11")},
			map[string]string{},
			[]cases.Kind{cases.KindRefused},
		},
		"a collection before the presentation is refused beside its field": {
			presented,
			returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeCollected, Day: days.Must("2026-11-09")},
			map[string]string{"day": "order.sequence"},
			[]cases.Kind{cases.KindCollected},
		},
		"a presentation before the dispatch is refused beside its field": {
			fresh,
			returnedForm{Presented: days.Must("2026-11-04"), Outcome: outcomeUnclaimed, Day: today},
			map[string]string{"presented": "order.sequence"},
			[]cases.Kind{cases.KindPresented, cases.KindReturned},
		},
		"a wrong address needs no presentation": {
			fresh, returnedForm{Outcome: outcomeWrong, Day: today}, map[string]string{}, []cases.Kind{cases.KindReturned},
		},
		"unclaimed needs its presentation": {
			fresh, returnedForm{Outcome: outcomeUnclaimed, Day: today}, map[string]string{"presented": "field.day"}, []cases.Kind{cases.KindReturned},
		},
		"a day to come is no fact": {
			presented,
			returnedForm{Presented: days.Must("2026-11-10"), Outcome: outcomeCollected, Day: today + 1},
			map[string]string{"day": "field.future"},
			[]cases.Kind{cases.KindCollected},
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
