package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// profileTab is the tab of regulations: files that cannot be used first, then
// the choice of the office, open cases that follow another version, and what is
// in the chosen one.
type profileTab struct {
	asked Generation
	of    cases.ProfileRef // the version the list is about
	other []cases.CaseID   // open cases that follow another version
	note  *fyne.Container
}

// regulationTab shows the regulations and lets the office choose.
func (s *settingsScreen) regulationTab() fyne.CanvasObject {
	f := s.frame
	all := f.Desk.Profiles()
	p := profileInForce(all, s.office)
	if p.ID == "" {
		return s.card(parts.NewWrap(f.T("settings.profile.none"), parts.Body, parts.ColorMuted, 700), nil)
	}
	column := parts.V(14)
	for _, r := range refusedLines(f.words, f.Regulations.Refused) {
		column.Add(f.refusedProfile(r))
	}
	s.profiles.note = parts.V(0)
	s.lookForOthers(p)
	column.Add(s.profiles.note)
	column.Add(s.profileChoice(all))
	column.Add(parts.HLine())
	column.Add(parts.NewText(f.T("profile.content"), parts.CaptionStrong, parts.ColorMuted))
	column.Add(parts.NewWrap(f.T("settings.profile.lead", message.Text("version", p.Version)), parts.Body, parts.ColorMuted, 700))
	column.Add(f.profileNumbersTable(p))
	column.Add(parts.NewWrap(seatsOf(f.words, p), parts.Body, parts.ColorText, 700))
	column.Add(parts.NewWrap(f.T("profile.counts", message.Number("breaches", len(p.Breaches)), message.Number("articles", len(p.Cited))),
		parts.Body, parts.ColorText, 700))
	if f.Regulations.Folder != "" {
		column.Add(parts.HLine())
		column.Add(parts.NewText(f.T("profile.folder"), parts.CaptionStrong, parts.ColorMuted))
		column.Add(parts.NewWrap(f.Regulations.Folder, parts.Body, parts.ColorText, 700))
		column.Add(parts.NewWrap(f.T("profile.folder.note"), parts.Caption, parts.ColorMuted, 700))
	}
	return s.card(column, nil)
}

// profileNumbersTable shows the numbers of a profile in two columns.
func (f *Frame) profileNumbersTable(p regulation.Profile) fyne.CanvasObject {
	left, right := parts.V(0), parts.V(0)
	numbers := profileNumbers(f.words, p)
	for i, n := range numbers {
		column := left
		if i >= (len(numbers)+1)/2 {
			column = right
		}
		column.Add(parts.Border(nil, parts.HLine(), nil, nil, parts.Pad(5, 0, 5, 0, parts.Columns(10, []float32{-1, 0},
			parts.NewEllipsis(n.Label, parts.Body, parts.ColorMuted), parts.NewText(n.Value, parts.Strong, parts.ColorText)))))
	}
	return parts.ColumnsTop(32, []float32{-1, -1}, left, right)
}

// refusedProfile says what is wrong with one file, a line each.
func (f *Frame) refusedProfile(r refusedLine) fyne.CanvasObject {
	rows := parts.V(6,
		parts.Columns(10, []float32{0, -1}, parts.NewIcon("x-circle-fill", parts.ColorDanger, 20),
			parts.NewEllipsis(f.T("profile.refused", message.Text("file", r.File)), parts.Sub, parts.ColorDanger)),
		parts.NewWrap(f.T("profile.refused.note"), parts.Body, parts.ColorText, 700))
	for _, x := range r.Faults {
		where := parts.V(-2, parts.NewText(x.Line, parts.CaptionStrong, parts.ColorMuted))
		words := parts.V(-2)
		if x.Field != "" {
			words.Add(parts.NewEllipsis(x.Field, parts.CaptionStrong, parts.ColorText))
		}
		words.Add(parts.NewWrap(x.Why, parts.Body, parts.ColorText, 620))
		rows.Add(parts.HLine())
		rows.Add(parts.ColumnsTop(12, []float32{84, -1}, where, words))
	}
	if r.More > 0 {
		rows.Add(parts.NewText(f.T("profile.refused.more", message.Number("n", r.More)), parts.Caption, parts.ColorMuted))
	}
	return parts.NewBox(parts.ColorDangerGround, parts.ColorDanger, 8, parts.PadAll(14, rows))
}

