package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// stepPanel is one step of a sitting while it shows.
type stepPanel struct {
	content fyne.CanvasObject
	primary *parts.Button
	others  []*parts.Button
	trouble *fyne.Container // why the act was refused, in place
	first   fyne.Focusable
	at      *parts.HourField
	atField *parts.Field
}

// panelOf makes the panel of a step.
func (s *sittingScreen) panelOf(step sittingStep, v register.View) *stepPanel {
	p := &stepPanel{trouble: newTrouble()}
	switch step {
	case stepRoll:
		s.rollPanel(p, v)
	case stepOpen:
		s.openPanel(p, v)
	case stepReasons, stepHear:
		s.hearPanel(p, v, step == stepHear)
	case stepRetire:
		s.retirePanel(p, v)
	case stepVote:
		s.votePanel(p, v)
	case stepClose:
		s.closePanel(p, v)
	case stepMinutes:
		s.minutesPanel(p, v)
	}
	return p
}

// hourAt adds the field of an act's time.
func (s *sittingScreen) hourAt(p *stepPanel, label string) *parts.Field {
	p.at = s.frame.hourField(nil)
	p.at.SetHour(s.hour())
	p.atField = parts.NewField(label, "", "", p.at)
	p.at.OnHour = func(days.Hour) { p.atField.SetError("") }
	return p.atField
}

// hourGiven returns the time typed, or says beside the field what to type.
func (s *sittingScreen) hourGiven(p *stepPanel) (days.Hour, bool) {
	h := p.at.Hour()
	problem := ""
	if h == 0 {
		problem = s.frame.T("field.hour")
	} else if v, ok := s.view(); ok {
		if last := lastHour(v.Matter.Case, s.read.sitting, s.day); h < last {
			problem = s.frame.T("sitting.hour.before", message.Hour("time", last))
		}
	}
	p.atField.SetError(problem)
	if problem == "" {
		return h, true
	}
	s.frame.trace("field hour error")
	p.atField.Focus()
	return 0, false
}

// record sends acts of the sitting. A refusal is said in the panel, beside the
// time when the order of the acts is at fault, with the way out.
func (s *sittingScreen) record(p *stepPanel, v register.View, said message.Message, ends register.DraftKey, then func(), entries ...register.Entry) {
	f := s.frame
	if s.stale {
		return
	}
	files := []cases.FileID{}
	for i := range entries {
		entries[i].On = s.day
		files = append(files, entries[i].File)
	}
	f.Record(Recording{
		Submission: register.Submission{Entries: entries, Seen: seenOf(v, files...), Ends: ends},
		Done: func(register.Trial) {
			s.step, s.stale, s.wanted = "", true, true
			if s.guide != nil {
				s.guide.settled()
			}
			if then != nil {
				then()
			}
		},
		Refused: func(r *register.Refusal) bool { return s.refused(p, v, r) },
		Said:    said, Undo: true,
	})
}

// refused shows in the panel why an act was refused; false leaves it to a sheet.
func (s *sittingScreen) refused(p *stepPanel, v register.View, r *register.Refusal) bool {
	f := s.frame
	var in []fyne.CanvasObject
	for _, role := range r.Roles {
		in = append(in, parts.NewBanner(parts.ToneDanger, "", f.Say(role)))
	}
	for _, x := range r.Reasons {
		if x.Rule == rules.Order && p.atField != nil {
			p.atField.SetError(f.Say(x.Reason))
			p.atField.Focus()
			continue
		}
		b := parts.NewBanner(parts.ToneDanger, "", f.Say(x.Reason))
		b.Article = articleChip(f.words, string(x.Article))
		b.Action = s.remedy(v, x.Rule)
		in = append(in, b)
	}
	trouble(p.trouble, in...)
	s.page.Refresh()
	f.trace("refused in place")
	return true
}

// newTrouble is the place where a page says why an act was refused.
func newTrouble() *fyne.Container {
	c := parts.V(8)
	c.Hide()
	return c
}

// trouble says something there, or nothing any more.
func trouble(c *fyne.Container, in ...fyne.CanvasObject) {
	c.Objects = in
	visible(c, len(in) > 0)
	c.Refresh()
}

// remedy is the button that helps with a refusal, or nil.
func (s *sittingScreen) remedy(v register.View, rule regulation.RuleID) *parts.Button {
	f := s.frame
	small := func(label, icon string, do func()) *parts.Button {
		return parts.NewSmallButton(label, icon, parts.Secondary, do)
	}
	switch rule {
	case rules.Quorum:
		if s.read.sitting.Opened != nil {
			return small(f.T("sitting.adjourn"), "x-circle", func() { s.adjourn(v) })
		}
		return small(f.T("sitting.step.roll"), "list-checks", func() { s.goTo(stepRoll) })
	case rules.Seats, rules.Impartial:
		return small(f.T("do.compose"), "users-three", s.toCase)
	case rules.NoticeRule:
		return small(f.T("sitting.postpone"), "calendar", func() { s.postpone(v) })
	case rules.Hearing:
		return small(f.T("sitting.step.hear"), "chats", func() { s.goTo(stepHear) })
	}
	return nil
}

// tapCell is an invisible place to press: the keyboard has buttons for it.
type tapCell struct {
	widget.BaseWidget
	onTap func()
}

func newTapCell(onTap func()) *tapCell {
	c := &tapCell{onTap: onTap}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is called by the toolkit.
func (c *tapCell) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}

// Tapped does what the place is for.
func (c *tapCell) Tapped(*fyne.PointEvent) { c.onTap() }
