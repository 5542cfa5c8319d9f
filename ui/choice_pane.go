package ui

import (
	"context"
	"unicode"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// choicePane shows a case to be decided and the courses open to the director.
// The review page and the sheet of a case both hold one. UI goroutine only.
type choicePane struct {
	frame *Frame
	view  register.View
	shown choiceView
	typed courseForm
	width float32

	body    *fyne.Container
	options []*parts.Row
	grounds []*parts.Box
	detail  *fyne.Container
	reason  *parts.Area
	level   *parts.Segment
	fields  map[string]*parts.Field
	earlier *fyne.Container
	asked   Generation
	draft   *draft

	onChoose func()          // another course is chosen: the primary button says so
	onDone   func()          // the choice is recorded, or handed on to another sheet
	onMove   func(steps int) // J and K
}

func newChoicePane(f *Frame, v register.View, width float32) *choicePane {
	p := &choicePane{
		frame: f, view: v, shown: choiceOf(f.words, v), width: width,
		detail: parts.V(8), earlier: parts.V(4), fields: map[string]*parts.Field{},
	}
	p.typed.Course = cases.CourseCouncil
	p.build()
	p.readEarlier()
	p.draft = f.draft("choice", string(p.shown.Case))
	p.draft.restore(&p.typed, func() { p.choose(p.typed.Course) })
	return p
}

// put keeps what was typed, without a word: another case is read.
func (p *choicePane) put() {
	p.draft.save()
	p.draft.forget()
}

func (p *choicePane) changed() { p.draft.changed(func() any { return p.typed }) }

func (p *choicePane) build() {
	f, v := p.frame, p.shown
	p.body = parts.V(9)
	if f.Desk.User().Role != cases.RoleDirector {
		p.body.Add(p.waiting())
	} else if v.Made != "" {
		p.body.Add(parts.NewBanner(parts.ToneInfo, "", f.T("mail.choice.made", message.Text("choice", v.Made))))
	}
	p.body.Add(mailHead(f.T("mail.choice.facts")))
	p.body.Add(p.facts())
	p.earlier.Hide()
	p.body.Add(p.earlier)
	if len(v.Links) > 0 {
		links := parts.V(0)
		for _, l := range v.Links {
			links.Add(parts.NewEllipsis(l, parts.Caption, parts.ColorMuted))
		}
		p.body.Add(links)
	}
	if len(v.Exhibits) > 0 {
		p.body.Add(parts.V(2, mailHead(f.T("mail.choice.exhibits", message.Number("n", len(v.Exhibits)))), p.exhibits()))
	}
	p.body.Add(parts.HLine())
	p.body.Add(mailHead(f.T("mail.choice.decision")))
	options := parts.V(8)
	for _, o := range v.Options {
		options.Add(p.option(o))
	}
	p.body.Add(options)
	p.body.Add(p.detail)
	p.choose(p.typed.Course)
}

// waiting tells somebody who is not the director since when the case waits.
func (p *choicePane) waiting() fyne.CanvasObject {
	f := p.frame
	words := f.T("choice.waiting.today")
	if p.shown.Waited > 0 {
		words = f.T("mail.choice.waiting", message.Day("since", p.shown.Since), message.Number("n", p.shown.Waited))
	}
	b := parts.NewBanner(parts.ToneWarn, words, f.T("register.role.director"))
	b.Icon = "hourglass"
	return b
}

func (p *choicePane) facts() fyne.CanvasObject {
	rows := parts.V(8)
	for _, x := range p.shown.Facts {
		line := []fyne.CanvasObject{
			parts.NewText(p.frame.words.Day(x.Day), parts.Body, parts.ColorMuted),
			parts.NewWrap(x.Text, parts.Body, parts.ColorText, p.width-110-90),
		}
		if x.Article != "" {
			line = append(line, parts.NewArticle(x.Article))
		}
		rows.Add(parts.ColumnsTop(12, []float32{98, -1, 0}, line...))
	}
	return rows
}

// exhibits are opened in the system's viewer, Space or Enter.
func (p *choicePane) exhibits() fyne.CanvasObject {
	rows := parts.V(2)
	for _, e := range p.shown.Exhibits {
		open := func() { p.openExhibit(e) }
		rows.Add(parts.NewRow(e.Label+" "+e.Name, parts.Pad(2, 6, 2, 2, parts.Columns(10, []float32{0, 80, -1},
			parts.Center(parts.NewIcon("paperclip", parts.ColorMuted, 16)),
			parts.NewText(e.Label, parts.Caption, parts.ColorMuted),
			parts.NewEllipsis(joined(e.Name, e.Withheld), parts.Body, parts.ColorAccent))), open))
	}
	return rows
}

func (p *choicePane) openExhibit(e exhibitLine) {
	f := p.frame
	f.outside(func(ctx context.Context) error {
		b, err := f.Desk.Document(ctx, e.Document)
		if err != nil {
			return err
		}
		return f.Outside.Open(ctx, e.Name, b)
	}, "opened "+e.Name)
}

// readEarlier finds the other cases of the same learner.
func (p *choicePane) readEarlier() {
	f, id, name := p.frame, p.shown.Case, p.shown.Learner
	learner := p.view.Matter.Case.Learner()
	Load(f.Work, &p.asked, func(ctx context.Context) ([]factLine, error) {
		rows, _, err := f.Desk.Cases(ctx, register.CaseQuery{Text: name, Limit: 20})
		if err != nil {
			return nil, err
		}
		var out []factLine
		for _, r := range rows {
			if r.Case == id {
				continue
			}
			other, err := f.Desk.Case(ctx, r.Case)
			if err != nil || other.Matter.Case.Learner() != learner {
				continue // a case one may not read says nothing here
			}
			out = append(out, earlierOf(f.words, other))
		}
		return out, nil
	}, func(in []factLine, err error) {
		if err != nil {
			return // the case itself stands; the list of cases says what fails
		}
		for _, x := range in {
			p.earlier.Add(parts.ColumnsTop(12, []float32{98, -1},
				parts.NewText(f.words.Day(x.Day), parts.Body, parts.ColorMuted),
				parts.NewWrap(x.Text, parts.Body, parts.ColorText, p.width-110)))
		}
		if len(in) > 0 {
			p.earlier.Show()
			p.body.Refresh()
		}
	})
}

// option is one large row: icon, title, consequence, article and key.
func (p *choicePane) option(o choiceOption) fyne.CanvasObject {
	title, text := parts.ColorText, parts.ColorMuted
	if o.Waits {
		title = parts.ColorFaint
	}
	end := parts.H(8)
	if o.Article != "" {
		end.Add(parts.Center(parts.NewArticle(o.Article)))
	}
	end.Add(parts.Center(parts.NewBox(parts.ColorNeutral, parts.ColorNone, 4, parts.Pad(1, 7, 1, 7,
		parts.NewText(string(unicode.ToUpper(o.Key)), parts.CaptionStrong, parts.ColorMuted)))))
	icon := parts.NewBox(parts.ColorNeutral, parts.ColorNone, 6, parts.PadAll(7, parts.NewIcon(o.Icon, parts.ColorAccent, 18)))
	content := parts.Pad(6, 12, 6, 12, parts.Columns(14, []float32{0, -1, 0}, parts.Center(icon),
		parts.V(-1, parts.NewEllipsis(o.Title, parts.Strong, title), parts.NewWrap(o.Consequence, parts.Caption, text, p.width-200)),
		end))
	row := parts.NewRow(o.Title, content, func() { p.pick(o.Course) })
	row.Radius = 8
	row.OnRune = p.key
	row.OnKey = p.arrow
	p.options = append(p.options, row)
	box := parts.NewBox(parts.ColorNone, parts.ColorBorderHard, 8, row)
	p.grounds = append(p.grounds, box)
	return box
}

// key chooses a course by its letter, J and K go to another case.
func (p *choicePane) key(r rune) {
	switch r = unicode.ToLower(r); r {
	case 'j', 'k':
		if p.onMove != nil {
			step := 1
			if r == 'k' {
				step = -1
			}
			p.onMove(step)
		}
		return
	}
	for _, o := range p.shown.Options {
		if o.Key == r {
			p.pick(o.Course)
		}
	}
}

// arrow moves between the courses.
func (p *choicePane) arrow(e *fyne.KeyEvent) bool {
	at := p.at()
	switch e.Name {
	case fyne.KeyDown:
		at++
	case fyne.KeyUp:
		at--
	default:
		return false
	}
	if at >= 0 && at < len(p.shown.Options) {
		p.pick(p.shown.Options[at].Course)
	}
	return true
}

func (p *choicePane) at() int {
	for i, o := range p.shown.Options {
		if o.Course == p.typed.Course {
			return i
		}
	}
	return 0
}

func (p *choicePane) chosen() choiceOption { return p.shown.Options[p.at()] }

// pick chooses a course at the person's wish: the keyboard goes to it, and what
// it asks for comes into sight.
func (p *choicePane) pick(c cases.Course) {
	p.choose(c)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.options[p.at()]); c != nil {
		parts.GiveFocus(c, p.options[p.at()])
	}
	if len(p.fields) > 0 {
		parts.Reveal(p.detail)
	}
}

