package compute

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// notice is what R-NOTICE finds for a receipt.
func notice(t *Table, in [][]byte) error {
	received, err := t.day(in[0])
	if err != nil {
		return err
	}
	c, err := t.calendar(in[1])
	if err != nil {
		return err
	}
	p := t.profile.Numbers.Notice
	safe, span, back := rules.SafeFrom(c, p, received)
	return t.days(span.Last, span.Last+1, span.Free, back, safe, c.NextOpen(safe))
}

// window is what R-WINDOW finds for a meeting and an interview.
func window(t *Table, in [][]byte) error {
	meeting, err := t.day(in[0])
	if err != nil {
		return err
	}
	interview, err := t.day(in[1])
	if err != nil {
		return err
	}
	c, err := t.calendar(in[2])
	if err != nil {
		return err
	}
	w := rules.WindowFor(t.profile, c, meeting, interview)
	if err := t.days(w.Lenient, w.Clear.Last+1, w.Clear.Free, w.Limit, w.Extended, w.SafeEnd); err != nil {
		return err
	}
	switch {
	case w.Empty():
		t.text("empty")
	case w.Narrow():
		t.text("arguable")
	default:
		t.text("open")
	}
	return nil
}

// exclusion is what R-EXCLUSION finds for a first day; the same day-number and
// thirty days are the readings that the rule does not take.
func exclusion(t *Table, in [][]byte) error {
	start, err := t.day(in[0])
	if err != nil {
		return err
	}
	last := rules.ExclusionFor(t.matter, start, 0).MaxLast
	if last == 0 {
		return outside()
	}
	return t.days(last, start.AddMonths(t.profile.Numbers.TemporaryMax.Months()), start+thirty-1, last+1,
		rules.BarLast(t.profile, start))
}

// thirty is a month by the reading of art. 641 that counts every month as that
// many days.
const thirty = 30

// majority is what R-MINOR finds on the day of an act.
func majority(t *Table, in [][]byte) error {
	birth, err := t.day(in[0])
	if err != nil {
		return err
	}
	act, err := t.day(in[1])
	if err != nil {
		return err
	}
	feb28, mar1 := days.Majority(birth)
	if err := t.days(feb28, mar1); err != nil {
		return err
	}
	age := rules.AgeOn(&cases.Person{Identity: cases.Identity{Born: birth}}, act)
	t.status(age == rules.Adult || age == rules.Leap)
	t.status(age == rules.Adult)
	return nil
}

func (t *Table) status(adult bool) {
	if adult {
		t.text("adult")
		return
	}
	t.text("minor")
}

// day reads a date.
func (t *Table) day(field []byte) (days.Day, error) {
	var d days.Day
	if err := d.UnmarshalText(field); err != nil || d == 0 {
		return 0, fault("compute.date", message.Text("date", shown(field)))
	}
	return d, nil
}

// calendar is that of a zone.
func (t *Table) calendar(field []byte) (days.Calendar, error) {
	if c, ok := t.calendars[string(field)]; ok {
		return c, nil
	}
	z := days.Zone(field)
	if !days.Known(z) {
		return days.Calendar{}, fault("compute.zone", message.Text("zone", shown(field)))
	}
	c := days.NewCalendar([]days.Zone{z}, nil)
	t.calendars[string(z)] = c
	return c, nil
}

// days writes computed dates; each must be one that can be read again.
func (t *Table) days(in ...days.Day) error {
	for _, d := range in {
		if d <= 0 || d > t.last {
			return outside()
		}
		var err error
		if t.line, err = d.AppendText(t.line); err != nil {
			return err
		}
		t.line = append(t.line, ',')
	}
	return nil
}

func outside() error { return fault("compute.outside") }

func (t *Table) text(s string) { t.line = append(append(t.line, s...), ',') }

// shown is a field as a complaint quotes it: not all of a very long one.
func shown(field []byte) string {
	const most = 60
	r := []rune(string(field))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
