package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// exclusionRule is R-EXCLUSION: an exclusion within its limits.
//
// Temporary: a first and a last day, one month at most, which ends on the eve of
// the same day-number; a precautionary exclusion counts within the month. It
// starts after the letter has left, and safely after the post has had time to
// present it; presented later than the first day printed, it counts from then
// and its last day does not move. Permanent: from presentation or hand delivery
// unless the letter says a later day, with or without a bar of exactly the
// length the profile gives. Source: article 5.1; the eve is the reading of
// article 641 of the code of civil procedure that never lengthens a sanction.
//
// It stops the issue of a decision letter. Subject: the letter; the motion for
// a length that no letter could carry.
func exclusionRule() Rule { return Rule{ID: Exclusion, Stops: decisionLetter, Judge: judgeExclusion} }

// ExclusionDates are the limits of a temporary exclusion that starts on a day.
type ExclusionDates struct {
	CountedFrom days.Day // the month counts from here: the first day, or the precaution's that runs on into it
	Spent       int      // days of earlier precautionary exclusion, lifted since, taken off the month
	MaxLast     days.Day // last day at most
	Earliest    days.Day // first day allowed after the dispatch
	SafeFirst   days.Day // first day that leaves the post time to present the letter
}

// ExclusionFor computes the limits for a first day and a day of dispatch, with
// the precautionary exclusions of the case, if there is one.
func ExclusionFor(m Matter, first, dispatch days.Day) ExclusionDates {
	return m.exclusionFor(first, dispatch)
}

func (m *Matter) exclusionFor(first, dispatch days.Day) ExclusionDates {
	n := m.Profile.Numbers
	d := ExclusionDates{CountedFrom: first}
	if dispatch != 0 {
		d.Earliest = dispatch + days.Day(n.StartBroken.N)
		d.SafeFirst = m.Calendar.AddOpen(dispatch, n.StartSafe.N)
	}
	if m.Case != nil {
		for _, p := range m.Case.Precautions {
			from := p.Ordered.Is.From
			if !p.Ordered.Is.Exclusion || from >= first {
				continue
			}
			if p.Lifted == nil || p.Lifted.Act.On >= first {
				d.CountedFrom = min(d.CountedFrom, from)
			}
		}
		for _, p := range m.Case.Precautions {
			from := p.Ordered.Is.From
			if p.Ordered.Is.Exclusion && p.Lifted != nil && p.Lifted.Act.On < first && from < d.CountedFrom {
				d.Spent += int(min(p.Lifted.Act.On, d.CountedFrom) - from)
			}
		}
	}
	d.MaxLast = days.EveOfMonth(d.CountedFrom, n.TemporaryMax.Months()) - days.Day(d.Spent)
	return d
}

// BarLast is the last day of the bar of a permanent exclusion that takes effect
// on a day: exactly the profile's length, the first day counted.
func BarLast(p regulation.Profile, effect days.Day) days.Day {
	return days.EveOfMonth(effect, p.Numbers.Bar.Months())
}

func judgeExclusion(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	out := m.barred()
	longest := 31 * m.Profile.Numbers.TemporaryMax.Months()
	for _, mo := range m.Case.Motions {
		s := mo.Put.Is.Sanction
		if r := mo.Outcome(); s.Kind == regulation.TemporaryExclusion && s.Length > longest && (r == cases.NotVoted || r == cases.Adopted) {
			v := m.says(Exclusion, string(mo.ID), Broken, message.New("exclusion.length",
				message.Number("days", s.Length), message.Said("max_length", m.monthWords())))
			v.Relies = []cases.ActID{mo.Put.Act.ID}
			out = append(out, v)
		}
	}
	letters := m.decisions()
	if len(letters) == 0 {
		return append(out, m.unlettered()...)
	}
	for _, l := range letters {
		out = append(out, m.exclusion(l))
	}
	return out
}

// unlettered is the answer before a letter carries the days.
func (m *Matter) unlettered() []Verdict {
	kind, known := m.sanctionToNotify()
	switch {
	case known && kind == regulation.PermanentExclusion:
		return m.beforeLetter(Exclusion, message.New("exclusion.permanent.pending"))
	case known && !kind.Exclusion():
		return m.single(m.says(Exclusion, "", NotApplicable, message.New("exclusion.none")))
	}
	return m.beforeLetter(Exclusion, message.New("exclusion.pending"))
}

func (m *Matter) exclusion(l *cases.Letter) Verdict {
	v := m.says(Exclusion, string(l.ID), NotApplicable, message.New("exclusion.none"))
	v.Relies = []cases.ActID{l.Issued.Act.ID}
	d := l.Issued.Is.Decision
	if d == nil {
		return v
	}
	switch d.Sanction.Kind {
	case regulation.TemporaryExclusion:
		m.temporary(&v, l, d.Sanction)
	case regulation.PermanentExclusion:
		m.permanent(&v, l, d.Sanction)
	default:
	}
	if d.Sanction.Bar && d.Sanction.Kind != regulation.PermanentExclusion {
		v.State, v.Reason = Broken, message.New("exclusion.bar.alone")
	}
	return v
}

