package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// precautionChoice stands among the courses: it may go with any of them.
const precautionChoice cases.Course = "precaution"

// A choiceView is a case as the director reads it before choosing.
type choiceView struct {
	Case     cases.CaseID
	Number   string
	Learner  string
	Initials string
	Who      string // status, path, minority and representatives
	Summary  string // the first fact, for the list
	Facts    []factLine
	Links    []string // reporter, victims, witnesses
	Exhibits []exhibitLine
	Options  []choiceOption
	Since    days.Day // waiting for the director since
	Waited   int      // days
	Made     string   // the choice already made; empty
}

// A factLine is one dated line: a grievance, a report, an earlier choice.
type factLine struct {
	Day     days.Day
	Text    string
	Article string // as a chip; may be empty
}

// An exhibitLine is one exhibit that can be read.
type exhibitLine struct {
	Label    string
	Name     string
	Media    string
	Document cases.Digest
	Withheld string
}

// A choiceOption is one large row: what can be decided, and what follows.
type choiceOption struct {
	Course      cases.Course
	Key         rune // the same in both languages
	Icon        string
	Title       string
	Consequence string
	Article     string
	Waits       bool   // greyed: the consequence says why, and what comes first
	Verb        string // of the primary button
	Reason      bool   // a written reason is due
	Level       bool   // a level 1 or 2 is to be chosen
}

// choiceOf makes the view of a case that waits for the director.
func choiceOf(w translations.Words, v register.View) choiceView {
	m := v.Matter
	out := choiceView{
		Case: m.Case.ID, Number: m.Case.Number(), Learner: m.Name(m.Case.Learner()),
		Who: whoIs(w, m), Since: waitingSince(m.Case),
	}
	out.Initials = initials(out.Learner)
	if out.Since != 0 {
		out.Waited = max(0, int(m.Today-out.Since))
	}
	for _, g := range m.Case.Grievances {
		out.Facts = append(out.Facts, factLine{Day: g.Is.Day, Text: factText(w, g.Is), Article: articleChip(w, string(g.Is.Article))})
	}
	if len(out.Facts) > 0 {
		out.Summary = out.Facts[0].Text
	}
	for _, r := range m.Case.Reports {
		out.Facts = append(out.Facts, factLine{Day: r.Act.On, Text: reportText(w, m, r.Is)})
		if out.Summary == "" {
			out.Summary = r.Is.Text
		}
	}
	for _, c := range m.Case.Courses {
		out.Facts = append(out.Facts, factLine{Day: c.Act.On, Text: courseText(w, c.Is)})
	}
	if c, ok := m.Case.Course(); ok && c.Is.Course != cases.CourseMore {
		out.Made = courseText(w, c.Is)
	}
	for _, l := range m.Case.Links {
		out.Links = append(out.Links, linkText(w, m, l.Is))
	}
	for _, e := range m.Case.Exhibits {
		out.Exhibits = append(out.Exhibits, exhibitLine{
			Label: w.T("label.exhibit-number", message.Text("number", w.Number(e.Is.Number))),
			Name:  e.Is.Name, Media: e.Is.Media, Document: e.Is.Document, Withheld: e.Is.Withheld,
		})
	}
	out.Options = choicesOf(w, v)
	return out
}

// waitingSince is the day of the last report, or of what was added after more
// was asked for; zero when nothing waits.
func waitingSince(c *cases.Case) days.Day {
	var since days.Day
	if n := len(c.Reports); n > 0 {
		since = c.Reports[n-1].Act.On
	} else if c.Opened != nil {
		since = c.Opened.Act.On
	}
	if x, ok := c.Course(); ok && x.Is.Course == cases.CourseMore {
		since = days.Latest(since, x.Act.On)
	}
	return since
}

// choicesOf are the courses open to the director, the council first.
func choicesOf(w translations.Words, v register.View) []choiceOption {
	m := v.Matter
	council := choiceOption{
		Course: cases.CourseCouncil, Key: 'c', Icon: "gavel", Title: w.T("mail.choice.council"),
		Verb: w.T("button.convene"), Article: articleChip(w, articleOf(m, rules.NoticeRule)),
	}
	if n := rules.Notice(m); n.Proposed != 0 {
		council.Consequence = w.T("mail.choice.council.first", message.Day("day", n.Proposed))
	} else {
		council.Consequence = w.T("mail.choice.council.why")
	}
	alone := choiceOption{
		Course: cases.CourseAlone, Key: 's', Icon: "envelope-simple", Title: w.T("mail.choice.alone"),
		Consequence: w.T("mail.choice.alone.why"), Article: articleChip(w, articleOf(m, rules.Competence)),
		Verb: w.T("mail.choice.alone.verb"), Level: true,
	}
	if day := griefsReceived(v.Verdicts); day == 0 {
		alone.Waits = true
		alone.Consequence = w.T("mail.choice.alone.wait")
		alone.Verb = w.T("mail.choice.alone.griefs")
	} else if from := day + days.Day(m.Profile.Numbers.Defence.N) + 1; m.Today < from {
		alone.Consequence = w.T("mail.choice.alone.from", message.Day("received", day), message.Day("from", from))
	}
	return []choiceOption{
		council,
		{
			Course: precautionChoice, Key: 'p', Icon: "hand-palm", Title: w.T("mail.choice.precaution"),
			Consequence: w.T("mail.choice.precaution.why"), Article: articleChip(w, articleOf(m, rules.Precaution)),
			Verb: w.T("mail.choice.precaution.verb"),
		},
		alone,
		{
			Course: cases.CourseMore, Key: 'm', Icon: "arrow-u-up-left", Title: w.T("mail.choice.more"),
			Consequence: w.T("mail.choice.more.why"), Verb: w.T("mail.choice.more.verb"), Reason: true,
		},
		{
			Course: cases.CourseDiscontinue, Key: 'n', Icon: "x-circle", Title: w.T("mail.choice.none"),
			Consequence: w.T("mail.choice.none.why"), Verb: w.T("button.discontinue"), Reason: true,
		},
	}
}

