package ui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// openDecision opens the content of the letter that notifies the outcome: what
// the council adopted, what the director decided alone, or that there is no
// sanction. Its envelopes follow. Once it is issued, the letter itself shows, or
// the one that corrects its dates.
func (f *Frame) openDecision(v register.View) {
	f.withCase(v.Matter.Case.ID, func(v register.View) {
		if build, ok := correctingIssue(v); ok {
			f.openEnvelopes(envelopesAsked{
				view: v, form: "package-correcting", title: capital(f.T("letter.correcting")), start: packageStart(v.Matter), build: build,
			})
			return
		}
		if l, ok := notifiedLetter(v.Matter.Case); ok {
			f.Go(Route{Page: PageLetter, Case: v.Matter.Case.ID, Letter: l.ID})
			return
		}
		newDecisionSheet(f, v).open()
	})
}

// decisionSheet is the form of a decision. UI goroutine only.
type decisionSheet struct {
	frame  *Frame
	view   register.View
	typed  decisionForm
	letter cases.LetterID // the same in every trial, so that verdicts and departures are about it
	draft  *draft
	quiet  bool // the fields are being filled, not typed into
	trying liveTry
	checks []decisionCheck

	sheet   *parts.Sheet
	fields  map[string]*parts.Field
	order   []*parts.Field
	planned *parts.DayField
	length  *parts.Entry
	first   *parts.DayField
	dating  bool // somebody is in the field of the first day
	grounds *parts.Area
	repair  *parts.Entry
	repairD *parts.DayField
	reason  *parts.Area
	checkIn *fyne.Container
	dates   *parts.Banner
	retains map[cases.GrievanceID]*parts.Check
	preview *letterPreview
}

const (
	decisionWidth  = 1240
	decisionColumn = 690
)

func newDecisionSheet(f *Frame, v register.View) *decisionSheet {
	s := &decisionSheet{
		frame: f, view: v, typed: decisionStart(v), letter: cases.LetterID(f.Desk.NewID()),
		trying: liveTry{frame: f}, fields: map[string]*parts.Field{}, retains: map[cases.GrievanceID]*parts.Check{},
	}
	s.draft = f.draft("decision", string(v.Matter.Case.ID))
	s.build()
	return s
}

func (s *decisionSheet) build() {
	f, m := s.frame, s.view.Matter
	s.planned = f.dayField(m.Calendar, s.onPlanned)
	s.planned.Mark = s.markDispatch
	s.field("planned", f.T("mail.planned"), "", "", s.planned)
	s.fields["planned"].SetLines(2)
	s.checkIn = parts.V(8)
	s.preview = f.newLetterPreview()
	left := parts.V(12, s.measure())
	if s.typed.Sanction.Kind != regulation.TemporaryExclusion {
		left.Add(parts.Columns(12, []float32{320, -1}, s.fields["planned"], parts.Gap(1, 1)))
	}
	if s.typed.sanctions() {
		s.sanctionFields(left)
	}
	left.Add(s.checkIn)
	body := parts.SideBelow(left, parts.Fix(previewWidth, previewHeight, s.preview.view), previewWidth, 20, 980)
	title := f.T("letter.decision")
	if !s.typed.sanctions() {
		title = f.T("letter." + string(endingLetter(m.Case)))
	}
	s.sheet = parts.NewSheet(capital(title), f.caseLead(m), body)
	s.sheet.Width = decisionWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.close)}
	s.sheet.Primary = parts.NewButton(f.T("mail.decision.envelopes"), "envelope-simple", parts.Primary, s.submit)
	s.sheet.OnEscape = s.draft.leave
}

func (s *decisionSheet) field(key, label, mark, hint string, input fyne.CanvasObject) {
	s.fields[key] = parts.NewField(label, mark, hint, input)
	s.order = append(s.order, s.fields[key])
}

// measure says what was decided, and by whom.
func (s *decisionSheet) measure() fyne.CanvasObject {
	f, m := s.frame, s.view.Matter
	words := f.T("mail.decision.alone")
	if mo, ok := m.Case.AdoptedMotion(); ok {
		n := cases.CountVotes(mo.Closed.Is, "")
		words = f.T("mail.decision.adopted", message.Day("day", mo.Closed.Act.On),
			message.Number("for", n.For), message.Number("against", n.Against))
	} else if !s.typed.sanctions() {
		words = f.T("mail.decision.none")
	}
	b := parts.NewBanner(parts.ToneInfo, measureOf(f.words, s.typed.Sanction), words)
	b.Icon = "gavel"
	if r, ok := m.Profile.Sanction(s.typed.Sanction.Kind); ok {
		b.Article = articleChip(f.words, string(r.Article))
	}
	return b
}

