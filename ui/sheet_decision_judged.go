package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

func (s *decisionSheet) judge() { s.trying.now(s.attempt, s.tried) }

// draftLetter is the letter as it would be issued, without its frozen parts.
func (s *decisionSheet) draftLetter() (cases.IssueLetter, bool) {
	start := packageStart(s.view.Matter)
	start.Planned = s.typed.Planned
	plan := start.plan(s.view.Matter, s.typed.planner(s.view.Matter.Case), s.frame.Desk.NewID)
	if len(plan.Letters) == 0 {
		return cases.IssueLetter{}, false
	}
	l := plan.Letters[0]
	l.Letter = s.letter
	return l, true
}

func (s *decisionSheet) attempt() (register.Submission, bool) {
	l, ok := s.draftLetter()
	if !ok || s.typed.Planned == 0 {
		return register.Submission{}, false
	}
	sub := issuing(s.view.Matter.Case.ID, l, nil, s.departures())
	return sub, true
}

// departures are the overrides asked for: a reason was written, and the rules
// allow to depart from what stops the letter.
func (s *decisionSheet) departures() []cases.Override {
	reason := strings.TrimSpace(s.typed.Departure)
	if reason == "" {
		return nil
	}
	var out []cases.Override
	for _, c := range s.checks {
		if c.Depart {
			out = append(out, cases.Override{Rule: c.override.Rule, Reason: reason})
		}
	}
	return out
}

// tried shows the verdicts under the fields they are about, and the pages.
func (s *decisionSheet) tried(t register.Trial, err error) {
	if err != nil {
		s.frame.trace("tried decision: " + err.Error())
		return
	}
	s.checks = decisionChecks(s.frame.words, t, s.view.Matter.Case.ID, s.letter)
	s.showChecks()
	if l, ok := s.draftLetter(); ok && s.frame.Letters != nil {
		m := s.view.Matter
		s.preview.show(s.frame.T("letter."+string(l.Type)), func(context.Context) ([]byte, []message.Message, error) {
			return s.frame.Letters.Preview(m, l, 0)
		})
	}
	s.frame.trace("tried decision")
}

func (s *decisionSheet) showChecks() {
	f := s.frame
	for _, field := range s.fields {
		field.SetInfo("")
		field.SetError("")
	}
	s.checkIn.Objects = nil
	depart := false
	if len(s.checks) > 0 {
		s.checkIn.Add(mailHead(f.T("mail.decision.checks")))
	}
	for _, c := range s.checks {
		depart = depart || c.Depart
		if field := s.fields[c.Field]; field != nil && c.Field != "grounds" {
			if c.Blocks {
				field.SetError(c.Reason)
			} else if c.State == rules.Contestable {
				field.SetInfo(c.Reason)
			}
		}
		word := f.T("state." + c.State.String())
		if c.Blocks {
			word = f.T("mail.check.blocks")
		}
		s.checkIn.Add(parts.NewVerdictRow(checkState(c.State), c.Title, c.Reason, c.Article, word))
	}
	if depart && f.Desk.User().Role == cases.RoleDirector {
		s.checkIn.Add(s.departure())
	}
	s.checkIn.Refresh()
	s.sheet.Refresh()
}

// departure is where a director writes why the letter may be issued all the same.
func (s *decisionSheet) departure() fyne.CanvasObject {
	f := s.frame
	if s.reason == nil {
		s.reason = parts.NewArea("", 2)
		s.reason.SetText(s.typed.Departure)
		s.reason.OnChanged = func(t string) {
			s.typed.Departure = t
			s.draft.changed(func() any { return s.typed })
		}
		s.fields["departure"] = parts.NewField(f.T("label.departure"), "", f.T("mail.departure.hint"), s.reason)
	}
	return s.fields["departure"]
}
