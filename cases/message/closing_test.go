package message_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases/days"
	"greffe/cases/message"
)

func TestAClosingIsWordedByItsKeyOrByItsName(t *testing.T) {
	bridge := days.Must("2026-07-13")
	cal := days.NewCalendar([]days.Zone{days.Metropole}, map[days.Day]string{bridge: "Pont"})
	for _, tc := range []struct {
		name string
		day  days.Day
		want message.Value
	}{
		{"a Saturday", days.Must("2026-11-28"), message.Term("closed", "closed.saturday")},
		{"a holiday", days.Must("2026-05-01"), message.Term("closed", "closed.labour_day")},
		{"a closing day of the office", bridge, message.Text("closed", "Pont")},
	} {
		t.Run(tc.name, func(t *testing.T) {
			c, _ := cal.Closed(tc.day)
			if diff := cmp.Diff(tc.want, message.Closing("closed", c)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
