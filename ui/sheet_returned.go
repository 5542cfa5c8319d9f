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

// openReturned opens what is due about one envelope of a case: what the post did
// with it, a second dispatch when it came back for its address, or the proof
// that is still to be filed. An empty dispatch shows the case's waiting
// envelopes; no case at all, those of the whole office.
func (f *Frame) openReturned(v register.View, dispatch cases.DispatchID) {
	if v.Matter.Case == nil {
		f.openReturnedMail()
		return
	}
	if sv, ok := v.Matter.Case.Service(dispatch); ok && sv.Settled() {
		letter, c, found := letterIn(v.Matter.Case, sv)
		switch {
		case !found:
			return
		case sv.Returned != 0 && !superseded(v.Matter.Case.Services, sv):
			f.openSendAgain(v, letter, c)
		default:
			f.openProof(v, dispatch, letter)
		}
		return
	}
	s := newReturnedSheet(f)
	s.only, s.wanted = v.Matter.Case.ID, dispatch
	s.open()
}

// letterIn finds a letter that stands in an envelope, and its copy.
func letterIn(c *cases.Case, s cases.Service) (cases.LetterID, cases.CopyID, bool) {
	copies, letters := standingCopies(c, s)
	if len(letters) == 0 {
		return "", "", false
	}
	return letters[0].ID, copies[0], true
}

// openReturnedMail opens the returned mail of the whole office: a number typed
// or scanned, or a name, finds the envelope.
func (f *Frame) openReturnedMail() { newReturnedSheet(f).open() }

// returnedSheet records what the post did with envelopes, one after the other.
// UI goroutine only.
type returnedSheet struct {
	frame  *Frame
	only   cases.CaseID // empty: every case
	wanted cases.DispatchID

	found   Generation
	read    Generation
	trying  liveTry
	rows    []register.EnvelopeRow
	current register.EnvelopeRow
	view    register.View
	typed   returnedForm
	entered bool // Enter was pressed: the first that is found is taken

	sheet     *parts.Sheet
	search    *parts.Entry
	list      *fyne.Container
	form      *fyne.Container
	presented *parts.DayField
	outcome   *parts.Segment
	day       *parts.DayField
	by        *parts.Segment
	other     *parts.Entry
	scans     *returnedScans
	fate      *fyne.Container
	ground    *parts.Segment
	fields    map[string]*parts.Field
	moved     *fyne.Container
	count     *parts.Text
}

const returnedWidth = 920

func newReturnedSheet(f *Frame) *returnedSheet {
	s := &returnedSheet{frame: f, trying: liveTry{frame: f}, fields: map[string]*parts.Field{}}
	s.search = parts.NewEntry(f.T("mail.returned.search.example"))
	s.search.OnChanged = func(string) { s.find() }
	s.search.OnSubmitted = func(string) { s.takeFirst() }
	s.list, s.form, s.moved, s.fate = parts.V(2), parts.V(10), parts.V(8), parts.V(0)
	s.scans = newReturnedScans(f, func(in []proofScan) { s.typed.Scans = in; s.changed() }, func() { s.sheet.Refresh() })
	s.count = parts.NewEllipsis("", parts.Caption, parts.ColorMuted)
	body := parts.V(12,
		parts.NewField(f.T("mail.returned.search"), "", f.T("mail.returned.search.hint"), s.search),
		parts.SideBelow(s.form, parts.V(12, s.moved, s.fate, parts.V(6, mailHead(f.T("mail.returned.waiting")), s.list)), 340, 20, 760),
	)
	s.sheet = parts.NewSheet(f.T("mail.returned.title"), f.T("mail.returned.lead"), body)
	s.sheet.Width = returnedWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.close"), "", parts.Secondary, s.close)}
	s.sheet.Primary = parts.NewButton(f.T("mail.returned.record"), "check", parts.Primary, s.submit)
	s.sheet.First = s.search
	s.buildForm()
	return s
}

