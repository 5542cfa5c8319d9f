package ui

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// newCaseWidth is how wide the page of a new case is, in pixels.
const newCaseWidth = 820

// newCaseGround is what the page of a new case needs to know.
type newCaseGround struct {
	people   []register.PersonRow
	profile  regulation.Profile
	calendar days.Calendar
}

// openNewCase opens the page of a new case.
func (f *Frame) openNewCase() {
	if f.Desk == nil || parts.OverlayOpen(f.Window.Canvas()) {
		return
	}
	var g Generation
	Load(f.Work, &g, f.newCaseGround, func(ground newCaseGround, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		f.newCaseSheet(ground).open()
	})
}

// newCaseSheet is the page of a new case, not open yet.
func (f *Frame) newCaseSheet(ground newCaseGround) *newCaseSheet {
	s := newCaseSheetOf(f, ground)
	s.title, s.lead, s.verb = f.T("button.new-case"), f.T("case.new.lead"), f.T("button.create-case")
	s.trace, s.draftForm, s.draftFile = "newcase", "new-case", ""
	s.fresh = func() newCaseForm { return newNewCaseForm(f.Desk.Today(), f.Desk.NewID) }
	s.read = func(form newCaseForm) (newCaseReading, []fieldError) { return readNewCase(form, f.Desk.Today()) }
	s.done = func() { f.Go(Route{Page: PageCase, Case: s.form.Case, Tab: TabOverview}) }
	s.said = func() message.Message {
		return message.New("case.new.created", message.Text("learner", fullName(s.form.Learner.personForm)))
	}
	return s
}

// newCaseGround reads the directory and, by trying to open a case, the
// regulation profile that one would be judged by.
func (f *Frame) newCaseGround(ctx context.Context) (newCaseGround, error) {
	people, err := f.Desk.People(ctx, register.PeopleQuery{})
	if err != nil {
		return newCaseGround{}, err
	}
	id := cases.CaseID(f.Desk.NewID())
	t, err := f.Desk.Try(ctx, register.Submission{Entries: []register.Entry{{
		File: id.File(), Payload: cases.OpenCase{Learner: cases.PersonID(f.Desk.NewID())},
	}}})
	m := t.Matters[id]
	return newCaseGround{people: people, profile: m.Profile, calendar: m.Calendar}, err
}

// newCaseSheet is the page of a new case, or of a part of it for a case that is
// open. What is typed stands in form; the fields show it and write to it.
type newCaseSheet struct {
	frame  *Frame
	ground newCaseGround
	form   newCaseForm
	draft  *draft

	title, lead, verb           string
	trace, draftForm, draftFile string
	fresh                       func() newCaseForm
	read                        func(newCaseForm) (newCaseReading, []fieldError)
	done                        func() // once recorded
	said                        func() message.Message

	sheet   *parts.Sheet
	names   *suggester
	notice  *fyne.Container // says that a draft was taken up
	all     []*newCaseGroup // in the order of the page
	facts   *newCaseGroup
	learner *newCaseGroup
	contact *newCaseGroup
	course  *newCaseGroup
	links   *newCaseGroup

	keys        []string                // of the fields, in the order of the page
	fields      map[string]*parts.Field // by key
	groups      map[string]*newCaseGroup
	minor       bool
	asksWhyLate bool            // of a change to an open case: why it opened late
	holding     *fyne.Container // the legal representatives
	past        *fyne.Container // what the learner’s file says
	sought      Generation      // of the learner’s sanctions
	files       Generation
}

func newCaseSheetOf(f *Frame, ground newCaseGround) *newCaseSheet {
	s := &newCaseSheet{
		frame: f, ground: ground, names: newSuggester(f, ground.people), notice: parts.V(0),
	}
	report := s.group(partReport, f.T("label.report"), parts.Sub, s.reportFields)
	s.facts = s.group(partFacts, f.T("label.facts"), parts.Sub, s.factFields)
	s.learner = s.group(partLearner, f.T("label.learner"), parts.Sub, s.learnerFields)
	s.contact = s.group(partContact, f.T("case.new.contact"), parts.Strong, s.contactFields)
	s.course = s.group(partTraining, f.T("case.new.training"), parts.Strong, s.trainingFields)
	s.links = s.group(partLinks, f.T("case.new.links"), parts.Strong, s.linkFields)
	report.unfolded, s.facts.unfolded, s.learner.unfolded = true, true, true
	s.all = []*newCaseGroup{report, s.facts, s.learner, s.contact, s.course, s.links}
	return s
}

