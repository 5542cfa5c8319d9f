package ui

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A councilCheck is one line of the panel beside the board.
type councilCheck struct {
	State   rules.State
	Title   string
	Reason  string
	Article string
}

// councilChecks lists what the rules ask of a composition. A line is met when no
// verdict of the rules stands against it; otherwise it carries that verdict.
func councilChecks(w translations.Words, v register.View, s *cases.Sitting) []councilCheck {
	m, n := v.Matter, v.Matter.Profile.Numbers
	voters, secretaries := len(plannedVoters(m, s)), 0
	president, secretary := "", ""
	for _, x := range s.Seats {
		place, _ := m.Profile.Place(x.Seat)
		if place.Secretary {
			secretaries++
			secretary = m.Name(x.Member)
		}
		if place.Presides {
			president = m.Name(x.Member)
		}
	}
	seats := articleChip(w, string(m.Profile.Article(rules.Seats)))
	quorum := articleChip(w, string(m.Profile.Article(rules.Quorum)))
	counted := func(have, least int) rules.State {
		if have < least {
			return rules.Pending
		}
		return rules.Met
	}
	out := []councilCheck{
		lineOf(w, v, councilCheck{rules.Met, w.T("council.check.president"), president, seats}, "seats.president", "seats.delegation"),
		{
			counted(voters, n.MinVoting), w.T("council.check.voting", message.Number("min", n.MinVoting)),
			w.T("council.check.voting.have", message.Number("n", voters)), quorum,
		},
		lineOf(w, v, councilCheck{counted(secretaries, n.MinSecretary), w.T("council.check.secretary"), secretary, seats}, "seats.secretary"),
		{
			counted(voters+secretaries, n.MinVoting+n.MinSecretary),
			w.T("council.check.people", message.Number("min", n.MinVoting+n.MinSecretary)),
			w.T("council.check.people.have", message.Number("n", voters+secretaries)), quorum,
		},
		lineOf(w, v, councilCheck{rules.Met, w.T("council.check.places"), w.T("council.check.places.met"), seats}, "seats.over", "seats.twice"),
	}
	if out[1].State != rules.Met {
		out[1].Reason = w.T("council.short", message.Number("n", n.MinVoting-voters))
	}
	if out[2].State != rules.Met && out[2].Reason == "" {
		out[2].Reason = w.T("seats.secretary")
	}
	if s.InSession() { // who is there counts now, and not who was planned
		line := councilCheck{rules.Broken, w.T("label.quorum"), "", quorum}
		q := quorumNow(w, m, s)
		if line.Reason = q.Reason; q.Met {
			line.State = rules.Met
		}
		out = append([]councilCheck{line}, out...)
	}
	out = append(out, learnersLine(w, v, s, seats)...)
	out = append(out, verdictLines(w, v, rules.Seats, w.T("council.check.function"), "seats.function")...)
	out = append(out, verdictLines(w, v, rules.Seats, w.T("council.check.deliberation"), "seats.deliberation")...)
	return append(out, linkLines(w, v)...)
}

// lineOf is a line, or the verdict of R-SEATS with one of the keys against it.
func lineOf(w translations.Words, v register.View, line councilCheck, keys ...string) councilCheck {
	for _, y := range v.Verdicts {
		for _, k := range keys {
			if y.Rule == rules.Seats && y.Reason.Key == k && y.State != rules.Met {
				line.State, line.Reason = y.State, capital(w.Say(y.Reason))
				return line
			}
		}
	}
	return line
}

// learnersLine is about the learners' representative, when one is seated.
func learnersLine(w translations.Words, v register.View, s *cases.Sitting, article string) []councilCheck {
	for _, x := range s.Seats {
		if place, _ := v.Matter.Profile.Place(x.Seat); !place.Invited {
			continue
		}
		line := councilCheck{State: rules.Met, Title: w.T("council.check.learners"), Article: article}
		day := x.Invited
		if day == 0 && v.Matter.Case.Invited != nil {
			day = v.Matter.Case.Invited.Act.On
		}
		line.Reason = w.T("council.check.learners.met", message.Day("day", day))
		return []councilCheck{lineOf(w, v, line, "seats.invited")}
	}
	return nil
}

// verdictLines are the verdicts of a rule with one key.
func verdictLines(w translations.Words, v register.View, rule regulation.RuleID, title, key string) []councilCheck {
	var out []councilCheck
	for _, y := range v.Verdicts {
		if y.Rule == rule && y.Reason.Key == key && y.State != rules.Met {
			out = append(out, councilCheck{y.State, title, capital(w.Say(y.Reason)), articleChip(w, string(y.Article))})
		}
	}
	return out
}

// linkLines are about the members' links with the case.
func linkLines(w translations.Words, v register.View) []councilCheck {
	title := w.T("rule.R-IMPARTIAL.title")
	var out []councilCheck
	for _, y := range v.Verdicts {
		if y.Rule == rules.Impartial && y.State != rules.NotApplicable {
			out = append(out, councilCheck{y.State, title, capital(w.Say(y.Reason)), articleChip(w, string(y.Article))})
		}
	}
	return out
}

// boardVerdict is what the lines come to: the gravest of them, and the first
// thing to be done in words.
func boardVerdict(w translations.Words, in []councilCheck) (parts.Tone, string, string) {
	for _, state := range []rules.State{rules.Broken, rules.Pending, rules.Contestable} {
		for _, c := range in {
			if c.State == state {
				tone := toneOfState(state)
				if state == rules.Pending {
					tone = parts.ToneWarn
				}
				first := c.Reason
				if first == "" {
					first = c.Title
				}
				return tone, w.T("council.board." + strings.ReplaceAll(state.String(), "-", ".")), first
			}
		}
	}
	return parts.ToneOK, w.T("council.board.met"), w.T("council.board.met.why")
}