// sanctionFields adds what a letter of sanction says besides.
func (s *decisionSheet) sanctionFields(left *fyne.Container) {
	f, m := s.frame, s.view.Matter
	if s.typed.Sanction.Kind == regulation.TemporaryExclusion {
		s.exclusionFields(left)
	}
	list := parts.V(6)
	for _, g := range m.Case.Grievances {
		id := g.Is.Grievance
		c := parts.NewCheck(f.T("mail.decision.grievance", message.Day("day", g.Is.Day),
			message.Text("text", g.Is.Text), message.Text("article", string(g.Is.Article))), func(on bool) { s.onRetained(id, on) })
		s.retains[id] = c
		list.Add(c)
	}
	s.field("retained", f.T("mail.decision.retained"), "", f.T("mail.decision.retained.hint"), list)
	left.Add(s.fields["retained"])
	left.Add(parts.V(3, mailHead(f.T("label.explanations")),
		parts.NewWrap(explanationsOf(f.words, m), parts.Body, parts.ColorText, decisionColumn)))
	s.grounds = parts.NewArea(f.T("mail.decision.grounds.example"), 3)
	s.grounds.OnChanged = func(t string) { s.typed.Grounds = t; s.changed() }
	s.field("grounds", f.T("mail.decision.why"), "", f.T("mail.decision.why.hint"), s.grounds)
	left.Add(s.fields["grounds"])
	s.repair = parts.NewEntry("")
	s.repair.OnChanged = func(t string) { s.typed.Reparation = t; s.changed() }
	s.repairD = f.dayField(m.Calendar, func(d days.Day) { s.typed.RepairBy = d; s.changed() })
	s.field("reparation", f.T("mail.decision.reparation"), f.T("mail.optional"), f.T("mail.decision.reparation.hint"), s.repair)
	s.field("repair", f.T("mail.decision.repair-by"), "", "", s.repairD)
	left.Add(parts.ColumnsTop(12, []float32{-2, -1}, s.fields["reparation"], s.fields["repair"]))
}

func (s *decisionSheet) exclusionFields(left *fyne.Container) {
	f, m := s.frame, s.view.Matter
	s.length = parts.NewEntry("")
	s.length.OnChanged = s.onLength
	s.first = f.dayField(m.Calendar, s.onFirst)
	s.first.Mark = s.markFirst
	s.first.OnFocus = s.onFirstFocus
	s.field("length", f.T("mail.decision.length"), "", "", s.length)
	s.field("first", f.T("mail.decision.first"), "", f.T("mail.decision.first.hint"), s.first)
	s.fields["first"].SetLines(2)
	s.dates = parts.NewBanner(parts.ToneNeutral, "", "")
	s.dates.Icon = "calendar-dots"
	left.Add(parts.ColumnsTop(12, []float32{-3, 120, -3}, s.fields["planned"], s.fields["length"], s.fields["first"]))
	left.Add(s.dates)
}

func (s *decisionSheet) open() {
	s.show()
	if !s.frame.Sheet("decision", s.sheet) {
		return
	}
	s.draft.restore(&s.typed, s.restored)
	s.frame.trace("shown decision")
}

// restored shows a draft. What was decided is what the record says now, and a
// planned day that has passed is planned anew.
func (s *decisionSheet) restored() {
	start := decisionStart(s.view)
	if s.typed.Motion != start.Motion || s.typed.Sanction.Kind != start.Sanction.Kind {
		s.typed.Motion, s.typed.Sanction, s.typed.Firsts = start.Motion, start.Sanction, start.Firsts
	}
	if s.typed.Planned < s.view.Matter.Today {
		s.typed.Planned = start.Planned
	}
	s.typed = s.typed.dated(s.view.Matter)
	s.show()
}

// show puts what was typed into the fields.
func (s *decisionSheet) show() {
	s.quiet = true
	defer func() { s.quiet = false }()
	s.planned.SetDay(s.typed.Planned)
	for id, c := range s.retains {
		c.SetChecked(!slices.Contains(s.typed.NotRetained, id))
	}
	if s.length != nil {
		s.length.SetText(numberText(s.typed.Sanction.Length))
		s.first.SetDay(s.typed.Sanction.First)
	}
	if s.grounds != nil {
		s.grounds.SetText(s.typed.Grounds)
		s.repair.SetText(s.typed.Reparation)
		s.repairD.SetDay(s.typed.RepairBy)
	}
	s.sayDates()
	s.judge()
}

func numberText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// sayDates says the last day and the day of return.
func (s *decisionSheet) sayDates() {
	if s.dates == nil {
		return
	}
	x := s.typed.Sanction
	if x.Last == 0 {
		s.dates.Set(parts.ToneNeutral, "", s.frame.T("mail.decision.dates.none"))
		return
	}
	s.dates.Set(parts.ToneInfo, "", s.frame.T("mail.decision.dates", message.Day("first", x.First),
		message.Day("last", x.Last), message.Number("n", x.Length), message.Day("return", s.typed.returns())))
}

