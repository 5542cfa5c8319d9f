package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// depositSheet records the deposit of several envelopes: numbers are scanned one
// after the other, going down the list, or come back in a table. UI goroutine only.
type depositSheet struct {
	frame *Frame
	in    []postEnvelope
	typed depositForm
	draft *draft
	quiet bool
	job   series
	read  Generation

	sheet  *parts.Sheet
	day    *parts.DayField
	field  *parts.Field // of the day
	scan   *parts.Entry
	scans  *parts.Field
	target *parts.Wrap
	table  *parts.DataTable
	count  *parts.Text
	all    *parts.Check
	report *fyne.Container
}

const depositWidth = 1080

// openDeposit opens the sheet on envelopes that have not left.
func (f *Frame) openDeposit(in []postEnvelope) {
	in = depositable(in)
	if len(in) == 0 {
		f.toast(f.T("mail.posting.nothing"), nil)
		return
	}
	s := &depositSheet{frame: f, in: in, typed: depositStart(f.Desk.Today()), job: series{frame: f}, report: parts.V(6)}
	s.draft = f.draft("deposit", "")
	s.build()
	s.show()
	if !f.Sheet("deposit", s.sheet) {
		return
	}
	s.draft.restore(&s.typed, s.show)
	s.aim(s.typed.next(s.in, 0))
	f.trace("shown deposit")
}

func (s *depositSheet) build() {
	f := s.frame
	s.day = f.dayField(days.Calendar{}, func(d days.Day) { s.typed.Day = d; s.changed() })
	s.field = parts.NewField(f.T("mail.posting.day"), "", "", s.day)
	s.scan = parts.NewEntry(f.T("mail.number.example"))
	s.scan.OnSubmitted = func(t string) { s.onScan(t) }
	s.scan.OnChanged = func(string) { s.scans.SetError("") }
	s.scan.OnKey = s.onScanKey
	s.scans = parts.NewField(f.T("postroom.deposit.scan"), "", f.T("postroom.deposit.scan.hint"), s.scan)
	s.scans.SetLines(2)
	s.target = parts.NewWrap("", parts.Body, parts.ColorText, 360)
	s.count = parts.NewEllipsis("", parts.Caption, parts.ColorMuted)
	s.all = parts.NewCheck(f.T("postroom.deposit.numberless"), func(on bool) { s.typed.Numberless = on; s.changed() })
	s.table = parts.NewDataTable(f.T("postroom.deposit.list"), []parts.Column{
		{Title: f.T("postroom.column.reference"), Width: 170},
		{Title: f.T("label.addressee"), Width: -3},
		{Title: f.T("postroom.column.kind"), Width: -2},
		{Title: f.T("mail.column.number"), Width: 160},
		{Title: f.T("mail.column.state"), Width: 220, Chip: true},
	}, func() int { return len(s.in) }, s.cell)
	s.table.List.Label = func(i int) string { return s.in[i].Reference }
	s.table.List.OnMove = func(i int) { s.aim(i) }
	s.table.List.OnOpen = func(int) { parts.GiveFocus(f.Window.Canvas(), s.scan) }
	csv := parts.NewButton(f.T("postroom.deposit.csv"), "download-simple", parts.Secondary, s.onTable)
	body := parts.V(10,
		parts.ColumnsTop(16, []float32{200, 360, -1}, s.field, s.scans, parts.Pad(24, 0, 0, 0, s.target)),
		parts.Fix(0, 250, parts.NewCard(parts.PadAll(1, s.table))),
		parts.Columns(12, []float32{440, -1}, s.all, s.count), s.report)
	s.sheet = parts.NewSheet(f.T("mail.posting.title", message.Number("n", len(s.in))), f.T("postroom.deposit.lead"), body)
	s.sheet.Width = depositWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("mail.later"), "", parts.Secondary, func() { s.draft.leave(); s.sheet.Close() })}
	if f.Postroom != nil {
		s.sheet.Others = append(s.sheet.Others, csv)
	}
	s.sheet.Primary = parts.NewButton(f.T("button.deposit"), "check", parts.Primary, s.submit)
	s.sheet.First = s.scan
	s.sheet.OnEscape = s.draft.leave
	s.sheet.OnClose = s.job.stop
}

func (s *depositSheet) cell(row, column int) parts.Cell {
	f, l := s.frame, s.typed.line(s.in[row])
	switch column {
	case 0:
		return parts.Cell{Text: l.Envelope.Reference, Ink: parts.ColorMuted}
	case 1:
		return parts.Cell{Text: l.Envelope.To, Style: parts.Strong}
	case 2:
		return parts.Cell{Text: capital(f.T(l.Envelope.Service.Channel.Key())), Ink: parts.ColorMuted}
	case 3:
		return parts.Cell{Text: l.Number.Pretty()}
	}
	switch {
	case !l.Doubt.IsZero():
		return parts.Cell{Text: f.T("postroom.deposit.doubtful"), Tone: parts.ToneWarn, Icon: "warning"}
	case !l.Leaves:
		return parts.Cell{Text: f.T("postroom.deposit.awaits"), Tone: parts.ToneNeutral}
	case l.Day != s.typed.Day:
		return parts.Cell{Text: f.T("postroom.deposit.on", message.Day("day", l.Day)), Tone: parts.ToneOK}
	}
	return parts.Cell{Text: f.T("postroom.deposit.ready"), Tone: parts.ToneOK, Icon: "check"}
}

