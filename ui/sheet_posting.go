package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// openPosting opens the envelopes that were issued and have not left.
func (f *Frame) openPosting(v register.View) {
	rows := postingOf(f.words, v)
	if len(rows) == 0 {
		f.toast(f.T("mail.posting.nothing"), nil)
		return
	}
	newPostingSheet(f, v, rows).open()
}

// postingSheet records the dispatch of envelopes: one day for all, exceptions
// by row. UI goroutine only.
type postingSheet struct {
	frame *Frame
	view  register.View
	list  []postingRow
	typed postingForm
	draft *draft
	quiet bool // the fields are being filled, not typed into

	sheet *parts.Sheet
	day   *parts.DayField
	field *parts.Field
	rows  map[cases.DispatchID]*postingCard
}

// postingCard is one envelope on the sheet.
type postingCard struct {
	card      *parts.Box
	leaves    *parts.Check
	day       *parts.Field
	dayInput  *parts.DayField
	number    *parts.Field
	entry     *parts.Entry
	witnesses *parts.Field
	names     *parts.Entry
	signed    *parts.Segment
}

func newPostingSheet(f *Frame, v register.View, list []postingRow) *postingSheet {
	s := &postingSheet{
		frame: f, view: v, list: list, rows: map[cases.DispatchID]*postingCard{},
		typed: postingForm{Day: v.Matter.Today, Rows: map[cases.DispatchID]postingException{}},
	}
	s.draft = f.draft("posting", string(v.Matter.Case.ID))
	s.build()
	return s
}

const postingWidth = 860

func (s *postingSheet) build() {
	f := s.frame
	s.day = f.dayField(s.view.Matter.Calendar, func(d days.Day) { s.typed.Day = d; s.changed() })
	f.judged(s.day, func(d days.Day) dayJudgement { return postedDay(s.view.Matter.Today, s.safeBy(), d) })
	s.field = parts.NewField(f.T("mail.posting.day"), "", f.T("mail.posting.day.hint"), s.day)
	body := parts.V(10, parts.Columns(12, []float32{300, -1}, s.field, parts.Gap(1, 1)))
	for _, r := range s.list {
		c := s.card(r)
		s.rows[r.Dispatch] = c
		body.Add(c.card)
	}
	body.Add(parts.NewWrap(f.T("mail.posting.order"), parts.Caption, parts.ColorMuted, postingWidth-60))
	s.sheet = parts.NewSheet(f.T("mail.posting.title", message.Number("n", len(s.list))), f.caseLead(s.view.Matter), body)
	s.sheet.Width = postingWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("mail.later"), "", parts.Secondary, s.close)}
	s.sheet.Primary = parts.NewButton(f.T("button.deposit"), "check", parts.Primary, s.submit)
	s.sheet.OnEscape = s.draft.leave
}

// safeBy is the first of the last safe days of the envelopes; zero without one.
func (s *postingSheet) safeBy() days.Day {
	var first days.Day
	for _, r := range s.list {
		first = days.Earliest(first, r.SafeBy)
	}
	return first
}

func (s *postingSheet) card(r postingRow) *postingCard {
	f, id := s.frame, r.Dispatch
	c := &postingCard{}
	c.leaves = parts.NewCheck(f.T("mail.posting.left"), func(on bool) {
		s.except(id, func(e *postingException) { e.Stays = !on })
	})
	c.leaves.SetChecked(true)
	c.dayInput = f.dayField(s.view.Matter.Calendar, func(d days.Day) {
		s.except(id, func(e *postingException) { e.Day = d })
	})
	f.judged(c.dayInput, func(d days.Day) dayJudgement { return postedDay(s.view.Matter.Today, r.SafeBy, d) })
	c.day = parts.NewField(f.T("mail.posting.other-day"), "", "", c.dayInput)
	chips := parts.H(6)
	for _, l := range r.Letters {
		chips.Add(parts.NewChip(capital(l), parts.ToneInfo, ""))
	}
	where := r.Address
	if r.SafeBy != 0 {
		where = joined(r.Address, f.T("mail.posting.safe", message.Day("day", r.SafeBy)))
	}
	who := parts.V(2,
		parts.Columns(8, []float32{0, 0, -1, 0}, parts.NewText(r.Name, parts.Strong, parts.ColorText),
			parts.NewText(r.Capacity, parts.Caption, parts.ColorMuted), parts.Gap(1, 1), chips),
		parts.NewEllipsis(where, parts.Caption, parts.ColorMuted))
	how := []fyne.CanvasObject{parts.Pad(20, 0, 0, 0, c.leaves)}
	switch {
	case r.Channel.Numbered():
		c.entry = parts.NewEntry(f.T("mail.number.example"))
		c.entry.SetText(post.Number(r.Number).Pretty())
		c.entry.OnChanged = func(t string) {
			s.except(id, func(e *postingException) { e.Number = t })
			c.number.SetError("")
			c.number.SetInfo(f.Say(post.Normalise(t).Doubt()))
		}
		c.entry.OnSubmitted = func(t string) { s.scanned(id, t) }
		c.number = parts.NewField(f.T("label.number"), "", capital(f.T(r.Channel.Key())), c.entry)
		how = append(how, c.number)
	case r.Channel == post.ByHand:
		c.signed = parts.NewSegment([]parts.SegmentOption{
			{Label: f.T("mail.hand.signed")}, {Label: f.T("letter-state.refused-to-sign")},
		}, func(i int) {
			s.except(id, func(e *postingException) { e.Unsigned = i == 1 })
			s.showWitnesses(c, i == 1)
		})
		c.signed.Required = true
		c.signed.SetSelected(0)
		c.names = parts.NewEntry(f.T("mail.hand.witnesses.example"))
		c.names.OnChanged = func(t string) { s.except(id, func(e *postingException) { e.Witnesses = t }) }
		c.witnesses = parts.NewField(f.T("mail.hand.witnesses"), "", "", c.names)
		c.witnesses.Hide()
		how = append(how, parts.V(4, parts.NewField(f.T("mail.hand.receipt"), "", "", c.signed), c.witnesses))
	}
	if len(how) == 1 {
		how = append(how, parts.Gap(1, 1)) // an ordinary letter has neither number nor receipt
	}
	how = append(how, c.day)
	c.card = parts.NewCard(parts.Pad(10, 12, 6, 12, parts.V(6, who, parts.ColumnsTop(14, []float32{180, -1, 230}, how...))))
	return c
}

