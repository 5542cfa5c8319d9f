package rules

import (
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// violenceRule is R-VIOLENCE (art. 3.8): facts under an article that the profile
// marks so open a case at once. Of a criminal complaint only that it was filed,
// its date and reference are kept. It stops nothing.
func violenceRule() Rule { return Rule{ID: Violence, Judge: judgeViolence} }

func judgeViolence(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	var article regulation.Article
	criminal := false
	var out []Verdict
	for i := range m.Case.Grievances {
		g := &m.Case.Grievances[i]
		b, _ := m.Profile.Breach(g.Is.Article)
		if !b.AtOnce {
			continue
		}
		article = g.Is.Article
		criminal = criminal || g.Is.Criminal == cases.Yes
		if g.Is.Criminal == cases.Unanswered && b.Criminal {
			v := m.says(Violence, string(g.Is.Grievance), Pending,
				message.New("violence.criminal", message.Text("number", m.grievanceNumber(g))))
			v.Relies = []cases.ActID{g.Act.ID}
			out = append(out, v)
		}
	}
	if article == "" {
		return m.single(m.says(Violence, "", NotApplicable, message.New("violence.none")))
	}
	return append(m.single(m.violence(article, criminal)), out...)
}

// violence says whether the case was opened at once: on the day of the report,
// or the next open day.
func (m *Matter) violence(article regulation.Article, criminal bool) Verdict {
	v := m.says(Violence, "", Met, message.New("violence.open", message.Text("article", string(article))))
	opened := m.Case.Opened.Act
	v.Relies = []cases.ActID{opened.ID}
	if criminal {
		v.Arithmetic = []message.Message{message.New("violence.complaint.none")}
		for _, c := range m.Case.Complaints {
			v.Arithmetic = []message.Message{complaint(c)}
			v.Relies = append(v.Relies, c.Act.ID)
		}
	}
	if len(m.Case.Reports) == 0 {
		return v
	}
	// What was typed in days later was opened then, whatever day it is given.
	reported, day := m.Case.Reports[0].Act.On, m.reallyOpened()
	late := day - reported
	if late <= 0 || day <= m.Calendar.NextOpen(reported+1) {
		return v
	}
	said := []message.Value{message.Text("article", string(article)), message.Day("reported", reported), message.Number("n", int(late))}
	if why := m.Case.Opened.Is.WhyLate; hasText(why) {
		v.Reason = message.New("violence.late.why", append(said, message.Text("why", why))...)
		return v
	}
	v.State, v.Reason = Contestable, message.New("violence.late", said...)
	return v
}

// reallyOpened is the day on which the file was opened: that of its first
// opening, corrected since or not, and not before it was recorded.
func (m *Matter) reallyOpened() days.Day {
	for i := range m.Case.Acts {
		if a := &m.Case.Acts[i]; a.Payload != nil && a.Payload.Kind() == cases.KindOpenCase {
			return max(a.On, a.Today)
		}
	}
	return m.Case.Opened.Act.On
}

// complaint says what is kept of a criminal complaint: its day and its reference.
func complaint(c cases.Done[cases.ComplaintFiled]) message.Message {
	if c.Is.Reference == "" {
		return message.New("violence.complaint.bare", message.Day("day", c.Act.On))
	}
	return message.New("violence.complaint", message.Day("day", c.Act.On), message.Text("reference", c.Is.Reference))
}
