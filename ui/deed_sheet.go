package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// deedSheet records a deed: its day, its fields, and below what it changes. UI
// goroutine only.
type deedSheet struct {
	frame   *Frame
	place   deedPlace
	is      deed
	form    deedForm
	answers deedAnswers
	act     cases.ActID // made with the sheet, so that one sent twice is recognised
	draft   *draft

	fields *formFields
	inputs *fyne.Container
	after  *fyne.Container
	sheet  *parts.Sheet
	files  Generation
	try    liveTry
}

// deedPlace is the file that a deed is recorded in.
type deedPlace struct {
	file     cases.FileID
	calendar days.Calendar
	today    days.Day
	view     register.View // of the case; none for another file
}

// deedWidth is how wide the sheet is, in pixels.
const deedWidth = 700

// openDeed opens the sheet of a deed about a subject, or about none.
func (f *Frame) openDeed(v register.View, name, subject string) {
	d, ok := deedOf(name)
	if !ok || v.Matter.Case == nil {
		return
	}
	if d.Open != nil {
		d.Open(f, v)
		return
	}
	m := v.Matter
	f.openDeedForm(deedPlace{file: m.Case.ID.File(), calendar: m.Calendar, today: m.Today, view: v}, d, d.Form(f.words, m, subject))
}

// openDeedForm opens the form of a deed in a file.
func (f *Frame) openDeedForm(place deedPlace, d deed, form deedForm) {
	s := &deedSheet{
		frame: f, place: place, is: d, form: form, act: cases.ActID(f.Desk.NewID()),
		inputs: parts.V(8), after: parts.V(8), try: liveTry{frame: f},
	}
	s.answers = form.Start.cloned()
	s.answers.On = place.today
	s.open()
}

func (s *deedSheet) open() {
	f := s.frame
	s.draft = f.draft("deed-"+s.is.Name, s.place.file.ID)
	s.build()
	s.sheet = parts.NewSheet(f.T("deed."+s.is.Name), f.T("deed."+s.is.Name+".when"), parts.V(10, s.inputs, s.after))
	s.sheet.Width = deedWidth
	s.sheet.First = s.firstInput()
	s.sheet.OnEscape = s.draft.leave
	s.sheet.OnClose = s.try.halt
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		s.draft.leave()
		s.sheet.Close()
	})}
	s.sheet.Primary = parts.NewButton(f.T("deed."+s.is.Name+".verb"), "", parts.Primary, s.submit)
	if !f.Sheet("deed-"+s.is.Name, s.sheet) {
		s.draft.forget()
		return
	}
	kept := s.answers.cloned()
	s.draft.restore(&kept, func() {
		s.answers = kept.cloned()
		s.build()
		s.sheet.Refresh()
	})
	s.foresee()
}

// firstInput takes the keyboard: the day is filled already, so the next field.
func (s *deedSheet) firstInput() fyne.Focusable {
	var first fyne.Focusable
	for _, key := range s.fields.order {
		if key == "on" {
			continue
		}
		parts.Walk(s.fields.fields[key].Input, func(o fyne.CanvasObject) bool {
			if x, ok := o.(fyne.Focusable); ok && first == nil {
				first = x
			}
			return first == nil
		})
		break
	}
	return first
}

// build lays the fields out; what is optional says so.
func (s *deedSheet) build() {
	f := s.frame
	s.fields = newFormFields(f, s.changed)
	s.inputs.Objects = nil
	if f.Desk.User().Role != cases.RoleDirector && s.is.Own {
		s.inputs.Add(parts.NewBanner(parts.ToneWarn, "", f.T("register.role.director")))
	}
	if !s.form.Note.IsZero() {
		note := parts.NewBanner(parts.ToneInfo, "", f.Say(s.form.Note))
		note.Small = true
		s.inputs.Add(note)
	}
	if !s.form.Undated {
		s.inputs.Add(s.day("on", f.T("deed.field.on"), "", false, s.answers.On, func(d days.Day) { s.answers.On = d }))
	}
	in := s.form.Fields
	for i := 0; i < len(in); i++ {
		if i+1 < len(in) && in[i].Input == deedDay && in[i+1].Input == deedDay { // a period
			s.inputs.Add(parts.ColumnsTop(12, []float32{-1, -1}, s.field(in[i]), s.field(in[i+1])))
			i++
			continue
		}
		s.inputs.Add(s.field(in[i]))
	}
	s.inputs.Refresh()
}

