package ui

import (
	"strconv"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// caseHead is what stands above the tabs of a case.
type caseHead struct {
	Name     string
	Initials string
	Stage    string
	Closed   bool
	ToFix    string // empty: nothing to fix
	Again    string // reopened on a day; empty: never, or over again
	Line     string // number, contract and training, employer, funder
	Next     string // the words of the primary button; empty: nothing is left
	NextWhat string // the same in a line, with its last safe day
	Kind     rules.DueKind
	Subject  string
	Later    bool // the rules do not allow it today
}

// caseHeadOf words the head of a case.
func caseHeadOf(w translations.Words, v register.View) caseHead {
	m, p := v.Matter, v.Progress
	h := caseHead{
		Name: m.Name(m.Case.Learner()), Stage: w.T("stage." + string(p.Stage)),
		Kind: p.Next.Kind, Subject: p.Next.Subject,
	}
	h.Initials = initials(h.Name)
	_, h.Closed = m.Case.Over()
	if n := len(m.Case.Reopened); n > 0 && !h.Closed {
		h.Again = w.T("case.reopened", message.Day("day", m.Case.Reopened[n-1].Act.On))
	}
	if p.ToFix > 0 {
		h.ToFix = w.T("case.to-fix", message.Number("n", p.ToFix))
	}
	h.Line = strings.Join(headerLine(w, m), "  ·  ")
	if p.Next.Kind == "" {
		return h
	}
	h.Next = w.T("do." + string(p.Next.Kind))
	h.NextWhat = w.Say(p.Next.What)
	if p.Next.From > m.Today {
		h.Later = true
		h.Next = w.T("case.next.from", message.Term("step", "do."+string(p.Next.Kind)), message.Day("from", p.Next.From))
	}
	return h
}

func headerLine(w translations.Words, m rules.Matter) []string {
	out := []string{m.Case.Number()}
	if m.Case.Opened == nil {
		return out
	}
	o := m.Case.Opened.Is
	var enrolled []string
	if o.Status != "" {
		enrolled = append(enrolled, w.T("case.status."+string(o.Status)))
	}
	if o.Path != "" {
		enrolled = append(enrolled, o.Path)
	}
	if len(enrolled) > 0 {
		out = append(out, strings.Join(enrolled, ", "))
	}
	for _, e := range rules.Employers(m.Case) {
		out = append(out, m.Name(e))
	}
	for _, f := range o.Funders {
		out = append(out, m.Name(f.Funder))
	}
	return out
}

// caseSteps are the stages of the stepper: done, current, to come, left out.
func caseSteps(w translations.Words, p rules.Progress) []parts.Step {
	out := make([]parts.Step, len(p.Steps))
	current := false
	for i, s := range p.Steps {
		out[i] = parts.Step{Label: w.T("stage." + string(s.Stage)), State: parts.StepAhead, Caption: "–"}
		switch {
		case s.Done != 0:
			out[i].State, out[i].Caption = parts.StepDone, w.Day(s.Done)
			continue
		case s.Skip:
			out[i].State, out[i].Caption = parts.StepSkipped, w.T("case.step.skip")
			continue
		}
		if s.By != 0 {
			out[i].Caption = w.T("case.step.by", message.Day("by", s.By))
		}
		if !current && p.Stage != rules.StageAbandoned && p.Stage != rules.StageEnded && p.Stage != rules.StageUndone {
			out[i].State, current = parts.StepCurrent, true
		}
	}
	return out
}

// panelRow is one line of "The case": a label, a value, and whether it can be changed.
type panelRow struct {
	Label, Value string
	Change       string // what its link opens: facts, enrolment, learner; empty: nothing
}

// casePanel is the summary beside the checklist.
func casePanel(w translations.Words, m rules.Matter) []panelRow {
	var out []panelRow
	add := func(label, value, change string) {
		if value != "" {
			out = append(out, panelRow{Label: w.T(label), Value: value, Change: change})
		}
	}
	add("label.breach", strings.Join(breaches(w, m), "\n"), "facts")
	add("label.sanction", panelSanction(w, m), "")
	add("case.panel.vote", panelVote(w, m), "")
	add("label.learner", learnerLine(w, m), "learner")
	add("case.panel.address", learnerAddress(w, m), "learner")
	if o := m.Case.Opened; o != nil {
		var employers []string
		for _, e := range rules.Employers(m.Case) {
			employers = append(employers, withTown(m, e))
		}
		employer := strings.Join(employers, "\n")
		if employer == "" && (o.Is.Status == cases.StatusApprentice || o.Is.Status == cases.StatusEmployee) {
			employer = w.T("case.panel.missing")
		}
		add("label.employer", employer, "enrolment")
		add("label.supervisor", o.Is.Supervisor, "enrolment")
		var funders []string
		for _, f := range o.Is.Funders {
			funders = append(funders, strings.TrimSuffix(m.Name(f.Funder)+", "+f.FileRef, ", "))
		}
		add("label.funder", strings.Join(funders, "\n"), "enrolment")
		add("case.panel.contract", o.Is.Contract, "enrolment")
	}
	if n := len(m.Case.Exhibits); n > 0 {
		add("case.panel.evidence", w.T("case.panel.exhibits", message.Number("n", n)), "")
	}
	return out
}

// breaches are the articles of the grievances, each once with how often.
func breaches(w translations.Words, m rules.Matter) []string {
	var articles []regulation.Article
	count := map[regulation.Article]int{}
	for _, g := range m.Case.Grievances {
		if g.Is.Article == "" {
			continue
		}
		if count[g.Is.Article] == 0 {
			articles = append(articles, g.Is.Article)
		}
		count[g.Is.Article]++
	}
	var out []string
	for _, a := range articles {
		title := ""
		if b, ok := m.Profile.Breach(a); ok {
			title = b.Title.In(w.Lang().Code())
		}
		out = append(out, w.T("case.panel.breach", message.Text("title", title),
			message.Text("article", string(a)), message.Number("n", count[a])))
	}
	return out
}

// panelSanction is what was decided, else what is envisaged.
func panelSanction(w translations.Words, m rules.Matter) string {
	if d, ok := decided(m); ok {
		return sanctionWords(w, d)
	}
	if mo, ok := m.Case.AdoptedMotion(); ok {
		return sanctionWords(w, mo.Put.Is.Sanction)
	}
	kind := regulation.SanctionKind("")
	if c, ok := m.Case.Convening(); ok {
		kind = c.Is.Heaviest
	} else if x, ok := m.Case.Course(); ok {
		kind = x.Is.Sanction
	}
	if kind == "" {
		return ""
	}
	return w.T("case.panel.envisaged", message.Text("sanction", sanctionWords(w, cases.Sanction{Kind: kind})))
}

// decided is the sanction of the standing decision letter.
func decided(m rules.Matter) (cases.Sanction, bool) {
	in := m.Case.LettersOf(cases.LetterDecision)
	if len(in) == 0 || in[len(in)-1].Issued.Is.Decision == nil {
		return cases.Sanction{}, false
	}
	return in[len(in)-1].Issued.Is.Decision.Sanction, true
}

// sanctionWords is a measure with its level and its days.
func sanctionWords(w translations.Words, s cases.Sanction) string {
	out := w.T(s.Kind.Key()+".level", message.Number("level", int(s.Kind.Level())))
	switch {
	case s.First != 0 && s.Last != 0:
		out += "\n" + w.T("case.panel.dates", message.Day("first", s.First), message.Day("last", s.Last))
	case s.Length > 0:
		out += "\n" + w.T("case.panel.days", message.Number("n", s.Length))
	}
	if s.Bar {
		out += "\n" + w.T("sanction.bar")
	}
	return out
}

func panelVote(w translations.Words, m rules.Matter) string {
	mo, ok := m.Case.AdoptedMotion()
	if !ok && len(m.Case.Motions) > 0 {
		mo, ok = m.Case.Motions[len(m.Case.Motions)-1], true
	}
	if !ok || mo.Closed == nil {
		return ""
	}
	n := cases.CountVotes(mo.Closed.Is, "")
	out := w.T("case.panel.tally", message.Number("for", n.For), message.Number("against", n.Against))
	if n.Abstain > 0 {
		out += ", " + w.T("case.panel.abstain", message.Number("n", n.Abstain))
	}
	if mo.Casting != nil {
		out += "\n" + w.T("case.panel.casting", message.Term("side", "side."+string(mo.Casting.Is.Side)))
	}
	return out
}

// learnerLine is the birth and the age of the learner today.
func learnerLine(w translations.Words, m rules.Matter) string {
	l := m.Learner()
	if l == nil {
		return ""
	}
	if l.Identity.Born == 0 {
		return w.T("case.panel.unborn")
	}
	born := message.Day("born", l.Identity.Born)
	switch rules.AgeOn(l, m.Today) {
	case rules.Underage, rules.Leap:
		_, majority := days.Majority(l.Identity.Born)
		return w.T("case.panel.minor", born, message.Day("majority", majority))
	case rules.EmancipatedMinor:
		return w.T("case.panel.emancipated", born)
	case rules.Adult, rules.AgeUnknown:
	}
	return w.T("case.panel.adult", born)
}

// learnerAddress is the address that letters would carry today, or that it lacks.
func learnerAddress(w translations.Words, m rules.Matter) string {
	if a, ok := m.Learner().AddressOn(m.Today); ok && !a.IsZero() {
		return a.Inline()
	}
	return w.T("case.panel.missing")
}

// withTown is an organisation with the town of its address.
func withTown(m rules.Matter, id cases.PersonID) string {
	if id == "" {
		return ""
	}
	name := m.Name(id)
	a, ok := m.People[id].AddressOn(m.Today)
	if !ok || len(a.Lines) == 0 {
		return name
	}
	_, town, _ := strings.Cut(a.Lines[len(a.Lines)-1], " ")
	return strings.TrimSuffix(name+", "+town, ", ")
}

// precautionCard is the measure that runs, and its day.
type precautionCard struct {
	Title, Scope, Review string
	Warn                 bool
}

// precautionOf words the precautionary measure running today; false: none runs.
func precautionOf(w translations.Words, m rules.Matter) (precautionCard, bool) {
	p, ok := m.Case.PrecautionOn(m.Today)
	if !ok {
		return precautionCard{}, false
	}
	from, most := p.Ordered.Is.From, m.Profile.Numbers.Precaution.N
	n := max(1, int(m.Today-from)) // as the rule counts them
	key := "case.precaution.since"
	if n > most {
		key = "case.precaution.long"
	}
	c := precautionCard{
		Title: w.T(key, message.Day("from", from), message.Number("n", n), message.Number("most", most)),
		Scope: p.Ordered.Is.Scope,
		Warn:  n > most,
	}
	if r := p.Ordered.Is.Review; r != 0 {
		c.Review = w.T("case.precaution.review", message.Text("day", w.DayWithDistance(r, m.Today)))
	}
	return c, true
}

// tabCounts are the numbers on the heads of the tabs.
func tabCounts(m rules.Matter) (facts, letters, journal string) {
	count := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return count(len(m.Case.Grievances) + len(m.Case.Exhibits)), count(len(m.Case.Letters)), count(len(journalActs(m)))
}