// profileChoice lists the regulations that the office can choose.
func (s *settingsScreen) profileChoice(all []regulation.Profile) fyne.CanvasObject {
	f := s.frame
	rows := parts.V(8, parts.NewText(f.T("profile.choice"), parts.CaptionStrong, parts.ColorMuted))
	for _, l := range profileLines(f.words, all, s.office) {
		words := parts.V(1, parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText),
			parts.NewEllipsis(l.Versions, parts.Caption, parts.ColorMuted))
		if l.Mark != "" {
			mark := parts.NewBanner(parts.ToneWarn, "", capital(l.Mark))
			mark.Small = true
			words.Add(parts.Pad(4, 0, 0, 0, mark))
		}
		var act fyne.CanvasObject = parts.NewChip(f.T("profile.in-force"), parts.ToneOK, "check-circle-fill")
		if !l.Chosen {
			act = parts.NewSmallButton(f.T("profile.choose"), "", parts.Secondary, func() { s.askProfile(l) })
		}
		card := parts.NewCard(parts.Pad(10, 14, 10, 14, parts.Columns(12, []float32{-1, 0}, words, parts.Center(act))))
		if l.Chosen {
			card.Stroke = parts.ColorAccent
		}
		rows.Add(card)
	}
	return rows
}

// askProfile says what a choice changes, and what it does not, before it is made.
func (s *settingsScreen) askProfile(l profileLine) {
	f := s.frame
	lines := []string{f.T("profile.ask.new"), f.T("profile.ask.open")}
	if l.Mark != "" {
		lines = append(lines, capital(l.Mark))
	}
	f.ask(f.T("profile.ask", message.Text("title", l.Title)), lines, f.T("profile.choose"), func() {
		organisation := s.office.Organisation
		organisation.Profile = l.Profile.ID
		s.record(cases.DescribeOrganisation{Organisation: organisation}, func() {
			f.Profile = l.Profile
			f.openMoves(l.Profile)
		})
	})
}

// lookForOthers asks which open cases follow another version than the one in force.
func (s *settingsScreen) lookForOthers(p regulation.Profile) {
	f, desk := s.frame, s.frame.Desk
	if s.profiles.of == refOf(p) && len(s.profiles.other) > 0 {
		s.showOthers(p)
	}
	Load(f.Work, &s.profiles.asked, func(ctx context.Context) ([]cases.CaseID, error) {
		return desk.NotUnder(ctx, refOf(p))
	}, func(ids []cases.CaseID, err error) {
		if err != nil { // somebody who may not read cases is told nothing about them
			return
		}
		s.profiles.of, s.profiles.other = refOf(p), ids
		s.showOthers(p)
		f.trace("shown profiles")
	})
}

func (s *settingsScreen) showOthers(p regulation.Profile) {
	f := s.frame
	s.profiles.note.Objects = nil
	if n := len(s.profiles.other); n > 0 {
		b := parts.NewBanner(parts.ToneInfo, "", f.T("profile.others", message.Number("n", n)))
		b.Action = parts.NewSmallButton(f.T("profile.compare"), "scales", parts.Secondary, func() { f.openMoves(p) })
		s.profiles.note.Add(b)
	}
	s.profiles.note.Refresh()
	s.page.Refresh()
}

// moveEntry is the act that moves a case.
func moveEntry(id cases.CaseID, to cases.ProfileRef, reason string) register.Entry {
	return register.Entry{File: id.File(), Payload: cases.MoveProfile{Profile: to, Reason: reason}}
}
