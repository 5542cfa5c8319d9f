package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// troubleWidth is how wide the texts of these sheets are made, in pixels.
const troubleWidth = 560

// confirmContestable shows what is contestable and records all the same if the
// person says so. Esc leaves, and nothing is recorded.
func (f *Frame) confirmContestable(in []rules.Verdict, yes func()) {
	body := parts.V(10,
		parts.NewWrap(f.T("confirm.contestable", message.Number("n", len(in))), parts.Body, parts.ColorText, troubleWidth),
		f.reasons(reasonsOf(f.words, in)),
	)
	s := parts.NewSheet(f.T("trouble.contestable", message.Number("n", len(in))), f.T("trouble.contestable.lead"), body)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("button.all-the-same"), "", parts.Primary, func() {
		s.Close()
		yes()
	})
	s.First = s.Others[0]
	f.over("contestable", s)
}

// showRefusal shows every reason, its arithmetic, its article and what can be done.
func (f *Frame) showRefusal(r *register.Refusal) {
	n := len(r.Reasons) + len(r.Roles)
	body := parts.V(10)
	for _, m := range r.Roles {
		body.Add(parts.NewBanner(parts.ToneWarn, "", f.Say(m)))
	}
	body.Add(f.reasons(reasonsOf(f.words, r.Reasons)))
	if len(r.Confirm) > 0 {
		body.Add(parts.NewText(f.T("trouble.refused.besides"), parts.CaptionStrong, parts.ColorMuted))
		body.Add(f.reasons(reasonsOf(f.words, r.Confirm)))
	}
	s := parts.NewSheet(f.T("trouble.refused", message.Number("n", n)), f.T("trouble.refused.lead"), body)
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	s.First = s.Primary
	f.over("refusal", s)
}

// reasons lays verdicts out: the state, the reason, its article, how it was
// counted behind a fold, and what can be done.
func (f *Frame) reasons(in []reasonView) *fyne.Container {
	rows := parts.V(8)
	for _, r := range in {
		rows.Add(parts.NewCard(parts.PadAll(12, f.reason(r))))
	}
	return rows
}

func (f *Frame) reason(r reasonView) *fyne.Container {
	head := parts.H(8, parts.NewChip(r.State, toneOf(r.Heavy), ""), parts.Spacer())
	if r.Article != "" {
		head.Add(parts.NewArticle(r.Article))
	}
	column := parts.V(6, head, parts.NewWrap(r.Reason, parts.Body, parts.ColorText, troubleWidth-24))
	if r.Remedy != "" {
		column.Add(parts.NewWrap(r.Remedy, parts.Caption, parts.ColorAccent, troubleWidth-24))
	}
	if len(r.Steps) > 0 {
		steps := parts.V(2)
		for _, step := range r.Steps {
			steps.Add(parts.NewWrap(step, parts.Caption, parts.ColorMuted, troubleWidth-24))
		}
		column.Add(f.fold(f.T("trouble.arithmetic"), steps))
	}
	return column
}

// fold shows content under a button, closed at first.
func (f *Frame) fold(label string, content fyne.CanvasObject) *fyne.Container {
	content.Hide()
	var b *parts.Button
	b = parts.NewSmallButton(label, "caret-right", parts.Ghost, func() {
		b.Icon = "caret-down"
		if content.Visible() {
			b.Icon = "caret-right"
			content.Hide()
		} else {
			content.Show()
		}
		b.Refresh()
		if top := f.Window.Canvas().Overlays().Top(); top != nil {
			top.Refresh()
		}
	})
	return parts.V(4, parts.H(0, b, parts.Spacer()), content)
}

// toneOf is the colour of a verdict that stops, or of one that only may be contested.
func toneOf(heavy bool) parts.Tone {
	if heavy {
		return parts.ToneDanger
	}
	return parts.ToneWarn
}

