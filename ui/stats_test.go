package ui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func statsWords(t *testing.T, l translations.Lang) translations.Words {
	t.Helper()
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	return c.Words(l, translations.Screen)
}

func TestPeriodsOfStatistics(t *testing.T) {
	w := statsWords(t, translations.French)
	for today, want := range map[string][]string{
		"2026-11-24": {"2026-01-01 2026-11-24", "2025-12-01 2026-11-24", "2026-09-01 2026-11-24", "2025-01-01 2025-12-31", "2025-09-01 2026-08-31"},
		"2026-03-31": {"2026-01-01 2026-03-31", "2025-04-01 2026-03-31", "2025-09-01 2026-03-31", "2025-01-01 2025-12-31", "2024-09-01 2025-08-31"},
		"2024-02-29": {"2024-01-01 2024-02-29", "2023-03-01 2024-02-29", "2023-09-01 2024-02-29", "2023-01-01 2023-12-31", "2022-09-01 2023-08-31"},
	} {
		var got []string
		for _, p := range statsPeriods(w, days.Must(today)) {
			got = append(got, p.Period.From.String()+" "+p.Period.To.String())
		}
		if !slices.Equal(got, want) {
			t.Errorf("on %s got %v, want %v", today, got, want)
		}
	}
}

func someFigures() figures.Figures {
	f := figures.Figures{
		Period: figures.Period{From: days.Must("2026-01-01"), To: days.Must("2026-03-31")}, Cases: 4, Repeated: 1,
		Breaches: []figures.Breach{{Article: "3.4", N: 3}, {Article: "3.1.1", N: 1}},
		Outcomes: map[figures.Outcome]int{figures.Open: 2, figures.Temporary: 2},
		Delays: []figures.Delay{
			{Name: figures.ToCouncil, Days: []int{10}},
			{Name: figures.Notice, Limit: 8, AtLeast: true, Days: []int{7, 8, 20}},
			{Name: figures.ToDecision, Limit: 15},
			{Name: figures.Whole, Days: []int{12, 30}},
			{Name: figures.ToTelling},
		},
	}
	for i, first := range []string{"2026-01-01", "2026-02-01", "2026-03-01"} {
		f.Months = append(f.Months, figures.Month{First: days.Must(first), Opened: i, Outcomes: map[figures.Outcome]int{figures.Temporary: i, figures.Ended: 1}})
	}
	f.Months[1].Whole = []int{12, 30}
	return f
}

func TestStatisticsInWords(t *testing.T) {
	p := regulation.Profile{Numbers: regulation.Numbers{Notice: regulation.Period{N: 8}}}
	v := viewStats(statsWords(t, translations.English), someFigures(), p)
	var tiles []string
	for _, x := range v.Tiles {
		tiles = append(tiles, x.Label+": "+x.Figure+", "+x.Note)
	}
	want := []string{
		"cases opened: 4, 1 after an earlier sanction",
		"notices of 8\u00a0days or more: 66%, 1\u00a0case outside",
		"decisions sent within 15\u00a0days: –, nothing measured",
		"opening to decision, median: 12\u00a0days, 12 to 30\u00a0days",
	}
	if !slices.Equal(tiles, want) {
		t.Errorf("got tiles\n%s", strings.Join(tiles, "\n"))
	}
	notice := v.Charts[3]
	if got := notice.Series[0].Values; !slices.Equal(got, []int{1, 1, 0, 0, 0, 0, 0, 1}) {
		t.Errorf("got notices %v", got)
	}
	if got := notice.say(statsWords(t, translations.English), 0); got != "< 8: Cases 1" {
		t.Errorf("got %q", got)
	}
	if got := v.Charts[0].say(statsWords(t, translations.English), 2); got != "March 2026: Temporary exclusion 2, No sanction 1" {
		t.Errorf("got %q", got)
	}
	if got := v.Charts[2].Series[0].Values; !slices.Equal(got, []int{-1, 12, -1}) {
		t.Errorf("got medians %v", got)
	}
	for _, table := range v.Report.Tables {
		for _, r := range table.Rows {
			if len(r.Figures)+1 != len(table.Heads) {
				t.Errorf("%s, %s: %d figures under %d heads", table.Title, r.Name, len(r.Figures), len(table.Heads))
			}
		}
	}
}

func TestStatisticsPage(t *testing.T) {
	s := newStage(t)
	s.openCase("case-1")
	s.Go(Route{Page: PageStatistics})
	s.sees("Statistiques", "dossiers ouverts", "Issues par mois", "Charge par mois")
	charts := all[*parts.Chart](s.current.content())
	if len(charts) != 6 {
		t.Fatalf("got %d charts", len(charts))
	}
	s.window.Canvas().Focus(charts[0])
	s.press(fyne.KeyEnd)
	s.sees("Novembre 2026\u00a0: rien")
	s.press(fyne.KeyReturn)
	s.sees(s.T("stats.behind.none"))
	s.press(fyne.KeyEscape)
	work := charts[4] // what was opened, heard, sent and closed, by month
	s.window.Canvas().Focus(work)
	s.press(fyne.KeyEnd, fyne.KeyReturn)
	s.sees("Novembre 2026", "moins de 5")
	if strings.Contains(s.seen(), "Laurent") {
		t.Error("a figure of one case names its person")
	}
	s.press(fyne.KeyReturn)
	if at := s.At(); at.Page != PageCase || at.Case != "case-1" {
		t.Fatalf("Enter on the case opened %v", at)
	}
	s.Back()
	s.button("Tableau")
	table := all[*parts.List](s.current.content())
	if len(table) != 1 {
		t.Fatalf("got %d tables", len(table))
	}
	s.window.Canvas().Focus(table[0])
	s.press(fyne.KeyEnd, fyne.KeyReturn)
	s.sees(s.T("stats.behind.none"))
	s.press(fyne.KeyEscape)
	if n := len(all[*parts.Chart](s.current.content())); n != 5 {
		t.Errorf("after the first table %d charts are left", n)
	}
	for _, c := range s.cut() {
		t.Error(c)
	}
}

func TestCasesBehindAFigureHaveNamesFromFiveOn(t *testing.T) {
	w := statsWords(t, translations.French)
	var views []register.View
	for n := range 5 {
		id := cases.CaseID("c" + strconv.Itoa(n))
		c := &cases.Case{ID: id, Opened: &cases.Done[cases.OpenCase]{Is: cases.OpenCase{Learner: camila}}}
		views = append(views, register.View{Matter: rules.Matter{Case: c}})
		lines := behindLines(w, views)
		if got := lines[0].Name != ""; got != (n+1 >= statsNames) {
			t.Errorf("%d cases: named %t", n+1, got)
		}
		if few := strings.Contains(behindLead(w, "Mars", n+1), "sans les noms"); few != (n+1 < statsNames) {
			t.Errorf("%d cases: the lead says %q", n+1, behindLead(w, "Mars", n+1))
		}
	}
}