// aim says which envelope the next number is for.
func (s *depositSheet) aim(i int) {
	f := s.frame
	if i < 0 {
		s.target.Set(f.T("postroom.deposit.complete"), parts.ColorOK)
		return
	}
	s.table.List.Select(i)
	e := s.in[i]
	s.target.Set(f.T("postroom.deposit.for", message.Text("name", e.To), message.Text("reference", e.Reference)), parts.ColorText)
}

// onScan takes a number, or goes to the envelope whose footer was scanned.
func (s *depositSheet) onScan(text string) {
	f := s.frame
	if text == "" {
		s.aim(s.typed.next(s.in, max(0, s.table.List.At()+1)))
		return
	}
	if reference, ok := f.scannedReference(text); ok {
		for i, e := range s.in {
			if isReference(reference, e.Reference, e.Service.Copies) {
				s.scan.SetText("")
				s.aim(i)
				f.trace("scanned " + reference)
				return
			}
		}
	}
	at := max(0, s.table.List.At())
	if m := s.typed.scan(s.in, at, text); !m.IsZero() {
		s.scans.SetError(f.Say(m))
		f.trace("field scan error")
		return
	}
	s.scan.SetText("")
	s.scans.SetInfo(f.Say(s.typed.line(s.in[at]).Doubt))
	s.changed()
	s.aim(s.typed.next(s.in, at+1))
	f.trace("scanned " + s.in[at].Reference)
}

// onScanKey walks the list while the keyboard stays in the field.
func (s *depositSheet) onScanKey(k fyne.KeyName) bool {
	at := s.table.List.At()
	switch k {
	case fyne.KeyDown:
		s.aim(min(len(s.in)-1, at+1))
	case fyne.KeyUp:
		s.aim(max(0, at-1))
	default:
		return false
	}
	return true
}

func (s *depositSheet) changed() {
	if s.quiet {
		return
	}
	s.refresh()
	s.draft.changed(func() any { return s.typed })
}

func (s *depositSheet) refresh() {
	f := s.frame
	leaving, kept := s.typed.leaving(s.in)
	s.count.SetText(f.T("postroom.deposit.count", message.Number("n", len(leaving)), message.Number("kept", kept)))
	s.table.List.Refresh()
}

// show puts what was typed into the fields.
func (s *depositSheet) show() {
	s.quiet = true
	defer func() { s.quiet = false }()
	if s.typed.Numbers == nil {
		s.typed.Numbers = map[string]string{}
	}
	if s.typed.Days == nil {
		s.typed.Days = map[string]days.Day{}
	}
	s.day.SetDay(s.typed.Day)
	s.all.SetChecked(s.typed.Numberless)
	s.refresh()
}

// onTable reads the numbers of a table and shows each line before anything is
// recorded.
func (s *depositSheet) onTable() {
	f := s.frame
	pieces := make([]PostPiece, len(s.in))
	for i, e := range s.in {
		pieces[i] = barePiece(e)
		pieces[i].Number = string(s.typed.line(e).Number)
	}
	today := f.Desk.Today()
	Load(f.Work, &s.read, func(ctx context.Context) ([]PostNumber, error) {
		paths, err := f.Outside.ChooseFiles(ctx, f.T("postroom.deposit.csv"))
		if err != nil || len(paths) == 0 {
			return nil, err
		}
		raw, err := f.Outside.ReadFile(paths[0])
		if err != nil {
			return nil, err
		}
		return f.Postroom.Numbers(raw, pieces, today)
	}, func(given []PostNumber, err error) {
		switch {
		case err != nil:
			m := reasonOf(err)
			if m.Key == "register.other" {
				m = f.explain(err)
			}
			s.sheet.SetTrouble("", f.Say(m))
			f.trace("field table error")
		case given != nil:
			s.sheet.SetTrouble("", "")
			s.showTable(given)
		}
	})
}

// tableMost is how many lines of a table are shown, the faulty ones first.
const tableMost = 150

