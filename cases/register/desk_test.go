package register_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

func equal(t testing.TB, what string, got, want any) {
	t.Helper()
	all := cmp.Exporter(func(reflect.Type) bool { return true })
	if diff := cmp.Diff(want, got, all, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func head(t testing.TB, o *office, f cases.FileID) int {
	t.Helper()
	n := 0
	err := o.store.View(context.Background(), func(r register.Reader) error {
		var err error
		n, err = r.Head(f)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTryingWritesNothing(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		trial, err := o.secretary.Try(context.Background(), register.Submission{Entries: report("a")})
		if err != nil {
			t.Fatal(err)
		}
		if len(trial.Acts) != 12 || len(trial.Refused)+len(trial.Confirm)+len(trial.Roles) != 0 || trial.Matters["a"].Case.Number() != "DC-2026-001" {
			t.Errorf("got %d acts, %d refusals, case %q", len(trial.Acts), len(trial.Refused), trial.Matters["a"].Case.Number())
		}
		if n := head(t, o, cases.CaseID("a").File()); n != 0 {
			t.Errorf("%d acts were written", n)
		}
		if trial = o.record(o.secretary, report("b")...); trial.Matters["b"].Case.Number() != "DC-2026-001" {
			t.Errorf("trying took a number: the case is %s", trial.Matters["b"].Case.Number())
		}
	})
}

func TestNumbersCountTheYearOfTheOpening(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		o.record(o.secretary, report("a")...)
		both := append(all(cases.CaseID("b").File(), opening()), all(cases.CaseID("c").File(), opening())...)
		both[1].On = days.Must("2025-12-30")
		o.record(o.secretary, both...)
		o.record(o.secretary, all(cases.CaseID("d").File(), opening())...)
		for id, want := range map[cases.CaseID]string{"a": "DC-2026-001", "b": "DC-2026-002", "c": "DC-2025-001", "d": "DC-2026-003"} {
			if got := o.view(id).Matter.Case.Number(); got != want {
				t.Errorf("case %s: got %s, want %s", id, got, want)
			}
		}
	})
}

func TestARepeatedSubmissionGetsItsFirstAnswer(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		sub := register.Submission{Entries: report("a")}
		for i := range sub.Entries {
			sub.Entries[i].ID = cases.ActID(o.secretary.NewID())
		}
		first, err := o.secretary.Record(context.Background(), sub)
		if err != nil {
			t.Fatal(err)
		}
		again, err := o.secretary.Record(context.Background(), sub)
		if err != nil || !again.Again {
			t.Fatalf("repeating: %v", err)
		}
		equal(t, "acts", again.Acts, first.Acts)
		equal(t, "acts in the file", head(t, o, cases.CaseID("a").File()), 5)
		for name, change := range map[string]func(*register.Submission){
			"another payload": func(s *register.Submission) { s.Entries[8].Payload = cases.FileReport{Text: "autre chose"} },
			"another file":    func(s *register.Submission) { s.Entries[8].File = cases.CaseID("z").File() },
			"another day":     func(s *register.Submission) { s.Entries[8].On = days.Must("2026-09-01") },
			"one act more": func(s *register.Submission) {
				s.Entries = append(s.Entries, all(cases.CaseID("a").File(), cases.LinkPerson{Person: caron})...)
			},
		} {
			other := register.Submission{Entries: append([]register.Entry(nil), sub.Entries...)}
			change(&other)
			if _, err := o.secretary.Record(context.Background(), other); !errors.Is(err, register.ErrReused) {
				t.Errorf("%s: got %v, want ErrReused", name, err)
			}
		}
		if _, err := o.director.Record(context.Background(), sub); !errors.Is(err, register.ErrReused) {
			t.Errorf("somebody else's: got %v, want ErrReused", err)
		}
	})
}

