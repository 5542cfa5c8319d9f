package post_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

func TestWhereAnEnvelopeStands(t *testing.T) {
	d := days.Must
	sent := post.Journey{Posted: d("2026-11-05")}
	shown := post.Journey{Posted: d("2026-11-05"), Presented: d("2026-11-10")}
	for _, tc := range []struct {
		name  string
		give  func(post.Journey) post.Journey
		today string
		want  post.State
		until string
	}{
		{"not posted", func(post.Journey) post.Journey { return post.Journey{} }, "2026-11-05", post.ToPost, ""},
		{"posted", func(post.Journey) post.Journey { return sent }, "2026-11-06", post.Posted, ""},
		{"held on the day of presentation", func(j post.Journey) post.Journey { return j }, "2026-11-10", post.Held, "2026-11-25"},
		{"held on the fifteenth day", func(j post.Journey) post.Journey { return j }, "2026-11-25", post.Held, "2026-11-25"},
		{"not known since", func(j post.Journey) post.Journey { return j }, "2026-11-26", post.Presented, ""},
		{"collected", func(j post.Journey) post.Journey { j.Collected = d("2026-11-20"); return j }, "2026-11-20", post.Collected, ""},
		{"refused", func(j post.Journey) post.Journey { j.Refused = d("2026-11-10"); return j }, "2026-11-20", post.Refused, ""},
		{"came back unclaimed", func(j post.Journey) post.Journey {
			j.Returned, j.Ground = d("2026-11-27"), post.Unclaimed
			return j
		}, "2026-11-28", post.NotClaimed, ""},
		{"came back for its address", func(j post.Journey) post.Journey {
			j.Returned, j.Ground = d("2026-11-12"), post.AddressDefect
			return j
		}, "2026-11-12", post.Misdirect, ""},
		{"came back, nobody knows why", func(j post.Journey) post.Journey {
			j.Returned = d("2026-11-12")
			return j
		}, "2026-11-12", post.Returned, ""},
		{"handed over after it was sent", func(j post.Journey) post.Journey {
			j.HandedOver = d("2026-11-12")
			return j
		}, "2026-11-12", post.HandedOver, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			j := tc.give(shown)
			got, until := j.State(d(tc.today), 15)
			if got != tc.want || until.String() != tc.until {
				t.Errorf("got %s until %v, want %s until %s", got, until, tc.want, tc.until)
			}
			want := message.New("letter-state." + string(tc.want))
			if tc.want == post.Held {
				want = message.New("letter-state.held-until", message.Day("until", until))
			}
			if diff := cmp.Diff(want, j.Message(d(tc.today), 15)); diff != "" {
				t.Error(diff)
			}
		})
	}
	if got := sent.HeldUntil(15); got != 0 {
		t.Errorf("what was not presented is held until %v", got)
	}
}

func TestWhichStatesAreSettled(t *testing.T) {
	for s, want := range map[post.State]bool{
		post.ToPost: false, post.Posted: false, post.Held: false, post.Presented: false,
		post.Collected: true, post.Refused: true, post.NotClaimed: true, post.Misdirect: true, post.Returned: true, post.HandedOver: true,
	} {
		if s.Settled() != want {
			t.Errorf("%s: %v, want %v", s, s.Settled(), want)
		}
	}
}

func TestChannelsAndGrounds(t *testing.T) {
	type row struct{ known, proves, numbered bool }
	want := map[post.Channel]row{
		post.Registered: {true, true, true}, post.ByHand: {true, true, false}, post.Electronic: {true, true, true},
		post.Plain: {true, false, false}, post.Email: {true, false, false}, "": {}, "pigeon": {},
	}
	got := map[post.Channel]row{}
	for _, c := range append(post.Channels(), "", "pigeon") {
		got[c] = row{c.Known(), c.Proves(), c.Numbered()}
	}
	for c, w := range want {
		if got[c] != w {
			t.Errorf("%q: got %v, want %v", c, got[c], w)
		}
	}
	blame := map[post.Ground]bool{post.Unclaimed: false, post.UnknownAtAddress: true, post.AddressDefect: true, post.OtherGround: false}
	for _, g := range post.Grounds() {
		if w, ok := blame[g]; !ok || g.WrongAddress() != w || !g.Known() {
			t.Errorf("%q: the address is to blame: %v", g, g.WrongAddress())
		}
	}
	if post.Ground("").Known() {
		t.Error("no ground is known")
	}
}
