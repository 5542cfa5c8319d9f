package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// defenceRule is R-DEFENCE (art. 5.3): no sanction of any level is notified
// before the learner received the grievances in writing. For levels 1 and 2 one
// full day lies between, so a letter is possible on received + 2; for level 3
// R-NOTICE asks for more. It stops the decision letter, and nothing overrides it.
func defenceRule() Rule {
	return Rule{ID: Defence, Stops: decisionLetter, Judge: judgeDefence}
}

func judgeDefence(m *Matter) []Verdict {
	c := m.Case
	if c == nil || c.Opened == nil {
		return nil
	}
	if out, ok := m.halted(Defence); ok {
		return out
	}
	out := append(m.room(1+len(c.Letters)), m.defence())
	for i := range c.Letters {
		if _, ok := m.sanctions(&c.Letters[i]); ok {
			out = append(out, m.defenceLetter(&c.Letters[i]))
		}
	}
	return out
}

// A communication is what is known of the receipt of several grievances.
type communication struct {
	day      days.Day // the latest receipt; zero while one is missing
	sent     days.Day // latest dispatch
	doubtful bool
	unstated *cases.Done[cases.AddGrievance] // in no letter
	acts     []cases.ActID
}

// communicated gathers the receipts of grievances by everybody who must receive
// them; no grievance named means all of them.
func (m *Matter) communicated(which []cases.GrievanceID) communication {
	var out communication
	missing, told := false, false
	for _, who := range m.addressees(m.lastNotice()) {
		for i := range m.Case.Grievances {
			g := &m.Case.Grievances[i]
			if len(which) > 0 && !slices.Contains(which, g.Is.Grievance) || len(which) == 0 && g.Is.InTraining == cases.No {
				continue
			}
			r, stated := m.grievanceReceipt(g, who)
			if !stated && out.unstated == nil {
				out.unstated = g
			}
			told, missing = true, missing || !r.Received()
			out.day, out.sent = max(out.day, r.Day), max(out.sent, r.Posted)
			out.doubtful = out.doubtful || r.Doubtful()
			for _, id := range r.Acts {
				if !slices.Contains(out.acts, id) {
					out.acts = append(out.acts, id)
				}
			}
		}
	}
	if missing || !told {
		out.day = 0
	}
	return out
}

// defenceFrom is the first day of a sanction of level 1 or 2 after a receipt.
func (m *Matter) defenceFrom(received days.Day) days.Day {
	return received + days.Day(m.Profile.Numbers.Defence.N) + 1
}

// defence says whether the grievances have reached the learner, for the case.
func (m *Matter) defence() Verdict {
	got := m.communicated(nil)
	v := m.says(Defence, "", Pending, message.New("defence.none"))
	v.Relies = got.acts
	switch {
	case got.day == 0 && got.sent != 0 && got.unstated == nil:
		v.Reason = message.New("defence.pending", message.Day("dispatch", got.sent))
	case got.day == 0 && got.sent != 0:
		v.Reason = message.New("defence.added", message.Text("number", m.grievanceNumber(got.unstated)),
			message.Day("added", got.unstated.Act.On))
	case got.day != 0:
		v.State, v.Reason = Met, message.New("defence.met", message.Day("received", got.day))
		v.Days = map[string]days.Day{"received": got.day, "from": m.defenceFrom(got.day)}
		if from := m.defenceFrom(got.day); m.alsingle() && m.Today < from {
			x, _ := m.Case.Course()
			v.State, v.Until = Pending, from-1
			v.Reason = message.New("defence.wait", message.Day("received", got.day),
				message.Number("level", max(1, int(x.Is.Sanction.Level()))), message.Day("from", from))
		}
	}
	return v
}

// alone tells whether the director chose to decide without a council.
func (m *Matter) alsingle() bool {
	x, ok := m.Case.Course()
	return ok && x.Is.Course == cases.CourseAlone
}

func (m *Matter) defenceLetter(l *cases.Letter) Verdict {
	d := l.Issued.Is.Decision
	got := m.communicated(d.Retained)
	v := m.says(Defence, string(l.ID), Broken, message.New("defence.none"))
	v.Relies = append([]cases.ActID{l.Issued.Act.ID}, got.acts...)
	if got.day == 0 {
		if got.unstated != nil && got.sent != 0 {
			v.Reason = message.New("defence.added", message.Text("number", m.grievanceNumber(got.unstated)),
				message.Day("added", got.unstated.Act.On))
		}
		return v
	}
	day, from, level := m.notified(l), got.day+1, d.Sanction.Kind.Level()
	if level < 3 {
		from = m.defenceFrom(got.day)
	}
	v.Days = map[string]days.Day{"received": got.day, "from": from, "dispatch": day}
	if !m.brief() {
		v.Arithmetic = []message.Message{message.New("step.defence", message.Day("received", got.day), message.Day("day", from))}
	}
	switch {
	case day < from:
		v.Reason = message.New("defence.wait", message.Day("received", got.day),
			message.Number("level", int(level)), message.Day("from", from))
	case got.doubtful:
		v.State, v.Reason = Contestable, message.New("defence.doubtful", message.Day("received", got.day))
	default:
		v.State, v.Reason = Met, message.New("defence.met", message.Day("received", got.day))
	}
	return v
}
