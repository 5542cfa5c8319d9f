package ui

import (
	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// An agendaLine is one case of a sitting: who, when, by how many it is judged,
// and whether it can be called.
type agendaLine struct {
	Case    cases.CaseID
	Name    string
	Number  string
	When    string
	Council string // how many vote on it, and who does not
	State   string
	Tone    parts.Tone
	Why     string // it cannot be called; empty when it can
}

// agendaOf lists the cases of a sitting in the order in which they are called.
// Each has its own composition: a member recused in one sits in the others.
func agendaOf(w translations.Words, in []register.View, s *cases.Sitting) []agendaLine {
	out := make([]agendaLine, 0, len(in))
	plan, _ := s.Plan()
	for _, v := range in {
		m := v.Matter
		l := agendaLine{
			Case: m.Case.ID, Name: m.Name(m.Case.Learner()), Number: m.Case.Number(),
			State: w.T("guided.agenda.ready"), Tone: parts.ToneInfo,
		}
		voting := 0
		var without []string
		for _, x := range rollOf(w, m, s) {
			switch {
			case x.Recused:
				without = append(without, x.Name)
			case votesIn(m, s, x.Member):
				voting++
			}
		}
		l.Council = w.T("guided.agenda.seats", message.Number("voting", voting))
		if len(without) > 0 {
			l.Council = joined(l.Council, w.T("guided.agenda.without", message.Text("names", w.List(without))))
		}
		if plan.At != 0 {
			l.When = w.T("guided.agenda.planned", message.Hour("time", plan.At))
		}
		call, called := m.Case.Call(s.ID)
		if called {
			l.When = w.T("guided.agenda.at", message.Hour("time", call.Act.At))
		}
		_, postponed := m.Case.Postponement(s.ID)
		voted, _ := votedIn(m.Case, s.ID)
		switch {
		case voted:
			l.State, l.Tone = w.T("guided.agenda.voted"), parts.ToneOK
		case postponed:
			l.State, l.Tone = w.T("guided.agenda.postponed"), parts.ToneNeutral
		case s.Adjourned != nil:
			l.State, l.Tone = w.T("guided.agenda.adjourned"), parts.ToneNeutral
		case called:
			l.State, l.Tone = w.T("guided.agenda.running"), parts.ToneInfo
		default:
			for _, c := range callChecks(w, v) {
				if c.State == rules.Broken || c.State == rules.Pending {
					l.State, l.Tone, l.Why = w.T("guided.agenda.blocked"), parts.ToneWarn, c.Reason
					break
				}
			}
		}
		out = append(out, l)
	}
	return out
}

// votesIn tells whether a member has a voting seat in a sitting.
func votesIn(m rules.Matter, s *cases.Sitting, p cases.PersonID) bool {
	for _, x := range s.SeatOf(p) {
		if m.Profile.Votes(x.Seat) {
			return true
		}
	}
	return false
}

// agendaSide lists the cases of the sitting beside its steps; pressing one goes there.
func (s *sittingScreen) agendaSide() fyne.CanvasObject {
	f := s.frame
	column := parts.V(2, parts.Pad(0, 8, 4, 8, mailHead(f.T("guided.agenda"))))
	for _, l := range agendaOf(f.words, s.read.views, s.read.sitting) {
		words := parts.V(-1,
			parts.Columns(8, []float32{-1, 0}, parts.NewEllipsis(l.Name, parts.Strong, parts.ColorText), parts.NewChip(l.State, l.Tone, "")),
			parts.NewWrap(joined(l.Number, l.When), parts.Caption, parts.ColorMuted, sittingSide-60),
			parts.NewWrap(l.Council, parts.Caption, parts.ColorMuted, sittingSide-60))
		if l.Why != "" {
			words.Add(parts.NewWrap(l.Why, parts.Caption, parts.ColorWarn, sittingSide-60))
		}
		row := parts.NewRow(joined(l.Name, l.State), parts.Pad(8, 8, 8, 8, words), func() {
			if l.Case != s.of {
				s.chooseCase(l.Case)
			}
		})
		row.SetSelected(l.Case == s.of)
		column.Add(row)
	}
	return parts.V(0, parts.NewCard(parts.Pad(12, 6, 8, 6, column)))
}
