package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// adjourn ends a sitting that cannot go on: every case not heard has to be
// convened anew, with its own notice.
func (s *sittingScreen) adjourn(v register.View) {
	f := s.frame
	p := &stepPanel{trouble: newTrouble()}
	reason := parts.NewEntry(f.T("sitting.adjourn.example"))
	why := parts.NewField(f.T("label.reason"), "", f.T("council.stays"), reason)
	reason.OnChanged = func(string) { why.SetError("") }
	at := s.hourAt(p, f.T("sitting.adjourn.at"))
	waits := parts.NewBanner(parts.ToneWarn, "", f.T("confirm.adjourn"))
	sheet := parts.NewSheet(f.T("sitting.adjourn.title"), joined(v.Matter.Name(v.Matter.Case.Learner()), v.Matter.Case.Number()),
		parts.V(10, waits, parts.ColumnsTop(12, []float32{150, -1}, at, why), p.trouble))
	sheet.Width = 640
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, sheet.Close)}
	sheet.Primary = parts.NewButton(f.T("button.adjourn"), "x-circle", parts.Primary, func() {
		if strings.TrimSpace(reason.Text) == "" {
			why.SetError(f.T("field.reason"))
			f.trace("field reason error")
			why.Focus()
			return
		}
		if h, ok := s.hourGiven(p); ok {
			s.record(p, v, message.New("sitting.adjourn.done"), register.DraftKey{}, sheet.Close,
				register.Entry{File: s.id.File(), At: h, Payload: cases.AdjournSitting{Reason: strings.TrimSpace(reason.Text)}})
		}
	})
	sheet.First = reason
	f.Sheet("adjourn", sheet)
}

// postponing is the sheet that takes a case to another day.
type postponing struct {
	screen *sittingScreen
	view   register.View
	panel  *stepPanel
	sheet  *parts.Sheet
	form   rulingForm
	fields map[string]*parts.Field
}

// rulingForm is a ruling to hear the case another day.
type rulingForm struct {
	Ground         cases.AbsenceGround
	Reason         string
	SeenBy, Issuer string
	SeenOn         days.Day
	RuledBy        cases.PersonID
}

// faults are what is missing, by field: a reason where no ground of article 5.3
// stands, and the day on which the document was seen.
func (p rulingForm) faults(today days.Day) map[string]message.Message {
	out := map[string]message.Message{}
	if p.Ground == cases.AbsentNoGround && strings.TrimSpace(p.Reason) == "" {
		out["reason"] = message.New("field.reason")
	}
	if p.Ground != cases.AbsentNoGround {
		switch {
		case p.SeenOn > today:
			out["seen-on"] = message.New("field.future")
		case p.SeenOn == 0 && strings.TrimSpace(p.SeenBy) != "":
			out["seen-on"] = message.New("field.day")
		}
	}
	return out
}

// payload is the act that the form becomes.
func (p rulingForm) payload(s cases.SittingID) cases.Postpone {
	out := cases.Postpone{Sitting: s, Ground: p.Ground, Reason: strings.TrimSpace(p.Reason), RuledBy: p.RuledBy}
	if p.Ground != cases.AbsentNoGround {
		out.SeenBy, out.SeenOn, out.Issuer = strings.TrimSpace(p.SeenBy), p.SeenOn, strings.TrimSpace(p.Issuer)
	}
	return out
}

// postpone opens the sheet; what the absence already says stands in it.
func (s *sittingScreen) postpone(v register.View) {
	f, m := s.frame, v.Matter
	p := &postponing{screen: s, view: v, panel: &stepPanel{trouble: newTrouble()}, fields: map[string]*parts.Field{}}
	p.form = rulingForm{SeenBy: f.Desk.User().Name, RuledBy: s.read.sitting.President()}
	if a, ok := m.Case.Absence(s.id); ok {
		p.form.Ground, p.form.SeenOn, p.form.Issuer = a.Is.Ground, a.Is.SeenOn, a.Is.Issuer
		if a.Is.SeenBy != "" {
			p.form.SeenBy = a.Is.SeenBy
		}
	}
	p.build()
	f.Sheet("postpone", p.sheet)
}

