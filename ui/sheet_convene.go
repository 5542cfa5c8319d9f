package ui

import (
	"context"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/ui/parts"
)

// openConvene opens the sheet that fixes the council of a case: the heaviest
// sanction envisaged, the day, the hour, the place, and who signs.
func (f *Frame) openConvene(v register.View) { f.openConveneOn(v, cases.PlanSitting{}) }

// openConveneOn opens the sheet with a day, an hour and a place that were chosen
// before; an empty plan leaves what the sheet proposes itself.
func (f *Frame) openConveneOn(v register.View, chosen cases.PlanSitting) {
	type read struct {
		view     register.View
		sittings []register.SittingRow
	}
	var g Generation
	Load(f.Work, &g, func(ctx context.Context) (read, error) {
		view, err := f.staffed(ctx, v.Matter.Case.ID)
		if err != nil {
			return read{}, err
		}
		rows, err := f.Desk.Sittings(ctx, f.Desk.Today()-placeSince, 0)
		return read{view, rows}, err
	}, func(r read, err error) {
		if err != nil {
			f.Fault(err)
			return
		}
		s := newConveneSheet(f, r.view, r.sittings)
		s.chosen = chosen
		s.open()
	})
}

// placeSince is how many days back the place of a sitting is proposed again.
const placeSince = 60

// conveneSheet is the form of a council. UI goroutine only.
type conveneSheet struct {
	frame    *Frame
	view     register.View
	sittings []register.SittingRow
	typed    conveneForm
	newly    cases.SittingID
	chosen   cases.PlanSitting // before the sheet opened; its draft is then left aside
	clashes  *conveneClashes
	draft    *draft
	quiet    bool // the fields are being filled, not typed into
	trying   liveTry
	moved    []caseMoves

	sheet    *parts.Sheet
	heaviest *parts.Select
	day      *parts.DayField
	hour     *parts.HourField
	sitting  *parts.Select
	place    *parts.Entry
	link     *parts.Entry
	signer   *parts.Select
	fields   map[string]*parts.Field
	order    []*parts.Field
	outlook  *parts.Banner
	warnings *fyne.Container
	prospect *fyne.Container
	ahead    *fyne.Container   // what the day typed would make impossible
	offered  []cases.SittingID // behind the choices of sitting; empty: a new one
	kinds    []regulation.SanctionKind
}

const conveneWidth = 760

func newConveneSheet(f *Frame, v register.View, sittings []register.SittingRow) *conveneSheet {
	s := &conveneSheet{
		frame: f, view: v, sittings: sittings, newly: cases.SittingID(f.Desk.NewID()),
		trying: liveTry{frame: f}, fields: map[string]*parts.Field{}, typed: conveneStart(v, sittings),
		kinds: heaviestChoices(v.Matter.Profile), warnings: parts.V(8), prospect: parts.V(8), ahead: parts.V(8),
	}
	s.clashes = newConveneClashes(f)
	s.draft = f.draft("convene", string(v.Matter.Case.ID))
	s.build()
	return s
}

func (s *conveneSheet) build() {
	f := s.frame
	options := make([]parts.Option, len(s.kinds))
	for i, k := range s.kinds {
		options[i] = parts.Option{Label: sanctionLevel(f.words, k)}
	}
	s.heaviest = parts.NewSelect(f.T("mail.choose"), options, s.onHeaviest)
	s.day = f.dayField(s.view.Matter.Calendar, s.onDay)
	s.day.Mark = s.mark
	s.hour = f.hourField(s.onHour)
	s.sitting = parts.NewSelect(f.T("mail.convene.new"), nil, s.onSitting)
	s.place = parts.NewEntry(f.T("mail.convene.place.example"))
	s.place.OnChanged = func(t string) { s.typed.Place = t; s.changed() }
	s.link = parts.NewEntry(f.T("mail.convene.link.example"))
	s.link.OnChanged = func(t string) { s.typed.Link = t; s.changed() }
	s.signer = f.signerSelect(s.view.Matter, s.typed.Signatory, func(id cases.PersonID) { s.typed.Signatory = id; s.changed() })

	s.field("heaviest", f.T("label.heaviest"), f.T("mail.convene.heaviest.hint"), s.heaviest)
	s.field("day", f.T("mail.convene.day"), f.T("mail.convene.day.hint"), s.day)
	s.field("at", f.T("mail.convene.at"), "", s.hour)
	s.field("sitting", f.T("label.sitting"), "", s.sitting)
	s.field("place", f.T("mail.convene.place"), f.T("mail.convene.place.hint"), s.place)
	s.field("link", f.T("mail.convene.link"), "", s.link)
	s.field("signatory", f.T("mail.signatory"), "", s.signer)
	s.outlook = parts.NewBanner(parts.ToneInfo, "", "")

	body := parts.V(10,
		s.fields["heaviest"],
		parts.ColumnsTop(12, []float32{-3, -2, -3}, s.fields["day"], s.fields["at"], s.fields["sitting"]),
		s.outlook,
		s.clashes.box,
		s.ahead,
		parts.ColumnsTop(12, []float32{-1, -1}, s.fields["place"], s.fields["link"]),
		s.fields["signatory"],
		s.warnings,
		s.prospect,
	)
	s.sheet = parts.NewSheet(f.T("do.convene"), f.caseLead(s.view.Matter), body)
	s.sheet.Width = conveneWidth
	s.sheet.Others = []*parts.Button{parts.NewButton(f.T("button.cancel"), "", parts.Secondary, s.close)}
	s.sheet.Primary = parts.NewButton(f.T("mail.convene.record"), "check", parts.Primary, s.submit)
	s.sheet.OnEscape = s.draft.leave
}

