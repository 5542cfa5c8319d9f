package ui

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/figures"
	"greffe/cases/register"
	"greffe/ui/parts"
)

func TestTheSixMonthsAsATable(t *testing.T) {
	s := newStage(t)
	day := days.Must
	lanes := []horizonLane{
		{Case: "1", Learner: "Camille Laurent", Number: "DC-2026-005", Stage: "Convocation", Due: day("2026-09-29"), Items: []horizonItem{
			{Kind: horizonCouncil, From: day("2026-09-29"), To: day("2026-09-29")},
			{Kind: horizonContestable, From: day("2026-10-01"), To: day("2026-10-01")},
			{Kind: horizonLawful, From: day("2026-10-02"), To: day("2026-10-14")},
			{Kind: horizonPrecaution, From: day("2026-09-10"), To: day("2026-10-10")},
		}},
		{Learner: "closed to the reader"},
		{Case: "2", Learner: "Noé Petit", Number: "DC-2026-006", Stage: "Clôture", Items: []horizonItem{{Kind: horizonReview, From: day("2027-01-04"), To: day("2027-01-04")}}},
	}
	got := horizonListing(s.words, "Six mois", "", lanes)
	for i := range got.Rows {
		for j := range got.Rows[i] {
			got.Rows[i][j] = plainSpaces(got.Rows[i][j])
		}
	}
	want := [][]string{
		{"Camille Laurent · DC-2026-005", "Convocation", "mar. 29 sept.", "mar. 29 sept.", "ven. 2 oct.", "mer. 14 oct.", "sam. 10 oct.", ""},
		{"Noé Petit · DC-2026-006", "Clôture", "", "", "", "", "", "lun. 4 janv. 2027"},
	}
	if diff := cmp.Diff(want, got.Rows); diff != "" {
		t.Error(diff)
	}
	for _, r := range got.Rows {
		if len(r) != len(got.Columns) {
			t.Errorf("%d cells under %d heads", len(r), len(got.Columns))
		}
	}
}

// tables keeps what it is asked to make a file of.
type tables struct{ asked figures.Listing }

func (tables) Spreadsheet(figures.Report) ([]byte, error)     { return []byte("x"), nil }
func (tables) Paper(figures.Report, days.Day) ([]byte, error) { return []byte("x"), nil }
func (x *tables) ListSheet(l figures.Listing) ([]byte, error) {
	x.asked = l
	return []byte("sheet"), nil
}
func (x *tables) ListPaper(l figures.Listing, _ days.Day) ([]byte, error) {
	x.asked = l
	return []byte("paper"), nil
}

func TestTheSixMonthsAreExported(t *testing.T) {
	s := councilStage(t, "2026-09-25", "2026-09-25", frenchLight)
	made := &tables{}
	s.Reports = made
	s.Go(Route{Page: PageCalendar, Tab: calendarAhead})
	page := s.current.(*calendarScreen)
	page.print()
	s.shows("Une image", "Un document PDF", "Un classeur")
	read, err := readHorizon(context.Background(), s.Desk, s.words, 0, horizonPrinted, false)
	if err != nil {
		t.Fatal(err)
	}
	b, err := page.ahead.picture(read)()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Dx(); got != 1400 {
		t.Errorf("the picture is %d wide", got)
	}
}

// manyDesk has as many open cases as one likes, and counts those it judges.
type manyDesk struct {
	Desk
	n      int
	one    register.View
	judged *int
}

func (d manyDesk) Cases(_ context.Context, q register.CaseQuery) ([]register.CaseRow, int, error) {
	var out []register.CaseRow
	for i := q.Offset; i < min(q.Offset+q.Limit, d.n); i++ {
		out = append(out, register.CaseRow{Case: cases.CaseID(fmt.Sprint(i)), Number: fmt.Sprint(i)})
	}
	return out, d.n, nil
}

func (d manyDesk) Case(context.Context, cases.CaseID) (register.View, error) {
	*d.judged++
	return d.one, nil
}

func TestTenThousandCasesAreReadByThePage(t *testing.T) {
	s := councilStage(t, "2026-09-25", "2026-09-25", frenchLight)
	v, err := s.Desk.Case(t.Context(), s.caseOf("Laurent"))
	if err != nil {
		t.Fatal(err)
	}
	judged := 0
	s.Desk = manyDesk{Desk: s.Desk, n: 10_000, one: v, judged: &judged}
	s.Go(Route{Page: PageCalendar, Tab: calendarAhead})
	page := s.current.(*calendarScreen).ahead
	if page.total != 10_000 || judged != horizonPaged {
		t.Fatalf("of %d cases, %d were judged", page.total, judged)
	}
	page.list.Select(9_999)
	if _, known := page.lanes[9_999]; !known {
		t.Error("the last case was not read")
	}
	if judged > 4*horizonPaged {
		t.Errorf("%d cases were judged", judged)
	}
}

func TestTheWeekGivesRoomWhereItIsNeeded(t *testing.T) {
	w := calendarWeek{Days: make([]calendarDay, 7), Blocks: []weekBlock{{Day: 1, Abreast: 2}, {Day: 2, Abreast: 1}}}
	w.Days[6].Marks = []calendarMark{{}}
	if got, want := w.weights(), [7]float32{1, 1.6, 1, 1, 1, 0.55, 1}; got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	edges := w.edges(715)
	if edges[0] != 0 || int(edges[7]+0.5) != 715 || edges[2]-edges[1] <= edges[1]-edges[0] {
		t.Errorf("the days begin at %v", edges)
	}
}

func TestEverySignOfTheLegendHasItsOwnLook(t *testing.T) {
	type look struct {
		tone    parts.Tone
		hatched bool
		icon    string
	}
	seen := map[look]horizonKind{}
	for _, x := range horizonLegend() {
		l := look{x.Bar.Tone, x.Bar.Hatched, x.Bar.Icon}
		if was, twice := seen[l]; twice {
			t.Errorf("%s and %s look the same", was, x.Kind)
		}
		seen[l] = x.Kind
	}
}