func TestAFileThatHasChangedMeanwhileIsAConflict(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		o.record(o.secretary, report("a")...)
		seen := o.view("a").Seen
		f := cases.CaseID("a").File()
		o.record(o.director, all(f, cases.ChooseCourse{Course: cases.CourseCouncil})...)
		_, err := o.secretary.Record(context.Background(), register.Submission{Seen: seen, Entries: all(f, cases.LinkPerson{Person: caron, Link: cases.LinkRelative})})
		var conflict *register.ConflictError
		if !errors.As(err, &conflict) || !errors.Is(err, register.ErrConflict) {
			t.Fatalf("got %v, want a conflict", err)
		}
		if conflict.File != f || len(conflict.Acts) != 1 || conflict.Acts[0].By != "helene" {
			t.Errorf("the conflict shows %v in %s", conflict.Acts, conflict.File)
		}
		// A file that is only read may move: the act is judged on it as it is now.
		seen = o.view("a").Seen
		o.record(o.secretary, all(camille.File(), cases.DescribePerson{Identity: cases.Identity{Given: "Camille", Family: "Laurent-Roy"}})...)
		trial, err := o.secretary.Record(context.Background(), register.Submission{Seen: seen, Entries: all(f, cases.LinkPerson{Person: caron, Link: cases.LinkRelative})})
		if err != nil || trial.Matters["a"].Name(camille) != "Camille Laurent-Roy" {
			t.Errorf("a file only read: %v", err)
		}
	})
}

func TestWhatASubmissionMayNotHold(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		o.record(o.secretary, report("a")...)
		f := cases.CaseID("a").File()
		for name, test := range map[string]struct {
			in   []register.Entry
			want error
		}{
			"an act in a file of another kind": {all(camille.File(), cases.FileReport{}), register.ErrEntry},
			"no payload":                       {[]register.Entry{{File: f}}, register.ErrEntry},
			"no file":                          {all(cases.FileID{Of: cases.FileCase}, cases.FileReport{}), register.ErrEntry},
			"a document that was not put":      {all(f, cases.AddExhibit{Exhibit: "e", Name: "x", Document: cases.Digest(strings.Repeat("0", 64))}), register.ErrDocument},
			"a strike of an unknown act":       {all(f, cases.StrikeAct{Act: "nothing", Reason: "erreur"}), register.ErrNotFound},
		} {
			before := head(t, o, f)
			if _, err := o.secretary.Record(context.Background(), register.Submission{Entries: test.in}); !errors.Is(err, test.want) {
				t.Errorf("%s: got %v, want %v", name, err, test.want)
			}
			if after := head(t, o, f); after != before {
				t.Errorf("%s: something was written", name)
			}
		}
	})
}

func TestASubmissionIsRecordedWholeOrNotAtAll(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		in := report("a")
		in = append(in, register.Entry{File: cases.CaseID("a").File(), On: days.Must("2026-09-08"), Payload: cases.LinkPerson{Person: caron}})
		r := o.refused(o.secretary, in...) // a fact of tomorrow
		if len(r.Reasons) != 1 || r.Reasons[0].Rule != rules.Order {
			t.Errorf("got %v, want R-ORDER", r)
		}
		if head(t, o, camille.File()) != 0 || head(t, o, cases.CaseID("a").File()) != 0 {
			t.Error("a part of it was written")
		}
		if hits, err := o.secretary.Search(context.Background(), "camille", 9); err != nil || len(hits) != 0 {
			t.Errorf("a part of it is found: %v %v", hits, err)
		}
	})
}

