package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
)

// deedRow is one line of the list of deeds: a moment, or a deed.
type deedRow struct {
	Head    bool
	Name    string // of the deed
	Icon    string
	Title   string
	When    string // what it is for, in one line
	Blocked string // why not now; it stands instead of When
}

// deedRows lists what may be recorded in a case, under its moments. Text filters
// by the beginnings of words, accents and capitals aside. What only the director
// may do is shown to the others with the reason.
func deedRows(w translations.Words, m rules.Matter, role cases.Role, text string) []deedRow {
	words := register.Words(text)
	var out []deedRow
	for _, moment := range deedMoments() {
		var in []deedRow
		for _, d := range deeds() {
			if d.Moment != moment || (d.Fits != nil && !d.Fits(m)) {
				continue
			}
			r := deedRow{Name: d.Name, Icon: d.Icon, Title: w.T("deed." + d.Name), When: w.T("deed." + d.Name + ".when")}
			if d.Own && role != cases.RoleDirector {
				r.Blocked = w.T("register.role.director")
			}
			if register.Matches(register.Fold(r.Title+" "+r.When), words) {
				in = append(in, r)
			}
		}
		if len(in) > 0 {
			out = append(out, deedRow{Head: true, Title: w.T("deed.moment." + string(moment))})
			out = append(out, in...)
		}
	}
	return out
}

// firstDeed is the place of the first line that is no head; -1 for none.
func firstDeed(in []deedRow) int {
	return slices.IndexFunc(in, func(r deedRow) bool { return !r.Head })
}

// followLine is one thing that is followed after a decision: its state, and what
// is done about it.
type followLine struct {
	Icon    string
	Label   string
	State   string
	Done    bool
	Late    bool
	Verb    string // empty: nothing is to be done
	Deed    string // what the verb opens
	Kind    rules.DueKind
	Subject string
}

// followLines are what is followed in a case once it was decided, ended or
// challenged: only what applies, in a fixed order.
func followLines(w translations.Words, v register.View) []followLine {
	b := followBuilder{w: w, m: v.Matter, v: v}
	b.exits()
	b.reparations()
	b.jury()
	b.challenges()
	b.undone()
	b.hold()
	b.reopened()
	b.retention()
	return b.out
}

type followBuilder struct {
	w   translations.Words
	m   rules.Matter
	v   register.View
	out []followLine
}

func (b *followBuilder) add(l followLine) { b.out = append(b.out, l) }

// due finds what is to be done about a subject.
func (b *followBuilder) due(k rules.DueKind, subject string) (rules.Due, bool) {
	for _, d := range b.v.Progress.Dues {
		if d.Kind == k && (d.Subject == subject || subject == "") {
			return d, true
		}
	}
	return rules.Due{}, false
}

func (b *followBuilder) exits() {
	w, c := b.w, b.m.Case
	if c.Opened == nil {
		return
	}
	for _, f := range c.Opened.Is.Funders {
		l := followLine{Icon: "bank", Label: w.T("follow.exit", message.Text("funder", b.m.Name(f.Funder))), Deed: "exit", Subject: string(f.Funder)}
		e, done := exitDeclared(c, f.Funder)
		switch {
		case done:
			l.State, l.Done = joined(w.T("follow.exit.done", message.Day("day", e.Act.On)), e.Is.Reference), true
		case leaves(b.m):
			l.State, l.Verb = w.T("follow.exit.open"), w.T("follow.exit.verb")
			if d, ok := b.due(rules.DoExit, string(f.Funder)); ok && d.By != 0 {
				l.State, l.Late = w.T("follow.exit.by", message.Text("day", w.DayWithDistance(d.By, b.m.Today))), d.By < b.m.Today
			}
		default:
			continue
		}
		b.add(l)
	}
}

func (b *followBuilder) reparations() {
	w := b.w
	for _, x := range reparations(b.m) {
		d := x.Issued.Is.Decision
		l := followLine{Icon: "handshake", Label: w.T("follow.reparation"), State: d.Reparation, Deed: "reparation", Subject: string(x.ID)}
		r, said := reparationDone(b.m.Case, x.ID)
		switch {
		case said && r.Is.Done:
			l.State, l.Done = joined(w.T("follow.reparation.done", message.Day("day", r.Act.On)), r.Is.By), true
		case said:
			l.State, l.Late, l.Verb = w.T("follow.reparation.not", message.Day("day", r.Act.On)), true, w.T("follow.record")
		case d.RepairBy != 0:
			l.State, l.Late = joined(d.Reparation, w.T("follow.reparation.by", message.Text("day", w.DayWithDistance(d.RepairBy, b.m.Today)))), d.RepairBy < b.m.Today
			l.Verb = w.T("follow.record")
		default:
			l.Verb = w.T("follow.record")
		}
		b.add(l)
	}
}

