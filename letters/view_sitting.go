package letters

import (
	"slices"
	"strings"
)

// attendance is what the attendance sheet and the minutes share. The case is
// named by its number alone: the sheet may lie on a table.
func (s speaker) attendance(l Letter, v map[string]any) {
	m := l.Minutes
	v["meeting"] = s.deadline(l.Council.Day)
	v["opened"] = s.hour(m.Opened)
	v["closed"] = s.hour(m.Closed)
	v["place"] = l.Council.Place
	if l.Council.Place == "" {
		v["place"] = l.Council.Link
	}
	v["president"] = m.President
	v["president_capacity"] = m.Capacity
	v["secretary"] = m.Secretary
	v["members"] = s.rows(l.Members)
	v["others"] = s.rows(m.Others)
	v["absences"] = strings.Join(phrases(m.Absences), " ; ")
	if s.lang == English {
		v["absences"] = strings.Join(phrases(m.Absences), "; ")
	}
	v["signed_at"] = l.Place
}

func (s speaker) rows(in []Member) []map[string]any {
	var out []map[string]any
	for _, m := range in {
		checked := ""
		if m.Presence == ByVideo && m.Checked != "" {
			checked = strings.ReplaceAll(s.frame.word("identity.checked"), "{name}", m.Checked)
		}
		out = append(out, map[string]any{
			"name": m.Name, "capacity": m.Capacity,
			"role":     s.frame.word("role." + string(m.Role)),
			"presence": s.frame.word("presence." + string(m.Presence)),
			"arrived":  s.hour(m.Arrived), "left": s.hour(m.Left), "checked": checked,
		})
	}
	return out
}

// minutes never tells who voted what: only figures, and the side of a casting vote.
func (s speaker) minutes(l Letter, v map[string]any) {
	m := l.Minutes
	v["voting"] = m.Voting
	v["min"] = ""
	if m.Minimum > 0 {
		v["min"] = m.Minimum
	}
	v["received"] = s.day(m.Received)
	v["gap"] = ""
	if m.Received.Given() {
		v["gap"] = s.count(m.Gap, "day", "days")
	}
	v["numbers"] = s.list(m.Numbers)
	v["many_numbers"] = len(m.Numbers) > 1
	var recused []map[string]any
	for _, r := range m.Recused {
		recused = append(recused, map[string]any{"name": r.Name, "reason": phrase(r.Reason)})
	}
	v["recused"] = recused
	v["seats"], v["seats_article"] = phrase(m.Composed), m.ComposedBy
	v["consulted"] = strings.Join(phrases(m.Consulted), " ; ")
	if s.lang == English {
		v["consulted"] = strings.Join(phrases(m.Consulted), "; ")
	}
	v["read"] = s.daysOf(m.Read)
	var exhibits []string
	for _, x := range l.Papers.Listed {
		exhibits = append(exhibits, strings.ReplaceAll(s.frame.word("exhibit.number"), "{n}", itoa(x.Number))+" "+quoted(s.lang, phrase(x.Title)))
	}
	v["exhibits"] = s.list(exhibits)
	v["adjourned"] = phrase(m.Adjourned)
	v["absent"] = m.Absent
	v["ruling"] = sentence(m.Ruling)
	v["reason"] = phrase(m.Reason)
	v["explanations"] = phrase(m.Explained)
	v["assisting"] = m.Assisted
	v["represented"] = slices.ContainsFunc(m.Others, func(o Member) bool { return o.Role == Represents && o.Presence != Absent })
	v["questions"] = phrase(m.Questions)
	v["withdrawn"] = s.list(m.Withdrawn)
	v["withdrawn_time"] = s.hour(m.WithdrawnAt)
	v["proposed"] = phrase(m.Proposed)
	v["dissent"] = strings.Join(phrases(m.Dissent), " ; ")
	var grievances []map[string]any
	for i, g := range l.Grievances {
		grievances = append(grievances, map[string]any{
			"number": i + 1, "fact_day": s.day(g.Day), "fact_place": phrase(g.Place), "fact": phrase(g.Fact), "r": g.Article,
		})
	}
	v["grievances"] = grievances
	var motions []map[string]any
	for i, o := range m.Motions {
		motions = append(motions, map[string]any{
			"number": i + 1, "motion": phrase(o.Text), "for": o.For, "against": o.Against, "abst": o.Abstentions,
			"blank": o.Blank, "secret": o.Secret, "outcome": s.frame.word("outcome." + string(o.Outcome)),
			"casting": o.Casting != NoSide, "side": s.frame.word("side." + string(o.Casting)),
		})
	}
	v["motions"] = motions
}
