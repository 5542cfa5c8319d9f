// Package writer fills letters: from a case and the act that would issue a
// letter, it makes the values a letter is drawn from, one for each copy, and
// freezes what was drawn.
package writer

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/letters"
	"greffe/letters/page"
)

// filling is one letter being filled.
type filling struct {
	m     rules.Matter
	issue cases.IssueLetter
	copy  cases.Copy // the one being filled
	words translations.Words
	out   letters.Letter
}

// fill makes the values of one copy.
func (w *Writer) fill(m rules.Matter, issue cases.IssueLetter, copyIndex int, draft bool) letters.Letter {
	f := &filling{m: m, issue: issue, words: w.words(issue.Language)}
	f.out = letters.Letter{
		Kind: letters.Kind(issue.Type), Lang: letters.Lang(issue.Language), Draft: draft,
		Date: issue.Planned, CaseNumber: m.Case.Number(),
		Template: edition(m, issue),
	}
	if f.out.Date == 0 {
		f.out.Date = m.Today
	}
	f.organisation()
	f.learner()
	f.signatory()
	f.grievances()
	if copyIndex < len(issue.Copies) {
		f.copy = issue.Copies[copyIndex]
		f.out.Reference = string(f.copy.Copy)
		f.addressee(f.copy)
	}
	f.council()
	f.precaution()
	f.prior()
	f.decision()
	f.sitting()
	f.papers()
	return f.out
}

func (f *filling) organisation() {
	if f.m.Office == nil {
		return
	}
	o := f.m.Office.Organisation
	f.out.Organisation = letters.Organisation{
		Name: o.Name, Service: o.Service, Lines: o.Address.ForEnvelope(), SIRET: o.SIRET, Declaration: o.Declaration,
		UAI: o.UAI, Phone: o.Phone, Email: o.Email,
	}
	if e := page.Envelope(f.m.Office.Postroom.Window); e.Known() {
		f.out.Organisation.Envelope = e
	}
	f.out.Place, f.out.Contact, f.out.DPO = o.City, o.Contact, o.DPO
	if f.m.Case.IsApprentice() {
		f.out.Mediator = o.Mediator
	}
	f.out.Regulation = f.m.Profile.Title.In(f.issue.Language)
	f.out.Retention = f.m.Profile.Retention.Of(f.level()).Months()
}

// level is the level of the sanction notified, or the heaviest that may still
// follow: what the case is convened for, else what the director chose to decide
// alone, else the heaviest of the scale.
func (f *filling) level() regulation.Level {
	if f.issue.Decision != nil {
		return f.issue.Decision.Sanction.Kind.Level()
	}
	switch f.issue.Type {
	case cases.LetterNoSanction, cases.LetterDiscontinued, cases.LetterEnded, cases.LetterAbandonment, cases.LetterUndone:
		return 0
	default:
	}
	if c, ok := f.m.Case.Convening(); ok && c.Is.Heaviest.Level() > 0 {
		return c.Is.Heaviest.Level()
	}
	if x, ok := f.m.Case.Course(); ok && x.Is.Course == cases.CourseAlone && x.Is.Sanction.Level() > 0 {
		return x.Is.Sanction.Level()
	}
	return regulation.PermanentExclusion.Level()
}

func (f *filling) learner() {
	p := f.m.Learner()
	if p == nil {
		return
	}
	f.out.Learner = letters.Learner{
		Civility: letters.Civility(p.Identity.Civility), Name: p.Identity.FullName(),
		Apprentice: f.m.Case.IsApprentice(), Minor: rules.TreatedAsMinor(f.m, f.out.Date),
	}
	if o := f.m.Case.Opened; o != nil {
		f.out.Learner.Path, f.out.Learner.Contract = o.Is.Path, o.Is.Contract
	}
}

