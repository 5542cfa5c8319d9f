package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// fateCard shows what became of an envelope: its state, what is expected next,
// its events with their proofs, and what that changes. file takes a proof that is
// still to be filed; again is called once something was recorded here.
func (f *Frame) fateCard(v register.View, x dispatchFate, width float32, file, again func()) fyne.CanvasObject {
	inner := width - 28
	rows := parts.V(8, parts.NewEllipsis(joined(f.T("postroom.fate.title"), x.Reference), parts.CaptionStrong, parts.ColorMuted),
		parts.H(0, parts.NewChip(x.State, journeyTone(x.Kind), ""), parts.Spacer()))
	if x.Next != "" {
		tone := parts.ToneInfo
		if x.Late {
			tone = parts.ToneWarn
		}
		b := parts.NewBanner(tone, "", x.Next)
		b.Small = true
		rows.Add(b)
	}
	for _, e := range x.Events {
		rows.Add(f.fateRow(e, inner))
	}
	if x.Unproved != "" {
		rows.Add(parts.Columns(8, []float32{0, -1, 0}, parts.NewIcon("paperclip", parts.ColorWarn, 16),
			parts.NewEllipsis(f.T("postroom.fate.unproved", message.Text("proof", x.Unproved)), parts.Caption, parts.ColorMuted),
			parts.NewSmallButton(f.T("postroom.fate.file"), "", parts.Secondary, file)))
	}
	if x.Numberless {
		rows.Add(parts.Columns(8, []float32{0, -1, 0}, parts.NewIcon("receipt", parts.ColorWarn, 16),
			parts.NewEllipsis(f.T("postroom.fate.numberless"), parts.Caption, parts.ColorMuted),
			parts.NewSmallButton(f.T("postroom.fate.number"), "", parts.Secondary, func() { f.openLateNumber(v, x.Dispatch, again) })))
	}
	if len(x.Changes) > 0 {
		rows.Add(parts.HLine())
		rows.Add(parts.NewText(f.T("postroom.fate.changes"), parts.CaptionStrong, parts.ColorMuted))
	}
	for _, c := range x.Changes {
		rows.Add(parts.ColumnsTop(8, []float32{0, -1}, parts.NewIcon(checkState(c.State).Icon(), toneOfState(c.State).Ink(), 16),
			parts.V(0, parts.NewWrap(joined(c.Title, c.Article), parts.Strong, parts.ColorText, inner-24),
				parts.NewWrap(c.Reason, parts.Caption, parts.ColorMuted, inner-24))))
	}
	return parts.NewCard(parts.PadAll(14, rows))
}

// fateRow is one event: its day, what happened, and its proofs to be opened.
func (f *Frame) fateRow(e fateEvent, width float32) fyne.CanvasObject {
	const dayWidth = 92
	column := parts.V(0, parts.NewEllipsis(e.Title, parts.Strong, parts.ColorText))
	if e.Detail != "" {
		column.Add(parts.NewWrap(e.Detail, parts.Caption, parts.ColorMuted, width-dayWidth-10))
	}
	for _, p := range e.Proofs {
		column.Add(parts.NewRow(p.Label, parts.Pad(2, 2, 2, 2, parts.Columns(6, []float32{0, -1},
			parts.NewIcon("paperclip", parts.ColorAccent, 14),
			parts.NewEllipsis(f.T("postroom.fate.proof", message.Text("proof", p.Label), message.Text("name", p.Name), message.Day("day", p.Filed)),
				parts.Caption, parts.ColorAccent))), func() { f.openFiledProof(p) }))
	}
	return parts.ColumnsTop(10, []float32{dayWidth, -1}, parts.Pad(1, 0, 0, 0, parts.NewEllipsis(f.words.Day(e.Day), parts.Caption, parts.ColorMuted)), column)
}

// openFiledProof shows a proof in the system's viewer.
func (f *Frame) openFiledProof(p proofLine) {
	f.outside(func(ctx context.Context) error {
		b, err := f.Desk.Document(ctx, p.Document)
		if err != nil {
			return err
		}
		return f.Outside.Open(ctx, p.Name, b)
	}, "opened "+p.Name)
}

// fileProofOf files a scan about an envelope of a case.
func (f *Frame) fileProofOf(v register.View, id cases.DispatchID) {
	s, ok := v.Matter.Case.Service(id)
	if !ok {
		return
	}
	if letter, _, found := letterIn(v.Matter.Case, s); found {
		f.openProof(v, id, letter)
	}
}

// A lateNumber is a number of the post that comes to be known, or proves wrong,
// once the envelope has left.
type lateNumber struct{ Text string }

// faults is the message beside the field.
func (x lateNumber) fault() message.Message {
	n := post.Normalise(x.Text)
	if n == "" {
		return message.New("mail.posting.number")
	}
	return n.Check()
}

// numbered records the number of an envelope that has left: the deposit is struck
// and recorded again on its day, with its number; both stay legible.
func numbered(c *cases.Case, id cases.DispatchID, number post.Number, reason string) (register.Submission, bool) {
	s, ok := c.Service(id)
	if !ok || s.Posted == 0 {
		return register.Submission{}, false
	}
	for _, a := range cases.Standing(c.Acts) {
		p, is := a.Payload.(cases.Posted)
		if !is || p.Dispatch != id {
			continue
		}
		p.Number = string(number)
		return register.Submission{Entries: []register.Entry{
			{File: c.ID.File(), Payload: cases.StrikeAct{Act: a.ID, Reason: reason}},
			{File: c.ID.File(), On: a.On, At: a.At, Payload: p},
		}}, true
	}
	return register.Submission{}, false
}

// openLateNumber asks for the number of an envelope that has left without one.
func (f *Frame) openLateNumber(v register.View, id cases.DispatchID, again func()) {
	sv, ok := v.Matter.Case.Service(id)
	if !ok {
		return
	}
	typed := lateNumber{}
	entry := parts.NewEntry(f.T("mail.number.example"))
	field := parts.NewField(f.T("label.number"), "", f.T("postroom.number.hint"), entry)
	entry.OnChanged = func(t string) {
		typed.Text = t
		field.SetError("")
		field.SetInfo(f.Say(post.Normalise(t).Doubt()))
	}
	s := parts.NewSheet(f.T("postroom.number.title"), joined(v.Matter.Name(sv.To), f.caseLead(v.Matter)), parts.V(10, field))
	s.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, s.Close)}
	submit := func() {
		if m := typed.fault(); !m.IsZero() {
			field.SetError(f.Say(m))
			f.trace("field number error")
			field.Focus()
			return
		}
		sub, found := numbered(v.Matter.Case, id, post.Normalise(typed.Text), f.T("postroom.number.reason"))
		if !found {
			s.Close()
			return
		}
		sub.Seen = v.Seen
		f.Record(Recording{
			Submission: sub, Said: message.New("postroom.number.done", message.Text("number", post.Normalise(typed.Text).Pretty())),
			Done: func(register.Trial) {
				s.Close()
				again()
			},
		})
	}
	entry.OnSubmitted = func(string) { submit() } // a scanner ends with Enter
	s.Primary = parts.NewButton(f.T("button.record"), "check", parts.Primary, submit)
	s.First = entry
	f.over("late-number", s)
}