// showTable shows the lines of a table; those without a fault are taken if the
// person says so.
func (s *depositSheet) showTable(given []PostNumber) {
	f := s.frame
	good := 0
	for _, g := range given {
		if g.Fault.IsZero() {
			good++
		}
	}
	body := parts.V(4)
	for i, g := range faultsFirst(given) {
		if i == tableMost {
			body.Add(parts.NewText(f.T("postroom.report.more", message.Number("n", len(given)-tableMost)), parts.Caption, parts.ColorMuted))
			break
		}
		tone, word := parts.ToneOK, f.T("postroom.table.ready")
		switch {
		case !g.Fault.IsZero():
			tone, word = parts.ToneDanger, f.Say(g.Fault)
		case g.Settled:
			tone, word = parts.ToneNeutral, f.T("postroom.table.settled")
		case !g.Doubt.IsZero():
			tone, word = parts.ToneWarn, f.Say(g.Doubt)
		}
		body.Add(parts.ColumnsTop(10, []float32{66, 190, 160, -1},
			parts.NewText(f.T("postroom.table.line", message.Number("n", g.Line)), parts.Caption, parts.ColorMuted),
			parts.NewEllipsis(g.Ref, parts.Body, parts.ColorText), parts.NewEllipsis(g.Number.Pretty(), parts.Body, parts.ColorText),
			parts.NewWrap(word, parts.Caption, tone.Ink(), 330)))
	}
	sheet := parts.NewSheet(f.T("postroom.table.title", message.Number("n", len(given))),
		f.T("postroom.table.lead", message.Number("good", good), message.Number("bad", len(given)-good)), body)
	sheet.Width = 860
	sheet.Others = []*parts.Button{parts.NewButton(f.T("button.leave"), "", parts.Secondary, sheet.Close)}
	if good > 0 {
		sheet.Primary = parts.NewButton(f.T("postroom.table.take", message.Number("n", good)), "check", parts.Primary, func() {
			s.typed.take(s.in, given)
			sheet.Close()
			s.changed()
			s.aim(s.typed.next(s.in, 0))
			f.trace("table taken")
		})
	}
	f.over("table", sheet)
	f.trace("shown table")
}

// submit records the deposits, case by case; what is recorded stays, whatever
// happens to the next case, and the sheet says which could not be.
func (s *depositSheet) submit() {
	f := s.frame
	m := s.typed.fault(f.Desk.Today())
	s.field.SetError(f.Say(m))
	if !m.IsZero() {
		f.trace("field day error")
		s.field.Focus()
		return
	}
	leaving, _ := s.typed.leaving(s.in)
	if len(leaving) == 0 {
		s.sheet.SetTrouble("", f.T("mail.posting.none"))
		s.scans.Focus()
		return
	}
	var order []cases.CaseID
	by := map[cases.CaseID][]depositLine{}
	for _, l := range leaving {
		if len(by[l.Envelope.Case]) == 0 {
			order = append(order, l.Envelope.Case)
		}
		by[l.Envelope.Case] = append(by[l.Envelope.Case], l)
	}
	s.record(order, by, 0, 0, nil)
}

// A depositFailure is a case whose envelopes could not be recorded, and why.
type depositFailure struct {
	of  []depositLine
	why message.Message
}

func (s *depositSheet) record(order []cases.CaseID, by map[cases.CaseID][]depositLine, i, done int, failed []depositFailure) {
	f := s.frame
	if i >= len(order) {
		s.recorded(order, done, failed)
		return
	}
	lines := by[order[i]]
	Act(f.Work, func(ctx context.Context) (int, error) {
		v, err := f.Desk.Case(ctx, order[i])
		if err != nil {
			return 0, err
		}
		sub := deposits(v.Matter, lines)
		if len(sub.Entries) == 0 {
			return 0, nil
		}
		_, err = f.Desk.Record(ctx, sub)
		return len(sub.Entries), err
	}, func(n int, err error) {
		if err != nil {
			failed = append(failed, depositFailure{lines, refusalReason(err)})
			n = 0
		}
		s.record(order, by, i+1, done+n, failed)
	})
}

// refusalReason is the first reason of a refusal, else what the error says.
func refusalReason(err error) message.Message {
	if r, ok := errors.AsType[*register.Refusal](err); ok {
		switch {
		case len(r.Reasons) > 0:
			return r.Reasons[0].Reason
		case len(r.Confirm) > 0:
			return r.Confirm[0].Reason
		case len(r.Roles) > 0:
			return r.Roles[0]
		}
	}
	return register.Explain(err)
}

func (s *depositSheet) recorded(order []cases.CaseID, done int, failed []depositFailure) {
	f := s.frame
	for range done {
		f.trace("recorded " + string(cases.KindPosted))
	}
	var files []cases.FileID
	for _, id := range order {
		files = append(files, id.File())
	}
	f.Reload(files)
	if len(failed) == 0 {
		s.draft.drop()
		s.sheet.Close()
		f.toast(f.T("mail.posting.done", message.Number("n", done)), nil)
		return
	}
	s.report.Objects = []fyne.CanvasObject{mailHead(f.T("postroom.deposit.failed", message.Number("n", done)))}
	var kept []postEnvelope
	for _, x := range failed {
		for _, l := range x.of {
			kept = append(kept, l.Envelope)
			s.report.Add(parts.NewWrap(joined(l.Envelope.To, l.Envelope.Reference)+" : "+f.Say(x.why), parts.Body, parts.ColorDanger, depositWidth-80))
		}
	}
	s.in = kept
	s.refresh()
	s.sheet.Refresh()
}