// addressee fills the address block, the medium and the number of one copy.
func (f *filling) addressee(c cases.Copy) { //nolint:gocyclo // one line a capacity and a channel
	if c.Capacity == cases.ToJury && c.To == "" {
		f.jury()
		return
	}
	p := f.m.People[c.To]
	if p == nil {
		return
	}
	i := p.Identity
	f.out.LargePrint = i.LargePrint
	a := letters.Addressee{Name: i.FullName(), Family: i.Family, Civility: letters.Civility(i.Civility)}
	switch c.Capacity {
	case cases.ToRepresentative:
		a.Capacity = letters.ToRepresentative
		for _, h := range f.m.Learner().HoldersOn(f.out.Date) {
			switch {
			case h.Representative != c.To || h.Capacity == cases.ParentalAuthority:
			case h.Capacity == cases.Institution:
				a.HolderOf = letters.Institution
			default:
				a.HolderOf = letters.Guardian
			}
		}
	case cases.ToEmployer:
		a.Capacity = letters.ToEmployer
	case cases.ToFunder:
		a.Capacity = letters.ToFunder
		for _, fu := range f.m.Case.Opened.Is.Funders {
			if fu.Funder == c.To {
				f.out.TheirRef, f.out.Learner.FileRef = fu.FileRef, fu.FileRef
			}
		}
	case cases.ToMember:
		a.Capacity = letters.ToMember
	case cases.ToJury:
		a.Capacity = letters.ToJury
	case cases.ToLearner, cases.ToFile:
	}
	a.Lines = c.Address.ForEnvelope(f.nameLines(i)...)
	if i.Name != "" {
		a.Civility = letters.Body
	}
	f.out.Addressee = a
	switch c.Channel {
	case post.Registered:
		f.out.Medium = letters.Registered
	case post.ByHand:
		f.out.Medium = letters.ByHand
	case post.Electronic:
		f.out.Medium = letters.Electronic
	case post.Plain, post.Email:
		f.out.Medium = letters.Plain
	}
	if c.Number != "" && c.Channel.Numbered() {
		f.out.Number = post.Normalise(c.Number).Pretty()
	}
}

// jury addresses the certification jury, which sits at the organisation's and is
// nobody of the directory.
func (f *filling) jury() {
	name := f.words.T("writer.jury")
	f.out.Addressee = letters.Addressee{
		Name: name, Civility: letters.Body, Capacity: letters.ToJury, Lines: append([]string{name}, f.out.Organisation.Lines...),
	}
}

// nameLines are the recipient's lines above the address: the family name in
// capitals, an organisation's service on a line of its own.
func (f *filling) nameLines(i cases.Identity) []string {
	if i.Name != "" {
		return []string{i.Name, i.Service}
	}
	name := i.Given
	if i.Family != "" {
		name += " " + upper(i.Family)
	}
	if i.Civility != cases.Neutral {
		name = f.words.T("civility."+string(i.Civility)) + " " + name
	}
	return []string{name}
}

func (f *filling) signatory() {
	p := f.m.People[f.issue.Signatory]
	if p == nil {
		return
	}
	s := letters.Signatory{Name: p.Identity.FullName(), Director: !f.issue.Delegated, ByDelegation: f.issue.Delegated}
	s.Capacity = f.title(p)
	if f.issue.Delegated {
		for _, signing := range []bool{true, false} {
			if d, ok := p.DelegatedOn(f.out.Date, signing); ok {
				s.Delegation = d.From
				break
			}
		}
	}
	f.out.Signatory = s
}

// title is somebody's office, agreed with the person: as recorded in French,
// by the function in English.
func (f *filling) title(p *cases.Person) string {
	if f.issue.Language == "fr" && p.Identity.Title != "" {
		return p.Identity.Title
	}
	if p.HoldsFunction(regulation.SeatPresident, f.out.Date) {
		return f.agreed("signatory.director", p)
	}
	for _, s := range regulation.Seats() {
		if p.HoldsFunction(s, f.out.Date) {
			return f.office(s)
		}
	}
	if _, stands := p.DelegatedOn(f.out.Date, false); stands {
		return f.agreed("signatory.representative", p)
	}
	return f.words.T("signatory.staff")
}

