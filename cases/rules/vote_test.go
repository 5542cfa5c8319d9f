package rules

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"greffe/cases"
	"greffe/cases/regulation"
)

// table reads a file of worked answers, without its header.
func table(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// TestVotes runs the worked votes: president and others, open or secret.
func TestVotes(t *testing.T) {
	for _, row := range table(t, "votes.csv") {
		president, others, secret, want := row[0], strings.Fields(row[1]), row[2] == "secret", row[3]
		t.Run(strings.Join(row[:3], " | "), func(t *testing.T) {
			if got := play(t, president, others, secret, want); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// play lets a council of the first scenario vote and says the result in the
// words of the worked answers.
func play(t *testing.T, president string, others []string, secret bool, want string) string {
	t.Helper()
	b := storyOne(t).time("13:50").arrive(baudry)
	var tally cases.Tally
	votes := map[cases.PersonID]cases.Side{}
	in := func(who cases.PersonID, letter string) {
		side := map[string]cases.Side{"F": cases.For, "A": cases.Against, "0": cases.Abstain}[letter]
		votes[who] = side
		switch side {
		case cases.For:
			tally.For++
		case cases.Against:
			tally.Against++
		case cases.Abstain:
			tally.Abstain++
		}
		b.arrive(who)
	}
	if president != "absent" {
		in(garnier, president)
	}
	for i, o := range others {
		in([]cases.PersonID{ferhat, pruvost, leroux}[i], o)
	}
	b.time("14:00").sits(cases.OpenSitting{}).time("14:05").in(cases.CallCase{Sitting: theSitting}).hears()
	b.time("14:30").in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Secret: secret, Sanction: tempExclusion()})
	closing := ballots("m1", votes)
	if secret {
		closing = cases.CloseMotion{Motion: "m1", Tally: &tally}
	}
	o := b.try(closing)
	if refusedBy(o, Quorum) {
		switch v := verdict(t, o.Verdicts, Quorum, "m1"); v.Reason.Key {
		case "quorum.president":
			return "irregular: no president"
		case "quorum.short":
			return "irregular: fewer than 3 voters"
		default:
			return v.Reason.Key
		}
	}
	b.closes(closing)
	m := b.matter()
	vs := Judge(m)
	mo, _ := m.Case.Motion("m1")
	n := cases.CountVotes(mo.Closed.Is, "")
	score := string(rune('0'+n.For)) + "-" + string(rune('0'+n.Against))
	key := verdict(t, vs, Majority, "m1").Reason.Key
	switch {
	case key == "majority.none":
		return "not adopted: no votes cast"
	case key != "majority.tie":
		return string(mo.Outcome()) + " " + score
	}
	c := verdict(t, vs, Casting, "m1")
	if cast, want := mo.Casting != nil, strings.HasSuffix(want, "by casting vote"); cast != want {
		t.Errorf("casting vote %v, want one: %v", mo.Casting, want)
	}
	switch c.Reason.Key {
	case "casting.adopted", "casting.rejected":
		return "tie " + score + ": " + string(mo.Outcome()) + " by casting vote"
	case "casting.abstained":
		return "tie " + score + ", not adopted: president abstained"
	case "casting.secret.tie":
		return "tie " + score + ", not adopted: casting vote unusable in a secret ballot"
	default:
		return c.Reason.Key
	}
}

func TestThePresidentIsAskedBeforeATieIsClosed(t *testing.T) {
	b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
	votes := ballots("m1", map[cases.PersonID]cases.Side{
		garnier: cases.Abstain, ferhat: cases.For, pruvost: cases.Against, leroux: cases.Abstain,
	})
	v := verdict(t, b.try(votes).Verdicts, Casting, "m1")
	wantState(t, v, Contestable, "casting.abstained")
	if v.Remedy.Key != "casting.warn" {
		t.Errorf("nothing is said to the president: %v", v.Remedy)
	}
	votes.Again = true
	wantState(t, verdict(t, b.try(votes).Verdicts, Casting, "m1"), Met, "casting.abstained")
}

func TestACastingVoteThatWasStruckIsMissed(t *testing.T) {
	b := storyTwo(t).puts("m1", permanentBar()).closes(tied("m1"))
	b.in(cases.StrikeAct{Act: b.last(), Reason: "essai"})
	wantState(t, verdict(t, Judge(b.matter()), Casting, "m1"), Broken, "casting.missing")
}

func TestBallotsOfTheEntitledOnly(t *testing.T) {
	all := map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, pruvost: cases.Against, leroux: cases.For}
	for _, x := range []struct {
		name    string
		closing func() cases.CloseMotion
		key     string
	}{
		{"every voter once", func() cases.CloseMotion { return ballots("m1", all) }, "quorum.met"},
		{"one vote is missing", func() cases.CloseMotion {
			p := ballots("m1", all)
			p.Ballots = p.Ballots[1:]
			return p
		}, "majority.ballots"},
		{"somebody votes twice", func() cases.CloseMotion {
			p := ballots("m1", all)
			p.Ballots = append(p.Ballots, p.Ballots[0])
			return p
		}, "majority.twice"},
		{"somebody from outside votes", func() cases.CloseMotion {
			p := ballots("m1", all)
			p.Ballots = append(p.Ballots, cases.Ballot{Member: caron, Side: cases.For})
			return p
		}, "majority.roll"},
		{"a tally of four", func() cases.CloseMotion {
			return cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 2, Against: 1, Abstain: 1}}
		}, "quorum.met"},
		{"a tally of five", func() cases.CloseMotion {
			return cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 3, Against: 2}}
		}, "majority.tally"},
		{"a tally of three", func() cases.CloseMotion {
			return cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 2, Against: 1}}
		}, "majority.tally"},
		{"a tally with a negative number", func() cases.CloseMotion {
			return cases.CloseMotion{Motion: "m1", Tally: &cases.Tally{For: 5, Against: -1}}
		}, "majority.tally"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := storyOne(t).sitting("2026-09-29").hears().time("14:30").puts("m1", tempExclusion()).time("14:40")
			o := b.try(x.closing())
			if got := verdict(t, o.Verdicts, Quorum, "m1").Reason.Key; got != x.key {
				t.Errorf("got %s, want %s", got, x.key)
			}
			if got, want := refusedBy(o, Quorum), x.key != "quorum.met"; got != want {
				t.Errorf("refused %v, want %v", got, want)
			}
		})
	}
}

