package letters

import "strings"

// paper is what the templates of the documents beside the main letters may name.
func (s speaker) paper(l Letter, v map[string]any) {
	switch l.Kind {
	case Incident:
		s.incident(l, v)
	case Members:
		s.summons(l, v)
	case Postponement:
		s.postponement(l, v)
	case Representatives:
		s.represented(l, v)
	case Jury:
		s.sanctioned(l, v)
	case ExclusionEnd:
		s.exclusionEnd(l, v)
	case Ended:
		s.ended(l, v)
	case Abandonment:
		s.abandonment(l, v)
	case Undone:
		s.undone(l, v)
	case Consultation:
		s.consultation(l, v)
	case ExhibitsList:
		s.exhibitsList(l, v)
	case Compliance:
		s.compliance(l, v)
	default: // the main letters have views of their own
	}
}

// incident tells what was reported apart from what was found.
func (s speaker) incident(l Letter, v map[string]any) {
	r := l.Papers.Report
	v["reported"] = s.deadline(r.Filed)
	v["reporter"] = r.Reporter
	v["reporter_capacity"] = r.Capacity
	v["context"] = strings.Join(phrases(r.Context), " ; ")
	v["people"] = s.list(r.People)
	v["told"] = sentence(r.Told)
	v["observed"] = sentences(r.Observed)
	v["risk"] = phrase(r.Risk)
	v["step"] = phrase(r.Step)
	v["readers"] = s.list(r.Readers)
	v["exhibits"] = s.exhibitRows(l)
}

func sentences(in []string) []string {
	var out []string
	for _, p := range phrases(in) {
		out = append(out, sentence(p))
	}
	return out
}

// exhibitRows are the entries of a list of exhibits.
func (s speaker) exhibitRows(l Letter) []map[string]any {
	var out []map[string]any
	for _, x := range l.Papers.Listed {
		pages := ""
		if x.Pages > 0 {
			pages = itoa(x.Pages)
		}
		mark := strings.ToLower(x.Print)
		if len(mark) > 16 {
			mark = mark[:16]
		}
		out = append(out, map[string]any{
			"number": x.Number, "title": phrase(x.Title), "day": s.day(x.Filed), "pages": pages,
			"print": mark, "withheld": phrase(x.Withheld),
		})
	}
	return out
}

// summons asks one member of a council: the cases by their numbers alone.
func (s speaker) summons(l Letter, v map[string]any) {
	m := l.Papers.Summons
	s.where(l, v)
	v["cases"] = s.list(m.Cases)
	v["many_cases"] = len(m.Cases) > 1
	v["capacity"] = m.Capacity
	v["role"] = ""
	if m.Role != "" {
		v["role"] = s.frame.word("role." + string(m.Role))
	}
	v["advisory"] = m.Role == Advisory
	v["is_secretary"] = m.Role == Secretary
}

// where is the day, the hour and the place of a sitting.
func (s speaker) where(l Letter, v map[string]any) {
	v["council_day"] = s.deadline(l.Council.Day)
	v["time"] = s.hour(l.Council.At)
	v["room"] = phrase(l.Council.Place)
	v["link"] = l.Council.Link
	v["venue"] = phrase(l.Council.Place)
	if l.Council.Place == "" {
		v["venue"] = l.Council.Link
	}
}

func (s speaker) postponement(l Letter, v map[string]any) {
	s.where(l, v)
	s.to(l, v)
	c := l.Changed
	v["old_day"] = s.deadline(c.OldDay)
	v["past"] = c.OldDay.Given() && c.OldDay < l.Date
	v["griefs_date"] = s.day(c.Grievances)
	v["cause"] = phrase(l.Papers.Postponed.Cause)
	v["notice"] = ""
	if n := l.Papers.Postponed.Notice; n > 0 {
		v["notice"] = s.count(n, "day", "days")
	}
}

