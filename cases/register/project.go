package register

import (
	"cmp"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
)

// projectionVersion changes when a projection holds something else than before;
// the rows made by another version are made again.
const projectionVersion = 3

// madeBy is the version that a row carries: of the rules and of the projection.
const madeBy = rules.Version*1000 + projectionVersion

// projectCase writes what the lists know of a case.
func projectCase(tx Tx, id cases.CaseID, j judged) error {
	c := j.matter.Case
	if c == nil || c.Opened == nil {
		return tx.DropCase(id)
	}
	progress := rules.Assess(j.matter, j.verdicts)
	return tx.PutCase(caseProjection(j, progress))
}

func caseProjection(j judged, progress rules.Progress) CaseProjection {
	m, c := j.matter, j.matter.Case
	row := CaseRow{
		Case: c.ID, Number: c.Number(), Learner: m.Name(c.Learner()), Status: c.Opened.Is.Status,
		Stage: progress.Stage, Closed: settled(c, progress), ToFix: progress.ToFix, Opened: c.Opened.Act.On,
		Owner: c.Owner(), Sanction: sanctionOf(m),
	}
	var sitting *cases.Sitting
	if row.Sitting, sitting = council(m); sitting != nil {
		row.Council = sitting.Day()
	}
	if len(c.Grievances) > 0 {
		row.Article = c.Grievances[0].Is.Article
	}
	if d, ok := firstDue(progress.Dues); ok {
		row.Due, row.What = d.By, d.What
	} else {
		row.Due, row.What = progress.Next.By, progress.Next.What
	}
	out := CaseProjection{
		Row: row, Owner: row.Owner, Marks: caseMarks(m, row, progress.Dues), Until: progress.Until, Version: madeBy, Dues: progress.Dues,
		Title: row.Number, Detail: row.Learner, Text: caseText(m, row),
	}
	for f := range j.read {
		if f != c.ID.File() {
			out.Reads = append(out.Reads, f)
		}
	}
	slices.SortFunc(out.Reads, func(a, b cases.FileID) int { return cmp.Compare(a.String(), b.String()) })
	for _, r := range c.Recusals {
		if !slices.Contains(out.Shut, r.Is.Member) {
			out.Shut = append(out.Shut, r.Is.Member)
		}
	}
	out.Letters = letterRows(m, row)
	return out
}

// settled tells whether a case stands among the closed ones: it was closed, or
// it ended before any decision and what that asked for is done.
func settled(c *cases.Case, p rules.Progress) bool {
	if _, over := c.Over(); !over {
		return false
	}
	return c.Closed != nil || !slices.ContainsFunc(p.Dues, func(d rules.Due) bool { return d.Kind != rules.DoReview })
}

// firstDue is the first thing to be done about a case: what has a day before
// what has none, an aim of the office's own only when there is nothing else.
func firstDue(in []rules.Due) (rules.Due, bool) {
	var best rules.Due
	found := false
	for _, d := range in {
		if !found || (best.Target && !d.Target) || (best.Target == d.Target && DueOrder(d.By) < DueOrder(best.By)) {
			best, found = d, true
		}
	}
	return best, found
}

// caseText is what the search finds a case by.
func caseText(m rules.Matter, row CaseRow) string {
	c := m.Case
	o := c.Opened.Is
	text := []string{row.Number, row.Learner, o.Path, o.Contract, o.Supervisor}
	if l := m.Learner(); l != nil {
		text = append(text, l.Identity.Email)
	}
	for _, e := range rules.Employers(c) {
		text = append(text, m.Name(e))
	}
	for _, f := range o.Funders {
		text = append(text, m.Name(f.Funder), f.FileRef)
	}
	for _, r := range c.Reports {
		text = append(text, r.Is.Name, r.Is.Text)
		if r.Is.Reporter != "" {
			text = append(text, m.Name(r.Is.Reporter))
		}
	}
	for _, g := range c.Grievances {
		text = append(text, g.Is.Text, g.Is.Place, string(g.Is.Article))
	}
	for _, e := range c.Exhibits {
		text = append(text, e.Is.Name)
	}
	return Fold(strings.Join(text, " "))
}

// letterRows makes one row a letter and envelope, in the order of issue.
func letterRows(m rules.Matter, row CaseRow) []LetterRow {
	c := m.Case
	var out []LetterRow
	for _, l := range c.Letters {
		base := LetterRow{
			Case: c.ID, Number: row.Number, Learner: row.Learner, Letter: l.ID,
			Type: l.Issued.Is.Type, Issued: l.Issued.Act.On,
		}
		services := c.ServicesOf(l)
		if len(services) == 0 {
			base.Text = Fold(row.Number + " " + row.Learner)
			out = append(out, base)
			continue
		}
		for _, s := range services {
			r := base
			r.Dispatch, r.To, r.Posted, r.Service = s.Dispatch, m.Name(s.To), days.Latest(s.Posted, s.HandedOver), s
			r.Waiting = l.Standing() && waits(s)
			r.Text = Fold(strings.Join([]string{row.Number, row.Learner, r.To, s.Number, compact(s.Number)}, " "))
			out = append(out, r)
		}
	}
	return out
}

// waits tells whether something is still to be recorded about an envelope: its
// departure, or what became of it when the post says so.
func waits(s cases.Service) bool {
	if !s.Left() {
		return true
	}
	return s.Channel.Proves() && !s.Settled()
}

// compact takes the spaces out of a letter's number.
func compact(number string) string { return strings.ReplaceAll(number, " ", "") }

// projectPerson writes what the directory knows of somebody.
func projectPerson(tx Tx, p *cases.Person) error {
	out := PersonProjection{Row: PersonRow{Person: p.ID, Name: p.Identity.FullName(), Identity: p.Identity}}
	for _, f := range p.Functions {
		out.Terms = append(out.Terms, Term{Seat: f.Is, From: f.From, Until: f.Until})
	}
	out.Staff = len(p.Functions) > 0
	i := p.Identity
	out.Text = Fold(strings.Join([]string{i.Given, i.Family, i.Name, i.Service, i.Email, i.Title, i.Phone, compact(i.Phone)}, " "))
	return tx.PutPerson(out)
}

// projectSitting writes what the calendar of councils knows of a sitting.
func projectSitting(tx Tx, s *cases.Sitting) error {
	plan, _ := s.Plan()
	out := SittingProjection{Sitting: s.ID, Plan: plan, Day: s.Day(), State: SittingPlanned}
	switch {
	case s.Closed != nil:
		out.State = SittingClosed
	case s.Adjourned != nil:
		out.State = SittingAdjourned
	case s.Opened != nil:
		out.State = SittingOpen
	}
	return tx.PutSitting(out)
}

// projectFile writes the projection of one file that was written.
func projectFile(tx Tx, w *world, f cases.FileID) error {
	switch f.Of {
	case cases.FilePerson:
		p, err := w.person(cases.PersonID(f.ID))
		if err != nil || p == nil {
			return err
		}
		return projectPerson(tx, p)
	case cases.FileSitting:
		s, err := w.sitting(cases.SittingID(f.ID))
		if err != nil || s == nil {
			return err
		}
		return projectSitting(tx, s)
	case cases.FileCase, cases.FileOffice: // a case is judged first; the office is in no list
	}
	return nil
}
