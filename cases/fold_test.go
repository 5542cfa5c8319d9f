package cases_test

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
)

func issued() []cases.Act {
	return []cases.Act{
		act("issue", 1, "2026-11-05", "", cases.IssueLetter{
			Letter: "griefs", Type: cases.LetterGrievances,
			Copies: []cases.Copy{
				{Copy: "c1", To: "yanis", Capacity: cases.ToLearner, Dispatch: "d1", Channel: post.Registered},
				{Copy: "c2", To: "karim", Capacity: cases.ToRepresentative, Dispatch: "d2", Channel: post.Registered},
			},
		}),
		act("p1", 2, "2026-11-05", "", cases.Posted{Dispatch: "d1", Copies: []cases.CopyID{"c1"}, To: "yanis", Channel: post.Registered, Number: "1A2041187734 2"}),
		act("p2", 3, "2026-11-05", "", cases.Posted{Dispatch: "d2", Copies: []cases.CopyID{"c2"}, To: "karim", Channel: post.Registered}),
		act("f2", 4, "2026-11-10", "", cases.Presented{Dispatch: "d2"}),
	}
}

func TestServicesFollowTheirEnvelopes(t *testing.T) {
	received := func(more ...cases.Act) days.Day {
		c := cases.FoldCase("k", append(issued(), more...))
		s, ok := c.Service("d2")
		if !ok {
			t.Fatal("no service for the father's envelope")
		}
		return s.Received()
	}
	tests := []struct {
		name string
		more []cases.Act
		want string
	}{
		{"first presentation while nothing else is known", nil, "2026-11-10"},
		{"collection, once known", []cases.Act{act("c", 5, "2026-11-20", "", cases.Collected{Dispatch: "d2"})}, "2026-11-20"},
		{"a refused letter counts from first presentation", []cases.Act{act("c", 5, "2026-11-12", "", cases.Refused{Dispatch: "d2"})}, "2026-11-10"},
		{"an unclaimed letter counts from first presentation", []cases.Act{act("c", 5, "2026-11-27", "", cases.Returned{Dispatch: "d2", Ground: post.Unclaimed})}, "2026-11-10"},
		{"a letter returned for its address was not received", []cases.Act{act("c", 5, "2026-11-12", "", cases.Returned{Dispatch: "d2", Ground: post.UnknownAtAddress})}, ""},
		{"hand delivery comes first", []cases.Act{act("c", 5, "2026-11-12", "", cases.HandedOver{Dispatch: "d2", Signed: true})}, "2026-11-12"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := received(tt.more...).String(); got != tt.want {
				t.Errorf("received %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAnActWhoseAntecedentWasStruckBecomesAnOrphan(t *testing.T) {
	acts := append(issued(), act("s", 9, "2026-11-11", "", cases.StrikeAct{Act: "issue", Reason: "wrong learner"}))
	c := cases.FoldCase("k", acts)
	if len(c.Letters) != 0 || len(c.Orphans) != 3 {
		t.Errorf("got %d letters and %d orphans, want 0 and 3", len(c.Letters), len(c.Orphans))
	}
}

func TestOutcomeOfAMotion(t *testing.T) {
	put := act("m", 1, "2026-12-01", "11:00", cases.PutMotion{Motion: "m1"})
	closing := func(sides ...cases.Side) cases.Act {
		p := cases.CloseMotion{Motion: "m1"}
		for i, s := range sides {
			p.Ballots = append(p.Ballots, cases.Ballot{Member: cases.PersonID(rune('a' + i)), Side: s})
		}
		return act("x", 2, "2026-12-01", "11:10", p)
	}
	casting := func(s cases.Side) cases.Act {
		return act("y", 3, "2026-12-01", "11:10", cases.CastingVote{Motion: "m1", President: "a", Side: s})
	}
	tests := []struct {
		name string
		acts []cases.Act
		want cases.Result
	}{
		{"open", []cases.Act{put}, cases.NotVoted},
		{"adopted", []cases.Act{put, closing(cases.For, cases.For, cases.Against)}, cases.Adopted},
		{"rejected", []cases.Act{put, closing(cases.For, cases.Against, cases.Against)}, cases.Rejected},
		{"a tie without a casting vote", []cases.Act{put, closing(cases.For, cases.Against)}, cases.NotAdopted},
		{"a tie and a casting vote for", []cases.Act{put, closing(cases.For, cases.Against), casting(cases.For)}, cases.Adopted},
		{"a tie and a casting vote against", []cases.Act{put, closing(cases.For, cases.Against), casting(cases.Against)}, cases.Rejected},
		{"nobody cast a vote", []cases.Act{put, closing(cases.Abstain, cases.Abstain)}, cases.NotAdopted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, ok := cases.FoldCase("k", tt.acts).Motion("m1")
			if got := m.Outcome(); !ok || got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
