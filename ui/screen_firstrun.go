package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// firstRunScreen sets an office up: language, organisation, you, people.
type firstRunScreen struct {
	frame  *Frame
	form   startForm
	step   int
	fields *formFields
	body   *fyne.Container
	pasted *parts.Wrap // what came of a list that was pasted
	busy   bool
}

// The steps of a first start.
const (
	stepLanguage = iota
	stepOffice
	stepYou
	stepPeople
	stepsOfStart
)

// The size of the card, in pixels: the least height keeps it still from one step
// to the next.
const (
	startWidth  = 1060
	startHeight = 470
)

func newFirstRunScreen(f *Frame) screen {
	s := &firstRunScreen{frame: f, form: newStartForm(), body: parts.Stack()}
	s.show()
	return s
}

func (s *firstRunScreen) content() fyne.CanvasObject  { return s.body }
func (s *firstRunScreen) load()                       { s.frame.shown(PageFirstRun) }
func (s *firstRunScreen) changed([]cases.FileID) bool { return false }

func (s *firstRunScreen) focus() {
	for _, e := range all[fyne.CanvasObject](s.body) {
		if field, ok := e.(fyne.Focusable); ok {
			parts.GiveFocus(s.frame.Window.Canvas(), field)
			return
		}
	}
}

// show lays the step at hand out.
func (s *firstRunScreen) show() {
	f := s.frame
	s.fields = newFormFields(f, nil)
	var lead string
	var inside fyne.CanvasObject
	switch s.step {
	case stepLanguage:
		lead, inside = f.T("start.welcome.lead"), s.language()
	case stepOffice:
		lead, inside = f.T("start.office.lead"), f.officeFields(s.fields, &s.form.Office)
	case stepYou:
		lead, inside = f.T("start.you.lead"), s.you()
	default:
		lead, inside = f.T("start.people.lead"), s.people()
	}
	title := f.T("start." + startSteps()[s.step])
	head := parts.V(2,
		parts.NewText(f.T("start.step", message.Number("n", s.step+1), message.Number("of", stepsOfStart)), parts.CaptionStrong, parts.ColorAccent),
		parts.NewEllipsis(title, parts.Title, parts.ColorText),
		parts.NewWrap(lead, parts.Body, parts.ColorMuted, startWidth-startSide-60))
	top := parts.Border(nil, parts.HLine(), nil, nil, parts.Pad(18, 24, 14, 24, head))
	foot := parts.Border(parts.HLine(), nil, nil, nil, parts.Pad(12, 24, 12, 24, s.buttons()))
	visible(foot, s.step != stepLanguage)
	content := parts.Pad(16, 24, 20, 24, inside)
	side := s.steps()
	card := parts.NewCard(parts.PadAll(1, parts.Border(nil, nil, side, nil, parts.Border(top, foot, nil, nil, parts.Scroll(content)))))
	s.body.Objects = []fyne.CanvasObject{parts.PadAll(24, centred(card, startWidth, func() float32 {
		height := top.MinSize().Height + content.MinSize().Height + 2
		if foot.Visible() {
			height += foot.MinSize().Height
		}
		return max(height, startHeight)
	}))}
	s.body.Refresh()
	f.trace("step " + title)
}

// language is the first step: the language, and the sample or one's own.
func (s *firstRunScreen) language() fyne.CanvasObject {
	f := s.frame
	languages := []translations.Lang{translations.French, translations.English}
	at := 0
	if f.Display.Language == translations.English {
		at = 1
	}
	column := parts.V(18, s.fields.choose("language", f.T("settings.language"), "", []string{"Français", "English"}, at, func(i int) {
		f.setDisplay(func(d *Display) { d.Language = languages[i] })
	}))
	choice := func(icon, title, text string, do func()) fyne.CanvasObject {
		return parts.NewRow(title, parts.NewBox(parts.ColorNone, parts.ColorBorderHard, 8, parts.PadAll(16, parts.V(6,
			parts.H(0, parts.NewIcon(icon, parts.ColorAccent, 26), parts.Spacer()),
			parts.NewEllipsis(title, parts.Sub, parts.ColorText),
			parts.NewWrap(text, parts.Body, parts.ColorMuted, 330)))), do)
	}
	mine := choice("plus", f.T("start.mine"), f.T("start.mine.text"), s.next)
	if f.OpenSample == nil {
		column.Add(mine)
		return column
	}
	column.Add(parts.ColumnsStretch(16, []float32{-1, -1}, mine,
		choice("book-open", f.T("start.sample"), f.T("start.sample.text"), s.openSample)))
	return column
}

func (s *firstRunScreen) you() fyne.CanvasObject {
	f, me := s.frame, &s.form.Me
	civilities := []cases.Civility{cases.Madame, cases.Monsieur, cases.Neutral}
	roles := []cases.Role{cases.RoleSecretary, cases.RoleDirector}
	at := -1
	for i, r := range roles {
		if r == s.form.Role {
			at = i
		}
	}
	civility := 2
	for i, c := range civilities {
		if c == me.Civility {
			civility = i
		}
	}
	return parts.V(12,
		parts.ColumnsTop(16, []float32{-1, -1},
			s.fields.entry("given", f.T("person.given"), "", false, &me.Given),
			s.fields.entry("family", f.T("person.family"), "", false, &me.Family)),
		s.fields.choose("civility", f.T("person.civility"), f.T("person.civility.hint"),
			[]string{f.T("civility.madame"), f.T("civility.monsieur"), f.T("civility.neutral")}, civility, func(i int) { me.Civility = civilities[i] }),
		s.fields.choose("role", f.T("start.role"), f.T("start.role.hint"),
			[]string{f.T("role.secretary"), f.T("role.director")}, at, func(i int) { s.form.Role = roles[i] }),
	)
}

