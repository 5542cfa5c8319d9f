package ui

import (
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// railCounts is what asks for action, by page of the rail.
type railCounts struct {
	docket  int // overdue and due today
	late    bool
	review  int // cases and letters that wait for the director
	letters int // envelopes issued that have not left
}

// countRail counts from the rows of the docket.
func countRail(rows []register.DocketRow, today days.Day) railCounts {
	var c railCounts
	review, submitted := map[cases.CaseID]bool{}, 0
	for _, r := range rows {
		group := dueGroupOf(r.Due, today)
		if group == groupOverdue || group == groupToday {
			c.docket++
			c.late = c.late || group == groupOverdue
		}
		switch r.Due.Kind {
		case rules.DoChoose:
			review[r.Case] = true
		case rules.DoApprove:
			submitted++
		case rules.DoPost:
			c.letters++
		default:
		}
	}
	c.review = len(review) + submitted
	return c
}

// of is the count of a page and its colour.
func (c railCounts) of(p Page) (int, parts.Tone) {
	switch p {
	case PageDocket:
		if c.late {
			return c.docket, parts.ToneDanger
		}
		return c.docket, parts.ToneWarn
	case PageReview:
		return c.review, parts.ToneInfo
	case PageLetters:
		return c.letters, parts.ToneNeutral
	default:
		return 0, parts.ToneNeutral
	}
}

// initials are the first letters of the first and the last word of a name.
func initials(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return "?"
	}
	out := string([]rune(words[0])[:1])
	if len(words) > 1 {
		out += string([]rune(words[len(words)-1])[:1])
	}
	return strings.ToUpper(out)
}
