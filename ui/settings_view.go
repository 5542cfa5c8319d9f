package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// A numberLine is one number of the regulation profile, in words.
type numberLine struct{ Label, Value string }

// profileNumbers words the numbers of a regulation profile, in the order in
// which a case meets them.
func profileNumbers(w translations.Words, p regulation.Profile) []numberLine {
	n := p.Numbers
	var out []numberLine
	period := func(key string, x regulation.Period) {
		value := w.Say(x.Message())
		if x.Extended {
			value = w.T("settings.number.extended", message.Said("period", x.Message()))
		}
		out = append(out, numberLine{w.T("settings.number." + key), value})
	}
	count := func(key string, x int) {
		out = append(out, numberLine{w.T("settings.number." + key), w.Number(x)})
	}
	period("notice", n.Notice)
	period("defence", n.Defence)
	period("delivery", n.Delivery)
	period("holding", n.Holding)
	period("precaution", n.Precaution)
	count("min-voting", n.MinVoting)
	count("min-secretary", n.MinSecretary)
	count("assistants", n.MaxAssistants)
	period("window-from", n.WindowFrom)
	period("window-to", n.WindowTo)
	period("target", n.Target)
	period("start-broken", n.StartBroken)
	period("start-safe", n.StartSafe)
	period("temporary-max", n.TemporaryMax)
	period("bar", n.Bar)
	period("facts-age", n.FactsAge)
	period("late-record", n.LateRecord)
	period("late-arrival", n.LateArrival)
	period("cancel-before", n.CancelBefore)
	count("absences", n.AbsencesLevel1)
	period("contact-after", n.ContactAfter)
	period("inactive-after", n.InactiveAfter)
	r := p.Retention
	for _, x := range []struct {
		key string
		is  regulation.Period
	}{{"keep-none", r.None}, {"keep-1", r.Level1}, {"keep-2", r.Level2}, {"keep-3", r.Level3}} {
		period(x.key, x.is)
	}
	return out
}

// A closingLine is one day on which the office is closed.
type closingLine struct {
	Day  days.Day
	Text string
	Act  cases.ActID // that closed it
}

// closingLines lists the closing days, the last first.
func closingLines(w translations.Words, o *cases.Office) []closingLine {
	var out []closingLine
	for _, a := range cases.Standing(o.Acts) {
		x, ok := a.Payload.(cases.AddClosingDay)
		if !ok {
			continue
		}
		out = append(out, closingLine{
			Day: x.Day, Act: a.ID,
			Text: w.T("settings.closing.line", message.Text("day", w.DayLong(x.Day)), message.Text("name", x.Name)),
		})
	}
	slices.SortStableFunc(out, func(a, b closingLine) int { return int(b.Day) - int(a.Day) })
	return out
}

// scales are the sizes of texts that can be chosen, with the ends of their word keys.
func scales() []struct {
	Scale float32
	Key   string
} {
	return []struct {
		Scale float32
		Key   string
	}{{0.93, "small"}, {1, "normal"}, {1.15, "large"}, {1.3, "very-large"}, {1.5, "huge"}, {2, "double"}}
}

// themes are the themes that can be chosen; each is the end of its word key.
func themes() []string { return []string{"light", "dark", "system"} }

// lastSeq is the sequence of the last act of a file, to be compared when the
// next ones are recorded.
func lastSeq(acts []cases.Act) int {
	n := 0
	for _, a := range acts {
		n = max(n, a.Seq)
	}
	return n
}
