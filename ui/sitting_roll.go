package ui

import (
	"unicode"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// rollTyped is what was typed about one member at the roll call.
type rollTyped struct {
	choice int // 0 room, 1 video, 2 absent; -1 nothing yet
	at     days.Hour
}

// rollPanel calls the roll: how each member attends, and since when.
func (s *sittingScreen) rollPanel(p *stepPanel, v register.View) {
	f, m := s.frame, v.Matter
	lines := rollOf(f.words, m, s.read.sitting)
	rows := parts.V(0)
	var segments []*parts.Segment
	var called []memberLine // of the segments
	waiting := 0
	for i, l := range lines {
		if i > 0 {
			rows.Add(parts.HLine())
		}
		if l.In || l.Recused {
			rows.Add(s.presentRow(l, v))
			continue
		}
		waiting++
		row, segment := s.callRow(l)
		segments, called = append(segments, segment), append(called, l)
		rows.Add(row)
	}
	for i, x := range segments {
		x.OnMove = func(step int) {
			if to := i + step; to >= 0 && to < len(segments) {
				parts.GiveFocus(f.Window.Canvas(), segments[to])
			}
		}
		x.OnRune = func(r rune) {
			switch unicode.ToLower(r) {
			case 't':
				s.allPresent(lines, segments)
			case 'r':
				s.recuse(v, called[i].Member)
			}
		}
	}
	column := parts.V(10)
	if len(lines) == 0 {
		column.Add(parts.NewBanner(parts.ToneWarn, "", f.T("sitting.roll.empty")))
		p.primary = parts.NewButton(f.T("do.compose"), "users-three", parts.Primary, s.toCase)
		p.content, p.first = column, p.primary
		return
	}
	column.Add(s.dayRow(v))
	column.Add(rows)
	p.content = column
	if waiting == 0 {
		p.primary = parts.NewButton(f.T("sitting.go-on"), "arrow-right", parts.Primary, func() { s.goTo(stepOpen) })
		p.first = p.primary
		return
	}
	column.Add(parts.NewEllipsis(f.T("sitting.roll.keys"), parts.Caption, parts.ColorFaint))
	p.others = []*parts.Button{parts.NewButton(f.T("sitting.roll.all"), "users", parts.Secondary, func() { s.allPresent(lines, segments) })}
	p.primary = parts.NewButton(f.T("sitting.roll.record"), "check", parts.Primary, func() { s.recordRoll(p, v, lines) })
	p.first = segments[0]
}

// dayRow says which day the acts are recorded on, and lets it be changed when
// the sitting is typed in afterwards.
func (s *sittingScreen) dayRow(v register.View) fyne.CanvasObject {
	f := s.frame
	plan, _ := s.read.sitting.Plan()
	if s.read.sitting.Opened != nil || len(s.read.sitting.Moves) > 0 || s.guide != nil && s.day == plan.Day {
		return parts.NewEllipsis(capital(f.words.DayLong(s.day)), parts.Body, parts.ColorMuted)
	}
	field := f.dayField(v.Matter.Calendar, nil)
	field.SetDay(s.day)
	box := parts.NewField(f.T("sitting.day"), "", "", field)
	field.OnDay = func(d days.Day) {
		box.SetError("")
		switch {
		case d == 0:
		case d > v.Matter.Today:
			box.SetError(f.T("field.future"))
		default:
			s.day = d
		}
	}
	return narrow(box, 260)
}

// presentRow is a member who is there, with the way out, or who is recused.
func (s *sittingScreen) presentRow(l memberLine, v register.View) fyne.CanvasObject {
	f := s.frame
	who := parts.V(-2, parts.NewEllipsis(l.Name, parts.Strong, parts.ColorText), parts.NewEllipsis(l.Role, parts.Caption, parts.ColorMuted))
	var end fyne.CanvasObject = parts.NewSmallButton(f.T("sitting.leave"), "arrow-right", parts.Secondary, func() { s.leave(l, v) })
	status := parts.NewText(l.status(f.words), parts.Body, parts.ColorText)
	if l.Recused && !l.In {
		end = parts.NewChip(f.T("council.recused"), parts.ToneDanger, "hand-palm")
		status = parts.NewText("", parts.Body, parts.ColorText)
	}
	return parts.Pad(8, 0, 8, 0, parts.Columns(12, []float32{0, -1, 0, 0}, parts.NewAvatar(initials(l.Name), l.Tone, 34), who, status, end))
}

// callRow is a member who is not there yet.
func (s *sittingScreen) callRow(l memberLine) (fyne.CanvasObject, *parts.Segment) {
	f := s.frame
	t := s.roll[l.Member]
	if t == nil {
		t = &rollTyped{choice: -1, at: s.hour()}
		if s.intent[l.Member] == attendExcused {
			t.choice = 2
		}
		s.roll[l.Member] = t
	}
	at := f.hourField(func(h days.Hour) { t.at = h })
	at.SetHour(t.at)
	segment := parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("sitting.roll.room"), Keys: "s", Tone: parts.ToneOK},
		{Label: f.T("sitting.roll.video"), Keys: "v", Tone: parts.ToneOK},
		{Label: f.T("sitting.roll.absent"), Keys: "a"},
	}, func(i int) { t.choice = i })
	segment.SetName(l.Name)
	segment.Selected = t.choice
	detail := l.Role
	if l.Left {
		detail = joined(l.Role, l.status(f.words))
	}
	who := parts.V(-2, parts.NewEllipsis(l.Name, parts.Strong, parts.ColorText), parts.NewEllipsis(detail, parts.Caption, parts.ColorMuted))
	return parts.Pad(7, 0, 7, 0, parts.Columns(12, []float32{0, -1, 0, 96}, parts.NewAvatar(initials(l.Name), l.Tone, 34), who, segment, at)), segment
}