func (s *decisionSheet) onPlanned(d days.Day) {
	s.typed.Planned = d
	s.redate()
}

func (s *decisionSheet) onLength(t string) {
	n, err := strconv.Atoi(strings.TrimSpace(t))
	if err != nil {
		n = 0
	}
	s.typed.Sanction.Length = n
	s.redate()
}

func (s *decisionSheet) onFirst(d days.Day) {
	s.typed.Sanction.First, s.typed.Firsts = d, d != 0
	s.redate()
}

// onFirstFocus lets a day be typed in peace: the one that is proposed comes back
// only when the field is left without a day.
func (s *decisionSheet) onFirstFocus(here bool) {
	s.dating = here
	if !here && !s.typed.Firsts {
		s.first.SetDay(s.typed.Sanction.First)
	}
}

// redate follows the dispatch and the length with the days of the exclusion.
func (s *decisionSheet) redate() {
	s.typed = s.typed.dated(s.view.Matter)
	if s.first != nil && !s.dating && !s.typed.Firsts && s.first.Day() != s.typed.Sanction.First {
		s.first.SetDay(s.typed.Sanction.First)
	}
	s.sayDates()
	s.changed()
}

func (s *decisionSheet) onRetained(id cases.GrievanceID, on bool) {
	s.typed.NotRetained = slices.DeleteFunc(s.typed.NotRetained, func(x cases.GrievanceID) bool { return x == id })
	if !on {
		s.typed.NotRetained = append(s.typed.NotRetained, id)
	}
	s.changed()
}

// markDispatch colours a day of the month grid by the window.
func (s *decisionSheet) markDispatch(d days.Day) (parts.Tone, string) {
	w := rules.Window(s.view.Matter)
	if !s.typed.Sanction.Kind.Exclusion() || w.Lower == 0 || d < s.view.Matter.Today {
		return parts.ToneNeutral, ""
	}
	f := s.frame
	switch w.On(d) {
	case rules.Met:
		return parts.ToneOK, f.T("mail.window.safe", message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd))
	case rules.Contestable:
		return parts.ToneWarn, f.T("mail.window.contestable", message.Day("safe_from", w.Safe), message.Day("safe_end", w.SafeEnd))
	default:
		return parts.ToneDanger, f.T("mail.window.broken", message.Day("from", w.Lenient), message.Day("until", w.Limit))
	}
}

// markFirst colours a day of the month grid by how soon an exclusion starts.
func (s *decisionSheet) markFirst(d days.Day) (parts.Tone, string) {
	x := rules.ExclusionFor(s.view.Matter, d, s.typed.Planned)
	switch {
	case x.Earliest == 0:
		return parts.ToneNeutral, ""
	case d < x.Earliest:
		return parts.ToneDanger, s.frame.T("mail.first.soon", message.Day("day", x.Earliest))
	case d < x.SafeFirst:
		return parts.ToneWarn, s.frame.T("mail.first.close", message.Day("day", x.SafeFirst))
	}
	return parts.ToneOK, s.frame.T("mail.first.safe")
}

func (s *decisionSheet) changed() {
	if s.quiet {
		return
	}
	s.draft.changed(func() any { return s.typed })
	s.trying.after(s.attempt, s.tried)
}

// submit goes on to the envelopes of the letter.
func (s *decisionSheet) submit() {
	f := s.frame
	faults := s.typed.faults(s.view.Matter)
	for key, field := range s.fields {
		if m, wrong := faults[key]; wrong {
			field.SetError(f.Say(m))
			f.trace("field " + key + " error")
		}
	}
	wrong := false
	for _, field := range s.order {
		for key := range faults {
			wrong = wrong || s.fields[key] == field
		}
	}
	if wrong && parts.FocusFirstError(s.order...) {
		return
	}
	s.draft.save()
	s.trying.halt()
	start := packageStart(s.view.Matter)
	start.Planned = s.typed.Planned
	build := s.typed.planner(s.view.Matter.Case)
	letter, overrides := s.letter, s.departures()
	s.sheet.Close()
	f.openEnvelopes(envelopesAsked{
		view: s.view, form: "package-decision", title: f.T("mail.package.decision"), start: start, overrides: overrides, ends: s.draft.key,
		build: func(m rules.Matter, o mailing.Options) mailing.Plan {
			p := build(m, o)
			if len(p.Letters) > 0 {
				p.Letters[0].Letter = letter
			}
			return p
		},
		issued: s.draft.done,
	})
}

func (s *decisionSheet) close() {
	s.draft.leave()
	s.trying.halt()
	s.sheet.Close()
}
