package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/regulation"
)

func TestAFunctionEndsWithoutLosingItsFirstDay(t *testing.T) {
	s := newStage(t)
	s.as(director(), helene.File(), cases.Delegate{Signing: true})
	p, err := s.Desk.Person(t.Context(), helene)
	if err != nil {
		t.Fatal(err)
	}
	today := s.Desk.Today()
	f := directoryFormOf(p, today)
	if in := f.endings(p, "fin"); in != nil {
		t.Fatalf("nothing was changed and %d acts are recorded", len(in))
	}
	f.Ends[0].Until = today + 30
	record := register.Submission{Entries: f.endings(p, "fin de fonction")}
	if _, err := s.Desk.Record(t.Context(), record); err != nil {
		t.Fatal(err)
	}
	if p, err = s.Desk.Person(t.Context(), helene); err != nil {
		t.Fatal(err)
	}
	for day, want := range map[days.Day]bool{today: true, today + 30: true, today + 31: false} {
		if got := p.HoldsFunction(regulation.SeatPresident, day); got != want {
			t.Errorf("on %s the function is held: %v, want %v", day, got, want)
		}
	}
	if _, still := p.DelegatedOn(today+60, true); !still {
		t.Error("the delegation ended with it")
	}
	again := directoryFormOf(p, today)
	if again.Ends[0].Until != today+30 && again.Ends[1].Until != today+30 {
		t.Errorf("the form does not show the last day: %+v", again.Ends)
	}
	f.Ends[0].Until = today - 400
	if got := f.endProblems(p); len(got) > 1 {
		t.Errorf("%v", got)
	}
	again.Ends[0].Until, again.Ends[1].Until = today-400, today-400
	if got := again.endProblems(p); len(got) != 2 {
		t.Errorf("last days before the first ones are said %d times", len(got))
	}
}

func TestWhatALearnerIsBesideTheAddress(t *testing.T) {
	today := days.Must("2026-11-23")
	p := cases.FoldPerson("yanis", []cases.Act{
		{ID: "1", Seq: 1, Rank: 1, On: today - 30, Payload: cases.DescribePerson{Identity: cases.Identity{Given: "Yanis", Family: "Benali", Born: days.Must("2009-03-02"), Group: cases.GroupLearner}}},
		{ID: "2", Seq: 2, Rank: 2, On: today - 30, Payload: cases.NameRepresentative{Representative: "samira", Capacity: cases.ParentalAuthority}},
	})
	for _, c := range []struct {
		name     string
		change   func(*directoryForm)
		want     []cases.Kind
		problems []string
	}{
		{"as it stands, nothing", func(*directoryForm) {}, nil, nil},
		{"emancipated", func(f *directoryForm) { f.Emancipated = today - 1 }, []cases.Kind{cases.KindEmancipated}, nil},
		{"emancipated tomorrow", func(f *directoryForm) { f.Emancipated = today + 1 }, []cases.Kind{cases.KindEmancipated}, []string{"emancipated"}},
		{"agreed to electronic letters", func(f *directoryForm) { f.Email, f.Consented = "y@exemple.fr", today }, []cases.Kind{cases.KindConsented}, nil},
		{"agreed without an address", func(f *directoryForm) { f.Consented = today }, []cases.Kind{cases.KindConsented}, []string{"email"}},
		{"another representative", func(f *directoryForm) { f.Holder = "karim" }, []cases.Kind{cases.KindNameRepresentative}, nil},
		{"one already named", func(f *directoryForm) { f.Holder = "samira" }, []cases.Kind{cases.KindNameRepresentative}, []string{"holder"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := directoryFormOf(p, today)
			c.change(&f)
			var kinds []cases.Kind
			for _, e := range f.statusEntries("yanis", p) {
				kinds = append(kinds, e.Payload.Kind())
			}
			var wrong []string
			for _, x := range f.statusProblems(p, today) {
				wrong = append(wrong, x.Field)
			}
			if d := cmp.Diff(c.want, kinds); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.problems, wrong); d != "" {
				t.Error(d)
			}
		})
	}
}
