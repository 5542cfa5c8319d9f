package rules

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/regulation"
)

// A scene is a small story at the edge of a rule. What the rules named say of
// it, and whether they stop the act that is tried, stands in testdata/scenes.txt
// under its name; scenes without a rule tell what is due. They are written anew
// like the films:
//
//	UPDATE_FILMS=1 go test ./cases/rules -run TestScenes
type scene struct {
	name  string
	rules []regulation.RuleID
	tell  func(b *builder)
	act   cases.Payload // tried at the end, if there is one; a strike names a kind, and the first act of it is meant
}

const scenesFile = "testdata/scenes.txt"

func TestScenes(t *testing.T) {
	want := map[string]string{}
	if raw, err := os.ReadFile(scenesFile); err == nil {
		for block := range strings.SplitSeq(string(raw), "\n\n") {
			name, said, _ := strings.Cut(strings.TrimSpace(block), "\n")
			want[name] = said
		}
	}
	var all strings.Builder
	for _, in := range [][]scene{scenesBefore(), scenesOfTheCouncil(), scenesOfTheDecision(), scenesOfDues(), scenesAfter()} {
		for _, s := range in {
			t.Run(s.name, func(t *testing.T) {
				got := s.play(newMatter(t).day("2026-09-07"))
				fmt.Fprintf(&all, "%s\n%s\n\n", s.name, got)
				if was, ok := want[s.name]; os.Getenv("UPDATE_FILMS") == "" && (!ok || was != got) {
					t.Errorf("the rules say\n%s\nwant\n%s\nIf that is meant, write the scenes anew: see TestScenes.", got, was)
				}
			})
		}
	}
	if os.Getenv("UPDATE_FILMS") != "" {
		if err := os.WriteFile(scenesFile, []byte(all.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func (s *scene) play(b *builder) string {
	s.tell(b)
	var out strings.Builder
	var vs []Verdict
	m := b.matter()
	act := s.act
	if x, is := act.(cases.StrikeAct); is {
		act = b.strikes(&x)
		m = b.matter()
	}
	if act != nil {
		o := b.try(act)
		vs = o.Verdicts
		for _, v := range o.Refused {
			fmt.Fprintf(&out, "  refused by %s %q: %s\n", v.Rule, v.Subject, v.Reason.Key)
		}
		for _, v := range o.Confirm {
			fmt.Fprintf(&out, "  to be confirmed for %s %q: %s\n", v.Rule, v.Subject, v.Reason.Key)
		}
	} else {
		vs = Judge(m)
	}
	for i := range vs {
		v := &vs[i]
		for _, r := range s.rules {
			if v.Rule == r {
				fmt.Fprintf(&out, "  %s %q %s\n", r, v.Subject, verdictText(v))
				if len(v.Arithmetic) > 0 {
					fmt.Fprintf(&out, "    = %s\n", list(v.Arithmetic))
				}
				if v.Until != 0 {
					fmt.Fprintf(&out, "    until %s\n", v.Until)
				}
				if v.Until != 0 && v.Until < m.Today {
					b.t.Errorf("on %s %s %q is said to stand until %s", m.Today, r, v.Subject, v.Until)
				}
			}
		}
	}
	if len(s.rules) == 0 {
		n := notes{text: map[string]string{}}
		n.progress(Assess(m, vs))
		out.WriteString(n.since(nil))
	}
	return strings.TrimRight(out.String(), "\n")
}

// strikes finds the first act of the kind that a strike names. In the file of
// the case the strike is to be tried; in that of the sitting it is recorded.
func (b *builder) strikes(x *cases.StrikeAct) cases.Payload {
	b.t.Helper()
	for _, f := range []cases.FileID{theCase.File(), theSitting.File()} {
		for _, a := range b.acts[f] {
			if a.Payload.Kind() != cases.Kind(x.Act) {
				continue
			}
			x.Act = a.ID
			if f == theCase.File() {
				return *x
			}
			b.act(f, *x)
			return nil
		}
	}
	b.t.Fatalf("no act %s", x.Act)
	return nil
}