func (s *returnedSheet) buildForm() {
	f := s.frame
	s.presented = f.dayField(days.Calendar{}, func(d days.Day) { s.typed.Presented = d; s.changed() })
	f.judged(s.presented, func(d days.Day) dayJudgement { return factDay(f.Desk.Today(), d) })
	options := make([]parts.SegmentOption, 0, len(outcomes()))
	for _, o := range outcomes() {
		options = append(options, parts.SegmentOption{Label: f.T(o.key()), Keys: string(o)})
	}
	s.outcome = parts.NewSegment(options, s.onOutcome)
	s.day = f.dayField(days.Calendar{}, func(d days.Day) { s.typed.Day = d; s.changed() })
	f.judged(s.day, func(d days.Day) dayJudgement { return factDay(f.Desk.Today(), d) })
	s.by = parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("postroom.returned.addressee")}, {Label: f.T("postroom.returned.somebody")},
	}, s.onBy)
	s.by.Required = true
	s.other = parts.NewEntry(f.T("mail.returned.other.example"))
	s.other.OnChanged = func(t string) { s.typed.Other = t; s.changed() }
	s.ground = parts.NewSegment([]parts.SegmentOption{
		{Label: f.T("mail.returned.unknown")}, {Label: f.T("mail.returned.defect")},
	}, func(i int) { s.typed.Defect = i == 1; s.changed() })
	s.ground.Required = true
	s.fields["presented"] = parts.NewField(capital(f.T("event.presented")), "", f.T("mail.returned.presented.hint"), s.presented)
	s.fields["outcome"] = parts.NewField(f.T("mail.returned.what"), "", f.T("mail.returned.keys"), s.outcome)
	s.fields["day"] = parts.NewField(f.T("mail.returned.day"), "", "", s.day)
	s.fields["by"] = parts.NewField(f.T("postroom.returned.by"), "", "", s.by)
	s.fields["other"] = parts.NewField(f.T("postroom.returned.who-label"), "", f.T("postroom.returned.who.hint"), s.other)
	s.fields["ground"] = parts.NewField(f.T("mail.returned.ground"), "", "", s.ground)
	for _, key := range []string{"presented", "day"} {
		s.fields[key].SetLines(2)
	}
}

func (s *returnedSheet) open() {
	s.showForm()
	if !s.frame.Sheet("returned", s.sheet) {
		return
	}
	s.frame.dropTo(s.dropped)
	s.sheet.OnClose = func() { s.frame.dropTo(nil) }
	s.find()
}

// find looks for the waiting envelopes that a number or a name means.
func (s *returnedSheet) find() {
	text := s.search.Text
	Load(s.frame.Work, &s.found, func(ctx context.Context) ([]register.EnvelopeRow, error) {
		return s.frame.Desk.Envelopes(ctx, text)
	}, s.showFound)
}

func (s *returnedSheet) showFound(rows []register.EnvelopeRow, err error) {
	if err != nil {
		s.frame.Fault(err)
		return
	}
	s.rows = nil
	entered := s.entered
	s.entered = false
	for _, r := range rows {
		if (s.only == "" || r.Case == s.only) && r.Service.Posted != 0 {
			s.rows = append(s.rows, r)
		}
	}
	s.showList()
	if s.wanted != "" {
		wanted := s.wanted
		s.wanted = ""
		for i, r := range s.rows {
			if r.Service.Dispatch == wanted {
				s.take(i)
			}
		}
	} else if len(s.rows) > 0 && entered || s.only != "" && s.search.Text == "" && len(s.rows) == 1 && s.current.Service.Dispatch == "" {
		s.take(0)
	}
	s.frame.trace("shown returned")
}

func (s *returnedSheet) showList() {
	f := s.frame
	s.list.Objects = nil
	lines := envelopeLines(f.words, s.rows, f.Desk.Today(), s.holding())
	for i, l := range lines {
		tone := parts.ToneNeutral
		if l.Late {
			tone = parts.ToneWarn
		}
		row := parts.NewRow(l.Title, parts.Pad(6, 8, 6, 8, parts.V(0,
			parts.Columns(8, []float32{-1, 0}, parts.NewEllipsis(l.Title, parts.Strong, parts.ColorText), parts.NewChip(l.State, tone, "")),
			parts.NewEllipsis(joined(l.Number, l.Detail), parts.Caption, parts.ColorMuted),
		)), func() { s.take(i) })
		row.SetSelected(l.Dispatch == s.current.Service.Dispatch)
		s.list.Add(row)
	}
	if len(lines) == 0 {
		s.list.Add(parts.NewWrap(f.T("mail.returned.nothing"), parts.Body, parts.ColorMuted, 320))
	}
	s.list.Refresh()
	s.sheet.Refresh()
}

// holding is how long the post keeps a letter, of the case at hand.
func (s *returnedSheet) holding() int {
	if n := s.view.Matter.Profile.Numbers.Holding.N; n != 0 {
		return n
	}
	return postHolding
}

// postHolding is how many days the post keeps a registered letter (R. 1-1-6 of
// the postal code), for lists over several cases.
const postHolding = 15