func (m *Matter) temporary(v *Verdict, l *cases.Letter, s cases.Sanction) {
	v.State = Broken
	first, last := message.Day("first", s.First), message.Day("last", s.Last)
	if s.First == 0 || s.Last == 0 {
		v.Reason = message.New("exclusion.dates")
		return
	}
	sent, _, left := m.dispatchOf(l)
	d := m.exclusionFor(s.First, sent)
	v.Days = map[string]days.Day{
		"first": s.First, "last": s.Last, "return": s.Last + 1, "counted_from": d.CountedFrom, "max_last": d.MaxLast,
		"first_ok": d.Earliest, "first_safe": d.SafeFirst, "dispatch": sent,
	}
	if !m.brief() {
		v.Arithmetic = m.exclusionSteps(d, sent)
	}
	length := int(s.Last-s.First) + 1
	dispatch := message.Day("dispatch", sent)
	presented, _ := m.presentedOn(l)
	switch {
	case s.Last < s.First:
		v.Reason = message.New("exclusion.order", last, first)
	case d.MaxLast < s.First:
		v.Reason = message.New("exclusion.spent", first, message.Said("max_length", m.monthWords()), message.Day("max_last", d.MaxLast))
	case s.Last > d.MaxLast && d.CountedFrom == s.First && d.Spent == 0:
		v.Reason = message.New("exclusion.long.plain", last, message.Said("max_length", m.monthWords()), message.Day("max_last", d.MaxLast))
	case s.Last > d.MaxLast:
		v.Reason = message.New("exclusion.long", last, message.Said("max_length", m.monthWords()), message.Day("max_last", d.MaxLast))
	case s.Length > 0 && s.Length != length:
		v.Reason = message.New("exclusion.other", first, last, message.Number("days", length), message.Number("voted", s.Length))
	case s.First < d.Earliest:
		v.Reason = message.New("exclusion.soon", first, dispatch, message.Day("first_ok", d.Earliest), message.Day("first_safe", d.SafeFirst))
	case presented > s.Last:
		v.Reason = message.New("exclusion.expired", message.Day("presented", presented), last)
	case presented > s.First:
		v.State, v.Reason = Contestable, message.New("exclusion.presented", message.Day("presented", presented), first)
		v.Days["counted"] = presented
		if day := m.corrected(l.ID); day != 0 {
			v.Reason = message.New("exclusion.corrected", message.Day("presented", presented), first, message.Day("sent", day))
		}
	case presented == 0 && s.First < d.SafeFirst:
		v.State, v.Reason = Contestable, message.New("exclusion.close", first, dispatch, message.Day("first_safe", d.SafeFirst))
	default:
		v.State, v.Reason = Met, message.New("exclusion.met", first, last, message.Number("days", length),
			message.Day("return", s.Last+1), message.Day("counted_from", d.CountedFrom), message.Day("max_last", d.MaxLast))
	}
	if !left {
		v.Until = m.unsentUntil(l)
	}
}

// corrected is the first day on which a letter that corrects another left for
// the learner; zero while none did.
func (m *Matter) corrected(id cases.LetterID) days.Day {
	var first days.Day
	for i := range m.Case.Letters {
		if l := &m.Case.Letters[i]; l.Issued.Is.Type == cases.LetterCorrecting && l.Issued.Is.Corrects == id && l.Standing() {
			first = days.Earliest(first, m.sentTo(l, m.Case.Learner()))
		}
	}
	return first
}

func (m *Matter) permanent(v *Verdict, l *cases.Letter, s cases.Sanction) {
	v.State = Met
	effect := m.notifiedOn(l)
	if effect != 0 {
		effect = max(effect, s.First)
	}
	if sent, _, _ := m.dispatchOf(l); s.First != 0 && s.First < sent+days.Day(m.Profile.Numbers.StartBroken.N) {
		d := m.exclusionFor(s.First, sent)
		v.State, v.Reason = Broken, message.New("exclusion.soon", message.Day("first", s.First), message.Day("dispatch", sent),
			message.Day("first_ok", d.Earliest), message.Day("first_safe", d.SafeFirst))
		return
	}
	if s.Bar && s.First != 0 && s.Last != 0 && s.Last != BarLast(m.Profile, s.First) {
		v.State, v.Reason = Broken, message.New("exclusion.bar.length", message.Said("bar_length", m.barWords()),
			message.Day("bar_last", BarLast(m.Profile, s.First)))
		return
	}
	switch {
	case effect == 0:
		v.Reason = message.New("exclusion.permanent.pending")
		return
	case !s.Bar:
		v.Reason = message.New("exclusion.permanent", message.Day("effect", effect))
		v.Days = map[string]days.Day{"effect": effect}
	default:
		bar := BarLast(m.Profile, effect)
		v.Reason = message.New("exclusion.bar", message.Day("effect", effect), message.Day("bar_last", bar))
		v.Days = map[string]days.Day{"effect": effect, "bar_last": bar}
	}
}

func (m *Matter) exclusionSteps(d ExclusionDates, dispatch days.Day) []message.Message {
	out := []message.Message{message.New("step.exclusion.start", message.Day("day", d.CountedFrom))}
	if d.Spent > 0 {
		out = append(out, message.New("step.exclusion.spent", message.Number("n", d.Spent)))
	}
	return append(out,
		message.New("step.exclusion.max", message.Said("length", m.monthWords()), message.Day("day", d.CountedFrom), message.Day("max_last", d.MaxLast)),
		message.New("step.exclusion.first", message.Day("dispatch", dispatch),
			message.Number("n", m.Profile.Numbers.StartSafe.N), message.Day("day", d.SafeFirst)))
}

// monthWords words the longest temporary exclusion.
func (m *Matter) monthWords() message.Message {
	return monthsWords(m.Profile.Numbers.TemporaryMax.Months())
}

// barWords words the length of the bar.
func (m *Matter) barWords() message.Message { return monthsWords(m.Profile.Numbers.Bar.Months()) }

func monthsWords(n int) message.Message {
	switch n {
	case 1:
		return message.New("length.month")
	case 12:
		return message.New("length.year")
	}
	return message.New("length.months", message.Number("n", n))
}