func (s *deedSheet) day(key, label, hint string, optional bool, at days.Day, set func(days.Day)) fyne.CanvasObject {
	day := s.frame.dayField(s.place.calendar, func(d days.Day) {
		set(d)
		s.fields.touched(key)
	})
	day.SetDay(at)
	return parts.Columns(0, []float32{280}, s.fields.add(key, label, hint, optional, day))
}

func (s *deedSheet) field(x deedField) fyne.CanvasObject {
	f := s.frame
	hint := ""
	if x.Hint != "" {
		hint = f.T(x.Hint)
	}
	label, optional := f.T(x.Label), x.Must == ""
	switch x.Input {
	case deedArea:
		area := parts.NewArea("", 3)
		area.SetText(s.answers.Text[x.Key])
		area.OnChanged = func(t string) { s.set(x.Key, t) }
		return s.fields.add(x.Key, label, hint, optional, area)
	case deedChoice:
		return s.choice(x, label, hint)
	case deedMany:
		return s.many(x, label, hint)
	case deedTick:
		tick := parts.NewCheck(label, func(on bool) {
			s.set(x.Key, map[bool]string{true: deedTicked}[on])
		})
		tick.SetChecked(s.answers.ticked(x.Key))
		return tick
	case deedFile:
		return s.paper(x, label, hint)
	case deedDay:
		return s.day(x.Key, label, hint, optional, s.answers.Days[x.Key], func(d days.Day) { s.answers.Days[x.Key] = d })
	case deedLine:
	}
	e := parts.NewEntry("")
	e.SetText(s.answers.Text[x.Key])
	e.OnChanged = func(t string) { s.set(x.Key, t) }
	return s.fields.add(x.Key, label, hint, optional, e)
}

// mostSegments is how many choices show beside each other.
const mostSegments = 3

func (s *deedSheet) choice(x deedField, label, hint string) fyne.CanvasObject {
	labels := make([]string, len(x.Options))
	long := 0
	for i, o := range x.Options {
		labels[i] = o.Label
		long += len([]rune(o.Label))
	}
	at := slices.IndexFunc(x.Options, func(o deedOption) bool { return o.Value == s.answers.Text[x.Key] })
	chosen := func(i int) {
		if i >= 0 {
			s.set(x.Key, x.Options[i].Value)
		}
	}
	if len(labels) > mostSegments || long > 60 {
		return s.fields.pick(x.Key, label, hint, x.Must == "", labels, at, chosen)
	}
	return s.fields.choose(x.Key, label, hint, labels, at, chosen)
}

func (s *deedSheet) many(x deedField, label, hint string) fyne.CanvasObject {
	column := parts.V(2)
	for _, o := range x.Options {
		c := parts.NewCheck(o.Label, func(on bool) {
			in := slices.DeleteFunc(s.answers.Many[x.Key], func(v string) bool { return v == o.Value })
			if on {
				in = append(in, o.Value)
			}
			s.answers.Many[x.Key] = in
			s.fields.touched(x.Key)
		})
		c.SetChecked(slices.Contains(s.answers.Many[x.Key], o.Value))
		column.Add(c)
	}
	return s.fields.add(x.Key, label, hint, x.Must == "", column)
}

// paper is the field of a document: it is read and kept at once, and belongs to
// the act once that is recorded.
func (s *deedSheet) paper(x deedField, label, hint string) fyne.CanvasObject {
	f := s.frame
	row := parts.Stack()
	var show func()
	choose := func() {
		f.chooseExhibits(&s.files, func(read []exhibitFile, kept []message.Message) {
			var left []string
			for _, k := range kept {
				left = append(left, f.Say(k))
			}
			if len(read) > 0 {
				s.answers.File = deedDocument{Name: read[0].Name, Document: read[0].Document, Size: read[0].Size}
			}
			show()
			s.fields.touched(x.Key)
			if field := s.fields.fields[x.Key]; len(left) > 0 && field != nil {
				field.SetError(strings.Join(left, " "))
			}
		})
	}
	show = func() {
		if s.answers.File.Document == "" {
			row.Objects = []fyne.CanvasObject{parts.H(8, parts.NewSmallButton(f.T("deed.document.add"), "paperclip", parts.Secondary, choose), parts.Spacer())}
		} else {
			row.Objects = []fyne.CanvasObject{parts.Columns(8, []float32{0, -1, 0, 0},
				parts.Center(parts.NewIcon("paperclip", parts.ColorMuted, 18)),
				parts.NewEllipsis(s.answers.File.Name+"  ·  "+fileSize(f.words, s.answers.File.Size), parts.Body, parts.ColorText),
				parts.NewSmallButton(f.T("deed.document.change"), "", parts.Ghost, choose),
				parts.NewSmallButton(f.T("deed.document.remove"), "", parts.Ghost, func() {
					s.answers.File = deedDocument{}
					show()
					s.fields.touched(x.Key)
				}))}
		}
		row.Refresh()
	}
	show()
	return s.fields.add(x.Key, label, hint, x.Must == "", row)
}

