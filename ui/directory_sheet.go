package ui

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// directorySheet changes somebody of the directory, or adds somebody.
type directorySheet struct {
	frame  *Frame
	person *cases.Person // nil: new
	id     cases.PersonID
	form   directoryForm
	fields *formFields
	draft  *draft
	sheet  *parts.Sheet
	body   *fyne.Container
	ruler  *fyne.Container
	days   map[string]*parts.DayField
	look   Generation // what saving would move
	past   *fyne.Container
	sought Generation // of the learner's sanctions

	people  []register.PersonRow // of the directory
	holders []register.PersonRow // those who may be named as legal representatives
}

// edit opens the sheet; nobody is a new person.
func (s *directoryScreen) edit(p *cases.Person) {
	f := s.frame
	d := &directorySheet{frame: f, person: p, form: directoryFormOf(p, f.today), body: parts.Stack(), past: parts.V(6), people: s.rows, holders: representativesOf(s.rows)}
	title, file := f.T("directory.add"), ""
	if p != nil {
		d.id, title, file = p.ID, p.Identity.FullName(), string(p.ID)
	} else {
		d.id = cases.PersonID(f.Desk.NewID())
		if s.group != "" {
			d.form.Group = s.group
		}
	}
	d.draft = f.draft("person", file)
	d.build()
	d.sheet = parts.NewSheet(title, "", d.body)
	d.sheet.Width = 820
	d.sheet.OnEscape = d.draft.leave
	d.sheet.Others = []*parts.Button{parts.NewButton(f.T("directory.leave"), "", parts.Secondary, func() {
		d.draft.leave()
		d.sheet.Close()
	})}
	if p != nil && p.Identity.Group == cases.GroupLearner {
		d.sheet.Others = append(d.sheet.Others, parts.NewButton(f.T("log.title"), "calendar-dots", parts.Secondary, func() {
			d.draft.leave()
			d.sheet.Close()
			f.Go(Route{Page: PageAttendance, Person: p.ID})
		}))
	}
	d.sheet.Primary = parts.NewButton(f.T("button.save"), "", parts.Primary, d.save)
	if !f.Sheet("person-edit", d.sheet) {
		d.draft.done()
		return
	}
	d.draft.restore(&d.form, d.rebuild)
	if p != nil && p.Identity.Group == cases.GroupLearner {
		f.showPast(&d.sought, p.ID, d.past, d.sheet.Refresh)
	}
}

// rebuild lays the fields out anew, after the group has changed.
func (d *directorySheet) rebuild() {
	d.build()
	d.body.Refresh()
	d.sheet.Refresh()
}

func (d *directorySheet) build() {
	f := d.frame
	d.days = map[string]*parts.DayField{}
	d.fields = newFormFields(f, func() { d.draft.changed(func() any { return d.form }) })
	var groups []string
	choices := directoryGroups()[1:]
	for _, g := range choices {
		groups = append(groups, f.T(groupKey(g)))
	}
	group := d.fields.pick("group", f.T("directory.who"), "", false, groups, slices.Index(choices, d.form.Group), func(i int) {
		if g := choices[max(0, i)]; g != d.form.Group {
			d.form.Group = g
			d.rebuild()
		}
	})
	column := parts.V(10, d.past, group)
	if organisation(d.form.Group) {
		column.Add(d.organisation())
	} else {
		column.Add(d.identity())
	}
	column.Add(parts.ColumnsTop(16, []float32{-1, -1},
		d.fields.entry("phone", f.T("office.phone"), "", true, &d.form.Phone),
		d.fields.entry("email", f.T("office.email"), "", true, &d.form.Email)))
	column.Add(d.address())
	switch d.form.Group {
	case cases.GroupStaff:
		column.Add(parts.HLine())
		column.Add(d.functions())
	case cases.GroupLearner, cases.GroupRepresentative:
		column.Add(parts.HLine())
		column.Add(d.status())
	default:
	}
	d.body.Objects = []fyne.CanvasObject{column}
}

func (d *directorySheet) organisation() fyne.CanvasObject {
	f := d.frame
	return parts.ColumnsTop(16, []float32{-1, -1},
		d.fields.entry("name", f.T("directory.name"), "", false, &d.form.Name),
		d.fields.entry("service", f.T("office.service"), "", true, &d.form.Service))
}

func (d *directorySheet) identity() fyne.CanvasObject {
	f := d.frame
	civilities := []cases.Civility{cases.Madame, cases.Monsieur, cases.Neutral}
	rows := parts.V(10,
		parts.ColumnsTop(16, []float32{-1, -1},
			d.fields.entry("given", f.T("person.given"), "", true, &d.form.Given),
			d.fields.entry("family", f.T("person.family"), "", false, &d.form.Family)),
	)
	civility := d.fields.choose("civility", f.T("person.civility"), f.T("person.civility.hint"),
		[]string{f.T("civility.madame"), f.T("civility.monsieur"), f.T("civility.neutral")},
		slices.Index(civilities, d.form.Civility), func(i int) { d.form.Civility = civilities[max(0, i)] })
	var beside *parts.Field
	if d.form.Group == cases.GroupStaff {
		beside = d.fields.entry("title", f.T("directory.title"), f.T("directory.title.hint"), true, &d.form.Title)
	} else {
		beside = d.day("born", f.T("directory.birth"), "", true, &d.form.Born)
	}
	rows.Add(parts.ColumnsTop(16, []float32{-1, -1}, civility, beside))
	return rows
}