func (b *followBuilder) jury() {
	w := b.w
	for _, e := range rules.Extracts(b.m) {
		if _, gone := b.m.Case.Undone(e.Letter); gone || e.Notified == 0 || b.m.Today > e.Expiry {
			continue
		}
		l := followLine{
			Icon: "identification-card", Label: w.T("follow.record-line"), Done: true,
			State: joined(w.Say(e.Line()), w.T("follow.expires", message.Day("day", e.Expiry))),
		}
		if d, ok := b.due(rules.DoJury, string(e.Letter)); ok {
			l.Done, l.Verb, l.Kind, l.Subject = false, w.T("do."+string(d.Kind)), d.Kind, d.Subject
		}
		b.add(l)
	}
}

func (b *followBuilder) challenges() {
	w := b.w
	for _, c := range b.m.Case.Challenges {
		f := c.Filed
		l := followLine{Icon: "scales", Label: w.T("follow.challenge", message.Term("forum", "forum."+string(f.Is.Forum)))}
		if c.Ended != nil {
			l.State = w.T("follow.challenge.ended", message.Day("day", c.Ended.Act.On), message.Term("outcome", "challenge-outcome."+string(c.Ended.Is.Outcome)))
			l.Done = true
		} else {
			l.State = joined(w.T("follow.challenge.since", message.Day("day", f.Act.On)), f.Is.Reference)
			l.Verb, l.Deed, l.Subject = w.T("follow.challenge.verb"), "challenge-ended", string(f.Is.Challenge)
		}
		b.add(l)
	}
}

func (b *followBuilder) undone() {
	for _, x := range b.m.Case.TakenBack {
		b.add(followLine{Icon: "x-circle", Label: b.w.T("follow.withdrawn"), State: joined(b.w.Day(x.Act.On), x.Is.Reason), Done: true})
	}
}

func (b *followBuilder) hold() {
	w := b.w
	for _, h := range b.m.Case.Holds {
		if h.Ended == nil {
			b.add(followLine{
				Icon: "lock-simple", Label: w.T("follow.hold"), State: joined(w.T("follow.since", message.Day("day", h.Began.Act.On)), h.Began.Is.Reason),
				Verb: w.T("follow.hold.verb"), Deed: "hold-ended",
			})
		}
	}
}

func (b *followBuilder) reopened() {
	if n := len(b.m.Case.Reopened); n > 0 {
		r := b.m.Case.Reopened[n-1]
		b.add(followLine{Icon: "folder-open", Label: b.w.T("follow.reopened"), State: joined(b.w.Day(r.Act.On), r.Is.Reason), Done: true})
	}
}

func (b *followBuilder) retention() {
	w := b.w
	keep := rules.Keep(b.m)
	if keep.Closed == 0 || keep.Hold != 0 {
		return
	}
	l := followLine{Icon: "hourglass", Label: w.T("follow.retention"), Done: true, State: w.T("follow.retention.until", message.Day("day", keep.Until))}
	if keep.Due(b.m.Today) {
		l.State, l.Done, l.Late = w.T("follow.retention.due", message.Day("day", keep.Until)), false, true
		l.Verb, l.Deed = w.T("follow.retention.verb"), "hold"
	}
	b.add(l)
}

// accessLine is one access of the learner: open, or cut since a day.
type accessLine struct {
	Item  cases.AccessItem
	Label string
	State string
	Cut   bool
	Verb  string
}

// accessLines is the checklist of accesses; none where they play no part: nothing
// is cut, no measure runs, and no exclusion is to come or under way.
func accessLines(w translations.Words, m rules.Matter) []accessLine {
	c := m.Case
	if _, runs := runningPrecaution(c); !runs && !accessCut(m) && !excludes(m) {
		return nil
	}
	var out []accessLine
	for _, i := range accessItems() {
		l := accessLine{Item: i, Label: capital(w.T("access-item." + string(i))), State: w.T("follow.access.none"), Verb: w.T("follow.access.cut-verb")}
		if x, ok := lastAccess(c, i); ok {
			key := "follow.access.cut"
			if x.Is.Restored {
				key = "follow.access.restored"
			}
			l.State = joined(w.T(key, message.Day("day", x.Act.On)), x.Is.By)
		}
		if c.AccessOn(i, m.Today) != 0 {
			l.Cut, l.Verb = true, w.T("follow.access.restore-verb")
		}
		out = append(out, l)
	}
	return out
}

// lastAccess is what was recorded last about an access.
func lastAccess(c *cases.Case, item cases.AccessItem) (cases.Done[cases.AccessChanged], bool) {
	for _, x := range slices.Backward(c.Access) {
		if slices.Contains(x.Is.Items, item) {
			return x, true
		}
	}
	return cases.Done[cases.AccessChanged]{}, false
}

// excludes tells whether a decision that stands keeps the learner away, now or
// soon: an exclusion that has ended keeps nobody away.
func excludes(m rules.Matter) bool {
	for _, l := range decisionsStanding(m) {
		s := l.Issued.Is.Decision.Sanction
		if s.Kind.Exclusion() && (s.Last == 0 || m.Today <= s.Last) {
			return underWay(m)
		}
	}
	return false
}
