package rules

import (
	"testing"

	"greffe/cases"
	"greffe/cases/regulation"
)

// excluded is the story of a permanent exclusion up to the vote of 29 September
// 2026, under a profile that asks for the board's opinion.
func excluded(t *testing.T, asks bool) *builder {
	t.Helper()
	b := storyOne(t)
	b.profile.Board = asks
	return b
}

func opinion(b *builder, day string) *builder {
	c := *b
	c.day(day).in(cases.BoardOpinion{Favourable: cases.Yes, PresidedBy: "Hélène Garnier"})
	b.rank = c.rank
	return b
}

func TestTheBoardIsAskedOnlyWhereTheProfileSaysSo(t *testing.T) {
	wantState(t, verdict(t, Judge(excluded(t, false).matter()), Board, ""), NotApplicable, "board.off")
	b := newMatter(t).day("2026-09-07").in(cases.OpenCase{Learner: learner, Status: cases.StatusTrainee})
	b.profile.Board = true
	wantState(t, verdict(t, Judge(b.matter()), Board, ""), NotApplicable, "board.apprentice")
	b = newMatter(t).day("2026-09-07").opened().plan("2026-09-29", "14:00", regulation.TemporaryExclusion)
	b.profile.Board = true
	wantState(t, verdict(t, Judge(b.matter()), Board, ""), NotApplicable, "board.none")
	b = newMatter(t).day("2026-09-07").opened().plan("2026-09-29", "14:00", regulation.PermanentExclusion)
	b.profile.Board = true
	wantState(t, verdict(t, Judge(b.matter()), Board, ""), Pending, "board.missing")
	wantState(t, verdict(t, Judge(opinion(b, "2026-09-10").matter()), Board, ""), Met, "board.met")
}

func TestAPermanentExclusionWaitsForTheBoard(t *testing.T) {
	permanent := cases.Sanction{Kind: regulation.PermanentExclusion}
	letter := func(b *builder, s cases.Sanction) Outcome {
		return b.day("2026-10-05").try(cases.IssueLetter{
			Letter: "decision", Type: cases.LetterDecision, Language: "fr", Planned: b.on, Signatory: garnier,
			Copies: copies("decision", "e2", learner), Decision: &cases.Decision{Sanction: s, Motion: "m1", Grounds: "faits"},
		})
	}
	voted := func() *builder {
		b := begun(t)
		b.profile.Board = true
		b.plan("2026-09-29", "14:00", regulation.PermanentExclusion).council().day("2026-09-29").time("13:50")
		b.arrive(garnier, ferhat, pruvost, leroux, baudry).time("14:00").sits(cases.OpenSitting{})
		b.time("14:05").in(cases.CallCase{Sitting: theSitting}).hears()
		b.time("14:30").in(cases.PutMotion{Motion: "m1", Sitting: theSitting, Sanction: permanent})
		return b.closes(ballots("m1", map[cases.PersonID]cases.Side{garnier: cases.For, ferhat: cases.For, pruvost: cases.For, leroux: cases.For}))
	}
	for _, c := range []struct {
		name, opinion string
		state         State
		key           string
	}{
		{"no opinion", "", Broken, "board.missing"},
		{"before the vote", "2026-09-20", Met, "board.met"},
		{"after the vote", "2026-10-01", Contestable, "board.late"},
		{"after the letter", "2026-10-06", Broken, "board.missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := voted()
			if c.opinion != "" {
				opinion(b, c.opinion)
			}
			o := letter(b, permanent)
			wantState(t, verdict(t, o.Verdicts, Board, "decision"), c.state, c.key)
			if refusedBy(o, Board) != (c.state == Broken) || confirmedBy(o, Board) != (c.state == Contestable) {
				t.Errorf("refused %v, to be confirmed %v", refusedBy(o, Board), confirmedBy(o, Board))
			}
		})
	}
	t.Run("another sanction does not", func(t *testing.T) {
		if o := letter(voted(), cases.Sanction{Kind: regulation.Warning}); refusedBy(o, Board) {
			t.Error("a warning is refused for want of an opinion")
		}
	})
}