func (s *conveneSheet) field(key, label, hint string, input fyne.CanvasObject) {
	s.fields[key] = parts.NewField(label, "", hint, input)
	s.order = append(s.order, s.fields[key])
}

func (s *conveneSheet) open() {
	if p := s.chosen; p.Day != 0 {
		s.typed.Day, s.typed.At, s.typed.Place, s.typed.Link = p.Day, p.At, p.Place, p.Link
	}
	s.show()
	if !s.frame.Sheet("convene", s.sheet) {
		return
	}
	if s.chosen.Day == 0 {
		s.draft.restore(&s.typed, s.show)
	}
	s.frame.trace("shown convene")
}

// show puts what was typed into the fields.
func (s *conveneSheet) show() {
	s.quiet = true
	defer func() { s.quiet = false }()
	s.heaviest.SetSelected(-1)
	for i, k := range s.kinds {
		if k == s.typed.Heaviest {
			s.heaviest.SetSelected(i)
		}
	}
	s.day.SetDay(s.typed.Day)
	s.hour.SetHour(s.typed.At)
	s.place.SetText(s.typed.Place)
	s.link.SetText(s.typed.Link)
	s.offer()
	s.judge()
	s.clashes.look(s.view.Matter, s.typed)
	s.trial()
}

// offer lists the sittings of the day: a new one, or one that exists.
func (s *conveneSheet) offer() {
	f := s.frame
	s.offered = []cases.SittingID{""}
	options := []parts.Option{{Label: f.T("mail.convene.new"), Icon: "plus"}}
	if _, ok := plannedSitting(s.view.Matter); ok {
		c, _ := s.view.Matter.Case.Convening()
		s.offered = append(s.offered, c.Is.Sitting)
		options = append(options, parts.Option{Label: f.T("mail.convene.same"), Icon: "gavel"})
	}
	for _, r := range s.sittings {
		if r.Plan.Day == s.typed.Day && r.State == register.SittingPlanned && len(s.offered) > 0 && r.Sitting != s.offered[len(s.offered)-1] {
			s.offered = append(s.offered, r.Sitting)
			options = append(options, parts.Option{
				Label:  f.T("mail.convene.existing", message.Hour("at", r.Plan.At)),
				Detail: f.T("mail.convene.cases", message.Number("n", len(r.Cases))), Icon: "users-three",
			})
		}
	}
	s.sitting.Options = options
	at := 0
	for i, id := range s.offered {
		if id == s.typed.Sitting {
			at = i
		}
	}
	s.typed.Sitting = s.offered[at]
	s.sitting.SetSelected(at)
}

func (s *conveneSheet) onHeaviest(i int) {
	s.typed.Heaviest = s.kinds[i]
	s.showProspect()
	s.changed()
}

func (s *conveneSheet) onDay(d days.Day) {
	s.typed.Day = d
	s.offer()
	s.judge()
	s.changed()
}

func (s *conveneSheet) onHour(h days.Hour) {
	s.typed.At = h
	s.changed()
}