// choose marks a course and shows what it asks for.
func (p *choicePane) choose(c cases.Course) {
	p.typed.Course = c
	for i, o := range p.shown.Options {
		on := o.Course == c
		p.options[i].SetSelected(on)
		p.grounds[i].Stroke = parts.ColorBorderHard
		if on {
			p.grounds[i].Stroke = parts.ColorAccent
		}
		p.grounds[i].Refresh()
	}
	p.showDetail()
	if p.onChoose != nil {
		p.onChoose()
	}
}

func (p *choicePane) showDetail() {
	f, o := p.frame, p.chosen()
	p.detail.Objects = nil
	p.fields = map[string]*parts.Field{}
	if o.Level {
		kinds := []regulation.SanctionKind{regulation.Warning, regulation.WrittenWarning}
		options := make([]parts.SegmentOption, len(kinds))
		for i, k := range kinds {
			options[i] = parts.SegmentOption{Label: sanctionLevel(f.words, k)}
		}
		p.level = parts.NewSegment(options, func(i int) {
			p.fields["level"].SetError("")
			p.typed.Sanction = ""
			if i >= 0 {
				p.typed.Sanction = kinds[i]
			}
			p.changed()
		})
		for i, k := range kinds {
			if k == p.typed.Sanction {
				p.level.SetSelected(i)
			}
		}
		p.fields["level"] = parts.NewField(f.T("label.sanction"), "", "", p.level)
		p.detail.Add(p.fields["level"])
	}
	if o.Reason {
		p.reason = parts.NewArea("", 3)
		p.reason.SetText(p.typed.Reason)
		p.reason.OnChanged = func(t string) {
			p.fields["reason"].SetError("")
			p.typed.Reason = t
			p.changed()
		}
		p.fields["reason"] = parts.NewField(f.T("label.reason"), "", f.T("mail.choice.reason.hint"), p.reason)
		p.detail.Add(p.fields["reason"])
	}
	p.detail.Refresh()
	p.body.Refresh()
}

