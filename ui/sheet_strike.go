package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// strikeSheet strikes an act, with its reason; what depends on it is struck
// with it, once somebody has seen the list.
type strikeSheet struct {
	frame  *Frame
	view   register.View
	acts   []cases.Act // to be struck, the one that was asked for first
	reason string
	draft  *draft

	fields *formFields
	sheet  *parts.Sheet
	others *fyne.Container
	moves  *fyne.Container // what the strike would change
	gen    Generation
	look   Generation
}

// openStrike asks why an act is struck.
func (f *Frame) openStrike(v register.View, a cases.Act) {
	s := &strikeSheet{frame: f, view: v, acts: []cases.Act{a}, others: parts.V(6), moves: parts.V(8)}
	s.draft = f.draft("strike", actDraft(v.Matter, a))
	s.fields = newFormFields(f, func() { s.draft.changed(func() any { return s.reason }) })
	body := parts.V(10,
		parts.NewCard(parts.Pad(8, 12, 8, 12, f.actLines(v, a))),
		parts.NewWrap(f.T("confirm.strike"), parts.Body, parts.ColorText, 620),
		s.others,
		s.fields.entry("reason", f.T("label.reason"), "", false, &s.reason),
		s.moves,
	)
	s.sheet = parts.NewSheet(f.T("case.strike.title"), v.Matter.Case.Number(), body)
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, func() {
		s.draft.leave()
		s.sheet.Close()
	})}
	s.sheet.Primary = parts.NewButton(f.T("button.strike"), "", parts.Danger, s.submit)
	s.sheet.OnEscape = s.draft.leave
	if !f.Sheet("strike", s.sheet) {
		s.draft.done()
		return
	}
	s.draft.restore(&s.reason, func() { s.fields.put("reason", s.reason) })
	s.preview(s.acts)
}

// preview shows what striking would change, with what hangs on the act: nothing
// is recorded.
func (s *strikeSheet) preview(acts []cases.Act) {
	f, m := s.frame, s.view.Matter
	var sub register.Submission
	for _, a := range acts {
		sub.Entries = append(sub.Entries, register.Entry{
			ID: register.Derived(a.ID+"?", cases.KindStrike, 1), File: a.File, Payload: cases.StrikeAct{Act: a.ID, Reason: "–"},
		})
	}
	Load(f.Work, &s.look, func(ctx context.Context) (register.Trial, error) {
		return f.Desk.Try(ctx, sub)
	}, func(t register.Trial, err error) {
		if err != nil {
			return // said when the strike itself is tried
		}
		more := slices.Clone(acts)
		for _, a := range hangingActs(m, t.Refused, acts[0].ID) {
			if !slices.ContainsFunc(more, func(b cases.Act) bool { return b.ID == a.ID }) {
				more = append(more, a)
			}
		}
		if len(more) > len(acts) {
			s.preview(more)
			return
		}
		s.showMoves(casesMoved(f.words, t, m.Case.ID), len(acts)-1)
	})
}

// showMoves lists what changes, and how many acts go with the one struck.
func (s *strikeSheet) showMoves(moved []caseMoves, together int) {
	f := s.frame
	s.moves.Objects = []fyne.CanvasObject{parts.HLine(), parts.NewText(f.T("overlay.moves"), parts.Sub, parts.ColorText)}
	if together > 0 {
		s.moves.Add(parts.NewWrap(f.T("moves.together", message.Number("n", together)), parts.Body, parts.ColorWarn, 620))
	}
	if len(moved) == 0 {
		s.moves.Add(parts.NewText(f.T("moves.none"), parts.Body, parts.ColorMuted))
	}
	for _, line := range f.caseMovesLines(moved) {
		s.moves.Add(line)
	}
	s.sheet.Refresh()
	f.trace("shown moves")
}

// actLines show an act: its name and day, and what it says.
func (f *Frame) actLines(v register.View, a cases.Act) fyne.CanvasObject {
	what := f.words.T("case.cap", message.Term("text", "event."+string(a.Payload.Kind())))
	lines := parts.V(-2, parts.Columns(8, []float32{-1, 0},
		parts.NewEllipsis(what, parts.Strong, parts.ColorText), parts.NewText(f.words.Day(a.On), parts.Body, parts.ColorText)))
	if d := eventDetail(f.words, v.Matter, a.Payload); d != "" {
		lines.Add(parts.NewWrap(d, parts.Caption, parts.ColorMuted, 600))
	}
	return lines
}

func (s *strikeSheet) submission() register.Submission {
	var sub register.Submission
	for _, a := range s.acts {
		sub.Entries = append(sub.Entries, register.Entry{
			ID: register.Derived(a.ID, cases.KindStrike, 1), File: a.File, Payload: cases.StrikeAct{Act: a.ID, Reason: trim(s.reason)},
		})
	}
	return sub
}

// submit tries the strike first: what hangs on the act is listed, and struck
// with it at the next press.
func (s *strikeSheet) submit() {
	f := s.frame
	if !s.fields.show(reasonProblems(s.reason)) {
		return
	}
	Load(f.Work, &s.gen, func(ctx context.Context) (register.Trial, error) {
		return f.Desk.Try(ctx, s.submission())
	}, s.onTried)
}

// reasonProblems asks for a reason.
func reasonProblems(reason string) []formProblem {
	if blank(reason) {
		return []formProblem{{Field: "reason", Message: message.New("field.reason")}}
	}
	return nil
}

func (s *strikeSheet) onTried(t register.Trial, err error) {
	f := s.frame
	if err != nil {
		f.Fault(err)
		return
	}
	hanging := hangingActs(s.view.Matter, t.Refused, s.acts[0].ID)
	hanging = slices.DeleteFunc(hanging, func(a cases.Act) bool {
		return slices.ContainsFunc(s.acts, func(b cases.Act) bool { return b.ID == a.ID })
	})
	if len(hanging) == 0 {
		sub := s.submission()
		sub.Ends = s.draft.key
		f.Record(Recording{
			Submission: sub, Said: message.New("case.strike.done"),
			Done: func(register.Trial) {
				s.draft.done()
				s.sheet.Close()
			},
		})
		return
	}
	s.acts = append(s.acts, hanging...)
	s.others.Objects = []fyne.CanvasObject{parts.NewBanner(parts.ToneWarn, "", f.T("case.strike.together"))}
	for _, a := range s.acts[1:] {
		s.others.Add(parts.NewCard(parts.Pad(6, 12, 6, 12, f.actLines(s.view, a))))
	}
	s.sheet.Primary.SetLabel(f.T("case.strike.all", message.Number("n", len(s.acts))))
	s.sheet.Refresh()
	f.trace("strike together")
}
