package regulation_test

import (
	"encoding/json"
	"errors"
	"os"
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
	if len(p.Rules) < 32 {
		t.Errorf("%d rules have a row, want 32 at least", len(p.Rules))
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