// submit records the choice; a council goes on to its day, a precaution to its
// own sheet.
func (p *choicePane) submit() {
	f, o := p.frame, p.chosen()
	faults := p.typed.faults(o)
	for key, field := range p.fields {
		field.SetError(f.Say(faults[key]))
		if _, wrong := faults[key]; wrong {
			f.trace("field " + key + " error")
			field.Focus()
		}
	}
	if len(faults) > 0 {
		return
	}
	id := p.shown.Case
	if o.Course == precautionChoice {
		p.leave()
		f.openPrecaution(p.view)
		return
	}
	sub := p.typed.submission(p.view)
	sub.Ends = p.draft.key
	f.Record(Recording{
		Submission: sub, Undo: true,
		Said: message.New("mail.choice.done", message.Term("course", "course."+string(o.Course))),
		Done: func(register.Trial) {
			p.draft.done()
			p.leave()
			f.afterChoice(id, o)
		},
	})
}

func (p *choicePane) leave() {
	if p.onDone != nil {
		p.onDone()
	}
}

// afterChoice opens what a choice leads to.
func (f *Frame) afterChoice(id cases.CaseID, o choiceOption) {
	switch o.Course {
	case cases.CourseCouncil:
		f.withCase(id, f.openConvene)
	case cases.CourseAlone:
		f.withCase(id, func(v register.View) {
			if o.Waits {
				f.openPackage(v, packageGriefs)
			} else {
				f.openDecision(v)
			}
		})
	case cases.CourseDiscontinue, cases.CourseMore:
	}
}
