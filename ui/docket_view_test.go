package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func wordsOf(t *testing.T, l translations.Lang, today string) translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Words(l, translations.Screen).For(days.Must(today))
}

func TestDueGroupOf(t *testing.T) {
	today := days.Must("2026-11-25") // a Wednesday
	for _, c := range []struct {
		name string
		due  rules.Due
		want docketGroup
	}{
		{"the missed day of a rule is overdue", rules.Due{By: today - 1}, groupOverdue},
		{"a missed aim of the office is due today, not red", rules.Due{By: today - 9, Target: true}, groupToday},
		{"today", rules.Due{By: today}, groupToday},
		{"the week goes on until Sunday", rules.Due{By: days.Must("2026-11-29")}, groupWeek},
		{"Monday is later", rules.Due{By: days.Must("2026-11-30")}, groupLater},
		{"a late receipt waits for the post", rules.Due{By: today - 3, Waiting: true}, groupWaiting},
		{"without a day", rules.Due{}, groupOpen},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := dueGroupOf(c.due, today); got != c.want {
				t.Errorf("got %s, want %s", got.key(), c.want.key())
			}
		})
	}
	if got := dueGroupOf(rules.Due{By: days.Must("2026-11-29")}, days.Must("2026-11-29")); got != groupToday {
		t.Errorf("a Sunday's own day is in %s", got.key())
	}
}

func dueRow(number, learner string, kind rules.DueKind, by string, change ...func(*rules.Due)) register.DocketRow {
	r := register.DocketRow{
		Case: cases.CaseID("case-" + number), Number: number, Learner: learner, Stage: rules.StageVoted,
		Due: rules.Due{Kind: kind, Article: "5.4", What: message.Literal("à faire")},
	}
	if by != "" {
		r.Due.By = days.Must(by)
	}
	for _, c := range change {
		c(&r.Due)
	}
	return r
}