func (s *newCaseSheet) open() {
	f := s.frame
	s.form = s.fresh()
	column := parts.V(6, s.notice)
	for _, g := range s.all {
		column.Add(g.content)
	}
	body := parts.Stack(column, s.names.layer)
	s.sheet = parts.NewSheet(s.title, s.lead, body)
	s.sheet.Width = newCaseWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.leave)}
	s.sheet.Primary = parts.NewButton(s.verb, "", parts.Primary, s.submit)
	s.draft = f.draft(s.draftForm, s.draftFile)
	s.sheet.OnEscape = s.draft.leave
	s.sheet.OnClose = func() { f.dropTo(nil) }
	s.build()
	s.sheet.First = s.firstField()
	if !f.Sheet(s.trace, s.sheet) {
		s.draft.forget()
		return
	}
	f.dropTo(s.take)
	var kept newCaseForm
	s.draft.restore(&kept, func() { s.resume(kept) })
}

// firstField takes the keyboard when the page opens.
func (s *newCaseSheet) firstField() fyne.Focusable {
	for _, k := range s.order() {
		if in, ok := s.fields[k].Input.(fyne.Focusable); ok {
			return in
		}
	}
	return nil
}

// leave closes the page; what was typed stays a draft.
func (s *newCaseSheet) leave() {
	s.draft.leave()
	s.sheet.Close()
}

// resume shows a draft and offers to start afresh.
func (s *newCaseSheet) resume(kept newCaseForm) {
	f := s.frame
	s.form = kept
	band := parts.NewBanner(parts.ToneInfo, "", f.T("case.new.resumed"))
	band.Action = parts.NewSmallButton(f.T("case.new.afresh"), "", parts.Secondary, s.afresh)
	s.notice.Objects = []fyne.CanvasObject{band}
	s.build()
	s.sheet.Refresh()
	s.focusFirst(s.order()...)
}

func (s *newCaseSheet) afresh() {
	f := s.frame
	s.draft.drop()
	s.draft = f.draft(s.draftForm, s.draftFile)
	s.sheet.OnEscape = s.draft.leave
	s.form = s.fresh()
	s.notice.Objects = nil
	s.build()
	s.sheet.Refresh()
	s.focusFirst(s.order()...)
}

// build makes every field anew from the form.
func (s *newCaseSheet) build() {
	s.keys, s.fields, s.groups = nil, map[string]*parts.Field{}, map[string]*newCaseGroup{}
	s.minor = minorOn(s.form.Learner.Born, s.frame.Desk.Today())
	for _, g := range s.all {
		g.build()
	}
}

// rebuild makes the fields of one group anew, after a row came or went.
func (s *newCaseSheet) rebuild(g *newCaseGroup) {
	s.forget(func(key string) bool { return s.groups[key] == g })
	g.build()
	s.settle()
}

// forget takes fields off the list; others may come in their place.
func (s *newCaseSheet) forget(gone func(key string) bool) {
	kept := s.keys[:0:0]
	for _, k := range s.keys {
		if gone(k) {
			delete(s.fields, k)
		} else {
			kept = append(kept, k)
		}
	}
	s.keys = kept
}

// settle lays the page out again after its height changed. A field that is gone
// does not keep the keyboard: what is typed then would go nowhere.
func (s *newCaseSheet) settle() {
	if s.sheet == nil || !s.sheet.IsOpen() {
		return
	}
	s.sheet.Refresh()
	c := s.frame.Window.Canvas()
	if f := c.Focused(); f != nil && c.Overlays().Top() == fyne.CanvasObject(s.sheet) && !within(s.sheet, f) {
		c.Unfocus()
	}
}

