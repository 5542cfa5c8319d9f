package rules

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// anyCalendar is a calendar of one or two zones with closing days of the office.
func anyCalendar(r *rand.Rand) days.Calendar {
	zones := days.Zones()
	in := []days.Zone{zones[r.Intn(len(zones))], zones[r.Intn(len(zones))]}
	closed := map[days.Day]string{}
	for range r.Intn(12) {
		closed[days.Must("2026-01-01")+days.Day(r.Intn(900))] = "pont"
	}
	return days.NewCalendar(in[:1+r.Intn(2)], closed)
}

// Receipt a day later never makes a council legal earlier, by either reading and
// in any calendar, and a council once safe stays safe on every later day.
func TestALaterReceiptNeverHelps(t *testing.T) {
	p := testProfile(t).Numbers.Notice
	r := rand.New(rand.NewSource(2))
	for range 3000 {
		c := anyCalendar(r)
		received := days.Must("2026-01-01") + days.Day(r.Intn(800))
		safe, _, _ := SafeFrom(c, p, received)
		next, _, _ := SafeFrom(c, p, received+1)
		if next < safe {
			t.Fatalf("received %s safe from %s, received %s safe from %s", received, safe, received+1, next)
		}
		lenient := received + days.Day(p.N)
		for council := received; council < received+40; council++ {
			now, later := reading(council, lenient, safe), reading(council, lenient+1, next)
			if later < now {
				t.Fatalf("a council on %s: received %s it is %s, received a day later %s", council, received, now, later)
			}
			if now == Met && reading(council+1, lenient, safe) != Met {
				t.Fatalf("received %s, a council on %s is safe and a day later is not", received, council)
			}
		}
	}
}

// The same, told with the acts of a whole case: whoever collects, the verdict on
// one council never gets better when the collection moves a day later.
func TestALaterCollectionNeverHelpsACase(t *testing.T) {
	worst := NotApplicable
	for day := days.Must("2026-09-10"); day < days.Must("2026-09-29"); day++ {
		b := served(t, day.String(), "2026-09-29").today("2026-09-29")
		v := verdict(t, Judge(b.matter()), NoticeRule, string(theSitting))
		if v.State < worst {
			t.Fatalf("collected on %s the notice is %s; a day before it was %s", day, v.State, worst)
		}
		worst = v.State
	}
	if worst != Broken {
		t.Errorf("collected on the eve, the notice is %s", worst)
	}
}

// For each reading, the latest receipt for a council is the greatest one whose
// first council is not after it.
func TestTheLatestReceiptIsTheGreatestByEachReading(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	m := newMatter(t).day("2026-09-07").opened().report().matter()
	for range 400 {
		m.Calendar = anyCalendar(r)
		council := days.Must("2026-02-01") + days.Day(r.Intn(700))
		n, p := NoticeFor(m, council), m.Profile.Numbers.Notice
		var safe, lenient days.Day
		for d := council - 60; d <= council; d++ {
			if s, _, _ := SafeFrom(m.Calendar, p, d); s <= council {
				safe = d
			}
			if d+days.Day(p.N) <= council {
				lenient = d
			}
		}
		if n.HandBy != safe || n.LenientBy != lenient {
			t.Fatalf("council %s: last receipt %s safe and %s lenient, want %s and %s", council, n.HandBy, n.LenientBy, safe, lenient)
		}
		if x := WhatIf(m, council); x.HandSafe != safe || x.HandLenient != lenient || x.HandSafe > x.HandLenient || x.PostSafe > x.PostLenient {
			t.Fatalf("council %s: what if says %s and %s", council, x.HandSafe, x.HandLenient)
		}
	}
}

// The safe window lies inside the contestable one in any calendar.
func TestTheSafeWindowLiesInsideInAnyCalendar(t *testing.T) {
	profile := testProfile(t)
	r := rand.New(rand.NewSource(4))
	for range 4000 {
		c := anyCalendar(r)
		meeting := days.Must("2026-01-01") + days.Day(r.Intn(800))
		w := WindowFor(profile, c, meeting, meeting-days.Day(r.Intn(25))+3)
		for d := w.Lower - 2; d < w.Extended+4; d++ {
			if w.On(d) == Met && (d < w.Lenient || d > w.Limit || d < w.Safe || d > w.SafeEnd) {
				t.Fatalf("%s is safe outside of %+v", d, w)
			}
		}
		if w.Safe < w.Lenient || w.SafeEnd > w.Limit {
			t.Fatalf("the safe window is the wider one: %+v", w)
		}
	}
}

