// Package figures counts what the cases of a period say: how many were opened
// each month, for which breaches, how they ended, and how long each step took
// beside its limit. It counts; it judges nothing and names nobody.
package figures

import (
	"cmp"
	"maps"
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A Period is a range of days, both included.
type Period struct{ From, To days.Day }

// Holds tells whether a day lies in the period.
func (p Period) Holds(d days.Day) bool { return d >= p.From && d <= p.To }

// An Outcome is how a case ended, or that it has not.
type Outcome string

// The outcomes, in the order in which they are shown.
const (
	Open         Outcome = "open"
	Discontinued Outcome = "discontinued"
	NoSanction   Outcome = "none"
	Warning      Outcome = "warning"
	Written      Outcome = "written-warning"
	Temporary    Outcome = "temporary-exclusion"
	Permanent    Outcome = "permanent-exclusion"
	Undone       Outcome = "undone"
	Ended        Outcome = "ended"
	Abandoned    Outcome = "abandoned"
)

// Outcomes returns all of them, in order.
func Outcomes() []Outcome {
	return []Outcome{Open, Discontinued, NoSanction, Warning, Written, Temporary, Permanent, Undone, Ended, Abandoned}
}

// A Delay is how long one step of the procedure took, in days, in each case
// where both its ends are known.
type Delay struct {
	Name    DelayName
	Limit   int   // of the profile, in days; zero: none
	AtLeast bool  // the limit is a least delay, not a greatest
	Days    []int // sorted
}

// A DelayName names a step that is measured.
type DelayName string

// The steps.
const (
	ToCouncil  DelayName = "opened-council"     // from the opening of the case to the council
	Notice     DelayName = "received-council"   // from the receipt of the convocation to the council (R-NOTICE)
	ToDecision DelayName = "council-decision"   // from the meeting or hearing to the dispatch of the decision (R-WINDOW)
	Whole      DelayName = "opened-decision"    // from the opening to the dispatch of the decision
	ToTelling  DelayName = "decision-informing" // from that dispatch to the first letter to an employer or a funder (R-INFORM)
)

// Median is the middle value: half of the cases took no longer. Zero without any.
func (d Delay) Median() int {
	m, _ := Median(d.Days)
	return m
}

// Least is the shortest, Most the longest; zero without any.
func (d Delay) Least() int {
	if len(d.Days) == 0 {
		return 0
	}
	return d.Days[0]
}

// Most is the longest; zero without any.
func (d Delay) Most() int {
	if len(d.Days) == 0 {
		return 0
	}
	return d.Days[len(d.Days)-1]
}

// Beyond is how many cases are on the wrong side of the limit.
func (d Delay) Beyond() int {
	n := 0
	for _, x := range d.Days {
		if d.Limit != 0 && (d.AtLeast && x < d.Limit || !d.AtLeast && x > d.Limit) {
			n++
		}
	}
	return n
}

// A Month is what happened in one month, in whichever case.
type Month struct {
	First    days.Day // of the month
	Opened   int      // cases
	Councils int      // cases that a council heard
	Letters  int      // issued, a text counted once
	Closed   int      // cases

	Outcomes map[Outcome]int // of the cases that came to one in it
	Whole    []int           // days from opening to decision, of the decisions that left in it, sorted
	Decision []int           // days from the council to the decision, likewise
}

// Median returns the middle of sorted values; false without any.
func Median(sorted []int) (int, bool) {
	if len(sorted) == 0 {
		return 0, false
	}
	return sorted[(len(sorted)-1)/2], true
}

// A Breach is how many grievances name an article.
type Breach struct {
	Article regulation.Article
	N       int
}

// Figures are the counts of a period. Cases are those opened in it; the months
// count what happened in it, in whichever case.
type Figures struct {
	Period   Period
	Cases    int
	Repeated int // of learners sanctioned before
	Minors   int // cases of learners under age when it was opened
	Breaches []Breach
	Outcomes map[Outcome]int
	Delays   []Delay
	Months   []Month
}

// A Counter counts cases one by one, so that a great number need not be in
// memory at once.
type Counter struct {
	f        Figures
	breaches map[regulation.Article]int
	delays   map[DelayName]*Delay
}

// NewCounter returns a counter for a period. Limits are those of a profile.
func NewCounter(p Period, profile regulation.Profile) *Counter {
	c := &Counter{
		f:        Figures{Period: p, Outcomes: map[Outcome]int{}},
		breaches: map[regulation.Article]int{}, delays: map[DelayName]*Delay{},
	}
	n := profile.Numbers
	for _, d := range []Delay{
		{Name: ToCouncil},
		{Name: Notice, Limit: n.Notice.N, AtLeast: true},
		{Name: ToDecision, Limit: n.WindowTo.N},
		{Name: Whole},
		{Name: ToTelling},
	} {
		c.delays[d.Name] = &d
	}
	year, month, _ := p.From.Date()
	first, err := days.On(year, month, 1)
	for err == nil && first != 0 && first <= p.To {
		c.f.Months = append(c.f.Months, Month{First: first, Outcomes: map[Outcome]int{}})
		first = first.AddMonths(1)
	}
	return c
}

// Add counts one case, as its matter stands.
func (c *Counter) Add(m rules.Matter) {
	k := m.Case
	if k == nil || k.Opened == nil {
		return
	}
	c.happened(m)
	opened := k.Opened.Act.On
	if !c.f.Period.Holds(opened) {
		return
	}
	c.f.Cases++
	if len(m.Earlier) > 0 && m.Earlier[0].Issued.On <= opened {
		c.f.Repeated++
	}
	if rules.AgeOn(m.Learner(), opened) == rules.Underage {
		c.f.Minors++
	}
	for _, g := range k.Grievances {
		if g.Is.Article != "" {
			c.breaches[g.Is.Article]++
		}
	}
	outcome, _ := outcomeOf(m)
	c.f.Outcomes[outcome]++
	c.measure(m, opened)
}

// at counts something that happened on a day in its month.
func (c *Counter) at(d days.Day, count func(*Month)) {
	i, found := slices.BinarySearchFunc(c.f.Months, d, func(m Month, d days.Day) int { return cmp.Compare(m.First, d) })
	if !found {
		i--
	}
	if i >= 0 && c.f.Period.Holds(d) {
		count(&c.f.Months[i])
	}
}

// happened counts the acts of a case by month.
func (c *Counter) happened(m rules.Matter) {
	k := m.Case
	c.at(k.Opened.Act.On, func(m *Month) { m.Opened++ })
	for _, x := range k.Calls {
		c.at(x.Act.On, func(m *Month) { m.Councils++ })
	}
	for _, l := range k.Letters {
		if l.Standing() {
			c.at(l.Issued.Act.On, func(m *Month) { m.Letters++ })
		}
	}
	if over, is := k.Over(); is {
		c.at(over.On, func(m *Month) { m.Closed++ })
	}
	if o, on := outcomeOf(m); o != Open {
		c.at(on, func(m *Month) { m.Outcomes[o]++ })
	}
	left := decided(k)
	if left == 0 {
		return
	}
	c.at(left, func(x *Month) {
		x.Whole = append(x.Whole, max(0, int(left-k.Opened.Act.On)))
		if w := rules.Window(m); len(k.Calls) > 0 && w.Upper != 0 && left >= w.Upper {
			x.Decision = append(x.Decision, int(left-w.Upper))
		}
	})
}

// decided is the day on which the decision letter left; zero while it has not.
func decided(k *cases.Case) days.Day {
	var left days.Day
	for _, l := range k.LettersOf(cases.LetterDecision) {
		left = days.Earliest(left, k.FirstPosted(l))
	}
	return left
}

// measure adds the delays of a case.
func (c *Counter) measure(m rules.Matter, opened days.Day) {
	k := m.Case
	note := func(name DelayName, from, to days.Day) {
		if from != 0 && to != 0 && to >= from {
			d := c.delays[name]
			d.Days = append(d.Days, int(to-from))
		}
	}
	var council days.Day
	if n := len(k.Calls); n > 0 {
		council = k.Calls[n-1].Act.On
		note(ToCouncil, opened, council)
		note(Notice, rules.Notice(m).Received, council)
	}
	left := decided(k)
	if left == 0 {
		return
	}
	note(Whole, opened, left)
	if council != 0 {
		note(ToDecision, rules.Window(m).Upper, left)
	}
	var told days.Day
	for _, t := range []cases.LetterType{cases.LetterEmployer, cases.LetterFunder} {
		for _, l := range k.LettersOf(t) {
			told = days.Earliest(told, k.FirstPosted(l))
		}
	}
	note(ToTelling, left, told)
}

// outcomeOf says how a case ended, and on which day.
func outcomeOf(m rules.Matter) (Outcome, days.Day) {
	k := m.Case
	for _, l := range slices.Backward(k.LettersOf(cases.LetterDecision)) {
		if undone, is := k.Undone(l.ID); is {
			return Undone, undone.On
		}
		if d := l.Issued.Is.Decision; d != nil {
			if o := ofSanction(d.Sanction.Kind); o != Open {
				return o, l.Issued.Act.On
			}
		}
	}
	switch {
	case k.Ended != nil:
		return Ended, k.Ended.Act.On
	case k.Abandoned != nil:
		return Abandoned, k.Abandoned.Act.On
	}
	for _, l := range k.LettersOf(cases.LetterNoSanction) {
		return NoSanction, l.Issued.Act.On
	}
	if course, ok := k.Course(); ok && course.Is.Course == cases.CourseDiscontinue {
		return Discontinued, course.Act.On
	}
	if k.Closed != nil {
		return NoSanction, k.Closed.Act.On
	}
	return Open, 0
}

func ofSanction(s regulation.SanctionKind) Outcome {
	switch s {
	case regulation.Warning:
		return Warning
	case regulation.WrittenWarning:
		return Written
	case regulation.TemporaryExclusion:
		return Temporary
	case regulation.PermanentExclusion:
		return Permanent
	case regulation.NoSanction:
		return NoSanction
	}
	return Open
}

// Figures returns what was counted so far.
func (c *Counter) Figures() Figures {
	out := c.f
	out.Outcomes = maps.Clone(c.f.Outcomes)
	out.Months = slices.Clone(c.f.Months)
	for i := range out.Months {
		m := &out.Months[i]
		m.Outcomes = maps.Clone(m.Outcomes)
		m.Whole, m.Decision = slices.Sorted(slices.Values(m.Whole)), slices.Sorted(slices.Values(m.Decision))
	}
	for a, n := range c.breaches {
		out.Breaches = append(out.Breaches, Breach{a, n})
	}
	slices.SortFunc(out.Breaches, func(a, b Breach) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Article, b.Article))
	})
	for _, name := range []DelayName{ToCouncil, Notice, ToDecision, Whole, ToTelling} {
		d := *c.delays[name]
		d.Days = slices.Sorted(slices.Values(d.Days))
		out.Delays = append(out.Delays, d)
	}
	return out
}