// to tells which version of a letter an addressee gets.
func (s speaker) to(l Letter, v map[string]any) {
	c := l.Addressee.Capacity
	v["to_learner"] = c == ToLearner || c == ToRepresentative
	v["to_employer"] = c == ToEmployer
	v["to_funder"] = c == ToFunder
	v["to_member"] = c == ToMember
	v["to_jury"] = c == ToJury
	v["prior"] = s.day(l.Prior.Told)
	v["contract_ref"] = l.Learner.Contract
	v["file_ref"] = l.Learner.FileRef
}

func (s speaker) represented(l Letter, v map[string]any) {
	s.where(l, v)
	s.sanctioned(l, v)
}

// sanctioned names the sanction that was notified, without its facts.
func (s speaker) sanctioned(l Letter, v map[string]any) {
	d, m := l.Decision, l.Decision.Sanction
	v["kind"] = string(m.Kind)
	v["nature"] = s.sanction(m)
	v["level"] = ""
	if n := m.Kind.Level(); n > 0 {
		v["level"] = n
	}
	v["r"] = m.Article
	v["first"] = s.deadline(m.First)
	v["last"] = s.deadline(m.Last)
	v["return"] = s.deadline(m.Return)
	v["effect"] = s.deadline(m.Effect)
	v["notified"] = s.day(d.Notified)
	v["expiry"] = s.day(d.Expiry)
	v["recipients"] = s.list(d.Recipients)
	v["measure"] = phrase(d.Reparation)
	v["due"] = s.deadline(d.RepairBy)
}

func (s speaker) exclusionEnd(l Letter, v map[string]any) {
	s.to(l, v)
	s.sanctioned(l, v)
	v["access"] = s.list(l.Papers.Access)
}

func (s speaker) ended(l Letter, v map[string]any) {
	e := l.Papers.Ending
	s.to(l, v)
	s.lifting(l, v)
	v["ground"] = string(e.Ground)
	v["on"] = s.day(e.On)
}

func (s speaker) abandonment(l Letter, v map[string]any) {
	e := l.Papers.Ending
	s.to(l, v)
	s.lifting(l, v)
	v["on"] = s.deadline(e.On)
	v["r"] = e.Article
	v["exit"] = e.Exit
	v["exit_on"] = s.day(e.ExitOn)
	v["recipients"] = s.list(l.Decision.Recipients)
}

func (s speaker) undone(l Letter, v map[string]any) {
	u := l.Papers.Undoing
	s.to(l, v)
	s.sanctioned(l, v)
	v["annulled"] = u.Annulled
	v["on"] = s.day(u.On)
	v["reference"] = phrase(u.Reference)
	v["told"] = s.day(u.Told)
	v["access"] = s.list(l.Papers.Access)
}

func (s speaker) consultation(l Letter, v map[string]any) {
	c := l.Papers.Consulted
	v["blank"] = c.Blank
	v["on"] = s.deadline(c.On)
	v["time"] = s.hour(c.At)
	v["who"] = c.Who
	v["who_capacity"] = c.Capacity
	v["given"] = c.Given
	v["exhibits"] = s.exhibitRows(l)
}

func (s speaker) exhibitsList(l Letter, v map[string]any) {
	v["exhibits"] = s.exhibitRows(l)
	v["as_of"] = s.deadline(l.Date)
}

func (s speaker) compliance(l Letter, v map[string]any) {
	c := l.Papers.Sheet
	v["as_of"] = s.deadline(l.Date)
	v["stage"] = phrase(c.Stage)
	v["profile"] = phrase(c.Profile)
	v["to_fix"] = c.ToFix
	v["idle"] = strings.Join(phrases(c.Idle), " · ")
	var rows []map[string]any
	for _, r := range c.Rows {
		var findings []map[string]any
		for _, x := range r.Findings {
			findings = append(findings, map[string]any{
				"about": x.About, "reason": strings.TrimSpace(x.Reason), "steps": strings.Join(x.Steps, " · "),
			})
		}
		rows = append(rows, map[string]any{"state": r.State, "rule": r.Rule, "title": r.Title, "article": r.Article, "findings": findings})
	}
	v["rows"] = rows
}
