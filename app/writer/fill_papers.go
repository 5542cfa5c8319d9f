package writer

import (
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/letters"
)

// papers fills the documents beside the main letters.
func (f *filling) papers() {
	switch f.issue.Type {
	case cases.LetterIncident:
		f.incident()
	case cases.LetterMembers:
		f.summons()
	case cases.LetterPostponement:
		f.postponed()
	case cases.LetterRepresentatives:
		f.represented()
	case cases.LetterJury, cases.LetterExclusionEnd, cases.LetterUndone:
		f.notified()
	case cases.LetterEnded, cases.LetterAbandonment:
		f.ending()
	case cases.LetterConsultation:
		f.consulted()
	case cases.LetterExhibits:
		f.out.Papers.Listed = f.listed(func(cases.AddExhibit) bool { return true })
	case cases.LetterMinutes:
		f.out.Papers.Listed = f.listed(func(x cases.AddExhibit) bool { return x.Withheld == "" })
	case cases.LetterCompliance:
		f.compliance()
	case cases.LetterHandReceipt:
		f.handed()
	default: // the main letters have files of their own
	}
}

// listed are the exhibits in the order of their numbers.
func (f *filling) listed(shown func(cases.AddExhibit) bool) []letters.Listed {
	var out []letters.Listed
	for _, e := range f.m.Case.Exhibits {
		if shown(e.Is) {
			out = append(out, letters.Listed{
				Number: e.Is.Number, Title: e.Is.Name, Filed: e.Act.On, Print: string(e.Is.Document), Withheld: e.Is.Withheld,
			})
		}
	}
	slices.SortStableFunc(out, func(a, b letters.Listed) int { return a.Number - b.Number })
	return out
}

// incident tells what was reported apart from what the office found.
func (f *filling) incident() {
	c := f.m.Case
	var r letters.Report
	var told []string
	for i, x := range c.Reports {
		if i == 0 {
			r.Filed, r.Reporter, r.Capacity = x.Act.On, x.Is.Name, x.Is.Capacity
			if x.Is.Reporter != "" {
				r.Reporter = f.m.Name(x.Is.Reporter)
			}
		}
		if t := strings.TrimSpace(x.Is.Text); t != "" {
			told = append(told, t)
		}
	}
	r.Told = strings.Join(told, "\n")
	r.People = []string{f.m.Name(c.Learner())}
	for _, g := range c.Grievances {
		day, place := message.Day("day", g.Is.Day), message.Text("place", g.Is.Place)
		if g.Is.Hour != 0 {
			r.Context = append(r.Context, f.words.T("writer.context.at", day, message.Hour("at", g.Is.Hour), place))
		} else {
			r.Context = append(r.Context, f.words.T("writer.context", day, place))
		}
		r.Observed = append(r.Observed, f.words.T("writer.fact", day, message.Text("text", g.Is.Text)))
	}
	r.Context = slices.Compact(r.Context)
	for _, p := range c.Precautions {
		r.Risk = p.Ordered.Is.Risk
	}
	r.Step = f.firstStep()
	r.Readers = f.readers()
	f.out.Papers.Report = r
	f.out.Papers.Listed = f.listed(func(cases.AddExhibit) bool { return true })
}

// firstStep words what was done first about the report.
func (f *filling) firstStep() string {
	c := f.m.Case
	type step struct {
		act  cases.Act
		said string
	}
	var steps []step
	for _, p := range c.Precautions {
		o := p.Ordered
		steps = append(steps, step{o.Act, f.words.T("writer.step.precaution", message.Day("day", o.Is.From), message.Text("scope", o.Is.Scope))})
	}
	for _, x := range c.Courses {
		steps = append(steps, step{x.Act, f.words.T("writer.step."+string(x.Is.Course), message.Day("day", x.Act.On))})
	}
	for _, x := range c.Interviews {
		steps = append(steps, step{x.Act, f.words.T("writer.step.interview", message.Day("day", x.Act.On))})
	}
	if len(steps) == 0 {
		if len(c.Reports) == 0 {
			return ""
		}
		return f.words.T("writer.step.filed", message.Day("day", c.Reports[0].Act.On))
	}
	slices.SortStableFunc(steps, func(a, b step) int {
		if a.act.On != b.act.On {
			return int(a.act.On) - int(b.act.On)
		}
		return int(a.act.Rank - b.act.Rank)
	})
	return steps[0].said
}

// readers are the people whose role lets them read the file.
func (f *filling) readers() []string {
	var out []string
	if f.m.Office == nil {
		return nil
	}
	for _, u := range f.m.Office.Users {
		if u.Role != cases.RoleAdministrator {
			out = append(out, f.words.T("writer.reader", message.Text("name", u.Name), message.Term("role", "role."+string(u.Role))))
		}
	}
	return append(out, f.words.T("writer.readers.council"))
}

