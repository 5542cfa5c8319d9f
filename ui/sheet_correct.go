package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// correctSheet corrects the day of an event or of a fact, and shows beforehand
// what moves with it.
type correctSheet struct {
	frame *Frame
	view  register.View
	is    correction

	fields *formFields
	sheet  *parts.Sheet
	day    *parts.Field
	field  *parts.DayField
	hour   *parts.HourField // nil when the act has no time
	moves  *fyne.Container
	draft  *draft
	gen    Generation
}

// correctDraft is what a correction keeps of what was typed.
type correctDraft struct {
	Day    days.Day
	At     days.Hour
	Reason string
}

// openCorrect opens the form of an act's day, with the day on file.
func (f *Frame) openCorrect(v register.View, a cases.Act) {
	s := &correctSheet{frame: f, view: v, moves: parts.V(8)}
	s.is = correction{Act: a, NewID: fixedIDs(a.ID)}
	s.is.Day, s.is.At = dayNow(a)
	s.draft = f.draft("correct", actDraft(v.Matter, a))
	s.fields = newFormFields(f, s.typed)
	s.field = f.dayField(v.Matter.Calendar, s.onDay)
	s.field.SetDay(s.is.Day)
	s.day = s.fields.add("day", f.T("case.correct.day"), "", false, s.field)
	row := []fyne.CanvasObject{s.day}
	if s.is.At != 0 {
		hour := f.hourField(func(h days.Hour) {
			s.is.At = h
			s.typed()
		})
		s.hour = hour
		hour.SetHour(s.is.At)
		row = append(row, s.fields.add("hour", f.T("case.fact.hour"), "", false, hour))
	}
	body := parts.V(8,
		parts.NewCard(parts.Pad(8, 12, 8, 12, f.actLines(v, a))),
		parts.NewText(f.T("case.correct.was", message.Day("day", s.is.Day)), parts.Caption, parts.ColorMuted),
		parts.ColumnsTop(12, []float32{-3, -2}, row...),
		s.fields.entry("reason", f.T("label.reason"), "", false, &s.is.Reason),
		s.moves,
	)
	s.sheet = parts.NewSheet(f.T("case.correct.title"), f.T("case.correct.lead"), body)
	s.sheet.Width = 740
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		s.draft.leave()
		s.sheet.Close()
	})}
	s.sheet.Primary = parts.NewButton(f.T("case.correct.button"), "", parts.Primary, s.submit)
	s.sheet.OnEscape = s.draft.leave
	if !f.Sheet("correct", s.sheet) {
		s.draft.done()
		return
	}
	var kept correctDraft
	s.draft.restore(&kept, func() {
		s.is.At = kept.At
		if s.hour != nil {
			s.hour.SetHour(kept.At)
		}
		s.fields.put("reason", kept.Reason)
		s.field.SetDay(kept.Day)
		s.onDay(kept.Day)
	})
}

// typed keeps what was typed at the next pause.
func (s *correctSheet) typed() {
	s.draft.changed(func() any { return correctDraft{Day: s.is.Day, At: s.is.At, Reason: s.is.Reason} })
}

// fixedIDs makes the identifiers of a correction from the act it corrects and
// in order, so that a correction sent twice is recognised.
func fixedIDs(of cases.ActID) func() string {
	n := 0
	return func() string {
		n++
		return string(register.Derived(of, "correction", n))
	}
}

// onDay shows what moves with the day that was typed.
func (s *correctSheet) onDay(d days.Day) {
	f, m := s.frame, s.view.Matter
	s.day.SetError("")
	s.is.Day = d
	s.typed()
	was, _ := dayNow(s.is.Act)
	if d == 0 || d == was {
		s.gen.n++
		s.showMoves(nil)
		return
	}
	sub := s.trial()
	Load(f.Work, &s.gen, func(ctx context.Context) (register.Trial, error) {
		return f.Desk.Try(ctx, sub)
	}, func(t register.Trial, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		if len(t.Refused) > 0 {
			s.day.SetError(f.Say(t.Refused[0].Reason))
			s.showMoves(nil)
			return
		}
		x := whatMoves(f.words, m.Profile.Numbers.Notice.N, t.Before[m.Case.ID], t.After[m.Case.ID])
		x.Letters = lettersIssuedAfter(f.words, m.Case, s.is.Act)
		s.showMoves(&x)
		f.trace("shown moves")
	})
}

// trial is the submission with identifiers of its own, so that trying leaves
// those of the record alone.
func (s *correctSheet) trial() register.Submission {
	c := s.is
	c.NewID = fixedIDs(s.is.Act.ID + "?")
	if blank(c.Reason) {
		c.Reason = "–"
	}
	return c.submission(s.view.Matter)
}

// showMoves lists days and verdicts, old → new, and the letters issued on the
// old value.
func (s *correctSheet) showMoves(x *moves) {
	f := s.frame
	s.moves.Objects = nil
	if x != nil {
		s.moves.Add(parts.HLine())
		s.moves.Add(parts.NewText(f.T("overlay.moves"), parts.Sub, parts.ColorText))
		if x.None() {
			s.moves.Add(parts.NewText(f.T("case.moves.none"), parts.Body, parts.ColorMuted))
		}
		for _, o := range f.movesLines(*x) {
			s.moves.Add(o)
		}
	}
	s.sheet.Refresh()
}

func (s *correctSheet) submit() {
	f := s.frame
	problems := reasonProblems(s.is.Reason)
	was, at := dayNow(s.is.Act)
	switch {
	case s.is.Day == 0:
		problems = append([]formProblem{{Field: "day", Message: message.New("field.day")}}, problems...)
	case s.is.Day > s.view.Matter.Today:
		problems = append([]formProblem{{Field: "day", Message: message.New("field.future")}}, problems...)
	case s.is.Day == was && s.is.At == at:
		problems = append([]formProblem{{Field: "day", Message: message.New("case.correct.same")}}, problems...)
	}
	if !s.fields.show(problems) {
		return
	}
	c := s.is
	c.NewID = fixedIDs(s.is.Act.ID)
	sub := c.submission(s.view.Matter)
	sub.Ends = s.draft.key
	f.Record(Recording{
		Submission: sub, Said: message.New("case.correct.done"),
		Done: func(register.Trial) {
			s.draft.done()
			s.sheet.Close()
		},
		Refused: func(r *register.Refusal) bool {
			if len(r.Reasons) == 0 {
				return false
			}
			s.day.SetError(f.Say(r.Reasons[0].Reason))
			s.day.Focus()
			return true
		},
	})
}
