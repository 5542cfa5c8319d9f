package ui

import (
	"maps"

	"fyne.io/fyne/v2"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// saved is what the window says once a setting is recorded.
func saved() message.Message { return message.New("settings.saved") }

// displayFields are the looks; a choice shows at once.
func (s *settingsScreen) displayFields(fields *formFields) fyne.CanvasObject {
	f := s.frame
	language, theme, scale := 0, 0, 1
	if f.Display.Language == translations.English {
		language = 1
	}
	var themeWords, scaleWords []string
	for i, t := range themes() {
		themeWords = append(themeWords, f.T("settings.theme."+t))
		if t == f.Display.Theme {
			theme = i
		}
	}
	for i, x := range scales() {
		scaleWords = append(scaleWords, f.T("settings.scale."+x.Key))
		if x.Scale == f.Display.Scale {
			scale = i
		}
	}
	return parts.V(12,
		fields.choose("language", f.T("settings.language"), "", []string{"Français", "English"}, language, func(i int) {
			f.setDisplay(func(d *Display) { d.Language = []translations.Lang{translations.French, translations.English}[i] })
		}),
		fields.choose("theme", f.T("settings.theme"), "", themeWords, theme, func(i int) {
			f.setDisplay(func(d *Display) { d.Theme = themes()[i] })
		}),
		fields.choose("scale", f.T("settings.scale"), f.T("settings.scale.hint"), scaleWords, scale, func(i int) {
			f.setDisplay(func(d *Display) { d.Scale = scales()[i].Scale })
		}),
	)
}

// usersTab lists those who work with the register.
func (s *settingsScreen) usersTab() fyne.CanvasObject {
	f := s.frame
	rows := parts.V(0)
	for _, u := range s.office.Users {
		change := parts.NewSmallButton(f.T("settings.user.change"), "pencil-simple", parts.Secondary, func() { s.openUser(u) })
		line := parts.Columns(12, []float32{0, -1, 0}, parts.Center(parts.NewAvatar(initials(u.Name), parts.ToneInfo, 32)),
			parts.V(-2, parts.NewEllipsis(u.Name, parts.Strong, parts.ColorText),
				parts.NewEllipsis(f.T("role."+string(u.Role)), parts.Caption, parts.ColorMuted)), change)
		rows.Add(parts.Border(nil, parts.HLine(), nil, nil, parts.Pad(8, 4, 8, 4, line)))
	}
	add := parts.NewButton(f.T("settings.user.add"), "plus", parts.Primary, func() { s.openUser(cases.OfficeUser{}) })
	return s.card(parts.V(10, parts.NewWrap(f.T("settings.users.lead"), parts.Body, parts.ColorMuted, 700), rows), parts.H(8, parts.Spacer(), add))
}

// openUser lets somebody of the staff work with the register, or changes a role.
func (s *settingsScreen) openUser(u cases.OfficeUser) {
	f := s.frame
	fields := newFormFields(f, nil)
	roles := []cases.Role{cases.RoleSecretary, cases.RoleDirector, cases.RoleReader, cases.RoleAdministrator}
	var names, roleWords []string
	role := -1
	for i, r := range roles {
		roleWords = append(roleWords, f.T("role."+string(r)))
		if r == u.Role {
			role = i
		}
	}
	who := -1
	for _, p := range s.people {
		names = append(names, p.Name)
	}
	body := parts.V(12)
	isNew := u.User == ""
	if isNew {
		body.Add(fields.pick("person", f.T("settings.user.person"), f.T("settings.user.person.hint"), false, names, -1, func(i int) { who = i }))
	}
	body.Add(fields.choose("role", f.T("start.role"), f.T("start.role.hint"), roleWords, role, func(i int) { role = i }))
	title := u.Name
	if isNew {
		title = f.T("settings.user.add")
	}
	sheet := parts.NewSheet(title, "", body)
	sheet.Others = []*parts.Button{parts.NewButton(f.T("directory.leave"), "", parts.Secondary, sheet.Close)}
	if !isNew && u.User != f.Desk.User().ID {
		sheet.Others = append(sheet.Others, parts.NewButton(f.T("settings.user.remove"), "", parts.Danger, func() {
			sheet.Close()
			s.removeUser(u)
		}))
	}
	sheet.Primary = parts.NewButton(f.T("button.save"), "", parts.Primary, func() {
		var problems []formProblem
		if isNew && who < 0 {
			problems = append(problems, formProblem{"person", message.New("field.required")})
		}
		if role < 0 {
			problems = append(problems, formProblem{"role", message.New("field.required")})
		}
		if !fields.show(problems) {
			return
		}
		if isNew {
			p := s.people[who]
			u.User, u.Person, u.Name = cases.UserID(f.Desk.NewID()), p.Person, p.Name
		}
		s.record(cases.AddUser{User: u.User, Person: u.Person, Name: u.Name, Role: roles[role]}, func() {
			sheet.Close()
			if u.User == f.Desk.User().ID { // one's own role: the window changes with it
				u.Role = roles[role]
				f.enter(userOf(u))
			}
		})
	})
	f.Sheet("user", sheet)
}

func (s *settingsScreen) removeUser(u cases.OfficeUser) {
	f := s.frame
	f.ask(f.T("settings.user.remove.title", message.Text("name", u.Name)), []string{f.T("settings.user.remove.line")},
		f.T("settings.user.remove"), func() { s.record(cases.RemoveUser{User: u.User}, nil) })
}

// record records one setting of the office.
func (s *settingsScreen) record(p cases.Payload, done func()) {
	s.frame.Record(Recording{
		Submission: register.Submission{
			Entries: []register.Entry{{File: cases.TheOffice(), Payload: p}},
			Seen:    map[cases.FileID]int{cases.TheOffice(): lastSeq(s.office.Acts)},
		},
		Done: func(register.Trial) {
			if done != nil {
				done()
			}
		},
		Said: saved(), Undo: true,
	})
}

// closingTab lists the days on which the office is closed.
func (s *settingsScreen) closingTab() fyne.CanvasObject {
	f := s.frame
	rows := parts.V(0)
	lines := closingLines(f.words, s.office)
	for _, l := range lines {
		strike := parts.NewSmallButton(f.T("button.strike"), "", parts.Secondary, func() { s.strikeClosing(l) })
		rows.Add(parts.Border(nil, parts.HLine(), nil, nil, parts.Pad(6, 4, 6, 4,
			parts.Columns(12, []float32{-1, 0}, parts.NewEllipsis(l.Text, parts.Body, parts.ColorText), strike))))
	}
	if len(lines) == 0 {
		rows.Add(parts.NewWrap(f.T("settings.closing.none"), parts.Body, parts.ColorMuted, 700))
	}
	add := parts.NewButton(f.T("settings.closing.add"), "plus", parts.Primary, s.openClosing)
	return s.card(parts.V(10, parts.NewWrap(f.T("settings.closing.lead"), parts.Body, parts.ColorMuted, 700), rows),
		parts.H(8, parts.Spacer(), add))
}

func (s *settingsScreen) openClosing() {
	f := s.frame
	fields := newFormFields(f, nil)
	calendar := days.NewCalendar([]days.Zone{s.office.Organisation.Zone}, s.office.Closings)
	field := parts.NewDayField(f.T("settings.closing.place"), f.dayCalendar(calendar), nil)
	var name string
	day := fields.add("day", f.T("settings.closing.day"), "", false, field)
	sheet := parts.NewSheet(f.T("settings.closing.add"), "", parts.ColumnsTop(16, []float32{-1, -1.4}, day,
		fields.entry("name", f.T("settings.closing.name"), f.T("settings.closing.name.hint"), true, &name)))
	sheet.Others = []*parts.Button{parts.NewButton(f.T("directory.leave"), "", parts.Secondary, sheet.Close)}
	sheet.Primary = parts.NewButton(f.T("button.save"), "", parts.Primary, func() {
		var problems []formProblem
		if field.Day() == 0 {
			problems = append(problems, formProblem{"day", message.New("field.day")})
		}
		if !fields.show(problems) {
			return
		}
		added := cases.AddClosingDay{Day: field.Day(), Name: trimmed(name)}
		with := maps.Clone(s.office.Closings)
		if with == nil {
			with = map[days.Day]string{}
		}
		with[added.Day] = added.Name
		s.tryClosing(with, func() { s.record(added, sheet.Close) })
	})
	f.Sheet("closing", sheet)
}

func (s *settingsScreen) strikeClosing(l closingLine) {
	f := s.frame
	f.ask(l.Text, []string{f.T("settings.closing.strike"), f.T("confirm.strike")}, f.T("button.strike"), func() {
		without := map[days.Day]string{}
		for _, a := range cases.Standing(s.office.Acts) {
			if x, ok := a.Payload.(cases.AddClosingDay); ok && a.ID != l.Act {
				without[x.Day] = x.Name
			}
		}
		s.tryClosing(without, func() {
			s.record(cases.StrikeAct{Act: l.Act, Reason: f.T("settings.closing.reason")}, nil)
		})
	})
}

// tryClosing shows how many open cases other closing days change, and which days
// move in each, before they are recorded.
func (s *settingsScreen) tryClosing(closings map[days.Day]string, record func()) {
	f := s.frame
	f.tryClosings(&s.closing, closings, func(x closingImpact) {
		f.trace("shown closing moves")
		f.confirmCases(x.Moved, x.lead(f.words), record)
	})
}