func (p *postponing) build() {
	s, f, m := p.screen, p.screen.frame, p.view.Matter
	options := make([]parts.Option, 0, 5)
	at := 0
	for i, g := range absenceGrounds() {
		key := groundKey(g)
		if g == cases.AbsentNoGround {
			key = "sitting.ground.other"
		}
		options = append(options, parts.Option{Label: f.T(key)})
		if g == p.form.Ground {
			at = i
		}
	}
	proof := parts.V(10)
	ground := parts.NewSelect("", options, nil)
	ground.SetSelected(at)
	p.fields["ground"] = parts.NewField(f.T("sitting.postpone.ground"), "", "", ground)
	ground.OnChange = func(i int) {
		p.form.Ground = absenceGrounds()[i]
		visible(proof, p.form.Ground != cases.AbsentNoGround)
		p.sheet.Refresh()
	}
	p.text("reason", f.T("sitting.postpone.reason"), f.T("council.stays"), &p.form.Reason)
	p.text("seen-by", f.T("sitting.seen-by"), "", &p.form.SeenBy)
	p.text("issuer", f.T("sitting.issuer"), f.T("sitting.issuer.hint"), &p.form.Issuer)
	on := f.dayField(m.Calendar, func(d days.Day) {
		p.form.SeenOn = d
		p.fields["seen-on"].SetError("")
	})
	f.judged(on, func(d days.Day) dayJudgement { return factDay(f.Desk.Today(), d) })
	on.SetDay(p.form.SeenOn)
	p.fields["seen-on"] = parts.NewField(f.T("sitting.seen-on"), "", "", on)
	proof.Add(parts.ColumnsTop(12, []float32{-1, -1}, p.fields["seen-by"], p.fields["seen-on"]))
	proof.Add(p.fields["issuer"])
	visible(proof, p.form.Ground != cases.AbsentNoGround)
	first := []fyne.CanvasObject{p.fields["ground"]}
	if !s.early() { // before the day of the sitting, a ruling has no hour
		first = append(first, s.hourAt(p.panel, f.T("sitting.at")))
	}
	ruled := parts.NewEllipsis(f.T("sitting.postpone.ruled", message.Text("name", m.Name(p.form.RuledBy))), parts.Caption, parts.ColorMuted)
	if p.form.RuledBy == "" {
		ruled.SetText("")
	}
	body := parts.V(10, parts.NewBanner(parts.ToneInfo, "", f.T("sitting.postpone.lead")),
		parts.ColumnsTop(12, []float32{-1, 150}, first...), p.fields["reason"], proof, ruled, p.panel.trouble)
	p.sheet = parts.NewSheet(f.T("sitting.postpone.title"), f.caseLead(m), body)
	p.sheet.Width = 660
	p.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, p.sheet.Close)}
	p.sheet.Primary = parts.NewButton(f.T("sitting.postpone.record"), "calendar", parts.Primary, p.submit)
	p.sheet.First = ground
}

func (p *postponing) text(key, label, hint string, to *string) {
	e := parts.NewEntry("")
	e.SetText(*to)
	e.OnChanged = func(t string) {
		*to = t
		p.fields[key].SetError("")
	}
	p.fields[key] = parts.NewField(label, "", hint, e)
}

func (p *postponing) submit() {
	s, f := p.screen, p.screen.frame
	faults := p.form.faults(f.Desk.Today())
	for key, x := range p.fields {
		x.SetError(f.Say(faults[key]))
		if _, wrong := faults[key]; wrong {
			f.trace("field " + key + " error")
		}
	}
	if parts.FocusFirstError(p.fields["reason"], p.fields["seen-on"]) {
		return
	}
	h, ok := days.Hour(0), true
	if p.panel.at != nil {
		h, ok = s.hourGiven(p.panel)
	}
	if !ok {
		return
	}
	s.record(p.panel, p.view, message.New("sitting.postpone.done"), register.DraftKey{}, p.sheet.Close,
		register.Entry{File: s.of.File(), At: h, Payload: p.form.payload(s.id)})
}
