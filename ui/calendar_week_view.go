package ui

import (
	"cmp"
	"slices"

	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
)

// A calendarWeek is what the week shows: seven days from Monday, their sittings
// at their hour, and the hours between which they lie.
type calendarWeek struct {
	Title       string
	Days        []calendarDay
	Heads       []string
	Blocks      []weekBlock
	First, Last int // hours shown: from the first to the last one's end
}

// A weekBlock is a sitting at its hour. Sittings that overlap stand side by side.
type weekBlock struct {
	calendarSitting
	Day           int // of the week, Monday being 0
	Lane, Abreast int
}

// The hours that the week shows at least.
const (
	weekFirst = 8
	weekLast  = 19
)

// calendarWeekOf is the week of a day.
func calendarWeekOf(w translations.Words, at, today days.Day, r calendarReading, f calendarFilter) calendarWeek {
	out := calendarWeek{First: weekFirst, Last: weekLast, Days: calendarDays(w, at.Monday(), 7, today, r, f)}
	_, week := at.Week()
	out.Title = capital(w.T("calendar.week.title", message.Text("n", w.Number(week)), message.Day("from", at.Monday()), message.Day("to", at.Monday()+6)))
	for i, d := range out.Days {
		out.Heads = append(out.Heads, capital(w.T("calendar.week.day", message.Text("weekday", w.WeekdayShort(d.Day)), message.Text("n", d.Number))))
		var today []weekBlock
		for _, s := range d.Sittings {
			if s.to == 0 { // at no hour yet: it stands at the head of the day
				s.from, s.to = weekFirst*60, weekFirst*60+30
			}
			today = append(today, weekBlock{calendarSitting: s, Day: i})
			out.First, out.Last = min(out.First, s.from/60), max(out.Last, (s.to+59)/60)
		}
		out.Blocks = append(out.Blocks, abreast(today)...)
	}
	return out
}

// abreast gives each sitting of a day its lane: those that overlap, also by way
// of a third, share the width of the day.
func abreast(in []weekBlock) []weekBlock {
	slices.SortStableFunc(in, func(a, b weekBlock) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	group, until := 0, 0
	var ends []int // of the lanes of the group
	end := func(upTo int) {
		for i := group; i < upTo; i++ {
			in[i].Abreast = max(1, len(ends))
		}
		group, ends = upTo, nil
	}
	for i := range in {
		if in[i].from >= until {
			end(i)
		}
		lane := slices.IndexFunc(ends, func(free int) bool { return free <= in[i].from })
		if lane < 0 {
			lane = len(ends)
			ends = append(ends, 0)
		}
		ends[lane], in[i].Lane = in[i].to, lane
		until = max(until, in[i].to)
	}
	end(len(in))
	return in
}

// weights are the shares of the days in the width of the week: an empty weekend
// takes less, a day with sittings abreast more.
func (w calendarWeek) weights() [7]float32 {
	out := [7]float32{1, 1, 1, 1, 1, 1, 1}
	for i, d := range w.Days {
		if i >= 5 && len(d.Sittings)+len(d.Marks) == 0 {
			out[i] = 0.55
		}
	}
	for _, b := range w.Blocks {
		if b.Abreast > 1 {
			out[b.Day] = min(2.2, 1+0.6*float32(b.Abreast-1))
		}
	}
	return out
}

// edges are where the days begin in a width, and where the last one ends.
func (w calendarWeek) edges(width float32) [8]float32 {
	weights := w.weights()
	whole := float32(0)
	for _, x := range weights {
		whole += x
	}
	var out [8]float32
	for i, x := range weights {
		out[i+1] = out[i] + width*x/whole
	}
	return out
}