// scanned goes on to the next envelope that waits for its number: a scanner ends
// with Enter. The code in the footer of a letter goes to its envelope instead.
func (s *postingSheet) scanned(id cases.DispatchID, text string) {
	f := s.frame
	if reference, ok := f.scannedReference(text); ok {
		for _, r := range s.list {
			if c := s.rows[r.Dispatch]; c.entry != nil && isReference(reference, envelopeReference(s.view.Matter.Case.Number(), r.Dispatch), r.copies) {
				s.rows[id].entry.SetText("")
				c.number.Focus()
				return
			}
		}
	}
	if m := s.typed.numberFault(s.list, id); !m.IsZero() {
		s.rows[id].number.SetError(f.Say(m))
		f.trace("field number error")
		return
	}
	f.trace("scanned " + string(id))
	if next := s.typed.nextNumber(s.list, id); next != "" {
		s.rows[next].number.Focus()
		return
	}
	parts.GiveFocus(f.Window.Canvas(), s.sheet.Primary)
}

func (s *postingSheet) showWitnesses(c *postingCard, shown bool) {
	if shown {
		c.witnesses.Show()
	} else {
		c.witnesses.Hide()
	}
	s.sheet.Refresh()
}

// except changes what is said of one row.
func (s *postingSheet) except(id cases.DispatchID, change func(*postingException)) {
	e := s.typed.Rows[id]
	change(&e)
	s.typed.Rows[id] = e
	s.changed()
}

func (s *postingSheet) changed() {
	if s.quiet {
		return
	}
	s.draft.changed(func() any { return s.typed })
}

func (s *postingSheet) open() {
	s.show()
	if !s.frame.Sheet("posting", s.sheet) {
		return
	}
	s.draft.restore(&s.typed, s.show)
	s.frame.trace("shown posting")
}

// show puts what was typed into the fields.
func (s *postingSheet) show() {
	s.quiet = true
	defer func() { s.quiet = false }()
	if s.typed.Rows == nil {
		s.typed.Rows = map[cases.DispatchID]postingException{}
	}
	s.day.SetDay(s.typed.Day)
	for _, r := range s.list {
		e, c := s.typed.Rows[r.Dispatch], s.rows[r.Dispatch]
		c.leaves.SetChecked(!e.Stays)
		if e.Day != 0 {
			c.dayInput.SetDay(e.Day)
		}
		if c.entry != nil && e.Number != "" {
			c.entry.SetText(e.Number)
		}
		if c.names != nil {
			c.names.SetText(e.Witnesses)
			if e.Unsigned {
				c.signed.SetSelected(1)
				s.showWitnesses(c, true)
			}
		}
	}
}

// faulty shows every fault beside its field and puts the keyboard into the first.
func (s *postingSheet) faulty() bool {
	f := s.frame
	faults := s.typed.faults(s.view.Matter.Today, s.list)
	order := []*parts.Field{s.field}
	set := func(field *parts.Field, m message.Message, key string) {
		if field == nil {
			return
		}
		field.SetError(f.Say(m))
		if !m.IsZero() {
			f.trace("field " + key + " error")
		}
		order = append(order, field)
	}
	set(s.field, faults[""]["day"], "day")
	for _, r := range s.list {
		c, in := s.rows[r.Dispatch], faults[r.Dispatch]
		set(c.number, in["number"], "number")
		set(c.witnesses, in["witnesses"], "witnesses")
		set(c.day, in["day"], "other-day")
	}
	return parts.FocusFirstError(order...)
}

// submit records the envelopes that left, the learner's first.
func (s *postingSheet) submit() {
	if s.faulty() {
		return
	}
	f := s.frame
	sub := s.typed.submission(s.view, s.list)
	if len(sub.Entries) == 0 {
		s.sheet.SetTrouble("", f.T("mail.posting.none"))
		return
	}
	sub.Ends = s.draft.key
	f.Record(Recording{
		Submission: sub, Undo: true,
		Said: message.New("mail.posting.done", message.Number("n", len(sub.Entries))),
		Refused: func(r *register.Refusal) bool {
			if len(r.Reasons) == 0 {
				return false
			}
			s.sheet.SetTrouble("", f.Say(r.Reasons[0].Reason))
			return true
		},
		Done: func(t register.Trial) {
			s.draft.done()
			s.sheet.Close()
			f.afterPosting(s.view, t)
		},
	})
}

// afterPosting goes on to the information of the employer and the funders once
// the learner's decision letter has left.
func (f *Frame) afterPosting(v register.View, t register.Trial) {
	id := v.Matter.Case.ID
	if !decisionLeft(t, id) {
		return
	}
	f.withCase(id, func(v register.View) {
		if len(informPlan(v).Letters) > 0 {
			f.openPackage(v, packageInform)
		}
	})
}

func (s *postingSheet) close() {
	s.draft.leave()
	s.sheet.Close()
}
