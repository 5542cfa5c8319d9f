package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// hearing is the form of the hearing while it shows.
type hearing struct {
	screen *sittingScreen
	view   register.View
	panel  *stepPanel
	late   bool // opened at the explanations
	fields map[string]*parts.Field
	stated *parts.Check
	wrong  *parts.Text // beside the statement
	detail *fyne.Container
	notes  *fyne.Container
}

// hearPanel records that the learner was heard, or did not come.
func (s *sittingScreen) hearPanel(p *stepPanel, v register.View, late bool) {
	m := v.Matter
	told, heard := toldAndHeard(m.Case, s.id)
	if absence, ok := m.Case.Absence(s.id); ok {
		s.absentPanel(p, v, absence)
		return
	}
	if told && heard {
		s.heardPanel(p, v)
		return
	}
	h := &hearing{screen: s, view: v, panel: p, late: late, fields: map[string]*parts.Field{}, detail: parts.V(12)}
	h.build()
}

func (h *hearing) build() {
	s, p := h.screen, h.panel
	f := s.frame
	who := parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("sitting.learner.room"), Tone: parts.ToneOK},
		{Label: f.T("sitting.learner.video"), Tone: parts.ToneOK},
		{Label: f.T("sitting.learner.absent"), Tone: parts.ToneWarn},
	}, h.attends)
	who.Required = true
	at := map[string]int{learnerRoom: 0, learnerVideo: 1, learnerAbsent: 2}
	who.Selected = -1
	if i, ok := at[s.typed.Learner]; ok {
		who.Selected = i
	}
	h.fields["learner"] = parts.NewField(f.T("sitting.learner", message.Text("name", h.view.Matter.Name(h.view.Matter.Case.Learner()))), "", "", who)
	p.content = parts.V(12, h.fields["learner"], h.detail)
	p.first = who
	p.primary = parts.NewButton("", "check", parts.Primary, h.submit)
	h.attend()
}

// attends is told how the learner attends.
func (h *hearing) attends(i int) {
	h.screen.typed.Learner = []string{learnerRoom, learnerVideo, learnerAbsent}[max(0, i)]
	h.fields["learner"].SetError("")
	h.changed()
	h.attend()
	h.screen.page.Refresh()
}

// attend shows what goes with the learner's presence, or absence.
func (h *hearing) attend() {
	s, f := h.screen, h.screen.frame
	h.detail.Objects = nil
	switch s.typed.Learner {
	case "":
		h.panel.primary.SetLabel(f.T("sitting.hear.record"))
	case learnerAbsent:
		h.panel.primary.SetLabel(f.T("sitting.absent.record"))
		h.absent()
	default:
		h.panel.primary.SetLabel(f.T("sitting.hear.record"))
		h.present()
	}
	h.detail.Refresh()
}

func (h *hearing) changed() {
	s := h.screen
	if s.draft != nil {
		s.draft.changed(func() any { return s.typed })
	}
}

// text is a field that writes into the form.
func (h *hearing) text(key, label, mark, hint, place string, to *string) *parts.Field {
	e := parts.NewEntry(place)
	e.SetText(*to)
	e.OnChanged = func(t string) {
		*to = t
		h.clear(key)
		h.changed()
	}
	h.fields[key] = parts.NewField(label, mark, hint, e)
	return h.fields[key]
}

func (h *hearing) clear(key string) {
	if x := h.fields[key]; x != nil && x.Error() != "" {
		x.SetError("")
	}
}

