package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/figures"
)

// A journalSpan is a period of recording that the journal may be narrowed to.
type journalSpan struct {
	Key  string   // the end of the key of its words
	From days.Day // zero: from the first act on
}

// journalSpans are the periods offered: all, today, a week, a month, this year.
func journalSpans(today days.Day) []journalSpan {
	year, _, _ := today.Date()
	return []journalSpan{{"all", 0}, {"today", today}, {"week", today - 6}, {"month", today - 29}, {"year", days.Must(isoDay(year, 1, 1))}}
}

// recordsWithin keeps the lines that were recorded in a period, by somebody or,
// for an empty name, by anybody.
func recordsWithin(lines []recordLine, span journalSpan, who string) []recordLine {
	return slices.DeleteFunc(slices.Clone(lines), func(l recordLine) bool {
		return l.day < span.From || who != "" && l.Who != who
	})
}

// recordersOf are the people who recorded the lines, in the order of their names.
func recordersOf(lines []recordLine) []string {
	var out []string
	for _, l := range lines {
		if !slices.Contains(out, l.Who) {
			out = append(out, l.Who)
		}
	}
	slices.Sort(out)
	return out
}

// journalListing is the journal as it shows, for a file. Days are written so that
// a spreadsheet sorts them; what is struck says so.
func journalListing(w translations.Words, lead string, lines []recordLine) figures.Listing {
	out := figures.Listing{Title: w.T("rail.journal"), Lead: lead}
	for _, c := range []struct {
		key   string
		share float64
	}{{"recorded", 110}, {"on", 90}, {"who", 140}, {"what", 260}, {"where", 220}, {"struck", 180}} {
		out.Columns = append(out.Columns, figures.ListingColumn{Head: w.T("journal.column." + c.key), Share: c.share})
	}
	for _, l := range lines {
		struck := l.Reason
		if l.Struck {
			struck = joined(w.T("journal.column.struck"), l.Reason)
		}
		out.Rows = append(out.Rows, []string{l.day.String() + " " + l.Time, l.happened.String(), l.Who, l.What, l.Where, struck})
	}
	return out
}