// summons asks one member; the cases of the sitting are named by their numbers alone.
func (f *filling) summons() {
	s := letters.Summons{Cases: []string{f.m.Case.Number()}}
	for _, n := range strings.FieldsFunc(f.issue.Text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if n = strings.TrimSpace(n); n != "" && !slices.Contains(s.Cases, n) {
			s.Cases = append(s.Cases, n)
		}
	}
	if a := f.issue.Announcement; a != nil && f.m.Sittings[a.Sitting] != nil {
		for _, x := range f.m.Sittings[a.Sitting].SeatOf(f.copy.To) {
			s.Capacity, s.Role = f.capacity(x.Seat, x.Member), role(f.m.Profile, x.Seat)
		}
	}
	f.out.Papers.Summons = s
}

// postponed tells what the addressee had been told, which is void, and the new
// day when one is planned.
func (f *filling) postponed() {
	a := f.issue.Announcement
	f.out.Council = letters.Council{}
	if a == nil {
		return
	}
	f.out.Changed = letters.Change{OldDay: a.Day}
	if f.copy.Capacity == cases.ToLearner || f.copy.Capacity == cases.ToRepresentative {
		f.out.Changed.Grievances = f.communicated().Grievances
	}
	f.out.Papers.Postponed.Notice = f.m.Profile.Numbers.Notice.N
	if p, ok := f.m.Case.Postponement(a.Sitting); ok && p.Is.Ground == cases.AbsentNoGround {
		f.out.Papers.Postponed.Cause = p.Is.Reason // any other ground is of health or family
	}
	c, ok := f.m.Case.Convening()
	if !ok {
		return
	}
	plan, ok := f.m.Sittings[c.Is.Sitting].Plan()
	if ok && (c.Is.Sitting != a.Sitting || plan.Day != a.Day) {
		f.out.Council = letters.Council{Day: plan.Day, At: plan.At, Place: plan.Place, Link: plan.Link}
	}
}

// represented tells the legal representatives of the procedure, or of the
// sanction once one was notified.
func (f *filling) represented() {
	for _, l := range slices.Backward(f.m.Case.LettersOf(cases.LetterDecision)) {
		if _, gone := f.m.Case.Undone(l.ID); gone || f.m.Case.FirstPosted(l) == 0 || l.Issued.Is.Decision == nil {
			continue
		}
		f.sanctioned(l)
		return
	}
}

// notified names the sanction of a decision letter: that which the document
// corrects or ends, else the last one.
func (f *filling) notified() {
	l, ok := f.m.Case.Letter(f.issue.Corrects)
	if !ok {
		in := f.m.Case.LettersOf(cases.LetterDecision)
		if len(in) == 0 {
			return
		}
		l = in[len(in)-1]
	}
	act, gone := f.m.Case.Undone(l.ID)
	if l.Issued.Is.Decision == nil || gone != (f.issue.Type == cases.LetterUndone) {
		return // no extract of a sanction that is gone, and no withdrawal of one that stands
	}
	f.sanctioned(l)
	switch f.issue.Type {
	case cases.LetterExclusionEnd:
		f.out.Papers.Access = f.cut(f.out.Decision.Sanction.Last)
		if len(f.out.Papers.Access) == 0 {
			f.out.Papers.Access = []string{f.words.T("access-item." + string(cases.AccessMentoring))}
		}
	case cases.LetterUndone:
		f.out.Papers.Access = f.cut(act.On - 1)
		f.out.Papers.Undoing = letters.Undoing{On: act.On, Told: f.toldOf(l)}
		if x, ok := act.Payload.(cases.ChallengeEnded); ok {
			f.out.Papers.Undoing.Annulled, f.out.Papers.Undoing.Reference = true, x.Reference
		}
	default: // the extract says no more
	}
}

// sanctioned fills the sanction of a decision letter, with the dates that this
// letter told and the day on which it left or was handed over.
func (f *filling) sanctioned(l cases.Letter) {
	d := l.Issued.Is.Decision
	out := letters.Decided{
		Sanction: f.sanction(d.Sanction), Notified: f.m.Case.FirstPosted(l), Reparation: d.Reparation, RepairBy: d.RepairBy,
		Recipients: f.recipients(),
	}
	if out.Notified == 0 {
		out.Notified = l.Date()
	}
	if n := f.m.Profile.Retention.Of(d.Sanction.Kind.Level()).Months(); n > 0 && d.Sanction.Kind != regulation.NoSanction {
		out.Expiry = l.Date().AddMonths(n)
	}
	for _, r := range f.m.Case.Reparations {
		if r.Is.Letter == l.ID && r.Is.Done {
			out.Reparation, out.RepairBy = "", 0
		}
	}
	f.out.Decision = out
}

// cut lists the accesses that are cut on a day, in words.
func (f *filling) cut(day days.Day) []string {
	var out []string
	for _, i := range []cases.AccessItem{cases.AccessMentoring, cases.AccessPlatform, cases.AccessTools, cases.AccessPremises} {
		if f.m.Case.AccessOn(i, day) != 0 {
			out = append(out, f.words.T("access-item."+string(i)))
		}
	}
	return out
}