// present is the reason, the explanations, the assistance and the notes.
func (h *hearing) present() {
	s, f, m := h.screen, h.screen.frame, h.view.Matter
	box := parts.NewBox(parts.ColorSurfaceAlt, parts.ColorBorder, 8, parts.PadAll(12, parts.V(8,
		parts.NewWrap(reasonSentence(f.words, m), parts.Body, parts.ColorText, 420), h.statement())))
	h.detail.Add(mailHead(f.T("sitting.step.reasons")))
	h.detail.Add(box)
	h.written()
	h.explanations()
	h.detail.Add(parts.ColumnsTop(12, []float32{-1, -1},
		h.text("assistant", f.T("label.assistance"), f.T("council.optional"), f.T("sitting.assistant.hint"), "", &s.typed.Assistant), h.capacity()))
	if names := representatives(m, s.day); len(names) > 0 {
		h.detail.Add(h.text("representative", f.T("label.representative"), f.T("council.optional"),
			f.T("sitting.representative.hint", message.Text("names", f.words.List(names))), "", &s.typed.Representative))
	}
	h.notes = parts.V(2)
	h.showNotes()
	h.detail.Add(h.noteField())
	h.detail.Add(h.notes)
	h.detail.Add(narrow(s.hourAt(h.panel, f.T("sitting.hear.at")), 200))
}

// explanations takes what the learner says.
func (h *hearing) explanations() {
	s, f := h.screen, h.screen.frame
	area := parts.NewArea(f.T("sitting.explanations.place"), 4)
	area.SetText(s.typed.Explanations)
	area.OnChanged = func(t string) {
		s.typed.Explanations = t
		h.clear("explanations")
		h.changed()
	}
	h.fields["explanations"] = parts.NewField(f.T("label.explanations"), "", f.T("sitting.explanations.hint"), area)
	h.detail.Add(h.fields["explanations"])
	if h.late {
		h.panel.first = area
	}
}

// statement is the check that the reason was stated.
func (h *hearing) statement() fyne.CanvasObject {
	s := h.screen
	h.stated = parts.NewCheck(s.frame.T("sitting.stated"), func(on bool) {
		s.typed.Stated = on
		h.wrong.Hide()
		h.changed()
	})
	h.stated.SetChecked(s.typed.Stated)
	h.wrong = parts.NewEllipsis("", parts.Caption, parts.ColorDanger)
	h.wrong.Hide()
	return parts.V(0, h.stated, h.wrong)
}

// capacity is what the assistant is; anybody is accepted, an outsider is flagged.
func (h *hearing) capacity() *parts.Field {
	s, f := h.screen, h.screen.frame
	options := make([]parts.Option, 0, len(assistantCapacities()))
	at := -1
	for i, c := range assistantCapacities() {
		options = append(options, parts.Option{Label: capital(f.T("assistant." + c))})
		if c == s.typed.Capacity {
			at = i
		}
	}
	choice := parts.NewSelect(f.T("sitting.capacity.choose"), options, func(i int) {
		s.typed.Capacity = assistantCapacities()[i]
		h.clear("capacity")
		h.flag()
		h.changed()
	})
	choice.SetSelected(at)
	h.fields["capacity"] = parts.NewField(f.T("sitting.capacity"), "", "", choice)
	h.flag()
	return h.fields["capacity"]
}

func (h *hearing) flag() {
	words := ""
	if h.screen.typed.Capacity == "outsider" {
		words = h.screen.frame.T("sitting.capacity.outsider")
	}
	h.fields["capacity"].SetInfo(words)
}

// noteField takes a line; Enter stamps it with the time, Shift+Enter breaks it.
// What was entered is saved at once: a crash loses at most the line being typed.
func (h *hearing) noteField() fyne.CanvasObject {
	s, f := h.screen, h.screen.frame
	e := parts.NewArea(f.T("guided.notes.place"), 2)
	e.Password = s.discreet()
	e.SetText(s.typed.Note)
	e.OnChanged = func(t string) {
		s.typed.Note = t
		h.changed()
	}
	e.OnEnter = func() {
		if strings.TrimSpace(s.typed.Note) == "" {
			return
		}
		s.typed.Notes = append(s.typed.Notes, cases.Note{At: s.hour(), Text: strings.TrimSpace(s.typed.Note)})
		s.typed.Note = ""
		e.SetText("")
		h.showNotes()
		h.changed()
		if s.draft != nil {
			s.draft.save()
		}
		s.page.Refresh()
	}
	h.fields["note"] = parts.NewField(f.T("sitting.notes"), f.T("council.optional"), f.T("sitting.notes.hint"), e)
	return h.fields["note"]
}