// dropped keeps files for the envelope at hand; without one, the first thing to
// do is to say which envelope they are about.
func (s *returnedSheet) dropped(paths []string) {
	if s.current.Service.Dispatch == "" {
		s.sheet.SetTrouble("", s.frame.T("postroom.returned.drop-first"))
		return
	}
	s.scans.read(paths)
}

// takeFirst takes the first envelope found: Enter after a scan. A scanner is
// faster than the search: what is shown may still answer half a number, so it is
// asked for again.
func (s *returnedSheet) takeFirst() {
	if s.takeScanned() {
		return
	}
	s.entered = true
	s.find()
}

// takeScanned takes the envelope of the letter whose footer was scanned: the paper
// has come back. What is no such code is left to the search.
func (s *returnedSheet) takeScanned() bool {
	f := s.frame
	reference, ok := f.scannedReference(s.search.Text)
	if !ok {
		return false
	}
	Load(f.Work, &s.found, func(ctx context.Context) ([]register.LetterRow, error) {
		return f.Desk.Letters(ctx, register.LetterQuery{})
	}, func(rows []register.LetterRow, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		e, found := byReference(postEnvelopes(rows), reference)
		if !found {
			s.sheet.SetTrouble("", f.T("postroom.returned.no-code", message.Text("code", reference)))
			f.trace("shown returned")
			return
		}
		s.sheet.SetTrouble("", "")
		s.rows = []register.EnvelopeRow{{Case: e.Case, Number: e.Number, Learner: e.Learner, To: e.To, Service: e.Service}}
		s.take(0)
		f.trace("shown returned")
	})
	return true
}

// take opens the form of an envelope.
func (s *returnedSheet) take(i int) {
	row := s.rows[i]
	Load(s.frame.Work, &s.read, func(ctx context.Context) (register.View, error) {
		return s.frame.Desk.Case(ctx, row.Case)
	}, func(v register.View, err error) {
		if err != nil {
			s.frame.Fault(err)
			return
		}
		s.view, s.current = v, row
		if now, ok := v.Matter.Case.Service(row.Service.Dispatch); ok {
			s.current.Service = now // the list may be older than the case
		}
		s.typed = returnedStart(s.current.Service)
		s.scans.clear()
		s.sheet.SetTrouble("", "")
		s.showForm()
		s.showList()
		if s.typed.Presented == 0 {
			s.fields["presented"].Focus()
		} else {
			s.fields["outcome"].Focus()
		}
		s.frame.trace("shown envelope " + string(row.Service.Dispatch))
	})
}

// showForm shows the envelope at hand, or what to do first.
func (s *returnedSheet) showForm() {
	f := s.frame
	s.form.Objects = nil
	if s.current.Service.Dispatch == "" {
		s.showMoved(nil)
		s.fate.Objects = nil
		s.form.Add(parts.Fix(0, 220, parts.NewEmptyState("envelope-simple", f.T("mail.returned.first"), nil)))
		s.form.Refresh()
		s.sheet.Refresh()
		return
	}
	calendar := f.dayCalendar(s.view.Matter.Calendar)
	s.presented.Calendar, s.day.Calendar = calendar, calendar
	s.presented.SetDay(s.typed.Presented)
	s.day.SetDay(s.typed.Day)
	s.other.SetText(s.typed.Other)
	s.by.SetSelected(0)
	s.outcome.SetSelected(-1)
	s.ground.SetSelected(0)
	for _, field := range s.fields {
		field.SetError("")
	}
	line := envelopeLines(f.words, []register.EnvelopeRow{s.current}, f.Desk.Today(), s.holding())[0]
	head := parts.NewCard(parts.PadAll(12, parts.V(2,
		parts.Columns(8, []float32{-1, 0}, parts.NewEllipsis(line.Title, parts.Sub, parts.ColorText), parts.NewChip(line.State, parts.ToneInfo, "")),
		parts.NewEllipsis(joined(line.Number, line.Detail), parts.Caption, parts.ColorMuted),
		parts.NewEllipsis(f.T("mail.returned.posted", message.Day("day", s.current.Service.Posted)), parts.Caption, parts.ColorMuted),
	)))
	s.form.Add(head)
	s.form.Add(s.fields["presented"])
	s.form.Add(s.fields["outcome"])
	s.form.Add(s.fields["day"])
	s.form.Add(s.fields["by"])
	s.form.Add(s.fields["other"])
	s.form.Add(s.fields["ground"])
	s.form.Add(s.scans.content)
	s.showFate()
	s.showOutcome()
	s.showMoved(nil)
	s.form.Refresh()
	s.sheet.Refresh()
}

