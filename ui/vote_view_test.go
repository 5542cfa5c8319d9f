package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// ballotOf reads the votes of an example: F for, A against, 0 abstention; the
// president's first.
func ballotOf(president, others string) (voteForm, []cases.PersonID) {
	form := voteForm{Sides: map[cases.PersonID]cases.Side{}}
	var roll []cases.PersonID
	for i, letter := range append([]string{president}, strings.Fields(others)...) {
		id := cases.PersonID(string(rune('a' + i)))
		roll = append(roll, id)
		form.Sides[id] = map[string]cases.Side{"F": cases.For, "A": cases.Against, "0": cases.Abstain}[letter]
	}
	return form, roll
}

// TestOneBannerOnceTheLastVoteIsIn takes the worked votes: what each comes to, and
// which sentence says so.
func TestOneBannerOnceTheLastVoteIsIn(t *testing.T) {
	tests := map[string]struct {
		president, others string
		secret, again     bool
		result            cases.Result
		tie               bool
		key               string
	}{
		"adopted 3-0":                           {president: "F", others: "F F", result: cases.Adopted, key: "majority.adopted.plain"},
		"adopted 2-1":                           {president: "F", others: "F A", result: cases.Adopted, key: "majority.adopted.plain"},
		"adopted against the president":         {president: "A", others: "F F", result: cases.Adopted, key: "majority.adopted.plain"},
		"tie adopted by the casting vote":       {president: "F", others: "A 0", result: cases.Adopted, tie: true, key: "casting.adopted"},
		"tie rejected by the casting vote":      {president: "A", others: "F 0", result: cases.Rejected, tie: true, key: "casting.rejected"},
		"tie, the president asked once more":    {president: "0", others: "F A", result: cases.NotAdopted, tie: true, key: "casting.warn"},
		"tie, the president still abstains":     {president: "0", others: "F A", again: true, result: cases.NotAdopted, tie: true, key: "casting.abstained"},
		"adopted with one abstention":           {president: "0", others: "F F", result: cases.Adopted, key: "majority.adopted"},
		"adopted by one vote":                   {president: "0", others: "F 0", result: cases.Adopted, key: "majority.adopted"},
		"no votes cast":                         {president: "0", others: "0 0", result: cases.NotAdopted, key: "majority.none"},
		"four voters, tie adopted":              {president: "F", others: "F A A", result: cases.Adopted, tie: true, key: "casting.adopted"},
		"four voters, tie rejected":             {president: "A", others: "F F A", result: cases.Rejected, tie: true, key: "casting.rejected"},
		"the president abstains, adopted 2-1":   {president: "0", others: "F F A", result: cases.Adopted, key: "majority.adopted"},
		"the president abstains, rejected 1-2":  {president: "0", others: "F A A", result: cases.Rejected, key: "majority.rejected"},
		"one abstention, rejected 1-2":          {president: "F", others: "A A 0", result: cases.Rejected, key: "majority.rejected"},
		"a secret tie is not adopted":           {president: "F", others: "F A A", secret: true, result: cases.NotAdopted, tie: true, key: "casting.secret.tie"},
		"a secret majority is adopted as usual": {president: "F", others: "F F A", secret: true, result: cases.Adopted, key: "majority.adopted.plain"},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			form, roll := ballotOf(x.president, x.others)
			n := form.count(roll, roll[0], false)
			if x.secret { // nobody then knows how the president voted
				n.President = ""
			}
			o := outcomeOf(n, x.secret, "Hélène Garnier", x.again)
			if o.Result != x.result || o.Tie != x.tie || o.Reason.Key != x.key || o.Ask != (x.key == "casting.warn") {
				t.Errorf("%s, tie %v, %s; want %s, tie %v, %s", o.Result, o.Tie, o.Reason.Key, x.result, x.tie, x.key)
			}
			recorded := cases.Motion{Closed: &cases.Done[cases.CloseMotion]{Is: form.closing(roll, false)}}
			if x.secret {
				recorded.Closed.Is = cases.CloseMotion{Tally: &cases.Tally{For: n.For, Against: n.Against, Abstain: n.Abstain}}
			}
			if o.Tie && (n.President == cases.For || n.President == cases.Against) && !x.secret {
				recorded.Casting = &cases.Done[cases.CastingVote]{Is: cases.CastingVote{Side: n.President}}
			}
			if got := recorded.Outcome(); got != o.Result {
				t.Errorf("the banner says %s, the record %s", o.Result, got)
			}
		})
	}
}

