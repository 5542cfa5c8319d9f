package days_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
)

// The files are the State's own data (etalab/jours-feries-france-data, Licence
// Ouverte): one a zone, a name for every holiday of 2006 to 2031.
func TestHolidaysAreThoseOfTheStatesData(t *testing.T) {
	for _, z := range days.Zones() {
		t.Run(string(z), func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", "holidays", string(z)+".json"))
			if err != nil {
				t.Fatal(err)
			}
			var want map[string]string
			if err := json.Unmarshal(b, &want); err != nil {
				t.Fatal(err)
			}
			years := map[int]bool{}
			for iso := range want {
				year, err := strconv.Atoi(iso[:4])
				if err != nil {
					t.Fatal(err)
				}
				years[year] = true
			}
			if len(years) != 26 {
				t.Fatalf("the file holds %d years, want 26", len(years))
			}
			got := map[string]string{}
			for year := range years {
				for _, h := range days.Holidays(z, year) {
					got[h.Day.String()] = h.Name
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("State's data against ours:\n%s", diff)
			}
		})
	}
}

func TestHolidaysComeInOrderAndOnceADay(t *testing.T) {
	for _, z := range days.Zones() {
		for year := 1900; year <= 2199; year++ {
			var last days.Day
			for _, h := range days.Holidays(z, year) {
				if h.Day <= last {
					t.Fatalf("%s %d: %v comes after %v", z, year, h.Day, last)
				}
				last = h.Day
			}
		}
	}
	if got := len(days.Holidays(days.Metropole, 2008)); got != 10 {
		t.Errorf("2008, Ascension on 1 May: %d holidays, want 10", got)
	}
	if got := days.Holidays(days.Metropole, 1899); got != nil {
		t.Errorf("1899: %v, want none", got)
	}
}

func TestHolidayOn(t *testing.T) {
	for _, tc := range []struct {
		name string
		zone days.Zone
		day  string
		want string
	}{
		{"Ascension before the first of May", days.Metropole, "2008-05-01", "Ascension"},
		{"Saint-Martin until 2017", days.SaintMartin, "2017-05-27", "Abolition de l'esclavage"},
		{"Saint-Martin since 2018", days.SaintMartin, "2018-05-28", "Abolition de l'esclavage"},
		{"no longer on 27 May", days.SaintMartin, "2018-05-27", ""},
		{"Good Friday in Alsace-Moselle", days.AlsaceMoselle, "2026-04-03", "Vendredi saint"},
		{"no Good Friday elsewhere", days.Metropole, "2026-04-03", ""},
		{"the local name before the movable one", days.Martinique, "2031-05-22", "Abolition de l'esclavage"},
		{"an unknown zone has none", "atlantis", "2026-05-01", ""},
		{"no zone has none", "", "2026-05-01", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, ok := days.HolidayOn(tc.zone, days.Must(tc.day))
			if got != tc.want || ok != (tc.want != "") {
				t.Errorf("got %q %v, want %q", got, ok, tc.want)
			}
		})
	}
}

func TestEaster(t *testing.T) {
	for _, want := range []string{
		"1900-04-15", "1943-04-25", "2008-03-23", "2026-04-05", "2027-03-28",
		"2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2199-04-14",
	} {
		day := days.Must(want)
		year, _, _ := day.Date()
		if got := days.Easter(year); got != day {
			t.Errorf("Easter of %d: got %v, want %v", year, got, want)
		}
	}
}

func TestKnown(t *testing.T) {
	for _, z := range days.Zones() {
		if !days.Known(z) {
			t.Errorf("%s is not known", z)
		}
	}
	for _, z := range []days.Zone{"", "Metropole", "corse"} {
		if days.Known(z) {
			t.Errorf("%q is known", z)
		}
	}
}