// changed keeps what was typed, and takes away the error beside the field.
func (s *newCaseSheet) changed(key string) {
	if f := s.fields[key]; f != nil && f.Error() != "" {
		f.SetError("")
	}
	s.draft.changed(func() any { return s.form })
}

// submit sends the form, or shows everything that is wrong with it.
func (s *newCaseSheet) submit() {
	f := s.frame
	reading, errs := s.read(s.form)
	s.showErrors(errs)
	if len(errs) > 0 {
		return
	}
	sub := reading.Submission
	sub.Ends = s.draft.key
	f.Record(Recording{
		Submission: sub,
		Done: func(register.Trial) {
			s.draft.done()
			s.sheet.Close()
			if s.done != nil {
				s.done()
			}
		},
		Refused: func(r *register.Refusal) bool { return s.refused(reading, r) },
		Said:    s.said(),
	})
}

// refused puts the reasons beside the fields they came from, the others on top.
func (s *newCaseSheet) refused(reading newCaseReading, r *register.Refusal) bool {
	beside, above := placeReasons(reading, r, func(key string) bool { return s.fields[key] != nil })
	s.showErrors(beside)
	words := ""
	for i, m := range above {
		if i > 0 {
			words += "\n"
		}
		words += s.frame.Say(m)
	}
	s.sheet.SetTrouble("", words)
	return true
}

// placeReasons tells beside which field each reason belongs, by the act that it
// relies on; what belongs to no field is said above the form.
func placeReasons(reading newCaseReading, r *register.Refusal, has func(string) bool) (beside []fieldError, above []message.Message) {
	above = append(above, r.Roles...)
	for _, v := range r.Reasons {
		placed := false
		for _, id := range v.Relies {
			if key, ok := reading.Fields[id]; ok && has(key) {
				beside = append(beside, fieldError{Field: key, Message: v.Reason})
				placed = true
				break
			}
		}
		if !placed {
			above = append(above, v.Reason)
		}
	}
	return beside, above
}

// showErrors shows errors beside their fields, all at once, and gives the
// keyboard to the first.
func (s *newCaseSheet) showErrors(errs []fieldError) {
	s.sheet.SetTrouble("", "")
	said := map[string]string{}
	for _, e := range errs {
		if said[e.Field] == "" {
			said[e.Field] = s.frame.Say(e.Message)
		}
		s.frame.trace(fmt.Sprintf("field %s error", e.Field))
	}
	for _, k := range s.keys {
		if s.fields[k].Error() != said[k] {
			s.fields[k].SetError(said[k])
		}
		if g := s.groups[k]; said[k] != "" && !g.unfolded {
			g.turn()
		}
	}
	for _, k := range s.order() {
		if said[k] != "" {
			s.fields[k].Focus()
			return
		}
	}
}

// order gives the keys in the order of the page.
func (s *newCaseSheet) order() []string {
	var out []string
	for _, g := range s.all {
		for _, k := range s.keys {
			if s.groups[k] == g {
				out = append(out, k)
			}
		}
	}
	return out
}

func (s *newCaseSheet) focusFirst(keys ...string) {
	for _, k := range keys {
		if f := s.fields[k]; f != nil {
			f.Focus()
			return
		}
	}
}

// field lays a labelled field of a group out and remembers it by its key.
func (s *newCaseSheet) field(g *newCaseGroup, key, label string, optional bool, hint string, input fyne.CanvasObject) *parts.Field {
	mark := ""
	if optional {
		mark = s.frame.T("case.optional")
	}
	out := parts.NewField(label, mark, hint, input)
	s.keys = append(s.keys, key)
	s.fields[key], s.groups[key] = out, g
	return out
}

// entry is a text field of a group that writes to the form.
func (s *newCaseSheet) entry(g *newCaseGroup, key, label string, optional bool, to *string) *parts.Field {
	e := parts.NewEntry("")
	e.SetText(*to)
	e.OnChanged = func(text string) {
		*to = text
		s.changed(key)
	}
	return s.field(g, key, label, optional, "", e)
}