// showFate shows what is known of the envelope so far, beside the form.
func (s *returnedSheet) showFate() {
	s.fate.Objects = nil
	if x, ok := fateOf(s.frame.words, s.view, s.current.Service.Dispatch); ok {
		x.Changes = nil // the verdicts that move stand above
		s.fate.Add(s.frame.fateCard(s.view, x, 340, s.scans.choose, func() { s.again() }))
	}
	s.fate.Refresh()
}

// again reads the envelope at hand anew.
func (s *returnedSheet) again() {
	for i, r := range s.rows {
		if r.Service.Dispatch == s.current.Service.Dispatch {
			s.take(i)
			return
		}
	}
}

// showOutcome shows the fields that the outcome asks for.
func (s *returnedSheet) showOutcome() {
	set := func(key string, shown bool) {
		if shown {
			s.fields[key].Show()
		} else {
			s.fields[key].Hide()
		}
	}
	set("day", s.typed.Outcome != outcomeNone)
	set("by", s.typed.Outcome == outcomeCollected)
	set("other", s.typed.Outcome == outcomeCollected && s.typed.ByOther)
	set("ground", s.typed.Outcome == outcomeWrong)
	s.sheet.Refresh()
}

// onBy asks who signed when it was not the addressee.
func (s *returnedSheet) onBy(i int) {
	s.typed.ByOther = i == 1
	s.showOutcome()
	if s.typed.ByOther {
		s.fields["other"].Focus()
	}
	s.changed()
}

func (s *returnedSheet) onOutcome(i int) {
	s.typed.Outcome = outcomeNone
	if i >= 0 {
		s.typed.Outcome = outcomes()[i]
		if s.typed.Day == 0 && s.typed.Outcome == outcomeCollected && s.typed.Presented != 0 {
			s.typed.Day = s.typed.Presented
			s.day.SetDay(s.typed.Day)
		}
	}
	s.showOutcome()
	s.changed()
}

// changed tries what the form says and shows the verdicts it moves.
func (s *returnedSheet) changed() {
	s.trying.after(func() (register.Submission, bool) {
		ok := s.current.Service.Dispatch != "" && s.typed.complete(s.current.Service, s.frame.Desk.Today())
		return s.typed.submission(s.current.Case, s.current.Service), ok
	}, func(t register.Trial, err error) {
		if err == nil {
			id := s.current.Case
			s.showMoved(movedBy(s.frame.words, t.Before[id], t.After[id]))
		}
	})
}

func (s *returnedSheet) showMoved(in []movedVerdict) {
	s.moved.Objects = nil
	if len(in) > 0 {
		s.moved.Add(mailHead(s.frame.T("overlay.moves")))
		s.moved.Add(parts.NewCard(parts.PadAll(12, s.frame.movedRows(in, 310))))
	}
	s.moved.Refresh()
	s.sheet.Refresh()
}

// submit records what became of the envelope and waits for the next one.
func (s *returnedSheet) submit() {
	f := s.frame
	if s.current.Service.Dispatch == "" {
		s.takeFirst()
		return
	}
	faults := s.typed.faults(s.current.Service, f.Desk.Today())
	for key, field := range s.fields {
		field.SetError(capital(f.Say(faults[key])))
		if _, wrong := faults[key]; wrong {
			f.trace("field " + key + " error")
		}
	}
	if parts.FocusFirstError(s.fields["presented"], s.fields["outcome"], s.fields["day"], s.fields["other"]) {
		return
	}
	sub := s.typed.submission(s.current.Case, s.current.Service)
	f.Record(Recording{
		Submission: sub, Undo: true,
		Said: message.New("mail.returned.done", message.Text("name", s.current.To)),
		Refused: func(r *register.Refusal) bool {
			if len(r.Reasons) == 0 {
				return false
			}
			key := "day"
			if s.typed.Outcome == outcomeNone {
				key = "presented"
			}
			s.fields[key].SetError(capital(f.Say(r.Reasons[0].Reason)))
			s.fields[key].Focus()
			return true
		},
		Done: func(register.Trial) { s.next() },
	})
}

// next forgets the envelope and waits for another number.
func (s *returnedSheet) next() {
	s.current = register.EnvelopeRow{}
	s.typed = returnedForm{}
	s.scans.clear()
	s.search.SetText("")
	s.showForm()
	s.find()
	parts.GiveFocus(s.frame.Window.Canvas(), s.search)
}

func (s *returnedSheet) close() {
	s.trying.halt()
	s.sheet.Close()
}