// day is a field for a day of the form.
func (d *directorySheet) day(key, label, hint string, optional bool, to *days.Day) *parts.Field {
	f := d.frame
	field := parts.NewDayField(f.T("settings.closing.place"), f.dayCalendar(days.NewCalendar(nil, nil)), func(day days.Day) {
		*to = day
		d.fields.touched(key)
	})
	field.SetDay(*to)
	d.days[key] = field
	return d.fields.add(key, label, hint, optional, field)
}

// address is the pasted block, and beside it the envelope with the columns of
// each line counted.
func (d *directorySheet) address() fyne.CanvasObject {
	d.ruler = parts.V(1)
	field := d.fields.address("address", d.frame.T("office.address"), true, &d.form.Address)
	if area, ok := field.Input.(*parts.Area); ok {
		typed := area.OnChanged
		area.OnChanged = func(text string) {
			typed(text)
			d.measure()
		}
	}
	d.measure()
	return parts.ColumnsTop(16, []float32{-1, -1}, field,
		parts.Pad(26, 0, 0, 0, parts.NewBox(parts.ColorSurfaceAlt, parts.ColorBorder, 6, parts.PadAll(10, d.ruler))))
}

// measure counts the characters of each line of the envelope.
func (d *directorySheet) measure() {
	f := d.frame
	d.ruler.Objects = []fyne.CanvasObject{parts.NewText(f.T("directory.envelope"), parts.CaptionStrong, parts.ColorMuted)}
	for _, line := range post.Parse(d.form.Address).ForEnvelope(d.form.identity().FullName()) {
		count, ink := len([]rune(line)), parts.ColorMuted
		if count > post.MaxColumns {
			ink = parts.ColorDanger
		}
		d.ruler.Add(parts.Columns(8, []float32{-1, 0}, parts.NewEllipsis(line, parts.Body, parts.ColorText),
			parts.NewText(strconv.Itoa(count)+"/"+strconv.Itoa(post.MaxColumns), parts.Caption, ink)))
	}
	d.ruler.Refresh()
}

// functions lists the functions and delegations held, and gives others.
func (d *directorySheet) functions() fyne.CanvasObject {
	f := d.frame
	column := parts.V(10)
	for _, row := range d.heldFields() {
		column.Add(row)
	}
	seats := regulation.Seats()
	names := []string{f.T("directory.function.none")}
	for _, s := range seats {
		names = append(names, functionWords(f.words, s))
	}
	column.Add(parts.ColumnsTop(16, []float32{-2, -1},
		d.fields.pick("function", f.T("directory.function"), f.T("directory.function.hint"), true, names,
			slices.Index(seats, d.form.Function)+1, func(i int) {
				d.form.Function = ""
				if i > 0 {
					d.form.Function = seats[i-1]
				}
			}),
		d.day("from", f.T("directory.from"), "", false, &d.form.FunctionFrom)))
	check := func(label string, to *bool) *parts.Check {
		c := parts.NewCheck(label, func(is bool) {
			*to = is
			d.fields.touched("")
		})
		c.SetChecked(*to)
		return c
	}
	column.Add(parts.ColumnsTop(16, []float32{-2, -1},
		parts.V(4, parts.NewText(f.T("label.delegation"), parts.CaptionStrong, parts.ColorText),
			check(f.T("directory.preside"), &d.form.Preside), check(f.T("directory.sign"), &d.form.Sign)),
		d.day("delegated", f.T("directory.from"), "", false, &d.form.DelegatedFrom)))
	return column
}

func (d *directorySheet) save() {
	f := d.frame
	problems := d.form.problems(f.today)
	problems = append(problems, d.form.endProblems(d.person)...)
	problems = append(problems, d.form.statusProblems(d.person, f.today)...)
	for _, key := range d.fields.order {
		if field := d.days[key]; field != nil && !field.Readable() {
			problems = append(problems, formProblem{key, message.New("field.day")})
		}
	}
	if !d.fields.show(problems) {
		return
	}
	entries := d.form.entries(d.id, d.person, f.today)
	entries = append(entries, d.form.endings(d.person, f.T("persons.end.reason"))...)
	entries = append(entries, d.form.statusEntries(d.id, d.person)...)
	if len(entries) == 0 {
		d.draft.drop()
		d.sheet.Close()
		return
	}
	sub := register.Submission{Entries: entries, Ends: d.draft.key}
	if d.person != nil {
		sub.Seen = map[cases.FileID]int{d.id.File(): lastSeq(d.person.Acts)}
	}
	Load(f.Work, &d.look, func(ctx context.Context) (register.Trial, error) {
		return f.Desk.Try(ctx, sub)
	}, func(t register.Trial, err error) {
		var moved []caseMoves
		if err == nil { // what is wrong is said when it is recorded
			moved = casesMoved(f.words, t, "")
		}
		f.confirmCases(moved, f.T("moves.lead"), func() { d.record(sub) })
	})
}

func (d *directorySheet) record(sub register.Submission) {
	d.frame.Record(Recording{
		Submission: sub,
		Done: func(register.Trial) {
			d.draft.done()
			d.sheet.Close()
		},
		Said: message.New("directory.saved", message.Text("name", d.form.identity().FullName())), Undo: true,
	})
}