// people is one grid: for each function of the council, who holds it.
func (s *firstRunScreen) people() fyne.CanvasObject {
	f := s.frame
	widths := []float32{-5, -4, -4}
	rows := parts.V(6, parts.Columns(12, widths,
		parts.NewEllipsis(f.T("start.people.function"), parts.CaptionStrong, parts.ColorMuted),
		parts.NewEllipsis(f.T("person.given"), parts.CaptionStrong, parts.ColorMuted),
		parts.NewEllipsis(f.T("person.family"), parts.CaptionStrong, parts.ColorMuted)))
	skipped := false
	for i := range s.form.People {
		p := &s.form.People[i]
		if p.Seat == s.form.mySeat() && !skipped { // that is the person who starts
			skipped = true
			continue
		}
		given, family := parts.NewEntry(f.T("person.given")), parts.NewEntry(f.T("person.family"))
		given.SetText(p.Given)
		family.SetText(p.Family)
		given.OnChanged = func(text string) { p.Given = text }
		family.OnChanged = func(text string) { p.Family = text }
		rows.Add(parts.Columns(12, widths, parts.NewEllipsis(functionWords(f.words, p.Seat), parts.Body, parts.ColorText), given, family))
	}
	s.pasted = parts.NewWrap(f.T("start.people.paste.hint"), parts.Caption, parts.ColorMuted, 420)
	rows.Add(parts.Pad(6, 0, 0, 0, parts.Columns(12, []float32{0, -1},
		parts.NewSmallButton(f.T("start.people.paste"), "list-checks", parts.Secondary, s.paste), parts.Middle(s.pasted))))
	return rows
}

// paste fills the grid from what was copied elsewhere.
func (s *firstRunScreen) paste() {
	f := s.frame
	people, left := pastePeople(fyne.CurrentApp().Clipboard().Content(), s.form.People, func(p startPerson) string {
		return functionWords(f.words, p.Seat)
	})
	n := 0
	for i := range people {
		if people[i] != s.form.People[i] {
			n++
		}
	}
	s.form.People = people
	s.show()
	switch {
	case n == 0:
		s.pasted.Set(f.T("start.people.paste.none"), parts.ColorWarn)
	case left > 0:
		s.pasted.Set(f.T("start.people.paste.left", message.Number("n", n), message.Number("left", left)), parts.ColorWarn)
	default:
		s.pasted.Set(f.T("start.people.paste.done", message.Number("n", n)), parts.ColorOK)
	}
	s.focus()
}

func (s *firstRunScreen) buttons() fyne.CanvasObject {
	f := s.frame
	row := parts.H(8)
	if s.step > 0 {
		row.Add(parts.NewButton(f.T("start.back"), "", parts.Secondary, func() { s.goTo(s.step - 1) }))
	}
	row.Add(parts.Spacer())
	switch s.step {
	case stepLanguage:
	case stepPeople:
		row.Add(parts.NewButton(f.T("start.begin"), "check", parts.Primary, s.begin))
	default:
		row.Add(parts.NewButton(f.T("start.next"), "arrow-right", parts.Primary, s.next))
	}
	return row
}

// act goes on, or begins at the last step: Ctrl+Enter.
func (s *firstRunScreen) act() {
	if s.step == stepPeople {
		s.begin()
		return
	}
	s.next()
}

// next goes on, once nothing is wrong with the step at hand.
func (s *firstRunScreen) next() {
	var problems []formProblem
	switch s.step {
	case stepOffice:
		_, problems = s.form.Office.read()
	case stepYou:
		problems = s.form.me()
	}
	if s.fields.show(problems) {
		s.goTo(s.step + 1)
	}
}

func (s *firstRunScreen) goTo(step int) {
	s.step = step
	s.show()
	s.focus()
}

// begin records the office and puts the person to work.
func (s *firstRunScreen) begin() {
	if s.busy {
		return
	}
	s.busy = true
	f := s.frame
	// The identifiers come from a desk of nobody: there is no user yet.
	// Titles stand in letters, which are in French whatever the window speaks.
	french := f.Catalogue.Words(translations.French, translations.Screen)
	me, sub := s.form.start(f.Desks.As(register.User{}).NewID, func(seat regulation.Seat) string {
		if seat == regulation.SeatPresident { // whoever signs letters signs them as the direction
			return french.T("role.director")
		}
		return functionWords(french, seat)
	})
	Act(f.Work, func(ctx context.Context) (register.Trial, error) {
		return f.Desks.As(me).Record(ctx, sub)
	}, func(_ register.Trial, err error) {
		s.busy = false
		if err != nil {
			f.Fault(err)
			return
		}
		f.enter(me)
	})
}

// openSample opens the sample data, in which everything may be tried.
func (s *firstRunScreen) openSample() {
	if s.busy {
		return
	}
	s.busy = true
	f := s.frame
	Act(f.Work, func(context.Context) (struct{}, error) {
		return struct{}{}, f.OpenSample()
	}, func(_ struct{}, err error) {
		s.busy = false
		if err != nil {
			f.Fault(err)
			return
		}
		f.Sample = true
		f.recognise()
	})
}