func TestWhatIsContestableHasToBeConfirmed(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		ctx := context.Background()
		o := newOffice(t, s)
		id := played(o)
		// The decision letter once more, as it might have been planned the day
		// after the council.
		o.on("2026-09-30")
		letter := func(planned string) register.Submission {
			l := o.view(id).Matter.Case.LettersOf(cases.LetterDecision)[0].Issued.Is
			l.Letter, l.Planned = "l2", days.Must(planned)
			l.Copies = append([]cases.Copy(nil), l.Copies...)
			l.Copies[0].Copy, l.Copies[0].Dispatch = "c2", "d2"
			return register.Submission{Entries: all(id.File(), l)}
		}
		has := func(in []rules.Verdict) bool {
			return slices.ContainsFunc(in, func(v rules.Verdict) bool { return v.Rule == rules.WindowRule })
		}
		late, err := o.secretary.Try(ctx, letter("2026-10-15"))
		if err != nil || !has(late.Refused) || has(late.Confirm) {
			t.Errorf("after the window: refused %v, to confirm %v, %v", late.Refused, late.Confirm, err)
		}
		sub := letter("2026-10-01")
		early, err := o.secretary.Try(ctx, sub)
		if err != nil || has(early.Refused) || !has(early.Confirm) {
			t.Errorf("on the contestable day: refused %v, to confirm %v, %v", early.Refused, early.Confirm, err)
		}
		sub.Confirmed = []regulation.RuleID{rules.WindowRule}
		confirmed, err := o.secretary.Try(ctx, sub)
		if err != nil || has(confirmed.Confirm) {
			t.Errorf("confirmed: still to confirm %v, %v", confirmed.Confirm, err)
		}
		if j := confirmed.Acts[0].Judged; j == nil || !slices.Contains(j.Confirmed, rules.WindowRule) {
			t.Errorf("the confirmation was not frozen: %+v", j)
		}
		safe, err := o.secretary.Try(ctx, letter("2026-10-07"))
		if err != nil || has(safe.Refused) || has(safe.Confirm) {
			t.Errorf("on a safe day: refused %v, to confirm %v, %v", safe.Refused, safe.Confirm, err)
		}
	})
}

// TestTheListsStandAsLongAsTheySay judges a case on each of sixty days: what
// Turn left alone because it stands has to be what judging it anew gives.
func TestTheListsStandAsLongAsTheySay(t *testing.T) {
	for name, play := range map[string]func(*office){
		"after the report": func(o *office) { o.record(o.secretary, report("a")...) },
		"after the notice left": func(o *office) {
			id, sitting := cases.CaseID("a"), cases.SittingID("s")
			o.record(o.secretary, report(id)...)
			o.record(o.director, all(id.File(), cases.ChooseCourse{Course: cases.CourseCouncil})...)
			o.record(o.secretary, append(all(sitting.File(), cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("14:00"), Place: "salle 2"}),
				all(id.File(), cases.ConveneCase{Sitting: sitting, Heaviest: regulation.TemporaryExclusion})...)...)
			o.issue(id, "2026-09-07", mailing.Notify, nil)
		},
		"after the decision": func(o *office) { played(o) },
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t, memory.New())
			play(o)
			first := o.clock.Today()
			for day := first; day < first+60; day++ {
				o.clock.day.Store(int32(day))
				for n := 1; n > 0; {
					var err error
					if n, err = o.secretary.Turn(context.Background(), 1); err != nil {
						t.Fatal(err)
					}
				}
				kept := snap(t, o)
				if err := o.secretary.Rebuild(context.Background(), nil); err != nil {
					t.Fatal(err)
				}
				equal(t, "on "+day.String(), kept, snap(t, o))
				if t.Failed() {
					return
				}
			}
		})
	}
}

func TestDraftsBelongToTheirUserAndEndWithTheirAct(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		ctx := context.Background()
		o := newOffice(t, s)
		key := register.DraftKey{Form: "report", File: "case/a"}
		if err := o.secretary.SaveDraft(ctx, register.Draft{Key: key, Body: []byte("Livr")}); err != nil {
			t.Fatal(err)
		}
		d, err := o.secretary.Draft(ctx, key)
		if err != nil || string(d.Body) != "Livr" || d.Key.User != "marion" || d.Saved.IsZero() {
			t.Errorf("got %+v, %v", d, err)
		}
		if _, err := o.director.Draft(ctx, register.DraftKey{User: "marion", Form: "report", File: "case/a"}); !errors.Is(err, register.ErrNotFound) {
			t.Errorf("somebody else's draft: got %v, want ErrNotFound", err)
		}
		refused := append(report("a"), register.Entry{File: cases.CaseID("a").File(), On: days.Must("2026-09-09"), Payload: cases.LinkPerson{Person: caron}})
		if _, err := o.secretary.Record(ctx, register.Submission{Entries: refused, Ends: key}); err == nil {
			t.Fatal("it should be refused")
		}
		if all, err := o.secretary.Drafts(ctx); err != nil || len(all) != 1 {
			t.Errorf("after a refusal there are %d drafts, %v", len(all), err)
		}
		if _, err := o.secretary.Record(ctx, register.Submission{Entries: report("a"), Ends: key}); err != nil {
			t.Fatal(err)
		}
		if all, err := o.secretary.Drafts(ctx); err != nil || len(all) != 0 {
			t.Errorf("after the act there are %d drafts, %v", len(all), err)
		}
	})
}