// agreed words an office in the form that goes with the person.
func (f *filling) agreed(key string, p *cases.Person) string {
	if c := p.Identity.Civility; c != cases.Neutral {
		key += "." + string(c)
	}
	return f.words.T(key)
}

// office names the function of somebody who signs or takes the minutes.
func (f *filling) office(s regulation.Seat) string {
	if s == regulation.SeatSecretary {
		return f.words.T("signatory.secretary")
	}
	return f.seat(s)
}

func (f *filling) seat(s regulation.Seat) string { return f.words.T(s.Key()) }

// grievances lists those the letter is about, or all, in their order.
func (f *filling) grievances() {
	for _, g := range f.m.Case.Grievances {
		named := len(f.issue.Grievances) > 0
		if named && !slices.Contains(f.issue.Grievances, g.Is.Grievance) || !named && g.Is.InTraining == cases.No {
			continue
		}
		f.out.Grievances = append(f.out.Grievances, letters.Grievance{
			Day: g.Is.Day, Place: g.Is.Place, Fact: g.Is.Text, Article: string(g.Is.Article),
		})
	}
	f.out.Observations = true
	for _, e := range f.m.Case.Exhibits {
		if e.Is.Withheld == "" {
			f.out.Exhibits = append(f.out.Exhibits, letters.Exhibit{Title: e.Is.Name, Day: e.Act.On})
		}
	}
	if f.issue.Type == cases.LetterGrievances && len(f.out.Exhibits) > 0 {
		f.out.Enclosures = append(f.out.Enclosures, f.words.T("writer.schedule"))
	}
	if c, ok := f.m.Case.Course(); ok && c.Is.Course == cases.CourseAlone && f.issue.Type == cases.LetterGrievances {
		// Full days between receipt and a sanction decided alone: receipt is not
		// known yet, so the expected one counts.
		receipt := f.out.Date
		if f.copy.Channel != post.ByHand {
			receipt = f.m.Calendar.AddOpen(receipt, f.m.Profile.Numbers.Delivery.N)
		}
		f.out.AloneFrom = receipt + days.Day(f.m.Profile.Numbers.Defence.N) + 1
		f.out.Heaviest = f.sanction(cases.Sanction{Kind: c.Is.Sanction})
	}
}

func (f *filling) sanction(s cases.Sanction) letters.Sanction {
	out := letters.Sanction{Kind: kinds(s.Kind), First: s.First, Last: s.Last}
	if r, ok := f.m.Profile.Sanction(s.Kind); ok {
		out.Article = string(r.Article)
	}
	if s.Last != 0 {
		out.Return = s.Last + 1
	}
	if s.Kind == regulation.PermanentExclusion {
		out.Effect = s.First
	}
	if s.Bar {
		out.BarMonths = f.m.Profile.Numbers.Bar.Months()
	}
	return out
}

func kinds(k regulation.SanctionKind) letters.SanctionKind {
	switch k {
	case regulation.Warning:
		return letters.Warning
	case regulation.WrittenWarning:
		return letters.Written
	case regulation.TemporaryExclusion:
		return letters.Temporary
	case regulation.PermanentExclusion:
		return letters.Permanent
	case regulation.NoSanction:
	}
	return letters.None
}

// measure words a sanction for the minutes and for lists: "temporary exclusion of 15 days".
func measure(w translations.Words, s cases.Sanction) string {
	switch {
	case s.Kind == regulation.TemporaryExclusion && s.Length > 0:
		return w.T("writer.measure.days", message.Number("n", s.Length))
	case s.Kind == regulation.PermanentExclusion && s.Bar:
		return w.T("writer.measure.bar")
	}
	return w.T(s.Kind.Key())
}
