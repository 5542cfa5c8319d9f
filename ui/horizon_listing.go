package ui

import (
	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/figures"
)

// horizonPapers makes files of the six months in words; what makes the reports
// may do it too.
type horizonPapers interface {
	ListSheet(figures.Listing) ([]byte, error)
	ListPaper(figures.Listing, days.Day) ([]byte, error)
}

// horizonListing is the six months of the cases as a table of days: what the
// colours say, for a sheet of paper.
func horizonListing(w translations.Words, title, lead string, lanes []horizonLane) figures.Listing {
	out := figures.Listing{Title: title, Lead: lead}
	for _, c := range []struct {
		key   string
		share float64
	}{
		{"horizon.column.case", 150},
		{"horizon.column.stage", 110},
		{"horizon.column.due", 90},
		{"horizon.column.council", 90},
		{"horizon.column.first", 90},
		{"horizon.column.last", 90},
		{"horizon.column.measure", 110},
		{"horizon.column.review", 90},
	} {
		out.Columns = append(out.Columns, figures.ListingColumn{Head: w.T(c.key), Share: c.share})
	}
	for _, l := range lanes {
		if l.Case == "" {
			continue
		}
		out.Rows = append(out.Rows, []string{
			joined(l.Learner, l.Number), l.Stage, dayOrNothing(w, l.Due),
			dayOrNothing(w, l.first(horizonCouncil, horizonEarliest)), dayOrNothing(w, l.first(horizonLawful)),
			dayOrNothing(w, l.last(horizonLawful)), dayOrNothing(w, l.last(horizonPrecaution, horizonExclusion, horizonBar)),
			dayOrNothing(w, l.first(horizonReview)),
		})
	}
	return out
}

func dayOrNothing(w translations.Words, d days.Day) string {
	if d == 0 {
		return ""
	}
	return w.Day(d)
}

// first is the first day of the items of some kinds; last the last one.
func (l horizonLane) first(kinds ...horizonKind) days.Day {
	var out days.Day
	for _, x := range l.Items {
		for _, k := range kinds {
			if x.Kind == k {
				out = days.Earliest(out, x.From)
			}
		}
	}
	return out
}

func (l horizonLane) last(kinds ...horizonKind) days.Day {
	var out days.Day
	for _, x := range l.Items {
		for _, k := range kinds {
			if x.Kind == k {
				out = max(out, x.To)
			}
		}
	}
	return out
}
