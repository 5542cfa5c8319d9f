package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// hearing is the form of the hearing, with what is on file of it already.
func (g *guidedScreen) hearing(p *stepPanel, v register.View) *hearing {
	s := g.sit
	h := &hearing{screen: s, view: v, panel: p, fields: map[string]*parts.Field{}, detail: parts.V(12)}
	on, told := v.Matter.Case.Hearing(s.id)
	if !told {
		return h
	}
	if s.typed.Learner == "" {
		s.typed.Learner = learnerRoom
		if on.Is.Video {
			s.typed.Learner = learnerVideo
		}
	}
	if s.typed.Assistant == "" {
		s.typed.Assistant, s.typed.Capacity = on.Is.Assistant.Name, on.Is.Assistant.Capacity
	}
	if s.typed.Representative == "" {
		s.typed.Representative = on.Is.Representative
	}
	s.typed.Stated = s.typed.Stated || on.Is.ReasonStated
	return h
}

// learner asks how the learner attends; then is told of each change.
func (h *hearing) learner(then func()) fyne.CanvasObject {
	s, f := h.screen, h.screen.frame
	who := parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("sitting.learner.room"), Keys: "s", Tone: parts.ToneOK},
		{Label: f.T("sitting.learner.video"), Keys: "v", Tone: parts.ToneOK},
		{Label: f.T("sitting.learner.absent"), Keys: "a", Tone: parts.ToneWarn},
	}, func(i int) {
		s.typed.Learner = []string{learnerRoom, learnerVideo, learnerAbsent}[max(0, i)]
		h.clear("learner")
		h.changed()
		then()
	})
	who.Required = true
	who.Selected = -1
	if i, ok := map[string]int{learnerRoom: 0, learnerVideo: 1, learnerAbsent: 2}[s.typed.Learner]; ok {
		who.Selected = i
	}
	h.fields["learner"] = parts.NewField(f.T("sitting.learner", message.Text("name", h.view.Matter.Name(h.view.Matter.Case.Learner()))), "", "", who)
	return h.fields["learner"]
}

// company is who assists and who represents the learner.
func (h *hearing) company() fyne.CanvasObject {
	s, f, m := h.screen, h.screen.frame, h.view.Matter
	column := parts.V(12, parts.ColumnsTop(12, []float32{-1, -1},
		h.text("assistant", f.T("label.assistance"), f.T("council.optional"), f.T("sitting.assistant.hint"), "", &s.typed.Assistant), h.capacity()))
	if names := representatives(m, s.day); len(names) > 0 {
		column.Add(h.text("representative", f.T("label.representative"), f.T("council.optional"),
			f.T("sitting.representative.hint", message.Text("names", f.words.List(names))), "", &s.typed.Representative))
	}
	return column
}

// reasonsPanel asks whether the learner came, and records that the reason was
// stated, or that nobody came.
func (g *guidedScreen) reasonsPanel(p *stepPanel, v register.View) {
	f, s := g.frame, g.sit
	if absence, ok := v.Matter.Case.Absence(s.id); ok {
		s.absentPanel(p, v, absence)
		return
	}
	if told, _ := toldAndHeard(v.Matter.Case, s.id); told {
		p.content = parts.NewBanner(parts.ToneOK, "", f.T("guided.reasons.told"))
		p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepHear) })
		p.first = p.primary
		return
	}
	h := g.hearing(p, v)
	p.primary = parts.NewButton("", "check", parts.Primary, nil)
	p.content = parts.V(14, h.learner(func() {
		g.attend(h)
		s.page.Refresh()
	}), h.detail)
	if first, ok := h.fields["learner"].Input.(fyne.Focusable); ok {
		p.first = first
	}
	g.attend(h)
	if p.at != nil && s.typed.Learner != "" && s.typed.Learner != learnerAbsent {
		p.first = p.at
	}
}

// attend shows what goes with the learner's presence, or absence.
func (g *guidedScreen) attend(h *hearing) {
	f, s, p := g.frame, g.sit, h.panel
	h.detail.Objects = nil
	if s.typed.Learner == learnerAbsent {
		p.primary.SetLabel(f.T("sitting.absent.record"))
		p.primary.OnTap = h.submit
		h.absent()
	} else {
		p.primary.SetLabel(f.T("guided.reasons.record"))
		p.primary.OnTap = func() { g.state(h) }
		if s.typed.Learner != "" {
			h.detail.Add(h.company())
		}
		h.detail.Add(narrow(s.hourAt(p, f.T("guided.reasons.at")), 220))
	}
	h.detail.Refresh()
}