// discreet tells whether notes are hidden, because the page is projected.
func (s *sittingScreen) discreet() bool { return s.guide != nil && s.guide.masked }

func (h *hearing) showNotes() {
	s, f := h.screen, h.screen.frame
	h.notes.Objects = nil
	if n := len(s.typed.Notes); n > 0 && s.discreet() {
		h.notes.Add(parts.NewWrap(f.T("guided.notes.kept", message.Number("n", n), message.Hour("time", s.typed.Notes[n-1].At)),
			parts.Caption, parts.ColorMuted, 420))
		h.notes.Refresh()
		return
	}
	for i, n := range s.typed.Notes {
		h.notes.Add(parts.ColumnsTop(10, []float32{64, -1, 0}, parts.NewText(f.words.Hour(n.At), parts.CaptionStrong, parts.ColorMuted),
			parts.NewWrap(n.Text, parts.Body, parts.ColorText, 380),
			parts.NewIconButton(f.T("sitting.note.remove"), "x", func() {
				s.typed.Notes = append(append([]cases.Note{}, s.typed.Notes[:i]...), s.typed.Notes[i+1:]...)
				h.showNotes()
				h.changed()
				s.page.Refresh()
			})))
	}
	h.notes.Refresh()
}

// absent is the ground of an absence and the document seen, which is not kept.
func (h *hearing) absent() {
	s, f, m := h.screen, h.screen.frame, h.view.Matter
	options := make([]parts.Option, 0, 5)
	at := 0
	for i, g := range absenceGrounds() {
		options = append(options, parts.Option{Label: f.T(groundKey(g))})
		if string(g) == s.typed.Ground {
			at = i
		}
	}
	proof := parts.V(12)
	ground := parts.NewSelect("", options, func(i int) {
		s.typed.Ground = string(absenceGrounds()[i])
		visible(proof, s.typed.Ground != "")
		h.fields["ground"].SetInfo(f.T(groundNote(absenceGrounds()[i])))
		h.changed()
		s.page.Refresh()
	})
	ground.SetSelected(at)
	h.fields["ground"] = parts.NewField(f.T("sitting.ground"), "", "", ground)
	h.fields["ground"].SetLines(2)
	h.fields["ground"].SetInfo(f.T(groundNote(cases.AbsenceGround(s.typed.Ground))))
	on := f.dayField(m.Calendar, func(d days.Day) {
		s.typed.SeenOn = d
		h.clear("seen-on")
		h.changed()
	})
	on.SetDay(s.typed.SeenOn)
	h.fields["seen-on"] = parts.NewField(f.T("sitting.seen-on"), "", "", on)
	proof.Add(parts.ColumnsTop(12, []float32{-1, -1},
		h.text("seen-by", f.T("sitting.seen-by"), "", "", f.Desk.User().Name, &s.typed.SeenBy), h.fields["seen-on"]))
	proof.Add(h.text("issuer", f.T("sitting.issuer"), f.T("council.optional"), f.T("sitting.issuer.hint"), "", &s.typed.Issuer))
	visible(proof, s.typed.Ground != "")
	h.detail.Add(h.fields["ground"])
	h.detail.Add(proof)
	h.detail.Add(narrow(s.hourAt(h.panel, f.T("sitting.absent.at")), 200))
}

// groundNote is the key of what a ground leads to.
func groundNote(g cases.AbsenceGround) string {
	switch g {
	case cases.AbsentAccident, cases.AbsentIllness, cases.AbsentDeath:
		return "sitting.ground.postpones"
	case cases.AbsentRelative:
		return "sitting.ground.president"
	case cases.AbsentNoGround:
	}
	return "sitting.ground.held"
}

