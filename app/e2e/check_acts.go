package e2e

import (
	"context"
	"fmt"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// acts fails the journey unless the acts of the case and of its sitting are
// these, in the order in which they were recorded, a line each.
func (s *Session) acts(evening string, want []string) {
	s.t.Helper()
	var got []string
	s.opened(evening, evening, func(ctx context.Context, desk *register.Desk) {
		v := s.only(ctx, desk)
		all := v.Matter.Case.Acts
		for _, sitting := range v.Matter.Sittings {
			all = append(all, sitting.Acts...)
		}
		for _, a := range byRank(all) {
			got = append(got, tell(v.Matter, a))
		}
	})
	for i := range max(len(got), len(want)) {
		g, w := at(got, i), at(want, i)
		if g != w {
			s.t.Fatalf("act %d is\n  %s\nnot\n  %s\nall:\n  %s", i+1, g, w, strings.Join(got, "\n  "))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(none)"
}

func byRank(in []cases.Act) []cases.Act {
	out := append([]cases.Act(nil), in...)
	for i := range out { // few, and nearly in order
		for j := i; j > 0 && out[j].Rank < out[j-1].Rank; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}

// tell is an act in one line: its day, its time, its kind, and what it says.
func tell(m rules.Matter, a cases.Act) string {
	line := []string{a.On.String()}
	if a.At != 0 {
		line = append(line, a.At.String())
	}
	line = append(line, string(a.Payload.Kind()))
	return strings.TrimSpace(strings.Join(append(line, says(m, a.Payload)), " "))
}

// says is what an act says, in the words that a story needs.
func says(m rules.Matter, p cases.Payload) string {
	switch x := p.(type) {
	case cases.OpenCase:
		return fmt.Sprintf("%s %s %s %s", x.Number, m.Name(x.Learner), x.Status, m.Name(x.Employer))
	case cases.FileReport:
		return strings.TrimSpace(m.Name(x.Reporter) + x.Name + ", " + x.Capacity)
	case cases.AddGrievance:
		return fmt.Sprintf("%s %s", x.Day, x.Article)
	case cases.AddExhibit:
		return fmt.Sprintf("%d %s", x.Number, x.Name)
	case cases.ChooseCourse:
		return string(x.Course)
	case cases.OrderPrecaution:
		return fmt.Sprintf("%s %s until %s", x.From, x.At, x.Review)
	case cases.ConveneCase:
		return string(x.Heaviest)
	case cases.PlanSitting:
		return fmt.Sprintf("%s %s", x.Day, x.At)
	case cases.IssueLetter:
		return issued(m, x)
	default:
		return happened(m, p)
	}
}

// happened is what an act says of the post, of the council and of its vote.
func happened(m rules.Matter, p cases.Payload) string {
	switch x := p.(type) {
	case cases.Posted:
		return fmt.Sprintf("%s %s %s", m.Name(x.To), x.Channel, x.Number)
	case cases.Presented:
		return addressee(m, x.Dispatch)
	case cases.Collected:
		return addressee(m, x.Dispatch)
	case cases.SeatMember:
		return fmt.Sprintf("%s %s", m.Name(x.Member), x.Seat)
	case cases.ReleaseSeat:
		return m.Name(x.Member)
	case cases.RecuseMember:
		return fmt.Sprintf("%s %s", m.Name(x.Member), x.Link)
	case cases.MemberArrived:
		return fmt.Sprintf("%s %s", m.Name(x.Member), x.Presence)
	case cases.HearingHeld:
		return strings.TrimSpace(fmt.Sprintf("stated %v %s", x.ReasonStated, x.Representative))
	case cases.WithdrewForDeliberation:
		return strings.Join(x.Who, ", ")
	case cases.PutMotion:
		return fmt.Sprintf("%s, %d entitled", measure(x.Sanction), len(x.Roll))
	case cases.CloseMotion:
		n := cases.CountVotes(x, "")
		return fmt.Sprintf("%d for, %d against, %d abstain", n.For, n.Against, n.Abstain)
	case cases.CastingVote:
		return fmt.Sprintf("%s %s", m.Name(x.President), x.Side)
	default:
		return ""
	}
}

func issued(m rules.Matter, x cases.IssueLetter) string {
	var to []string
	for _, c := range x.Copies {
		if c.To != "" {
			to = append(to, m.Name(c.To))
		}
	}
	out := strings.TrimSpace(string(x.Type) + " " + strings.Join(to, ", "))
	if x.Decision != nil {
		out += ": " + measure(x.Decision.Sanction)
	}
	return out
}

func measure(x cases.Sanction) string {
	out := string(x.Kind)
	if x.Length != 0 {
		out += fmt.Sprintf(" of %d days", x.Length)
	}
	if x.First != 0 {
		out += fmt.Sprintf(" from %s", x.First)
	}
	if x.Last != 0 {
		out += fmt.Sprintf(" to %s", x.Last)
	}
	if x.Bar {
		out += " with a bar"
	}
	return out
}

// addressee is whom an envelope went to, with its number.
func addressee(m rules.Matter, d cases.DispatchID) string {
	if v, ok := m.Case.Service(d); ok {
		return m.Name(v.To) + " " + post.Number(v.Number).Pretty()
	}
	return string(d)
}

// state fails the journey unless a rule says this of the case.
func (s *Session) state(v register.View, rule rules.State, of ...regulation.RuleID) {
	s.t.Helper()
	for _, id := range of {
		if got := s.verdict(v.Verdicts, id); got.State != rule {
			s.t.Fatalf("%s is %s, not %s: %s", id, got.State, rule, s.words.Say(got.Reason))
		}
	}
}

// clean fails the journey when anything about the case is broken or contestable.
func (s *Session) clean(v register.View) {
	s.t.Helper()
	for _, x := range v.Verdicts {
		if x.State == rules.Broken || x.State == rules.Contestable {
			s.t.Fatalf("%s is %s: %s", x.Rule, x.State, s.words.Say(x.Reason))
		}
	}
}

// same fails the journey unless a day is this one.
func (s *Session) same(what string, got days.Day, want string) {
	s.t.Helper()
	if got.String() != want {
		s.t.Fatalf("%s is %s, not %s", what, got, want)
	}
}
