package ui

import (
	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// motionPanel prepares the next motion, heaviest first.
func (s *voteScreen) motionPanel(left *fyne.Container, n int) {
	f, m, p := s.frame, s.view.Matter, s.panel
	choices, proposed := motionChoices(m, s.id)
	if !s.ready {
		s.motion = motionForm{Kind: proposed}
		s.ready = true
		s.plan = f.draft("motion", string(s.of)+"/"+string(rune('0'+n%10)))
		s.later = func() { s.plan.restore(&s.motion, s.refresh) }
	}
	p.fields = map[string]*parts.Field{}
	options := make([]parts.Option, len(choices))
	at := -1
	for i, k := range choices {
		options[i] = parts.Option{Label: sanctionLevel(f.words, k)}
		if k == s.motion.Kind {
			at = i
		}
	}
	detail := parts.V(12)
	kind := parts.NewSelect(f.T("vote.choose"), options, nil)
	kind.SetSelected(at)
	p.fields["kind"] = parts.NewField(f.T("vote.kind"), "", s.ceilingHint(), kind)
	kind.OnChange = func(i int) {
		s.motion.Kind = choices[i]
		p.fields["kind"].SetError("")
		s.motionDetail(detail)
		s.motionChanged()
		s.page.Refresh()
	}
	s.motionDetail(detail)
	secret := parts.NewCheck(f.T("vote.secret"), nil)
	secret.SetChecked(s.motion.Secret)
	note := parts.NewBanner(parts.ToneWarn, "", f.T("casting.secret"))
	note.Small = true
	visible(note, s.motion.Secret)
	secret.OnChange = func(on bool) {
		s.motion.Secret = on
		visible(note, on)
		s.motionChanged()
		s.page.Refresh()
	}
	column := parts.V(12,
		parts.NewText(f.T("label.motion-number", message.Text("number", f.words.Number(n))), parts.Sub, parts.ColorText),
		p.fields["kind"], detail, secret, note, parts.HLine(), narrow(s.hourAt(f.T("vote.put.at")), 200))
	left.Add(parts.NewCard(parts.PadAll(16, column)))
	if next := s.following(choices); next != "" {
		left.Add(parts.NewWrap(next, parts.Caption, parts.ColorMuted, 480))
	}
	p.primary = parts.NewButton(f.T("button.put"), "gavel", parts.Primary, s.put)
	s.focal = kind
	if s.motion.Kind == regulation.TemporaryExclusion {
		if e, ok := p.fields["length"].Input.(fyne.Focusable); ok {
			s.focal = e
		}
	}
}

// ceilingHint says what the convocation announced.
func (s *voteScreen) ceilingHint() string {
	c := ceilingOf(s.view.Matter, s.id)
	if c == "" {
		return s.frame.T("vote.ceiling.none")
	}
	return s.frame.T("vote.ceiling", message.Term("heaviest", c.Key()))
}

// following lists what would be put next, if this motion is not adopted.
func (s *voteScreen) following(choices []regulation.SanctionKind) string {
	var next []message.Message
	for _, k := range choices {
		if k.Weight() < s.motion.Kind.Weight() {
			next = append(next, message.New(k.Key()))
		}
	}
	if len(next) == 0 {
		return ""
	}
	return s.frame.T("vote.next", message.List("sanctions", next...))
}

// motionDetail shows the fields of a measure: the length, the first day, the bar.
func (s *voteScreen) motionDetail(detail *fyne.Container) {
	f, m, p := s.frame, s.view.Matter, s.panel
	detail.Objects = nil
	delete(p.fields, "length")
	delete(p.fields, "first")
	exclusion := s.motion.Kind.Exclusion()
	if exclusion {
		first := f.dayField(m.Calendar, func(d days.Day) {
			s.motion.First = d
			p.fields["first"].SetError("")
			s.motionChanged()
		})
		first.SetDay(s.motion.First)
		p.fields["first"] = parts.NewField(f.T("vote.first"), f.T("council.optional"), f.T("vote.first.hint"), first)
	}
	switch s.motion.Kind {
	case regulation.TemporaryExclusion:
		length := parts.NewEntry(f.T("vote.length.example"))
		length.SetText(s.motion.Length)
		length.OnChanged = func(t string) {
			s.motion.Length = t
			p.fields["length"].SetError("")
			s.motionChanged()
		}
		p.fields["length"] = parts.NewField(f.T("vote.days"), "",
			f.T("vote.most", message.Said("length", m.Profile.Numbers.TemporaryMax.Message())), length)
		detail.Add(parts.ColumnsTop(12, []float32{-2, -3}, p.fields["length"], p.fields["first"]))
	case regulation.PermanentExclusion:
		detail.Add(p.fields["first"])
		if r, ok := m.Profile.Sanction(s.motion.Kind); ok && r.Bar {
			bar := parts.NewCheck(f.T("vote.bar"), func(on bool) {
				s.motion.Bar = on
				s.motionChanged()
			})
			bar.SetChecked(s.motion.Bar)
			detail.Add(bar)
		}
	default:
	}
	detail.Refresh()
}

func (s *voteScreen) motionChanged() {
	s.plan.changed(func() any { return s.motion })
}

// put puts the motion to the vote.
func (s *voteScreen) put() {
	f, p := s.frame, s.panel
	sanction, faults := s.motion.sanction(s.view.Matter)
	var order []*parts.Field
	for _, key := range []string{"kind", "length", "first"} {
		if x := p.fields[key]; x != nil {
			x.SetError(f.Say(faults[key]))
			order = append(order, x)
		}
	}
	for key := range faults {
		f.trace("field " + key + " error")
	}
	if parts.FocusFirstError(order...) || len(faults) > 0 {
		return
	}
	h, ok := s.hourGiven()
	if !ok {
		return
	}
	id := cases.MotionID(f.Desk.NewID())
	s.plan.still()
	s.record(register.Submission{
		Ends:    s.plan.key,
		Entries: []register.Entry{{At: h, Payload: cases.PutMotion{Motion: id, Sitting: s.id, Sanction: sanction, Secret: s.motion.Secret}}},
	}, message.New("vote.put.done"), true, func() {
		s.plan.done()
		s.ready = false
	})
}

// hourGiven returns the time typed, or says beside the field what to type.
func (s *voteScreen) hourGiven() (days.Hour, bool) {
	f, p := s.frame, s.panel
	h := p.at.Hour()
	problem := ""
	if h == 0 {
		problem = f.T("field.hour")
	} else if last := lastHour(s.view.Matter.Case, s.read.sitting, s.day); h < last {
		problem = f.T("sitting.hour.before", message.Hour("time", last))
	}
	p.atField.SetError(problem)
	if problem != "" {
		f.trace("field hour error")
		p.atField.Focus()
		return 0, false
	}
	return h, true
}

// record sends an act of the vote; a refusal is said on the page.
func (s *voteScreen) record(sub register.Submission, said message.Message, undo bool, then func()) {
	f := s.frame
	if s.stale {
		return
	}
	for i := range sub.Entries {
		sub.Entries[i].File, sub.Entries[i].On = s.of.File(), s.day
	}
	sub.Seen = seenOf(s.view, s.of.File())
	f.Record(Recording{
		Submission: sub,
		Done: func(register.Trial) {
			then()
			s.wanted, s.stale = true, true
			if s.guide != nil {
				s.guide.settled()
			}
		},
		Refused: s.refused, Said: said, Undo: undo,
	})
}

// refused says on the page why an act was refused.
func (s *voteScreen) refused(r *register.Refusal) bool {
	f, p := s.frame, s.panel
	var in []fyne.CanvasObject
	for _, role := range r.Roles {
		in = append(in, parts.NewBanner(parts.ToneDanger, "", f.Say(role)))
	}
	for _, x := range r.Reasons {
		if x.Rule == rules.Order && p.atField != nil {
			p.atField.SetError(f.Say(x.Reason))
			p.atField.Focus()
			continue
		}
		b := parts.NewBanner(parts.ToneDanger, "", f.Say(x.Reason))
		b.Article = articleChip(f.words, string(x.Article))
		if x.Rule == rules.Quorum || x.Rule == rules.Hearing {
			b.Action = parts.NewSmallButton(f.T("vote.back"), "caret-left", parts.Secondary, s.back)
		}
		in = append(in, b)
	}
	trouble(p.trouble, in...)
	s.page.Refresh()
	f.trace("refused in place")
	return true
}