func TestABallotSaysWhatItLacks(t *testing.T) {
	m := rules.Matter{People: map[cases.PersonID]*cases.Person{
		"a": {Identity: cases.Identity{Given: "Hélène", Family: "Garnier"}}, "b": {Identity: cases.Identity{Given: "Nadia", Family: "Ferhat"}},
		"c": {Identity: cases.Identity{Given: "Olivier", Family: "Pruvost"}},
	}}
	present := []cases.PersonID{"a", "b", "c"}
	tests := map[string]struct {
		form   voteForm
		secret bool
		want   message.Message
	}{
		"two votes are missing": {
			form: voteForm{Sides: map[cases.PersonID]cases.Side{"b": cases.For}},
			want: message.New("majority.ballots", message.List("missing", message.Literal("Hélène Garnier"), message.Literal("Olivier Pruvost"))),
		},
		"all have voted":        {form: voteForm{Sides: map[cases.PersonID]cases.Side{"a": cases.For, "b": cases.Against, "c": cases.Abstain}}},
		"a number is missing":   {secret: true, form: voteForm{Numbers: [3]string{"2", "", "1"}}, want: message.New("vote.numbers", message.Number("voters", 3))},
		"a number is no number": {secret: true, form: voteForm{Numbers: [3]string{"2", "x", "1"}}, want: message.New("vote.numbers", message.Number("voters", 3))},
		"a number is negative":  {secret: true, form: voteForm{Numbers: [3]string{"4", "-1", "0"}}, want: message.New("vote.numbers", message.Number("voters", 3))},
		"the sum is wrong": {
			secret: true, form: voteForm{Numbers: [3]string{"2", "1", "1"}},
			want: message.New("majority.tally", message.Number("count", 4), message.Number("voters", 3)),
		},
		"the sum is right": {secret: true, form: voteForm{Numbers: [3]string{"2", " 1 ", "0"}}},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(x.want, x.form.missing(m, present, x.secret)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// motionMatter is a case convened with a ceiling, in which motions were put.
func motionMatter(t *testing.T, ceiling regulation.SanctionKind, put ...cases.Sanction) rules.Matter {
	t.Helper()
	c := &cases.Case{Convened: []cases.Done[cases.ConveneCase]{{Is: cases.ConveneCase{Sitting: "s", Heaviest: ceiling}}}}
	for _, s := range put {
		c.Motions = append(c.Motions, cases.Motion{Put: cases.Done[cases.PutMotion]{Is: cases.PutMotion{Sitting: "s", Sanction: s}}})
	}
	return rules.Matter{Case: c, Profile: profile(t), Today: days.Must("2026-09-29")}
}

func TestMotionsGoFromTheAnnouncedCeilingDownToNoSanction(t *testing.T) {
	exclusion, written := regulation.TemporaryExclusion, regulation.WrittenWarning
	tests := map[string]struct {
		ceiling  regulation.SanctionKind
		put      []cases.Sanction
		choices  []regulation.SanctionKind
		proposed regulation.SanctionKind
	}{
		"the first is the ceiling": {
			ceiling: exclusion, proposed: exclusion,
			choices: []regulation.SanctionKind{exclusion, written, regulation.Warning, regulation.NoSanction},
		},
		"then the next lighter one": {
			ceiling: exclusion, put: []cases.Sanction{{Kind: exclusion, Length: 5}}, proposed: written,
			choices: []regulation.SanctionKind{exclusion, written, regulation.Warning, regulation.NoSanction},
		},
		"never a heavier one again": {
			ceiling: exclusion, put: []cases.Sanction{{Kind: exclusion, Length: 5}, {Kind: regulation.Warning}},
			proposed: regulation.NoSanction, choices: []regulation.SanctionKind{regulation.Warning, regulation.NoSanction},
		},
		"nothing announced: level 2 is proposed, more is contestable": {
			proposed: written,
			choices:  []regulation.SanctionKind{regulation.PermanentExclusion, exclusion, written, regulation.Warning, regulation.NoSanction},
		},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			choices, proposed := motionChoices(motionMatter(t, x.ceiling, x.put...), "s")
			if diff := cmp.Diff(x.choices, choices); diff != "" {
				t.Error(diff)
			}
			if proposed != x.proposed {
				t.Errorf("proposed %q, want %q", proposed, x.proposed)
			}
		})
	}
}

func TestAMotionSaysItsLengthAndItsFirstDay(t *testing.T) {
	tests := map[string]struct {
		form  motionForm
		want  cases.Sanction
		fault string // field: key
	}{
		"nothing chosen":    {fault: "kind: vote.choose"},
		"no sanction":       {form: motionForm{Kind: regulation.NoSanction}, want: cases.Sanction{Kind: regulation.NoSanction}},
		"no length":         {form: motionForm{Kind: regulation.TemporaryExclusion}, fault: "length: vote.length"},
		"no number":         {form: motionForm{Kind: regulation.TemporaryExclusion, Length: "dix"}, fault: "length: vote.length"},
		"over a month":      {form: motionForm{Kind: regulation.TemporaryExclusion, Length: "32"}, fault: "length: exclusion.length"},
		"set by the letter": {form: motionForm{Kind: regulation.TemporaryExclusion, Length: " 15 "}, want: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15}},
		"from a day to come": {
			form: motionForm{Kind: regulation.TemporaryExclusion, Length: "15", First: days.Must("2026-10-12")},
			want: cases.Sanction{Kind: regulation.TemporaryExclusion, Length: 15, First: days.Must("2026-10-12"), Last: days.Must("2026-10-26")},
		},
		"from a day gone": {form: motionForm{Kind: regulation.TemporaryExclusion, Length: "15", First: days.Must("2026-09-29")}, fault: "first: vote.first.past"},
		"31 days of a month of 30": {
			form:  motionForm{Kind: regulation.TemporaryExclusion, Length: "31", First: days.Must("2026-11-01")},
			fault: "first: vote.first.long",
		},
		"with the year's bar": {form: motionForm{Kind: regulation.PermanentExclusion, Bar: true}, want: cases.Sanction{Kind: regulation.PermanentExclusion, Bar: true}},
	}
	for name, x := range tests {
		t.Run(name, func(t *testing.T) {
			got, faults := x.form.sanction(motionMatter(t, regulation.PermanentExclusion))
			said := ""
			for field, m := range faults {
				said = field + ": " + m.Key
			}
			if said != x.fault {
				t.Errorf("the fault is %q, want %q", said, x.fault)
			}
			if diff := cmp.Diff(x.want, got); x.fault == "" && diff != "" {
				t.Error(diff)
			}
		})
	}
}
