package rules

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// The docket keeps a verdict until its Until, so none may change before by
// itself: each story is judged on each of sixty days, and a verdict that says it
// stands is compared with those of the days it covers.
func TestNoVerdictChangesBeforeItsUntil(t *testing.T) {
	begun := func(t *testing.T) *builder {
		return newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-07-20")
	}
	convened := func(t *testing.T) *builder {
		b := begun(t).day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		b.grievances([]cases.GrievanceID{"g1"}, learner)
		return b.convocation("2026-09-29", "14:00", regulation.TemporaryExclusion, learner)
	}
	stories := map[string]func(t *testing.T) *builder{
		"reported": begun,
		"planned, nothing issued": func(t *testing.T) *builder {
			return begun(t).plan("2026-10-06", "14:00", regulation.TemporaryExclusion)
		},
		"issued, not posted": convened,
		"posted":             func(t *testing.T) *builder { return convened(t).posted("e1", learner) },
		"presented and held": func(t *testing.T) *builder {
			return convened(t).posted("e1", learner).day("2026-09-11").presented("e1", learner)
		},
		"received in time":  func(t *testing.T) *builder { return served(t, "2026-09-14", "2026-09-29") },
		"received too late": func(t *testing.T) *builder { return served(t, "2026-09-24", "2026-09-29") },
		"received on the edge": func(t *testing.T) *builder {
			return served(t, "2026-09-21", "2026-09-29")
		},
		"a grievance added": func(t *testing.T) *builder {
			return served(t, "2026-09-14", "2026-09-29").grievance("g2", "3.4", "2026-09-10")
		},
		"a council moved": func(t *testing.T) *builder {
			return served(t, "2026-09-14", "2026-09-29").sits(cases.PlanSitting{Day: days.Must("2026-10-20"), At: days.MustHour("14:00")})
		},
		"an envelope came back unclaimed": func(t *testing.T) *builder {
			return convened(t).posted("e1", learner).day("2026-09-20").in(cases.Returned{Dispatch: envelopeOf("e1", learner), Ground: post.Unclaimed})
		},
		"the room changed, and no corrected convocation": func(t *testing.T) *builder {
			return served(t, "2026-09-14", "2026-09-29").sits(cases.PlanSitting{Day: days.Must("2026-09-29"), At: days.MustHour("16:00")})
		},
		"postponed": func(t *testing.T) *builder {
			return served(t, "2026-09-14", "2026-09-29").in(cases.Postpone{Sitting: theSitting})
		},
		"a precaution": func(t *testing.T) *builder {
			return begun(t).in(cases.OrderPrecaution{Precaution: "p1", From: days.Must("2026-09-08")})
		},
		"the director alone": warned,
		"almost an adult": func(t *testing.T) *builder {
			return newMatter(t).born("2008-09-20").parents().day("2026-09-07").opened().report().in(complete())
		},
		"born on 29 February": func(t *testing.T) *builder {
			return newMatter(t).born("2008-02-29").parents().day("2026-02-02").opened().report()
		},
	}
	for name, story := range stories {
		t.Run(name, func(t *testing.T) {
			b := story(t)
			first := b.matter().Today
			var judged [60][]Verdict
			for i := range judged {
				b.now = first + days.Day(i)
				judged[i] = Judge(b.matter())
				explained(t, b.matter(), judged[i])
			}
			for j := 1; j < len(judged); j++ {
				for _, v := range judged[j-1] {
					if reflect.DeepEqual(v, same(judged[j], v)) {
						continue
					}
					for i := range j { // whoever said that it would stand was wrong
						said := same(judged[i], v)
						said.Until = until(judged[i], v)
						if said.Rule != "" && (said.Until == 0 || said.Until >= first+days.Day(j)) {
							t.Fatalf("%s about %q says on %s that it stands until %s; on %s (-then +now):\n%s", v.Rule, v.Subject,
								first+days.Day(i), said.Until, first+days.Day(j), cmp.Diff(v, same(judged[j], v)))
						}
					}
				}
			}
		})
	}
}

// until is what the verdict of the same rule about the same subject says of itself.
func until(in []Verdict, of Verdict) days.Day {
	for _, v := range in {
		if v.Rule == of.Rule && v.Subject == of.Subject {
			return v.Until
		}
	}
	return 0
}

// same is the verdict of the same rule about the same subject, its Until aside.
func same(in []Verdict, of Verdict) Verdict {
	for _, v := range in {
		if v.Rule == of.Rule && v.Subject == of.Subject {
			v.Until = of.Until
			return v
		}
	}
	return Verdict{}
}
