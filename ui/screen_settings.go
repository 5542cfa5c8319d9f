package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// settingsScreen is the organisation, the people who work with the register,
// the closing days, the looks and the regulation.
type settingsScreen struct {
	frame    *Frame
	asked    Generation
	office   *cases.Office
	people   []register.PersonRow
	form     officeForm
	fields   *formFields
	draft    *draft
	typed    bool // the organisation was changed and is not saved
	profiles profileTab
	text     int        // the text looked at last
	closing  Generation // what a closing day would move

	body fyne.CanvasObject
	tabs *parts.Tabs
	page *fyne.Container
}

// settingsTabs are the ends of the word keys of the tabs.
func settingsTabs() []string {
	return []string{"office", "users", "closing", "display", "machine", "regulation", "mail", "letters"}
}

func newSettingsScreen(f *Frame) screen {
	s := &settingsScreen{frame: f, page: parts.Stack()}
	var tabs []parts.Tab
	for _, t := range settingsTabs() {
		tabs = append(tabs, parts.Tab{Label: f.T("settings.tab." + t)})
	}
	s.tabs = parts.NewTabs(tabs, func(int) { s.show() })
	s.body = pagePadding(f.header(f.T("rail.settings"), f.T("settings.lead"), nil),
		parts.Border(parts.Pad(0, 0, 12, 0, s.tabs), nil, nil, nil, s.page))
	return s
}

func (s *settingsScreen) content() fyne.CanvasObject { return s.body }
func (s *settingsScreen) focus()                     { parts.GiveFocus(s.frame.Window.Canvas(), s.tabs) }
func (s *settingsScreen) stepTab(n int)              { s.tabs.Step(n) }

// act saves the organisation: Ctrl+Enter.
func (s *settingsScreen) act() {
	if s.office != nil && settingsTabs()[s.tabs.Selected] == "office" {
		s.saveOffice()
	}
}

func (s *settingsScreen) changed(files []cases.FileID) bool {
	for _, f := range files {
		if f.Of == cases.FileOffice || f.Of == cases.FilePerson {
			return true
		}
	}
	return false
}

type settingsReading struct {
	office *cases.Office
	people []register.PersonRow
}

func (s *settingsScreen) load() {
	f, desk := s.frame, s.frame.Desk
	Load(f.Work, &s.asked, func(ctx context.Context) (settingsReading, error) {
		o, err := desk.Office(ctx)
		if err != nil {
			return settingsReading{}, err
		}
		people, err := desk.People(ctx, register.PeopleQuery{Groups: []cases.Group{cases.GroupStaff}})
		return settingsReading{office: o, people: people}, err
	}, func(r settingsReading, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s.office, s.people = r.office, r.people
		if !s.typed {
			s.form = officeFormOf(s.office.Organisation)
		}
		if s.draft == nil {
			s.offerDraft()
		}
		s.show()
		f.shown(PageSettings)
	})
}

// offerDraft shows what was typed and not saved the last time.
func (s *settingsScreen) offerDraft() {
	s.draft = s.frame.draft("organisation", cases.TheOffice().ID)
	kept := s.form
	s.draft.restore(&kept, func() {
		rest := s.form.rest
		s.form, s.typed = kept, true
		s.form.rest = rest
		s.show()
	})
}

// show lays the chosen tab out.
func (s *settingsScreen) show() {
	if s.office == nil {
		return
	}
	var inside fyne.CanvasObject
	switch settingsTabs()[s.tabs.Selected] {
	case "office":
		inside = s.officeTab()
	case "users":
		inside = s.usersTab()
	case "closing":
		inside = s.closingTab()
	case "mail":
		inside = s.mailTab()
	case "letters":
		inside = s.lettersTab()
	case "display":
		inside = s.displayTab()
	case "machine":
		inside = s.machineTab()
	default:
		inside = s.regulationTab()
	}
	s.page.Objects = []fyne.CanvasObject{inside}
	s.page.Refresh()
}

// card lays a tab out: what scrolls, and a foot that stays; foot may be nil.
func (s *settingsScreen) card(inside, foot fyne.CanvasObject) fyne.CanvasObject {
	if foot != nil {
		foot = parts.Border(parts.HLine(), nil, nil, nil, parts.Pad(10, 20, 10, 20, foot))
	}
	return parts.NewCard(parts.Border(nil, foot, nil, nil, parts.Scroll(parts.Pad(16, 20, 16, 20, inside))))
}

func (s *settingsScreen) officeTab() fyne.CanvasObject {
	f := s.frame
	s.fields = newFormFields(f, func() {
		s.typed = true
		s.draft.changed(func() any { return s.form })
	})
	save := parts.NewButton(f.T("button.save"), "floppy-disk", parts.Primary, s.saveOffice)
	return s.card(parts.V(14, f.officeFields(s.fields, &s.form), parts.HLine(), s.approvalField()), parts.H(8, parts.Spacer(), save))
}

// saveOffice records the organisation.
func (s *settingsScreen) saveOffice() {
	f := s.frame
	organisation, problems := s.form.read()
	if !s.fields.show(problems) {
		return
	}
	f.Record(Recording{
		Submission: register.Submission{
			Entries: []register.Entry{{File: cases.TheOffice(), Payload: cases.DescribeOrganisation{Organisation: organisation}}},
			Seen:    map[cases.FileID]int{cases.TheOffice(): lastSeq(s.office.Acts)},
			Ends:    s.draft.key,
		},
		Done: func(register.Trial) {
			s.draft.done()
			s.draft, s.typed = nil, false
		},
		Said: saved(), Undo: true,
	})
}

func (s *settingsScreen) displayTab() fyne.CanvasObject {
	f := s.frame
	fields := newFormFields(f, nil)
	return s.card(parts.V(14, s.displayFields(fields), parts.HLine(),
		parts.NewText(f.T("settings.register"), parts.CaptionStrong, parts.ColorMuted),
		parts.NewWrap(registerPath(f), parts.Body, parts.ColorText, 700),
		parts.NewWrap(f.T("settings.register.note"), parts.Caption, parts.ColorMuted, 700)), nil)
}

func registerPath(f *Frame) string {
	if f.Register == "" {
		return f.T("settings.register.none")
	}
	return f.Register
}
