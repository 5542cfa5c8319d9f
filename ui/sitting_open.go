package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openPanel opens the sitting, then calls the case.
func (s *sittingScreen) openPanel(p *stepPanel, v register.View) {
	f, m, sitting := s.frame, v.Matter, s.read.sitting
	column := parts.V(10)
	q := quorumNow(f.words, m, sitting)
	tone := parts.ToneOK
	if !q.Met {
		tone = parts.ToneWarn
	}
	quorum := parts.NewBanner(tone, q.Title, q.Reason)
	quorum.Article = articleChip(f.words, articleOf(m, "R-QUORUM"))
	column.Add(quorum)
	for _, c := range callChecks(f.words, v) {
		column.Add(checkLine(c, 360))
	}
	call, called := m.Case.Call(s.id)
	switch {
	case sitting.Opened == nil:
		column.Add(parts.HLine())
		column.Add(s.announced())
		column.Add(narrow(s.hourAt(p, f.T("sitting.opening")), 200))
		p.primary = parts.NewButton(f.T("button.open-sitting"), "gavel", parts.Primary, func() {
			s.timed(p, v, message.New("sitting.opened"), s.id.File(), cases.OpenSitting{})
		})
		p.first = p.at
	case !called:
		column.Add(parts.HLine())
		column.Add(parts.NewEllipsis(f.T("sitting.opened.at", message.Hour("time", sitting.Opened.Act.At)), parts.Body, parts.ColorText))
		column.Add(narrow(s.hourAt(p, f.T("sitting.calling")), 200))
		p.primary = parts.NewButton(f.T("sitting.call"), "bell", parts.Primary, func() {
			s.timed(p, v, message.New("sitting.called"), m.Case.ID.File(), cases.CallCase{Sitting: s.id})
		})
		p.first = p.at
	default:
		column.Add(parts.HLine())
		column.Add(parts.NewEllipsis(f.T("sitting.called.at", message.Hour("open", sitting.Opened.Act.At),
			message.Hour("time", call.Act.At)), parts.Body, parts.ColorText))
		p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepReasons) })
		p.first = p.primary
	}
	p.content = column
}

// announced says the hour of the convocation: nobody is to be called before it.
func (s *sittingScreen) announced() fyne.CanvasObject {
	plan, _ := s.read.sitting.Plan()
	if plan.At == 0 {
		return parts.Gap(0, 0)
	}
	return parts.NewEllipsis(s.frame.T("sitting.announced", message.Hour("time", plan.At)), parts.Body, parts.ColorMuted)
}

// timed records one act at the time of the panel's field.
func (s *sittingScreen) timed(p *stepPanel, v register.View, said message.Message, file cases.FileID, payload cases.Payload) {
	if h, ok := s.hourGiven(p); ok {
		s.record(p, v, said, register.DraftKey{}, nil, register.Entry{File: file, At: h, Payload: payload})
	}
}

// side is who is there, the quorum at this minute, and what was noted.
func (s *sittingScreen) side(v register.View) fyne.CanvasObject {
	f, m, sitting := s.frame, v.Matter, s.read.sitting
	q := quorumNow(f.words, m, sitting)
	icon, ink := "seal-check-fill", parts.ColorOK
	if !q.Met {
		icon, ink = "circle-dashed", parts.ColorMuted
		if len(sitting.Moves) > 0 {
			icon, ink = "warning-fill", parts.ColorWarn
		}
	}
	column := parts.V(10, parts.ColumnsTop(10, []float32{0, -1}, parts.NewIcon(icon, ink, 22),
		parts.V(0, parts.NewWrap(q.Title, parts.Sub, ink, sittingSide-70), parts.NewWrap(q.Reason, parts.Caption, parts.ColorMuted, sittingSide-70))),
		parts.HLine())
	begun := len(sitting.Moves) > 0
	for _, l := range rollOf(f.words, m, sitting) {
		state, tone := "minus-circle", parts.ColorFaint
		switch {
		case l.In && l.Presence == cases.ByVideo:
			state, tone = "video-camera", parts.ColorOK
		case l.In:
			state, tone = "check-circle-fill", parts.ColorOK
		case l.Recused:
			state, tone = "hand-palm", parts.ColorDanger
		}
		status := ""
		if begun {
			status = l.status(f.words)
		}
		if l.Recused {
			status = f.T("council.recused")
		}
		column.Add(parts.ColumnsTop(10, []float32{0, -1}, parts.NewIcon(state, tone, 18),
			parts.V(-2, parts.NewEllipsis(l.Name, parts.Body, parts.ColorText), parts.NewWrap(joined(l.Role, status), parts.Caption, parts.ColorMuted, sittingSide-70))))
	}
	if s.guide != nil { // neither the way into the video nor the page of the case is projected
		return parts.V(0, parts.NewCard(parts.PadAll(14, column)))
	}
	column.Add(parts.HLine())
	plan, _ := sitting.Plan()
	for _, where := range []string{plan.Place, plan.Link} {
		if where != "" {
			column.Add(parts.NewWrap(where, parts.Caption, parts.ColorMuted, sittingSide-28))
		}
	}
	column.Add(parts.H(0, parts.NewSmallButton(f.T("sitting.to-case"), "users-three", parts.Ghost, s.toCase), parts.Spacer()))
	return parts.V(0, parts.NewCard(parts.PadAll(14, column)))
}

// narrow keeps a field from taking the whole width.
func narrow(o fyne.CanvasObject, width float32) fyne.CanvasObject {
	return parts.ColumnsTop(0, []float32{width, -1}, o, parts.Gap(0, 0))
}