// onSitting takes the plan of a sitting that exists.
func (s *conveneSheet) onSitting(i int) {
	s.typed.Sitting = s.offered[i]
	for _, r := range s.sittings {
		if r.Sitting == s.typed.Sitting {
			s.typed.At, s.typed.Place, s.typed.Link = r.Plan.At, r.Plan.Place, r.Plan.Link
			s.hour.SetHour(s.typed.At)
			s.place.SetText(s.typed.Place)
			s.link.SetText(s.typed.Link)
		}
	}
	s.changed()
}

// changed saves the draft and tries at the next pause.
func (s *conveneSheet) changed() {
	if s.quiet {
		return
	}
	s.draft.changed(func() any { return s.typed })
	s.clashes.look(s.view.Matter, s.typed)
	s.trying.after(s.attempt, s.tried)
}

// mark colours a day of the month grid by what the notice says of it.
func (s *conveneSheet) mark(d days.Day) (parts.Tone, string) {
	if d < s.view.Matter.Today {
		return parts.ToneNeutral, ""
	}
	if !s.view.Matter.Calendar.Open(d) {
		return parts.ToneNeutral, s.frame.T("mail.outlook.closed")
	}
	o := outlookOn(s.view.Matter, d)
	return o.State.tone(), s.frame.Say(o.Reason)
}

// judge says what the notice makes of the day typed.
func (s *conveneSheet) judge() {
	s.showProspect()
	if s.typed.Day == 0 {
		s.outlook.Set(parts.ToneNeutral, "", s.frame.T("mail.outlook.none"))
		return
	}
	o := outlookOn(s.view.Matter, s.typed.Day)
	s.outlook.Article = articleChip(s.frame.words, articleOf(s.view.Matter, "R-NOTICE"))
	s.outlook.Set(o.State.tone(), "", s.frame.Say(o.Reason))
	s.frame.trace("outlook " + o.Reason.Key)
}

func (s *conveneSheet) attempt() (register.Submission, bool) {
	return s.typed.submission(s.view, s.newly, s.sittings), s.typed.Day != 0
}

func (s *conveneSheet) trial() { s.trying.now(s.attempt, s.tried) }

// tried shows what the plan would leave.
func (s *conveneSheet) tried(t register.Trial, err error) {
	id := s.view.Matter.Case.ID
	s.moved = nil
	s.warnings.Objects = nil
	if err == nil {
		s.moved = casesMoved(s.frame.words, t, id)
		for _, w := range planWarnings(s.frame.words, s.view.Matter, t.After[id], s.typed.Heaviest) {
			tone := parts.ToneWarn
			if w.Heavy {
				tone = parts.ToneDanger
			}
			b := parts.NewBanner(tone, "", w.Text)
			b.Article = w.Article
			s.warnings.Add(b)
		}
	}
	s.warnings.Refresh()
	s.sheet.Refresh()
	s.frame.trace("tried convene")
}

// submit records the plan and the convening, and opens the package of letters.
func (s *conveneSheet) submit() {
	if s.faulty() {
		return
	}
	sub := s.typed.submission(s.view, s.newly, s.sittings)
	if len(sub.Entries) == 0 {
		s.done()
		return
	}
	sub.Ends = s.draft.key
	record := func() {
		s.frame.Record(Recording{
			Submission: sub,
			Said:       message.New("mail.convene.done", message.Day("day", s.typed.Day)),
			Done:       func(register.Trial) { s.done() },
		})
	}
	if s.typed.moves(s.view.Matter, s.sittings) {
		s.frame.confirmCases(s.moved, s.frame.T("mail.moves.lead"), record)
		return
	}
	record()
}

// faulty shows every fault beside its field and puts the keyboard into the first.
func (s *conveneSheet) faulty() bool {
	faults := s.typed.faults(s.view.Matter.Today)
	for key, field := range s.fields {
		field.SetError(s.frame.Say(faults[key]))
		if _, wrong := faults[key]; wrong {
			s.frame.trace("field " + key + " error")
		}
	}
	return parts.FocusFirstError(s.order...)
}

// done goes on to the letters of the step.
func (s *conveneSheet) done() {
	s.draft.done()
	s.trying.halt()
	s.sheet.Close()
	signatory := s.typed.Signatory
	s.frame.withCase(s.view.Matter.Case.ID, func(v register.View) {
		s.frame.openPackageFor(v, packageNotify, signatory)
	})
}

func (s *conveneSheet) close() {
	s.draft.leave()
	s.trying.halt()
	s.sheet.Close()
}