func TestViewDocket(t *testing.T) {
	w, today := wordsOf(t, translations.French, "2026-11-23"), days.Must("2026-11-23")
	target := func(d *rules.Due) { d.Target = true }
	rows := []register.DocketRow{
		dueRow("DC-2026-014", "Camille Laurent", rules.DoDecision, "2026-12-03"),
		dueRow("DC-2026-012", "Inès Moreau", rules.DoDecision, "2026-11-21"),
		dueRow("DC-2026-017", "Thomas Petit", rules.DoPost, "2026-11-23"),
		dueRow("DC-2026-018", "Manon Roux", rules.DoChoose, "2026-11-24", target),
		dueRow("DC-2026-019", "Zoé Faure", rules.DoNotify, "2026-11-26"),
		dueRow("DC-2026-020", "Éric Adam", rules.DoNotify, "2026-11-26"),
	}
	lines := func(v docketView) []string {
		var out []string
		for _, l := range v.Lines {
			switch {
			case l.Head:
				out = append(out, "# "+l.Title)
			default:
				out = append(out, l.Day+" | "+l.Distance+" | "+l.Who+" | "+l.Article+" | "+l.Target)
			}
		}
		return out
	}

	t.Run("groups, and within them rules before aims, then days, then learners without accents", func(t *testing.T) {
		want := []string{
			"# En retard", "sam. 21 nov. | 2\u00a0jours de retard | Inès Moreau · DC-2026-012 · Vote | Art.\u00a05.4 | ",
			"# Aujourd’hui", "lun. 23 nov. | aujourd’hui | Thomas Petit · DC-2026-017 · Vote | Art.\u00a05.4 | ",
			"# Cette semaine",
			"jeu. 26 nov. | 3\u00a0jours restants | Éric Adam · DC-2026-020 · Vote | Art.\u00a05.4 | ",
			"jeu. 26 nov. | 3\u00a0jours restants | Zoé Faure · DC-2026-019 · Vote | Art.\u00a05.4 | ",
			"mar. 24 nov. | demain | Manon Roux · DC-2026-018 · Vote | Art.\u00a05.4 | Objectif",
			"# Plus tard", "jeu. 3 déc. | 10\u00a0jours restants | Camille Laurent · DC-2026-014 · Vote | Art.\u00a05.4 | ",
		}
		got := viewDocket(w, docketAsk{Rows: rows, Today: today, Filter: filterAll})
		if d := cmp.Diff(want, lines(got)); d != "" {
			t.Error(d)
		}
		if want := "lundi 23 novembre 2026 · 6\u00a0échéances · 6\u00a0apprenants"; got.Lead != want {
			t.Errorf("got %q, want %q", got.Lead, want)
		}
	})

	t.Run("the tiles count and filter", func(t *testing.T) {
		var counts []int
		for _, tile := range viewDocket(w, docketAsk{Rows: rows, Today: today, Filter: filterAll}).Tiles {
			counts = append(counts, tile.Count)
		}
		if d := cmp.Diff([]int{1, 1, 2, 3}, counts); d != "" {
			t.Error(d)
		}
		v := viewDocket(w, docketAsk{Rows: rows, Today: today, Filter: filterWindows})
		if len(v.Lines) != 4 || v.Lines[1].Kind != rules.DoDecision || v.Lines[3].Kind != rules.DoDecision {
			t.Errorf("got %v", lines(v))
		}
	})

	t.Run("a decision with an aim and a last day is one decision to send", func(t *testing.T) {
		aim := dueRow("DC-2026-014", "Camille Laurent", rules.DoDecision, "2026-11-27", target)
		v := viewDocket(w, docketAsk{Rows: append([]register.DocketRow{aim}, rows...), Today: today, Filter: filterWindows})
		if got := v.Tiles[2].Count; got != 2 {
			t.Errorf("got %d of 2", got)
		}
	})

	t.Run("red is for a missed rule alone", func(t *testing.T) {
		for _, l := range viewDocket(w, docketAsk{Rows: rows, Today: today, Filter: filterAll}).Lines {
			if (l.Tone == parts.ToneDanger) != (l.Group == groupOverdue) && !l.Head {
				t.Errorf("%s is painted %v", l.Who, l.Tone)
			}
		}
	})

	t.Run("what is said when nothing is due, or nothing of the kind", func(t *testing.T) {
		if got := viewDocket(w, docketAsk{Rows: nil, Today: today, Filter: filterAll}).Empty; got != "Rien à faire, et aucune échéance à venir." {
			t.Errorf("got %q", got)
		}
		if got := viewDocket(w, docketAsk{Rows: rows[:1], Today: today, Filter: filterOverdue}).Empty; got == "" || len(viewDocket(w, docketAsk{Rows: rows[:1], Today: today, Filter: filterOverdue}).Lines) != 0 {
			t.Errorf("got %q", got)
		}
	})

	t.Run("a late receipt is said to be waited for, not late", func(t *testing.T) {
		late := []register.DocketRow{dueRow("DC-2026-001", "A", rules.DoReceipt, "2026-11-20", func(d *rules.Due) { d.Waiting = true })}
		l := viewDocket(w, docketAsk{Rows: late, Today: today, Filter: filterAll}).Lines[1]
		if l.Distance != "depuis 3\u00a0jours" || l.Tone != parts.ToneNeutral {
			t.Errorf("got %q in tone %v", l.Distance, l.Tone)
		}
	})
}

func TestCountRail(t *testing.T) {
	today := days.Must("2026-11-23")
	got := countRail([]register.DocketRow{
		dueRow("1", "A", rules.DoDecision, "2026-11-21"),
		dueRow("2", "B", rules.DoPost, "2026-11-23"),
		dueRow("3", "C", rules.DoPost, "2026-12-23"),
		dueRow("4", "D", rules.DoChoose, ""),
		dueRow("4", "D", rules.DoChoose, "", func(d *rules.Due) { d.Waiting = true }),
	}, today)
	want := railCounts{docket: 2, late: true, review: 1, letters: 2}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if n, tone := got.of(PageDocket); n != 2 || tone != parts.ToneDanger {
		t.Errorf("the docket shows %d in %v", n, tone)
	}
	if n, _ := got.of(PageCases); n != 0 {
		t.Errorf("the cases ask for action: %d", n)
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{"Marion Baudry": "MB", "Élise de la Tour": "ÉT", "Greffe": "G", "": "?"} {
		if got := initials(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
