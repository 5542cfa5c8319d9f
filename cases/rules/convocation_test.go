package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

func TestConvocation(t *testing.T) {
	full := func() cases.IssueLetter {
		return cases.IssueLetter{
			Letter: "conv", Type: cases.LetterConvocation, Signatory: garnier, Copies: copies("conv", "e1", learner),
			Announcement: &cases.Announcement{
				Sitting: theSitting, Day: days.Must("2026-09-29"), At: days.MustHour("14:00"),
				Place: "Paris", Heaviest: regulation.TemporaryExclusion,
			},
		}
	}
	tests := []struct {
		name   string
		change func(l *cases.IssueLetter)
		state  State
		key    string
	}{
		{"complete", func(*cases.IssueLetter) {}, Met, "convocation.met"},
		{"no time", func(l *cases.IssueLetter) { l.Announcement.At = 0 }, Broken, "convocation.missing"},
		{"neither place nor link", func(l *cases.IssueLetter) { l.Announcement.Place = "" }, Broken, "convocation.missing"},
		{"a link alone", func(l *cases.IssueLetter) {
			l.Announcement.Place, l.Announcement.Link = "", "https://visio.example/1"
		}, Met, "convocation.met"},
		{"announces nothing", func(l *cases.IssueLetter) { l.Announcement = nil }, Broken, "convocation.missing"},
		{"nobody signs", func(l *cases.IssueLetter) { l.Signatory = "" }, Broken, "convocation.missing"},
		{
			"the right to be assisted has no value", func(l *cases.IssueLetter) { l.Missing = []string{"conv.assistance"} },
			Broken, "convocation.missing",
		},
		{"no heaviest sanction", func(l *cases.IssueLetter) { l.Announcement.Heaviest = "" }, Contestable, "convocation.heaviest"},
		{"by ordinary letter", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.Plain }, Broken, "convocation.channel"},
		{"by e-mail", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.Email }, Broken, "convocation.channel"},
		{"by hand", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.ByHand }, Met, "convocation.met"},
		{"electronic without consent", func(l *cases.IssueLetter) { l.Copies[0].Channel = post.Electronic }, Broken, "convocation.consent"},
		{"signed by the secretary without delegation", func(l *cases.IssueLetter) { l.Signatory = baudry }, Broken, "convocation.signature"},
		{"signed by the director, said to be by delegation", func(l *cases.IssueLetter) { l.Delegated = true }, Broken, "convocation.signature"},
		{"signed by the deputy who presides by delegation", func(l *cases.IssueLetter) { l.Signatory = delmas }, Met, "convocation.met"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newMatter(t).day("2026-09-07").opened().report().grievance("g1", "3.3", "2026-09-02")
			b.day("2026-09-09").plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
			l := full()
			tt.change(&l)
			o := b.try(l)
			wantState(t, verdict(t, o.Verdicts, Convocation, "conv"), tt.state, tt.key)
			if got, want := refusedBy(o, Convocation), tt.state == Broken; got != want {
				t.Errorf("refused: got %v, want %v", got, want)
			}
		})
	}
	t.Run("electronic with recorded consent", func(t *testing.T) {
		b := newMatter(t).act(learner.File(), cases.ConsentedToElectronic{Email: "c@example.org"}).day("2026-09-07").opened()
		b.plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		l := full()
		l.Copies[0].Channel = post.Electronic
		wantState(t, verdict(t, b.try(l).Verdicts, Convocation, "conv"), Met, "convocation.met")
	})
	t.Run("the secretary by delegation in force", func(t *testing.T) {
		b := newMatter(t).act(baudry.File(), cases.Delegate{Signing: true, Until: days.Must("2026-09-30")}).day("2026-09-07").opened()
		b.plan("2026-10-29", "14:00", regulation.TemporaryExclusion)
		l := full()
		l.Signatory, l.Delegated = baudry, true
		wantState(t, verdict(t, b.day("2026-09-30").try(l).Verdicts, Convocation, "conv"), Met, "convocation.met")
		wantState(t, verdict(t, b.day("2026-10-01").try(l).Verdicts, Convocation, "conv"), Broken, "convocation.signature")
	})
	t.Run("who is not the director signs by delegation, and the letter says so", func(t *testing.T) {
		for _, signing := range []bool{true, false} {
			b := newMatter(t).act(baudry.File(), cases.Delegate{Signing: signing}).day("2026-09-07").opened()
			b.plan("2026-10-29", "14:00", regulation.TemporaryExclusion)
			for said, want := range map[bool]State{true: Met, false: Broken} {
				l := full()
				l.Signatory, l.Delegated = baudry, said
				if got := verdict(t, b.try(l).Verdicts, Convocation, "conv").State; got != want {
					t.Errorf("delegation to sign %v, said %v: got %s, want %s", signing, said, got, want)
				}
			}
		}
	})
	t.Run("to be issued once the council is planned", func(t *testing.T) {
		b := newMatter(t).day("2026-09-07").opened().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
		wantState(t, verdict(t, Judge(b.matter()), Convocation, ""), Pending, "convocation.pending")
	})
}
