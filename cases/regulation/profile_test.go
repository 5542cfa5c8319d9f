package regulation_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/message"
	"greffe/cases/regulation"
)

const shipped = "../../assets/regulations/openclassrooms.json"

func shippedBytes(t *testing.T) []byte {
	t.Helper()
	b, err := os.ReadFile(shipped)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func shippedProfile(t *testing.T) regulation.Profile {
	t.Helper()
	p, err := regulation.Read("openclassrooms.json", shippedBytes(t))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTheShippedProfileHoldsTheNumbersOfTheRegulation(t *testing.T) {
	p := shippedProfile(t)
	want := regulation.Numbers{
		Notice:        regulation.Period{N: 8, Unit: regulation.UnitClearDays, Extended: true},
		Defence:       regulation.Period{N: 1, Unit: regulation.UnitClearDays},
		WindowFrom:    regulation.Period{N: 2, Unit: regulation.UnitClearDays, Extended: true},
		WindowTo:      regulation.Period{N: 15, Unit: regulation.UnitDays},
		Target:        regulation.Period{N: 10, Unit: regulation.UnitDays},
		Holding:       regulation.Period{N: 15, Unit: regulation.UnitDays},
		Delivery:      regulation.Period{N: 3, Unit: regulation.UnitOpenDays},
		TemporaryMax:  regulation.Period{N: 1, Unit: regulation.UnitMonths},
		Bar:           regulation.Period{N: 1, Unit: regulation.UnitYears},
		StartBroken:   regulation.Period{N: 1, Unit: regulation.UnitDays},
		StartSafe:     regulation.Period{N: 3, Unit: regulation.UnitOpenDays},
		Precaution:    regulation.Period{N: 15, Unit: regulation.UnitDays},
		FactsAge:      regulation.Period{N: 2, Unit: regulation.UnitMonths},
		LateRecord:    regulation.Period{N: 7, Unit: regulation.UnitDays},
		CancelBefore:  regulation.Period{N: 24, Unit: regulation.UnitHours},
		LateArrival:   regulation.Period{N: 15, Unit: regulation.UnitMinutes},
		ContactAfter:  regulation.Period{N: 7, Unit: regulation.UnitDays},
		InactiveAfter: regulation.Period{N: 15, Unit: regulation.UnitDays},

		AbsencesLevel1: 2, MinVoting: 3, MinSecretary: 1, MaxAssistants: 1,
	}
	if diff := cmp.Diff(want, p.Numbers); diff != "" {
		t.Error(diff)
	}
	for level, months := range map[regulation.Level]int{0: 6, 1: 12, 2: 24, 3: 36} {
		if got := p.Retention.Of(level).Months(); got != months {
			t.Errorf("level %d is kept %d months, want %d", level, got, months)
		}
	}
	if p.Board {
		t.Error("the advisory board's opinion is off by default")
	}
	if p.ID != "openclassrooms" || p.Version != "1" || p.Title.In("en") == p.Title.In("fr") {
		t.Errorf("%s %s %q", p.ID, p.Version, p.Title)
	}
}

func TestTheShippedProfileSeatsTheCouncilOfArticle52(t *testing.T) {
	p := shippedProfile(t)
	type seat struct {
		Cap                                  int
		Voting, Presides, Invited, Secretary bool
	}
	want := map[regulation.Seat]seat{
		regulation.SeatPresident:   {Cap: 1, Voting: true, Presides: true},
		regulation.SeatPedagogical: {Cap: 1, Voting: true},
		regulation.SeatBilling:     {Cap: 1, Voting: true},
		regulation.SeatSuccess:     {Cap: 2, Voting: true},
		regulation.SeatSecretary:   {Cap: 1, Secretary: true},
		regulation.SeatLearners:    {Cap: 1, Invited: true},
	}
	got := map[regulation.Seat]seat{}
	for _, s := range regulation.Seats() {
		place, ok := p.Place(s)
		if !ok || p.Votes(s) != place.Voting {
			t.Errorf("there is no %s", s)
		}
		got[s] = seat{place.Cap, place.Voting, place.Presides, place.Invited, place.Secretary}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if _, ok := p.Place("jester"); ok || p.Votes("jester") {
		t.Error("a seat nobody knows was found")
	}
}

func TestTheScale(t *testing.T) {
	p := shippedProfile(t)
	heaviest := -1
	for _, tc := range []struct {
		kind      regulation.SanctionKind
		level     regulation.Level
		exclusion bool
		bar       bool
	}{
		{regulation.NoSanction, 0, false, false},
		{regulation.Warning, 1, false, false},
		{regulation.WrittenWarning, 2, false, false},
		{regulation.TemporaryExclusion, 3, true, false},
		{regulation.PermanentExclusion, 3, true, true},
	} {
		s, ok := p.Sanction(tc.kind)
		if !ok || s.Level != tc.level || tc.kind.Level() != tc.level || tc.kind.Exclusion() != tc.exclusion ||
			s.Bar != tc.bar || !tc.kind.Known() {
			t.Errorf("%s: %+v", tc.kind, s)
		}
		if w := tc.kind.Weight(); w <= heaviest {
			t.Errorf("%s weighs %d, no more than the one before", tc.kind, w)
		} else {
			heaviest = w
		}
	}
	if _, ok := p.Sanction("fine"); ok || regulation.SanctionKind("fine").Known() || regulation.SanctionKind("").Known() {
		t.Error("a measure nobody knows was found")
	}
}

func TestTheCatalogueOfBreaches(t *testing.T) {
	p := shippedProfile(t)
	for _, a := range []regulation.Article{
		"2.1", "2.4", "3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "6",
	} {
		b, ok := p.Breach(a)
		if !ok || !b.Opens(1) || !b.Opens(3) || b.Opens(4) {
			t.Errorf("%s: %+v", a, b)
		}
		if only38 := a == "3.8"; b.AtOnce != only38 || b.Council != only38 || b.Criminal != only38 {
			t.Errorf("%s opens at once: %v", a, b.AtOnce)
		}
		if b.Automatic != (a == "3.3") || b.Running != (a == "3.1.1") {
			t.Errorf("%s: %+v", a, b)
		}
	}
	if _, ok := p.Breach("3.2"); ok {
		t.Error("what happens in the company is the employer's (3.2)")
	}
}

func TestTheArticlesOfRules(t *testing.T) {
	p := shippedProfile(t)
	for rule, want := range map[regulation.RuleID][]regulation.Article{
		"R-NOTICE": {"5.3"}, "R-COMPETENCE": {"5.1", "5.3"}, "R-EMPLOYER-PRIOR": {"R. 6352-5"}, "R-FORM": {"5.3", "5.4"},
	} {
		if diff := cmp.Diff(want, p.Articles(rule)); diff != "" || p.Article(rule) != want[0] {
			t.Errorf("%s: %s", rule, diff)
		}
	}
	if got := p.Article("R-IMPARTIAL"); got != "" {
		t.Errorf("R-IMPARTIAL comes from practice, not from %s", got)
	}
	if len(p.Rules) != 32 {
		t.Errorf("%d rules have a row, want 32", len(p.Rules))
	}
}

func TestAPeriodIsAMessage(t *testing.T) {
	got := regulation.Period{N: 8, Unit: regulation.UnitClearDays}.Message()
	if diff := cmp.Diff(message.New("period.clear-days", message.Number("n", 8)), got); diff != "" {
		t.Error(diff)
	}
	if got := (regulation.Period{N: 2, Unit: regulation.UnitDays}).Months(); got != 0 {
		t.Errorf("two days are %d months", got)
	}
}

func TestAFaultyProfileSaysFileAndField(t *testing.T) {
	whole := string(shippedBytes(t))
	for _, tc := range []struct{ name, old, new, want string }{
		{"no id", `"id": "openclassrooms"`, `"id": ""`, "id:"},
		{"no version", `"version": "1"`, `"version": ""`, "version: is missing"},
		{"a slip in a field", `"min_voting"`, `"min_votting"`, `"min_votting"`},
		{"a word for a number", `"min_voting": 3`, `"min_voting": "three"`, "numbers.min_voting: a string stands where a int is meant"},
		{"nobody need vote", `"min_voting": 3`, `"min_voting": 0`, "numbers.min_voting: is 0"},
		{"more than can vote", `"min_voting": 3`, `"min_voting": 9`, "seats: 5 can vote, and 9 have to be present"},
		{"a notice of nothing", `{"n": 8,`, `{"n": 0,`, "numbers.notice.n: is 0"},
		{"a unit that is none", `"unit": "months"`, `"unit": "moons"`, `numbers.temporary_max.unit: "moons" is none`},
		{"a unit out of place", `"delivery": {"n": 3, "unit": "open-days"}`, `"delivery": {"n": 3, "unit": "years"}`, "numbers.delivery.unit"},
		{"no window", `"window_to": {"n": 15,`, `"window_to": {"n": 2,`, "numbers.window_to: 2 days"},
		{"a target past the window", `"target": {"n": 10,`, `"target": {"n": 16,`, "numbers.target: 16 days"},
		{"an upper bound extended", `"window_to": {"n": 15, "unit": "days"`, `"window_to": {"n": 15, "unit": "days", "extended": true`, "numbers.window_to.extended"},
		{"a seat that is none", `"seat": "billing"`, `"seat": "jester"`, `seats[2].seat: "jester" is none`},
		{"a seat twice", `"seat": "billing"`, `"seat": "success"`, "seats[3].seat: success stands twice"},
		{"nobody presides", `"presides": true, `, ``, "seats: 0 preside"},
		{"a secretary who votes", `"secretary": true`, `"secretary": true, "voting": true`, "seats[4].voting"},
		{"a level moved", `"kind": "written-warning", "level": 2`, `"kind": "written-warning", "level": 1`, "sanctions[2].level: is 1"},
		{"a fine", `"kind": "warning"`, `"kind": "fine"`, `sanctions[1].kind: "fine" is none`},
		{"a bar without exclusion", `"level": 1, `, `"level": 1, "bar": true, `, "sanctions[1].bar"},
		{"no English", `"en": "Warning"`, `"en": ""`, "sanctions[1].title.en: is missing"},
		{"a breach twice", `"article": "2.4"`, `"article": "2.1"`, "breaches[2].article: 2.1 stands twice"},
		{"a level nothing has", `"levels": [1, 2, 3]`, `"levels": [1, 4]`, "breaches[0].levels: no sanction is of level 4"},
		{"levels out of order", `"levels": [1, 2, 3]`, `"levels": [2, 1]`, "breaches[0].levels: are not in order"},
		{"a rule without a name", `"R-NOTICE"`, `"Notice"`, `"Notice" does not name a rule`},
		{"an article that is none", `["R. 6352-5"]`, `["five"]`, `articles[0]: "five" is not an article`},
		{"a ground twice", `"code": "medical"`, `"code": "sick-leave"`, "absence_grounds[1].code: sick-leave stands twice"},
		{"not JSON", `"numbers": {`, `"numbers": {,`, "line 8:"},
		{"something after", "\n}\n", "\n}\n{}", "something follows"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			changed := strings.Replace(whole, tc.old, tc.new, 1)
			if changed == whole {
				t.Fatalf("the profile has no %s", tc.old)
			}
			_, err := regulation.Read("mine.json", []byte(changed))
			if !errors.Is(err, regulation.ErrProfile) {
				t.Fatalf("got %v", err)
			}
			if !strings.Contains(err.Error(), "mine.json") || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("%v\nwant mine.json and %s", err, tc.want)
			}
		})
	}
	if _, err := regulation.Read("empty.json", nil); !errors.Is(err, regulation.ErrProfile) {
		t.Errorf("an empty file: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	b, err := os.ReadFile(shipped)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add([]byte(`{"id":"a","version":"1"}`))
	f.Add([]byte(`{`))
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := regulation.Read("f.json", b)
		if err != nil {
			if !errors.Is(err, regulation.ErrProfile) {
				t.Fatal(err)
			}
			return
		}
		again, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if q, err := regulation.Read("again.json", again); err != nil || !cmp.Equal(p, q) {
			t.Fatalf("read, written and read again: %v", err)
		}
	})
}