// state records that the reason for the envisaged sanction was stated. What is
// said afterwards is recorded with it again, at its own time.
func (g *guidedScreen) state(h *hearing) {
	f, s := g.frame, g.sit
	order := []*parts.Field{h.fields["learner"]}
	if s.typed.Learner == "" {
		h.fields["learner"].SetError(f.T("sitting.learner.choose"))
		f.trace("field learner error")
	}
	if c := h.fields["capacity"]; c != nil {
		c.SetError("")
		if strings.TrimSpace(s.typed.Assistant) != "" && s.typed.Capacity == "" {
			c.SetError(f.T("sitting.capacity.missing"))
			f.trace("field capacity error")
		}
		order = append(order, c)
	}
	if parts.FocusFirstError(order...) {
		return
	}
	at, ok := s.hourGiven(h.panel)
	if !ok {
		return
	}
	told, isHearing := s.typed.payload(s.id, at).(cases.HearingHeld)
	if !isHearing {
		return
	}
	told.ReasonStated, told.Explanations, told.Notes, told.Read = true, "", nil, nil
	s.record(h.panel, h.view, message.New("guided.reasons.done"), register.DraftKey{}, func() {
		s.typed.Stated = true
		h.changed()
		s.draft.save()
	}, register.Entry{File: s.of.File(), At: at, Payload: told})
}

// hearPanel takes what the learner says, the observations read, and the notes.
func (g *guidedScreen) hearPanel(p *stepPanel, v register.View) {
	f, s := g.frame, g.sit
	if absence, ok := v.Matter.Case.Absence(s.id); ok {
		s.absentPanel(p, v, absence)
		return
	}
	if told, heard := toldAndHeard(v.Matter.Case, s.id); told && heard {
		s.heardPanel(p, v)
		return
	}
	h := g.hearing(p, v)
	h.late = true
	h.written()
	h.explanations()
	h.notes = parts.V(2)
	h.showNotes()
	h.detail.Add(h.noteField())
	h.detail.Add(h.notes)
	h.detail.Add(narrow(s.hourAt(p, f.T("sitting.hear.at")), 220))
	p.content = h.detail
	p.primary = parts.NewButton(f.T("sitting.hear.record"), "check", parts.Primary, h.submit)
}

// people are the members and their presence, the quorum, and the learner with
// whoever came along.
func (g *guidedScreen) people(v register.View) fyne.CanvasObject {
	f, s := g.frame, g.sit
	column := parts.V(14, s.side(v))
	typed := s.typed
	if h, ok := v.Matter.Case.Hearing(s.id); ok {
		typed.Assistant, typed.Representative, typed.Learner = h.Is.Assistant.Name, h.Is.Representative, learnerRoom
		if h.Is.Video {
			typed.Learner = learnerVideo
		}
	}
	if _, absent := v.Matter.Case.Absence(s.id); absent {
		typed.Learner, typed.Assistant, typed.Representative = learnerAbsent, "", ""
	}
	if typed.Learner == "" {
		return column
	}
	rows := parts.V(8)
	row := func(icon string, ink fyne.ThemeColorName, name, what string) {
		rows.Add(parts.ColumnsTop(10, []float32{0, -1}, parts.NewIcon(icon, ink, 18),
			parts.V(-2, parts.NewEllipsis(name, parts.Body, parts.ColorText), parts.NewEllipsis(what, parts.Caption, parts.ColorMuted))))
	}
	name := v.Matter.Name(v.Matter.Case.Learner())
	switch typed.Learner {
	case learnerRoom:
		row("check-circle-fill", parts.ColorOK, name, f.T("sitting.learner.room"))
	case learnerVideo:
		row("video-camera", parts.ColorOK, name, f.T("sitting.learner.video"))
	case learnerAbsent:
		row("minus-circle", parts.ColorWarn, name, f.T("sitting.learner.absent"))
	}
	if typed.Assistant != "" {
		row("user", parts.ColorMuted, typed.Assistant, f.T("label.assistance"))
	}
	if typed.Representative != "" {
		row("user", parts.ColorMuted, typed.Representative, f.T("label.representative"))
	}
	column.Add(parts.NewCard(parts.PadAll(14, rows)))
	return column
}