func (s *deedSheet) set(key, value string) {
	s.answers.Text[key] = value
	s.fields.touched(key)
}

// changed saves what was typed at the next pause, and shows what it would do.
func (s *deedSheet) changed() {
	s.draft.changed(func() any { return s.answers })
	s.foresee()
}

func (s *deedSheet) submission(id cases.ActID) register.Submission {
	newID := func() string { return string(register.Derived(id, cases.KindDecisionChallenged, 1)) }
	return register.Submission{Ends: s.draft.key, Entries: []register.Entry{{
		ID: id, File: s.place.file, On: s.answers.On, Payload: s.form.Make(s.answers, newID),
	}}}
}

// foresee shows what the deed would change, once it is complete.
func (s *deedSheet) foresee() {
	if s.place.view.Matter.Case == nil {
		return
	}
	s.try.after(func() (register.Submission, bool) {
		sub := s.submission(s.act + "?")
		sub.Ends = register.DraftKey{}
		return sub, len(s.form.problems(s.answers, s.place.today)) == 0
	}, func(t register.Trial, err error) {
		if err != nil {
			s.frame.Fault(err)
			return
		}
		s.show(deedEffectsOf(s.frame.words, s.place.view, t))
	})
}

// show lists what follows: what is then to be done, what no longer is, and the
// dates and verdicts that move.
func (s *deedSheet) show(x deedEffects) {
	f := s.frame
	s.after.Objects = nil
	if !x.None() {
		s.after.Add(parts.HLine())
		s.after.Add(parts.NewText(f.T("deed.effects"), parts.Sub, parts.ColorText))
		for _, l := range x.Stopped {
			s.after.Add(parts.NewBanner(parts.ToneWarn, "", l))
		}
		s.after.Add(deedEffectLines(f.T("deed.effects.then"), "arrow-right", parts.ColorAccent, x.Then))
		s.after.Add(deedEffectLines(f.T("deed.effects.no-longer"), "minus", parts.ColorMuted, x.NoLonger))
		for _, o := range f.movesLines(x.Moves) {
			s.after.Add(o)
		}
		if x.Idle != "" {
			s.after.Add(parts.NewEllipsis(x.Idle, parts.Caption, parts.ColorMuted))
		}
	}
	if s.sheet.IsOpen() {
		s.sheet.Refresh()
	}
	f.trace("shown effects")
}

func deedEffectLines(title, icon string, ink fyne.ThemeColorName, lines []string) fyne.CanvasObject {
	if len(lines) == 0 {
		return parts.Gap(0, 0)
	}
	column := parts.V(4, mailHead(title))
	for _, l := range lines {
		column.Add(parts.ColumnsTop(8, []float32{18, -1}, parts.Pad(3, 0, 0, 0, parts.NewIcon(icon, ink, 15)),
			parts.NewWrap(l, parts.Body, parts.ColorText, deedWidth-80)))
	}
	return column
}

func (s *deedSheet) submit() {
	f := s.frame
	if !s.fields.show(s.form.problems(s.answers, s.place.today)) {
		return
	}
	answers := s.answers.cloned()
	f.Record(Recording{
		Submission: s.submission(s.act), Undo: true,
		Said: message.New("deed.recorded", message.Term("what", "deed."+s.is.Name+".done")),
		Done: func(register.Trial) {
			s.draft.done()
			s.sheet.Close()
			if s.is.Then != nil {
				f.withCase(s.place.view.Matter.Case.ID, func(v register.View) { s.is.Then(f, v, answers) })
			}
		},
		Refused: func(r *register.Refusal) bool {
			if len(r.Reasons) == 0 || len(r.Roles) > 0 {
				return false
			}
			field := s.fields.fields[s.fields.order[0]]
			field.SetError(f.Say(r.Reasons[0].Reason))
			field.Focus()
			f.trace("field " + s.fields.order[0] + " error")
			return true
		},
	})
}
