package days_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"greffe/cases/days"
)

// table reads a file of worked answers, one map a line, by column.
func table(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(lines) < 2 {
		t.Fatalf("%s is empty", name)
	}
	var out []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		out = append(out, row)
	}
	return out
}

func equal(t *testing.T, column string, row map[string]string, got days.Day) {
	t.Helper()
	want, ok := row[column]
	if !ok {
		t.Fatalf("there is no column %s", column)
	}
	if got.String() != want {
		t.Errorf("%s: got %v, want %v", column, got, want)
	}
}

// TestPublishedAnswers computes what administrations, courts and lawyers have
// published. Eight lines are not ours: P11 to P15 and P26 to P28 count working
// days of the Labour Code (Monday to Saturday), a period that no rule here has.
func TestPublishedAnswers(t *testing.T) {
	metropole := days.NewCalendar([]days.Zone{days.Metropole}, nil)
	alsace := days.NewCalendar([]days.Zone{days.AlsaceMoselle}, nil)
	d := days.Must
	sentBy := func(session string, clear int) days.Day { // the last day with so many clear days after it
		day := d(session)
		for day+days.Day(clear)+1 > d(session) {
			day--
		}
		return day
	}
	ours := map[string]days.Day{
		"P01": d("2024-02-07") + 10, // the sheet of 2024 names the first day counted
		"P02": metropole.Clear(d("2024-02-07"), 10).End,
		"P03": metropole.Clear(d("2024-03-04"), 10).End,
		"P04": d("2014-12-11") + 10, // that of 2014 names the day not counted
		"P05": metropole.Clear(d("2014-12-11"), 10).End,
		"P06": metropole.Clear(d("2014-12-12"), 10).End,
		"P07": metropole.Clear(d("2014-12-15"), 10).End,
		"P08": alsace.Clear(d("2014-12-15"), 10).End,
		"P09": metropole.NextOpen(d("2023-07-14")),
		"P10": metropole.Clear(d("2008-03-07"), 15).End,
		"P16": d("2011-10-11") + 1 + 1, // one clear day
		"P17": metropole.Months(d("2013-02-08"), 1).End,
		"P18": metropole.Months(d("2019-07-25"), 1).Last,
		"P19": metropole.Months(d("2019-07-25"), 1).End,
		"P20": metropole.Months(d("2025-04-02"), 1).End,
		"P21": metropole.Months(d("2024-11-12"), 2).Last,
		"P22": metropole.Months(d("2024-11-12"), 2).End,
		"P23": metropole.Months(d("2018-01-16"), 2).Last,
		"P24": metropole.Months(d("2017-09-21"), 2).End,
		"P25": sentBy("2026-05-28", 3), // Whit Monday inside counts as a clear day
	}
	left := 0
	for _, row := range table(t, "published.csv") {
		got, ok := ours[row["id"]]
		if !ok {
			left++
			continue
		}
		t.Run(row["id"], func(t *testing.T) {
			if got.String() != row["expected"] {
				t.Errorf("%s: got %v, want %s", row["statement"], got, row["expected"])
			}
		})
	}
	if left != 8 {
		t.Errorf("%d lines were left out, want 8", left)
	}
}
