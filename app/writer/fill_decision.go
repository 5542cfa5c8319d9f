package writer

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/letters"
)

// precaution fills the precautionary measure the letter is about.
func (f *filling) precaution() {
	for _, p := range f.m.Case.Precautions {
		o := p.Ordered.Is
		if o.Precaution != f.issue.Precaution {
			continue
		}
		f.out.Precaution = letters.Measure{
			Start: o.From, At: o.At, Scope: o.Scope, Risk: o.Risk, Review: o.Review, Facts: f.facts(),
		}
		if p.Lifted != nil {
			f.out.Precaution.Lifted = p.Lifted.Act.On
		}
	}
}

// facts words the dated facts in one sentence.
func (f *filling) facts() string {
	var in []string
	for _, g := range f.m.Case.Grievances {
		in = append(in, f.words.T("writer.fact", message.Day("day", g.Is.Day), message.Text("text", g.Is.Text)))
	}
	return f.words.List(in)
}

// prior fills what an apprentice's employer is told before any decision:
// purpose and reason, and nothing that names a third person or an exhibit.
func (f *filling) prior() {
	if f.issue.Type == cases.LetterPostponement {
		f.out.Prior.Told = f.priorTold()
	}
	if f.issue.Type != cases.LetterPrior && f.issue.Type != cases.LetterEmployer {
		return
	}
	heaviest := cases.Sanction{}
	if c, ok := f.m.Case.Convening(); ok {
		heaviest.Kind = c.Is.Heaviest
	} else if x, ok := f.m.Case.Course(); ok && x.Is.Course == cases.CourseAlone {
		heaviest.Kind, f.out.Prior.Alone = x.Is.Sanction, true
	}
	f.out.Prior.Purpose = f.words.T("writer.prior.purpose", message.Text("heaviest", measure(f.words, heaviest)))
	f.out.Prior.Reason = f.words.T("writer.prior.reason", message.Text("breaches", f.words.List(f.breaches())))
	f.out.Prior.Told = f.priorTold()
}

// breaches names the articles breached by their titles in the regulation, not by the facts.
func (f *filling) breaches() []string {
	var out []string
	for _, g := range f.m.Case.Grievances {
		article := message.Text("article", string(g.Is.Article))
		text := f.words.T("writer.breach.bare", article)
		if b, ok := f.m.Profile.Breach(g.Is.Article); ok {
			text = f.words.T("writer.breach", message.Text("title", b.Title.In(f.issue.Language)), article)
		}
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// decision fills what was decided and what is told of it.
func (f *filling) decision() {
	d := f.issue.Decision
	if d == nil {
		d = &cases.Decision{Sanction: cases.Sanction{Kind: regulation.NoSanction}}
		if s := f.m.Council(); s == nil && f.issue.Type != cases.LetterDiscontinued {
			return
		}
	}
	out := letters.Decided{
		Sanction: f.sanction(d.Sanction), ByDirector: d.Motion == "" && d.Sanction.Kind.Exclusion(),
		Received: rules.GrievancesReceived(f.m, d.Retained), Grounds: d.Grounds,
		Reparation: d.Reparation, RepairBy: d.RepairBy,
	}
	if s := f.m.Council(); s != nil && s.Opened != nil {
		out.Meeting = s.Opened.Act.On
		_, absent := f.m.Case.Absence(s.ID)
		_, heard := f.m.Case.Hearing(s.ID)
		out.Absent = absent && !heard
	}
	for _, l := range f.m.Case.LettersOf(cases.LetterConvocation) {
		out.Convened = days.Latest(out.Convened, f.m.Case.FirstPosted(l))
	}
	for _, w := range f.m.Case.Written {
		out.Written = append(out.Written, w.Act.On)
	}
	for _, g := range f.m.Case.Grievances {
		text := f.words.T("writer.fact", message.Day("day", g.Is.Day), message.Text("text", g.Is.Text))
		switch {
		case slices.Contains(d.NotRetained, g.Is.Grievance):
			out.NotRetained = append(out.NotRetained, text)
		case len(d.Retained) == 0 && g.Is.InTraining != cases.No || slices.Contains(d.Retained, g.Is.Grievance):
			out.Facts = append(out.Facts, text)
			if a := string(g.Is.Article); !slices.Contains(out.Articles, a) {
				out.Articles = append(out.Articles, a)
			}
		}
	}
	out.Recipients = f.recipients()
	out.Expiry = f.expiry(d)
	out.Consequences = f.consequences(d)
	for _, l := range f.m.Case.LettersOf(cases.LetterDecision) {
		out.Notified = f.m.Case.FirstPosted(l)
		if out.Notified == 0 {
			out.Notified = l.Issued.Is.Planned
		}
	}
	f.first(&out)
	f.out.Decision = out
}

// recipients are who is told of the sanction: the employer and each funder.
func (f *filling) recipients() []string {
	var out []string
	for _, p := range rules.ToBeTold(f.m.Case) {
		out = append(out, f.m.Name(p))
	}
	return out
}

// expiry is the day until which the sanction stays in the file, by its level.
func (f *filling) expiry(d *cases.Decision) days.Day {
	n := f.m.Profile.Retention.Of(d.Sanction.Kind.Level()).Months()
	if d.Sanction.Kind == regulation.NoSanction || n == 0 {
		return 0
	}
	return f.out.Date.AddMonths(n)
}

// consequences are those on schedule and attendance, never money.
func (f *filling) consequences(d *cases.Decision) string {
	switch d.Sanction.Kind {
	case regulation.TemporaryExclusion:
		return f.words.T("writer.consequences.temporary", message.Day("return", d.Sanction.Last+1))
	case regulation.PermanentExclusion:
		return f.words.T("writer.consequences.permanent")
	case regulation.Warning, regulation.WrittenWarning, regulation.NoSanction:
	}
	return f.words.T("writer.consequences.none")
}

// first names the letter that a correcting letter corrects, and the day from
// which the exclusion counts.
func (f *filling) first(out *letters.Decided) {
	if l, ok := f.m.Case.Letter(f.issue.Corrects); ok {
		out.FirstLetter, out.Presented = l.Date(), rules.Presented(f.m, l.ID)
	}
}