// Fault says what happened, what was kept and what to do next; the technical
// cause is behind "details" and can be copied.
func (f *Frame) Fault(err error) {
	if f.pageFailed(err) {
		return
	}
	if offline(err) {
		f.showOffline(err, nil)
		return
	}
	f.trace("fault " + err.Error())
	var conflict *register.ConflictError
	if errors.As(err, &conflict) || errors.Is(err, register.ErrConflict) {
		f.conflict(err, conflict)
		return
	}
	body := parts.V(12,
		parts.NewWrap(f.Say(f.explain(err)), parts.Body, parts.ColorText, troubleWidth),
		parts.NewBanner(parts.ToneInfo, "", f.T("trouble.kept")),
		f.details(err),
	)
	s := parts.NewSheet(f.T("trouble.fault"), "", body)
	s.Primary = parts.NewButton(f.T("button.close"), "", parts.Primary, s.Close)
	s.First = s.Primary
	f.over("fault", s)
}

// explain words an error by the register, or else by the system around.
func (f *Frame) explain(err error) message.Message {
	m := register.Explain(err)
	if m.Key == "register.other" && f.Outside != nil {
		if o := f.Outside.Explain(err); !o.IsZero() {
			return o
		}
	}
	return m
}

// conflict says that somebody else saved meanwhile, and what, and offers to
// read the file again. The form under it closes, as it shows what is no longer
// so; its draft is offered again when it is reopened.
func (f *Frame) conflict(err error, c *register.ConflictError) {
	body := parts.V(12, parts.NewWrap(f.Say(register.Explain(err)), parts.Body, parts.ColorText, troubleWidth))
	if c != nil {
		lines := parts.V(4)
		for _, l := range conflictLines(f.words, c.Acts, f.shell.nameOf) {
			lines.Add(parts.NewWrap(l, parts.Body, parts.ColorMuted, troubleWidth))
		}
		body.Add(lines)
	}
	body.Add(parts.NewBanner(parts.ToneInfo, "", f.T("trouble.conflict.kept")))
	body.Add(f.details(err))
	s := parts.NewSheet(f.T("trouble.conflict"), "", body)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(f.T("button.reload"), "", parts.Primary, func() {
		s.Close()
		if under, ok := f.Window.Canvas().Overlays().Top().(*parts.Sheet); ok {
			under.Close()
		}
		f.Reload(nil)
	})
	s.First = s.Primary
	f.over("conflict", s)
}

// details is the technical cause behind a fold, with a button that copies it.
func (f *Frame) details(err error) *fyne.Container {
	cause := err.Error()
	copied := parts.NewSmallButton(f.T("button.copy"), "", parts.Secondary, nil)
	copied.OnTap = func() {
		fyne.CurrentApp().Clipboard().SetContent(cause)
		copied.SetLabel(f.T("trouble.copied"))
	}
	return f.fold(f.T("trouble.details"), parts.V(6,
		parts.NewWrap(cause, parts.Caption, parts.ColorMuted, troubleWidth), parts.H(0, copied, parts.Spacer())))
}

// ask asks before an act that is not undone by Ctrl+Z: a title, what will
// happen line by line, and the verb that does it. Esc leaves.
func (f *Frame) ask(title string, lines []string, verb string, yes func()) {
	body := parts.V(8)
	for _, l := range lines {
		body.Add(parts.NewWrap(l, parts.Body, parts.ColorText, troubleWidth))
	}
	s := parts.NewSheet(title, "", body)
	s.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, s.Close)}
	s.Primary = parts.NewButton(verb, "", parts.Primary, func() {
		s.Close()
		yes()
	})
	f.over("ask", s)
}

// over opens a sheet over whatever is open: the overlay under it makes room and
// comes back, with the keyboard where it was, when the sheet closes.
func (f *Frame) over(name string, s *parts.Sheet) {
	c := f.Window.Canvas()
	under, focused := c.Overlays().Top(), c.Focused()
	if under != nil {
		c.Overlays().Remove(under)
		closed := s.OnClose
		s.OnClose = func() {
			f.overlay(under, focused)
			if closed != nil {
				closed()
			}
		}
	}
	f.Sheet(name, s)
}