// articleOf is the article that a profile gives a rule.
func articleOf(m rules.Matter, id regulation.RuleID) string {
	return string(m.Profile.Article(id))
}

// griefsReceived is the day on which everybody who must had received the
// grievances in writing, as R-DEFENCE found it; zero before.
func griefsReceived(in []rules.Verdict) days.Day {
	for _, v := range in {
		if v.Rule == rules.Defence && v.Subject == "" {
			return v.Days["received"]
		}
	}
	return 0
}

// whoIs says what the learner is: status, path, minority, representatives.
func whoIs(w translations.Words, m rules.Matter) string {
	var said []string
	if o := m.Case.Opened; o != nil {
		if o.Is.Status != "" {
			said = append(said, w.T("case.status."+string(o.Is.Status)))
		}
		if o.Is.Path != "" {
			said = append(said, o.Is.Path)
		}
		for _, e := range rules.Employers(m.Case) {
			said = append(said, m.Name(e))
		}
	}
	if rules.TreatedAsMinor(m, m.Today) {
		var names []string
		for _, h := range m.Learner().HoldersOn(m.Today) {
			names = append(names, m.Name(h.Representative))
		}
		if len(names) > 0 {
			said = append(said, w.T("mail.who.minor", message.Text("names", w.List(names)), message.Number("n", len(names))))
		} else {
			said = append(said, w.T("mail.who.minor.alone"))
		}
	}
	return strings.Join(said, " · ")
}

func factText(w translations.Words, g cases.AddGrievance) string {
	if g.Place == "" {
		return g.Text
	}
	return w.T("mail.fact.placed", message.Text("text", g.Text), message.Text("place", g.Place))
}

func reportText(w translations.Words, m rules.Matter, r cases.FileReport) string {
	name := r.Name
	if r.Reporter != "" {
		name = m.Name(r.Reporter)
	}
	if r.Text == "" {
		return w.T("mail.report.by", message.Text("name", name))
	}
	return w.T("mail.report.text", message.Text("name", name), message.Text("text", r.Text))
}

func courseText(w translations.Words, c cases.ChooseCourse) string {
	if c.Reason == "" {
		return w.T("course." + string(c.Course))
	}
	return w.T("mail.course.reason", message.Term("course", "course."+string(c.Course)), message.Text("reason", c.Reason))
}

func linkText(w translations.Words, m rules.Matter, l cases.LinkPerson) string {
	if l.Detail != "" {
		return w.T("mail.link.detail", message.Text("name", m.Name(l.Person)),
			message.Term("link", "link."+string(l.Link)), message.Text("detail", l.Detail))
	}
	return w.T("mail.link", message.Text("name", m.Name(l.Person)), message.Term("link", "link."+string(l.Link)))
}

// A courseForm is what the director typed beside a choice.
type courseForm struct {
	Course   cases.Course
	Sanction regulation.SanctionKind // of the sanction alone
	Reason   string
}

// faults are the messages beside the fields: "reason" and "level".
func (x courseForm) faults(o choiceOption) map[string]message.Message {
	out := map[string]message.Message{}
	if o.Reason && strings.TrimSpace(x.Reason) == "" {
		out["reason"] = message.New("field.reason")
	}
	if o.Level && x.Sanction == "" {
		out["level"] = message.New("field.required")
	}
	return out
}

// submission records the choice.
func (x courseForm) submission(v register.View) register.Submission {
	p := cases.ChooseCourse{Course: x.Course, Reason: strings.TrimSpace(x.Reason)}
	if x.Course == cases.CourseAlone {
		p.Sanction = x.Sanction
	}
	return register.Submission{
		Entries: []register.Entry{{File: v.Matter.Case.ID.File(), Payload: p}},
		Seen:    v.Seen,
	}
}

// earlierOf is the line of another case of the same learner: its day, its
// number and what came of it.
func earlierOf(w translations.Words, v register.View) factLine {
	m := v.Matter
	out := factLine{}
	if m.Case.Opened != nil {
		out.Day = m.Case.Opened.Act.On
	}
	what := w.T("stage." + string(v.Progress.Stage))
	if d, none := mailing.Decided(m); d != nil {
		what = sanctionLevel(w, d.Sanction.Kind)
	} else if none {
		what = w.T("sanction.none.level")
	}
	out.Text = w.T("mail.choice.earlier", message.Text("number", m.Case.Number()), message.Text("what", what))
	return out
}

// sortedByWait puts the case that waits longest first.
func sortedByWait(in []register.View) []register.View {
	slices.SortStableFunc(in, func(a, b register.View) int {
		return int(waitingSince(a.Matter.Case)) - int(waitingSince(b.Matter.Case))
	})
	return in
}
