package days_test

import (
	"errors"
	"testing"

	"greffe/cases/days"
)

func TestTypedDays(t *testing.T) {
	today := days.Must("2026-11-20") // a Friday
	for text, want := range map[string]string{
		"9/11":            "2026-11-09",
		" 09/11 ":         "2026-11-09",
		"9/11/2026":       "2026-11-09",
		"9/11/26":         "2026-11-09",
		"9.11.2026":       "2026-11-09",
		"9-11-2026":       "2026-11-09",
		"9 11 2026":       "2026-11-09",
		"0911":            "2026-11-09",
		"091126":          "2026-11-09",
		"09112026":        "2026-11-09",
		"2026-11-09":      "2026-11-09",
		"12/10":           "2026-10-12", // day first in both languages
		"9 nov":           "2026-11-09",
		"9 nov.":          "2026-11-09",
		"9nov2026":        "2026-11-09",
		"9 novembre 2026": "2026-11-09",
		"le 9 novembre":   "2026-11-09",
		"9 November 2026": "2026-11-09",
		"9 Nov 2026":      "2026-11-09",
		"Nov 9, 2026":     "2026-11-09",
		"the 9th of Nov":  "2026-11-09",
		"lun. 9 nov.":     "2026-11-09",
		"Mon 9 Nov":       "2026-11-09",
		"mar. 3 nov.":     "2026-11-03",
		"mar. 3/11":       "2026-11-03",
		"9 mar":           "2027-03-09",
		"Mar 9":           "2027-03-09",
		"1er mai":         "2027-05-01", // 162 days ahead against 203 behind
		"1er mai 2026":    "2026-05-01",
		"3 déc.":          "2026-12-03",
		"3 décembre":      "2026-12-03", // the accent typed on its own
		"15 AOÛT":         "2026-08-15",
		"15 févr. 2026":   "2026-02-15",
		"9\u00a0juil.":    "2026-07-09",
		"30/11/94":        "1994-11-30",
		"2/3/09":          "2009-03-02",
		"1/1/46":          "2046-01-01",
		"1/1/47":          "1947-01-01",
		"29/2/2028":       "2028-02-29",
		"-3":              "2026-11-17",
		"- 3":             "2026-11-17",
		"\u22123":         "2026-11-17",
		"+2":              "2026-11-22",
		"+0":              "2026-11-20",
		"today":           "2026-11-20",
		"Aujourd'hui":     "2026-11-20",
		"aujourd’hui":     "2026-11-20",
		"demain":          "2026-11-21",
		"tomorrow":        "2026-11-21",
		"hier":            "2026-11-19",
		"yesterday":       "2026-11-19",
		"après-demain":    "2026-11-22",
		"avant-hier":      "2026-11-18",
		"+8":              "2026-11-28",
		"12 oct":          "2026-10-12",
		"12102026":        "2026-10-12",
		"lundi":           "2026-11-23",
		"Monday":          "2026-11-23",
		"lun.":            "2026-11-23",
		"mar":             "2026-11-24",
		"jeudi":           "2026-11-26",
		"vendredi":        "2026-11-20", // today counts
		"ce vendredi":     "2026-11-20",
		"lundi prochain":  "2026-11-23",
		"next Monday":     "2026-11-23",
		"next friday":     "2026-11-27",
		"lundi dernier":   "2026-11-16",
		"last Monday":     "2026-11-16",
		"vendredi passé":  "2026-11-13",
	} {
		got, err := days.ParseTyped(text, today)
		if err != nil || got.String() != want {
			t.Errorf("%q: got %v %v, want %s", text, got, err, want)
		}
	}
}

func TestADayWithoutItsYearIsTheNearest(t *testing.T) {
	for _, tc := range []struct{ name, today, text, want string }{
		{"behind", "2026-01-10", "20/12", "2025-12-20"},
		{"ahead", "2026-12-20", "10/1", "2027-01-10"},
		{"half a year ahead", "2026-07-02", "31/12", "2026-12-31"},
		{"equally far: the past", "2028-03-01", "31/8", "2027-08-31"},
		{"29 February ahead", "2027-12-01", "29/2", "2028-02-29"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := days.ParseTyped(tc.text, days.Must(tc.today))
			if err != nil || got.String() != tc.want {
				t.Errorf("%s typed on %s: got %v %v, want %s", tc.text, tc.today, got, err, tc.want)
			}
		})
	}
}

func TestWhatIsNoDay(t *testing.T) {
	today := days.Must("2026-11-20")
	for _, text := range []string{
		"", " ", "9", "31/11", "30/2/2026", "29/2/2026", "29/2", "0/5", "5/0", "5/13", "32 mai",
		"9 jui", "9 no", "9/11/126", "9/11/1899", "9/11/2200", "9/11/2026/1", "20261109", "mar. 9 nov.",
		"mar. 4/11", "demain matin", "-", "+", "--3", "-3x", "-12345", "lundi mardi", "lundi 9", "last next monday", "prochain", "le", "mai", "9 nov nov", "Ⅸ/11", "9*11",
		"le le le le 9 mai", "123 mai", "-9999999999999999999999", "9/99999999999999999999",
	} {
		got, err := days.ParseTyped(text, today)
		if !errors.Is(err, days.ErrDay) || got != 0 {
			t.Errorf("%q: got %v %v, want an error", text, got, err)
		}
	}
	for _, text := range []string{"9/11", "today", "-3", "9/11/26", "hier", "lundi", "last monday"} {
		if got, err := days.ParseTyped(text, 0); !errors.Is(err, days.ErrDay) {
			t.Errorf("%q with no today: got %v", text, got)
		}
	}
	if got, err := days.ParseTyped("9/11/2026", 0); err != nil || got != days.Must("2026-11-09") {
		t.Errorf("a whole date needs no today: %v %v", got, err)
	}
}

func FuzzParseTyped(f *testing.F) {
	for _, s := range []string{
		"9/11", "9/11/2026", "09112026", "9 nov", "1er mai", "-3", "+2", "today", "aujourd’hui", "mar. 3 nov.",
		"2026-11-09", "Nov 9, 2026", "29/2", "\u22123", "é́", "",
		"lundi", "next monday", "vendredi dernier", "le mar", "12 oct", "+8", "12102026", "mar. 9 mar", "31 sept.", "-0", "1er",
	} {
		f.Add(s, int32(days.Must("2026-11-20")))
	}
	f.Fuzz(func(t *testing.T, text string, now int32) {
		today := days.Day(now)
		if today < 0 || today > days.Must("2199-12-31") {
			today = 0
		}
		got, err := days.ParseTyped(text, today)
		if (err == nil) != got.Given() {
			t.Fatalf("%q: %v with %v", text, got, err)
		}
		if err != nil {
			return
		}
		if again, err := days.ParseTyped(got.String(), today); err != nil || again != got {
			t.Fatalf("%q gives %v, which reads as %v %v", text, got, again, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2026-11-09", "2028-02-29", "1900-01-01", "2199-12-31", "2026-02-30", "9/11", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, iso string) {
		got, err := days.Parse(iso)
		if err != nil {
			if !errors.Is(err, days.ErrDay) || got != 0 {
				t.Fatalf("%q: %v %v", iso, got, err)
			}
			return
		}
		if got.String() != iso {
			t.Fatalf("%q reads as %v", iso, got)
		}
	})
}