// toldOf is the day on which the addressee was told of the sanction.
func (f *filling) toldOf(decision cases.Letter) days.Day {
	var told days.Day
	for _, l := range f.m.Case.Letters {
		switch t := l.Issued.Is.Type; {
		case !l.Standing() || l.Issued.Act.Rank < decision.Issued.Act.Rank:
		case t != cases.LetterEmployer && t != cases.LetterFunder && t != cases.LetterJury:
		case slices.ContainsFunc(l.Copies(), func(c cases.Copy) bool { return c.To == f.copy.To && c.Capacity == f.copy.Capacity }):
			if told = f.m.Case.FirstPosted(l); told == 0 {
				told = l.Date()
			}
		}
	}
	return told
}

// ending fills the end of a procedure without a decision, or an abandonment.
func (f *filling) ending() {
	c := f.m.Case
	f.out.Prior.Told = f.priorTold()
	e := letters.Ending{}
	switch {
	case f.issue.Type == cases.LetterEnded && c.Ended != nil:
		e.On, e.Ground = c.Ended.Act.On, letters.Ground(c.Ended.Is.Ground)
	case f.issue.Type == cases.LetterAbandonment && c.Abandoned != nil:
		e.On, e.Article = c.Abandoned.Act.On, string(f.m.Profile.Article(rules.Abandon))
		f.out.Decision.Recipients = f.recipients()
		for _, x := range c.Exits {
			if x.Is.Funder == f.copy.To {
				e.Exit, e.ExitOn = x.Is.Reference, x.Act.On
			}
		}
	}
	f.out.Papers.Ending = e
}

// priorTold is the day on which the employer was told of the procedure.
func (f *filling) priorTold() days.Day {
	var told days.Day
	for _, l := range f.m.Case.LettersOf(cases.LetterPrior) {
		if len(l.Copies()) > 0 && f.copy.To != "" && !slices.ContainsFunc(l.Copies(), func(c cases.Copy) bool { return c.To == f.copy.To }) {
			continue // another employer's
		}
		told = days.Latest(told, f.m.Case.FirstPosted(l))
	}
	return told
}

// consulted fills the last consultation recorded, or the form to sign at one.
func (f *filling) consulted() {
	n := len(f.m.Case.Consulted)
	if n == 0 {
		f.out.Papers.Consulted = letters.Consulted{Blank: true}
		f.out.Papers.Listed = f.listed(func(x cases.AddExhibit) bool { return x.Withheld == "" })
		return
	}
	c := f.m.Case.Consulted[n-1]
	f.out.Papers.Consulted = letters.Consulted{On: c.Act.On, At: c.Act.At, Who: f.whoConsulted(c.Is), Given: c.Is.CopyGiven}
	f.out.Papers.Consulted.Capacity = f.consultedAs(c.Is.Capacity)
	f.out.Papers.Listed = f.listed(func(x cases.AddExhibit) bool { return slices.Contains(c.Is.Exhibits, x.Exhibit) })
}

func (f *filling) whoConsulted(c cases.FileConsulted) string {
	if c.Who == "" && c.Person != "" {
		return f.m.Name(c.Person)
	}
	return c.Who
}

// consultedAs words the capacities that the record knows by a name; any other
// stands as it was typed.
func (f *filling) consultedAs(capacity string) string {
	switch capacity {
	case "learner", "representative", "assistant", "lawyer":
		return f.words.T("writer.consulted." + capacity)
	}
	return capacity
}

// consultations words every consultation of the file, for the minutes.
func (f *filling) consultations() []string {
	var out []string
	for _, c := range f.m.Case.Consulted {
		out = append(out, f.words.T("writer.consultation", message.Day("day", c.Act.On), message.Text("who", f.whoConsulted(c.Is))))
	}
	return out
}

// handed fills the receipt of a delivery by hand, or the record of a refusal to
// sign it. It is that of the letter named, else of the last one to be handed over.
func (f *filling) handed() {
	l, c, ok := f.handedCopy()
	if !ok {
		return
	}
	f.addressee(c)
	f.out.Medium = letters.ByHand
	h := letters.Delivery{Title: f.words.T("letter." + string(l.Issued.Is.Type)), Day: l.Date(), Pages: c.Pages}
	for _, a := range f.m.Case.Acts {
		x, is := a.Payload.(cases.HandedOver)
		if !is || x.Dispatch != c.Dispatch || x.Signed {
			continue
		}
		h.Refused, h.RefusedAt, h.RefusedTo = a.On, a.At, letters.ToSign
		h.Witnesses = strings.FieldsFunc(x.Witnesses, func(r rune) bool { return r == ',' || r == ';' || r == '\n' })
		if u, known := f.m.Office.User(a.By); known {
			h.Presenter = u.Name
		}
	}
	f.out.Handed = h
}

func (f *filling) handedCopy() (cases.Letter, cases.Copy, bool) {
	for _, l := range slices.Backward(f.m.Case.Letters) {
		if !l.Standing() || f.issue.Corrects != "" && l.ID != f.issue.Corrects {
			continue
		}
		for _, c := range l.Copies() {
			by := c.Channel == post.ByHand || f.issue.Corrects != ""
			if by && c.To != "" && (f.copy.To == "" || f.copy.To == c.To) {
				return l, c, true
			}
		}
	}
	return cases.Letter{}, cases.Copy{}, false
}