func TestAClosingDayJudgesEveryCaseAgain(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		o := newOffice(t, s)
		for _, id := range []cases.CaseID{"a", "b"} {
			o.record(o.secretary, all(id.File(), opening(), cases.FileReport{Text: "x"})...)
		}
		o.record(o.secretary, all(cases.TheOffice(), cases.AddClosingDay{Day: days.Must("2026-12-24"), Name: "fermeture"})...)
		if n, err := o.secretary.Turn(context.Background(), 10); n != 0 || err != nil {
			t.Errorf("%d cases are left to judge, %v; want none", n, err)
		}
		sameRows(t, o)
	})
}

// TestAnActInASittingOfManyCases: those that fit are judged in the commit, the
// others are marked and Turn judges them.
func TestAnActInASittingOfManyCases(t *testing.T) {
	stores(t, func(t *testing.T, s register.Store) {
		ctx := context.Background()
		o := newOffice(t, s)
		sitting := cases.SittingID("s")
		plan := cases.PlanSitting{Day: days.Must("2026-10-20"), At: days.MustHour("14:00"), Place: "salle 2"}
		o.record(o.secretary, all(sitting.File(), plan)...)
		o.record(o.secretary, report("c0")...)
		for n := range 70 {
			id := cases.CaseID(fmt.Sprintf("c%d", n))
			if n > 0 {
				o.record(o.secretary, all(id.File(), opening(), cases.FileReport{Reporter: mentor, Text: "x"})...)
			}
			o.record(o.secretary, all(id.File(), cases.ConveneCase{Sitting: sitting, Heaviest: regulation.TemporaryExclusion})...)
		}
		plan.Day = days.Must("2026-11-03")
		trial := o.record(o.secretary, all(sitting.File(), plan)...)
		if len(trial.After) != 64 {
			t.Errorf("%d cases were judged in the commit, want 64", len(trial.After))
		}
		judged := 0
		for n := 1; n > 0; judged += n {
			var err error
			if n, err = o.secretary.Turn(ctx, 4); err != nil {
				t.Fatal(err)
			}
		}
		if judged != 6 {
			t.Errorf("%d cases were judged afterwards, want the 6 others", judged)
		}
		sameRows(t, o)
		// Somebody new on the staff may be a substitute in each of them.
		trial = o.record(o.secretary, all(cases.PersonID("nouvelle").File(), cases.DescribePerson{Identity: cases.Identity{Given: "Ana", Family: "Diaz"}},
			cases.GiveFunction{Seat: regulation.SeatSuccess})...)
		if len(trial.After) != 64 {
			t.Errorf("%d cases were judged with the new member, want 64", len(trial.After))
		}
	})
}

func TestAnErrorIsExplained(t *testing.T) {
	for _, test := range []struct {
		err  error
		want string
	}{
		{nil, ""},
		{register.ErrFull, "register.full"},
		{errors.Join(errors.New("closing"), register.ErrReadOnly), "register.read_only"},
		{&register.BusyError{PID: 7, Host: "bureau"}, "register.busy.who"},
		{&register.BusyError{}, "register.busy"},
		{&register.ConflictError{Acts: make([]cases.Act, 2)}, "register.conflict"},
		{register.ErrConflict, "register.conflict.short"},
		{register.ErrNewerFile, "register.newer"},
		{cases.ErrNewer, "register.newer"},
		{errors.New("anything"), "register.other"},
	} {
		if got := register.Explain(test.err).Key; got != test.want {
			t.Errorf("%v: got %q, want %q", test.err, got, test.want)
		}
	}
}
