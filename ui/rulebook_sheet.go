package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// topical is what has the keyboard and is about a rule.
type topical interface{ Topic() string }

// viewing is a page about one case.
type viewing interface{ viewed() register.View }

// profileAt is the profile of the case at hand, else that of the office.
func (f *Frame) profileAt() regulation.Profile {
	if s, ok := f.current.(viewing); ok {
		if m := s.viewed().Matter; m.Case != nil && m.Profile.ID != "" {
			return m.Profile
		}
	}
	if f.Profile.ID == "" && f.Desk != nil {
		return profileInForce(f.Desk.Profiles(), nil)
	}
	return f.Profile
}

// openRule shows one rule in plain words, with what it says in the case at hand.
func (f *Frame) openRule(id regulation.RuleID) { f.openHelp(helpTopic{Rule: id}) }

// openHelp shows a rule, after what belongs in the field that asked. It may lie
// over a sheet: what is being typed there stays as it is.
func (f *Frame) openHelp(t helpTopic) {
	const width = 620
	id, over := t.Rule, parts.OverlayOpen(f.Window.Canvas())
	e := ruleEntryOf(f.words, f.profileAt(), id)
	body := f.ruleBody(e, width-48)
	if head := f.helpHead(t, width-48); head != nil {
		body.Objects = append([]fyne.CanvasObject{head}, body.Objects...)
	}
	if s, ok := f.current.(viewing); ok {
		if stands := ruleStandingsOf(f.words, s.viewed(), id); len(stands) > 0 {
			body.Add(parts.HLine())
			body.Add(parts.NewText(f.T("rulebook.stands"), parts.CaptionStrong, parts.ColorMuted))
			for _, st := range stands {
				body.Add(f.ruleStanding(st, width-48))
			}
		}
	}
	s := parts.NewSheet(e.Title, e.Article, body)
	s.Width = width
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	if s.Over = over; !over { // the page of rules would leave the sheet underneath behind
		s.Others = []*parts.Button{parts.NewButton(f.T("rulebook.all"), "book-open", parts.Secondary, func() {
			s.Close()
			f.Go(Route{Page: PageRules, Tab: string(id)})
		})}
	}
	s.First = s.Primary
	f.Sheet("rule", s)
}

// ruleBody is the plain words of a rule and its example.
func (f *Frame) ruleBody(e ruleEntry, width float32) *fyne.Container {
	example := parts.NewBox(parts.ColorNeutral, parts.ColorNone, 8, parts.Pad(8, 12, 10, 12, parts.V(2,
		parts.NewText(f.T("rulebook.example"), parts.CaptionStrong, parts.ColorMuted),
		parts.NewWrap(e.Example, parts.Body, parts.ColorText, width-24))))
	return parts.V(12, parts.NewWrap(e.Plain, parts.Body, parts.ColorText, width), example)
}

func (f *Frame) ruleStanding(st ruleStanding, width float32) fyne.CanvasObject {
	lines := parts.V(2, parts.NewText(st.Word, parts.Strong, parts.ColorText))
	for _, l := range st.Lines {
		lines.Add(parts.NewWrap(l, parts.Body, parts.ColorMuted, width-30))
	}
	icon := parts.V(0, parts.NewIcon(st.State.Icon(), st.State.Tone().Ink(), 18))
	return parts.ColumnsTop(12, []float32{0, -1}, icon, lines)
}

// profileWords names the profile whose numbers stand in the rules.
func (f *Frame) profileWords() string {
	p := f.profileAt()
	if p.ID == "" {
		return ""
	}
	return f.T("rulebook.lead", message.Text("profile", p.Named(string(f.words.Lang()))))
}