// independent are facts of a minor's case, of different envelopes and people,
// each with an identifier of its own, all recorded on one later day.
func independent() []cases.Act {
	fact := func(id, on string, p cases.Payload) cases.Act {
		return cases.Act{ID: cases.ActID(id), File: theCase.File(), On: days.Must(on), Payload: p}
	}
	posted := func(to cases.PersonID) cases.Payload {
		return cases.Posted{Dispatch: envelopeOf("e1", to), To: to, Channel: post.Registered}
	}
	return []cases.Act{
		fact("f1", "2026-11-05", posted(learner)), fact("f2", "2026-11-05", posted(mother)), fact("f3", "2026-11-05", posted(father)),
		fact("f4", "2026-11-05", posted(employer)),
		fact("f5", "2026-11-09", cases.Presented{Dispatch: envelopeOf("e1", mother)}),
		fact("f6", "2026-11-09", cases.Collected{Dispatch: envelopeOf("e1", mother)}),
		fact("f7", "2026-11-10", cases.Presented{Dispatch: envelopeOf("e1", learner)}),
		fact("f8", "2026-11-10", cases.Presented{Dispatch: envelopeOf("e1", father)}),
		fact("f9", "2026-11-13", cases.Refused{Dispatch: envelopeOf("e1", learner)}),
		fact("f10", "2026-11-20", cases.Collected{Dispatch: envelopeOf("e1", father)}),
		fact("f11", "2026-11-06", cases.ComplaintFiled{Reference: "PV 1"}),
		fact("f12", "2026-11-07", cases.LinkPerson{Person: caron, Link: cases.LinkWitness}),
		fact("f13", "2026-11-08", cases.ObservationsReceived{Text: "regrette"}),
	}
}

// Independent facts recorded in any order give the same verdicts.
func TestFactsRecordedInAnyOrderGiveTheSameVerdicts(t *testing.T) {
	base := newMatter(t).born("2009-03-02").parents().day("2026-11-03").opened().report().in(complete())
	base.day("2026-11-04").in(cases.ChooseCourse{Course: cases.CourseCouncil}).plan("2026-12-01", "10:00", regulation.PermanentExclusion)
	base.day("2026-11-05").grievances([]cases.GrievanceID{"g1"}, learner, mother, father)
	base.convocation("2026-12-01", "10:00", regulation.PermanentExclusion, learner, mother, father)
	base.issue("prior", cases.LetterPrior, "e1", employer)
	judge := func(order []int) []Verdict {
		b, in := base.fork(), independent()
		for _, i := range order {
			a := in[i]
			b.rank++
			a.Rank, a.Seq, a.Today = b.rank, len(b.acts[a.File])+1, days.Must("2026-11-23")
			b.acts[a.File] = append(b.acts[a.File], a)
		}
		b.today("2026-11-23")
		out := Judge(b.matter())
		for i := range out {
			slices.Sort(out[i].Relies)
		}
		slices.SortFunc(out, func(x, y Verdict) int {
			return slices.Compare([]string{string(x.Rule), x.Subject, x.Reason.Key}, []string{string(y.Rule), y.Subject, y.Reason.Key})
		})
		return out
	}
	straight := make([]int, len(independent()))
	for i := range straight {
		straight[i] = i
	}
	want := judge(straight)
	wantState(t, verdict(t, want, NoticeRule, string(theSitting)), Met, "notice.met.extended")
	r := rand.New(rand.NewSource(5))
	for range 60 {
		order := r.Perm(len(straight))
		if d := cmp.Diff(want, judge(order)); d != "" {
			t.Fatalf("recorded in the order %v (-straight +this):\n%s", order, d)
		}
	}
}

// A case replayed from its acts is identical: from their stored form, and handed
// in any order.
func TestACaseReplayedFromItsActsIsIdentical(t *testing.T) {
	for name, tell := range films() {
		t.Run(name, func(t *testing.T) {
			b := tell(t)
			want := Judge(b.matter())
			stored := b.fork()
			for f, in := range stored.acts {
				for i, a := range in {
					raw, err := cases.Encode(a.Payload)
					if err != nil {
						t.Fatal(err)
					}
					p, err := cases.Decode(a.Payload.Kind(), cases.Version(a.Payload.Kind()), raw)
					if err != nil {
						t.Fatalf("%s: %v", a.Payload.Kind(), err)
					}
					stored.acts[f][i].Payload = p
				}
			}
			if d := cmp.Diff(want, Judge(stored.matter())); d != "" {
				t.Fatalf("from what is stored:\n%s", d)
			}
			r := rand.New(rand.NewSource(6))
			for n := range 10 {
				shuffled := stored.fork()
				for _, in := range shuffled.acts {
					r.Shuffle(len(in), func(i, j int) { in[i], in[j] = in[j], in[i] })
				}
				if d := cmp.Diff(want, Judge(shuffled.matter())); d != "" {
					t.Fatalf("shuffled %d times:\n%s", n+1, d)
				}
			}
			if len(want) == 0 {
				t.Error("nothing was judged")
			}
		})
	}
}
