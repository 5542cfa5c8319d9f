package regulation_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"greffe/cases/regulation"
)

// TestEveryFieldIsWrittenDown: whoever writes a profile finds each field.
func TestEveryFieldIsWrittenDown(t *testing.T) {
	b, err := os.ReadFile("../../docs/profiles.md")
	if err != nil {
		t.Fatal(err)
	}
	page, seen := string(b), 0
	var ask func(reflect.Type)
	ask = func(of reflect.Type) {
		switch of.Kind() {
		case reflect.Slice:
			ask(of.Elem())
		case reflect.Struct:
			for field := range of.Fields() {
				name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
				seen++
				if !strings.Contains(page, "`"+name+"`") && !strings.Contains(page, `"`+name+`":`) {
					t.Errorf("docs/profiles.md does not tell of %s", name)
				}
				ask(field.Type)
			}
		default:
		}
	}
	ask(reflect.TypeFor[regulation.Profile]())
	for _, u := range []regulation.Unit{regulation.UnitDays, regulation.UnitClearDays, regulation.UnitOpenDays, regulation.UnitMonths, regulation.UnitYears, regulation.UnitHours, regulation.UnitMinutes} {
		if !strings.Contains(page, "`"+string(u)+"`") {
			t.Errorf("docs/profiles.md does not tell of the unit %s", u)
		}
	}
	for _, s := range regulation.Seats() {
		if !strings.Contains(page, "`"+string(s)+"`") {
			t.Errorf("docs/profiles.md does not tell of the seat %s", s)
		}
	}
	if seen < 60 {
		t.Errorf("only %d fields were looked for", seen)
	}
}