// allPresent marks everybody who is not marked yet, as they mean to attend.
func (s *sittingScreen) allPresent(lines []memberLine, segments []*parts.Segment) {
	plan, _ := s.read.sitting.Plan()
	i := 0
	for _, l := range lines {
		if l.In || l.Recused {
			continue
		}
		if t := s.roll[l.Member]; t != nil && t.choice < 0 {
			t.choice = 0
			if attendanceOf(s.intent, l.Member, plan) == attendVideo {
				t.choice = 1
			}
			segments[i].SetSelected(t.choice)
		}
		i++
	}
}

// recordRoll records the arrivals, in the order of their times.
func (s *sittingScreen) recordRoll(p *stepPanel, v register.View, lines []memberLine) {
	f := s.frame
	entries, problem := arrivals(lines, s.roll, s.id)
	if problem != "" {
		trouble(p.trouble, parts.NewBanner(parts.ToneDanger, "", f.T(problem)))
		s.page.Refresh()
		f.trace("field roll error")
		s.focus()
		return
	}
	s.record(p, v, message.New("sitting.roll.done", message.Number("n", len(entries))), register.DraftKey{}, func() {
		s.roll = map[cases.PersonID]*rollTyped{}
	}, entries...)
}

// arrivals are the acts of a roll call; a problem is the key of what is missing.
func arrivals(lines []memberLine, typed map[cases.PersonID]*rollTyped, id cases.SittingID) (out []register.Entry, problem string) {
	for _, l := range lines {
		t := typed[l.Member]
		if l.In || l.Recused || t == nil || t.choice < 0 || t.choice > 1 {
			continue
		}
		if t.at == 0 {
			return nil, "sitting.roll.hour"
		}
		how := cases.InRoom
		if t.choice == 1 {
			how = cases.ByVideo
		}
		out = append(out, register.Entry{File: id.File(), At: t.at, Payload: cases.MemberArrived{Member: l.Member, Presence: how}})
	}
	if len(out) == 0 {
		return nil, "sitting.roll.none"
	}
	return out, ""
}

// leave records the departure of a member.
func (s *sittingScreen) leave(l memberLine, v register.View) {
	f := s.frame
	p := &stepPanel{trouble: newTrouble()}
	at := s.hourAt(p, f.T("sitting.leave.at"))
	reason := parts.NewEntry("")
	sheet := parts.NewSheet(f.T("sitting.leave.title", message.Text("name", l.Name)), f.T("sitting.leave.lead"), parts.V(10,
		parts.ColumnsTop(12, []float32{150, -1}, at, parts.NewField(f.T("label.reason"), f.T("council.optional"), "", reason)), p.trouble))
	sheet.Width = 560
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, sheet.Close)}
	sheet.Primary = parts.NewButton(f.T("sitting.leave.record"), "check", parts.Primary, func() {
		h, ok := s.hourGiven(p)
		if !ok {
			return
		}
		s.record(p, v, message.New("sitting.leave.done", message.Text("name", l.Name)), register.DraftKey{}, sheet.Close,
			register.Entry{File: s.id.File(), At: h, Payload: cases.MemberLeft{Member: l.Member, Reason: reason.Text}})
	})
	f.Sheet("leave", sheet)
}