func TestMotions(t *testing.T) {
	sanction := func(k regulation.SanctionKind, days int) cases.Sanction { return cases.Sanction{Kind: k, Length: days} }
	rejected := map[cases.PersonID]cases.Side{garnier: cases.Against, ferhat: cases.Against, pruvost: cases.Against, leroux: cases.For}
	temporary, warning := sanction(regulation.TemporaryExclusion, 10), sanction(regulation.Warning, 0)
	for _, x := range []struct {
		name  string
		tell  func(*builder)
		put   cases.Sanction
		state State
		key   string
	}{
		{"the first motion, within what was announced", nil, temporary, Met, "motions.met"},
		{"a lighter one after one rejected", func(b *builder) {
			b.puts("m0", temporary).closes(ballots("m0", rejected))
		}, warning, Met, "motions.met"},
		{"a shorter exclusion after a longer one", func(b *builder) {
			b.puts("m0", temporary).closes(ballots("m0", rejected))
		}, sanction(regulation.TemporaryExclusion, 5), Met, "motions.met"},
		{"a longer exclusion after a shorter one", func(b *builder) {
			b.puts("m0", temporary).closes(ballots("m0", rejected))
		}, sanction(regulation.TemporaryExclusion, 15), Broken, "motions.order"},
		{"a heavier one after a lighter one", func(b *builder) {
			b.puts("m0", warning).closes(ballots("m0", rejected))
		}, temporary, Broken, "motions.order"},
		{"a second one while the first is open", func(b *builder) { b.puts("m0", temporary) }, warning, Broken, "motions.open"},
		{"another one after one was adopted", func(b *builder) {
			b.puts("m0", temporary).closes(ballots("m0", map[cases.PersonID]cases.Side{
				garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.For,
			}))
		}, warning, Broken, "motions.adopted"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := storyOne(t).sitting("2026-09-29").hears().time("14:30")
			if x.tell != nil {
				x.tell(b)
			}
			b.time("14:50")
			o := b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: x.put})
			wantState(t, verdict(t, o.Verdicts, Motions, "m1"), x.state, x.key)
			if got, want := refusedBy(o, Motions), x.state == Broken; got != want {
				t.Errorf("refused %v, want %v", got, want)
			}
		})
	}
	t.Run("before the case is called", func(t *testing.T) {
		b := storyOne(t).time("13:50").arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00").sits(cases.OpenSitting{})
		o := b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: temporary})
		wantState(t, verdict(t, o.Verdicts, Motions, "m1"), Broken, "motions.uncalled")
	})
	for _, x := range []struct {
		name      string
		announced regulation.SanctionKind
		put       cases.Sanction
		state     State
		key       string
	}{
		{"above what the convocation announced", regulation.TemporaryExclusion, permanentBar(), Broken, "motions.above"},
		{"an exclusion when it announced nothing", "", temporary, Contestable, "motions.unannounced"},
		{"a warning when it announced nothing", "", warning, Met, "motions.met"},
		{"exactly what it announced", regulation.TemporaryExclusion, temporary, Met, "motions.met"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b := storyOne(t)
			b.in(cases.WithdrawLetter{Letter: "conv", Reason: "essai"})
			b.in(cases.IssueLetter{Letter: "conv2", Type: cases.LetterConvocation, Announcement: &cases.Announcement{
				Sitting: theSitting, Day: b.on, Heaviest: x.announced,
			}})
			b.in(cases.ConveneCase{Sitting: theSitting})
			b.sitting("2026-09-29").hears().time("14:30")
			o := b.try(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: x.put})
			wantState(t, verdict(t, o.Verdicts, Motions, "m1"), x.state, x.key)
		})
	}
}
