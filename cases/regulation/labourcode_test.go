package regulation_test

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/regulation"
)

const labourCode = "../../assets/regulations/labour-code.json"

func labourProfile(t *testing.T) regulation.Profile {
	t.Helper()
	b, err := os.ReadFile(labourCode)
	if err != nil {
		t.Fatal(err)
	}
	p, err := regulation.Read(labourCode, b)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestTheLabourCodeAsAProfile: one clear day, fifteen days, the director alone,
// an article of the code for every rule that rests on one.
func TestTheLabourCodeAsAProfile(t *testing.T) {
	p := labourProfile(t)
	n := p.Numbers
	if n.WindowFrom.N != 1 || n.WindowFrom.Unit != regulation.UnitClearDays || n.WindowTo.N != 15 || n.MinVoting != 1 || n.MinSecretary != 0 {
		t.Errorf("got %+v", n)
	}
	got := map[regulation.RuleID]regulation.Article{}
	for _, r := range []regulation.RuleID{"R-DEFENCE", "R-CONVOCATION", "R-EMPLOYER-PRIOR", "R-WINDOW", "R-PRECAUTION", "R-INFORM", "R-REPARATION", "R-CASTING"} {
		got[r] = p.Article(r)
	}
	want := map[regulation.RuleID]regulation.Article{
		"R-DEFENCE": "R. 6352-4", "R-CONVOCATION": "R. 6352-5", "R-EMPLOYER-PRIOR": "R. 6352-5", "R-WINDOW": "R. 6352-6",
		"R-PRECAUTION": "R. 6352-7", "R-INFORM": "R. 6352-8", "R-REPARATION": "R. 6352-3", "R-CASTING": "",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	for _, s := range p.Sanctions {
		if s.Bar {
			t.Errorf("the code knows no bar, and %s carries one", s.Kind)
		}
	}
	if len(p.Rules) != len(shippedProfile(t).Rules) {
		t.Errorf("%d rules have a row, and %d in the other profile", len(p.Rules), len(shippedProfile(t).Rules))
	}
}

func TestWhatIsToBeCheckedStandsBesideTheTitle(t *testing.T) {
	p := labourProfile(t)
	for language, want := range map[string]string{"fr": "à vérifier à la source", "en": "to be checked at the source"} {
		if got := p.Named(language); !strings.HasPrefix(got, p.Title.In(language)) || !strings.Contains(got, want) {
			t.Errorf("%s: %q", language, got)
		}
		if strings.Contains(p.Title.In(language), want) {
			t.Errorf("%s: letters would print the mark: %q", language, p.Title.In(language))
		}
	}
	if p := shippedProfile(t); p.Named("fr") != p.Title.FR || p.Named("en") != p.Title.EN {
		t.Errorf("the other profile is named %q", p.Named("fr"))
	}
}