// submit records the hearing, or says everything that is missing.
func (h *hearing) submit() {
	s, f := h.screen, h.screen.frame
	faults := s.typed.faults(f.Desk.Today())
	var order []*parts.Field
	for _, key := range []string{"learner", "explanations", "capacity", "seen-on"} {
		if x := h.fields[key]; x != nil {
			x.SetError(f.Say(faults[key]))
			order = append(order, x)
		}
	}
	for key := range faults {
		f.trace("field " + key + " error")
	}
	if bad, ok := faults["stated"]; ok && h.wrong != nil {
		h.wrong.Set(f.Say(bad), parts.ColorDanger)
		h.wrong.Show()
		s.page.Refresh()
		parts.GiveFocus(f.Window.Canvas(), h.stated)
		return
	}
	if parts.FocusFirstError(order...) || len(faults) > 0 {
		return
	}
	at, ok := s.hourGiven(h.panel)
	if !ok {
		return
	}
	said := message.New("sitting.hear.done")
	if s.typed.Learner == learnerAbsent {
		said = message.New("sitting.absent.done")
	}
	key := register.DraftKey{}
	if s.draft != nil {
		s.draft.still()
		key = s.draft.key
	}
	s.record(h.panel, h.view, said, key, func() {
		if s.draft != nil {
			s.draft.done()
		}
		s.draft = f.draft("hearing", string(s.of))
		s.typed = hearingForm{}
	}, register.Entry{File: s.of.File(), At: at, Payload: s.typed.payload(s.id, at)})
}

// heardPanel is what was recorded of the hearing.
func (s *sittingScreen) heardPanel(p *stepPanel, v register.View) {
	f := s.frame
	column := parts.V(10)
	for _, h := range v.Matter.Case.Hearings {
		if h.Is.Sitting != s.id {
			continue
		}
		assistance := f.T("assistant.none")
		if a := h.Is.Assistant; a.Name != "" {
			assistance = joined(a.Name, f.T("assistant."+a.Capacity))
		}
		column.Add(parts.NewBanner(parts.ToneOK, "", f.T("hearing.met", message.Day("day", h.Act.On))))
		column.Add(pairs(150, 560,
			[2]string{f.T("sitting.at"), f.words.Hour(h.Act.At)}, [2]string{f.T("label.explanations"), h.Is.Explanations},
			[2]string{f.T("label.assistance"), assistance}, [2]string{f.T("label.representative"), h.Is.Representative},
			[2]string{f.T("label.observations"), readWords(f.words, v.Matter.Case, h.Is.Read)}))
		for _, n := range h.Is.Notes {
			column.Add(parts.ColumnsTop(10, []float32{64, -1}, parts.NewText(f.words.Hour(n.At), parts.CaptionStrong, parts.ColorMuted),
				parts.NewWrap(n.Text, parts.Body, parts.ColorText, 420)))
		}
	}
	p.content = column
	p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepRetire) })
	p.first = p.primary
}

// absentPanel is what was recorded of an absence, and what the rule makes of it.
func (s *sittingScreen) absentPanel(p *stepPanel, v register.View, absence cases.Done[cases.LearnerAbsent]) {
	f := s.frame
	column := parts.V(10)
	postpones := false
	for _, x := range v.Verdicts {
		if x.Rule == rules.Absent && x.Subject == string(s.id) {
			b := parts.NewBanner(toneOfState(x.State), "", f.Say(x.Reason))
			b.Article = articleChip(f.words, string(x.Article))
			column.Add(b)
			postpones = x.State == rules.Pending
		}
	}
	column.Add(pairs(150, 560, [2]string{f.T("sitting.at"), f.words.Hour(absence.Act.At)},
		[2]string{f.T("sitting.ground"), f.T(groundKey(absence.Is.Ground))}, [2]string{f.T("sitting.seen-by"), absence.Is.SeenBy},
		[2]string{f.T("sitting.issuer"), absence.Is.Issuer}))
	p.content = column
	if postpones {
		p.primary = parts.NewButton(f.T("sitting.postpone"), "calendar", parts.Primary, func() { s.postpone(v) })
	} else {
		if absence.Is.Ground != cases.AbsentNoGround {
			p.others = []*parts.Button{parts.NewButton(f.T("sitting.postpone"), "calendar", parts.Secondary, func() { s.postpone(v) })}
		}
		p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepVote) })
	}
	p.first = p.primary
}
