package days_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"greffe/cases/days"
)

func TestADayIsANumberSoThatPeriodsAreSums(t *testing.T) {
	first := days.Must("1900-01-01")
	if first != 1 || first.Weekday() != time.Monday {
		t.Errorf("the first day is %d, a %v", first, first.Weekday())
	}
	// Summer time begins inside these eight days; hours would make 7.96 of them.
	if got := days.Must("2026-03-23") + 8; got != days.Must("2026-03-31") {
		t.Errorf("eight days after 23 March 2026 is %v", got)
	}
	if got := days.Must("2028-02-28") + 1; got != days.Must("2028-02-29") {
		t.Errorf("after 28 February 2028 comes %v", got)
	}
}

func TestDatesThatDoNotExist(t *testing.T) {
	for _, iso := range []string{"2026-02-29", "2026-13-01", "1899-12-31", "2200-01-01", "2026-1-1", "hier", ""} {
		if got, err := days.Parse(iso); !errors.Is(err, days.ErrDay) || got != 0 {
			t.Errorf("%q: got %v %v", iso, got, err)
		}
	}
}

func TestADayIsWrittenAndReadAsText(t *testing.T) {
	type act struct {
		On days.Day  `json:"on"`
		At days.Hour `json:"at"`
	}
	for _, want := range []act{{}, {On: days.Must("2026-11-09"), At: days.MustHour("14h05")}} {
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got act
		if err := json.Unmarshal(b, &got); err != nil || got != want {
			t.Errorf("%s reads as %+v %v", b, got, err)
		}
	}
	var d days.Day
	if err := json.Unmarshal([]byte(`"2026-02-30"`), &d); !errors.Is(err, days.ErrDay) {
		t.Errorf("30 February: %v %v", d, err)
	}
}

func TestHoursAsTheyAreTyped(t *testing.T) {
	for text, want := range map[string]string{
		"14:00": "14:00", "14h05": "14:05", "14 h 05": "14:05", "14h": "14:00", "9": "09:00", "0:00": "00:00", "14\u202fh\u202f05": "14:05",
	} {
		if got, err := days.ParseHour(text); err != nil || got.String() != want {
			t.Errorf("%q: got %v %v, want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", "24:00", "12:60", "-1", "1:2:3", "noon", "014:00"} {
		if got, err := days.ParseHour(text); !errors.Is(err, days.ErrHour) {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestTheDayOfAnInstantIsThatOfItsPlace(t *testing.T) {
	reunion := time.FixedZone("Réunion", 4*3600)
	instant := time.Date(2026, 12, 31, 22, 0, 0, 0, time.UTC)
	if got := days.Of(instant.In(reunion)); got != days.Must("2027-01-01") {
		t.Errorf("in Réunion it is %v", got)
	}
	if got := days.Of(instant); got != days.Must("2026-12-31") {
		t.Errorf("in Greenwich it is %v", got)
	}
}

func TestEarliestAndLatestLeaveOutWhatIsNotGiven(t *testing.T) {
	a, b := days.Must("2026-01-02"), days.Must("2026-01-05")
	if got := days.Earliest(0, b, a); got != a {
		t.Errorf("earliest is %v", got)
	}
	if got := days.Latest(a, 0, b); got != b {
		t.Errorf("latest is %v", got)
	}
	if days.Earliest(0) != 0 || days.Latest() != 0 {
		t.Error("of no day there is none")
	}
}
